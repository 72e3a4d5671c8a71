"""Results on disk while a batch runs, so that memory does not grow with it, and read back in order of their names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType

import msgspec

from checker.model import DossierResult


class Spool:
    """Append results in any order; iterate, as often as wanted, in the order of dossier, file and line."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._file = self._stack.enter_context(tempfile.TemporaryFile(prefix="checker-"))
        self._index: list[tuple[str, str, int, int, int]] = []
        self._decoder = msgspec.msgpack.Decoder(DossierResult)
        self._encoder = msgspec.msgpack.Encoder()

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

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
