"""Which nights stay: enough to look back on, and no more than the rule says."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.archive.kept import Damaged
from checker.archive.retention import Aged, staying
from checker.archive.store import Archive
from checker.archive.thin import thin
from checker.nightly.config import Retention

from .made import add, contents, rows

FIRST = date(2024, 11, 20)

rules = st.builds(Retention, st.integers(0, 40), st.integers(0, 8), st.integers(0, 8), st.integers(0, 3))
# Some nights are left out, some are made twice, some did not see everything.
nights = st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=120)


def runs_of(steps: list[tuple[int, bool]]) -> list[Aged]:
    """Runs, each so many days after the one before, complete or not."""
    day, found = FIRST, []
    for number, (step, complete) in enumerate(steps, 1):
        day += timedelta(days=step * 3)
        found.append(Aged(number, day.isoformat(), complete))
    return found


def day_of(run: Aged) -> date:
    return date.fromisoformat(run.as_of)


@settings(max_examples=200)
@given(nights, rules)
def test_thinned_every_night_is_as_thinned_once(steps: list[tuple[int, bool]], rule: Retention) -> None:
    """A run that the rule would keep for years is gone since it was taken away in its first month."""
    runs = runs_of(steps)
    left: list[Aged] = []
    for run in runs:
        stay = staying([*left, run], rule, day_of(run))
        left = [r for r in [*left, run] if r.number in stay]
    assert {run.number for run in left} == staying(runs, rule, day_of(runs[-1]))


@settings(max_examples=200)
@given(nights, rules)
def test_the_rule_is_kept(steps: list[tuple[int, bool]], rule: Retention) -> None:
    """Runs pile up for ever, or the last good one, on which tonight's report stands, is gone."""
    runs = runs_of(steps)
    today = day_of(runs[-1])
    stay = staying(runs, rule, today)
    complete = [run for run in runs if run.complete]
    assert {run.number for run in complete[-1:]} <= stay
    recent = {run.number for run in runs if (today - day_of(run)).days < rule.nights}
    assert recent <= stay
    assert len(stay - recent) <= rule.weeks + rule.months + rule.years + 1
    assert all(run.complete for run in runs if run.number in stay - recent)


def test_a_night_of_each_period_stays_and_it_is_the_last() -> None:
    """Somebody looks for how it was in spring, and that is gone or is a night in the middle of a month."""
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(800)]
    runs = [Aged(number, day.isoformat()) for number, day in enumerate(days, 1)]
    stay = staying(runs, Retention(nights=3, weeks=2, months=3, years=3), days[-1])
    kept = [run.as_of for run in runs if run.number in stay]
    assert days[-1] == date(2026, 3, 10)  # a Tuesday
    assert kept == [
        "2024-12-31",
        "2025-12-31",
        "2026-01-31",
        "2026-02-28",
        "2026-03-08",  # a Sunday
        "2026-03-09",
        "2026-03-10",
    ]


def test_what_goes_is_said_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    """Nights vanish, and nobody is told that it was the rule; or the wrong ones do."""
    archive = Archive(tmp_path)
    names = [add(archive, list(rows(3)), f"2026-11-{day:02d}") for day in (1, 10, 19, 20)]
    before = contents(tmp_path)
    thinned = thin(archive, Retention(nights=2, weeks=0, months=0, years=0), date(2026, 11, 20))
    assert (thinned.gone, thinned.in_use) == (tuple(names[:2]), ())
    assert archive.names() == names[2:]
    assert contents(tmp_path) == {path: data for path, data in before.items() if path.split("/")[0] in names[2:]}


def test_a_damaged_night_goes_in_its_turn_and_is_never_the_last_good_one(tmp_path: Path) -> None:
    """A damaged folder is kept for ten years as the last of its year, and the good one before it goes."""
    archive = Archive(tmp_path)
    names = [add(archive, list(rows(3)), f"2026-11-{day:02d}") for day in (1, 10)]
    (tmp_path / names[1] / "receipt.json").write_bytes(b"")
    with pytest.raises(Damaged):
        archive.open(names[1])
    thinned = thin(archive, Retention(nights=1, weeks=0, months=0, years=0), date(2026, 11, 20))
    assert thinned.gone == (names[1],)
    assert archive.names() == names[:1]
