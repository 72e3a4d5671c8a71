"""The charts of the page, and where they lead."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from markupsafe import Markup
from msgspec import Struct

from checker.report.charts.drawing import Address, Chart

_LARGER = 1.25  # so that what is written in a chart is as large as what stands around it


class Picture(Struct, frozen=True):
    """A chart as markup, and what to know to read it."""

    svg: Markup
    note: str


def picture(chart: Chart | None) -> Picture | None:
    """The chart as it lies in the page."""
    return None if chart is None else Picture(Markup(chart.svg(_LARGER)), chart.note)  # escaped when it was written


def address_of(profile: str, listed: Collection[str]) -> Address:
    """Where the links of a chart lead: to the dossiers that a part of it is about; nowhere when its criterion is not
    among those `listed` by dossier."""

    def address(about: Mapping[str, str]) -> str:
        if "theme" in about or about.get("criterion", "") not in ("", *listed):
            return ""
        failing = {"outcome": "not_met"} if len(about) > 1 else {}
        asked = {"view": "dossiers", "profile": profile, **about, **failing}
        return "#" + "&".join(f"{name}={code}" for name, code in asked.items())  # codes, so with no sign to escape

    return address
