"""Click's own words ("Usage", "Options", its errors) in the language of the catalogue."""

from __future__ import annotations

from typing import Any

import click

from checker.catalogue import Catalogue
from checker.cli.options import where
from checker.errors import near


class WordedCommand(click.Command):
    """A command whose help and errors speak the catalogue's language."""

    catalogue: Catalogue

    def collect_usage_pieces(self, context: click.Context) -> list[str]:
        arguments = [piece for p in self.get_params(context) for piece in p.get_usage_pieces(context)]
        return [self.catalogue.text("help-some-options"), *arguments]

    def format_usage(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(
            context.command_path,
            " ".join(self.collect_usage_pieces(context)),
            f"{self.catalogue.text('help-usage')} ",
        )

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        options = [p for p in self.get_params(context) if isinstance(p, click.Option)]
        records = [r for p in options if (r := p.get_help_record(context)) is not None]
        with formatter.section(self.catalogue.text("help-options")):
            formatter.write_dl(records)

    def get_help_option(self, context: click.Context) -> click.Option | None:
        option = super().get_help_option(context)
        if option is not None:
            option.help = self.catalogue.text("help-help")
        return option

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        context.allow_extra_args = True  # so that what is left over is told in our own words
        try:
            left = super().parse_args(context, args)
        except click.UsageError as error:
            error.ctx = context  # click's parser leaves it out
            raise
        if left and not isinstance(self, click.Group):
            raise click.UsageError(self.catalogue.text("usage-too-much", found=" ".join(left)), context)
        return left


class WordedGroup(WordedCommand, click.Group):
    """A group of commands, likewise. Its own function begins with `need_command`."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.invoke_without_command, self.no_args_is_help = True, False

    def collect_usage_pieces(self, context: click.Context) -> list[str]:
        return [*super().collect_usage_pieces(context), self.catalogue.text("help-a-command")]

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(context, formatter)
        rows = [(name, self.commands[name].get_short_help_str(100)) for name in self.list_commands(context)]
        with formatter.section(self.catalogue.text("help-commands")):
            formatter.write_dl(rows)

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        names = self.list_commands(context)
        if args[0] not in names:
            details = {"found": args[0], "near": near(args[0], names), "allowed": ", ".join(names)}
            raise click.UsageError(self.catalogue.text("usage-no-such-command", **details), context)
        return super().resolve_command(context, args)


def need_command(context: click.Context, catalogue: Catalogue) -> None:
    """Refuse a call that names a group and none of its commands."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        raise click.UsageError(catalogue.text("usage-no-command"), context)


def usage_error(error: click.UsageError, catalogue: Catalogue) -> str:
    """What is wrong with a call, in words."""
    text = catalogue.text
    if isinstance(error, click.NoSuchOption):
        known = [name for p in error.ctx.command.get_params(error.ctx) for name in p.opts] if error.ctx else []
        return text("usage-no-such-option", found=error.option_name, near=near(error.option_name, known))
    if isinstance(error, click.BadOptionUsage):
        params = error.ctx.command.get_params(error.ctx) if error.ctx else []
        flag = any(error.option_name in p.opts and isinstance(p, click.Option) and p.is_flag for p in params)
        return text("usage-no-value" if flag else "usage-value", name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None and error.ctx is not None:
        name = where(error.ctx, error.param)
        if isinstance(error, click.MissingParameter):
            return text("usage-missing", name=name)
        if isinstance(error.param.type, click.Choice):
            return text("usage-choice", name=name, allowed=", ".join(str(c) for c in error.param.type.choices))
    return error.format_message()
