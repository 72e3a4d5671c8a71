"""A criterion as a card: what is asked, when, of whom, by which rule, from which source."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.framework.forms import Clause, Criterion, Example, Parameter
from checker.rehearse import home_profile
from checker.report.sentences import sentences
from checker.report.words import Wording


class ClauseCard(Struct, frozen=True):
    """A clause in words: `sentences` are (text, tests that complete it)."""

    id: str
    name: str
    sentences: tuple[tuple[str, tuple[str, ...]], ...]


def clause_card(clause: Clause, wording: Wording) -> ClauseCard:
    """A clause in the wording's language."""
    found: list[tuple[str, tuple[str, ...]]] = []
    subject = ""
    for sentence in sentences(clause, wording):
        if sentence.part == "for-each" and not sentence.tests:
            subject = f"{sentence.text} "  # and what is asked of it follows in the same breath
        else:
            text = subject + sentence.text[0].lower() + sentence.text[1:] if subject else sentence.text
            found.append((text, sentence.tests))
            subject = ""
    return ClauseCard(clause.id, wording.of(clause.title) if clause.title else clause.id, tuple(found))


def render_clause(clause: ClauseCard, wording: Wording) -> Iterator[RenderableType]:
    """A clause for a terminal: sentence by sentence, the tests below each."""
    if clause.name != clause.id:
        yield Padding(Text(wording.text("explain-clause", clause=clause.name), style="italic"), (0, 0, 0, 2))
    for words, tests in clause.sentences:
        yield Padding(Text(words), (0, 0, 0, 4))
        demands = Table.grid()  # so that a long one goes on below its own beginning
        demands.add_column(width=2)
        for test in tests:
            demands.add_row("-", Text(test))
        if tests:
            yield Padding(demands, (0, 0, 0, 6))


class Card(Struct, frozen=True):
    """A criterion in one language. `parameters` are (name, what it is, value), `examples` (name, expected outcome in
    words, profile or "")."""

    code: str
    title: str
    theme: str
    level: str
    norm: str
    remedy: str
    sources: tuple[str, ...]
    clauses: tuple[ClauseCard, ...]
    off: tuple[tuple[str, str], ...]
    parameters: tuple[tuple[str, str, str], ...]
    risks: tuple[str, ...]
    examples: tuple[tuple[str, str, str], ...]


def describe(criterion: Criterion, wording: Wording) -> Card:
    """The card of a criterion under the wording's profile and in its language."""
    text, of = wording.text, wording.of
    risks = wording.framework.register.risks
    links = [("primary", n) for n in criterion.primary] + [("secondary", n) for n in criterion.secondary]
    return Card(
        code=criterion.code,
        title=of(criterion.title),
        theme=of(wording.framework.themes[criterion.theme]),
        level=text(f"level-{criterion.level}"),
        norm=of(criterion.norm),
        remedy=of(criterion.remedy),
        sources=tuple(wording.sources(criterion)),
        clauses=tuple(clause_card(clause, wording) for clause in criterion.clauses),
        off=tuple(
            (wording.clause_name(criterion, off.id), wording.switched_off(criterion.code, off.parameter))
            for off in criterion.off
        ),
        parameters=tuple(
            (p.name, wording.parameter(criterion.code, p.name), parameter_value(p, wording))
            for p in criterion.parameters.values()
        ),
        risks=tuple(text(f"explain-{kind}", number=f"{n:02d}", title=of(risks[n].title)) for kind, n in links),
        examples=tuple(
            (of(e.name), _expected(e, criterion, wording), _elsewhere(e, criterion, wording))
            for e in criterion.examples
        ),
    )


def _elsewhere(example: Example, criterion: Criterion, wording: Wording) -> str:
    """The profile in which an example is played, "" when it is the one of the card itself."""
    home = home_profile(wording.framework, criterion.code)
    if example.profile or home is None:
        return example.profile or ""
    return home.name if home.name != wording.profile.name else ""


def _expected(example: Example, criterion: Criterion, wording: Wording) -> str:
    """What comes out of an example, in words."""
    outcome = wording.outcome(example.expect)
    return f"{wording.clause_name(criterion, example.clause)}: {outcome}" if example.clause else outcome


def parameter_value(parameter: Parameter, wording: Wording) -> str:
    """The value of a parameter with its unit in words."""
    if parameter.value is None:
        return wording.text("parameter-off")
    if isinstance(parameter.value, tuple):
        value = ", ".join(wording.code(code) for code in parameter.value)
    elif parameter.unit in ("days", "working_days", "months"):
        value = wording.term(parameter.value, parameter.unit)
    else:
        value = str(parameter.value)
    return f"{value} ({wording.text('parameter-ours')})" if parameter.ours else value


def render(card: Card, wording: Wording) -> RenderableType:
    """A card for a terminal."""
    return Group(*_parts(card, wording))


def _sections(card: Card, wording: Wording) -> Iterator[tuple[str, list[str]]]:
    """The sections of a card apart from its rule: title, lines."""
    text = wording.text
    yield text("explain-norm"), [card.norm]
    yield text("explain-source"), list(card.sources)
    yield text("explain-parameters"), [f"{what}: {value} [{name}]" for name, what, value in card.parameters]
    yield text("explain-remedy"), [card.remedy]
    yield text("explain-risks"), list(card.risks)
    yield (
        text("card-examples"),
        [f"{name} → {outcome}{f' [{profile}]' if profile else ''}" for name, outcome, profile in card.examples],
    )


def _parts(card: Card, wording: Wording) -> Iterator[RenderableType]:
    text = wording.text
    yield Text(text("explain-title", code=card.code, title=card.title), style="bold")
    yield Text(f"{card.theme} · {card.level}", style="dim")
    yield ""
    yield Text(text("explain-rule"), style="bold")
    for clause in card.clauses:
        yield from render_clause(clause, wording)
    for name, reason in card.off:
        yield Padding(Text(f"{text('explain-clause', clause=name)}: {reason}", style="dim"), (0, 0, 0, 2))
    for title, lines in _sections(card, wording):
        if lines:
            yield ""
            yield Text(title, style="bold")
        for line in lines:
            yield Padding(Text(line), (0, 0, 0, 2))
