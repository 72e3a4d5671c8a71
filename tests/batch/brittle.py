"""Dossiers that crash or hang the engine, as a fault in it would; found by name by other processes."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from time import sleep
from typing import Any

from checker.batch.evaluate import Result, Task
from checker.batch.source import Source
from checker.check import Checker
from checker.model import DossierResult
from checker.run import Unreadable

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COMPLETE = ROOT / "rules" / "examples" / "complete.json"


def source(name: str) -> Source:
    """A dossier of that name."""
    data = json.dumps({**json.loads(COMPLETE.read_bytes()), "id": name}).encode()
    return Source(f"{name}.json", 1, partial(bytes, data))


def told(results: Iterable[Result]) -> dict[str, str]:
    """What is said of each file: the code of its fault, or "" for a result."""
    found = {r.file: ",".join(f.code for f in r.faults) if isinstance(r, Unreadable) else "" for r in results}
    assert len(found) == len(list(results))
    return found


def _out_of_memory() -> None:
    raise MemoryError


FATES: dict[str, Callable[[], object]] = {
    "exits": partial(os._exit, 3),
    "crashes": os.abort,
    "killed": lambda: os.kill(os.getpid(), signal.SIGTERM),
    "starves": _out_of_memory,
    "hangs": partial(sleep, 3600),
    "spins": lambda: any(iter(int, 1)),
}
CODES = {
    "f": "",
    "exits": "worker-died",
    "crashes": "worker-died",
    "killed": "worker-died",
    "starves": "dossier-failed",
    "hangs": "dossier-hung",
    "spins": "dossier-hung",
}
"""What is said of a dossier, by the beginning of its id."""


class Brittle(Checker):
    """A checker that some dossiers crash or hang, by the beginning of their id."""

    def evaluate(self, dossier: Mapping[str, Any], *place: Any) -> DossierResult:
        fate = FATES.get(dossier["id"].partition("-")[0])
        if fate:
            fate()
        return super().evaluate(dossier, *place)


@dataclass(frozen=True, slots=True)
class BrittleTask(Task):
    """A task whose checker is brittle."""

    def checker(self) -> Checker:
        sound = Task.checker(self)
        return Brittle(sound.framework, sound.profiles, sound.as_of)


def children() -> int:
    """How many processes this one has."""
    return len(active_children())
