"""One night, from the places where the dossiers are to the page that people open.

Whatever happens on the way, the last good report and the archive stay as they are until the new ones are whole.
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from checker.archive.key_file import prints_of
from checker.archive.lock import Held, LockLost, locked
from checker.archive.problems import problem_of
from checker.archive.store import FORGETTING, Archive
from checker.batch.scratch import open_scratch
from checker.dossier.read import shown
from checker.exit_code import INCOMPLETE
from checker.nightly.away import Away, refuse_away
from checker.nightly.baseline import Baseline
from checker.nightly.cache import open_cache
from checker.nightly.ending import Ended, ended, failed
from checker.nightly.keeper import Keeper
from checker.nightly.order import Order
from checker.nightly.places import sources
from checker.nightly.publish import ReportPlace
from checker.nightly.reading import READ, CacheLost, Reading


def make_night(order: Order) -> Ended:
    """Make the report of one night. What goes wrong is in what comes back and on the page that people open; a fault of
    the program itself is told on that page, and raised again."""
    folder = Path(order.config.archive)
    try:
        refuse_away(order)
        with locked(folder, order.since) as lock:
            place = ReportPlace(Path(order.config.report), lock.check)
            try:
                return _under_lock(order, Archive(folder, lock.check), place)
            except LockLost:
                raise
            except Exception as error:
                return failed(order.config, order.as_of, place, error)
    except Away as error:
        place = ReportPlace(Path(order.config.report))
        if place.nights() is None:
            return Ended(error.code, (error.problem,))  # no page that could tell it, and none is made there
        return failed(order.config, order.as_of, place, error)
    except (Held, LockLost) as error:
        return Ended(INCOMPLETE, (problem_of(error, shown(str(folder))),))  # the page is for the other to make
    except OSError as error:
        return failed(order.config, order.as_of, ReportPlace(Path(order.config.report)), error)


def _under_lock(order: Order, archive: Archive, place: ReportPlace) -> Ended:
    if (archive.folder / FORGETTING).exists():
        from checker.archive.forget import finish_forgetting

        finish_forgetting(archive)
    archive.sweep()
    place.sweep()
    baseline = Baseline(archive)
    baseline.refuse_earlier(order.as_of)
    keeper = Keeper(order, archive, place, baseline, prints_of(Path(order.config.key), baseline.key))
    try:
        return _read(keeper)
    except CacheLost:
        return _read(keeper)  # with a new one, since what it had was thrown away


def _read(keeper: Keeper) -> Ended:
    """Read every document. When nothing is new, nothing is evaluated, nor is what evaluates even loaded."""
    order = keeper.order
    with (
        open_cache(order.config.cache, order.scope, order.as_of, keeper.said) as cache,
        open_scratch(READ) as scratch,
    ):
        reading = Reading(cache, scratch)
        unknown = reading.unknown(sources(order.config.dossiers))
        new = next(unknown, None)
        settled = cache.settled(order.same)
        if new is None and settled and keeper.holds_still(settled, reading.inputs):
            kept = keeper.repeat()
        else:
            from checker.nightly.full import full_night

            kept, settled = full_night(keeper, chain([new] if new else [], unknown), reading, cache)
        end = ended(keeper, kept)
        cache.settle(order.same, replace(settled, run=kept.receipt.name), [digest for _, digest in order.kept_at])
    return end
