"""What was found in each dossier, subject by subject; and of that what a person has to judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.model import DossierResult, Finding, Outcome, Spot, Subject
from checker.report.quoted import quoted
from checker.report.sheet.columns import Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.report.terms import Terms
from checker.run import Run


@dataclass(frozen=True, slots=True)
class Found:
    """One subject of a finding. Without `subject` the criterion came to something without looking at one; without
    `finding` it is not shown to the reader."""

    result: DossierResult
    profile: str
    criterion: str
    finding: Finding | None
    subject: Subject | None


_NOWHERE = Spot("", "", 0, ())


def findings(run: Run, words: SheetWords) -> Sheet[Found]:
    """One row a subject; one for a criterion without subjects, and one for what the team is not shown."""
    codes = {p.name: [c.code for c in p.criteria] for p in run.reference.profiles}

    def rows(result: DossierResult) -> Iterator[Found]:
        for found in result.profiles:
            by_code = {finding.criterion: finding for finding in found.findings}
            for code in codes[found.profile]:
                finding = by_code.get(code)
                subjects = finding.subjects if finding else ()
                for subject in subjects or (None,):
                    yield Found(result, found.profile, code, finding, subject)

    columns = (
        *_where(words),
        Column[Found]("outcome", 19, Kind.OUTCOME, lambda f: _outcome(f, words)),
        Column[Found]("reason", 30, Kind.TEXT, lambda f: words.reason(f.subject, f.finding) if f.finding else None),
        *_due(run, words),
        *_evidence(words),
        Column[Found](
            "missing", 40, Kind.TEXT, lambda f: words.missing(f.subject) if f.subject and f.subject.missing else None
        ),
        Column[Found](
            "needs-judgement",
            11,
            Kind.CODE,
            lambda f: words.yes if f.finding and f.finding.needs_judgement else None,
        ),
        Column[Found]("mark", 16, Kind.TEXT, lambda f: _mark(f.subject, words)),
        *(_place() if words.officer else ()),
    )
    return Sheet("findings", columns, frozen=1, rows_of=rows, printed=_printed(columns))


def judgement(words: SheetWords) -> Sheet[Found]:
    """What is there but a person has to judge: contents of which only the presence was checked, and the reasons given
    for a deviation; with room for the judgement."""

    def rows(result: DossierResult) -> Iterator[Found]:
        for found in result.profiles:
            for finding in found.findings:
                for subject in finding.subjects:
                    content = finding.needs_judgement and subject.outcome is Outcome.MET
                    if content or subject.outcome is Outcome.EXPLAINED:
                        yield Found(result, found.profile, finding.criterion, finding, subject)

    columns = (
        *_where(words),
        Column[Found]("question", 36, Kind.TEXT, lambda f: _question(f.subject, words)),
        *_evidence(words),
        Column[Found](
            "judgement",
            16,
            Kind.ROOM,
            lambda f: None,
            choices=tuple(words.text(f"judgement-{choice}") for choice in ("good", "not-good", "partly")),
        ),
        Column[Found]("judgement-why", 40, Kind.ROOM, lambda f: None),
        *(_place() if words.officer else ()),
    )
    return Sheet("judgement", columns, frozen=1, rows_of=rows, printed=_printed(columns))


def _printed(columns: tuple[Column[Found], ...]) -> int:
    """All but the place in the file, which nobody looks up from paper."""
    return sum(column.key not in ("file", "line", "pointer") for column in columns)


def _where(words: SheetWords) -> Iterator[Column[Found]]:
    """What a row is about."""
    yield Column("dossier", 16, Kind.CODE, lambda f: quoted(f.result.dossier))
    yield Column("team", 18, Kind.CODE, lambda f: words.team(f.result.team))
    if words.officer:
        yield Column("worker", 12, Kind.CODE, lambda f: quoted(f.result.worker))
    yield Column("profile", 16, Kind.CODE, lambda f: f.profile)
    yield Column("criterion", 10, Kind.CODE, lambda f: f.criterion)
    yield Column("title", 32, Kind.TEXT, lambda f: words.title(f.profile, f.criterion))
    yield Column("clause", 22, Kind.TEXT, lambda f: _clause(f, words))
    yield Column(
        "subject", 28, Kind.TEXT, lambda f: words.record(f.subject.entity, f.subject.subject) if f.subject else None
    )
    yield Column("moment", 22, Kind.TEXT, lambda f: words.moment(f.subject) if f.subject else None)


def _evidence(words: SheetWords) -> Iterator[Column[Found]]:
    yield Column(
        "evidence", 40, Kind.TEXT, lambda f: words.records(f.subject.evidence, f.result) if f.subject else None
    )
    yield Column(
        "deviation", 32, Kind.TEXT, lambda f: words.records(f.subject.deviations, f.result) if f.subject else None
    )


def _place() -> Iterator[Column[Found]]:
    """Where the subject lies in the file."""
    yield Column("file", 30, Kind.CODE, lambda f: quoted(f.result.file))
    yield Column("line", 8, Kind.NUMBER, lambda f: _spot(f).line or f.result.line)
    yield Column("pointer", 34, Kind.CODE, lambda f: quoted(_spot(f).pointer))


def _due(run: Run, words: SheetWords) -> Iterator[Column[Found]]:
    """For the officer the day itself; for the team how far away it is."""
    if words.officer:
        yield Column("due", 12, Kind.DATE, lambda f: _day(f.subject))
        return
    terms = Terms(run.receipt.as_of, run.receipt.audience, words.catalogue)
    yield Column("due-interval", 30, Kind.TEXT, lambda f: terms.of(f.subject) if f.subject else None)


def _day(subject: Subject | None) -> date | None:
    return date.fromisoformat(subject.due) if subject and subject.due else None


def _clause(found: Found, words: SheetWords) -> str | None:
    """The clause, when it has a name in words."""
    if found.subject is None:
        return None
    name = words.clause(found.profile, found.criterion, found.subject.clause)
    return None if name == found.subject.clause else name


def _outcome(found: Found, words: SheetWords) -> str:
    if found.finding is None:
        return words.hidden
    return words.outcome(found.subject.outcome if found.subject else found.finding.outcome)


def _mark(subject: Subject | None, words: SheetWords) -> str | None:
    if subject is None:
        return None
    marks = [words.text("mark-short-advice")] * subject.advice + [words.text("mark-short-ours")] * subject.ours
    return words.joined(marks)


def _question(subject: Subject | None, words: SheetWords) -> str:
    explained = subject is not None and subject.outcome is Outcome.EXPLAINED
    return words.text("judgement-of-reason" if explained else "judgement-of-content")


def _spot(found: Found) -> Spot:
    """Where the subject lies; nowhere when it is derived or the reader is not told."""
    return found.result.spots.get(found.subject.subject, _NOWHERE) if found.subject else _NOWHERE
