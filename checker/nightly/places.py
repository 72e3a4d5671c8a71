"""The dossiers at the places that a configuration names: folders of this machine, and addresses elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from checker.batch.discover import discover
from checker.batch.source import Names, Source
from checker.errors import CheckerError, Problem
from checker.nightly.addresses import discreet, is_address

LOST = (
    *("place-missing", "place-empty", "place-denied", "place-unreachable", "place-host", "place-lost"),
    *("folder-denied", "folder-unreadable"),
)
"""Codes of problems by which nobody can say which dossiers there are: a place, or a folder in one."""

# What a place of this machine is told instead of what a file is told.
_OF_A_PLACE = {
    "path-missing": "place-missing",
    "link-broken": "place-missing",
    "link-loop": "place-missing",
    "nothing-found": "place-empty",
    "file-denied": "place-denied",
    "folder-denied": "place-denied",
    "file-unreadable": "place-unreachable",
    "folder-unreadable": "place-unreachable",
}
_FILE = "file://"


def sources(places: Sequence[str]) -> Iterator[Source]:
    """Every dossier at `places`, always in the same order: those of this machine as `discover` finds them, then those
    of each address. Every source has its own name and line; no name holds a password.

    Never raises for what is found: what cannot be read comes as a `Source` whose `read()` raises. A place that is gone,
    empty or cannot be looked into has one of the codes `LOST` there; that a folder is empty counts too, since so is a
    drive that is not connected."""
    local = [place.removeprefix(_FILE) for place in places if not is_address(place) or place.startswith(_FILE)]
    named = {Names().give(Path(path).as_posix()) for path in local}
    for source in discover(local, BytesIO()):
        yield Source(source.name, source.line, partial(_of_place, source)) if source.name in named else source
    elsewhere = {discreet(place): place for place in places if is_address(place) and not place.startswith(_FILE)}
    if elsewhere:
        from checker.nightly.elsewhere import at_address  # fsspec and what it needs are large

        names, seen = Names(), set[str]()
        for _, address in sorted(elsewhere.items()):
            yield from at_address(address, names, seen)


def is_place_lost(codes: Iterable[str]) -> bool:
    """Whether problems with these codes say that not all dossiers of a place were seen."""
    return not set(LOST).isdisjoint(codes)


def _of_place(source: Source) -> bytes:
    try:
        return source.read()
    except CheckerError as error:
        raise CheckerError(
            Problem(_OF_A_PLACE.get(problem.code, problem.code), problem.place, problem.details)
            for problem in error.problems
        ) from None
