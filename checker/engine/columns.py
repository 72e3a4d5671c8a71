"""Tests that ask nothing of the subject, compiled: each gives the truth of one record, a column of its fact."""

from __future__ import annotations

from checker.facts.days import LAST, NEVER, Days, add_term, not_after, under_age
from checker.facts.derivations import CELLS, FILLS
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import NO, UNSURE, YES
from checker.framework.forms import Between, Dated, Equal, Filled, Moment, Test
from checker.vocabulary import DATES, SYMBOLS, Entity


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
        facts.today.shifted(facts.days(facts.case, moment.attribute), found)
    return found


class Column:
    """One test of a record's attribute."""

    def __init__(self, attribute: str) -> None:
        self.attribute = attribute

    def truth(self, record: Record, facts: Facts) -> int:
        """NO, UNSURE or YES."""
        raise TypeError(self.attribute)


class _Equals(Column):
    def __init__(self, test: Equal, computed: bool) -> None:
        super().__init__(test.attribute)
        self._values = frozenset(test.values)
        self._computed = computed

    def truth(self, record: Record, facts: Facts) -> int:
        name = self.attribute
        cell = record.cells[name] if not self._computed or name in record.cells else facts.cell(record, name)
        if not cell:
            return UNSURE
        if len(cell) == 1:
            return YES if cell[0] in self._values else NO
        return NO if self._values.isdisjoint(cell) else YES


class _FilledSymbol(Column):
    def truth(self, record: Record, facts: Facts) -> int:
        cell = facts.cell(record, self.attribute)
        if cell is None:
            return UNSURE
        return NO if not cell or cell == ("none",) else YES


class _FilledMeasure(Column):
    def truth(self, record: Record, facts: Facts) -> int:
        return int(facts.cell(record, self.attribute)[2])


class _FilledText(Column):
    def truth(self, record: Record, facts: Facts) -> int:
        return int(facts.cell(record, self.attribute))


class _IsBetween(Column):
    def __init__(self, test: Between) -> None:
        super().__init__(test.attribute)
        self._least, self._most = test.at_least, test.at_most

    def truth(self, record: Record, facts: Facts) -> int:
        low, high, _ = facts.cell(record, self.attribute)
        truth = YES
        if self._least is not None:
            truth = YES if low >= self._least else UNSURE if high >= self._least else NO
        if self._most is not None:
            truth = min(truth, YES if high <= self._most else UNSURE if low <= self._most else NO)
        return truth

    def _limits(self) -> list[int]:
        """The numbers such that one more comes to something else."""
        least = [] if self._least is None else [self._least - 1]
        return least if self._most is None else [*least, self._most]


class _MonthsBetween(_IsBetween):
    """The length of an interval, which grows while it runs."""

    def truth(self, record: Record, facts: Facts) -> int:
        if LAST > record.cells["until"][1] >= facts.today.day:
            for limit in self._limits():
                facts.today.months_since(record.cells["from"][:2], limit)
        return super().truth(record, facts)


class _WaitedBetween(_IsBetween):
    """The days waited for support, which grow while it has not started."""

    def truth(self, record: Record, facts: Facts) -> int:
        start = facts.days(record, "start")
        if start == NEVER or start[1] >= facts.today.day:
            for limit in self._limits():
                facts.today.days_since(facts.days(record, "accepted"), limit)
        return super().truth(record, facts)


GROWING: dict[tuple[str, str], type[_IsBetween]] = {
    ("interval", "months"): _MonthsBetween,
    ("support", "waiting_days"): _WaitedBetween,
}


class _IsDated(Column):
    def __init__(self, test: Dated) -> None:
        super().__init__(test.attribute)
        self._start, self._until = test.start, test.until

    def truth(self, record: Record, facts: Facts) -> int:
        days = facts.days(record, self.attribute)
        meet = not_after if days[1] < facts.today.day else facts.today.not_after
        truth = YES
        if self._start is not None:
            truth = meet(case_days(self._start, facts), days)
        if self._until is not None and truth != NO:
            truth = min(truth, meet(days, case_days(self._until, facts)))
        return truth


def compile_column(test: Test, entity: Entity) -> Column:
    """The column of one test that is put to records of `entity`."""
    name = test.attribute
    if isinstance(test, Equal):
        return _Equals(test, (entity.name, name) in CELLS or (entity.name, name) in FILLS)
    if isinstance(test, Filled):
        kind = entity.attributes[name].type
        if kind in SYMBOLS:
            return _FilledSymbol(name)
        return _FilledMeasure(name) if kind in DATES or kind == "number" else _FilledText(name)
    if isinstance(test, Between):
        return GROWING.get((entity.name, name), _IsBetween)(test)
    if isinstance(test, Dated):
        return _IsDated(test)
    raise TypeError(test)


def is_minor(record: Record, at: Days, facts: Facts) -> int:
    """Whether a member is under age at a moment."""
    age, born = facts.projection.reading.adult_age, facts.days(record, "born")
    facts.today.comes_of_age(age, born, at)
    return under_age(age, born, at)
