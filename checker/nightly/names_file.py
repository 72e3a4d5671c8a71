"""The file with the ids of dossiers that a report for the officer may have to name when they are gone.

The archive knows fingerprints alone, and what vanished is in no dossier of tonight. The file lies beside the key and
is as private: only its owner may read it. It is written before the run that it belongs to becomes visible, so that a
night that is killed in between knows too much and never too little.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from checker.archive import disk
from checker.archive.store import Archive
from checker.batch.scratch import key
from checker.dossier.read import shown
from checker.errors import Place, Problem, why_not
from checker.nightly.config import NightConfig
from checker.nightly.names import Named, Names

KEPT = 30  # days for which an id is kept after the last run that tonight may be set beside no longer has the dossier
_DIGITS = 12  # of the digest of the archive's place: several archives may have one key
_DAMAGE = (gzip.BadGzipFile, EOFError, zlib.error, msgspec.DecodeError)


class NamesFile:
    """The file that goes with the archive and the key of a configuration."""

    def __init__(self, config: NightConfig) -> None:
        digest = hashlib.sha256(config.archive.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        self.path = Path(config.key).with_name(f"dossier-names-{digest}.gz")
        self._part = self.path.with_name(f".{self.path.name}.part")

    def tell(self, names: Names, as_of: date, said: list[Problem]) -> None:
        """Add to `names`, which is empty, what is known of the dossiers of before `as_of`. A file that is not there is
        that of a first night; of one that cannot be read `said` tells, and nothing is known."""
        try:
            names.know(self.read(), as_of.isoformat())
        except FileNotFoundError:
            return
        except _DAMAGE:
            said.append(Problem("night-names-damaged", Place(shown(str(self.path)))))
        except OSError as error:
            said.append(self._off(error))

    def keep(self, names: Names, last: str, archive: Archive, said: list[Problem]) -> None:
        """Keep what later nights may need, for who holds the lock of the archive; `last` is the date (YYYY-MM-DD) of
        the last good run, "" when there is none. When that cannot be written, `said` tells it, and what was kept stays
        as it is."""
        day = date.fromordinal(max(date.fromisoformat(last).toordinal() - KEPT, 1)).isoformat() if last else ""
        try:
            self._write(names.since(day), archive)
        except OSError as error:
            said.append(self._off(error))

    def drop(self, said: list[Problem]) -> None:
        """Take the file away where no report names anybody; `said` tells when the storage does not part with it."""
        try:
            self._remove()
        except OSError as error:
            said.append(self._off(error))

    def forget(self, dossier: str, archive: Archive) -> None:
        """Take a dossier out, by its id, for who holds the lock of the archive. Of a file that cannot be read nothing
        is left. OSError when the storage does not part with it."""
        mine = key(dossier)
        try:
            self._write((known for known in self.read() if known.name != mine), archive)
        except FileNotFoundError:
            return
        except _DAMAGE:
            self._remove()

    def read(self) -> Iterator[Named]:
        """What is in the file, by fingerprint. Only when that ends well it is what was written; else it raises OSError
        or what tells of damage."""
        decoder = msgspec.json.Decoder(Named)
        with gzip.open(self.path) as file:
            yield from map(decoder.decode, file)

    def _remove(self) -> None:
        for path in (self.path, self._part):
            path.unlink(missing_ok=True)

    def _off(self, error: OSError) -> Problem:
        return Problem("night-names-off", Place(shown(str(self.path))), {"why": why_not(error)})

    def _write(self, names: Iterable[Named], archive: Archive) -> None:
        """Put a new file in the place of this one, all of it or nothing."""
        encoder = msgspec.json.Encoder()
        self._part.unlink(missing_ok=True)
        try:
            with (
                disk.private(self._part) as file,
                gzip.GzipFile("", "wb", compresslevel=1, fileobj=file, mtime=0) as packed,
            ):
                for known in names:
                    packed.write(encoder.encode(known) + b"\n")
            archive.guard()
            disk.replace(self._part, self.path)
        finally:
            self._part.unlink(missing_ok=True)
