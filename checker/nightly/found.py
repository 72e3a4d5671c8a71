"""The results of one night: on disk, counted, and until when time alone changes nothing of what is said of them."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from checker.audience.days import told_on
from checker.batch.spool import Spool
from checker.model import AHEAD
from checker.nightly.cache import Result
from checker.run import Unreadable
from checker.tally import Tally

EMPTY = "nothing-found"
"""The code of the problem that a place, or a file of many dossiers, holds none."""


class Found:
    """Takes results in any order. `unread` are the files and lines without one, `empty` the places where
    there is nothing to check, `until` is the first day after the
    reference date on which time alone may change a result or what is about to change, "" when there is none."""

    def __init__(self, spool: Spool, tally: Tally, as_of: date) -> None:
        self.spool = spool
        self.tally = tally
        self.unread: list[Unreadable] = []
        self.empty: list[str] = []
        self.until = ""
        self._as_of = as_of

    def add(self, result: Result) -> None:
        """Keep and count one result."""
        if isinstance(result, Unreadable):
            if result.faults[0].code == EMPTY:
                self.empty.append(result.file)
                return
            self.unread.append(result)
            if any(fault.code == "after-reference-date" for fault in result.faults):
                self._at_most(self._as_of + timedelta(days=1))
            return
        if result.until:
            self._at_most(date.fromisoformat(result.until))
        for item in result.coming:
            self._at_most(told_on(date.fromisoformat(item.day)) - timedelta(days=AHEAD))
        self.spool.add(replace(result, until=""))  # from which day on it was evaluated is nothing to a report
        self.tally.add(result)

    def _at_most(self, day: date) -> None:
        if day > self._as_of and (not self.until or day.isoformat() < self.until):
            self.until = day.isoformat()
