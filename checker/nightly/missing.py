"""Whether a night saw everything: a place that was not there is told from a file that could not be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from checker.archive.container import container_of, unseen_of
from checker.archive.kept import KeptRun
from checker.archive.prints import Prints
from checker.errors import CheckerError, Place, Problem
from checker.nightly.addresses import is_address
from checker.nightly.found import EMPTY, Found
from checker.nightly.places import GONE, name_of, sources

_FOLDERS = frozenset({"folder-denied", "folder-unreadable"})
_FILES = frozenset({"file-gone", "file-denied", "file-locked", "file-unreadable"})
_PLACES = GONE | _FOLDERS | _FILES | {"path-missing", "link-broken", "link-loop", EMPTY}
_MOST = 2  # one in so many files that cannot be read is most of them: rather the place than the files


def missing(
    found: Found, places: Sequence[str], held: Collection[str], prints: Prints, last: KeptRun | None
) -> Problem | None:
    """What was to be looked at and could not be; None when everything was. `held` are the fingerprints of the places
    that had dossiers the night before: an empty one that had none is as it was. When files could not be read, the
    places are looked at again, for perhaps one went away meanwhile. A file of several dossiers counts for as many as it
    held in the `last` good run: the figures of what is left would be those of other families."""
    failed = [item for item in found.unread if item.faults[0].code in _FILES]
    lost = {item.file: item.faults[0].code for item in found.unread} | dict.fromkeys(found.empty, EMPTY)
    if failed:
        lost |= dict(_lost_now([place for place in places if not is_address(place)]))
    for number, place in enumerate(places, 1):
        code = lost.pop(name_of(place), "")
        if code in _PLACES and (code != EMPTY or prints.of("place", place) in held):
            details: dict[str, str | int] = {"number": number, "count": len(places), "why": code}
            return Problem("night-place-lost", Place(name_of(place)), details)
    for name, code in lost.items():
        if code in _FOLDERS | GONE:
            return Problem("night-folder-lost", Place(name))
    everything = found.tally.dossiers + len(found.unread)
    if _MOST * len(failed) > everything:
        return Problem("night-most-unread", Place("checker nightly"), {"count": len(failed), "all": everything})
    unseen = _unseen(found, prints, last) if last else 0
    everyone = found.tally.dossiers + unseen
    if _MOST * unseen > everyone:
        return Problem("night-most-unseen", Place("checker nightly"), {"count": unseen, "all": everyone})
    return None


def _unseen(found: Found, prints: Prints, last: KeptRun) -> int:
    """How many dossiers fewer there are tonight in files of several that could not be read as a whole."""
    names = {name for item in found.unread if (name := unseen_of(item))}
    if not names:
        return 0
    marks = {prints.container(name) for name in names}
    before = sum(container in marks for _, _, container in last.names())
    return max(0, before - sum(container_of(result.file) in names for result in found.spool))


def held(found: Found, places: Iterable[str], prints: Prints) -> tuple[str, ...]:
    """The fingerprints of the places that have dossiers tonight."""
    empty = set(found.empty)
    return tuple(prints.of("place", place) for place in places if name_of(place) not in empty)


def _lost_now(places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is wrong now with places as a whole, by their names. No file in them is read for it."""
    names = {name_of(place) for place in places}
    for source in sources(places):
        if source.name in names:
            try:
                source.read()
            except CheckerError as error:
                yield source.name, error.problems[0].code
