"""What a run speaks of, in words of one language: outcomes, criteria, records, missing data. From the run alone."""

from __future__ import annotations

from collections.abc import Mapping

from checker.catalogue import Catalogue
from checker.model import Missing, Outcome, Reason
from checker.reference import CriterionText, Reference, RiskText, SourceText


class Names:
    """Everything that a reference names, in the language of the catalogue."""

    def __init__(self, reference: Reference, catalogue: Catalogue) -> None:
        self.reference = reference
        self.catalogue = catalogue
        self.text = catalogue.text
        self.risks: Mapping[int, RiskText] = {risk.number: risk for risk in reference.risks}
        self._criteria = {(p.name, c.code): c for p in reference.profiles for c in p.criteria}
        self._lists = [
            (list(place), name, entity.single) for name, entity in reference.entities.items() for place in entity.places
        ]
        self._single = [place for place, _, single in self._lists if single]

    def of(self, words: Mapping[str, str]) -> str:
        """A text that the rules hold in both languages."""
        return words[self.catalogue.lang]

    def outcome(self, outcome: Outcome | str) -> str:
        return self.text(f"outcome-{str(outcome).replace('_', '-')}")

    def reason(self, reason: Reason, detail: str = "") -> str:
        """Why a subject, or a clause without subjects, has its outcome."""
        return self.text(f"reason-{reason.replace('_', '-')}", detail=detail)

    def criterion(self, profile: str, code: str) -> CriterionText:
        """The texts of a criterion as a profile has it."""
        return self._criteria[profile, code]

    def clause(self, profile: str, code: str, clause: str) -> str:
        """A clause by its title, else by its id."""
        found = self._criteria[profile, code].clauses.get(clause)
        return self.of(found) if found else clause

    def source(self, source: SourceText) -> str:
        return f"{self.of(source.title)}, {source.place}"

    def entity(self, name: str) -> str:
        return self.text("word-item") if name == "item" else self.of(self.reference.entities[name].title)

    def code(self, code: str) -> str:
        """A code or a value that a list holds, in words where there are words for it."""
        words = self.reference.codes.get(code)
        return self.of(words) if words else code

    def role(self, role: str) -> str:
        words = self.reference.roles.get(role)
        return self.of(words) if words else role

    def record(self, entity: str, key: str) -> str:
        """A record by what it is and what it is called, and in what: "deelname parent-2 (gesprek intake)"."""
        if entity == "case":
            return self.entity(entity)
        if entity == "direction_span" and key.count("/") == 4:
            _, _, role, member, _ = key.split("/")
            return self.text("record-span", role=self.role(role), member=member)
        if entity == "interval":
            return self.text("record-interval", what=self.entity(key.split("/")[2]))
        steps = key.strip("/").split("/")
        if len(steps) < 2:
            return self.entity(entity)
        name = f"{self.entity(entity)} “{self.code(steps[-1])}”"
        around = self._around(steps[:-2])
        return f"{name} ({around})" if around else name

    def within(self, key: str) -> str:
        """The stored record in which a list lies: "gesprek “intake”" for /conversations/intake/participants; "" when it
        lies in none that is known."""
        return self._around(key.strip("/").split("/")[:-1])

    def thing(self, key: str) -> str:
        """A record by its key alone: what it is follows from where it lies."""
        steps = key.strip("/").split("/")
        for place, name, _ in self._lists:
            if self._lies_in(steps, place):
                return self.record(name, key)
        return self.record(steps[0], key) if steps[0] == "item" or steps[0] in self.reference.entities else key

    def _lies_in(self, steps: list[str], place: list[str]) -> bool:
        """Whether the steps of a key are those of a place, each followed by an id where there can be several."""
        rest = iter(steps)
        for depth, name in enumerate(place, start=1):
            if next(rest, None) != name or (place[:depth] not in self._single and next(rest, None) is None):
                return False
        return next(rest, None) is None

    def _around(self, steps: list[str]) -> str:
        """What a nested record lies in."""
        for place, name, single in self._lists if steps else ():
            if single and place == steps:
                return self.entity(name)
            if not single and place == steps[::2] and len(steps) == 2 * len(place):
                return f"{self.entity(name)} “{self.code(steps[-1])}”"
        return ""

    def missing(self, missing: Missing) -> str:
        """A datum that is not known, and where it would stand."""
        if missing.attribute is None:
            return self.text("missing-list", what=self.entity(missing.entity), where=missing.record)
        what = self.of(self.reference.entities[missing.entity].attributes[missing.attribute])
        return self.text("missing-field", what=what, where=f"{missing.record}/{missing.attribute}")
