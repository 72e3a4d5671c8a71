"""The vocabulary, records and rules in words for people: labels of the vocabulary, sentences of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.catalogue import Catalogue
from checker.check import describe
from checker.facts.days import FIRST, LAST
from checker.facts.derive import EVENT_ENTITY
from checker.framework.forms import Criterion
from checker.framework.load import Framework, Profile
from checker.framework.questions import Question
from checker.model import Outcome
from checker.report.names import Names
from checker.vocabulary import Entity, Words


class Wording:
    """Everything named in one language, with the words that a profile has for its roles."""

    def __init__(self, framework: Framework, profile: Profile, catalogue: Catalogue) -> None:
        self.framework = framework
        self.profile = profile
        self.catalogue = catalogue
        self.text = catalogue.text
        self.names = Names(describe(framework, (profile,)), catalogue)

    def of(self, words: Words) -> str:
        """A text that the rules hold in both languages."""
        return words[self.catalogue.lang]

    def outcome(self, outcome: Outcome | str) -> str:
        return self.text(f"outcome-{str(outcome).replace('_', '-')}")

    def entity(self, name: str) -> str:
        if name == "item":
            return self.text("word-item")
        return self.of(self.framework.vocabulary.entities[name].words)

    def attribute(self, entity: str, name: str) -> str:
        return self.of(self.framework.vocabulary.entities[entity].attributes[name].words)

    def value(self, entity: Entity, attribute: str, value: str) -> str:
        """A value of an attribute: the word that the vocabulary, the framework or the profile has for it."""
        if value in ("yes", "no", "none"):
            return self.text(f"word-{value}")
        found = entity.attributes[attribute]
        if found.values and value in found.values:
            return self.of(found.values[value])
        if found.type == "role":
            return self.role(value)
        if found.type == "const":
            return self.entity(EVENT_ENTITY.get(value, value))
        return self.code(value)

    def code(self, code: str) -> str:
        """A code or a value that a list holds, in words where there are words for it."""
        return self.names.code(code)

    def role(self, role: str) -> str:
        return self.names.role(role)

    def sources(self, cited: Criterion | Question) -> list[str]:
        """Where a criterion or a question comes from."""
        documents = self.framework.documents
        return [f"{self.of(documents[s.document])}, {s.place}" for s in cited.source]

    def clause_name(self, criterion: Criterion, name: str) -> str:
        """A clause by its title, else by its id."""
        found = criterion.clause_titles.get(name)
        return self.of(found) if found else name

    def switched_off(self, code: str, parameter: str) -> str:
        """Why a clause of criterion `code` was left out: which parameter is off, in words and by name."""
        return self.text("reason-parameter-off", detail=f"“{self.parameter(code, parameter)}” ({parameter})")

    def parameter(self, code: str, name: str) -> str:
        """What a parameter of criterion `code` is about."""
        own = self.framework.library.documents[code].tree.get("parameters", {})
        return self.of(own[name] if name in own else self.framework.common.tree["parameters"][name])

    def days(self, in_force: tuple[int, int]) -> str:
        """The first and last day of a period (ordinals) in words; "" when it has neither."""
        first, last = in_force
        ends = [("from", first)] * (first > FIRST) + [("until", last)] * (last < LAST)
        return " ".join(self.text(f"days-{end}", day=date.fromordinal(day).isoformat()) for end, day in ends)

    def term(self, amount: int, unit: str) -> str:
        return self.text(f"unit-{unit.replace('_', '-')}", count=amount)

    def either(self, values: Iterable[str]) -> str:
        """ "a, b of c", what is called the same once."""
        return self._joined(values, "or")

    def both(self, values: Iterable[str]) -> str:
        """ "a, b en c", what is called the same once."""
        return self._joined(values, "and")

    def _joined(self, values: Iterable[str], word: str) -> str:
        *most, last = dict.fromkeys(values) or [""]
        return f"{', '.join(most)} {self.text(f'word-{word}')} {last}" if most else last


def brief(words: str) -> str:
    """A label without what stands in brackets behind it."""
    return words.partition(" (")[0]
