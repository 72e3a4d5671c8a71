"""What a clause asks of a dossier, as rows of small whole numbers: the facts of the engine.

Names and days are numbered by the order they take, so that dossiers which differ only in names and dates give the
same rows; equal rows have equal outcomes and are not evaluated twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from checker.engine.plan import (
    ClausePlan,
    ClauseSubject,
    Evidence,
    candidates,
    holds,
    is_due,
    moment_days,
    own_truth,
    subject_key,
)
from checker.facts.days import FIRST, LAST, NEVER
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import UNSURE

UNKNOWN_KEY = 0  # the number of a reference that is not known
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClauseRows:
    """`subjects` and `evidence` hold the distinct rows; `subject_rows` says which row each subject has, and
    `records` which records stand behind each row of evidence. `key` identifies the whole."""

    when: Row
    subjects: tuple[Row, ...]
    evidence: tuple[tuple[Row, ...], ...]
    subject_rows: tuple[int, ...]
    records: tuple[tuple[tuple[Record, ...], ...], ...]

    @property
    def key(self) -> tuple[object, ...]:
        return self.when, self.subjects, self.evidence


def conditions(plan: ClausePlan, facts: Facts) -> Row:
    """The truth of each condition on the case."""
    return tuple(holds(condition, facts) for condition in plan.when)


def clause_rows(plan: ClausePlan, when: Row, subjects: list[ClauseSubject], facts: Facts) -> ClauseRows:
    """The rows of one clause for its subjects (at least one)."""
    names = [[subject_key(of, s, facts) for s in subjects] for of in plan.keys]
    numbers = [{name: i + 1 for i, name in enumerate(sorted({n for n in column if n}))} for column in names]
    doubtful = [None in column for column in names]
    days: list[int] = []
    evidence = [
        _evidence_rows(e, numbers, doubtful, facts, excuse)
        for e, excuse in [*((e, False) for e in plan.require), *((e, True) for e in plan.unless)]
    ]
    bounds = [[_bound(plan, i, s, facts) for s in subjects] for i in range(len(plan.bounds))]
    if plan.bounds:
        days = sorted(
            {d for column in bounds for pair in column for d in pair}
            | {d for rows in evidence for row in rows for pair in row[2] for d in pair}
        )
    rank = {day: i for i, day in enumerate(days)}
    subject_index: dict[Row, int] = {}
    subject_rows: list[int] = []
    for i, subject in enumerate(subjects):
        row = (
            subject.truth,
            is_due(plan, subject, facts),
            *(own_truth(e, subject, facts) for e in (*plan.require, *plan.unless) if e.own),
            *(numbers[k].get(names[k][i] or "", UNKNOWN_KEY) for k in range(len(plan.keys))),
            *(rank[d] for column in bounds for d in column[i]),
        )
        subject_rows.append(subject_index.setdefault(row, len(subject_index)))
    tables: list[tuple[Row, ...]] = []
    records: list[tuple[tuple[Record, ...], ...]] = []
    for rows in evidence:
        flat = {
            (truth, *keys, *(rank[d] for pair in pairs for d in pair)): tuple(found)
            for (truth, keys, pairs), found in rows.items()
        }
        tables.append(tuple(sorted(flat)))
        records.append(tuple(flat[row] for row in tables[-1]))
    return ClauseRows(when, tuple(subject_index), tuple(tables), tuple(subject_rows), tuple(records))


def _bound(plan: ClausePlan, index: int, subject: ClauseSubject, facts: Facts) -> tuple[int, int]:
    moment, after = plan.bounds[index]
    days = moment_days(moment, subject, facts)
    if days == NEVER:  # nothing comes after, or before, what never was
        return (LAST + 1, LAST + 1) if after else (FIRST - 1, FIRST - 1)
    return days


_Wide = tuple[int, Row, tuple[tuple[int, int], ...]]


def _evidence_rows(
    evidence: Evidence, numbers: list[dict[str, int]], doubtful: list[bool], facts: Facts, excuse: bool
) -> dict[_Wide, list[Record]]:
    """Truth, references and days of each record that may be evidence; equal ones share a row."""
    rows: dict[_Wide, list[Record]] = {}
    if evidence.own:
        return rows
    for record, truth in candidates(evidence, facts, excuse):
        pairs = tuple(facts.days(record, join.attribute) for join in evidence.days)
        if NEVER in pairs:
            continue
        if not evidence.references:
            rows.setdefault((truth, (), pairs), []).append(record)
            continue
        options = [
            _options(facts.cell(record, join.attribute), numbers[join.key], doubtful[join.key])
            for join in evidence.references
        ]
        for choice in product(*options):
            sure = truth if all(certain for _, certain in choice) else UNSURE
            rows.setdefault((sure, tuple(number for number, _ in choice), pairs), []).append(record)
    return rows


def _options(cell: tuple[str, ...] | None, numbers: dict[str, int], doubtful: bool) -> Iterable[tuple[int, bool]]:
    """The subjects' numbers that a reference may stand for, and whether it certainly does."""
    wild: list[tuple[int, bool]] = [(UNKNOWN_KEY, False)] if doubtful else []
    if not cell:
        return [*((number, False) for number in numbers.values()), *wild]
    if "*" in cell:
        return [*((number, True) for number in numbers.values()), *wild]
    return [*((numbers[value], True) for value in cell if value in numbers), *wild]
