"""`checker rules`: list, show, lint, test and document the criteria, and list the questions."""

from __future__ import annotations

from itertools import permutations

import click
from rich.table import Table
from rich.text import Text

from checker.catalogue import LANGUAGES, Catalogue, load_catalogue
from checker.cli.doorstep import (
    Stop,
    catalogue_of,
    criterion_unknown,
    framework_of,
    say,
    say_json,
    say_problems,
    show,
    usage,
    write_folder,
)
from checker.cli.options import Options, asked_profile
from checker.cli.words import WordedCommand, WordedGroup, need_command
from checker.dossier.read import shown
from checker.errors import Problem
from checker.exit_code import COMPLETE, USAGE
from checker.framework.load import Framework, Profile
from checker.framework.trace import trace as trace_entries
from checker.mutation import LEAST, Trials
from checker.rehearse import Rehearsal, Rehearsed, home_profile, lint
from checker.report import card, questionnaire, survival
from checker.report import trace as traces
from checker.report.pages import MARK, pages
from checker.report.words import Wording


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The group of commands in one language."""
    text = catalogue.text

    @click.group("rules", cls=WordedGroup, help=text("help-rules-group"))
    @options.lang
    @click.pass_context
    def group(context: click.Context) -> None:
        need_command(context, catalogue)

    @group.command("list", cls=WordedCommand, help=text("help-rules-list"))
    @click.option("--trace", is_flag=True, help=text("help-trace"))
    @options.profile
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def list_rules(context: click.Context, trace: bool, profile: str | None, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        chosen = asked_profile(context, framework, profile)
        words = catalogue_of(context)
        if trace:
            _trace(framework, profile, format, words)
        elif format == "json":
            rows = [card.describe(c, Wording(framework, chosen, words)) for c in chosen.criteria]
            say_json(rows)
        else:
            show(_listing(framework, chosen, words))

    @group.command("show", cls=WordedCommand, help=text("help-rules-show"))
    @click.argument("code", metavar="CODE")
    @options.profile
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def show_rule(context: click.Context, code: str, profile: str | None, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        chosen = asked_profile(context, framework, profile) if profile else _home(framework, code)
        if code not in [c.code for c in chosen.criteria]:
            raise criterion_unknown(framework, code, chosen)
        wording = Wording(framework, chosen, catalogue_of(context))
        described = card.describe(chosen.criterion(code), wording)
        if format == "json":
            say_json(described)
        else:
            show(card.render(described, wording))

    @group.command("lint", cls=WordedCommand, help=text("help-rules-lint"))
    @options.rules
    @options.lang
    @click.pass_context
    def lint_rules(context: click.Context, rules: str | None) -> None:
        framework = framework_of(rules)
        problems = lint(framework)
        words = catalogue_of(context)
        say_problems(problems, words)
        counts = {
            "criteria": len(framework.library.documents),
            "questions": len(framework.library.questions),
            "profiles": len(framework.order),
        }
        say(words.text("lint-total", **counts, problems=len(problems)))
        raise Stop(USAGE if problems else COMPLETE)

    @group.command("test", cls=WordedCommand, help=text("help-rules-test"))
    @click.argument("codes", nargs=-1, metavar="[CODE]...")
    @click.option("--mutate", is_flag=True, help=text("help-mutate", least=LEAST))
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def test(context: click.Context, codes: tuple[str, ...], mutate: bool, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        for code in codes:
            if code not in framework.library.documents:
                raise criterion_unknown(framework, code)
        if format == "json" and not mutate:
            raise usage("usage-format-of-mutate", found=format)
        chosen = codes or tuple(framework.library.documents)
        words = catalogue_of(context)
        rehearsed = _rehearse(framework, chosen, words, total=not mutate)
        if rehearsed == COMPLETE and mutate:
            raise Stop(_mutate(framework, chosen, format, words))
        raise Stop(rehearsed)

    @group.command("docs", cls=WordedCommand, help=text("help-rules-docs"))
    @click.option("--output", callback=_needed, metavar=text("metavar-folder"), help=text("help-docs-output"))
    @options.rules
    @options.lang
    @click.pass_context
    def docs(context: click.Context, output: str, rules: str | None) -> None:
        framework = framework_of(rules)
        written = {
            f"{lang}/{path}": page
            for lang, other in permutations(LANGUAGES)
            for path, page in pages(framework, load_catalogue(lang), other).items()
        }
        write_folder(output, written, lambda page: page.startswith(MARK))
        say(catalogue_of(context).text("docs-written", count=len(written), folder=shown(output)))

    @group.command("questions", cls=WordedCommand, help=text("help-rules-questions"))
    @options.profile
    @options.format
    @options.rules
    @options.lang
    @click.pass_context
    def questions(context: click.Context, profile: str | None, format: str, rules: str | None) -> None:
        framework = framework_of(rules)
        chosen = asked_profile(context, framework, profile)
        wording = Wording(framework, chosen, catalogue_of(context))
        if format == "json":
            say_json([questionnaire.describe(question, wording) for question in chosen.questions])
        else:
            show(questionnaire.render(chosen, wording))

    return group


def _needed(context: click.Context, option: click.Parameter, value: str | None) -> str:
    """The value of an option that has to be given; click's own word for that would stand in the help, in English."""
    if value is None:
        raise click.MissingParameter(ctx=context, param=option)
    return value


def _home(framework: Framework, code: str) -> Profile:
    """The profile in which a criterion is shown when none is asked for."""
    home = home_profile(framework, code)
    if home is None:
        raise criterion_unknown(framework, code)
    return home


def _listing(framework: Framework, profile: Profile, words: Catalogue) -> Table:
    table = Table(title=words.text("rules-title", profile=profile.title[words.lang]), title_justify="left", box=None)
    for name in ("code", "title", "level", "source"):
        table.add_column(
            words.text("rules-title-column" if name == "title" else f"rules-{name}"),
            no_wrap=name == "code",
            ratio={"title": 3, "source": 2}.get(name),
        )
    for theme, title in framework.themes.items():
        found = [c for c in profile.criteria if c.theme == theme]
        if found:
            table.add_row("", Text(title[words.lang], style="bold"), "", "")
        for c in found:
            source = "; ".join(f"{s.document}: {s.place}" for s in c.source)
            table.add_row(c.code, c.title[words.lang], words.text(f"level-{c.level}"), source)
    return table


def _trace(framework: Framework, profile: str | None, format: str, words: Catalogue) -> None:
    """What became of every entry of the sources, or of those of one profile's source."""
    described = [traces.describe(traced, words) for traced in trace_entries(framework)]
    rows = [row for row in described if profile is None or row.profile == profile]
    if format == "json":
        say_json(rows)
    else:
        show(traces.render(rows, framework, words))


def _rehearse(framework: Framework, codes: tuple[str, ...], words: Catalogue, *, total: bool) -> int:
    """Play the examples and say which fail and which outcomes lack one; at the end, if asked, how many there were."""
    rehearsal = Rehearsal(framework)
    played = list(rehearsal.rehearse(codes))
    failed = [p for p in played if p.problem is not None or p.outcome != p.example.expect]
    for item in failed:
        say_problems([item.problem or _unexpected(item)], words)
    lacking = 0
    for code in codes:
        for profile, outcome in rehearsal.missing(code, played):
            lacking += 1
            place = framework.library.documents[code].place("/examples")
            said = words.text(f"outcome-{outcome.replace('_', '-')}")
            details = {"criterion": code, "profile": profile, "found": said, "code": outcome}
            say_problems([Problem("example-lacking", place, details)], words)
    if total:
        say(words.text("test-total", examples=len(played), failed=len(failed), lacking=lacking))
    return USAGE if failed or lacking else COMPLETE


def _mutate(framework: Framework, codes: tuple[str, ...], format: str, words: Catalogue) -> int:
    """Seed faults into the rules and say which of them no example notices."""
    found = survival.describe(Trials(framework).run(codes), words)
    if format == "json":
        say_json(found)
    else:
        if found.survivors:
            show(survival.render(found, words))
        details = {"faults": found.faults, "caught": found.caught, "share": found.share, "least": found.least}
        say(words.text("mutate-total", **details))
    return COMPLETE if found.enough else USAGE


def _unexpected(item: Rehearsed) -> Problem:
    details: dict[str, str | int] = {
        "criterion": item.criterion,
        "profile": item.profile,
        "expected": item.example.expect,
        "found": str(item.outcome),
    }
    return Problem("example-outcome", item.example.place, details)
