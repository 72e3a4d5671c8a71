"""Dates as ranges of days, and the terms that are added to them.

A date in a dossier may be a day, a month, a year or unknown; it is a pair (first, last) of day numbers
(`date.toordinal`), both ends included. FIRST and LAST stand for "any time before" and "any time after".
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

from checker.facts.truth import NO, UNSURE, YES

Days = tuple[int, int]
FIRST, LAST = 0, 4_000_000
ANY_DAY: Days = (FIRST, LAST)
NEVER: Days = (1, 0)  # an express "did not happen": no day at all, so the range is empty


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time: `amount` of `unit`, which is "days", "working_days" or "months" (calendar months)."""

    amount: int
    unit: str


@lru_cache(maxsize=65536)
def parse_days(text: str) -> Days:
    """The days that "YYYY-MM-DD", "YYYY-MM" or "YYYY" may mean. ValueError when there is no such date."""
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1).toordinal(), date(parts[0], 12, 31).toordinal()
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 1).toordinal(), date(year, month, calendar.monthrange(year, month)[1]).toordinal()
    day = date(*parts).toordinal()
    return day, day


def not_after(a: Days, b: Days) -> int:
    """Whether a is on or before b: the limit includes its own day. An event that never was is not before anything."""
    if a[0] > a[1] or b[0] > b[1]:
        return NO
    if a[1] <= b[0]:
        return YES
    return UNSURE if a[0] <= b[1] else NO


def before(a: Days, b: Days) -> int:
    """Whether a is strictly before b."""
    if a[0] > a[1] or b[0] > b[1]:
        return NO
    if a[1] < b[0]:
        return YES
    return UNSURE if a[0] < b[1] else NO


def add_months(day: int, months: int) -> int:
    """The same day `months` calendar months on; the last day of the month where that day does not exist."""
    start = date.fromordinal(day)
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1])).toordinal()


@lru_cache(maxsize=64)
def _free_days(year: int) -> frozenset[int]:
    return frozenset(day.toordinal() for day in holidays.country_holidays("NL", years=year))


def add_working_days(day: int, amount: int) -> int:
    """`amount` days on, counting no Saturdays, Sundays and Dutch public holidays."""
    while amount:
        day += 1
        current = date.fromordinal(day)
        if current.weekday() < 5 and day not in _free_days(current.year):
            amount -= 1
    return day


@lru_cache(maxsize=65536)
def _add(day: int, term: Term) -> int:
    if day <= FIRST or day >= LAST:
        return day
    if term.unit == "months":
        return add_months(day, term.amount)
    if term.unit == "working_days":
        return add_working_days(day, term.amount)
    return (date.fromordinal(day) + timedelta(days=term.amount)).toordinal()


def add_term(days: Days, term: Term) -> Days:
    """Both ends of the range moved by the term; an open end stays open."""
    if days[0] > days[1]:
        return days
    return _add(days[0], term), _add(days[1], term)


@lru_cache(maxsize=65536)
def months_between(start: int, end: int) -> int:
    """The least number of whole calendar months that, added to `start`, reaches `end`: exactly six is 6."""
    if end <= start:
        return 0
    a, b = date.fromordinal(start), date.fromordinal(end)
    months = max(0, (b.year - a.year) * 12 + b.month - a.month - 1)
    while add_months(start, months) < end:
        months += 1
    return months


@lru_cache(maxsize=65536)
def _is_under(age: int, born: int, day: int) -> bool:
    b, d = date.fromordinal(born), date.fromordinal(day)
    return (d.year - age, d.month, d.day) < (b.year, b.month, b.day)


def birthday(age: int, born: int) -> int:
    """The day on which somebody becomes that many years old."""
    day = date.fromordinal(born)
    leaps = (day.month, day.day) == (2, 29) and not calendar.isleap(day.year + age)
    return (date(day.year + age, 3, 1) if leaps else day.replace(year=day.year + age)).toordinal()


def under_age(age: int, born: Days, at: Days) -> int:
    """Whether a person is under `age` years on the day: no longer on that birthday. Who was born on 29 February
    has the birthday on 1 March in other years."""
    if born[0] > born[1] or at[0] > at[1]:
        return NO
    if born[0] > FIRST and born[1] < LAST and at[0] > FIRST and at[1] < LAST:
        if _is_under(age, born[0], at[1]):
            return YES
        return UNSURE if _is_under(age, born[1], at[0]) else NO
    if born[1] < LAST and at[0] > FIRST and not _is_under(age, born[1], at[0]):
        return NO  # even the youngest possible, at the earliest possible moment, is of age
    return UNSURE
