"""A row for each dossier and profile; and where profiles come to something else in one dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from checker.audience import pseudonyms
from checker.model import DossierResult, Flip, Outcome, ProfileResult, Score
from checker.report.quoted import quoted
from checker.report.sheet.columns import Cell, Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.run import Run

COUNTS = {
    Outcome.MET: "count-met",
    Outcome.NOT_MET: "count-not-met",
    Outcome.EXPLAINED: "count-explained",
    Outcome.UNDETERMINED: "count-undetermined",
    Outcome.NOT_APPLICABLE: "count-not-applicable",
    Outcome.ERROR: "count-error",
}
"""The columns that count outcomes, the most telling ones first."""

TINTED = (Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.ERROR)
"""Outcomes whose number is coloured when it is not 0."""


End = Literal["low", "high"]


@dataclass(frozen=True, slots=True)
class Whole:
    """A dossier by one profile."""

    result: DossierResult
    found: ProfileResult
    counts: Counter[Outcome]


def dossiers(run: Run, words: SheetWords) -> Sheet[Whole]:
    """Counts per outcome, the score of each risk and the total, as bands of two columns."""
    asked = {p.name: len(p.criteria) for p in run.reference.profiles}

    def rows(result: DossierResult) -> Iterator[Whole]:
        for found in result.profiles:
            yield Whole(result, found, Counter(finding.outcome for finding in found.findings))

    columns = (
        Column[Whole]("dossier", 16, Kind.CODE, lambda w: quoted(w.result.dossier)),
        Column[Whole]("team", 18, Kind.CODE, lambda w: words.team(w.result.team)),
        *_of_the_officer(run, words),
        Column[Whole]("status", 11, Kind.CODE, lambda w: quoted(words.names.code(w.result.status))),
        Column[Whole]("profile", 16, Kind.CODE, lambda w: w.found.profile),
        *(_count(outcome) for outcome in COUNTS),
        *_not_shown(asked, words),
        *_risks(run, words),
        Column[Whole]("total-low", 12, Kind.SCORE, lambda w: _end(w.found.total, "low", words)),
        Column[Whole]("total-high", 12, Kind.SCORE, lambda w: _end(w.found.total, "high", words)),
        *_place(words),
    )
    return Sheet("dossiers", columns, frozen=1, rows_of=rows)


def _of_the_officer(run: Run, words: SheetWords) -> Iterator[Column[Whole]]:
    """What the team is not told, and what the team calls the dossier."""
    if words.officer:
        names = pseudonyms(run)
        yield Column("team-name", 16, Kind.CODE, lambda w: quoted(names[w.result.dossier]))
        yield Column("worker", 12, Kind.CODE, lambda w: quoted(w.result.worker))


def _place(words: SheetWords) -> Iterator[Column[Whole]]:
    """Where the dossier was read."""
    if words.officer:
        yield Column("file", 30, Kind.CODE, lambda w: quoted(w.result.file))
        yield Column("line", 8, Kind.NUMBER, lambda w: w.result.line)


def _count(outcome: Outcome) -> Column[Whole]:
    tint = outcome.value if outcome in TINTED else ""
    return Column(COUNTS[outcome], 13, Kind.NUMBER, lambda w: w.counts[outcome], tint=tint)


def _not_shown(asked: dict[str, int], words: SheetWords) -> Iterator[Column[Whole]]:
    if not words.officer:
        yield Column("count-hidden", 12, Kind.NUMBER, lambda w: asked[w.found.profile] - len(w.found.findings))


def _risks(run: Run, words: SheetWords) -> Iterator[Column[Whole]]:
    """The score of each risk that a criterion of these profiles feeds."""
    fed = {n for p in run.reference.profiles for c in p.criteria for n in (*c.primary, *c.secondary)}
    for risk in run.reference.risks:
        if risk.number in fed:
            details = {"number": f"{risk.number:02d}", "title": words.names.of(risk.title)}
            yield Column("risk-low", 12, Kind.SCORE, _score_of(risk.number, "low", words), details)
            yield Column("risk-high", 12, Kind.SCORE, _score_of(risk.number, "high", words), details, "not_met", 49)


def _score_of(number: int, end: End, words: SheetWords) -> Callable[[Whole], Cell]:
    """One end of the score of a risk; empty when nothing that feeds it applies."""

    def score(whole: Whole) -> Cell:
        risk = next((risk for risk in whole.found.risks if risk.number == number), None)
        if risk is None:
            return words.not_shown
        return None if risk.score is None else _end(risk.score, end, words)

    return score


def _end(score: Score | None, end: End, words: SheetWords) -> Cell:
    if score is None:
        return None if words.officer else words.not_shown
    return score.low if end == "low" else score.high


@dataclass(frozen=True, slots=True)
class Flipped:
    """A criterion that comes to something else by another profile, in one dossier."""

    result: DossierResult
    flip: Flip


def differences(run: Run, words: SheetWords) -> Sheet[Flipped]:
    """A row for each dossier and criterion with more than one outcome, a column for each profile."""
    titles = {c.code: words.names.of(c.title) for p in reversed(run.reference.profiles) for c in p.criteria}

    def rows(result: DossierResult) -> Iterator[Flipped]:
        for flip in result.flips:
            yield Flipped(result, flip)

    columns = (
        Column[Flipped]("dossier", 16, Kind.CODE, lambda f: quoted(f.result.dossier)),
        Column[Flipped]("team", 18, Kind.CODE, lambda f: words.team(f.result.team)),
        Column[Flipped]("criterion", 10, Kind.CODE, lambda f: f.flip.criterion),
        Column[Flipped]("title", 40, Kind.TEXT, lambda f: titles[f.flip.criterion]),
        *(_by_profile(name, words) for name in words.profiles),
    )
    return Sheet("differences", columns, frozen=1, rows_of=rows)


def _by_profile(name: str, words: SheetWords) -> Column[Flipped]:
    def outcome(flipped: Flipped) -> Cell:
        found = flipped.flip.outcomes.get(name)
        return None if found is None else words.outcome(found)

    return Column("by-profile", 22, Kind.OUTCOME, outcome, {"profile": name})
