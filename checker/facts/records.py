"""Records: what a dossier holds, as small typed facts that keep the place they came from.

A record's cells, by the type of the attribute:

- symbols (yes_no, enum, code, role, const, parent, ref, refs): a tuple of strings, usually one; () the field is
  missing or empty; None the value is not known
- dates (date, begin, end, done): (first, last, filled), days as in `days`; first > last: it never happened
- number: (least, most, filled)
- text: filled alone

`filled` says whether anything was recorded: NO, UNSURE (kept, but not known) or YES.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from checker.facts.days import ANY_DAY, FIRST, LAST, NEVER, parse_days
from checker.facts.truth import NO, UNSURE, YES
from checker.vocabulary import DATES, SYMBOLS

Cell = Any
Reader = Callable[[Any], Cell]
NONE = ("none",)  # the symbol that says expressly that there is none
MOST = 1_000_000  # the upper end of a number that is not known


_EMPTY: Mapping[str, Any] = MappingProxyType({})


class Record:
    """One record of a dossier.

    `key` tells it apart and outlives reordering (`/conversations/c1`: as a JSON pointer, but with ids for places);
    `pointer` is its JSON pointer; `ident` is what references to it hold (None: not known); `known` is False for
    the record that stands for a list which the file does not hold; `item` is what the file itself holds.
    """

    __slots__ = ("cells", "entity", "ident", "item", "key", "known", "pointer")

    def __init__(
        self,
        entity: str,
        key: str,
        pointer: str,
        ident: str | None,
        known: bool,
        cells: dict[str, Cell],
        item: Mapping[str, Any] = _EMPTY,
    ) -> None:
        self.entity = entity
        self.key = key
        self.pointer = pointer
        self.ident = ident
        self.known = known
        self.cells = cells
        self.item = item

    def __repr__(self) -> str:
        return f"Record({self.entity} {self.key} {self.cells})"


def unknown_cell(kind: str) -> Cell:
    """The cell of an attribute of which nothing is known."""
    if kind in SYMBOLS:
        return None
    if kind in DATES:
        return (*ANY_DAY, UNSURE)
    return (0, MOST, UNSURE) if kind == "number" else UNSURE


def missing_cell(kind: str) -> Cell:
    """The cell of a field that is missing in a record that is there (rule form, "Fields missing")."""
    if kind in SYMBOLS:
        return ()
    if kind == "done":
        return (*NEVER, NO)
    if kind == "end":
        return (LAST, LAST, NO)
    if kind in DATES:
        return (*ANY_DAY, NO)
    return (0, MOST, NO) if kind == "number" else NO


def cell_reader(kind: str, codes: Mapping[str, tuple[str, ...]] | None) -> Reader:
    """What turns a value of an attribute of this type, as a valid dossier holds it, into its cell.

    `codes` maps local words to the framework's (None: they are the same); a word outside it is not known.
    """
    if kind == "yes_no":
        return _read_yes_no
    if kind == "refs":
        return _read_refs
    if kind in SYMBOLS:
        return _read_symbol if codes is None else _coded(codes)
    if kind == "end":
        return _read_end
    if kind in DATES:
        return _read_date
    return _read_number if kind == "number" else _read_text


def _read_yes_no(value: Any) -> Cell:
    return None if value == "unknown" else ("yes",) if value else ("no",)


def _read_refs(value: Any) -> Cell:
    return None if value == "unknown" else tuple(value)


def _read_symbol(value: Any) -> Cell:
    return None if value == "unknown" else (value,)


def _coded(codes: Mapping[str, tuple[str, ...]]) -> Reader:
    def read(value: Any) -> Cell:
        return NONE if value == "none" else codes.get(value)

    return read


def _read_date(value: Any) -> Cell:
    if isinstance(value, bool):
        return (FIRST, LAST, YES) if value else (*NEVER, NO)
    if value == "unknown":
        return (*ANY_DAY, UNSURE)
    return (*NEVER, NO) if value == "none" else (*parse_days(value), YES)


def _read_end(value: Any) -> Cell:
    return (LAST, LAST, NO) if value == "none" else _read_date(value)


def _read_number(value: Any) -> Cell:
    if value == "unknown":
        return (0, MOST, UNSURE)
    return (0, 0, NO) if value == "none" else (value, value, YES)


def _read_text(value: Any) -> Cell:
    if isinstance(value, bool):
        return YES if value else NO
    if value == "unknown":
        return UNSURE
    return NO if value == "none" or not value.strip() else YES
