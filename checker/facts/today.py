"""The reference date, and until when what is asked of it has the same answer.

A finding may depend on the reference date in three ways alone, and each is told here when it is made use of:

- it is compared with a day that stands in the dossier (`meets`), a day that follows from one by a term (`not_after`,
  `passes`), or the age of somebody (`comes_of_age`);
- it is moved by a term itself (`shifted`);
- it is counted up to, in days or months (`days_since`, `months_since`).

`until` is the first later day on which any of it comes out otherwise, or may: too early costs an evaluation, too late
would keep a finding that no longer holds. The end of a case that runs on is today, and is told from other days by its
value: of a day that happens to be today, and one that happens to be today and a term, nothing is taken to last longer
than today.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.facts.days import FIRST, LAST, Days, add_months, birthday, not_after

_NEVER = 12_000  # months: longer than any calendar runs


class Today:
    """The reference date as day number `day` and range `days`, and `until`: LAST when that day never comes."""

    def __init__(self, day: int) -> None:
        self.day = day
        self.days: Days = (day, day)
        self.until = LAST
        self._shifted: set[int] = set()  # today and some term: days that move as today does

    def changes_on(self, day: int) -> None:
        """Something comes out otherwise from this day on; of a day that is not later, it did already."""
        if self.day < day < self.until:
            self.until = day

    def meets(self, days: Days, margin: int = 0) -> None:
        """Today may be compared with these days of a dossier or a rule, which stay what they are, and with the
        `margin` of days around them."""
        for day in days:
            if self.day - margin <= day < LAST:
                self.changes_on(max(day - margin, self.day + 1))

    def shifted(self, days: Days, by_term: Days) -> None:
        """`days`, among which may be today, were moved by a term."""
        for day, moved in zip(days, by_term, strict=True):
            if day == self.day or day in self._shifted:
                if moved < self.day:
                    self.changes_on(self.day + 1)
                elif moved > self.day:
                    self._shifted.add(moved)
            elif moved == self.day:
                self.changes_on(self.day + 1)

    def moves(self, day: int) -> bool:
        """Whether a day may be another one tomorrow."""
        return day == self.day or day in self._shifted

    def not_after(self, a: Days, b: Days) -> int:
        """`days.not_after` of days that may have been moved by a term."""
        if a[1] >= self.day and b[1] >= self.day:
            self.compares(a, b)
        return not_after(a, b)

    def compares(self, some: Iterable[int], others: Iterable[int]) -> None:
        """Each of some days is compared with each of others. What lies before today does so for good."""
        late = [day for day in others if self.day <= day < LAST]
        for day in some:
            if self.day <= day < LAST:
                for other in late:
                    if day == self.day or other == self.day:
                        self.changes_on(max(day, other))
                    elif day in self._shifted or other in self._shifted:
                        self.changes_on(self.day + 1)

    def passes(self, ends: Sequence[int]) -> None:
        """It is asked whether today is past all of these days, of which some may be today itself, which never is."""
        if all(self.day != day < LAST for day in ends):
            self.changes_on(max(ends) + 1)

    def comes_of_age(self, age: int, born: Days, at: Days) -> None:
        """It is asked whether somebody is under an age at a moment."""
        if at[1] < self.day:
            return
        for day in at:
            if day in self._shifted:
                self.changes_on(self.day + 1)
        if self.day in at:
            for day in born:
                if FIRST < day < self.day:
                    self.changes_on(birthday(age, day))

    def days_since(self, days: Days, number: int) -> None:
        """It is asked whether the days from then to today are more than a number."""
        for day in days:
            if FIRST < day < self.day:
                self.changes_on(day + number + 1)

    def months_since(self, days: Days, number: int) -> None:
        """It is asked whether the months from then to today are more than a number."""
        for day in days:
            if FIRST < day < self.day and 0 <= number < _NEVER:
                self.changes_on(add_months(day, number) + 1)
