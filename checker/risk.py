"""The numbers of the register. Every weight is this project's own choice, published in `rules/risks.yaml`.

Dossier. The share of a criterion is the failing part of its subjects: (failing + w_e x explained) / counted, where
w_e is the profile's `explained_weight` and subjects that are not applicable are not counted. The score of a risk is

    100 x sum(weight x share) / sum(weight)        over the criteria that feed it,

with weight 1 for a primary and 0.5 for a secondary link; `low` counts what is undetermined as in order, `high` as
failing. For a risk of child safety one failing subject makes the share of its criterion whole (one explained makes
it w_e), and the score is 100 x the greatest weight x share: a child that was overlooked is not averaged away by
siblings who were not, nor by other criteria that are in order.

The total of a dossier counts each criterion once, however many risks it feeds, weighted by the impact class of its
primary risk. A clause that a criterion borrows is left to the criterion that lends it, where that counts as well: in
the total, or in the score of the same risk.

Batch. Likelihood is a class 1-5 by the share of dossiers in which the risk occurs, times the impact class 1-5.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from checker.engine.register import RiskChain
from checker.framework.forms import Criterion
from checker.framework.register import Register
from checker.model import Feed, Finding, Outcome, RiskScore, Score
from checker.summary import BatchRisk


class _Counts(NamedTuple):
    failing: int
    undetermined: int
    explained: int
    counted: int


_MET, _NOT_MET = Outcome.MET, Outcome.NOT_MET
_UNDETERMINED, _EXPLAINED = Outcome.UNDETERMINED, Outcome.EXPLAINED
_Counting = Callable[[str, Collection[str]], _Counts]  # a criterion, and those that count their own clauses
MOST_REMEMBERED = 2_000  # scores kept for a risk; past it, all are forgotten, so that memory stays flat


class Scorer:
    """Scores the findings of one profile."""

    def __init__(self, criteria: Iterable[Criterion], register: Register, explained_weight: float) -> None:
        self.criteria = {criterion.code: criterion for criterion in criteria}
        self.register = register
        self.explained_weight = explained_weight
        self.chain = RiskChain(self.criteria.values(), register.risks, explained_weight >= 1)
        self._primary = {number: dict(found) for number, found in self.chain.links.items()}
        self._remembered: dict[int, dict[object, RiskScore]] = {number: {} for number in self.chain.links}
        self._totalled = frozenset(c.code for c in self.criteria.values() if c.primary or c.secondary)

    def score(self, findings: Iterable[Finding]) -> tuple[tuple[RiskScore, ...], Score | None]:
        """The risks of one dossier in the order of their numbers, and its total."""
        by_code = {finding.criterion: finding for finding in findings}
        outcomes = {code: finding.outcome for code, finding in by_code.items()}
        whole = {code: _count(finding, ()) for code, finding in by_code.items()}
        borrowing = {code for code, f in by_code.items() for s in f.subjects if "." in s.clause}

        def counting(code: str, others: Collection[str]) -> _Counts:
            return _count(by_code[code], others) if code in borrowing else whole[code]

        risks = tuple([self._risk(number, outcomes, counting) for number in self.register.risks])
        return risks, self._total(by_code, counting)

    def _risk(self, number: int, outcomes: Mapping[str, Outcome], counting: _Counting) -> RiskScore:
        """The risk in one dossier; for equal outcomes and counts it is the same."""
        primary, remembered = self._primary[number], self._remembered[number]
        counts = {code: counting(code, primary) for code in primary}
        key = tuple([(id(outcomes[code]), *counts[code]) for code in primary])  # an Outcome is slow to hash
        found = remembered.get(key)
        if found is None:
            if len(remembered) > MOST_REMEMBERED:
                remembered.clear()
            found = remembered[key] = self._scored(number, outcomes, counts)
        return found

    def _scored(self, number: int, outcomes: Mapping[str, Outcome], counts: Mapping[str, _Counts]) -> RiskScore:
        risk = self.register.risks[number]
        occurs, feeding = self.chain.ask(number, outcomes)
        primary = self._primary[number]
        feeds = tuple(
            [
                Feed(
                    criterion=code,
                    weight=self.register.primary if primary[code] else self.register.secondary,
                    failing=counts[code].failing,
                    undetermined=counts[code].undetermined,
                    explained=counts[code].explained,
                    counted=counts[code].counted,
                )
                for code in feeding
            ]
        )
        share = self._whole_share if risk.child_safety else self._share
        weighed = [(f.weight, share(f, low=True), share(f, low=False)) for f in feeds if f.counted]
        return RiskScore(
            number=number,
            occurs=occurs,
            score=_worst(weighed) if risk.child_safety else _mean(weighed),
            child_safety=risk.child_safety,
            feeds=feeds,
        )

    def _share(self, counts: Feed | _Counts, *, low: bool) -> float:
        failing = counts.failing + self.explained_weight * counts.explained
        return (failing if low else failing + counts.undetermined) / counts.counted

    def _whole_share(self, counts: Feed | _Counts, *, low: bool) -> float:
        """As the share, but one failing subject makes it whole."""
        failing = counts.failing if low else counts.failing + counts.undetermined
        return 1.0 if failing else self.explained_weight * (counts.explained > 0)

    def _total(self, codes: Iterable[str], counting: _Counting) -> Score | None:
        weighed: list[tuple[float, float, float]] = []
        for code in codes:
            links = self.criteria[code].primary or self.criteria[code].secondary
            counts = counting(code, self._totalled)
            if counts.counted and links:
                weight = self.register.risks[links[0]].impact
                weighed.append((weight, self._share(counts, low=True), self._share(counts, low=False)))
        return _mean(weighed)


def _count(finding: Finding, others: Collection[str]) -> _Counts:
    """A criterion's subjects by outcome, without the clauses borrowed from one of the others (`<other>.<clause>`). What
    a rule that crashed would have found is not known."""
    if finding.outcome is Outcome.ERROR:
        return _Counts(0, 1, 0, 1)
    failing = undetermined = explained = met = 0
    for subject in finding.subjects:
        if subject.advice or (others and subject.clause.partition(".")[0] in others):
            continue
        outcome = subject.outcome
        if outcome is _MET:
            met += 1
        elif outcome is _NOT_MET:
            failing += 1
        elif outcome is _UNDETERMINED:
            undetermined += 1
        elif outcome is _EXPLAINED:
            explained += 1
    return _Counts(failing, undetermined, explained, failing + undetermined + explained + met)


def _mean(weighed: list[tuple[float, float, float]]) -> Score | None:
    whole = sum(weight for weight, _, _ in weighed)
    if not whole:
        return None
    low = sum(weight * share for weight, share, _ in weighed)
    high = sum(weight * share for weight, _, share in weighed)
    return Score(round(100 * low / whole, 1), round(100 * high / whole, 1))


def _worst(weighed: list[tuple[float, float, float]]) -> Score | None:
    if not weighed:
        return None
    low = max(weight * share for weight, share, _ in weighed)
    high = max(weight * share for weight, _, share in weighed)
    return Score(round(100 * low, 1), round(100 * high, 1))


def score_batch(register: Register, number: int, occurs: Mapping[str, int]) -> BatchRisk:
    """The batch figure of a risk from counts of yes, no and undetermined. The likelihood class goes by the share of
    dossiers to which the risk applies; the level is likelihood x impact (1-25)."""
    yes, doubtful = occurs.get("yes", 0), occurs.get("undetermined", 0)
    applicable = yes + doubtful + occurs.get("no", 0)
    impact = register.risks[number].impact
    likelihood = None
    if applicable:
        likelihood = (
            likelihood_class(register, yes, applicable),
            likelihood_class(register, yes + doubtful, applicable),
        )
    level = (likelihood[0] * impact, likelihood[1] * impact) if likelihood else None
    return BatchRisk(number, yes, doubtful, applicable, impact, likelihood, level)


def likelihood_class(register: Register, count: int, of: int) -> int:
    """1-5 by the upper bounds in percent of `rules/risks.yaml`; a bound includes itself."""
    return 1 + sum(100 * count > bound * of for bound in register.likelihood)
