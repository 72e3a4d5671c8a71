"""Whoever writes examples learns which faults in a rule they miss, and is not blamed for those that nothing can show.

The rules here are the project's own vocabulary and complete dossier with one or two small criteria.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli.doorstep import framework_of
from checker.framework.load import Framework, load_framework
from checker.mutation import LEAST, Trials

RULES = Path(__file__).parents[1] / "rules"
SHARED = ("vocabulary.yaml", "risks.yaml", "examples/complete.json")
WORDS = "{nl: x, en: x}"


@pytest.mark.soak
def test_the_examples_of_all_rules_notice_nearly_every_fault() -> None:
    """Whoever changes a rule by mistake is told so by its examples. `checker rules test --mutate` asks the same."""
    loaded = framework_of(None)
    trials = list(Trials(loaded).run(tuple(loaded.library.documents)))
    missed = [f"{t.mutant.place} {t.mutant.before} -> {t.mutant.after}" for t in trials if not t.caught]
    assert len(missed) * 100 <= (100 - LEAST) * len(trials), missed


def framework(criteria: dict[str, str], profile: str = "", settings: str = "") -> Framework:
    """A framework of criteria (code -> clauses and examples) in the profiles `plain` and, with edits, `local`."""
    files = {name: (RULES / name).read_bytes() for name in SHARED}
    common = (RULES / "framework.yaml").read_text(encoding="utf-8")
    common = re.sub(r"^profiles: .*$", "profiles: [plain, local]", common, flags=re.MULTILINE)
    files["framework.yaml"] = (common + settings).encode()
    codes = ", ".join(criteria)
    files["profiles/plain.yaml"] = f"name: plain\ntitle: {WORDS}\nselect: [{codes}]\n".encode()
    files["profiles/local.yaml"] = f"name: local\ntitle: {WORDS}\nextends: plain\n{profile}".encode()
    for code, body in criteria.items():
        head = f"code: {code}\n" + "".join(f"{key}: {WORDS}\n" for key in ("title", "norm", "remedy"))
        source = "source: [{document: bijlage-1, place: x}]\n"
        files[f"criteria/intake/{code}.yaml"] = (head + source + body).encode()
    return load_framework(files)


def example(expect: str, given: str = "", profile: str = "plain", **more: str) -> str:
    keys = "".join(f", {key}: {value}" for key, value in more.items())
    return f"  - {{name: {WORDS}, expect: {expect}, profile: {profile}, given: [{given}]{keys}}}\n"


def survivors(loaded: Framework, *codes: str) -> set[tuple[str, str]]:
    """The faults that no example notices, as what stood there and what stands there now."""
    trials = list(Trials(loaded).run(codes or tuple(loaded.library.documents)))
    assert trials
    return {(trial.mutant.before, trial.mutant.after) for trial in trials if not trial.caught}


TALK = """
clauses:
  - for_each: {member: {at: start}}
    require: {participation: {in: conversation, member: subject, manner: spoken, date: {until: case.start}}}
examples:
"""
WEAK = example("met") + example(
    "not_met", "{remove: [/conversations/intake/participants]}, {set: {/conversations: []}}"
)
STRONGER = {  # an example -> the fault that it shows
    example("not_met", "{remove: /conversations/intake/participants/parent-2}"): "participation.member: subject",
    example(
        "not_met", "{set: {/conversations/intake/participants/parent-2/manner: seen}}"
    ): "participation.manner: spoken",
    example("not_met", "{set: {/conversations/intake/date: 2025-12-31}}"): "participation.date: {until: case.start}",
}


def test_a_weak_set_of_examples_misses_what_a_person_would_name() -> None:
    """That all is well, or nobody was spoken with, does not show with whom, how and when; further examples do."""
    weak = survivors(framework({"XX-01": TALK + WEAK}))
    strong = survivors(framework({"XX-01": TALK + WEAK + "".join(STRONGER)}))
    assert weak - strong >= {(fault, "") for fault in STRONGER.values()}
    assert strong == {("member.at: start", ""), ("member.at: start", "member.at: end")}  # nobody came or left


def test_what_cannot_come_out_otherwise_is_not_held_against_the_examples() -> None:
    """A `due` that the evidence implies, a note that the rule is our own, a clause that stands there twice: no
    example could ever show that they are gone."""
    same = """
clauses:
  - {id: a, require: {plan: {date: {until: case.start}}}, due: case.start + $follow_up, mark: ours}
  - {id: b, require: {plan: {date: {until: case.start}}}}
examples:
"""
    tried = Trials(framework({"XX-01": same + example("met")})).run(["XX-01"])
    assert {trial.mutant.kind for trial in tried}.isdisjoint({"due-dropped", "mark-dropped", "clause-dropped"})


def test_who_borrows_a_clause_only_answers_for_what_was_changed() -> None:
    """The lender shows that its clause is right; the borrower shows its own restriction, and is not asked for more."""
    borrowing = "clauses: [{as: XX-01, restrict: {member: {resident: yes}}}]\nexamples:\n"
    loaded = framework({"XX-01": TALK + example("met"), "XX-02": borrowing + example("met")})
    assert survivors(loaded, "XX-02") == {("restrict: {member: {resident: yes}}", "")}


ABSENT = "{set: {/conversations/intake/participants/parent-2/manner: seen}}"
EDITS = """
add_unless:
  - {to: [XX-01], unless: [{deviation: {topic: all_members, covers: subject, reason: filled}}]}
"""
EXCUSED = ABSENT + ", {add: {/deviations: {id: d, topic: all_members, about: [parent-2], reason: yes}}}"


def test_each_edit_of_a_profile_has_to_show() -> None:
    """A municipality's own exception that nobody has tried is a survivor; an example in its profile settles that."""
    untried = survivors(framework({"XX-01": TALK + WEAK}, EDITS), "XX-01")
    tried = survivors(framework({"XX-01": TALK + WEAK + example("explained", EXCUSED, "local")}, EDITS), "XX-01")
    edit = "{to: [XX-01], unless: [{deviation: {topic: all_members, covers: subject, reason: filled}}]}"
    assert (edit, "") in untried - tried
    assert ("deviation.covers: subject", "") in tried


TERM = """
clauses:
  - {require: {plan: {date: {until: case.registered + $plan_within}}}}
parameters: {plan_within: {value: 30, unit: days, nl: x, en: x}}
examples:
"""


def test_a_term_is_shown_by_its_last_day_and_the_day_after() -> None:
    """One day less goes unnoticed until the last day stands in an example, one day more until the day after does."""
    days = [
        example(expect, f"{{set: {{/case/registered: 2025-08-01, /plans/plan/date: {day}}}}}")
        for expect, day in (("met", "2025-08-20"), ("met", "2025-08-31"), ("not_met", "2025-09-01"))
    ]
    less, more = ("plan_within: 30", "plan_within: 29"), ("plan_within: 30", "plan_within: 31")
    found = [survivors(framework({"XX-01": TERM + "".join(days[:number])})) & {less, more} for number in (1, 2, 3)]
    assert found == [{less, more}, {more}, set()]


ADVICE = """
clauses:
  - {id: plan, require: {plan: {}}}
  - {id: urgency, require: {case: {crisis: filled}}, mark: advice}
examples:
"""


def test_a_fault_in_advice_is_noticed_by_an_example_of_that_clause() -> None:
    """Advice never decides the outcome of a criterion; looked at by itself it can be shown, and so can its faults."""
    unknown = "{remove: /case/crisis}"
    blind = survivors(framework({"XX-01": ADVICE + example("met") + example("met", unknown)}))
    shown = example("undetermined", unknown, clause="urgency")
    assert blind - survivors(framework({"XX-01": ADVICE + example("met") + shown})) == {
        ("urgency", ""),
        ("case.crisis: filled", ""),
    }
