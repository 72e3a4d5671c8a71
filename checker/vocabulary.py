"""The vocabulary as types: the kinds of record that rules and dossiers are written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]  # language -> text


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of an entity.

    `type` is one of yes_no, enum, code, role, const, parent, ref, refs, date, begin, end, done, number, text.
    `values` holds an enum's values with their words; `to` what a ref points at ("any": whatever has an id);
    `default` what a missing begin means (an attribute, or "case.<attribute>"); `planned` that it may lie ahead;
    `absent` what a missing field says where that is not "unknown": `none`, a link that nobody laid;
    `sources` what a derived attribute follows from (`support.start`), to say what is missing when it is not known.
    """

    name: str
    type: str
    words: Words
    derived: bool = False
    values: Mapping[str, Words] | None = None
    to: str | None = None
    default: str | None = None
    planned: bool = False
    absent: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityPlace:
    """Where records of an entity lie: `path` of keys from the top of a dossier; `fixed` attributes that the place
    itself says; `parent` the attribute that refers to the record around it."""

    path: tuple[str, ...]
    fixed: Mapping[str, str]
    parent: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """One kind of record. `key` is what tells its records apart (() when there is at most one);
    `either` names attributes of which one says whom it is about, so that the others are none;
    `date` the attribute that dates it; `period` its first and last day as attributes; `het` that its Dutch word takes
    "het", so that it can be spoken of in sentences."""

    name: str
    words: Words
    places: tuple[EntityPlace, ...]
    key: tuple[str, ...]
    date: str | None
    period: tuple[str | None, str | None]
    attributes: Mapping[str, Attribute]
    derived: bool = False
    either: tuple[str, ...] = ()
    het: bool = False

    @property
    def single(self) -> bool:
        return not self.key and not self.derived

    def stored(self) -> list[Attribute]:
        """The attributes that a dossier itself holds."""
        return [a for a in self.attributes.values() if not a.derived and a.type not in ("const", "parent")]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every entity by its name; `version` is the dossiers' own."""

    version: str
    entities: Mapping[str, Entity]


SYMBOLS = frozenset({"yes_no", "enum", "code", "role", "const", "parent", "ref", "refs"})
DATES = frozenset({"date", "begin", "end", "done"})
VIEWS = {"child": ("minor", "yes"), "parent": ("role", "parent")}  # of member: what a rule may say instead
