"""Pieces of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable


def plain(text: str) -> str:
    """A text that Markdown shows as it stands."""
    return re.sub(r"([\\*_<|\[\]`])", r"\\\1", text)


def link(text: str, target: str) -> str:
    """A link; `text` is Markdown already."""
    return f"[{text}]({target})"


def section(level: int, title: str, lines: Iterable[str], about: str = "") -> list[str]:
    """A heading with what stands under it; nothing when that is nothing."""
    found = list(lines)
    while found and not found[-1]:
        found.pop()
    if not found:
        return []
    return [f"{'#' * level} {title}", "", *([about, ""] if about else []), *found, ""]


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """A table; nothing when it has no rows."""
    found = [f"| {' | '.join(row)} |" for row in rows]
    return [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}", *found] if found else []
