"""A run as `checker check --output json:FILE` wrote it -> rows, a dossier at a time, to set beside those of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

import msgspec
from msgspec import Raw, Struct

from checker.archive.container import container_of, unseen_of
from checker.archive.project import columns_of, finding_rows
from checker.archive.row_spool import RowSpool
from checker.archive.rows import Column, DossierRow
from checker.model import DossierFindings
from checker.run import Receipt, Unreadable

FORMAT = "1"
_DOSSIERS = b'"dossiers":['


class NotARun(Exception):
    """A file that does not hold a run that can be compared. `code` is that of the problem: diff-no-run (it is no JSON
    run), diff-cut (its end, or a dossier, is not there), diff-version (its form is another than ours), or diff-team
    (dossiers have a number of that run alone)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class JsonCriterion(Struct, frozen=True):
    """A criterion, as far as a comparison asks for it."""

    code: str
    title: dict[str, str]
    child_safety: bool


class JsonProfile(Struct, frozen=True):
    """A profile, as far as a comparison asks for it."""

    name: str
    title: dict[str, str]
    criteria: tuple[JsonCriterion, ...]


class _Reference(Struct, frozen=True):
    profiles: tuple[JsonProfile, ...]


class _Version(Struct, frozen=True):
    version: str


class _Head(Struct, frozen=True):
    version: str
    receipt: Receipt
    reference: _Reference
    dossiers: tuple[Raw, ...]


class _Tail(Struct, frozen=True):
    summary: Raw
    notices: Raw
    history: Raw


class JsonRun(Struct, frozen=True):
    """What a JSON run says of itself and of its profiles."""

    receipt: Receipt
    profiles: tuple[JsonProfile, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its profiles and criteria, in the order of the findings of a row."""
        return tuple((profile.name, criterion.code) for profile in self.profiles for criterion in profile.criteria)


def read_json_run(file: IO[bytes], spool: RowSpool) -> JsonRun:
    """The run in a file that stands at its beginning, with the row of each dossier added to `spool`: by the id of the
    dossier, and of several with one id with the number of each further one. As the checker writes it there is a dossier
    on each line, and no more than one is in memory; in another layout the file is read whole. NotARun when it cannot be
    used."""
    lines = iter(file)
    first = next(lines, b"")
    try:
        if first.endswith(b",\n") and msgspec.json.decode(first[:-2] + b"}", type=_Version):
            head, dossiers = _by_line(first, lines)
        else:
            head, dossiers = _whole(first + file.read())
        return _read(head, dossiers, spool)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise NotARun("diff-no-run") from None


def _whole(data: bytes) -> tuple[_Head, Iterable[bytes]]:
    _known(msgspec.json.decode(data, type=_Version).version)
    msgspec.json.decode(data, type=_Tail)
    head = _head(data)
    return head, (bytes(dossier) for dossier in head.dossiers)


def _by_line(first: bytes, lines: Iterator[bytes]) -> tuple[_Head, Iterable[bytes]]:
    _known(msgspec.json.decode(first[:-2] + b"}", type=_Version).version)
    start = [first]
    for line in lines:
        start.append(line)
        if line.rstrip() == _DOSSIERS:
            return _head(b"".join(start) + b"]}"), _each(lines)
    raise NotARun("diff-cut")


def _head(data: bytes) -> _Head:
    try:
        return msgspec.json.decode(data, type=_Head)
    except msgspec.ValidationError:  # whatever it lacks, a program wrote it that has another idea of a run
        raise NotARun("diff-version") from None


def _each(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The dossiers, each on its line, and a look at whether the file ends as it was written."""
    for line in lines:
        if line == b"],\n":
            break
        if not line.endswith(b"\n"):
            raise NotARun("diff-cut")
        yield line.rstrip().removesuffix(b",")
    try:
        msgspec.json.decode(b"".join(chain([b"{"], lines)), type=_Tail)
    except msgspec.DecodeError:
        raise NotARun("diff-cut") from None


def _known(version: str) -> None:
    if version != FORMAT:
        raise NotARun("diff-version")


def _read(head: _Head, dossiers: Iterable[bytes], spool: RowSpool) -> JsonRun:
    run = JsonRun(head.receipt, head.reference.profiles)
    if run.receipt.audience != "officer":
        raise NotARun("diff-team")
    decode = msgspec.json.Decoder(DossierFindings).decode
    columns = run.columns
    if columns != tuple((profile.name, code) for profile in run.receipt.profiles for code in profile.criteria):
        raise NotARun("diff-no-run")
    copies: Counter[str] = Counter()
    for data in dossiers:
        found = decode(data)
        copies[found.dossier] += 1
        spool.add(_row(found, columns, copies[found.dossier]))
    if copies.total() != run.receipt.dossiers:
        raise NotARun("diff-cut")
    return run


def _row(found: DossierFindings, columns: tuple[Column, ...], copy: int) -> DossierRow:
    if columns != columns_of(found):
        raise NotARun("diff-no-run")
    return DossierRow(
        dossier=found.dossier if copy == 1 else f"{found.dossier} ({copy})",
        file=file_key(found.file, found.line),
        content=found.content,
        status=found.status,
        findings=finding_rows(found, ""),
        risks=(),
        container=container_of(found.file),
    )


def file_key(file: str, line: int) -> str:
    """A file, or a line of one, by name."""
    return f"{file}:{line}"


def unread_key(item: Unreadable) -> str:
    """What could not be read, by name: a file of several dossiers as a whole, a line of it, or a file of one."""
    return unseen_of(item) or file_key(item.file, item.line)
