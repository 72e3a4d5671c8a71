"""A valid dossier -> Facts: its records by entity, projected when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.facts.days import ANY_DAY, FIRST, Days
from checker.facts.derive import CELLS, FILLS, as_stored
from checker.facts.records import NONE, Cell, Record, missing_cell, read_cell, unknown_cell
from checker.facts.spans import RECORDS
from checker.vocabulary import Attribute, Entity, EntityPlace, Vocabulary

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
class _Shape:
    """What is the same for all records of an entity, worked out once."""

    entity: Entity
    stored: tuple[tuple[str, Attribute], ...]
    missing: Mapping[str, Cell]
    unknown: Mapping[str, Cell]
    begins: tuple[Attribute, ...]
    filled: tuple[tuple[str, str], ...]  # an attribute that is filled in, and the cell that keeps what was stored


class Projection:
    """The projection for one vocabulary and one reading; makes Facts of dossiers."""

    def __init__(self, vocabulary: Vocabulary, reading: Reading) -> None:
        self.vocabulary = vocabulary
        self.reading = reading
        self.shapes = {name: _shape(entity) for name, entity in vocabulary.entities.items()}

    def project(self, dossier: Mapping[str, Any], as_of: int) -> Facts:
        """Facts of one dossier on the reference date (a day number)."""
        return Facts(self, dossier, as_of)


def _shape(entity: Entity) -> _Shape:
    stored = entity.stored()
    return _Shape(
        entity=entity,
        stored=tuple((a.name, a) for a in stored),
        missing={a.name: (a.absent,) if a.absent else missing_cell(a.type) for a in stored},
        unknown={a.name: unknown_cell(a.type) for a in stored},
        begins=tuple(a for a in stored if a.type == "begin"),
        filled=tuple((a.name, as_stored(a.name)) for a in stored if (entity.name, a.name) in FILLS),
    )


class Facts:
    """The records of one dossier. Everything in it follows from the dossier, the reading and the reference date."""

    def __init__(self, projection: Projection, dossier: Mapping[str, Any], as_of: int) -> None:
        self.projection = projection
        self.dossier = dossier
        self.as_of: Days = (as_of, as_of)
        self.memo: dict[Any, Any] = {}
        self.unmapped: set[tuple[str, str]] = set()
        self._records: dict[str, tuple[Record, ...]] = {}

    def of(self, entity: str) -> tuple[Record, ...]:
        """The records of an entity, by key. A list that the file does not hold is one record that is not known."""
        found = self._records.get(entity)
        if found is None:
            found = RECORDS[entity](self) if entity in RECORDS else self._project(entity)
            self._records[entity] = found
        return found

    def find(self, entity: str, ident: str) -> Record | None:
        """The record that a reference points at."""
        index = self.memo.get(("find", entity))
        if index is None:
            index = self.memo["find", entity] = {r.ident: r for r in self.of(entity) if r.ident is not None}
        found: Record | None = index.get(ident)
        return found

    def one(self, entity: str) -> Record | None:
        """The only record of a single entity, None when there expressly is none."""
        records = self.of(entity)
        return records[0] if records else None

    @property
    def case(self) -> Record:
        return self.of("case")[0]

    def cell(self, record: Record, attribute: str) -> Cell:
        """The cell of an attribute, derived when it has to be."""
        cells = record.cells
        if attribute not in cells:
            derive = CELLS.get((record.entity, attribute)) or FILLS[record.entity, attribute]
            cells[attribute] = derive(record, self)
        return cells[attribute]

    def days(self, record: Record, attribute: str) -> Days:
        """The range of days of a dated attribute."""
        cell = self.cell(record, attribute)
        return cell[0], cell[1]

    def date_of(self, record: Record) -> Days:
        """The moment of a record: by the date of its entity."""
        name = self.projection.vocabulary.entities[record.entity].date
        return self.days(record, name) if name else ANY_DAY

    def _project(self, name: str) -> tuple[Record, ...]:
        shape = self.projection.shapes[name]
        records: list[Record] = []
        for place in shape.entity.places:
            if len(place.path) == 1:
                self._read_place(shape, place, self.dossier, "", "", None, True, records)
            else:
                for container, value, key, pointer in self._containers(place):
                    self._read_place(shape, place, value, key, pointer, container.ident, container.known, records)
        records.sort(key=lambda record: record.key)
        return tuple(records)

    def _containers(self, place: EntityPlace) -> list[tuple[Record, Any, str, str]]:
        """The records around a nested list, each with its own JSON object."""
        path = place.path[:-1]
        for entity in self.projection.vocabulary.entities.values():
            if any(p.path == path for p in entity.places):
                return [(r, _resolve(self.dossier, r), r.key, r.pointer) for r in self.of(entity.name)]
        raise KeyError("/".join(path))

    def _read_place(
        self,
        shape: _Shape,
        place: EntityPlace,
        around: Any,
        key: str,
        pointer: str,
        parent: str | None,
        known: bool,
        records: list[Record],
    ) -> None:
        """Append the records that lie at `place` in the JSON object `around`."""
        step = place.path[-1]
        value: Any = around.get(step, "unknown") if known else "unknown"
        fixed: dict[str, Cell] = {name: (constant,) for name, constant in place.fixed.items()}
        if place.parent:
            fixed[place.parent] = None if parent is None else (parent,)
        key, pointer = f"{key}/{step}", f"{pointer}/{step}"
        if value == "unknown":
            if "/".join(place.path) not in self.projection.reading.complete:
                records.append(Record(shape.entity.name, key, pointer, None, False, {**shape.unknown, **fixed}))
        elif shape.entity.single:
            if value != "none":
                records.append(self._read(shape, value, key, pointer, key, fixed))
        else:
            for index, item in enumerate(value):
                name = "+".join(str(item[part]) for part in shape.entity.key if part in item)
                ident = name if shape.entity.key == ("id",) else f"{key}/{name}"
                records.append(self._read(shape, item, f"{key}/{name}", f"{pointer}/{index}", ident, fixed))

    def _read(
        self,
        shape: _Shape,
        item: Mapping[str, Any],
        key: str,
        pointer: str,
        ident: str,
        fixed: dict[str, Cell],
    ) -> Record:
        cells: dict[str, Cell] = {**shape.missing, **fixed}
        codes = self.projection.reading.codes
        for name, attribute in shape.stored:
            if name in item:
                kind = attribute.type
                mapped = codes.get("role" if kind == "role" else name) if kind in ("role", "code") else None
                cells[name] = cell = read_cell(attribute, item[name], mapped)
                if cell is None and item[name] != "unknown":
                    self.unmapped.add((f"{shape.entity.name}.{name}", item[name]))
        for attribute in shape.begins:
            if attribute.name not in item:
                cells[attribute.name] = self._beginning(attribute, cells)
        if any(name in item for name in shape.entity.either):
            cells.update({name: NONE for name in shape.entity.either if name not in item})
        for name, stored in shape.filled:
            cell = cells.pop(name)
            cells[stored] = cell if name in item or cell == () else None
        return Record(shape.entity.name, key, pointer, ident, True, cells)

    def _beginning(self, attribute: Attribute, cells: Mapping[str, Cell]) -> Cell:
        """A period that has no beginning in the file runs from the beginning: birth, registration or the plan."""
        around, _, name = (attribute.default or "").rpartition(".")
        first, last, _ = self.cell(self.case, name) if around else cells[name]
        return (FIRST, FIRST, 0) if (first, last) == ANY_DAY else (first, last, 0)


def _resolve(dossier: Mapping[str, Any], record: Record) -> Any:
    """The JSON object of a record; an empty one when the file does not hold it."""
    if not record.known:
        return {}
    value: Any = dossier
    for step in record.pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value
