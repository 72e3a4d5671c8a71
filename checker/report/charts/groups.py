"""A heat map of groups by criteria: which teams or workers leave what undone, and how often."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import CriterionText
from checker.report.charts.drawing import Address, Chart, Sheet, width_of
from checker.report.groups import group_name, group_order
from checker.report.names import Names
from checker.run import Run
from checker.summary import GroupCount, ProfileSummary

DECIDED = (Outcome.MET, Outcome.EXPLAINED, Outcome.NOT_MET)
SHADES = (0, 10, 25, 50)  # the highest share not met, in percent, of each shade but the last
KINDS = ("team", "worker")
MOST = 24  # groups beside each other, so that the map fits on a page
_ROW, _NAMES, _EDGE, _LEGEND = 20.0, 280.0, 4.0, 34.0
_WIDTH = 880.0  # of a page; with few groups, names take what is left of it
_LONGEST = 130.0  # of the name of a group, which stands upright
_SMALL = 10.0  # what is written in a cell


def heat_map(
    run: Run,
    summary: ProfileSummary,
    catalogue: Catalogue,
    kind: str = "team",
    address: Address | None = None,
) -> Chart | None:
    """For each group of a `kind` (team or worker) and each criterion in how many dossiers it was not met, of those in
    which it was decided. The `MOST` groups with the most dossiers, in the order of their names. None without groups."""
    text = catalogue.text
    criteria = next(profile.criteria for profile in run.reference.profiles if profile.name == summary.profile)
    found = [group for group in summary.groups if group.kind == kind]
    if not found or not criteria:
        return None
    groups = _largest(found, run)
    heads = [group_name(kind, group.name, run, catalogue) for group in groups]
    rows = list(_rows(run, criteria, catalogue))
    cells = {(group.name, c.code): _cell(group.criteria.get(c.code), catalogue) for group in groups for c in criteria}
    column = max(34.0, 8 + max(width_of(words, _SMALL) for words, _ in cells.values()))
    longest = 6 + max(width_of(name, bold=criterion is None) for name, criterion in rows)
    names = min(longest, max(_NAMES, _WIDTH - column * len(groups)))
    left = _EDGE + names
    top = _LEGEND + min(_LONGEST, max(width_of(head) for head in heads)) + 26

    def draw(sheet: Sheet) -> None:
        _legend(sheet, catalogue)
        for place, (group, head) in enumerate(zip(groups, heads, strict=True)):
            x = left + (place + 0.5) * column
            link = address({kind: group.name}) if address and group.name else ""
            label = text("chart-group", name=head, count=group.dossiers)
            sheet.text((x, top - 22), head, turned=True, room=_LONGEST, link=link, label=label if link else "")
            sheet.text((x, top - 10), str(group.dossiers), "chart-muted", align="center", size=_SMALL)
        for line, (name, criterion) in enumerate(rows):
            y = top + (line + 0.5) * _ROW
            if criterion is None:
                sheet.text((_EDGE, y), name, bold=True, room=names)
                continue
            link = address({"criterion": criterion.code}) if address else ""
            sheet.text((_EDGE, y), name, room=names - 6, link=link, label=name if link else "")
            for place, group in enumerate(groups):
                words, shade = cells[group.name, criterion.code]
                corner = (left + place * column, y - _ROW / 2)
                about = {"criterion": criterion.code, kind: group.name}
                link = address(about) if address and group.name and shade.startswith("heat") else ""
                _draw_cell(sheet, corner, (column, _ROW), words, shade, link)

    notes = [text("chart-heat-note")]
    if len(found) > len(groups):
        notes.append(text(f"chart-heat-most-{kind}", shown=len(groups), all=len(found)))
    legend = sum(_wide(words) for _, words in _shades(catalogue))
    width, height = max(left + column * len(groups), legend) + _EDGE, top + _ROW * len(rows) + _EDGE
    told = text(f"chart-heat-description-{kind}", groups=len(groups), criteria=len(criteria))
    name = f"heat-{kind}-{summary.profile}"
    return Chart(name, text(f"chart-heat-{kind}"), told, " ".join(notes), width, height, draw)


def _largest(groups: list[GroupCount], run: Run) -> list[GroupCount]:
    """The groups with the most dossiers, in the order of their names."""
    in_order = sorted(groups, key=lambda group: group_order(group.name, run))
    found = sorted(in_order, key=lambda group: -group.dossiers)[:MOST]
    return [group for group in in_order if group in found]


def _rows(
    run: Run, criteria: tuple[CriterionText, ...], catalogue: Catalogue
) -> Iterator[tuple[str, CriterionText | None]]:
    """Each theme, as a heading, and below it its criteria."""
    names = Names(run.reference, catalogue)
    for theme, title in run.reference.themes.items():
        of_theme = [criterion for criterion in criteria if criterion.theme == theme]
        if of_theme:
            yield names.of(title), None
        for criterion in of_theme:
            yield f"{criterion.code} {names.of(criterion.title)}", criterion


def _cell(outcomes: Mapping[str, int] | None, catalogue: Catalogue) -> tuple[str, str]:
    """What stands in a cell, and its colour."""
    if outcomes is None:
        return catalogue.text("chart-hidden-cell"), "chart-none"
    decided = sum(outcomes.get(outcome, 0) for outcome in DECIDED)
    if not decided:
        return catalogue.text("count-none"), "chart-none"
    failing = outcomes.get(Outcome.NOT_MET, 0)
    return f"{failing}/{decided}", f"heat-{shade_of(failing, decided)}"


def shade_of(failing: int, decided: int) -> int:
    """The shade (0-4) of a share of the dossiers in which a criterion was decided (> 0)."""
    return sum(100 * failing > most * decided for most in SHADES)


def _draw_cell(
    sheet: Sheet, corner: tuple[float, float], size: tuple[float, float], words: str, shade: str, link: str
) -> None:
    x, y = corner
    sheet.box(corner, size, shade, outline="chart-grid", link=link)
    colour = "chart-muted" if shade == "chart-none" else f"on-heat-{'high' if shade >= 'heat-3' else 'low'}"
    sheet.text((x + size[0] / 2, y + size[1] / 2), words, colour, align="center", size=_SMALL, link=link)


def _shades(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """What each shade means, in words."""
    yield "heat-0", catalogue.text("chart-heat-zero")
    for number, (above, most) in enumerate(pairwise([*SHADES, 100]), 1):
        yield f"heat-{number}", catalogue.text("chart-class", number=number + 1, above=above, most=most)
    yield "chart-none", catalogue.text("chart-heat-none")


def _wide(words: str) -> float:
    """The room that a shade takes in the legend."""
    return 20 + width_of(words, _SMALL) + 14


def _legend(sheet: Sheet, catalogue: Catalogue) -> None:
    x = _EDGE
    for shade, words in _shades(catalogue):
        sheet.box((x, 4), (16, 12), shade, outline="chart-line")
        sheet.text((x + 20, 10), words, size=_SMALL)
        x += _wide(words)
