"""Dossiers and criteria that nobody would write, for Hypothesis: small, valid, and dense.

Dense means that rules bite: names, words and days come from small pools, so that references meet, limits are hit to
the day, and every test is passed, failed and left open often. What a thing shrinks to stands first in each pool.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st

from checker.dossier.validate import DossierValidator
from checker.facts.days import LAST
from checker.facts.project import Reading
from checker.framework.forms import Parameter
from checker.framework.parse import MOMENTS
from checker.vocabulary import DATES, SYMBOLS, VIEWS, Attribute, Entity, EntityPlace, Vocabulary

Tree = Any
Dossier = dict[str, Any]
T = TypeVar("T")
Draw = st.DrawFn
On = tuple[Dossier, int]  # a dossier, and the reference date

# Days around two moments, the first of September 2025 and the half year after it, with the ends of short terms; those
# that are not one day last.
DAY = [
    *("2025-09-01", "2025-09-02", "2025-09-08", "2025-09-15", "2025-09-16", "2025-08-31", "2025-08-18"),
    *("2026-03-01", "2026-03-02", "2026-02-28", "2026-06-30", "2024-02-29"),
    *("2025-09", "2025", "2026-03", "2026"),
]
BORN = ["1985", "2015-05-05", "2007-09-01", "2007", "2008-03-01", "2008-02-29", "2025-09-02", "2026"]
TODAY = ["2026-06-30", "2025-09-01", "2025-09-02", "2025-09-16", "2026-03-01", "2026-03-02"]
MISSING = object()
CASES = st.sampled_from([1, 1, 1, 1, MISSING])
NOWHERE = st.just(MISSING)
KNOWN = st.sampled_from([1, 0, 1, 2, 2, 3])
SIZES = st.sampled_from([MISSING, 1, 0, 1, 2, 2, 3, "unknown"])

ROLES = ("process_director", "case_director", "process_manager", "monitor", "behavioural_expert", "other")
DOMAINS = ("housing", "finances", "safety")
CODES: Mapping[str, tuple[str, ...]] = {
    "domain": (*DOMAINS, "home-and-safety", "no-such-domain"),
    "person": ("worker-1", "worker-2"),
    "instrument": ("none", "lirik", "safety_questions", "no-such-instrument"),
}
READING = Reading(
    codes={
        "role": {**{role: (role,) for role in ROLES}, "both": ("case_director", "process_director")},
        "domain": {**{domain: (domain,) for domain in DOMAINS}, "home-and-safety": ("housing", "safety")},
    },
    methods={"lirik": "instrument", "safety_questions": "questions"},
    complete=frozenset({"deviations", "contacts"}),
    adult_age=18,
)
PARAMETERS = {
    "zero": Parameter("zero", 0, "days"),
    "fortnight": Parameter("fortnight", 14, "days"),
    "week": Parameter("week", 5, "working_days"),
    "half_year": Parameter("half_year", 6, "months"),
    "two": Parameter("two", 2, "number"),
    "domains": Parameter("domains", ("housing", "finances"), "list"),
    "off": Parameter("off", None, "days"),
}


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


# --- dossiers -----------------------------------------------------------------------------------------------------


class Material:
    """What dossiers are made of: a vocabulary, the words that rules name by attribute (of an enumeration only these
    are used, and two others), what the municipality calls the roles, and dossiers, each on its day, to change."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        words: Mapping[str, tuple[str, ...]] | None = None,
        roles: tuple[str, ...] = (*ROLES, "both", "no-such-role"),
        bases: Sequence[On] = (),
    ) -> None:
        self.vocabulary = vocabulary
        self.words = words or {}
        self.roles = roles
        self.bases = bases

    def __repr__(self) -> str:  # Hypothesis prints it with every strategy
        return "material"

    @cached_property
    def validator(self) -> DossierValidator:
        return DossierValidator(self.vocabulary)

    def values(self, attribute: Attribute) -> list[str]:
        """The words that a symbol takes in a dossier, the roles and codes as the municipality says them."""
        named = self.words.get(attribute.name, ())
        if attribute.type == "role":
            return list(self.roles)
        if attribute.type == "code":
            return list(dict.fromkeys([*CODES.get(attribute.name, ()), *named])) or ["one-thing", "another"]
        return [value for i, value in enumerate(attribute.values or ()) if i < 2 or value in named]


def words_of(criteria: Iterable[tuple[list[Tree], Mapping[str, Parameter]]]) -> dict[str, tuple[str, ...]]:
    """Every word that these criteria (clauses and parameters) compare something with, by attribute."""
    words: dict[str, dict[str, None]] = {}
    for clauses, parameters in criteria:
        for clause in clauses:
            items = clause.get("for_each", {}).get("item", {}).get("of", [])
            for name, value in _compared(clause):
                for word in _words(items if value == "subject" else value, parameters):
                    words.setdefault(name, {})[word] = None
    return {name: tuple(found) for name, found in words.items()}


def _compared(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """Every attribute in a tree that is compared with a word or a list of words."""
    for inner in tree if isinstance(tree, list) else tree.values() if isinstance(tree, dict) else ():
        yield from _compared(inner)
    if isinstance(tree, dict):
        yield from ((name, value) for name, value in tree.items() if isinstance(value, str | list))


def _words(value: Tree, parameters: Mapping[str, Parameter]) -> list[str]:
    if isinstance(value, str) and value[1:] in parameters:
        found = parameters[value[1:]].value
        return list(found) if isinstance(found, tuple) else []
    return [word for word in ([value] if isinstance(value, str) else value) if isinstance(word, str)]


def dossiers(material: Material, focus: frozenset[str] | None = None) -> st.SearchStrategy[On]:
    """Valid dossiers on a reference date. With a focus, those entities are mostly there, and of the others a few."""
    return _dossiers(material, focus)


def changed(material: Material) -> st.SearchStrategy[On]:
    """A dossier of the material with a few records and fields taken away, left unknown, or said otherwise: valid, and
    near to every limit that it keeps or breaks."""
    return _changed(material)


@st.composite
def _dossiers(draw: Draw, material: Material, focus: frozenset[str] | None) -> On:
    today = draw(st.sampled_from(TODAY))
    days = draw(st.lists(st.sampled_from(DAY), min_size=1, max_size=4))
    if focus is not None:
        focus |= frozenset(draw(st.lists(st.sampled_from(list(material.vocabulary.entities)), max_size=4)))
    dossier = _Builder(draw, material, focus, days, today).dossier()
    return mended(dossier, ordinal(today), material.validator), ordinal(today)


@st.composite
def _changed(draw: Draw, material: Material) -> On:
    base, today = draw(st.sampled_from(material.bases))
    today = draw(st.sampled_from([today, today, today, ordinal("2026-03-01"), ordinal("2025-09-22")]))
    builder = _Builder(draw, material, None, DAY, date.fromordinal(today).isoformat())
    dossier: Dossier = copy.deepcopy(base)
    builder.find(dossier, ())
    for _ in range(draw(st.integers(0, 6))):
        builder.change(dossier)
    return mended(dossier, today, material.validator), today


def mended(dossier: Dossier, today: int, validator: DossierValidator) -> Dossier:
    """A dossier without what makes it invalid: what lies after the reference date, or leads nowhere."""
    while faults := validator.problems(dossier, "", today, lambda: {"": (1, 1)}):
        for fault in faults:
            *steps, last = fault.place.pointer.split("/")[1:]
            try:
                around: Any = dossier
                for step in steps:
                    around = around[int(step)] if isinstance(around, list) else around[step]
                if isinstance(around, list):
                    around[int(last)] = MISSING
                elif fault.code.startswith("reference"):
                    around[last] = "unknown"
                else:
                    del around[last]
            except (KeyError, TypeError):
                continue  # gone with what lay around it
        dossier = _without_gaps(dossier)
    return dossier


def _without_gaps(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_gaps(inner) for key, inner in value.items()}
    return [_without_gaps(item) for item in value if item is not MISSING] if isinstance(value, list) else value


class _Builder:
    """One dossier: first which records there are and their ids, then what they say, so that references can meet."""

    def __init__(
        self, draw: Draw, material: Material, focus: frozenset[str] | None, days: list[str], today: str
    ) -> None:
        self.draw = draw
        self.material = material
        self.focus = focus
        self.days = days
        self.past = [day for day in days if day <= today] or [today]
        self.sure = draw(st.integers(0, 3))  # 0: much is left open; 3: everything that can be told is told
        self.ids: dict[str, list[str]] = {}
        self.records: list[tuple[Entity, EntityPlace, list[Dossier], Dossier]] = []
        self.pools: dict[tuple[str, str], st.SearchStrategy[Any]] = {}

    # --- a new one ------------------------------------------------------------------------------------------------

    def dossier(self) -> Dossier:
        dossier: Dossier = {"version": "1", "id": "gezin-1", **self._inside(())}
        for entity, place, _, record in self.records:
            for attribute in entity.stored():
                if attribute.name != place.parent:
                    self._fill(entity, attribute, record)
        return dossier

    def _inside(self, path: tuple[str, ...]) -> Dossier:
        """The lists and records that lie directly at `path`, with their ids alone."""
        found: Dossier = {}
        for entity, place in _places(self.material.vocabulary, path):
            size = self.draw(self._size(entity))
            if isinstance(size, int) and entity.single:
                found[place.path[-1]] = self._record(entity, place, []) if size else "none"
            elif isinstance(size, int):
                records: list[Dossier] = []
                found[place.path[-1]] = records
                for _ in range(size):
                    records.append(self._record(entity, place, records))
            elif size is not MISSING:
                found[place.path[-1]] = size
        return found

    def _size(self, entity: Entity) -> st.SearchStrategy[Any]:
        """How many records there may be."""
        if entity.name == "case":
            return CASES
        if self.focus is not None and entity.name not in self.focus:
            return NOWHERE
        return KNOWN if self.sure == 3 else SIZES

    def _record(self, entity: Entity, place: EntityPlace, around: list[Dossier]) -> Dossier:
        record: Dossier = {}
        if entity.key == ("id",):
            ids = self.ids.setdefault(entity.name, [])
            ids.append(f"{entity.name}-{len(ids) + 1}".replace("_", "-"))
            record["id"] = ids[-1]
        self.records.append((entity, place, around, record))
        record.update(self._inside(place.path))
        return record

    # --- an old one -----------------------------------------------------------------------------------------------

    def find(self, around: Dossier, path: tuple[str, ...]) -> None:
        """Take up the records of a dossier that is there."""
        for entity, place in _places(self.material.vocabulary, path):
            value = around.get(place.path[-1])
            records = value if isinstance(value, list) else [value] if isinstance(value, dict) else []
            for record in records:
                if entity.key == ("id",):
                    self.ids.setdefault(entity.name, []).append(record["id"])
                self.records.append((entity, place, records if isinstance(value, list) else [], record))
                self.find(record, place.path)

    def change(self, dossier: Dossier) -> None:
        """One change: of a field, of a record, or of a whole list."""
        entity, place, around, record = self.draw(st.sampled_from(self.records))
        what = self.draw(st.sampled_from(["field", "field", "field", "record", "record", "list"]))
        if what == "record":
            around[:] = [other for other in around if other is not record]
            return
        fields = [a for a in entity.stored() if a.name != place.parent and a.name not in entity.key]
        if what == "field" and fields:
            attribute = self.draw(st.sampled_from(fields))
            record.pop(attribute.name, None)
            self._fill(entity, attribute, record)
            return
        inner = self.draw(st.sampled_from([(dossier, ()), (record, place.path)]))
        lists = [(e, p.path[-1]) for e, p in _places(self.material.vocabulary, inner[1]) if e.name != "case"]
        if lists:
            kind, name = self.draw(st.sampled_from(lists))
            value = self.draw(st.sampled_from([MISSING, "none" if kind.single else [], "unknown"]))
            inner[0].pop(name, None)
            if value is not MISSING:
                inner[0][name] = value

    # --- what a record says ---------------------------------------------------------------------------------------

    def _fill(self, entity: Entity, attribute: Attribute, record: Dossier) -> None:
        if (entity.name, attribute.name) not in self.pools:
            pool = list(self._values(attribute))
            if entity.key == (attribute.name,):
                pool = [value for value in pool if value not in (MISSING, "none")] or ["unknown"]
            self.pools[entity.name, attribute.name] = st.sampled_from(pool)
        value = self.draw(self.pools[entity.name, attribute.name])
        if value is not MISSING:
            record[attribute.name] = value

    def _values(self, attribute: Attribute) -> Iterator[Any]:
        """What an attribute may hold, the plainest first."""
        known = list(self._known(attribute))
        if self.sure < 3 or attribute.type in ("end", "done", "text", "begin") or not known:
            yield MISSING
        for _ in range(1 + self.sure):
            yield from known
        if self.sure < 3 or not known:
            yield "unknown"

    def _known(self, attribute: Attribute) -> list[Any]:
        kind = attribute.type
        if kind == "yes_no":
            return [True, False]
        if kind in ("enum", "code", "role"):
            return self.material.values(attribute)
        if kind == "ref":
            return [*self._ids(attribute) * 2, "none"]
        if kind == "refs":
            ids = self._ids(attribute)
            return [*([one] for one in ids), *(list(pair) for pair in pairwise(ids)), []]
        if kind == "number":
            return [0, 1, 2, 5, "none"]
        if kind == "text":
            return [True, False, "in woorden", "", "none"]
        days = BORN if attribute.name in ("born", "died") else self.days if attribute.planned else self.past
        certain = kind == "begin" or attribute.name in ("registered", "born")
        never = {"done": [True, False, "none"]}.get(kind, [] if certain else ["none"])
        return [*days, *never]

    def _ids(self, attribute: Attribute) -> list[str]:
        if attribute.to == "any":
            return [*DOMAINS, *(ident for ids in self.ids.values() for ident in ids[:2])]
        return self.ids.get(attribute.to or "", [])


def _places(vocabulary: Vocabulary, path: tuple[str, ...]) -> list[tuple[Entity, EntityPlace]]:
    """What lies directly inside the records at `path`; () is the dossier itself."""
    entities = vocabulary.entities.values()
    return [(entity, place) for entity in entities for place in entity.places if place.path[:-1] == path]


# --- criteria -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Made:
    """A criterion as a person would write it: the trees of its clauses, and from which to which day it holds."""

    clauses: list[Tree]
    in_force: tuple[int, int]

    def focus(self, vocabulary: Vocabulary) -> frozenset[str]:
        """The entities that it speaks of, with those that they lie in."""
        named = {"member" if name in VIEWS else name for name in _names(self.clauses)} & set(vocabulary.entities)
        around = _around(vocabulary)
        return frozenset({"case", *(name for entity in named for name in (entity, *around[entity]))})


def criteria(vocabulary: Vocabulary) -> st.SearchStrategy[Made]:
    """Criteria of one to three clauses that the vocabulary allows, with the roles and parameters above."""
    return _criteria(_Web(vocabulary))


@st.composite
def _criteria(draw: Draw, web: _Web) -> Made:
    first, last = draw(st.sampled_from([(False, False), (False, False), (True, False), (True, True)]))
    ends = sorted(ordinal(draw(st.sampled_from(DAY[:12]))) for _ in range(2))
    clauses = [_Writer(draw, web).clause() for _ in range(draw(st.integers(1, 3)))]
    return Made(clauses, (ends[0] if first else 0, ends[1] if last else LAST))


class _Web:
    """What may sensibly be compared with what: by the entity that an attribute points at, else by its kind of words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.entities = vocabulary.entities
        self.material = Material(vocabulary)
        self.dated = [e.name for e in vocabulary.entities.values() if e.date and e.name != "case"]
        around = _around(vocabulary)
        self.symbols: dict[str, dict[str, set[str]]] = {
            entity.name: {
                name: self._kinds(attribute, around[entity.name])
                for name, attribute in entity.attributes.items()
                if attribute.type in SYMBOLS and name != "minor"
            }
            for entity in vocabulary.entities.values()
        }

    def _kinds(self, attribute: Attribute, around: set[str]) -> set[str]:
        if attribute.type == "parent":
            return around
        if attribute.to == "any":
            return {*self.entities, "domain"}
        return {attribute.to or ("role" if attribute.type == "role" else attribute.name)}

    def referring(self, entity: str, about: _About) -> list[tuple[str, str]]:
        """Which attributes of an entity may refer to what of the subject."""
        texts = {"subject": {about.entity.name if about.entity else "domain"}}
        if about.at:
            texts["subject.at"] = {about.at.name}
        if about.entity:
            texts |= {f"subject.{name}": kinds for name, kinds in self.symbols[about.entity.name].items()}
        found = self.symbols[entity].items()
        return [(name, text) for name, kinds in found for text, others in texts.items() if kinds & others]


@dataclass(frozen=True)
class _About:
    """The subject of a clause: its entity (None: an element of a list), and the entity of its moment, if any."""

    entity: Entity | None
    at: Entity | None
    timed: bool


class _Writer:
    """Writes one clause."""

    def __init__(self, draw: Draw, web: _Web) -> None:
        self.draw = draw
        self.web = web
        self.entities = web.entities

    def one(self, *options: T) -> T:
        return self.draw(st.sampled_from(options))

    def clause(self) -> Tree:
        tree: Tree = {}
        about = _About(self.entities["case"], None, False)
        if self.one(True, True, False):
            tree["for_each"], about = self.for_each()
        tree["require"] = self.alternatives(about)
        if self.one(False, False, True):
            tree["when"] = [self.alternatives(None) for _ in range(self.one(1, 2))]
        if self.one(False, True):
            tree["unless"] = [self.pattern(about) for _ in range(self.one(1, 2))]
        if self.one(False, False, True):
            tree["due"] = self.moment(about)
        mark = self.one("", "", "", "advice", "ours")
        return {**tree, "mark": mark} if mark else tree

    def for_each(self) -> tuple[Tree, _About]:
        kind = self.one("entity", "entity", "entity", "view", "item")
        if kind == "item":
            return {"item": {"of": self.one("$domains", [*DOMAINS], "safety")}}, _About(None, None, False)
        name = self.one(*VIEWS) if kind == "view" else self.one(*self.entities)
        entity = self.entities["member" if kind == "view" else name]
        at = self.at() if name == "child" or self.one(False, True) else None
        body = {**({"at": at} if at else {}), **self.tests(entity, None)}
        if name == "member" and at and self.one(False, True):
            body["minor"] = self.one("yes", "no")
        return {name: body}, _About(entity, self.entities.get(at or ""), at is not None)

    def at(self) -> str:
        return self.one(*MOMENTS) if self.one(True, False) else self.one(*self.web.dated)

    def alternatives(self, about: _About | None) -> Tree:
        if self.one(False, False, True):
            return {"any_of": [self.pattern(about) for _ in range(self.one(1, 2, 3))]}
        return self.pattern(about)

    def pattern(self, about: _About | None) -> Tree:
        """A pattern of evidence about a subject, or a condition on the case when there is none."""
        kind = self.one("related", "related", "related", "any", "own", "view")
        if about and about.entity and kind == "own":
            return {"subject": self.tests(about.entity, about)}
        if kind == "view":
            name = self.one(*VIEWS)
            return {name: {"at": self.at(), **self.tests(self.entities["member"], about)}}
        related = [e for e in self.entities if self.web.referring(e, about)] if about and kind == "related" else []
        if about is None or not related:
            entity = self.entities[self.one(*self.entities)]
            at = {"at": self.at()} if self.one(False, False, False, True) else {}
            return {entity.name: {**at, **self.tests(entity, about)}}
        entity = self.entities[self.one(*related)]
        name, to = self.one(*self.web.referring(entity.name, about))
        return {entity.name: {name: to, **{a: t for a, t in self.tests(entity, about).items() if a != name}}}

    def tests(self, entity: Entity, about: _About | None) -> dict[str, Tree]:
        names = [name for name in entity.attributes if name != "minor"]
        chosen = self.draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
        return {name: self.test(entity, entity.attributes[name], about) for name in chosen}

    def test(self, entity: Entity, attribute: Attribute, about: _About | None) -> Tree:
        kind = attribute.type
        if kind == "text" or self.one(False, False, False, True):
            return "filled"
        if kind in DATES:
            ends = self.one(("from",), ("until",), ("from", "until"))
            return {end: self.moment(about) for end in ends}
        if kind == "number":
            number = self.one("0", "1", "$two")
            return self.one(number, {"at_least": number}, {"at_most": number}, {"at_least": "1", "at_most": number})
        values = self.permitted(entity, attribute)
        if about and (not values or self.one(False, True)):
            to = [text for name, text in self.web.referring(entity.name, about) if name == attribute.name]
            return self.one(*to) if to else "subject"
        if not values:
            return "filled"
        return self.one(values[0], [*values[:2]], values[-1])

    def permitted(self, entity: Entity, attribute: Attribute) -> list[str]:
        if attribute.type == "yes_no":
            return ["yes", "no"]
        if attribute.type == "const":
            return sorted({place.fixed[attribute.name] for place in entity.places})
        if attribute.type in ("role", "code"):
            return list({"role": ROLES, "code": (*DOMAINS, "worker-1", "lirik")}[attribute.type])
        return self.web.material.values(attribute)

    def moment(self, about: _About | None) -> str:
        moments = [f"case.{name}" for name in _dates(self.entities["case"])]
        if about and about.entity and self.one(True, False):
            moments = [f"subject.{name}" for name in _dates(about.entity)] or moments
        if about and about.timed and self.one(False, True):
            moments = ["subject.at"]
        term = self.one("", "", "$zero", "$fortnight", "$week", "$half_year", "$off")
        return self.one(*moments) + (f" + {term}" if term else "")


def _dates(entity: Entity) -> list[str]:
    return [a.name for a in entity.attributes.values() if a.type in DATES]


def _around(vocabulary: Vocabulary) -> dict[str, set[str]]:
    """The entities that the records of each entity lie in, at any depth."""
    by_path = {place.path: e.name for e in vocabulary.entities.values() for place in e.places}
    return {
        entity.name: {by_path[place.path[:n]] for place in entity.places for n in range(1, len(place.path))}
        for entity in vocabulary.entities.values()
    }


def _names(tree: Tree) -> Iterator[str]:
    """Every key and word in a tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield key
            yield from _names(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from _names(item)
    else:
        yield str(tree)
