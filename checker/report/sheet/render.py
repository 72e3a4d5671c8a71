"""A run -> an Excel workbook. Made row by row, so that memory does not grow with the run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook

from checker.catalogue import Catalogue
from checker.report.about import about
from checker.report.sheet.batch import criteria, groups, risks
from checker.report.sheet.changes import changes
from checker.report.sheet.columns import Sheet
from checker.report.sheet.dossiers import differences, dossiers
from checker.report.sheet.findings import findings, judgement
from checker.report.sheet.questions import questions
from checker.report.sheet.reading import explanation, remarks, unread
from checker.report.sheet.style import Styles
from checker.report.sheet.summary import WIDTHS, write_summary
from checker.report.sheet.table import Table, set_up_page
from checker.report.sheet.todo import actions
from checker.report.sheet.trend import by_year, measures, trend_criteria, trend_risks
from checker.report.sheet.words import SheetWords
from checker.run import Run

_TEXTS_STAY_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _Pieces(list[bytes]):
    """What a zip is written to: it keeps the pieces."""

    def write(self, piece: bytes) -> int:
        self.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing waits."""


def render(run: Run, catalogue: Catalogue) -> Iterator[bytes]:
    """The workbook in pieces."""
    pieces = _Pieces()
    said = about(run, catalogue)
    book = Workbook(pieces, {"constant_memory": True, **_TEXTS_STAY_TEXTS})
    book.set_properties(
        {"title": said.title, "subject": said.profiles, "created": datetime.fromisoformat(run.receipt.as_of)}
    )
    words = SheetWords(run, catalogue)
    styles = Styles(book, catalogue.text("sheet-date-format"))
    first = book.add_worksheet(catalogue.text("sheet-summary"))
    set_up_page(first, said.disclaimer, sum(WIDTHS))
    tables = [Table(book, sheet, styles, catalogue, said.disclaimer) for sheet in _sheets(run, words)]
    for table in tables:
        for row in table.sheet.rows:
            table.add(row)
    for result in run.dossiers:
        for table in tables:
            if table.sheet.rows_of is not None:
                for row in table.sheet.rows_of(result):
                    table.add(row)
    for table in tables:
        table.close()
    write_summary(first, run, words, styles, tables)
    book.close()
    yield from pieces


def _sheets(run: Run, words: SheetWords) -> list[Sheet[Any]]:
    """The sheets after the first, in the order in which a reader needs them."""
    sheets: list[Sheet[Any]] = [
        criteria(run, words),
        risks(run, words),
        actions(run, words),
        dossiers(run, words),
        findings(run, words),
        judgement(words),
        groups(run, words),
    ]
    if run.history is not None:
        sheets.insert(0, changes(run, run.history, words))
        sheets += [make(run, run.history, words) for make in (trend_criteria, trend_risks, by_year)]
        if run.history.measures:
            sheets.append(measures(run, run.history, words))
    if len(run.reference.profiles) > 1:
        sheets.append(differences(run, words))
    if any(profile.questions for profile in run.reference.profiles):
        sheets.append(questions(run, words))
    if run.receipt.unreadable:
        sheets.append(unread(run, words))
    if run.notices:
        sheets.append(remarks(run, words))
    if len(run.reference.profiles) == 1:  # which the first sheet names
        sheets = [_without_profile(sheet) for sheet in sheets]
    return [*sheets, explanation(sheets, words)]


def _without_profile(sheet: Sheet[Any]) -> Sheet[Any]:
    kept = tuple(column for column in sheet.columns if column.key != "profile")
    frozen = sum(column.key != "profile" for column in sheet.columns[: sheet.frozen])
    printed = sheet.printed and sheet.printed - (len(sheet.columns) - len(kept))
    return replace(sheet, columns=kept, frozen=frozen, printed=printed)
