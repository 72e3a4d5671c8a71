"""The vocabulary, records and rules in words for people: labels of the vocabulary, sentences of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.catalogue import Catalogue
from checker.framework.forms import (
    AnyOf,
    Between,
    Clause,
    Criterion,
    Dated,
    Equal,
    Filled,
    Moment,
    Pattern,
    Refers,
    Test,
)
from checker.framework.load import Framework, Profile
from checker.model import Missing, Outcome
from checker.vocabulary import Entity, Words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a rule in words: what it says of (when, for_each, require, unless, due, mark) and the words."""

    part: str
    text: str


class Wording:
    """Everything named in one language, with the words that a profile has for its roles."""

    def __init__(self, framework: Framework, profile: Profile, catalogue: Catalogue) -> None:
        self.framework = framework
        self.profile = profile
        self.catalogue = catalogue
        self.text = catalogue.text

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
        if value in ("yes", "no"):
            return self.text(f"word-{value}")
        found = entity.attributes[attribute]
        if found.values and value in found.values:
            return self.of(found.values[value])
        if found.type == "role":
            return self.role(value)
        return value

    def role(self, role: str) -> str:
        own = self.profile.layers.wording.get(role)
        shared = self.framework.common.tree["roles"].get(role)
        return self.of(own or shared) if own or shared else role

    def record(self, entity: str, key: str) -> str:
        """A record by what it is and what it is called: "gezinslid child-1"."""
        name = key.rpartition("/")[2]
        if entity == "case":
            return self.entity(entity)
        if entity in ("interval", "direction_span"):
            return f"{self.entity(entity)} {key.split('/', 2)[2]}"
        return f"{self.entity(entity)} {name}"

    def missing(self, missing: Missing) -> str:
        """A datum that is not known, and where it would stand."""
        if missing.attribute is None:
            return self.text("missing-list", what=self.entity(missing.entity), where=missing.record)
        what = self.attribute(missing.entity, missing.attribute)
        return self.text("missing-field", what=what, where=f"{missing.record}/{missing.attribute}")

    def moment_of(self, at: str) -> str:
        """A moment that `at` names."""
        if at in ("registered", "start", "end"):
            return self.attribute("case", at)
        return self.entity(at)

    def sources(self, criterion: Criterion) -> list[str]:
        documents = self.framework.documents
        return [f"{self.of(documents[s.document])}, {s.place}" for s in criterion.source]

    # --- a rule in words ------------------------------------------------------------------------------------------

    def clause(self, clause: Clause) -> list[Line]:
        """A clause, part by part."""
        subject = clause.for_each.entity if clause.for_each else "case"
        lines = [Line("when", self._any_of(condition, subject)) for condition in clause.when]
        if clause.for_each:
            lines.append(Line("for-each", self._pattern(clause.for_each, subject)))
        lines.append(Line("require", self._any_of(clause.require, subject)))
        lines += [Line("unless", self._pattern(excuse, subject)) for excuse in clause.unless]
        if clause.due:
            lines.append(Line("due", self._moment(clause.due, subject)))
        if clause.mark:
            lines.append(Line("mark", self.text(f"mark-{clause.mark}")))
        return lines

    def _any_of(self, patterns: AnyOf, subject: str) -> str:
        return f" {self.text('word-or-else')} ".join(self._pattern(p, subject) for p in patterns)

    def _pattern(self, pattern: Pattern, subject: str) -> str:
        if pattern.entity == "item":
            return self.text("pattern-item", items=", ".join(pattern.items))
        own = pattern.entity == "subject"
        entity = self.framework.vocabulary.entities.get(subject if own else pattern.entity)
        if entity is None:
            return self.text("word-subject")
        name = self.text("pattern-subject", what=self.of(entity.words)) if own else self.of(entity.words)
        tests = [self._test(entity, test, subject) for test in pattern.tests]
        if pattern.at:
            tests.insert(0, self.text("pattern-at", moment=self.moment_of(pattern.at)))
        return f"{name} ({'; '.join(tests)})" if tests else name

    def _test(self, entity: Entity, test: Test, subject: str) -> str:
        label = self.of(entity.attributes[test.attribute].words)
        return f"{label}: {self._asked(entity, test, subject)}"

    def _asked(self, entity: Entity, test: Test, subject: str) -> str:
        if isinstance(test, Equal):
            return self.either(self.value(entity, test.attribute, value) for value in test.values)
        if isinstance(test, Filled):
            return self.text("test-filled")
        if isinstance(test, Refers):
            return self._referred(test, subject)
        if isinstance(test, Between):
            if test.at_least == test.at_most:
                return self.text("test-exactly", number=str(test.at_least))
            ends = [("least", test.at_least), ("most", test.at_most)]
            return " ".join(self.text(f"test-at-{name}", number=str(n)) for name, n in ends if n is not None)
        return self._dated(test, subject)

    def _referred(self, test: Refers, subject: str) -> str:
        if test.of is None:
            return self.text("word-subject")
        if test.of == "at":
            return self.text("word-moment")
        return self.text("test-same", what=self.attribute(subject, test.of))

    def _dated(self, test: Dated, subject: str) -> str:
        ends = [("from", test.start), ("until", test.until)]
        return " ".join(self.text(f"test-{name}", moment=self._moment(m, subject)) for name, m in ends if m is not None)

    def _moment(self, moment: Moment, subject: str) -> str:
        if moment.of == "subject" and moment.attribute == "at":
            name = self.text("word-moment")
        else:
            name = self.attribute("case" if moment.of == "case" or subject == "item" else subject, moment.attribute)
        if moment.term is None or not moment.term.amount:
            return name
        return self.text("moment-plus", moment=name, term=self.term(moment.term.amount, moment.term.unit))

    def term(self, amount: int, unit: str) -> str:
        return self.text(f"unit-{unit.replace('_', '-')}", count=amount)

    def either(self, values: Iterable[str]) -> str:
        return f" {self.text('word-or')} ".join(values)
