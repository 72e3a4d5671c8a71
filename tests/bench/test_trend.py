"""What the trend costs, printed and never asserted: `python -m pytest -m bench -s`.

A night after 1,000 others costs hardly more than one after 30: points are thinned by the rule of retention, and a
night reads the trend of one earlier run.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

import msgspec
import pytest
from msgspec.structs import replace

from checker.archive.measured import measured
from checker.archive.retention import Aged, staying
from checker.archive.trend import point, trend
from checker.archive.years import years
from checker.catalogue import load_catalogue
from checker.cli.doorstep import framework_of
from checker.history import History, Point
from checker.nightly.config import Retention
from checker.report.page import render
from checker.run import Run
from tests.nights import AS_OF, MEASURES, days_before, run_with

pytestmark = pytest.mark.bench

NIGHTS = (30, 100, 1_000)
RULE = Retention()


def after(nights: int, run: Run) -> tuple[Point, ...]:
    """The trend of the run before the last of so many nights in a row, thinned every night."""
    rules = {p.name: dict.fromkeys((c.code for c in p.criteria), "same") for p in run.reference.profiles}
    made = point(1, run, rules)
    points: tuple[Point, ...] = ()
    for number in range(1, nights):
        day = AS_OF - timedelta(days=nights - number)
        tonight = replace(made, mark=replace(made.mark, number=number, as_of=day.isoformat()))
        points = trend(points, tonight, stay((*points, tonight), day))
    return points


def stay(points: tuple[Point, ...], day: date) -> frozenset[int]:
    return staying((Aged(p.mark.number, p.mark.as_of) for p in points), RULE, day)


def best(of: Callable[[], object]) -> float:
    """The shortest of five times, in milliseconds."""
    found = []
    for _ in range(5):
        start = perf_counter()
        of()
        found.append(perf_counter() - start)
    return 1000 * min(found)


def test_the_time_does_not_grow_with_the_nights() -> None:
    run = run_with(days_before(1))
    assert run.history is not None
    history, choices = run.history, framework_of(None).register.choices
    rules = {p.name: dict.fromkeys((c.code for c in p.criteria), "same") for p in run.reference.profiles}
    print("\nnights  points  trend.json.gz kB  read and carry ms  years and measures ms  page ms  page kB")
    for nights in NIGHTS:
        kept = gzip.compress(msgspec.json.encode(after(nights, run)), mtime=0)

        def carried(kept: bytes = kept, number: int = nights) -> tuple[Point, ...]:
            previous = msgspec.json.decode(gzip.decompress(kept), type=tuple[Point, ...])
            tonight = point(number, run, rules)
            return trend(previous, tonight, stay((*previous, tonight), AS_OF))

        points = carried()

        def told(points: tuple[Point, ...] = points) -> History:
            return replace(
                history,
                trend=points,
                years=years(points, run.reference, choices),
                measures=measured(MEASURES, points, run.reference, choices),
            )

        seen = replace(run, history=told())

        def page(seen: Run = seen) -> bytes:
            return b"".join(render.render(seen, load_catalogue("nl")))

        sizes = len(kept) / 1000, len(page()) / 1000
        print(
            f"{nights:6} {len(points):7} {sizes[0]:17.1f} {best(carried):18.1f} {best(told):22.1f} {best(page):8.0f}"
            f" {sizes[1]:8.0f}"
        )
