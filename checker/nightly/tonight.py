"""Tonight's results beside the runs before: the rows for the archive, and the run with its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import tee

from msgspec.structs import replace

from checker import __version__
from checker.archive.measured import measured
from checker.archive.measures import load_measures
from checker.archive.prints import Prints
from checker.archive.project import carried, places_of, rows_of, unread_of
from checker.archive.receipt import RunProfile, RunReceipt
from checker.archive.row_spool import RowSpool, open_row_spool
from checker.archive.rows import DossierRow
from checker.archive.trend import point
from checker.archive.years import years
from checker.check import Checker, make_run
from checker.coming import coming
from checker.history import History, Measure, Point
from checker.nightly.beside import Beside
from checker.nightly.found import Found
from checker.nightly.keeper import Keeper
from checker.nightly.names import Names
from checker.nightly.order import Order
from checker.nightly.seen_again import beside, find_again
from checker.run import Run


@dataclass(frozen=True)
class Tonight:
    """A run for the officer that is ready to be kept: with its history, and what the archive is to hold of it."""

    run: Run
    trend: tuple[Point, ...]
    beside: Beside


def receipt_of(
    order: Order, checker: Checker, found: Found, prints: Prints, number: int, *, complete: bool
) -> RunReceipt:
    """What the run says of itself in the archive."""
    codes = [item.faults[0].code for item in found.unread]
    risks = tuple(checker.framework.register.risks)
    return RunReceipt(
        number=number,
        as_of=order.as_of.isoformat(),
        version=__version__,
        rules_hash=checker.framework.digest,
        key=prints.id,
        profiles=tuple(RunProfile(p.name, p.hash, p.explained_weight, p.criteria, risks) for p in checker.receipts),
        complete=complete,
        dossiers=found.tally.dossiers,
        unreadable={code: codes.count(code) for code in sorted(set(codes))},
    )


def measures_of(order: Order, checker: Checker) -> tuple[Measure, ...]:
    """The measures of the improvement plan; CheckerError with everything that is wrong with them."""
    if order.measures is None:
        return ()
    return load_measures(order.measures, order.config.measures, checker.framework.register.risks)


def tonight(
    keeper: Keeper,
    checker: Checker,
    found: Found,
    receipt: RunReceipt,
    measures: Iterable[Measure],
    spools: tuple[RowSpool, RowSpool],
    names: Names,
) -> Tonight:
    """The run of tonight beside the last good one. `spools` are empty, and filled; `names` gets those of
    tonight."""
    last, prints = keeper.baseline.last, keeper.prints
    officer = make_run(checker, found.tally, found.spool, found.unread)
    fresh, rows = spools
    results, same = tee(officer.dossiers)
    for row, result in zip(rows_of(results, receipt.columns, prints, receipt.as_of), same, strict=True):
        fresh.add(row)
        names.add(row.dossier, result.dossier)
    with open_row_spool() as again:
        for row in _carried(fresh, again, keeper, receipt):
            rows.add(row)
    unread = tuple(sorted((unread_of(item, prints) for item in found.unread), key=lambda item: (item.file, item.code)))
    points = keeper.trend_with(point(receipt.number, officer))
    choices = checker.framework.register.choices
    safety = {c.code for profile in officer.reference.profiles for c in profile.criteria if c.child_safety}
    beside = Beside(last, receipt, rows, unread, names, safety)
    history = History(
        difference=beside.difference(),
        coming=coming(officer),
        trend=points,
        years=years(points, officer.reference, choices),
        measures=measured(measures, points, officer.reference, choices),
        choices=choices,
        begun=keeper.begun,
    )
    return Tonight(replace(officer, history=history), points, beside)


def _carried(fresh: RowSpool, again: RowSpool, keeper: Keeper, receipt: RunReceipt) -> Iterator[DossierRow]:
    """The rows, with of each finding since when it is as it is. `again` is empty, and filled."""
    last = keeper.baseline.last
    if last is None:
        yield from fresh
        return
    find_again(keeper.archive, last, receipt.columns, fresh, again)
    places = places_of(receipt.columns, last.receipt.columns)
    found = iter(again)
    seen = next(found, None)
    for row, old in beside(fresh, last.rows()):
        if seen is not None and seen.dossier == row.dossier:
            yield seen
            seen = next(found, None)
        else:
            yield carried(row, old, places)
