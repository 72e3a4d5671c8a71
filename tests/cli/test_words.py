"""The command line speaks the language of its user, in its help and in every error about a call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from checker.catalogue import LANGUAGES, load_catalogue
from checker.cli.main import build, run

Said = tuple[int, str, str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Said]:
    """A call that goes no further than its words: exit code, stdout and stderr, in an empty folder of 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str) -> Said:
        with pytest.raises(SystemExit) as ended:
            run(list(arguments))
        code = ended.value.code
        assert isinstance(code, int)
        return (code, *capsys.readouterr())

    return call


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from commands(inner, (*path, name))


ALL = dict(commands(build(load_catalogue("nl"))))
OTHERS = {
    "nl": [
        "Usage",
        "Options",
        "Commands",
        "COMMAND",
        "ARGS",
        "Show",
        "INTEGER",
        "RANGE",
        "TEXT",
        "default",
        "required",
    ],
    "en": ["Gebruik", "Opties", "Opdracht", "OPTIES", "NAAM", "BESTAND", "JJJJ", "Toon"],
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ALL, ids=lambda path: " ".join(path) or "checker")
def test_help_is_in_one_language_and_fits(say: Callable[..., Said], path: tuple[str, ...], lang: str) -> None:
    """Every command explains itself and each of its options, in the language of the user, at 80 columns."""
    code, out, err = say(*path, "--lang", lang, "--help")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith({"nl": "Gebruik: checker", "en": "Usage: checker"}[lang])
    assert [word for word in OTHERS[lang] if word in out] == []
    assert [line for line in lines if len(line) > 80] == []
    options = [o for parameter in ALL[path].params if isinstance(parameter, click.Option) for o in parameter.opts]
    for option in [*options, "--help"]:
        at = next(n for n, line in enumerate(lines) if line.strip().split(" ")[0] == option)
        explained = lines[at].strip().partition("  ")[2] or lines[at + 1]
        assert len(explained.split()) >= 2
    if isinstance(ALL[path], click.Group):
        assert [name for name in ALL[path].commands if f"  {name}  " not in out] == []
        assert "..." not in out.partition("\n\n")[2]  # no command is explained by half a sentence


CALLS: dict[tuple[str, ...], tuple[str, str]] = {
    ("rules",): ("Noem een opdracht.", "Name a command."),
    (): ("Noem een opdracht.", "Name a command."),
    ("chek", "."): ("De opdracht chek bestaat niet. Bedoelt u check?", "There is no command chek. Did you mean check?"),
    ("xyz",): ("Wel: archive, check, diff, explain, nightly,", "There are: archive, check, diff, explain, nightly,"),
    ("rules", "lst"): ("De opdracht lst bestaat niet. Bedoelt u list?", "no command lst. Did you mean list?"),
    ("check",): ("Er ontbreekt iets: PAD...", "Something is missing: PATH..."),
    ("explain", "x.json"): ("Er ontbreekt iets: CODE", "Something is missing: CODE"),
    ("profiles", "diff", "x"): ("Er ontbreekt iets: PROFIEL", "Something is missing: PROFILE"),
    ("check", ".", "--profil", "x"): ("De optie --profil bestaat niet. Bedoelt u --profile?", "Did you mean --profile"),
    ("check", ".", "--xyz"): ("De optie --xyz bestaat niet.\n", "There is no option --xyz.\n"),
    ("check", ".", "--profile"): ("Na --profile hoort nog iets te staan.", "Something has to follow --profile."),
    ("check", ".", "--help=x"): ("Na --help hoort niets te staan.", "Nothing can follow --help."),
    ("check", ".", "--jobs", "0"): ("Bij --jobs staat “0”. Dat kan niet. Het is een heel getal van", '--jobs has "0"'),
    ("check", ".", "--jobs", "two"): ("Bij --jobs staat “two”", "It is a whole number from 1 to"),
    ("check", ".", "--fail-level", "x"): (
        "Bij --fail-level kan alleen: error, not_met, undetermined, explained.",
        "--fail-level can only be: error, not_met, undetermined, explained.",
    ),
    ("validate", ".", "--format", "x"): ("Bij --format kan alleen: table, json.", "--format can only be: table, json."),
    ("schema",): ("Er ontbreekt iets: SOORT", "Something is missing: KIND"),
    ("schema", "x"): (
        "Bij SOORT kan alleen: dossier, rule, question, profile, measures, run, csv, nightly, archive.",
        "KIND can only be: dossier, rule, question, profile, measures, run, csv, nightly, archive.",
    ),
    ("explain", "a", "b", "c", "d"): ("Dit is te veel: c d", "This is too much: c d"),
    ("check", ".", "--as-of", "2026-02-30"): (
        "Bij --as-of staat “2026-02-30”. Dat is geen datum. Schrijf de peildatum als jaar-maand-dag",
        '--as-of has "2026-02-30". That is not a date. Write the reference date as year-month-day',
    ),
}  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(call) or "nothing")
def test_a_mistake_in_the_call_is_told_in_the_language_of_the_user(
    say: Callable[..., Said], call: tuple[str, ...]
) -> None:
    """What is wrong, what is allowed and what was probably meant, without a word of the library beneath."""
    for lang, says in zip(LANGUAGES, CALLS[call], strict=True):
        code, out, err = say("--lang", lang, *call)
        assert (code, out) == (2, "")
        assert says in err
        assert [word for word in (*OTHERS[lang], "Error", "Try", "Missing", "Invalid") if word in err] == []


def test_a_language_that_is_not_there_is_told_in_dutch(say: Callable[..., Said]) -> None:
    """No silent fall back to another language."""
    code, _, err = say("check", ".", "--lang", "fr")
    assert (code, err.splitlines()[0]) == (2, "Bij --lang kan alleen: nl, en.")


def test_the_version_can_be_asked(say: Callable[..., Said]) -> None:
    """Whoever reports a fault can say with which version."""
    code, out, _ = say("--version")
    assert code == 0
    assert out.startswith("checker ")
    assert out.strip().split(" ")[1][0].isdigit()
