"""A valid dossier -> Facts: its records by entity, projected when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.facts.days import ANY_DAY, FIRST, Days
from checker.facts.derivations import CELLS, FILLS
from checker.facts.derive import Derivation, as_stored
from checker.facts.records import NONE, Cell, Reader, Record, cell_reader, missing_cell, unknown_cell
from checker.facts.spans import RECORDS
from checker.facts.today import Today
from checker.facts.truth import NO
from checker.vocabulary import DATES, Entity, EntityPlace, Vocabulary

Codes = Mapping[str, Mapping[str, tuple[str, ...]]]  # attribute name or "role" -> local word -> the framework's


@dataclass(frozen=True, slots=True)
class Reading:
    """How a profile reads a dossier: its maps of words, the kind of each instrument, the lists it vouches for
    (absent counts as empty), and the age of majority in years."""

    codes: Codes
    methods: Mapping[str, str]
    complete: frozenset[str]
    adult_age: int


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place where records of an entity lie: the last `step` of its path, in records of the entity `around` ("": in
    the dossier itself). `complete`: the profile vouches for the list, so that an absent one is empty."""

    step: str
    around: str
    fixed: Mapping[str, Cell]
    parent: str | None
    complete: bool


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is the same for all records of an entity, worked out once."""

    entity: Entity
    spots: tuple[_Spot, ...]
    readers: Mapping[str, Reader]
    dates: tuple[str, ...]  # the attributes that hold days
    missing: Mapping[str, Cell]
    unknown: Mapping[str, Cell]
    derive: Mapping[str, Derivation]
    filled: tuple[tuple[str, str], ...]  # an attribute that is filled in, and the cell that keeps what was stored


class Projection:
    """The projection for one vocabulary and one reading; makes Facts of dossiers."""

    def __init__(self, vocabulary: Vocabulary, reading: Reading) -> None:
        self.vocabulary = vocabulary
        self.reading = reading
        around = {place.path: name for name, entity in vocabulary.entities.items() for place in entity.places}
        self.shapes = {
            name: _shape(entity, tuple(_spot(place, around, reading) for place in entity.places), reading.codes)
            for name, entity in vocabulary.entities.items()
        }

    def project(self, dossier: Mapping[str, Any], as_of: int) -> Facts:
        """Facts of one dossier on the reference date (a day number)."""
        return Facts(self, dossier, as_of)


def _spot(place: EntityPlace, around: Mapping[tuple[str, ...], str], reading: Reading) -> _Spot:
    return _Spot(
        step=place.path[-1],
        around=around[place.path[:-1]] if len(place.path) > 1 else "",
        fixed={name: (constant,) for name, constant in place.fixed.items()},
        parent=place.parent,
        complete="/".join(place.path) in reading.complete,
    )


def _shape(entity: Entity, spots: tuple[_Spot, ...], codes: Codes) -> _Shape:
    stored = entity.stored()
    maps = {a.name: codes.get("role" if a.type == "role" else a.name) for a in stored if a.type in ("role", "code")}
    return _Shape(
        entity=entity,
        spots=spots,
        readers={a.name: cell_reader(a.type, maps.get(a.name)) for a in stored},
        dates=tuple(a.name for a in stored if a.type in DATES),
        missing={a.name: (a.absent,) if a.absent else missing_cell(a.type) for a in stored if a.type != "begin"},
        unknown={a.name: unknown_cell(a.type) for a in stored},
        derive={name: found for (of, name), found in (FILLS | CELLS).items() if of == entity.name},
        filled=tuple((a.name, as_stored(a.name)) for a in stored if (entity.name, a.name) in FILLS),
    )


class Facts:
    """The records of one dossier. Everything in it follows from the dossier, the reading and the reference date."""

    def __init__(self, projection: Projection, dossier: Mapping[str, Any], as_of: int) -> None:
        self.projection = projection
        self.dossier = dossier
        self.today = Today(as_of)
        self.memo: dict[Any, Any] = {}
        self._case: Record | None = None
        self._index: dict[str, dict[str, Record]] = {}
        self._records: dict[str, tuple[Record, ...]] = {}
        self._whole = Record("", "", "", None, True, {}, dossier)

    def of(self, entity: str) -> tuple[Record, ...]:
        """The records of an entity, by key. A list that the file does not hold is one record that is not known."""
        found = self._records.get(entity)
        if found is None:
            found = RECORDS[entity](self) if entity in RECORDS else self._project(entity)
            self._records[entity] = found
        return found

    def find(self, entity: str, ident: str) -> Record | None:
        """The record that a reference points at."""
        index = self._index.get(entity)
        if index is None:
            index = self._index[entity] = {r.ident: r for r in self.of(entity) if r.ident is not None}
        return index.get(ident)

    def one(self, entity: str) -> Record | None:
        """The only record of a single entity, None when there expressly is none."""
        records = self.of(entity)
        return records[0] if records else None

    @property
    def case(self) -> Record:
        if self._case is None:
            self._case = self.of("case")[0]
        return self._case

    def cell(self, record: Record, attribute: str) -> Cell:
        """The cell of an attribute, derived when it has to be."""
        cells = record.cells
        if attribute in cells:
            return cells[attribute]
        derive = self.projection.shapes[record.entity].derive.get(attribute)
        cell = cells[attribute] = derive(record, self) if derive else self._beginning(record, attribute)
        return cell

    def days(self, record: Record, attribute: str) -> Days:
        """The range of days of a dated attribute."""
        first, last, _ = record.cells.get(attribute) or self.cell(record, attribute)
        return first, last

    def date_of(self, record: Record) -> Days:
        """The moment of a record: by the date of its entity."""
        name = self.projection.vocabulary.entities[record.entity].date
        return self.days(record, name) if name else ANY_DAY

    def _project(self, name: str) -> tuple[Record, ...]:
        shape = self.projection.shapes[name]
        records: list[Record] = []
        for spot in shape.spots:
            for container in self.of(spot.around) if spot.around else (self._whole,):
                self._read_spot(shape, spot, container, records)
        records.sort(key=lambda record: record.key)
        return tuple(records)

    def _read_spot(self, shape: _Shape, spot: _Spot, around: Record, records: list[Record]) -> None:
        """Append the records that lie at `spot` in the record `around` it."""
        value: Any = around.item.get(spot.step, "unknown")
        fixed = spot.fixed
        if spot.parent:
            fixed = {**fixed, spot.parent: None if around.ident is None else (around.ident,)}
        key, pointer = f"{around.key}/{spot.step}", f"{around.pointer}/{spot.step}"
        if value == "unknown":
            if not spot.complete:
                records.append(Record(shape.entity.name, key, pointer, None, False, {**shape.unknown, **fixed}))
        elif shape.entity.single:
            if value != "none":
                records.append(self._read(shape, value, key, pointer, key, fixed))
        elif shape.entity.key == ("id",):
            for index, item in enumerate(value):
                ident = item["id"]
                records.append(self._read(shape, item, f"{key}/{ident}", f"{pointer}/{index}", ident, fixed))
        else:
            for index, item in enumerate(value):
                name = f"{key}/{'+'.join([str(item[part]) for part in shape.entity.key if part in item])}"
                records.append(self._read(shape, item, name, f"{pointer}/{index}", name, fixed))

    def _read(
        self,
        shape: _Shape,
        item: Mapping[str, Any],
        key: str,
        pointer: str,
        ident: str,
        fixed: Mapping[str, Cell],
    ) -> Record:
        cells: dict[str, Cell] = {**shape.missing, **fixed}
        readers = shape.readers
        for name, value in item.items():
            if name in readers:
                cells[name] = readers[name](value)
        for name in shape.dates:
            if name in item and cells[name][1] >= self.today.day:
                self.today.meets(cells[name][:2])
        if shape.entity.either and not item.keys().isdisjoint(shape.entity.either):
            cells.update({name: NONE for name in shape.entity.either if name not in item})
        for name, stored in shape.filled:
            cell = cells.pop(name)
            cells[stored] = cell if name in item or cell == () else None
        return Record(shape.entity.name, key, pointer, ident, True, cells, item)

    def _beginning(self, record: Record, attribute: str) -> Cell:
        """A period that has no beginning in the file runs from the beginning: birth, registration, start or plan,
        and always when that moment is not known."""
        default = self.projection.vocabulary.entities[record.entity].attributes[attribute].default or ""
        around, _, name = default.rpartition(".")
        days = self.days(self.case if around else record, name)
        return (FIRST, FIRST, NO) if days == ANY_DAY else (*days, NO)
