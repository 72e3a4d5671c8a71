"""The dossiers at one address that fsspec opens: a share, a bucket, a web server.

Whoever answers there is not trusted to answer at all: everything has a time limit, and a place that fails several times
in a row is given up. Nothing that a library says of an error is passed on, since it may quote the address.
"""

from __future__ import annotations

import fnmatch
import glob
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import IO, Any

from checker.batch.contents import KINDS, from_lines, from_zip
from checker.batch.source import Names, Source, refused
from checker.dossier.read import MAX_BYTES, too_large
from checker.errors import CheckerError, Place, Problem
from checker.nightly.addresses import discreet
from checker.nightly.connection import Connection, Trouble, connection

_TRIES = 3  # of a file that changes while it is read
_PIECE = 1 << 20
_STAMPS = ("ETag", "etag", "mtime", "LastModified", "last_modified", "modify")
_SEVERAL = (".jsonl", ".zip")


@dataclass(frozen=True, slots=True)
class _File:
    """A file at an address: its path there, its size if known, and what changes when it is written to."""

    path: str
    size: int | None
    stamp: str


@dataclass(frozen=True, slots=True)
class _Unlisted:
    """A folder at an address that cannot be looked into, and why."""

    path: str
    code: str


def at_address(address: str, names: Names, seen: set[str]) -> Iterator[Source]:
    """Every dossier at `address`, sorted by path, but for those that were `seen` at another; `names` gives each the
    name by which it is shown."""
    place = discreet(address)
    try:
        found = sorted(_found(connection(address)), key=lambda item: item.path)
    except Trouble as trouble:
        yield refused(names.give(place), f"place-{trouble.kind}")
        return
    if not found:
        yield refused(names.give(place), "nothing-found")
    top = _split(connection(address).path)[0]
    for item in found:
        full = _name(place, top, item.path)
        if full in seen:
            continue
        seen.add(full)
        name = names.give(full)
        if isinstance(item, _Unlisted):
            yield refused(name, item.code)
        elif item.path.lower().endswith(_SEVERAL):
            yield from _several(address, item, name)
        else:
            yield Source(name, 1, partial(_read, address, item, name))


def _name(place: str, top: str, path: str) -> str:
    """A path as a person would go on from the place: `s3://bucket/2026/a.json`."""
    below = path.removeprefix(top).strip("/")
    first, chained, rest = place.partition("::")
    shown, _ = _split(first)
    slash = "" if shown.endswith("/") else "/"
    return f"{shown}{slash}{below}{chained}{rest}" if below else place


# Which files there are.


def _split(path: str) -> tuple[str, list[str]]:
    """A path without the parts from the first on that holds a pattern, and those parts. In an address of the web a ? is
    no pattern."""
    asked = path.partition("?")[0] if path.startswith(("http://", "https://")) else path
    if not glob.has_magic(asked):
        return path, []
    parts = path.split("/")
    plain = list(takewhile(lambda part: not glob.has_magic(part), parts))
    return "/".join(plain) + ("/" if plain[-1:] == [""] else ""), parts[len(plain) :]


def _found(at: Connection) -> Iterator[_File | _Unlisted]:
    """The files at a place that may hold dossiers; raises Trouble when the place itself cannot be looked at."""
    top, pattern = _split(at.path)
    if pattern:
        at.list(top)  # what is wrong here is wrong with the place
        yield from _matching(at, top, pattern)
    elif at.is_folder(top):
        at.list(top)
        yield from _below(at, top)
    else:
        yield _file(at.info(top), top)


def _file(info: dict[str, Any], path: str) -> _File:
    size = info.get("size")
    stamps = [str(info[name]) for name in _STAMPS if info.get(name) is not None]
    return _File(path, size if isinstance(size, int) else None, stamps[0] if stamps else "")


def _listed(at: Connection, folder: str) -> Iterator[_Unlisted | tuple[str, str, dict[str, Any]]]:
    """What lies in a folder: path, name and what is known of each; no folder is listed that leads back up."""
    try:
        items = at.list(folder)
    except Trouble as trouble:
        if trouble.kind != "missing":  # it is gone since it was listed itself
            yield _Unlisted(folder, "folder-denied" if trouble.kind == "denied" else "folder-unreadable")
        return
    for item in items:
        path = str(item["name"]).rstrip("/")
        if path.startswith(f"{folder.rstrip('/')}/") or not folder:
            yield path, path.rpartition("/")[2], item


def _below(at: Connection, folder: str) -> Iterator[_File | _Unlisted]:
    """The files in a folder and in those below it. What begins with a point does not count."""
    pending = [folder]
    while pending:
        for item in _listed(at, pending.pop()):
            if isinstance(item, _Unlisted):
                yield item
                continue
            path, name, info = item
            if name.startswith("."):
                continue
            if info.get("type") == "directory":
                pending.append(path)
            elif name.lower().endswith(KINDS):
                yield _file(info, path)


def _matching(at: Connection, top: str, pattern: list[str]) -> Iterator[_File | _Unlisted]:
    """The files that a pattern means, and those below the folders that it means; each once."""
    pending = [(top, pattern)]
    seen: set[str] = set()
    while pending:
        folder, (part, *rest) = pending.pop()
        if part == "**" and not rest:
            yield from _once(_below(at, folder), seen)
            continue
        if part == "**":
            pending.append((folder, rest))
        for item in _listed(at, folder):
            if isinstance(item, _Unlisted):
                yield from _once([item], seen)
                continue
            path, name, info = item
            is_folder = info.get("type") == "directory"
            if part == "**":
                if is_folder and not name.startswith("."):
                    pending.append((path, [part, *rest]))
            elif not fnmatch.fnmatchcase(name, part) or name.startswith(".") > part.startswith("."):
                continue
            elif rest:
                pending += [(path, rest)] if is_folder else []
            elif is_folder:
                yield from _once(_below(at, path), seen)
            elif name.lower().endswith(KINDS):
                yield from _once([_file(info, path)], seen)


def _once(items: Iterable[_File | _Unlisted], seen: set[str]) -> Iterator[_File | _Unlisted]:
    for item in items:
        if item.path not in seen:
            seen.add(item.path)
            yield item


# What is in them.


def _read(address: str, file: _File, name: str) -> bytes:
    """The bytes of a file that nobody wrote to meanwhile."""
    try:
        at = connection(address)
        before = file
        for _ in range(_TRIES):
            if before.size is not None and before.size >= MAX_BYTES:
                raise CheckerError([too_large(Place(name), before.size)])
            data = at.read(file.path, MAX_BYTES)
            after = _file(at.info(file.path), file.path)
            if _same(before, after) and after.size in (None, len(data)):
                return data
            before = after
    except Trouble as trouble:
        raise CheckerError([Problem(_code(trouble), Place(name))]) from None
    raise CheckerError([Problem("file-changing", Place(name))])


def _several(address: str, file: _File, name: str) -> Iterator[Source]:
    """The documents of a file that holds many, from a copy on this machine."""
    with tempfile.TemporaryFile() as copy:
        try:
            whole = _copy(connection(address), file, copy)
        except Trouble as trouble:
            yield refused(name, _code(trouble))
            return
        if not whole:
            yield refused(name, "file-changing")
            return
        copy.seek(0)
        yield from from_lines(copy, name) if file.path.lower().endswith(".jsonl") else from_zip(copy, name)


def _copy(at: Connection, file: _File, target: IO[bytes]) -> bool:
    """Whether a file could be copied without its being written to meanwhile."""
    before = file
    for _ in range(_TRIES):
        target.seek(0)
        target.truncate()
        for piece in at.pieces(file.path, _PIECE):
            target.write(piece)
        after = _file(at.info(file.path), file.path)
        if _same(before, after) and after.size in (None, target.tell()):
            return True
        before = after
    return False


def _same(before: _File, after: _File) -> bool:
    """Whether two looks at a file show no change; of what one of them does not tell nothing is thought."""
    sizes = {before.size, after.size} - {None}
    stamps = {before.stamp, after.stamp} - {""}
    return len(sizes) <= 1 and len(stamps) <= 1


def _code(trouble: Trouble) -> str:
    """The code of what is wrong with one file."""
    codes = {"missing": "file-gone", "denied": "file-denied", "locked": "file-locked", "lost": "place-lost"}
    return codes.get(trouble.kind, "file-unreadable")
