"""Whether the engine and the oracle agree, on a criterion and on whole profiles."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.engine.evaluate import Evaluator
from checker.facts.project import Projection
from checker.framework.examples import apply_example
from checker.framework.load import Framework
from checker.model import Finding, Outcome

from .oracle import Judged, Judgement, judge
from .strategies import ROLES, Dossier, Material, changed, dossiers, ordinal, words_of
from .unfold import Unfolded


def differences(finding: Finding, expected: tuple[str, Judgement]) -> dict[object, object]:
    """Where the engine says otherwise than the oracle, or calls something undetermined without a word about what is
    missing; {} when they agree."""
    outcome, judged = expected
    proof = {Outcome.MET: "evidence", Outcome.EXPLAINED: "deviations"}
    said = {
        (s.clause, s.subject, s.at): Judged(
            s.outcome.value, frozenset(getattr(s, proof[s.outcome]) if s.outcome in proof else ())
        )
        for s in finding.subjects
    }
    found: dict[object, object] = {
        subject: {"engine": said.get(subject), "oracle": judged.get(subject)}
        for subject in said.keys() | judged.keys()
        if said.get(subject) != judged.get(subject)
    }
    if finding.outcome != outcome:
        found["outcome"] = {"engine": finding.outcome.value, "oracle": outcome}
    for subject in finding.subjects:
        if subject.outcome is Outcome.UNDETERMINED and not subject.missing:
            found[subject.clause, subject.subject] = "nothing is missing"
    return found


class Bench:
    """A profile as it is used, and as the oracle reads it."""

    def __init__(self, framework: Framework, name: str) -> None:
        profile = framework.profile(name)
        self.evaluator = Evaluator(profile.criteria, framework.vocabulary)
        self.projection = Projection(framework.vocabulary, profile.reading)
        self.unfolded = {c.code: Unfolded(framework, name, c.code) for c in profile.criteria}

    def differences(self, dossier: Dossier, today: int) -> dict[str, object]:
        """By criterion, where the engine and the oracle say otherwise."""
        facts = self.projection.project(dossier, today)
        found: dict[str, object] = {}
        for finding in self.evaluator.evaluate(self.projection.project(dossier, today)):
            unfolded = self.unfolded[finding.criterion]
            expected = judge(unfolded.clauses, unfolded.parameters, unfolded.in_force, facts)
            if said := differences(finding, expected):
                found[finding.criterion] = said
        return found


class Benches:
    """Every profile, and dossiers in the words of all of them: the examples of the rules, changed, and new ones."""

    def __init__(self, framework: Framework) -> None:
        self.profiles = {name: Bench(framework, name) for name in framework.order}
        every = [unfolded for bench in self.profiles.values() for unfolded in bench.unfolded.values()]
        usual = ordinal(framework.examples_on)
        shown = {id(e): e for n in framework.order for c in framework.profile(n).criteria for e in c.examples}
        local = {word for layers in framework.layers.values() for word in layers.roles}
        material = Material(
            vocabulary=framework.vocabulary,
            words=words_of((unfolded.clauses, unfolded.parameters) for unfolded in every),
            roles=(*ROLES, *sorted(local), "no-such-role"),
            bases=[
                (apply_example(framework.base, e, framework.vocabulary), ordinal(e.as_of) if e.as_of else usual)
                for e in shown.values()
            ],
        )
        self.dossiers = st.one_of(changed(material), dossiers(material))
