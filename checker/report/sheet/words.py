"""What a run speaks of, in words that fit a cell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from checker.catalogue import Catalogue
from checker.model import DossierResult, Finding, Spot, Subject
from checker.reference import CriterionText
from checker.report import withheld
from checker.report.groups import group_name
from checker.report.names import Names
from checker.report.quoted import quoted
from checker.run import Run

_CACHED = 100_000


class SheetWords:
    """The words of a run in the language of the catalogue. What occurs often is put into words once."""

    def __init__(self, run: Run, catalogue: Catalogue) -> None:
        self._run = run
        self.catalogue = catalogue
        self.text = catalogue.text
        self.names = Names(run.reference, catalogue)
        self.officer = run.receipt.audience == "officer"
        self.record = lru_cache(_CACHED)(self._record)
        self.thing = lru_cache(_CACHED)(self._thing)
        self._placed = lru_cache(_CACHED)(self._at_its_place)
        self.outcome = lru_cache(self.names.outcome)
        self.criterion = lru_cache(self.names.criterion)
        self.clause = lru_cache(self.names.clause)
        self._reason = lru_cache(_CACHED)(self.names.reason)
        self.yes, self.no = self.text("word-yes"), self.text("word-no")
        self.profiles = {p.name: p.title[catalogue.lang] for p in run.reference.profiles}
        self.hidden = withheld.safety(catalogue)
        self.not_shown = self.text("sheet-not-shown")  # where there is room for no more
        self.too_few = withheld.small(catalogue)

    def yes_no(self, holds: bool) -> str:
        return self.yes if holds else self.no

    def title(self, profile: str, code: str) -> str:
        """The title of a criterion."""
        return self.names.of(self.criterion(profile, code).title)

    def theme(self, criterion: CriterionText) -> str:
        return self.names.of(self.names.reference.themes[criterion.theme])

    def _record(self, entity: str, key: str) -> str:
        return quoted(self.names.record(entity, key))

    def _thing(self, key: str) -> str:
        return quoted(self.names.thing(key))

    def group(self, kind: str, name: str) -> str:
        """A team or worker by its code, or by what it is where it has none."""
        return group_name(kind, name, self._run, self.catalogue)

    def team(self, name: str) -> str:
        """The team of a dossier; "" where that names none."""
        return self.group("team", name) if name else ""

    def moment(self, subject: Subject) -> str:
        """At what a subject was looked at; "" when it is not at a moment of its own."""
        return self.thing(subject.at) if subject.at else ""

    def reason(self, subject: Subject | None, finding: Finding) -> str:
        """Why a subject has its outcome; without one why there is none."""
        if subject is not None:
            return self._reason(subject.reason)
        return self.joined(self._reason(skipped.reason, skipped.detail) for skipped in finding.skipped)

    def records(self, keys: Iterable[str], result: DossierResult) -> str:
        """Several records, each with its line where that is known."""
        return self.joined(self._placed(key, result.spots.get(key)) for key in keys)

    def _at_its_place(self, key: str, spot: Spot | None) -> str:
        if spot is None:
            return self.thing(key)
        name = self.record(spot.entity, key)
        return self.text("sheet-at-line", what=name, line=str(spot.line)) if spot.line else name

    def missing(self, subject: Subject) -> str:
        """The data that would have decided."""
        return self.joined(quoted(self.names.missing(missing)) for missing in subject.missing)

    def joined(self, words: Iterable[str]) -> str:
        """What is the same is said once."""
        return "; ".join(dict.fromkeys(words))
