"""Safety assessments: when they were made, how, and with whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.facts.days import FIRST, LAST, NEVER, before, not_after
from checker.facts.derive import as_stored, derives, exists, fills, has, refers, there_is, yes_no
from checker.facts.records import MOST, NONE, Cell, Record
from checker.facts.truth import NO, UNSURE, YES

if TYPE_CHECKING:
    from checker.facts.project import Facts

# The kinds of signal that are about somebody's safety.
DANGER = ("safety", "member_safety", "domestic_violence", "incident")


@derives("safety_assessment", "moment")
def _moment(record: Record, facts: Facts) -> Cell:
    """Before the registration, else at the start (on or before it), at the closing (on or after it), or in between."""
    date = facts.days(record, "date")
    earlier = before(date, facts.days(facts.case, "registered"))
    if earlier != NO:
        return ("earlier",) if earlier == YES else None
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
    return None if None in methods else tuple(sorted({str(m) for m in methods}))


def _asked(attribute: str, source: Callable[[Record, Facts], int]) -> None:
    """As recorded; by its source where nothing is. That an assessment says no while somebody may have been spoken with
    leaves it open."""

    def derive(record: Record, facts: Facts) -> Cell:
        stored = record.cells[as_stored(attribute)]
        if stored in (("yes",), None):
            return stored
        truth = source(record, facts)
        if truth == NO:
            return stored
        return ("yes",) if truth == YES and stored == () else None

    fills("safety_assessment", attribute)(derive)


def _spoke_with(who: Callable[[Record, Record], int]) -> Callable[[Record, Facts], int]:
    def source(assessment: Record, facts: Facts) -> int:
        return there_is(
            min(
                exists(p),
                has(p.cells["in"], "conversation"),
                has(p.cells["manner"], "spoken"),
                _before_in_this_case(p, assessment, facts),
                there_is(min(who(m, assessment), refers(p.cells["member"], m)) for m in facts.of("member")),
            )
            for p in facts.of("participation")
        )

    return source


def _asked_a_professional(assessment: Record, facts: Facts) -> int:
    return there_is(
        min(
            exists(c),
            has(facts.cell(c, "side"), "professional"),
            has(c.cells["outcome"], "answered"),
            has(c.cells["asked_picture"], "yes"),
            _before_in_this_case(c, assessment, facts),
        )
        for c in facts.of("contact")
    )


def _before_in_this_case(record: Record, assessment: Record, facts: Facts) -> int:
    """Between the registration and the assessment, both days included."""
    date = facts.days(record, "date")
    return min(not_after(facts.days(facts.case, "registered"), date), not_after(date, facts.days(assessment, "date")))


_asked("asked_parents", _spoke_with(lambda member, _assessment: has(member.cells["role"], "parent")))
_asked("asked_child", _spoke_with(lambda member, assessment: refers(assessment.cells["child"], member)))
_asked("asked_professional", _asked_a_professional)


@derives("weighing", "child")
def _weighed_child(weighing: Record, facts: Facts) -> Cell:
    cell = weighing.cells["assessment"]
    assessment = facts.find("safety_assessment", cell[0]) if cell else None
    return assessment.cells["child"] if assessment else None


@derives("parental_problem", "counts_from")
def _counts_from(problem: Record, facts: Facts) -> Cell:
    """The start of support, or the beginning of the problem if that is later: children who came after a problem began
    live with it as well. Never before support starts; and what a file tells of has begun by the reference date."""
    start, since = facts.days(facts.case, "start"), facts.days(problem, "since")
    if start == NEVER:
        return (*NEVER, NO)
    begun = min(since[0], facts.today.day), min(since[1], facts.today.day)
    return max(start[0], begun[0]), max(start[1], begun[1]), YES


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


@derives("safety_assessment", "open_concern_days")
def _open_concern_days(assessment: Record, facts: Facts) -> Cell:
    """Days since the last concern about safety that was then not followed up; as many as can be, when there is none."""
    date = facts.days(assessment, "date")
    least, most, there = MOST, MOST, NO
    for signal in facts.of("signal"):
        since, followed_up = facts.days(signal, "date"), facts.days(signal, "followed_up")
        concern = min(exists(signal), has(signal.cells["kind"], *DANGER), not_after(since, date))
        still_open = min(concern, YES - not_after(followed_up, date))
        if signal.cells["no_follow_up_reason"] != NO:  # a reason has no day: it may have been given by then
            still_open = min(still_open, UNSURE)
        there = max(there, still_open)
        if still_open != NO:
            least = min(least, max(0, date[0] - since[1]))
        if still_open == YES and since[0] > FIRST and date[1] < LAST:
            most = min(most, date[1] - since[0])
    return least, most, there


@derives("safety_assessment", "same_text_as_sibling")
def _same_text_as_sibling(assessment: Record, facts: Facts) -> Cell:
    """The conclusion is, to the letter, that on another child at the same moment. A conclusion that was recorded
    elsewhere has no letters to compare."""
    own = _letters(assessment)
    if own == "":
        return ("no",) if assessment.known else None
    return yes_no(
        there_is(
            min(_is_child(assessment, facts), _is_child(other, facts), _of_another(assessment, other), same)
            for other in facts.of("safety_assessment")
            if other is not assessment and (same := min(_same_letters(own, other), _together(assessment, other, facts)))
        )
    )


def _letters(assessment: Record) -> str | None:
    """The words of a conclusion, whatever the spaces and capitals; empty without one, None when they are not here."""
    text = assessment.item.get("conclusion", False)
    if text in (True, "unknown"):
        return None
    return " ".join(text.casefold().split()) if isinstance(text, str) and text != "none" else ""


def _same_letters(own: str | None, other: Record) -> int:
    theirs = _letters(other)
    if theirs == "":
        return NO
    return UNSURE if own is None or theirs is None else YES if own == theirs else NO


def _together(one: Record, other: Record, facts: Facts) -> int:
    """Whether two assessments were made at the same moment of the case."""
    if (moment := facts.cell(one, "moment")) is None:
        return UNSURE
    return has(facts.cell(other, "moment"), *moment)


def _is_child(assessment: Record, facts: Facts) -> int:
    cell = assessment.cells["child"]
    member = facts.find("member", cell[0]) if cell else None
    return has(member.cells["role"], "child") if member else UNSURE


def _of_another(one: Record, other: Record) -> int:
    child, theirs = one.cells["child"], other.cells["child"]
    return YES - has(theirs, *child) if child else UNSURE


@derives("safety_assessment", "last_of_child")
def _last_of_child(assessment: Record, facts: Facts) -> Cell:
    """No assessment of the same child was made on a later day."""
    date, child = facts.days(assessment, "date"), assessment.cells["child"]
    return yes_no(
        YES
        - there_is(
            min(
                exists(other),
                has(other.cells["child"], *child) if child else UNSURE,
                before(date, facts.days(other, "date")),
            )
            for other in facts.of("safety_assessment")
            if other is not assessment
        )
    )
