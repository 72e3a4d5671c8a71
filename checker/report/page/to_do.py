"""The action list of the page: a pack for each team and worker, of which the page shows the one that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.report.actions import ActionList
from checker.report.page.packed import packed

MOST = 25
"""Dossiers that are named under one step; of more the page says how many, and where to see them."""


def groups(found: ActionList) -> list[dict[str, Any]]:
    """Which lists there are."""
    return [{"kind": g.kind, "code": g.code, "title": g.title, "size": g.size} for g in found.groups]


def lists(found: ActionList) -> Iterator[str]:
    """The lists themselves, in the same order."""
    return (packed(group) for group in found.groups)
