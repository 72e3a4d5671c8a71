"""What is said of chance is what statisticians say of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep

from checker.archive.interval import difference

SHARES = st.integers(1, 10_000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


@given(SHARES, SHARES)
@settings(max_examples=500)
def test_the_interval_is_that_of_another_program(before: tuple[int, int], after: tuple[int, int]) -> None:
    """A verdict on a measure does not hang on a slip in a formula."""
    theirs = confint_proportions_2indep(*after, *before, compare="diff", method="newcomb", alpha=0.05)
    ours = difference(before, after)
    assert max(abs(a - b) for a, b in zip(ours, theirs, strict=True)) < 1e-9
    assert -1 <= ours[0] <= after[0] / after[1] - before[0] / before[1] <= ours[1] <= 1


def test_the_interval_is_that_of_the_paper() -> None:
    """Newcombe's own examples (1998, table II, method 10): 56/70 less 48/80, and 9/10 less 3/10."""
    assert [round(end, 4) for end in difference((48, 80), (56, 70))] == [0.0524, 0.3339]
    assert [round(end, 4) for end in difference((3, 10), (9, 10))] == [0.1705, 0.8090]
