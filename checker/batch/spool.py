"""Results on disk while a batch runs, so that memory does not grow with it, and read back in order of their names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import msgspec

from checker.batch.scratch import Scratch, key, open_scratch, text_of
from checker.model import DossierResult

_PLACES = "places (dossier BLOB, file BLOB, line INT, start INT, length INT, PRIMARY KEY (dossier, file, line, start))"
_PUT = "INSERT INTO places VALUES (?, ?, ?, ?, ?)"
_IN_ORDER = "SELECT start, length FROM places ORDER BY dossier, file, line, start"
_SEEN = "seen (name BLOB PRIMARY KEY, place BLOB)"


class Spool:
    """Append results in any order; iterate, as often as wanted and in the middle of another iteration, in the order of
    dossier, file and line."""

    def __init__(self, file: IO[bytes], places: Scratch) -> None:
        self._file = file
        self._places = places
        self._decoder = msgspec.msgpack.Decoder(DossierResult)
        self._encoder = msgspec.msgpack.Encoder()

    def add(self, result: DossierResult) -> None:
        """Keep one result."""
        data = self._encoder.encode(result)
        start = self._file.seek(0, 2)
        self._file.write(data)
        self._places.put(_PUT, (key(result.dossier), key(result.file), result.line, start, len(data)))

    def __iter__(self) -> Iterator[DossierResult]:
        for start, length in self._places.rows(_IN_ORDER):
            self._file.seek(start)
            yield self._decoder.decode(self._file.read(length))


@contextmanager
def open_spool() -> Iterator[Spool]:
    """A spool for one run; nothing of it is left behind."""
    with tempfile.TemporaryFile(prefix="checker-") as file, open_scratch(_PLACES) as places:
        yield Spool(file, places)


class Seen:
    """The first place of each name, as a dict would have it, on disk."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch

    def setdefault(self, name: str, place: str, /) -> str:
        """Where `name` was first seen; that is `place` when it is new."""
        if self._scratch.put("INSERT OR IGNORE INTO seen VALUES (?, ?)", (key(name), key(place))):
            return place
        ((first,),) = self._scratch.rows("SELECT place FROM seen WHERE name = ?", (key(name),))
        return text_of(first)


@contextmanager
def open_seen() -> Iterator[Seen]:
    """What was seen in one run; nothing of it is left behind."""
    with open_scratch(_SEEN) as scratch:
        yield Seen(scratch)
