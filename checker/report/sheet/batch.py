"""Counts over the whole run: by criterion, by risk, by team and worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from checker.model import Outcome
from checker.reference import CriterionText, RiskText
from checker.report.counts import HIGH_LEVEL, band, part_of
from checker.report.groups import group_order
from checker.report.sheet.columns import Cell, Column, Kind, Row, Sheet
from checker.report.sheet.dossiers import COUNTS, TINTED
from checker.report.sheet.words import SheetWords
from checker.report.stood import foot_note, of_another_day
from checker.run import Run
from checker.summary import BatchRisk, CriterionCount, GroupCount


@dataclass(frozen=True, slots=True)
class Counted:
    """In how many dossiers, of all or of one group, a criterion had which outcome; None when that is not shown. `as_of`
    is the day of the counts, "" when it is that of the run."""

    profile: str
    criterion: CriterionText
    outcomes: Mapping[str, int] | None
    group: GroupCount | None = None
    as_of: str = ""


def criteria(run: Run, words: SheetWords) -> Sheet[Counted]:
    """A row for each criterion of each profile."""
    counts = {(p.profile, c.criterion): c for p in run.summary.profiles for c in p.criteria}
    rows = [
        Counted(p.name, c, found.outcomes, as_of=found.as_of) if found else Counted(p.name, c, None)
        for p in run.reference.profiles
        for c in p.criteria
        for found in [counts.get((p.name, c.code))]
    ]
    of, names = words.names.of, words.names
    columns = (
        Column[Counted]("profile", 16, Kind.CODE, lambda c: c.profile),
        Column[Counted]("theme", 24, Kind.TEXT, lambda c: words.theme(c.criterion)),
        Column[Counted]("criterion", 10, Kind.CODE, lambda c: c.criterion.code),
        Column[Counted]("title", 36, Kind.TEXT, lambda c: of(c.criterion.title)),
        *_counts(run, words),
        *_other_day(run, words, counts.values(), lambda c: c.as_of),
        Column[Counted]("needs-judgement", 11, Kind.CODE, lambda c: words.yes_no(c.criterion.level == "presence")),
        Column[Counted]("norm", 60, Kind.TEXT, lambda c: of(c.criterion.norm)),
        Column[Counted]("remedy", 50, Kind.TEXT, lambda c: of(c.criterion.remedy)),
        Column[Counted]("risks", 12, Kind.CODE, lambda c: _risks_of(c.criterion)),
        Column[Counted]("source", 44, Kind.TEXT, lambda c: words.joined(names.source(s) for s in c.criterion.source)),
    )
    return Sheet("criteria", columns, frozen=4, rows=rows)


def _risks_of(criterion: CriterionText) -> str:
    """The risks that a criterion feeds, those it is not mainly about in brackets."""
    primary = [f"{number:02d}" for number in criterion.primary]
    return ", ".join(primary + [f"({number:02d})" for number in criterion.secondary])


def groups(run: Run, words: SheetWords) -> Sheet[Counted]:
    """A row for each team (and for the officer each worker) and criterion."""

    def rows() -> Iterator[Counted]:
        texts = {p.name: p.criteria for p in run.reference.profiles}
        for summary in run.summary.profiles:
            for group in sorted(summary.groups, key=lambda group: (group.kind, group_order(group.name, run))):
                for criterion in texts[summary.profile]:
                    yield Counted(summary.profile, criterion, group.criteria.get(criterion.code), group)

    columns = (
        Column[Counted]("kind", 12, Kind.CODE, lambda c: words.text(f"group-{c.group.kind}") if c.group else None),
        Column[Counted]("group", 20, Kind.CODE, lambda c: words.group(c.group.kind, c.group.name) if c.group else None),
        Column[Counted]("dossiers", 10, Kind.NUMBER, lambda c: c.group.dossiers if c.group else None),
        Column[Counted]("profile", 16, Kind.CODE, lambda c: c.profile),
        Column[Counted]("theme", 24, Kind.TEXT, lambda c: words.theme(c.criterion)),
        Column[Counted]("criterion", 10, Kind.CODE, lambda c: c.criterion.code),
        Column[Counted]("title", 36, Kind.TEXT, lambda c: words.names.of(c.criterion.title)),
        *_counts(run, words),
    )
    return Sheet("groups", columns, frozen=2, rows=rows(), nothing=words.too_few)


def _counts(run: Run, words: SheetWords) -> Iterator[Column[Counted]]:
    """ "7 van 11", and the number of dossiers with each outcome."""
    yield Column("part-met", 20, Kind.CODE, lambda c: _part(c.outcomes, run, words))
    yield from (_count(outcome) for outcome in COUNTS)


def _count(outcome: Outcome) -> Column[Counted]:
    tint = outcome.value if outcome in TINTED else ""

    def count(counted: Counted) -> Cell:
        return None if counted.outcomes is None else counted.outcomes.get(outcome.value, 0)

    return Column(COUNTS[outcome], 13, Kind.NUMBER, count, tint=tint)


def _other_day(
    run: Run, words: SheetWords, counts: Iterable[CriterionCount | BatchRisk], of: Callable[[Row], str]
) -> Iterator[Column[Row]]:
    """The day of what is of another day than the run; no column when nothing is."""
    note = foot_note(counts, run, words.catalogue)
    if note:

        def day(row: Row) -> Cell:
            return date.fromisoformat(of(row)) if of_another_day(of(row), run) else None

        yield Column("counted-on", 12, Kind.DATE, day, {"note": note})


def _part(outcomes: Mapping[str, int] | None, run: Run, words: SheetWords) -> str:
    if outcomes is None:
        return words.too_few
    whole = sum(outcomes.values()) - outcomes.get(Outcome.NOT_APPLICABLE, 0)
    return part_of(outcomes.get(Outcome.MET, 0), whole, run, words.catalogue)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A risk over the batch by one profile; None when that is not shown."""

    profile: str
    risk: RiskText
    found: BatchRisk | None


def risks(run: Run, words: SheetWords) -> Sheet[Weighed]:
    """A row for each risk of the register and profile that feeds one, with what its level is made of."""
    found = {(p.profile, r.number): r for p in run.summary.profiles for r in p.risks}
    rows = [
        Weighed(p.name, risk, found.get((p.name, risk.number)))
        for p in run.reference.profiles
        if any(c.primary or c.secondary for c in p.criteria)
        for risk in run.reference.risks
    ]
    of = words.names.of
    columns = (
        Column[Weighed]("profile", 16, Kind.CODE, lambda w: w.profile),
        Column[Weighed]("number", 7, Kind.CODE, lambda w: f"{w.risk.number:02d}"),
        Column[Weighed]("risk", 40, Kind.TEXT, lambda w: of(w.risk.title)),
        Column[Weighed]("part-occurs", 20, Kind.CODE, lambda w: _occurs(w, run, words)),
        Column[Weighed]("occurs", 10, Kind.NUMBER, lambda w: w.found.occurs if w.found else None, tint="not_met"),
        Column[Weighed](
            "possible", 10, Kind.NUMBER, lambda w: w.found.undetermined if w.found else None, tint="undetermined"
        ),
        Column[Weighed]("applicable", 12, Kind.NUMBER, lambda w: w.found.applicable if w.found else None),
        Column[Weighed]("likelihood-low", 9, Kind.NUMBER, lambda w: _end(w.found, "likelihood", 0)),
        Column[Weighed]("likelihood-high", 9, Kind.NUMBER, lambda w: _end(w.found, "likelihood", 1)),
        Column[Weighed]("impact", 9, Kind.NUMBER, lambda w: w.risk.impact),
        Column[Weighed]("level-low", 9, Kind.NUMBER, lambda w: _end(w.found, "level", 0)),
        Column[Weighed](
            "level-high", 9, Kind.NUMBER, lambda w: _end(w.found, "level", 1), tint="not_met", alarm=HIGH_LEVEL - 1
        ),
        Column[Weighed]("level-formula", 32, Kind.CODE, lambda w: _formula(w.found, words)),
        *_other_day(run, words, found.values(), lambda w: w.found.as_of if w.found else ""),
        Column[Weighed]("consequence", 50, Kind.TEXT, lambda w: of(w.risk.consequence)),
        Column[Weighed]("child-safety", 12, Kind.CODE, lambda w: words.yes_no(w.risk.child_safety)),
        Column[Weighed]("overlaps", 11, Kind.CODE, lambda w: f"{w.risk.overlaps:02d}" if w.risk.overlaps else None),
    )
    return Sheet("risks", columns, frozen=3, rows=rows)


def _occurs(weighed: Weighed, run: Run, words: SheetWords) -> str:
    if weighed.found is None:
        return words.too_few
    return part_of(weighed.found.occurs, weighed.found.applicable, run, words.catalogue)


def _end(found: BatchRisk | None, figure: Literal["likelihood", "level"], end: Literal[0, 1]) -> Cell:
    """One end of a band; empty when the risk applies nowhere."""
    if found is None:
        return None
    values = found.likelihood if figure == "likelihood" else found.level
    return None if values is None else values[end]


def _formula(found: BatchRisk | None, words: SheetWords) -> str | None:
    """How the level of this very risk is made."""
    if found is None or found.level is None:
        return None
    likelihood, level = (band(values, words.catalogue) for values in (found.likelihood, found.level))
    return words.text("sheet-level-formula", likelihood=likelihood, impact=found.impact, level=level)
