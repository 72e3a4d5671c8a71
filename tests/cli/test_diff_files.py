"""`checker diff` of two files: through what they differ, and that no half file passes for a run."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.audience.team import for_team
from checker.batch.spool import open_spool
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.framework.load import Framework
from checker.model import DossierResult
from checker.report import json_run
from checker.run import Run
from checker.tally import Tally
from tests.cli.conftest import ROOT, Program

DAY, LATER = "2026-06-30", "2026-08-31"
WHOLE_BROKEN = "whole.json", "broken.json"
NEW = "pas-aangemeld.json"  # terms are still running in it


def put(folder: Path, dossiers: list[dict[str, Any]]) -> Path:
    """Dossiers as files, and one in which terms are still running."""
    folder.mkdir()
    for made in dossiers:
        (folder / f"{made['id']}.json").write_text(json.dumps(made), encoding="utf-8")
    shutil.copy(ROOT / "dossiers_example" / NEW, folder)
    return folder


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, dossier: Callable[..., dict[str, Any]]) -> Program:
    """A folder with JSON runs: of two weeks of work, each by the rules as they are and by milder ones, and others."""
    folder = tmp_path_factory.mktemp("diff")
    first = put(folder / "first", [dossier("gezin-a", "met"), dossier("gezin-b", "explained"), dossier("gezin-c")])
    second = put(
        folder / "second", [dossier("gezin-a", "not_met"), dossier("gezin-b", "explained"), dossier("gezin-d")]
    )
    rules = folder / "rules"
    shutil.copytree(ROOT / "rules", rules, ignore=shutil.ignore_patterns("docs"))
    shared = rules / "framework.yaml"
    text = shared.read_text(encoding="utf-8")
    assert "value: [spoken]\n" in text
    shared.write_text(text.replace("value: [spoken]\n", "value: [spoken, seen]\n"), encoding="utf-8")
    own, changed = framework_of(str(ROOT / "rules")), framework_of(str(rules))
    runs = {
        "plain": made(own, first),
        "edited": made(own, second),
        "milder": made(changed, first),
        "both": made(changed, second),
        "later": made(own, first, day=LATER),
    }
    with open_spool() as reduced:
        runs["team"] = b"".join(json_run.render(for_team(run_of(own, first), (), reduced)))
    for name, data in runs.items():
        (folder / f"{name}.json").write_bytes(data)
    return Program(folder)


def run_of(framework: Framework, folder: Path, day: str = DAY, profile: str = "inspectorate") -> Run:
    checker = Checker(framework, [framework.profile(profile)], date.fromisoformat(day))
    tally = Tally(framework, checker.profiles)
    found = [checker.check(file.read_bytes(), f"dossiers/{file.name}") for file in sorted(folder.iterdir())]
    results = sorted((r for r in found if isinstance(r, DossierResult)), key=lambda result: result.dossier)
    for result in results:
        tally.add(result)
    return make_run(checker, tally, results, [])


def made(framework: Framework, folder: Path, day: str = DAY, profile: str = "inspectorate") -> bytes:
    return b"".join(json_run.render(run_of(framework, folder, day, profile)))


def difference(here: Program, before: str, after: str) -> dict[str, Any]:
    ran = here("diff", before, after, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return ran.run


def moved(found: dict[str, Any]) -> set[tuple[str, str, str, str]]:
    return {(m["dossier"], m["criterion"], m["kind"], m["cause"]) for m in found["difference"]["moved"]}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("plain", set()),
        ("edited", {("gezin-a", "VV-01", "new", "dossier")}),
        ("milder", {("gezin-b", "VV-01", "other", "rules")}),
        ("both", {("gezin-a", "VV-01", "new", "several"), ("gezin-b", "VV-01", "other", "rules")}),
    ],
)
def test_a_difference_is_told_by_what_it_comes_from(
    here: Program, after: str, expected: set[tuple[str, str, str, str]]
) -> None:
    """Who changes a rule, or a dossier, sees what that did and nothing that it did not do; of a dossier that was edited
    in a week in which its rule was changed it may be either."""
    assert moved(difference(here, "plain.json", f"{after}.json")) == expected


def test_what_only_time_did_is_told(here: Program) -> None:
    """A term that passed between two reference dates is nobody's edit and no change of a rule."""
    found = difference(here, "plain.json", "later.json")["difference"]
    late = {m["cause"] for m in found["moved"] if m["dossier"] == "gezin-21" and m["kind"] == "new"}
    assert late == {"time"}
    assert found["dossiers"]["counts"] == {}


def test_what_stands_in_a_broken_zip_has_not_vanished(program: Program, dossier: Callable[..., dict[str, Any]]) -> None:
    """The export of one district was cut short in the second run, and its families would be said to be gone."""
    district = program.folder / "dossiers" / "wijk.zip"
    put(district.parent, [dossier("gezin-a", "met")])
    with zipfile.ZipFile(district, "w") as archive:
        archive.writestr("gezin-b.json", json.dumps(dossier("gezin-b", "not_met")))
    for name, code in (("whole", 0), ("broken", 3)):
        ran = program("check", "dossiers", "--as-of", DAY, "--output", f"json:{name}.json")
        assert ran.code == code, ran.err
        district.write_bytes(district.read_bytes()[:-30])
    went, came = (difference(program, *names)["difference"] for names in (WHOLE_BROKEN, WHOLE_BROKEN[::-1]))
    assert went["dossiers"]["names"] == {"unread": ["gezin-b"]}
    assert came["dossiers"]["names"] == {"read_again": ["gezin-b"]}


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def without_digests(data: bytes) -> bytes:
    return re.sub(rb',"criteria":\{[^}]*\}', b"", data, count=1)


def a_line_less(data: bytes) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(line for line in lines if not line.startswith(b'{"dossier":"gezin-b"'))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (cut, "niet heel"),
        (a_line_less, "niet heel"),
        (lambda data: data[:900], "niet heel"),
        (lambda data: data.replace(b'"outcome":"met"', b'"outcome":"mat"', 1), "geen toetsing"),
        (lambda data: data.replace(b'"version":"1"', b'"version":"7"', 1), "andere versie"),
        (without_digests, "andere versie"),
        (lambda data: json.dumps(json.loads(without_digests(data))).encode(), "andere versie"),
        (lambda data: data.replace(b'"VV-01":"', b'"VV-99":"', 1), "geen toetsing"),
        (lambda _: b'{"id": "gezin-a"}', "geen toetsing"),
        (lambda _: b"", "geen toetsing"),
    ],
)
def test_what_is_no_whole_run_is_refused(here: Program, spoil: Callable[[bytes], bytes], words: str) -> None:
    """Half a file never passes for a run in which dossiers vanished; it is said what to do."""
    whole = here.folder / "plain.json"
    (here.folder / "spoilt.json").write_bytes(spoil(whole.read_bytes()))
    ran = here("diff", "plain.json", "spoilt.json")
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "--output json:BESTAND" in ran.err


def test_a_run_for_the_team_is_refused(here: Program) -> None:
    """In a file for the team a dossier has a number of that file alone: two of those are never set side by side."""
    ran = here("diff", "team.json", "team.json")
    assert (ran.code, ran.out) == (2, "")
    assert "--audience officer" in ran.err


def test_a_file_in_another_layout_is_the_same_run(here: Program) -> None:
    """Who had an editor set out the file gets the same answer."""
    plain = json.loads((here.folder / "plain.json").read_text(encoding="utf-8"))
    (here.folder / "set-out.json").write_text(json.dumps(plain, indent=1), encoding="utf-8")
    assert moved(difference(here, "set-out.json", "edited.json")) == {("gezin-a", "VV-01", "new", "dossier")}


def test_two_runs_of_one_day_are_first_and_second(here: Program) -> None:
    """Of two readings of the same day nobody is told what changed "since" that day."""
    said = here("diff", "plain.json", "edited.json").out
    assert "In de tweede toetsing: 1 bevinding nieuw" in said
    assert "Sinds" not in said
