"""Results -> rows of the archive: codes, counts and days, and what is carried over from the night before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from checker.archive.container import container_of, unseen_of
from checker.archive.prints import Prints
from checker.archive.rows import Column, DossierRow, FindingRow, RiskRow, Unread
from checker.model import FAILS, DossierFindings, DossierResult, Finding, Outcome, ProfileResult, Reason
from checker.run import Unreadable


def rows_of(
    results: Iterable[DossierResult],
    columns: Sequence[Column],
    prints: Prints,
    as_of: str,
) -> Iterator[DossierRow]:
    """The row of each result, in their order, which is that of the ids, files and lines: of several with one id each
    gets the number of its place."""
    name, copy = None, 1
    for result in results:
        copy = copy + 1 if result.dossier == name else 1
        name = result.dossier
        yield row_of(result, columns, prints, as_of, copy)


def row_of(result: DossierResult, columns: Sequence[Column], prints: Prints, as_of: str, copy: int = 1) -> DossierRow:
    """The row of one dossier. `columns` is what the run looks at, `as_of` the reference date (YYYY-MM-DD), `copy` the
    number among those of the same id. ValueError when the findings are not those of the columns."""
    found = tuple((profile.profile, finding.criterion) for profile in result.profiles for finding in profile.findings)
    if found != tuple(columns):
        raise ValueError(found)
    return DossierRow(
        dossier=prints.dossier(result.dossier, copy),
        file=prints.file(result.file, result.line),
        content=prints.content(result.content),
        status=result.status,
        findings=finding_rows(result, as_of),
        risks=tuple([_risks(profile) for profile in result.profiles]),
        container=prints.container(container_of(result.file)),
    )


def columns_of(result: DossierFindings) -> tuple[Column, ...]:
    """The columns of the run that a result is from."""
    return tuple((profile.profile, finding.criterion) for profile in result.profiles for finding in profile.findings)


def unread_of(item: Unreadable, prints: Prints) -> Unread:
    """What the archive keeps of a file that could not be read."""
    file = prints.container(unseen_of(item)) or prints.file(item.file, item.line)
    return Unread(file, item.faults[0].code)


def places_of(columns: Sequence[Column], before: Sequence[Column]) -> tuple[int, ...]:
    """Where among the columns of an earlier run each column stands, -1 when it is not there."""
    at = {column: index for index, column in enumerate(before)}
    return tuple([at.get(column, -1) for column in columns])


def carried(row: DossierRow, before: DossierRow | None, places: Sequence[int]) -> DossierRow:
    """The row with, of each finding that had the same outcome in the row of the run before, the night since which it
    has. `places` says where in `before` each finding stands, as of `places_of`."""
    if before is None:
        return row
    changed = False
    findings = list(row.findings)
    for index, place in enumerate(places):
        if place < 0:
            continue
        was, now = before.findings[place], findings[index]
        if was.outcome is now.outcome and was.since != now.since:
            findings[index] = msgspec.structs.replace(now, since=was.since)
            changed = True
    return msgspec.structs.replace(row, findings=tuple(findings)) if changed else row


def finding_rows(result: DossierFindings, as_of: str) -> tuple[FindingRow, ...]:
    """The rows of all findings, as they are since `as_of` (YYYY-MM-DD, or "" when that is not known)."""
    coming = {(item.profile, item.criterion): item.day for item in result.coming}
    return tuple(
        [
            _finding_row(finding, as_of, coming.get((found.profile, finding.criterion), ""))
            for found in result.profiles
            for finding in found.findings
        ]
    )


def _finding_row(finding: Finding, as_of: str, fails: str) -> FindingRow:
    """The row of one finding; `fails` is the day of the coming week on which it will fail, "" without one."""
    failing = undetermined = explained = met = 0
    first = ""
    for subject in finding.subjects:
        if subject.advice:
            continue
        outcome = subject.outcome
        if outcome is Outcome.MET:
            met += 1
        elif outcome is Outcome.NOT_MET:
            failing += 1
        elif outcome is Outcome.UNDETERMINED:
            undetermined += 1
        elif outcome is Outcome.EXPLAINED:
            explained += 1
        elif subject.reason is Reason.NOT_YET_DUE and subject.due and not subject.missing:
            first = min(first, subject.due) if first else subject.due
    counted = failing + undetermined + explained + met
    due = fails or ("" if not first or finding.outcome in FAILS else _day_after(first))
    return FindingRow(finding.outcome, failing, undetermined, explained, counted, due, as_of)


def _day_after(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except OverflowError:  # the last day that there is
        return ""


def _risks(profile: ProfileResult) -> tuple[RiskRow, ...]:
    return tuple(
        [
            RiskRow(risk.number, risk.occurs, risk.score.low, risk.score.high)
            if risk.score
            else RiskRow(risk.number, risk.occurs, None, None)
            for risk in profile.risks
        ]
    )
