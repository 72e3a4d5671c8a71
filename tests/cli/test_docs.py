"""`checker rules docs`: the rules as pages, and the pages in the repository as what the rules say today."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "rules" / "docs"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("docs")


@pytest.fixture
def pages(program: Any, made: Path) -> dict[str, str]:
    """Every page as the rules would have it now, by its path."""
    if not any(made.iterdir()):
        ran = program("rules", "docs", "--output", made, "--rules", ROOT / "rules")
        assert (ran.code, ran.err) == (0, "")
    return read(made)


def read(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in files}


def test_the_pages_in_the_repository_say_what_the_rules_say(pages: dict[str, str]) -> None:
    """Nobody reads a norm that is no longer checked so, or misses one that is."""
    kept = read(KEPT)
    behind = sorted(name for name in pages.keys() | kept.keys() if pages.get(name) != kept.get(name))
    assert behind == [], "rules/docs is behind the rules; this mends it: checker rules docs --output rules/docs"


def test_every_link_leads_somewhere(pages: dict[str, str]) -> None:
    """Whoever follows a link on the web, from a profile to a card and back or to the other language, arrives."""
    followed = [
        (name, (Path("/") / Path(name).parent / target).resolve().relative_to("/").as_posix())
        for name, page in pages.items()
        for target in re.findall(r"\]\(([^)]+)\)", page)
    ]
    assert {name for name, _ in followed} == pages.keys()
    assert [(name, target) for name, target in followed if target not in pages] == []


def test_a_policy_officer_can_check_a_criterion_from_its_card(pages: dict[str, str]) -> None:
    """What is asked, of whom, when, what counts and what does not, where it comes from, and how others differ."""
    nl, en = pages["nl/criteria/TT-03.md"], pages["en/criteria/TT-03.md"]
    said = (
        (nl, "# TT-03 – Veiligheid van elk kind op tijd ingeschat"),
        (nl, "- **Risico 04** (hoofdzaak): De veiligheid is niet voor alle kinderen ingeschat."),
        (nl, "- kind van wie de veiligheid is ingeschat: dit kind"),
        (nl, "- Voor elk kind dat op de dag waarop de hulp start jonger dan 18 en in het gezin is\n"),
        (nl, "## Wat niet telt\n\n- Alleen de oudste is ingeschat"),
        (nl, "- Toezichtkader Jeugd/Sociaal Domein"),
        (nl, "- [Den Helder 2017 (verbeterplan)](../den-helder-2017.md): met dit verschil:"),
        (en, "no earlier than the date of registration and no later than the date on which support starts (both days"),
        (en, "## What counts as an explanation"),
    )
    assert [words for page, words in said if words not in page] == []


def test_a_profile_page_shows_its_own_choices(pages: dict[str, str]) -> None:
    """What a municipality reads first: from when it holds, how it sees deviations, its words, what it changes."""
    page = pages["nl/den-helder-2017.md"]
    said = (
        "- Het bouwt op [Rijksinspecties (Bijlage 1 en verwachtingen)](inspectorate.md).",
        "- Geldt vanaf 2017-09-01.",
        "telt in de score voor 0,25",
        "| `consulent` | procesregisseur (consulent van het wijkteam) |",
        "| leefgebieden die worden besproken | uit |",
        "inwonend bij het gezin: ja",
    )
    assert [words for words in said if words not in page] == []


def test_a_page_that_is_no_more_is_taken_away_and_nothing_else(program: Any, pages: dict[str, str]) -> None:
    """No card stays behind for a criterion that was dropped, and a note of one's own in the folder is safe."""
    folder = program.folder / "docs"
    (folder / "nl" / "criteria").mkdir(parents=True)
    gone, note = folder / "nl" / "criteria" / "XX-99.md", folder / "nl" / "criteria" / "note.md"
    gone.write_text(pages["nl/criteria/TT-03.md"])
    note.write_text("Our own note.")
    ran = program("rules", "docs", "--output", "docs", "--rules", ROOT / "rules", "--lang", "en")
    assert ran.code == 0
    assert f"{len(pages)} pages written in docs" in ran.out
    assert not gone.exists()
    assert note.read_text() == "Our own note."
    note.unlink()
    assert read(folder) == pages


def test_a_folder_that_cannot_be_written_is_named(program: Any) -> None:
    """A slip in the call ends with a word about it, not with half a set of pages."""
    (program.folder / "file").write_text("")
    missing, blocked = program("rules", "docs"), program("rules", "docs", "--output", "file")
    assert (missing.code, blocked.code) == (2, 2)
    assert "--output" in missing.err
    assert "file: een deel van de naam is geen map." in blocked.err
    assert "Traceback" not in blocked.err
