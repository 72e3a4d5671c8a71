"""A dossier forgotten everywhere: in the cache, in the file of names, in the reports that knew it, and in the archive.

The archive comes last. As long as it knows the dossier, a forgetting that was broken off is seen to be unfinished, and
which reports knew it can be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from checker.archive.forget import Forgotten, forget, holding, traces_of
from checker.archive.kept import Damaged
from checker.archive.prints import Prints
from checker.archive.store import Archive
from checker.nightly import cache
from checker.nightly.config import NightConfig
from checker.nightly.names_file import NamesFile
from checker.nightly.nights import Gap, Nights
from checker.nightly.publish import ReportPlace


class Everywhere(Struct, frozen=True):
    """What was done: in the `archive`, and the names of the `reports` that were taken away. The reports in `doubtful`
    are still there and may tell of the dossier: a file of it could not be read that night, or the night is damaged or
    not kept, so that nobody can tell whether it had the dossier."""

    archive: Forgotten
    reports: tuple[str, ...]
    doubtful: tuple[str, ...]


def forget_dossier(
    archive: Archive, place: ReportPlace, config: NightConfig, prints: Prints, dossier: str
) -> Everywhere:
    """Forget a dossier by its id, for who holds the lock. OSError when the storage does not part with something: what
    was done by then is done, and done again it goes on."""
    archive.sweep()
    place.sweep()
    cache.forget(config.cache, [dossier])
    NamesFile(config).forget(dossier, archive)
    traces = traces_of(dossier, prints)
    reports = knowing(place.folders(), archive, holding(archive, traces))
    if reports:
        place.remove(reports)
        nights = place.nights()
        if nights is not None:
            place.show(without(nights, place.folders()))
    told = forget(archive, traces)
    sure = set(archive.names()) - {*told.damaged, *told.unread}
    return Everywhere(told, tuple(reports), tuple(name for name in place.folders() if name not in sure))


def knowing(reports: Iterable[str], archive: Archive, runs: Sequence[str]) -> list[str]:
    """The reports that may tell of a dossier that `runs` hold: those made since the last kept run before these, up to
    and with that of the first complete run after them that can be read, which tells that it vanished. Of a run that is
    damaged or not kept nobody can tell whether it held the dossier; the next was set beside an earlier one."""
    if not runs:
        return []
    first, last = _number(runs[0]), _number(runs[-1])
    before, after = 0, None
    for name in archive.names():
        try:
            run = archive.open(name)
            if _number(name) < first:
                before = _number(name)
            elif _number(name) > last and run.receipt.complete and after is None:
                run.check()
                after = _number(name)
        except Damaged:
            continue
    return [name for name in reports if before < _number(name) and (after is None or _number(name) <= after)]


def without(nights: Nights, kept: Sequence[str]) -> Nights:
    """What the first page tells when of the reports only `kept` are left. When the last good one is not among them,
    there is none until the next night."""
    found = tuple(night if night.folder in kept else replace(night, folder="") for night in nights.nights)
    if nights.report is None or nights.report.folder in kept:
        return replace(nights, nights=found)
    last = replace(found[-1], state="failed", gaps=(Gap("night-forgotten", {}),))
    return replace(nights, nights=(*found[:-1], last), report=None)


def _number(name: str) -> int:
    return int(name.partition("-")[0])
