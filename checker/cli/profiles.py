"""`checker profiles`: list, show and compare."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby

import click
from msgspec import Struct
from rich.console import Group
from rich.table import Table
from rich.text import Text

from checker.batch.discover import discover
from checker.batch.evaluate import evaluate_source
from checker.catalogue import Catalogue
from checker.check import Checker
from checker.cli.doorstep import Stop, catalogue_of, framework_of, reading_code, say_json, say_problems, show
from checker.cli.options import Options, asked_profile
from checker.cli.words import WordedCommand, WordedGroup, need_command
from checker.errors import Place, Problem
from checker.framework.compare import compare
from checker.framework.load import Framework, Profile
from checker.model import DossierResult, Outcome, Subject
from checker.report.difference import DifferenceInWords, in_words
from checker.report.words import Wording
from checker.run import Unreadable


class ProfileCard(Struct, frozen=True):
    """A profile in one language."""

    name: str
    title: str
    extends: str
    criteria: tuple[str, ...]
    explained_weight: float
    roles: dict[str, tuple[str, ...]]
    instruments: dict[str, str]
    off: tuple[tuple[str, str, str], ...]


class FlipInFull(Struct, frozen=True):
    """A criterion that comes out differently for a dossier, and the subjects behind it under each profile."""

    dossier: str
    criterion: str
    first: Outcome
    second: Outcome
    first_subjects: tuple[Subject, ...]
    second_subjects: tuple[Subject, ...]


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The group of commands in one language."""
    text = catalogue.text

    @click.group("profiles", cls=WordedGroup, help=text("help-profiles-group"))
    @options.lang
    @click.pass_context
    def group(context: click.Context) -> None:
        need_command(context, catalogue)

    @group.command("list", cls=WordedCommand, help=text("help-profiles-list"))
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def list_profiles(context: click.Context, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        words = catalogue_of(context)
        cards = [_card(framework.profile(name), words) for name in framework.order]
        if format == "json":
            say_json(cards)
            return
        table = Table(box=None)
        for name in ("name", "title", "extends", "criteria"):
            table.add_column(words.text(f"profiles-{name}"))
        for card in cards:
            table.add_row(card.name, card.title, card.extends or "–", str(len(card.criteria)))
        show(table)

    @group.command("show", cls=WordedCommand, help=text("help-profiles-show"))
    @click.argument("name", metavar=text("metavar-name"))
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def show_profile(context: click.Context, name: str, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        words = catalogue_of(context)
        profile = asked_profile(context, framework, name, "name")
        card = _card(profile, words)
        if format == "json":
            say_json(card)
            return
        show(Group(*_shown(card, framework, profile, words)))

    @group.command("diff", cls=WordedCommand, help=text("help-profiles-diff"))
    @click.argument("first", metavar=text("metavar-profile"))
    @click.argument("second", metavar=text("metavar-profile"))
    @click.argument("paths", nargs=-1, metavar=f"[{text('metavar-path')}]...")
    @options.as_of
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def diff(
        context: click.Context,
        first: str,
        second: str,
        paths: tuple[str, ...],
        as_of: date,
        format: str,
        rules: str | None,
    ) -> None:
        framework = framework_of(rules)
        words = catalogue_of(context)
        pair = (
            asked_profile(context, framework, first, "first"),
            asked_profile(context, framework, second, "second"),
        )
        wordings = Wording(framework, pair[0], words), Wording(framework, pair[1], words)
        differences = [in_words(d, *wordings) for d in compare(*pair)]
        read, unread, flips = 0, list[Unreadable](), list[FlipInFull]()
        checker = Checker(framework, pair, as_of)
        for source in discover(paths, sys.stdin.buffer):
            result = evaluate_source(checker, source)
            if isinstance(result, Unreadable):
                unread.append(result)
            else:
                read += 1
                flips += _flips(result)
        if format == "json":
            say_json({"differences": differences, "flips": flips})
        else:
            show(_differences(differences, pair, words))
            if paths:
                show(_flipped(flips, pair, wordings[0]))
        for item in unread:
            fault = item.faults[0]
            place = Place(item.file, fault.line, fault.column, fault.pointer)
            say_problems([Problem(fault.code, place, fault.details)], words)
        if paths:
            raise Stop(reading_code(read, (fault.code for item in unread for fault in item.faults)))

    return group


def _card(profile: Profile, words: Catalogue) -> ProfileCard:
    return ProfileCard(
        name=profile.name,
        title=profile.title[words.lang],
        extends=profile.layers.extends or "",
        criteria=tuple(c.code for c in profile.criteria),
        explained_weight=profile.layers.explained_weight,
        roles=dict(profile.layers.roles),
        instruments=dict(profile.reading.methods),
        off=tuple((c.code, off.id, off.parameter) for c in profile.criteria for off in c.off),
    )


def _shown(card: ProfileCard, framework: Framework, profile: Profile, words: Catalogue) -> Iterator[Text]:
    text = words.text
    wording = Wording(framework, profile, words)
    yield Text(f"{card.name} – {card.title}", style="bold")
    if card.extends:
        yield Text(text("profiles-on", base=card.extends))
    yield Text(text("profiles-explained", weight=card.explained_weight))
    yield Text(f"{text('profiles-criteria')}: {', '.join(card.criteria)}")
    roles = "; ".join(f"{word} = {wording.either(wording.role(r) for r in to)}" for word, to in card.roles.items())
    yield Text(f"{text('profiles-roles')}: {roles}")
    for criterion in profile.criteria:
        for off in criterion.off:
            name = wording.clause_name(criterion, off.id)
            yield Text(text("notice-clause-off", criterion=criterion.code, clause=name, parameter=off.parameter))


def _flips(result: DossierResult) -> Iterator[FlipInFull]:
    """The criteria that come out differently for one dossier, with the subjects of both sides."""
    first, second = ({f.criterion: f for f in found.findings} for found in result.profiles)
    for flip in result.flips:
        mine, other = first[flip.criterion], second[flip.criterion]
        yield FlipInFull(result.dossier, flip.criterion, mine.outcome, other.outcome, mine.subjects, other.subjects)


def _differences(differences: list[DifferenceInWords], pair: tuple[Profile, Profile], words: Catalogue) -> Table | Text:
    if not differences:
        return Text(words.text("diff-none"))
    table = Table(title=words.text("diff-title"), title_justify="left", show_lines=True)
    table.add_column(words.text("rules-code"), ratio=1)
    table.add_column(words.text("diff-what"))
    table.add_column(pair[0].name, ratio=1)
    table.add_column(pair[1].name, ratio=1)
    for (what, first, second), items in groupby(differences, lambda d: (d.what, d.first, d.second)):
        names = [f"{item.criterion} {item.clause}".strip() for item in items]
        table.add_row(", ".join(names) or words.text("diff-all"), what, first or "–", second or "–")
    return table


def _flipped(flips: list[FlipInFull], pair: tuple[Profile, Profile], wording: Wording) -> Table | Text:
    text = wording.text
    if not flips:
        return Text(text("diff-no-flips"))
    table = Table(title=text("diff-flips"), title_justify="left", show_lines=True)
    for name in (text("attention-dossier"), text("rules-code")):
        table.add_column(name)
    for profile in pair:
        table.add_column(profile.name, ratio=1)
    for flip in flips:
        sides = [
            ": ".join(part for part in (wording.outcome(outcome), _why(subjects, outcome, wording)) if part)
            for outcome, subjects in ((flip.first, flip.first_subjects), (flip.second, flip.second_subjects))
        ]
        table.add_row(flip.dossier, flip.criterion, *sides)
    return table


def _why(subjects: tuple[Subject, ...], outcome: Outcome, wording: Wording) -> str:
    """The subjects that give an outcome; "" when there are none."""
    names = [wording.names.record(s.entity, s.subject) for s in subjects if s.outcome is outcome and not s.advice]
    return ", ".join(dict.fromkeys(names))
