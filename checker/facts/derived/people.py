"""People and parties: who took part, in which role, and on whose side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.facts.days import ANY_DAY, NEVER, Days, before, not_after
from checker.facts.derive import (
    EVENT_ENTITY,
    OURS,
    Derivation,
    as_stored,
    derives,
    earliest,
    exists,
    fills,
    has,
    named,
    of_party,
    present,
    refers,
    there_is,
    yes_no,
)
from checker.facts.records import NONE, Cell, Record
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts

DIRECTOR = "process_director"
CHAIRED = ("mdo", "consultation")  # the events that name who chaired them


@derives("participation", "side")
def _participation_side(record: Record, facts: Facts) -> Cell:
    if named(record.cells["member"]):
        return ("family",)
    if named(record.cells["party"]):
        return of_party(record, "kind", facts)
    role = record.cells.get(as_stored("role"))
    return ("professional",) if named(record.cells["person"]) or role else None


@derives("contact", "side")
def _contact_side(record: Record, facts: Facts) -> Cell:
    return of_party(record, "kind", facts)


@derives("contact", "organisation")
def _contact_organisation(record: Record, facts: Facts) -> Cell:
    return of_party(record, "organisation", facts)


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
        if named(record.cells.get("member")):
            return NONE
        if record.entity == "participation" and named(record.cells["party"]):
            return _roles_of("party", record.cells["party"], facts.date_of(record), facts)
        return None

    return derive


fills("participation", "role")(_role("role"))
fills("contact", "by_role")(_role("by_role"))
fills("notice", "by_role")(_role("by_role"))


@dataclass(frozen=True, slots=True)
class _Event:
    """What holds for everybody who took part in one event: the roles of who led it, and whether the process director
    and a member of the family were there."""

    led_by: Cell
    with_director: Cell
    with_family: Cell


def _event(record: Record, facts: Facts) -> _Event:
    """The event that a participation is about; found once for all who took part."""
    events: dict[Cell, _Event] | None = facts.memo.get("events")
    if events is None:
        events = facts.memo["events"] = {}
    event = record.cells["event"]
    if event not in events:
        others = [p for p in facts.of("participation") if p.cells["event"] == event]
        word = record.cells["in"][0]
        chair = facts.find(word, event[0]) if event and word in CHAIRED else None
        held = has(chair.cells["held"], "yes") if chair and "held" in chair.cells else YES
        family = there_is(min(exists(p), has(facts.cell(p, "side"), "family")) for p in others)
        events[event] = (
            _Event(
                _leaders(others, facts),
                yes_no(min(held, _director_among(others, chair, facts))),
                yes_no(min(held, family)),
            )
            if event
            else _NO_EVENT
        )
    return events[event]


_NO_EVENT = _Event(None, None, None)


def _leaders(others: Sequence[Record], facts: Facts) -> Cell:
    """Where somebody is named, nobody else led it."""
    leaders = [p for p in others if has(p.cells["leads"], "yes") == YES]
    if not leaders:
        nobody = all(p.known and (named(p.cells["member"]) or has(p.cells["leads"], "yes") == NO) for p in others)
        return NONE if nobody else None
    roles = [facts.cell(leader, "role") for leader in leaders]
    return None if not all(roles) else tuple(sorted({role for cell in roles for role in cell}))


def _director_among(others: Sequence[Record], chair: Record | None, facts: Facts) -> int:
    """The process director took part, or chaired."""
    there = there_is(min(exists(p), has(facts.cell(p, "role"), DIRECTOR)) for p in others)
    chaired = NO if chair is None or chair.cells["chaired_by"] == () else has(chair.cells["chaired_by"], DIRECTOR)
    return max(there, chaired)


@derives("participation", "led_by")
def _led_by(record: Record, facts: Facts) -> Cell:
    return _event(record, facts).led_by


@derives("participation", "with_director")
def _with_director(record: Record, facts: Facts) -> Cell:
    return _event(record, facts).with_director


@derives("participation", "with_family")
def _event_with_family(record: Record, facts: Facts) -> Cell:
    return _event(record, facts).with_family


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
    """Any contact with the family on or after the handover, a visit together with Veilig Thuis included."""
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
    return yes_no(max(attempts, talks, not_after(since, facts.days(handover, "joint_visit"))))


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
    return NO if record.cells["party"] == NONE else has(of_party(record, "organisation", facts), *organisations)


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
