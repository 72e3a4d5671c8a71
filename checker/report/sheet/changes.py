"""What changed and what is about to: a row for each finding or dossier that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.history import History
from checker.report.changes import ChangeWords, words_of
from checker.report.quoted import quoted
from checker.report.sheet.columns import Cell, Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.run import Run


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that moved, fails long or is about to fail, or a dossier that came or went (without a criterion).
    `before` and `after` are outcomes in words, `since` is since when it was as before, `still_open` since when it is
    open: a day, or words where no day is known or told."""

    kind: str
    dossier: str
    profile: str = ""
    criterion: str = ""
    before: str = ""
    after: str = ""
    cause: str = ""
    since: Cell = None
    still_open: Cell = None
    when: str = ""


def changes(run: Run, history: History, words: SheetWords) -> Sheet[Change]:
    """What moved, then dossiers that came and went, then what turns red this week, then what fails longest."""
    columns = (
        Column[Change]("change-kind", 24, Kind.CODE, lambda c: c.kind),
        Column[Change]("dossier", 16, Kind.CODE, lambda c: quoted(c.dossier)),
        Column[Change]("profile", 16, Kind.CODE, lambda c: c.profile),
        Column[Change]("criterion", 10, Kind.CODE, lambda c: c.criterion),
        Column[Change]("title", 40, Kind.TEXT, lambda c: words.title(c.profile, c.criterion) if c.criterion else None),
        Column[Change]("change-before", 20, Kind.OUTCOME, lambda c: c.before),
        Column[Change]("change-after", 20, Kind.OUTCOME, lambda c: c.after),
        Column[Change]("change-cause", 18, Kind.CODE, lambda c: c.cause),
        Column[Change]("change-since", 22, Kind.DATE, lambda c: c.since),
        Column[Change]("change-open", 22, Kind.DATE, lambda c: c.still_open),
        Column[Change]("change-when", 36, Kind.TEXT, lambda c: c.when),
    )
    return Sheet("changes", columns, frozen=2, rows=_rows(run, history, words))


def _rows(run: Run, history: History, words: SheetWords) -> Iterator[Change]:
    said, text = words_of(run, words.catalogue), words.text
    difference = history.difference
    if difference is not None:
        for m in said.moved(difference.moved):
            outcomes = words.outcome(m.before), words.outcome(m.after)
            yield Change(m.kind_word, m.dossier, m.profile, m.criterion, *outcomes, m.cause_word, _day(m.since, said))
        if difference.left_out:
            yield Change(text("changes-more", count=difference.left_out), "")
        for named in said.dossiers(difference):
            kind = text("sheet-change-dossier", kind=named.kind_word)
            yield from (Change(kind, name) for name in named.names)
            if named.more:
                yield Change(kind, text("changes-more" if named.names else "changes-nameless", count=named.more))
    coming = text("changes-kind-coming")
    for item in said.soon(history.coming):
        yield Change(coming, item.dossier, item.profile, item.criterion, when=item.when)
    if history.coming.left_out:
        yield Change(text("changes-more", count=history.coming.left_out), "")
    for item in said.longest(difference) if difference else ():
        still_open = _day(item.day, said)
        yield Change(text("changes-kind-open"), item.dossier, item.profile, item.criterion, still_open=still_open)


def _day(day: str, said: ChangeWords) -> Cell:
    return date.fromisoformat(day) if day and said.is_exact(day) else said.since_short(day)
