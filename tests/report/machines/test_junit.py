"""JUnit XML, as a build server shows it: what was not decided never looks as if it passed."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from lxml import etree

from checker.catalogue import load_catalogue
from checker.report.notices import notices

SCHEMAS = files("pyEDAA.Reports.Resources")
SHOWN_AS = {
    "met": None,
    "explained": None,
    "not_met": "failure",
    "error": "error",
    "undetermined": "skipped",
    "not_applicable": "skipped",
}


def tree(written: bytes) -> Any:
    return etree.fromstring(written)


def problems(document: Any) -> list[str]:
    schema = etree.XMLSchema(etree.fromstring(SCHEMAS.joinpath("Any-JUnit.xsd").read_bytes()))
    schema.validate(document)
    return [str(error) for error in schema.error_log]


def test_a_build_server_can_read_it(either: Any, lang: str, as_junit: Any) -> None:
    """The document keeps to a schema of JUnit files, with hostile names in it, for each audience and language."""
    assert problems(tree(as_junit(either, lang))) == []


def test_the_schema_is_not_one_that_fits_everything(officer: Any, as_junit: Any) -> None:
    """A test without a name, or an element that JUnit does not know, is refused."""
    document = tree(as_junit(officer, "nl"))
    case = document.find("testsuite/testcase")
    del case.attrib["name"]
    etree.SubElement(case, "undetermined")
    assert len(problems(document)) == 2


def cases(document: Any) -> dict[tuple[str, str], Any]:
    """Each test of a criterion by (profile.dossier, code); of a dossier that is there twice the last."""
    found = document.iterfind("testsuite/testcase")
    return {(c.get("classname"), c.get("name").split()[0]): c for c in found if c.get("classname") != "unreadable"}


def test_each_outcome_is_shown_as_what_it_is(officer: Any, as_junit: Any) -> None:
    """Only what is met or explained passes: undetermined is skipped and says so, never green."""
    found = cases(tree(as_junit(officer, "nl")))
    text = load_catalogue("nl").text
    seen = set()
    for dossier in officer.run.dossiers:
        for result in dossier.profiles:
            for finding in result.findings:
                case = found[f"{result.profile}.{dossier.dossier}", finding.criterion]
                verdict = [e for e in case if e.tag in ("failure", "error", "skipped")]
                assert [e.tag for e in verdict] == [tag for tag in [SHOWN_AS[finding.outcome]] if tag]
                said = verdict[0].get("message") if verdict else case.findtext("system-out")
                assert said.startswith(text(f"outcome-{finding.outcome.replace('_', '-')}"))
                assert [e.get("type") for e in verdict] == [finding.outcome.value] * len(verdict)
                seen.add(finding.outcome.value)
    assert seen == set(SHOWN_AS)


def test_a_failure_says_what_is_missing_and_what_to_do(officer: Any, as_junit: Any) -> None:
    """Who gets the mail of the build server need not open anything else to know the next step."""
    remedies = {(p.name, c.code): c.remedy["nl"] for p in officer.run.reference.profiles for c in p.criteria}
    for (name, code), case in cases(tree(as_junit(officer, "nl"))).items():
        for failure in case.iterfind("failure"):
            remedy = remedies[name.partition(".")[0], code]
            assert remedy in failure.get("message")
            assert remedy in failure.text
            assert "het bewijs ontbreekt" in failure.get("message")


def test_the_figures_of_a_suite_are_those_of_its_tests(either: Any, as_junit: Any) -> None:
    """The totals that a build server shows are right, and every criterion of the profile is among them."""
    criteria = {p.name: len(p.criteria) for p in either.run.reference.profiles}
    reading, *suites = tree(as_junit(either, "nl")).iterfind("testsuite")
    assert reading.get("errors") == str(len(either.run.receipt.unreadable))
    for suite in suites:
        profile = suite.find("properties/property[@name='profile']").get("value")
        assert suite.get("tests") == str(criteria[profile])
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(name) == str(len(suite.findall(f"testcase/{tag}")))


def test_a_file_that_could_not_be_read_is_an_error(either: Any, as_junit: Any) -> None:
    """A batch with a broken file in it is not green."""
    unread = tree(as_junit(either, "nl")).findall("testsuite/testcase[@classname='unreadable']")
    assert [case.get("name") for case in unread] == [item.file for item in either.run.receipt.unreadable]
    assert all(case.find("error").text for case in unread)


def test_it_says_how_it_was_made_and_what_it_does_not_say(either: Any, lang: str, as_junit: Any) -> None:
    """The receipt and the formulas are there, and the sentence that it is about the file and not the family."""
    document = tree(as_junit(either, lang))
    values = [p.get("value") for p in document.find("testsuite").iterfind("properties/property")]
    assert either.run.receipt.rules_hash in values
    assert "kans × impact" in values or "likelihood × impact" in values
    disclaimer = load_catalogue(lang).text("run-disclaimer")
    told, *others = [suite.findtext("system-out") for suite in document.iterfind("testsuite")]
    assert set(others) == {disclaimer}
    assert told.splitlines() == [disclaimer, *notices(either.run, load_catalogue(lang))]


def test_a_team_is_told_that_something_is_not_shown(team: Any, as_junit: Any) -> None:
    """A criterion about the safety of a child is skipped for a team, and says why: it does not look as if it passed."""
    safety = {c.code for p in team.run.reference.profiles for c in p.criteria if c.child_safety}
    document = tree(as_junit(team, "nl"))
    for (_, code), case in cases(document).items():
        if code in safety:
            (skipped,) = case
            assert skipped.attrib == {"type": "not_shown", "message": "niet getoond (kindveiligheid)"}
    assert not document.findall("testsuite/properties/property[@name='worker']")
