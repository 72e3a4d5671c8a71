"""Tests that ask nothing of the subject, compiled to functions of one record: a column of its fact."""

from __future__ import annotations

from collections.abc import Callable

from checker.facts.days import Days, add_term, not_after, under_age
from checker.facts.derivations import CELLS, FILLS
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import NO, UNSURE, YES
from checker.framework.forms import Between, Dated, Equal, Filled, Moment, Test
from checker.vocabulary import DATES, SYMBOLS, Entity

Column = Callable[[Record, Facts], int]


def asks_subject(moment: Moment | None) -> bool:
    """Whether a moment is one of the subject."""
    return moment is not None and moment.of == "subject"


def case_days(moment: Moment, facts: Facts) -> Days:
    """The days of a moment of the case."""
    if moment.term is None:
        return facts.days(facts.case, moment.attribute)
    memo = ("case", moment.attribute, moment.term.amount, moment.term.unit)
    found: Days | None = facts.memo.get(memo)
    if found is None:
        found = facts.memo[memo] = add_term(facts.days(facts.case, moment.attribute), moment.term)
    return found


def compile_column(test: Test, entity: Entity) -> Column:
    """The function that puts one test to a record of `entity`: NO, UNSURE or YES."""
    name = test.attribute
    computed = (entity.name, name) in CELLS or (entity.name, name) in FILLS
    if isinstance(test, Equal):
        return _equal(name, frozenset(test.values), computed)
    if isinstance(test, Filled):
        return _filled(name, entity.attributes[name].type)
    if isinstance(test, Between):
        return _between(test)
    if isinstance(test, Dated):
        return _dated(test)
    raise TypeError(test)


def _equal(name: str, values: frozenset[str], computed: bool) -> Column:
    def equal(record: Record, facts: Facts) -> int:
        cell = record.cells[name] if not computed or name in record.cells else facts.cell(record, name)
        if not cell:
            return UNSURE
        if len(cell) == 1:
            return YES if cell[0] in values else NO
        return NO if values.isdisjoint(cell) else YES

    return equal


def _filled(name: str, kind: str) -> Column:
    def symbol(record: Record, facts: Facts) -> int:
        cell = facts.cell(record, name)
        if cell is None:
            return UNSURE
        return NO if not cell or cell == ("none",) else YES

    def measured(record: Record, facts: Facts) -> int:
        return int(facts.cell(record, name)[2])

    def text(record: Record, facts: Facts) -> int:
        return int(facts.cell(record, name))

    if kind in SYMBOLS:
        return symbol
    return measured if kind in DATES or kind == "number" else text


def _between(test: Between) -> Column:
    least, most = test.at_least, test.at_most

    def between(record: Record, facts: Facts) -> int:
        low, high, _ = facts.cell(record, test.attribute)
        truth = YES
        if least is not None:
            truth = YES if low >= least else UNSURE if high >= least else NO
        if most is not None:
            truth = min(truth, YES if high <= most else UNSURE if low <= most else NO)
        return truth

    return between


def _dated(test: Dated) -> Column:
    start, until = test.start, test.until

    def dated(record: Record, facts: Facts) -> int:
        cell = facts.cell(record, test.attribute)
        days = (cell[0], cell[1])
        truth = YES
        if start is not None:
            truth = not_after(case_days(start, facts), days)
        if until is not None and truth != NO:
            truth = min(truth, not_after(days, case_days(until, facts)))
        return truth

    return dated


def is_minor(record: Record, at: Days, facts: Facts) -> int:
    """Whether a member is under age at a moment."""
    return under_age(facts.projection.reading.adult_age, facts.days(record, "born"), at)
