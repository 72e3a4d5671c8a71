"""What a run says of the runs before it: what changed, what is about to, how the figures went, what measures did.

Frozen types whose fields are the names in the JSON run. Days are YYYY-MM-DD.
"""

from __future__ import annotations

from msgspec import Struct


class Mark(Struct, frozen=True):
    """Which run is meant: its number in the archive (0 when it is in none), its reference date, and what it was made
    with."""

    number: int
    as_of: str
    version: str
    rules_hash: str


class Moved(Struct, frozen=True):
    """A finding that came out otherwise than in the run before, of a dossier and criterion that both runs have. It
    fails when its outcome is not_met or error.

    `kind`: new (it fails now and did not), resolved (it failed and is in order, explained or does not apply now),
    unclear (it failed, and can no longer be told), worse and better (it fails in both and more or fewer of it does, or
    it can no longer or for the first time be told that it is in order), other (it is in order, explained or does not
    apply, otherwise than before). `before` and `after` are outcomes; `failing` is how many subjects failed before and
    fail now. `cause`: dossier (what is in the file changed), rules (the file is the same, the rule is not), time (both
    are the same, days went by; or its term passed), program (all of it is the same, the program is another or failed),
    several (dossier and rule both changed), unknown. `since` is the night from which on it was as it was before, ""
    when that is not known."""

    profile: str
    dossier: str
    criterion: str
    kind: str
    before: str
    after: str
    failing: tuple[int, int]
    cause: str
    since: str


class CriterionMoves(Struct, frozen=True):
    """How many findings of one criterion moved, by kind and by cause (0 is left out), how many fail, and since which
    night the one that fails longest; "" when none does or it is not known.

    Beside the kinds of `Moved`, which alone have a cause, there are: arrived (it fails, and the earlier run does not
    have the dossier or the criterion), gone (it failed, and the later run does not have it) and unseen (it failed, in a
    dossier that could not be read now). What failed before, and new and arrived, less resolved, unclear, gone and
    unseen, is what fails now."""

    profile: str
    criterion: str
    moves: dict[str, int]
    causes: dict[str, int]
    failing: int
    oldest: str


class StillOpen(Struct, frozen=True):
    """A finding that fails, and since which night it does."""

    profile: str
    dossier: str
    criterion: str
    since: str


class DossierMoves(Struct, frozen=True):
    """Dossiers that came (`new`), that are no longer there (`vanished`), that were `closed` or `reopened`, those that
    were there last time and could not be read now (`unread`): these are not gone, and those that can be read again
    (`read_again`). The counts are of all (0 is left out); of each kind the first are named, in order, as far as anybody
    knows their names."""

    counts: dict[str, int]
    names: dict[str, tuple[str, ...]]


class Difference(Struct, frozen=True):
    """A run beside an earlier one. `criteria` holds every criterion of either run. `moved` holds the first findings
    that moved, the gravest first, and `left_out` says how many more there are; `causes` counts all of them, `longest`
    holds those that fail longest. `only_before` and `only_after` are the criteria (profile, code) that one of both runs
    does not have."""

    before: Mark
    after: Mark
    dossiers: DossierMoves
    criteria: tuple[CriterionMoves, ...]
    moved: tuple[Moved, ...]
    left_out: int
    causes: dict[str, int]
    longest: tuple[StillOpen, ...]
    only_before: tuple[tuple[str, str], ...]
    only_after: tuple[tuple[str, str], ...]


class ComingItem(Struct, frozen=True):
    """A finding that will fail on a day, when nothing is done before it."""

    profile: str
    dossier: str
    criterion: str
    day: str


class Coming(Struct, frozen=True):
    """What does not fail yet and will through time alone, up to and with the day `until`: in how many dossiers, and the
    first of them by day; `left_out` is how many more items there are."""

    until: str
    dossiers: int
    items: tuple[ComingItem, ...]
    left_out: int


class PointRisk(Struct, frozen=True):
    """In how many dossiers a risk occurred, may have occurred, and applied at all."""

    number: int
    occurs: int
    undetermined: int
    applicable: int


class PointProfile(Struct, frozen=True):
    """The counts of one run under one profile: by criterion how many dossiers had which outcome (0 is left out)."""

    profile: str
    criteria: dict[str, dict[str, int]]
    risks: tuple[PointRisk, ...]


class Point(Struct, frozen=True):
    """One kept run in the trend."""

    mark: Mark
    dossiers: int
    unreadable: int
    profiles: tuple[PointProfile, ...]


class YearCell(Struct, frozen=True):
    """The answer of a criterion in one year: met in so many of the dossiers to which it applies, by the last kept run
    of that year. `answer`: yes (in all of them), no, or "" when it cannot be said."""

    year: int
    answer: str
    met: int
    decided: int


class YearRow(Struct, frozen=True):
    """One criterion over the years."""

    profile: str
    criterion: str
    years: tuple[YearCell, ...]


class Share(Struct, frozen=True):
    """In `occurs` of `applicable` dossiers, in the run of that day."""

    as_of: str
    occurs: int
    applicable: int


class MeasureResult(Struct, frozen=True):
    """A measure of the improvement plan beside the figures. `status` is what its owner claims: planned, begun or done,
    as of `day`. `before` and `after` are the figures beside each other, None when there is none; `low` and `high` are
    the ends of the 95 % interval of the difference (after - before, -1 to 1). `verdict`: supports, contradicts, too_few
    or no_claim when nothing is claimed to be done yet."""

    profile: str
    risk: int
    measure: str
    owner: str
    status: str
    day: str
    before: Share | None
    after: Share | None
    low: float | None
    high: float | None
    verdict: str


class History(Struct, frozen=True):
    """All of it. `difference` is None on the first night."""

    difference: Difference | None
    coming: Coming
    trend: tuple[Point, ...]
    years: tuple[YearRow, ...]
    measures: tuple[MeasureResult, ...]
