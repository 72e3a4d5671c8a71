"""The examples by which a computer makes the report every night: what they start makes one."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import checker

ROOT = Path(checker.__file__).parents[1]
SCHEDULE = ROOT / "checker" / "nightly" / "schedule"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def from_cron() -> str:
    """The command of the one line that is no comment and no setting, without its moment and its user."""
    (line,) = re.findall(r"^[0-9*].*", (SCHEDULE / "nachtrapport.cron").read_text(encoding="utf-8"), re.M)
    moment, command = line.split(maxsplit=6)[:6], line.split(maxsplit=6)[6]
    assert moment == ["30", "2", "*", "*", "*", "dossiertoets"]
    return command


def from_systemd() -> str:
    text = (SCHEDULE / "nachtrapport.service").read_text(encoding="utf-8")
    (command,) = re.findall(r"^ExecStart=(.*)", text, re.M)
    return str(command)


def from_windows() -> str:
    """The command and its arguments, as a shell has them."""
    task = ElementTree.parse(SCHEDULE / "nachtrapport.xml").getroot()
    parts = [task.findtext(f"{TASK}Actions/{TASK}Exec/{TASK}{name}") for name in ("Command", "Arguments")]
    return " ".join(str(part) for part in parts).replace("\\", "/")


@pytest.mark.parametrize("command", [from_cron(), from_systemd(), from_windows()], ids=["cron", "systemd", "windows"])
def test_what_an_example_starts_makes_a_report(command: str, tmp_path: Path) -> None:
    """Whoever copies an example and puts in his own places has a report the next morning, wherever it is started."""
    program = [sys.executable, "-m", "checker"]
    (tmp_path / "dossiers").mkdir()
    shutil.copy(ROOT / "dossiers_example" / "goed-dossier.json", tmp_path / "dossiers")
    own = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    own |= {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    made = subprocess.run([*program, "nightly", "--init", "nacht.yaml"], cwd=tmp_path, env=own, check=True)
    assert made.returncode == 0
    words = shlex.split(re.sub(r"\S*/bin/checker|\S*/checker\.exe", shlex.join(program).replace("\\", r"\\"), command))
    words = [str(tmp_path / "nacht.yaml") if word.endswith("nachtrapport.yaml") else word for word in words]
    ran = subprocess.run(words, cwd="/", env=own, capture_output=True, check=False, encoding="utf-8")
    assert (ran.returncode, ran.stderr) == (0, "")
    page = (tmp_path / "rapport" / "index.html").read_text(encoding="utf-8")
    assert "Team kwaliteit" in page
    assert list((tmp_path / "rapport").glob("*/rapport.html"))


def test_the_file_for_windows_is_read_whatever_the_code_page() -> None:
    """Task Scheduler refuses a file whose letters are not stored as it expects; of these there is no doubt."""
    text = (SCHEDULE / "nachtrapport.xml").read_bytes()
    assert text.isascii()
    assert not text.startswith(b"<?xml")
