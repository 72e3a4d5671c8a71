"""The case and what it comes to: its start and end, its plans, its support."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.facts.days import ANY_DAY, LAST, NEVER, not_after
from checker.facts.derive import (
    PROVIDERS,
    count,
    derives,
    earliest,
    exists,
    has,
    of_party,
    present,
    refers,
    there_is,
    yes_no,
)
from checker.facts.records import MOST, Cell, Record
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts


@derives("case", "start")
def _start(_case: Record, facts: Facts) -> Cell:
    """First start of support, else the first plan, else the first direction of which the beginning is recorded (one
    without runs from the start, and cannot tell when that was)."""
    for entity, attribute in (("support", "start"), ("plan", "date"), ("direction", "from")):
        recorded = [r for r in facts.of(entity) if attribute in r.cells]
        found = earliest(facts.days(r, attribute) for r in recorded)
        if found != NEVER:
            return (*found, YES if found != ANY_DAY else UNSURE)
    return (*ANY_DAY, UNSURE) if facts.of("direction") else (*NEVER, NO)


@derives("case", "closed")
def _closed(case: Record, facts: Facts) -> Cell:
    """The date of the closure; still running when there expressly is none, or the case is said to be open."""
    closure = facts.one("closure")
    if closure is None:
        return (LAST, LAST, NO)
    if not closure.known:
        status = has(case.cells["status"], "open")
        return (LAST, LAST, NO) if status == YES else (0, facts.today.day if status == NO else LAST, UNSURE)
    return facts.cell(closure, "date")


@derives("case", "end")
def _end(case: Record, facts: Facts) -> Cell:
    first, last, _ = facts.cell(case, "closed")
    today = facts.today.day
    if first > last:  # a closing that expressly never came
        return today, today, YES
    return min(first, today), min(last, today), YES


@derives("case", "plan_date")
def _plan_date(_case: Record, facts: Facts) -> Cell:
    found = earliest(facts.days(plan, "date") for plan in facts.of("plan"))
    return (*found, YES if found != NEVER else NO)


def _date_of(entity: str) -> Callable[[Record, Facts], Cell]:
    def derive(_case: Record, facts: Facts) -> Cell:
        record = facts.one(entity)
        found = facts.days(record, "date") if record else NEVER
        return (*found, YES if found != NEVER else NO)

    return derive


derives("case", "analysis_date")(_date_of("problem_analysis"))
derives("case", "safety_plan_date")(_date_of("safety_plan"))


@derives("case", "plan_stage")
def _plan_stage(_case: Record, facts: Facts) -> Cell:
    plans = there_is(exists(plan) for plan in facts.of("plan"))
    started = there_is(min(exists(s), not_after(facts.days(s, "start"), facts.today.days)) for s in facts.of("support"))
    return yes_no(max(plans, started))


@derives("case", "coordinated")
def _coordinated(_case: Record, facts: Facts) -> Cell:
    return yes_no(there_is(exists(direction) for direction in facts.of("direction")))


def _directs_case_from_outside(direction: Record, facts: Facts) -> int:
    outside = has(facts.cell(direction, "external"), "yes")
    return min(exists(direction), has(direction.cells["role"], "case_director"), outside)


@derives("case", "external_case_director")
def _external_case_director(_case: Record, facts: Facts) -> Cell:
    return yes_no(there_is(_directs_case_from_outside(d, facts) for d in facts.of("direction")))


@derives("signal", "external_case_director")
def _external_case_director_at_signal(signal: Record, facts: Facts) -> Cell:
    date = facts.days(signal, "date")
    return yes_no(
        there_is(min(_directs_case_from_outside(d, facts), present(d, date, facts)) for d in facts.of("direction"))
    )


@derives("case", "family_plan_made")
def _family_plan_made(_case: Record, facts: Facts) -> Cell:
    """Expressly no record of a family group plan says that none was made."""
    return yes_no(there_is(min(exists(p), has(p.cells["made"], "yes")) for p in facts.of("family_group_plan")))


@derives("case", "family_plan_settled")
def _family_plan_settled(_case: Record, facts: Facts) -> Cell:
    """Where the file expressly holds no family group plan, it does not tell since when that was certain."""
    record = facts.one("family_group_plan")
    return facts.cell(record, "settled") if record else (*ANY_DAY, UNSURE)


@derives("case", "family_plans")
def _family_plans(_case: Record, facts: Facts) -> Cell:
    plans = facts.of("plan")
    if any(not plan.known for plan in plans):
        return (0, MOST, UNSURE)
    return (len(plans), len(plans), YES)


@derives("case", "chronic_domains")
def _chronic_domains(_case: Record, facts: Facts) -> Cell:
    """How many of the profile's life domains hold a lasting problem. Two words for one domain count once; a word for
    several leaves open which of them; a word that the profile does not know may be yet another."""
    records = facts.of("life_domain")
    if any(not d.known for d in records):
        return (0, MOST, UNSURE)
    found: dict[str, int] = {}
    elsewhere = 0
    for record in records:
        truth, names = _lasting(record, facts), record.cells["domain"]
        for name in names or ():
            found[name] = max(found.get(name, NO), truth if len(names) == 1 else min(truth, UNSURE))
        elsewhere += not names and truth >= UNSURE
    least, most, _ = count(found.values())
    return least, most + elsewhere, YES


def _lasting(domain: Record, facts: Facts) -> int:
    """Whether a life domain holds a lasting problem: the domain says so, or a member was found to have one there. A
    finding that says nothing of lasting leaves it to the domain."""
    return max(
        min(has(domain.cells["problem"], "yes"), has(domain.cells["chronic"], "yes")),
        there_is(
            min(has(f.cells["problem"], "yes"), has(f.cells["chronic"], "yes"))
            for f in facts.of("domain_finding")
            if f.known and f.cells["life_domain"] == (domain.ident,) and f.cells["chronic"] != ()
        ),
    )


@derives("problem_analysis", "domains_linked")
def _domains_linked(analysis: Record, facts: Facts) -> Cell:
    domains = facts.of("analysis_domain")
    if any(not d.known for d in domains):
        return (0, MOST, UNSURE)
    return count(refers(d.cells["analysis"], analysis) for d in domains)


@derives("support", "waiting_days")
def _waiting_days(support: Record, facts: Facts) -> Cell:
    """Days between acceptance and start, until today while it has not started."""
    accepted, start = facts.days(support, "accepted"), facts.days(support, "start")
    today = facts.today.day
    until = (today, today) if start == NEVER else (min(start[0], today), min(start[1], today))
    if accepted == NEVER:
        return (0, 0, NO)
    if accepted == ANY_DAY or until[0] == ANY_DAY[0]:
        return (0, MOST, UNSURE)
    return max(0, until[0] - accepted[1]), max(0, until[1] - accepted[0]), YES


@derives("support", "by_provider")
def _by_provider(support: Record, facts: Facts) -> Cell:
    return yes_no(has(of_party(support, "organisation", facts), *PROVIDERS))
