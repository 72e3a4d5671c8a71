"""`checker rules`, `profiles` and `schema`: reading, checking and comparing the rules without opening a rule file."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.catalogue import load_catalogue

RULES = Path(__file__).parents[2] / "rules"
VV01 = "criteria/intake/VV-01-all-members-spoken-with.yaml"
WIDE = {"COLUMNS": "300"}


def test_a_policy_officer_reads_a_rule_in_plain_words(program: Any) -> None:
    """What is asked, of whom, with which source and excuse, in either language, and the same as data."""
    nl, en, data, listed = (
        program(*call, environment=WIDE)
        for call in (
            ("rules", "show", "VV-01"),
            ("rules", "show", "VV-01", "--lang", "en"),
            ("rules", "show", "VV-01", "--format", "json"),
            ("rules", "list"),
        )
    )
    card = json.loads(data.out)
    assert card["code"] == "VV-01"
    for ran, says in (
        (
            nl,
            [
                card["title"],
                card["norm"],
                card["remedy"],
                *card["sources"],
                "Voor elk gezinslid dat op de dag waarop de hulp start in het gezin is: er is minstens één",
                "- datum van het gesprek of overleg: vanaf de datum van aanmelding en uiterlijk op de datum waarop",
                "Ontbreekt dat, dan telt als toelichting minstens één deelname met:",
                "Ontbreekt het, dan telt dat pas als die dag voorbij is.",
            ],
        ),
        (
            en,
            [
                "VV-01 – All family members spoken with",
                "For each family member who is in the family on the day on which support starts: there is at least one",
                "Where that is lacking, it counts as an explanation that there is at least one participation with:",
            ],
        ),
        (listed, ["VV-01", card["title"], card["theme"], card["level"]]),
    ):
        assert ran.code == 0
        assert [part for part in says if part not in ran.out] == []
    shown = card["examples"]
    assert {outcome for _, outcome, _ in shown} >= {"voldaan", "niet voldaan", "niet vast te stellen"}
    assert [name for name, _, _ in shown if name not in nl.out] == []


def test_a_profile_lists_its_criteria_and_what_it_leaves_out(program: Any) -> None:
    """Which frameworks there are, what each builds on, and which part is not checked and why."""
    cards = {card["name"]: card for card in json.loads(program("profiles", "list", "--format", "json").out)}
    assert cards["den-helder-2017"]["extends"] == "inspectorate"
    assert set(cards["inspectorate"]["criteria"]) < set(cards["den-helder-2017"]["criteria"])
    table, shown, listed = program.each(
        [
            ("profiles", "list"),
            ("profiles", "show", "den-helder-2017"),
            ("rules", "list", "--profile", "den-helder-2017", "--format", "json"),
        ]
    )
    assert [name for name, card in cards.items() if name not in table.out or card["title"] not in table.out] == []
    assert "0,25" in shown.out
    assert cards["den-helder-2017"]["off"]
    for code, _, parameter in cards["den-helder-2017"]["off"]:
        why = rf"{code}: onderdeel „[^”]+” is niet getoetst, want parameter {parameter} staat uit"
        assert re.search(why, shown.out)
    assert [card["code"] for card in json.loads(listed.out)] == cards["den-helder-2017"]["criteria"]


def test_a_part_that_is_left_out_is_called_by_its_title(program: Any, folder: Path) -> None:
    """An officer reads which part of a rule is not looked at and which setting did that, not two names from a file."""
    profile = ("--profile", "den-helder-2017")
    for ran in program.each(
        [
            ("rules", "show", "TT-02", *profile),
            ("explain", "dossiers/met.json", "TT-02", *profile, "--as-of", "2026-06-30"),
        ]
    ):
        said = " ".join(ran.out.split())
        assert "Onderdeel: elk leefgebied besproken: de parameter “leefgebieden die worden besproken”" in said
        assert "(life_domains) staat uit in dit profiel" in said


def test_an_officer_gets_a_form_for_what_no_dossier_can_prove(program: Any) -> None:
    """Each question with why it is asked, its source and room for the answer; a municipality gets its own besides
    those of the framework that it builds on, and nobody is asked what is another's."""
    national, local, english, data = program.each(
        [
            ("rules", "questions"),
            ("rules", "questions", "--profile", "den-helder-2017"),
            ("rules", "questions", "--lang", "en"),
            ("rules", "questions", "--profile", "den-helder-2017", "--format", "json"),
        ]
    )
    cards = {card["code"]: card for card in json.loads(data.out)}
    quality, contracts, half = (cards[code] for code in ("BS-01", "DH-07c", "TT-03-O"))
    flat = " ".join(local.out.split())
    for card in (quality, contracts, half):
        for part in (card["title"], card["question"], card["norm"], card["remedy"], *card["sources"]):
            assert part in flat
    assert "DH-07c" not in national.out
    assert "BS-01 – Quality and effect in view" in english.out
    assert (half["half_of"], quality["half_of"]) == ("TT-03", "")
    assert quality["evidence"] in flat
    assert [field["name"] for field in contracts["form"]] == ["policy", "practice", "realised", "explanation"]
    assert {field["value"] for card in cards.values() for field in card["form"]} == {""}
    assert "Gerealiseerd: [ ] ja / [ ] nee / [ ] deels" in flat


def test_a_reader_goes_from_any_entry_of_a_source_to_its_rule(program: Any) -> None:
    """Where it stands in the source and what became of it, in words and as data; what has no file says why."""
    table, english, data = program.each(
        [
            ("rules", "list", "--trace"),
            ("rules", "list", "--trace", "--lang", "en", "--profile", "almelo-2016"),
            ("rules", "list", "--trace", "--format", "json"),
        ]
    )
    rows = {row["code"]: row for row in json.loads(data.out)}
    kinds = {code: [became["kind"] for became in row["became"]] for code, row in rows.items()}
    assert {code: kinds[code] for code in ("VV-01", "BS-01", "VV-02", "AL-10", "GG-00", "AL-08", "DH-08d")} == {
        "VV-01": ["criterion"],
        "BS-01": ["question"],
        "VV-02": ["alias"],
        "AL-10": ["profile"],
        "GG-00": ["profile"],
        "AL-08": ["advice"],
        "DH-08d": ["excuse"],
    }
    assert all(
        (RULES / became["file"]).is_file() for row in rows.values() for became in row["became"] if became["file"]
    )
    assert [code for code, row in rows.items() if row["document"] and "r." not in row["place"]] == []
    assert [row["code"] for row in rows.values() if code_is_missing(row["code"], table.out)] == []
    assert "the same as TT-02, TT-03" in english.out
    assert "VV-01 " not in english.out


def code_is_missing(code: str, text: str) -> bool:
    """Whether no line of a table begins with the code."""
    return not any(line.split()[:1] == [code] for line in text.splitlines())


def test_an_example_of_another_profile_is_marked_as_such(program: Any) -> None:
    """Nobody takes what comes out of the rule elsewhere for what comes out of it in his own municipality."""
    local, own = (
        program("rules", "show", "VV-01", "--profile", name, environment=WIDE).out
        for name in ("den-helder-2017", "inspectorate")
    )
    away = "De vader woont elders en is niet gesproken → niet voldaan"
    assert f"{away} [inspectorate]" in local
    assert away in own
    assert f"{away} [" not in own


def test_two_profiles_are_compared_in_words_and_on_dossiers(
    program: Any, dossier: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    """Where they differ, and which dossier comes out differently, and because of whom."""
    excused = {"id": "x", "topic": "all_members", "about": ["parent-2"], "reason": True, "report": "conversation"}
    for name, deviations in (("excused", [excused]), ("same", [])):
        made = dossier(name, "not_met", deviations=deviations)
        (tmp_path / f"{name}.json").write_text(json.dumps(made))
    call = ("profiles", "diff", "inspectorate", "den-helder-2017")
    as_of = ("--as-of", "2026-06-30")
    words = program(*call, environment=WIDE)
    data = program(*call, "excused.json", "same.json", *as_of, "--format", "json")
    table = program(*call, "excused.json", "same.json", *as_of, environment=WIDE)
    assert (words.code, data.code, table.code) == (0, 0, 0)
    assert "excused" not in words.out
    assert [part for part in ("VV-01 spoken", "inwonend", "DH-10") if part not in words.out] == []
    found = json.loads(data.out)
    assert {(d["criterion"], d["clause"]) for d in found["differences"]} >= {("VV-01", "spoken"), ("DH-10", "")}
    (flip,) = [f for f in found["flips"] if f["criterion"] == "VV-01"]
    assert (flip["dossier"], flip["first"], flip["second"]) == ("excused", "not_met", "explained")
    (line,) = [line for line in table.out.splitlines() if "excused" in line and "VV-01" in line]
    before, after = (cell.strip() for cell in line.split("│")[3:5])
    assert before.startswith("niet voldaan: gezinslid ")
    assert after.startswith("afwijking toegelicht: gezinslid ")
    assert "parent-2" in before
    assert "parent-2" in after
    assert "same" not in {f["dossier"] for f in found["flips"]}


def test_an_outcome_without_subjects_says_no_more_than_itself(program: Any, tmp_path: Path) -> None:
    """Where nobody is concerned by one of two profiles, no dash behind the outcome makes a reader wonder."""
    alone = {"version": "1", "id": "alone", "members": [{"id": "p", "role": "partner", "born": "1950"}]}
    alone |= {"support": [{"id": "help", "start": "2025-10-01"}], "life_domains": []}
    (tmp_path / "alone.json").write_text(json.dumps(alone))
    ran = program(
        *("profiles", "diff", "inspectorate", "den-helder-2017", "alone.json", "--as-of", "2026-06-30"),
        environment=WIDE,
    )
    (line,) = [line for line in ran.out.splitlines() if "alone" in line and "TT-02" in line]
    assert line.split("│")[4].strip() == "niet van toepassing"


def test_two_profiles_that_are_the_same_are_said_to_be(program: Any) -> None:
    """An empty table would leave it open whether anything was compared."""
    nl, en = program.each(("profiles", "diff", "inspectorate", "inspectorate", "--lang", lang) for lang in ("nl", "en"))
    assert (nl.code, nl.out) == (0, "Geen verschil: beide profielen vragen hetzelfde.\n")
    assert (en.code, en.out) == (0, "No difference: both profiles ask the same.\n")


def test_the_rules_of_the_project_pass_their_own_checks(program: Any) -> None:
    """What is shipped has no mistakes, and its examples come out as they say."""
    lint, played = program.each([("rules", "lint"), ("rules", "test", "VV-01", "VV-03")])
    assert (lint.code, played.code) == (0, 0)
    assert ": 0 fouten" in lint.out
    assert "0 anders dan verwacht, 0 uitkomsten zonder voorbeeld" in played.out


@pytest.fixture
def own_rules(tmp_path: Path) -> Callable[[str, str, str], None]:
    """A copy of the rules in `rules/`, in which one text in one file is replaced by another."""
    shutil.copytree(RULES, tmp_path / "rules")

    def replace(file: str, old: str, new: str) -> None:
        path = tmp_path / "rules" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def test_whoever_changes_a_rule_sees_what_it_does(program: Any, own_rules: Callable[[str, str, str], None]) -> None:
    """A changed norm fails its examples by file and line, an outcome without an example is asked for, a parameter that
    nothing uses is told: without a line of Python."""
    own_rules(VV01, "manner: [seen, via_third]", "manner: [seen]")
    changed = program("rules", "test", "VV-01", "--rules", "rules")
    assert changed.code == 2
    assert VV01 in changed.err
    assert "verwacht was explained" in changed.err
    own_rules(VV01, "manner: [seen]", "manner: [seen, via_third]")
    own_rules("framework.yaml", "\nparameters:\n", '\nparameters:\n  idle: {value: "3", unit: months, ours: yes}\n')
    lint = program("rules", "lint", "--rules", "rules")
    assert lint.code == 2
    assert "framework.yaml" in lint.err
    assert "idle" in lint.err


def test_an_outcome_without_an_example_is_asked_for(
    program: Any, own_rules: Callable[[str, str, str], None], tmp_path: Path
) -> None:
    """A rule that can come out in a way that nobody has shown is not finished."""
    path = tmp_path / "rules" / VV01
    text = path.read_text(encoding="utf-8")
    start = text.index("examples:")
    kept = [e for e in text[start:].split("\n  - ") if "expect: undetermined" not in e]
    path.write_text(text[:start] + "\n  - ".join(kept), encoding="utf-8")
    ran = program("rules", "test", "VV-01", "--rules", "rules")
    assert ran.code == 2
    assert "geen voorbeeld met de uitkomst “niet vast te stellen”" in ran.err


def test_an_example_of_a_clause_that_is_not_there_is_told(
    program: Any, own_rules: Callable[[str, str, str], None]
) -> None:
    """A clause that was renamed takes the examples with it that look at it alone."""
    own_rules(VV01, "    expect: met\n", "    expect: met\n    clause: spoke\n")
    ran = program("rules", "test", "VV-01", "--rules", "rules")
    assert ran.code == 2
    assert "geen onderdeel spoke" in ran.err
    assert "Bedoelde u spoken?" in ran.err


def test_an_example_that_makes_no_dossier_says_what_is_wrong_with_it(
    program: Any, own_rules: Callable[[str, str, str], None]
) -> None:
    """A date the Dutch way round, or a record that is not there, is put right from the message, not by a search."""
    own_rules(
        VV01,
        "examples:\n",
        "examples:\n  - {name: {nl: x, en: x}, given: [{set: {/conversations/intake/date: 3-9-2025}}], expect: met}\n",
    )
    ran = program("rules", "test", "VV-01", "--rules", "rules")
    assert ran.code == 2
    assert 'ongeldig bij /conversations/0/date. Hier staat "3-9-2025". Dat is geen datum' in ran.err
    own_rules(VV01, "/conversations/intake/date: 3-9-2025", "/conversations/intke/date: 2025-09-03")
    assert (
        "niet heeft: “intke”. Kijk in examples/complete.json"
        in program("rules", "test", "VV-01", "--rules", "rules").err
    )


def test_the_faults_that_no_example_notices_are_listed(
    program: Any, own_rules: Callable[[str, str, str], None], tmp_path: Path
) -> None:
    """An officer sees which line of a rule could be wrong unnoticed, what the fault would be, and if it is enough."""
    call = ("rules", "test", "--mutate", "VV-01", "--rules", "rules")
    path = tmp_path / "rules" / VV01
    head, _, rest = path.read_text(encoding="utf-8").partition("examples:\n")
    kept = {}
    for body in rest.split("\n  - "):
        outcome, profile = (body.partition(f"{key}: ")[2].split()[:1] for key in ("expect", "profile"))
        kept.setdefault((*outcome, *profile), body.removeprefix("  - "))
    path.write_text(head + "examples:\n" + "".join(f"  - {body}\n" for body in kept.values()), encoding="utf-8")
    table, data = program(*call, environment=WIDE), program(*call, "--format", "json", "--lang", "en")
    assert (table.code, data.code) == (2, 2)
    found = json.loads(data.out)
    assert found["share"] < found["least"] == 95
    assert found["faults"] == found["caught"] + len(found["survivors"])
    lines = path.read_text(encoding="utf-8").splitlines()
    for survivor in found["survivors"]:
        if survivor["file"] == VV01:
            assert survivor["clause"] in ("spoken", "")
            assert survivor["before"].split(": ")[0].split(".")[-1] in lines[survivor["line"] - 1]
        in_words = load_catalogue("nl").text(f"mutant-{survivor['kind']}")
        (row,) = [line for line in table.out.splitlines() if all(part in line for part in (in_words, *shown(survivor)))]
        assert survivor["criteria"][0] in row
    assert f"{found['caught']} van de {found['faults']} gezaaide fouten opgemerkt" in table.out


def shown(survivor: dict[str, Any]) -> tuple[str, str]:
    return f"{survivor['file']}:{survivor['line']}", f"{survivor['before']} "


def test_faults_are_seeded_only_where_the_examples_are_right(
    program: Any, own_rules: Callable[[str, str, str], None]
) -> None:
    """A rule that fails its own examples is mended first; json is only there for the list of faults."""
    own_rules(VV01, "manner: [seen, via_third]", "manner: [seen]")
    failing = program("rules", "test", "VV-01", "--mutate", "--rules", "rules")
    assert (failing.code, failing.out) == (2, "")
    assert "verwacht was explained" in failing.err
    refused = program("rules", "test", "VV-01", "--format", "json")
    assert (refused.code, refused.out) == (2, "")
    assert "--mutate" in refused.err


def test_a_name_that_is_not_there_is_told_with_what_was_meant(program: Any) -> None:
    """A slip in a code or a name is put right from the message alone."""
    calls = {
        ("rules", "show", "VV-001"): "Bedoelt u VV-01?",
        ("rules", "test", "VV-001"): "Bedoelt u VV-01?",
        ("rules", "list", "--profile", "inspectrate"): "Bedoelde u inspectorate?",
        ("rules", "show", "TT-03-O"): "is een vraag van de zelfevaluatie, geen criterium. Bekijk de vraag met",
        ("rules", "test", "DH-B6"): "checker rules questions --profile den-helder-2017",
        ("profiles", "show", "den-helder-2071"): "NAAM: Het profiel den-helder-2071 bestaat niet.",
        ("profiles", "diff", "inspectorate", "den-helder-2071"): "PROFIEL: Het profiel den-helder-2071",
        ("rules", "list", "--rules", "nowhere"): "De map met regels nowhere is er niet. Geef",
    }
    for ran, says in zip(program.each(calls), calls.values(), strict=True):
        assert (ran.code, ran.out) == (2, "")
        assert says in ran.err


def test_every_published_schema_is_one(program: Any) -> None:
    """Whoever builds an export or reads a run can check against the schema that the program itself prints."""
    kinds = ("dossier", "rule", "question", "profile", "measures", "run", "nightly", "archive")
    schemas = {}
    for kind, ran in zip(kinds, program.each(("schema", kind) for kind in kinds), strict=True):
        assert ran.code == 0
        schemas[kind] = json.loads(ran.out)
        assert schemas[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schemas[kind])
    complete = json.loads((RULES / "examples" / "complete.json").read_bytes())
    dossiers = Draft202012Validator(schemas["dossier"])
    assert dossiers.is_valid(complete)
    assert not dossiers.is_valid({**complete, "bsn": "1"})
    assert not dossiers.is_valid({**complete, "version": "2"})
