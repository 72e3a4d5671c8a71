"""What was found in documents that were evaluated before: kept on this machine alone, by the bytes of the document and
by all else that decides what is found in it.

A cache decides nothing: without it a night takes longer and comes to the same. So whatever goes wrong with it is said,
and the night goes on without.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from checker.dossier.read import shown
from checker.errors import Place, Problem
from checker.model import DossierResult, Outcome
from checker.run import Unreadable

FILE = "checker.cache"
KEPT = 30  # days for which an entry that no night asked for is kept
WEEKLY = 7  # days after which it is noted again that an entry was asked for
TOGETHER = 256  # entries that are written at a time: as many as a night that is killed may lose
WAIT = 5.0  # seconds for another night that uses the same cache

_OURS = 0x63686B72  # by which SQLite tells that a file is a cache of ours
_FORM = 1  # of its tables; another number is another form
_TABLES = """
CREATE TABLE found (
  scope BLOB NOT NULL, digest BLOB NOT NULL, evaluated TEXT NOT NULL, until TEXT NOT NULL, used TEXT NOT NULL,
  dossier TEXT, line INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE (scope, digest) ON CONFLICT REPLACE);
CREATE INDEX of_dossier ON found (dossier);
CREATE TABLE settled (night BLOB PRIMARY KEY, data BLOB NOT NULL);
"""
_VALID = "scope = ? AND digest = ? AND evaluated <= ? AND (until = '' OR until > ?)"
_PASSING = frozenset({"after-reference-date"})  # faults of a file that time alone takes away
_NOT_OF_THE_FILE = frozenset({"dossier-failed", "dossier-hung", "worker-died", "worker-not-started"})

Result = DossierResult | Unreadable
_T = TypeVar("_T")


class Settled(msgspec.Struct, frozen=True):
    """What is known of the last run of a night: its name in the archive, a digest of all that was read for it, the
    first day (YYYY-MM-DD) on which time alone may change what its report says, and the days that its measures name."""

    run: str
    inputs: bytes
    until: str
    days: tuple[str, ...]


class Cache:
    """The results of documents on one reference date and in one scope: a digest of all else that decides them. `said`
    takes what its owner has to know."""

    def __init__(self, path: Path, scope: bytes, as_of: date, said: list[Problem]) -> None:
        self._said = said
        self._path, self._scope, self._as_of = path, scope, as_of.isoformat()
        self._noted, self._expired = (_before(as_of, days) for days in (WEEKLY, KEPT))
        self._tomorrow = (as_of + timedelta(days=1)).isoformat() if as_of < date.max else ""
        self._encoder = msgspec.msgpack.Encoder()
        self._dossiers = msgspec.msgpack.Decoder(DossierResult)
        self._unreadable = msgspec.msgpack.Decoder(Unreadable)
        self._waiting: list[tuple[object, ...]] = []
        self._used: list[tuple[object, ...]] = []
        self._broken = False
        self._database: sqlite3.Connection | None = None
        self._open()

    def knows(self, digest: bytes) -> bool:
        """Whether the result of a document is known for this date."""
        query = f"SELECT 1 FROM found WHERE {_VALID}"
        return bool(self._asked(lambda db: db.execute(query, self._key(digest)).fetchone(), None))

    def result(self, digest: bytes, file: str, line: int) -> Result | None:
        """The result of a document as it was found tonight, at `line` of `file`; None when it is not known."""
        query = f"SELECT line, dossier IS NULL, used, data FROM found WHERE {_VALID}"
        row = self._asked(lambda db: db.execute(query, self._key(digest)).fetchone(), None)
        if row is None:
            return None
        was, unreadable, used, data = row
        try:
            whole = zlib.decompress(data)
            found = self._unreadable.decode(whole) if unreadable else self._dossiers.decode(whole)
        except (zlib.error, msgspec.DecodeError):
            self._damaged()
            return None
        if used < self._noted:
            self._used.append((self._as_of, self._scope, digest))
            if len(self._used) >= TOGETHER:
                self._write()
        return _moved(found, file, line, line - was)

    def keep(self, digest: bytes, result: Result) -> None:
        """Keep the result of a document, when it is the document that decides it and not how the work went."""
        if isinstance(result, Unreadable):
            codes = {fault.code for fault in result.faults}
            if codes & _NOT_OF_THE_FILE:
                return
            dossier, until = None, self._tomorrow if codes & _PASSING else ""
        else:
            if any(f.outcome is Outcome.ERROR for found in result.profiles for f in found.findings):
                return
            dossier, until = result.dossier, result.until
        data = zlib.compress(self._encoder.encode(replace(result, file="")), 1)
        row = (self._scope, digest, self._as_of, until, self._as_of, dossier, result.line, data)
        self._waiting.append(row)
        if len(self._waiting) >= TOGETHER:
            self._write()

    def settled(self, night: bytes) -> Settled | None:
        """What is known of the last run of a night, whose digest is of all that makes it the same night."""
        query = "SELECT data FROM settled WHERE night = ?"
        row = self._asked(lambda db: db.execute(query, (night,)).fetchone(), None)
        try:
            return msgspec.msgpack.decode(row[0], type=Settled) if row else None
        except msgspec.DecodeError:
            return None

    def settle(self, night: bytes, settled: Settled, kept_at: Iterable[bytes]) -> None:
        """Remember the run that was just made and the places where something was kept, by their digests, and let go of
        what no night asked for in a long time."""
        self._write()
        rows = [(night, self._encoder.encode(settled)), *((place, b"") for place in kept_at)]

        def change(db: sqlite3.Connection) -> None:
            with db:
                db.execute("DELETE FROM found WHERE used < ?", (self._expired,))
                db.executemany("INSERT OR REPLACE INTO settled VALUES (?, ?)", rows)

        self._asked(change, None)

    def close(self) -> None:
        """Write what is left, and throw the file away when it turned out to be damaged."""
        self._write()
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        if self._broken:
            _remove(self._path)

    def _key(self, digest: bytes) -> tuple[object, ...]:
        return self._scope, digest, self._as_of, self._as_of

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._database = _opened(self._path)
        except (OSError, sqlite3.Error):
            self._say("night-cache-off")
            return
        if self._database is None:
            self._say("night-cache-anew")
            try:
                _remove(self._path)
                self._database = _opened(self._path)
            except (OSError, sqlite3.Error):
                self._say("night-cache-off")

    def _asked(self, work: Callable[[sqlite3.Connection], _T], instead: _T) -> _T:
        """What the database says; `instead` when it cannot be asked any more."""
        if self._database is None or self._broken:
            return instead
        try:
            return work(self._database)
        except sqlite3.Error as error:
            if is_damage(error):
                self._damaged()
            else:
                self._say("night-cache-off")
                with suppress(sqlite3.Error):
                    self._database.close()
                self._database = None
            return instead

    def _write(self) -> None:
        rows, self._waiting = self._waiting, []
        used, self._used = self._used, []

        def write(db: sqlite3.Connection) -> None:
            with db:
                db.executemany("INSERT INTO found VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
                db.executemany("UPDATE found SET used = ? WHERE scope = ? AND digest = ?", used)

        if rows or used:
            self._asked(write, None)

    def _damaged(self) -> None:
        if not self._broken:
            self._broken = True
            self._say("night-cache-anew")

    def _say(self, code: str) -> None:
        self._said.append(Problem(code, Place(shown(str(self._path)))))


@contextmanager
def open_cache(folder: str, scope: bytes, as_of: date, said: list[Problem]) -> Iterator[Cache]:
    """The cache in a folder, for a night in one scope on one date; `said` takes what its owner has to know."""
    cache = Cache(Path(folder, FILE), scope, as_of, said)
    try:
        yield cache
    finally:
        cache.close()


def kept_at(folder: str, place: bytes) -> bool:
    """Whether a night that used the cache in a folder kept something at a place, by its digest; False when the cache
    cannot tell."""
    path = Path(folder, FILE)
    if not path.exists():
        return False
    with suppress(OSError, sqlite3.Error), closing(sqlite3.connect(path, timeout=WAIT)) as database:
        return database.execute("SELECT 1 FROM settled WHERE night = ?", (place,)).fetchone() is not None
    return False


def forget(folder: str, dossiers: Iterable[str]) -> int:
    """Remove all that the cache in a folder has of dossiers, by their ids, and of files that could not be read, for
    nobody knows whose these are; how many entries of the dossiers there were. Of a cache that cannot be read nothing is
    left."""
    path = Path(folder, FILE)
    if not path.exists():
        return 0
    database = None
    try:
        database = _opened(path)
        if database is not None:
            with database:
                database.execute("PRAGMA secure_delete = ON")
                count = sum(database.execute("DELETE FROM found WHERE dossier = ?", (d,)).rowcount for d in dossiers)
                database.execute("DELETE FROM found WHERE dossier IS NULL")
                database.execute("DELETE FROM settled")
            database.execute("VACUUM")
            return count
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
    finally:
        if database is not None:
            database.close()
    _remove(path)
    return 0


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database at a path, made when it is not there; None when what is there is damaged or not ours."""
    path.touch(mode=0o600)
    database = sqlite3.connect(path, timeout=WAIT)
    try:
        ours, form = (database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
        if (ours, form) == (_OURS, _FORM):
            database.execute("PRAGMA synchronous = NORMAL")
            return database
        if (ours, form) == (0, 0) and not database.execute("SELECT 1 FROM sqlite_master").fetchone():
            marks = f"PRAGMA application_id = {_OURS}; PRAGMA user_version = {_FORM};"
            database.executescript(f"BEGIN; {marks} {_TABLES} COMMIT;")
            return database
    except sqlite3.DatabaseError as error:
        database.close()
        if is_damage(error):
            return None
        raise
    database.close()
    return None


def is_damage(error: sqlite3.Error) -> bool:
    """Whether a database cannot be read any more, rather than not just now."""
    name = getattr(error, "sqlite_errorname", "")
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_MISMATCH"))


def _before(day: date, days: int) -> str:
    return date.fromordinal(max(day.toordinal() - days, 1)).isoformat()


def _remove(path: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _moved(result: Result, file: str, line: int, down: int) -> Result:
    """The result as of another place: `down` lines further on than where it was found before."""
    if isinstance(result, Unreadable):
        faults = result.faults
        if down:
            faults = tuple(f if f.line is None else replace(f, line=f.line + down) for f in faults)
        return replace(result, file=file, line=line, faults=faults)
    spots = result.spots
    if down:
        spots = {key: replace(s, line=s.line + down) if s.line else s for key, s in spots.items()}
    return replace(result, file=file, line=line, spots=spots)
