"""A run in the archive, read back: whatever is read of it is held against its receipt first."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec

from checker.archive.columns import DOSSIERS, FINDINGS, RISKS, UNREAD
from checker.archive.receipt import FORMAT, FileSum, RunReceipt, sealed
from checker.archive.rows import DossierRow, Unread

RECEIPT = "receipt.json"
TABLES_OF_DOSSIERS = (DOSSIERS.file, FINDINGS.file, RISKS.file)
ZIPPED = ".gz"
PIECE = 1 << 20


class Damaged(Exception):
    """A kept run that is not as it was written. `run` is its name, `file` which of its files, `why` one of missing,
    changed, newer (written by a newer program)."""

    def __init__(self, run: str, file: str, why: str) -> None:
        super().__init__(run, file, why)
        self.run, self.file, self.why = run, file, why


class _Form(msgspec.Struct):
    format: int


class KeptRun:
    """A run in the archive. Whatever is read of it is held against its receipt first; Damaged when it differs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.name
        self.receipt = self._receipt()

    def _receipt(self) -> RunReceipt:
        try:
            data = (self.folder / RECEIPT).read_bytes()
            if msgspec.json.decode(data, type=_Form).format > FORMAT:
                raise Damaged(self.name, RECEIPT, "newer")
            receipt = msgspec.json.decode(data, type=RunReceipt)
        except FileNotFoundError:
            raise Damaged(self.name, RECEIPT, "missing") from None
        except msgspec.DecodeError:
            raise Damaged(self.name, RECEIPT, "changed") from None
        if receipt != sealed(receipt) or receipt.name != self.name:
            raise Damaged(self.name, RECEIPT, "changed")
        return receipt

    def has(self, file: str) -> bool:
        """Whether the run has a file of that name."""
        return file in self.receipt.files

    def document(self, file: str) -> bytes:
        """A JSON document of the run, as it was given to be kept."""
        with self.opened(file) as found:
            data = found.read()
        return gzip.decompress(data) if file.endswith(ZIPPED) else data

    def rows(self) -> Iterator[DossierRow]:
        """Its dossiers, sorted by fingerprint, some hundreds at a time."""
        from checker.archive.tables import Misfit, read_dossiers

        receipt = self.receipt
        with (
            self.opened(TABLES_OF_DOSSIERS[0]) as one,
            self.opened(TABLES_OF_DOSSIERS[1]) as two,
            self.opened(TABLES_OF_DOSSIERS[2]) as three,
        ):
            try:
                yield from read_dossiers(receipt.columns, receipt.risks, (one, two, three))
            except Misfit:
                raise Damaged(self.name, FINDINGS.file, "changed") from None

    def names(self) -> Iterator[tuple[str, str, str]]:
        """The fingerprints of each of its dossiers, and of the file and the container of that."""
        from checker.archive.tables import Misfit, read_names

        with self.opened(DOSSIERS.file) as file:
            try:
                yield from read_names(file)
            except Misfit:
                raise Damaged(self.name, DOSSIERS.file, "changed") from None

    def unread(self) -> tuple[Unread, ...]:
        """The files that could not be read that night."""
        from checker.archive.tables import Misfit, read_unread

        with self.opened(UNREAD.file) as file:
            try:
                return read_unread(file)
            except Misfit:
                raise Damaged(self.name, UNREAD.file, "changed") from None

    def size(self) -> int:
        """Bytes of its files."""
        return sum(file.size for file in self.receipt.files.values())

    def check(self) -> None:
        """Hold every file against the receipt."""
        for file in self.receipt.files:
            with self.opened(file):
                pass

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes]]:
        """A file of the run, open at its beginning, found to be as it was written."""
        expected = self.receipt.files.get(name)
        if expected is None:
            raise Damaged(self.name, RECEIPT, "changed")
        try:
            file = (self.folder / name).open("rb")
        except FileNotFoundError:
            raise Damaged(self.name, name, "missing") from None
        with file:
            if file_sum(file) != expected:
                raise Damaged(self.name, name, "changed")
            file.seek(0)
            yield file


def file_sum(file: IO[bytes]) -> FileSum:
    """The sum of a file from where it stands to its end."""
    digest, size = hashlib.sha256(), 0
    while piece := file.read(PIECE):
        digest.update(piece)
        size += len(piece)
    return FileSum(size, digest.hexdigest())
