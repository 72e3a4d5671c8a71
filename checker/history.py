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
    have the dossier or the criterion), gone (it failed, and the later run does not have it), unseen (it failed, in a
    dossier that could not be read now) and seen_again (it fails, in a dossier that could not be read before). What
    failed before, and new, arrived and seen_again, less resolved, unclear, gone and unseen, is what fails now."""

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


class Choices(Struct, frozen=True):
    """The bounds of `rules/risks.yaml` behind what is said of years and measures, in percent but for `fewest`, which is
    a number of dossiers: the share that makes a year a yes, and the part of a share by which a risk falls when a
    measure works."""

    yes_from: int
    fewest: int
    fall: int


class PointRisk(Struct, frozen=True):
    """In how many dossiers a risk occurred, may have occurred, and applied at all; `rules` is a digest of all that
    decides it."""

    number: int
    occurs: int
    undetermined: int
    applicable: int
    rules: str


class PointProfile(Struct, frozen=True):
    """The counts of one run under one profile: by criterion how many dossiers had which outcome (0 is left out).
    `rules` holds every criterion that the run had, shown or not, with a digest of all that decides it, the version of
    the program included: figures of two runs can be set beside each other only where it is the same. `explained_fails`:
    a deviation that was explained counts as a fault here."""

    profile: str
    explained_fails: bool
    criteria: dict[str, dict[str, int]]
    risks: tuple[PointRisk, ...]
    rules: dict[str, str]


class Point(Struct, frozen=True):
    """One kept run in the trend."""

    mark: Mark
    dossiers: int
    unreadable: int
    profiles: tuple[PointProfile, ...]


class YearCell(Struct, frozen=True):
    """The answer of a criterion in one year, by the last kept run of that year, that of `as_of`: how many dossiers it
    applies to and in how many of these it is met, explained, or cannot be told. `answer`: yes, no, or "" when it cannot
    be said, and then `reason` says why: absent (the run has no counts of it), nowhere (it applies to none), few (to too
    few), undetermined (what cannot be told would decide). `changed`: its rule, the program, or how an explained
    deviation counts is not that of the year before."""

    year: int
    as_of: str
    answer: str
    reason: str
    met: int
    explained: int
    undetermined: int
    applicable: int
    changed: bool


class YearRow(Struct, frozen=True):
    """One criterion over the years, the earliest first; every row has the same years. `all_of_them`: a yes takes every
    dossier, since it is about the safety of children."""

    profile: str
    criterion: str
    all_of_them: bool
    years: tuple[YearCell, ...]


class Share(Struct, frozen=True):
    """In `occurs` of `applicable` dossiers, in the run of that day; in `undetermined` more it may be so."""

    as_of: str
    occurs: int
    undetermined: int
    applicable: int


class Measure(Struct, frozen=True):
    """A measure of the improvement plan: the risk that it is against, what it is (by language, at least in Dutch), the
    role that looks after it, and what that role claims: planned, begun or done, as of `day`."""

    risk: int
    text: dict[str, str]
    owner: str
    status: str
    day: str


class MeasureResult(Struct, frozen=True):
    """A measure beside the figures of one profile, "" when no profile feeds its risk. `before` and `after` are the
    figures beside each other, None when there is none; `low` and `high` are the ends of the 95 % interval of the
    difference (after - before, -1 to 1), None when there is nothing to compare.

    `verdict`: supports, contradicts, too_few, or no_claim while nothing is claimed to be done. `reason`: of no_claim
    planned, begun, overdue (planned for a day that is past) or ahead (begun or done on a day that is still to come); of
    too_few unfed (no profile feeds the risk), no_before, no_after, nowhere (the risk applies to no dossier on one
    side), rules (what decides the risk was changed in between), none (it did not occur before either), few,
    undetermined (what cannot be told would decide) or wide (the interval holds both a real fall and none); of the
    others ""."""

    profile: str
    measure: Measure
    before: Share | None
    after: Share | None
    low: float | None
    high: float | None
    verdict: str
    reason: str


class History(Struct, frozen=True):
    """All of it. `difference` is None on the first night; `trend` is in the order of the runs. `begun` is the day of
    the first night that was ever kept, "" when that is not known: what is so since then may be so for longer."""

    difference: Difference | None
    coming: Coming
    trend: tuple[Point, ...]
    years: tuple[YearRow, ...]
    measures: tuple[MeasureResult, ...]
    choices: Choices
    begun: str = ""
