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
from checker.catalogue import load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import page
from checker.cli.formats import FORMATS
from checker.framework.load import Framework
from checker.model import DossierResult, Finding, Flip, Outcome, ProfileResult
from checker.risk import Scorer
from checker.run import Run
from checker.tally import Tally

from .conftest import AS_OF, PROFILES

MakeRun = Callable[..., Run]
Change = Callable[[str, Finding], Finding]  # what stands in the place of a finding under a profile


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
        return self.run_of(
            [
                self._changed(dossier, lambda _, f: self._finding(f, chance) if f.criterion in self.safety else f)
                for dossier in self.officer.dossiers
            ]
        )

    def run_of(self, results: list[DossierResult]) -> Run:
        """A run over these dossiers."""
        tally = Tally(self.framework, self.profiles)
        for result in results:
            tally.add(result)
        return make_run(self.checker, tally, results, [])

    def safety_of(self, dossier: DossierResult) -> dict[tuple[str, str], Finding]:
        """What is found about safety, by profile and criterion."""
        return {(p.profile, f.criterion): f for p in dossier.profiles for f in p.findings if f.criterion in self.safety}

    def with_safety_of(self, dossier: DossierResult, other: DossierResult) -> DossierResult:
        """A dossier with what is found about safety in another one."""
        found = self.safety_of(other)
        return self._changed(dossier, lambda profile, finding: found.get((profile, finding.criterion), finding))

    def _changed(self, dossier: DossierResult, change: Change) -> DossierResult:
        profiles = tuple(self._profile(found, change) for found in dossier.profiles)
        first, second = ({f.criterion: f.outcome for f in p.findings} for p in profiles)
        flips = tuple(
            Flip(code, dict(zip(PROFILES, (first[code], second[code]), strict=True)))
            for code in sorted(first.keys() & second.keys())
            if first[code] != second[code]
        )
        return replace(dossier, profiles=profiles, flips=flips)

    def _profile(self, found: ProfileResult, change: Change) -> ProfileResult:
        findings = tuple(change(found.profile, finding) for finding in found.findings)
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


def test_of_whom_a_count_is_stands_in_no_report(world: World) -> None:
    """Two dossiers of one team change places in all that is about safety, so that every count stays what it is: then
    every report is the same to the last byte, also in what is packed or left out in it."""
    dossiers = list(world.officer.dossiers)
    pairs = [(a, b) for a in dossiers for b in dossiers if a.dossier < b.dossier and a.team == b.team]
    different = [(a, b) for a, b in pairs if world.safety_of(a) != world.safety_of(b)]
    first, second = different[len(different) // 2]
    swapped = {
        first.dossier: world.with_safety_of(first, second),
        second.dossier: world.with_safety_of(second, first),
    }
    other = world.run_of([swapped.get(dossier.dossier, dossier) for dossier in dossiers])
    seen, seen_other = for_team(world.officer, ()), for_team(other, ())
    # How often a risk of safety occurs depends on what else fails in the same dossiers, and is a count as well.
    profiles = tuple(
        replace(changed, risks=known.risks)
        for known, changed in zip(seen.summary.profiles, seen_other.summary.profiles, strict=True)
    )
    seen_other = replace(seen_other, summary=replace(seen_other.summary, profiles=profiles))
    words = load_catalogue("nl")
    for name, form in FORMATS.items():
        if form.render:
            assert b"".join(form.render(seen, words)) == b"".join(form.render(seen_other, words)), name
        elif form.show:
            assert page(form.show(seen, words)) == page(form.show(seen_other, words)), name
