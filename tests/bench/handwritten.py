"""The eight criteria as they would be written by hand: plain Python over the parsed dossier, no rules, no facts.

Three-valued as the rules are: NO, UNSURE, YES; a list that is absent says nothing. Gives outcomes and no reasons.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any

NO, UNSURE, YES = 0, 1, 2
EVER, LATER = 0, 4_000_000
ANY = (EVER, LATER)
Tree = dict[str, Any]
Days = tuple[int, int]

DOMAINS = ("housing", "work", "finances", "upbringing", "health", "school", "safety")
MET, NOT_MET, NOT_APPLICABLE, UNDETERMINED = "met", "not_met", "not_applicable", "undetermined"


@lru_cache(maxsize=65536)
def days(text: str) -> Days:
    """The first and last day that a date may be."""
    if text == "unknown":
        return ANY
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    return first.toordinal(), last.toordinal()


def day_of(record: Tree, name: str) -> Days | None:
    """The days of a date; None when it expressly never was."""
    value = record.get(name, "unknown")
    return None if value == "none" else days(value)


def until(a: Days | None, b: Days | None) -> int:
    """Whether a is on or before b."""
    if a is None or b is None:
        return NO
    return YES if a[1] <= b[0] else UNSURE if a[0] <= b[1] else NO


def listed(around: Tree, name: str) -> list[Tree] | None:
    """A list of the file; None when the file says nothing of it."""
    value = around.get(name, "unknown")
    return None if value == "unknown" else value


def single(around: Tree, name: str) -> Tree | None:
    """A record of the file: {} expressly none, None unknown."""
    value = around.get(name, "unknown")
    return None if value == "unknown" else {} if value == "none" else value


def text(record: Tree, name: str) -> int:
    value = record.get(name, "")
    if value == "unknown":
        return UNSURE
    return NO if value in ("none", False) or (isinstance(value, str) and not value.strip()) else YES


def yes(record: Tree, name: str) -> int:
    value = record.get(name, "unknown")
    return UNSURE if value == "unknown" else YES if value else NO


@lru_cache(maxsize=65536)
def months_on(day: int, months: int) -> int:
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1])).toordinal()


def earliest(found: list[Days]) -> Days | None:
    return (min(d[0] for d in found), min(d[1] for d in found)) if found else None


class Dossier:
    """What several criteria ask: the start, the closing, the end."""

    def __init__(self, tree: Tree, today: int) -> None:
        self.tree, self.today = tree, today
        self.case = tree.get("case", {})
        self.start = self._start()
        closure = single(tree, "closure")
        self.closure = closure
        if closure is None:
            status = self.case.get("status", "unknown")
            self.closed: Days = {"open": (LATER, LATER), "closed": (EVER, today)}.get(status, ANY)
        else:
            self.closed = (day_of(closure, "date") or (LATER, LATER)) if closure else (LATER, LATER)

    def _start(self) -> Days | None:
        for name, key in (("support", "start"), ("plans", "date"), ("directions", "from")):
            records = listed(self.tree, name)
            if records is None:
                return ANY
            found = [d for r in records if (d := day_of(r, key)) is not None]
            if found:
                return earliest(found)
        return None

    def reached(self, at: Days | None) -> int:
        return until(at, (self.today, self.today))


def outcome(subjects: Iterable[tuple[int, int, int]]) -> str:
    """From (is a subject, has evidence, is due): as the rule form folds them."""
    found = set()
    for subject, evidence, due in subjects:
        if subject == NO:
            continue
        if evidence == YES:
            found.add(MET)
        elif due == NO:
            found.add(NOT_APPLICABLE)
        elif subject == YES and evidence == NO and due == YES:
            found.add(NOT_MET)
        else:
            found.add(UNDETERMINED)
    return next((o for o in (NOT_MET, UNDETERMINED, MET) if o in found), NOT_APPLICABLE)


def due_after(moment: Days | None, today: int) -> int:
    if moment is None:
        return NO
    return YES if moment[1] < today else UNSURE if moment[0] < today else NO


def in_family(member: Tree, at: Days) -> int:
    born = day_of(member, "born") or ANY
    if born == ANY and member.get("role") in ("parent", "partner"):
        born = (EVER, EVER)
    joined = days(member["joined"]) if "joined" in member else born if born != ANY else (EVER, EVER)
    truth = min(until(born, at), until(joined, at))
    for name in ("left", "died"):
        value = member.get(name, "none")
        if value != "none":
            gone = days(value)
            truth = min(truth, until(at, gone) if name == "left" else YES - until(gone, at))
    return truth


@lru_cache(maxsize=65536)
def under_18(born: int, at: int) -> bool:
    b, d = date.fromordinal(born), date.fromordinal(at)
    return (d.year - 18, d.month, d.day) < (b.year, b.month, b.day)


def minor(member: Tree, at: Days) -> int:
    born = day_of(member, "born") or ANY
    if born[0] > EVER and at[1] < LATER and at[0] > EVER and born[1] < LATER:
        return YES if under_18(born[0], at[1]) else UNSURE if under_18(born[1], at[0]) else NO
    if born[1] < LATER and at[0] > EVER and not under_18(born[1], at[0]):
        return NO
    return UNSURE


def spoken(d: Dossier) -> str:
    if d.start is None:
        return NOT_APPLICABLE
    talks = listed(d.tree, "conversations")
    told: dict[str, int] = {}
    anyone = NO
    for talk in talks or ():
        people = listed(talk, "participants")
        in_time = until(day_of(talk, "date"), d.start)
        if people is None:
            anyone = max(anyone, min(UNSURE, in_time))
        for person in people or ():
            manner = person.get("manner", "unknown")
            truth = min(in_time, UNSURE if manner == "unknown" else YES if manner == "spoken" else NO)
            if "member" in person:
                told[person["member"]] = max(told.get(person["member"], NO), truth)
    if talks is None:
        anyone = UNSURE
    members = listed(d.tree, "members")
    due = due_after(d.start, d.today)
    if members is None:
        return outcome([(UNSURE, UNSURE, due)])
    return outcome(
        (min(d.reached(d.start), in_family(m, d.start), yes(m, "resident")), max(told.get(m["id"], NO), anyone), due)
        for m in members
    )


def safety(d: Dossier) -> str:
    if d.start is None:
        return NOT_APPLICABLE
    assessments = listed(d.tree, "safety_assessments")
    found: dict[str, int] = {}
    for a in assessments or ():
        truth = min(until(day_of(a, "date"), d.start), text(a, "conclusion"))
        found[a.get("child", "unknown")] = max(found.get(a.get("child", "unknown"), NO), truth)
    anyone = UNSURE if assessments is None else min(UNSURE, found.get("unknown", NO))
    members = listed(d.tree, "members")
    due = due_after(d.start, d.today)
    if members is None:
        return outcome([(UNSURE, UNSURE, due)])
    return outcome(
        (
            min(d.reached(d.start), in_family(m, d.start), minor(m, d.start)),
            max(found.get(m["id"], NO), anyone),
            due,
        )
        for m in members
    )


def domains(d: Dossier) -> str:
    known = listed(d.tree, "life_domains")
    if known is None:
        return UNDETERMINED
    discussed = {r["domain"]: yes(r, "discussed") for r in known}
    return outcome((YES, discussed.get(name, NO), YES) for name in DOMAINS)


def perspective(d: Dossier) -> str:
    plans = listed(d.tree, "plans")
    if plans is None:
        return UNDETERMINED
    return outcome((YES, text(plan, "perspective"), YES) for plan in plans)


def goals(d: Dossier) -> str:
    plans = listed(d.tree, "plans")
    if plans is None:
        return UNDETERMINED
    loose: dict[str, int] = {}
    anywhere = NO
    for plan in plans:
        actions = listed(plan, "actions")
        anywhere = max(anywhere, UNSURE if actions is None else NO)
        for action in actions or ():
            goal = action.get("goal", "none")
            anywhere = max(anywhere, UNSURE if goal == "unknown" else NO)
            loose[goal] = YES
    rows: list[tuple[int, int, int]] = []
    for plan in plans:
        found = listed(plan, "goals")
        if found is None:
            rows.append((UNSURE, UNSURE, YES))
        for goal in found or ():
            rows.append((YES, text(goal, "priority"), YES))
            own = listed(goal, "actions")
            has = UNSURE if own is None else YES if own else NO
            rows.append((YES, max(has, loose.get(goal["id"], NO), anywhere), YES))
    return outcome(rows)


def gap(d: Dossier) -> str:
    if d.start is None:
        return NOT_APPLICABLE
    known = listed(d.tree, "evaluations")
    end = (min(d.closed[0], d.today), min(d.closed[1], d.today))
    held = [(day, e["id"]) for e in known or () if (day := day_of(e, "date")) is not None]
    certain = sorted(x for x in held if x[0][0] > EVER and x[0][0] <= end[1])
    doubtful = [x[0] for x in held if x not in certain] + ([ANY] if known is None else [])
    if d.start == ANY and not known:
        return UNDETERMINED if known is None else outcome(_gaps(d, [], doubtful, end))
    return outcome(_gaps(d, [day for day, _ in certain], doubtful, end))


def _gaps(d: Dossier, events: list[Days], doubtful: list[Days], end: Days) -> list[tuple[int, int, int]]:
    rows: list[tuple[int, int, int]] = []
    before = d.start or ANY
    closed = until(d.closed, (d.today, d.today))
    for event in [*events, None]:
        after = event or end
        if event is None and after[1] <= before[0] and events:
            break
        ended = YES if event or closed == YES else NO if closed == NO else UNSURE
        inside = any(x[0] < after[1] and x[1] > before[0] for x in doubtful)
        if inside and event is None:
            ended = UNSURE
        longest = after[1] <= months_on(before[0], 6) if before[0] > EVER and after[1] < LATER else False
        shortest = after[0] <= months_on(before[1], 6) if before[1] < LATER and after[0] > EVER else True
        short = YES if longest else UNSURE if shortest or inside else NO
        term = tuple(x if x in (EVER, LATER) else months_on(x, 6) for x in before)
        rows.append((YES, min(ended, short), due_after((term[0], term[1]), d.today)))
        if event:
            before = event
    return rows


def partners(d: Dossier) -> str:
    if d.closure == {}:
        return NOT_APPLICABLE
    closure = d.closure
    at = ANY if closure is None else day_of(closure, "date")
    if at is None:
        return NOT_APPLICABLE
    exists = min(UNSURE if closure is None else YES, d.reached(at))
    notices = None if closure is None else listed(closure, "notices")
    told = {n.get("party", "unknown") for n in notices or ()}
    anyone = UNSURE if notices is None or "unknown" in told else NO
    due = due_after(at, d.today)
    parties = listed(d.tree, "parties")
    if parties is None:
        return outcome([(min(UNSURE, exists), UNSURE if notices is None or notices else NO, due)])
    registered = day_of(d.case, "registered") or ANY
    rows = []
    for p in parties:
        start = days(p["from"]) if "from" in p else registered if registered != ANY else (EVER, EVER)
        value = p.get("until", "none")
        there = min(until(start, at), YES if value == "none" else until(at, days(value)))
        relevant = yes(p, "relevant") if "relevant" in p else YES
        if relevant == NO:
            relevant = YES - text(p, "opt_out_reason")
        rows.append((min(exists, there, relevant), max(YES if p["id"] in told else NO, anyone), due))
    return outcome(rows)


def reporter(d: Dossier) -> str:
    by = d.case.get("reported_by", "unknown")
    asked = UNSURE if by == "unknown" else YES if by in ("social_network", "professional") else NO
    if asked == NO or d.closure == {}:
        return NOT_APPLICABLE
    if d.closure is None:
        return outcome([(min(asked, UNSURE), UNSURE, UNSURE)])
    closure = d.closure
    if "reporter_informed" in closure:
        value = closure["reporter_informed"]
        told = UNSURE if value == "unknown" else NO if value in (False, "none") else YES
    else:
        told = _reporter_told(d, closure)
    return outcome([(asked, told, due_after(day_of(closure, "date"), d.today))])


def _reporter_told(d: Dossier, closure: Tree) -> int:
    parties = listed(d.tree, "parties") or []
    named = any(p.get("reporter") is True for p in parties)
    reports = {}
    for p in parties:
        value = p.get("reporter")
        reports[p["id"]] = YES if value is True else NO if value is False or (value is None and named) else UNSURE
    return max((reports.get(n.get("party", ""), NO) for n in listed(closure, "notices") or ()), default=NO)


EIGHT: dict[str, Callable[[Dossier], str]] = {
    "EC-1": spoken,
    "EC-2": safety,
    "EC-3": domains,
    "EC-4": perspective,
    "EC-5": goals,
    "EC-6": gap,
    "EC-7": partners,
    "EC-8": reporter,
}


def outcomes(tree: Tree, today: int) -> dict[str, str]:
    """The outcome of each of the eight for one dossier on a day."""
    dossier = Dossier(tree, today)
    return {code: function(dossier) for code, function in EIGHT.items()}
