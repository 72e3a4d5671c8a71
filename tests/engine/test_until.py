"""Until when a result holds: on every day before that one the same dossier comes to the same, to the letter."""

from __future__ import annotations

from datetime import date
from random import Random
from types import ModuleType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.engine.evaluate import Evaluator
from checker.engine.plan import ALWAYS
from checker.facts.days import LAST, birthday, under_age
from checker.facts.project import Facts, Projection
from checker.facts.truth import NO, YES
from checker.framework.load import Framework

from .agree import Benches
from .desk import Desk
from .made import criterion
from .search import QUICK
from .strategies import Dossier, Tree, dossiers, ordinal
from .timed import TERMS, Timed

TODAY = ordinal("2026-06-30")
AHEAD = 1000  # days: past every term that a rule knows
NIGHTS = 20  # of them, in which a result expires
SEED = st.integers(0, 1000)
LONG = settings(QUICK, max_examples=3_000)  # each is many nights


class Watch:
    """A profile, or a made criterion, and what it finds in a dossier on a day, with the day until which that holds."""

    def __init__(self, projection: Projection, evaluator: Evaluator) -> None:
        self.projection = projection
        self.evaluator = evaluator

    def on(self, day: int, dossier: Dossier) -> tuple[object, int]:
        facts: Facts = self.projection.project(dossier, day)
        return (self.evaluator.evaluate(facts), self.evaluator.flags(facts)), facts.today.until


def holds_until(watch: Watch, dossier: Dossier, today: int, random: Random) -> None:
    """Night after night in which it expires: on the day before, and on one between, the result is still the same."""
    last = today + AHEAD
    for _ in range(NIGHTS):
        found, until = watch.on(today, dossier)
        assert until > today
        before = min(until, last) - 1
        for day in {before, random.randint(today, before)} - {today}:
            assert watch.on(day, dossier)[0] == found, (today, day, until)
        if until >= last:
            break
        today = until


# --- the project's own criteria -----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def watches(framework: Framework) -> dict[str, Watch]:
    profiles = {name: framework.profile(name) for name in framework.order}
    return {
        name: Watch(
            Projection(framework.vocabulary, profile.reading),
            Evaluator(profile.criteria, framework.vocabulary, profile.conditions),
        )
        for name, profile in profiles.items()
    }


def every_profile_holds(watches: dict[str, Watch], benches: Benches, data: st.DataObject) -> None:
    dossier, today = data.draw(benches.dossiers, label="dossier")
    holds_until(
        watches[data.draw(st.sampled_from(sorted(watches)), label="profile")], dossier, today, Random(data.draw(SEED))
    )


@QUICK
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to(watches: dict[str, Watch], benches: Benches, data: st.DataObject) -> None:
    """A family stays green in the nightly report while its term has passed: nobody looked at it again."""
    every_profile_holds(watches, benches, data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to_also_in_rare_dossiers(
    watches: dict[str, Watch], benches: Benches, data: st.DataObject
) -> None:
    """As above, for as long as it takes."""
    every_profile_holds(watches, benches, data)


# --- any criterion ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def families(generate: ModuleType) -> list[Dossier]:
    return list(generate.dossiers(60, seed=21))


def a_made_criterion_holds(desk: Desk, data: st.DataObject) -> None:
    made = data.draw(desk.criteria, label="criterion")
    evaluator = Evaluator([criterion(made.clauses, desk.vocabulary, made.in_force)], desk.vocabulary)
    focus = made.focus(desk.vocabulary)
    for _ in range(3):
        dossier, today = data.draw(dossiers(desk.material, focus), label="dossier")
        holds_until(Watch(desk.projection, evaluator), dossier, today, Random(data.draw(SEED)))


@QUICK
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to_by_any_criterion(desk: Desk, data: st.DataObject) -> None:
    """A municipality writes a rule of its own, and its findings are kept too long."""
    a_made_criterion_holds(desk, data)


@pytest.mark.soak
@LONG
@given(data=st.data())
def test_nothing_changes_before_it_is_said_to_by_rare_criteria(desk: Desk, data: st.DataObject) -> None:
    """As above, for as long as it takes."""
    a_made_criterion_holds(desk, data)


# --- criteria about what moves ------------------------------------------------------------------------------------


def timed_criteria_hold(desk: Desk, families: list[Dossier], seed: int) -> None:
    timed = Timed(desk.vocabulary, Random(seed))
    clauses = [timed.clause() for _ in range(timed.one(1, 2))]
    first = date(2025, timed.random.randint(1, 12), 15).toordinal()
    in_force = timed.one(ALWAYS, ALWAYS, (first, LAST), (first, first + timed.random.randint(0, 600)))
    evaluator = Evaluator([criterion(clauses, desk.vocabulary, in_force, TERMS)], desk.vocabulary)
    watch = Watch(desk.projection, evaluator)
    for dossier in timed.random.sample(families, 4):
        holds_until(watch, timed.moved(dossier, TODAY), TODAY, timed.random)


@pytest.mark.parametrize("seed", range(20))
def test_what_moves_with_the_date_is_told_in_time(desk: Desk, families: list[Dossier], seed: int) -> None:
    """A length, a wait, an age or the end of a running case passes a limit, and nobody looks."""
    timed_criteria_hold(desk, families, seed)


@pytest.mark.soak
def test_what_moves_with_the_date_is_always_told_in_time(desk: Desk, families: list[Dossier]) -> None:
    """As above, for as long as it takes."""
    for seed in range(1000, 6000):
        timed_criteria_hold(desk, families, seed)


# --- to the day ---------------------------------------------------------------------------------------------------

CHILD = {"id": "child-1", "role": "child", "joined": "2025-01-01"}
WAITING = {"id": "support-1", "accepted": "2026-06-01", "start": "none"}
STARTED = {"id": "support-1", "start": "2026-05-15"}
TALK: Tree = {"require": {"participation": {"in": "conversation", "member": "subject"}}}
TO_THE_DAY: dict[str, tuple[str, Tree, Dossier]] = {  # what it says -> the day, the clause, and what a dossier holds
    "a term passes": (
        "2026-08-11",
        {"require": {"plan": {"date": {"until": "case.registered + $half_year"}}}},
        {"case": {"registered": "2026-02-10"}, "plans": []},
    ),
    "a child comes of age": (
        "2026-07-09",
        {"for_each": {"child": {"at": "end"}}, **TALK},
        {"members": [{**CHILD, "born": "2008-07-09"}], "conversations": []},
    ),
    "an interval becomes longer than it may": (
        "2026-07-16",
        {"for_each": {"interval": {"between": "evaluation"}}, "require": {"subject": {"months": {"at_most": "2"}}}},
        {"support": [STARTED], "evaluations": []},
    ),
    "an interval becomes as long as is asked": (
        "2026-07-16",
        {"for_each": {"interval": {"months": {"at_least": "3"}}}, "require": {"evaluation": {"date": "filled"}}},
        {"support": [STARTED], "evaluations": []},
    ),
    "somebody has waited for long": (
        "2026-09-09",
        {"for_each": {"support": {"waiting_days": {"at_least": "100"}}}, "require": {"subject": {"party": "filled"}}},
        {"support": [WAITING]},
    ),
    "somebody has waited for too long": (
        "2026-09-10",
        {"for_each": {"support": {}}, "require": {"subject": {"waiting_days": {"at_most": "100"}}}},
        {"support": [WAITING]},
    ),
    "a planned day comes": (
        "2026-07-20",
        {"for_each": {"mdo": {"date": {"until": "case.end"}}}, "require": {"subject": {"held": "yes"}}},
        {"mdos": [{"id": "mdo-1", "date": "2026-07-20"}]},
    ),
    "a moment comes at which somebody is looked at": (
        "2026-07-20",
        {"for_each": {"member": {"at": "mdo"}}, **TALK},
        {"members": [CHILD], "mdos": [{"id": "mdo-1", "date": "2026-07-20"}]},
    ),
    "what runs meets a term": (
        "2026-11-15",
        {"require": {"interval": {"until": {"from": "case.start + $half_year"}}}},
        {"support": [STARTED], "evaluations": []},
    ),
    "what is due by the end of what runs": (
        "2026-07-01",
        {"require": {"plan": {"date": {"until": "case.end"}}}},
        {"plans": []},
    ),
    "what runs meets a term of a subject": (
        "2026-11-20",
        {
            "for_each": {"plan": {}},
            "require": {"interval": {"between": "evaluation", "until": {"from": "subject.date + $half_year"}}},
        },
        {"support": [STARTED], "evaluations": [], "plans": [{"id": "plan-1", "date": "2026-05-20"}]},
    ),
    "what runs passes a term that ends today": (
        "2026-07-01",
        {
            "for_each": {"plan": {}},
            "require": {"interval": {"between": "evaluation", "until": {"until": "subject.date + $half_year"}}},
        },
        {"support": [STARTED], "evaluations": [], "plans": [{"id": "plan-1", "date": "2025-12-30"}]},
    ),
}


@pytest.mark.parametrize("what", TO_THE_DAY)
def test_the_day_is_the_one_on_which_it_changes(desk: Desk, what: str) -> None:
    """Every night evaluates again what does not change, since the day is told sooner than it has to be."""
    until, clause, holds = TO_THE_DAY[what]
    dossier = {"version": "1", "id": "gezin-1", "closure": "none", **holds}
    assert desk.material.validator.problems(dossier, "", TODAY, lambda: {"": (1, 1)}) == []
    watch = Watch(desk.projection, Evaluator([criterion([clause], desk.vocabulary)], desk.vocabulary))
    found, day = watch.on(TODAY, dossier)
    assert date.fromordinal(day).isoformat() == until
    assert watch.on(day - 1, dossier)[0] == found
    assert watch.on(day, dossier)[0] != found


def test_what_moves_by_a_term_is_looked_at_again_tomorrow(desk: Desk) -> None:
    """A family is taken to stay as it is while a day that is counted from today passes one that is planned."""
    clause = {
        "for_each": {"mdo": {"date": {"until": "case.end + $fortnight"}}},
        "require": {"subject": {"held": "yes"}},
    }
    watch = Watch(desk.projection, Evaluator([criterion([clause], desk.vocabulary)], desk.vocabulary))
    dossier = {"version": "1", "id": "gezin-1", "closure": "none", "mdos": [{"id": "mdo-1", "date": "2026-08-20"}]}
    assert watch.on(TODAY, dossier)[1] == TODAY + 1


def test_a_rule_that_comes_into_force_is_told(desk: Desk) -> None:
    """A new rule finds nothing on its first night in families that nobody edited."""
    made = criterion([{"for_each": {"member": {"at": "end"}}, **TALK}], desk.vocabulary, (TODAY + 32, LAST))
    watch = Watch(desk.projection, Evaluator([made], desk.vocabulary))
    dossier = {"version": "1", "id": "gezin-1", "closure": "none", "members": [CHILD], "conversations": []}
    assert watch.on(TODAY, dossier)[1] == TODAY + 32
    assert watch.on(TODAY + 32, dossier)[0] != watch.on(TODAY, dossier)[0]


def test_a_closed_case_is_left_alone_for_good(desk: Desk) -> None:
    """A municipality with thousands of closed dossiers evaluates them each night."""
    clauses = [TO_THE_DAY[what][1] for what in ("a child comes of age", "an interval becomes longer than it may")]
    watch = Watch(desk.projection, Evaluator([criterion(clauses, desk.vocabulary)], desk.vocabulary))
    dossier = {
        **{"version": "1", "id": "gezin-1", "closure": {"date": "2026-06-15"}},
        **{"members": [{**CHILD, "born": "2008-07-09"}], "conversations": [], "support": [STARTED], "evaluations": []},
    }
    assert watch.on(TODAY, dossier)[1] == LAST


@given(born=st.dates(date(1990, 1, 1), date(2020, 12, 31)), age=st.integers(12, 23))
@example(born=date(2008, 2, 29), age=18)
@example(born=date(2008, 2, 29), age=20)
def test_somebody_is_of_age_on_the_birthday_and_not_before(born: date, age: int) -> None:
    """A child born on 29 February is taken for a minor, or for an adult, a day too long."""
    day = birthday(age, born.toordinal())
    young = [under_age(age, (born.toordinal(),) * 2, (at, at)) for at in (day - 1, day)]
    assert young == [YES, NO]
