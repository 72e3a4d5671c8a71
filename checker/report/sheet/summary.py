"""The first sheet: what was checked, for whom, what the figures say and how they are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from checker.report.about import Line, about
from checker.report.changes import opening
from checker.report.sheet.columns import Kind
from checker.report.sheet.dossiers import COUNTS
from checker.report.sheet.style import Styles
from checker.report.sheet.table import Table, safe, set_height, write_cell
from checker.report.sheet.words import SheetWords
from checker.report.stood import foot_note
from checker.run import Run

WIDTHS = (44, 100)
"""Of its columns, in signs."""


def write_summary(page: Worksheet, run: Run, words: SheetWords, styles: Styles, tables: Sequence[Table[Any]]) -> None:
    """Fill the first sheet; `tables` are the others, written in full."""
    _Summary(page, run, words, styles).write(tables)


class _Summary:
    """The sheet and the row that comes next."""

    def __init__(self, page: Worksheet, run: Run, words: SheetWords, styles: Styles) -> None:
        self._page, self._run, self._words, self._styles = page, run, words, styles
        self._row = 0
        for number, width in enumerate(WIDTHS):
            page.set_column(number, number, width)

    def write(self, tables: Sequence[Table[Any]]) -> None:
        said, text = about(self._run, self._words.catalogue), self._words.text
        self._page.write_string(self._next(), 0, safe(said.title), self._styles.title)
        self._page.write_string(self._next(), 0, safe(said.profiles), self._styles.loud)
        self._aloud(said.disclaimer)
        for table in tables:
            if table.left_out:
                name = table.sheet.name(self._words.catalogue)
                self._aloud(text("sheet-left-out", sheet=name, count=table.left_out, most=table.rows))
        changed = opening(self._run, self._words.catalogue)
        if changed:
            self._lines(text("changes-title"), [Line("", sentence) for sentence in changed])
        for profile, counts, hidden, note in self._outcomes():
            self._section(text("sheet-outcomes", profile=profile))
            for outcome in COUNTS:
                self._line(self._words.outcome(outcome), counts[outcome.value])
            if hidden:
                self._aloud(text("chart-hidden", count=hidden))
            if note:
                self._line("", note)
        self._section(text("sheet-sheets"))
        for table in tables:
            key = table.sheet.key
            self._line(table.sheet.name(self._words.catalogue), text(f"sheet-{key}-about", rows=table.rows))
        self._lines(text("sheet-receipt"), said.receipt)
        self._lines(text("sheet-formulas"), said.formulas)

    def _outcomes(self) -> list[tuple[str, Counter[str], int, str]]:
        """Of each profile how often each outcome occurs, over all dossiers and criteria, how many criteria are not
        among them because their counts are not shown, and what counts of another day among them are."""
        found = []
        asked = {profile.name: len(profile.criteria) for profile in self._run.reference.profiles}
        for summary in self._run.summary.profiles:
            counts: Counter[str] = Counter()
            for criterion in summary.criteria:
                counts.update(criterion.outcomes)
            hidden = asked[summary.profile] - len(summary.criteria)
            note = foot_note((*summary.criteria, *summary.risks), self._run, self._words.catalogue)
            found.append((self._words.profiles[summary.profile], counts, hidden, note))
        return found

    def _next(self) -> int:
        self._row += 1
        return self._row - 1

    def _section(self, title: str) -> None:
        self._row += 1
        row = self._next()
        self._page.write_string(row, 0, safe(title), self._styles.section)
        self._page.write_blank(row, 1, None, self._styles.section)

    def _aloud(self, words: str) -> None:
        self._page.write_string(self._next(), 0, safe(words), self._styles.loud)

    def _line(self, label: str, value: str | int) -> None:
        row = self._next()
        write_cell(self._page, (row, 0), label, Kind.TEXT, self._styles)
        if isinstance(value, str):
            write_cell(self._page, (row, 1), value, Kind.TEXT, self._styles)
            set_height(self._page, row, [(value, WIDTHS[1])])
        else:
            self._page.write_number(row, 1, value, self._styles.figure)

    def _lines(self, title: str, lines: Sequence[Line]) -> None:
        self._section(title)
        for line in lines:
            self._line(line.label, line.words)
