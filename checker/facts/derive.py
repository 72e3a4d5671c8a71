"""What derived attributes are made of: what follows from other records of the same dossier, in `derived/`.

CELLS computes an attribute that no dossier holds; FILLS computes one that a dossier may hold, from what it holds
(rule form, section 2, "Derived, from what"). A value that cannot be told is unknown, never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from checker.facts.days import ANY_DAY, NEVER, Days, not_after
from checker.facts.records import NONE, Cell, Record
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts

NO_DAY_YET: Days = (0, 0)  # before any day that a dossier speaks of

Derivation = Callable[[Record, "Facts"], Cell]
CELLS: dict[tuple[str, str], Derivation] = {}
FILLS: dict[tuple[str, str], Derivation] = {}

EVENT_ENTITY = {"analysis": "problem_analysis"}  # the words of `participation.in` that are no entity's name
PROVIDERS = ("provider", "mental_health")
OURS = ("team", "municipality", "column", "family", "family_network")


def derives(entity: str, *attributes: str) -> Callable[[Derivation], Derivation]:
    """Register a function for attributes that no dossier holds."""

    def register(function: Derivation) -> Derivation:
        CELLS.update({(entity, attribute): function for attribute in attributes})
        return function

    return register


def fills(entity: str, attribute: str) -> Callable[[Derivation], Derivation]:
    """Register a function for an attribute that a dossier may hold, or not."""

    def register(function: Derivation) -> Derivation:
        FILLS[entity, attribute] = function
        return function

    return register


def as_stored(attribute: str) -> str:
    """The cell in which a record keeps what the dossier itself says of an attribute that is filled in: () or None
    (by its type, symbol or not) when it says nothing."""
    return f"{attribute} as stored"


def has(cell: Cell, *values: str) -> int:
    """Whether a symbol is one of `values`."""
    if not cell:
        return UNSURE
    if len(cell) == 1:
        return YES if cell[0] in values else NO
    return YES if any(value in values for value in cell) else NO


def yes_no(truth: int) -> Cell:
    """The cell of a yes_no attribute."""
    return ("yes",) if truth == YES else ("no",) if truth == NO else None


def there_is(truths: Iterable[int]) -> int:
    """Whether any of them holds."""
    return max(truths, default=NO)


def exists(record: Record) -> int:
    """Whether a record is one at all, or stands for a list that the file does not hold."""
    return YES if record.known else UNSURE


def refers(cell: Cell, record: Record) -> int:
    """Whether a reference points at the record."""
    if not cell or record.ident is None:
        return UNSURE
    return YES if record.ident in cell else NO


def named(cell: Cell) -> bool:
    """Whether a reference names somebody."""
    return bool(cell) and cell != NONE


def earliest(days: Iterable[Days]) -> Days:
    """The first of several moments; NEVER when there is none."""
    found = [d for d in days if d[0] <= d[1]]
    return (min(d[0] for d in found), min(d[1] for d in found)) if found else NEVER


def present(record: Record, at: Days, facts: Facts) -> int:
    """Whether a record's period holds the moment, both ends included."""
    start, end = facts.projection.vocabulary.entities[record.entity].period
    truth = exists(record)
    if start:
        truth = min(truth, not_after(facts.days(record, start), at))
    if end:
        truth = min(truth, not_after(at, facts.days(record, end)))
    return truth


def birth(member: Record, facts: Facts) -> Days:
    """When a member was born, to tell whether it was there yet: a parent always was, recorded or not."""
    born = facts.days(member, "born")
    return NO_DAY_YET if born == ANY_DAY and has(member.cells["role"], "parent", "partner") == YES else born


def count(truths: Iterable[int]) -> Cell:
    """The cell of a number: how many certainly hold, and how many may."""
    known = list(truths)
    return sum(t == YES for t in known), sum(t >= UNSURE for t in known), YES


def of_party(record: Record, attribute: str, facts: Facts) -> Cell:
    """An attribute of the one party that a record refers to."""
    cell = record.cells["party"]
    if not cell:
        return None
    party = facts.find("party", cell[0])
    return facts.cell(party, attribute) if party else None
