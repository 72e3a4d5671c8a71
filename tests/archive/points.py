"""Points of a trend, made by hand: one criterion and one risk of one profile."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from checker.history import Mark, Point, PointProfile, PointRisk

PROFILE, CODE, RISK = "inspectorate", "VV-01", 2


def point(
    number: int,
    as_of: str,
    *,
    risk: tuple[int, int, int] | None = (0, 0, 0),
    rules: str = "r1",
    counts: dict[str, int] | None = None,
    explained_fails: bool = False,
) -> Point:
    """`risk`: in how many dossiers it occurs, may occur and applies, None when the run has no counts of it; `counts`:
    of the criterion, by outcome."""
    found = PointProfile(
        profile=PROFILE,
        explained_fails=explained_fails,
        criteria={} if counts is None else {CODE: counts},
        risks=() if risk is None else (PointRisk(RISK, *risk, rules),),
        rules={CODE: rules},
    )
    return Point(Mark(number, as_of, "1.0.0", rules), 20, 0, (found,))


def reference(*, child_safety: bool = False) -> Any:
    """What the codes of such a point mean, as far as years and measures ask."""
    criterion = SimpleNamespace(code=CODE, primary=(RISK,), secondary=(), child_safety=child_safety)
    return SimpleNamespace(profiles=(SimpleNamespace(name=PROFILE, criteria=(criterion,)),))
