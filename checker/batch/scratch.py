"""A place on disk for what would grow with a batch, so that memory does not."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from typing import Any

Row = tuple[Any, ...]


def key(text: str) -> bytes:
    """A text as it is put in a table, also one that is no Unicode, such as a name on disk may be. Keys are in the order
    of their texts."""
    return text.encode("utf-8", "surrogatepass")


def text_of(key: bytes) -> str:
    """The text of a key."""
    return key.decode("utf-8", "surrogatepass")


class Scratch:
    """Tables in a file without a name, which is gone with the process that made it. Raises OSError when there is no
    room for them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, statement: str, row: Row) -> bool:
        """Carry out a statement; whether it changed anything."""
        with _told_as_of_any_file():
            return self._connection.execute(statement, row).rowcount > 0

    def put_all(self, statement: str, rows: Iterable[Row]) -> None:
        """Carry out a statement for each row."""
        with _told_as_of_any_file():
            self._connection.executemany(statement, rows)

    def rows(self, question: str, row: Row = ()) -> Iterator[Row]:
        """The answer, row by row; several may be read at a time."""
        with _told_as_of_any_file(), closing(self._connection.execute(question, row)) as found:
            yield from found


@contextmanager
def open_scratch(*tables: str) -> Iterator[Scratch]:
    """A place with these tables, each as SQL makes it."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        for setting in ("journal_mode = OFF", "synchronous = OFF"):  # nothing is ever undone, or found again
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN")
        for table in tables:
            connection.execute(f"CREATE TABLE {table} WITHOUT ROWID")
        yield Scratch(connection)


@contextmanager
def _told_as_of_any_file() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error)) from error
