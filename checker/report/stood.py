"""Counts of another day than that of the run, as a team has them: what stands beside each, and under all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.catalogue import Catalogue
from checker.report.terms import day_of
from checker.run import Run
from checker.summary import BatchRisk, CriterionCount, Figure, FlagFigure

MARK = "‡"
"""Beside what a chart has of another day."""


def of_another_day(as_of: str, run: Run) -> bool:
    """Whether a count of the day `as_of` ("" for the run itself) is of another day than the run."""
    return as_of not in ("", run.receipt.as_of)


def on_day(as_of: str, run: Run, catalogue: Catalogue) -> str:
    """ "op 30-06-2026"; "" for a count of the day of the run."""
    return catalogue.text("stood-day", day=day_of(as_of, catalogue)) if of_another_day(as_of, run) else ""


def with_day(words: str, as_of: str, run: Run, catalogue: Catalogue) -> str:
    """ "14 van 19 (op 30-06-2026)"; the words as they are for a count of the day of the run."""
    if not of_another_day(as_of, run):
        return words
    return catalogue.text("stood-count", count=words, day=day_of(as_of, catalogue))


def standing_of(as_of: str, run: Run, catalogue: Catalogue) -> str:
    """ "Dit was zo op 30-06-2026.", after a sentence; "" for a count of the day of the run."""
    return catalogue.text("stood-was", day=day_of(as_of, catalogue)) if of_another_day(as_of, run) else ""


def other_days(found: Iterable[CriterionCount | BatchRisk | Figure], run: Run) -> list[str]:
    """The other days (YYYY-MM-DD) of which there are counts, the earliest first."""
    days = {"" if not isinstance(one, CriterionCount | BatchRisk | FlagFigure) else one.as_of for one in found}
    return sorted(day for day in days if of_another_day(day, run))


def foot_note(found: Iterable[CriterionCount | BatchRisk | Figure], run: Run, catalogue: Catalogue) -> str:
    """What belongs under counts of other days: why they are, and when they are renewed. "" when there are none."""
    days = other_days(found, run)
    if not days:
        return ""
    codes = {notice.code: notice.details.get("day", "") for notice in run.notices}
    as_of, text = run.receipt.as_of, catalogue.text
    standing = codes.get("standing-day", days[-1])
    renewed = "never" if "standing-lost" in codes else "month" if as_of[:7] <= standing[:7] else "enough"
    last = date.fromisoformat(standing)
    return text(
        "stood-note",
        days=", ".join(day_of(day, catalogue) for day in days),
        today=day_of(as_of, catalogue),
        renewed=renewed,
        month=text("month-of-year", month=last.month % 12 + 1, year=str(last.year + last.month // 12)),
    )
