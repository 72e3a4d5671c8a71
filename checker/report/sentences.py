"""A clause of a rule as sentences that a policy officer can check."""

from __future__ import annotations

from dataclasses import dataclass

from checker.framework.forms import (
    AnyOf,
    Between,
    Clause,
    Dated,
    Equal,
    Filled,
    Moment,
    Pattern,
    Refers,
    Test,
)
from checker.report.words import Wording, brief
from checker.vocabulary import VIEWS, Entity

_CASE_MOMENTS = ("registered", "start", "end")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a rule: which part it is (when, for-each, require, unless, due, mark), its text, and the tests
    put to what it speaks of."""

    part: str
    text: str
    tests: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.text} {'; '.join(self.tests)}" if self.tests else self.text


def sentences(clause: Clause, wording: Wording) -> list[Sentence]:
    """A clause in the wording's language, in the order in which it is read; what several layers ask is said once."""
    speaker = _Speaker(wording, clause.for_each)
    found = [
        line
        for index, condition in enumerate(dict.fromkeys(clause.when))
        for line in speaker.any_of("when", "and-when" if index else "when", "or-when", condition)
    ]
    if clause.for_each:
        found.append(speaker.each(clause.for_each))
    found += speaker.any_of("require", "require", "or-require", clause.require)
    found += speaker.any_of("unless", "unless", "or-unless", tuple(dict.fromkeys(clause.unless)))
    if clause.mark != "advice":  # what is never a fault is never late either
        found.append(Sentence("due", speaker.due(clause)))
    if clause.mark:
        found.append(Sentence("mark", wording.text(f"mark-{clause.mark}")))
    return found


def subjects(clause: Clause, wording: Wording) -> Sentence | None:
    """Whom or what a clause is about; None: the case as a whole."""
    return _Speaker(wording, clause.for_each).each(clause.for_each) if clause.for_each else None


class _Speaker:
    """Says the parts of one clause, whose subjects are `subject` (None: the case)."""

    def __init__(self, wording: Wording, subject: Pattern | None) -> None:
        self._wording = wording
        self._text = wording.text
        self._subject = subject
        self._about = subject.entity if subject else "case"

    def any_of(self, part: str, first: str, other: str, patterns: AnyOf) -> list[Sentence]:
        """Patterns of which one is enough; `first` and `other` say how the first and the others are led in."""
        return [self.some(part, other if index else first, p) for index, p in enumerate(patterns)]

    def each(self, pattern: Pattern) -> Sentence:
        if pattern.entity == "item":
            items = ", ".join(self._wording.code(item) for item in pattern.items)
            return Sentence("for-each", self._text("for-each-item", items=items))
        entity = self._entity(pattern.entity)
        tests = self._tests(entity, pattern)
        event = self._entity(pattern.at) if pattern.at and pattern.at not in _CASE_MOMENTS else None
        there = self._there(pattern, self._text("word-that-day") if event else "")
        text = self._text(
            "for-each",
            at=self._each_one(Pattern(event.name, ())) if event else "",
            each=self._each_one(pattern),
            there=there,
            tail=self._text("tail-tests", there=there) if tests else self._text("tail-subject"),
        )
        return Sentence("for-each", text, tests)

    def some(self, part: str, lead: str, pattern: Pattern) -> Sentence:
        """Evidence, a condition or an excuse: that a record is there, or what holds of the subject's own."""
        own = pattern.entity == "subject"
        entity = self._entity(self._about if own else pattern.entity)
        tests = self._tests(entity, pattern)
        if entity.name == "case":
            return Sentence(part, self._text(f"rule-{lead}-case"), tests)
        if own:
            return Sentence(part, self._text(f"rule-{lead}-own", this=self._this()), tests)
        there = self._there(pattern, "")
        tail = self._text("tail-tests", there=there) if tests else self._text("tail-none")
        return Sentence(part, self._text(f"rule-{lead}-some", some=self._some(pattern), there=there, tail=tail), tests)

    def due(self, clause: Clause) -> str:
        """From when absence counts."""
        if clause.due:
            return self._text("due-after", **self._moment(clause.due, False))
        tests = (test for pattern in clause.require for test in pattern.tests)
        return self._text("due-implied" if any(isinstance(t, Dated) and t.until for t in tests) else "due-at-once")

    # --- what is spoken of ----------------------------------------------------------------------------------------

    def _entity(self, name: str) -> Entity:
        return self._wording.framework.vocabulary.entities[name]

    def _named(self, pattern: Pattern) -> str:
        """What a pattern is about: a member who is a minor is called a child, one with that role a parent."""
        view = _view(pattern)
        return self._text(f"word-{view}") if view else self._wording.entity(pattern.entity)

    def _het(self, pattern: Pattern) -> int:
        """Whether the Dutch word for it takes "het": het kind, het gezinslid, but de ouder."""
        return int(_view(pattern) != "parent" and self._entity(pattern.entity).het)

    def _each_one(self, pattern: Pattern) -> str:
        """ "elk kind", or "de afsluiting" of what there is at most one."""
        single = int(self._entity(pattern.entity).single)
        return self._text("word-each", what=self._named(pattern), het=self._het(pattern), single=single)

    def _some(self, pattern: Pattern) -> str:
        """ "minstens één kind", or "een afsluiting" of what there is at most one."""
        what = self._named(pattern)
        single = int(self._entity(pattern.entity).single)
        return self._text("word-some", what=what, single=single, an=int(what[:1] in "aeiou"))

    def _there(self, pattern: Pattern, on: str) -> str:
        """When the records have to be there, as a clause that follows their name ("" when that is not asked); `on` is
        the day where that was said before, else ""."""
        if pattern.at is None:
            return ""
        entity = self._entity(pattern.entity)
        kind = "period" if any(entity.period) else "other"
        if pattern.entity in ("member", "party"):
            kind = "child" if _view(pattern) == "child" else pattern.entity
        if pattern.at in _CASE_MOMENTS:
            on = self._text(f"at-{pattern.at}")
        elif not on:
            on = self._text("at-event", what=self._wording.entity(pattern.at))
        age = str(self._wording.framework.common.tree["adult_age"])
        return self._text(f"there-{kind}", moment=on, het=self._het(pattern), age=age)

    def _this(self) -> str:
        """The subject itself: "dit kind"."""
        if self._about == "item":
            return self._text("word-this-item")
        subject = self._subject or Pattern("case", ())
        return self._text("word-this", what=brief(self._named(subject)), het=self._het(subject))

    def _that(self) -> str:
        """The record of the moment at which the subject is looked at: "dat plan"."""
        at = self._subject.at if self._subject else None
        if at is None or at in _CASE_MOMENTS:
            return self._text("word-that-day")
        return self._text("word-that", what=brief(self._wording.entity(at)), het=int(self._entity(at).het))

    # --- what is asked of it --------------------------------------------------------------------------------------

    def _tests(self, entity: Entity, pattern: Pattern) -> tuple[str, ...]:
        """What is asked, an attribute at a time; what the name or another test says already is left out."""
        view = _view(pattern)
        named = Equal(VIEWS[view][0], (VIEWS[view][1],)) if view else None
        lies_in = any(
            isinstance(t, Refers) and t.of in (None, "at") and entity.attributes[t.attribute].type == "parent"
            for t in pattern.tests
        )
        other = pattern.entity == self._about  # another record of the subject's own kind
        return tuple(
            f"{self._wording.of(entity.attributes[test.attribute].words)}: {self._asked(entity, test, other)}"
            for test in dict.fromkeys(pattern.tests)
            if test != named and not (lies_in and entity.attributes[test.attribute].type == "const")
        )

    def _asked(self, entity: Entity, test: Test, other: bool) -> str:
        if isinstance(test, Equal):
            return self._wording.either(self._wording.value(entity, test.attribute, value) for value in test.values)
        if isinstance(test, Filled):
            kind = entity.attributes[test.attribute].type
            return self._text(f"test-filled-{kind.replace('_', '-')}" if kind in _ANSWERS else "test-filled")
        if isinstance(test, Refers):
            return self._referred(test)
        if isinstance(test, Between):
            if test.at_least == test.at_most:
                return self._text("test-exactly", number=str(test.at_least))
            ends = (("least", test.at_least), ("most", test.at_most))
            return self._wording.both(self._text(f"test-at-{name}", number=str(n)) for name, n in ends if n is not None)
        return self._dated(test, other)

    def _referred(self, test: Refers) -> str:
        if test.of == "at":
            return self._that()
        if test.of is None:
            return self._this()
        return self._text("test-same", what=self._wording.attribute(self._about, test.of), subject=self._this())

    def _dated(self, test: Dated, other: bool) -> str:
        ends = {"from": test.start, "until": test.until}
        days = [self._text(f"test-{name}", **self._moment(day, other)) for name, day in ends.items() if day is not None]
        return self._text("test-days", days=self._wording.both(days), count=len(days))

    def _moment(self, moment: Moment, other: bool) -> dict[str, str]:
        """A day in words, and the term that is counted from it ("": none). Beside a record of an `other` of the same
        kind it is said whose day it is."""
        if moment.of == "subject" and moment.attribute == "at":
            day = self._text("day-of", what=self._that())
        else:
            own = moment.of == "subject" and self._about != "item"
            entity = self._entity(self._about if own else "case")
            attribute = entity.attributes[moment.attribute]
            words = brief(self._wording.of(attribute.words))
            day = self._text("day-done" if attribute.type == "done" else "day", what=words)
            if own and other:
                day = self._text("day-whose", day=day, this=self._this())
        term = moment.term
        return {"day": day, "term": self._wording.term(term.amount, term.unit) if term and term.amount else ""}


_ANSWERS = ("done", "number", "yes_no")  # of these "no", "none" and 0 are answers, or a mark that it was done


def _view(pattern: Pattern) -> str | None:
    return next((view for view, (name, value) in VIEWS.items() if Equal(name, (value,)) in pattern.tests), None)
