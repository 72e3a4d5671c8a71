"""`checker check`: one command on a folder of dossiers, and what comes out of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator

Dossier = Callable[..., dict[str, Any]]
AS_OF = ("--as-of", "2026-06-30")


def row(out: str, code: str) -> list[str]:
    """The words of the line of a criterion."""
    return next(line.split() for line in out.splitlines() if line.startswith(code))


def spoken(run: dict[str, Any]) -> dict[str, str]:
    """The outcome of VV-01 by dossier."""
    return {
        d["dossier"]: f["outcome"]
        for d in run["dossiers"]
        for f in d["profiles"][0]["findings"]
        if f["criterion"] == "VV-01"
    }


def test_one_run_gives_a_table_to_read_and_files_to_keep(program: Any, folder: Path) -> None:
    """The officer reads the counts on the screen, while the same run lands in files that other programs can trust."""
    ran = program(
        "check", "dossiers", *AS_OF, "--output", "table", "--output", "json:run.json", "--output", "table:t.txt"
    )
    assert (ran.code, ran.err) == (0, "")
    assert row(ran.out, "VV-01")[-7:] == ["1", "van", "4", "1", "1", "1", "–"]
    assert "Alle gezinsleden gesproken" in ran.out
    kept = (folder.parent / "t.txt").read_text(encoding="utf-8")
    assert [line.rstrip() for line in kept.splitlines()] == [line.rstrip() for line in ran.out.splitlines()]

    run = json.loads((folder.parent / "run.json").read_bytes())
    schema = json.loads(program("schema", "run").out)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(run)
    assert spoken(run) == {f"family-{outcome}": outcome for outcome in ("explained", "met", "not_met", "undetermined")}
    assert run["receipt"]["as_of"] == "2026-06-30"
    assert run["receipt"]["dossiers"] == len(run["dossiers"]) == 4
    assert {d["dossier"]: d["file"] for d in run["dossiers"]}["family-met"] == "dossiers/met.json"


def test_one_run_can_hold_two_readings_and_says_where_they_differ(program: Any, dossier: Dossier, folder: Path) -> None:
    """A local agreement makes a difference in some dossiers: which, for which criterion, and how it comes out."""
    away = dossier("family-away", "not_met")
    away["members"][1]["resident"] = False  # who lives elsewhere need not be spoken with in Den Helder
    (folder / "away.json").write_text(json.dumps(away))
    ran = program(
        *("check", "dossiers", *AS_OF, "--profile", "inspectorate", "--profile", "den-helder-2017"),
        *("--output", "table", "--output", "json:run.json"),
        environment={"COLUMNS": "200"},
    )
    assert ran.code == 0, ran.err
    run = json.loads((folder.parent / "run.json").read_bytes())
    Draft202012Validator(json.loads(program("schema", "run").out)).validate(run)
    flip = {"inspectorate": "not_met", "den-helder-2017": "met"}
    told = {d["dossier"]: {f["criterion"]: f["outcomes"] for f in d["flips"]} for d in run["dossiers"]}
    assert told["family-away"]["VV-01"] == flip
    assert "VV-01" not in told["family-met"]
    counted = [f for f in run["summary"]["flips"] if f["criterion"] == "VV-01" and f["outcomes"] == flip]
    assert [(f["count"], f["dossiers"]) for f in counted] == [(1, ["family-away"])]
    shown = ran.out[ran.out.index("Andere uitkomst per profiel") :]
    assert " ".join(row(shown, "VV-01")).endswith("niet voldaan voldaan 1 family-away")


def test_the_same_run_has_the_same_bytes_whoever_did_the_work(program: Any, dossier: Dossier, tmp_path: Path) -> None:
    """Two runs can be compared: neither the number of processes, the order of the lines and files nor that of the
    keys shows in the result."""
    lines = [dossier(f"f-{n:03d}", ("met", "not_met", "undetermined")[n % 3]) for n in range(80)]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "many.jsonl").write_text("\n".join(json.dumps(d) for d in lines) + "\n{broken\n")
    turned = [dict(reversed(list(d.items()))) for d in lines]
    (tmp_path / "b" / "many.jsonl").write_text("\n".join(json.dumps(d) for d in turned) + "\n{broken\n")
    one, two, other = program.each(
        [
            ("check", "a", *AS_OF, "--output", "json"),
            ("check", "a", *AS_OF, "--output", "json", "--jobs", "2"),
            ("check", "b", *AS_OF, "--output", "json"),
        ]
    )
    assert [one.code, two.code, other.code] == [3, 3, 3]
    assert one.out == two.out
    assert one.out.replace("a/many", "b/many") == other.out
    assert [d["dossier"] for d in one.run["dossiers"]] == [d["id"] for d in lines]


def test_whatever_holds_dossiers_can_be_named(program: Any, dossier: Dossier, tmp_path: Path) -> None:
    """A file, a folder, a pattern, lines, a zip and another program: each can be handed over, together in one call."""

    def text(name: str) -> str:
        return json.dumps(dossier(name))

    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "single.txt").write_text(text("single"))
    (tmp_path / "deep" / "er" / "below.json").write_text(text("below"))
    (tmp_path / "2024-a.json").write_text(text("pattern"))
    (tmp_path / "2023-a.json").write_text(text("left out"))
    (tmp_path / "lines.jsonl").write_text(f"{text('line-1')}\n\n{text('line-3')}\n")
    with ZipFile(tmp_path / "packed.zip", "w") as archive:
        archive.writestr("in/packed.json", text("packed"))
    paths = ["single.txt", "deep", "2024-*.json", "lines.jsonl", "packed.zip", "-"]
    ran = program("check", *paths, *AS_OF, "--output", "json", stdin=text("piped").encode())
    assert ran.code == 0
    assert {d["dossier"]: (d["file"], d["line"]) for d in ran.run["dossiers"]} == {
        "single": ("single.txt", 1),
        "below": ("deep/er/below.json", 1),
        "pattern": ("2024-a.json", 1),
        "line-1": ("lines.jsonl", 1),
        "line-3": ("lines.jsonl", 3),
        "packed": ("packed.zip!in/packed.json", 1),
        "piped": ("-", 1),
    }


def test_files_appear_whole_and_where_they_were_meant(program: Any, folder: Path, tmp_path: Path) -> None:
    """A link stays a link, a device a device, and nothing half written lies about."""
    (tmp_path / "results").mkdir()
    (tmp_path / "results" / "run.json").write_text("old")
    (tmp_path / "latest.json").symlink_to("results/run.json")
    ran = program(
        "check", "dossiers/met.json", *AS_OF, "--output", "json:latest.json", "--output", f"table:{os.devnull}"
    )
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / "latest.json").is_symlink()
    assert spoken(json.loads((tmp_path / "results" / "run.json").read_bytes())) == {"family-met": "met"}
    assert [p.name for p in (tmp_path / "results").iterdir()] == ["run.json"]
    assert not Path(os.devnull).is_file()


def test_a_result_that_cannot_be_kept_is_a_mistake_of_the_call(program: Any, folder: Path) -> None:
    """Nobody finds out an hour later that the result of the work was lost, or that one overwrote the other."""
    full = [device for device in ("/dev/full",) if Path(device).exists()]
    calls = {
        "json:missing/run.json": "De map voor het bestand missing/run.json is er niet",
        "json:dossiers": "dossiers is een map",
        **{f"json:{device}": f"Kan niet schrijven naar {device}" for device in full},
    }
    for ran, says in zip(
        program.each([("check", "dossiers/met.json", *AS_OF, "--output", target) for target in calls]),
        calls.values(),
        strict=True,
    ):
        assert (ran.code, ran.out) == (2, "")
        assert says in ran.err
        assert "Traceback" not in ran.err
    for pair in (("json", "table"), ("json:x", "table:x"), ("json:x", "table:dossiers/../x")):
        ran = program("check", "dossiers", "--output", pair[0], "--output", pair[1])
        assert (ran.code, ran.out) == (2, "")
        assert "Twee resultaten gaan naar" in ran.err
    assert not (folder.parent / "x").exists()


def test_a_form_with_no_file_behind_its_colon_is_asked_about(program: Any, folder: Path) -> None:
    """A name forgotten in a script does not pour the officer's report over the screen."""
    ran = program("check", folder, *AS_OF, "--output", "json:")
    assert (ran.code, ran.out) == (2, "")
    assert "Na json: staat geen naam van een bestand." in ran.err


def test_a_file_where_its_form_belongs_is_told_how_to_ask(program: Any, folder: Path) -> None:
    """Who gives only the name of the report, or a form in capitals, reads what to type."""
    meant = {"rapport.html": "html:rapport.html", "HTML:rapport.html": "html", "xslx:r.xlsx": "xlsx"}
    calls = [("check", "dossiers", *AS_OF, "--output", asked) for asked in meant]
    for ran, says in zip(program.each(calls), meant.values(), strict=True):
        assert (ran.code, ran.out) == (2, "")
        assert f"Bedoelt u {says}?" in ran.err


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_path_that_is_not_there_stops_nothing_else(program: Any, folder: Path, lang: str) -> None:
    """A mistyped path among good ones is told, and the good ones are evaluated all the same."""
    ran = program("check", "dossiers/met.json", "nowhere.json", *AS_OF, "--lang", lang)
    assert ran.code == 2
    says = {"nl": "nowhere.json: Dit bestand of deze map bestaat niet.", "en": "nowhere.json: This file or folder"}
    assert says[lang] in ran.out
    assert row(ran.out, "VV-01")[-7:-4] == ["1", {"nl": "van", "en": "of"}[lang], "1"]
    kept = program("check", "dossiers/met.json", "nowhere.json", *AS_OF, "--lang", lang, "--output", "json:run.json")
    assert says[lang] in kept.err
    assert kept.out == ""


def test_the_profile_and_the_day_decide(program: Any, folder: Path) -> None:
    """The same dossier comes out by the framework and on the day that were asked for; what does not exist is told with
    what was probably meant."""
    calls = [
        ("check", "dossiers", *AS_OF, "--profile", "den-helder-2017", "--output", "json"),
        ("check", "dossiers", "--as-of", "2025-08-31", "--output", "json"),
        ("check", "dossiers", "--profile", "den-helder-2071"),
        ("check", "dossiers", "--as-of", "31-12-2026"),
        ("check", "dossiers", "--output", "jsn"),
    ]
    local, early, profile, day, form = program.each(calls)
    assert local.run["receipt"]["profiles"][0]["name"] == "den-helder-2017"
    assert {f["criterion"][:3] for f in local.run["dossiers"][0]["profiles"][0]["findings"]} > {"DH-", "VV-"}
    assert early.code == 3
    assert [d["dossier"] for d in early.run["dossiers"]] == []
    assert {f["code"] for u in early.run["receipt"]["unreadable"] for f in u["faults"]} >= {"after-reference-date"}
    for ran, *says in (
        (profile, "den-helder-2071", "Bedoelde u den-helder-2017?"),
        (day, "31-12-2026", "2026-06-30"),
        (form, "jsn", "Bedoelt u json?"),
    ):
        assert (ran.code, ran.out) == (2, "")
        assert [part for part in says if part not in ran.err] == []
