"""The trend as lines: for each criterion and risk what was counted when, and where two figures cannot be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from checker.history import Point, PointProfile
from checker.model import Outcome
from checker.report.counts import whole_percent


class Step(Struct, frozen=True):
    """A figure of one day: a part of a whole, and what else there was. `joined`: made as the step before it, with no
    run in between that lacks it; `changed`: the rules are not those of the step before it."""

    as_of: str
    part: int
    whole: int
    failing: int
    undetermined: int
    joined: bool
    changed: bool


class Line(Struct, frozen=True):
    """The steps of one criterion (by its code) or risk (by its number, in two digits), in the order of their days. Of a
    criterion `part` is in how many dossiers it is met and `failing` in how many it is not; of a risk both are in how
    many it occurs. `whole` is to how many it applies."""

    profile: str
    key: str
    steps: tuple[Step, ...]

    @property
    def alike(self) -> tuple[Step, ...]:
        """The last steps that were made by the same rules: the only ones that can be set beside tonight's."""
        starts = [place for place, step in enumerate(self.steps) if step.changed]
        return self.steps[starts[-1] :] if starts else self.steps


class Shift(Struct, frozen=True):
    """A day from which on figures are made otherwise: the versions of the program before and after, the same when it is
    not that, and the criteria of which the rules changed."""

    as_of: str
    before: str
    after: str
    criteria: tuple[str, ...]


class _Figure(Struct, frozen=True):
    part: int
    whole: int
    failing: int
    undetermined: int
    rules: str


def by_day(trend: Iterable[Point]) -> tuple[Point, ...]:
    """The last point of each day, in order."""
    return tuple({point.mark.as_of: point for point in trend}.values())


def criterion_lines(trend: Sequence[Point], profile: str, codes: Iterable[str]) -> tuple[Line, ...]:
    """A line for each of `codes`, also for one without steps."""
    days = [(point.mark.as_of, _of(point, profile)) for point in by_day(trend)]
    return tuple(Line(profile, code, tuple(_steps([(day, *_counted(p, code)) for day, p in days]))) for code in codes)


def risk_lines(trend: Sequence[Point], profile: str, numbers: Iterable[int]) -> tuple[Line, ...]:
    """A line for each of `numbers`, also for one without steps."""
    days = [(point.mark.as_of, _of(point, profile)) for point in by_day(trend)]
    return tuple(
        Line(profile, f"{number:02d}", tuple(_steps([(day, *_occurring(p, number)) for day, p in days])))
        for number in numbers
    )


def shifts(trend: Sequence[Point], profile: str) -> Iterator[Shift]:
    """Where something changed in how the figures of a profile are made, in order."""
    before: tuple[str, PointProfile] | None = None
    for point in by_day(trend):
        found = _of(point, profile)
        if found is None:
            continue
        if before is not None:
            version, old = before
            changed = tuple(c for c, rules in found.rules.items() if c in old.rules and old.rules[c] != rules)
            if changed or version != point.mark.version:
                yield Shift(point.mark.as_of, version, point.mark.version, changed)
        before = point.mark.version, found


def points_of_percent(steps: Sequence[Step], least: int) -> int | None:
    """How many points of a percentage the last step lies above the first; None when either is of fewer than `least`
    dossiers, or there is nothing to compare."""
    if len(steps) < 2 or any(step.whole < max(least, 1) for step in (steps[0], steps[-1])):
        return None
    return whole_percent(steps[-1].part, steps[-1].whole) - whole_percent(steps[0].part, steps[0].whole)


def direction(steps: Sequence[Step]) -> str:
    """Whether the last step is up from the first, down, or the same; "" when there is nothing to compare, when the
    share went another way than the count, or when the rest of the dossiers are as many as they were: then it may be the
    group alone that became another one."""
    if len(steps) < 2 or not (steps[0].whole and steps[-1].whole):
        return ""
    first, last = steps[0].part * steps[-1].whole, steps[-1].part * steps[0].whole
    counts = _way(steps[0].part, steps[-1].part)
    rest = _way(steps[0].whole - steps[0].part, steps[-1].whole - steps[-1].part)
    return counts if counts == _way(first, last) and (rest == "same") == (counts == "same") else ""


def _way(first: int, last: int) -> str:
    return "up" if last > first else "down" if last < first else "same"


def _of(point: Point, profile: str) -> PointProfile | None:
    return next((found for found in point.profiles if found.profile == profile), None)


_Seen = tuple[_Figure | None, bool]  # the figure, when it is shown, and whether the run had one


def _counted(profile: PointProfile | None, code: str) -> _Seen:
    if profile is None or code not in profile.rules:
        return None, False
    counts = profile.criteria.get(code)
    if counts is None:
        return None, True
    whole = sum(counts.values()) - counts.get(Outcome.NOT_APPLICABLE, 0)
    untold = counts.get(Outcome.UNDETERMINED, 0) + counts.get(Outcome.ERROR, 0)
    met, failing = counts.get(Outcome.MET, 0), counts.get(Outcome.NOT_MET, 0)
    return _Figure(met, whole, failing, untold, profile.rules[code]), True


def _occurring(profile: PointProfile | None, number: int) -> _Seen:
    if profile is None:
        return None, False
    risk = next((found for found in profile.risks if found.number == number), None)
    if risk is None:
        return None, True
    return _Figure(risk.occurs, risk.applicable, risk.occurs, risk.undetermined, risk.rules), True


def _steps(days: Iterable[tuple[str, _Figure | None, bool]]) -> Iterator[Step]:
    """A figure that is not shown breaks no line; a run without one does, and so does one that applies to nothing."""
    last, whole = "", False  # the rules of the last step, and whether the line goes on from it
    for as_of, figure, there in days:
        if figure is None:
            whole = whole and there
            continue
        changed = bool(last) and last != figure.rules
        joined = whole and not changed and figure.whole > 0
        yield Step(as_of, figure.part, figure.whole, figure.failing, figure.undetermined, joined, changed)
        last, whole = figure.rules, figure.whole > 0
