"""Teams and workers by criteria: where things are left undone, as pictures and as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.catalogue import Catalogue
from checker.model import Outcome
from checker.reference import CriterionText
from checker.report.charts.drawing import Address
from checker.report.charts.groups import DECIDED, heat_map, shade_of
from checker.report.groups import group_name, group_order
from checker.report.page.pictures import Picture, picture
from checker.run import Run
from checker.summary import GroupCount, ProfileSummary

_ABREAST = 16  # groups beside each other in a table, so that it fits on a sheet of paper
_TITLES = {"team": "page-heat-team", "worker": "page-heat-worker"}


class HeatCell(Struct, frozen=True):
    """In how many dossiers of a group a criterion is not met, of those in which that was decided; `step` is the shade
    of that share, from 0, -1 when it was decided in none, -2 when it is not shown."""

    failing: int
    whole: int
    step: int


class HeatTable(Struct, frozen=True):
    """Groups by criteria: `groups` are codes with what they are called and their numbers of dossiers, `rows` a
    criterion with a cell a group."""

    groups: tuple[tuple[str, str, int], ...]
    rows: tuple[tuple[str, str, tuple[HeatCell, ...]], ...]


class HeatMap(Struct, frozen=True):
    """Teams or workers by criteria, as a picture and as tables that each fit on a sheet of paper."""

    kind: str
    title: str
    picture: Picture | None
    tables: tuple[HeatTable, ...]


def heat_maps(
    run: Run, summary: ProfileSummary, criteria: Sequence[CriterionText], address: Address, catalogue: Catalogue
) -> Iterator[HeatMap]:
    """One of the teams and one of the workers, for those that the run names; `criteria` are the rows."""
    for kind, title in _TITLES.items():
        found = (group for group in summary.groups if group.kind == kind)
        groups = sorted(found, key=lambda group: group_order(group.name, run))
        if groups:
            yield HeatMap(
                kind=kind,
                title=catalogue.text(title),
                picture=picture(heat_map(run, summary, catalogue, kind, address)),
                tables=tuple(
                    _table(groups[i : i + _ABREAST], criteria, run, catalogue) for i in range(0, len(groups), _ABREAST)
                ),
            )


def _table(
    groups: Sequence[GroupCount], criteria: Sequence[CriterionText], run: Run, catalogue: Catalogue
) -> HeatTable:
    return HeatTable(
        groups=tuple((g.name, group_name(g.kind, g.name, run, catalogue), g.dossiers) for g in groups),
        rows=tuple(
            (c.code, c.title[catalogue.lang], tuple(_cell(group, c.code) for group in groups)) for c in criteria
        ),
    )


def _cell(group: GroupCount, code: str) -> HeatCell:
    outcomes = group.criteria.get(code)
    if not outcomes:
        return HeatCell(0, 0, -2)
    whole, failing = sum(outcomes.get(outcome, 0) for outcome in DECIDED), outcomes.get(Outcome.NOT_MET, 0)
    return HeatCell(failing, whole, shade_of(failing, whole) if whole else -1)
