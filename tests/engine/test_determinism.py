"""A finding says something about the dossier, not about how its file happens to be written."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from .agree import Benches
from .search import QUICK


def in_another_order(value: Any, random: Random) -> Any:
    """The same value, with the keys of its objects and the elements of its lists in another order."""
    if isinstance(value, dict):
        return {key: in_another_order(value[key], random) for key in random.sample(list(value), len(value))}
    if isinstance(value, list):
        return [in_another_order(item, random) for item in random.sample(value, len(value))]
    return value


@QUICK
@given(data=st.data(), seed=st.integers(0, 1000))
def test_the_order_of_keys_and_lists_changes_no_finding(benches: Benches, data: st.DataObject, seed: int) -> None:
    """The same file, exported again in another order, comes out otherwise."""
    bench = benches.profiles[data.draw(st.sampled_from(sorted(benches.profiles)), label="profile")]
    dossier, today = data.draw(benches.dossiers, label="dossier")
    again = in_another_order(dossier, Random(seed))
    first = bench.evaluator.evaluate(bench.projection.project(dossier, today))
    second = bench.evaluator.evaluate(bench.projection.project(again, today))
    assert [(a, b) for a, b in zip(first, second, strict=True) if a != b] == []
