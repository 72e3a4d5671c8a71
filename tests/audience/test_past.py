"""What a team is told of the nights before: what changed in what it may see, by the week, under names it knows."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.audience import Standing, pseudonyms, stand
from checker.audience.days import FAR_OFF, rounded_back
from checker.history import Difference, History
from checker.run import Run

from .nights import Beside, fingerprint, on, prints
from .world import World

DAYS = ("2026-06-01", "2026-06-30", "2026-07-14")


class Nights:
    """Three nights: between the first and the second the dossiers come to something else in all that is about safety,
    between the second and the third in everything, for each has what was found in another one."""

    def __init__(self, world: World) -> None:
        chance = Random(7)
        dossiers = list(world.officer.dossiers)
        second = [world.other(d, chance) for d in dossiers]
        third = [world.called(found, d) for found, d in zip([*second[1:], second[0]], dossiers, strict=True)]
        self.names = [d.dossier for d in dossiers]
        night: Beside | None = None
        standing: Standing | None = None
        self.standings: list[Standing] = []
        for day, found in zip(DAYS, (dossiers, second, third), strict=True):
            night = Beside(world, on(world.run_of(found), day), night, self.names if night else ())
            standing = stand(standing, night.run, prints(self.names if night.number > 1 else (), str(night.number)))
            self.standings.append(standing)
            self.officer = night.run
            self.team = night.for_team(standing)


@pytest.fixture(scope="module")
def nights(world: World) -> Nights:
    return Nights(world)


def history(run: Run) -> History:
    assert run.history
    return run.history


def difference(run: Run) -> Difference:
    found = history(run).difference
    assert found
    return found


def test_what_changed_in_what_is_withheld_is_not_told(world: World, nights: Nights) -> None:
    """Neither of one dossier, nor how often, nor why, nor since when."""
    officer, team = difference(nights.officer), difference(nights.team)
    assert world.safety & {m.criterion for m in officer.moved}
    told = {m.criterion for m in (*team.moved, *team.criteria, *team.longest)}
    assert told
    assert not world.safety & told
    assert not world.safety & {item.criterion for item in history(nights.team).coming.items}
    assert sum(team.causes.values()) == len(team.moved) + team.left_out < sum(officer.causes.values())


def test_what_changed_in_the_rest_is_told_in_full(world: World, nights: Nights) -> None:
    """A team reads which of its own dossiers got worse, under the names that the rest of the report has."""
    codes = pseudonyms(nights.officer, fingerprint)
    expected = {
        (m.profile, codes[m.dossier], m.criterion, m.kind, m.before, m.after, m.cause)
        for m in difference(nights.officer).moved
        if m.criterion not in world.safety
    }
    shown = {
        (m.profile, m.dossier, m.criterion, m.kind, m.before, m.after, m.cause) for m in difference(nights.team).moved
    }
    assert shown >= expected != set()
    assert {m.dossier for m in difference(nights.team).moved} <= {d.dossier for d in nights.team.dossiers}


def test_a_list_of_the_longest_is_as_long_whatever_is_withheld(nights: Nights) -> None:
    """Seven of the ten would say that three are about the safety of a child."""
    assert len(difference(nights.team).longest) == len(difference(nights.officer).longest)


def test_since_when_is_told_by_the_week(nights: Nights) -> None:
    """The night on which a file was changed would be found back in an agenda."""
    found = difference(nights.team)
    days = {
        *(m.since for m in found.moved),
        *(c.oldest for c in found.criteria),
        *(still.since for still in found.longest),
    } - {""}
    assert days
    assert all(date.fromisoformat(day).weekday() == 0 for day in days)


@given(st.dates(date(2025, 1, 1), date(2028, 1, 1)), st.integers(0, 400))
def test_a_day_that_is_past_is_told_by_the_week_or_the_month(as_of: date, days: int) -> None:
    """And never as a later day than it was: what is open since then is not told to be so for less long."""
    day = date.fromordinal(as_of.toordinal() - days)
    told = rounded_back(day, as_of)
    assert 0 <= (day - told).days < 31
    assert told.weekday() == 0 or told.day == 1
    if days <= FAR_OFF:
        assert told.weekday() == 0


def test_the_trend_of_what_is_withheld_has_the_standings_alone(world: World, nights: Nights) -> None:
    """A line that went on every night would say what came of the few dossiers of that night."""
    points = history(nights.team).trend
    assert [p.mark.as_of for p in points] == list(DAYS)
    days = {
        point.mark.as_of
        for point in points
        for profile in point.profiles
        if world.safety & profile.criteria.keys() or {10} & {risk.number for risk in profile.risks}
    }
    assert days == {DAYS[0], DAYS[2]}
    shown = {code for point in points for profile in point.profiles for code in profile.criteria}
    assert shown - world.safety
    for point, known in zip(points, history(nights.officer).trend, strict=True):
        for mine, whole in zip(point.profiles, known.profiles, strict=True):
            assert set(whole.criteria) - set(mine.criteria) <= world.safety
            assert mine.criteria.items() <= whole.criteria.items()


def test_a_standing_that_is_no_run_of_the_trend_any_more_stays_a_point_of_it(world: World, nights: Nights) -> None:
    """The rule of retention takes runs away, and what a team was told does not become untold."""
    night = Beside(world, on(world.officer, "2026-07-20"), None)
    points = history(night.for_team(nights.standings[-1])).trend
    assert {p.mark.as_of for p in points} >= {DAYS[2]}


def test_the_years_of_what_is_withheld_are_answered_by_the_last_standing(world: World, nights: Nights) -> None:
    """The table by year says for each criterion of which run its answer is."""
    rows = [row for row in history(nights.team).years if row.criterion in world.safety]
    told = {c.criterion for p in nights.team.summary.profiles for c in p.criteria}
    cells = {cell.as_of for row in rows if row.criterion in told for cell in row.years if cell.reason != "absent"}
    assert cells
    assert cells <= {DAYS[0], DAYS[2]}
    assert len(history(nights.team).years) == len(history(nights.officer).years)


def test_a_measure_against_a_withheld_risk_is_held_against_standings(nights: Nights) -> None:
    """What the figures say of it is said by figures that a team may see."""
    risks = {risk.number for risk in nights.team.reference.risks if risk.child_safety}
    measures = [m for m in history(nights.team).measures if m.measure.risk in risks]
    assert measures
    days = {share.as_of for m in measures for share in (m.before, m.after) if share}
    assert days <= {DAYS[0], DAYS[2]}
