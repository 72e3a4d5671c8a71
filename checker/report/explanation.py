"""One outcome explained: the rule in words, its source, and every subject with the lines that decide it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from checker.catalogue import Catalogue
from checker.check import Checker
from checker.engine.asked import subjects_of
from checker.engine.looked_at import looked_at
from checker.engine.plan import compile_criterion
from checker.facts.days import FIRST, LAST
from checker.facts.project import Facts
from checker.facts.records import MOST, Record
from checker.framework.forms import Criterion
from checker.located import Spots
from checker.model import Finding, Notice, Outcome, Reason, Skipped, Subject
from checker.report.card import clause_card, render_clause
from checker.report.words import Wording
from checker.vocabulary import DATES

_STYLES = {
    Outcome.MET: "green",
    Outcome.NOT_MET: "bold red",
    Outcome.EXPLAINED: "blue",
    Outcome.UNDETERMINED: "yellow",
    Outcome.ERROR: "bold red",
    Outcome.NOT_APPLICABLE: "dim",
}


class Short(Struct, frozen=True):
    """An attribute in which a record falls short, and what it holds: values, or the first and last day it may be."""

    attribute: str
    found: tuple[str, ...]


class ShownSpot(Struct, frozen=True):
    """A record and where it lies: its key, its JSON pointer and its line in the file (None when derived). `period`
    is the first and last day of a derived one; the last is "" while it still runs."""

    record: str
    entity: str
    pointer: str
    line: int | None
    period: tuple[str, ...] = ()
    short: tuple[Short, ...] = ()


class ExplainedSubject(Struct, frozen=True):
    """A subject with its evidence, deviations and missing data in place. When it fails: what was looked at, what was
    recorded that does not excuse it, and whether the rule knows excuses at all."""

    subject: Subject
    place: ShownSpot
    at: ShownSpot | None
    evidence: tuple[ShownSpot, ...]
    deviations: tuple[ShownSpot, ...]
    missing: tuple[ShownSpot, ...]
    looked_at: tuple[ShownSpot, ...]
    not_excused: tuple[ShownSpot, ...]
    excusable: bool


class Explanation(Struct, frozen=True):
    """Everything about one criterion in one dossier."""

    criterion: str
    dossier: str
    file: str
    as_of: str
    profile: str
    outcome: Outcome
    needs_judgement: bool
    subjects: tuple[ExplainedSubject, ...]
    skipped: tuple[Skipped, ...]
    notices: tuple[Notice, ...]


def explain(
    checker: Checker, dossier: Mapping[str, Any], file: str, code: str, lines: Mapping[str, int]
) -> Explanation:
    """Explain the outcome of criterion `code`; `lines` gives the line of each JSON pointer of the file."""
    facts = checker.project(dossier)
    result = checker.evaluate(dossier, file)
    finding = next(f for f in result.profiles[0].findings if f.criterion == code)
    spots = _Spots(facts, lines)
    short = _short_of(checker, finding, facts)
    excusable = {clause.id for clause in checker.profiles[0].criterion(code).clauses if clause.unless}
    return Explanation(
        criterion=code,
        dossier=dossier["id"],
        file=file,
        as_of=checker.as_of.isoformat(),
        profile=checker.profiles[0].name,
        outcome=finding.outcome,
        needs_judgement=finding.needs_judgement,
        subjects=tuple(
            ExplainedSubject(
                subject=s,
                place=spots.of(s.subject, s.entity),
                at=spots.of(s.at, "") if s.at else None,
                evidence=tuple(spots.of(key, "") for key in s.evidence),
                deviations=tuple(spots.of(key, "") for key in s.deviations),
                missing=tuple(spots.of(m.record, m.entity) for m in s.missing),
                looked_at=tuple(spots.of(key, "", names) for key, names in short.get((*_identity(s), False), ())),
                not_excused=tuple(spots.of(key, "", names) for key, names in short.get((*_identity(s), True), ())),
                excusable=s.clause in excusable,
            )
            for s in finding.subjects
        ),
        skipped=finding.skipped,
        notices=result.notices,
    )


_Identity = tuple[str, str, str | None]


def _identity(subject: Subject) -> _Identity:
    return subject.clause, subject.subject, subject.at


_Shorts = dict[tuple[str, str, str | None, bool], list[tuple[str, tuple[str, ...]]]]


def _short_of(checker: Checker, finding: Finding, facts: Facts) -> _Shorts:
    """What was looked at for each subject that is not met: as evidence (False), and as an excuse (True: of these
    only what comes nearest)."""
    failing = {_identity(s) for s in finding.subjects if s.outcome is Outcome.NOT_MET or s.reason is Reason.ADVICE}
    criterion = checker.profiles[0].criterion(finding.criterion)
    found: _Shorts = {}
    for plan in compile_criterion(criterion, checker.framework.vocabulary).clauses:
        for subject in subjects_of(plan, facts):
            identity = (plan.clause.id, *subject.identity)
            if identity in failing:
                for patterns, excuse in ((plan.require, False), (plan.unless, True)):
                    seen = looked_at(patterns, subject, plan, facts)
                    nearest = min((len(item.short) for item in seen), default=0)
                    shown = [item for item in seen if not excuse or len(item.short) == nearest]
                    found[*identity, excuse] = [(item.record.key, item.short) for item in shown]
    return found


class _Spots:
    """Finds the place of a record by its key."""

    def __init__(self, facts: Facts, lines: Mapping[str, int]) -> None:
        self._facts = facts
        self._places = Spots(facts, lines)

    def of(self, key: str, entity: str, short: tuple[str, ...] = ()) -> ShownSpot:
        place, record = self._places.of(key, entity), self._places.records.get(key)
        found = tuple(Short(name, self._written(record, name)) for name in short) if record else ()
        return ShownSpot(key, place.entity, place.pointer, place.line or None, place.period, found)

    def _written(self, record: Record, name: str) -> tuple[str, ...]:
        kind = self._facts.projection.vocabulary.entities[record.entity].attributes[name].type
        return written(kind, self._facts.cell(record, name))


def written(kind: str, cell: Any) -> tuple[str, ...]:
    """A cell of an attribute of this type as it can be read: its values, the number or day that it is, or the least and
    most, or first and last, that it may be; () when it is empty or says nothing."""
    if not isinstance(cell, tuple) or not cell:
        return ()
    if isinstance(cell[0], str):
        return cell
    first, last, filled = cell
    if not filled:
        return ()
    if kind == "number" and last < MOST:
        ends = (str(first), str(last))
    elif kind in DATES and FIRST < first <= last < LAST:
        ends = (date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat())
    else:
        return ()
    return ends[:1] if first == last else ends


# --- for a person -----------------------------------------------------------------------------------------------


def render(found: Explanation, checker: Checker, catalogue: Catalogue) -> RenderableType:
    """The explanation for a terminal."""
    wording = Wording(checker.framework, checker.profiles[0], catalogue)
    criterion = checker.profiles[0].criterion(found.criterion)
    return Group(*_parts(found, criterion, wording))


def _parts(found: Explanation, criterion: Criterion, wording: Wording) -> Iterator[RenderableType]:
    text, of = wording.text, wording.of
    yield Text(text("explain-title", code=criterion.code, title=of(criterion.title)), style="bold")
    yield Text(
        text(
            "explain-dossier",
            dossier=found.dossier,
            file=found.file,
            date=found.as_of,
            profile=of(wording.profile.title),
        )
    )
    yield ""
    outcome = Text(f"{text('explain-outcome')}: ", style="bold")
    yield outcome.append(wording.outcome(found.outcome), style=_STYLES[found.outcome])
    if found.needs_judgement:
        yield Text(text("explain-judgement"))
    if any(s.subject.outcome is Outcome.EXPLAINED for s in found.subjects):
        yield Text(text("explain-judgement-reason"))
    yield from _section(text("explain-norm"), [of(criterion.norm)])
    yield from _section(text("explain-source"), wording.sources(criterion))
    yield from _rule(criterion, wording)
    yield from _subjects(found, criterion, wording)
    if found.notices and found.outcome is Outcome.UNDETERMINED:
        words = [text("notice-unmapped-word", dossiers="1", **notice.details) for notice in found.notices]
        yield from _section(text("notices-title"), words)
    if found.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE):
        yield from _section(text("explain-remedy"), [of(criterion.remedy)])
    risks = wording.framework.register.risks
    links = [("primary", n) for n in criterion.primary] + [("secondary", n) for n in criterion.secondary]
    lines = [text(f"explain-{kind}", number=f"{n:02d}", title=of(risks[n].title)) for kind, n in links]
    if lines:
        yield from _section(text("explain-risks"), lines)
    yield ""
    yield Text(text("run-disclaimer"), style="dim")


def _section(title: str, lines: list[str]) -> Iterator[RenderableType]:
    yield ""
    yield Text(title, style="bold")
    for line in lines:
        yield Padding(Text(line), (0, 0, 0, 2))


def _rule(criterion: Criterion, wording: Wording) -> Iterator[RenderableType]:
    yield ""
    yield Text(wording.text("explain-rule"), style="bold")
    for clause in criterion.clauses:
        yield from render_clause(clause_card(clause, wording), wording)
    for off in criterion.off:
        reason = wording.switched_off(criterion.code, off.parameter)
        name = wording.text("explain-clause", clause=wording.clause_name(criterion, off.id))
        yield Padding(Text(f"{name}: {reason}", style="dim"), (0, 0, 0, 2))


def _subjects(found: Explanation, criterion: Criterion, wording: Wording) -> Iterator[RenderableType]:
    yield ""
    yield Text(wording.text("explain-subjects"), style="bold")
    for clause in [*(c.id for c in criterion.clauses), ""]:
        subjects = [s for s in found.subjects if s.subject.clause == clause]
        skipped = [s for s in found.skipped if s.clause == clause]
        if not subjects and not skipped:
            continue
        name = wording.clause_name(criterion, clause)
        if name != clause:
            yield Padding(Text(wording.text("explain-clause", clause=name), style="italic"), (0, 0, 0, 2))
        for skip in skipped:
            reason = wording.names.reason(skip.reason, skip.detail)
            yield Padding(Text(wording.text("explain-skipped", reason=reason), style="dim"), (0, 0, 0, 4))
        for subject in subjects:
            yield Padding(Group(*_subject(subject, wording, found.file)), (0, 0, 0, 4))


def _subject(item: ExplainedSubject, wording: Wording, file: str) -> Iterator[RenderableType]:
    subject, text = item.subject, wording.text
    name = _place(item.place, wording, file)
    if item.at:
        name += f" {text('explain-at', moment=wording.names.record(item.at.entity, item.at.record))}"
    line = Text(f"{name}: ").append(wording.outcome(subject.outcome), style=_STYLES[subject.outcome])
    unexcused = subject.reason is Reason.NO_EVIDENCE and item.excusable
    reason = text("reason-no-excuse") if unexcused else wording.names.reason(subject.reason)
    line.append(f" – {reason}", style="dim")
    yield line
    rows = [("explain-evidence", spot) for spot in item.evidence]
    rows += [("explain-deviation", spot) for spot in item.deviations]
    for label, spot in rows:
        yield Padding(Text(f"{text(label)}: {_place(spot, wording, file)}"), (0, 0, 0, 2))
    for missing, spot in zip(subject.missing, item.missing, strict=True):
        words = f"{text('explain-missing')}: {wording.names.missing(missing)}{_line(spot, file)}"
        yield Padding(Text(words, style="yellow"), (0, 0, 0, 2))
    for label, spots in (("explain-looked-at", item.looked_at), ("explain-not-excused", item.not_excused)):
        for spot in spots:
            short = ", ".join(_short(attribute, spot.entity, wording) for attribute in spot.short)
            words = f"{text(label)}: {_place(spot, wording, file)} – {text('explain-short', what=short)}"
            yield Padding(Text(words), (0, 0, 0, 2))


def _short(short: Short, entity: str, wording: Wording) -> str:
    """An attribute that falls short, with what stands there."""
    label = wording.attribute(entity, short.attribute)
    found = wording.framework.vocabulary.entities[entity]
    values = wording.either(wording.value(found, short.attribute, value) for value in short.found)
    return wording.text("explain-found", what=label, found=values)


def _place(spot: ShownSpot, wording: Wording, file: str) -> str:
    """A record with its line and JSON pointer."""
    name = wording.names.record(spot.entity, spot.record) if spot.entity else spot.record
    if spot.period:
        name += f", {' – '.join(spot.period).rstrip()}"
    return name + _line(spot, file)


def _line(spot: ShownSpot, file: str) -> str:
    """Where a record lies in the file, "" when it is not there itself."""
    return "" if spot.line is None else f" ({file}:{spot.line} {spot.pointer})"
