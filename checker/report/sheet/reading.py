"""What could not be read, what a reader has to know, and what each column of the other sheets says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checker.report.faults import fault_words
from checker.report.notices import notices
from checker.report.quoted import quoted
from checker.report.sheet.columns import Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.run import Fault, Run, Unreadable


@dataclass(frozen=True, slots=True)
class Unread:
    """One thing wrong with a file or a line of one."""

    item: Unreadable
    fault: Fault


def unread(run: Run, words: SheetWords) -> Sheet[Unread]:
    """A row for each fault."""
    rows = [Unread(item, fault) for item in run.receipt.unreadable for fault in item.faults]
    columns = (
        Column[Unread]("file", 44, Kind.TEXT, lambda u: quoted(u.item.file)),
        Column[Unread]("line", 8, Kind.NUMBER, lambda u: u.fault.line or u.item.line or None),
        Column[Unread]("sign", 8, Kind.NUMBER, lambda u: u.fault.column),
        Column[Unread]("pointer", 40, Kind.TEXT, lambda u: quoted(u.fault.pointer)),
        Column[Unread]("fault", 90, Kind.TEXT, lambda u: fault_words(u.fault, words.catalogue)),
    )
    return Sheet("unread", columns, frozen=1, rows=rows)


def remarks(run: Run, words: SheetWords) -> Sheet[str]:
    """A row for each notice."""
    columns = (Column[str]("notice", 140, Kind.TEXT, lambda notice: notice),)
    return Sheet("notices", columns, frozen=0, rows=notices(run, words.catalogue))


@dataclass(frozen=True, slots=True)
class Explained:
    """A column of a sheet."""

    sheet: Sheet[Any]
    column: Column[Any]


def explanation(sheets: Sequence[Sheet[Any]], words: SheetWords) -> Sheet[Explained]:
    """A row for each column of each sheet, from the columns themselves."""

    def rows() -> Iterator[Explained]:
        for sheet in sheets:
            for column in sheet.columns:
                yield Explained(sheet, column)

    columns = (
        Column[Explained]("sheet", 20, Kind.CODE, lambda e: e.sheet.name(words.catalogue)),
        Column[Explained]("column", 34, Kind.TEXT, lambda e: e.column.heading(words.catalogue)),
        Column[Explained]("meaning", 100, Kind.TEXT, lambda e: e.column.about(words.catalogue)),
    )
    return Sheet("explanation", columns, frozen=0, rows=rows())
