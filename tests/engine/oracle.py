"""The rule form, read a second time: plain nested loops over raw clauses and the records of a dossier.

Written from the specification of the rule form, without a line of the parser, the compiler or the engine, so that a
mistake in those cannot hide here too. It takes a clause as YAML gives it (dicts, lists, strings) and answers, for each
subject, with the outcome and the records that certainly decide it. Slow, and meant to be read.

A truth is a whole number, no < unsure < yes. Days are a pair (first, last) of ordinals: first > last says that it
never happened, FIRST that it may be any time before, LAST any time after.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import holidays

from checker.facts.project import Facts
from checker.facts.records import Record
from checker.framework.forms import Parameter

NO, UNSURE, YES = 0, 1, 2
FIRST, LAST = 0, 4_000_000
VIEWS = {"child": ("minor", "yes"), "parent": ("role", "parent")}  # what a rule may say instead of `member`
SYMBOLS = ("yes_no", "enum", "code", "role", "const", "parent", "ref", "refs")
ORDER = ("not_met", "undetermined", "explained", "met")

Tree = Any
Days = tuple[int, int]
Tests = list[tuple[str, Tree]]


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcome for one subject of one clause; `decided_by` are the keys of the records that certainly decide it."""

    outcome: str
    decided_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a clause asks about, how certainly so, and the moment it is looked at."""

    record: Record
    truth: int
    at: Record | None = None
    days: Days | None = None


Judgement = dict[tuple[str, str, str | None], Judged]  # by clause, subject and moment


def judge(
    clauses: list[Tree], parameters: Mapping[str, Parameter], in_force: Days, facts: Facts
) -> tuple[str, Judgement]:
    """The outcome of a criterion, and what each of its subjects comes to."""
    found: Judgement = {}
    counted: set[str] = set()
    for number, tree in enumerate(clauses, 1):
        if any(parameters[name].value is None for name in re.findall(r"\$([\w@.-]+)", str(tree))):
            continue  # a clause with a parameter that is off is left out
        name = tree.get("id", str(number))
        judged = Clause(tree, parameters, in_force, facts).judge()
        found.update({(name, *subject): one for subject, one in judged.items()})
        if tree.get("mark") != "advice":
            counted.update(one.outcome for one in judged.values())
    return next((outcome for outcome in ORDER if outcome in counted), "not_applicable"), found


class Clause:
    """One clause over one dossier. Beside the keys of the rule form it may have `restrict`: a list of tests, as
    {attribute: test}, that a profile adds to the subjects."""

    def __init__(self, tree: Tree, parameters: Mapping[str, Parameter], in_force: Days, facts: Facts) -> None:
        self.tree = tree
        self.parameters = parameters
        self.in_force = in_force
        self.facts = facts
        self.entities = facts.projection.vocabulary.entities

    def judge(self) -> dict[tuple[str, str | None], Judged]:
        """What each subject, by its key and that of its moment, comes to."""
        conditions = [alternatives(condition) for condition in self.tree.get("when", [])]
        when = least(greatest(self.pattern(p, None) for p in condition) for condition in conditions)
        found = {}
        for subject in self.subjects():
            truth = min(when, subject.truth)
            if truth != NO:
                found[subject.record.key, subject.at.key if subject.at else None] = self.decide(subject, truth)
        return found

    def decide(self, subject: Subject, truth: int) -> Judged:
        evidence = [pair for p in alternatives(self.tree["require"]) for pair in self.passing(p, subject)]
        recorded = (pair for p in self.tree.get("unless", []) for pair in self.passing(p, subject))
        excuses = [pair for pair in recorded if pair[0].known]  # an absent list holds no excuse
        e, d = (greatest(found for _, found in pairs) for pairs in (evidence, excuses))
        due = self.due(subject)
        if e == YES:
            return Judged("met", keys(evidence))
        if self.tree.get("mark") == "advice":
            return Judged("not_applicable", frozenset())
        if d == YES:
            return Judged("explained", keys(excuses))
        if due == NO:
            return Judged("not_applicable", frozenset())
        fails = truth == YES and due == YES and e == NO and d == NO
        return Judged("not_met" if fails else "undetermined", frozenset())

    # --- subjects -------------------------------------------------------------------------------------------------

    def subjects(self) -> Iterator[Subject]:
        registered = self.days(self.facts.case, "registered")
        if "for_each" not in self.tree:
            yield Subject(self.facts.case, self.is_in_force(registered))  # there is a case, whatever is known of it
            return
        ((name, body),) = self.tree["for_each"].items()
        if name == "item":
            for word in self.words(body["of"]):
                record = Record("item", f"/item/{word}", "", word, True, {})
                yield Subject(record, self.is_in_force(registered))
            return
        entity, tests = tests_of(name, body)
        tests += [test for added in self.tree.get("restrict", []) for test in added.items()]
        if "at" in body:
            for at, days, reached in self.moments(body["at"]):
                for record in self.facts.of(entity):
                    truth = min(reached, self.is_in_force(days), self.there(record, days))
                    yield Subject(record, min(truth, self.passes(record, tests, None, days)), at, days)
            return
        for record in self.facts.of(entity):
            shown, truth = self.in_force_part(record, registered)
            truth = min(truth, there_is(record), self.passes(shown, tests, None, None))
            yield Subject(shown, truth)

    def in_force_part(self, record: Record, registered: Days) -> tuple[Record, int]:
        """What a criterion with a date in force looks at: a record of which the moment (its own, else that of the
        case) is in force; of an interval or span, what is left of it."""
        if record.entity not in ("interval", "direction_span"):
            name = self.entities[record.entity].date
            days = self.days(record, name) if name else registered
            return record, self.is_in_force(registered if days[0] > days[1] else days)
        first, last = self.in_force
        begin, until = self.days(record, "from"), self.days(record, "until")
        if (first, last) == (FIRST, LAST):
            return record, YES
        latest = max(begin[0], min(begin[1], until[1]))  # nothing begins after it has ended
        reaches = max(on_or_before((first, first), (begin[0], latest)), on_or_before((first, first), until))
        shown = cut(record, first) if begin[0] < first and record.known else record
        return shown, min(reaches, on_or_before(begin, (last, last)))

    def is_in_force(self, days: Days) -> int:
        first, last = self.in_force
        if (first, last) == (FIRST, LAST):
            return YES
        return min(on_or_before((first, first), days), on_or_before(days, (last, last)))

    def moments(self, name: str) -> list[tuple[Record | None, Days, int]]:
        """The moments that `at` names, each with the record that dates it and whether it has been reached."""
        found: list[tuple[Record | None, Days, int]] = []
        if name in ("registered", "start", "end"):
            days = self.days(self.facts.case, name)
            found = [(None, days, on_or_before(days, self.facts.today.days))]
        else:
            for record in self.facts.of(name):
                days = self.facts.date_of(record)
                found.append((record, days, min(there_is(record), on_or_before(days, self.facts.today.days))))
        return [moment for moment in found if moment[2] != NO]

    def there(self, record: Record, at: Days) -> int:
        """Whether a record is there at a moment: in the family, involved, running; of a member also alive."""
        start, end = self.entities[record.entity].period
        truth = there_is(record)
        if start:
            truth = min(truth, on_or_before(self.days(record, start), at))
        if end:
            truth = min(truth, on_or_before(at, self.days(record, end)))
        if record.entity == "member":
            born, died = self.days(record, "born"), self.days(record, "died")
            if born == (FIRST, LAST) and equal(record.cells["role"], ("parent", "partner")) == YES:
                born = FIRST, FIRST  # a parent was born before anything that the file tells of
            truth = min(truth, on_or_before(born, at), YES - on_or_before(died, at))
        return truth

    # --- patterns and tests ---------------------------------------------------------------------------------------

    def pattern(self, tree: Tree, subject: Subject | None) -> int:
        return greatest(truth for _, truth in self.passing(tree, subject))

    def passing(self, tree: Tree, subject: Subject | None) -> Iterator[tuple[Record, int]]:
        """Every record that a pattern speaks of, and whether it passes all its tests."""
        ((name, body),) = tree.items()
        entity, tests = tests_of(name, body)
        own = subject if name == "subject" else None
        for record in [own.record] if own else self.facts.of(entity):
            if "at" in body:
                truth = greatest(
                    min(reached, self.there(record, days), self.passes(record, tests, subject, days))
                    for _, days, reached in self.moments(body["at"])
                )
            else:
                truth = self.passes(record, tests, subject, None)
            yield record, min(there_is(record), truth)

    def passes(self, record: Record, tests: Tests, subject: Subject | None, at: Days | None) -> int:
        return least(self.test(record, name, asked, subject, at) for name, asked in tests)

    def test(self, record: Record, name: str, asked: Tree, subject: Subject | None, at: Days | None) -> int:
        """One test of one attribute. `at` is the moment at which a minor has to be one."""
        kind = self.entities[record.entity].attributes[name].type
        if name == "minor":
            return equal(self.minor(record, at), self.words(asked))
        cell = self.facts.cell(record, name)
        if asked == "filled":
            return is_filled(cell, kind)
        if isinstance(asked, str) and asked.split(".")[0] == "subject" and subject is not None:
            return same(cell, self.referred(asked, subject))
        if kind == "number":
            bounds = asked if isinstance(asked, dict) else {"at_least": asked, "at_most": asked}
            return within(cell, *(self.number(bounds[k]) if k in bounds else None for k in ("at_least", "at_most")))
        if isinstance(asked, dict):
            days = cell[0], cell[1]
            after = on_or_before(self.moment(asked["from"], subject), days) if "from" in asked else YES
            before = on_or_before(days, self.moment(asked["until"], subject)) if "until" in asked else YES
            return min(after, before)
        return equal(cell, self.words(asked))

    def minor(self, record: Record, at: Days | None) -> tuple[str, ...] | None:
        """Whether a member is under age at a moment, as a value that may be unknown."""
        age, born = self.facts.projection.reading.adult_age, self.days(record, "born")
        if at is None or born[0] > born[1]:
            return None
        if is_under(age, born[0], at[1]):
            return ("yes",)  # the eldest that this may be, on the last day that it may be
        return None if is_under(age, born[1], at[0]) else ("no",)

    def referred(self, asked: str, subject: Subject) -> tuple[str, ...] | None:
        """What `subject`, `subject.at` and `subject.attribute` stand for, as the values of a reference."""
        what = asked.removeprefix("subject").removeprefix(".")
        if what in ("", "at"):
            record = subject.at if what else subject.record
            return (record.ident,) if record and record.ident else None
        found: tuple[str, ...] | None = self.facts.cell(subject.record, what)
        return found

    # --- moments, terms, values -----------------------------------------------------------------------------------

    def due(self, subject: Subject) -> int:
        """Whether the last day on which the evidence may come is past; at once where there is no such day."""
        if "due" in self.tree:
            ends = [self.tree["due"]]
        else:
            tests = [t for p in alternatives(self.tree["require"]) for body in p.values() for t in body.values()]
            ends = [test["until"] for test in tests if isinstance(test, dict) and "until" in test]
        yesterday = self.facts.today.day - 1, self.facts.today.day - 1
        return least(on_or_before(self.moment(end, subject), yesterday) for end in ends)

    def moment(self, text: str, subject: Subject | None) -> Days:
        """The days of `case.x`, `subject.x` or `subject.at`, each with `+ $term` or not."""
        name, _, term = (part.strip() for part in text.partition("+"))
        of, attribute = name.split(".")
        if of == "case" or subject is None:
            days = self.days(self.facts.case, attribute)
        else:
            days = (subject.days or (1, 0)) if attribute == "at" else self.days(subject.record, attribute)
        if not term or days[0] > days[1]:
            return days
        length = self.parameters[term.removeprefix("$")]
        assert isinstance(length.value, int)
        return later(days[0], length.value, length.unit), later(days[1], length.value, length.unit)

    def days(self, record: Record, attribute: str) -> Days:
        cell = self.facts.cell(record, attribute)
        return cell[0], cell[1]

    def words(self, asked: Tree) -> tuple[str, ...]:
        found = self.parameters[asked[1:]].value if str(asked).startswith("$") else asked
        assert isinstance(found, str | list | tuple)
        return (found,) if isinstance(found, str) else tuple(found)

    def number(self, asked: str) -> int:
        found = self.parameters[asked[1:]].value if asked.startswith("$") else int(asked)
        assert isinstance(found, int)
        return found


def least(truths: Iterable[int]) -> int:
    return min(truths, default=YES)


def greatest(truths: Iterable[int]) -> int:
    return max(truths, default=NO)


def alternatives(tree: Tree) -> list[Tree]:
    return list(tree.get("any_of", [tree]))


def tests_of(name: str, body: Tree) -> tuple[str, Tests]:
    """The entity that a pattern is about, and its tests but for `at`."""
    tests = [(attribute, test) for attribute, test in body.items() if attribute != "at"]
    return ("member", [VIEWS[name], *tests]) if name in VIEWS else (name, tests)


def keys(pairs: Iterable[tuple[Record, int]]) -> frozenset[str]:
    return frozenset(record.key for record, truth in pairs if truth == YES)


def there_is(record: Record) -> int:
    """A list that is absent counts as one record of which everything is unknown."""
    return YES if record.known else UNSURE


def equal(cell: tuple[str, ...] | None, values: tuple[str, ...]) -> int:
    if not cell:
        return UNSURE
    return YES if set(cell) & set(values) else NO


def same(mine: tuple[str, ...] | None, theirs: tuple[str, ...] | None) -> int:
    """Whether two references meet; "*" stands for all subjects."""
    if not mine or not theirs:
        return UNSURE
    return YES if set(mine) & set(theirs) or "*" in mine or "*" in theirs else NO


def is_filled(cell: Any, kind: str) -> int:
    if kind in SYMBOLS:
        return UNSURE if cell is None else NO if cell in ((), ("none",)) else YES
    return int(cell if kind == "text" else cell[2])


def within(cell: tuple[int, int, int], at_least: int | None, at_most: int | None) -> int:
    """A number is a range: all of it passes, some of it, or none."""
    low, high, _ = cell
    bottom, top = low if at_least is None else at_least, high if at_most is None else at_most
    if bottom <= low and high <= top:
        return YES
    return NO if high < bottom or top < low else UNSURE


def on_or_before(a: Days, b: Days) -> int:
    if a[0] > a[1] or b[0] > b[1]:
        return NO  # what never was is neither before nor after anything
    return YES if a[1] <= b[0] else UNSURE if a[0] <= b[1] else NO


def is_under(age: int, born: int, day: int) -> bool:
    """Whether somebody born on one day is under age on another; on the birthday itself no longer."""
    if born <= FIRST or day >= LAST:
        return False
    if born >= LAST or day <= FIRST:
        return True
    b = date.fromordinal(born)
    no_such_day = (b.month, b.day) == (2, 29) and monthrange(b.year + age, 2)[1] == 28
    return date.fromordinal(day) < (date(b.year + age, 3, 1) if no_such_day else b.replace(year=b.year + age))


def later(day: int, amount: int, unit: str) -> int:
    """A day with a term added to it; an open end stays open."""
    if day <= FIRST or day >= LAST:
        return day
    found = date.fromordinal(day)
    if unit == "months":
        years, month = divmod(found.month - 1 + amount, 12)
        last = monthrange(found.year + years, month + 1)[1]
        return date(found.year + years, month + 1, min(found.day, last)).toordinal()
    if unit == "days":
        return day + amount
    free = holidays.country_holidays("NL", years=range(found.year, found.year + amount // 200 + 2))
    while amount:
        found += timedelta(days=1)
        amount -= found.weekday() < 5 and found not in free
    return found.toordinal()


def cut(record: Record, first: int) -> Record:
    """An interval or a span without what lies before `first`: its months are those that are left."""
    begin, until = record.cells["from"], record.cells["until"]
    begin = max(begin[0], first), max(begin[1], first), YES
    cells = {**record.cells, "from": begin}
    if "months" in cells:
        low, _, filled = cells["months"]
        cells["months"] = min(low, months(begin[1], until[0])), months(begin[0], until[1]), filled
    return Record(record.entity, record.key, record.pointer, record.ident, record.known, cells)


def months(start: int, end: int) -> int:
    """The least number of whole months that, added to `start`, reaches `end`."""
    return next(n for n in range(100_000) if start >= end or later(start, n, "months") >= end)
