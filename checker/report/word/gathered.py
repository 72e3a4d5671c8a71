"""What a report in words needs of the dossiers themselves, gathered in one pass: what is missing, what fails, where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from checker.model import Finding, Missing, Outcome
from checker.reference import EntityText
from checker.run import Run

MOST_NAMED = 15


class Datum(Struct, frozen=True):
    """A kind of datum: an attribute of a kind of record, or a whole list of records when `attribute` is ""; `within` is
    the kind of record that the list lies in, "" at the top."""

    entity: str
    attribute: str
    within: str


class Gathered(Struct, frozen=True):
    """Counts of dossiers. `missing`: how many miss which datum, by a criterion that therefore cannot be established, by
    the title of a chapter with such criteria (a dossier counts once), and by "" over all; `failing`: in how many which
    clause of a criterion is not met; `named`: the first dossiers in which a criterion is not met."""

    missing: dict[str, Counter[Datum]]
    failing: dict[str, Counter[str]]
    named: dict[str, list[str]]


def gather(run: Run) -> Mapping[str, Gathered]:
    """By profile, what its findings show."""
    found = {p.profile: Gathered({}, {}, {}) for p in run.summary.profiles}
    chapters = {theme: chapter.title["nl"] for chapter in run.reference.chapters for theme in chapter.themes}
    within = {(p.name, c.code): chapters.get(c.theme, "") for p in run.reference.profiles for c in p.criteria}
    kinds = _Kinds(run.reference.entities)
    for dossier in run.dossiers:
        for result in dossier.profiles:
            gathered, missing = found[result.profile], set[tuple[str, Datum]]()
            for finding in result.findings:
                code = finding.criterion
                if finding.outcome is Outcome.UNDETERMINED:
                    data = {kinds.of(datum) for datum in _missing(finding)}
                    missing |= {(key, datum) for key in (code, within[result.profile, code], "") for datum in data}
                elif finding.outcome is Outcome.NOT_MET:
                    clauses = {s.clause for s in finding.subjects if s.outcome is Outcome.NOT_MET and not s.advice}
                    gathered.failing.setdefault(code, Counter()).update(clauses)
                    named = gathered.named.setdefault(code, [])
                    if len(named) < MOST_NAMED:
                        named.append(dossier.dossier)
            for key, datum in missing:
                gathered.missing.setdefault(key, Counter())[datum] += 1
    return found


def _missing(finding: Finding) -> set[Missing]:
    return {m for s in finding.subjects if s.outcome is Outcome.UNDETERMINED and not s.advice for m in s.missing}


class _Kinds:
    """What kind of datum something is that is missing in one dossier."""

    def __init__(self, entities: Mapping[str, EntityText]) -> None:
        self._entities = entities
        self._at = {place: name for name, entity in entities.items() for place in entity.places}

    def of(self, missing: Missing) -> Datum:
        if missing.attribute is not None:
            return Datum(missing.entity, missing.attribute, "")
        steps = missing.record.strip("/").split("/")
        for place in self._entities[missing.entity].places if missing.entity in self._entities else ():
            if place[-1] == steps[-1] and place[0] == steps[0]:
                return Datum(missing.entity, "", self._at.get(place[:-1], ""))
        return Datum(missing.entity, "", "")
