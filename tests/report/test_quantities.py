"""Quantities in words: a council reads "de meeste dossiers", so the same share always has the same word."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.catalogue import load_catalogue
from checker.report.quantities import Quantity, in_dossiers, quantity

EDGES = {
    (0, 1): "none",
    (0, 400): "none",
    (1, 1): "only",
    (2, 2): "all",
    (400, 400): "all",
    (1, 2): "half",
    (1, 3): "one",
    (1, 400): "one",
    (2, 3): "most",
    (2, 10): "few",
    (10, 50): "few",
    (11, 55): "limited",
    (10, 5000): "few",
    (11, 5000): "limited",
    (20, 100): "limited",
    (21, 100): "some",
    (1024, 5000): "limited",  # shown as 20%
    (1025, 5000): "some",  # shown as 21%: a half goes upward
    (39, 100): "some",
    (40, 100): "half",
    (60, 100): "half",
    (61, 100): "most",
    (9, 11): "most",
    (89, 100): "most",
    (90, 100): "nearly-all",
    (399, 400): "nearly-all",
    (1995, 5000): "half",  # shown as 40%
    (2, 5): "half",
    (3, 5): "half",
    (1, 5): "one",
}


@pytest.mark.parametrize(("part", "whole"), EDGES)
def test_each_bound_belongs_to_the_word_that_the_report_says(part: int, whole: int) -> None:
    """Who reads the table of words at the end of a report finds each count of the report in its row."""
    assert quantity(part, whole) == EDGES[part, whole]


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_more_never_gets_a_smaller_word(of: tuple[int, int]) -> None:
    """Of two findings over as many dossiers the one in more of them never sounds rarer."""
    part, whole = of
    order = list(Quantity)
    if part < whole:
        assert order.index(quantity(part, whole)) <= order.index(quantity(part + 1, whole))


@pytest.mark.parametrize(("part", "whole"), [(2, 1), (-1, 3), (0, 0)])
def test_what_is_no_part_gets_no_word(part: int, whole: int) -> None:
    """A slip in a count is never worded as a finding."""
    with pytest.raises(ValueError, match=f"{part} of {whole}"):
        quantity(part, whole)


def test_the_count_stands_behind_the_word() -> None:
    """A word never stands alone, and a percentage only where there are enough dossiers for one."""
    run: Any = SimpleNamespace(reference=SimpleNamespace(percentages_from=30))
    nl, en = load_catalogue("nl"), load_catalogue("en")
    assert in_dossiers(9, 11, run, nl) == "in de meeste dossiers (9 van 11)"
    assert in_dossiers(399, 400, run, nl) == "in vrijwel alle dossiers (399 van 400, 99%)"
    assert in_dossiers(5, 40, run, nl) == "in enkele dossiers (5 van 40, 13%)"
    assert in_dossiers(9, 11, run, en) == "in most files (9 of 11)"
    assert in_dossiers(0, 3, run, nl) == "in geen enkel dossier (0 van 3)"
