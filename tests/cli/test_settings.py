"""Where the value of an option comes from: the call, else the environment, else `checker.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

AS_OF = ("--as-of", "2026-06-30")


def test_the_call_goes_before_the_environment_before_the_settings(program: Any, folder: Path) -> None:
    """A municipality sets its profile once; a job or a person can still ask for another."""
    (folder.parent / "checker.toml").write_text(
        'lang = "en"\n[check]\nprofile = "den-helder-2017"\nas-of = 2026-06-30\n'
        'fail-level = "not_met"\noutput = "json"\njobs = 1\n[profiles.list]\nformat = "json"\n'
    )
    other = {"CHECKER_CHECK_PROFILE": "inspectorate", "CHECKER_CHECK_FAIL_LEVEL": "error", "CHECKER_LANG": "nl"}
    from_file = program("check", "dossiers")
    from_environment = program("check", "dossiers", environment=other)
    from_call = program("check", "dossiers", "--profile", "den-helder-2017", "--output", "table", environment=other)
    assert (from_file.code, from_file.run["receipt"]["profiles"][0]["name"]) == (1, "den-helder-2017")
    assert from_file.run["receipt"]["as_of"] == "2026-06-30"
    assert (from_environment.code, from_environment.run["receipt"]["profiles"][0]["name"]) == (0, "inspectorate")
    assert from_call.code == 0
    assert "Den Helder 2017 (verbeterplan)" in from_call.out  # Dutch, by the environment
    assert "4 dossiers checked" in program("check", "dossiers", "--output", "table").out
    assert "4 dossiers getoetst" in program("check", "dossiers", "--output", "table", "--lang", "nl").out
    assert program("profiles", "list").out.startswith("[")
    elsewhere = {"CHECKER_CONFIG": str(folder.parent / "checker.toml")}
    assert program("profiles", "list", environment=elsewhere).out.startswith("[")


MISTAKES = {
    "a table that is not there": ("[chek]\n", ["chek", "Bedoelt u check?"]),
    "an option that is not there": ("[check]\nprofil = 'x'\n", ["check.profil", "Bedoelt u profile?"]),
    "an option outside its table": ("profile = 'inspectorate'\n", ["profile"]),
    "a language per command": ("[check]\nlang = 'en'\n", ["check.lang"]),
    "no TOML": ("[check\n", ["checker.toml:1:", "niet te lezen", "geen TOML"]),
    "a value that cannot be": ("[check]\nfail-level = 'x'\n", ["checker.toml [check] fail-level", "not_met"]),
    "a number that cannot be": ("[check]\njobs = 0\n", ["checker.toml [check] jobs", "“0”"]),
    "a profile that is not there": ("[check]\nprofile = 'x'\n", ["checker.toml [check] profile: Het profiel x"]),
    "a list for one value": ("[explain]\nprofile = ['x', 'y']\n", ["explain.profile", "één waarde"]),
    "a time for a date": ("[check]\nas-of = 2026-06-30T12:00:00\n", ["checker.toml [check] as-of", "geen datum"]),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_in_the_settings_is_told_with_its_place(program: Any, folder: Path, case: str) -> None:
    """A misspelt setting is not passed over in silence, as if it had been followed."""
    text, says = MISTAKES[case]
    (folder.parent / "checker.toml").write_text(text)
    ran = program("check", "dossiers")
    assert (ran.code, ran.out) == (2, "")
    assert [part for part in says if part not in ran.err] == []
    assert "Traceback" not in ran.err


def test_a_mistake_in_the_environment_is_told_with_its_name(program: Any, folder: Path) -> None:
    """Whoever sees the message knows which variable to mend."""
    for name, value in (
        ("CHECKER_CHECK_JOBS", "many"),
        ("CHECKER_CHECK_PROFILE", "x"),
        ("CHECKER_CHECK_FAIL_LEVEL", "x"),
        ("CHECKER_LANG", "fr"),
    ):
        ran = program("check", "dossiers", environment={name: value})
        assert (ran.code, ran.out) == (2, "")
        assert name in ran.err
    ran = program("check", "dossiers", environment={"CHECKER_CONFIG": "nowhere.toml"})
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere.toml" in ran.err
    assert "dat bestaat niet" in ran.err
