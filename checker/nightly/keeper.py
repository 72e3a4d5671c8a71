"""What becomes of a night: its run in the archive, and its report at the report place."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from checker.archive.new_run import NewRun
from checker.archive.prints import Prints
from checker.archive.receipt import RunReceipt
from checker.archive.recount import FIGURES, TREND
from checker.archive.retention import Aged
from checker.archive.store import Archive
from checker.archive.trend import trend
from checker.errors import Problem
from checker.history import Point
from checker.nightly.baseline import Baseline
from checker.nightly.cache import Settled
from checker.nightly.nights import Report
from checker.nightly.order import Order
from checker.nightly.publish import ReportPlace
from checker.nightly.says import REPORT, Says, copies_in, errors_in, same_sides
from checker.run import Run

BEGUN = "begun.json"

if TYPE_CHECKING:  # it needs what a night without changes never loads
    from checker.nightly.tonight import Tonight


@dataclass(frozen=True)
class Kept:
    """A run that was kept: its receipt, its point in the trend, what it knows of its report, and how many dossiers the
    last good run `had`, of which so many are `left`."""

    receipt: RunReceipt
    point: Point
    says: Says
    had: int = 0
    left: int = 0

    @property
    def is_new(self) -> bool:
        """Whether it has a report of its own."""
        return self.says.report.folder == self.receipt.name


@dataclass
class Keeper:
    """Keeps the run of tonight. `said` is what the owner has to know."""

    order: Order
    archive: Archive
    place: ReportPlace
    baseline: Baseline
    prints: Prints
    said: list[Problem] = field(default_factory=list)

    @cached_property
    def number(self) -> int:
        """The number of tonight's run."""
        return self.archive.next_number()

    @cached_property
    def says(self) -> Says | None:
        """What the last good run knows of its report; None when it has none that is still there."""
        last = self.baseline.last
        if last is None or last.receipt.forgotten:
            return None
        says = msgspec.json.decode(last.document(REPORT), type=Says)
        return says if says.report.folder in self.place.folders() else None

    @cached_property
    def trend(self) -> tuple[Point, ...]:
        """The trend up to and with the last good run."""
        last = self.baseline.last
        return msgspec.json.decode(last.document(TREND), type=tuple[Point, ...]) if last else ()

    @cached_property
    def begun(self) -> str:
        """The day of the first night that was kept (YYYY-MM-DD): that of tonight when there was none; "" when it is not
        known."""
        last = self.baseline.last
        if last is None:
            return self.order.as_of.isoformat()
        if last.has(BEGUN):
            return msgspec.json.decode(last.document(BEGUN), type=str)
        return next((point.mark.as_of for point in self.trend if point.mark.number == 1), "")

    def trend_with(self, point: Point) -> tuple[Point, ...]:
        """The trend with tonight's point, of the runs that stay."""
        stay = self.baseline.staying(self.order.config.retention, Aged(self.number, self.order.as_of.isoformat()))
        return trend(self.trend, point, stay)

    def holds_still(self, settled: Settled, inputs: bytes) -> bool:
        """Whether it is known without evaluating anything that the last report says what tonight's would."""
        last = self.baseline.last
        return (
            last is not None
            and self.says is not None
            and (settled.run, settled.inputs) == (last.name, inputs)
            and last.receipt.as_of <= self.order.as_of.isoformat() < settled.until
            and same_sides(settled.days, self.trend, self.trend_with(self._again()))
        )

    def repeat(self) -> Kept:
        """Keep tonight as the last good run once more; its report still holds."""
        last, says = self.baseline.last, self.says
        assert last is not None
        assert says is not None
        point = self._again()
        receipt = replace(last.receipt, number=point.mark.number, as_of=point.mark.as_of, files={})
        documents = {name: last.document(name) for name in last.receipt.files if name.endswith(".json")}
        documents |= _figures(self.trend_with(point))
        with self.archive.write() as new:
            new.tables_of(last)
            for name, data in documents.items():
                new.document(name, data)
            new.finish(receipt)
        return Kept(receipt, point, says)

    def _again(self) -> Point:
        """The point of the last good run, as tonight's."""
        point = self.trend[-1]
        return replace(point, mark=replace(point.mark, number=self.number, as_of=self.order.as_of.isoformat()))

    def keep_incomplete(self, tonight: Tonight) -> None:
        """Keep a run that did not see everything: nothing is set beside it, and it has no report."""
        with self.archive.write() as new:
            _tables(new, tonight)
            new.finish(tonight.beside.receipt)

    def hold(self, tonight: Tonight, documents: Mapping[str, bytes], says: Says) -> Kept:
        """Keep a run of which the last report shows all that may be shown."""
        with self.archive.write() as new:
            _tables(new, tonight)
            _finish(new, tonight, documents, says)
        return Kept(tonight.beside.receipt, tonight.trend[-1], says, *_left(tonight))

    def publish(
        self,
        tonight: Tonight,
        reported: Run,
        documents: Mapping[str, bytes],
        digests: tuple[str, str],
        held: tuple[str, ...],
        opening: tuple[str, ...],
    ) -> Kept:
        """Keep a run that has something to report, with these documents. Its report becomes visible just before it
        does: a report without a run is made again, and a run without its report would hide what changed."""
        name, config = tonight.beside.receipt.name, self.order.config
        try:
            with self.archive.write() as new:
                _tables(new, tonight)
                with self.place.write(name, reported, self.order.forms, config.languages) as files:
                    report = Report(name, tonight.beside.receipt.as_of, tuple(files), opening)
                    says = Says(*digests, errors_in(reported), report, held, copies_in(tonight.run))
                    _finish(new, tonight, documents, says)
        except BaseException:
            if name not in self.archive.names():
                with suppress(OSError):
                    self.place.remove([name])
            raise
        return Kept(tonight.beside.receipt, tonight.trend[-1], says, *_left(tonight))


def _left(tonight: Tonight) -> tuple[int, int]:
    """How many dossiers the last good run had, and how many of those are still there, whether they can be read or
    not."""
    last, history = tonight.beside.last, tonight.run.history
    if last is None or history is None or history.difference is None:
        return 0, 0
    had = last.receipt.dossiers - last.receipt.forgotten
    return had, had - history.difference.dossiers.counts.get("vanished", 0)


def _tables(new: NewRun, tonight: Tonight) -> None:
    new.rows(tonight.beside.rows, tonight.beside.receipt)
    new.unread(tonight.beside.unread)


def _finish(new: NewRun, tonight: Tonight, documents: Mapping[str, bytes], says: Says) -> None:
    begun = tonight.run.history.begun if tonight.run.history else ""
    figures = _figures(tonight.trend) | {REPORT: msgspec.json.encode(says), BEGUN: msgspec.json.encode(begun)}
    for file, data in ({**figures, **documents}).items():
        new.document(file, data)
    new.finish(tonight.beside.receipt)


def _figures(points: tuple[Point, ...]) -> dict[str, bytes]:
    return {FIGURES: msgspec.json.encode(points[-1]), TREND: msgspec.json.encode(points)}
