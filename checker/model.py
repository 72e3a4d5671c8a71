"""What is found in one dossier: outcomes, findings, risks. Frozen types whose fields are the names in the JSON run."""

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


FAILS = frozenset({Outcome.NOT_MET, Outcome.ERROR})
"""The outcomes of a finding that is not in order."""

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
    """The outcome of one clause for one subject. Records are named by their key, which outlives reordering. `due` is
    the last day (YYYY-MM-DD) on which what is asked may still come, or might have: of one that is not yet due the
    earliest day that this can be, of one that fails the latest; None when there is no such day or it is not known.
    `missing` says why it is undetermined; of one that is not yet due, why it will be so when its term has passed and
    nothing came: () when it certainly fails then."""

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
    due: str | None


class Skipped(Struct, frozen=True, gc=False):
    """A clause without subjects, and why; `detail` is the parameter that is off, else ""."""

    clause: str
    reason: Reason
    detail: str

    @property
    def outcome(self) -> Outcome:
        """What the clause comes to: it does not apply, or the rule could not be evaluated."""
        return Outcome.ERROR if self.reason is Reason.ENGINE else Outcome.NOT_APPLICABLE


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


AHEAD = 7
"""How many days ahead it is looked for what will fail: the coming week."""


class ComingFailure(Struct, frozen=True, gc=False):
    """A finding of one profile that does not fail now, and is not met from a day (YYYY-MM-DD) on when nothing is done:
    its term passes, or a day comes that stands in the dossier, as that on which support begins."""

    profile: str
    criterion: str
    day: str


class Spot(Struct, frozen=True):
    """Where a record lies in the file: the kind of record, its JSON pointer ("" when it is derived, or not there) and
    its line (0 likewise). `period` is the first and last day (YYYY-MM-DD) of a derived one that has
    them; the last is "" while it still runs."""

    entity: str
    pointer: str
    line: int
    period: tuple[str, ...]


class DossierFindings(Struct, frozen=True):
    """Everything found in one dossier, by each profile in the order asked for. `file` and `line` say where it was
    read; `status` is open, closed, or "" when that is not known. `content` is a digest (SHA-256, hexadecimal) of all
    that the dossier holds, the same in any order of its keys and lists; "" where it is not to be told. `coming` is what
    will fail within `AHEAD` days, by profile and criterion in their order."""

    dossier: str
    file: str
    line: int
    team: str
    worker: str
    status: str
    content: str
    profiles: tuple[ProfileResult, ...]
    flips: tuple[Flip, ...]
    notices: tuple[Notice, ...]
    coming: tuple[ComingFailure, ...]


class DossierResult(DossierFindings, frozen=True):
    """What was found in one dossier, and by its key the place of each record that the findings name. Places change
    with the order of a file, outcomes never do: what is kept of a run has no places. {} when none were asked for.

    `until` is the first day (YYYY-MM-DD) on which time alone may change anything of it: up to that day, and from the
    reference date on, the same dossier under the same rules has the same result. "" when that day never comes."""

    spots: dict[str, Spot]
    until: str
