"""`checker explain`: one outcome, read back to the rule, its source and the lines of the file."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Dossier = Callable[..., dict[str, Any]]
AS_OF = ("--as-of", "2026-06-30")
WIDE = {"COLUMNS": "500"}
HERE = "(the value at this pointer)"


def line_of(dossier: dict[str, Any], pointer: str) -> int:
    """The line on which the value at `pointer` begins, found by writing the dossier with another value there."""
    marked = json.loads(json.dumps(dossier))
    *way, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    around = marked
    for step in way:
        around = around[step]
    around[last] = HERE
    return next(n for n, line in enumerate(json.dumps(marked, indent=1).splitlines(), 1) if HERE in line)


def spots(explained: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every place that an explanation names."""
    for item in explained["subjects"]:
        yield item["place"]
        yield from (spot for kind in ("evidence", "deviations", "looked_at") for spot in item[kind])


@pytest.mark.parametrize("spoken", ["not_met", "explained"])
def test_every_place_it_names_is_where_the_file_has_it(
    program: Any, dossier: Dossier, folder: Path, spoken: str
) -> None:
    """The officer opens the file at that line and sees the record that decided."""
    call = ("explain", f"dossiers/{spoken}.json", "VV-01", *AS_OF)
    made = dossier(f"family-{spoken}", spoken)
    explained = json.loads(program(*call, "--format", "json").out)
    assert explained["outcome"] == spoken
    named = [spot for spot in spots(explained) if spot["pointer"]]
    assert {spot["entity"] for spot in named} >= {"member", "participation"}  # of which there are several
    for spot in named:
        assert spot["line"] == line_of(made, spot["pointer"])

    ran = program(*call, environment=WIDE)
    told = re.findall(rf"dossiers/{spoken}\.json:(\d+) (/[^\s)]+)", ran.out)
    assert told
    assert [int(line) for line, _ in told] == [line_of(made, pointer) for _, pointer in told]


def test_it_says_what_is_left_for_a_person_to_judge(program: Any, folder: Path) -> None:
    """Nobody takes a text that is there for a good one, or a reason that was given for a good reason."""
    content, reason, plain = program.each(
        ("explain", f"dossiers/{spoken}.json", code, *AS_OF)
        for spoken, code in (("met", "TT-04"), ("explained", "VV-01"), ("met", "VV-01"))
    )
    assert "Of de inhoud goed is, beoordeelt een mens." in content.out
    assert "Of de reden goed is, beoordeelt een mens." in reason.out
    assert "beoordeelt een mens" not in plain.out


def test_it_gives_the_rule_its_source_and_what_would_make_it_met(program: Any, folder: Path) -> None:
    """Without opening a rule file: what is asked, by whom, of whom it failed and what to do about it."""
    nl, en = (
        program("explain", "dossiers/not_met.json", "VV-01", *AS_OF, "--lang", lang, environment=WIDE)
        for lang in ("nl", "en")
    )
    for ran, says in (
        (nl, ["VV-01 – Alle gezinsleden gesproken", "Uitkomst: niet voldaan", "Almelo", "par. 3.3.3",
              "Wat nodig is om te voldoen", "risico 02", "niet over het gezin"]),
        (en, ["VV-01 – All family members spoken with", "Outcome: not met", "Almelo", "par. 3.3.3",
              "What would make it met", "risk 02", "not about the family"]),
    ):  # fmt: skip
        assert ran.code == 0
        assert [part for part in says if part not in ran.out] == []
    outcomes = re.findall(r"gezinslid .*?((?:parent|child)-\d).*: ((?:niet )?voldaan) – (.*)", nl.out)
    assert {who: outcome for who, outcome, _ in outcomes} == {
        **dict.fromkeys(["parent-1", "child-1", "child-2"], "voldaan"),
        "parent-2": "niet voldaan",
    }
    assert all(why for _, _, why in outcomes)


def test_it_says_which_datum_is_missing(program: Any, folder: Path) -> None:
    """Undetermined sends the officer to the one field that has to be filled in."""
    ran = program("explain", "dossiers/undetermined.json", "VV-01", *AS_OF, environment=WIDE)
    assert "Uitkomst: niet vast te stellen" in ran.out
    (missing,) = re.findall(r"ontbreekt: (.+)", ran.out)
    assert "manier van deelnemen" in missing
    assert "/manner" in missing


def test_a_dossier_in_a_file_of_lines_is_found_on_its_own_line(program: Any, dossier: Dossier, tmp_path: Path) -> None:
    """Also a file of lines that holds one dossier can be asked about, after empty lines too."""
    (tmp_path / "one.jsonl").write_text(f"\n\n{json.dumps(dossier('third-line'))}\n")
    ran = program("explain", "one.jsonl", "VV-01", *AS_OF, "--format", "json")
    assert {spot["line"] for spot in spots(json.loads(ran.out)) if spot["pointer"]} == {3}


def test_one_dossier_of_several_can_be_asked_about(program: Any, dossier: Dossier, tmp_path: Path) -> None:
    """Who keeps all families in one file is not shut out of the reasons."""
    lines = [json.dumps(dossier(name)) for name in ("first", "second")]
    (tmp_path / "all.jsonl").write_text("\n\n".join(lines))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("one.json", lines[0])
        archive.writestr("more.jsonl", "\n".join(lines))
    for name, found in {
        "all.jsonl:1": "first",
        "all.jsonl:3": "second",
        "all.zip!one.json": "first",
        "all.zip!more.jsonl:2": "second",
    }.items():
        assert json.loads(program("explain", name, "VV-01", *AS_OF, "--format", "json").out)["dossier"] == found
    for name in ("all.jsonl", "all.zip", "all.jsonl:2", "all.zip!other.json"):
        ran = program("explain", name, "VV-01", *AS_OF)
        assert (ran.code, ran.out) == (2, "")
        assert "zip!" in ran.err


def test_a_criterion_that_is_not_there_is_told_with_what_was_meant(program: Any, folder: Path) -> None:
    """A slip in a code, or a code of another framework, is put right from the message alone."""
    for code, says in {
        "VV-001": ["“VV-001”", "VV-01", "checker rules list"],
        "DH-10": ["hoort niet bij het profiel inspectorate", "den-helder-2017", "--profile. Zie: checker rules list"],
        "DH-B6": ["een vraag van de zelfevaluatie", "checker rules questions --profile den-helder-2017"],
    }.items():
        ran = program("explain", "dossiers/met.json", code)
        assert (ran.code, ran.out) == (2, "")
        assert [part for part in says if part not in ran.err] == []
    assert program("explain", "dossiers/met.json", "DH-10", *AS_OF, "--profile", "den-helder-2017").code == 0


@pytest.mark.parametrize(
    ("lang", "heading"),
    [("nl", "Onderdeel: elk kind dat er bij de start was"), ("en", "Part: each child who was there at the start")],
)
def test_a_clause_is_called_by_its_title(program: Any, folder: Path, lang: str, heading: str) -> None:
    """A social worker reads the name that an engine has for a rule."""
    ran = program("explain", "dossiers/not_met.json", "IZ-04", "--lang", lang, *AS_OF, environment=WIDE)
    assert heading in ran.out


def test_a_part_that_is_left_out_is_called_by_its_title(program: Any, folder: Path) -> None:
    """Who reads that a part was not checked knows which, wherever it is told."""
    dossier, profile = "dossiers/met.json", ("--profile", "den-helder-2017")
    for call in (
        ("check", dossier, *AS_OF, *profile),
        ("explain", dossier, "DH-B2", *AS_OF, *profile),
        ("rules", "show", "DH-B2", *profile),
        ("profiles", "show", "den-helder-2017"),
    ):
        ran = program(*call, environment=WIDE)
        assert ran.code == 0
        assert "elk leefgebied doorgenomen" in ran.out
        assert "onderdeel domains" not in ran.out.lower().replace(":", "")


def test_a_criterion_of_one_part_shows_no_name_of_it(program: Any, folder: Path) -> None:
    """A name for the engine, in English, is not what a social worker asked for."""
    ran = program("explain", "dossiers/met.json", "OW-05", *AS_OF, "--profile", "contradictions")
    assert ran.code == 0
    assert "attended" not in ran.out


def test_a_number_is_shown_as_a_number(program: Any, dossier: Dossier, tmp_path: Path) -> None:
    """How long a concern lay there is a count of days, and no date."""
    made = dossier("concern")
    made["signals"].append({"id": "concern", "date": "2026-01-05", "kind": "safety"})
    (tmp_path / "concern.json").write_text(json.dumps(made))
    call = ("explain", "concern.json", "OW-01", "--profile", "contradictions", *AS_OF)
    assert re.findall(r"er staat: (.+?)\)", program(*call, environment=WIDE).out) == ["7", "7"]


def test_a_period_of_which_the_beginning_is_not_known_is_explained(
    program: Any, dossier: Dossier, tmp_path: Path
) -> None:
    """The officer is told which date to fill in, also when the period itself cannot be told."""
    made = dossier("order")
    made["orders"].append({"id": "order", "member": "child-1", "from": "2024-12-01", "plan_reviews": []})
    (tmp_path / "order.json").write_text(json.dumps(made))
    ran = program("explain", "order.json", "ST-07", "--profile", "statutory", *AS_OF, environment=WIDE)
    (missing,) = re.findall(r"ontbreekt: (.+)", ran.out)
    assert "/orders/order/plan_date" in missing
