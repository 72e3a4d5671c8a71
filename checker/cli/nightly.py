"""`checker nightly`: the report of the night, by a file that says where everything is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from importlib.resources import files
from pathlib import Path, PurePath

import click

import checker
from checker.catalogue import Catalogue
from checker.cli.doorstep import Stop, catalogue_of, page, read_rules, say, say_problems, usage
from checker.cli.formats import FORMATS, Format
from checker.cli.options import Options
from checker.cli.words import WordedCommand
from checker.dossier.read import shown
from checker.errors import CheckerError, why_not
from checker.nightly.config import NightConfig
from checker.nightly.ending import Ended, failed, show_failure
from checker.nightly.load import load_config, report_of
from checker.nightly.night import make_night
from checker.nightly.order import Order
from checker.nightly.publish import INDEX, ReportPlace
from checker.run import Run


def command(catalogue: Catalogue, options: Options) -> click.Command:
    """The command in one language."""
    text = catalogue.text

    @click.command("nightly", cls=WordedCommand, help=text("help-nightly"))
    @click.argument("config", required=False, metavar=text("metavar-config"))
    @click.option("--init", is_flag=True, help=text("help-init"))
    @options.as_of
    @options.lang
    @click.pass_context
    def nightly(context: click.Context, config: str | None, init: bool, as_of: date) -> None:
        words = catalogue_of(context)
        if init:
            write_example(config or words.text("night-file"), words)
            return
        if config is None:
            raise click.UsageError(words.text("night-no-config"), context)
        try:
            wanted = read_config(config)
        except CheckerError as error:
            _show_failure(config, as_of, error)
            raise
        try:
            order = order_of(wanted, as_of)
        except CheckerError as error:
            failed(wanted, as_of, ReportPlace(Path(wanted.report)), error)
            raise
        ended = make_night(order)
        tell(ended, wanted, words)
        raise Stop(ended.code)

    return nightly


def order_of(config: NightConfig, as_of: date) -> Order:
    """What the night is to do, with everything that lies in files outside the places of dossiers read."""
    return Order(
        config=config,
        as_of=as_of,
        since=datetime.now().isoformat(" ", "minutes"),
        rules=read_rules(config.rules or None),
        measures=_read(config.measures, "night-measures-unreadable") if config.measures else None,
        program=program(),
        forms={name: partial(_render, FORMATS[name]) for name in config.formats},
        located=config.audience == "officer" and any(FORMATS[name].places for name in config.formats),
    )


def _show_failure(file: str, as_of: date, error: CheckerError) -> None:
    """Say on the page, as far as the file tells where that is and there is one, that the file is wrong."""
    place = ReportPlace(Path(report_of(_read(file, "night-unreadable"), file) or os.devnull))
    nights = place.nights()
    if nights is not None:
        show_failure(nights, as_of, place, error)


def program() -> str:
    """A digest of the program itself, whose version may stay the same while somebody works on it."""
    root = Path(checker.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def tell(ended: Ended, config: NightConfig, words: Catalogue) -> None:
    """How the night ended: on stderr what its owner has to know, on stdout where the report is."""
    say_problems(ended.problems, words)
    front = shown(str(Path(config.report, INDEX)))
    if ended.state == "made":
        say(words.text("night-ended-made", file=front))
    elif ended.state == "same":
        say(words.text("night-ended-same", file=front))
    if ended.runs_gone:
        say(words.text("night-gone-runs", names=", ".join(ended.runs_gone)))
    if ended.reports_gone:
        say(words.text("night-gone-reports", names=", ".join(ended.reports_gone)))


def _render(form: Format, run: Run, words: Catalogue) -> Iterable[bytes]:
    if form.render:
        return form.render(run, words)
    return [page(form.show(run, words))] if form.show else []


def _read(file: str, refusal: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise usage(refusal, found=shown(file), why=why_not(error)) from None


def read_config(file: str) -> NightConfig:
    """The configuration in a file."""
    return load_config(_read(file, "night-unreadable"), file, _profiles_in)


def _profiles_in(rules: str) -> list[str]:
    """The names of the profiles in a folder of rules: those of their files."""
    return [PurePath(name).stem for name in read_rules(rules or None) if name.startswith("profiles/")]


def write_example(file: str, words: Catalogue) -> None:
    """A commented configuration to start from, which is never written over another file."""
    example = files("checker") / "nightly" / "example" / f"{words.lang}.yaml"
    try:
        with open(file, "xb") as target:
            target.write(example.read_bytes())
    except FileExistsError:
        raise usage("night-file-there", found=shown(file)) from None
    except OSError as error:
        raise usage("output-unwritable", found=shown(file), why=why_not(error)) from None
    say(words.text("night-made", file=shown(file)))
