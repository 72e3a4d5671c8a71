"""On which side the boundary day itself falls: decided in writing in checker/facts/README.md, and held to here.

A day on the wrong side is a false outcome for somebody: a child left out on the birthday, a term missed by a day.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from checker.facts.days import (
    ANY_DAY,
    NEVER,
    Days,
    Term,
    add_months,
    add_term,
    before,
    months_between,
    not_after,
    parse_days,
    under_age,
)
from checker.facts.project import Facts
from checker.facts.records import Record
from checker.facts.truth import NO, UNSURE, YES

Judge = Callable[..., str]
Show = Callable[[Facts, Record, str], str]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


# --- what a date may mean -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_month_or_a_year_is_every_day_in_it(text: str, first: str, last: str) -> None:
    """Who records no more than the year is told what stays open, not something that happens to be so in January."""
    assert parse_days(text) == (day(first), day(last))


@pytest.mark.parametrize(
    ("date", "limit", "until", "strictly"),
    [
        ("2025-10-01", "2025-10-01", YES, NO),
        ("2025-09-30", "2025-10-01", YES, YES),
        ("2025-10-02", "2025-10-01", NO, NO),
        ("2025-09", "2025-10-01", YES, YES),
        ("2025-09", "2025-09-30", YES, UNSURE),
        ("2025-10", "2025-10-01", UNSURE, NO),
        ("2025-10", "2025-10-02", UNSURE, UNSURE),
        ("2025-10", "2025", UNSURE, UNSURE),
        ("2026", "2025", NO, NO),
    ],
)
def test_a_limit_includes_its_own_day(date: str, limit: str, until: int, strictly: int) -> None:
    """A conversation on the day of the start is in time; a month that holds the limit decides nothing."""
    assert (not_after(parse_days(date), parse_days(limit)), before(parse_days(date), parse_days(limit))) == (
        until,
        strictly,
    )


@pytest.mark.parametrize("compare", [not_after, before])
def test_what_never_was_is_neither_before_nor_after(compare: Callable[[Days, Days], int]) -> None:
    """An express "did not happen" satisfies no term, on whichever side it stands."""
    today = parse_days("2026-06-30")
    assert [compare(NEVER, today), compare(today, NEVER), compare(NEVER, ANY_DAY), compare(ANY_DAY, NEVER)] == [NO] * 4


# --- terms --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "amount", "unit", "last"),
    [
        ("2025-08-31", 6, "months", "2026-02-28"),
        ("2023-08-31", 6, "months", "2024-02-29"),
        ("2025-08-31", 1, "months", "2025-09-30"),
        ("2025-02-28", 6, "months", "2025-08-28"),
        ("2024-02-29", 12, "months", "2025-02-28"),
        ("2024-02-29", 48, "months", "2028-02-29"),
        ("2025-12-15", 1, "months", "2026-01-15"),
        ("2025-12-31", 14, "days", "2026-01-14"),
        ("2024-02-28", 1, "days", "2024-02-29"),
        ("2026-06-26", 1, "working_days", "2026-06-29"),  # Friday to Monday
        ("2026-06-27", 1, "working_days", "2026-06-29"),  # a Saturday counts no more than the Friday before it
        ("2026-06-22", 5, "working_days", "2026-06-29"),  # Monday to Monday
        ("2026-06-27", 0, "working_days", "2026-06-27"),  # no term at all: the day itself, free or not
        ("2026-06-30", 0, "days", "2026-06-30"),
        ("2026-06-30", 0, "months", "2026-06-30"),
    ],
)
def test_the_last_day_of_a_term(start: str, amount: int, unit: str, last: str) -> None:
    """Everybody counts to the same day: half a year from 31 August ends on the last of February."""
    assert add_term(parse_days(start), Term(amount, unit)) == parse_days(last)


@pytest.mark.parametrize(
    ("day_before", "next_working_day"),
    [
        ("2025-12-31", "2026-01-02"),  # New Year's Day
        ("2026-04-02", "2026-04-07"),  # Good Friday, the weekend, Easter Monday
        ("2026-04-24", "2026-04-28"),  # a weekend and King's Day on a Monday
        ("2025-04-25", "2025-04-28"),  # King's Day on Saturday the 26th, since the 27th is a Sunday
        ("2026-05-13", "2026-05-15"),  # Ascension Day
        ("2026-05-22", "2026-05-26"),  # Whit Monday
        ("2025-12-24", "2025-12-29"),  # both days of Christmas and a weekend
        ("2025-05-02", "2025-05-06"),  # Liberation Day in a lustrum year
        ("2026-05-04", "2026-05-05"),  # and not in others
    ],
)
def test_public_holidays_are_no_working_days(day_before: str, next_working_day: str) -> None:
    """A term over Easter or Christmas is not missed because the office was closed."""
    assert add_term(parse_days(day_before), Term(1, "working_days")) == parse_days(next_working_day)


def test_a_term_moves_both_ends_of_a_date_and_leaves_open_ends_open() -> None:
    """A term from a month ends in a month; one from an unknown day is unknown; one from what never was, never is."""
    assert add_term(parse_days("2025-01"), Term(1, "months")) == (day("2025-02-01"), day("2025-02-28"))
    assert [add_term(days, Term(6, "months")) for days in (ANY_DAY, NEVER)] == [ANY_DAY, NEVER]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2025-10-01", "2026-04-01", 6),
        ("2025-10-01", "2026-04-02", 7),
        ("2025-10-01", "2026-03-31", 6),
        ("2025-10-01", "2025-10-01", 0),
        ("2025-10-01", "2025-10-02", 1),
        ("2025-08-31", "2026-02-28", 6),
        ("2025-08-31", "2026-03-01", 7),
        ("2024-02-29", "2025-02-28", 12),
        ("2024-02-29", "2025-03-01", 13),
        ("2025-02-28", "2025-08-31", 7),
    ],
)
def test_exactly_six_months_is_not_more_than_six(start: str, end: str, months: int) -> None:
    """An evaluation on the very day that half a year is over is in time; one a day later is not."""
    assert months_between(day(start), day(end)) == months


DAYS = st.integers(day("1950-01-01"), day("2099-12-31"))
MONTHS = st.integers(0, 240)


@given(start=DAYS, months=MONTHS)
def test_months_that_are_added_are_counted_back(start: int, months: int) -> None:
    """A term and an interval of the same length end on the same day, from whichever day they are counted."""
    assert months_between(start, add_months(start, months)) == months
    assert months_between(start, add_months(start, months) + 1) == months + 1


@given(start=DAYS, months=MONTHS)
def test_a_term_in_months_ends_on_the_same_day_of_the_month_or_on_its_last(start: int, months: int) -> None:
    """No term slips into the next month because a month is short."""
    begin, end = date.fromordinal(start), date.fromordinal(add_months(start, months))
    assert (end.year - begin.year) * 12 + end.month - begin.month == months
    assert end.day == min(begin.day, calendar.monthrange(end.year, end.month)[1])


TERM = st.builds(Term, st.integers(0, 40), st.sampled_from(["days", "working_days", "months"]))


@given(start=DAYS, later=st.integers(0, 60), term=TERM)
def test_who_begins_later_is_never_due_earlier(start: int, later: int, term: Term) -> None:
    """No term, over short months or holidays, overtakes another of the same length."""
    first, second = add_term((start, start), term), add_term((start + later, start + later), term)
    assert first[0] <= second[0]


# --- ages ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "at", "minor"),
    [
        ("2008-06-30", "2026-06-29", YES),
        ("2008-06-30", "2026-06-30", NO),
        ("2008-02-29", "2026-02-28", YES),
        ("2008-02-29", "2026-03-01", NO),
        ("2008-03-01", "2026-02-28", YES),
        ("2006-02-28", "2024-02-28", NO),
        ("2008", "2026-06-30", UNSURE),
        ("2008-07", "2026-06-30", YES),
        ("2008-06", "2026-06-30", NO),
        ("2008-06", "2026-06-29", UNSURE),
        ("2007", "2026-01-01", NO),
        ("2009", "2026-12-31", YES),
        ("2008-06-30", "2026", UNSURE),
        ("2008-06-30", "2025", YES),
    ],
)
def test_a_child_is_a_child_until_the_eighteenth_birthday(born: str, at: str, minor: int) -> None:
    """On the birthday no longer; who was born on 29 February turns 18 on 1 March. A birth year leaves one calendar
    year undecided, and no more."""
    assert under_age(18, parse_days(born), parse_days(at)) == minor


# --- a date that is known less well never turns an answer round -----------------------------------------------------


@st.composite
def ranges(draw: st.DrawFn) -> tuple[Days, Days]:
    """A range of days, and a wider one that holds it; either may be open."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    narrow = draw(st.sampled_from([(first, first), (first, last), (ANY_DAY[0], last), (first, ANY_DAY[1])]))
    early, late = draw(st.integers(0, 800)), draw(st.integers(0, 800))
    wide = (max(narrow[0] - early, ANY_DAY[0]), min(narrow[1] + late, ANY_DAY[1]))
    return narrow, draw(st.sampled_from([wide, (ANY_DAY[0], wide[1]), (wide[0], ANY_DAY[1]), ANY_DAY]))


QUESTIONS = {
    "not after": not_after,
    "before": before,
    "under age": lambda born, at: under_age(18, born, at),
    "within a term": lambda a, b: not_after(a, add_term(b, Term(6, "months"))),
    "within working days": lambda a, b: not_after(a, add_term(b, Term(5, "working_days"))),
}


@pytest.mark.parametrize("question", QUESTIONS)
@given(a=ranges(), b=ranges())
@example(a=(NEVER, NEVER), b=(ANY_DAY, ANY_DAY))
def test_a_wider_range_of_days_only_makes_unsure(question: str, a: tuple[Days, Days], b: tuple[Days, Days]) -> None:
    """A year in the place of a day may leave an outcome undetermined; it never makes met of not met, or the reverse."""
    ask = QUESTIONS[question]
    narrow, wide = ask(a[0], b[0]), ask(a[1], b[1])
    assert wide in (narrow, UNSURE)


@pytest.mark.parametrize("question", QUESTIONS)
@given(a=ranges(), b=ranges())
def test_days_that_are_known_are_never_unsure(question: str, a: tuple[Days, Days], b: tuple[Days, Days]) -> None:
    """Where both days are on record there is an answer: nothing is undetermined for want of trying."""
    (first, _), (other, _) = a[0], b[0]
    assume(first > ANY_DAY[0] and other > ANY_DAY[0])
    assert QUESTIONS[question]((first, first), (other, other)) != UNSURE


# --- the same days in a dossier -------------------------------------------------------------------------------------

SUPPORT = {"support": [{"id": "s", "start": "2025-10-01"}]}
NOBODY_ASKED = "{for_each: {member: {at: start}}, require: {consent: {member: subject}}}"
NOBODY_SPOKE = "{for_each: {party: {at: closure}}, require: {contact: {party: subject}}}"
NO_REVIEW = "{for_each: {goal: {at: evaluation}}, require: {goal_review: {goal: subject, evaluation: subject.at}}}"


def member(**dates: str) -> dict[str, object]:
    return {**SUPPORT, "members": [{"id": "m", "role": "child", "born": "2015", **dates}], "consents": []}


def party(**dates: str) -> dict[str, object]:
    parties = [{"id": "p", "from": "2025", **dates}]
    return {"parties": parties, "contacts": [], "closure": {"date": "2026-06-15"}, "case": {"registered": "2025"}}


def goal(**dates: str) -> dict[str, object]:
    plan = {"id": "plan", "date": "2025-09-01", "goals": [{"id": "g", **dates}]}
    return {"plans": [plan], "evaluations": [{"id": "e", "date": "2026-01-15", "goals": []}]}


def spoken(at: str) -> dict[str, object]:
    return {**SUPPORT, "contacts": [{"id": "c", "date": at}]}


def judged(at: str) -> dict[str, object]:
    return {"consultations": [{"id": "c", "date": at}], "contacts": []}


SUBJECT, NONE = "not_met", "not_applicable"  # nothing is ever recorded about the subject, so it fails if it is one

BOUNDARIES = [
    ("who is born on the day is there", NOBODY_ASKED, lambda d: member(born=d), "2025-10-01", SUBJECT, SUBJECT, NONE),
    ("who dies on the day is not", NOBODY_ASKED, lambda d: member(died=d), "2025-10-01", NONE, NONE, SUBJECT),
    ("who joins on the day is there", NOBODY_ASKED, lambda d: member(joined=d), "2025-10-01", SUBJECT, SUBJECT, NONE),
    ("who leaves on the day is there", NOBODY_ASKED, lambda d: member(left=d), "2025-10-01", NONE, SUBJECT, SUBJECT),
    (
        "who turns 18 on the day is no child",
        "{for_each: {child: {at: start}}, require: {consent: {member: subject}}}",
        lambda d: member(born=d),
        "2007-10-01",
        NONE,
        NONE,
        SUBJECT,
    ),
    (
        "a party that comes on the day",
        NOBODY_SPOKE,
        lambda d: party(**{"from": d}),
        "2026-06-15",
        SUBJECT,
        SUBJECT,
        NONE,
    ),
    ("a party that goes on the day", NOBODY_SPOKE, lambda d: party(until=d), "2026-06-15", NONE, SUBJECT, SUBJECT),
    ("a goal set on the day", NO_REVIEW, lambda d: goal(**{"from": d}), "2026-01-15", SUBJECT, SUBJECT, NONE),
    ("a goal that ends on the day", NO_REVIEW, lambda d: goal(until=d), "2026-01-15", NONE, SUBJECT, SUBJECT),
    (
        "until a day includes the day",
        "{require: {contact: {date: {until: case.start}}}}",
        spoken,
        "2025-10-01",
        "met",
        "met",
        "not_met",
    ),
    (
        "from a day includes the day",
        "{require: {contact: {date: {from: case.start}}}}",
        spoken,
        "2025-10-01",
        "not_met",
        "met",
        "met",
    ),
    (
        "a term includes its last day",
        "{require: {contact: {date: {until: case.start + $half_a_year}}}}",
        spoken,
        "2026-04-01",
        "met",
        "met",
        "not_met",
    ),
    (
        "on the last day of a term it is not yet due",
        "{for_each: {consultation: {}}, require: {contact: {}}, due: subject.date + $a_day}",
        judged,
        "2026-06-29",
        "not_met",
        "not_applicable",
        "not_applicable",
    ),
    (
        "what is due on the day itself is not yet due",
        "{for_each: {consultation: {}}, require: {contact: {}}, due: subject.date}",
        judged,
        "2026-06-30",
        "not_met",
        "not_applicable",
        None,
    ),
    (
        "a meeting planned for today has its subjects today",
        "{for_each: {member: {at: mdo}}, require: {consent: {member: subject}}}",
        lambda d: {**member(), "mdos": [{"id": "m1", "date": d}]},
        "2026-06-30",
        SUBJECT,
        SUBJECT,
        NONE,
    ),
    (
        "who takes on the direction on the day of the meeting leads it",
        "{for_each: {participation: {in: mdo}}, require: {subject: {role: process_director}}}",
        lambda d: {
            "directions": [{"id": "d", "role": "process_director", "person": "w", "from": d}],
            "mdos": [{"id": "m1", "date": "2026-01-15", "participants": [{"person": "w"}]}],
        },
        "2026-01-15",
        "met",
        "met",
        "not_met",
    ),
    (
        "who hands over the direction on the day of the meeting still leads it",
        "{for_each: {participation: {in: mdo}}, require: {subject: {role: process_director}}}",
        lambda d: {
            "directions": [{"id": "d", "role": "process_director", "person": "w", "from": "2025", "until": d}],
            "mdos": [{"id": "m1", "date": "2026-01-15", "participants": [{"person": "w"}]}],
        },
        "2026-01-15",
        "not_met",
        "met",
        "met",
    ),
]


def shifted() -> Iterator[object]:
    """Each boundary on the day before, on the day and the day after; None stands for a day that cannot be recorded."""
    for name, clause, dossier, on, *outcomes in BOUNDARIES:
        for shift, outcome in zip((-1, 0, 1), outcomes, strict=True):
            if outcome is not None:
                moved = date.fromordinal(day(on) + shift).isoformat()
                yield pytest.param(clause, dossier(moved), outcome, id=f"{name} ({moved})")


@pytest.mark.parametrize(("clause", "dossier", "outcome"), list(shifted()))
def test_the_day_itself(clause: str, dossier: dict[str, object], outcome: str, judge: Judge) -> None:
    """The day before, the day and the day after, through the rule and the engine, as somebody's outcome."""
    assert judge(clause, dossier) == outcome


@pytest.mark.parametrize(
    ("at", "outcome"),
    [
        ("2020-09-30", "not_applicable"),
        ("2020-10-01", "not_met"),
        ("2021-03-31", "not_met"),
        ("2021-04-01", "not_applicable"),
        ("2020-09", "not_applicable"),
        ("2020", "undetermined"),
    ],
)
def test_a_criterion_looks_at_its_first_and_its_last_day(at: str, outcome: str, judge: Judge) -> None:
    """Nothing from before a norm existed, or from after it was withdrawn, is held against a team."""
    clause = "{for_each: {consultation: {}}, require: {contact: {}}}"
    in_force = (day("2020-10-01"), day("2021-03-31"))
    assert judge(clause, judged(at), in_force=in_force) == outcome


@pytest.mark.parametrize(
    ("first", "outcome"),
    [("2025-10-01", "not_met"), ("2025-10-15", "met"), ("2025-10-14", "not_met"), ("2026-04-16", "not_applicable")],
)
def test_an_interval_is_counted_from_the_first_day_in_force(first: str, outcome: str, judge: Judge) -> None:
    """The part of an interval that lies before the norm does not make it too long; one wholly before it is dropped."""
    clause = (
        "{for_each: {interval: {between: evaluation, ended_by: event}}, require: {subject: {months: {at_most: '6'}}}}"
    )
    dossier = {**SUPPORT, "evaluations": [{"id": "e", "date": "2026-04-15"}], "closure": "none"}
    assert judge(clause, dossier, in_force=(day(first), ANY_DAY[1])) == outcome


def test_without_a_date_in_the_file_the_reference_date_decides_what_has_been(judge: Judge) -> None:
    """The same file looked at a day later: a term that ran out in the meantime counts, and not before."""
    clause = "{for_each: {consultation: {}}, require: {contact: {}}, due: subject.date + $a_week}"
    dossier = judged("2026-06-22")
    assert [judge(clause, dossier, as_of=f"2026-06-{d}") for d in (26, 29, 30)] == [
        "not_applicable",
        "not_applicable",
        "not_met",
    ]


@pytest.mark.parametrize(
    ("role", "born", "outcome"),
    [("parent", {}, SUBJECT), ("partner", {"born": "unknown"}, SUBJECT), ("child", {}, "undetermined")],
)
def test_a_parent_without_a_date_of_birth_was_born(role: str, born: dict[str, str], outcome: str, judge: Judge) -> None:
    """A file that leaves the parents' ages out still shows that one of them was never asked; of a child it is open."""
    dossier = {**SUPPORT, "members": [{"id": "m", "role": role, **born}], "consents": []}
    assert judge(NOBODY_ASKED, dossier) == outcome
