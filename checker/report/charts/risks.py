"""The risk register as a matrix: likelihood upward, impact to the right, each risk by its number in its cell."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from checker.catalogue import Catalogue
from checker.report.charts.drawing import SIZE, Chart, Sheet
from checker.report.counts import HIGH_LEVEL, band
from checker.report.stood import MARK, of_another_day, other_days
from checker.report.terms import day_of
from checker.run import Run
from checker.summary import BatchRisk, ProfileSummary

CLASSES = 5
SHADES = (
    4,
    9,
    HIGH_LEVEL - 1,
    25,
)  # the highest level of each shade; to be seen at a glance, the level itself is written
_WIDE, _HIGH = 124.0, 76.0  # a cell
_LEFT, _TOP, _UNDER = 92.0, 4.0, 42.0
_RADIUS = 11.0
_MARKED = 9.0  # the size of a number that has a mark behind it
_ASIDE = 24.0  # room for the level, to the right in a cell
_ABREAST, _STEPS = 4, 3  # as many signs stand beside each other; more stand in steps


def risk_matrix(run: Run, summary: ProfileSummary, catalogue: Catalogue) -> Chart | None:
    """Every risk that applies to a dossier in its cell; a line upward where what is undetermined leaves more than one
    class of likelihood. None where a profile feeds no risk."""
    text = catalogue.text
    words = next(profile for profile in run.reference.profiles if profile.name == summary.profile)
    if not any(criterion.primary or criterion.secondary for criterion in words.criteria):
        return None
    placed = [risk for risk in summary.risks if risk.likelihood]
    titles = {risk.number: risk.title[catalogue.lang] for risk in run.reference.risks}
    told = [
        text(
            "chart-risks-description",
            number=f"{risk.number:02d}",
            title=titles[risk.number],
            likelihood=band(risk.likelihood, catalogue),
            impact=risk.impact,
            level=band(risk.level, catalogue),
        )
        for risk in placed
    ]
    nowhere = ", ".join(f"{risk.number:02d}" for risk in summary.risks if not risk.likelihood)
    hidden = ", ".join(f"{number:02d}" for number in sorted(titles.keys() - {risk.number for risk in summary.risks}))
    notes = [text("chart-risks-note")]
    notes += [text("chart-risks-nowhere", risks=nowhere)] if nowhere else []
    notes += [text("chart-risks-hidden", risks=hidden)] if hidden else []
    for day in other_days(placed, run):
        numbers = ", ".join(f"{risk.number:02d}" for risk in placed if risk.as_of == day)
        notes.append(text("stood-risks", risks=numbers, day=day_of(day, catalogue)))

    def draw(sheet: Sheet) -> None:
        _cells(sheet, run.reference.likelihood, catalogue)
        columns: dict[int, list[BatchRisk]] = defaultdict(list)
        for risk in placed:
            columns[risk.impact].append(risk)
        for found in columns.values():
            for place, risk in enumerate(sorted(found, key=lambda risk: risk.number)):
                mark = MARK if of_another_day(risk.as_of, run) else ""
                _sign(sheet, risk, place, len(found), mark)

    width, height = _LEFT + CLASSES * _WIDE + 4, _TOP + CLASSES * _HIGH + _UNDER
    name = f"risks-{summary.profile}"
    return Chart(name, text("chart-risks"), " ".join(told), " ".join(notes), width, height, draw)


def _cells(sheet: Sheet, bounds: tuple[int, ...], catalogue: Catalogue) -> None:
    """The empty matrix: every cell with its level, and what the classes mean."""
    text = catalogue.text
    steps = list(pairwise([0, *bounds, 100]))
    for likelihood in range(1, CLASSES + 1):
        y = _top(likelihood)
        low, high = steps[likelihood - 1]
        sheet.text((_LEFT - 10, y + _HIGH / 2 - 8), str(likelihood), align="right", bold=True)
        said = text("chart-class", number=likelihood, above=low, most=high)
        sheet.text((_LEFT - 10, y + _HIGH / 2 + 8), said, "chart-muted", align="right", size=10)
        for impact in range(1, CLASSES + 1):
            level = likelihood * impact
            x = _LEFT + (impact - 1) * _WIDE
            shade = 1 + sum(level > most for most in SHADES)
            sheet.box((x, y), (_WIDE, _HIGH), f"level-{shade}", outline="chart-line")
            sheet.text((x + _WIDE - 4, y + 9), str(level), "on-level", align="right", size=10)
    under = _top(1) + _HIGH
    for impact in range(1, CLASSES + 1):
        sheet.text((_LEFT + (impact - 0.5) * _WIDE, under + 12), str(impact), align="center", bold=True)
    sheet.text((_LEFT + CLASSES * _WIDE / 2, under + 30), text("chart-impact"), align="center")
    sheet.text((10, _TOP + CLASSES * _HIGH / 2), text("chart-likelihood"), align="center", turned=True)


def _top(likelihood: int) -> float:
    """The upper edge of a class; the highest lies on top."""
    return _TOP + (CLASSES - likelihood) * _HIGH


def _sign(sheet: Sheet, risk: BatchRisk, place: int, several: int, mark: str) -> None:
    """A risk's number and `mark` in the cell of its lowest likelihood, and a line to its highest. Each risk of a column
    has a lane of its own, so that nothing lies on anything else."""
    assert risk.likelihood
    low, high = risk.likelihood
    first, room = _RADIUS + 3, _WIDE - _ASIDE - 2 * (_RADIUS + 2)
    x = _LEFT + (risk.impact - 1) * _WIDE + first + room * (place / (several - 1) if several > 1 else 0.5)
    down = _HIGH / 2 if several <= _ABREAST else 14 + (place % _STEPS) * (2 * _RADIUS + 1)
    y, end = _top(low) + down, _top(high) + _HIGH / 2
    if high > low:
        sheet.line([(x, y), (x, end)], "on-level", 2)
        sheet.line([(x - 6, end), (x + 6, end)], "on-level", 2)
    sheet.disc((x, y), _RADIUS, "risk", "on-level")
    sheet.text((x, y), f"{risk.number:02d}{mark}", "on-risk", align="center", bold=True, size=_MARKED if mark else SIZE)
