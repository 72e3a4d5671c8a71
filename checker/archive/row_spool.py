"""Rows on disk while a run is made, in any order, and read back sorted by fingerprint."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import msgspec

from checker.archive.rows import DossierRow


class RowSpool:
    """Add rows in any order; iterate, as often as wanted, sorted by fingerprint."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._index: list[tuple[str, int, int]] = []
        self._decoder = msgspec.msgpack.Decoder(DossierRow)
        self._encoder = msgspec.msgpack.Encoder()

    def add(self, row: DossierRow) -> None:
        """Keep one row."""
        data = self._encoder.encode(row)
        start = self._file.seek(0, 2)
        self._file.write(data)
        self._index.append((row.dossier, start, len(data)))

    def __iter__(self) -> Iterator[DossierRow]:
        for _, start, length in sorted(self._index):
            self._file.seek(start)
            yield self._decoder.decode(self._file.read(length))


@contextmanager
def open_row_spool() -> Iterator[RowSpool]:
    """A spool for one run; nothing of it is left behind."""
    with tempfile.TemporaryFile(prefix="checker-") as file:
        yield RowSpool(file)
