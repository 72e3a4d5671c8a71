"""A run as SARIF 2.1.0, which review tools show: a run for each profile, a rule for each criterion, a result for each
subject and for each clause without subjects.

Only what is not met is of kind `fail` and has a level. What could not be told is `open`, and so is an error, of which
a notification tells more. A deviation is for `review`, with a suppression under review: a person judges the reason.
Where things lie only an officer's run knows, and only there ids outlive a change: a team's has no locations and no
fingerprints. What is met names its subject alone: its evidence would be most of the log, and is in the other reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any

import msgspec

from checker.catalogue import Catalogue
from checker.model import DossierResult, Finding, Outcome, Skipped, Subject
from checker.reference import CriterionText, ProfileText
from checker.report.about import about
from checker.report.finding_words import FindingWords
from checker.report.notices import notices
from checker.report.withheld import safety
from checker.run import Run

Part = dict[str, Any]

KINDS = {
    Outcome.MET: "pass",
    Outcome.NOT_MET: "fail",
    Outcome.EXPLAINED: "review",
    Outcome.UNDETERMINED: "open",
    Outcome.NOT_APPLICABLE: "notApplicable",
    Outcome.ERROR: "open",
}
"""The kind of result of each outcome."""

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_encode = msgspec.json.Encoder().encode


def render(run: Run, catalogue: Catalogue) -> Iterator[bytes]:
    """The log in pieces: what is known before the results, the results one by one, what only they tell."""
    words = FindingWords(run, catalogue)
    yield b'{"$schema":' + _encode(_SCHEMA) + b',\n"version":"2.1.0",\n"runs":['
    for number, profile in enumerate(run.reference.profiles):
        yield (b"," if number else b"") + b"\n" + _members(_head(run, profile, words)) + b',\n"results":['
        results = _Results(run, profile, words)
        separator = b"\n"
        for dossier in run.dossiers:
            for result in results.of(dossier):
                yield separator + _encode(result)
                separator = b",\n"
        yield b'\n],\n"invocations":' + _encode([results.invocation()]) + b"}"
    yield b"\n]}\n"


def _members(found: Part) -> bytes:
    """An object that is not yet closed."""
    return b"{" + b",\n".join(_encode({name: part})[1:-1] for name, part in found.items())


def _head(run: Run, profile: ProfileText, words: FindingWords) -> Part:
    said = about(run, words.names.catalogue)
    driver = {
        "name": "checker",
        "version": run.receipt.version,
        "language": words.names.catalogue.lang,
        "rules": [_rule(criterion, words) for criterion in profile.criteria],
        "notifications": [
            {"id": name, "shortDescription": {"text": words.text(f"sarif-{name}")}} for name in _NOTIFICATIONS
        ],
    }
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"checker/{profile.name}/{run.receipt.as_of}"},
        "language": words.names.catalogue.lang,
        "columnKind": "unicodeCodePoints",
        "properties": {
            "title": said.title,
            "profile": profile.name,
            "audience": run.receipt.audience,
            "disclaimer": said.disclaimer,
            "receipt": {line.label: line.words for line in said.receipt},
            "formulas": {line.label: line.words for line in said.formulas},
        },
    }


_NOTIFICATIONS = ("unreadable", "engine", "not-shown", "notice")


def _rule(criterion: CriterionText, words: FindingWords) -> Part:
    of = words.names.of
    sources = "; ".join(words.names.source(source) for source in criterion.source)
    help_text = [words.remedy(criterion), words.text("machine-source", source=sources)]
    if criterion.level == "presence":
        help_text.append(words.text("explain-judgement"))
    return {
        "id": criterion.code,
        "name": criterion.code.replace("-", ""),
        "shortDescription": {"text": of(criterion.title)},
        "fullDescription": {"text": of(criterion.norm)},
        "help": {"text": "\n".join(help_text)},
        "defaultConfiguration": {"level": "error"},
        "properties": {
            "theme": criterion.theme,
            "level": criterion.level,
            "risks": list(criterion.primary),
            "secondary_risks": list(criterion.secondary),
            "child_safety": criterion.child_safety,
            "tags": [criterion.theme, *(f"risk-{number:02d}" for number in criterion.primary)],
        },
    }


class _Results:
    """The results of one profile, and what is to be said of the run when they have all been made."""

    def __init__(self, run: Run, profile: ProfileText, words: FindingWords) -> None:
        self._run = run
        self._profile = profile
        self._words = words
        self._index = {criterion.code: number for number, criterion in enumerate(profile.criteria)}
        self._officer = run.receipt.audience == "officer"
        self._twins = {notice.dossier for notice in run.notices if notice.code == "duplicate-dossier"}
        self._failed: Counter[tuple[str, str]] = Counter()
        self._not_shown: Counter[str] = Counter()

    def of(self, dossier: DossierResult) -> Iterator[Part]:
        """The results of one dossier."""
        found = next((result for result in dossier.profiles if result.profile == self._profile.name), None)
        if found is None:
            return
        findings = {finding.criterion: finding for finding in found.findings}
        for criterion in self._profile.criteria:
            finding = findings.get(criterion.code)
            if finding is None:
                self._not_shown[criterion.code] += 1
                continue
            for subject in finding.subjects:
                yield self._subject(dossier, finding, subject)
            for skipped in finding.skipped:
                yield self._skipped(dossier, finding, skipped)

    def _result(self, dossier: DossierResult, finding: Finding, clause: str, outcome: Outcome, said: str) -> Part:
        title = self._words.names.clause(self._profile.name, finding.criterion, clause)
        said = f"{title}: {said}" if title != clause else said
        return {
            "ruleId": finding.criterion,
            "ruleIndex": self._index[finding.criterion],
            "kind": KINDS[outcome],
            "level": "error" if outcome is Outcome.NOT_MET else "none",
            "message": {"text": f"{said} ({dossier.dossier})"},
        }

    def _subject(self, dossier: DossierResult, finding: Finding, subject: Subject) -> Part:
        result = self._result(dossier, finding, subject.clause, subject.outcome, self._words.subject(subject))
        facts = self._facts(dossier, finding, subject.clause, subject.outcome, subject.reason)
        facts |= {"subject": subject.subject, "advice": subject.advice, "ours": subject.ours}
        if subject.at:
            facts["at"] = subject.at
        if subject.due:
            facts |= {"due": subject.due} if self._officer else {"weeks_to_due": self._words.terms.weeks(subject.due)}
        if subject.outcome is Outcome.EXPLAINED:
            justification = self._words.subject(subject)
            result["suppressions"] = [{"kind": "external", "status": "underReview", "justification": justification}]
        if self._officer:
            result["locations"] = [_location(dossier, subject.subject)]
            related = [] if subject.outcome is Outcome.MET else list(self._related(dossier, subject))
            if related:
                result["relatedLocations"] = related
            result |= self._fingerprints(dossier, finding, subject.clause, subject.subject, subject.at)
        return {**result, "properties": facts}

    def _skipped(self, dossier: DossierResult, finding: Finding, skipped: Skipped) -> Part:
        outcome = skipped.outcome
        if outcome is Outcome.ERROR:
            self._failed[finding.criterion, skipped.detail] += 1
        result = self._result(dossier, finding, skipped.clause, outcome, self._words.skipped(skipped))
        if self._officer:
            result["locations"] = [_location(dossier, "")]
            result |= self._fingerprints(dossier, finding, skipped.clause, "", None)
        return {**result, "properties": self._facts(dossier, finding, skipped.clause, outcome, skipped.reason)}

    def _facts(self, dossier: DossierResult, finding: Finding, clause: str, outcome: Outcome, reason: str) -> Part:
        found = {"dossier": dossier.dossier, "team": dossier.team, "worker": dossier.worker, "clause": clause}
        return {
            **{name: value for name, value in found.items() if value},
            "outcome": outcome,
            "reason": reason,
            "criterion_outcome": finding.outcome,
            "needs_judgement": finding.needs_judgement,
        }

    def _related(self, dossier: DossierResult, subject: Subject) -> Iterator[Part]:
        words, text = self._words, self._words.text
        found = [(key, text("sarif-at", what=words.thing(key))) for key in ([subject.at] if subject.at else [])]
        found += [(key, text("sarif-evidence", what=words.thing(key))) for key in subject.evidence]
        found += [(key, text("sarif-deviation", what=words.thing(key))) for key in subject.deviations]
        found += [(missing.record, words.missing(missing)) for missing in subject.missing]
        for number, (key, said) in enumerate(found, start=1):
            yield {"id": number, **_location(dossier, key), "message": {"text": said}}

    def _fingerprints(
        self, dossier: DossierResult, finding: Finding, clause: str, subject: str, at: str | None
    ) -> Part:
        """Of two dossiers with one id it cannot be told which is which: those have none."""
        if dossier.dossier in self._twins:
            return {}
        found = fingerprint(self._profile.name, finding.criterion, clause, dossier.dossier, subject, at)
        return {"partialFingerprints": {"subject/v1": found}}

    def invocation(self) -> Part:
        """How the run went: not well when a file could not be read or a rule could not be evaluated."""
        notices_said = notices(self._run, self._words.names.catalogue)
        notifications = [*self._unread(), *self._failures(), *self._kept_back()]
        notifications += [_notification("notice", "note", said) for said in notices_said]
        return {
            "executionSuccessful": not self._run.receipt.unreadable and not self._failed,
            "toolExecutionNotifications": notifications,
        }

    def _unread(self) -> Iterator[Part]:
        for item in self._run.receipt.unreadable:
            found = _notification("unreadable", "error", " ".join(self._words.unreadable(item)))
            if self._officer:
                found["locations"] = [{"physicalLocation": _physical(item.file, item.faults[0].line or item.line)}]
            yield found

    def _failures(self) -> Iterator[Part]:
        for (criterion, detail), count in sorted(self._failed.items()):
            said = self._words.text("sarif-failed", criterion=criterion, dossiers=count, detail=detail)
            yield {**_notification("engine", "error", said), "associatedRule": self._rule(criterion)}

    def _kept_back(self) -> Iterator[Part]:
        for criterion in sorted(self._not_shown):
            said = f"{criterion}: {safety(self._words.names.catalogue)}"
            yield {**_notification("not-shown", "note", said), "associatedRule": self._rule(criterion)}

    def _rule(self, criterion: str) -> Part:
        return {"id": criterion, "index": self._index[criterion]}


def _notification(name: str, level: str, said: str) -> Part:
    return {"descriptor": {"id": name, "index": _NOTIFICATIONS.index(name)}, "level": level, "message": {"text": said}}


def fingerprint(profile: str, criterion: str, clause: str, dossier: str, subject: str, at: str | None) -> str:
    """What a subject is recognised by in another run: the same when lines move, lists are reordered or the file is
    renamed, and never that of another subject. SHA-256, hexadecimal."""
    return sha256(_encode((profile, criterion, clause, dossier, subject, at))).hexdigest()


def _location(dossier: DossierResult, key: str) -> Part:
    """Where a record lies: its place in the file as far as it has one, and its key in the dossier."""
    spot = dossier.spots.get(key)
    line = spot.line if spot and spot.line else dossier.line
    logical: Part = {"name": key.rpartition("/")[2] or dossier.dossier, "kind": "object"}
    logical["fullyQualifiedName"] = f"{dossier.dossier}{key}"
    if spot and spot.pointer:
        logical["properties"] = {"pointer": spot.pointer}
    return {"physicalLocation": _physical(dossier.file, line), "logicalLocations": [logical]}


def _physical(file: str, line: int) -> Part:
    region: Mapping[str, Any] = {"region": {"startLine": line}} if line else {}
    return {"artifactLocation": {"uri": _uri(file)}, **region}


@lru_cache
def _uri(file: str) -> str:
    """A file name as a URI reference, percent-encoded; an absolute one with its scheme."""
    encoded = "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in file.encode())
    return f"file://{encoded}" if encoded.startswith("/") else encoded
