"""Why a subject is undetermined: the data that would have decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.engine.asked import (
    ClauseSubject,
    candidates,
    dated_by,
    holds,
    joined,
    moment_days,
    moment_in_force,
    of_age,
    own_truth,
    subject_key,
    until_due,
)
from checker.engine.columns import Column
from checker.engine.plan import ClausePlan, Evidence
from checker.facts.days import not_after
from checker.facts.derive import present
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.spans import KIND_OF
from checker.facts.truth import NO, UNSURE, YES
from checker.framework.forms import Dated, Moment, Test
from checker.model import Missing


def missing_data(plan: ClausePlan, subject: ClauseSubject, facts: Facts) -> tuple[Missing, ...]:
    """What is not known of the subject, its conditions, its term, its evidence and its excuses, without repeats. Of one
    that is not yet due: what leaves it open whether it fails on the day after its term."""
    found = [
        *_of_subject(plan, subject, facts),
        *(m for condition in plan.when for m in _of_condition(condition, facts)),
    ]
    due = until_due(plan, subject, facts)
    for moment in plan.due if due != YES else ():
        first, last = moment_days(moment, subject, facts)
        if due == UNSURE or facts.today.not_after((last, last), (first, first)) == NO:
            found += _of_moment(moment, subject, plan, facts)
    for evidence in plan.require:
        found += _of_evidence(evidence, subject, plan, facts, excuse=False)
    for evidence in plan.unless:
        found += _of_evidence(evidence, subject, plan, facts, excuse=True)
    unique = {(m.record, m.attribute or ""): m for m in found}
    return tuple(unique[key] for key in sorted(unique))


def _whole(record: Record, facts: Facts) -> list[Missing]:
    """The whole record, or what it is derived from."""
    entity = facts.projection.vocabulary.entities[record.entity]
    sources = {source for attribute in entity.attributes.values() for source in attribute.sources}
    found = [m for source in sorted(sources) for m in _of_source(source, record, facts)] if entity.derived else []
    return found or [Missing(record.key, record.entity, None)]


def _of_record(record: Record, attribute: str, facts: Facts) -> list[Missing]:
    """The attribute, what it is derived from, or the whole record when the file does not hold it."""
    if not record.known:
        return _whole(record, facts)
    sources = facts.projection.vocabulary.entities[record.entity].attributes[attribute].sources
    found = [m for source in sources for m in _of_source(source, record, facts)]
    return found or [Missing(record.key, record.entity, attribute)]


def _of_source(source: str, record: Record, facts: Facts) -> list[Missing]:
    """The records in which a source of something derived is not known."""
    entity, _, attribute = source.partition(".")
    if record.entity == "interval" and entity in KIND_OF and record.cells["between"] != (KIND_OF[entity],):
        return []
    found: list[Missing] = []
    for other in [record] if entity == record.entity else facts.of(entity):
        if not other.known:
            found.append(Missing(other.key, entity, None))
        elif _is_unknown(facts.cell(other, attribute)):
            found.append(Missing(other.key, entity, attribute))
    return found


def _is_unknown(cell: Any) -> bool:
    """Whether a cell leaves something undecided."""
    if isinstance(cell, tuple) and len(cell) == 3 and not isinstance(cell[0], str):
        return bool(cell[0] < cell[1])
    return not cell if isinstance(cell, tuple) or cell is None else bool(cell == UNSURE)


def _of_columns(columns: Iterable[tuple[Test, Column]], record: Record, facts: Facts) -> list[Missing]:
    unsure = [test.attribute for test, column in columns if column.truth(record, facts) == UNSURE]
    return [missing for attribute in unsure for missing in _of_record(record, attribute, facts)]


def _of_subject(plan: ClausePlan, subject: ClauseSubject, facts: Facts) -> list[Missing]:
    if subject.truth == YES:
        return []
    record, found = subject.record, []
    if not record.known:
        return _whole(record, facts)
    if subject.days is None and moment_in_force(plan, record, facts) == UNSURE:
        found += _of_record(*dated_by(record, facts), facts)
    found += _of_columns(plan.subject_columns, record, facts)
    if subject.at is not None and not subject.at.known:
        found += _whole(subject.at, facts)
    if subject.days is not None:
        name = plan.clause.for_each.at if plan.clause.for_each else None
        if subject.days[0] != subject.days[1] and subject.at is None and name:
            found += _of_record(facts.case, name, facts)
        period = facts.projection.vocabulary.entities[record.entity].period
        if present(record, subject.days, facts) == UNSURE:
            found += [m for a in period if a and _open(facts.days(record, a)) for m in _of_record(record, a, facts)]
        if of_age(plan.minor, record, subject.days, facts) == UNSURE:
            found += _of_record(record, "born", facts)
        if record.entity == "member" and not_after(facts.days(record, "born"), subject.days) == UNSURE:
            found += _of_record(record, "born", facts)
    return found or _whole(record, facts)


def _open(days: tuple[int, int]) -> bool:
    return days[0] < days[1]


def _of_condition(condition: tuple[Evidence, ...], facts: Facts) -> list[Missing]:
    if holds(condition, facts) != UNSURE:
        return []
    found: list[Missing] = []
    for evidence in condition:
        for record, truth in candidates(evidence, facts, excuse=False):
            if truth == UNSURE:
                found += _of_columns(evidence.columns, record, facts) or _whole(record, facts)
    return found


def _of_moment(moment: Moment, subject: ClauseSubject, plan: ClausePlan, facts: Facts) -> list[Missing]:
    if moment.of == "case":
        return _of_record(facts.case, moment.attribute, facts)
    if moment.attribute == "at":
        if subject.at:
            return _whole(subject.at, facts)
        at = plan.clause.for_each.at if plan.clause.for_each else None
        return _of_record(facts.case, at, facts) if at else []
    return _of_record(subject.record, moment.attribute, facts)


def _of_evidence(
    evidence: Evidence, subject: ClauseSubject, plan: ClausePlan, facts: Facts, excuse: bool
) -> list[Missing]:
    """What is not known of the records that may yet be evidence for this subject."""
    if evidence.own:
        return _of_own(evidence, subject, plan, facts, excuse)
    found: list[Missing] = []
    for record, truth in candidates(evidence, facts, excuse):
        together = min(truth, joined(evidence, record, subject, plan, facts))
        if together != UNSURE:
            continue
        if not record.known:
            found += _whole(record, facts)
            continue
        here = _of_columns(evidence.columns, record, facts)
        for reference in evidence.references:
            if not facts.cell(record, reference.attribute):
                here += _of_record(record, reference.attribute, facts)
            of = plan.keys[reference.key]
            if of not in (None, "at") and subject_key(of, subject, facts) is None:
                here += _of_record(subject.record, str(of), facts)
        for join in evidence.days:
            if _open(facts.days(record, join.attribute)):
                here += _of_record(record, join.attribute, facts)
            else:
                here += _of_moment(plan.bounds[join.bound][0], subject, plan, facts)
        found += here or _whole(record, facts)
    return found


def _of_own(evidence: Evidence, subject: ClauseSubject, plan: ClausePlan, facts: Facts, excuse: bool) -> list[Missing]:
    if own_truth(evidence, subject, facts, excuse) != UNSURE:
        return []
    found = _of_columns(evidence.columns, subject.record, facts)
    for test in evidence.own_days:
        found += _of_dated(test, subject, plan, facts)
    return found or _whole(subject.record, facts)


def _of_dated(test: Dated, subject: ClauseSubject, plan: ClausePlan, facts: Facts) -> list[Missing]:
    if _open(facts.days(subject.record, test.attribute)):
        return _of_record(subject.record, test.attribute, facts)
    return [m for moment in (test.start, test.until) if moment for m in _of_moment(moment, subject, plan, facts)]
