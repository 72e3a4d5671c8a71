"""A night on which something may have changed: everything that is found, beside the last good run."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from checker.archive.row_spool import open_row_spool
from checker.batch.scratch import open_scratch
from checker.batch.source import Source
from checker.batch.spool import open_seen, open_spool
from checker.catalogue import load_catalogue
from checker.check import Checker
from checker.errors import Place, Problem
from checker.exit_code import INCOMPLETE, NOTHING
from checker.framework.load import load_framework
from checker.nightly.cache import Cache, Settled
from checker.nightly.evaluate import evaluate
from checker.nightly.found import Found
from checker.nightly.keeper import Keeper, Kept
from checker.nightly.missing import held, missing
from checker.nightly.names import NAMES, Names
from checker.nightly.names_file import NamesFile
from checker.nightly.reading import Reading
from checker.nightly.reported import reported
from checker.nightly.says import digest_of, holds_until
from checker.nightly.shows import shown_digest_of
from checker.nightly.stopped import Stopped
from checker.nightly.tonight import measures_of, receipt_of, tonight
from checker.report.changes import opening
from checker.tally import Tally


def full_night(keeper: Keeper, unknown: Iterable[Source], reading: Reading, cache: Cache) -> tuple[Kept, Settled]:
    """The run that was kept, and how it may be known again without evaluating. Stopped when there is no report."""
    order, prints = keeper.order, keeper.prints
    framework = load_framework(order.rules)
    profiles = [framework.profile(name) for name in order.config.profiles or framework.order[:1]]
    checker = Checker(framework, profiles, order.as_of, located=order.located)
    measures = measures_of(order, checker)
    with (
        open_spool() as spool,
        open_spool() as reduced,
        open_seen() as seen,
        open_row_spool() as fresh,
        open_row_spool() as rows,
        open_scratch(NAMES) as scratch,
    ):
        found = Found(spool, Tally(framework, checker.profiles, seen), order.as_of)
        evaluate(order, checker, unknown, reading, cache, found, keeper.said)
        known = keeper.says.held if keeper.says else ()
        gone = missing(found, order.config.dossiers, known, prints, keeper.baseline.last)
        if gone is None and not found.tally.dossiers and not found.unread:
            raise Stopped(Problem("night-nothing", Place("checker nightly")), NOTHING)
        receipt = receipt_of(order, checker, found, prints, keeper.number, complete=gone is None)
        names, kept_names, team = Names(scratch), NamesFile(order.config), order.config.audience == "team"
        if not team:
            kept_names.tell(names, order.as_of, keeper.said)
        run = tonight(keeper, checker, found, receipt, measures, (fresh, rows), names)
        if gone is not None:
            if keeper.archive.names():  # else a first try of the configuration, and nothing to set the next beside
                keeper.keep_incomplete(run)
            raise Stopped(gone, INCOMPLETE)
        if team:
            kept_names.drop(keeper.said)
        else:
            last = keeper.baseline.last
            kept_names.keep(names, last.receipt.as_of if last else "", keeper.archive, keeper.said)
        seen_by_audience, documents = reported(keeper, run, framework, measures, reduced)
        digest = digest_of(order, run.run, seen_by_audience, prints)
        shown = shown_digest_of(order, run.run, seen_by_audience, prints) if team else digest
        if keeper.says and keeper.says.digest == digest:
            kept = keeper.repeat()
        elif keeper.says and keeper.says.shown == shown:
            kept = keeper.hold(run, documents, replace(keeper.says, digest=digest))
        else:
            places = held(found, order.config.dossiers, prints)
            opening_words = opening(seen_by_audience, load_catalogue(order.config.languages[0]))
            kept = keeper.publish(run, seen_by_audience, documents, (digest, shown), places, opening_words)
    until = holds_until(found.until, measures, order.as_of)
    return kept, Settled(receipt.name, reading.inputs, until, tuple(measure.day for measure in measures))
