"""The rules engine underneath is treacherous (checker/engine/README.md says how): what fences it in has to hold."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import evaluate
from checker.engine.durable import Fact, Ruleset
from checker.engine.evaluate import Evaluator
from checker.engine.rulesets import (
    MOST_PROPERTIES,
    MOST_RULES_ON_A_TYPE,
    MOST_TERMS,
    MOST_TESTS_ON_A_TYPE,
    MOST_TYPES,
)
from checker.errors import CheckerError
from checker.facts.project import Projection
from checker.framework.forms import Parameter
from checker.model import Finding, Outcome
from checker.vocabulary import Vocabulary

from .agree import differences
from .made import criterion
from .oracle import judge
from .search import QUICK, SHORT
from .strategies import READING, Material, criteria, dossiers, ordinal

TODAY = ordinal("2026-06-30")
CONTACTED = {"for_each": {"party": {}}, "require": {"contact": {"party": "subject"}}}

# In a process of its own, since what goes wrong here takes the process with it.
MANY = """
import resource, sys
from checker.engine.durable import Fact, Ruleset

fires, silent = (
    Ruleset({"met": {"all": [{"s": {"$and": [{"t": "s"}]}}, {"e": {"$and": [{"t": kind}, {"r": {"s": "k"}}]}}]}})
    for kind in ("e", "no-such-fact")
)
facts = [{"id": f"e{n}", "t": "e", "r": n} for n in range(20)] + [{"id": f"s{n}", "t": "s", "k": n} for n in range(20)]
peak = []
for number in range(6000):
    assert sum(name == "met" for name, _ in fires.run(facts)) == 20
    assert [name for name, _ in silent.run(facts)] == ["closing"]
    if number % 1000 == 999:
        peak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(peak)
sys.exit(peak[-1] > 1.05 * peak[0])
"""

CLOSING = """
import resource, sys
from checker.engine.durable import Ruleset

def made(kind):
    terms = [{"e": {"$and": [{"t": kind}, {"n": number}, {"r": {"s": "k"}}]}} for number in range(20)]
    return {f"met{n}": {"all": [{"s": {"$and": [{"t": "s"}]}}, term]} for n, term in enumerate(terms)}

facts = [{"id": "e", "t": "e", "n": 7, "r": 1}, {"id": "s", "t": "s", "k": 1}]
kept = Ruleset(made("e"))
peak = []
for number in range(400):
    rules = Ruleset(made("e" if number % 2 else "no-such-fact"))
    assert [name for name, _ in rules.run(facts) if name != "closing"] == ["met7"] * (number % 2)
    rules.close()
    assert "met7" in [name for name, _ in kept.run(facts)]
    if number % 100 == 99:
        peak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(peak)
sys.exit(peak[-1] > 1.05 * peak[0])
"""


def one(clause: Any, vocabulary: Vocabulary, dossier: dict[str, Any]) -> Finding:
    """What a criterion of one clause finds in a dossier."""
    facts = Projection(vocabulary, READING).project(dossier, TODAY)
    (finding,) = Evaluator([criterion([clause], vocabulary)], vocabulary).evaluate(facts)
    return finding


def parties(count: int) -> list[dict[str, Any]]:
    return [{"id": f"party-{number}"} for number in range(count)]


def test_thousands_of_dossiers_in_a_row_take_no_more_memory_than_the_first() -> None:
    """A batch of a municipality ends in a crash, or in a worker that is killed for its memory."""
    run = subprocess.run([sys.executable, "-c", MANY], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout


def test_rules_that_are_closed_give_back_their_memory_and_leave_the_others_alone() -> None:
    """Thousands of variants of the rules can be tried in one run, one after another."""
    ran = subprocess.run([sys.executable, "-c", CLOSING], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_more_subjects_than_the_engine_hands_over_at_once() -> None:
    """Of a long list the engine hands over a thousand at a time: the others would be lost without a word."""
    rules = Ruleset({"subject": {"all": [{"s": {"$and": [{"t": "s"}]}}]}})
    facts: list[Fact] = [{"id": f"s{number}", "t": "s", "c": 2} for number in range(3500)]
    found = [bound["s"]["id"] for name, bound in rules.run(facts) if name == "subject"]
    assert sorted(map(str, found)) == sorted(str(fact["id"]) for fact in facts)


def test_each_of_very_many_subjects_has_its_own_proof(vocabulary: Vocabulary) -> None:
    """Somebody in a long list is given the contact of somebody else, or none."""
    count = 1100
    contacts = [{"id": f"contact-{number}", "party": f"party-{number}"} for number in range(count) if number != 7]
    finding = one(CONTACTED, vocabulary, {"parties": parties(count), "contacts": contacts})
    proof = {subject.subject: subject.evidence for subject in finding.subjects}
    expected = {f"/parties/party-{number}": (f"/contacts/contact-{number}",) for number in range(count)}
    assert proof == {**expected, "/parties/party-7": ()}
    assert [s.subject for s in finding.subjects if s.outcome is Outcome.NOT_MET] == ["/parties/party-7"]


def test_all_of_very_much_proof_is_shown(vocabulary: Vocabulary) -> None:
    """The officer sees a thousand of the contacts that prove it, and not the others."""
    days = [
        f"{year}-{month:02}-{day:02}"
        for year in (2022, 2023, 2024, 2025)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    contacts = [{"id": f"on-{day}", "party": "party-0", "date": day} for day in days]
    clause = {
        "for_each": {"party": {}},
        "require": {"contact": {"party": "subject", "date": {"from": "subject.from"}}},
    }
    party = {**parties(1)[0], "from": days[10]}
    finding = one(clause, vocabulary, {"parties": [party], "contacts": contacts})
    assert set(finding.subjects[0].evidence) == {f"/contacts/on-{day}" for day in days[10:]}


def test_a_fact_fills_every_term_that_it_fits() -> None:
    """A record that is asked for twice in one rule goes unseen the second time: a fault that is none."""
    terms = [{"s": {"$and": [{"t": "s"}]}}, {"other": {"$and": [{"t": "s"}, {"k": {"s": "k"}}]}}]
    facts: list[Fact] = [{"id": "first", "t": "s", "k": 1}, {"id": "second", "t": "s", "k": 2}]
    found = [bound["other"]["id"] for name, bound in Ruleset({"both": {"all": terms}}).run(facts) if name == "both"]
    assert sorted(map(str, found)) == ["first", "second"]


@pytest.mark.parametrize(
    ("until", "on", "outcome"),
    [
        ("until", "2026-03-01", Outcome.MET),
        ("until", "2026-03-02", Outcome.NOT_MET),
        ("from", "2026-03-01", Outcome.MET),
        ("from", "2026-02-28", Outcome.NOT_MET),
    ],
)
def test_a_limit_that_a_subject_sets_includes_its_own_day(
    vocabulary: Vocabulary, until: str, on: str, outcome: Outcome
) -> None:
    """What was done on the last day counts as too late."""
    clause = {"for_each": {"change": {}}, "require": {"mdo": {"date": {until: "subject.date"}}}}
    dossier = {"changes": [{"id": "change", "date": "2026-03-01"}], "mdos": [{"id": "mdo", "date": on}]}
    assert [s.outcome for s in one(clause, vocabulary, dossier).subjects] == [outcome]


def test_two_records_that_say_the_same_are_both_proof(vocabulary: Vocabulary) -> None:
    """What says the same as something else counts as seen already, and is not shown."""
    contacts = [{"id": name, "party": "party-0", "asked": True} for name in ("one", "two", "three")]
    clause = {"for_each": {"party": {}}, "require": {"contact": {"party": "subject", "asked": "yes"}}}
    finding = one(clause, vocabulary, {"parties": parties(1), "contacts": contacts})
    assert finding.subjects[0].evidence == ("/contacts/one", "/contacts/three", "/contacts/two")


def test_a_record_can_be_its_own_proof(vocabulary: Vocabulary) -> None:
    """A record that is asked about is not seen when it is also what is asked for: a fault that is none."""
    clause = {"for_each": {"contact": {}}, "require": {"contact": {"party": "subject.party", "asked": "yes"}}}
    dossier = {"parties": parties(1), "contacts": [{"id": "only", "party": "party-0", "asked": True}]}
    finding = one(clause, vocabulary, dossier)
    assert [(s.outcome, s.evidence) for s in finding.subjects] == [(Outcome.MET, ("/contacts/only",))]


@QUICK
@given(
    contacts=st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=8),
    notices=st.lists(st.integers(0, 3), max_size=4, unique=True),
    reasons=st.lists(st.lists(st.integers(0, 3), max_size=2, unique=True), max_size=3),
)
def test_proof_is_about_the_subject_that_it_is_shown_for(
    vocabulary: Vocabulary, contacts: list[tuple[int, bool]], notices: list[int], reasons: list[list[int]]
) -> None:
    """One child is called safe on the assessment of another."""
    clause = {
        "for_each": {"party": {}},
        "require": {
            "any_of": [
                {"contact": {"party": "subject", "asked": "yes"}},
                {"notice": {"about": "closure", "party": "subject"}},
            ]
        },
        "unless": [{"deviation": {"covers": "subject", "reason": "filled"}}],
    }
    about: dict[str, set[str]] = {}
    dossier: dict[str, Any] = {"parties": parties(4), "contacts": [], "closure": {"notices": []}, "deviations": []}
    for number, (party, asked) in enumerate(contacts):
        dossier["contacts"].append({"id": f"contact-{number}", "party": f"party-{party}", "asked": asked})
        about[f"/contacts/contact-{number}"] = {f"/parties/party-{party}"}
    for party in notices:
        dossier["closure"]["notices"].append({"party": f"party-{party}"})
        about[f"/closure/notices/party-{party}"] = {f"/parties/party-{party}"}
    for number, named in enumerate(reasons):
        names = [f"party-{party}" for party in named]
        dossier["deviations"].append({"id": f"deviation-{number}", "about": names, "reason": True})
        about[f"/deviations/deviation-{number}"] = {f"/parties/{n}" for n in names or [p["id"] for p in parties(4)]}
    for subject in one(clause, vocabulary, dossier).subjects:
        assert all(subject.subject in about[record] for record in (*subject.evidence, *subject.deviations))
        assert bool(subject.evidence) == (subject.outcome is Outcome.MET)
        assert bool(subject.deviations) == (subject.outcome is Outcome.EXPLAINED)


# --- remembered results -------------------------------------------------------------------------------------------


@SHORT
@given(data=st.data())
def test_what_was_checked_before_changes_nothing(vocabulary: Vocabulary, data: st.DataObject) -> None:
    """The same file comes out otherwise in a batch than alone."""
    made = data.draw(criteria(vocabulary))
    several = data.draw(st.lists(dossiers(Material(vocabulary), made.focus(vocabulary)), min_size=2, max_size=4))
    whole = criterion(made.clauses, vocabulary, made.in_force)
    projection = Projection(vocabulary, READING)

    def findings(evaluator: Evaluator) -> list[tuple[Finding, ...]]:
        return [evaluator.evaluate(projection.project(*on)) for on in several]

    together = Evaluator([whole], vocabulary)
    alone = [Evaluator([whole], vocabulary).evaluate(projection.project(*on)) for on in several]
    assert findings(together) == alone
    assert findings(together) == alone
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluate, "MOST_REMEMBERED", 0)
        assert findings(together) == alone


# --- limits of the engine -----------------------------------------------------------------------------------------

PATTERN = {"contact": {"party": "subject"}}
TERMS = {f"t{number}": Parameter(f"t{number}", number, "days") for number in range(200)}
DATES = ("date", "reported_to_team", "informing_reported", "reporter_informed")


def alternatives(count: int) -> dict[str, Any]:
    """A clause of so many kinds of evidence."""
    return {"for_each": {"party": {}}, "require": {"any_of": [PATTERN] * count}}


def own(count: int) -> dict[str, Any]:
    """A clause of so many tests of the subject's own record."""
    return {"for_each": {"party": {}}, "require": {"any_of": [{"subject": {"kind": "social"}}] * count}}


def bounds(count: int) -> dict[str, Any]:
    """A clause that compares dates with so many moments of its subject."""
    moments = iter(f"subject.date + $t{number}" for number in range(count))
    patterns: list[dict[str, Any]] = []
    for moment in moments:
        if not patterns or len(patterns[-1]["closure"]) == len(DATES):
            patterns.append({"closure": {}})
        body = patterns[-1]["closure"]
        until = next(moments, None)
        body[DATES[len(body)]] = {"from": moment, **({"until": until} if until else {})}
    return {"for_each": {"contact": {}}, "require": {"any_of": patterns}}


LIMITS = {
    "terms": (MOST_TERMS, [alternatives(15)], [alternatives(16)]),
    "rules": (MOST_RULES_ON_A_TYPE, [], [own(253)]),
    "tests": (MOST_TESTS_ON_A_TYPE, [own(20)], [own(21)]),
    "types": (MOST_TYPES, [alternatives(1)] * 254, [alternatives(1)] * 255),
    "properties": (MOST_PROPERTIES, [bounds(115)], [bounds(116)]),
}


@pytest.mark.parametrize("what", LIMITS)
def test_a_rule_that_is_too_large_is_refused_by_name(vocabulary: Vocabulary, what: str) -> None:
    """The engine answers it with a crash, or with an outcome that is not so."""
    limit, _, too_large = LIMITS[what]
    with pytest.raises(CheckerError) as refused:
        Evaluator([criterion(too_large, vocabulary, parameters=TERMS)], vocabulary)
    (problem,) = refused.value.problems
    found = {name: problem.details[name] for name in ("criterion", "what", "limit")}
    assert (problem.code, found) == ("engine-limit", {"criterion": "MADE", "what": what, "limit": limit})
    assert int(problem.details["found"]) > limit


@pytest.mark.parametrize("what", [name for name, (_, largest, _) in LIMITS.items() if largest])
def test_the_largest_rule_that_is_accepted_means_what_it_says(vocabulary: Vocabulary, what: str) -> None:
    """A rule just within what the engine can carry goes wrong in silence."""
    _, clauses, _ = LIMITS[what]
    dossier = {
        "parties": [{"id": "party-0", "kind": "social"}, {"id": "party-1", "kind": "professional"}],
        "contacts": [{"id": "contact", "party": "party-0", "date": "2026-01-01"}],
        "closure": dict.fromkeys(DATES, "2026-02-01"),
    }
    projection = Projection(vocabulary, READING)
    whole = criterion(clauses, vocabulary, parameters=TERMS)
    (finding,) = Evaluator([whole], vocabulary).evaluate(projection.project(dossier, TODAY))
    expected = judge(clauses, TERMS, whole.in_force, projection.project(dossier, TODAY))
    assert differences(finding, expected) == {}
