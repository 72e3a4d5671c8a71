"""The rule form as types: what a criterion file says, checked and typed, before a profile or the engine touches it.

The form is specified in `rules/README.md`. A clause reads: for each SUBJECT that ..., require EVIDENCE that ...,
unless a DEVIATION is recorded; when the case ...; due from ...
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from checker.errors import Place
from checker.facts.days import Term
from checker.vocabulary import Words


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the case (`case.start`), of the subject (`subject.date`, `subject.at`), plus a term if any."""

    of: Literal["case", "subject"]
    attribute: str
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Equal:
    """The attribute is one of the values."""

    attribute: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """Something was recorded in the attribute."""

    attribute: str


@dataclass(frozen=True, slots=True)
class Refers:
    """The attribute refers to the subject (`of` None), or equals an attribute of it (`at`: the moment's record)."""

    attribute: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Between:
    """The number lies between two bounds, both included; None leaves an end open."""

    attribute: str
    at_least: int | None
    at_most: int | None


@dataclass(frozen=True, slots=True)
class Dated:
    """The date lies from one moment until another, both days included; None leaves an end open."""

    attribute: str
    start: Moment | None
    until: Moment | None


Test = Equal | Filled | Refers | Between | Dated


@dataclass(frozen=True, slots=True)
class Pattern:
    """Records of one entity that pass every test; `at` says at which moment they have to be there.

    `entity` is a name of the vocabulary, `case`, `subject` (the subject's own record), `child`, `parent`, or `item`,
    whose elements stand in `items`.
    """

    entity: str
    tests: tuple[Test, ...]
    at: str | None = None
    items: tuple[str, ...] = ()


AnyOf = tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a criterion; `id` tells it apart within the criterion, `title` says it in words (None: its
    criterion's title does)."""

    id: str
    when: tuple[AnyOf, ...]
    for_each: Pattern | None
    require: AnyOf
    unless: AnyOf
    due: Moment | None
    mark: Literal["advice", "ours"] | None
    title: Words | None = field(compare=False)
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class ClauseOff:
    """A clause that is left out, because it asks for a parameter that is off."""

    id: str
    parameter: str
    title: Words | None = field(compare=False)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the case that a profile defines by name; it holds when all of `when` do. `parameters` are those
    that it asks for."""

    name: str
    when: tuple[AnyOf, ...]
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number or a list that a profile may set. `value` is None when it is off, or when it has no default."""

    name: str
    value: int | tuple[str, ...] | None
    unit: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a norm comes from: a document and the place in it."""

    document: str
    place: str


@dataclass(frozen=True, slots=True)
class Example:
    """A small change on a complete dossier and the outcome that the criterion must then have.

    `changes` are (what, pointer by key, value) with what one of set, remove, add. `clause`: the outcome is that of this
    clause alone, advice being taken as a demand; None: that of the criterion.
    """

    name: Words
    changes: tuple[tuple[str, str, object], ...]
    expect: str
    clause: str | None
    profile: str | None
    as_of: str | None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One checkable requirement, with its rule resolved for one profile."""

    code: str
    title: Words
    norm: Words
    remedy: Words
    source: tuple[Source, ...]
    theme: str
    level: Literal["automatic", "presence"]
    in_force: tuple[int, int]
    parameters: Mapping[str, Parameter]
    clauses: tuple[Clause, ...]
    off: tuple[ClauseOff, ...]
    primary: tuple[int, ...]
    secondary: tuple[int, ...]
    examples: tuple[Example, ...]
    place: Place = field(compare=False)

    @property
    def clause_titles(self) -> dict[str, Words]:
        """The title of each clause that has one, by id, of those left out as well."""
        titles = {c.id: c.title for c in self.clauses} | {off.id: off.title for off in self.off}
        return {name: title for name, title in titles.items() if title}
