"""The examples with the outcomes about safety as one likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from msgspec.structs import replace

from checker.check import Checker, make_run
from checker.framework.load import Framework
from checker.model import DossierResult, Finding, Flip, Outcome, ProfileResult
from checker.risk import Scorer
from checker.run import Run
from checker.tally import Tally

AS_OF = date(2026, 6, 30)
PROFILES = ("inspectorate", "den-helder-2017")

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
        return self.run_of([self.other(dossier, chance) for dossier in self.officer.dossiers])

    def other(self, dossier: DossierResult, chance: Random) -> DossierResult:
        """A dossier with other outcomes for what is about safety."""
        return self._changed(dossier, lambda _, f: self._finding(f, chance) if f.criterion in self.safety else f)

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

    def called(self, dossier: DossierResult, other: DossierResult) -> DossierResult:
        """What was found in a dossier, as if it had been found in another one."""
        return replace(dossier, dossier=other.dossier, file=other.file, line=other.line)

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
