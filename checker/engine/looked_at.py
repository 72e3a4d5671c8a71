"""What was looked at for a subject that fails: records that belong to it, and the tests that each does not pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.engine.asked import ClauseSubject, moment_days, same, subject_key
from checker.engine.plan import ClausePlan, Evidence
from checker.facts.days import not_after
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import NO
from checker.framework.forms import Dated, Moment


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A record that might have been evidence, and the attributes in which it falls short."""

    record: Record
    short: tuple[str, ...]


def looked_at(patterns: tuple[Evidence, ...], subject: ClauseSubject, plan: ClausePlan, facts: Facts) -> list[LookedAt]:
    """The records about this subject that the patterns (a clause's evidence, or its excuses) ask for, with what they
    lack."""
    found: list[LookedAt] = []
    for evidence in patterns:
        records = [subject.record] if evidence.own else facts.of(evidence.entity)
        for record in records:
            if not record.known or not _about(evidence, record, subject, plan, facts):
                continue
            short = tuple(dict.fromkeys(_short(evidence, record, subject, plan, facts)))
            if short:
                found.append(LookedAt(record, short))
    return found


def _about(evidence: Evidence, record: Record, subject: ClauseSubject, plan: ClausePlan, facts: Facts) -> bool:
    """Whether every reference of the record may be to this subject; its fixed attributes must fit as well."""
    for reference in evidence.references:
        cell = facts.cell(record, reference.attribute)
        key = subject_key(plan.keys[reference.key], subject, facts)
        if same(cell, key) == NO:
            return False
    return all(record.cells[test.attribute][0] in test.values for test in evidence.places)


def _short(evidence: Evidence, record: Record, subject: ClauseSubject, plan: ClausePlan, facts: Facts) -> Iterator[str]:
    for test, column in evidence.columns:
        if column.truth(record, facts) == NO:
            yield test.attribute
    for join in evidence.days:
        bound = moment_days(plan.bounds[join.bound][0], subject, facts)
        days = facts.days(record, join.attribute)
        if (not_after(bound, days) if join.after else not_after(days, bound)) == NO:
            yield join.attribute
    for dated in evidence.own_days:
        if _outside(dated, subject, facts):
            yield dated.attribute


def _outside(test: Dated, subject: ClauseSubject, facts: Facts) -> bool:
    days = facts.days(subject.record, test.attribute)

    def at(moment: Moment) -> tuple[int, int]:
        return moment_days(moment, subject, facts)

    early = test.start is not None and not_after(at(test.start), days) == NO
    late = test.until is not None and not_after(days, at(test.until)) == NO
    return early or late
