"""What is left out because it tells how it is with the safety of one child, and which counts of it may stay.

A criterion is withheld when it is about the safety of a child in any profile of the run, or borrows a clause of one
that is. So are the risks of child safety, and every other risk that such a criterion feeds, for its score would tell.
Over the batch, and over a team, a count stays when at least `FEWEST` dossiers are behind it that do not all come to the
same thing: else it would tell of each of them. That holds for what is in order too, for if that alone were told, a
count that is left out would say that nothing is in order. What could be found by taking one count from another of the
same run is left out as well.

What is left, and accepted: whoever knows how it is with some dossiers finds the others, when all but a few come to the
same thing; and two runs of which the dossiers differ by one or two tell by their difference how it is with those, which
no run can prevent that does not know the other. Reports that come out every night do: they have counts of what is
withheld that are not made anew each time (`standing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from checker.model import Finding, Outcome, ProfileResult
from checker.reference import ProfileText, Reference
from checker.summary import BatchRisk, CriterionCount, GroupCount

FEWEST = 5
"""Of how many dossiers a count or a group must be made: our choice, since no source names a number."""

_NOT_APPLICABLE = Outcome.NOT_APPLICABLE.value  # of a risk that is the word as well


def lenders(finding: Finding) -> frozenset[str]:
    """The criteria of which a finding borrows a clause (`<criterion>.<clause>`)."""
    clauses = [*(subject.clause for subject in finding.subjects), *(clause.clause for clause in finding.skipped)]
    return frozenset(clause.partition(".")[0] for clause in clauses if "." in clause)


def withheld_criteria(reference: Reference, borrowed: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The codes of the criteria of which no outcome of one dossier is shown; `borrowed` is by criterion from which
    others it has clauses."""
    withheld = {c.code for profile in reference.profiles for c in profile.criteria if c.child_safety}
    while more := {code for code, others in borrowed.items() if not withheld.isdisjoint(others)} - withheld:
        withheld |= more
    return frozenset(withheld)


def may_be_told(counts: Mapping[str, int]) -> bool:
    """Whether dossiers by outcome, or by whether a risk occurs, tell of no single one of them."""
    applicable = sum(counts.values()) - counts.get(_NOT_APPLICABLE, 0)
    alike = any(count == applicable for outcome, count in counts.items() if outcome != _NOT_APPLICABLE)
    return applicable >= FEWEST and not alike


class Risks:
    """The risks of one profile that are withheld of one dossier, and what may be told of them over the batch."""

    def __init__(self, profile: ProfileText, reference: Reference, withheld: frozenset[str], explained: bool) -> None:
        """`explained`: a deviation that was explained counts as a fault."""
        self.withheld = {risk.number for risk in reference.risks if risk.child_safety}
        leading: dict[int, set[str]] = {risk.number: set() for risk in reference.risks}
        feeding: dict[int, set[str]] = {risk.number: set() for risk in reference.risks}
        for criterion in profile.criteria:
            for number in criterion.primary:
                leading[number].add(criterion.code)
            for number in criterion.secondary:
                feeding[number].add(criterion.code)
        self.withheld |= {n for n in leading if not withheld.isdisjoint(leading[n] | feeding[n])}
        self._shown_leading = {n: (leading[n] or feeding[n]) - withheld for n in self.withheld}
        self._failing = {Outcome.NOT_MET, Outcome.EXPLAINED} if explained else {Outcome.NOT_MET}
        self._unsaid: dict[int, Counter[str]] = {n: Counter() for n in self.withheld}

    def add(self, result: ProfileResult) -> None:
        """Count one dossier. That a risk occurs is said already where a criterion fails that is shown; the others are
        those that a count could give away."""
        failing = {f.criterion for f in result.findings if f.outcome in self._failing}
        for risk in result.risks:
            if risk.number in self.withheld and self._shown_leading[risk.number].isdisjoint(failing):
                self._unsaid[risk.number][risk.occurs] += 1

    def kept(self, risks: Iterable[BatchRisk]) -> tuple[BatchRisk, ...]:
        """Those of the risks over the batch that may be shown."""
        return tuple(r for r in risks if r.number not in self.withheld or self._may_be_told(self._unsaid[r.number]))

    def unsaid(self, number: int) -> Counter[str]:
        """By whether a risk that is withheld occurs, the dossiers of which no criterion that is shown says so."""
        return self._unsaid[number]

    def _may_be_told(self, unsaid: Mapping[str, int]) -> bool:
        return not unsaid or may_be_told(unsaid)


def counts_kept(counts: Iterable[CriterionCount], withheld: frozenset[str]) -> tuple[CriterionCount, ...]:
    """Those of the counts over the batch that may be shown."""
    return tuple(c for c in counts if c.criterion not in withheld or may_be_told(c.outcomes))


def cells_kept(groups: Sequence[GroupCount], withheld: frozenset[str], told: frozenset[str]) -> tuple[GroupCount, ...]:
    """The groups without the counts that may not be shown; `told` are the withheld criteria that are counted over the
    batch, so that one missing group could be found by subtraction: then a second is left out."""
    kept = {code: _kept(code, groups) if code in told else frozenset() for code in withheld}
    return tuple(
        replace(
            group,
            criteria={
                code: outcomes
                for code, outcomes in group.criteria.items()
                if code not in withheld or group.name in kept[code]
            },
        )
        for group in groups
    )


def _kept(code: str, groups: Sequence[GroupCount]) -> frozenset[str]:
    cells = {group.name: Counter(group.criteria.get(code, {})) for group in groups}
    shown = sorted((name for name in cells if may_be_told(cells[name])), key=lambda name: (cells[name].total(), name))
    rest = sum((cell for name, cell in cells.items() if name not in shown), Counter[str]())
    while shown and set(rest) - {_NOT_APPLICABLE} and not may_be_told(rest):
        rest += cells[shown.pop(0)]
    return frozenset(shown)
