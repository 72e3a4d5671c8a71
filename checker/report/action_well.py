"""What goes well in a group: the criteria that are in order in nearly all of its dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import CriterionText
from checker.report.counts import part_of
from checker.run import Run

SHOWN, LEAST, SHARE = 5, 3, 0.8
"""At most so many criteria, each one that applies in at least so many dossiers and is met in this share of them."""


class Well(Struct, frozen=True):
    """A criterion that is in order in nearly all dossiers of a group, and `words`: "Alle gezinsleden gesproken:
    12 van 12"."""

    criterion: str
    words: str


def went_well(
    kind: str, name: str, criteria: Mapping[str, CriterionText], run: Run, catalogue: Catalogue
) -> Iterator[Well]:
    """The criteria that go well in a group, the largest share first, then the most dossiers. What cannot be told counts
    as not in order, and a criterion that several profiles have as the one where it does worst. For a team nothing is
    said of the safety of children."""
    shares: dict[str, tuple[float, int, int]] = {}
    for profile in run.summary.profiles:
        for group in profile.groups:
            if (group.kind, group.name) == (kind, name):
                for code, outcomes in group.criteria.items():
                    share = _share(outcomes)
                    shares[code] = min(shares.get(code, share), share)
    hidden = run.receipt.audience == "team"
    good = sorted(
        (-share, -whole, code, met)
        for code, (share, whole, met) in shares.items()
        if whole >= LEAST and share >= SHARE and not (hidden and criteria[code].child_safety)
    )
    for _, whole, code, met in good[:SHOWN]:
        key = "actions-well-presence" if criteria[code].level == "presence" else "actions-well-line"
        part = part_of(met, -whole, run, catalogue)
        yield Well(code, catalogue.text(key, what=criteria[code].title[catalogue.lang], part=part))


def _share(outcomes: Mapping[str, int]) -> tuple[float, int, int]:
    """The share of the dossiers that a criterion applies to in which it is met, how many those are, how many met."""
    whole = sum(outcomes.values()) - outcomes.get(Outcome.NOT_APPLICABLE, 0)
    met = outcomes.get(Outcome.MET, 0)
    return met / whole if whole else 0.0, whole, met
