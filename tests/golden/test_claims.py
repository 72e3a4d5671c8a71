"""What the README of the example dossiers says of them is true."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "dossiers_example"
README = (EXAMPLES / "README.md").read_text("utf-8")
PROFILES = ("inspectorate", "den-helder-2017")
OTHERS = tuple(sorted({file.stem for file in (ROOT / "rules" / "profiles").glob("*.yaml")} - set(PROFILES)))
OUTCOMES = {
    "voldaan": "met",
    "niet voldaan": "not_met",
    "afwijking toegelicht": "explained",
    "niet van toepassing": "not_applicable",
    "niet vast te stellen": "undetermined",
    "–": None,
}
Claim = tuple[str, str, tuple[str | None, ...]]  # file, criterion, its outcome under each profile


def table(heading: str) -> list[list[str]]:
    """The cells of the rows below a heading, without the head of the table; a link is its text."""
    part = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("|")]
    return [[re.sub(r"\[(.+)\]\(.+\)", r"\1", cell.strip()) for cell in row] for row in rows[2:]]


def claims(heading: str) -> list[Claim]:
    return [(row[0], row[1], tuple(OUTCOMES[word] for word in row[2:4])) for row in table(heading)]


SITUATIONS = {row[0]: row[1] for row in table("Wat elk dossier laat zien")}
CLAIMS = claims("Welke uitkomst u ziet")
DIFFERENCES = claims("Waar de twee profielen verschillen")
ELSEWHERE = [(row[0], row[1], row[2], OUTCOMES[row[3]]) for row in table("Wat andere profielen laten zien")]
COMMANDS = re.findall(r"^checker .+$", README, re.MULTILINE)


def checker(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The checker as a user calls it, from the top of the project."""
    return subprocess.run([sys.executable, "-m", "checker", *arguments], cwd=ROOT, capture_output=True, check=False)


@pytest.fixture(scope="module")
def runs() -> dict[str, dict[str, dict[str, str]]]:
    """Outcome by profile, file and criterion, on the day that the README speaks of."""
    asked = [word for profile in (*PROFILES, *OTHERS) for word in ("--profile", profile)]
    done = checker("check", "dossiers_example", *asked, "--as-of", "2026-06-30", "--output", "json")
    dossiers: Iterable[dict[str, Any]] = json.loads(done.stdout)["dossiers"]
    found: dict[str, dict[str, dict[str, str]]] = {}
    for dossier in dossiers:
        for part in dossier["profiles"]:
            outcomes = {finding["criterion"]: finding["outcome"] for finding in part["findings"]}
            found.setdefault(part["profile"], {})[Path(dossier["file"]).name] = outcomes
    return found


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim[0]}-{claim[1]}")
def test_a_claimed_outcome_is_the_outcome(claim: Claim, runs: dict[str, dict[str, dict[str, str]]]) -> None:
    """Who looks up an example in the README sees on the screen what was promised."""
    file, code, promised = claim
    assert tuple(runs[profile][file].get(code) for profile in PROFILES) == promised


@pytest.mark.parametrize("claim", ELSEWHERE, ids=lambda claim: "-".join(claim[:3]))
def test_a_claimed_outcome_under_another_profile_is_the_outcome(
    claim: tuple[str, str, str, str | None], runs: dict[str, dict[str, dict[str, str]]]
) -> None:
    """Who tries the same families with another profile sees what the README promises of it."""
    file, profile, code, promised = claim
    assert runs[profile][file][code] == promised


def test_every_profile_has_an_example() -> None:
    """No profile is offered of which the examples show nothing."""
    assert {profile for _, profile, _, _ in ELSEWHERE} == set(OTHERS)


def test_the_differences_between_the_profiles_are_all_there(runs: dict[str, dict[str, dict[str, str]]]) -> None:
    """Who wants to know what a profile changes finds each case, and no other."""
    ours, theirs = (runs[profile] for profile in PROFILES)
    differing = {
        (file, code, (outcome, theirs[file][code]))
        for file, outcomes in ours.items()
        for code, outcome in outcomes.items()
        if theirs[file].get(code, outcome) != outcome
    }
    assert set(DIFFERENCES) == differing


def test_every_example_is_described() -> None:
    """No dossier lies in the folder of which nobody can find out what it shows, and none is described in vain."""
    files = {file.name: json.loads(file.read_bytes())["id"] for file in EXAMPLES.glob("*.json")}
    assert files == SITUATIONS
    assert {file for file, _, _ in CLAIMS} == set(files)


def test_the_examples_show_every_outcome(runs: dict[str, dict[str, dict[str, str]]]) -> None:
    """Who wants to know what an outcome looks like finds one, for most criteria in several ways."""
    for profile in PROFILES:
        by_criterion: dict[str, set[str]] = {}
        for outcomes in runs[profile].values():
            for code, outcome in outcomes.items():
                by_criterion.setdefault(code, set()).add(outcome)
        assert set().union(*by_criterion.values()) == {word for word in OUTCOMES.values() if word}
        assert [code for code, seen in by_criterion.items() if not {"met", "not_met"} <= seen] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_works(command: str) -> None:
    """Who copies a command from the README gets what it says, and no complaint."""
    done = checker(*shlex.split(command)[1:])
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


@pytest.mark.parametrize("day", [[], ["--as-of", "2026-06-30"], ["--as-of", "2060-02-29"]])
@pytest.mark.parametrize("command", [["check"], ["check", "--profile", "den-helder-2017"], ["validate"]])
def test_the_examples_stay_in_order_as_time_passes(command: list[str], day: list[str]) -> None:
    """The first thing that a new user runs ends well, whenever that is."""
    done = checker(*command, *day, "dossiers_example")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_the_examples_name_nobody() -> None:
    """A reader is never led to a real family: ids are codes, and no text holds a capital where a name would stand."""
    name = re.compile(r"(?<![.!?:;„] )(?<!^)\b[A-Z][a-z]+\b")
    allowed = {"Veilig", "Thuis"}
    for file in EXAMPLES.glob("*.json"):
        for text in _texts(json.loads(file.read_bytes())):
            assert set(name.findall(text)) <= allowed, (file.name, text)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) and " " in value else []
