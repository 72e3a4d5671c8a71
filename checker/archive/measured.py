"""Each measure of the improvement plan beside the figures before and after the day that is claimed for it.

The figures support a measure when its risk occurs less often after that day, by more than chance explains. They
contradict it when a fall of the published size is ruled out. What cannot be told of a dossier counts both ways: only
when both come to the same is it said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.archive.interval import difference
from checker.history import Choices, Measure, MeasureResult, Point, PointRisk, Share
from checker.reference import Reference

_Found = tuple[Point, PointRisk]


def measured(
    measures: Iterable[Measure], trend: Sequence[Point], reference: Reference, choices: Choices
) -> tuple[MeasureResult, ...]:
    """Every measure in its order, by each profile of tonight that feeds its risk. Tonight is the last of `trend`."""
    return tuple(result for measure in measures for result in _each(measure, trend, reference, choices))


def _each(measure: Measure, trend: Sequence[Point], reference: Reference, choices: Choices) -> Iterator[MeasureResult]:
    feeding = [
        p.name for p in reference.profiles if any(measure.risk in (*c.primary, *c.secondary) for c in p.criteria)
    ]
    if not feeding:
        yield MeasureResult("", measure, None, None, None, None, *_unless_not_done(measure, trend, "unfed"))
    for profile in feeding:
        found = [(p, r) for p in trend for f in p.profiles if f.profile == profile for r in f.risks]
        yield _result(profile, measure, [(p, r) for p, r in found if r.number == measure.risk], trend, choices)


def _result(
    profile: str, measure: Measure, found: Sequence[_Found], trend: Sequence[Point], choices: Choices
) -> MeasureResult:
    claim = _claim(measure, trend)
    if claim in ("planned", "overdue", "ahead"):
        before, after = (found[-1] if found else None), None
    else:
        before = next((f for f in reversed(found) if f[0].mark.as_of < measure.day), None)
        after = next((f for f in reversed(found) if f[0].mark.as_of >= measure.day), None)
    low = high = None
    verdict, reason = "too_few", _missing(before, after)
    if before and after and not reason:
        low, high = difference(_counts(before[1], 0), _counts(after[1], 0))
        verdict, reason = _verdict(before[1], after[1], choices)
    if claim:
        verdict, reason = "no_claim", claim
    shares = [
        Share(f[0].mark.as_of, f[1].occurs, f[1].undetermined, f[1].applicable) if f else None for f in (before, after)
    ]
    ends = [None if end is None else round(end, 4) for end in (low, high)]
    return MeasureResult(profile, measure, shares[0], shares[1], ends[0], ends[1], verdict, reason)


def _unless_not_done(measure: Measure, trend: Sequence[Point], reason: str) -> tuple[str, str]:
    claim = _claim(measure, trend)
    return ("no_claim", claim) if claim else ("too_few", reason)


def _claim(measure: Measure, trend: Sequence[Point]) -> str:
    """Why there is no claim to be held against the figures; "" when there is one."""
    tonight = trend[-1].mark.as_of if trend else ""
    if measure.status == "planned":
        return "overdue" if measure.day < tonight else "planned"
    if measure.day > tonight:
        return "ahead"
    return "" if measure.status == "done" else "begun"


def _missing(before: _Found | None, after: _Found | None) -> str:
    """Why two figures cannot be set beside each other; "" when they can."""
    if before is None:
        return "no_before"
    if after is None:
        return "no_after"
    if before[1].rules != after[1].rules:
        return "rules"
    return "" if before[1].applicable and after[1].applicable else "nowhere"


def _verdict(before: PointRisk, after: PointRisk, choices: Choices) -> tuple[str, str]:
    if min(before.applicable, after.applicable) < choices.fewest:
        return "too_few", "few"
    said = {_said(_counts(before, untold), _counts(after, untold), choices) for untold in (0, 1)}
    return said.pop() if len(said) == 1 else ("too_few", "undetermined")


def _counts(risk: PointRisk, untold: int) -> tuple[int, int]:
    return risk.occurs + untold * risk.undetermined, risk.applicable


def _said(before: tuple[int, int], after: tuple[int, int], choices: Choices) -> tuple[str, str]:
    low, high = difference(before, after)
    if high < 0:
        return "supports", ""
    if low > -choices.fall / 100 * before[0] / before[1]:
        return "contradicts", ""
    return "too_few", "wide" if before[0] else "none"
