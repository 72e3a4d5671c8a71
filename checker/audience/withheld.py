"""What is withheld of each dossier of one run: by criterion, and by profile and risk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.audience.safety import Risks, lenders, withheld_criteria
from checker.model import DossierResult
from checker.run import Run


class Borrowed:
    """From which other criteria each one has clauses, as the dossiers come by."""

    def __init__(self) -> None:
        self._lenders: dict[str, set[str]] = {}

    def add(self, result: DossierResult) -> None:
        """Look at one dossier."""
        for found in result.profiles:
            for finding in found.findings:
                self._lenders.setdefault(finding.criterion, set()).update(lenders(finding))

    @property
    def by_criterion(self) -> Mapping[str, Iterable[str]]:
        """The codes of the lenders, by that of the borrower."""
        return self._lenders


def withheld_of(run: Run) -> frozenset[str]:
    """The codes of the criteria of which no outcome of one dossier is shown to a team. What is told to a team of the
    first so many findings, or the longest, has to be made without them, else the length of the list tells of them."""
    borrowed = Borrowed()
    for result in run.dossiers:
        borrowed.add(result)
    return withheld_criteria(run.reference, borrowed.by_criterion)


def risks_of(run: Run, criteria: frozenset[str]) -> Mapping[str, Risks]:
    """The risks that are withheld with these criteria, by profile, with nothing counted yet."""
    weights = {profile.name: profile.explained_weight for profile in run.receipt.profiles}
    return {
        profile.name: Risks(profile, run.reference, criteria, weights[profile.name] >= 1)
        for profile in run.reference.profiles
    }
