"""Problems, goals, actions and deviations: what each is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.facts.derive import derives, has
from checker.facts.records import NONE, Cell, Record
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts


@derives("domain_finding", "domain")
def _finding_domain(finding: Record, facts: Facts) -> Cell:
    cell = finding.cells["life_domain"]
    domain = facts.find("life_domain", cell[0]) if cell else None
    return domain.cells["domain"] if domain else None


def _problems(domain: Cell, member: Cell, facts: Facts) -> Cell:
    """The problems in a domain, of one member where one is named; NONE when there is no such problem. A problem that
    no member is named with is everybody's."""
    if not domain or member is None:
        return None
    found: list[str] = []
    for problem in facts.of("problem"):
        whose = problem.cells["member"]
        same = YES if member in ((), NONE) or whose == () else has(whose, *member)
        truth = min(has(problem.cells["domain"], *domain), same)
        if problem.ident is None or truth == UNSURE:
            return None
        if truth == YES:
            found.append(problem.ident)
    return tuple(found) or NONE


@derives("goal_problem", "problem")
def _goal_problem(record: Record, facts: Facts) -> Cell:
    return _problems(record.cells["domain"], record.cells["member"], facts)


def _problems_of_goal(goal: Cell, facts: Facts) -> Cell:
    if goal is None:
        return None
    found: list[str] = []
    for link in facts.of("goal_problem"):
        if not link.cells["goal"] or has(link.cells["goal"], *goal) != NO:
            problems = facts.cell(link, "problem")
            if not problems or not link.cells["goal"]:
                return None
            found += problems
    return tuple(sorted(set(found))) or NONE


@derives("action", "problem")
@derives("support", "problem")
def _by_goal_or_domain(record: Record, facts: Facts) -> Cell:
    """By its goal or, failing that, by its domain; with neither it is not known what it is for."""
    goal, domain = record.cells["goal"], record.cells["domain"]
    if goal not in ((), NONE):
        return _problems_of_goal(goal, facts)
    if domain == NONE:
        return NONE
    return _problems(domain, record.cells.get("member", ()), facts)


@derives("deviation", "covers")
def _covers(deviation: Record, _facts: Facts) -> Cell:
    """Whom or what the deviation is about; "*", all subjects of its topic, when none is named."""
    about = deviation.cells["about"]
    return ("*",) if about == () else about
