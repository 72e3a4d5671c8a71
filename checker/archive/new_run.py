"""A run on its way into the archive."""

from __future__ import annotations

import gzip
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

import msgspec

from checker.archive import disk
from checker.archive.columns import UNREAD
from checker.archive.kept import PIECE, RECEIPT, TABLES_OF_DOSSIERS, ZIPPED, KeptRun, file_sum
from checker.archive.receipt import FileSum, RunReceipt, sealed
from checker.archive.rows import DossierRow, Unread

_DOCUMENT = re.compile(r"[a-z]+\.json(\.gz)?")


class NewRun:
    """A run that is being written, in a folder that nobody reads yet."""

    def __init__(self, folder: Path) -> None:
        self.receipt: RunReceipt | None = None
        self._folder = folder
        self._files: dict[str, FileSum] = {}

    def rows(self, rows: Iterable[DossierRow], receipt: RunReceipt) -> int:
        """Write the dossiers, sorted by fingerprint, by the columns and risks of the receipt; how many there were."""
        from checker.archive.tables import write_dossiers

        with (
            self._made(TABLES_OF_DOSSIERS[0]) as one,
            self._made(TABLES_OF_DOSSIERS[1]) as two,
            self._made(TABLES_OF_DOSSIERS[2]) as three,
        ):
            return write_dossiers(rows, receipt.columns, receipt.risks, (one, two, three))

    def unread(self, items: Sequence[Unread]) -> None:
        """Write what could not be read."""
        from checker.archive.tables import write_unread

        with self._made(UNREAD.file) as file:
            write_unread(items, file)

    def document(self, name: str, data: bytes) -> None:
        """Add a JSON document, by a name like `figures.json`; compressed when that ends in `.gz`."""
        if not _DOCUMENT.fullmatch(name) or name == RECEIPT:
            raise ValueError(name)
        with self._made(name) as file:
            file.write(gzip.compress(data, mtime=0) if name.endswith(ZIPPED) else data)

    def tables_of(self, run: KeptRun) -> None:
        """Take the four tables over from another run, as they are."""
        for name in (*TABLES_OF_DOSSIERS, UNREAD.file):
            with run.opened(name) as old, self._made(name) as new:
                while piece := old.read(PIECE):
                    new.write(piece)

    def rows_without(self, dossiers: Collection[str], run: KeptRun) -> None:
        """Take the dossiers over from another run, but for some, by fingerprint."""
        from checker.archive.tables import copy_without

        with ExitStack() as stack:
            one, two, three = (stack.enter_context(run.opened(name)) for name in TABLES_OF_DOSSIERS)
            four, five, six = (stack.enter_context(self._made(name)) for name in TABLES_OF_DOSSIERS)
            copy_without(dossiers, (one, two, three), (four, five, six))

    def finish(self, receipt: RunReceipt) -> None:
        """Write the receipt, with the sums of all files. Nothing can be added after it."""
        self.receipt = sealed(msgspec.structs.replace(receipt, files=dict(sorted(self._files.items()))))
        disk.write(self._folder / RECEIPT, msgspec.json.format(msgspec.json.encode(self.receipt), indent=2))

    @contextmanager
    def _made(self, name: str) -> Iterator[IO[bytes]]:
        with (self._folder / name).open("x+b") as file:
            yield file
            file.flush()
            disk.settle(file.fileno())
            file.seek(0)
            self._files[name] = file_sum(file)
