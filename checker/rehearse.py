"""Rehearsing the rules: every example of every criterion, and whether each outcome that can be reached has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.dossier.validate import DossierValidator
from checker.engine.evaluate import Evaluator
from checker.errors import Problem
from checker.facts.project import Projection
from checker.framework.examples import ExampleError, apply_example, reachable
from checker.framework.forms import Criterion, Example
from checker.framework.load import Framework, Profile
from checker.model import Finding


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One example played: what was expected and what came out (None: the example itself is not right)."""

    criterion: str
    profile: str
    example: Example
    outcome: str | None
    problem: Problem | None


class Rehearsal:
    """Plays examples; a profile is compiled once."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self._validator = DossierValidator(framework.vocabulary)
        self._stages: dict[tuple[str, str], tuple[Evaluator, Projection]] = {}

    def rehearse(self, codes: Iterable[str]) -> Iterator[Rehearsed]:
        """Every example of the criteria `codes`, in order."""
        for code in codes:
            home = home_profile(self.framework, code)
            if home is None:
                continue
            for example in criterion_of(home, code).examples:
                yield self._play(code, example, home)

    def missing(self, code: str, played: Iterable[Rehearsed]) -> list[str]:
        """The outcomes that the criterion can reach and that no example shows."""
        shown = {p.outcome for p in played if p.criterion == code}
        can: set[str] = set()
        for name in self.framework.order:
            found = [c for c in self.framework.profile(name).criteria if c.code == code]
            can |= {outcome.value for c in found for outcome in reachable(c)}
        return sorted(can - shown)

    def _play(self, code: str, example: Example, home: Profile) -> Rehearsed:
        profile = self.framework.profile(example.profile) if example.profile else home
        details: dict[str, str | int]
        if code not in [c.code for c in profile.criteria]:
            details = {"criterion": code, "found": profile.name}
            return Rehearsed(code, profile.name, example, None, Problem("example-profile", example.place, details))
        as_of = date.fromisoformat(example.as_of or self.framework.examples_on).toordinal()
        try:
            dossier = apply_example(self.framework.base, example, self.framework.vocabulary)
        except ExampleError as error:
            details = {"criterion": code, "found": str(error)}
            return Rehearsed(code, profile.name, example, None, Problem("example-pointer", example.place, details))
        problems = self._validator.problems(dossier, example.place.file, as_of, lambda: {"": (1, 1)})
        if problems:
            first = problems[0]
            details = {"criterion": code, "found": first.place.pointer, "why": first.code}
            return Rehearsed(code, profile.name, example, None, Problem("example-invalid", example.place, details))
        outcome = self._finding(profile, code, dossier, as_of).outcome
        return Rehearsed(code, profile.name, example, outcome.value, None)

    def _finding(self, profile: Profile, code: str, dossier: dict[str, Any], as_of: int) -> Finding:
        key = (profile.name, code)
        if key not in self._stages:
            evaluator = Evaluator([criterion_of(profile, code)], self.framework.vocabulary)
            self._stages[key] = (evaluator, Projection(self.framework.vocabulary, profile.reading))
        evaluator, projection = self._stages[key]
        return evaluator.evaluate(projection.project(dossier, as_of))[0]


def home_profile(framework: Framework, code: str) -> Profile | None:
    """The first profile that holds a criterion: where an example that names none is played."""
    profiles = (framework.profile(name) for name in framework.order)
    return next((p for p in profiles if code in [c.code for c in p.criteria]), None)


def criterion_of(profile: Profile, code: str) -> Criterion:
    """The criterion `code` of a profile that has it."""
    return next(c for c in profile.criteria if c.code == code)


def lint(framework: Framework) -> list[Problem]:
    """What loading alone does not find: criteria and questions that no profile selects, parameters that nothing
    uses, rules that the engine cannot hold."""
    problems: list[Problem] = []
    used: set[str] = set()
    selected: set[str] = set()
    for name in framework.order:
        profile = framework.profile(name)
        selected |= {c.code for c in profile.criteria} | {q.code for q in profile.questions}
        for criterion in profile.criteria:
            used |= set(criterion.parameters) | {parameter for _, parameter in criterion.off}
        Evaluator(profile.criteria, framework.vocabulary)
    for code, document in framework.library.documents.items():
        if code not in selected:
            problems.append(document.problem("rule-unselected", "/code", found=code))
        problems += [
            document.problem("rule-unused-parameter", f"/parameters/{parameter}", found=parameter)
            for parameter in document.tree.get("parameters", {})
            if parameter not in used
        ]
    problems += [
        Problem("rule-unselected", question.place, {"found": question.code})
        for question in framework.library.questions.values()
        if question.code not in selected
    ]
    for parameter in framework.library.parameters:
        if parameter not in used:
            pointer = f"/parameters/{parameter}"
            problems.append(framework.common.problem("rule-unused-parameter", pointer, found=parameter))
    return problems
