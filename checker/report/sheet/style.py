"""How cells look: formats by kind, and colours that a colour-blind reader can tell apart, never without the word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from checker.report.sheet.columns import Kind

TINTS: Mapping[str, Mapping[str, object]] = {
    "met": {"bg_color": "#D6E8F5", "font_color": "#0B3C5D"},
    "not_met": {"bg_color": "#F7C9AE", "font_color": "#6B2300", "bold": True},
    "explained": {"bg_color": "#E6DAF0", "font_color": "#43225E"},
    "undetermined": {"bg_color": "#FFF3B8", "font_color": "#574500"},
    "not_applicable": {"font_color": "#6B6B6B"},
    "error": {"bg_color": "#2B2B2B", "font_color": "#FFFFFF", "bold": True},
}
"""Blue, orange, purple, yellow, grey and black: told apart by every eye, and in print by how dark they are."""

_HEADING = {"bold": True, "bg_color": "#1F3A52", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter"}
_CELL: Mapping[str, object] = {"valign": "top"}
_KINDS: Mapping[Kind, Mapping[str, object]] = {
    Kind.CODE: {},
    Kind.TEXT: {"text_wrap": True},
    Kind.NUMBER: {"num_format": "0", "align": "center"},
    Kind.SCORE: {"num_format": "0", "align": "center"},
    Kind.DATE: {"align": "left"},
    Kind.OUTCOME: {},
    Kind.ROOM: {"text_wrap": True, "bg_color": "#FFFDF0", "border": 1, "border_color": "#BFBFBF"},
}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook, date_format: str) -> None:
        self._add: Callable[[dict[str, object]], Format] = book.add_format
        self._date = {"num_format": date_format}
        self.heading = self._add({**_HEADING, "border": 1, "border_color": "#FFFFFF"})
        self.title = self._add({"bold": True, "font_size": 16})
        self.section = self._add({"bold": True, "font_size": 12, "bottom": 1})
        self.loud = self._add({"bold": True})
        self.figure = self._add({"align": "left", "num_format": "0", "valign": "top"})
        self.kind = lru_cache(self._kind)
        self.tint = lru_cache(self._tint)

    def _kind(self, kind: Kind, quoted: bool = False) -> Format:
        """The format of a kind of cell. `quoted`: the text stays a text when someone edits the cell."""
        dated = self._date if kind is Kind.DATE else {}
        return self._add({**_CELL, **_KINDS[kind], **dated, **({"quote_prefix": True} if quoted else {})})

    def _tint(self, name: str) -> Format:
        return self._add(dict(TINTS[name]))
