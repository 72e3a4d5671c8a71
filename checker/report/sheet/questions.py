"""The questions of the self-assessment, which no dossier answers, with room for the answer."""

from __future__ import annotations

from dataclasses import dataclass

from checker.reference import QuestionText
from checker.report.counts import figure_line
from checker.report.sheet.columns import Cell, Column, Kind, Sheet
from checker.report.sheet.words import SheetWords
from checker.run import Run

_FIELDS = {
    "yearly": ("answer-year", "answer-met", "answer-how"),
    "realised": ("answer-policy", "answer-practice", "answer-realised", "answer-explanation"),
}
_CHOICES = {"answer-met": ("yes", "no"), "answer-realised": ("yes", "no", "partly")}
_WIDTHS = {"answer-year": 8, "answer-met": 10, "answer-realised": 13}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a profile, and the figure of this run that says something towards it ("" when there is none)."""

    profile: str
    question: QuestionText
    figure: str


def questions(run: Run, words: SheetWords) -> Sheet[Asked]:
    """A row for each question."""
    figures = {
        (summary.profile, figure.question): figure_line(figure, run, words.catalogue)
        for summary in run.summary.profiles
        for figure in summary.figures
    }
    rows = [Asked(p.name, q, figures.get((p.name, q.code), "")) for p in run.reference.profiles for q in p.questions]
    of, names = words.names.of, words.names
    forms = dict.fromkeys(asked.question.answer for asked in rows)
    columns = (
        Column[Asked]("profile", 16, Kind.CODE, lambda a: a.profile),
        Column[Asked]("question-code", 10, Kind.CODE, lambda a: a.question.code),
        Column[Asked]("question-theme", 22, Kind.TEXT, lambda a: of(names.reference.themes[a.question.theme])),
        Column[Asked]("question-asked", 60, Kind.TEXT, lambda a: of(a.question.question)),
        *(_field(form, name, words) for form in forms for name in _FIELDS[form]),
        Column[Asked]("question-why", 50, Kind.TEXT, lambda a: of(a.question.norm)),
        Column[Asked]("question-remedy", 50, Kind.TEXT, lambda a: of(a.question.remedy)),
        Column[Asked]("question-figure", 50, Kind.TEXT, lambda a: a.figure),
        Column[Asked]("question-years", 12, Kind.TEXT, lambda a: ", ".join(str(year) for year in a.question.years)),
        Column[Asked]("question-risks", 12, Kind.CODE, lambda a: ", ".join(f"{n:02d}" for n in a.question.risks)),
        Column[Asked]("source", 44, Kind.TEXT, lambda a: words.joined(names.source(s) for s in a.question.source)),
    )
    return Sheet("questions", columns, frozen=2, rows=rows)


def _field(form: str, name: str, words: SheetWords) -> Column[Asked]:
    """Room for one part of the answer; what another form of answer asks is not asked here."""
    choices = tuple(words.text(f"choice-{choice}") for choice in _CHOICES.get(name, ()))

    def empty(asked: Asked) -> Cell:
        return None if asked.question.answer == form else words.text("sheet-not-asked")

    return Column(name, _WIDTHS.get(name, 36), Kind.ROOM, empty, choices=choices)
