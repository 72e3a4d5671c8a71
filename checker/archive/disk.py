"""Files and folders on storage that knows only files and renames: what is written is there, and a share that hesitates
is asked again."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, TypeVar

T = TypeVar("T")

_AGAIN = {errno.EBUSY, errno.EACCES, errno.EPERM, errno.ESTALE, errno.ENOTEMPTY, errno.EAGAIN, errno.EINTR}
_WAITS = (0.1, 0.2, 0.4, 0.8)  # seconds; a scanner that looks at a new file lets go of it within these


def patiently(act: Callable[[], T]) -> T:
    """What `act` gives; tried again some times, within two seconds, when the storage says that it is busy."""
    for wait in _WAITS:
        try:
            return act()
        except OSError as error:
            if error.errno not in _AGAIN:
                raise
        time.sleep(wait)
    return act()


def write(path: Path, data: bytes) -> None:
    """A new file, all of it on the disk."""
    with path.open("xb") as file:
        file.write(data)
        settle(file.fileno())


@contextmanager
def private(path: Path) -> Iterator[IO[bytes]]:
    """A new file that only its owner may read, as the folder when that is not there yet; all of it is on the disk when
    this ends well."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        yield file
        file.flush()
        settle(file.fileno())


def settle(handle: int) -> None:
    """Have the system put what was written to an open file on the disk."""
    os.fsync(handle)


def settle_folder(path: Path) -> None:
    """The same of the names in a folder, where the system can."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def rename(old: Path, new: Path) -> None:
    """Give a folder a name that is not taken."""
    patiently(lambda: old.rename(new))
    settle_folder(new.parent)


def replace(old: Path, new: Path) -> None:
    """Give a file a name, which another may have had."""
    patiently(lambda: old.replace(new))
    settle_folder(new.parent)


def remove(folder: Path) -> None:
    """Take away a folder and the files in it, which has no folders; one that is gone already is well."""
    with suppress(FileNotFoundError):
        for file in list(folder.iterdir()):
            patiently(partial(file.unlink, missing_ok=True))
        patiently(folder.rmdir)
