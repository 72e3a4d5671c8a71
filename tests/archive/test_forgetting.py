"""A dossier is forgotten everywhere that a nightly report left something of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from checker.archive.key_file import prints_of
from checker.archive.store import Archive
from checker.nightly.config import Owner
from checker.nightly.forgetting import knowing, without
from checker.nightly.nights import Night, Nights, Report

from .made import contents, known, receipt

ROOT = Path(__file__).parents[2]
CONFIG = """\
owner: {name: Team kwaliteit, contact: kwaliteit@gemeente.example}
dossiers: [dossiers]
report: rapport
archive: archief
key: geheim/sleutel
audience: officer
formats: [json, html]
"""


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.soak
def test_nothing_that_a_nightly_report_left_knows_the_dossier(tmp_path: Path) -> None:
    """A parent was told that everything was destroyed, and the dossier can be read in last week's report, or on the
    machine that makes it. And the next night has to make a report as if nothing had happened."""
    (tmp_path / "nacht.yaml").write_text(CONFIG)
    (tmp_path / "dossiers").mkdir()
    examples = sorted((ROOT / "dossiers_example").glob("*.json"))[:4]
    for path in examples:
        shutil.copy(path, tmp_path / "dossiers")
    mine, first = (msgspec.json.decode(path.read_bytes())["id"] for path in examples[:2])
    (tmp_path / "dossiers" / examples[0].name).unlink()
    nights = []
    for day, change in ((1, "none"), (2, "comes"), (3, "none"), (4, "goes"), (5, "other goes")):
        if change == "comes":
            shutil.copy(examples[0], tmp_path / "dossiers")
        if change.endswith("goes"):
            (tmp_path / "dossiers" / examples[3 if change.startswith("other") else 0].name).unlink()
        nights.append(call(tmp_path, "nightly", "nacht.yaml", "--as-of", f"2026-06-0{day}"))
    assert [night.returncode for night in nights] == [0] * 5, nights[0].stderr
    reports = {path.name for path in (tmp_path / "rapport").iterdir() if path.is_dir()}
    assert {name[:6] for name in reports} == {"000001", "000002", "000004", "000005"}
    print_ = prints_of(tmp_path / "geheim" / "sleutel", "").dossier(mine)
    assert print_ in known(tmp_path / "archief")
    assert mine.encode() in b"".join(contents(tmp_path / "rapport").values())

    told = call(tmp_path, "archive", "forget", "nacht.yaml", mine)

    assert told.returncode == 0, told.stderr
    assert "uit 2 nachten" in told.stdout
    assert "2 rapporten" in told.stdout
    assert {path.name[:6] for path in (tmp_path / "rapport").iterdir() if path.is_dir()} == {"000001", "000005"}
    for place, data in contents(tmp_path).items():
        assert place.endswith(".parquet") or mine.encode() not in data, place
    assert not {mine, print_} & known(tmp_path / "archief")
    after = call(tmp_path, "nightly", "nacht.yaml", "--as-of", "2026-06-06")
    assert after.returncode == 0, after.stderr
    assert call(tmp_path, "archive", "check", "nacht.yaml").returncode == 0

    told = call(tmp_path, "archive", "forget", "nacht.yaml", first)  # which is in the last report

    assert told.returncode == 0, told.stderr
    page = (tmp_path / "rapport" / "index.html").read_text()
    assert "Het laatste rapport is weggehaald" in page
    assert "vergeten" not in page  # that somebody asked for it is nothing to a team
    assert "rapport.html" not in page
    (tmp_path / "dossiers" / examples[1].name).unlink()
    after = call(tmp_path, "nightly", "nacht.yaml", "--as-of", "2026-06-07")
    assert after.returncode == 0, after.stderr
    assert "rapport.html" in (tmp_path / "rapport" / "index.html").read_text()
    for place, data in contents(tmp_path).items():
        assert place.endswith(".parquet") or first.encode() not in data, place


REPORTS = [f"{number:06d}-2026-11-22" for number in range(1, 9)]


@pytest.mark.parametrize(
    ("runs", "held", "lost"),
    [
        ("1 2 3 4 5", "3", "3 4"),  # 4 says that it vanished
        ("1 2 3 4 5", "1 2", "1 2 3"),
        ("1 2 3 4 5", "2 4", "2 3 4 5"),
        ("1 2 3 4i 5 6", "3", "3 4 5"),  # 4 saw too little to tell
        ("1 2 7 8", "7", "3 4 5 6 7 8"),  # 3 to 6 are not kept any more
        ("1 2d 3 4d 5", "3", "2 3 4 5"),  # nobody can tell of what is damaged
        ("1 2 3 4t 5 6", "3", "3 4 5"),  # 5 was set beside 3, and says that it vanished
        ("4 5 6 7 8", "8", "8"),
        ("6 7 8", "6", "1 2 3 4 5 6 7"),
        ("6 7 8", "", ""),
    ],
)
def test_every_report_that_may_tell_of_it_is_known(tmp_path: Path, runs: str, held: str, lost: str) -> None:
    """A report that says that the dossier vanished stays, or all reports are thrown away for one."""
    archive = Archive(tmp_path)
    for run in runs.split():
        about = msgspec.structs.replace(receipt(int(run[0])), complete=not run.endswith("i"))
        with archive.write() as new:
            new.rows([], about)
            new.unread([])
            new.finish(about)
        if run.endswith("d"):
            (tmp_path / about.name / "receipt.json").unlink()
        elif run.endswith("t"):
            (tmp_path / about.name / "findings.parquet").write_bytes(b"garbled")
    found = knowing(REPORTS, archive, [REPORTS[int(number) - 1] for number in held.split()])
    assert " ".join(name[5] for name in found) == lost


def test_the_page_leads_nowhere_that_is_gone() -> None:
    """Who opens a report from the page of the team drive finds a folder that is not there."""
    one, two = (Night("2026-11-22", "made", name, ()) for name in REPORTS[:2])
    report = Report(REPORTS[1], "2026-11-22", ("rapport.html",), ("Een dossier.",))
    nights = Nights(Owner("a", "b"), "team", "nl", report, (one, two))
    kept = without(nights, [REPORTS[1]])
    assert [night.folder for night in kept.nights] == ["", REPORTS[1]]
    assert kept.report == report
    gone = without(nights, [REPORTS[0]])
    assert [night.folder for night in gone.nights] == [REPORTS[0], ""]
    assert (gone.report, gone.nights[-1].state) == (None, "failed")
