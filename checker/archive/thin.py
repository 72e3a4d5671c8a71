"""Retention carried out: the runs that do not stay are taken away, and it is said which."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from checker.archive.kept import Damaged
from checker.archive.retention import Aged, Rule, staying
from checker.archive.store import Archive


class Thinned(Struct, frozen=True):
    """The names of the runs that were taken away, and of those that should have been, but that the storage does not
    part with now: somebody has them open. The next night tries again."""

    gone: tuple[str, ...]
    in_use: tuple[str, ...]


def thin(archive: Archive, rule: Rule, as_of: date) -> Thinned:
    """Take away what the rule does not keep, for who holds the lock."""
    names = {aged.number: (name, aged) for name in archive.names() for aged in [_aged(archive, name)]}
    stay = staying((aged for _, aged in names.values()), rule, as_of)
    gone, in_use = [], []
    for number, (name, _) in sorted(names.items()):
        if number not in stay:
            try:
                archive.remove(name)
                gone.append(name)
            except OSError:
                in_use.append(name)
    return Thinned(tuple(gone), tuple(in_use))


def _aged(archive: Archive, name: str) -> Aged:
    """A run by its name; one that is damaged saw nothing that anybody can use."""
    number, _, day = name.partition("-")
    try:
        complete = archive.open(name).receipt.complete
    except Damaged:
        complete = False
    return Aged(int(number), day, complete)
