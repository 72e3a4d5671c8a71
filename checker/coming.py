"""What will fail through time alone within some days, when nothing is done before."""

from __future__ import annotations

from datetime import date, timedelta
from heapq import nsmallest

from checker.history import Coming, ComingItem
from checker.model import DossierResult, Finding, Outcome, Reason
from checker.run import Run

DAYS = 7
"""How far ahead: the coming week."""

MOST_ITEMS = 1000
_OPEN = (Outcome.NOT_MET, Outcome.ERROR)


class ComingTally:
    """Counts results as they come by, in any order. `as_of` is the reference date (YYYY-MM-DD)."""

    def __init__(self, as_of: str, days: int = DAYS) -> None:
        self._as_of = date.fromisoformat(as_of)
        self._until = (self._as_of + timedelta(days=days)).isoformat()
        self._last = (self._as_of + timedelta(days=days - 1)).isoformat()  # it turns red on the day after its term
        self._dossiers = 0
        self._count = 0
        self._items: list[ComingItem] = []

    def add(self, result: DossierResult) -> None:
        """Count one dossier."""
        found = [
            ComingItem(profile.profile, result.dossier, finding.criterion, _day_after(due))
            for profile in result.profiles
            for finding in profile.findings
            if (due := _due(finding)) and due <= self._last
        ]
        self._dossiers += bool(found)
        self._count += len(found)
        self._items += found
        if len(self._items) > 2 * MOST_ITEMS:
            self._items = self._first()

    def coming(self) -> Coming:
        """What was found so far; items by day and dossier."""
        first = self._first()
        return Coming(self._until, self._dossiers, tuple(first), self._count - len(first))

    def _first(self) -> list[ComingItem]:
        return nsmallest(MOST_ITEMS, self._items, key=lambda i: (i.day, i.dossier, i.profile, i.criterion))


def coming(run: Run, days: int = DAYS) -> Coming:
    """What will fail within so many days of the reference date, of a run as its audience sees it: in a run for the team
    a day stands for the week that ends on it."""
    tally = ComingTally(run.receipt.as_of, days)
    for result in run.dossiers:
        tally.add(result)
    return tally.coming()


def _due(finding: Finding) -> str:
    """The first day on which what is asked may last come, of a finding that does not fail and will when it does not
    come; "" when there is none. Advice never fails, and what lacks a datum may come to be unknown."""
    if finding.outcome in _OPEN:
        return ""
    return min(
        (
            s.due
            for s in finding.subjects
            if s.reason is Reason.NOT_YET_DUE and s.due and not s.missing and not s.advice
        ),
        default="",
    )


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
