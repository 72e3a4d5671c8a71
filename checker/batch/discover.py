"""From the PATHs that were asked for to the dossiers found there, one by one and always in the same order."""

from __future__ import annotations

import fnmatch
import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from checker.batch.contents import KINDS, STDIN, from_file, from_stdin, why_not
from checker.batch.scratch import key, open_scratch, text_of
from checker.batch.source import Names, Source, refused


def discover(paths: Sequence[str], stdin: BinaryIO) -> Iterator[Source]:
    """Every dossier at `paths`, sorted by name; what is reached by several paths or links comes once.

    A path is a file, a folder (with all that is below it), a glob (`**` for any depth), or `-` for `stdin`.
    A `.jsonl` holds one dossier a line, a `.zip` any number of `.json` and `.jsonl`, any other file is one
    dossier; `stdin` holds one document, or one a line. Below a folder, in a zip and by a glob only names that
    end in one of these count, and names that begin with a point do not.

    Never raises for what is found: what cannot be read comes as a `Source` whose `read()` raises. The problem
    `nothing-found` there says that a path holds no dossier at all: nothing to check, rather than unreadable.

    What is found is put in order on disk, so that memory does not grow with it. A document from a `.jsonl`, a `.zip` or
    `stdin` is held by its `Source`, so take these one by one; a plain file is only opened by `read()`.
    """
    names = Names()
    for found, entry in _in_order(entry for path in sorted(set(paths)) for entry in _at(path)):
        name = names.give(found)
        if entry.problem:
            yield refused(name, entry.problem)
        elif entry.identity == STDIN:
            yield from from_stdin(stdin)
        else:
            yield from from_file(entry.path, name)


# Which files there are.


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file or folder. Two with one `identity` are the same; `problem` is a code, "" for none."""

    path: str
    identity: str
    problem: str = ""
    is_folder: bool = False

    @property
    def name(self) -> str:
        return Path(self.path).as_posix() if self.path else ""


_FOUND = "found (name BLOB, turn INTEGER, path BLOB, identity BLOB, problem TEXT, PRIMARY KEY (name, turn))"
_SEEN = "seen (identity BLOB PRIMARY KEY)"
_ORDERED = "SELECT name, path, identity, problem FROM found ORDER BY name, turn"


def _in_order(entries: Iterable[_Entry]) -> Iterator[tuple[str, _Entry]]:
    """Entries by their name, with it; of those that are the same the first."""
    with open_scratch(_FOUND, _SEEN) as scratch:
        scratch.put_all(
            "INSERT INTO found VALUES (?, ?, ?, ?, ?)",
            ((key(e.name), turn, key(e.path), key(e.identity), e.problem) for turn, e in enumerate(entries)),
        )
        for name, path, identity, problem in scratch.rows(_ORDERED):
            if scratch.put("INSERT OR IGNORE INTO seen VALUES (?)", (identity,)):
                yield text_of(name), _Entry(text_of(path), text_of(identity), problem)


def _at(path: str) -> Iterator[_Entry]:
    """The files that one PATH stands for."""
    if path == STDIN:
        yield _Entry(STDIN, STDIN)
        return
    path = path and str(Path(path))
    if not os.path.lexists(path) and glob.has_magic(path):
        entries = _below(_matches(path))
    else:
        entry = _entry(path)
        if not entry.is_folder:
            yield entry
            return
        entries = _below([path])
    nothing = True
    for entry in entries:
        nothing = False
        yield entry
    if nothing:
        yield _Entry(path, f"path {path}", "nothing-found")


def _entry(path: str) -> _Entry:
    try:
        info = os.stat(path)
    except (OSError, ValueError) as error:
        return _Entry(path, f"path {path}", why_not(error, path))
    # An inode alone would do, were it not that some network drives give one number to several files.
    identity = f"file {info.st_dev} {info.st_ino} {info.st_size} {info.st_mtime_ns}"
    if stat.S_ISDIR(info.st_mode):
        return _Entry(path, identity, is_folder=True)
    return _Entry(path, identity, "" if stat.S_ISREG(info.st_mode) else "not-a-file")


def _below(paths: Iterable[str]) -> Iterator[_Entry]:
    """The files at `paths` and in the folders there that may hold dossiers; no folder is entered twice."""
    pending: list[_Entry] = []
    entered: set[str] = set()
    yield from _files(paths, pending)
    while pending:
        folder = pending.pop()
        real = os.path.realpath(folder.path)
        if real in entered:
            continue
        entered.add(real)
        try:
            with os.scandir(folder.path) as found:
                visible = (os.path.join(folder.path, item.name) for item in found if not item.name.startswith("."))
                yield from _files(visible, pending)
        except OSError as error:
            denied = isinstance(error, PermissionError)
            yield _Entry(folder.path, folder.identity, "folder-denied" if denied else "folder-unreadable")


def _files(paths: Iterable[str], pending: list[_Entry]) -> Iterator[_Entry]:
    """Those of `paths` that may hold dossiers; the folders come at the end of `pending`, the first by name last."""
    folders: list[_Entry] = []
    for entry in map(_entry, paths):
        if entry.is_folder:
            folders.append(entry)
        elif entry.path.lower().endswith(KINDS) or entry.problem not in ("", "not-a-file"):
            # What cannot be looked at counts whatever its name, for it may be a folder full of dossiers.
            yield entry
    pending += sorted(folders, key=lambda folder: folder.path, reverse=True)


def _matches(pattern: str) -> Iterator[str]:
    """The files and folders that a glob means. Unlike in `glob`, `**` enters a loop of links once."""
    parts = Path(pattern).parts
    plain = list(takewhile(lambda part: not glob.has_magic(part), parts))
    pending = [(os.path.join("", *plain), parts[len(plain) :])]
    entered: set[tuple[str, int]] = set()
    while pending:
        folder, (part, *rest) = pending.pop()
        if not os.path.isdir(folder or "."):
            continue
        here = (os.path.realpath(folder), len(rest))
        if here in entered:
            continue
        entered.add(here)
        try:
            names = sorted(os.listdir(folder or "."), reverse=True)
        except OSError:
            yield folder  # where it is looked into, the reason is told
            continue
        if part == "**":
            if not rest:
                yield folder or "."
                continue
            pending.append((folder, tuple(rest)))
            visible = [name for name in names if not name.startswith(".")]
            pending += [(os.path.join(folder, name), (part, *rest)) for name in visible]
            continue
        for name in names:
            if fnmatch.fnmatch(name, part) and name.startswith(".") <= part.startswith("."):
                path = os.path.join(folder, name)
                if rest:
                    pending.append((path, tuple(rest)))
                else:
                    yield path
