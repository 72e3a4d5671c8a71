"""Rehearsing the rules: every example of every criterion, and whether each outcome that can be reached has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.dossier.validate import DossierValidator
from checker.engine.evaluate import Evaluator
from checker.errors import Problem
from checker.facts.project import Facts, Projection
from checker.framework.examples import ExampleError, apply_example, looked_at, reachable
from checker.framework.forms import Example
from checker.framework.load import Framework, Profile
from checker.framework.trace import check_trace
from checker.framework.yaml_file import among


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One example played: what was expected and what came out (None: the example itself is not right)."""

    criterion: str
    profile: str
    example: Example
    outcome: str | None
    problem: Problem | None


class Rehearsal:
    """Plays examples; a criterion is compiled once for each profile."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self._validator = DossierValidator(framework.vocabulary)
        self._evaluators: dict[tuple[str, str, str | None], Evaluator] = {}
        self._projections: dict[str, Projection] = {}

    def rehearse(self, codes: Iterable[str]) -> Iterator[Rehearsed]:
        """Every example of the criteria `codes`, in order."""
        for code in codes:
            home = home_profile(self.framework, code)
            if home is None:
                continue
            for example in home.criterion(code).examples:
                yield self._play(code, example, home)

    def missing(self, code: str, played: Iterable[Rehearsed]) -> list[tuple[str, str]]:
        """The outcomes that the criterion can reach and that no example shows, each with the profile: its own, and
        every other one that changes its clauses."""
        home = home_profile(self.framework, code)
        if home is None:
            return []
        whole = [p for p in played if p.criterion == code and p.example.clause is None]
        own = home.criterion(code)
        found: list[tuple[str, str]] = []
        for profile in map(self.framework.profile, self.framework.order):
            for criterion in [c for c in profile.criteria if c.code == code]:
                if profile is home or (criterion.clauses, criterion.off) != (own.clauses, own.off):
                    shown = {p.outcome for p in whole if p.profile == profile.name}
                    can = {outcome.value for outcome in reachable(criterion)}
                    found += [(profile.name, outcome) for outcome in sorted(can - shown)]
        return found

    def staged(self, code: str, example: Example, home: Profile) -> tuple[Profile, Facts] | Problem:
        """Where an example is played and what the dossier in it holds; the problem when the example is not right.
        `home` is the profile of examples that name none."""
        profile = self.framework.profile(example.profile) if example.profile else home
        if code not in [c.code for c in profile.criteria]:
            return Problem("example-profile", example.place, {"criterion": code, "found": profile.name})
        criterion = profile.criterion(code)
        if looked_at(criterion, example.clause) is None:
            details = among(example.clause, [c.id for c in criterion.clauses])
            return Problem("example-clause", example.place, {**details, "criterion": code, "profile": profile.name})
        as_of = date.fromisoformat(example.as_of or self.framework.examples_on).toordinal()
        try:
            dossier = apply_example(self.framework.base, example, self.framework.vocabulary)
        except ExampleError as error:
            return Problem("example-pointer", example.place, {"criterion": code, "found": str(error)})
        problems = self._validator.problems(dossier, example.place.file, as_of, lambda: {"": (1, 1)})
        if problems:
            details = {"criterion": code, "found": problems[0].place.pointer}
            return Problem("example-invalid", example.place, details, problems[0])
        if profile.name not in self._projections:
            self._projections[profile.name] = Projection(self.framework.vocabulary, profile.reading)
        return profile, self._projections[profile.name].project(dossier, as_of)

    def _play(self, code: str, example: Example, home: Profile) -> Rehearsed:
        staged = self.staged(code, example, home)
        if isinstance(staged, Problem):
            return Rehearsed(code, example.profile or home.name, example, None, staged)
        profile, facts = staged
        key = (profile.name, code, example.clause)
        if key not in self._evaluators:
            looked = looked_at(profile.criterion(code), example.clause)
            self._evaluators[key] = Evaluator([looked] if looked else [], self.framework.vocabulary)
        outcome = self._evaluators[key].evaluate(facts)[0].outcome
        return Rehearsed(code, profile.name, example, outcome.value, None)


def home_profile(framework: Framework, code: str) -> Profile | None:
    """The first profile that holds a criterion: where an example that names none is played."""
    profiles = (framework.profile(name) for name in framework.order)
    return next((p for p in profiles if code in [c.code for c in p.criteria]), None)


def lint(framework: Framework) -> list[Problem]:
    """What loading alone does not find: criteria and questions that no profile selects, parameters that nothing
    uses, rules that the engine cannot hold, entries of the sources that nothing became of."""
    problems: list[Problem] = []
    used: set[str] = set()
    selected: set[str] = set()
    for name in framework.order:
        profile = framework.profile(name)
        selected |= {c.code for c in profile.criteria} | {q.code for q in profile.questions}
        for criterion in profile.criteria:
            used |= set(criterion.parameters) | {off.parameter for off in criterion.off}
        for condition in profile.conditions:
            used |= set(condition.parameters)
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
    return problems + check_trace(framework)
