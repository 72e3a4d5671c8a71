"""Whatever comes out of the criteria about safety: of one dossier the team sees the same."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.audience import for_team
from checker.check import Checker, make_run
from checker.framework.load import Framework
from checker.model import DossierResult, Finding, Flip, Outcome, ProfileResult
from checker.risk import Scorer
from checker.run import Run
from checker.tally import Tally

from .conftest import AS_OF, PROFILES

MakeRun = Callable[..., Run]


class World:
    """The examples with the outcomes about safety as one likes, and all that follows from them."""

    def __init__(self, framework: Framework, officer: Run) -> None:
        self.officer = officer
        self.framework = framework
        self.profiles = [framework.profile(name) for name in PROFILES]
        self.checker = Checker(framework, self.profiles, AS_OF)
        self.scorers = {
            p.name: Scorer(p.criteria, framework.register, p.layers.explained_weight) for p in self.profiles
        }
        self.safety = {c.code for p in officer.reference.profiles for c in p.criteria if c.child_safety}

    def with_others(self, chance: Random) -> Run:
        """A run in which the dossiers have other outcomes for what is about safety."""
        tally = Tally(self.framework, self.profiles)
        results = [self._changed(dossier, chance) for dossier in self.officer.dossiers]
        for result in results:
            tally.add(result)
        return make_run(self.checker, tally, results, [])

    def _changed(self, dossier: DossierResult, chance: Random) -> DossierResult:
        profiles = tuple(self._profile(found, chance) for found in dossier.profiles)
        first, second = ({f.criterion: f.outcome for f in p.findings} for p in profiles)
        flips = tuple(
            Flip(code, dict(zip(PROFILES, (first[code], second[code]), strict=True)))
            for code in sorted(first.keys() & second.keys())
            if first[code] != second[code]
        )
        return replace(dossier, profiles=profiles, flips=flips)

    def _profile(self, found: ProfileResult, chance: Random) -> ProfileResult:
        findings = tuple(self._finding(f, chance) if f.criterion in self.safety else f for f in found.findings)
        risks, total = self.scorers[found.profile].score(findings)
        return replace(found, findings=findings, risks=risks, total=total)

    def _finding(self, finding: Finding, chance: Random) -> Finding:
        outcome = chance.choice(list(Outcome))
        subjects = tuple(replace(subject, outcome=outcome) for subject in finding.subjects[: chance.randrange(4)])
        return replace(finding, outcome=outcome, subjects=subjects)


@pytest.fixture(scope="module")
def world(framework: Framework, make: MakeRun, examples: list[dict[str, Any]]) -> World:
    return World(framework, make(*examples))


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_of_one_dossier_nothing_depends_on_what_is_withheld(world: World, seed: int) -> None:
    """Not its findings, its risks, its place among those to look at first, nor how its records are numbered."""
    other = world.with_others(Random(seed))
    assert list(other.dossiers) != list(world.officer.dossiers)
    seen, seen_other = for_team(world.officer, ()), for_team(other, ())
    assert list(seen.dossiers) == list(seen_other.dossiers)
    for profile, changed in zip(seen.summary.profiles, seen_other.summary.profiles, strict=True):
        assert profile.attention == changed.attention
    assert seen.summary.flips == seen_other.summary.flips
