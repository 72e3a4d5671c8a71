"""A municipality with dossiers, rules and a nightly report, for as many nights as a test wants."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from checker.cli.nightly import order_of, read_config
from checker.nightly.ending import Ended
from checker.nightly.night import make_night

ROOT = Path(__file__).parents[2]
LOCKS = (".lock", ".lock.json")


@dataclass(frozen=True)
class World:
    """`folder` holds night.yaml; the dossiers and the rules may be shared with another world."""

    folder: Path
    dossiers: Path

    def configure(self, **settings: Any) -> None:
        """Write the configuration, with these settings in place of the usual ones."""
        usual = {
            "owner": {"name": "Team kwaliteit", "contact": "kwaliteit@gemeente.example"},
            "dossiers": [str(self.dossiers)],
            "archive": "archief",
            "report": "rapport",
            "key": "eigen/sleutel",
            "cache": "eigen/cache",
            "audience": "officer",
            "formats": ["csv"],
        }
        text = yaml.safe_dump({**usual, **settings}, allow_unicode=True)
        self.folder.mkdir(exist_ok=True)
        self.config.write_text(text, encoding="utf-8")

    @property
    def config(self) -> Path:
        return self.folder / "night.yaml"

    @property
    def archive(self) -> Path:
        return self.folder / "archief"

    @property
    def report(self) -> Path:
        return self.folder / "rapport"

    @property
    def cache(self) -> Path:
        return self.folder / "eigen" / "cache"

    def night(self, day: date) -> Ended:
        """One night, in this process."""
        return make_night(order_of(read_config(str(self.config)), day))

    def call(self, day: date, environment: Mapping[str, str] | None = None, timeout: float = 120) -> Ran:
        """One night, as a scheduler starts it."""
        done = subprocess.run(
            self.command(day),
            env=self.environment(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def command(self, day: date) -> list[str]:
        return [sys.executable, "-m", "checker", "nightly", str(self.config), "--as-of", day.isoformat()]

    def environment(self, own: Mapping[str, str] | None = None) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CHECKER_")}
        return {**kept, "PYTHONPATH": str(ROOT), **(own or {})}

    def copy(self, folder: Path) -> World:
        """Another world in the same state, with dossiers of its own."""
        shutil.copytree(self.folder, folder)
        return World(folder, folder / self.dossiers.relative_to(self.folder))

    def kept(self) -> dict[str, bytes]:
        """All that people and analysts see: every file of archive and report by its path."""
        return {**tree(self.archive), **tree(self.report)}

    def page(self) -> str:
        return (self.report / "index.html").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Ran:
    """What a call left behind."""

    code: int
    out: str
    err: str


def tree(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for those of the lock."""
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in LOCKS
    }
