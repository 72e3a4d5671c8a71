"""What the codes and numbers of a run mean, in words, so that a run can be read without the rules."""

from __future__ import annotations

from msgspec import Struct


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
