"""The day on which something is or was due, in words: a date for the officer, an interval for the team."""

from __future__ import annotations

from datetime import date, timedelta

from checker.catalogue import Catalogue
from checker.model import Outcome

_WEEKS = 9  # up to this many weeks are told in weeks, more in months


class Due:
    """Tells terms as they are on one reference date, for one audience."""

    def __init__(self, as_of: str, audience: str, catalogue: Catalogue) -> None:
        self._today = date.fromisoformat(as_of)
        self._dates = audience == "officer"
        self._text = catalogue.text

    def words(self, outcome: Outcome, due: str | None) -> str:
        """When a subject with this last day turns, or since when it is, not met; "" when that is not known or does not
        matter."""
        if due is None or outcome not in (Outcome.NOT_MET, Outcome.NOT_APPLICABLE):
            return ""
        red = date.fromisoformat(due) + timedelta(days=1)
        since = outcome is Outcome.NOT_MET
        if self._dates:
            return self._text("page-due-since-day" if since else "page-due-from-day", day=self.day(red))
        weeks = round(abs((red - self._today).days) / 7)
        if weeks <= _WEEKS:
            return self._text("page-due-since-weeks" if since else "page-due-from-weeks", count=weeks)
        months = round(weeks / 4.35)
        return self._text("page-due-since-months" if since else "page-due-from-months", count=months)

    def day(self, day: date) -> str:
        """A date with its month in words."""
        return self._text("page-day", day=day.day, month=day.month, year=str(day.year))
