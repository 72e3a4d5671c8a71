"""What lies at the places tonight: every document is read once, and what the cache knows of it is not evaluated."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial

from checker.batch.scratch import Scratch, key, text_of
from checker.batch.source import Source
from checker.errors import CheckerError
from checker.nightly.cache import Cache, Result
from checker.run import Unreadable, unreadable

READ = "read (file BLOB, line INT, digest BLOB, known INT, PRIMARY KEY (file, line))"
_PUT = "INSERT INTO read VALUES (?, ?, ?, ?)"
_KNOWN = "SELECT file, line, digest FROM read WHERE known"
_DIGEST = "SELECT digest FROM read WHERE file = ? AND line = ?"


class Reading:
    """The documents of one night, with their digests (SHA-256) in a scratch with the table READ. `unread` is what could
    not be read at all."""

    def __init__(self, cache: Cache, scratch: Scratch) -> None:
        self.unread: list[Unreadable] = []
        self._cache = cache
        self._scratch = scratch
        self._inputs = hashlib.sha256()

    def unknown(self, sources: Iterable[Source]) -> Iterator[Source]:
        """Of all sources those whose results are not in the cache, with what was read in hand."""
        for source in sources:
            try:
                data = source.read()
            except CheckerError as error:
                self.unread.append(unreadable(source.name, source.line, error.problems))
                self._count(source, *(problem.code.encode() for problem in error.problems))
                continue
            digest = hashlib.sha256(data).digest()
            known = self._cache.knows(digest)
            self._count(source, digest)
            self._scratch.put(_PUT, (key(source.name), source.line, digest, known))
            if not known:
                yield Source(source.name, source.line, partial(bytes, data))

    def _count(self, source: Source, *parts: bytes) -> None:
        for part in (key(source.name), str(source.line).encode(), *parts):
            self._inputs.update(len(part).to_bytes(8, "big") + part)

    @property
    def inputs(self) -> bytes:
        """A digest of all that was read and of where it was found, in the order of the sources."""
        return self._inputs.digest()

    def known(self) -> Iterator[Result]:
        """The results that the cache has, each as found tonight; CacheLost when it does not have one any more."""
        for file, line, digest in self._scratch.rows(_KNOWN):
            result = self._cache.result(digest, text_of(file), line)
            if result is None:
                raise CacheLost
            yield result

    def digest(self, file: str, line: int) -> bytes:
        """The digest of the document that was read at a place."""
        ((found,),) = self._scratch.rows(_DIGEST, (key(file), line))
        digest: bytes = found
        return digest


class CacheLost(Exception):
    """The cache proved to be damaged after it had been counted on."""
