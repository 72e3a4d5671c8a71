"""The findings of each dossier, subject by subject: compressed, some dossiers together, unpacked when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from checker.catalogue import Catalogue
from checker.model import DossierResult, Finding, RiskScore, Skipped, Spot, Subject
from checker.report.names import Names
from checker.report.page.packed import packed
from checker.report.page.rows import OCCURS, SIGNS
from checker.report.quoted import quoted
from checker.report.terms import Terms
from checker.run import Run

CHUNK = 50
"""Dossiers packed together: few enough to unpack at once, enough to share their words."""

MOST = 10_000
"""Dossiers whose findings are in the page; of those after them it holds the outcomes alone."""

_REMEMBERED = 100_000  # names and pointers, which are the same from dossier to dossier
_NOWHERE = Spot("", "", 0, ())


def chunks(run: Run, catalogue: Catalogue) -> Iterator[str]:
    """The findings of the first `MOST` dossiers in packs of `CHUNK`: JSON, deflated, in base64. A pack holds `strings`,
    and `dossiers` that name these by their index."""
    words = _Words(run, catalogue)
    waiting = islice(run.dossiers, MOST)
    while some := list(islice(waiting, CHUNK)):
        yield _pack(some, words)


def _pack(results: Iterable[DossierResult], words: _Words) -> str:
    strings: dict[str, int] = {}
    dossiers = [_Writer(result, words, strings).dossier() for result in results]
    return packed({"strings": list(strings), "dossiers": dossiers})


class _Words:
    """What is the same for every dossier of a run; what is said again and again is put in words once."""

    def __init__(self, run: Run, catalogue: Catalogue) -> None:
        self.names = Names(run.reference, catalogue)
        self.places = {p.name: {c.code: i for i, c in enumerate(p.criteria)} for p in run.reference.profiles}
        self.terms = Terms(run.receipt.as_of, run.receipt.audience, catalogue)
        self.reason = cache(self.names.reason)
        self.record = lru_cache(_REMEMBERED)(self._record)
        self.pointer = lru_cache(_REMEMBERED)(quoted)

    def _record(self, entity: str, key: str) -> str:
        return quoted(self.names.record(entity, key) if entity else self.names.thing(key))


class _Writer:
    """Writes one dossier as short lists of numbers. Of a text the number is its place among the strings of the pack,
    of a record its place among those of the dossier; -1 is none."""

    def __init__(self, result: DossierResult, words: _Words, strings: dict[str, int]) -> None:
        self._result = result
        self._words = words
        self._strings = strings
        self._records: dict[tuple[str, str], int] = {}

    def dossier(self) -> dict[str, Any]:
        profiles = [
            {
                "findings": [self._finding(profile.profile, finding) for finding in profile.findings],
                "risks": [self._risk(profile.profile, risk) for risk in profile.risks if risk.feeds],
            }
            for profile in self._result.profiles
        ]
        return {"records": [self._record(*record) for record in self._records], "profiles": profiles}

    def _string(self, text: str) -> int:
        return self._strings.setdefault(text, len(self._strings)) if text else -1

    def _named(self, key: str, entity: str = "") -> int:
        spot = self._result.spots.get(key, _NOWHERE)
        return self._records.setdefault((key, entity or spot.entity), len(self._records))

    def _record(self, key: str, entity: str) -> list[int]:
        """Its name, its line (0: it lies nowhere in the file), its JSON pointer, its period."""
        spot = self._result.spots.get(key, _NOWHERE)
        name, pointer = self._words.record(entity, key), self._words.pointer(spot.pointer)
        return [self._string(name), spot.line, self._string(pointer), self._string(" – ".join(spot.period).rstrip())]

    def _finding(self, profile: str, finding: Finding) -> list[Any]:
        """The place of its criterion in the profile, its subjects, the clauses that were skipped."""
        place = self._words.places[profile][finding.criterion]
        subjects = [self._subject(profile, finding.criterion, subject) for subject in finding.subjects]
        return [place, subjects, [self._skipped(profile, finding.criterion, skipped) for skipped in finding.skipped]]

    def _clause(self, profile: str, criterion: str, clause: str) -> int:
        """The title of a clause, when it has one."""
        title = self._words.names.clause(profile, criterion, clause)
        return self._string(title if title != clause else "")

    def _subject(self, profile: str, criterion: str, subject: Subject) -> list[Any]:
        """Clause, record, moment, outcome, reason, term, and the records of the evidence and the deviations and, each
        with words, of what is missing."""
        missing = [
            [self._named(item.record, item.entity), self._string(quoted(self._words.names.missing(item)))]
            for item in subject.missing
        ]
        return [
            self._clause(profile, criterion, subject.clause),
            self._named(subject.subject, subject.entity),
            self._named(subject.at) if subject.at else -1,
            SIGNS[subject.outcome][0],
            self._string(self._words.reason(subject.reason)),
            self._string(self._words.terms.of(subject)),
            [self._named(key) for key in subject.evidence],
            [self._named(key) for key in subject.deviations],
            missing,
        ]

    def _skipped(self, profile: str, criterion: str, skipped: Skipped) -> list[int]:
        """The title of the clause, and why it was left out."""
        reason = self._string(self._words.reason(skipped.reason, skipped.detail))
        return [self._clause(profile, criterion, skipped.clause), reason]

    def _risk(self, profile: str, risk: RiskScore) -> list[Any]:
        """Number, whether it occurs, its score (low, high), and by criterion: its place, failing, counted, weight."""
        places = self._words.places[profile]
        score = [risk.score.low, risk.score.high] if risk.score else []
        feeds = [[places[f.criterion], f.failing, f.undetermined, f.explained, f.counted, f.weight] for f in risk.feeds]
        return [risk.number, OCCURS[risk.occurs], score, feeds]
