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
from checker.vocabulary import Vocabulary

from .agree import Benches
from .made import criterion
from .search import QUICK
from .strategies import READING, Dossier, Material, Tree, criteria, dossiers, ordinal
from .timed import TERMS, Timed

TODAY = ordinal("2026-06-30")
AHEAD = 1000  # days: past every term that a rule knows
NIGHTS = 20  # of them, in which a result expires
SEED = st.integers(0, 1000)
LONG = settings(QUICK, max_examples=3_000)  # each is many nights


class Desk:
    """A profile, or a made criterion, and what it finds in a dossier on a day, with the day until which that holds."""

    def __init__(self, projection: Projection, evaluator: Evaluator) -> None:
        self.projection = projection
        self.evaluator = evaluator

    def on(self, day: int, dossier: Dossier) -> tuple[object, int]:
        facts: Facts = self.projection.project(dossier, day)
        return (self.evaluator.evaluate(facts), self.evaluator.flags(facts)), facts.today.until


def holds_until(desk: Desk, dossier: Dossier, today: int, random: Random) -> None:
    """Night after night in which it expires: on the day before, and on one between, the result is still the same."""
    last = today + AHEAD
    for _ in range(NIGHTS):
        found, until = desk.on(today, dossier)
        assert until > today
        before = min(until, last) - 1
        for day in {before, random.randint(today, before)} - {today}:
            assert desk.on(day, dossier)[0] == found, (today, day, until)
        if until >= last:
            break
        today = until


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
    holds_until(
        desks[data.draw(st.sampled_from(sorted(desks)), label="profile")], dossier, today, Random(data.draw(SEED))
    )


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


@pytest.fixture(scope="session")
def families(generate: ModuleType) -> list[Dossier]:
    return list(generate.dossiers(60, seed=21))


def a_made_criterion_holds(maker: Maker, data: st.DataObject) -> None:
    made = data.draw(maker.criteria, label="criterion")
    evaluator = Evaluator([criterion(made.clauses, maker.vocabulary, made.in_force)], maker.vocabulary)
    focus = made.focus(maker.vocabulary)
    for _ in range(3):
        dossier, today = data.draw(dossiers(maker.material, focus), label="dossier")
        holds_until(Desk(maker.projection, evaluator), dossier, today, Random(data.draw(SEED)))


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


# --- criteria about what moves ------------------------------------------------------------------------------------


def timed_criteria_hold(maker: Maker, families: list[Dossier], seed: int) -> None:
    timed = Timed(maker.vocabulary, Random(seed))
    clauses = [timed.clause() for _ in range(timed.one(1, 2))]
    first = date(2025, timed.random.randint(1, 12), 15).toordinal()
    in_force = timed.one(ALWAYS, ALWAYS, (first, LAST), (first, first + timed.random.randint(0, 600)))
    evaluator = Evaluator([criterion(clauses, maker.vocabulary, in_force, TERMS)], maker.vocabulary)
    desk = Desk(maker.projection, evaluator)
    for dossier in timed.random.sample(families, 4):
        holds_until(desk, timed.moved(dossier, TODAY), TODAY, timed.random)


@pytest.mark.parametrize("seed", range(20))
def test_what_moves_with_the_date_is_told_in_time(maker: Maker, families: list[Dossier], seed: int) -> None:
    """A length, a wait, an age or the end of a running case passes a limit, and nobody looks."""
    timed_criteria_hold(maker, families, seed)


@pytest.mark.soak
def test_what_moves_with_the_date_is_always_told_in_time(maker: Maker, families: list[Dossier]) -> None:
    """As above, for as long as it takes."""
    for seed in range(1000, 6000):
        timed_criteria_hold(maker, families, seed)


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
def test_the_day_is_the_one_on_which_it_changes(maker: Maker, what: str) -> None:
    """Every night evaluates again what does not change, since the day is told sooner than it has to be."""
    until, clause, holds = TO_THE_DAY[what]
    dossier = {"version": "1", "id": "gezin-1", "closure": "none", **holds}
    assert maker.material.validator.problems(dossier, "", TODAY, lambda: {"": (1, 1)}) == []
    desk = Desk(maker.projection, Evaluator([criterion([clause], maker.vocabulary)], maker.vocabulary))
    found, day = desk.on(TODAY, dossier)
    assert date.fromordinal(day).isoformat() == until
    assert desk.on(day - 1, dossier)[0] == found
    assert desk.on(day, dossier)[0] != found


def test_what_moves_by_a_term_is_looked_at_again_tomorrow(maker: Maker) -> None:
    """A family is taken to stay as it is while a day that is counted from today passes one that is planned."""
    clause = {
        "for_each": {"mdo": {"date": {"until": "case.end + $fortnight"}}},
        "require": {"subject": {"held": "yes"}},
    }
    desk = Desk(maker.projection, Evaluator([criterion([clause], maker.vocabulary)], maker.vocabulary))
    dossier = {"version": "1", "id": "gezin-1", "closure": "none", "mdos": [{"id": "mdo-1", "date": "2026-08-20"}]}
    assert desk.on(TODAY, dossier)[1] == TODAY + 1


def test_a_rule_that_comes_into_force_is_told(maker: Maker) -> None:
    """A new rule finds nothing on its first night in families that nobody edited."""
    made = criterion([{"for_each": {"member": {"at": "end"}}, **TALK}], maker.vocabulary, (TODAY + 32, LAST))
    desk = Desk(maker.projection, Evaluator([made], maker.vocabulary))
    dossier = {"version": "1", "id": "gezin-1", "closure": "none", "members": [CHILD], "conversations": []}
    assert desk.on(TODAY, dossier)[1] == TODAY + 32
    assert desk.on(TODAY + 32, dossier)[0] != desk.on(TODAY, dossier)[0]


def test_a_closed_case_is_left_alone_for_good(maker: Maker) -> None:
    """A municipality with thousands of closed dossiers evaluates them each night."""
    clauses = [TO_THE_DAY[what][1] for what in ("a child comes of age", "an interval becomes longer than it may")]
    desk = Desk(maker.projection, Evaluator([criterion(clauses, maker.vocabulary)], maker.vocabulary))
    dossier = {
        **{"version": "1", "id": "gezin-1", "closure": {"date": "2026-06-15"}},
        **{"members": [{**CHILD, "born": "2008-07-09"}], "conversations": [], "support": [STARTED], "evaluations": []},
    }
    assert desk.on(TODAY, dossier)[1] == LAST


@given(born=st.dates(date(1990, 1, 1), date(2020, 12, 31)), age=st.integers(12, 23))
@example(born=date(2008, 2, 29), age=18)
@example(born=date(2008, 2, 29), age=20)
def test_somebody_is_of_age_on_the_birthday_and_not_before(born: date, age: int) -> None:
    """A child born on 29 February is taken for a minor, or for an adult, a day too long."""
    day = birthday(age, born.toordinal())
    young = [under_age(age, (born.toordinal(),) * 2, (at, at)) for at in (day - 1, day)]
    assert young == [YES, NO]
