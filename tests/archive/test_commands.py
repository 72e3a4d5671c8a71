"""`checker archive` as whoever looks after the nightly report has it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from checker.archive.lock import locked
from checker.archive.prints import Prints
from checker.archive.store import Archive
from checker.history import PointProfile

from .made import PRINTS, add, figures, known, receipt, rows

ROOT = Path(__file__).parents[2]
CONFIG = """\
owner: {name: Team kwaliteit, contact: kwaliteit@gemeente.example}
dossiers: [dossiers]
report: rapport
archive: archief
key: geheim/sleutel
"""
KEY = bytes(range(32))  # that of the fingerprints of made rows


@pytest.fixture
def night(tmp_path: Path) -> Path:
    """A folder with a configuration, its key, and an archive of three nights."""
    (tmp_path / "nacht.yaml").write_text(CONFIG)
    (tmp_path / "dossiers").mkdir()
    (tmp_path / "geheim").mkdir()
    (tmp_path / "geheim" / "sleutel").write_text(KEY.hex() + "\n")
    assert Prints(KEY).id == PRINTS.id
    archive = Archive(tmp_path / "archief")
    for day in ("20", "21", "22"):
        add(archive, list(rows(5)), f"2026-11-{day}")
    return tmp_path


def call(folder: Path, *arguments: str, lang: str = "nl") -> subprocess.CompletedProcess[str]:
    """A command, from the folder of the configuration."""
    command, *rest = arguments
    return subprocess.run(
        [sys.executable, "-m", "checker", "archive", command, "nacht.yaml", *rest, "--lang", lang],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "160"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_nights_are_listed_and_found_to_be_as_they_were_written(night: Path) -> None:
    """Nobody knows which nights there are to compare, or whether a backup of them is any good."""
    listed, checked = call(night, "list"), call(night, "check")
    assert (listed.returncode, checked.returncode) == (0, 0), listed.stderr + checked.stderr
    lines = [line.split() for line in listed.stdout.splitlines()[1:]]
    assert [(line[0], line[1], line[3]) for line in lines] == [
        (f"00000{number}-2026-11-{19 + number}", "5", "ja") for number in (1, 2, 3)
    ]
    assert "Alle plekken gezien" in listed.stdout  # a night with files that could not be read may have seen them all
    assert "alles is zoals het is geschreven" in checked.stdout


def test_an_archive_without_nights_says_so(night: Path) -> None:
    """Only the heads of columns are shown, and somebody thinks that the nights are lost."""
    for number in ("1", "2", "3"):
        assert call(night, "remove", number).returncode == 0
    listed = call(night, "list")
    assert (listed.returncode, listed.stdout) == (0, "Er zijn nog geen nachten bewaard.\n")


def test_every_figure_is_counted_again_from_what_is_kept(night: Path) -> None:
    """A line of the trend is doubted, and nobody can show that it is what was found; a figure that is not is told."""
    assert "3 nachten opnieuw geteld uit de bewaarde bevindingen: elk getal klopt" in call(night, "check").stdout
    assert call(night, "forget", "gezin-1-2").returncode == 0
    assert "elk getal klopt" in call(night, "check").stdout
    archive = Archive(night / "archief")
    found = list(rows(5))
    about = receipt(4, "2026-11-23", len(found))
    point = figures(about, found)
    earlier = figures(receipt(3, "2026-11-22", 5), [*found[1:], found[1]])
    with archive.write() as new:
        new.rows(found, about)
        new.unread(())
        new.document("figures.json", msgspec.json.encode(replace(point, profiles=_more(point.profiles))))
        new.document("trend.json.gz", msgspec.json.encode((earlier, replace(point, profiles=_more(point.profiles)))))
        new.finish(about)
    told = call(night, "check")
    assert told.returncode == 3
    assert "alles is zoals het is geschreven" in told.stdout
    assert "niet elk getal klopt" in told.stdout
    assert "one AB-01 met" in told.stderr
    assert "Het verloop heeft voor nacht 000003-2026-11-22 andere cijfers" in told.stderr
    assert calls(told.stderr) == {"000004-2026-11-23"}  # that holds the trend, and the figures that are wrong
    assert "ook de dossiers die sindsdien zijn vergeten" in " ".join(told.stderr.split())


def _more(profiles: tuple[PointProfile, ...]) -> tuple[PointProfile, ...]:
    """The same with one dossier more in which a criterion is met."""
    first, *others = profiles
    counts = {**first.criteria["AB-01"], "met": first.criteria["AB-01"].get("met", 0) + 1}
    return replace(first, criteria={**first.criteria, "AB-01": counts}), *others


def test_a_damaged_night_is_told_and_the_others_are_listed(night: Path) -> None:
    """One damaged file keeps everybody from the rest, or is not noticed until the night is needed."""
    (night / "archief" / "000002-2026-11-21" / "findings.parquet").write_bytes(b"PAR1")
    (night / "archief" / "000003-2026-11-22" / "receipt.json").unlink()
    listed, checked = call(night, "list", lang="en"), call(night, "check", lang="en")
    assert (listed.returncode, checked.returncode) == (3, 3)
    assert "000001-2026-11-20" in listed.stdout
    assert "000003-2026-11-22" in listed.stderr
    assert "2 are damaged" in checked.stdout
    for part in ("000002-2026-11-21", "findings.parquet", "receipt.json is missing"):
        assert part in checked.stderr
    for name in sorted(calls(checked.stderr)):
        assert call(night, "remove", name).returncode == 0
    assert call(night, "check").returncode == 0


def calls(said: str) -> set[str]:
    """The nights that are to be taken out, of the calls that messages tell of."""
    found = re.findall(
        r"checker archive remove (\S+) (\S+) \(\1 (?:is het bestand|is the file)", " ".join(said.split())
    )
    assert len(found) == said.count("archive remove")
    return {night for _, night in found}


def test_a_night_is_taken_out_by_its_name_or_number(night: Path) -> None:
    """The clock ran ahead, and no report can be made until a year has gone by."""
    assert "rapport van die nacht is er niet" in call(night, "remove", "3").stdout
    report = night / "rapport" / "000001-2026-11-20"
    report.mkdir(parents=True)
    gone = call(night, "remove", "000001-2026-11-20")
    assert "000001-2026-11-20 is uit het archief gehaald" in gone.stdout
    assert f"blijft staan. Haal deze map zelf weg als het ook weg moet: {report}" in gone.stdout
    assert report.exists()
    assert Archive(night / "archief").names() == ["000002-2026-11-21"]
    wrong = call(night, "remove", "000002-2026-11-12")
    assert wrong.returncode == 2
    assert "Bedoelt u 000002-2026-11-21?" in wrong.stderr


def test_a_dossier_is_forgotten_by_its_id(night: Path) -> None:
    """A parent asks for it, and whoever has to do it needs somebody who knows tables and fingerprints."""
    mine = PRINTS.dossier("gezin-1-2")
    assert mine in known(night / "archief")
    told = call(night, "forget", "gezin-1-2")
    assert told.returncode == 0, told.stderr
    assert "uit 3 nachten" in told.stdout
    assert "volgende nacht terug" in told.stdout
    assert mine not in known(night / "archief")
    assert {len(list(Archive(night / "archief").open(n).rows())) for n in Archive(night / "archief").names()} == {4}
    again = call(night, "forget", "gezin-1-2")
    assert again.returncode == 0
    assert "niets van dit dossier" in again.stdout


def test_whoever_forgets_a_dossier_is_told_which_reports_may_still_name_it(night: Path) -> None:
    """Somebody says that all is destroyed: two nights were taken out of the archive before, another is damaged, and the
    reports of all three lie on the team drive, as does that of the officer elsewhere."""
    for name in Archive(night / "archief").names():
        (night / "rapport" / name).mkdir(parents=True)
    archive = Archive(night / "archief")
    about = receipt(4, "2026-11-23")
    with archive.write() as new:
        new.rows([], about)
        new.unread(())
        new.document("standing.json", msgspec.json.encode({"behind": [PRINTS.dossier("gezin-1-2")]}))
        new.finish(about)
    for number in ("2", "3"):
        assert call(night, "remove", number).returncode == 0
    (night / "archief" / "000001-2026-11-20" / "receipt.json").unlink()
    told = call(night, "forget", "gezin-1-2")
    said = " ".join(told.stdout.split())
    assert "In geen enkele nacht in het archief stond dit dossier zelf. Van 1 nacht stond er alleen een code" in said
    left = sorted(path.name for path in (night / "rapport").glob("0*"))
    assert left == ["000001-2026-11-20", "000002-2026-11-21", "000003-2026-11-22"]
    assert f"van 3 rapporten die er nog liggen, is niet te zeggen of het dossier erin staat: {', '.join(left)}." in said
    assert str(night / "rapport") in said
    assert "een eigen archief en eigen rapporten" in said


def test_nothing_is_forgotten_with_another_key(night: Path) -> None:
    """It is said that the archive knows nothing of a dossier, since it was looked for by the wrong fingerprint."""
    (night / "geheim" / "sleutel").write_text("ab" * 32)
    told = call(night, "forget", "gezin-1-2")
    assert told.returncode == 2
    assert "andere sleutel" in told.stderr
    (night / "geheim" / "sleutel").unlink()
    told = call(night, "forget", "gezin-1-2")
    assert told.returncode == 2
    assert "is weg" in told.stderr


def test_while_a_night_is_at_work_nothing_is_taken_away(night: Path) -> None:
    """A night is set beside a run that is being rewritten at that moment."""
    with locked(night / "archief", "22 november 02:00"):
        told = call(night, "remove", "1")
    assert told.returncode == 3
    assert f"proces {os.getpid()}" in told.stderr
    assert "22 november 02:00" in told.stderr
    assert len(Archive(night / "archief").names()) == 3


def test_an_archive_that_is_not_there_is_not_made(night: Path) -> None:
    """A wrong place in the configuration makes an empty archive there, and all seems well."""
    (night / "nacht.yaml").write_text(CONFIG.replace("archief", "archeif"))
    for command, *rest in (("list",), ("check",), ("remove", "1"), ("forget", "x")):
        told = call(night, command, *rest)
        assert told.returncode == 2
        assert "Op deze plaats ligt geen archief" in told.stderr
    assert not (night / "archeif").exists()
