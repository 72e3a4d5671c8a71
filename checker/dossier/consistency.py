"""What a schema cannot say of a dossier: that its parts fit each other and the reference date, and hold no BSN.

Dates are compared as the texts that they are: of "2024", "2024-03" and "2024-03-31" the shorter one is a prefix of
whatever it may mean, so text order decides all that is certain and nothing that is not. "none" and "unknown" sort
after every date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Any

import msgspec

from checker.dossier.positions import pointer
from checker.schemas.explain import Fault
from checker.vocabulary import Entity, Vocabulary

_LISTED = 12  # how many ids a message names
_AROUND = 64  # signs on either side of nine digits that tell what they are part of

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
        if _may_hold_bsn(dossier):
            run.faults += bsn_faults(dossier)
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


# A BSN, the number by which the government knows a person, in whatever a dossier holds.
#
# Nine digits that pass the check (elfproef), in one piece or in groups of two to four with the same space, point or
# dash between them. One number in eleven passes, so what looks like something else is let through: groups of which
# one is a year (2024-12-345 is a reference, 2024-12-03 a date), two groups (2024-00123), and digits among letters of
# hexadecimal (part of a UUID). Eight digits count only as a JSON number, which cannot keep a leading zero: as a text,
# a date without dashes (20240331) and many references look like that.

_SHAPE = re.compile(  # by the size of the first group: nine, two, three, four
    rb"0(?<!00)0(?:0{7}"
    rb"|-(?:000-0000|0000-000|00-00-000|00-000-00|000-00-00)"
    rb"|0-(?:000-000|00-0000|0000-00|00-00-00)"
    rb"|00-(?:00-000|000-00))(?!0)"
)
_AS_SHAPE = bytes.maketrans(b"0123456789 .", b"0000000000--")
_YEAR = re.compile(rb"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_WORD_END, _WORD_START = re.compile(rb"[0-9A-Za-z]*$"), re.compile(rb"^[0-9A-Za-z]*")
_GOES_BEFORE, _GOES_ON = re.compile(rb"[0-9][ .-]$|[A-Fa-f]$"), re.compile(rb"[ .-][0-9]|[A-Fa-f]")
_HEXADECIMAL = frozenset(b"abcdefABCDEF")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def mask(text: str) -> str:
    """`text` with a star for every digit of what may be a BSN."""
    signs = list(text)
    for start, end in _bsns(text):
        signs[start:end] = ["*" if sign.isdigit() else sign for sign in signs[start:end]]
    return "".join(signs)


def bsn_faults(document: Any) -> Iterator[Fault]:
    """A fault for each key, text and whole number anywhere in a JSON document that holds what may be a BSN."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            for key, inner in value.items():
                if any(_bsns(key)):
                    yield Fault("bsn", pointer((*path, key)), {})
                waiting.append(((*path, key), inner))
        elif isinstance(value, list):
            waiting += (((*path, str(index)), inner) for index, inner in enumerate(value))
        elif isinstance(value, str):
            if any(_bsns(value)):
                yield Fault("bsn", pointer(path), {})
        elif type(value) is int and _passes(b"%09d" % value) and value > 9_999_999:
            yield Fault("bsn", pointer(path), {})


def _may_hold_bsn(document: Mapping[str, Any]) -> bool:
    """Whether it is worth looking closely: quick, never wrong when it says no. For a document that fits its schema,
    where no number has eight digits."""
    data = msgspec.json.encode(document)
    return any(_passes(data[m.start() : m.end()]) for m in _SHAPE.finditer(data.translate(_AS_SHAPE)))


def _bsns(text: str) -> Iterator[tuple[int, int]]:
    """Where in `text` a BSN may stand, as (start, end)."""
    data = text.encode("ascii", "replace")
    for match in _SHAPE.finditer(data.translate(_AS_SHAPE)):
        start, end = match.span()
        if _passes(data[start:end]) and not _is_something_else(data, start, end):
            yield start, end


def _passes(digits: bytes) -> bool:
    """Whether nine digits, with or without signs between them, pass the check on a BSN."""
    numbers = [sign - 48 for sign in digits if 48 <= sign <= 57]
    total = sum(weight * number for weight, number in zip(_WEIGHTS, numbers, strict=False))
    return len(numbers) == 9 and any(numbers) and total % 11 == 0


def _is_something_else(data: bytes, start: int, end: int) -> bool:
    """Whether the nine digits are part of a longer number, a reference with a year in it, or a UUID."""
    found, left, right = data[start:end], data[max(0, start - _AROUND) : start], data[end : end + _AROUND]
    if found.isdigit():
        word = _WORD_END.findall(left)[0] + _WORD_START.findall(right)[0]
        letters = frozenset(sign for sign in word if not 48 <= sign <= 57)
        return bool(letters) and letters <= _HEXADECIMAL
    return (
        len({sign for sign in found if not 48 <= sign <= 57}) > 1
        or _YEAR.search(found) is not None
        or _GOES_BEFORE.search(left) is not None
        or _GOES_ON.match(right) is not None
    )
