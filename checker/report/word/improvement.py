"""Part 2: a draft improvement plan in the form of Den Helder's: a table of findings and a table of risks."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Outcome
from checker.reference import CriterionText
from checker.report.withheld import small
from checker.report.word.paper import Bullet, Fill, Paper, Strong, Words
from checker.report.word.view import View

OPEN = (Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.ERROR)
MOST_PARTS, MOST_MEASURES = 3, 3


def write_plan(paper: Paper, views: Sequence[View]) -> None:
    """Both tables, for each profile."""
    text = views[0].text
    paper.part(text("word-plan"), landscape=True)
    paper.paragraph(text("word-plan-how"))
    for index, view in enumerate(views):
        tables = (("findings", _findings), ("risks", _risks))
        for kind, write in tables if view.fed() else tables[:1]:
            title = text(f"word-table-{kind}")
            if index or kind == "risks":
                paper.turn(landscape=True)
            paper.heading(text("word-chapter-of", title=title, profile=view.title) if view.title else title, 2)
            write(paper, view)


def _findings(paper: Paper, view: View) -> None:
    text = view.text
    still_open = {c.code for c in view.with_any(view.criteria, *OPEN)}
    rows: list[list[Words]] = [
        [
            [Strong(view.code(criterion)), view.names.of(criterion.title)],
            view.outcomes(criterion),
            _elaborated(view, criterion),
            Fill(text("word-fill-realised")),
        ]
        for criterion in view.criteria
        if criterion.code in still_open
    ]
    shown = {c.code for c in view.shown(view.criteria)}
    rows += [
        [[Strong(view.code(c)), view.names.of(c.title)], small(view.catalogue), "", Fill(text("word-fill-realised"))]
        for c in view.criteria
        if c.code not in shown
    ]
    if not rows:
        paper.paragraph(text("word-nothing-open"))
        return
    header = [text(f"word-finding-{name}") for name in ("criterion", "judgement", "elaboration", "realised")]
    paper.table(header, rows, [5, 6.5, 9.5, 5])
    _note(paper, view.foot_note(view.criteria))
    met = view.met_everywhere(view.criteria)
    if met:
        paper.paragraph(
            [Strong(text("word-met-everywhere")), " ", "; ".join(view.dated(c, view.name(c)) for c in met), "."]
        )


def _elaborated(view: View, criterion: CriterionText) -> Words:
    """What is not in order, part by part, and what is missing to know."""
    text = view.text
    told: list[str] = []
    for key, parts in (
        ("word-failing", view.failing(criterion, MOST_PARTS)),
        ("word-missing", view.missing(criterion.code, MOST_PARTS)),
    ):
        if parts:
            words = [text("word-part-times", what=what, count=count) for what, count in parts]
            told.append(text(key, parts="; ".join(words)))
    if view.count(criterion, Outcome.EXPLAINED):
        told.append(text("word-reasons"))
    return told or view.names.of(criterion.norm)


def _risks(paper: Paper, view: View) -> None:
    text = view.text
    rows: list[list[Words]] = []
    for number in view.fed():
        risk, words = view.risk(number), view.names.risks[number]
        rows.append(
            [
                Strong(f"{number:02d}"),
                [Strong(view.names.of(words.title)), view.occurs(risk)],
                [view.names.of(words.consequence), view.level(risk)],
                _measures(view, number),
                [Fill(text("word-fill-owner")), Fill(text("word-fill-date"))],
                Fill(text("word-fill-realisation")),
            ]
        )
    names = ("number", "risk", "elaboration", "measure", "owner", "realisation")
    paper.table([text(f"word-risk-{name}") for name in names], rows, [1.1, 5.4, 5.4, 7.6, 3, 3.2])
    _note(paper, view.foot_note(view.criteria, view.fed()))


def _note(paper: Paper, note: str) -> None:
    if note:
        paper.paragraph(note, "Caption")


def _measures(view: View, number: int) -> Words:
    """What would make the criteria met that fail most under a risk: those that are mainly about it, else the others."""
    text = view.text
    mainly = [c for c in view.criteria if number in c.primary]
    others = [c for c in view.criteria if number in c.secondary]
    failing = view.with_any(mainly, Outcome.NOT_MET) or view.with_any(others, Outcome.NOT_MET)
    if not failing:
        doubtful = view.with_any([*mainly, *others], Outcome.UNDETERMINED)
        return text("word-measure-record" if doubtful else "word-measure-none")
    told: list[str] = [
        Bullet(
            text(
                "word-measure",
                remedy=view.names.of(criterion.remedy),
                code=criterion.code,
                dossiers=view.part(criterion, Outcome.NOT_MET),
            )
        )
        for criterion in failing[:MOST_MEASURES]
    ]
    rest = failing[MOST_MEASURES:]
    if rest:
        told.append(text("word-measure-more", codes=", ".join(c.code for c in rest)))
    return told
