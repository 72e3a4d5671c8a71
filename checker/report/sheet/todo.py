"""The action list, a row a thing to do; on top of each team what goes well there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.report.action_items import Item
from checker.report.action_well import Well
from checker.report.actions import ActionGroup, Step, action_list
from checker.report.quoted import quoted
from checker.report.sheet.columns import Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.run import Run

MOST = 10_000
"""Things to do under one step of one team; of more it is said how many."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do in one dossier. Without `item` it says how many more there are; without `step` it is
    something that goes well."""

    group: ActionGroup
    urgency: str
    step: Step | None = None
    item: Item | None = None
    well: Well | None = None


def actions(run: Run, words: SheetWords) -> Sheet[Line]:
    """By team and by next step, the gravest first."""
    found = action_list(run, words.catalogue, MOST)

    def rows() -> Iterator[Line]:
        for group in found.groups:
            if group.kind == "team":
                yield from (Line(group, found.well_title, well=well) for well in group.well)
                for section in group.sections:
                    for step in section.steps:
                        yield from (Line(group, section.title, step, item) for item in step.items)
                        if step.more:
                            yield Line(group, section.title, step)

    columns = (
        Column[Line]("team", 18, Kind.CODE, lambda line: words.team(line.group.code)),
        Column[Line]("urgency", 22, Kind.CODE, lambda line: line.urgency),
        Column[Line]("todo", 50, Kind.TEXT, lambda line: line.step.todo if line.step else None),
        Column[Line]("dossier", 16, Kind.CODE, lambda line: _dossier(line, words)),
        *_worker(words),
        Column[Line]("about", 50, Kind.TEXT, _about),
        Column[Line]("when", 36, Kind.TEXT, lambda line: line.item.when if line.item else None),
        *_due(words),
        Column[Line]("why", 36, Kind.TEXT, lambda line: line.step.title if line.step else None),
        Column[Line]("criteria", 16, Kind.TEXT, _criteria),
        Column[Line]("step-dossiers", 11, Kind.NUMBER, lambda line: line.step.dossiers if line.step else None),
    )
    return Sheet("actions", columns, frozen=1, rows=rows())


def _worker(words: SheetWords) -> Iterator[Column[Line]]:
    if words.officer:
        yield Column("worker", 12, Kind.CODE, lambda line: quoted(line.item.worker) if line.item else None)


def _due(words: SheetWords) -> Iterator[Column[Line]]:
    """The day itself, for the officer alone."""
    if words.officer:
        yield Column("due", 12, Kind.DATE, _day)


def _day(line: Line) -> date | None:
    return date.fromisoformat(line.item.due) if line.item and line.item.due else None


def _dossier(line: Line, words: SheetWords) -> str | None:
    if line.item is not None:
        return quoted(line.item.dossier)
    return words.text("actions-more", count=line.step.more) if line.step else None


def _about(line: Line) -> str | None:
    if line.well is not None:
        return line.well.words
    return quoted(line.item.about) if line.item else None


def _criteria(line: Line) -> str | None:
    if line.well is not None:
        return line.well.criterion
    return ", ".join(line.step.criteria) if line.step else None
