"""With a cache or without, in simulated weeks of edits: the same archive and the same reports, to the byte."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from checker.archive.store import Archive
from checker.cli.doorstep import own_rules

from .world import World

FIRST = date(2026, 6, 30)  # on which the invented dossiers are valid


class Weeks:
    """A folder of dossiers and rules, and what may happen to them between two nights."""

    def __init__(self, folder: Path, generate: ModuleType, seed: int) -> None:
        self.random = Random(seed)
        self.dossiers = folder / "dossiers"
        self.rules = folder / "rules"
        self.day = FIRST
        self.settings: dict[str, Any] = {}
        self._coming = generate.dossiers(1000, seed)
        self.dossiers.mkdir(parents=True)
        shutil.copytree(own_rules(), self.rules)
        for _ in range(8):
            self.add()
        self.edits = (
            *(self.nothing,) * 3,
            *(self.add, self.write_in, self.write_in, self.delete, self.rename, self.twice),
            *(self.break_off, self.lines, self.change_rule, self.change_title, self.change_profile),
        )

    def pass_night(self) -> str:
        """What happened, for who reads a failure."""
        edit = self.random.choice(self.edits)
        self.day += timedelta(days=self.random.choice((0, 1, 1, 1, 1, 2, 9, 40)))
        edit()
        return f"{self.day} {edit.__name__}"

    def files(self) -> list[Path]:
        return sorted(self.dossiers.iterdir())

    def nothing(self) -> None:
        pass

    def add(self) -> None:
        tree = next(self._coming)
        (self.dossiers / f"{tree['id']}.json").write_text(json.dumps(tree, indent=1))

    def write_in(self) -> None:
        """Something is written in a dossier; that may repair it or give it a date that is still to come."""
        path = self.random.choice([path for path in self.files() if path.suffix == ".json"])
        tree = next(self._coming)
        tree["id"] = path.stem
        if self.random.random() < 0.3:
            tree["conversations"] = [{"id": "straks", "date": (self.day + timedelta(days=3)).isoformat()}]
        path.write_text(json.dumps(tree))

    def delete(self) -> None:
        if len(self.files()) > 4:
            self.random.choice(self.files()).unlink()

    def rename(self) -> None:
        path = self.random.choice(self.files())
        path.rename(path.with_name(f"x{self.random.randrange(10**6)}{path.suffix}"))

    def twice(self) -> None:
        """One dossier in two files."""
        path = self.random.choice(self.files())
        shutil.copy(path, path.with_name(f"y{self.random.randrange(10**6)}{path.suffix}"))

    def break_off(self) -> None:
        path = self.random.choice(self.files())
        path.write_bytes(path.read_bytes()[: self.random.randrange(200)])

    def lines(self) -> None:
        """A file with one dossier a line, in which lines move."""
        trees = [next(self._coming) for _ in range(self.random.randrange(1, 4))]
        path = self.dossiers / "alle.jsonl"
        old = path.read_text().splitlines() if path.exists() else []
        path.write_text("\n".join([*(json.dumps(tree) for tree in trees), *old[:3]]) + "\n")

    def change_rule(self) -> None:
        path = self.rules / "profiles" / "inspectorate.yaml"
        text = path.read_text()
        on, off = 'explained_weight: "1"', 'explained_weight: "0.5"'
        path.write_text(text.replace(on, off) if on in text else text.replace(off, on))

    def change_title(self) -> None:
        path = self.rules / "profiles" / "inspectorate.yaml"
        path.write_text(path.read_text().replace("title: {nl: R", "title: {nl: De R"))

    def change_profile(self) -> None:
        names = self.random.choice((["inspectorate"], ["contradictions"], ["contradictions", "statutory"]))
        self.settings = {"profiles": names}


def simulate(folder: Path, generate: ModuleType, seed: int, nights: int, **settings: Any) -> None:
    """Two machines that see the same: one keeps its cache, the other has lost it every night."""
    weeks = Weeks(folder, generate, seed)
    warm, cold = (World(folder / name, weeks.dossiers) for name in ("warm", "cold"))
    happened = ["begin"]
    for night in range(nights):
        if night:
            happened.append(weeks.pass_night())
        shutil.rmtree(cold.cache, ignore_errors=True)
        for world in (warm, cold):
            world.configure(rules=str(weeks.rules), **{**settings, **weeks.settings})
        ended = warm.night(weeks.day)
        if not night:
            (cold.folder / "eigen").mkdir()
            shutil.copy(warm.folder / "eigen" / "sleutel", cold.folder / "eigen")
        other = cold.night(weeks.day)
        assert (ended.code, ended.state) == (other.code, other.state), happened
        mine, theirs = warm.kept(), cold.kept()
        assert mine.keys() == theirs.keys(), happened
        assert [name for name in mine if mine[name] != theirs[name]] == [], happened


@pytest.mark.parametrize("audience", ["team", pytest.param("officer", marks=pytest.mark.soak)])
def test_a_cache_never_changes_a_byte(tmp_path: Path, generate: ModuleType, audience: str) -> None:
    """Nobody has to ask whether last night's report was made in a hurry."""
    simulate(tmp_path, generate, 1, 9, audience=audience, formats=["csv", "json"])


def test_a_file_that_is_only_written_otherwise_is_not_edited(tmp_path: Path, generate: ModuleType) -> None:
    """The system that exports dossiers is renewed, and every difference of that night is put down to the families."""
    weeks = Weeks(tmp_path, generate, 1)
    world = World(tmp_path / "world", weeks.dossiers)
    world.configure()
    held = []
    for day in (FIRST, FIRST + timedelta(days=1)):
        world.night(day)
        archive = Archive(world.archive)
        held.append({row.dossier: row.content for row in archive.open(archive.names()[-1]).rows()})
        for path in weeks.files():
            tree = json.loads(path.read_bytes())
            path.write_text(json.dumps(dict(reversed(tree.items())), indent=4), encoding="utf-8")
    assert held[0] == held[1]


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 8))
def test_a_cache_never_changes_a_byte_for_months(tmp_path: Path, generate: ModuleType, seed: int) -> None:
    """Nor in all the ways in which edits can follow each other."""
    audience = ("officer", "team")[seed % 2]
    simulate(tmp_path, generate, seed, 40, audience=audience, formats=["html", "json"], languages=["nl", "en"])
