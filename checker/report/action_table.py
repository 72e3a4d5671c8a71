"""The action list for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from checker.catalogue import Catalogue
from checker.report.about import about
from checker.report.actions import ActionGroup, Section, Step, action_list
from checker.run import Run

SHOWN = 8  # dossiers under one step; of more it is said how many
_STYLES = {"late": "red", "stale": "red", "missing": "red", "past": "dim", "due": "yellow"}


def render(run: Run, catalogue: Catalogue) -> RenderableType:
    """What there is to do, group by group."""
    return Group(*_parts(run, catalogue))


def _parts(run: Run, catalogue: Catalogue) -> Iterator[RenderableType]:
    found, self_told = action_list(run, catalogue, SHOWN), about(run, catalogue)
    yield Text(found.title, style="bold")
    yield Text(f"{self_told.title}. {self_told.profiles}.")
    yield Text(found.intro)
    yield Text(self_told.disclaimer, style="bold")
    for group in found.groups:
        yield from _group(group, found.well_title, catalogue)
    yield ""
    for note in found.notes:
        yield Text(note, style="dim")
    for line in self_told.receipt:
        yield Text(f"{line.label}: {line.words}", style="dim")


def _group(group: ActionGroup, well_title: str, catalogue: Catalogue) -> Iterator[RenderableType]:
    yield ""
    yield Rule(Text(f"{group.title} ({group.size})", style="bold"), align="left")
    yield Text(well_title, style="bold green")
    for well in group.well:
        yield Padding(Text(f"✓ {well.words}"), (0, 0, 0, 2), expand=False)
    for note in (group.well_note, group.nothing):
        if note:
            yield Padding(Text(note), (0, 0, 0, 2), expand=False)
    for section in group.sections:
        yield from _section(section, catalogue)
    if group.closed:
        yield ""
        yield Text(group.closed)


def _section(section: Section, catalogue: Catalogue) -> Iterator[RenderableType]:
    yield ""
    yield Text(section.title, style="bold")
    yield Text(section.why, style="dim")
    for step in section.steps:
        yield from _step(step, catalogue)


def _step(step: Step, catalogue: Catalogue) -> Iterator[RenderableType]:
    codes = "" if step.code in step.title or not step.norm else f" ({step.code})"
    yield ""
    yield Padding(Text(step.todo, style="bold"), (0, 0, 0, 2), expand=False)
    yield Padding(Text(f"{step.title}{codes}"), (0, 0, 0, 2), expand=False)
    if step.source:
        source = catalogue.text("actions-source", source=step.source[0], more=len(step.source) - 1)
        yield Padding(Text(source, style="dim"), (0, 0, 0, 2), expand=False)
    for item in step.items:
        words = Text(item.dossier)
        words.append(f": {item.about}" if item.about else "")
        if item.kind != "unknown":
            words.append(" – ").append(item.when, style=_STYLES[item.kind])
        yield Padding(words, (0, 0, 0, 4), expand=False)
    if step.more:
        yield Padding(Text(catalogue.text("actions-more", count=step.more), style="dim"), (0, 0, 0, 4), expand=False)
