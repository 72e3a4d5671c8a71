"""Terms in words: a day for the officer ("14 december 2026"), a length of time for a team ("binnen 3 weken")."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from checker.catalogue import Catalogue
from checker.model import Reason, Subject

WEEK, DAYS_OF_WEEKS, MONTHS_OF_YEARS = 7, 60, 24  # up to 60 days are said in weeks, up to 24 months in months
MONTHS_IN_A_YEAR = 12


def day_of(as_of: str, catalogue: Catalogue) -> str:
    """A day (YYYY-MM-DD) in figures, as they are written in the language."""
    day = date.fromisoformat(as_of)
    return catalogue.text("trend-day", day=f"{day.day:02d}", month=f"{day.month:02d}", year=str(day.year))


class Terms:
    """What a last day (YYYY-MM-DD) means on the reference date. A team's days stand for the whole week that ends on
    them, so that what is said of one holds on each day of that week."""

    def __init__(self, as_of: str, audience: str, catalogue: Catalogue) -> None:
        self.as_of = date.fromisoformat(as_of)
        self.exact = audience == "officer"
        self._text = cache(catalogue.text)  # the same days come back in dossier after dossier

    def day(self, day: date) -> str:
        """A date in words, with the name of the month."""
        return self._text("actions-day", day=str(day.day), month=day.month, year=str(day.year))

    def within(self, due: str, weeks: int) -> bool:
        """Whether the day after `due` comes within so many weeks."""
        return (date.fromisoformat(due) - self.as_of).days < WEEK * weeks

    def weeks(self, due: str) -> int:
        """Weeks from the reference date to `due`, rounded down: below 0 when it has passed."""
        return (date.fromisoformat(due) - self.as_of).days // WEEK

    def of(self, subject: Subject) -> str:
        """When a subject turns red, or since when it is; "" when there is no such day. Advice is never late."""
        if subject.due is None:
            return ""
        if subject.reason is Reason.NOT_YET_DUE:
            return self.coming(subject.due, sure=not subject.missing)
        return self.passed("late", subject.due) if subject.reason is Reason.NO_EVIDENCE else ""

    def coming(self, due: str, *, sure: bool) -> str:
        """When what may come until `due` turns red: the day after it. Not `sure`: it may be unknown then."""
        red = date.fromisoformat(due) + timedelta(days=1)
        if self.exact:
            return self._text("actions-when-due", day=self.day(red), sure=int(sure))
        return self._text("actions-soon-due", weeks=max(1, -(-(red - self.as_of).days // WEEK)), sure=int(sure))

    def passed(self, kind: str, due: str, since: str = "") -> str:
        """How late is what should have come by `due`; `since` is the day of the one before, where that is known."""
        last = date.fromisoformat(due)
        if not self.exact:
            return self._text(f"actions-ago-{kind}", ago=self._ago(last + timedelta(days=1)))
        red = self.day(last + timedelta(days=1))
        if since:
            return self._text(f"actions-when-{kind}-since", day=red, **{"from": self.day(date.fromisoformat(since))})
        return self._text(f"actions-when-{kind}", day=red, last=self.day(last))

    def _ago(self, red: date) -> str:
        """How long ago a day is at the least, in the largest unit that fits."""
        days = (self.as_of - red).days
        months = (self.as_of.year - red.year) * MONTHS_IN_A_YEAR + self.as_of.month - red.month
        months -= self.as_of.day < red.day
        if days < WEEK:
            return self._text("actions-ago-days")
        if days < DAYS_OF_WEEKS:
            return self._text("actions-ago-weeks", count=days // WEEK)
        if months < MONTHS_OF_YEARS:
            return self._text("actions-ago-months", count=months)
        return self._text("actions-ago-years", count=months // MONTHS_IN_A_YEAR)
