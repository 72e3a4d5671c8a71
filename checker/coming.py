"""What will fail through time alone in the coming week, when nothing is done before."""

from __future__ import annotations

from datetime import date, timedelta
from heapq import nsmallest

from checker.history import Coming, ComingItem
from checker.model import AHEAD, DossierResult
from checker.run import Run

MOST_ITEMS = 1000


class ComingTally:
    """Counts results as they come by, in any order. `as_of` is the reference date (YYYY-MM-DD)."""

    def __init__(self, as_of: str) -> None:
        self._until = (date.fromisoformat(as_of) + timedelta(days=AHEAD)).isoformat()
        self._dossiers = 0
        self._count = 0
        self._items: list[ComingItem] = []

    def add(self, result: DossierResult) -> None:
        """Count one dossier."""
        self._dossiers += bool(result.coming)
        self._count += len(result.coming)
        self._items += [ComingItem(c.profile, result.dossier, c.criterion, c.day) for c in result.coming]
        if len(self._items) > 2 * MOST_ITEMS:
            self._items = self._first()

    def coming(self) -> Coming:
        """What was found so far; items by day and dossier."""
        first = self._first()
        return Coming(self._until, self._dossiers, tuple(first), self._count - len(first))

    def _first(self) -> list[ComingItem]:
        return nsmallest(MOST_ITEMS, self._items, key=lambda i: (i.day, i.dossier, i.profile, i.criterion))


def coming(run: Run) -> Coming:
    """What will fail in the coming week, of a run as its audience sees it: in a run for the team a day stands for the
    week before it."""
    tally = ComingTally(run.receipt.as_of)
    for result in run.dossiers:
        tally.add(result)
    return tally.coming()
