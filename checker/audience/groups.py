"""Small teams put together, so that no count is about a handful of families."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from checker.audience.safety import FEWEST
from checker.summary import REST, GroupCount


def small_teams(sizes: Mapping[str, int]) -> frozenset[str]:
    """The teams to put together, by their numbers of dossiers: all that have fewer than FEWEST, and when these together
    are still too few, the next smallest, for they could be found by taking the others from the whole."""
    by_size = sorted(sizes, key=lambda team: (sizes[team], team))
    small = [team for team in by_size if sizes[team] < FEWEST]
    while small and len(small) < len(by_size) and sum(sizes[team] for team in small) < FEWEST:
        small.append(by_size[len(small)])
    return frozenset(small)


def merged(groups: Iterable[GroupCount], names: Mapping[str, str]) -> tuple[GroupCount, ...]:
    """The groups of teams by their new names, those of one name together; without groups of workers, and without what
    is still too small."""
    dossiers: Counter[str] = Counter()
    criteria: dict[str, dict[str, Counter[str]]] = {}
    for group in groups:
        if group.kind != "team":
            continue
        name = names[group.name]
        dossiers[name] += group.dossiers
        cells = criteria.setdefault(name, {})
        for code, outcomes in group.criteria.items():
            cells.setdefault(code, Counter()).update(outcomes)
    return tuple(
        GroupCount("team", name, dossiers[name], {code: dict(cell) for code, cell in sorted(criteria[name].items())})
        for name in sorted(dossiers)
        if dossiers[name] >= FEWEST
    )


def names_of(sizes: Mapping[str, int], codes: Mapping[str, str]) -> Mapping[str, str]:
    """What each team is called: its code, or that of the small ones together."""
    small = small_teams(sizes)
    return {team: REST if team in small else codes[team] if team else "" for team in sizes}
