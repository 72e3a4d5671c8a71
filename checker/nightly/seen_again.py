"""Dossiers that could not be read on the last night and can be read tonight: how they were when that last could be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.archive.kept import Damaged, KeptRun
from checker.archive.project import carried, places_of
from checker.archive.row_spool import RowSpool
from checker.archive.rows import Column, DossierRow
from checker.archive.store import Archive


def find_again(
    archive: Archive, last: KeptRun, columns: tuple[Column, ...], tonight: RowSpool, found: RowSpool
) -> None:
    """Add to `found` the row of tonight of each such dossier, with of each finding since when it is as it is. Looks
    further back than `last` only for what `last` could not read, and only as far as it could not be read."""
    unread = {item.file for item in last.unread()}
    wanted = {row.dossier for row in tonight if row.within(unread)} if unread else set()
    if wanted:
        wanted.difference_update(dossier for dossier, _, _ in last.names())
    for name in reversed(archive.names()):
        if not wanted:
            break
        if name >= last.name:
            continue
        try:
            run = archive.open(name)
            places = places_of(columns, run.receipt.columns)
            unread = {item.file for item in run.unread()}
            still: set[str] = set()
            for row, old in beside(tonight, run.rows()):
                if row.dossier in wanted and old:
                    found.add(carried(row, old, places))
                    wanted.discard(row.dossier)
                elif row.within(unread):
                    still.add(row.dossier)
        except Damaged:
            continue
        if run.receipt.complete:
            wanted &= still


def beside(rows: Iterable[DossierRow], others: Iterable[DossierRow]) -> Iterator[tuple[DossierRow, DossierRow | None]]:
    """Each row with that of the same dossier among others, None when there is none; both are sorted by fingerprint."""
    rest = iter(others)
    old = next(rest, None)
    for row in rows:
        while old is not None and old.dossier < row.dossier:
            old = next(rest, None)
        yield row, old if old is not None and old.dossier == row.dossier else None
