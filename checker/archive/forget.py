"""A dossier taken out of every run that is kept, on request.

What is to be forgotten is written down first, by its fingerprints, and crossed out last: a program that was killed in
between is finished by the next. Each run is whole all the time, with the dossier or without. Totals stay what they
were: they are about that night, and tell of nobody.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from contextlib import suppress

import msgspec
from msgspec import Struct

from checker.archive import disk
from checker.archive.columns import TABLES
from checker.archive.kept import Damaged, KeptRun
from checker.archive.prints import DIGITS as WHOLE
from checker.archive.prints import MOST_COPIES, Prints
from checker.archive.store import FORGETTING, Archive
from checker.audience.standing import DIGITS

_PRINT = re.compile(b'"([0-9a-f]{%d}|[0-9a-f]{%d})"' % (2 * DIGITS, WHOLE))
_TABLES = {table.file for table in TABLES}


class Forgotten(Struct, frozen=True):
    """The names of the `runs` that had the dossiers, of those that had no more of them than a file that was `unread`
    that night, of those that only `noted` them in a document, and of those that are `damaged`, so that nobody can tell
    what is in them: these stay as they are."""

    runs: tuple[str, ...]
    unread: tuple[str, ...]
    noted: tuple[str, ...]
    damaged: tuple[str, ...]


def traces_of(dossier: str, prints: Prints) -> frozenset[str]:
    """The fingerprints of a dossier by its id: of all copies that there may have been of it."""
    return frozenset(prints.dossier(dossier, copy) for copy in range(1, MOST_COPIES + 1))


def holding(archive: Archive, traces: Collection[str]) -> list[str]:
    """The names of the runs that have dossiers, by their fingerprints; of a damaged run nobody can tell."""
    found = []
    for name in archive.names():
        with suppress(Damaged):
            if any(dossier in traces for dossier, _, _ in archive.open(name).names()):
                found.append(name)
    return found


def forget(archive: Archive, traces: Collection[str]) -> Forgotten:
    """Take dossiers out of every run, by their fingerprints, for who holds the lock. Done again, it finds nothing."""
    archive.sweep()
    asked = frozenset(traces) | _asked(archive)
    _write_down(archive, asked)
    kept: list[KeptRun] = []
    damaged: list[str] = []
    files: set[str] = set()
    shared: set[str] = set()
    for name in archive.names():
        try:
            run = archive.open(name)
            run.check()
            for dossier, file, container in run.names():
                if dossier in asked:
                    files |= {file, container}
                else:
                    shared.add(container)  # its name is not that of one dossier
            kept.append(run)
        except Damaged:
            damaged.append(name)
    changed = [(run.name, _rewrite(archive, run, asked, files - shared)) for run in kept]
    (archive.folder / FORGETTING).unlink(missing_ok=True)
    runs, unread, noted = (tuple(name for name, held in changed if held == what) for what in ("had", "unread", "noted"))
    return Forgotten(runs, unread, noted, tuple(damaged))


def finish_forgetting(archive: Archive) -> Forgotten | None:
    """Finish what a killed program had begun to forget, for who holds the lock; None when there is nothing."""
    asked = _asked(archive)
    return forget(archive, asked) if asked else None


def _asked(archive: Archive) -> frozenset[str]:
    """What is written down; a list that cannot be read was being written when nothing had been taken away yet."""
    with suppress(FileNotFoundError, msgspec.DecodeError):
        return frozenset(msgspec.json.decode((archive.folder / FORGETTING).read_bytes(), type=list[str]))
    return frozenset()


def _write_down(archive: Archive, asked: Collection[str]) -> None:
    part = archive.folder / f"{FORGETTING}.part"
    part.unlink(missing_ok=True)
    disk.write(part, msgspec.json.encode(sorted(asked)))
    disk.replace(part, archive.folder / FORGETTING)


def _rewrite(archive: Archive, run: KeptRun, asked: frozenset[str], files: Collection[str]) -> str:
    """Put a run without the dossiers in the place of one that has something of them; whether it "had" them, had a file
    of them "unread", only "noted" them, or "" for none of it."""
    mine = sum(dossier in asked for dossier, _, _ in run.names())
    unread = run.unread()
    readable = tuple(item for item in unread if item.file not in files)
    texts = {name: run.document(name) for name in run.receipt.files if name not in _TABLES}
    documents = {name: _scrubbed(text, asked) for name, text in texts.items()}
    if not mine and readable == unread and documents == texts:
        return ""
    with archive.write(instead_of=run.name) as new:
        new.rows_without(asked, run)
        new.unread(readable)
        for name, text in documents.items():
            new.document(name, text)
        new.finish(msgspec.structs.replace(run.receipt, forgotten=run.receipt.forgotten + mine))
    if mine:
        return "had"
    return "noted" if readable == unread else "unread"


def _scrubbed(text: bytes, traces: Collection[str]) -> bytes:
    """A document with others in the place of fingerprints, also where these stand shortened: it still says how many
    dossiers there were, which keeps the counts that a team reads from telling of one, and no longer which."""
    whole = {trace.encode() for trace in traces}
    short = {trace[:DIGITS].encode() for trace in traces}

    def other(found: re.Match[bytes]) -> bytes:
        print_ = found[1]
        known = print_ in whole or (len(print_) == 2 * DIGITS and print_[:DIGITS] in short)
        return b'"%s"' % secrets.token_hex(len(print_) // 2).encode() if known else found[0]

    return _PRINT.sub(other, text)
