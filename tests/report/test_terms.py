"""Terms in words: what a team reads holds on each day that its rounded date may stand for."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.catalogue import LANGUAGES, load_catalogue
from checker.model import Outcome, Reason, Subject
from checker.report.terms import Terms

AS_OF = date(2026, 6, 30)
DAYS = {
    "week": 7,
    "weken": 7,
    "weeks": 7,
    "maanden": 30.4,
    "months": 30.4,
    "jaar": 365.2,
    "year": 365.2,
    "years": 365.2,
}


def sunday(day: date) -> str:
    return (day + timedelta(days=6 - day.weekday())).isoformat()


def length(words: str) -> float:
    """How many days the words speak of."""
    found = re.search(r"(\d+|een|a|an) (week|weken|weeks|maanden|months|jaar|years?)$", words)
    assert found, words
    number = int(found[1]) if found[1].isdecimal() else 1
    return number * DAYS[found[2]]


@pytest.mark.parametrize("lang", LANGUAGES)
@given(ahead=st.integers(0, 400))
def test_a_team_is_never_told_too_much_time(lang: str, ahead: int) -> None:
    """What turns red "within 3 weeks" does so later than that, or is told as a date of a child."""
    due = AS_OF + timedelta(days=ahead)
    words = Terms(AS_OF.isoformat(), "team", load_catalogue(lang)).coming(sunday(due), sure=True)
    assert ahead + 1 <= length(words) <= ahead + 1 + 13  # the week of the day, and the rounding to whole weeks
    assert not re.search("20[0-9][0-9]|" + AS_OF.strftime("%B"), words)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["late", "stale"])
@given(ago=st.integers(1, 4000))
def test_a_team_is_never_told_that_it_is_later_than_it_is(lang: str, kind: str, ago: int) -> None:
    """A team reads that something is 3 months late when it is two."""
    due = AS_OF - timedelta(days=ago)
    words = Terms(AS_OF.isoformat(), "team", load_catalogue(lang)).passed(kind, sunday(due))
    if re.search("minder|less", words):
        assert ago < 14
    else:
        assert length(words) <= ago * 1.03 + 1  # months and years differ in length
        assert length(words) > ago / 2.2 - 7


@pytest.mark.parametrize(
    ("due", "nl", "en"),
    [
        ("2026-12-13", "wordt rood op 14 december 2026", "turns red on 14 December 2026"),
        ("2026-12-31", "wordt rood op 1 januari 2027", "turns red on 1 January 2027"),
        ("2028-02-28", "wordt rood op 29 februari 2028", "turns red on 29 February 2028"),
    ],
)
def test_an_officer_reads_the_day_on_which_something_turns_red(due: str, nl: str, en: str) -> None:
    """The last day on which it may come is taken for the first on which it fails."""
    for lang, words in (("nl", nl), ("en", en)):
        assert Terms(AS_OF.isoformat(), "officer", load_catalogue(lang)).coming(due, sure=True) == words


def test_every_month_has_its_name() -> None:
    """A date is told in another month."""
    terms = Terms(AS_OF.isoformat(), "officer", load_catalogue("nl"))
    named = [terms.day(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    words = "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december"
    assert ",".join(named) == words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_advice_is_never_late(lang: str) -> None:
    """Who left a piece of advice aside is told that it turns red on a day that has passed, or that it is late."""
    subject = Subject(
        clause="c",
        subject="/case",
        entity="case",
        at=None,
        outcome=Outcome.NOT_APPLICABLE,
        reason=Reason.ADVICE,
        advice=True,
        ours=False,
        evidence=(),
        deviations=(),
        missing=(),
        due="2026-05-31",
    )
    assert Terms(AS_OF.isoformat(), "officer", load_catalogue(lang)).of(subject) == ""
    late = replace(subject, outcome=Outcome.NOT_MET, reason=Reason.NO_EVIDENCE, advice=False)
    assert "2026" in Terms(AS_OF.isoformat(), "officer", load_catalogue(lang)).of(late)
