"""What README.md shows is what a reader gets: its first command, its output, its tables."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from checker.cli.main import configuration

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(.*)\n((?:.*\n)*?)```$", TEXT, re.M)
COMMANDS = [block for kind, block in BLOCKS if not kind]
DOSSIER = next(json.loads(block) for kind, block in BLOCKS if kind == "json")
SECTION = TEXT.partition("## What the absent means")[2].partition("\n## ")[0]
PROFILES = re.findall(r"^\| `([a-z0-9-]+)` \| (\d+) \|", TEXT, re.M)
CALLS = [*re.findall(r"^\| [^|]+ \| `checker ([^`]+)` \|$", TEXT, re.M), *re.findall(r"^checker (.+)$", TEXT, re.M)]
ROWS = [[cell.strip() for cell in row.strip("|").split("|")] for row in re.findall(r"^\|.*\|$", SECTION, re.M)]


def program(*arguments: str, stdin: str = "", folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("CHECKER_")}
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=folder,
        env={**own, "COLUMNS": "120", "PYTHONPATH": str(ROOT)},
        input=stdin,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_the_first_command_shows_what_the_readme_shows() -> None:
    """Whoever tries it sees the page come true, and an exit code that says that all went well."""
    _, words, call = COMMANDS[0].partition("&& checker ")
    assert words
    ran = program(*shlex.split(call))
    assert (ran.returncode, ran.stderr) == (0, "")
    shown = next(block for block in COMMANDS if block.startswith("21 dossiers"))
    printed = [line.rstrip() for line in ran.stdout.splitlines()]
    assert [line for line in shown.splitlines() if line != "…" and line not in printed] == []


@pytest.mark.parametrize("row", ROWS[2:5], ids=lambda row: row[0])
def test_absent_unknown_and_empty_come_out_as_the_table_says(row: list[str]) -> None:
    """An exporter who follows the table gets the outcomes that it promises."""
    left_out = {name: value for name, value in DOSSIER.items() if name != "conversations"}
    written = re.fullmatch(r"`\"conversations\": (.*)`", row[0])
    dossier: dict[str, Any] = {**left_out, "conversations": json.loads(written[1])} if written else left_out
    ran = program("check", "-", "--as-of", "2026-06-30", "--output", "json", stdin=json.dumps(dossier))
    findings = json.loads(ran.stdout)["dossiers"][0]["profiles"][0]["findings"]
    assert next(finding["outcome"] for finding in findings if finding["criterion"] == "VV-01") == row[2]


def test_the_settings_file_in_the_readme_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Copied as it stands, `checker.toml` is read and obeyed."""
    (tmp_path / "checker.toml").write_text(next(block for kind, block in BLOCKS if kind == "toml"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert configuration()["check"]["profile"] == "den-helder-2017"
    ran = subprocess.run(
        [sys.executable, "-m", "checker", "check", str(ROOT / "dossiers_example" / "goed-dossier.json")],
        env={**os.environ, "PYTHONPATH": str(ROOT), "CHECKER_CONFIG": str(tmp_path / "checker.toml")},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "Den Helder 2017" in ran.stdout


def test_every_profile_is_in_the_table() -> None:
    """Who chooses a profile from the page misses none, and it asks as much as the page says."""
    listed = json.loads(program("profiles", "list", "--format", "json").stdout)
    assert [(name, int(count)) for name, count in PROFILES] == [(p["name"], len(p["criteria"])) for p in listed]


def test_the_page_counts_the_rules_right() -> None:
    """The numbers of criteria and questions on the page are those of the rules."""
    for word, folder in (("criteria", "criteria"), ("questions", "questionnaire")):
        assert re.findall(rf"(\d{{2,}}) {word}", TEXT) == [str(len(list((ROOT / "rules" / folder).rglob("*.yaml"))))]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_on_the_page_works(call: str, tmp_path: Path) -> None:
    """Who copies a call that names its files and codes gets an answer, on the screen or in the files that it names."""
    for folder in ("dossiers_example", "rules"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    ran = program(*shlex.split(call), folder=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    written = [tmp_path / file for file in re.findall(r"--output \w+:(\S+)", call)]
    assert ran.stdout or written
    assert all(file.stat().st_size for file in written)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)[^)]*\)", TEXT))))
def test_what_the_readme_points_at_is_there(path: str) -> None:
    """No link of the page leads nowhere."""
    assert (ROOT / path).exists()
