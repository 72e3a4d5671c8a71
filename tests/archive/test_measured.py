"""What the report says of a measure, from the figures before and after the day that is claimed for it.

A case of `verdicts.txt` is a line: the counts of the nights (how often the risk occurs, may occur, applies), the claim,
and what is said of it. Dropping in another line adds a test.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.archive.measured import measured
from checker.history import Choices, Measure, MeasureResult, Point
from tests.archive.points import RISK, point, reference

CHOICES = Choices(yes_from=90, fewest=5, fall=25)
CASES = {
    line.rpartition("#")[2].strip(): line.rpartition("#")[0].split()
    for line in (Path(__file__).parent / "verdicts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


def result(trend: list[Point], status: str, day: str, risk: int = RISK) -> MeasureResult:
    measure = Measure(risk, {"nl": "Iedereen spreken"}, "teamleiders", status, day)
    (found,) = measured([measure], trend, reference(), CHOICES)
    return found


def night(number: int, written: str) -> Point:
    """A night as `2026-03-01=30/2/40`, with `*` behind it when other rules made it; `2026-03-01=-` has no counts."""
    as_of, _, counts = written.partition("=")
    if counts == "-":
        return point(number, as_of, risk=None)
    occurs, undetermined, applicable = map(int, counts.rstrip("*").split("/"))
    return point(number, as_of, risk=(occurs, undetermined, applicable), rules="r2" if "*" in counts else "r1")


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_of_a_measure(name: str) -> None:
    """The plan says that it is done; the report says what the dossiers say, or why it cannot."""
    *nights, claim, verdict = CASES[name]
    status, day = claim.split(":")
    found = result([night(number, written) for number, written in enumerate(nights, 1)], status, day)
    assert f"{found.verdict}:{found.reason}" == verdict


def test_the_figures_beside_each_other_are_named_with_their_days() -> None:
    """The last night before the day that is claimed, and the latest since."""
    trend = [night(n, w) for n, w in enumerate(("2026-01-01=9/0/9", "2026-02-01=8/1/10", "2026-03-01=4/0/11"), 1)]
    found = result([*trend, night(4, "2026-04-01=3/0/12")], "done", "2026-03-01")
    assert found.before is not None
    assert found.after is not None
    assert (found.before.as_of, found.before.occurs, found.before.undetermined) == ("2026-02-01", 8, 1)
    assert (found.after.as_of, found.after.occurs, found.after.applicable) == ("2026-04-01", 3, 12)
    assert found.low is not None
    assert found.high is not None
    assert -1 <= found.low < 3 / 12 - 8 / 10 < found.high <= 1


def test_a_measure_against_a_risk_that_no_profile_feeds_is_not_lost() -> None:
    """The plan is shown whole, also where the figures have nothing to say."""
    found = result([night(1, "2026-01-01=9/0/9")], "done", "2026-01-01", risk=7)
    assert (found.profile, found.verdict, found.reason) == ("", "too_few", "unfed")


RISKS = st.integers(0, 400).flatmap(
    lambda whole: st.integers(0, whole).flatmap(
        lambda occurs: st.tuples(st.just(occurs), st.integers(0, whole - occurs), st.just(whole))
    )
)


@given(RISKS, RISKS)
def test_no_verdict_goes_against_the_figures(before: tuple[int, int, int], after: tuple[int, int, int]) -> None:
    """Never does a risk that occurs more often support a measure, whatever turns out of what cannot be told now, and
    never does a fall by a quarter or more contradict one."""
    trend = [point(1, "2026-01-01", risk=before), point(2, "2026-02-01", risk=after)]
    found = result(trend, "done", "2026-01-15")
    for untold in (0, 1):
        if found.verdict in ("supports", "contradicts"):
            first, second = ((r[0] + untold * r[1]) / r[2] for r in (before, after))
            assert second < first if found.verdict == "supports" else second > 0.75 * first
            assert (found.verdict == "supports") == (found.high is not None and found.high < 0)
