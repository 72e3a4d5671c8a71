"""A run as tables for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.catalogue import Catalogue
from checker.errors import Place, Problem
from checker.model import CriterionCount, Outcome, Run, Score, Unreadable

SHOWN_UNREADABLE, SHOWN_NOTICES = 10, 20
_STYLES = {
    "not_met": "red",
    "explained": "blue",
    "undetermined": "yellow",
    "error": "bold red",
    "not_applicable": "dim",
}
_COLUMNS = ("not_met", "explained", "undetermined", "not_applicable")


def render(run: Run, catalogue: Catalogue) -> RenderableType:
    """Everything the officer needs first: what was checked, what could not be, criteria, risks, where to look."""
    return Group(*_parts(run, catalogue))


def _parts(run: Run, catalogue: Catalogue) -> Iterator[RenderableType]:
    text, lang = catalogue.text, catalogue.lang
    yield Text(text("run-title", count=run.receipt.dossiers), style="bold")
    yield Text(text("run-profile", profile=run.reference.profile[lang], date=run.receipt.as_of))
    if run.receipt.unreadable:
        yield ""
        yield unreadable(run, catalogue)
    if run.receipt.dossiers:
        yield ""
        yield _criteria(run, catalogue)
        yield ""
        yield Text(text("criteria-legend"), style="dim")
        if any(count.needs_judgement for count in run.summary.criteria):
            yield Text(text("criteria-judgement"), style="dim")
        yield ""
        yield _risks(run, catalogue)
        yield ""
        yield Text(text("risks-formula", bounds=", ".join(str(b) for b in run.reference.likelihood)), style="dim")
        yield Text(text("risks-overlap", overlaps=_overlaps(run, catalogue)), style="dim")
        yield ""
        yield from _attention(run, catalogue)
        yield from _judgement(run, catalogue)
    if run.notices:
        yield ""
        yield Text(text("notices-title"), style="bold")
        for notice in run.notices[:SHOWN_NOTICES]:
            yield Padding(Text(text(f"notice-{notice.code}", **notice.details)), (0, 0, 0, 2))
        if len(run.notices) > SHOWN_NOTICES:
            yield Padding(Text(text("notices-more", count=len(run.notices) - SHOWN_NOTICES)), (0, 0, 0, 2))
    yield ""
    yield Text(text("run-disclaimer"), style="bold")
    if run.receipt.dossiers:
        yield Text(text("run-next"))
    yield Text(
        text(
            "receipt",
            version=run.receipt.version,
            rules=run.receipt.rules_hash[:12],
            profile=run.receipt.profile_hash[:12],
        ),
        style="dim",
    )


def unreadable(run: Run, catalogue: Catalogue) -> RenderableType:
    """What could not be read or is not valid: the first files, each with its first fault."""
    return Group(*_unreadable(run.receipt.unreadable, catalogue))


def _unreadable(found: tuple[Unreadable, ...], catalogue: Catalogue) -> Iterator[RenderableType]:
    yield Text(catalogue.text("run-unreadable", count=len(found)), style="bold red")
    for item in found[:SHOWN_UNREADABLE]:
        first = item.faults[0]
        problem = Problem(first.code, Place(item.file, first.line, first.column, first.pointer), first.details)
        words = f"{catalogue.problem(problem)} {catalogue.text('run-unreadable-faults', count=len(item.faults))}"
        yield Padding(Text(words), (0, 0, 0, 2))
    if len(found) > SHOWN_UNREADABLE:
        more = len(found) - SHOWN_UNREADABLE
        yield Padding(Text(catalogue.text("run-unreadable-more", count=more)), (0, 0, 0, 2))


def _table(title: str) -> Table:
    return Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        collapse_padding=True,
    )


def _add_name(table: Table, title: str) -> None:
    """A column for words, which takes the room that the figures leave; on a narrow screen a long count gives way."""
    table.add_column(title, ratio=1, overflow="fold")


def _criteria(run: Run, catalogue: Catalogue) -> Table:
    text, lang = catalogue.text, catalogue.lang
    table = _table(text("criteria-title"))
    table.add_column(text("criteria-code"), no_wrap=True)
    _add_name(table, text("criteria-name"))
    table.add_column(text("criteria-met"), justify="right", overflow="fold")
    for name in _COLUMNS:
        table.add_column(text(f"criteria-{name.replace('_', '-')}"), justify="right", no_wrap=True)
    errors = any(count.outcomes["error"] for count in run.summary.criteria)
    if errors:
        table.add_column(text("criteria-error"), justify="right", no_wrap=True)
    titles = {c.code: c.title[lang] for c in run.reference.criteria}
    for theme, words in run.reference.themes.items():
        counts = [count for count in run.summary.criteria if count.theme == theme]
        if not counts:
            continue
        table.add_row("", Text(words[lang], style="bold"))
        for count in counts:
            shown = (*_COLUMNS, "error") if errors else _COLUMNS
            cells = [_number(count.outcomes[name], _STYLES[name], catalogue) for name in shown]
            mark = "*" if count.needs_judgement else ""
            table.add_row(count.criterion, Text(titles[count.criterion] + mark), _met(count, run, catalogue), *cells)
    return table


def _number(count: int, style: str, catalogue: Catalogue) -> Text:
    if count:
        return Text(catalogue.text("band-exact", value=count), style=style)
    return Text(catalogue.text("count-none"), style="dim")


def _met(count: CriterionCount, run: Run, catalogue: Catalogue) -> Text:
    met = count.outcomes[Outcome.MET]
    whole = sum(count.outcomes.values()) - count.outcomes[Outcome.NOT_APPLICABLE]
    return Text(part_of(met, whole, run, catalogue), style="green" if whole and met == whole else "")


def part_of(part: int, whole: int, run: Run, catalogue: Catalogue) -> str:
    """ "7 van 11"; a percentage beside it only where there are enough dossiers for one to mean something."""
    if not whole:
        return catalogue.text("count-none")
    if whole < run.reference.percentages_from:
        return catalogue.text("count-of", part=part, whole=whole)
    rounded = round(100 * part / whole)
    percent = rounded if part in (0, whole) else min(max(rounded, 1), 99)  # nearly all is not all
    return catalogue.text("count-of-percent", part=part, whole=whole, percent=percent)


def _risks(run: Run, catalogue: Catalogue) -> Table:
    text = catalogue.text
    table = _table(text("risks-title"))
    table.add_column(text("risks-number"), no_wrap=True)
    _add_name(table, text("risks-name"))
    table.add_column(text("risks-occurs"), justify="right", overflow="fold")
    for name in ("undetermined", "likelihood", "impact", "level"):
        table.add_column(text(f"risks-{name}"), justify="right", no_wrap=True)
    titles = {risk.number: risk.title[catalogue.lang] for risk in run.reference.risks}
    for risk in run.summary.risks:
        high = risk.level is not None and risk.level[1] >= 15
        table.add_row(
            f"{risk.number:02d}",
            Text(titles[risk.number]),
            part_of(risk.occurs, risk.applicable, run, catalogue),
            _number(risk.undetermined, "yellow", catalogue),
            band(risk.likelihood, catalogue),
            str(risk.impact),
            Text(band(risk.level, catalogue), style="bold red" if high else ""),
        )
    return table


def band(values: tuple[float, float] | None, catalogue: Catalogue) -> str:
    """A figure, or a range where something cannot be established."""
    if values is None:
        return catalogue.text("count-none")
    low, high = values
    return catalogue.text("band-exact", value=low) if low == high else catalogue.text("band-range", low=low, high=high)


def _overlaps(run: Run, catalogue: Catalogue) -> str:
    return ", ".join(
        catalogue.text("overlap-pair", number=f"{risk.number:02d}", **{"with": f"{risk.overlaps:02d}"})
        for risk in run.reference.risks
        if risk.overlaps is not None
    )


def _attention(run: Run, catalogue: Catalogue) -> Iterator[RenderableType]:
    text = catalogue.text
    if not run.summary.attention:
        yield Text(text("attention-title"), style="bold")
        yield Text(text("attention-none"))
        return
    table = _table(text("attention-title"))
    table.add_column(text("attention-dossier"), overflow="fold")
    table.add_column(text("attention-file"), overflow="fold", ratio=1)
    table.add_column(text("attention-safety"))
    for name in ("not-met", "undetermined", "total"):
        table.add_column(text(f"attention-{name}"), justify="right", no_wrap=True)
    for item in run.summary.attention:
        table.add_row(
            Text(item.dossier),
            Text(item.file),
            Text(", ".join(f"{n:02d}" for n in item.child_safety), style="red"),
            _number(item.not_met, "", catalogue),
            _number(item.undetermined, "", catalogue),
            band(_pair(item.total), catalogue),
        )
    yield table
    yield ""
    safety = ", ".join(f"{risk.number:02d}" for risk in run.reference.risks if risk.child_safety)
    yield Text(text("attention-legend", risks=safety), style="dim")


def _judgement(run: Run, catalogue: Catalogue) -> Iterator[RenderableType]:
    """What a program cannot judge, by criterion: contents of which only the presence was checked, and reasons given
    for a deviation."""
    text = catalogue.text
    titles = {c.code: c.title[catalogue.lang] for c in run.reference.criteria}
    table = _table(text("judgement-title"))
    table.add_column(text("criteria-code"), no_wrap=True)
    _add_name(table, text("criteria-name"))
    for name in ("content", "reason"):
        table.add_column(text(f"judgement-{name}"), justify="right", no_wrap=True)
    for count in run.summary.criteria:
        content = count.outcomes[Outcome.MET] if count.needs_judgement else 0
        reason = count.outcomes[Outcome.EXPLAINED]
        if content or reason:
            cells = (_number(content, "", catalogue), _number(reason, "", catalogue))
            table.add_row(count.criterion, Text(titles[count.criterion]), *cells)
    if table.row_count:
        yield ""
        yield table
        yield ""
        yield Text(text("judgement-legend"), style="dim")


def _pair(score: Score | None) -> tuple[float, float] | None:
    return None if score is None else (score.low, score.high)
