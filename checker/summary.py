"""Counts over a batch, by profile. Small frozen types whose fields are the names in the JSON run."""

from __future__ import annotations

from msgspec import Struct

from checker.model import Outcome, Score

REST = "team-rest"
"""What the teams are called that are too small to be told apart, put together in a run for the team."""


class CriterionCount(Struct, frozen=True, omit_defaults=True):
    """In how many dossiers a criterion had which outcome. `as_of` is the day that the count is of, "" when it is
    of the run itself."""

    criterion: str
    theme: str
    needs_judgement: bool
    outcomes: dict[str, int]
    as_of: str = ""


class GroupCount(Struct, frozen=True):
    """The dossiers of one team or one worker: how many, and by criterion in how many each outcome occurs (0 is left
    out). `kind` is team or worker; `name` is "" for the dossiers that name none."""

    kind: str
    name: str
    dossiers: int
    criteria: dict[str, dict[str, int]]


class BatchRisk(Struct, frozen=True, omit_defaults=True):
    """One risk over a batch: in how many dossiers it occurs, may occur, and applies at all. Likelihood class (1-5)
    and level (likelihood x impact, 1-25) are bands [low, high], None when it applies nowhere. `as_of` is as in
    `CriterionCount`."""

    number: int
    occurs: int
    undetermined: int
    applicable: int
    impact: int
    likelihood: tuple[int, int] | None
    level: tuple[int, int] | None
    as_of: str = ""


class Attention(Struct, frozen=True):
    """A dossier to look at first, and why: child-safety risks that occur, criteria not met, its total."""

    dossier: str
    file: str
    child_safety: tuple[int, ...]
    not_met: int
    undetermined: int
    total: Score | None


class RunFigure(Struct, frozen=True, tag_field="figure", tag="run"):
    """That dossiers were checked: how many, and how many files or lines could not be read."""

    question: str
    dossiers: int
    unreadable: int


class WorkersFigure(Struct, frozen=True, tag_field="figure", tag="workers"):
    """How many dossiers each worker has who is named in one: the fewest, the middle and the most. `unnamed` is the
    number of dossiers that name no worker."""

    question: str
    workers: int
    unnamed: int
    fewest: int
    middle: int
    most: int


class CriterionSpread(Struct, frozen=True):
    """How far the workers compared differ on one criterion: the lowest and the highest share of a worker's dossiers in
    which it was not met, as (not met, decided)."""

    criterion: str
    workers: int
    lowest: tuple[int, int]
    highest: tuple[int, int]


class SpreadFigure(Struct, frozen=True, tag_field="figure", tag="spread"):
    """How far workers differ, criterion by criterion, where at least two have `least` dossiers that it decides."""

    question: str
    least: int
    criteria: tuple[CriterionSpread, ...]


class FlagFigure(Struct, frozen=True, omit_defaults=True, tag_field="figure", tag="flag"):
    """In how many dossiers a condition that the profile defines holds. `as_of` is as in `CriterionCount`."""

    question: str
    name: str
    dossiers: int
    yes: int
    no: int
    undetermined: int
    as_of: str = ""


Figure = RunFigure | WorkersFigure | SpreadFigure | FlagFigure


class FlipCount(Struct, frozen=True):
    """In how many dossiers a criterion had these outcomes, by profile, and the first of them by name."""

    criterion: str
    outcomes: dict[str, Outcome]
    count: int
    dossiers: tuple[str, ...]


class ProfileSummary(Struct, frozen=True):
    """Counts over the batch, by one profile. `figures` are evidence for its questions, never proof."""

    profile: str
    criteria: tuple[CriterionCount, ...]
    risks: tuple[BatchRisk, ...]
    attention: tuple[Attention, ...]
    groups: tuple[GroupCount, ...]
    figures: tuple[Figure, ...]


class Summary(Struct, frozen=True):
    """Counts over the batch, by profile, and where the profiles come to something else."""

    profiles: tuple[ProfileSummary, ...]
    flips: tuple[FlipCount, ...]
