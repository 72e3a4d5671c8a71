"""What a clause asks of a dossier, as rows of small whole numbers: the facts of the engine.

Names and days are numbered by the order they take, so that dossiers which differ only in names and dates give the
same rows; equal rows have equal outcomes and are not evaluated twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from checker.engine.plan import (
    ClausePlan,
    ClauseSubject,
    Evidence,
    Key,
    candidates,
    holds,
    is_due,
    moment_days,
    own_truth,
    same,
    subject_key,
)
from checker.facts.days import FIRST, LAST, NEVER
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import UNSURE, YES

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
    evidence = [_evidence_rows(e, numbers, doubtful, facts, excuse=False) for e in plan.require]
    evidence += [_evidence_rows(e, numbers, doubtful, facts, excuse=True) for e in plan.unless]
    bounds = [[_bound(plan, i, s, facts) for s in subjects] for i in range(len(plan.bounds))]
    rank = _ranks(bounds, evidence) if bounds else {}
    keys = [[found.get(n or (), UNKNOWN_KEY) for n in column] for found, column in zip(numbers, names, strict=True)]
    owns = [e for e in (*plan.require, *plan.unless) if e.own]
    rows: dict[Row, int] = {}
    subject_rows: list[int] = []
    for i, subject in enumerate(subjects):
        row = (
            subject.truth,
            is_due(plan, subject, facts),
            *[own_truth(e, subject, facts) for e in owns],
            *[column[i] for column in keys],
            *[rank[day] for column in bounds for day in column[i]],
        )
        subject_rows.append(rows.setdefault(row, len(rows)))
    tables: list[tuple[Row, ...]] = []
    records: list[tuple[tuple[Record, ...], ...]] = []
    for found in evidence:
        flat = {
            (truth, *names_of, *[rank[day] for pair in pairs for day in pair]): tuple(behind)
            for (truth, names_of, pairs), behind in found.items()
        }
        tables.append(tuple(sorted(flat)))
        records.append(tuple(flat[row] for row in tables[-1]))
    return ClauseRows(when, tuple(rows), tuple(tables), tuple(subject_rows), tuple(records))


def _ranks(bounds: list[list[tuple[int, int]]], evidence: list[dict[_Wide, list[Record]]]) -> dict[int, int]:
    """The days that a clause compares, numbered in order."""
    days = {day for column in bounds for pair in column for day in pair}
    days.update(day for rows in evidence for row in rows for pair in row[2] for day in pair)
    return {day: i for i, day in enumerate(sorted(days))}


def _bound(plan: ClausePlan, index: int, subject: ClauseSubject, facts: Facts) -> tuple[int, int]:
    moment, after = plan.bounds[index]
    days = moment_days(moment, subject, facts)
    if days == NEVER:  # nothing comes after, or before, what never was
        return (LAST + 1, LAST + 1) if after else (FIRST - 1, FIRST - 1)
    return days


_Wide = tuple[int, Row, tuple[tuple[int, int], ...]]


def _evidence_rows(
    evidence: Evidence, numbers: list[dict[Key, int]], doubtful: list[bool], facts: Facts, *, excuse: bool
) -> dict[_Wide, list[Record]]:
    """Truth, references and days of each record that may be evidence; equal ones share a row."""
    rows: dict[_Wide, list[Record]] = {}
    if evidence.own:
        return rows
    for record, truth in candidates(evidence, facts, excuse):
        pairs = tuple([facts.days(record, join.attribute) for join in evidence.days])
        if NEVER in pairs:
            continue
        if not evidence.references:
            rows.setdefault((truth, (), pairs), []).append(record)
        elif len(evidence.references) == 1:
            join = evidence.references[0]
            for number, sure in _options(facts.cell(record, join.attribute), numbers[join.key], doubtful[join.key]):
                rows.setdefault((truth if sure else UNSURE, (number,), pairs), []).append(record)
        else:
            options = [
                _options(facts.cell(record, join.attribute), numbers[join.key], doubtful[join.key])
                for join in evidence.references
            ]
            for choice in product(*options):
                sure = all(certain for _, certain in choice)
                names = tuple(number for number, _ in choice)
                rows.setdefault((truth if sure else UNSURE, names, pairs), []).append(record)
    return rows


def _options(cell: Key | None, numbers: dict[Key, int], doubtful: bool) -> list[tuple[int, bool]]:
    """The subjects' numbers that a reference may stand for, and whether it certainly does."""
    if not cell:
        options = [(number, False) for number in numbers.values()]
    else:
        options = [(number, True) for key, number in numbers.items() if same(cell, key) == YES]
    return [*options, (UNKNOWN_KEY, False)] if doubtful else options
