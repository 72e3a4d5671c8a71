"""A program that holds an archive: `holder.py FOLDER PATIENCE`. Says `held`, waits for a line, asks whether the archive
is still its own, and says `ours` or `lost`; says `refused` and by whom when somebody else holds it."""

from __future__ import annotations

import sys
from pathlib import Path

from checker.archive.lock import Held, LockLost, locked


def main(folder: str, patience: str) -> None:
    try:
        with locked(Path(folder), "nu", float(patience)) as lock:
            print("held", flush=True)
            sys.stdin.readline()
            try:
                lock.check()
                print("ours", flush=True)
            except LockLost:
                print("lost", flush=True)
    except Held as error:
        print("refused", error.holder.process, error.holder.since, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
