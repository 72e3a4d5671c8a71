"""Rows -> one worksheet: headings that stay, a filter, typed cells, colours, and how it prints."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import ceil
from typing import Generic

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from checker.catalogue import Catalogue
from checker.dossier.read import shown
from checker.model import Outcome
from checker.report.sheet.columns import Cell, Column, Kind, Row, Sheet
from checker.report.sheet.style import Styles

MOST_ROWS = 1_048_576
"""What a worksheet can hold, its headings included."""

MOST_SIGNS = 32_767
"""What a cell can hold."""

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_A3, _A4 = 8, 9
_WIDE = 160  # signs; what is wider cannot be read on A4
_LINE, _MOST_LINES = 15, 8
_FILLED = 1.05  # of a line, on average, before it is broken


def safe(text: str) -> str:
    """A text as a cell can hold it. The library writes one that looks like its own mark-up as mark-up."""
    text = text if text.isprintable() else shown(text)
    text = f" {text}" if text.startswith("<r>") else text
    return text if len(text) <= MOST_SIGNS else f"{text[: MOST_SIGNS - 1]}…"


def write_cell(sheet: Worksheet, place: tuple[int, int], value: Cell, kind: Kind, styles: Styles) -> None:
    """One typed cell; a text is never read as a formula, a link or a number."""
    if value is None or value == "":
        if kind is Kind.ROOM:
            sheet.write_blank(*place, None, styles.kind(kind))
    elif isinstance(value, str):
        written = Kind.CODE if kind in (Kind.NUMBER, Kind.SCORE, Kind.DATE) else kind
        sheet.write_string(*place, safe(value), styles.kind(written, value.startswith(_BEGINS_A_FORMULA)))
    elif isinstance(value, date):
        sheet.write_datetime(*place, value, styles.kind(Kind.DATE))
    else:
        sheet.write_number(*place, value, styles.kind(kind))


def set_height(sheet: Worksheet, row: int, texts: Iterable[tuple[str, int]]) -> None:
    """As high as the longest of `texts` (with the width of its column) needs, within reason: not every program does
    this of its own accord."""
    lines = min(max((ceil(len(text) / (_FILLED * width)) for text, width in texts), default=1), _MOST_LINES)
    if lines > 1:
        sheet.set_row(row, lines * _LINE)


def set_up_page(sheet: Worksheet, footer: str, width: int) -> None:
    """On paper: lying down, as wide as the page, numbered, with `footer` on every one. `width` is in signs."""
    sheet.set_landscape()
    sheet.set_paper(_A4 if width <= _WIDE else _A3)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&8{footer.replace('&', '&&')}&R&8&P / &N")


class Table(Generic[Row]):
    """One worksheet while it is written. `left_out` counts the rows for which it had no room."""

    def __init__(self, book: Workbook, sheet: Sheet[Row], styles: Styles, catalogue: Catalogue, footer: str) -> None:
        self.sheet = sheet
        self.rows = 0
        self.left_out = 0
        self._styles = styles
        self._catalogue = catalogue
        self._printed = sheet.columns[: sheet.printed or None]
        self._page: Worksheet = book.add_worksheet(sheet.name(catalogue))
        set_up_page(self._page, footer, sum(column.width for column in self._printed))
        self._page.repeat_rows(0)
        self._page.hide_gridlines(0)  # on paper they are hidden otherwise
        self._page.freeze_panes(1, sheet.frozen)
        self._page.set_row(0, 32)
        for number, column in enumerate(sheet.columns):
            self._page.set_column(number, number, column.width)
            self._page.write_string(0, number, safe(column.heading(catalogue)), styles.heading)

    def add(self, row: Row) -> None:
        """Write one row below the others, or count it as left out."""
        if self.rows + 1 >= MOST_ROWS:
            self.left_out += 1
            return
        self.rows += 1
        wrapped = []
        for number, column in enumerate(self.sheet.columns):
            value = column.fill(row)
            write_cell(self._page, (self.rows, number), value, column.kind, self._styles)
            if isinstance(value, str) and column.kind is Kind.TEXT:
                wrapped.append((value, column.width))
        set_height(self._page, self.rows, wrapped)

    def close(self) -> None:
        """What belongs to all rows together: the filter, the colours, the words to choose from."""
        self._page.autofilter(0, 0, self.rows, len(self.sheet.columns) - 1)
        if not self.rows:
            self._page.write_string(1, 0, safe(self.sheet.nothing or self._catalogue.text("sheet-nothing")))
            return
        self._page.print_area(0, 0, self.rows, len(self._printed) - 1)
        for number, column in enumerate(self.sheet.columns):
            self._colour(number, column)
            if column.choices:
                self._page.data_validation(
                    1, number, self.rows, number, {"validate": "list", "source": list(column.choices)}
                )

    def _colour(self, number: int, column: Column[Row]) -> None:
        cells = (1, number, self.rows, number)
        if column.kind is Kind.OUTCOME:
            for outcome in Outcome:
                word = self._catalogue.text(f"outcome-{outcome.value.replace('_', '-')}")
                self._page.conditional_format(
                    *cells,
                    {
                        "type": "cell",
                        "criteria": "==",
                        "value": f'"{word}"',
                        "format": self._styles.tint(outcome.value),
                    },
                )
        elif column.tint:
            # A text is greater than any number, so ask for a number first.
            first = f"${xl_col_to_name(number)}2"
            rule = f"=AND(ISNUMBER({first}),{first}>{column.alarm})"
            self._page.conditional_format(
                *cells, {"type": "formula", "criteria": rule, "format": self._styles.tint(column.tint)}
            )
