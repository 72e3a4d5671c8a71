"""The rule of retention: which runs stay. A pure function of numbers and days, so that what is thinned every night is
what would be left if it were thinned once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Protocol

from msgspec import Struct


class Aged(Struct, frozen=True, order=True):
    """A run as retention sees it: its number, its reference date (YYYY-MM-DD), and whether it saw everything."""

    number: int
    as_of: str
    complete: bool = True


class Rule(Protocol):
    """How many nights, weeks, months and years are kept."""

    @property
    def nights(self) -> int: ...
    @property
    def weeks(self) -> int: ...
    @property
    def months(self) -> int: ...
    @property
    def years(self) -> int: ...


def staying(runs: Iterable[Aged], rule: Rule, as_of: date) -> frozenset[int]:
    """The numbers of the runs that stay: all of the last `nights` days up to and with the reference date; of each of
    the last `weeks` (from Monday), `months` and `years`, the current one being the first, the last complete run; and
    always the last complete run of all."""
    found = sorted(runs)
    oldest = as_of - timedelta(days=min(rule.nights, as_of.toordinal()) - 1) if rule.nights else date.max
    stay = {run.number for run in found if date.fromisoformat(run.as_of) >= oldest}
    complete = [run for run in found if run.complete]
    stay |= {run.number for run in complete[-1:]}
    periods: tuple[tuple[Callable[[date], int], int], ...] = (
        (_week, rule.weeks),
        (_month, rule.months),
        (lambda day: day.year, rule.years),
    )
    for period, count in periods:
        last = {period(date.fromisoformat(run.as_of)): run.number for run in complete}
        first = period(as_of) - count + 1
        stay |= {number for at, number in last.items() if at >= first}
    return frozenset(stay)


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def _month(day: date) -> int:
    return 12 * day.year + day.month
