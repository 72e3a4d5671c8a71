"""What the codes and numbers of a run mean, in words, so that a run can be read without the rules."""

from __future__ import annotations

from msgspec import Struct


class SourceText(Struct, frozen=True):
    """A source, by the title of its document in both languages and the place in it."""

    title: dict[str, str]
    place: str


class ChapterText(Struct, frozen=True):
    """A chapter of a report in words: its title, what is expected and where that stands, and its themes in order."""

    title: dict[str, str]
    expectation: dict[str, str]
    source: tuple[SourceText, ...]
    themes: tuple[str, ...]


class CriterionText(Struct, frozen=True):
    """A criterion in words, so that a run can be read without the rules. Texts are by language; `clauses` holds the
    titles of the clauses that have one. `child_safety`: it is about the safety of a child, by its theme or by a risk
    that it feeds."""

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
    child_safety: bool


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


class EntityText(Struct, frozen=True):
    """A kind of record in words: its title, those of its attributes, and the places in a dossier where it lies, each as
    the keys from the top. `single`: there is at most one at a place."""

    title: dict[str, str]
    attributes: dict[str, dict[str, str]]
    places: tuple[tuple[str, ...], ...]
    single: bool


class ProfileText(Struct, frozen=True):
    """A profile in words: its title, its criteria and its questions."""

    name: str
    title: dict[str, str]
    criteria: tuple[CriterionText, ...]
    questions: tuple[QuestionText, ...]


class Reference(Struct, frozen=True):
    """The part of the framework that a run is about: what its codes and numbers mean. `codes` are words for
    codes and values that dossiers and rules hold, `roles` for roles."""

    chapters: tuple[ChapterText, ...]
    themes: dict[str, dict[str, str]]
    entities: dict[str, EntityText]
    codes: dict[str, dict[str, str]]
    roles: dict[str, dict[str, str]]
    profiles: tuple[ProfileText, ...]
    risks: tuple[RiskText, ...]
    likelihood: tuple[int, ...]
    percentages_from: int
    primary_weight: float
    secondary_weight: float
