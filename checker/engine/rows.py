"""What a clause asks of a dossier, as rows of small whole numbers: the facts of the engine.

Names and days are numbered by the order they take, so that dossiers which differ only in names and dates give the
same rows; equal rows have equal outcomes and are not evaluated twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.engine.asked import (
    ClauseSubject,
    Key,
    candidates,
    holds,
    is_due,
    moment_days,
    own_truth,
    same,
    subject_key,
)
from checker.engine.plan import ClausePlan, Evidence
from checker.facts.days import FIRST, LAST, NEVER, Days
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import UNSURE, YES
from checker.framework.forms import Moment

UNKNOWN_KEY = 0  # the number of a reference that is not known
Row = tuple[int, ...]
_Behind = dict[Row, list[Record]]  # the records behind each row of evidence


class ClauseRows(NamedTuple):
    """`subjects` and `evidence` hold the distinct rows; `subject_rows` says which row each subject has, and
    `records` which records stand behind each row of evidence. `key` identifies the whole."""

    when: Row
    subjects: tuple[Row, ...]
    evidence: tuple[tuple[Row, ...], ...]
    subject_rows: Sequence[int]
    records: Sequence[Sequence[Sequence[Record]]]

    @property
    def key(self) -> tuple[object, ...]:
        return self.when, self.subjects, self.evidence


def conditions(plan: ClausePlan, facts: Facts) -> Row:
    """The truth of each condition on the case."""
    return tuple([holds(condition, facts) for condition in plan.when])


def clause_rows(plan: ClausePlan, when: Row, subjects: list[ClauseSubject], facts: Facts) -> ClauseRows:
    """The rows of one clause for its subjects (at least one)."""
    patterns = (*plan.require, *plan.unless)
    names = [_names(of, memo, subjects, facts) for of, memo in zip(plan.keys, plan.key_numbers, strict=True)]
    evidence = [_evidence_rows(e, names, facts, excuse=False) for e in plan.require]
    evidence += [_evidence_rows(e, names, facts, excuse=True) for e in plan.unless]
    bounds = [[_bound(moment, after, s, facts) for s in subjects] for moment, after in plan.bounds]
    rank: dict[int, int] = {}
    if bounds:
        firsts = [1 + len(e.references) for e in patterns]  # where in a row the days begin
        rank = _ranks(bounds, evidence, firsts)
        if any(facts.today.day <= day < LAST for day in rank):
            _meet_today(bounds, patterns, evidence, facts)
        evidence = [_ranked(rows, first, rank) for rows, first in zip(evidence, firsts, strict=True)]
    columns = [
        [s.truth for s in subjects],
        [is_due(plan, s, facts) for s in subjects] if plan.due else [YES] * len(subjects),
        *[[own_truth(e, s, facts, excuse=False) for s in subjects] for e in plan.require if e.own],
        *[[own_truth(e, s, facts, excuse=True) for s in subjects] for e in plan.unless if e.own],
        *[column.of_subjects for column in names],
        *[[rank[days[end]] for days in column] for column in bounds for end in (0, 1)],
    ]
    distinct: dict[Row, int] = {}
    subject_rows = [distinct.setdefault(row, len(distinct)) for row in zip(*columns, strict=True)]
    tables = tuple([tuple(sorted(rows)) for rows in evidence])
    records = [[rows[row] for row in table] for rows, table in zip(evidence, tables, strict=True)]
    return ClauseRows(when, tuple(distinct), tables, subject_rows, records)


@dataclass(frozen=True, slots=True)
class _Names:
    """What evidence has to refer to: the number of each name, and of each subject that of its own name. `doubtful`:
    the name of some subject is not known; `single`: each is one word and stands for nothing but itself."""

    numbers: dict[Key, int]
    of_subjects: list[int]
    doubtful: bool
    single: bool


def _names(of: str | None, memo: int, subjects: list[ClauseSubject], facts: Facts) -> _Names:
    """The names of the subjects, numbered in order."""
    found: _Names | None = facts.memo.get(memo)
    if found is None:
        keys = [subject_key(of, s, facts) for s in subjects]
        numbers = {key: i for i, key in enumerate(sorted({key for key in keys if key}), 1)}
        found = facts.memo[memo] = _Names(
            numbers=numbers,
            of_subjects=[numbers.get(key or (), UNKNOWN_KEY) for key in keys],
            doubtful=None in keys,
            single=all(len(key) == 1 and key != ("*",) for key in numbers),
        )
    return found


def _ranks(bounds: list[list[Days]], evidence: list[_Behind], firsts: list[int]) -> dict[int, int]:
    """The days that a clause compares, numbered in order."""
    days = {day for column in bounds for pair in column for day in pair}
    for rows, first in zip(evidence, firsts, strict=True):
        days.update([day for row in rows for day in row[first:]])
    return {day: i for i, day in enumerate(sorted(days))}


def _meet_today(bounds: list[list[Days]], patterns: Sequence[Evidence], evidence: list[_Behind], facts: Facts) -> None:
    """Tell of the days that the engine compares, since some of them may be today."""
    for pattern, rows in zip(patterns, evidence, strict=True):
        for place, join in enumerate(pattern.days):
            at = 1 + len(pattern.references) + 2 * place
            days = {day for row in rows for day in row[at : at + 2]}
            facts.today.compares(days, {day for pair in bounds[join.bound] for day in pair})


def _ranked(rows: _Behind, first: int, rank: dict[int, int]) -> _Behind:
    """The rows with numbers for their days."""
    return {(*row[:first], *[rank[day] for day in row[first:]]): behind for row, behind in rows.items()}


def _bound(moment: Moment, after: bool, subject: ClauseSubject, facts: Facts) -> Days:
    days = moment_days(moment, subject, facts)
    if days == NEVER:  # nothing comes after, or before, what never was
        return (LAST + 1, LAST + 1) if after else (FIRST - 1, FIRST - 1)
    return days


def _evidence_rows(evidence: Evidence, names: list[_Names], facts: Facts, *, excuse: bool) -> _Behind:
    """Truth, references and days of each record that may be evidence; equal ones share a row."""
    rows: _Behind = {}
    if evidence.own:
        return rows
    for record, truth in candidates(evidence, facts, excuse):
        days: list[int] = []
        if evidence.days:
            pairs = [facts.days(record, join.attribute) for join in evidence.days]
            if NEVER in pairs:
                continue
            days = [day for pair in pairs for day in pair]
        if len(evidence.references) == 1:  # most have one; the same as below
            join = evidence.references[0]
            for number, certain in _options(facts.cell(record, join.attribute), names[join.key]):
                rows.setdefault((truth if certain else UNSURE, number, *days), []).append(record)
            continue
        choices: list[tuple[Row, bool]] = [((), True)]
        for join in evidence.references:
            options = _options(facts.cell(record, join.attribute), names[join.key])
            choices = [((*row, number), sure and certain) for row, sure in choices for number, certain in options]
        for row, sure in choices:
            rows.setdefault((truth if sure else UNSURE, *row, *days), []).append(record)
    return rows


def _options(cell: Key | None, names: _Names) -> list[tuple[int, bool]]:
    """The subjects' numbers that a reference may stand for, and whether it certainly does."""
    if not cell:
        options = [(number, False) for number in names.numbers.values()]
    elif names.single and len(cell) == 1 and cell != ("*",):
        number = names.numbers.get(cell)
        options = [] if number is None else [(number, True)]
    else:
        options = [(number, True) for key, number in names.numbers.items() if same(cell, key) == YES]
    if names.doubtful:
        options.append((UNKNOWN_KEY, False))
    return options
