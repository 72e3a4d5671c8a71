"""The questions of the self-assessment as a form: what is asked, why, by which source, and room for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from checker.framework.load import Profile
from checker.framework.questions import Question
from checker.report.words import Wording

# The fields of both forms of answer, in order, each with the answers to choose from.
_FIELDS = {
    "yearly": {"year": (), "met": ("yes", "no"), "how": ()},
    "realised": {"policy": (), "practice": (), "realised": ("yes", "no", "partly"), "explanation": ()},
}
_ROOM = " " + "." * 60


class Field(Struct, frozen=True):
    """A field to fill in: `choices` are (value, in words), none when the answer is a text; `value` is the answer."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    value: str


class QuestionCard(Struct, frozen=True):
    """A question in one language. `half_of` is the criterion that a dossier proves the other half of, or ""."""

    code: str
    title: str
    theme: str
    question: str
    norm: str
    remedy: str
    sources: tuple[str, ...]
    half_of: str
    years: tuple[int, ...]
    risks: tuple[str, ...]
    figure: str
    evidence: str
    form: tuple[Field, ...]


def describe(question: Question, wording: Wording) -> QuestionCard:
    """The card of a question in the wording's language, its form empty."""
    text, of, evidence = wording.text, wording.of, question.evidence
    register = wording.framework.register.risks
    return QuestionCard(
        code=question.code,
        title=of(question.title),
        theme=of(wording.framework.themes[question.theme]),
        question=of(question.question),
        norm=of(question.norm),
        remedy=of(question.remedy),
        sources=tuple(wording.sources(question)),
        half_of=question.half_of,
        years=question.years,
        risks=tuple(text("question-risk", number=f"{n:02d}", title=of(register[n].title)) for n in question.risks),
        figure=evidence.figure if evidence else "",
        evidence=of(evidence.words) if evidence else "",
        form=tuple(
            Field(name, text(f"answer-{name}"), tuple((c, text(f"choice-{c}")) for c in choices), "")
            for name, choices in _FIELDS[question.answer].items()
        ),
    )


def render(profile: Profile, wording: Wording) -> RenderableType:
    """The questions of a profile by theme, as a form to read, print and fill in."""
    return Group(*_parts(profile, wording))


def _parts(profile: Profile, wording: Wording) -> Iterator[RenderableType]:
    yield Text(wording.text("questions-title", profile=wording.of(profile.title)), style="bold")
    if not profile.questions:
        yield Text(wording.text("questions-none"))
        return
    yield Text(wording.text("questions-about"), style="dim")
    for theme, title in wording.framework.themes.items():
        cards = [describe(q, wording) for q in profile.questions if q.theme == theme]
        if cards:
            yield ""
            yield Text(wording.of(title).upper(), style="bold")
        for card in cards:
            yield ""
            yield Text(wording.text("explain-title", code=card.code, title=card.title), style="bold")
            yield Padding(Group(*_card(card, wording)), (0, 0, 0, 2))


def _card(card: QuestionCard, wording: Wording) -> Iterator[RenderableType]:
    text = wording.text
    yield Text(card.question)
    lines = [
        (text("question-norm"), card.norm),
        (text("question-remedy"), card.remedy),
        (text("explain-source"), "; ".join(card.sources)),
        (text("question-half"), card.half_of),
        (text("question-years"), ", ".join(str(year) for year in card.years)),
        (text("question-risks"), "; ".join(card.risks)),
        (text("question-evidence"), card.evidence),
    ]
    for label, words in lines:
        if words:
            yield Text(f"{label}: ", style="dim").append(words, style="default")
    for field in card.form:
        choices = " / ".join(f"[ ] {words}" for _, words in field.choices)
        yield Text(f"> {field.label}: {choices}" if choices else f"> {field.label}:{_ROOM}", style="bold")
