"""What comes out: outcomes, findings, risks, the run. Small frozen types whose fields are the names in the JSON run."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Outcome(StrEnum):
    """What a criterion comes to. Never merged: missing data is undetermined, a reasoned deviation is explained."""

    MET = "met"
    NOT_MET = "not_met"
    EXPLAINED = "explained"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"
    ERROR = "error"


class Reason(StrEnum):
    """Why a subject, or a clause without subjects, has its outcome."""

    EVIDENCE = "evidence"  # met: the evidence is there
    NO_EVIDENCE = "no_evidence"  # not_met: due, and no evidence and no deviation
    DEVIATION = "deviation"  # explained: a deviation was recorded
    UNKNOWN = "unknown"  # undetermined: a datum is missing
    NOT_YET_DUE = "not_yet_due"
    ADVICE = "advice"  # a "kan" provision that was not followed, or of which it cannot be told
    CONDITION = "condition"  # the case that `when` describes does not occur
    NO_SUBJECTS = "no_subjects"
    PARAMETER_OFF = "parameter_off"
    ENGINE = "engine"  # error: the rule could not be evaluated


FOLD = (Outcome.ERROR, Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.EXPLAINED, Outcome.MET)


def fold(outcomes: Iterable[Outcome]) -> Outcome:
    """Several outcomes in one, over subjects and over clauses: not_met when one certainly fails; else undetermined
    when one cannot be decided; else explained; else met when one is met; else not_applicable. An error outranks all,
    since behind it any outcome may hide."""
    found = list(outcomes)
    return next((outcome for outcome in FOLD if outcome in found), Outcome.NOT_APPLICABLE)


class Missing(Struct, frozen=True, gc=False):
    """A datum that would have decided: an attribute of a record, or the whole list when `attribute` is None."""

    record: str
    entity: str
    attribute: str | None


class Subject(Struct, frozen=True, gc=False):
    """The outcome of one clause for one subject. Records are named by their key, which outlives reordering."""

    clause: str
    subject: str
    entity: str
    at: str | None
    outcome: Outcome
    reason: Reason
    advice: bool
    ours: bool
    evidence: tuple[str, ...]
    deviations: tuple[str, ...]
    missing: tuple[Missing, ...]


class Skipped(Struct, frozen=True, gc=False):
    """A clause without subjects, and why; `detail` is the parameter that is off, else ""."""

    clause: str
    reason: Reason
    detail: str


class Finding(Struct, frozen=True, gc=False):
    """The outcome of one criterion for one dossier. `needs_judgement`: presence was checked, a person judges."""

    criterion: str
    outcome: Outcome
    needs_judgement: bool
    subjects: tuple[Subject, ...]
    skipped: tuple[Skipped, ...]


class Score(Struct, frozen=True, gc=False):
    """0-100, as a band: `low` when everything undetermined turns out well, `high` when it does not."""

    low: float
    high: float


class Feed(Struct, frozen=True, gc=False):
    """What one criterion adds to a risk: its weight and the counts of its subjects."""

    criterion: str
    weight: float
    failing: int
    undetermined: int
    explained: int
    counted: int


class RiskScore(Struct, frozen=True, gc=False):
    """One risk of the register for one dossier. `occurs` is one of yes, no, undetermined, not_applicable;
    `score` is None when nothing that feeds the risk applies."""

    number: int
    occurs: str
    score: Score | None
    child_safety: bool
    feeds: tuple[Feed, ...]


class Flag(Struct, frozen=True, gc=False):
    """A condition that a profile defines by name, and whether it holds: yes, no or undetermined."""

    name: str
    holds: str


class Notice(Struct, frozen=True):
    """Something a reader of the run has to know that is no finding. `code` names its text in the catalogue
    (`notice-<code>`), `details` its placeables; `profile` is "" when it is about all."""

    code: str
    profile: str
    dossier: str
    details: dict[str, str]


class ProfileResult(Struct, frozen=True):
    """What one profile makes of one dossier."""

    profile: str
    findings: tuple[Finding, ...]
    risks: tuple[RiskScore, ...]
    total: Score | None
    flags: tuple[Flag, ...]


class Flip(Struct, frozen=True):
    """A criterion with another outcome in one profile than in another, for the same dossier. `outcomes` is by profile,
    for those that have the criterion."""

    criterion: str
    outcomes: dict[str, Outcome]


class DossierResult(Struct, frozen=True):
    """Everything found in one dossier, by each profile in the order asked for. `file` and `line` say where it was
    read."""

    dossier: str
    file: str
    line: int
    team: str
    worker: str
    profiles: tuple[ProfileResult, ...]
    flips: tuple[Flip, ...]
    notices: tuple[Notice, ...]


class Fault(Struct, frozen=True):
    """One thing wrong with a file, as in `errors.Problem`."""

    code: str
    line: int | None
    column: int | None
    pointer: str
    details: dict[str, str | int]


class Unreadable(Struct, frozen=True):
    """A file or a line of one that could not be read or is not valid, and everything that is wrong with it."""

    file: str
    line: int
    faults: tuple[Fault, ...]


class SourceText(Struct, frozen=True):
    """A source, by the title of its document in both languages and the place in it."""

    title: dict[str, str]
    place: str


class CriterionText(Struct, frozen=True):
    """A criterion in words, so that a run can be read without the rules. Texts are by language; `clauses` holds the
    titles of the clauses that have one."""

    code: str
    theme: str
    level: str
    title: dict[str, str]
    norm: dict[str, str]
    remedy: dict[str, str]
    source: tuple[SourceText, ...]
    clauses: dict[str, dict[str, str]]
    primary: tuple[int, ...]
    secondary: tuple[int, ...]


class RiskText(Struct, frozen=True):
    """A risk in words. `overlaps` is the number of the risk whose faults it repeats."""

    number: int
    title: dict[str, str]
    consequence: dict[str, str]
    impact: int
    overlaps: int | None
    child_safety: bool


class QuestionText(Struct, frozen=True):
    """A question of the self-assessment in words. `evidence` says what its figure is and is not, empty when there is
    none; `answer` is the form of the answer."""

    code: str
    theme: str
    title: dict[str, str]
    question: dict[str, str]
    norm: dict[str, str]
    remedy: dict[str, str]
    source: tuple[SourceText, ...]
    answer: str
    years: tuple[int, ...]
    risks: tuple[int, ...]
    evidence: dict[str, str]


class ProfileText(Struct, frozen=True):
    """A profile in words: its title, its criteria and its questions."""

    name: str
    title: dict[str, str]
    criteria: tuple[CriterionText, ...]
    questions: tuple[QuestionText, ...]


class Reference(Struct, frozen=True):
    """The part of the framework that a run is about: what its codes and numbers mean."""

    themes: dict[str, dict[str, str]]
    profiles: tuple[ProfileText, ...]
    risks: tuple[RiskText, ...]
    likelihood: tuple[int, ...]
    percentages_from: int
    primary_weight: float
    secondary_weight: float


class ProfileReceipt(Struct, frozen=True):
    """A profile that a run was made with: its name, the hash of all that decides an outcome under it, and how much an
    explained deviation counts in a score (0-1)."""

    name: str
    hash: str
    explained_weight: float


class Receipt(Struct, frozen=True):
    """What makes a run repeatable: versions, hashes (SHA-256, hexadecimal), the reference date (YYYY-MM-DD), and
    what was read and what could not be."""

    version: str
    rules_hash: str
    profiles: tuple[ProfileReceipt, ...]
    as_of: str
    dossiers: int
    unreadable: tuple[Unreadable, ...]


class CriterionCount(Struct, frozen=True):
    """In how many dossiers a criterion had which outcome."""

    criterion: str
    theme: str
    needs_judgement: bool
    outcomes: dict[str, int]


class BatchRisk(Struct, frozen=True):
    """One risk over a batch: in how many dossiers it occurs, may occur, and applies at all. Likelihood class (1-5)
    and level (likelihood x impact, 1-25) are bands [low, high], None when it applies nowhere."""

    number: int
    occurs: int
    undetermined: int
    applicable: int
    impact: int
    likelihood: tuple[int, int] | None
    level: tuple[int, int] | None


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


class FlagFigure(Struct, frozen=True, tag_field="figure", tag="flag"):
    """In how many dossiers a condition that the profile defines holds."""

    question: str
    name: str
    dossiers: int
    yes: int
    no: int
    undetermined: int


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
    figures: tuple[Figure, ...]


class Summary(Struct, frozen=True):
    """Counts over the batch, by profile, and where the profiles come to something else."""

    profiles: tuple[ProfileSummary, ...]
    flips: tuple[FlipCount, ...]


class Run(Struct, frozen=True):
    """One evaluation of a batch. `dossiers` may be read more than once, in the order of their names."""

    receipt: Receipt
    reference: Reference
    dossiers: Iterable[DossierResult]
    summary: Summary
    notices: tuple[Notice, ...]
