"""Until when a result holds: on every day before that one the same dossier comes to the same, to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.evaluate import Evaluator
from checker.facts.project import Facts, Projection
from checker.framework.load import Framework
from checker.vocabulary import Vocabulary

from .agree import Benches
from .made import criterion
from .search import LONG, QUICK
from .strategies import READING, Dossier, Material, criteria, dossiers

AHEAD = 1000  # days: past every term that a rule knows


def days_before(until: int, today: int) -> st.SearchStrategy[list[int]]:
    """Some of the days between, with the first and the last of them."""
    last = min(until, today + AHEAD) - 1
    between = st.lists(st.integers(today, last), max_size=3)
    return between.map(lambda days: sorted({min(today + 1, last), *days, last}))


class Desk:
    """A profile, or a made criterion, and what it finds in a dossier on a day, with the day until which that holds."""

    def __init__(self, projection: Projection, evaluator: Evaluator) -> None:
        self.projection = projection
        self.evaluator = evaluator

    def on(self, day: int, dossier: Dossier) -> tuple[object, int]:
        facts: Facts = self.projection.project(dossier, day)
        return (self.evaluator.evaluate(facts), self.evaluator.flags(facts)), facts.today.until


def holds_until(desk: Desk, dossier: Dossier, today: int, data: st.DataObject) -> None:
    found, until = desk.on(today, dossier)
    assert until > today
    for day in data.draw(days_before(until, today), label="days"):
        assert desk.on(day, dossier)[0] == found, day


# --- the project's own criteria -----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def desks(framework: Framework) -> dict[str, Desk]:
    profiles = {name: framework.profile(name) for name in framework.order}
    return {
        name: Desk(
            Projection(framework.vocabulary, profile.reading),
            Evaluator(profile.criteria, framework.vocabulary, profile.conditions),
        )
        for name, profile in profiles.items()
    }


def every_profile_holds(desks: dict[str, Desk], benches: Benches, data: st.DataObject) -> None:
    dossier, today = data.draw(benches.dossiers, label="dossier")
    holds_until(desks[data.draw(st.sampled_from(sorted(desks)), label="profile")], dossier, today, data)


@QUICK
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to(desks: dict[str, Desk], benches: Benches, data: st.DataObject) -> None:
    """A family stays green in the nightly report while its term has passed: nobody looked at it again."""
    every_profile_holds(desks, benches, data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to_also_in_rare_dossiers(
    desks: dict[str, Desk], benches: Benches, data: st.DataObject
) -> None:
    """As above, for as long as it takes."""
    every_profile_holds(desks, benches, data)


# --- any criterion ------------------------------------------------------------------------------------------------


class Maker:
    """Where criteria are written that the vocabulary allows, and dossiers that they bite on."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.criteria = criteria(vocabulary)
        self.material = Material(vocabulary)
        self.projection = Projection(vocabulary, READING)


@pytest.fixture(scope="session")
def maker(vocabulary: Vocabulary) -> Maker:
    return Maker(vocabulary)


def a_made_criterion_holds(maker: Maker, data: st.DataObject) -> None:
    made = data.draw(maker.criteria, label="criterion")
    evaluator = Evaluator([criterion(made.clauses, maker.vocabulary, made.in_force)], maker.vocabulary)
    focus = made.focus(maker.vocabulary)
    for _ in range(3):
        dossier, today = data.draw(dossiers(maker.material, focus), label="dossier")
        holds_until(Desk(maker.projection, evaluator), dossier, today, data)


@QUICK
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to_by_any_criterion(maker: Maker, data: st.DataObject) -> None:
    """A municipality writes a rule of its own, and its findings are kept too long."""
    a_made_criterion_holds(maker, data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to_by_rare_criteria(maker: Maker, data: st.DataObject) -> None:
    """As above, for as long as it takes."""
    a_made_criterion_holds(maker, data)
