"""The table by year: when a year gets a ✓, an X, or neither."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.archive.years import years
from checker.history import Choices, YearCell
from tests.archive.points import point, reference

CHOICES = Choices(yes_from=90, fewest=5, fall=25)


def cell(counts: dict[str, int] | None, *, child_safety: bool = False, **details: Any) -> YearCell:
    (row,) = years([point(1, "2026-11-22", counts=counts, **details)], reference(child_safety=child_safety), CHOICES)
    return row.years[0]


CASES = {
    "all of them": ({"met": 11}, "yes", ""),
    "just enough": ({"met": 9, "not_met": 1}, "yes", ""),
    "just not enough": ({"met": 89, "not_met": 11}, "no", ""),
    "none of them": ({"not_met": 7, "not_applicable": 3}, "no", ""),
    "explained where that may be": ({"met": 5, "explained": 5}, "yes", ""),
    "what cannot be told would decide": ({"met": 8, "undetermined": 2}, "", "undetermined"),
    "a rule that crashed would decide": ({"met": 8, "error": 2}, "", "undetermined"),
    "what cannot be told changes nothing": ({"met": 18, "undetermined": 1, "not_applicable": 40}, "yes", ""),
    "no whatever cannot be told": ({"not_met": 5, "undetermined": 5}, "no", ""),
    "too few": ({"met": 4}, "", "few"),
    "applies nowhere": ({"not_applicable": 40}, "", "nowhere"),
    "no counts of it": (None, "", "absent"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_year_is_answered_by_the_published_rule(name: str) -> None:
    """The officer can put the table beside that of the inspectors and say how each sign came about."""
    counts, answer, reason = CASES[name]
    found = cell(counts)
    assert (found.answer, found.reason) == (answer, reason)


def test_a_child_that_was_overlooked_is_not_averaged_away() -> None:
    """What is about the safety of children takes all of them."""
    assert cell({"met": 999, "not_met": 1}, child_safety=True).answer == "no"
    assert cell({"met": 1000}, child_safety=True).answer == "yes"
    assert cell({"met": 999, "undetermined": 1}, child_safety=True).reason == "undetermined"


def test_a_profile_that_accepts_no_reasons_gives_no_tick_for_one() -> None:
    """An explained deviation counts as it counts everywhere else under that profile."""
    assert cell({"met": 5, "explained": 5}, explained_fails=True).answer == "no"


def test_each_year_speaks_by_its_last_run() -> None:
    """The table of this year is tonight's; a change of rules between two years is told."""
    runs = [
        point(1, "2025-03-01", counts={"not_met": 10}),
        point(2, "2025-12-31", counts={"met": 10}),
        point(3, "2026-12-31", counts={"met": 10}, rules="r2"),
        point(4, "2026-12-31", counts={"met": 5, "not_met": 5}, rules="r2"),
    ]
    (row,) = years(runs, reference(), CHOICES)
    assert [(c.year, c.as_of, c.answer, c.met, c.applicable, c.changed) for c in row.years] == [
        (2025, "2025-12-31", "yes", 10, 10, False),
        (2026, "2026-12-31", "no", 5, 10, True),
    ]


def test_a_year_in_which_reasons_began_to_be_accepted_is_told_apart() -> None:
    """A ✓ that a district owes to another way of counting passes for a district that does better."""
    counts = {"met": 5, "explained": 5}
    runs = [
        point(1, "2025-12-31", counts=counts, explained_fails=True),
        point(2, "2026-12-31", counts=counts),
        point(3, "2027-12-31", counts=counts),
    ]
    (row,) = years(runs, reference(), CHOICES)
    assert [(c.answer, c.changed) for c in row.years] == [("no", False), ("yes", True), ("yes", False)]


COUNTS = st.fixed_dictionaries({o: st.integers(0, 60) for o in ("met", "not_met", "explained", "undetermined")})


@given(COUNTS, st.integers(0, 60), st.booleans())
def test_looking_further_never_turns_an_answer(counts: dict[str, int], found: int, child_safety: bool) -> None:
    """A ✓ or X stays what it is, whatever turns out about the dossiers of which it could not be told."""
    before = cell(counts, child_safety=child_safety)
    met = min(found, counts["undetermined"])
    known = {**counts, "undetermined": 0, "met": counts["met"] + met}
    known["not_met"] += counts["undetermined"] - met
    if before.answer:
        assert cell(known, child_safety=child_safety).answer == before.answer
