"""The engine against nested loops: whatever a rule and a dossier say, both come to the same, with the same proof."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.evaluate import Evaluator

from .agree import Benches, differences
from .desk import Desk
from .made import criterion
from .oracle import judge
from .search import LONG, QUICK
from .strategies import PARAMETERS, dossiers

# --- the project's own criteria -----------------------------------------------------------------------------------


def agree_on_every_profile(benches: Benches, data: st.DataObject) -> None:
    dossier, today = data.draw(benches.dossiers, label="dossier")
    said = {name: bench.differences(dossier, today) for name, bench in benches.profiles.items()}
    assert said == {name: {} for name in benches.profiles}


@QUICK
@given(data=st.data())
def test_every_criterion_means_what_it_says(benches: Benches, data: st.DataObject) -> None:
    """A wrong outcome, a fault that a profile's edit should have excused, or proof that belongs to somebody else."""
    agree_on_every_profile(benches, data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_every_criterion_means_what_it_says_also_in_rare_dossiers(benches: Benches, data: st.DataObject) -> None:
    """As above, for as long as it takes."""
    agree_on_every_profile(benches, data)


# --- any criterion ------------------------------------------------------------------------------------------------


def agree_on_a_made_criterion(desk: Desk, data: st.DataObject) -> None:
    made = data.draw(desk.criteria, label="criterion")
    evaluator = Evaluator([criterion(made.clauses, desk.vocabulary, made.in_force)], desk.vocabulary)
    focus = made.focus(desk.vocabulary)
    for _ in range(3):
        dossier, today = data.draw(dossiers(desk.material, focus), label="dossier")
        (finding,) = evaluator.evaluate(desk.projection.project(dossier, today))
        facts = desk.projection.project(dossier, today)
        assert differences(finding, judge(made.clauses, PARAMETERS, made.in_force, facts)) == {}


@QUICK
@given(data=st.data())
def test_a_rule_that_is_written_next_year_means_what_it_says(desk: Desk, data: st.DataObject) -> None:
    """A policy officer combines what the rule form allows, and the engine takes it otherwise than it reads."""
    agree_on_a_made_criterion(desk, data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_a_rule_that_is_written_next_year_means_what_it_says_also_in_rare_forms(
    desk: Desk, data: st.DataObject
) -> None:
    """As above, for as long as it takes."""
    agree_on_a_made_criterion(desk, data)
