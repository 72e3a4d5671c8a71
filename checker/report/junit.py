"""A run as JUnit XML, which build servers show: a suite for each dossier and profile, in it a test for each criterion.

Not met is a failure and an error an error. What does not apply, what cannot be told and what a team may not see is
skipped, with the reason: nothing that was not decided looks as if it passed. A reasoned deviation passes and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.catalogue import Catalogue
from checker.model import DossierResult, Finding, Outcome, ProfileResult
from checker.reference import CriterionText, ProfileText
from checker.report.about import about
from checker.report.finding_words import FindingWords
from checker.report.notices import notices
from checker.report.withheld import safety
from checker.run import Run

_TAGS = {
    Outcome.NOT_MET: "failure",
    Outcome.ERROR: "error",
    Outcome.UNDETERMINED: "skipped",
    Outcome.NOT_APPLICABLE: "skipped",
}
_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}
# What XML 1.0 cannot hold: one such sign and no build server reads any of it.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(run: Run, catalogue: Catalogue) -> Iterator[bytes]:
    """The document suite by suite. There is no time that a test took; the timestamp is the reference date."""
    words = FindingWords(run, catalogue)
    profiles = {profile.name: profile for profile in run.reference.profiles}
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="checker">\n'
    yield _written(_reading(run, words))
    for dossier in run.dossiers:
        for result in dossier.profiles:
            yield _written(_suite(dossier, result, profiles[result.profile], run, words))
    yield b"</testsuites>\n"


def _written(suite: Element) -> bytes:
    counts = {name: len(suite.findall(f"testcase/{tag}")) for name, tag in _COUNTED.items()}
    for name, count in {"tests": len(suite.findall("testcase")), **counts}.items():
        suite.set(name, str(count))
    indent(suite)
    written = tostring(suite, encoding="unicode")
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", written).encode() + b"\n"


def _reading(run: Run, words: FindingWords) -> Element:
    """What the report says of itself, and a test for the reading: an error for each file that could not be read."""
    said = about(run, words.names.catalogue)
    suite = Element("testsuite", name=said.title, timestamp=f"{run.receipt.as_of}T00:00:00", time="0")
    properties = SubElement(suite, "properties")
    for line in (*said.receipt, *said.formulas):
        SubElement(properties, "property", name=line.label, value=line.words)
    for item in run.receipt.unreadable:
        name = item.file if item.line <= 1 else f"{item.file}:{item.line}"
        test = SubElement(suite, "testcase", name=name, classname="unreadable", time="0")
        faults = list(words.unreadable(item))
        error = SubElement(test, "error", type="unreadable", message=faults[0])
        error.text = "\n".join(faults)
    SubElement(suite, "system-out").text = "\n".join([said.disclaimer, *notices(run, words.names.catalogue)])
    return suite


def _suite(
    dossier: DossierResult, result: ProfileResult, profile: ProfileText, run: Run, words: FindingWords
) -> Element:
    suite = Element(
        "testsuite",
        name=f"{dossier.dossier} ({profile.name})",
        timestamp=f"{run.receipt.as_of}T00:00:00",
        time="0",
    )
    facts = {"dossier": dossier.dossier, "profile": profile.name, "team": dossier.team, "status": dossier.status}
    facts |= {"worker": dossier.worker, "file": dossier.file, "line": str(dossier.line or "")}
    properties = SubElement(suite, "properties")
    for name, value in facts.items():
        if value:
            SubElement(properties, "property", name=name, value=value)
    findings = {finding.criterion: finding for finding in result.findings}
    for criterion in profile.criteria:
        test = SubElement(
            suite,
            "testcase",
            name=f"{criterion.code} {words.names.of(criterion.title)}",
            classname=f"{profile.name}.{dossier.dossier}",
            time="0",
        )
        if criterion.code in findings:
            _case(test, profile, criterion, findings[criterion.code], words)
        else:
            SubElement(test, "skipped", type="not_shown", message=safety(words.names.catalogue))
    SubElement(suite, "system-out").text = words.text("run-disclaimer")
    return suite


def _case(test: Element, profile: ProfileText, criterion: CriterionText, finding: Finding, words: FindingWords) -> None:
    outcome = finding.outcome
    lines = list(words.lines(profile.name, finding))
    first = [words.names.outcome(outcome), *lines[:1]]
    if outcome in (Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.ERROR):
        first.append(words.remedy(criterion))
        lines.append(words.remedy(criterion))
    if finding.needs_judgement and outcome is Outcome.MET:
        lines.append(words.text("explain-judgement"))
    if outcome is Outcome.EXPLAINED:
        lines.append(words.text("explain-judgement-reason"))
    if tag := _TAGS.get(outcome):
        SubElement(test, tag, type=outcome.value, message=". ".join(first)).text = "\n".join(lines)
    else:
        SubElement(test, "system-out").text = "\n".join([first[0], *lines])
