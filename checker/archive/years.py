"""The table of X and ✓ by year, as the inspectors of 2013 and 2014 had it, from the last kept run of each year.

A ✓ takes the criterion to be met in a published share of the dossiers to which it applies, and in all of them where it
is about the safety of children. A deviation that was explained counts as the profile has it. What cannot be told counts
both ways: only when both come to the same answer it is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.history import Choices, Point, PointProfile, YearCell, YearRow
from checker.model import Outcome
from checker.reference import Reference

_UNTOLD = (Outcome.UNDETERMINED, Outcome.ERROR)


def years(trend: Sequence[Point], reference: Reference, choices: Choices) -> tuple[YearRow, ...]:
    """A row for each criterion of tonight's profiles, in their order; a cell for each year of the trend."""
    last = {int(point.mark.as_of[:4]): point for point in trend}
    rows = []
    for profile in reference.profiles:
        found = {year: _profile(point, profile.name) for year, point in last.items()}
        for criterion in profile.criteria:
            cells: list[YearCell] = []
            before: tuple[str, bool] | None = None
            for year, point in last.items():
                here = found[year]
                rules = (
                    (here.rules[criterion.code], here.explained_fails)
                    if here and criterion.code in here.rules
                    else None
                )
                cells.append(
                    _cell(
                        point.mark.as_of,
                        here.criteria.get(criterion.code) if here else None,
                        choices,
                        explained_fails=here is not None and here.explained_fails,
                        everyone=criterion.child_safety,
                        changed=None not in (before, rules) and before != rules,
                    )
                )
                before = rules or before
            rows.append(YearRow(profile.name, criterion.code, criterion.child_safety, tuple(cells)))
    return tuple(rows)


def _profile(point: Point, name: str) -> PointProfile | None:
    return next((found for found in point.profiles if found.profile == name), None)


def _cell(
    as_of: str,
    counts: Mapping[str, int] | None,
    choices: Choices,
    *,
    explained_fails: bool,
    everyone: bool,
    changed: bool,
) -> YearCell:
    known = counts or {}
    met, explained = known.get(Outcome.MET, 0), known.get(Outcome.EXPLAINED, 0)
    untold = sum(known.get(outcome, 0) for outcome in _UNTOLD)
    applicable = met + explained + untold + known.get(Outcome.NOT_MET, 0)
    fine = met if explained_fails else met + explained
    least = 100 if everyone else choices.yes_from
    answer = reason = ""
    if counts is None:
        reason = "absent"
    elif not applicable:
        reason = "nowhere"
    elif applicable < choices.fewest:
        reason = "few"
    elif 100 * fine >= least * applicable:
        answer = "yes"
    elif 100 * (fine + untold) < least * applicable:
        answer = "no"
    else:
        reason = "undetermined"
    return YearCell(int(as_of[:4]), as_of, answer, reason, met, explained, untold, applicable, changed)
