"""What the first page of the report place tells: tonight, the report that holds, and the nights before."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace

from checker.errors import Place, Problem
from checker.nightly.config import Owner

SHOWN = 14
"""Nights in the table."""


class Gap(Struct, frozen=True):
    """Something that is missing, or why there is no report: the code of a problem in the catalogue, and its details,
    which name nothing that may not be read by whom the report is for."""

    code: str
    details: dict[str, str | int]


DOUBTS = frozenset({"night-shrunk", "night-copies"})
"""Gaps that miss nothing: the report is whole, and somebody has to see whether the dossiers are."""


def told(gap: Gap, place: Place, audience: str) -> Problem:
    """A gap as a problem, for who reads the reports of `audience`."""
    return Problem(gap.code, place, {"audience": audience, **gap.details})


class Report(Struct, frozen=True):
    """A report that was made: its folder, its reference date (YYYY-MM-DD), its files and its first sentences."""

    folder: str
    as_of: str
    files: tuple[str, ...]
    opening: tuple[str, ...]


class Night(Struct, frozen=True):
    """What a night came to on a reference date: `made` (a new report), `same` (nothing changed, the last report holds)
    or `failed` (no report); the folder of the report that was made, "" for none or when it was thrown away since, and
    its first file; and what is missing."""

    as_of: str
    state: str
    folder: str
    gaps: tuple[Gap, ...]
    file: str = ""


class Nights(Struct, frozen=True):
    """All that the page shows. `audience` is for whom the reports are; `nights` ends with the last one; `report` is the
    last good one."""

    owner: Owner
    audience: str
    lang: str
    report: Report | None
    nights: tuple[Night, ...]


def with_night(before: Nights, night: Night, report: Report | None, kept: Collection[str]) -> Nights:
    """The nights with one more, and the report that it made, if it did; `kept` are the folders that are still there."""
    nights = (*before.nights, night)[-SHOWN:]
    nights = tuple(n if n.folder in kept else replace(n, folder="") for n in nights)
    held = report or before.report
    return replace(before, nights=nights, report=held if held and held.folder in kept else None)
