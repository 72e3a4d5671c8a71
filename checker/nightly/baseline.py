"""The last good run: what tonight is set beside."""

from __future__ import annotations

from datetime import date

from checker.archive.kept import Damaged, KeptRun
from checker.archive.retention import Aged, staying
from checker.archive.store import Archive
from checker.errors import Place, Problem
from checker.exit_code import INCOMPLETE
from checker.nightly.config import Retention
from checker.nightly.stopped import Stopped


class Baseline:
    """The runs of an archive: the last complete one that is as it was written (None when there is none), those after
    it that are `damaged`, and the id of the key that they were made with ("" when nobody can tell)."""

    def __init__(self, archive: Archive) -> None:
        self.last: KeptRun | None = None
        self.damaged: list[Damaged] = []
        self.key = ""
        self._archive = archive
        for name in reversed(archive.names()):
            try:
                run = archive.open(name)
                self.key = self.key or run.receipt.key
                if run.receipt.complete:
                    run.check()
                    self.last = run
                    return
            except Damaged as error:
                self.damaged.append(error)

    def refuse_earlier(self, as_of: date) -> None:
        """Stopped when the last run, whatever became of it, is of a later date: the clock went back."""
        for name in self._archive.names()[-1:]:
            last = name.partition("-")[2]
            if last > as_of.isoformat():
                details = {"found": as_of.isoformat(), "last": last, "run": name}
                raise Stopped(Problem("night-clock-back", Place("checker nightly"), details), INCOMPLETE)

    def staying(self, retention: Retention, tonight: Aged) -> frozenset[int]:
        """The numbers of the runs that stay beside tonight's."""
        runs = []
        for name in self._archive.names():
            number, _, as_of = name.partition("-")
            try:
                complete = self._archive.open(name).receipt.complete
            except Damaged:
                complete = False
            runs.append(Aged(int(number), as_of, complete))
        day = date.fromisoformat(tonight.as_of)
        return staying([*(run for run in runs if run.number != tonight.number), tonight], retention, day)
