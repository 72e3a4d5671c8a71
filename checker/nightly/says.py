"""Whether tonight's report would say anything that the last one does not: the one place where that is decided.

A report says what was found in the dossiers, what could not be read, what is about to change, the years and the
measures; and it says it in its own languages and forms. It is summed up in one keyed digest, without the days on which
it was looked. A night of which the digest is that of the last report has nothing to report."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from checker.archive.prints import Prints
from checker.history import History, Measure, MeasureResult, Point, Share
from checker.model import Outcome
from checker.nightly.nights import Report
from checker.nightly.order import Order
from checker.run import Run

REPORT = "report.json"


class Says(Struct, frozen=True):
    """What an archived run knows of its report: the digest of what was found, and of what is shown of that; the report
    itself, which may be that of an earlier run since which nothing changed; and the fingerprints of the places where
    there were dossiers. `errors` is of how many findings that it tells there was no outcome because the program failed:
    the first page tells no more than the report. `copies` is how many dossiers were there more than once."""

    digest: str
    shown: str
    errors: int
    report: Report
    held: tuple[str, ...]
    copies: int = 0


def digest_of(order: Order, run: Run, reported: Run, prints: Prints) -> str:
    """The digest of what the report of a night says: `run` is that for the officer, `reported` is that run, or what is
    left of it for a team."""
    encode = msgspec.msgpack.Encoder(order="deterministic").encode
    digest = hashlib.sha256(order.asked)
    for result in run.dossiers:
        digest.update(encode(result))
    receipt = replace(run.receipt, as_of="")
    digest.update(encode([receipt, reported.summary, reported.notices, undated(reported.history)]))
    return prints.of("says", digest.hexdigest())


def errors_in(run: Run) -> int:
    """Of how many findings that a report tells tonight there is no outcome because the program failed."""
    tonight = run.history.trend[-1].profiles if run.history else ()
    return sum(counts.get(Outcome.ERROR, 0) for found in tonight for counts in found.criteria.values())


def copies_in(run: Run) -> int:
    """How many dossiers there are more than once."""
    return sum(notice.code == "duplicate-dossier" for notice in run.notices)


def undated(history: History | None) -> object:
    """What a history says of tonight, whichever night that is; not what it says beside the night before."""
    if history is None:
        return None
    return [
        replace(history.coming, until=""),
        [[row.profile, row.criterion, [replace(cell, as_of="") for cell in row.years]] for row in history.years],
        [_undated_measure(result) for result in history.measures],
    ]


def _undated_measure(result: MeasureResult) -> MeasureResult:
    def undated(share: Share | None) -> Share | None:
        return replace(share, as_of="") if share else None

    return replace(result, before=undated(result.before), after=undated(result.after))


def holds_until(found_until: str, measures: Sequence[Measure], as_of: date) -> str:
    """The first day on which the digest may be another although nothing but the date is: given that of the results,
    the month turns (in which a team may get new counts, and a year may begin), or a day comes that a measure names."""
    days = [(as_of.replace(day=1) + timedelta(days=32)).replace(day=1)]
    for measure in measures:
        claimed = date.fromisoformat(measure.day)
        days += [claimed, claimed + timedelta(days=1)]
    if found_until:
        days.append(date.fromisoformat(found_until))
    return min(day for day in days if day > as_of).isoformat()


def same_sides(measures: Sequence[str], before: Sequence[Point], after: Sequence[Point]) -> bool:
    """Whether the figures before and after each of these days are the same in two trends, whichever run they are of."""
    return all(_sides(day, before) == _sides(day, after) for day in measures)


def _sides(day: str, points: Sequence[Point]) -> list[object]:
    sides = [p for p in points if p.mark.as_of < day][-1:], [p for p in points if p.mark.as_of >= day][-1:]
    return [[p.profiles for p in side] for side in sides]
