"""What a schema cannot say of a dossier: that its parts fit each other and the reference date, and hold no BSN.

Dates are compared as the texts that they are: of "2024", "2024-03" and "2024-03-31" the shorter one is a prefix of
whatever it may mean, so text order decides all that is certain and nothing that is not. "none" and "unknown" sort
after every date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Any

from checker.dossier.bsn import bsn_pointers, may_hold_bsn
from checker.dossier.positions import pointer
from checker.schemas.explain import Fault
from checker.vocabulary import Entity, Vocabulary

_LISTED = 12  # how many ids a message names

_Path = tuple[Any, ...]  # ((around, step), step): cheap to make for every record, written out only for a fault


class _Role(Enum):
    """Why a name in a record is looked at."""

    REFERENCE = auto()
    EVENT = auto()
    ID = auto()
    INNER = auto()
    NUMBER = auto()


_REFERENCE, _EVENT, _ID, _INNER = _Role.REFERENCE, _Role.EVENT, _Role.ID, _Role.INNER  # read for every name


@dataclass(frozen=True, slots=True)
class _Table:
    """What is looked at in the records at one place; names without a role are passed over."""

    entity: str
    key: tuple[str, ...]  # what tells the records of one list apart; () when ids do, or there is one at most
    roles: Mapping[str, _Role]
    targets: Mapping[str, str]  # the entity that each reference points at
    inner: Mapping[str, _Table]
    periods: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Pass:
    """One pass over one dossier: the reference date, what was found, and the references still to be resolved."""

    today: str
    faults: list[Fault] = field(default_factory=list)
    ids: dict[str, tuple[_Table, _Path]] = field(default_factory=dict)
    domains: set[str] = field(default_factory=set)
    references: list[tuple[str, str, _Path]] = field(default_factory=list)  # what it points at, the id, where
    names: dict[str, list[str]] = field(default_factory=dict)  # what a reference to an entity may hold, once asked

    def add(self, code: str, path: _Path, **details: str | int) -> None:
        self.faults.append(Fault(code, _written(path), details))


class Consistency:
    """The checks for one vocabulary, compiled once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._top = _tables(vocabulary, ())
        self._places = {e.name: "/".join(e.places[0].path) for e in vocabulary.entities.values() if e.places}

    def faults(self, dossier: Mapping[str, Any], as_of: int) -> list[Fault]:
        """Every fault in a dossier that its schema has found well formed; `as_of` is the reference date as a day
        number. In no particular order."""
        run = _Pass(date.fromordinal(as_of).isoformat())
        for name, table in self._top.items():
            if name in dossier:
                _read(table, dossier[name], ((), name), run)
        for target, ident, path in run.references:
            entry = run.ids.get(ident)
            if entry is None or entry[0].entity != target:
                self._judge(target, ident, path, run)
        _contradictions(dossier, run)
        if may_hold_bsn(dossier):
            run.faults += [Fault("bsn", place, {}) for place in bsn_pointers(dossier)]
        return run.faults

    def _judge(self, target: str, ident: str, path: _Path, run: _Pass) -> None:
        """Add the fault of a reference to `ident` that does not lead to a record of `target`, if it is one."""
        anything = target == "any"
        if anything and (ident in run.ids or ident in run.domains):
            return
        if target not in run.names:
            ids = [name for name, (table, _) in run.ids.items() if anything or table.entity == target]
            run.names[target] = [*ids, *(sorted(run.domains) if anything else ())]
        names = run.names[target]
        details: dict[str, str | int] = {
            "found": ident,
            "list": self._places.get(target, target),
            "allowed": ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else ""),
            "count": len(names),
        }
        if ident in run.ids:
            run.add("reference-elsewhere", path, **details, first=_written((run.ids[ident][1], "id")))
        else:
            run.add("reference-missing", path, **details)


def _tables(vocabulary: Vocabulary, path: tuple[str, ...]) -> dict[str, _Table]:
    """The tables for what lies directly at `path`, by the last step of its place."""
    return {
        place.path[-1]: _table(vocabulary, entity, place.path)
        for entity in vocabulary.entities.values()
        for place in entity.places
        if place.path[:-1] == path
    }


def _table(vocabulary: Vocabulary, entity: Entity, path: tuple[str, ...]) -> _Table:
    inner = _tables(vocabulary, path)
    roles = {"id": _Role.ID, **dict.fromkeys(inner, _Role.INNER)}
    for attribute in entity.stored():
        if attribute.to:
            roles[attribute.name] = _Role.REFERENCE
        elif attribute.type in ("date", "begin", "done") and not attribute.planned:
            roles[attribute.name] = _Role.EVENT
        elif attribute.type == "number":
            roles[attribute.name] = _Role.NUMBER
    begin, end = entity.period
    periods = ((begin, end),) if begin and end else ()
    return _Table(
        entity=entity.name,
        key=() if entity.key == ("id",) else entity.key,
        roles=roles,
        targets={a.name: a.to for a in entity.stored() if a.to},
        inner=inner,
        periods=(*periods, ("born", "died")) if entity.name == "member" else periods,
    )


def _read(table: _Table, value: Any, path: _Path, run: _Pass) -> None:
    """Check what lies at one place: a record, a list of them, or a word that stands for either."""
    if type(value) is dict:
        _read_record(table, value, path, run)
    elif type(value) is list:
        for index, record in enumerate(value):
            _read_record(table, record, (path, index), run)
        if table.key:
            _compare_keys(table.key, value, path, run)
        if table.entity == "life_domain":
            run.domains.update(record["domain"] for record in value)


def _read_record(table: _Table, record: Mapping[str, Any], path: _Path, run: _Pass) -> None:
    roles = table.roles
    for name in record:
        if name not in roles:
            continue
        role, value = roles[name], record[name]
        if role is _REFERENCE:
            if type(value) is list:
                target = table.targets[name]
                run.references += [(target, v, ((path, name), i)) for i, v in enumerate(value)]
            elif value != "unknown" and value != "none":
                run.references.append((table.targets[name], value, (path, name)))
        elif role is _EVENT:
            if type(value) is str and run.today < value < "3":
                run.add("after-reference-date", (path, name), found=value, allowed=run.today)
        elif role is _ID:
            first = run.ids.setdefault(value, (table, path))[1]
            if first is not path:
                run.add("duplicate-id", (path, name), found=value, first=_written((first, "id")))
        elif role is _INNER:
            _read(table.inner[name], value, (path, name), run)
        elif type(value) is float:
            run.add("decimal-number", (path, name), found=str(value))
    for begin, end in table.periods:
        if end in record and begin in record:
            start, until = record[begin], record[end]
            if start < "3" and until < start[: len(until)]:
                run.add("period-reversed", (path, end), found=until, begin=start, other=begin)


def _compare_keys(key: tuple[str, ...], records: list[dict[str, Any]], path: _Path, run: _Pass) -> None:
    values = [tuple(map(record.get, key)) for record in records]
    if len(set(values)) < len(values):
        first: dict[tuple[Any, ...], int] = {}
        for index, value in enumerate(values):
            if first.setdefault(value, index) != index:
                other = _written((path, first[value]))
                run.add("duplicate-record", (path, index), allowed=", ".join(key), first=other)


def _contradictions(dossier: Mapping[str, Any], run: _Pass) -> None:
    """Whether the case is said to be closed, against the record of its closing."""
    case, closure = dossier.get("case"), dossier.get("closure")
    status = case.get("status") if isinstance(case, dict) else None
    if status == "closed" and closure == "none":
        run.add("closed-without-closure", ((), "closure"))
    if status == "open" and isinstance(closure, dict):
        run.add("open-with-closure", ((), "closure"))


def _written(path: _Path) -> str:
    steps = []
    while path:
        path, step = path
        steps.append(str(step))
    return pointer(reversed(steps))
