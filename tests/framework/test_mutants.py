"""Whoever tests the examples with seeded faults sees every kind of slip, each as the person who made it would see it.

A case is a kind of fault, a piece of a rule or a profile, and the faults of that kind in it: what stood there and what
stands there now.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.framework.mutants import KINDS, Mutant, Seeder
from checker.framework.vocabulary import load_vocabulary
from checker.framework.yaml_file import load_yaml

RULES = Path(__file__).parents[2] / "rules"
ROLES = ("process_director", "case_director", "other")
VOCABULARY = load_vocabulary(load_yaml((RULES / "vocabulary.yaml").read_bytes(), "vocabulary.yaml"))
SEEDER = Seeder(VOCABULARY, ROLES)

# Kind, clauses of a criterion, the faults of this kind.
IN_CLAUSES = [
    ("clause-dropped", "[{id: a, require: {plan: {}}}, {require: {goal: {}}}]", [("a", ""), ("2", "")]),
    ("clause-dropped", "[{require: {plan: {}}}]", []),
    (
        "alternative-dropped",
        "[{require: {any_of: [{plan: {}}, {goal: {}}]}}]",
        [("{plan: {}}", ""), ("{goal: {}}", "")],
    ),
    ("condition-dropped", "[{when: [{case: {crisis: yes}}], require: {plan: {}}}]", [("{case: {crisis: yes}}", "")]),
    ("excuse-dropped", "[{require: {plan: {}}, unless: [{deviation: {}}]}]", [("{deviation: {}}", "")]),
    (
        "scope-widened",
        "[{for_each: {child: {at: start, resident: yes}}, require: {plan: {}}}]",
        [
            ("for_each: {child: {at: start, resident: yes}}", "for_each: {member: {at: start, resident: yes}}"),
            ("child.at: start", ""),
            ("child.resident: yes", ""),
        ],
    ),
    ("evidence-loosened", "[{require: {goal: {status: met}}}]", [("goal.status: met", "")]),
    (
        "evidence-loosened",
        "[{require: {contact: {date: {from: case.registered, until: case.start}}}}]",
        [
            ("contact.date: {from: case.registered, until: case.start}", ""),
            ("date.from: case.registered", ""),
            ("date.until: case.start", ""),
        ],
    ),
    (
        "condition-loosened",
        "[{when: [{any_of: [{case: {crisis: yes}}, {plan: {}}]}], require: {plan: {}}}]",
        [("case.crisis: yes", "")],
    ),
    (
        "excuse-loosened",
        "[{require: {plan: {}}, unless: [{deviation: {topic: safety}}]}]",
        [("deviation.topic: safety", "")],
    ),
    (
        "join-loosened",
        "[{for_each: {member: {}}, require: {contact: {party: subject, date: {from: subject.joined}}}}]",
        [("contact.party: subject", ""), ("contact.date: {from: subject.joined}", "")],
    ),
    ("filled-dropped", "[{require: {plan: {perspective: filled}}}]", [("plan.perspective: filled", "")]),
    (
        "comparison-turned",
        "[{require: {contact: {date: {until: case.start}}}}, {require: {case: {family_plans: {at_least: 2}}}}]",
        [
            ("contact.date: {until: case.start}", "contact.date: {from: case.start}"),
            ("case.family_plans: {at_least: 2}", "case.family_plans: {at_most: 2}"),
        ],
    ),
    ("answer-turned", "[{require: {case: {crisis: no}}}]", [("case.crisis: no", "case.crisis: yes")]),
    (
        "value-dropped",
        "[{require: {case: {status: [open, closed]}}}]",
        [
            ("case.status: [open, closed]", "case.status: [closed]"),
            ("case.status: [open, closed]", "case.status: [open]"),
        ],
    ),
    (
        "value-changed",
        "[{for_each: {direction: {role: case_director}}, require: {case: {status: [closed], weight: $some}}}]",
        [
            ("direction.role: case_director", "direction.role: other"),
            ("case.status: [closed]", "case.status: [open]"),
        ],
    ),
    (
        "number-changed",
        "[{require: {case: {family_plans: 0}}}, {require: {case: {family_plans: {at_most: 2}}}}]",
        [
            ("case.family_plans: 0", "case.family_plans: 1"),
            ("family_plans.at_most: 2", "family_plans.at_most: 3"),
            ("family_plans.at_most: 2", "family_plans.at_most: 1"),
        ],
    ),
    (
        "moment-moved",
        "[{for_each: {child: {at: start}}, require: {party: {at: registered}}}]",
        [("child.at: start", "child.at: end"), ("party.at: registered", "party.at: start")],
    ),
    (
        "moment-moved",
        "[{require: {contact: {date: {from: case.plan_date, until: case.start + $late}}}, due: case.start + $late}]",
        [
            ("due: case.start + $late", "due: case.registered + $late"),
            ("date.from: case.plan_date", "date.from: case.start"),
            ("date.until: case.start + $late", "date.until: case.registered + $late"),
        ],
    ),
    ("due-dropped", "[{require: {plan: {}}, due: case.start + $follow_up}]", [("due: case.start + $follow_up", "")]),
    (
        "mark-dropped",
        "[{require: {plan: {}}, mark: advice}, {require: {goal: {}}, mark: ours}]",
        [("mark: advice", "")],
    ),
    (
        "edit-dropped",
        "[{as: VV-01.spoken, restrict: {member: {resident: yes}}}]",
        [("restrict: {member: {resident: yes}}", "")],
    ),
    (
        "answer-turned",
        "[{as: VV-01.spoken, restrict: {member: {resident: yes}}}]",
        [("member.resident: yes", "member.resident: no")],
    ),
]

# Kind, the rest of a criterion file, the faults of this kind.
IN_CRITERIA = [
    (
        "number-changed",
        "parameters: {term: {value: 5}, count: {value: 0}, none: {value: off}}",
        [("term: 5", "term: 6"), ("term: 5", "term: 4"), ("count: 0", "count: 1")],
    ),
    (
        "value-dropped",
        "parameters: {words: {value: [a, b]}}",
        [("words: [a, b]", "words: [b]"), ("words: [a, b]", "words: [a]")],
    ),
    (
        "in-force-moved",
        "in_force: {from: 2024-03-01, until: 2025}",
        [
            ("in_force.from: 2024-03-01", "in_force.from: 2024-02-29"),
            ("in_force.from: 2024-03-01", "in_force.from: 2024-03-02"),
            ("in_force.until: 2025", "in_force.until: 2025-12-30"),
            ("in_force.until: 2025", "in_force.until: 2026-01-01"),
        ],
    ),
]

# Kind, a profile, the faults of this kind.
IN_PROFILES = [
    ("setting-dropped", "parameters: {term: off}", [("term: off", "")]),
    ("number-changed", "parameters: {term: {value: 5, unit: days}}", [("term: 5", "term: 6"), ("term: 5", "term: 4")]),
    (
        "edit-dropped",
        "restrict: [{to: [A-1, B-1], member: {resident: yes}}, {to: [theme plan], plan: {made: yes}}]",
        [
            ("{to: [A-1, B-1], member: {resident: yes}}", "{to: [B-1], member: {resident: yes}}"),
            ("{to: [A-1, B-1], member: {resident: yes}}", "{to: [A-1], member: {resident: yes}}"),
            ("{to: [theme plan], plan: {made: yes}}", ""),
        ],
    ),
    ("scope-widened", "restrict: [{to: [A-1], member: {role: parent}}]", [("member.role: parent", "")]),
    ("condition-dropped", "add_when: [{to: [A-1], when: [{plan: {}}]}]", [("{plan: {}}", "")]),
    ("answer-turned", "define: {urgent: [{case: {crisis: yes}}]}", [("case.crisis: yes", "case.crisis: no")]),
    (
        "excuse-loosened",
        "add_unless: [{to: [A-1], unless: [{deviation: {topic: safety, covers: subject}}]}]",
        [("deviation.topic: safety", "")],
    ),
]


def cases() -> Iterator[Any]:
    for kind, text, faults in IN_CLAUSES:
        yield pytest.param(kind, SEEDER.in_criterion, f"clauses: {text}", faults, id=f"{kind}: {text}")
    for kind, text, faults in IN_CRITERIA:
        yield pytest.param(kind, SEEDER.in_criterion, f"clauses: []\n{text}", faults, id=f"{kind}: {text}")
    for kind, text, faults in IN_PROFILES:
        yield pytest.param(kind, SEEDER.in_profile, text, faults, id=f"{kind}: {text}")


@pytest.mark.parametrize(("kind", "seed", "text", "faults"), [*cases()])
def test_each_kind_of_slip_is_made(kind: str, seed: Any, text: str, faults: list[tuple[str, str]]) -> None:
    """A slip that nobody seeds is a slip that no example is asked to notice."""
    made = [m for m in seed(load_yaml(text.encode(), "f")) if m.kind == kind]
    assert [(m.before, m.after) for m in made] == faults


def test_every_kind_has_a_case() -> None:
    """A new kind of fault comes with a case that shows what it does."""
    assert {case[0] for case in [*IN_CLAUSES, *IN_CRITERIA, *IN_PROFILES]} == set(KINDS)


def seeded() -> Iterator[tuple[bytes, list[Mutant]]]:
    """Every file of the rules with its mutants."""
    for path in sorted(RULES.rglob("*.yaml")):
        data, file = path.read_bytes(), path.relative_to(RULES).as_posix()
        seed = {"criteria": SEEDER.in_criterion, "profiles": SEEDER.in_profile}.get(file.partition("/")[0])
        if file == "framework.yaml":
            seed = SEEDER.in_framework
        if seed:
            yield data, list(seed(load_yaml(data, file)))


def test_a_mutant_is_one_change_on_the_line_that_it_names() -> None:
    """The survivor on the screen is found in the file, and is not the rule as it was."""
    for data, mutants in seeded():
        origin, lines = yaml.load(data, Loader=yaml.BaseLoader), data.decode().splitlines()
        for mutant in mutants:
            assert mutant.document.tree != origin
            assert mutant.before != mutant.after
            line = lines[(mutant.place.line or 0) - 1]
            step = next(str(step) for step in reversed(mutant.path) if isinstance(step, str))
            assert step in line or isinstance(mutant.path[-1], int), (mutant.place, step)
            around = mutant.path[:-1]
            assert put(origin, around, at(mutant.document.tree, around)) == mutant.document.tree


def at(tree: Any, path: tuple[Any, ...]) -> Any:
    return at(tree[path[0]], path[1:]) if path else tree


def put(tree: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The tree with another value at a path."""
    if not path:
        return value
    inner = put(tree[path[0]], path[1:], value)
    if isinstance(tree, list):
        return [*tree[: path[0]], inner, *tree[path[0] + 1 :]]
    return {**tree, path[0]: inner}
