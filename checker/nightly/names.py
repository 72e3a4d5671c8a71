"""The ids of dossiers by their fingerprints: those of tonight, and those that are still needed of before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from checker.batch.scratch import Scratch, key, text_of

NAMES = "names (print TEXT PRIMARY KEY, name BLOB, gone TEXT)"


class Named(Struct, frozen=True, array_like=True, gc=False):
    """A dossier by the fingerprint that the archive knows it by: its id, as `scratch.key` writes it, and the day
    (YYYY-MM-DD) since which it is in no run; "" when it is in the last one."""

    fingerprint: str
    name: bytes
    gone: str


class Names(Mapping[str, str]):
    """Ids by fingerprint, in a scratch with the table NAMES. What is known of before comes first, then tonight's."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch

    def know(self, before: Iterable[Named], as_of: str) -> None:
        """Take over what was known before tonight, which is of `as_of`: all of it or, when that cannot be read to its
        end, nothing."""
        rows = ((known.fingerprint, known.name, known.gone or as_of) for known in before)
        try:
            self._scratch.put_all("INSERT OR REPLACE INTO names VALUES (?, ?, ?)", rows)
        except BaseException:
            self._scratch.put("DELETE FROM names", ())
            raise

    def add(self, fingerprint: str, name: str) -> None:
        """Remember a dossier of tonight."""
        self._scratch.put("INSERT OR REPLACE INTO names VALUES (?, ?, '')", (fingerprint, key(name)))

    def since(self, day: str) -> Iterator[Named]:
        """Those of tonight and those that went on `day` or later, by fingerprint."""
        question = "SELECT print, name, gone FROM names WHERE gone = '' OR gone >= ? ORDER BY print"
        return (Named(*row) for row in self._scratch.rows(question, (day,)))

    def __getitem__(self, fingerprint: str) -> str:
        for (name,) in self._scratch.rows("SELECT name FROM names WHERE print = ?", (fingerprint,)):
            return text_of(name)
        raise KeyError(fingerprint)

    def __iter__(self) -> Iterator[str]:
        return (fingerprint for (fingerprint,) in self._scratch.rows("SELECT print FROM names"))

    def __len__(self) -> int:
        return sum(1 for _ in self)
