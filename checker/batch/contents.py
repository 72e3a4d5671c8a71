"""From a file to the documents in it: one, one a line, or those of a zip."""

from __future__ import annotations

import errno
import os
import struct
import zlib
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from time import sleep, time
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from checker.batch.source import Names, Source, refused
from checker.dossier.read import MAX_BYTES, is_wide, too_large
from checker.errors import CheckerError, Place, Problem

KINDS = (".json", ".jsonl", ".zip")
STDIN = "-"
_PIECE = 1 << 20
_MAX_RATIO = 200  # how many times its packed size a member of a zip may take; dossiers pack about 10 to 1
_TRIES = 3  # of a file that changes while it is read, or that another program holds
_PAUSE = 0.2  # seconds in between
_FRESH = 0.05  # seconds in which a second change may leave the time of the first: clocks of disks tick slowly
_LOCKED = (errno.EBUSY, errno.EAGAIN, errno.ETXTBSY, errno.EDEADLK)
_LOCKED_ON_WINDOWS = (32, 33)
_ENCRYPTED = 0x1  # a flag bit in the header of a member
READ_ERRORS = (BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError)


def from_file(path: str, name: str) -> Iterator[Source]:
    """The documents of a file, shown as `name`; by the end of its name one, one a line, or those of a zip.

    A file that was written to while its lines or members were read gives those, and then the problem `file-changing`.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in (".jsonl", ".zip"):
        yield Source(name, 1, partial(_read, path, name))
        return
    try:
        file = open(path, "rb")
    except OSError as error:
        yield refused(name, _gone(error, path))
        return
    with file:
        before = _state(os.fstat(file.fileno()))
        yield from from_lines(file, name) if suffix == ".jsonl" else from_zip(file, name)
        if _state(os.fstat(file.fileno())) != before:
            yield refused(name, "file-changing")


def _read(path: str, name: str) -> bytes:
    """The bytes of a file that nobody wrote to meanwhile: what is half old and half new may well look whole."""
    for turn in range(_TRIES):
        if turn:
            sleep(_PAUSE)
        try:
            with open(path, "rb") as file:
                before = os.fstat(file.fileno())
                settled = not 0 <= time() - before.st_mtime < _FRESH
                if before.st_size >= MAX_BYTES:
                    raise CheckerError([too_large(Place(name), before.st_size)])
                data = file.read(before.st_size + 1)
                after = os.fstat(file.fileno())
            same = _state(before) == _state(after) == _state(os.stat(path)) and len(data) == before.st_size
            if same and settled:
                return data
        except OSError as error:
            code = _gone(error, path)
            if code != "file-locked" or turn == _TRIES - 1:
                raise CheckerError([Problem(code, Place(name))]) from error
    raise CheckerError([Problem("file-changing", Place(name))])


def _state(info: os.stat_result) -> tuple[int, int]:
    return info.st_size, info.st_mtime_ns


def _gone(error: Exception, path: str) -> str:
    """Why a file that was there a moment ago cannot be read."""
    code = why_not(error, path)
    return "file-gone" if code == "path-missing" else code


def from_stdin(stdin: BinaryIO) -> Iterator[Source]:
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
                yield refused(STDIN, too_large(Place(STDIN), start.tell()))
                return
            line = piece.strip()
            whole = above.startswith(b"{") or line.endswith(b"}")
            if whole and above.endswith(b"}") and line.startswith(b"{"):
                start.seek(0)
                yield from from_lines(start, STDIN)
                yield from from_lines(stdin, STDIN, count)
                return
            above = line or above
    except READ_ERRORS:
        yield refused(STDIN, "file-unreadable")
        return
    data = start.getvalue()
    yield Source(STDIN, 1, partial(bytes, data)) if data.strip() else refused(STDIN, "nothing-found")


def from_lines(file: IO[bytes], name: str, count: int = 0, broken: str = "file-unreadable") -> Iterator[Source]:
    """One dossier a line, after the first `count` lines; `broken` is the problem when no more lines come."""
    nothing = count == 0
    try:
        while piece := file.readline(MAX_BYTES):
            count += 1
            if count == 1 and is_wide(piece):
                yield refused(name, "utf-16")
                return
            if len(piece) == MAX_BYTES:
                while piece and not piece.endswith(b"\n"):
                    piece = file.readline(_PIECE)
                yield refused(name, too_large(Place(name, count), MAX_BYTES), count)
            elif piece.strip():
                yield Source(name, count, partial(bytes, piece))
            else:
                continue
            nothing = False
    except READ_ERRORS:
        yield refused(name, Problem(broken, Place(name, count + 1)), count + 1)
        return
    if nothing:
        yield refused(name, "nothing-found")


def from_zip(file: BinaryIO, name: str) -> Iterator[Source]:
    """The documents of a zip, by name."""
    try:
        archive = ZipFile(file)
    except READ_ERRORS:
        yield refused(name, "zip-broken")
        return
    with archive:
        members = [member for member in archive.infolist() if _is_dossier(member.filename)]
        if not members:
            yield refused(name, "nothing-found")
        names = Names()
        for member in sorted(members, key=lambda member: member.filename):
            yield from _from_member(archive, member, f"{name}!{names.give(member.filename)}")


def _is_dossier(member: str) -> bool:
    hidden = any(part.startswith(".") for part in member.split("/"))
    return member.lower().endswith((".json", ".jsonl")) and not hidden


def _from_member(archive: ZipFile, member: ZipInfo, name: str) -> Iterator[Source]:
    is_lines = member.filename.lower().endswith(".jsonl")
    large = member.file_size >= MAX_BYTES
    if member.flag_bits & _ENCRYPTED:
        yield refused(name, "zip-locked")
    elif member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        # The other methods unpack a whole block at a time, and a small block may unpack to gigabytes.
        yield refused(name, "zip-method")
    elif large and not is_lines:
        yield refused(name, too_large(Place(name), member.file_size))
    elif large and member.file_size > _MAX_RATIO * member.compress_size:
        yield refused(name, "zip-bomb")
    else:
        try:
            with archive.open(member) as unpacked:
                if is_lines:
                    yield from from_lines(unpacked, name, broken="zip-broken")
                else:
                    yield Source(name, 1, partial(bytes, unpacked.read(MAX_BYTES)))
        except READ_ERRORS:
            yield refused(name, "zip-broken")


def why_not(error: Exception, path: str) -> str:
    """The code of the problem that a file or folder cannot be looked at."""
    if isinstance(error, OSError) and (
        error.errno in _LOCKED or getattr(error, "winerror", None) in _LOCKED_ON_WINDOWS
    ):
        return "file-locked"
    if isinstance(error, PermissionError):
        return "file-denied"
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "link-loop"
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        return "link-broken" if os.path.islink(path) else "path-missing"
    return "file-unreadable"
