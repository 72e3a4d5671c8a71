"""Criterion -> plan: which columns its facts have, and which joins its rules make.

A test that asks nothing of the subject becomes a column (yes, unsure, no) filled in by the facts layer; a test that
refers to the subject becomes a join in the engine: equal references, or days compared with bounds that the subject
carries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.engine.columns import Column, asks_subject, compile_column
from checker.framework.forms import AnyOf, Clause, Criterion, Dated, Equal, Moment, Pattern, Refers, Test
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ReferenceJoin:
    """The evidence's `attribute` equals column `key` of the subject."""

    attribute: str
    key: int


@dataclass(frozen=True, slots=True)
class DayJoin:
    """The evidence's date lies on or after (`after`) or on or before the subject's bound `bound`."""

    attribute: str
    bound: int
    after: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """One pattern of evidence or excuse.

    `number`, or `excuse_number` as an excuse, is the same for equal patterns; `own`: it is a test of the subject's own
    record and needs no join; `places` are the tests of what a record's place says of it (`in`, `about`), `columns` the
    others.
    """

    number: int
    excuse_number: int
    pattern: Pattern
    entity: str
    own: bool
    places: tuple[Equal, ...]
    columns: tuple[tuple[Test, Column], ...]
    references: tuple[ReferenceJoin, ...]
    days: tuple[DayJoin, ...]
    own_days: tuple[Dated, ...]  # tests of the subject's own record against its own moments
    own_references: tuple[Refers, ...]


@dataclass(frozen=True, slots=True)
class ClausePlan:
    """A clause, compiled. `keys` and `bounds` are the columns that the subject's fact carries for the joins."""

    clause: Clause
    number: int
    subjects: int  # the same for equal `for_each` in force at the same time
    subject_entity: str
    when: tuple[tuple[Evidence, ...], ...]
    subject_columns: tuple[tuple[Test, Column], ...]
    minor: str | None
    require: tuple[Evidence, ...]
    unless: tuple[Evidence, ...]
    keys: tuple[str | None, ...]
    key_numbers: tuple[int, ...]  # the same for equal keys of equal subjects
    bounds: tuple[tuple[Moment, bool], ...]
    due: tuple[Moment, ...]
    in_force: tuple[int, int]
    always_in_force: bool


@dataclass(frozen=True, slots=True)
class CriterionPlan:
    """A criterion with its clauses compiled, in the order of the file."""

    criterion: Criterion
    clauses: tuple[ClausePlan, ...]


def compile_condition(when: Iterable[AnyOf], vocabulary: Vocabulary) -> tuple[tuple[Evidence, ...], ...]:
    """The plan of conditions on the case."""
    return tuple(tuple(_evidence(p, "case", {}, {}, vocabulary) for p in patterns) for patterns in when)


def compile_criterion(criterion: Criterion, vocabulary: Vocabulary) -> CriterionPlan:
    """The plan of a criterion whose rule form has been checked."""
    return CriterionPlan(
        criterion,
        tuple(_compile_clause(i, clause, criterion, vocabulary) for i, clause in enumerate(criterion.clauses)),
    )


def _compile_clause(number: int, clause: Clause, criterion: Criterion, vocabulary: Vocabulary) -> ClausePlan:
    keys: dict[str | None, int] = {}
    bounds: dict[tuple[Moment, bool], int] = {}
    subject = clause.for_each.entity if clause.for_each else "case"

    def evidence(patterns: AnyOf) -> tuple[Evidence, ...]:
        return tuple(_evidence(p, subject, keys, bounds, vocabulary) for p in patterns)

    tests = clause.for_each.tests if clause.for_each else ()
    require, unless = evidence(clause.require), evidence(clause.unless)
    subjects = _number((clause.for_each, criterion.in_force))
    return ClausePlan(
        clause=clause,
        number=number,
        subjects=subjects,
        subject_entity=subject,
        when=tuple(evidence(condition) for condition in clause.when),
        subject_columns=_columns(tests, subject, vocabulary),
        minor=minor_asked(tests),
        require=require,
        unless=unless,
        keys=tuple(keys),
        key_numbers=tuple(_number((subjects, key)) for key in keys),
        bounds=tuple(bounds),
        due=_due(clause),
        in_force=criterion.in_force,
        always_in_force=criterion.in_force == ALWAYS,
    )


ALWAYS = (0, 4_000_000)

_numbers: dict[object, int] = {}


def _number(thing: object) -> int:
    """A small number for a part of a rule, the same for equal parts: what a dossier answers to it is kept by that."""
    return _numbers.setdefault(thing, len(_numbers))


def _due(clause: Clause) -> tuple[Moment, ...]:
    """From when absence counts: what `due` says, else the last day that some evidence may still come."""
    if clause.due is not None:
        return (clause.due,)
    dated = [t for pattern in clause.require for t in pattern.tests if isinstance(t, Dated)]
    return tuple(test.until for test in dated if test.until is not None)


def _is_minor_test(test: Test) -> bool:
    return isinstance(test, Equal) and test.attribute == "minor"


def minor_asked(tests: Iterable[Test]) -> str | None:
    """Whether minors (yes) or adults (no) are asked for; None when age does not matter."""
    return next((t.values[0] for t in tests if isinstance(t, Equal) and t.attribute == "minor"), None)


def _columns(tests: Iterable[Test], entity: str, vocabulary: Vocabulary) -> tuple[tuple[Test, Column], ...]:
    if entity == "item":
        return ()
    found = vocabulary.entities[entity]
    return tuple((t, compile_column(t, found)) for t in tests if not _is_minor_test(t))


def _evidence(
    pattern: Pattern,
    subject: str,
    keys: dict[str | None, int],
    bounds: dict[tuple[Moment, bool], int],
    vocabulary: Vocabulary,
) -> Evidence:
    own = pattern.entity == "subject"
    entity = subject if own else pattern.entity
    references: list[ReferenceJoin] = []
    days: list[DayJoin] = []
    own_days: list[Dated] = []
    own_references: list[Refers] = []
    columns: list[Test] = []
    places: list[Equal] = []
    kinds = vocabulary.entities[entity].attributes if pattern.tests else {}
    for test in pattern.tests:
        if isinstance(test, Refers):
            if own:
                own_references.append(test)
            else:
                references.append(ReferenceJoin(test.attribute, keys.setdefault(test.of, len(keys))))
        elif isinstance(test, Dated) and (asks_subject(test.start) or asks_subject(test.until)):
            if own:
                own_days.append(test)
                continue
            for moment, after in ((test.start, True), (test.until, False)):
                if moment is not None:
                    days.append(DayJoin(test.attribute, bounds.setdefault((moment, after), len(bounds)), after))
        elif not own and isinstance(test, Equal) and kinds[test.attribute].type == "const":
            places.append(test)
        else:
            columns.append(test)
    return Evidence(
        number=_number(pattern),
        excuse_number=_number(("excuse", pattern)),
        pattern=pattern,
        entity=entity,
        own=own,
        places=tuple(places),
        columns=_columns(columns, entity, vocabulary),
        references=tuple(references),
        days=tuple(days),
        own_days=tuple(own_days),
        own_references=tuple(own_references),
    )
