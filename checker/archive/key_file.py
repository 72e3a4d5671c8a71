"""The file that holds the key of the fingerprints."""

from __future__ import annotations

import secrets
from pathlib import Path

from checker.archive import disk
from checker.archive.prints import KEY_BYTES, Prints
from checker.dossier.read import shown
from checker.errors import CheckerError, Place, Problem, why_not

_MOST = 1024  # bytes that are looked at
_SHOWN = 8  # digits of an id of a key: enough to tell two apart


def prints_of(path: Path, expected: str) -> Prints:
    """Fingerprints with the key in a file. `expected` is the id of the key that the archive was made with, "" when
    there are no runs yet: only then a key is made when there is none. CheckerError when the key is gone or is another,
    or cannot be read or written. For who holds the lock of the archive."""
    key = read_key(path)
    if key is None:
        if expected:
            raise CheckerError([Problem("key-gone", Place(shown(str(path))))])
        return Prints(make_key(path))
    prints = Prints(key)
    if expected not in ("", prints.id):
        details = {"found": prints.id[:_SHOWN], "expected": expected[:_SHOWN]}
        raise CheckerError([Problem("key-other", Place(shown(str(path))), details)])
    return prints


def read_key(path: Path) -> bytes | None:
    """The key in a file, None when there is no file; CheckerError when it cannot be read or holds no key."""
    try:
        with path.open("rb") as file:
            text = file.read(_MOST).strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CheckerError([Problem("key-unreadable", Place(shown(str(path))), {"why": why_not(error)})]) from None
    try:
        key = bytes.fromhex(text.decode("ascii"))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise CheckerError([Problem("key-garbled", Place(shown(str(path))), {"digits": 2 * KEY_BYTES})])
    return key


def make_key(path: Path) -> bytes:
    """A new key in a file that only its owner may read, and that appears whole; CheckerError when it cannot be
    written. For who holds the lock of the archive: two that make one at a time would each have its own."""
    key = secrets.token_bytes(KEY_BYTES)
    part = path.with_name(f".{path.name}.part-{secrets.token_hex(4)}")
    try:
        try:
            with disk.private(part) as file:
                file.write(key.hex().encode() + b"\n")
            disk.rename(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CheckerError([Problem("key-unwritable", Place(shown(str(path))), {"why": why_not(error)})]) from None
    return key
