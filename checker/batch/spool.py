"""Results on disk while a batch runs, so that memory does not grow with it, and read back in order of their names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import msgspec

from checker.model import DossierResult


class Spool:
    """Append results in any order; iterate, as often as wanted, in the order of dossier, file and line."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._index: list[tuple[str, str, int, int, int]] = []
        self._decoder = msgspec.msgpack.Decoder(DossierResult)
        self._encoder = msgspec.msgpack.Encoder()

    def add(self, result: DossierResult) -> None:
        """Keep one result."""
        data = self._encoder.encode(result)
        start = self._file.seek(0, 2)
        self._file.write(data)
        self._index.append((result.dossier, result.file, result.line, start, len(data)))

    def __iter__(self) -> Iterator[DossierResult]:
        for _, _, _, start, length in sorted(self._index):
            self._file.seek(start)
            yield self._decoder.decode(self._file.read(length))


@contextmanager
def open_spool() -> Iterator[Spool]:
    """A spool for one run; nothing of it is left behind."""
    with tempfile.TemporaryFile(prefix="checker-") as file:
        yield Spool(file)
