"""Dossiers that could not be read on the last night and can be read tonight: how they were when that last could be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.archive.kept import Damaged, KeptRun
from checker.archive.project import carried, places_of
from checker.archive.rows import Column, DossierRow
from checker.archive.store import Archive


def seen_again(
    archive: Archive, last: KeptRun, columns: tuple[Column, ...], tonight: Iterable[DossierRow]
) -> Mapping[str, DossierRow]:
    """By the fingerprint of the dossier its row of tonight, with of each finding since when it is as it is. Looks
    further back than `last` only for what `last` could not read, and only as far as it could not be read."""
    unread = {item.file for item in last.unread()}
    wanted = {row.file: row for row in tonight if row.file in unread} if unread else {}
    found: dict[str, DossierRow] = {}
    for name in reversed(archive.names()):
        if not wanted:
            break
        if name >= last.name:
            continue
        try:
            run = archive.open(name)
            before = {row.file: row for row in run.rows() if row.file in wanted}
            still = {item.file for item in run.unread()} & wanted.keys()
            complete = run.receipt.complete
        except Damaged:
            continue
        places = places_of(columns, run.receipt.columns)
        for file, old in before.items():
            row = wanted.pop(file)
            if old.dossier == row.dossier:
                found[row.dossier] = carried(row, old, places)
        if complete:
            wanted = {file: row for file, row in wanted.items() if file in still}
    return found
