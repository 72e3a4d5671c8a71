"""The texts that the scripts of the page show, taken from the catalogue for one language."""

from __future__ import annotations

from checker.catalogue import Catalogue
from checker.report.page.assets import said, script

# What a script fills in itself, written in a text as {count}.
_LATER = {name: f"{{{name}}}" for name in ("part", "whole", "name")}


def script_texts(catalogue: Catalogue) -> dict[str, list[str]]:
    """By key: the text for a count of one, and the text for other counts."""
    return {
        key: [catalogue.text(key, count=1, **_LATER), catalogue.text(key, count="{count}", **_LATER)]
        for key in said(script())
    }
