"""The two sides of the benchmark do the same work."""

from __future__ import annotations

import json
from collections import Counter

from eight_rules import eight
from generate import AS_OF, dossiers
from handwritten import outcomes

from checker.check import Checker


def test_the_rules_and_the_handwritten_code_agree() -> None:
    """A ratio of speeds means nothing when one side does less: criterion by criterion, on dossiers with and without
    gaps, the outcomes are the same."""
    framework = eight()
    checker = Checker(framework, [framework.profile("eight")], AS_OF)
    seen: Counter[tuple[str, str]] = Counter()
    for tree in dossiers(300):
        found = {f.criterion: str(f.outcome) for f in checker.evaluate(tree, "generated").profiles[0].findings}
        assert outcomes(tree, AS_OF.toordinal()) == found, json.dumps(tree)[:200]
        seen.update(found.items())
    for code in found:
        assert {outcome for criterion, outcome in seen if criterion == code} >= {"met", "not_met"}
