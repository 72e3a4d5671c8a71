"""Where in its file each record lies that a finding names: kind, JSON pointer, line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from checker.engine.asked import CUT
from checker.facts.days import FIRST, LAST, not_after
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import YES
from checker.model import Finding, Spot


class Spots:
    """Finds the places of the records of one dossier; `lines` gives the line of each JSON pointer of its file."""

    def __init__(self, facts: Facts, lines: Mapping[str, int]) -> None:
        entities = facts.projection.vocabulary.entities.values()
        stored_last = sorted(entities, key=lambda entity: not entity.derived)  # of equal keys what is stored wins
        self.records: dict[str, Record] = {r.key: r for entity in stored_last for r in facts.of(entity.name)}
        self._runs = not_after(facts.days(facts.case, "closed"), facts.today.days) != YES
        self._lines = lines
        self._facts = facts

    def of(self, key: str, entity: str = "") -> Spot:
        """The place of the record with this key; `entity` is its kind where there is no such record."""
        record = self.records.get(key)
        if record is None:
            return Spot(entity, "", 0, ())
        near = record.pointer
        while near and near not in self._lines:
            near = near.rpartition("/")[0]
        line = self._lines.get(near, 0) if record.pointer else 0
        return Spot(record.entity, record.pointer, line, self._period(record))

    def _period(self, record: Record) -> tuple[str, ...]:
        """The first and last day of an interval or a span, when both are known. What runs to the reference date, of a
        case that does, has no last day yet."""
        if record.entity not in CUT:
            return ()
        begin, until = (self._facts.days(record, end) for end in ("from", "until"))
        if not all(FIRST < first == last < LAST for first, last in (begin, until)):
            return ()
        runs = until == self._facts.today.days and self._runs
        return date.fromordinal(begin[0]).isoformat(), "" if runs else date.fromordinal(until[0]).isoformat()


def spots_of(findings: Iterable[Finding], spots: Spots) -> dict[str, Spot]:
    """The place of every record that the findings name, by its key."""
    return {key: spots.of(key, entity) for key, entity in _named(findings)}


def _named(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    for finding in findings:
        for subject in finding.subjects:
            yield subject.subject, subject.entity
            yield from ((key, "") for key in (*subject.evidence, *subject.deviations))
            yield from ((missing.record, missing.entity) for missing in subject.missing)
            if subject.at:
                yield subject.at, ""
