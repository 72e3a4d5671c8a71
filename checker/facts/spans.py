"""Derived records: problems, the intervals between events, and who held the direction over whom and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.facts.days import ANY_DAY, FIRST, LAST, NEVER, Days, before, months_between, not_after
from checker.facts.derive import birth, earliest, exists, has, refers, there_is, yes_no
from checker.facts.records import MOST, Cell, Record, unknown_cell
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts


def _unknown(entity: str, key: str, facts: Facts, **cells: Cell) -> Record:
    """The record that stands for derived records of which the source is not in the file."""
    attributes = facts.projection.vocabulary.entities[entity].attributes
    blank: dict[str, Cell] = {name: unknown_cell(attribute.type) for name, attribute in attributes.items()}
    return Record(entity, key, "", None, False, {**blank, **cells})


# --- problems ---------------------------------------------------------------------------------------------------


def _problems(facts: Facts) -> tuple[Record, ...]:
    """One for each life domain with a problem, or for each member found to have it there. A member of whom it is not
    known may have it too, unless the domain itself says that there is none."""
    problems: list[Record] = []
    for domain in facts.of("life_domain"):
        if not domain.known:
            problems.append(_unknown("problem", domain.key, facts))
            continue
        here = has(domain.cells["problem"], "yes")
        own = [f for f in facts.of("domain_finding") if f.known and f.cells["life_domain"] == (domain.ident,)]
        found = {f: has(f.cells["problem"], "yes") for f in own}
        if YES not in found.values():
            doubt = UNSURE if any(f.cells["problem"] is None for f in own) else NO
            found = {domain: max(here, doubt)}
        for source, truth in found.items():
            if truth == NO:
                continue
            cells: dict[str, Cell] = {
                "domain": domain.cells["domain"],
                "member": source.cells["member"] if source is not domain else (),
                "column": domain.cells["column"],
                "omission_reason": max(domain.cells["omission_reason"], source.cells["omission_reason"]),
            }
            problems.append(Record("problem", source.key, source.pointer, f"/problem{source.key}", truth == YES, cells))
    return tuple(problems)


# --- providers --------------------------------------------------------------------------------------------------


def _provider_start(facts: Facts) -> tuple[Record, ...]:
    """The day on which the first care provider began: at most one is certain, and none while another may be earlier."""
    found: list[Record] = []
    for support in facts.of("support"):
        provider, start = has(facts.cell(support, "by_provider"), "yes"), facts.days(support, "start")
        if min(provider, exists(support)) == NO or start == NEVER:
            continue
        if not support.known:
            return (_unknown("provider_start", "/provider_start", facts),)
        cells: dict[str, Cell] = {"date": (*start, YES), "party": support.cells["party"]}
        key = f"/provider_start/{support.ident}"
        found.append(Record("provider_start", key, support.pointer, key, provider == YES, cells))
    certain = [r for r in found if r.known]
    first = min((r.cells["date"][1] for r in certain), default=LAST)
    earlier = [r for r in found if not r.known and r.cells["date"][0] < first]
    best = min(certain, key=lambda r: (r.cells["date"], r.key), default=None)
    if best:
        best.known = not earlier
    return tuple(sorted([*([best] if best else []), *earlier], key=lambda r: r.key))


# --- intervals --------------------------------------------------------------------------------------------------


INTERVALS = ("evaluation", "mdo", "plan_version", "safety_plan_review")  # the events that intervals lie between
# Those of which each measure has its own: the measure, and the date of it from which they are counted.
OF_A_MEASURE = {"gi_plan_review": ("order", "plan_date"), "probation_report": ("probation", "from")}
# What an interval is about -> its kind; what is not in it is asked for by intervals of several kinds.
KIND_OF = {
    **{kind: kind for kind in (*INTERVALS, *OF_A_MEASURE)},
    **{measure: kind for kind, (measure, _) in OF_A_MEASURE.items()},
}


def _held(record: Record) -> int:
    if record.entity == "mdo":
        return has(record.cells["held"], "yes")
    if record.entity == "safety_plan_review":
        first, last, _ = record.cells["held"]
        return YES if first <= last and record.cells["held"][2] == YES else NO if first > last else UNSURE
    return YES


def _start_of(kind: str, facts: Facts) -> Days:
    """From when the intervals of a kind are counted."""
    if kind == "mdo":
        return earliest(facts.days(d, "from") for d in facts.of("direction"))
    if kind == "evaluation":
        return facts.days(facts.case, "start")
    if kind == "plan_version":
        return facts.days(facts.case, "plan_date")
    plan = facts.one("safety_plan")
    return facts.days(plan, "date") if plan else NEVER


def _intervals(facts: Facts) -> tuple[Record, ...]:
    """Between consecutive events of a kind, from the start to the closing or the reference date; of a measure, to the
    day that it ended, if that is earlier.

    `months` is the least number of whole months that reach `until`; an event of which it is not certain that it was
    held, or when, can only make an interval shorter, so it lowers the least number alone.
    """
    end, closed = facts.days(facts.case, "end"), facts.days(facts.case, "closed")
    records: list[Record] = []
    for kind in INTERVALS:
        records += _between(kind, "", facts.of(kind), _start_of(kind, facts), (end, closed), facts)
    for kind, (measure, counted_from) in OF_A_MEASURE.items():
        for record in facts.of(measure):
            if not record.known:
                records.append(_unknown("interval", f"/interval/{kind}/start", facts, between=(kind,)))
                continue
            events = [event for event in facts.of(kind) if event.cells[measure] == (record.ident,)]
            over = facts.days(record, "until")
            ends = earliest([end, over]), earliest([closed, over])
            start = facts.days(record, counted_from)
            if start[0] <= ends[0][1]:
                records += _between(kind, f"/{record.ident}", events, start, ends, facts)
    return tuple(records)


def _between(
    kind: str, of: str, events: Sequence[Record], start: Days, ends: tuple[Days, Days], facts: Facts
) -> list[Record]:
    """The intervals between some events of a kind. `of` tells them apart from those of other measures; `ends` are the
    day until which there may be any, and the day on which they are over, which may still have to come."""
    end, closed = ends
    fixed: dict[str, Cell] = {"between": (kind,)}
    if start == NEVER:
        return []
    if start == ANY_DAY and not any(e.known for e in events):
        return [_unknown("interval", f"/interval/{kind}{of}/start", facts, **fixed)]
    dates = {e.key: facts.days(e, "held" if kind == "safety_plan_review" else "date") for e in events}
    certain = [e for e in events if e.known and _held(e) == YES and FIRST < dates[e.key][0] <= dates[e.key][1]]
    doubtful = [e for e in events if e not in certain and min(exists(e), _held(e)) != NO and dates[e.key] != NEVER]
    certain = sorted((e for e in certain if dates[e.key][0] <= end[1]), key=lambda e: (dates[e.key], e.key))
    is_closed = not_after(closed, facts.today.days)
    records: list[Record] = []
    since, key, pointer = start, "start", ""
    for event in [*certain, None]:
        until = dates[event.key] if event else end
        if event is None and until[1] <= since[0] and certain:
            break
        ended: Cell = ("event",) if event else ("closing",) if is_closed == YES else ("open",)
        if event is None and is_closed == UNSURE:
            ended = None
        inside = any(dates[d.key][0] < until[1] and dates[d.key][1] > since[0] for d in doubtful)
        most = months_between(since[0], until[1]) if since[0] > FIRST and until[1] < LAST else MOST
        least = months_between(since[1], until[0]) if FIRST < since[1] < LAST and until[0] > FIRST else 0
        if inside:
            least = 0
            ended = ended if event else None
        cells: dict[str, Cell] = {
            **fixed,
            "from": (*since, YES),
            "until": (*until, YES),
            "ended_by": ended,
            "months": (least, most, YES),
        }
        name = f"/interval/{kind}{of}/{key}"
        records.append(Record("interval", name, event.pointer if event else pointer, name, True, cells))
        if event:
            since, key, pointer = until, event.key.strip("/"), event.pointer
    return records


# --- direction --------------------------------------------------------------------------------------------------

CUTTING = {  # what cuts the time of a case into spans: the days on which it begins and ends
    "member": ("born", "joined", "left", "died"),
    **dict.fromkeys(("direction", "order", "gi_wait", "home_ban"), ("from", "until")),
}
Covering = Callable[[Record], int]


def _direction_spans(facts: Facts) -> tuple[Record, ...]:
    """For each role and member the periods in which the same holds: from the first direction, the start or the first
    wait for a certified institution, whichever is earliest, to the end of the case. A period without a director is one
    too, held by nobody."""
    directions = facts.of("direction")
    waits = [w for w in facts.of("gi_wait") if w.known]
    start = earliest([facts.days(facts.case, "start"), *(facts.days(r, "from") for r in (*directions, *waits))])
    if start == NEVER:
        return ()
    if any(not d.known for d in directions) or start[0] <= FIRST:
        return (_unknown("direction_span", "/direction_span", facts),)
    roles = {"process_director", "case_director"}
    for direction in directions:
        roles.update(direction.cells["role"] or ())
    spans: list[Record] = []
    _meet_today(start, facts)
    for member in facts.of("member"):
        if not member.known:
            return (_unknown("direction_span", "/direction_span", facts),)
        for role in sorted(roles):
            spans += _spans_of(role, member, start, facts)
    return tuple(spans)


def _meet_today(start: Days, facts: Facts) -> None:
    """Periods are cut at the days before and after these, of which some are given to a successor; all of which are
    compared with the end of the case, which may be today."""
    facts.today.meets(start, margin=3)
    for entity, ends in CUTTING.items():
        for record in facts.of(entity):
            for end in ends:
                facts.today.meets(facts.days(record, end), margin=3)


def _spans_of(role: str, member: Record, start: Days, facts: Facts) -> list[Record]:
    covering = [d for d in facts.of("direction") if _covers(d, member) != NO and has(d.cells["role"], role) != NO]
    monitors = [d for d in facts.of("direction") if _covers(d, member) != NO and has(d.cells["role"], "monitor") != NO]
    periods = {d.key: _period(d, covering, member, role, facts) for d in covering}
    watches = {d.key: _period(d, monitors, member, "monitor", facts) for d in monitors}
    orders, waits, bans = list(facts.of("order")), list(facts.of("gi_wait")), list(facts.of("home_ban"))
    for record in [*orders, *bans]:
        periods[record.key] = (facts.days(record, "from"), facts.days(record, "until"))
    for wait in waits:  # on the day that the wait ends, it is over
        over = facts.days(wait, "until")
        periods[wait.key] = (facts.days(wait, "from"), (_before(over[0]), _before(over[1])))
    entered, gone = _stay(member, facts)
    end = facts.days(facts.case, "end")
    first, last = max(start[0], entered), min(end[1], gone)
    if first > last:
        return []
    here, away = _settled(member, facts)
    settled = max(start[1], here), min(end[0], away)
    cuts = {first, *(day for day in (settled[0], settled[1] + 1) if first < day <= last)}
    for begin, until in (*periods.values(), *watches.values()):
        cuts.update(day for day in (*begin, until[0] + 1, until[1] + 1) if first < day <= last)
    spans: list[Record] = []
    marks = sorted(cuts)
    for index, day in enumerate(marks):
        final = marks[index + 1] - 1 if index + 1 < len(marks) else last
        segment = (day, final)
        cells: dict[str, Cell] = {
            "role": (role,),
            "member": (member.ident,),
            "from": (day, day, YES),
            "until": (final, final, YES),
            "holders": _holders(covering, member, role, periods, segment),
            "held_by": _held_by(covering, member, role, periods, segment),
            "monitored_by": _held_by(monitors, member, "monitor", watches, segment),
            "order": _flag(orders, lambda o: refers(o.cells["member"], member), periods, segment),
            "family_order": _flag(orders, lambda _o: YES, periods, segment),
            "gi_waiting": _flag(waits, lambda _w: YES, periods, segment),
            "home_ban": _flag(bans, lambda b: has(b.cells["with_children"], "yes"), periods, segment),
        }
        certain = day >= settled[0] and final <= settled[1]
        if (
            spans
            and spans[-1].known == certain
            and all(spans[-1].cells[name] == cells[name] for name in cells if name not in ("from", "until"))
        ):
            spans[-1].cells["until"] = cells["until"]
            continue
        key = f"/direction_span/{role}/{member.ident}/{len(spans) + 1}"
        spans.append(Record("direction_span", key, member.pointer, key, certain, cells))
    return spans


def _same(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> bool:
    """Whether the same holds in two periods, apart from when they are."""
    return all(before[name] == after[name] for name in after if name not in ("from", "until"))


def _stay(member: Record, facts: Facts) -> tuple[int, int]:
    """The first and last day that a member was certainly or possibly in the family."""
    entered = max(facts.days(member, "joined")[0], birth(member, facts)[0])
    return entered, min(facts.days(member, "left")[1], facts.days(member, "died")[1])


def _settled(member: Record, facts: Facts) -> tuple[int, int]:
    """The first and last day that a member was certainly in the family."""
    entered = max(facts.days(member, "joined")[1], birth(member, facts)[1])
    return entered, min(facts.days(member, "left")[0], facts.days(member, "died")[0])


def _before(day: int) -> int:
    return day - 1 if day < LAST else day


def _covers(direction: Record, member: Record) -> int:
    """A direction that names no members is about the whole family."""
    return YES if direction.cells["members"] == () else refers(direction.cells["members"], member)


def _period(direction: Record, others: list[Record], member: Record, role: str, facts: Facts) -> tuple[Days, Days]:
    """A successor who begins on the day that the predecessor ends takes that day; who may do so, may take it."""
    begin, until = facts.days(direction, "from"), facts.days(direction, "until")

    def takes_over(other: Record) -> int:
        start = facts.days(other, "from")
        same_day = min(not_after(start, until), not_after(until, start))
        return min(same_day, before(begin, start), _covers(other, member), has(other.cells["role"], role))

    taken = there_is(takes_over(other) for other in others if other is not direction)
    return begin, (until[0] - (taken != NO), until[1] - (taken == YES))


def _during(period: tuple[Days, Days], segment: Days) -> int:
    """Whether a period covers a segment that none of its possible ends cuts."""
    begin, until = period
    if begin[1] <= segment[0] and segment[1] <= until[0]:
        return YES
    return UNSURE if begin[0] <= segment[1] and segment[0] <= until[1] else NO


Periods = Mapping[str, tuple[Days, Days]]


def _truths(directions: list[Record], member: Record, role: str, periods: Periods, segment: Days) -> list[int]:
    return [min(_covers(d, member), has(d.cells["role"], role), _during(periods[d.key], segment)) for d in directions]


def _holders(directions: list[Record], member: Record, role: str, periods: Periods, segment: Days) -> Cell:
    truths = _truths(directions, member, role, periods, segment)
    return sum(t == YES for t in truths), sum(t != NO for t in truths), YES


def _held_by(directions: list[Record], member: Record, role: str, periods: Periods, segment: Days) -> Cell:
    truths = _truths(directions, member, role, periods, segment)
    if UNSURE in truths:
        return None
    holding = [d for d, t in zip(directions, truths, strict=True) if t == YES]
    if not holding:
        return ("nobody",)
    return ("several",) if len(holding) > 1 else holding[0].cells["organisation"] or None


def _flag(records: list[Record], test: Covering, periods: Periods, segment: Days) -> Cell:
    return yes_no(there_is(min(exists(r), test(r), _during(periods[r.key], segment)) for r in records))


def cut(record: Record, first: int) -> Record | None:
    """An interval or span as seen by a criterion in force from day `first`: what lies before is cut off."""
    begin, until = record.cells["from"], record.cells["until"]
    if not record.known or begin[0] >= first:
        return record
    if until[1] < first:
        return None
    cells = {**record.cells, "from": (max(begin[0], first), max(begin[1], first), YES)}
    if "months" in cells:
        least, most, filled = cells["months"]
        most = months_between(first, until[1]) if until[1] < LAST else most
        cells["months"] = (min(least, most), most, filled)
        if until[0] > FIRST and least:
            cells["months"] = (min(least, months_between(cells["from"][1], until[0])), most, filled)
    return Record(record.entity, record.key, record.pointer, record.ident, True, cells)


RECORDS: dict[str, Callable[[Facts], tuple[Record, ...]]] = {
    "problem": _problems,
    "provider_start": _provider_start,
    "interval": _intervals,
    "direction_span": _direction_spans,
}
