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

from collections.abc import Mapping
from typing import Any

from checker.facts.days import ANY_DAY, FIRST, LAST, NEVER, parse_days
from checker.facts.truth import NO, UNSURE, YES
from checker.vocabulary import DATES, SYMBOLS, Attribute

Cell = Any
NONE = ("none",)  # the symbol that says expressly that there is none
MOST = 1_000_000  # the upper end of a number that is not known


class Record:
    """One record of a dossier.

    `key` tells it apart and outlives reordering (`/conversations/c1`: as a JSON pointer, but with ids for places);
    `pointer` is its JSON pointer; `ident` is what references to it hold (None: not known); `known` is False for
    the record that stands for a list which the file does not hold.
    """

    __slots__ = ("cells", "entity", "ident", "key", "known", "pointer")

    def __init__(
        self, entity: str, key: str, pointer: str, ident: str | None, known: bool, cells: dict[str, Cell]
    ) -> None:
        self.entity = entity
        self.key = key
        self.pointer = pointer
        self.ident = ident
        self.known = known
        self.cells = cells

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


def read_cell(attribute: Attribute, value: Any, codes: Mapping[str, tuple[str, ...]] | None) -> Cell:
    """The cell for a value as the dossier holds it (already valid by the schema).

    `codes` maps local words to the framework's (None: they are the same); a word outside it is not known.
    """
    kind = attribute.type
    if value == "unknown":
        return unknown_cell(kind)
    if kind == "yes_no":
        return ("yes",) if value else ("no",)
    if kind == "refs":
        return tuple(value)
    if kind in SYMBOLS:
        return (value,) if codes is None or value == "none" else codes.get(value)
    if kind in DATES:
        if value is True:
            return (FIRST, LAST, YES)
        if value is False:
            return (*NEVER, NO)
        if value == "none":
            return (LAST, LAST, NO) if kind == "end" else (*NEVER, NO)
        return (*parse_days(value), YES)
    if kind == "number":
        return (0, 0, NO) if value == "none" else (value, value, YES)
    if isinstance(value, bool):
        return YES if value else NO
    return NO if value == "none" or not value.strip() else YES
