"""Click's own words ("Usage", "Options", its errors) in the language of the catalogue."""

from __future__ import annotations

import click

from checker.catalogue import Catalogue


class WordedCommand(click.Command):
    """A command whose help speaks the catalogue's language."""

    catalogue: Catalogue

    def format_usage(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(
            context.command_path,
            " ".join(self.collect_usage_pieces(context)),
            f"{self.catalogue.text('help-usage')} ",
        )

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        records = [r for p in self.get_params(context) if (r := p.get_help_record(context)) is not None]
        with formatter.section(self.catalogue.text("help-options")):
            formatter.write_dl(records)
        if isinstance(self, WordedGroup):
            self.format_commands(context, formatter)

    def get_help_option(self, context: click.Context) -> click.Option | None:
        option = super().get_help_option(context)
        if option is not None:
            option.help = self.catalogue.text("help-help")
        return option


class WordedGroup(WordedCommand, click.Group):
    """A group of commands, likewise."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self.commands[name].get_short_help_str(100)) for name in self.list_commands(context)]
        with formatter.section(self.catalogue.text("help-commands")):
            formatter.write_dl(rows)


def usage_error(error: click.ClickException, catalogue: Catalogue) -> str:
    """What is wrong with a call, in words."""
    text = catalogue.text
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        return text("usage-no-such-option", found=error.option_name, near=near)
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(click.Context(click.Command("x"))) if error.param else ""
        if error.param and error.param.param_type_name == "option":
            name = "/".join(error.param.opts)
        return text("usage-missing", name=name)
    if isinstance(error, click.BadParameter):
        choices = error.param.type.choices if error.param and isinstance(error.param.type, click.Choice) else ()
        name = "/".join(error.param.opts) if error.param and error.param.param_type_name == "option" else ""
        if choices:
            return text("usage-choice", name=name, allowed=", ".join(str(c) for c in choices))
        return text("usage-value", name=name, message=error.message)
    return error.format_message()
