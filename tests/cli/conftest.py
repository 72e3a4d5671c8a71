"""The command line as a user has it: another process, its three streams and its exit code."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """What a call left behind."""

    code: int
    out: str
    err: str

    @property
    def run(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


@dataclass(frozen=True)
class Program:
    """`checker`, called from a folder."""

    folder: Path

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None) -> Ran:
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(environment),
            input=stdin,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def each(self, calls: Iterable[Sequence[str | Path]]) -> list[Ran]:
        """Several calls at once, their results in the order of the calls."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(lambda call: self(*call), calls))

    def command(self, *arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", "checker", *map(str, arguments)]

    def environment(self, own: Mapping[str, str] | None = None) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("CHECKER_") and k != "COLUMNS"}
        return {**kept, "PYTHONPATH": str(ROOT), **(own or {})}


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture(scope="session")
def dossier() -> Callable[..., dict[str, Any]]:
    """A dossier in which everything is in order, but for VV-01 (every family member spoken with before the start)."""
    complete = json.loads((ROOT / "rules" / "examples" / "complete.json").read_text(encoding="utf-8"))

    def make(name: str, spoken: str = "met", **changes: object) -> dict[str, Any]:
        made: dict[str, Any] = copy.deepcopy(complete)
        talk = made["conversations"][0]["participants"]
        if spoken == "explained":
            talk[1]["manner"] = "seen"
        elif spoken == "undetermined":
            talk[1]["manner"] = "unknown"
        elif spoken == "not_met":
            del talk[1]
        return {**made, "id": name, **changes}

    return make


@pytest.fixture
def folder(tmp_path: Path, dossier: Callable[..., dict[str, Any]]) -> Path:
    """`dossiers/` with one dossier for each outcome of VV-01."""
    found = tmp_path / "dossiers"
    found.mkdir()
    for spoken in ("met", "not_met", "explained", "undetermined"):
        text = json.dumps(dossier(f"family-{spoken}", spoken), indent=1)
        (found / f"{spoken}.json").write_text(text, encoding="utf-8")
    return found
