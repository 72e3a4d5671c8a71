"""A run as CSV (RFC 4180): a row for each subject, each clause without subjects, and whatever has no outcome to show.

Semicolons and a byte order mark, so that Excel with Dutch settings, where a comma is the decimal sign, opens it in
columns. The header holds stable keys, codes are the same in every language, and words stand in columns of their own.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any

from checker.catalogue import Catalogue
from checker.model import DossierResult, Finding, Missing, Outcome, Reason, Skipped, Spot, Subject
from checker.reference import CriterionText
from checker.report.finding_words import OPEN, FindingWords
from checker.report.withheld import safety
from checker.run import AUDIENCES, Run

Cells = dict[str, str | int]

DELIMITER = ";"
BETWEEN = "|"  # between the values in one cell; no key and no code holds it
NOT_SHOWN, UNREADABLE = "not_shown", "unreadable"  # why a row has no outcome

_TEXT: dict[str, Any] = {"type": "string"}
_ALWAYS: dict[str, Any] = {"type": "string", "constraints": {"required": True}}
_NUMBER: dict[str, Any] = {"type": "integer"}
_YES_NO: dict[str, Any] = {"type": "boolean"}
_DAY: dict[str, Any] = {"type": "date"}
_OUTCOME: dict[str, Any] = {"type": "string", "constraints": {"enum": [outcome.value for outcome in Outcome]}}
_REASONS = [*(reason.value for reason in Reason), NOT_SHOWN, UNREADABLE]

COLUMNS: Mapping[str, dict[str, Any]] = {
    "as_of": {**_DAY, "constraints": {"required": True}},
    "audience": {"type": "string", "constraints": {"required": True, "enum": list(AUDIENCES)}},
    "version": _ALWAYS,
    "profile": _TEXT,
    "profile_hash": {"type": "string", "constraints": {"pattern": "[0-9a-f]+"}},
    "dossier": _TEXT,
    "team": _TEXT,
    "worker": _TEXT,
    "status": {"type": "string", "constraints": {"enum": ["open", "closed"]}},
    "criterion": _TEXT,
    "theme": _TEXT,
    "risks": _TEXT,
    "child_safety": _YES_NO,
    "criterion_outcome": _OUTCOME,
    "needs_judgement": _YES_NO,
    "clause": _TEXT,
    "subject": _TEXT,
    "entity": _TEXT,
    "at": _TEXT,
    "outcome": _OUTCOME,
    "reason": {"type": "string", "constraints": {"required": True, "enum": _REASONS}},
    "detail": _TEXT,
    "advice": _YES_NO,
    "ours": _YES_NO,
    "due": _DAY,
    "weeks_to_due": _NUMBER,
    "evidence": _TEXT,
    "deviations": _TEXT,
    "missing": _TEXT,
    "file": _TEXT,
    "line": {"type": "integer", "constraints": {"minimum": 1}},
    "pointer": _TEXT,
    "criterion_words": _TEXT,
    "clause_words": _TEXT,
    "words": _ALWAYS,
    "remedy_words": _TEXT,
}
"""The columns in their order, each with its type as a Table Schema has it."""

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Line:
    """Gives back what a csv writer writes, so that no row is kept."""

    def write(self, text: str) -> str:
        return text


def render(run: Run, catalogue: Catalogue) -> Iterator[bytes]:
    """The table row by row, in UTF-8."""
    writer = csv.writer(_Line(), delimiter=DELIMITER, lineterminator="\r\n")
    yield b"\xef\xbb\xbf" + str(writer.writerow(COLUMNS)).encode()
    receipt = run.receipt
    same: Cells = {"as_of": receipt.as_of, "audience": receipt.audience, "version": receipt.version}
    for cells in _rows(run, FindingWords(run, catalogue)):
        whole = {**same, **cells}
        yield str(writer.writerow([_safe(whole.get(name, "")) for name in COLUMNS])).encode()


def _safe(cell: str | int) -> str | int:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULAS) else cell


def _rows(run: Run, words: FindingWords) -> Iterator[Cells]:
    for item in run.receipt.unreadable:
        place: Cells = {"line": item.line} if item.line else {}
        yield {"reason": UNREADABLE, "file": item.file, "words": " ".join(words.unreadable(item)), **place}
    profiles = {profile.name: profile for profile in run.reference.profiles}
    hashes = {profile.name: profile.hash for profile in run.receipt.profiles}
    for dossier in run.dossiers:
        for result in dossier.profiles:
            findings = {finding.criterion: finding for finding in result.findings}
            for criterion in profiles[result.profile].criteria:
                same = {"profile": result.profile, "profile_hash": hashes[result.profile], **_dossier(dossier)}
                same |= _criterion(criterion, words)
                if criterion.code not in findings:
                    yield {**same, "reason": NOT_SHOWN, "words": safety(words.names.catalogue)}
                    continue
                for cells in _parts(result.profile, criterion, findings[criterion.code], dossier.spots, words):
                    yield same | cells


def _dossier(dossier: DossierResult) -> Cells:
    found: Cells = {"dossier": dossier.dossier, "team": dossier.team, "worker": dossier.worker}
    found |= {"status": dossier.status, "file": dossier.file}
    return found | ({"line": dossier.line} if dossier.line else {})


def _criterion(criterion: CriterionText, words: FindingWords) -> Cells:
    return {
        "criterion": criterion.code,
        "theme": criterion.theme,
        "risks": BETWEEN.join(f"{number:02d}" for number in (*criterion.primary, *criterion.secondary)),
        "child_safety": _yes_no(criterion.child_safety),
        "criterion_words": words.names.of(criterion.title),
    }


def _parts(
    profile: str, criterion: CriterionText, finding: Finding, spots: Mapping[str, Spot], words: FindingWords
) -> Iterator[Cells]:
    """A row for each subject and for each clause that has none."""
    parts: tuple[Subject | Skipped, ...] = (*finding.subjects, *finding.skipped)
    for part in parts:
        clause = words.names.clause(profile, criterion.code, part.clause)
        yield {
            "criterion_outcome": finding.outcome,
            "needs_judgement": _yes_no(finding.needs_judgement),
            "clause": part.clause,
            "clause_words": clause if clause != part.clause else "",
            "reason": part.reason,
            **(_skipped(part, words) if isinstance(part, Skipped) else _subject(part, spots, words)),
            "remedy_words": words.names.of(criterion.remedy) if _open(part) else "",
        }


def _open(part: Subject | Skipped) -> bool:
    return isinstance(part, Subject) and part.outcome in OPEN


def _skipped(skipped: Skipped, words: FindingWords) -> Cells:
    return {"outcome": skipped.outcome, "detail": skipped.detail, "words": words.skipped(skipped)}


def _subject(subject: Subject, spots: Mapping[str, Spot], words: FindingWords) -> Cells:
    found: Cells = {
        "subject": subject.subject,
        "entity": subject.entity,
        "at": subject.at or "",
        "outcome": subject.outcome,
        "advice": _yes_no(subject.advice),
        "ours": _yes_no(subject.ours),
        "evidence": BETWEEN.join(subject.evidence),
        "deviations": BETWEEN.join(subject.deviations),
        "missing": BETWEEN.join(_missing(missing) for missing in subject.missing),
        "words": words.subject(subject),
    }
    if subject.due:
        found["weeks_to_due"] = words.terms.weeks(subject.due)
        found |= {"due": subject.due} if words.terms.exact else {}
    spot = spots.get(subject.subject)
    if spot and spot.line:
        found |= {"line": spot.line, "pointer": spot.pointer}
    return found


def _missing(missing: Missing) -> str:
    return missing.record if missing.attribute is None else f"{missing.record}/{missing.attribute}"


def _yes_no(value: bool) -> str:
    return "true" if value else "false"


def csv_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The table described as a Data Resource with a Table Schema, of the Frictionless specifications, in words of the
    catalogue: how the file is written, and of each column what it holds."""
    text = catalogue.text
    return {
        "profile": "tabular-data-resource",
        "name": "findings",
        "path": "findings.csv",
        "title": text("csv-title"),
        "description": f"{text('csv-description')} {text('run-disclaimer')}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": DELIMITER, "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {
            "fields": [
                {"name": name, "description": text(f"csv-{name.replace('_', '-')}"), **shape}
                for name, shape in COLUMNS.items()
            ],
            "missingValues": [""],
        },
    }
