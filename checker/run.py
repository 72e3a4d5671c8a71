"""One evaluation of a batch: its receipt, and everything that was found. What every report is made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from checker.errors import Problem
from checker.history import History
from checker.model import DossierResult, Notice
from checker.reference import Reference
from checker.summary import Summary

AUDIENCES = ("team", "officer")
"""For whom a report is: a team, on a shared drive, or the quality officer."""


class Fault(Struct, frozen=True):
    """One thing wrong with a file, as in `errors.Problem`."""

    code: str
    line: int | None
    column: int | None
    pointer: str
    details: dict[str, str | int]


class Unreadable(Struct, frozen=True):
    """A file or a line of one that could not be read or is not valid, and everything that is wrong with it."""

    file: str
    line: int
    faults: tuple[Fault, ...]


def unreadable(file: str, line: int, problems: Iterable[Problem]) -> Unreadable:
    """What is wrong with a file, in the words of the run."""
    faults = tuple(Fault(p.code, p.place.line, p.place.column, p.place.pointer, dict(p.details)) for p in problems)
    return Unreadable(file, line, faults)


class ProfileReceipt(Struct, frozen=True):
    """A profile that a run was made with: its name, the hash of all that decides anything under it, how much an
    explained deviation counts in a score (0-1), and by criterion, in the order of its findings, the digest of what
    decides these. Two runs with the same digest of a criterion went by the same rule, whatever else was changed."""

    name: str
    hash: str
    explained_weight: float
    criteria: dict[str, str]


class Receipt(Struct, frozen=True):
    """What makes a run repeatable: versions, hashes (SHA-256, hexadecimal), the reference date (YYYY-MM-DD), and what
    was read and what could not be. `audience` is for whom: officer (everything) or team (what may lie on a shared
    drive)."""

    audience: str
    version: str
    rules_hash: str
    profiles: tuple[ProfileReceipt, ...]
    as_of: str
    dossiers: int
    unreadable: tuple[Unreadable, ...]


class Run(Struct, frozen=True):
    """One evaluation of a batch. `dossiers` may be read more than once, in the order of their names. `history` is there
    when it was made beside kept runs. `team_names` says what reports for a team call each dossier, where that is not
    for the run alone to say."""

    receipt: Receipt
    reference: Reference
    dossiers: Iterable[DossierResult]
    summary: Summary
    notices: tuple[Notice, ...]
    history: History | None = None
    team_names: Mapping[str, str] | None = None
