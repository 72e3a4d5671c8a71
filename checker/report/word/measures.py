"""The measures of the improvement plan, each claim beside the figures before and after its date."""

from __future__ import annotations

from collections.abc import Sequence

from checker.history import History, MeasureResult
from checker.report.measures import claim, how, interval, measure_text, owner, share, verdict, why
from checker.report.word.paper import Paper, Strong, Words
from checker.report.word.view import View


def write_measures(paper: Paper, history: History, views: Sequence[View]) -> None:
    """A table for each profile that feeds a risk of a measure, and the rule behind what is said; nothing when there are
    no measures."""
    if not history.measures:
        return
    text, catalogue = views[0].text, views[0].catalogue
    paper.turn(landscape=True)
    paper.heading(text("measures-title"), 2)
    paper.paragraph(how(history.choices, catalogue))
    for view in views:
        found = [result for result in history.measures if result.profile == view.words.name]
        if found and view.title:
            paper.heading(view.title, 3)
        _table(paper, found, history, view)
    unfed = [result for result in history.measures if not result.profile]
    if unfed and len(views) > 1:
        paper.heading(text("measures-unfed"), 3)
    _table(paper, unfed, history, views[0])


def _table(paper: Paper, found: Sequence[MeasureResult], history: History, view: View) -> None:
    if not found:
        return
    catalogue, run = view.catalogue, view.run
    rows: list[list[Words]] = [
        [
            Strong(f"{result.measure.risk:02d}"),
            [measure_text(result, catalogue), owner(result)],
            claim(result, catalogue),
            share(result.before, run, catalogue),
            share(result.after, run, catalogue),
            interval(result, catalogue),
            [Strong(verdict(result, catalogue)), why(result, history.choices, catalogue)],
        ]
        for result in found
    ]
    names = ("number", "measure", "claim", "before", "after", "difference", "verdict")
    paper.table([view.text(f"measures-{name}") for name in names], rows, [1.1, 6.2, 3.2, 3.8, 3.8, 3.2, 5])
