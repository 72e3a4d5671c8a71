"""Two runs -> what is different, by a merge of their rows. Neither is ever whole in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import nsmallest

from msgspec import Struct

from checker.archive.cause import cause
from checker.archive.rows import Column, DossierRow, FindingRow
from checker.history import CriterionMoves, Difference, DossierMoves, Mark, Moved, StillOpen
from checker.model import FAILS, Outcome

MOST_MOVED = 1000
MOST_NAMED = 50
LONGEST = 10

GRAVE = ("new", "worse", "unclear")
"""The kinds to look at first, the gravest first."""

KINDS = (*GRAVE, "resolved", "better", "other")
"""The kinds of findings that moved."""

_DECIDED = frozenset({Outcome.MET, Outcome.EXPLAINED, Outcome.NOT_APPLICABLE})


class Side(Struct, frozen=True):
    """One of two runs: its mark, the columns in the order of the findings of its rows, a digest of all that decides an
    outcome in each of them, and what could not be read, as in `Unread.file`."""

    mark: Mark
    columns: tuple[Column, ...]
    rules: tuple[str, ...]
    unread: frozenset[str]


def compare(
    before: Side,
    after: Side,
    rows_before: Iterable[DossierRow],
    rows_after: Iterable[DossierRow],
    names: Mapping[str, str],
    safety: Collection[str],
) -> Difference:
    """What is different in `after`. Both streams of rows are sorted by the fingerprint of the dossier; `names` gives
    the ids of dossiers, by fingerprint, as far as they are known, and `safety` the codes of the criteria that are about
    the safety of a child."""
    comparison = _Comparison(before, after, names, safety)
    for old, new in _paired(rows_before, rows_after):
        comparison.add(old, new)
    return comparison.difference()


def _paired(
    rows_before: Iterable[DossierRow], rows_after: Iterable[DossierRow]
) -> Iterator[tuple[DossierRow | None, DossierRow | None]]:
    """The rows of one dossier together, None where a run does not have it."""
    left, right = iter(rows_before), iter(rows_after)
    old, new = next(left, None), next(right, None)
    while old is not None or new is not None:
        if new is None or (old is not None and old.dossier < new.dossier):
            yield old, None
            old = next(left, None)
        elif old is None or new.dossier < old.dossier:
            yield None, new
            new = next(right, None)
        else:
            yield old, new
            old, new = next(left, None), next(right, None)


class _Comparison:
    """What was found so far."""

    def __init__(self, before: Side, after: Side, names: Mapping[str, str], safety: Collection[str]) -> None:
        self._before, self._after, self._names = before, after, names
        places = {column: place for place, column in enumerate(before.columns)}
        self._shared = [(places[c], place) for place, c in enumerate(after.columns) if c in places]
        self._aligned = before.columns == after.columns
        self._left = [c for c in before.columns if c not in set(after.columns)]
        self._order = {column: place for place, column in enumerate([*after.columns, *self._left])}
        self._safety = frozenset(safety)
        self._moves: dict[Column, Counter[str]] = {column: Counter() for column in self._order}
        self._causes: dict[Column, Counter[str]] = {column: Counter() for column in self._order}
        self._failing = [0] * len(after.columns)
        self._oldest = [""] * len(after.columns)
        self._longest: list[tuple[str, bool, str, int]] = []
        self._last_of_longest = "9999"
        self._moved: list[Moved] = []
        self._count = 0
        self._dossiers: dict[str, list[str]] = {}

    def add(self, old: DossierRow | None, new: DossierRow | None) -> None:
        """Count the rows of one dossier in both runs."""
        if new is not None:
            self._count_open(new)
        if old is not None and new is not None:
            self._count_status(old, new)
            if not self._aligned or old.findings != new.findings:
                self._compare(old, new)
        elif new is not None:
            known = new.within(self._before.unread)
            self._count_dossier("read_again" if known else "new", new)
            self._count_all(new, self._after.columns, "seen_again" if known else "arrived")
        elif old is not None:
            unread = old.within(self._after.unread)
            self._count_dossier("unread" if unread else "vanished", old)
            self._count_all(old, self._before.columns, "unseen" if unread else "gone")

    def _count_dossier(self, kind: str, row: DossierRow) -> None:
        self._dossiers.setdefault(kind, []).append(self._names.get(row.dossier, ""))

    def _count_status(self, old: DossierRow, new: DossierRow) -> None:
        if new.status == "closed" and old.status == "open":
            self._count_dossier("closed", new)
        elif new.status == "open" and old.status == "closed":
            self._count_dossier("reopened", new)

    def _count_open(self, row: DossierRow) -> None:
        """Which findings fail, and since when."""
        for place, finding in enumerate(row.findings):
            if finding.outcome in FAILS:
                self._failing[place] += 1
                since = finding.since
                if since and (not self._oldest[place] or since < self._oldest[place]):
                    self._oldest[place] = since
                if since and since <= self._last_of_longest:
                    self._count_long(row, place, since)

    def _count_long(self, row: DossierRow, place: int, since: str) -> None:
        column = self._after.columns[place]
        key = since, column[1] not in self._safety, self._names.get(row.dossier, ""), place
        if len(self._longest) < LONGEST or key < self._longest[-1]:
            self._longest = sorted([*self._longest, key])[:LONGEST]
            if len(self._longest) == LONGEST:
                self._last_of_longest = self._longest[-1][0]

    def _long(self, dossier: str, place: int, since: str) -> StillOpen:
        profile, criterion = self._after.columns[place]
        return StillOpen(profile, dossier, criterion, since)

    def _count_all(self, row: DossierRow, columns: Iterable[Column], kind: str) -> None:
        """A dossier that one of both does not have: what fails in it."""
        for column, finding in zip(columns, row.findings, strict=True):
            if finding.outcome in FAILS:
                self._moves[column][kind] += 1

    def _compare(self, old: DossierRow, new: DossierRow) -> None:
        for at_before, at_after in self._shared:
            was, became = old.findings[at_before], new.findings[at_after]
            if was != became and (kind := kind_of(was, became)):
                self._count_moved(kind, old, new, at_before, at_after)
        if not self._aligned:
            for columns, row, others, kind in (
                (self._before.columns, old, self._after.columns, "gone"),
                (self._after.columns, new, self._before.columns, "arrived"),
            ):
                for column, finding in zip(columns, row.findings, strict=True):
                    if finding.outcome in FAILS and column not in others:
                        self._moves[column][kind] += 1

    def _count_moved(self, kind: str, old: DossierRow, new: DossierRow, at_before: int, at_after: int) -> None:
        was, became = old.findings[at_before], new.findings[at_after]
        column = self._after.columns[at_after]
        rules = self._before.rules[at_before], self._after.rules[at_after]
        why = cause(self._before.mark, self._after.mark, rules, (old.content, new.content), (was, became))
        self._moves[column][kind] += 1
        self._causes[column][why] += 1
        self._count += 1
        self._moved.append(
            Moved(
                profile=column[0],
                dossier=self._names.get(new.dossier, ""),
                criterion=column[1],
                kind=kind,
                before=was.outcome.value,
                after=became.outcome.value,
                failing=(was.failing, became.failing),
                cause=why,
                since=was.since,
            )
        )
        if len(self._moved) > 2 * MOST_MOVED:
            self._moved = self._gravest()

    def _gravest(self) -> list[Moved]:
        return nsmallest(MOST_MOVED, self._moved, key=self._gravity)

    def _gravity(self, moved: Moved) -> tuple[bool, bool, int, str, int]:
        """What goes before: what went wrong, then what is about the safety of a child."""
        grave, safe = moved.kind in GRAVE, moved.criterion not in self._safety
        column = self._order[moved.profile, moved.criterion]
        return not grave, safe, KINDS.index(moved.kind), moved.dossier, column

    def difference(self) -> Difference:
        """All of it."""
        moved = self._gravest()
        places = {column: place for place, column in enumerate(self._after.columns)}
        causes: Counter[str] = Counter()
        for found in self._causes.values():
            causes.update(found)
        return Difference(
            before=self._before.mark,
            after=self._after.mark,
            dossiers=DossierMoves(
                counts={kind: len(names) for kind, names in sorted(self._dossiers.items())},
                names={
                    kind: tuple(nsmallest(MOST_NAMED, filter(None, names)))
                    for kind, names in sorted(self._dossiers.items())
                },
            ),
            criteria=tuple(
                CriterionMoves(
                    profile=column[0],
                    criterion=column[1],
                    moves=dict(sorted(self._moves[column].items())),
                    causes=dict(sorted(self._causes[column].items())),
                    failing=self._failing[places[column]] if column in places else 0,
                    oldest=self._oldest[places[column]] if column in places else "",
                )
                for column in self._order
            ),
            moved=tuple(moved),
            left_out=self._count - len(moved),
            causes=dict(sorted(causes.items())),
            longest=tuple(self._long(name, place, since) for since, _, name, place in self._longest),
            only_before=tuple(self._left),
            only_after=tuple(c for c in self._after.columns if c not in set(self._before.columns)),
        )


def kind_of(was: FindingRow, became: FindingRow) -> str:
    """How a finding of a dossier that both runs have moved, as in `history.Moved`; "" when it did not. Where it fails
    in both, it went better only when what fails became fewer without more of it being unknown."""
    if became.outcome in FAILS:
        if was.outcome not in FAILS:
            return "new"
        if was.outcome is not became.outcome:
            return "worse" if became.outcome is Outcome.ERROR else "better"
        if became.failing > was.failing:
            return "worse"
        fewer = became.failing < was.failing
        return "better" if fewer and _not_in_order(became) < _not_in_order(was) else ""
    if was.outcome in FAILS:
        return "resolved" if became.outcome in _DECIDED else "unclear"
    if was.outcome is became.outcome:
        return ""
    if became.outcome is Outcome.UNDETERMINED:
        return "worse"
    return "better" if was.outcome is Outcome.UNDETERMINED else "other"


def _not_in_order(finding: FindingRow) -> int:
    return finding.failing + finding.undetermined
