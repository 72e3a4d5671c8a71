"""From the PATHs that were asked for to the dossiers found there, one by one and always in the same order."""

from __future__ import annotations

import errno
import fnmatch
import glob
import os
import stat
import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import IO, BinaryIO, NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from checker.batch.scratch import key, open_scratch, text_of
from checker.dossier.read import MAX_BYTES, is_wide, shown, too_large
from checker.errors import CheckerError, Place, Problem

_KINDS = (".json", ".jsonl", ".zip")
_STDIN = "-"
_PIECE = 1 << 20
_MOST_SHOWN = 300  # signs of a name; in a .zip it may have thousands
_MAX_RATIO = 200  # how many times its packed size a member of a zip may take; dossiers pack about 10 to 1
_ENCRYPTED = 0x1  # a flag bit in the header of a member
_READ_ERRORS = (BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Source:
    """One dossier that was found, not parsed yet. Can be pickled.

    `name` is what a person sees: the path as it was asked for with what was found below it (`2023/a.json`),
    `archive.zip!member.json`, or `-`. It can always be printed, what could be a BSN in it is masked, and of a very long
    one the middle is left out.
    `line` is the line of that file on which the document begins: 1, unless it holds one dossier a line.
    """

    name: str
    line: int
    reader: Callable[[], bytes]

    def read(self) -> bytes:
        """The bytes of the document; raises `CheckerError` when they cannot be had."""
        return self.reader()


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
    names = _Names()
    for entry in _in_order(entry for path in sorted(set(paths)) for entry in _at(path)):
        name = names.give(entry.name)
        if entry.problem:
            yield _refused(name, entry.problem)
        elif entry.identity == _STDIN:
            yield from _from_stdin(stdin)
        else:
            yield from _from_file(entry.path, name)


class _Names:
    """Gives the names to show; numbers those that come out the same because something in them is masked or cut."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def give(self, path: str) -> str:
        name = _cut(shown(path))
        if name == path:
            return name
        self._given[name] += 1
        return name if self._given[name] == 1 else f"{name} ({self._given[name]})"


def _cut(name: str) -> str:
    """A name without the middle of it when it is long, so that where it lies and what it is called are both left."""
    half = _MOST_SHOWN // 2
    return name if len(name) <= _MOST_SHOWN else f"{name[:half]}…{name[-half:]}"


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


def _in_order(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Entries by their name; of those that are the same the first."""
    with open_scratch(_FOUND, _SEEN) as scratch:
        scratch.put_all(
            "INSERT INTO found VALUES (?, ?, ?, ?, ?)",
            ((key(e.name), turn, key(e.path), key(e.identity), e.problem) for turn, e in enumerate(entries)),
        )
        for path, identity, problem in scratch.rows("SELECT path, identity, problem FROM found ORDER BY name, turn"):
            if scratch.put("INSERT OR IGNORE INTO seen VALUES (?)", (identity,)):
                yield _Entry(text_of(path), text_of(identity), problem)


def _at(path: str) -> Iterator[_Entry]:
    """The files that one PATH stands for."""
    if path == _STDIN:
        yield _Entry(_STDIN, _STDIN)
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
        return _Entry(path, f"path {path}", _why_not(error, path))
    # An inode alone would do, were it not that some network drives give one number to several files.
    identity = f"file {info.st_dev} {info.st_ino} {info.st_size} {info.st_mtime_ns}"
    if stat.S_ISDIR(info.st_mode):
        return _Entry(path, identity, is_folder=True)
    return _Entry(path, identity, "" if stat.S_ISREG(info.st_mode) else "not-a-file")


def _why_not(error: Exception, path: str) -> str:
    if isinstance(error, PermissionError):
        return "file-denied"
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "link-loop"
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return "link-broken" if os.path.islink(path) else "path-missing"
    return "file-unreadable"


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
        elif entry.path.lower().endswith(_KINDS) or entry.problem not in ("", "not-a-file"):
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


# What is in them.


def _from_file(path: str, name: str) -> Iterator[Source]:
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in (".jsonl", ".zip"):
        yield Source(name, 1, partial(_read, path, name))
        return
    try:
        file = open(path, "rb")
    except OSError as error:
        yield _refused(name, _why_not(error, path))
        return
    with file:
        yield from _from_lines(file, name) if suffix == ".jsonl" else _from_zip(file, name)


def _read(path: str, name: str) -> bytes:
    try:
        size = os.stat(path).st_size
        if size >= MAX_BYTES:
            raise CheckerError([too_large(Place(name), size)])
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise CheckerError([Problem(_why_not(error, path), Place(name))]) from error


def _from_stdin(stdin: BinaryIO) -> Iterator[Source]:
    """One document, or one a line: told apart by a line that ends in "}" before one that begins with "{".

    No JSON document holds these after each other. One of both lines must look like a whole object, so that
    several documents of many lines each are one faulty document, and not a fault for every line.
    """
    start = BytesIO()
    count = 0
    above = b""
    try:
        while piece := stdin.readline(MAX_BYTES - start.tell()):
            start.write(piece)
            count += 1
            if start.tell() >= MAX_BYTES:
                yield _refused(_STDIN, too_large(Place(_STDIN), start.tell()))
                return
            line = piece.strip()
            whole = above.startswith(b"{") or line.endswith(b"}")
            if whole and above.endswith(b"}") and line.startswith(b"{"):
                start.seek(0)
                yield from _from_lines(start, _STDIN)
                yield from _from_lines(stdin, _STDIN, count)
                return
            above = line or above
    except _READ_ERRORS:
        yield _refused(_STDIN, "file-unreadable")
        return
    data = start.getvalue()
    yield Source(_STDIN, 1, partial(bytes, data)) if data.strip() else _refused(_STDIN, "nothing-found")


def _from_lines(file: IO[bytes], name: str, count: int = 0, broken: str = "file-unreadable") -> Iterator[Source]:
    """One dossier a line, after the first `count` lines; `broken` is the problem when no more lines come."""
    nothing = count == 0
    try:
        while piece := file.readline(MAX_BYTES):
            count += 1
            if count == 1 and is_wide(piece):
                yield _refused(name, "utf-16")
                return
            if len(piece) == MAX_BYTES:
                while piece and not piece.endswith(b"\n"):
                    piece = file.readline(_PIECE)
                yield _refused(name, too_large(Place(name, count), MAX_BYTES), count)
            elif piece.strip():
                yield Source(name, count, partial(bytes, piece))
            else:
                continue
            nothing = False
    except _READ_ERRORS:
        yield _refused(name, Problem(broken, Place(name, count + 1)), count + 1)
        return
    if nothing:
        yield _refused(name, "nothing-found")


def _from_zip(file: BinaryIO, name: str) -> Iterator[Source]:
    try:
        archive = ZipFile(file)
    except _READ_ERRORS:
        yield _refused(name, "zip-broken")
        return
    with archive:
        members = [member for member in archive.infolist() if _is_dossier(member.filename)]
        if not members:
            yield _refused(name, "nothing-found")
        names = _Names()
        for member in sorted(members, key=lambda member: member.filename):
            yield from _from_member(archive, member, f"{name}!{names.give(member.filename)}")


def _is_dossier(member: str) -> bool:
    hidden = any(part.startswith(".") for part in member.split("/"))
    return member.lower().endswith((".json", ".jsonl")) and not hidden


def _from_member(archive: ZipFile, member: ZipInfo, name: str) -> Iterator[Source]:
    is_lines = member.filename.lower().endswith(".jsonl")
    large = member.file_size >= MAX_BYTES
    if member.flag_bits & _ENCRYPTED:
        yield _refused(name, "zip-locked")
    elif member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        # The other methods unpack a whole block at a time, and a small block may unpack to gigabytes.
        yield _refused(name, "zip-method")
    elif large and not is_lines:
        yield _refused(name, too_large(Place(name), member.file_size))
    elif large and member.file_size > _MAX_RATIO * member.compress_size:
        yield _refused(name, "zip-bomb")
    else:
        try:
            with archive.open(member) as unpacked:
                if is_lines:
                    yield from _from_lines(unpacked, name, broken="zip-broken")
                else:
                    yield Source(name, 1, partial(bytes, unpacked.read(MAX_BYTES)))
        except _READ_ERRORS:
            yield _refused(name, "zip-broken")


# What is refused.


def _refused(name: str, problem: str | Problem, line: int = 1) -> Source:
    """A source whose reading raises `problem`, a code when it is about the whole file."""
    whole = Problem(problem, Place(name)) if isinstance(problem, str) else problem
    return Source(name, line, partial(_refuse, whole))


def _refuse(problem: Problem) -> NoReturn:
    raise CheckerError([problem])
