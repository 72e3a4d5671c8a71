"""What a batch says towards the questions of the self-assessment: figures that are evidence, never proof.

Workers are counted and never named: the question is how the organisation works, not who does badly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from statistics import median_low

from checker.framework.questions import Evidence, Question
from checker.model import Finding, Flag, Outcome
from checker.summary import CriterionSpread, Figure, FlagFigure, RunFigure, SpreadFigure, WorkersFigure

DECIDED = (Outcome.MET, Outcome.NOT_MET, Outcome.EXPLAINED)
FEWEST_TO_COMPARE = 2  # with one worker there is no difference to see


class Figures:
    """Counts dossiers one by one, in any order, for the questions that ask for a figure."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._asked: list[tuple[str, Evidence]] = [(q.code, q.evidence) for q in questions if q.evidence]
        self._dossiers: Counter[str] = Counter()  # by worker
        self._decided: Counter[tuple[str, str]] = Counter()  # by criterion and worker
        self._failing: Counter[tuple[str, str]] = Counter()
        self._flags: Counter[tuple[str, str]] = Counter()
        self._spread = any(evidence.figure == "spread" for _, evidence in self._asked)

    def add(self, worker: str, findings: Iterable[Finding], flags: Iterable[Flag]) -> None:
        """Count one dossier of `worker` ("" when none is named)."""
        self._dossiers[worker] += 1
        self._flags.update((flag.name, flag.holds) for flag in flags)
        if not self._spread or not worker:
            return
        for finding in findings:
            if finding.outcome in DECIDED:
                self._decided[finding.criterion, worker] += 1
                self._failing[finding.criterion, worker] += finding.outcome is Outcome.NOT_MET

    def figures(self, unreadable: int) -> tuple[Figure, ...]:
        """A figure for each question that asks for one, in their order. `unreadable` is how many files or lines could
        not be read."""
        dossiers = self._dossiers.total()
        make: Mapping[str, Callable[[str, Evidence], Figure]] = {
            "run": lambda code, _: RunFigure(code, dossiers, unreadable),
            "workers": lambda code, _: self._workers(code),
            "spread": lambda code, evidence: self._spread_of(code, evidence.least),
            "flag": lambda code, evidence: self._flag(code, evidence.flag, dossiers),
        }
        return tuple(make[evidence.figure](code, evidence) for code, evidence in self._asked)

    def _workers(self, code: str) -> WorkersFigure:
        counts = sorted(count for worker, count in self._dossiers.items() if worker)
        if not counts:
            return WorkersFigure(code, 0, self._dossiers[""], 0, 0, 0)
        return WorkersFigure(code, len(counts), self._dossiers[""], counts[0], median_low(counts), counts[-1])

    def _spread_of(self, code: str, least: int) -> SpreadFigure:
        shares: dict[str, list[tuple[int, int]]] = {}
        for (criterion, worker), decided in sorted(self._decided.items()):
            if decided >= least:
                shares.setdefault(criterion, []).append((self._failing[criterion, worker], decided))
        return SpreadFigure(
            question=code,
            least=least,
            criteria=tuple(
                CriterionSpread(criterion, len(found), min(found, key=_order), max(found, key=_order))
                for criterion, found in shares.items()
                if len(found) >= FEWEST_TO_COMPARE
            ),
        )

    def _flag(self, code: str, name: str, dossiers: int) -> FlagFigure:
        yes, no, undetermined = (self._flags[name, holds] for holds in ("yes", "no", "undetermined"))
        return FlagFigure(code, name, dossiers, yes, no, undetermined)


def _order(share: tuple[int, int]) -> tuple[float, int]:
    """By share; of equal shares the one of more dossiers is the greater."""
    part, whole = share
    return part / whole, whole
