"""Results counted one by one -> the summary of a batch, and what its reader has to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from typing import Any, Protocol

from checker.figures import Figures
from checker.framework.load import Framework, Profile
from checker.model import DossierResult, Notice, Outcome, ProfileResult
from checker.risk import score_batch
from checker.summary import Attention, CriterionCount, FlipCount, GroupCount, ProfileSummary, Summary

FIRST_TO_LOOK_AT = 10
MOST_NAMED = 3  # files that hold one and the same dossier, dossiers that flip

_Cell = tuple[str, Outcome]  # a criterion and what it came to


class FirstSeen(Protocol):
    """Where each name was first seen, as a dict has it. One on disk spares the memory of a large batch."""

    def setdefault(self, name: str, place: str, /) -> str:
        """The place that is kept for `name`: `place`, when there was none."""


class Tally:
    """Counts results as they come by, in any order, and makes the summary of the batch. Memory grows with the number of
    dossiers only by what `seen` takes, which must be empty; without it that is a dict."""

    def __init__(self, framework: Framework, profiles: Sequence[Profile], seen: FirstSeen | None = None) -> None:
        self._profiles = {profile.name: _ProfileTally(framework, profile) for profile in profiles}
        self._flips: dict[tuple[str, tuple[tuple[str, Outcome], ...]], _First] = {}
        self._notices: Counter[tuple[str, str, str, str]] = Counter()
        self._first_seen: FirstSeen = {} if seen is None else seen
        self._copies: dict[str, _First] = {}
        self.dossiers = 0
        self.errors = 0
        self.worst: Counter[Outcome] = Counter()

    def add(self, result: DossierResult) -> None:
        """Count one dossier."""
        self.dossiers += 1
        seen: set[Outcome] = set()
        for found in result.profiles:
            seen |= self._profiles[found.profile].add(result, found)
        self.worst.update(seen)
        self.errors += Outcome.ERROR in seen
        for flip in result.flips:
            self._flips.setdefault((flip.criterion, tuple(flip.outcomes.items())), _First()).add(result.dossier)
        for notice in result.notices:
            self._notices[notice.code, notice.profile, notice.details["attribute"], notice.details["word"]] += 1
        self._notice_copy(result)

    def _notice_copy(self, result: DossierResult) -> None:
        """Both count; that there are two is told, since one of them may be old."""
        place = result.file if result.line == 1 else f"{result.file}:{result.line}"
        first = self._first_seen.setdefault(result.dossier, place)
        if first != place:
            self._copies.setdefault(result.dossier, _First(first)).add(place)

    def summary(self, unreadable: int) -> Summary:
        """The counts so far; `unreadable` is how many files or lines could not be read."""
        flips = [
            FlipCount(code, dict(outcomes), found.count, found.names)
            for (code, outcomes), found in sorted(self._flips.items(), key=lambda item: item[0])
        ]
        profiles = tuple(tally.summary(unreadable) for tally in self._profiles.values())
        return Summary(profiles, tuple(flips))

    def notices(self) -> tuple[Notice, ...]:
        """What a reader of the whole batch has to know."""
        off = [notice for tally in self._profiles.values() for notice in tally.off()]
        unmapped = [
            Notice(code, profile, "", {"attribute": attribute, "word": word, "dossiers": str(count)})
            for (code, profile, attribute, word), count in sorted(self._notices.items())
        ]
        copies = [_copies(name, found) for name, found in sorted(self._copies.items())]
        return (*off, *unmapped, *copies)


class _ProfileTally:
    """The counts of one profile."""

    def __init__(self, framework: Framework, profile: Profile) -> None:
        self._framework = framework
        self._profile = profile
        self._outcomes: Counter[_Cell] = Counter()
        self._occurs: dict[int, Counter[str]] = {number: Counter() for number in framework.register.risks}
        self._attention: list[tuple[tuple[Any, ...], Attention]] = []
        self._figures = Figures(profile.questions)
        self._groups: dict[tuple[str, str], _Group] = {}

    def add(self, result: DossierResult, found: ProfileResult) -> set[Outcome]:
        """Count one dossier; which outcomes there were."""
        cells = [(finding.criterion, finding.outcome) for finding in found.findings]
        outcomes = [outcome for _, outcome in cells]
        self._outcomes.update(cells)
        for risk in found.risks:
            self._occurs[risk.number][risk.occurs] += 1
        self._notice_attention(result, found, outcomes)
        self._figures.add(result.worker, found.findings, found.flags)
        for kind, name in (("team", result.team), ("worker", result.worker)):
            self._groups.setdefault((kind, name), _Group()).add(cells)
        return set(outcomes)

    def _notice_attention(self, result: DossierResult, found: ProfileResult, outcomes: Sequence[Outcome]) -> None:
        safety = tuple(r.number for r in found.risks if r.child_safety and r.occurs == "yes")
        failing, doubtful = outcomes.count(Outcome.NOT_MET), outcomes.count(Outcome.UNDETERMINED)
        if not (failing or doubtful):
            return
        order = (-len(safety), -(found.total.low if found.total else 0), -failing, -doubtful, result.dossier)
        self._attention.append((order, Attention(result.dossier, result.file, safety, failing, doubtful, found.total)))
        if len(self._attention) > 10 * FIRST_TO_LOOK_AT:
            self._attention = nsmallest(FIRST_TO_LOOK_AT, self._attention, key=lambda pair: pair[0])

    def summary(self, unreadable: int) -> ProfileSummary:
        first = nsmallest(FIRST_TO_LOOK_AT, self._attention, key=lambda pair: pair[0])
        return ProfileSummary(
            profile=self._profile.name,
            criteria=tuple(
                CriterionCount(
                    c.code,
                    c.theme,
                    c.level == "presence",
                    {outcome.value: self._outcomes[c.code, outcome] for outcome in Outcome},
                )
                for c in self._profile.criteria
            ),
            risks=tuple(
                score_batch(self._framework.register, number, counts) for number, counts in self._occurs.items()
            ),
            attention=tuple(attention for _, attention in first),
            groups=tuple(group.count(kind, name) for (kind, name), group in sorted(self._groups.items())),
            figures=self._figures.figures(unreadable),
        )

    def off(self) -> list[Notice]:
        """The clauses that are left out because a parameter is off."""
        return [
            Notice(
                "clause-off",
                self._profile.name,
                "",
                {"criterion": c.code, "clause": off.id, "parameter": off.parameter},
            )
            for c in self._profile.criteria
            for off in c.off
        ]


class _Group:
    """The counts of one team or one worker."""

    def __init__(self) -> None:
        self._dossiers = 0
        self._outcomes: Counter[_Cell] = Counter()

    def add(self, cells: Iterable[_Cell]) -> None:
        self._dossiers += 1
        self._outcomes.update(cells)

    def count(self, kind: str, name: str) -> GroupCount:
        criteria: dict[str, dict[str, int]] = {}
        for (code, outcome), count in sorted(self._outcomes.items()):
            criteria.setdefault(code, {})[outcome.value] = count
        return GroupCount(kind, name, self._dossiers, criteria)


class _First:
    """Names as they come by, in any order: how many, and the first few."""

    def __init__(self, *names: str) -> None:
        self._names = list(names)
        self.count = len(names)

    def add(self, name: str) -> None:
        self._names = sorted([*self._names, name])[:MOST_NAMED]
        self.count += 1

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._names)


def _copies(dossier: str, found: _First) -> Notice:
    """The files that hold one and the same dossier."""
    details = {"dossier": dossier, "files": ", ".join(found.names), "more": str(found.count - len(found.names) or "")}
    return Notice("duplicate-dossier", "", dossier, details)
