"""Outcomes as bars: by theme, and by criterion. The counts stand beside each bar, under the sign of their outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import CriterionText
from checker.report.charts.colours import HATCHES
from checker.report.charts.drawing import SIZE, Address, Chart, Sheet, width_of
from checker.report.names import Names
from checker.report.stood import MARK, other_days
from checker.report.terms import day_of
from checker.report.withheld import small
from checker.run import Run
from checker.summary import CriterionCount, ProfileSummary

ORDER = (
    Outcome.MET,
    Outcome.EXPLAINED,
    Outcome.UNDETERMINED,
    Outcome.NOT_MET,
    Outcome.ERROR,
    Outcome.NOT_APPLICABLE,
)
_ROW, _BAR, _GAP, _EDGE = 22.0, 14.0, 10.0, 4.0
_HEAD = 40.0
_NAMES, _BOTH = 300.0, 520.0  # the room for names, and for names and bars


@dataclass(frozen=True, slots=True)
class _Row:
    """A bar; `counts` is None for what is not shown, and `bold` a heading without a bar. `days`
    are the other days than that of the run that some of the counts are of."""

    name: str
    counts: Mapping[str, int] | None = None
    bold: bool = False
    about: Mapping[str, str] | None = None
    days: Sequence[str] = ()


def theme_bars(run: Run, summary: ProfileSummary, catalogue: Catalogue, address: Address | None = None) -> Chart:
    """The outcomes of all criteria of a theme together, theme by theme: a criterion counts once for each dossier."""
    text, names = catalogue.text, Names(run.reference, catalogue)
    hidden = _hidden(run, summary)
    rows = []
    for theme in _themes(run, summary):
        found = [count for count in summary.criteria if count.theme == theme]
        counts = {outcome.value: sum(one.outcomes.get(outcome, 0) for one in found) for outcome in Outcome}
        title, days = names.of(run.reference.themes[theme]), other_days(found, run)
        rows.append(_Row(_marked(title, days), counts if found else None, about={"theme": theme}, days=days))
    told = "; ".join(f"{row.name}: {_said(row, catalogue)}" for row in rows)
    notes = [text("chart-themes-note")]
    notes += [text("chart-hidden", count=len(hidden))] if hidden else []
    note = " ".join(notes + _days_told(rows, catalogue))
    return _chart(f"themes-{summary.profile}", text("chart-themes"), told, note, rows, catalogue, address)


def criterion_bars(run: Run, summary: ProfileSummary, catalogue: Catalogue, address: Address | None = None) -> Chart:
    """In how many dossiers each criterion has which outcome, theme by theme."""
    text, names = catalogue.text, Names(run.reference, catalogue)
    counts = {count.criterion: count for count in summary.criteria}
    rows = []
    for theme in _themes(run, summary):
        rows.append(_Row(names.of(run.reference.themes[theme]), bold=True))
        rows += [
            _criterion(c.code, names.of(c.title), counts.get(c.code), run)
            for c in _criteria(run, summary)
            if c.theme == theme
        ]
    title, told = text("chart-criteria"), text("chart-criteria-description", count=len(counts))
    hidden = _hidden(run, summary)
    notes = [text("chart-hidden", count=len(hidden))] if hidden else []
    note = " ".join(notes + _days_told(rows, catalogue))
    return _chart(f"criteria-{summary.profile}", title, told, note, rows, catalogue, address)


def _criterion(code: str, title: str, found: CriterionCount | None, run: Run) -> _Row:
    days = other_days([found] if found else [], run)
    words = _marked(f"{code} {title}", days)
    return _Row(words, found.outcomes if found else None, about={"criterion": code}, days=days)


def _marked(words: str, days: Sequence[str]) -> str:
    """With the mark in front, since a long name loses its end."""
    return f"{MARK} {words}" if days else words


def _days_told(rows: Iterable[_Row], catalogue: Catalogue) -> list[str]:
    """What the mark means, when there is one."""
    days = sorted({day for row in rows for day in row.days})
    return [catalogue.text("stood-chart", days=", ".join(day_of(day, catalogue) for day in days))] if days else []


def _chart(
    name: str, title: str, told: str, note: str, rows: list[_Row], catalogue: Catalogue, address: Address | None
) -> Chart:
    shown = [o for o in ORDER if o in ORDER[:4] or any(row.counts and row.counts.get(o, 0) for row in rows)]
    widest = max((len(str(n)) for row in rows if row.counts for n in row.counts.values()), default=1)
    heads = {outcome: catalogue.text(f"criteria-{outcome.value.replace('_', '-')}") for outcome in shown}
    column = max(widest * 0.64 * SIZE, *(width_of(words) for words in heads.values())) + _GAP
    longest = max((width_of(row.name, bold=row.bold) for row in rows), default=0)
    names = min(_NAMES, longest + 1)
    bars, room = _EDGE + names + _GAP, _BOTH - names
    right = bars + room + _GAP

    def draw(sheet: Sheet) -> None:
        for place, outcome in enumerate(shown):
            end = right + (place + 1) * column
            sheet.box((end - 22, 2), (20, 12), _colour(outcome), outline="on-outcome", hatch=HATCHES.get(outcome, ""))
            sheet.text((end - 2, 26), heads[outcome], align="right", room=column)
        for place, row in enumerate(rows):
            y = _HEAD + _ROW * (place + 0.5)
            link = address(row.about) if address and row.about and row.counts else ""
            label = f"{row.name}: {_said(row, catalogue)}" if link else ""
            sheet.text((_EDGE, y), row.name, bold=row.bold, room=names, link=link, label=label)
            if row.counts is None:
                if not row.bold:
                    sheet.text((bars, y), small(catalogue), "chart-muted")
                continue
            whole, x = sum(row.counts.values()), bars
            for outcome in ORDER:
                count = row.counts.get(outcome, 0)
                if count:
                    size = (room * count / whole, _BAR)
                    hatch = HATCHES.get(outcome, "")
                    corner = (x, y - _BAR / 2)
                    sheet.box(corner, size, _colour(outcome), outline="on-outcome", hatch=hatch, link=link)
                    x += size[0]
            for number, outcome in enumerate(shown):
                count = row.counts.get(outcome, 0)
                end = right + (number + 1) * column - 2
                sheet.text((end, y), str(count), "chart-text" if count else "chart-muted", align="right", link=link)

    width = right + column * len(shown) + _EDGE
    return Chart(name, title, told, note, width, _HEAD + _ROW * len(rows) + _EDGE, draw)


def _colour(outcome: Outcome) -> str:
    return outcome.value.replace("_", "-")


def _said(row: _Row, catalogue: Catalogue) -> str:
    """The counts of a bar in words."""
    if row.counts is None:
        return small(catalogue)
    names = {o: catalogue.text(f"outcome-{o.value.replace('_', '-')}") for o in ORDER}
    return ", ".join(f"{words} {row.counts[o]}" for o, words in names.items() if row.counts.get(o))


def _criteria(run: Run, summary: ProfileSummary) -> tuple[CriterionText, ...]:
    """All criteria of the profile, also those that have no counts since there would be too few."""
    return next(profile.criteria for profile in run.reference.profiles if profile.name == summary.profile)


def _themes(run: Run, summary: ProfileSummary) -> list[str]:
    used = {criterion.theme for criterion in _criteria(run, summary)}
    return [theme for theme in run.reference.themes if theme in used]


def _hidden(run: Run, summary: ProfileSummary) -> set[str]:
    return {c.code for c in _criteria(run, summary)} - {count.criterion for count in summary.criteria}
