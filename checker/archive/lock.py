"""One at a time in an archive, on storage that knows only files and renames.

Who is at work renews a file there every few seconds. Whoever else comes watches it: when it is renewed, somebody is at
work and it is said who; when it is not for `PATIENCE` seconds, that program is dead or asleep, and the archive is taken
over; at once when it is known to be dead and the storage can swap two names, as a disk can and a share cannot. No clock
is compared with that of another machine. A program that slept finds out before it makes anything visible, for it asks
`Lock.check` first.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from filelock import SoftFileLease, Timeout
from msgspec import Struct

PATIENCE = 180.0
"""Seconds without a sign of life after which a holder counts as gone: some times as long as a share may keep to itself
that a file was renewed. All that share an archive have the same."""
_BEATS = 36  # signs of life in that time
_ABANDONED = 1.2  # times as long, for what the lease itself cannot take over
_LOCK, _HOLDER = ".lock", ".lock.json"


class Holder(Struct, frozen=True):
    """Who holds an archive: the name of the machine, the number of the process there, and since when, by its own clock;
    "" and 0 for what is not known."""

    host: str
    process: int
    since: str


class Held(Exception):
    """Somebody else is at work in the archive."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(holder)
        self.holder = holder


class LockLost(Exception):
    """Another program took the archive over, since this one gave no sign of life, or the lock cannot be seen any more:
    nothing may be written."""


class _Note(Struct, frozen=True):
    token: str
    since: str


class Lock:
    """The lock on an archive, held."""

    def __init__(self, lease: SoftFileLease) -> None:
        self._lease = lease
        self._token = lease.token

    def check(self) -> None:
        """Nothing when the archive is still ours; LockLost when it is not, or nobody can tell."""
        for wait in (0.2, 0.5, 0.0):  # while another looks whether we live, the file is away for a moment
            owner = self._lease.owner
            if owner is not None and owner.token == self._token:
                return
            time.sleep(wait)
        raise LockLost


@contextmanager
def locked(folder: Path, since: str, patience: float = PATIENCE) -> Iterator[Lock]:
    """Hold the archive in `folder`, which is made when it is not there; Held when somebody else does. `since` is the
    time now, in words for whoever comes next."""
    folder.mkdir(parents=True, exist_ok=True)
    lease = SoftFileLease(
        folder / _LOCK, lease_duration=patience, heartbeat_interval=patience / _BEATS, thread_local=False
    )
    _take(lease, folder, patience)
    try:
        _tell(folder / _HOLDER, _Note(lease.token or "", since))
        yield Lock(lease)
    finally:
        lease.release()


def _take(lease: SoftFileLease, folder: Path, patience: float) -> None:
    """Get the lease, or see that its holder lives."""
    marker = folder / _LOCK
    start = since = time.monotonic()
    first = found = None
    while True:
        with suppress(Timeout):
            lease.acquire(timeout=0)
            return
        seen = _sign(lease, marker)
        first = first or seen
        now = time.monotonic()
        if (seen and first != seen) or now - start > 3 * patience:
            raise Held(_holder(lease, folder))
        left = _read(marker)
        if left != found:
            found, since = left, now
        elif left is not None and now - since > _ABANDONED * patience:
            _clear(marker, left)
        time.sleep(min(0.5, patience / _BEATS / 2))


def _sign(lease: SoftFileLease, marker: Path) -> tuple[str, int] | None:
    """What changes whenever the holder gives a sign of life; None when there is none to be seen just now."""
    owner = lease.owner
    with suppress(OSError):
        if owner is not None and owner.token:
            return owner.token, os.stat(marker).st_mtime_ns
    return None


def _read(marker: Path) -> tuple[bytes, int] | None:
    """What is in the lock and when it was renewed; None when there is none."""
    with suppress(OSError):
        return marker.read_bytes(), marker.stat().st_mtime_ns
    return None


def _clear(marker: Path, left: tuple[bytes, int]) -> None:
    """Take a lock away that nobody renews. The lease does so only where two names can be swapped at once, which a disk
    can and a network share cannot, and never when the lock is empty. By a name of its own first, so that what another
    program made at this moment is seen and put back; whoever is in the way of that finds out by `Lock.check`."""
    aside = marker.with_name(f"{marker.name}.{secrets.token_hex(8)}")
    with suppress(OSError):
        marker.rename(aside)
        if _read(aside) == left:
            aside.unlink()
        else:
            aside.rename(marker)


def _holder(lease: SoftFileLease, folder: Path) -> Holder:
    owner = lease.owner
    if owner is None:
        return Holder("", 0, "")
    since = ""
    with suppress(OSError, msgspec.DecodeError):
        note = msgspec.json.decode((folder / _HOLDER).read_bytes(), type=_Note)
        since = note.since if note.token == owner.token else ""
    return Holder(owner.hostname.partition("?")[0], owner.pid, since)


def _tell(path: Path, note: _Note) -> None:
    """Who we are is said for others to read; that it cannot be is no reason not to work."""
    with suppress(OSError):
        part = path.with_name(f"{path.name}.part")
        part.write_bytes(msgspec.json.encode(note))
        part.replace(path)
