"""From every entry of the sources to what became of it, and what is wrong when nothing did or when that is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from checker.errors import Problem
from checker.framework.entries import Entry
from checker.framework.forms import Criterion
from checker.framework.load import Framework
from checker.framework.yaml_file import Tree, among
from checker.vocabulary import VIEWS, Words


@dataclass(frozen=True, slots=True)
class Became:
    """One thing that an entry became. A criterion, advice or question: its `file`, its `level` (of a criterion), and
    the `profiles` that have it. The rest and an alias: the `codes` that ask the rest of it, or the same. A profile: its
    one name in `profiles`, and the `key` in its `file`. An excuse: the attribute that no rule asks for, as `key`."""

    kind: Literal["criterion", "advice", "question", "rest", "alias", "profile", "excuse"]
    codes: tuple[str, ...] = ()
    file: str = ""
    level: str = ""
    profiles: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Traced:
    """An entry and what became of it. `entry` is None for a criterion or question that is of no source."""

    code: str
    title: Words | None
    entry: Entry | None
    became: tuple[Became, ...]


def trace(framework: Framework) -> tuple[Traced, ...]:
    """Every entry in the order of entries.yaml, and then what stands in no entry, by code."""
    own = _Own(framework)
    entries = [Traced(e.code, own.title(e.code) or e.title, e, tuple(_became(own, e))) for e in framework.entries]
    known = {entry.code for entry in framework.entries}
    others = [Traced(code, own.title(code), None, (own.became(code),)) for code in own.codes if code not in known]
    return (*entries, *others)


class _Own:
    """What bears a code itself: criteria and questions, and the profiles that select them."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.codes = sorted(framework.library.themes)
        self._profiles: dict[str, list[str]] = {code: [] for code in self.codes}
        self._advice: set[str] = set()
        for name in framework.order:
            profile = framework.profile(name)
            for criterion in profile.criteria:
                self._profiles[criterion.code].append(name)
                if criterion.clauses and all(clause.mark == "advice" for clause in criterion.clauses):
                    self._advice.add(criterion.code)
            for question in profile.questions:
                self._profiles[question.code].append(name)

    def title(self, code: str) -> Words | None:
        library = self.framework.library
        if code in library.questions:
            return library.questions[code].title
        words: Words | None = library.documents[code].tree["title"] if code in library.documents else None
        return words

    def profiles(self, code: str) -> list[str]:
        """The profiles that select it, none when there is no such criterion or question."""
        return self._profiles.get(code, [])

    def selected(self, profile: str) -> list[str]:
        return [code for code in self.codes if profile in self._profiles[code]]

    def became(self, code: str) -> Became:
        """The criterion or question of this code."""
        profiles = tuple(self._profiles[code])
        question = self.framework.library.questions.get(code)
        if question is not None:
            return Became("question", (code,), question.place.file, profiles=profiles)
        document = self.framework.library.documents[code]
        kind: Literal["criterion", "advice"] = "advice" if code in self._advice else "criterion"
        return Became(kind, (code,), document.file, document.tree.get("level", "automatic"), profiles)


def _became(own: _Own, entry: Entry) -> Iterator[Became]:
    if entry.code in own.codes:
        yield own.became(entry.code)
    if entry.rest_in:
        yield Became("rest", entry.rest_in)
    if entry.alias_of:
        yield Became("alias", entry.alias_of)
    if entry.realised_by:
        name, key = entry.realised_by
        yield Became("profile", file=own.framework.layers[name].documents[-1].file, profiles=(name,), key=key)
    if entry.not_asked:
        yield Became("excuse", profiles=(entry.profile,), key=entry.not_asked)


def check_trace(framework: Framework) -> list[Problem]:
    """Entries that nothing became of, declarations that hold no longer, and what a profile of a source asks without its
    standing in an entry."""
    own = _Own(framework)
    problems = [problem for entry in framework.entries for problem in _faults(own, entry)]
    known = {entry.code for entry in framework.entries}
    sources = {entry.profile for entry in framework.entries}
    for code in own.codes:
        asked = sorted(sources & set(own.profiles(code)))
        if asked and code not in known:
            question = framework.library.questions.get(code)
            place = question.place if question else framework.library.documents[code].place("/code")
            problems.append(Problem("entry-none", place, {"found": code, "profile": asked[0]}))
    return problems


def _faults(own: _Own, entry: Entry) -> Iterator[Problem]:
    def fault(code: str, found: str, known: Iterable[str] = ()) -> Problem:
        return Problem(code, entry.where, {**among(found, known), "profile": entry.profile, "entry": entry.code})

    exists = entry.code in own.codes
    if exists and entry.declared:
        yield fault("entry-covered", entry.code)
    elif exists and entry.profile not in own.profiles(entry.code):
        yield fault("entry-unselected", entry.code)
    elif not exists and not entry.declared:
        yield fault("entry-open", entry.code)
    for code in (*entry.rest_in, *entry.alias_of):
        if entry.profile not in own.profiles(code):
            yield fault("entry-alias", code, own.selected(entry.profile))
    if entry.realised_by:
        name, key = entry.realised_by
        if not _has(own.framework.layers[name].documents[-1].tree, key.split("/")):
            yield fault("entry-key", f"{name}: {key}")
    if entry.not_asked:
        entity, _, attribute = entry.not_asked.partition(".")
        vocabulary = own.framework.vocabulary.entities
        known = [f"{e.name}.{a}" for e in vocabulary.values() for a in e.attributes]
        asking = [c.code for c in own.framework.profile(entry.profile).criteria if _asks(c, entity, attribute)]
        if entry.not_asked not in known:
            yield fault("rule-attribute", entry.not_asked, known)
        elif asking:
            yield fault("entry-asked", f"{entry.not_asked} ({', '.join(asking)})")


def _asks(criterion: Criterion, entity: str, attribute: str) -> bool:
    """Whether a rule puts a test to an attribute."""
    for clause in criterion.clauses:
        subject = clause.for_each.entity if clause.for_each else "case"
        patterns = [*chain.from_iterable(clause.when), *clause.require, *clause.unless]
        patterns += [clause.for_each] if clause.for_each else []
        for pattern in patterns:
            about = subject if pattern.entity == "subject" else pattern.entity
            if entity == ("member" if about in VIEWS else about) and attribute in [t.attribute for t in pattern.tests]:
                return True
    return False


def _has(tree: Tree, steps: list[str]) -> bool:
    """Whether a key leads somewhere in a profile. In a list a step is one of its words, or what an edit is `to`."""
    if not steps:
        return True
    if isinstance(tree, dict):
        return steps[0] in tree and _has(tree[steps[0]], steps[1:])
    if isinstance(tree, list):
        return any(
            item == steps[0] if isinstance(item, str) else steps[0] in item.get("to", ()) and _has(item, steps[1:])
            for item in tree
        )
    return False
