"""The vocabulary, records and rules in words for people: labels of the vocabulary, sentences of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.catalogue import Catalogue
from checker.facts.derive import EVENT_ENTITY
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
from checker.framework.questions import Question
from checker.model import Missing, Outcome
from checker.vocabulary import Entity, Words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a rule in words: which part it is (when, for-each, require, or-else, unless, due, mark), what it
    speaks of, and the tests put to it."""

    part: str
    text: str
    tests: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.text} ({'; '.join(self.tests)})" if self.tests else self.text


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
        """A code that a list holds, in words where there are words for it."""
        words = self.framework.common.tree["codes"].get(code)
        return self.of(words) if words else code

    def role(self, role: str) -> str:
        own = self.profile.layers.wording.get(role)
        shared = self.framework.common.tree["roles"].get(role)
        return self.of(own or shared) if own or shared else role

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

    def _around(self, steps: list[str]) -> str:
        """What a nested record lies in."""
        if not steps:
            return ""
        for entity in self.framework.vocabulary.entities.values():
            for place in entity.places:
                if entity.single and list(place.path) == steps:
                    return self.entity(entity.name)
                if not entity.single and list(place.path) == steps[::2] and len(steps) == 2 * len(place.path):
                    return f"{self.entity(entity.name)} “{self.code(steps[-1])}”"
        return ""

    def missing(self, missing: Missing) -> str:
        """A datum that is not known, and where it would stand."""
        if missing.attribute is None:
            return self.text("missing-list", what=self.entity(missing.entity), where=missing.record)
        what = self.attribute(missing.entity, missing.attribute)
        return self.text("missing-field", what=what, where=f"{missing.record}/{missing.attribute}")

    def moment_of(self, at: str) -> str:
        """A moment that `at` names."""
        if at in ("registered", "start", "end"):
            return brief(self.attribute("case", at))
        return self.entity(at)

    def sources(self, cited: Criterion | Question) -> list[str]:
        """Where a criterion or a question comes from."""
        documents = self.framework.documents
        return [f"{self.of(documents[s.document])}, {s.place}" for s in cited.source]

    def clause_name(self, criterion: Criterion, name: str) -> str:
        """A clause by its title, else by its id."""
        found = next((c.title for c in criterion.clauses if c.id == name), None)
        return self.of(found) if found else name

    # --- a rule in words ------------------------------------------------------------------------------------------

    def clause(self, clause: Clause) -> list[Line]:
        """A clause, part by part."""
        subject = clause.for_each.entity if clause.for_each else "case"
        lines = [line for condition in clause.when for line in self._any_of("when", condition, subject)]
        if clause.for_each:
            lines.append(self._pattern("for-each", clause.for_each, subject))
        lines += self._any_of("require", clause.require, subject)
        lines += [self._pattern("unless", excuse, subject) for excuse in clause.unless]
        if clause.due:
            lines.append(Line("due", self._moment(clause.due, subject)))
        if clause.mark:
            lines.append(Line("mark", self.text(f"mark-{clause.mark}")))
        return lines

    def _any_of(self, part: str, patterns: AnyOf, subject: str) -> list[Line]:
        return [self._pattern("or-else" if index else part, p, subject) for index, p in enumerate(patterns)]

    def _pattern(self, part: str, pattern: Pattern, subject: str) -> Line:
        if pattern.entity == "item":
            return Line(part, self.text("pattern-item", items=", ".join(self.code(item) for item in pattern.items)))
        own = pattern.entity == "subject"
        entity = self.framework.vocabulary.entities.get(subject if own else pattern.entity)
        if entity is None:
            return Line(part, self.text("word-subject"))
        name = self.text("pattern-subject", what=self.entity(entity.name)) if own else self.entity(entity.name)
        tests = [self._test(entity, test, subject) for test in pattern.tests]
        if pattern.at:
            tests.insert(0, self.text("pattern-at", moment=self.moment_of(pattern.at)))
        return Line(part, name, tuple(tests))

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
        ends = {"from": test.start, "until": test.until}
        words = {k: self.text(f"test-{k}", moment=self._moment(m, subject)) for k, m in ends.items() if m is not None}
        return self.text("test-both", **words) if len(words) == 2 else "".join(words.values())

    def _moment(self, moment: Moment, subject: str) -> str:
        if moment.of == "subject" and moment.attribute == "at":
            name = self.text("word-moment")
        else:
            about = "case" if moment.of == "case" or subject == "item" else subject
            name = brief(self.attribute(about, moment.attribute))
        if moment.term is None or not moment.term.amount:
            return name
        return self.text("moment-plus", moment=name, term=self.term(moment.term.amount, moment.term.unit))

    def term(self, amount: int, unit: str) -> str:
        return self.text(f"unit-{unit.replace('_', '-')}", count=amount)

    def either(self, values: Iterable[str]) -> str:
        return f" {self.text('word-or')} ".join(values)


def brief(words: str) -> str:
    """A label without what stands in brackets behind it."""
    return words.partition(" (")[0]
