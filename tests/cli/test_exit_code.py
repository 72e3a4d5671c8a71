"""The exit code, on which whatever calls `checker` decides: by one table, whatever the format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

AS_OF = ("--as-of", "2026-06-30")

# Where several hold at once, 2 goes before 5 before 3 before 1.
CALLS = {
    "complete": (0, ["dossiers"]),
    "findings, and nobody asked for a level": (0, ["dossiers/not_met.json"]),
    "findings at the level": (1, ["dossiers", "--fail-level", "not_met"]),
    "a path that is not there": (2, ["nowhere", "dossiers", "broken", "empty", "--fail-level", "explained"]),
    "only a path that is not there": (2, ["nowhere", "empty"]),
    "a dossier that cannot be read": (3, ["broken", "dossiers", "empty", "--fail-level", "explained"]),
    "only dossiers that cannot be read": (3, ["broken", "empty"]),
    "nothing to check": (5, ["empty", "--fail-level", "explained"]),
    "something to check beside an empty folder": (0, ["empty", "dossiers"]),
}


@pytest.fixture
def places(folder: Path) -> Path:
    """The folder of dossiers, beside one that holds none and one with a broken dossier."""
    for name in ("empty", "broken"):
        (folder.parent / name).mkdir()
    (folder.parent / "broken" / "half.json").write_text('{"version": "1",')
    return folder


def test_the_exit_code_says_how_the_run_went(program: Any, places: Path) -> None:
    """A nightly job acts on the code alone."""
    ran = program.each(("check", *arguments, *AS_OF, "--output", "json") for _, arguments in CALLS.values())
    assert {case: found.code for case, found in zip(CALLS, ran, strict=True)} == {
        c: code for c, (code, _) in CALLS.items()
    }
    assert "Traceback" not in "".join(found.err for found in ran)


def test_the_format_never_changes_the_exit_code(program: Any, places: Path) -> None:
    """The nightly job goes on to work when someone changes the form of the report."""
    cases = {CALLS[name][0]: CALLS[name][1] for name in CALLS if name.startswith(("findings at", "only", "nothing"))}
    forms = [["table"], ["table:a.txt"], ["table:b.txt", "json:c.json"], ["json:d.json", "table"]]
    ran = program.each(
        ("check", *arguments, *AS_OF, *(part for form in outputs for part in ("--output", form)))
        for arguments, outputs in zip(cases.values(), forms, strict=True)
    )
    assert [found.code for found in ran] == list(cases) == [1, 2, 3, 5]
    assert {path.name for path in places.parent.iterdir() if path.is_file()} == {"a.txt", "b.txt", "c.json", "d.json"}


def test_the_fail_level_counts_what_is_as_grave_or_graver(program: Any, places: Path) -> None:
    """Whoever asks for a level hears of it, and of nothing lighter."""
    calls = {
        ("error", "not_met"): 0,
        ("not_met", "undetermined"): 0,
        ("undetermined", "undetermined"): 1,
        ("undetermined", "explained"): 0,
        ("explained", "explained"): 1,
        ("explained", "met"): 0,
    }
    ran = program.each(("check", f"dossiers/{outcome}.json", *AS_OF, "--fail-level", level) for level, outcome in calls)
    assert {call: found.code for call, found in zip(calls, ran, strict=True)} == calls


def test_the_other_commands_say_it_with_the_same_codes(program: Any, places: Path) -> None:
    """`validate`, `explain` and `profiles diff` read the same files, and go wrong in the same ways."""
    diff = ("profiles", "diff", "inspectorate", "den-helder-2017")
    calls = {
        ("validate", "dossiers", "broken", "empty"): 3,
        ("validate", "empty"): 5,
        ("validate", "nowhere", "broken", "dossiers"): 2,
        ("explain", "broken", "VV-01", "--format", "json"): 3,
        ("explain", "empty", "VV-01"): 5,
        ("explain", "nowhere", "VV-01"): 2,
        ("explain", "dossiers", "VV-01"): 2,
        (*diff, "dossiers/met.json", "broken"): 3,
        (*diff, "empty"): 5,
        (*diff, "nowhere", "dossiers/met.json"): 2,
    }
    ran = program.each((*call, *AS_OF) for call in calls)
    assert {call: found.code for call, found in zip(calls, ran, strict=True)} == calls
    assert all(found.out or found.err for found in ran)
