"""The trend: a point for each complete run that is kept, carried from run to run.

A run hands its own trend on to the next, so that a report opens one earlier run only, however many there are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping

from checker.history import Mark, Point, PointProfile, PointRisk
from checker.reference import ProfileText
from checker.run import Run

_DIGITS = 8  # of a digest; only ever compared with those of the same criterion


def point(number: int, run: Run) -> Point:
    """What run `number` of the archive, one for the officer, adds to the trend."""
    receipt = run.receipt
    texts = {profile.name: profile for profile in run.reference.profiles}
    fails = {profile.name: profile.explained_weight >= 1 for profile in receipt.profiles}
    rules = {profile.name: profile.criteria for profile in receipt.profiles}
    profiles = []
    for summary in run.summary.profiles:
        text, name = texts[summary.profile], summary.profile
        own = {c.code: _digest(receipt.version, rules[name][c.code]) for c in text.criteria}
        profiles.append(
            PointProfile(
                profile=name,
                explained_fails=fails[name],
                criteria={c.criterion: {o: n for o, n in c.outcomes.items() if n} for c in summary.criteria},
                risks=tuple(
                    PointRisk(r.number, r.occurs, r.undetermined, r.applicable, _fed(r.number, text, own, fails[name]))
                    for r in summary.risks
                ),
                rules=own,
            )
        )
    mark = Mark(number, receipt.as_of, receipt.version, receipt.rules_hash)
    return Point(mark, receipt.dossiers, len(receipt.unreadable), tuple(profiles))


def _fed(risk: int, profile: ProfileText, rules: Mapping[str, str], explained_fails: bool) -> str:
    """A digest of all that decides a risk; "" when no criterion feeds it."""
    feeding = [
        f"{c.code} {'primary' if risk in c.primary else 'secondary'} {rules[c.code]}"
        for c in sorted(profile.criteria, key=lambda criterion: criterion.code)
        if risk in (*c.primary, *c.secondary)
    ]
    return _digest(str(explained_fails), *feeding) if feeding else ""


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]


def trend(previous: Iterable[Point], tonight: Point, kept: Collection[int]) -> tuple[Point, ...]:
    """The trend of the last complete run with tonight's at its end, without the runs that do not stay; `kept` holds the
    numbers of those that do. A second run of one day is a point of its own."""
    return (*(point for point in previous if point.mark.number in kept), tonight)
