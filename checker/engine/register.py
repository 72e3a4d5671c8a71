"""Findings chained into the register of risks: which risks occur in a dossier, and which criteria feed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.engine.durable import Fact, Ruleset
from checker.framework.forms import Criterion
from checker.model import Outcome

_RULES = {
    "feeds": {
        "all": [
            {"f": {"$and": [{"t": "finding"}, {"applies": 1}]}},
            {"l": {"$and": [{"t": "link"}, {"k": {"f": "k"}}]}},
        ]
    },
    "occurs": {
        "all": [
            {"f": {"$and": [{"t": "finding"}, {"fails": 1}]}},
            {"l": {"$and": [{"t": "link"}, {"primary": 1}, {"k": {"f": "k"}}]}},
        ]
    },
    "undetermined": {
        "all": [
            {"f": {"$and": [{"t": "finding"}, {"doubtful": 1}]}},
            {"l": {"$and": [{"t": "link"}, {"primary": 1}, {"k": {"f": "k"}}]}},
            {
                "n$not": {
                    "$and": [{"t": "failing"}, {"primary": 1}, {"r": {"l": "r"}}],
                }
            },
        ]
    },
}

Answer = tuple[str, tuple[str, ...]]


class RiskChain:
    """The links of one profile's criteria to the risks, asked one risk at a time."""

    def __init__(self, criteria: Iterable[Criterion], numbers: Iterable[int], explained_fails: bool) -> None:
        self.explained_fails = explained_fails
        links: dict[int, list[tuple[str, bool]]] = {number: [] for number in numbers}
        for criterion in criteria:
            for number in criterion.primary:
                links[number].append((criterion.code, True))
            for number in criterion.secondary:
                links[number].append((criterion.code, False))
        self.links: Mapping[int, Sequence[tuple[str, bool]]] = {
            number: _leading(found) for number, found in links.items()
        }
        self._ruleset = Ruleset(_RULES)
        self._remembered: dict[tuple[object, ...], Answer] = {}

    def ask(self, number: int, outcomes: Mapping[str, Outcome]) -> Answer:
        """Whether a risk occurs (yes, no, undetermined, not_applicable), and the criteria that feed it."""
        found = tuple(outcomes[code] for code, _ in self.links[number])
        key = (number, *map(id, found))  # an Outcome is slow to hash
        if key not in self._remembered:
            self._remembered[key] = self._run(number, found)
        return self._remembered[key]

    def _run(self, number: int, outcomes: Sequence[Outcome]) -> Answer:
        links: list[Fact] = []
        findings: list[Fact] = []
        failing: list[Fact] = []
        for i, ((code, primary), outcome) in enumerate(zip(self.links[number], outcomes, strict=True)):
            fails = outcome is Outcome.NOT_MET or (self.explained_fails and outcome is Outcome.EXPLAINED)
            doubtful = outcome in (Outcome.UNDETERMINED, Outcome.ERROR)
            links.append({"id": f"l{i}", "t": "link", "k": i, "r": number, "primary": int(primary), "code": code})
            if fails:
                failing.append({"id": f"x{i}", "t": "failing", "r": number, "primary": int(primary)})
            findings.append(
                {
                    "id": f"f{i}",
                    "t": "finding",
                    "k": i,
                    "applies": int(outcome is not Outcome.NOT_APPLICABLE),
                    "fails": int(fails),
                    "doubtful": int(doubtful),
                }
            )
        feeds: set[str] = set()
        occurs = "not_applicable"
        for rule, bound in self._ruleset.run([*failing, *links, *findings]):
            if rule == "feeds":
                feeds.add(str(bound["l"]["code"]))
                occurs = "no" if occurs == "not_applicable" else occurs
            elif rule == "occurs":
                occurs = "yes"
            elif rule == "undetermined":
                occurs = "undetermined"
        return occurs, tuple(sorted(feeds))


def _leading(links: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Where a profile has no primary criterion for a risk, its secondary ones speak for it."""
    if any(primary for _, primary in links):
        return links
    return [(code, True) for code, _ in links]
