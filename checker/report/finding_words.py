"""A finding in words, line by line: who or what it is about, how it came out, why, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from checker.catalogue import Catalogue
from checker.model import Finding, Outcome, Reason, Skipped, Subject
from checker.reference import CriterionText
from checker.report.faults import placed_fault
from checker.report.names import Names
from checker.report.terms import Terms
from checker.run import Run, Unreadable

REMEMBERED = 20_000  # names: they come back from criterion to criterion, and make up most of the work
FAULTS_TOLD = 20  # of one file: a cell of Excel holds 32,767 signs
OPEN = (Outcome.NOT_MET, Outcome.UNDETERMINED)  # what somebody can still do something about


class FindingWords:
    """Words for the findings of one run, in one language."""

    def __init__(self, run: Run, catalogue: Catalogue) -> None:
        self.names = Names(run.reference, catalogue)
        self.text = catalogue.text
        self.thing = lru_cache(REMEMBERED)(self.names.thing)
        self.missing = lru_cache(REMEMBERED)(self.names.missing)
        self._record = lru_cache(REMEMBERED)(self.names.record)
        self._reason = cache(self._said)
        self.terms = Terms(run.receipt.as_of, run.receipt.audience, catalogue)

    def who(self, subject: Subject) -> str:
        """Who or what a subject is, and at what moment."""
        name = self._record(subject.entity, subject.subject)
        if subject.at:
            name += f" {self.text('explain-at', moment=self.thing(subject.at))}"
        return name

    def subject(self, subject: Subject) -> str:
        """One subject in one line."""
        parts = [f"{self.who(subject)} – {self._reason(subject.outcome, subject.reason)}"]
        if subject.missing:
            parts.append("; ".join(self.missing(missing) for missing in subject.missing))
        if subject.deviations:
            named = ", ".join(self.thing(key) for key in subject.deviations)
            parts.append(self.text("machine-deviations", names=named))
        parts.append(self.terms.of(subject))
        return "; ".join(filter(None, parts))

    def _said(self, outcome: Outcome, reason: Reason) -> str:
        return f"{self.names.outcome(outcome)}: {self.names.reason(reason)}"

    def skipped(self, skipped: Skipped) -> str:
        """Why a clause has no subjects."""
        return self.names.reason(skipped.reason, skipped.detail)

    def lines(self, profile: str, finding: Finding) -> Iterator[str]:
        """A finding line by line: first what is not in order, then what could not be told, then the rest."""
        order = [*OPEN, *(outcome for outcome in Outcome if outcome not in OPEN)]
        for subject in sorted(finding.subjects, key=lambda s: order.index(s.outcome)):
            yield self._of_clause(profile, finding, subject.clause) + self.subject(subject)
        for skipped in finding.skipped:
            yield self._of_clause(profile, finding, skipped.clause) + self.skipped(skipped)

    def _of_clause(self, profile: str, finding: Finding, clause: str) -> str:
        title = self.names.clause(profile, finding.criterion, clause)
        return f"{title}: " if title != clause else ""

    def remedy(self, criterion: CriterionText) -> str:
        return self.text("machine-remedy", remedy=self.names.of(criterion.remedy))

    def unreadable(self, item: Unreadable) -> Iterator[str]:
        """What is wrong with a file, fault by fault: of many the first, and how many more there are."""
        for fault in item.faults[:FAULTS_TOLD]:
            yield placed_fault(item, fault, self.names.catalogue)
        if len(item.faults) > FAULTS_TOLD:
            yield self.text("machine-more-faults", count=len(item.faults) - FAULTS_TOLD)
