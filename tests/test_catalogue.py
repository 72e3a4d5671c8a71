"""The catalogue of texts: what it makes of a message, and that nothing comes out half."""

from __future__ import annotations

import pytest

from checker.catalogue import LANGUAGES, load_catalogue
from checker.errors import Place, Problem


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_text_that_is_not_there_or_not_whole_is_a_defect(lang: str) -> None:
    """No report shows a key, a placeable or a gap where a sentence belongs."""
    catalogue = load_catalogue(lang)
    for key in ("nothing-like-it", "run-title.todo", "problem-usage-date.nothing"):
        assert not catalogue.has(key)
        with pytest.raises(KeyError):
            catalogue.text(key)
    with pytest.raises(KeyError, match="run-profile"):
        catalogue.text("run-profile", profile="x")
    assert catalogue.has("problem-usage-date.todo")


def test_counts_and_figures_are_written_as_the_language_has_them() -> None:
    """One is singular, a thousand has its own sign, and so has half."""
    nl, en = (load_catalogue(lang) for lang in LANGUAGES)
    assert [nl.text("run-title", count=n) for n in (1, 2, 1200)] == [
        "1 dossier getoetst",
        "2 dossiers getoetst",
        "1.200 dossiers getoetst",
    ]
    assert en.text("run-title", count=1200) == "1,200 dossiers checked"
    assert (nl.text("band-exact", value=12.5), en.text("band-exact", value=12.5)) == ("12,5", "12.5")
    assert nl.text("band-range", low=0.0, high=100.0) == "0-100"


def test_a_problem_says_where_what_is_allowed_and_what_to_do() -> None:
    """All in one line, in that order; a guess only when there is one."""
    place = Place("gezin.json", 3, 7, "/members/0")
    found = {"found": "jsn", "allowed": "table, json"}
    meant = Problem("usage-format", place, {**found, "near": "json"})
    assert load_catalogue("nl").problem(meant) == (
        "gezin.json:3:7 (/members/0): De vorm “jsn” bestaat niet. Het kan: table, json. Bedoelt u json?"
    )
    assert load_catalogue("en").problem(meant) == (
        'gezin.json:3:7 (/members/0): There is no format "jsn". There are: table, json. Did you mean json?'
    )
    unlike = load_catalogue("nl").problem(Problem("usage-format", Place("checker"), {**found, "near": ""}))
    assert unlike.startswith("checker: ")
    assert unlike.endswith("Kies er een van.")


@pytest.mark.parametrize("found", ["{ $near }", "-term", "{", "\n.attribute = x", "“", "%s", "[bold]x[/bold]"])
def test_what_someone_else_wrote_is_repeated_as_it_stands(found: str) -> None:
    """A name from a file is never read as a message of our own."""
    problem = Problem("usage-format", Place("checker"), {"found": found, "allowed": "table", "near": ""})
    for lang in LANGUAGES:
        assert found in load_catalogue(lang).problem(problem)
