"""The options and arguments that commands share, in one language, and the order in which their values are looked for:
the call, the environment, checker.toml."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from checker.catalogue import LANGUAGES, Catalogue
from checker.cli.doorstep import usage
from checker.cli.formats import FORMATS
from checker.run import AUDIENCES

if TYPE_CHECKING:
    from checker.framework.load import Framework, Profile

SHOWN_AS = ("table", "json")
CONFIGURATION = "checker.toml"
MOST_JOBS = 256

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Options:
    """The shared options and arguments, as decorators."""

    def __init__(self, catalogue: Catalogue) -> None:
        text = catalogue.text

        def option(name: str, **settings: Any) -> Decorator:
            return click.option(f"--{name}", help=text(f"help-{name}"), **settings)

        self.lang = option("lang", type=click.Choice(LANGUAGES), expose_value=False)
        self.rules = option("rules", metavar=text("metavar-folder"))
        self.profile = option("profile", metavar=text("metavar-name"))
        self.profiles = click.option(
            "--profile", multiple=True, metavar=text("metavar-name"), help=text("help-profiles")
        )
        self.as_of = option("as-of", metavar=text("metavar-date"), callback=_day)
        self.format = option("format", type=click.Choice(SHOWN_AS), default=SHOWN_AS[0])
        self.output = click.option(
            "--output",
            multiple=True,
            metavar=text("metavar-output"),
            help=text("help-output", forms=", ".join(FORMATS)),
        )
        self.audience = option("audience", type=click.Choice(AUDIENCES))
        self.team_names = click.option(
            "--team-name", "team_names", multiple=True, metavar=text("metavar-name"), help=text("help-team-name")
        )
        self.jobs = option("jobs", default="1", metavar=text("metavar-number"), callback=_jobs)
        self.cluster = option("cluster", metavar=text("metavar-cluster"))
        self.paths = click.argument("paths", nargs=-1, required=True, metavar=f"{text('metavar-path')}...")


def _day(context: click.Context, option: click.Parameter, value: str | None) -> date:
    """YYYY-MM-DD -> date; today when nothing was asked."""
    if value is None:
        return date.today()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise usage("usage-date", option=where(context, option), found=value[:30]) from None


def _jobs(context: click.Context, option: click.Parameter, value: str) -> int:
    """How many processes."""
    try:
        jobs = int(value)
    except ValueError:
        jobs = 0
    if not 1 <= jobs <= MOST_JOBS:
        raise usage("usage-jobs", option=where(context, option), found=value[:30], most=str(MOST_JOBS))
    return jobs


def asked_profile(
    context: click.Context, framework: Framework, name: str | None, parameter: str = "profile"
) -> Profile:
    """The profile that `parameter` of the call names, or the first in the order of framework.yaml."""
    asked = next(p for p in context.command.params if p.name == parameter)
    return framework.profile(name or framework.order[0], where(context, asked))


def where(context: click.Context, parameter: click.Parameter) -> str:
    """Where the value of an option or argument was written, as a person can find it back."""
    source = context.get_parameter_source(parameter.name or "")
    if source is ParameterSource.ENVIRONMENT:
        return f"{context.auto_envvar_prefix}_{parameter.name}".upper()
    name = parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name
    if source is ParameterSource.DEFAULT_MAP:
        table = ".".join(context.command_path.split()[1:])
        return f"{CONFIGURATION} {f'[{table}] ' if table else ''}{name.lstrip('-')}"
    return name
