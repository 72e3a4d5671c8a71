"""The dossiers at the places that a configuration names: folders of this machine, and addresses elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import PurePath

from checker.batch.discover import discover
from checker.batch.source import Names, Source
from checker.nightly.addresses import discreet, is_address

GONE = frozenset({"place-missing", "place-denied", "place-host", "place-unreachable", "place-lost"})
"""Codes of problems by which nobody can say which dossiers there are at an address."""

_FILE = "file://"


def sources(places: Sequence[str]) -> Iterator[Source]:
    """Every dossier at `places`, always in the same order: those of this machine as `discover` finds them, then those
    of each address. Every source has its own name and line; no name holds a password.

    Never raises for what is found: what cannot be read comes as a `Source` whose `read()` raises. One with the name of
    a place itself (`name_of`) says that the place is gone (on this machine `path-missing`, `file-denied` and the like,
    elsewhere a code in `GONE`) or empty (`nothing-found`); `folder-denied` and `folder-unreadable` that a folder in one
    is."""
    yield from discover([place.removeprefix(_FILE) for place in places if not _is_elsewhere(place)], BytesIO())
    elsewhere = {discreet(place): place for place in places if _is_elsewhere(place)}
    if elsewhere:
        from checker.nightly.elsewhere import at_address  # fsspec and what it needs are large

        names, seen = Names(), set[str]()
        for _, address in sorted(elsewhere.items()):
            yield from at_address(address, names, seen)


def name_of(place: str) -> str:
    """What a place is called where something is wrong with it."""
    if _is_elsewhere(place):
        return Names().give(discreet(place))
    return Names().give(PurePath(place.removeprefix(_FILE)).as_posix())


def _is_elsewhere(place: str) -> bool:
    return is_address(place) and not place.startswith(_FILE)
