"""Counts of a run in words: a part of a whole, and the figures beside the questions of the self-assessment."""

from __future__ import annotations

from checker.catalogue import Catalogue
from checker.model import Score
from checker.report.stood import standing_of
from checker.run import Run
from checker.summary import CriterionSpread, Figure, FlagFigure, RunFigure, SpreadFigure, WorkersFigure

HIGH_LEVEL = 15
"""Risks stand out from this level (1-25) on."""


def part_of(part: int, whole: int, run: Run, catalogue: Catalogue) -> str:
    """ "7 van 11"; a percentage beside it only where there are enough dossiers for one to mean something."""
    if not whole:
        return catalogue.text("count-none")
    percent = percent_of(part, whole, run)
    if percent is None:
        return catalogue.text("count-of", part=part, whole=whole)
    return catalogue.text("count-of-percent", part=part, whole=whole, percent=percent)


def percent_of(part: int, whole: int, run: Run) -> int | None:
    """A part of a whole in percent; None where there are too few dossiers for a percentage to mean something."""
    if not whole or whole < run.reference.percentages_from:
        return None
    return whole_percent(part, whole)


def whole_percent(part: int, whole: int) -> int:
    """A part of a whole (> 0) in whole percents, a half upward."""
    rounded = (200 * part + whole) // (2 * whole)
    return rounded if part in (0, whole) else min(max(rounded, 1), 99)  # nearly all is not all


def band(values: tuple[float, float] | None, catalogue: Catalogue) -> str:
    """A figure, or a range where something cannot be established."""
    if values is None:
        return catalogue.text("count-none")
    low, high = values
    return catalogue.text("band-exact", value=low) if low == high else catalogue.text("band-range", low=low, high=high)


def score_band(score: Score | None, catalogue: Catalogue) -> str:
    """A score, or the range that it lies in."""
    return band(None if score is None else (score.low, score.high), catalogue)


def figure_line(figure: Figure, run: Run, catalogue: Catalogue) -> str:
    """What a figure shows, in one sentence."""
    text = catalogue.text
    match figure:
        case RunFigure():
            return text("figure-run", date=run.receipt.as_of, dossiers=figure.dossiers, unreadable=figure.unreadable)
        case WorkersFigure(workers=0):
            return text("figure-no-workers")
        case WorkersFigure():
            return text(
                "figure-workers",
                workers=figure.workers,
                fewest=figure.fewest,
                middle=figure.middle,
                most=figure.most,
                unnamed=figure.unnamed,
            )
        case SpreadFigure(criteria=()):
            return text("figure-no-spread", least=figure.least)
        case SpreadFigure():
            widest = max(figure.criteria, key=_width)
            return text(
                "figure-spread",
                criterion=widest.criterion,
                workers=widest.workers,
                lowest=part_of(*widest.lowest, run, catalogue),
                highest=part_of(*widest.highest, run, catalogue),
            )
        case FlagFigure():
            said = text("figure-flag", yes=figure.yes, no=figure.no, undetermined=figure.undetermined)
            return " ".join(filter(None, (said, standing_of(figure.as_of, run, catalogue))))


def _width(spread: CriterionSpread) -> float:
    """How far the two shares lie apart."""
    (low, of), (high, whole) = spread.lowest, spread.highest
    return high / whole - low / of
