"""A dossier that is gone is called by its name in the report for the officer, and nowhere else."""

from __future__ import annotations

import errno
import gzip
import json
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from checker.cli.nightly import read_config
from checker.nightly.names_file import NamesFile

from .test_survives import FAULT, complete
from .world import ROOT, World

BEGIN = date(2026, 7, 6)
GONE, BROKEN, TWICE = "gezin-weg", "gezin-stuk", "gezin-dubbel"
DOSSIERS = {"a": GONE, "b": BROKEN, "c": TWICE, "d": TWICE, "e": "gezin-blijft", "f": "gezin-blijft-ook"}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> World:
    """After the first night. No file is called after the dossier in it."""
    folder = tmp_path_factory.mktemp("names") / "world"
    world = World(folder, folder / "dossiers")
    world.configure(dossiers=["dossiers"], formats=["json"])
    world.dossiers.mkdir()
    for file, name in DOSSIERS.items():
        write(world, file, name)
    assert world.night(night(0)).code == 0
    return world


@pytest.fixture
def world(begun: World) -> Iterator[World]:
    """That night, always in the same folder: a dossier is known by where it is, too."""
    kept = begun.copy(begun.folder.with_name("kept"))
    yield begun
    shutil.rmtree(begun.folder)
    kept.folder.rename(begun.folder)


def write(world: World, file: str, name: str, *, spoken: bool = True) -> None:
    (world.dossiers / f"{file}.json").write_text(json.dumps(complete(name, spoken=spoken)), encoding="utf-8")


def night(number: int) -> date:
    return BEGIN + timedelta(days=number)


def lose(world: World) -> None:
    """One vanishes, one cannot be read, and of one that was there twice one is left."""
    for file in "ad":
        (world.dossiers / f"{file}.json").unlink()
    (world.dossiers / "b.json").write_bytes(b'{"id": ')


def report(world: World, form: str) -> Path:
    """The newest report in one form."""
    return max(world.report.glob(f"*/rapport.{form}"))


def gone(world: World) -> Any:
    """Whom the newest report calls gone."""
    moves = json.loads(report(world, "json").read_bytes())["history"]["difference"]["dossiers"]
    return {kind: moves["names"][kind] for kind in ("unread", "vanished") if kind in moves["counts"]}


def names_file(world: World) -> Path:
    return NamesFile(read_config(str(world.config))).path


def known(world: World) -> set[str]:
    """The ids in the file beside the key."""
    return {found.name.decode() for found in NamesFile(read_config(str(world.config))).read()}


def checker(world: World, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(
        command, cwd=world.folder, env=world.environment(), capture_output=True, text=True, check=False, timeout=120
    )


def test_the_officer_reads_who_is_gone(world: World) -> None:
    """In every form. Two dossiers without a name are nobody's to look for."""
    world.configure(dossiers=["dossiers"], formats=["html", "xlsx", "json"])
    lose(world)
    assert world.night(night(1)).code == 3
    assert gone(world) == {"unread": [BROKEN], "vanished": [TWICE, GONE]}
    page = report(world, "html").read_text(encoding="utf-8")
    assert f'<span class="code">{TWICE}</span>, <span class="code">{GONE}</span>' in page
    assert f'<span class="code">{BROKEN}</span>' in page
    book = load_workbook(BytesIO(report(world, "xlsx").read_bytes()), read_only=True)
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    assert {GONE, BROKEN} <= cells
    assert not [text for text in (page, *cells) if "zonder naam" in text]


def test_only_the_owner_of_the_key_may_open_it(world: World) -> None:
    """Who holds it reads which families there are. No part of it stays behind."""
    path = names_file(world)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert sorted(file.name for file in path.parent.iterdir()) == ["cache", path.name, "sleutel"]
    assert known(world) == set(DOSSIERS.values())


def test_a_report_for_a_team_leaves_no_names(world: World) -> None:
    """On a machine that makes no report with names there is no list of them; one of before is taken away."""
    names = names_file(world)
    assert names.exists()
    world.configure(dossiers=["dossiers"], formats=["json"], audience="team")
    world.night(night(1))
    assert not names.exists()
    lose(world)
    world.night(night(2))
    assert gone(world) == {"unread": [], "vanished": []}
    assert not names.exists()


def test_a_report_for_a_team_with_the_same_key_leaves_the_others_names(world: World) -> None:
    """Two reports of one machine, each with an archive of its own, may have one key."""
    world.configure(
        dossiers=["dossiers"], formats=["json"], audience="team", archive="teamarchief", report="teamrapport"
    )
    world.night(night(0))
    world.configure(dossiers=["dossiers"], formats=["json"])
    lose(world)
    world.night(night(1))
    assert gone(world) == {"unread": [BROKEN], "vanished": [TWICE, GONE]}


def test_a_forgotten_dossier_has_no_name_left(world: World) -> None:
    """A parent was told that everything was destroyed. The others keep theirs."""
    lose(world)
    world.night(night(1))
    left = names_file(world).with_name(f".{names_file(world).name}.part")
    shutil.copy(names_file(world), left)  # of a program that was killed
    told = checker(world, "archive", "forget", "night.yaml", TWICE)
    assert told.returncode == 0, told.stderr
    assert known(world) == set(DOSSIERS.values()) - {TWICE}
    assert not left.exists()
    names_file(world).write_bytes(b"geen namen")
    told = checker(world, "archive", "forget", "night.yaml", GONE)
    assert (told.returncode, names_file(world).exists()) == (0, False), told.stderr


@pytest.mark.parametrize("how", ["gone", "half", "another byte", "foreign", "other lines"])
def test_without_the_file_nobody_knows_the_names(world: World, how: str) -> None:
    """A night does not stop for it, nor is a wrong name told; the next night knows them again."""
    path = names_file(world)
    data = path.read_bytes()
    middle = len(data) // 2
    if how == "gone":
        path.unlink()
    else:
        other = bytes([data[middle] ^ 1])
        path.write_bytes(
            {
                "half": data[:middle],
                "another byte": data[:middle] + other + data[middle + 1 :],
                "foreign": b"een boodschappenlijst",
                "other lines": gzip.compress(b"een boodschappenlijst\n"),
            }[how]
        )
    lose(world)
    ended = world.night(night(1))
    assert [p.code for p in ended.problems if "names" in p.code] == ["night-names-damaged"] * (how != "gone")
    assert gone(world) == {"unread": [], "vanished": []}
    (world.dossiers / "e.json").unlink()
    world.night(night(2))
    assert gone(world) == {"vanished": ["gezin-blijft"]}


def test_a_place_without_room_for_the_file_stops_no_night(world: World) -> None:
    """There is a report, and its owner is told why it may lack names."""
    names_file(world).unlink()
    names_file(world).mkdir()
    lose(world)
    ended = world.night(night(1))
    assert [problem.code for problem in ended.problems if "names" in problem.code] == ["night-names-off"] * 2
    assert gone(world) == {"unread": [], "vanished": []}


def test_a_night_without_changes_leaves_the_file_alone(world: World) -> None:
    """Such a night is to cost next to nothing, however many dossiers there are."""
    names_file(world).write_bytes(b"nobody looks at this")
    ended = world.night(night(1))
    assert (ended.state, [problem.code for problem in ended.problems if "names" in problem.code]) == ("same", [])
    assert names_file(world).read_bytes() == b"nobody looks at this"


def test_a_name_is_known_when_the_nights_since_are_lost(world: World) -> None:
    """A dossier could not be read for some nights, then vanished; tonight is set beside the last night with it."""
    whole = (world.dossiers / "b.json").read_bytes()
    for number in (1, 2):
        (world.dossiers / "b.json").write_bytes(whole[: number * 100])
        world.night(night(number))
    for path in world.archive.glob("00000[23]*/findings.parquet"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    (world.dossiers / "b.json").unlink()
    world.night(night(3))
    assert gone(world) == {"vanished": [BROKEN]}


def test_a_name_goes_a_month_after_its_dossier(world: World) -> None:
    """The list is of who is there, and of who was there lately; not of everybody who ever was."""
    (world.dossiers / "a.json").unlink()
    held = []
    for number in (1, 20, 32, 33):
        write(world, "e", "gezin-blijft", spoken=number % 2 == 0)
        world.night(night(number))
        held.append(GONE in known(world))
    assert held == [True, True, True, False]


def test_a_night_that_died_before_it_was_kept_loses_no_name(world: World) -> None:
    """The file is of a night that nobody knows of; the next tells of the same dossiers once more."""
    lose(world)
    fault = json.dumps({"event": "os.rename", "path": "archief/.part", "do": [["raise", errno.EIO]], "always": True})
    ran = world.call(night(1), {"FAULT": fault, "PYTHONPATH": f"{FAULT}:{ROOT}"})
    assert (ran.code, len(list(world.archive.glob("0*")))) == (3, 1), ran.err
    assert {found.gone for found in NamesFile(read_config(str(world.config))).read()} == {"", night(1).isoformat()}
    world.night(night(2))
    assert gone(world) == {"unread": [BROKEN], "vanished": [TWICE, GONE]}
