"""Derived attributes: what follows from other records of the same dossier.

CELLS computes an attribute that no dossier holds; FILLS computes one that a dossier may hold, from what it holds
(rule form, section 2, "Derived, from what"). A value that cannot be told is unknown, never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from checker.facts.days import ANY_DAY, LAST, NEVER, Days, before, not_after
from checker.facts.records import MOST, NONE, Cell, Record
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts

NO_DAY_YET: Days = (0, 0)  # before any day that a dossier speaks of

Derivation = Callable[[Record, "Facts"], Cell]
CELLS: dict[tuple[str, str], Derivation] = {}
FILLS: dict[tuple[str, str], Derivation] = {}

EVENT_ENTITY = {"analysis": "problem_analysis"}  # the words of `participation.in` that are no entity's name
PROVIDERS = ("provider", "mental_health")
OURS = ("team", "municipality", "column", "family", "family_network")


def derives(entity: str, *attributes: str) -> Callable[[Derivation], Derivation]:
    def register(function: Derivation) -> Derivation:
        CELLS.update({(entity, attribute): function for attribute in attributes})
        return function

    return register


def fills(entity: str, attribute: str) -> Callable[[Derivation], Derivation]:
    def register(function: Derivation) -> Derivation:
        FILLS[entity, attribute] = function
        return function

    return register


def as_stored(attribute: str) -> str:
    """The cell in which a record keeps what the dossier itself says of an attribute that is filled in: () or None
    (by its type, symbol or not) when it says nothing."""
    return f"{attribute} as stored"


def has(cell: Cell, *values: str) -> int:
    """Whether a symbol is one of `values`."""
    if not cell:
        return UNSURE
    return YES if any(value in values for value in cell) else NO


def yes_no(truth: int) -> Cell:
    return ("yes",) if truth == YES else ("no",) if truth == NO else None


def there_is(truths: Iterable[int]) -> int:
    return max(truths, default=NO)


def exists(record: Record) -> int:
    return YES if record.known else UNSURE


def refers(cell: Cell, record: Record) -> int:
    """Whether a reference points at the record."""
    if not cell or record.ident is None:
        return UNSURE
    return YES if record.ident in cell else NO


def _named(cell: Cell) -> bool:
    """Whether a reference names somebody."""
    return bool(cell) and cell != NONE


def earliest(days: Iterable[Days]) -> Days:
    """The first of several moments; NEVER when there is none."""
    found = [d for d in days if d[0] <= d[1]]
    return (min(d[0] for d in found), min(d[1] for d in found)) if found else NEVER


def present(record: Record, at: Days, facts: Facts) -> int:
    """Whether a record's period holds the moment, both ends included."""
    start, end = facts.projection.vocabulary.entities[record.entity].period
    truth = exists(record)
    if start:
        truth = min(truth, not_after(facts.days(record, start), at))
    if end:
        truth = min(truth, not_after(at, facts.days(record, end)))
    return truth


def birth(member: Record, facts: Facts) -> Days:
    """When a member was born, to tell whether it was there yet: a parent always was, recorded or not."""
    born = facts.days(member, "born")
    return NO_DAY_YET if born == ANY_DAY and has(member.cells["role"], "parent", "partner") == YES else born


def _count(truths: Iterable[int]) -> Cell:
    known = list(truths)
    return sum(t == YES for t in known), sum(t >= UNSURE for t in known), YES


# --- the case ---------------------------------------------------------------------------------------------------


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
        return (LAST, LAST, NO) if status == YES else (0, facts.as_of[1] if status == NO else LAST, UNSURE)
    return facts.cell(closure, "date")


@derives("case", "end")
def _end(case: Record, facts: Facts) -> Cell:
    first, last, _ = facts.cell(case, "closed")
    today = facts.as_of[0]
    return min(first, today), min(last, today), YES


@derives("case", "plan_date")
def _plan_date(_case: Record, facts: Facts) -> Cell:
    found = earliest(facts.days(plan, "date") for plan in facts.of("plan"))
    return (*found, YES if found != NEVER else NO)


@derives("case", "plan_stage")
def _plan_stage(_case: Record, facts: Facts) -> Cell:
    plans = there_is(exists(plan) for plan in facts.of("plan"))
    started = there_is(min(exists(s), not_after(facts.days(s, "start"), facts.as_of)) for s in facts.of("support"))
    return yes_no(max(plans, started))


@derives("case", "coordinated")
def _coordinated(_case: Record, facts: Facts) -> Cell:
    return yes_no(there_is(exists(direction) for direction in facts.of("direction")))


@derives("case", "external_case_director")
def _external_case_director(_case: Record, facts: Facts) -> Cell:
    return yes_no(
        there_is(
            min(exists(d), has(d.cells["role"], "case_director"), has(facts.cell(d, "external"), "yes"))
            if d.cells["role"] is not None
            else min(UNSURE, has(facts.cell(d, "external"), "yes"))
            for d in facts.of("direction")
        )
    )


@derives("case", "family_plans")
def _family_plans(_case: Record, facts: Facts) -> Cell:
    plans = facts.of("plan")
    if any(not plan.known for plan in plans):
        return (0, MOST, UNSURE)
    return (len(plans), len(plans), YES)


@derives("case", "chronic_domains")
def _chronic_domains(_case: Record, facts: Facts) -> Cell:
    domains = facts.of("life_domain")
    if any(not d.known for d in domains):
        return (0, MOST, UNSURE)
    return _count(min(has(d.cells["problem"], "yes"), has(d.cells["chronic"], "yes")) for d in domains)


@derives("problem_analysis", "domains_linked")
def _domains_linked(analysis: Record, facts: Facts) -> Cell:
    domains = facts.of("analysis_domain")
    if any(not d.known for d in domains):
        return (0, MOST, UNSURE)
    return _count(refers(d.cells["analysis"], analysis) for d in domains)


@derives("support", "waiting_days")
def _waiting_days(support: Record, facts: Facts) -> Cell:
    """Days between acceptance and start, until today while it has not started."""
    accepted, start = facts.days(support, "accepted"), facts.days(support, "start")
    today = facts.as_of[0]
    until = (today, today) if start == NEVER else (min(start[0], today), min(start[1], today))
    if accepted == NEVER:
        return (0, 0, NO)
    if accepted == ANY_DAY or until[0] == ANY_DAY[0]:
        return (0, MOST, UNSURE)
    return max(0, until[0] - accepted[1]), max(0, until[1] - accepted[0]), YES


@derives("support", "by_provider")
def _by_provider(support: Record, facts: Facts) -> Cell:
    return yes_no(has(_of_party(support, "organisation", facts), *PROVIDERS))


# --- people and parties -----------------------------------------------------------------------------------------


def _of_party(record: Record, attribute: str, facts: Facts) -> Cell:
    """An attribute of the one party that a record refers to."""
    cell = record.cells["party"]
    if not cell:
        return None
    party = facts.find("party", cell[0])
    return facts.cell(party, attribute) if party else None


@derives("participation", "side")
def _participation_side(record: Record, facts: Facts) -> Cell:
    if _named(record.cells["member"]):
        return ("family",)
    if _named(record.cells["party"]):
        return _of_party(record, "kind", facts)
    role = record.cells.get(as_stored("role"))
    return ("professional",) if _named(record.cells["person"]) or role else None


@derives("contact", "side")
def _contact_side(record: Record, facts: Facts) -> Cell:
    return _of_party(record, "kind", facts)


@derives("contact", "organisation")
def _contact_organisation(record: Record, facts: Facts) -> Cell:
    return _of_party(record, "organisation", facts)


@derives("participation", "date")
def _participation_date(record: Record, facts: Facts) -> Cell:
    word = record.cells["in"][0]
    event = facts.find(EVENT_ENTITY.get(word, word), record.cells["event"][0]) if record.cells["event"] else None
    return facts.cell(event, "date") if event else (*ANY_DAY, UNSURE)


def _roles_of(who: str, name: Cell, at: Days, facts: Facts) -> Cell:
    """The roles that a worker's code (`who` is "person") or a party holds at a moment, by the directions."""
    if not name:
        return None
    roles: list[str] = []
    for direction in facts.of("direction"):
        named = NO if direction.cells[who] == () else has(direction.cells[who], *name)
        held = min(exists(direction), named, present(direction, at, facts))
        if held == UNSURE or (held == YES and not direction.cells["role"]):
            return None
        if held == YES:
            roles += direction.cells["role"]
    return tuple(sorted(set(roles))) or NONE


def _role(attribute: str) -> Derivation:
    """As stored; else by the worker's code; else, for who takes part, by the party. A family member holds none."""

    def derive(record: Record, facts: Facts) -> Cell:
        stored = record.cells[as_stored(attribute)]
        if stored != ():
            return stored
        if record.cells["person"] not in ((), NONE):
            return _roles_of("person", record.cells["person"], facts.date_of(record), facts)
        if _named(record.cells.get("member")):
            return NONE
        if record.entity == "participation" and _named(record.cells["party"]):
            return _roles_of("party", record.cells["party"], facts.date_of(record), facts)
        return None

    return derive


fills("participation", "role")(_role("role"))
fills("contact", "by_role")(_role("by_role"))
fills("notice", "by_role")(_role("by_role"))


@derives("participation", "led_by")
def _led_by(record: Record, facts: Facts) -> Cell:
    """The roles of who led the event that this is about; where somebody is named, nobody else led it."""
    event = record.cells["event"]
    if not event:
        return None
    others = [p for p in facts.of("participation") if p.cells["event"] == event]
    leaders = [p for p in others if has(p.cells["leads"], "yes") == YES]
    if not leaders:
        named = all(p.known and (_named(p.cells["member"]) or has(p.cells["leads"], "yes") == NO) for p in others)
        return NONE if named else None
    roles = [facts.cell(leader, "role") for leader in leaders]
    return None if not all(roles) else tuple(sorted({role for cell in roles for role in cell}))


@fills("party", "relevant")
def _relevant(party: Record, _facts: Facts) -> Cell:
    return _unless_opted_out(party, "relevant")


@fills("party", "in_view")
def _in_view(party: Record, _facts: Facts) -> Cell:
    return _unless_opted_out(party, "in_view")


def _unless_opted_out(party: Record, attribute: str) -> Cell:
    """A party that is listed counts, unless it is opted out with a reason."""
    stored = party.cells[as_stored(attribute)]
    if stored == ("no",):
        return yes_no(YES - int(party.cells["opt_out_reason"]))
    return ("yes",) if stored == () else stored


@fills("party", "own_plan")
def _own_plan(party: Record, facts: Facts) -> Cell:
    stored = party.cells[as_stored("own_plan")]
    if stored != ():
        return stored
    shown = there_is(min(exists(s), refers(s.cells["party"], party)) for s in facts.of("sub_plan"))
    return ("yes",) if shown == YES else None


@fills("party", "reporter")
def _reporter(party: Record, facts: Facts) -> Cell:
    stored = party.cells[as_stored("reporter")]
    if stored == () and has(facts.case.cells["reported_by"], "family") == YES:
        return ("no",)
    if stored == () and any(
        has(other.cells[as_stored("reporter")], "yes") == YES
        for other in facts.of("party")
        if other.known and other is not party
    ):
        return ("no",)
    return stored


@fills("direction", "external")
def _external(direction: Record, _facts: Facts) -> Cell:
    stored = direction.cells[as_stored("external")]
    if stored != ():
        return stored
    ours = has(direction.cells["organisation"], *OURS)
    return yes_no(YES - ours)


@derives("party", "on_problem_domain")
def _on_problem_domain(party: Record, facts: Facts) -> Cell:
    """A problem was found in the column that the party belongs to."""
    column = party.cells["column"]
    return yes_no(
        there_is(
            min(
                exists(d),
                has(d.cells["problem"], "yes"),
                has(d.cells["column"], *column) if column else UNSURE,
            )
            for d in facts.of("life_domain")
        )
    )


@derives("party", "directs_case")
def _directs_case(party: Record, facts: Facts) -> Cell:
    """The party holds the case direction, so it is the one that informs and not one to be informed."""
    return yes_no(
        there_is(
            min(exists(d), has(d.cells["role"], "case_director"), _names(d.cells["party"], party))
            for d in facts.of("direction")
        )
    )


def _names(cell: Cell, record: Record) -> int:
    """As `refers`, but a reference that was left out points nowhere."""
    return NO if cell == () else refers(cell, record)


@derives("vt_handover", "reached")
def _reached(handover: Record, facts: Facts) -> Cell:
    """Any contact with the family on or after the handover."""
    since = facts.days(handover, "date")
    attempts = there_is(
        min(has(a.cells["reached"], "yes"), not_after(since, facts.days(a, "date")), exists(a))
        for a in facts.of("contact_attempt")
    )
    talks = there_is(
        min(
            has(p.cells["in"], "conversation"),
            has(facts.cell(p, "side"), "family"),
            not_after(since, facts.days(p, "date")),
            exists(p),
        )
        for p in facts.of("participation")
    )
    return yes_no(max(attempts, talks))


def _attended(record: Record, word: str, test: Callable[[Record], int], facts: Facts) -> Cell:
    return yes_no(
        there_is(
            min(exists(p), has(p.cells["in"], word), refers(p.cells["event"], record), test(p))
            for p in facts.of("participation")
        )
    )


@derives("mdo", "with_family")
def _with_family(mdo: Record, facts: Facts) -> Cell:
    return _attended(mdo, "mdo", lambda p: has(facts.cell(p, "side"), "family"), facts)


@derives("consultation", "with_council")
def _with_council(record: Record, facts: Facts) -> Cell:
    return _attended(record, "consultation", lambda p: _from_organisation(p, facts, "council"), facts)


@derives("consultation", "with_specialist")
def _with_specialist(record: Record, facts: Facts) -> Cell:
    return _attended(
        record,
        "consultation",
        lambda p: max(
            _from_organisation(p, facts, "mental_health", "provider"),
            has(facts.cell(p, "role"), "behavioural_expert"),
        ),
        facts,
    )


def _from_organisation(record: Record, facts: Facts, *organisations: str) -> int:
    return NO if record.cells["party"] == NONE else has(_of_party(record, "organisation", facts), *organisations)


@derives("mdo", "first_since_escalation")
def _first_since_escalation(mdo: Record, facts: Facts) -> Cell:
    """The first meeting held on or after an escalation to the process manager."""

    def first_after(since: Days) -> int:
        earlier = there_is(
            min(
                exists(other),
                has(other.cells["held"], "yes"),
                not_after(since, facts.days(other, "date")),
                before(facts.days(other, "date"), facts.days(mdo, "date")),
            )
            for other in facts.of("mdo")
            if other is not mdo
        )
        return min(not_after(since, facts.days(mdo, "date")), YES - earlier)

    return yes_no(
        there_is(
            min(exists(e), has(e.cells["to"], "process_manager"), first_after(facts.days(e, "date")))
            for e in facts.of("escalation")
        )
    )


@fills("closure", "reporter_informed")
def _reporter_informed(closure: Record, facts: Facts) -> Cell:
    """As stored; else the first notice of the closure to a party who reported the family. Where nothing is stored and
    the file holds no list of notices, nobody was informed."""
    stored = closure.cells[as_stored("reporter_informed")]
    if stored is not None:
        return stored
    given: list[tuple[int, Days]] = []
    for notice in facts.of("notice"):
        party = facts.find("party", notice.cells["party"][0]) if notice.known and notice.cells["party"] else None
        if party:
            told = min(has(notice.cells["about"], "closure"), has(facts.cell(party, "reporter"), "yes"))
            given.append((told, facts.days(notice, "date")))
    certain = earliest(days for told, days in given if told == YES)
    if certain != NEVER:
        return (*certain, YES)
    return (*ANY_DAY, UNSURE) if any(told == UNSURE for told, _ in given) else (*NEVER, NO)


# --- safety -----------------------------------------------------------------------------------------------------


@derives("safety_assessment", "moment")
def _moment(record: Record, facts: Facts) -> Cell:
    """At the start (on or before it), at the closing (on or after it), or in between."""
    date = facts.days(record, "date")
    start, closed = facts.days(facts.case, "start"), facts.days(facts.case, "closed")
    at_start = YES if start == NEVER else not_after(date, start)
    at_closing = not_after(closed, date)
    if at_start == YES:
        return ("start",)
    if at_start == NO and at_closing == YES:
        return ("closing",)
    return ("interim",) if at_start == NO and at_closing == NO else None


@derives("safety_assessment", "method")
def _method(record: Record, facts: Facts) -> Cell:
    """The kind of instrument by the profile's map; `none` stands for a gut feeling."""
    instrument = record.cells["instrument"]
    if not instrument:
        return None
    if instrument == NONE:
        return ("gut_feeling",)
    methods = [facts.projection.reading.methods.get(word) for word in instrument]
    if None in methods:
        facts.unmapped.add(("safety_assessment.instrument", instrument[0]))
        return None
    return tuple(sorted({str(m) for m in methods}))


def _asked(attribute: str, source: Callable[[Record, Facts], int]) -> None:
    def derive(record: Record, facts: Facts) -> Cell:
        stored = record.cells[as_stored(attribute)]
        if stored == ("yes",):
            return stored
        truth = source(record, facts)
        return ("yes",) if truth == YES else stored if truth == NO else None

    fills("safety_assessment", attribute)(derive)


def _spoke_with(who: Callable[[Record, Record], int]) -> Callable[[Record, Facts], int]:
    def source(assessment: Record, facts: Facts) -> int:
        until = facts.days(assessment, "date")
        return there_is(
            min(
                exists(p),
                has(p.cells["in"], "conversation"),
                has(p.cells["manner"], "spoken"),
                not_after(facts.days(p, "date"), until),
                there_is(min(who(m, assessment), refers(p.cells["member"], m)) for m in facts.of("member")),
            )
            for p in facts.of("participation")
        )

    return source


def _asked_a_professional(assessment: Record, facts: Facts) -> int:
    until = facts.days(assessment, "date")
    return there_is(
        min(
            exists(c),
            has(facts.cell(c, "side"), "professional"),
            has(c.cells["outcome"], "answered"),
            not_after(facts.days(c, "date"), until),
        )
        for c in facts.of("contact")
    )


_asked("asked_parents", _spoke_with(lambda member, _assessment: has(member.cells["role"], "parent")))
_asked("asked_child", _spoke_with(lambda member, assessment: refers(assessment.cells["child"], member)))
_asked("asked_professional", _asked_a_professional)


@derives("weighing", "child")
def _weighed_child(weighing: Record, facts: Facts) -> Cell:
    cell = weighing.cells["assessment"]
    assessment = facts.find("safety_assessment", cell[0]) if cell else None
    return assessment.cells["child"] if assessment else None


@derives("safety_comparison", "baseline")
def _baseline(record: Record, facts: Facts) -> Cell:
    """Valid when it points at an assessment of the same person at the start."""
    cell, member = record.cells["assessment"], record.cells["member"]
    if cell is None:
        return None
    assessment = facts.find("safety_assessment", cell[0]) if cell else None
    if assessment is None:
        return ("missing",)
    same = has(assessment.cells["child"], *member) if member else UNSURE
    truth = min(same, has(facts.cell(assessment, "moment"), "start"))
    return ("valid",) if truth == YES else ("missing",) if truth == NO else None


@derives("member", "assessed_at_start")
def _assessed_at_start(member: Record, facts: Facts) -> Cell:
    return yes_no(
        there_is(
            min(exists(a), refers(a.cells["child"], member), has(facts.cell(a, "moment"), "start"))
            for a in facts.of("safety_assessment")
        )
    )


# --- problems, goals, deviations --------------------------------------------------------------------------------


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
