"""What a run says of the nights before, for a team: nothing of what is withheld but by its standings, no day told by
more than the week, and dossiers by what they are called in the run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from checker.audience.days import rounded_back
from checker.audience.standing import Standing
from checker.coming import coming
from checker.history import (
    Difference,
    History,
    MeasureResult,
    Point,
    PointProfile,
    YearRow,
)
from checker.reference import Reference
from checker.run import Run


class Night(Struct, frozen=True):
    """What it takes to make a run for a team that gets one every night. `name_of` gives the keyed fingerprint of a text
    (hexadecimal), `standing` is that of `stand`.

    What is told of other nights is made again for the team, since a part of what was made for the officer would tell of
    the rest: in a list of the first so many some would be missing. `difference` gives what is different since the last
    run, without the criteria that it is given and with names for the ids; `years` and `measures` make of points of the
    trend what is told of them."""

    name_of: Callable[[str], str]
    standing: Standing
    difference: Callable[[Collection[str], Mapping[str, str]], Difference | None]
    years: Callable[[Sequence[Point]], Sequence[YearRow]]
    measures: Callable[[Sequence[Point]], Sequence[MeasureResult]]


class Told(Struct, frozen=True):
    """What a team is told of a run: what its dossiers are called, by their ids, and what is withheld: criteria, and by
    profile the numbers of risks."""

    names: Mapping[str, str]
    criteria: frozenset[str]
    risks: Mapping[str, frozenset[int]]


def past(history: History, told: Told, seen: Run, night: Night) -> History:
    """The history for the team. `seen` is the run for the team."""
    points = trend(history.trend, told, seen.reference, night.standing)
    difference = night.difference(told.criteria, told.names)
    return replace(
        history,
        difference=difference and _difference(difference, told, seen),
        coming=coming(seen),
        trend=points,
        years=_years(points, told, night.years),
        measures=tuple(night.measures(points)),
    )


def trend(points: Iterable[Point], told: Told, reference: Reference, standing: Standing) -> tuple[Point, ...]:
    """The points without the counts of what is withheld, but those of the standings; a standing that is no point any
    more is one by itself."""
    order = {profile.name: [c.code for c in profile.criteria] for profile in reference.profiles}
    numbers = frozenset(risk.number for risk in reference.risks)
    shown = {name: _Part(frozenset(codes) - told.criteria, numbers - told.risks[name]) for name, codes in order.items()}
    hidden = {name: _Part(frozenset(codes) & told.criteria, told.risks[name]) for name, codes in order.items()}
    by_number = {point.mark.number: _only(point, shown) for point in points}
    for point in standing.points:
        counts = _only(point, hidden)
        if any(profile.criteria or profile.risks for profile in counts.profiles):
            number = point.mark.number
            by_number[number] = _together(by_number[number], counts, order) if number in by_number else counts
    return tuple(point for _, point in sorted(by_number.items()))


class _Part(Struct, frozen=True):
    """Some of the criteria and risks of a profile."""

    criteria: frozenset[str]
    risks: frozenset[int]


def _only(point: Point, parts: Mapping[str, _Part]) -> Point:
    return replace(
        point,
        profiles=tuple(
            replace(
                profile,
                criteria={code: n for code, n in profile.criteria.items() if code in parts[profile.profile].criteria},
                risks=tuple(risk for risk in profile.risks if risk.number in parts[profile.profile].risks),
            )
            for profile in point.profiles
            if profile.profile in parts
        ),
    )


def _together(point: Point, more: Point, order: Mapping[str, Sequence[str]]) -> Point:
    added = {profile.profile: profile for profile in more.profiles}

    def profile(known: PointProfile) -> PointProfile:
        other = added.get(known.profile)
        if other is None:
            return known
        counts = known.criteria | other.criteria
        return replace(
            known,
            criteria={code: counts[code] for code in order[known.profile] if code in counts},
            risks=tuple(sorted((*known.risks, *other.risks), key=lambda risk: risk.number)),
        )

    return replace(point, profiles=tuple(map(profile, point.profiles)))


def _years(
    points: Sequence[Point], told: Told, years: Callable[[Sequence[Point]], Sequence[YearRow]]
) -> tuple[YearRow, ...]:
    """The rows of what is shown by the last run of each year, of what is withheld by its last standing of that year."""
    standings = [
        point for point in points if any(code in told.criteria for found in point.profiles for code in found.criteria)
    ]
    withheld = {(row.profile, row.criterion): {c.year: c for c in row.years} for row in years(standings)}
    return tuple(
        replace(row, years=tuple(withheld[row.profile, row.criterion].get(cell.year, cell) for cell in row.years))
        if row.criterion in told.criteria
        else row
        for row in years(points)
    )


def _difference(found: Difference, told: Told, seen: Run) -> Difference:
    """The difference by the week. A criterion that tonight's profiles do not have may have been withheld: what was
    found under it is left out."""
    as_of = date.fromisoformat(seen.receipt.as_of)
    shown = {
        (profile.name, criterion.code)
        for profile in seen.reference.profiles
        for criterion in profile.criteria
        if criterion.code not in told.criteria
    }
    criteria = tuple(
        replace(moves, oldest=_since(moves.oldest, as_of))
        for moves in found.criteria
        if (moves.profile, moves.criterion) in shown
    )
    longest = [replace(s, since=_since(s.since, as_of)) for s in found.longest if (s.profile, s.criterion) in shown]
    return replace(
        found,
        criteria=criteria,
        moved=tuple(replace(m, since=_since(m.since, as_of)) for m in found.moved if (m.profile, m.criterion) in shown),
        # By the day they would stand in the order of days that are told by the week.
        longest=tuple(sorted(longest, key=lambda still: (still.since, still.dossier))),
    )


def _since(day: str, as_of: date) -> str:
    return rounded_back(date.fromisoformat(day), as_of).isoformat() if day else ""
