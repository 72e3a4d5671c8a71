"""`checker diff`: what a change of the rules did, apart from what people wrote in the dossiers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import ROOT, Program

DAYS = ("2026-11-21", "2026-11-22")
PROFILE = "inspectorate"


@dataclass(frozen=True)
class Story:
    """Runs by their file: before and after a change of the rule VV-01 and of one dossier, as nights and as JSON."""

    nights: tuple[Path, Path]
    other: Path
    files: tuple[Path, Path]
    dossiers: Path


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, dossier: Callable[..., dict[str, Any]]) -> Story:
    root = tmp_path_factory.mktemp("story")
    program = Program(root)
    shutil.copytree(ROOT / "rules", root / "rules")
    (root / "dossiers").mkdir()

    def write(name: str, made: dict[str, Any]) -> None:
        (root / "dossiers" / f"{name}.json").write_text(json.dumps(made, indent=1), encoding="utf-8")

    for spoken in ("met", "explained", "undetermined"):
        write(spoken, dossier(f"family-{spoken}", spoken))

    def night(name: str, day: str) -> Path:
        settings = {"owner": {"name": "Team kwaliteit", "contact": "kwaliteit@gemeente.example"}, "rules": "rules"}
        places = {"dossiers": ["dossiers"], "archive": name, "report": f"r-{name}", "key": f"k-{name}/sleutel"}
        own = {"profiles": [PROFILE], "audience": "officer", "formats": ["csv"], "cache": f"c-{name}"}
        (root / f"{name}.yaml").write_text(yaml.safe_dump({**settings, **places, **own}), encoding="utf-8")
        assert program("nightly", f"{name}.yaml", "--as-of", day).code == 0
        return max(path for path in (root / name).iterdir() if path.is_dir() and path.name.startswith("0"))

    def check(day: str) -> Path:
        target = root / f"{day}.json"
        rules = ("--rules", "rules", "--profile", PROFILE)
        assert program("check", "dossiers", *rules, "--as-of", day, "--output", f"json:{target}").code == 0
        return target

    first, earlier = night("archief", DAYS[0]), check(DAYS[0])
    (rule,) = (root / "rules").rglob("VV-01*.yaml")
    text = rule.read_text(encoding="utf-8")
    assert "manner: [seen, via_third]" in text
    rule.write_text(text.replace("manner: [seen, via_third]", "manner: [via_third]"), encoding="utf-8")
    plan = {**dossier("family-met")["plans"][0], "perspective": False}
    write("met", dossier("family-met", plans=[plan]))
    second, later = night("archief", DAYS[1]), check(DAYS[1])
    return Story((first, second), night("elders", DAYS[1]), (earlier, later), root / "dossiers")


def test_what_the_rules_did_stands_apart(program: Program, story: Story) -> None:
    """The policy officer sees what the new rule did, and takes nothing for it that a worker did."""
    found = program("diff", *story.nights)
    assert (found.code, found.err) == (0, "")
    said = " ".join(found.out.split())
    assert "Sinds 21 november 2026: 3 bevindingen nieuw, 0 opgelost" in said
    assert "1 verschil komt door de regels; 2 verschillen komen door de dossiers." in said
    assert "VV-01 Alle gezinsleden gesproken 1 nieuw door de regels: 1" in said
    listed = said[said.index("1 verschil komt door de regels Dossier") :]
    by_rules, by_dossier = listed.split("2 verschillen komen door de dossiers Dossier")
    assert "VV-01 nieuw afwijking toegelicht → niet voldaan" in by_rules
    assert "VV-01" not in by_dossier
    assert "nieuw voldaan → niet voldaan" in by_dossier
    assert "family" not in found.out  # the archive knows no names
    difference = program("diff", *story.nights, "--format", "json").run["difference"]
    assert {m["criterion"]: m["cause"] for m in difference["moved"]}["VV-01"] == "rules"
    assert difference["causes"] == {"dossier": 2, "rules": 1}


def test_nights_are_told_by_name_to_who_has_the_names(program: Program, story: Story) -> None:
    """Who is to look into a dossier has to know which it is; with another configuration nothing is guessed."""
    settings = story.nights[0].parents[1] / "archief.yaml"
    found = program("diff", *story.nights, "--config", settings, environment={"COLUMNS": "200"})
    assert (found.code, found.err) == (0, "")
    assert [name for name in ("family-met", "family-explained") if name not in found.out] == []
    difference = program("diff", *story.nights, "--config", settings, "--format", "json").run["difference"]
    assert {m["dossier"] for m in difference["moved"]} == {"family-met", "family-explained"}
    other = program("diff", *story.nights, "--config", settings.with_name("elders.yaml"))
    assert (other.code, other.out, "elders.yaml" in other.err) == (2, "", True)
    without = settings.with_name("zonder.yaml")
    without.write_text(
        settings.read_text(encoding="utf-8").replace("key: k-archief/", "key: ergens/"), encoding="utf-8"
    )
    nameless = program("diff", *story.nights, "--config", without)
    assert (nameless.code, nameless.out, "dossier-names-" in nameless.err) == (2, "", True)


@pytest.mark.parametrize("width", ["80", "200"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_files_are_compared_by_name(program: Program, story: Story, width: str, lang: str) -> None:
    """Without an archive the same is told as of two nights, and each dossier has its name."""
    found = program("diff", *story.files, "--lang", lang, environment={"COLUMNS": width})
    assert found.code == 0
    said = " ".join(found.out.split())
    for name in ("family-met", "family-explained"):
        assert name in said
    causes = {
        "nl": "1 verschil komt door de regels; 2 verschillen komen door de dossiers.",
        "en": "1 difference comes from the rules; 2 differences come from the dossiers.",
    }
    assert causes[lang] in said


def test_of_two_files_each_difference_has_its_own_cause(program: Program, story: Story) -> None:
    """A rule was changed, a day went by and a dossier was edited: none of them hides what another did."""
    difference = program("diff", *story.files, "--format", "json").run["difference"]
    assert {(m["dossier"], m["criterion"], m["cause"]) for m in difference["moved"]} == {
        ("family-explained", "VV-01", "rules"),
        ("family-met", "IZ-02", "dossier"),
        ("family-met", "PL-04", "dossier"),
    }


def test_profiles_are_compared_by_what_they_share(program: Program, story: Story) -> None:
    """Two municipalities' frameworks lie beside each other: what both ask is compared, what one asks is named."""
    other = program.folder / "other.json"
    asked = ("--profile", "den-helder-2017", "--as-of", DAYS[1], "--output", f"json:{other}")
    assert program("check", story.dossiers, *asked).code == 0
    said = " ".join(program("diff", story.files[1], other, "--lang", "en").out.split())
    assert "The profiles differ. Criteria with the same code were compared." in said
    newly = said[said.index("Newly checked:") :]
    assert "DH-01a" in newly[: newly.index(".")]
    assert "VV-01" not in newly[: newly.index(".")]


def test_a_run_beside_itself(program: Program, story: Story) -> None:
    """No difference is said to be none."""
    said = program("diff", story.nights[1], story.nights[1]).out
    assert "is geen bevinding veranderd" in said
    assert "Waardoor" not in said


def test_what_cannot_be_compared_is_refused_in_words(program: Program, story: Story) -> None:
    """Nobody gets a difference that is none, or a fault of the program for a wrong file."""
    team = program.folder / "team.json"
    asked = ("--profile", PROFILE, "--audience", "team", "--as-of", DAYS[1], "--output", f"json:{team}")
    assert program("check", story.dossiers, *asked).code == 0
    (program.folder / "dossier.json").write_text("{}", encoding="utf-8")
    refused = {
        (story.nights[0], story.files[0]): "JSON",
        (story.nights[0], story.other): "sleutels",
        (story.files[0], team): "audience",
        (story.files[0], program.folder / "dossier.json"): "dossier.json",
        (story.files[0], story.dossiers): "dossiers",
        (story.files[0], program.folder / "nergens.json"): "nergens.json",
    }
    for call, ran in zip(refused, program.each(("diff", *call) for call in refused), strict=True):
        assert (ran.code, ran.out) == (2, "")
        assert refused[call] in ran.err


def test_a_damaged_night_is_told(program: Program, story: Story) -> None:
    """What is not as it was written is not compared as if it were."""
    night = Path(shutil.copytree(story.nights[0], program.folder / story.nights[0].name))
    findings = night / "findings.parquet"
    findings.write_bytes(findings.read_bytes()[:-7] + b"garbled")
    ran = program("diff", night, story.nights[1])
    assert (ran.code, ran.out) == (2, "")
    assert story.nights[0].name in ran.err
    assert "findings.parquet" in ran.err
