"""The table that an officer reads: what it must never lose, at any width and in either language."""

from __future__ import annotations

from io import StringIO
from itertools import pairwise

import pytest
from msgspec import structs
from rich.console import Console

from checker.catalogue import LANGUAGES, load_catalogue
from checker.model import Notice, Outcome, Score
from checker.reference import CriterionText, ProfileText, QuestionText, Reference, RiskText
from checker.report.counts import part_of
from checker.report.table import SHOWN_NOTICES, SHOWN_UNREADABLE, render
from checker.run import Fault, ProfileReceipt, Receipt, Run, Unreadable
from checker.summary import (
    Attention,
    BatchRisk,
    CriterionCount,
    CriterionSpread,
    Figure,
    FlagFigure,
    FlipCount,
    ProfileSummary,
    RunFigure,
    SpreadFigure,
    Summary,
    WorkersFigure,
)

WIDTHS = [80, 120, 200]
TITLES = {
    "VV-01": ("intake", "Alle gezinsleden gesproken", "All family members spoken with"),
    "TT-04": ("intake", "Zelfredzaamheid ingeschat en hulp sluit aan", "Self-reliance assessed and support fits it"),
    "IZ-05": ("safety", "Opgeschaald als vrijwillige hulp tekortschiet", "Escalated when voluntary help falls short"),
}
ASKED = {
    "BS-01": ("Zicht op kwaliteit en effect", "Quality and effect in view"),
    "RG-07": ("Tijd en middelen voor de regisseur", "Time and means for the director"),
    "DH-B7": ("Eén werkwijze voor alle medewerkers", "One way of working for all workers"),
    "GG-01": ("Zicht op de gezinnen om wie het gaat", "The families concerned are known"),
}
NUMBERS = dict(zip(("met", "not_met", "explained", "undetermined", "not_applicable", "error"), range(6), strict=True))


def count(code: str, *numbers: int) -> CriterionCount:
    """In how many dossiers: met, not met, explained, undetermined, not applicable, error."""
    filled = [*numbers, *[0] * (len(NUMBERS) - len(numbers))]
    outcomes = dict(zip(NUMBERS, filled, strict=True))
    return CriterionCount(code, TITLES[code][0], code == "TT-04", {o.value: outcomes[o.value] for o in Outcome})


def run(
    criteria: tuple[CriterionCount, ...] = (
        count("VV-01", 7, 3, 0, 1),
        count("TT-04", 11),
        count("IZ-05", 1, 0, 1, 0, 9),
    ),
    unreadable: tuple[Unreadable, ...] = (),
    notices: tuple[Notice, ...] = (),
    attention: tuple[Attention, ...] = (
        Attention("gezin-b", "dossiers/gezin-b.json", (4,), 1, 0, Score(10.5, 10.5)),
        Attention("gezin-a", "dossiers/gezin-a.json", (), 3, 14, Score(20, 92.7)),
    ),
    figures: tuple[Figure, ...] = (
        RunFigure("BS-01", 11, 2),
        WorkersFigure("RG-07", 3, 1, 2, 3, 5),
        SpreadFigure("DH-B7", 10, ()),
    ),
    dossiers: int = 11,
) -> Run:
    return Run(
        receipt=Receipt(
            audience="officer",
            version="1.2.3",
            rules_hash="facade" * 10,
            profiles=(ProfileReceipt("inspectorate", "c0ffee" * 10, 1.0, {}),),
            as_of="2026-06-30",
            dossiers=dossiers,
            unreadable=unreadable,
        ),
        reference=Reference(
            chapters=(),
            themes={
                "intake": {"nl": "Vraagverheldering", "en": "Intake"},
                "safety": {"nl": "Veiligheid", "en": "Safety"},
            },
            entities={},
            codes={},
            roles={},
            profiles=(
                ProfileText(
                    "inspectorate",
                    {"nl": "Rijksinspecties", "en": "National inspectorates"},
                    tuple(
                        CriterionText(code, theme, "automatic", {"nl": nl, "en": en}, {}, {}, (), {}, (1,), (), False)
                        for code, (theme, nl, en) in TITLES.items()
                    ),
                    tuple(
                        QuestionText(code, "intake", {"nl": nl, "en": en}, {}, {}, {}, (), "realised", (), (), {})
                        for code, (nl, en) in ASKED.items()
                    ),
                ),
            ),
            risks=(
                RiskText(
                    1, {"nl": "De vraagverheldering schiet tekort", "en": "The intake falls short"}, {}, 3, None, False
                ),
                RiskText(2, {"nl": "Niet iedereen is gesproken", "en": "Not all were spoken with"}, {}, 4, 1, False),
                RiskText(
                    4, {"nl": "De veiligheid is niet ingeschat", "en": "Safety was not assessed"}, {}, 5, None, True
                ),
            ),
            likelihood=(5, 15, 30, 50),
            percentages_from=30,
            primary_weight=1,
            secondary_weight=0.5,
        ),
        dossiers=(),
        summary=Summary(
            profiles=(
                ProfileSummary(
                    profile="inspectorate",
                    criteria=criteria,
                    risks=(
                        BatchRisk(1, 3, 1, 11, 3, (3, 4), (9, 12)),
                        BatchRisk(2, 0, 0, 0, 4, None, None),
                        BatchRisk(4, 4, 0, 11, 5, (4, 4), (20, 20)),
                    ),
                    attention=attention,
                    groups=(),
                    figures=figures,
                ),
            ),
            flips=(),
        ),
        notices=notices,
    )


def shown(of: Run, width: int = 120, lang: str = "nl") -> list[str]:
    """The lines of the table at a width."""
    page = StringIO()
    Console(file=page, width=width, highlight=False).print(render(of, load_catalogue(lang)))
    return [line.rstrip() for line in page.getvalue().splitlines()]


def line(lines: list[str], start: str) -> str:
    return next(found for found in lines if found.startswith(start))


BROKEN = tuple(
    Unreadable(f"map/gezin-{n:02d}.json", 1, (Fault("truncated", 3, 9, "/members", {}),) * (n + 1)) for n in range(12)
)
LARGE = run(
    criteria=(count("VV-01", 18_750, 1_250), count("TT-04", 0, 0, 0, 20_000), count("IZ-05", 0, 0, 0, 0, 19_999, 1)),
    unreadable=BROKEN,
    notices=(
        Notice("duplicate-dossier", "", "gezin-a", {"dossier": "gezin-a", "files": "a.json, b.json", "more": ""}),
    ),
    attention=(Attention("gezin-" + "x" * 40, "een/map/" + "met-een-lange-naam/" * 5 + "x.json", (4, 10), 1, 2, None),),
    dossiers=20_000,
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("of", [run(), LARGE], ids=["eleven", "twenty thousand"])
def test_it_fits_the_screen_and_cuts_nothing_off(of: Run, width: int, lang: str) -> None:
    """On a narrow screen lines become more, never longer, and no word, code or number is lost on the way."""
    lines = shown(of, width, lang)
    assert [found for found in lines if len(found) > width] == []
    catalogue = load_catalogue(lang)
    assert [found for found in lines if "…" in found and not found.startswith("  … ")] == []
    for words in TITLES.values():
        for word in words[1 + LANGUAGES.index(lang)].split():
            assert any(word in found for found in lines)
    criteria = lines[: lines.index(catalogue.text("risks-title"))]
    for code in TITLES:
        assert sum(found.startswith(code) for found in criteria) == 1
    start = next(n for n, found in enumerate(lines) if found.startswith(catalogue.text("attention-dossier") + "  "))
    columns = [lines[start].index(catalogue.text(f"attention-{name}")) for name in ("dossier", "file", "not-met")]
    below = lines[start + 2 : lines.index("", start)]
    names, files = ("".join(found[a:b].split("  ")[0].strip() for found in below) for a, b in pairwise(columns))
    assert names == "".join(item.dossier for item in of.summary.profiles[0].attention)
    assert files == "".join(item.file for item in of.summary.profiles[0].attention)
    for key in ("met", "not-met", "explained", "undetermined", "not-applicable"):
        assert catalogue.text(f"criteria-{key}") in line(lines, catalogue.text("criteria-code"))


@pytest.mark.parametrize("width", WIDTHS)
def test_counts_are_of_the_dossiers_to_which_a_criterion_applies(width: int) -> None:
    """7 of 11, and not 7 of all; an outcome that did not occur stands out as a dash."""
    lines = shown(run(), width)
    assert line(lines, "VV-01").split()[-7:] == ["7", "van", "11", "3", "–", "1", "–"]
    assert line(lines, "IZ-05").split()[-7:] == ["1", "van", "2", "–", "1", "–", "9"]
    assert "Fout" not in line(lines, "Code")
    crashed = shown(run((count("VV-01", 7, 3, 0, 0, 0, 1),)), width)
    assert line(crashed, "Code").split()[-1] == "Fout"
    assert line(crashed, "VV-01").split()[-8:] == ["7", "van", "11", "3", "–", "–", "–", "1"]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_person_has_to_judge_is_listed(width: int) -> None:
    """An officer is told what the program cannot see: whether contents are good, and reasons for a deviation."""
    lines = shown(run(), width)
    start = lines.index("Te beoordelen door een mens")
    section = lines[start : lines.index("", start)]
    assert line(section, "TT-04").split()[-2:] == ["11", "–"]
    assert line(section, "IZ-05").split()[-2:] == ["–", "1"]
    assert [found for found in section if found.startswith("VV-01")] == []
    assert "--audience officer --output xlsx:BESTAND, op het tabblad “Te beoordelen”" in " ".join(lines)
    nothing = shown(run((count("VV-01", 7, 3, 0, 1), count("TT-04", 0, 11))), width)
    assert "Te beoordelen door een mens" not in nothing


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (7, 11, "7 van 11"),
        (29, 29, "29 van 29"),
        (15, 30, "15 van 30 (50%)"),
        (30, 30, "30 van 30 (100%)"),
        (0, 30, "0 van 30 (0%)"),
        (1999, 2000, "1.999 van 2.000 (99%)"),
        (1, 2000, "1 van 2.000 (1%)"),
        (0, 0, "–"),
    ],
)
def test_a_percentage_is_shown_only_where_it_means_something(part: int, whole: int, expected: str) -> None:
    """From thirty dossiers up; and nearly all is not rounded to all, nor a single one to none."""
    assert part_of(part, whole, run(), load_catalogue("nl")) == expected


def test_what_could_not_be_read_comes_before_every_count() -> None:
    """Nobody takes the counts for the whole batch while files are missing from them."""
    lines = shown(run(unreadable=BROKEN))
    text = "\n".join(lines)
    assert text.index("12 bestanden konden niet worden gelezen") < text.index("Voldaan")
    assert "map/gezin-00.json:3:9 (/members): Het bestand houdt hier op" in text
    assert "(eerste van 3 fouten)" in "\n".join(found for found in lines).replace("\n  ", " ")
    assert sum(f"map/gezin-{n:02d}.json" in text for n in range(12)) == SHOWN_UNREADABLE
    assert "… en nog 2. Bekijk alles met: checker validate" in text
    nothing = shown(run((), BROKEN[:1], attention=(), dossiers=0))
    assert nothing[0] == "0 dossiers getoetst"
    assert [found for found in nothing if found.startswith("Code")] == []


def test_the_dossiers_to_look_at_first_keep_their_order_and_their_files() -> None:
    """The officer opens the file of the child first, whatever the scores."""
    lines = shown(run())
    start = lines.index("Eerst bekijken")
    first, second = (found.split() for found in lines[start + 3 : start + 5])
    assert first == ["gezin-b", "dossiers/gezin-b.json", "04", "1", "–", "10,5"]
    assert second == ["gezin-a", "dossiers/gezin-a.json", "3", "14", "20-92,7"]
    assert "Geen dossier met een criterium" in "\n".join(shown(run(attention=())))


def test_risks_show_their_numbers_and_what_these_rest_on() -> None:
    """A figure is never alone: what it counts, how sure it is, by which choices, and which overlap."""
    lines = shown(run())
    assert line(lines, "01").split()[-7:] == ["3", "van", "11", "1", "3-4", "3", "9-12"]
    assert line(lines, "02").split()[-5:] == ["–", "–", "–", "4", "–"]
    assert line(lines, "04").split()[-7:] == ["4", "van", "11", "–", "4", "5", "20"]
    text = " ".join(lines)
    assert "grenzen 5, 15, 30, 50%" in text
    assert "Overlap: 02 met 01." in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_report_says_what_it_is_about_and_how_it_came_to_be(lang: str) -> None:
    """The family is not what was scored; and the run can be made again."""
    text = " ".join(shown(run(), lang=lang))
    assert {"nl": "niet over het gezin", "en": "not about the family"}[lang] in text
    assert {"nl": "Rijksinspecties", "en": "National inspectorates"}[lang] in text
    for part in ("2026-06-30", "1.2.3", "c0ffeec0ffee", "facadefacade"):
        assert part in text
    assert "TT-04" in text
    assert {"nl": "hulp sluit aan*", "en": "support fits it*"}[lang] in text
    assert {"nl": "de inhoud beoordeelt een mens", "en": "a person judges the content"}[lang] in text


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        (RunFigure("BS-01", 1, 0), "1 dossier getoetst op 2026-06-30, en 0 niet te lezen"),
        (WorkersFigure("RG-07", 3, 1, 2, 3, 5), "3 medewerkers, met 2 tot 5 dossiers; de middelste heeft er 3."),
        (WorkersFigure("RG-07", 3, 1, 2, 3, 5), "Zonder medewerker: 1."),
        (WorkersFigure("RG-07", 0, 4, 0, 0, 0), "in geen dossier is een medewerker genoemd"),
        (SpreadFigure("DH-B7", 10, ()), "twee medewerkers met elk 10 dossiers"),
        (FlagFigure("GG-01", "ggsr", 9, 4, 3, 2), "ja 4, nee 3, niet vast te stellen 2"),
    ],
)
def test_a_figure_stands_beside_its_question_and_is_called_no_proof(figure: Figure, says: str) -> None:
    """An officer sees for which question a figure is evidence, and does not take it for an answer."""
    page = " ".join(" ".join(shown(run(figures=(figure,)))).split())
    assert f"{figure.question} {ASKED[figure.question][0]}: " in page
    assert says in page
    assert "Een aanwijzing is geen bewijs" in page
    assert "Een aanwijzing is geen bewijs" not in " ".join(shown(run(figures=())))


def test_the_widest_spread_is_told_in_counts_and_in_percentages_only_from_enough_dossiers() -> None:
    """Twelve dossiers of one worker give no percentages, and the criterion named is the one to talk about."""
    spreads = CriterionSpread("TT-04", 2, (1, 10), (2, 10)), CriterionSpread("VV-01", 4, (1, 12), (30, 40))
    page = " ".join(" ".join(shown(run(figures=(SpreadFigure("DH-B7", 10, spreads),)))).split())
    assert "bij VV-01. Bij 4 medewerkers loopt niet voldaan uiteen van 1 van 12 tot 30 van 40 (75%)" in page


def test_notices_are_said_and_do_not_bury_the_rest() -> None:
    """What a reader has to know stands under the tables, and of a flood of them the first few."""
    many = tuple(
        Notice(
            "unmapped-word",
            "inspectorate",
            "",
            {"attribute": "direction.role", "word": f"word-{n:02d}", "dossiers": "1"},
        )
        for n in range(30)
    )
    text = "\n".join(shown(run(notices=many)))
    assert sum(f"word-{n:02d}" in text for n in range(30)) == SHOWN_NOTICES
    assert "… en nog 10." in text
    assert "Let op" not in "\n".join(shown(run()))


@pytest.mark.parametrize("width", WIDTHS)
def test_seven_readings_side_by_side_can_be_read(width: int) -> None:
    """However many profiles are asked, no word is cut in pieces: those that agree stand together."""
    one, names = run(), ["inspectorate", *(f"municipality-{n}" for n in range(6))]
    summary, words = one.summary.profiles[0], one.reference.profiles[0]
    outcomes = dict.fromkeys(names[:4], Outcome.MET) | {names[4]: Outcome.NOT_MET, names[5]: Outcome.MET}
    many = structs.replace(
        one,
        reference=structs.replace(one.reference, profiles=tuple(structs.replace(words, name=name) for name in names)),
        summary=Summary(
            profiles=tuple(structs.replace(summary, profile=name) for name in names),
            flips=(FlipCount("VV-01", outcomes, 5, ("gezin-a", "gezin-b", "gezin-c")),),
        ),
    )
    lines = shown(many, width)
    below = lines[lines.index("Andere uitkomst per profiel") :]
    said = " ".join(" ".join(below[: below.index("")]).split())
    assert [found for found in below if len(found) > width] == []
    assert [name for name in names[:6] if said.count(name) != 1] == []
    assert names[6] not in said  # does not have the criterion
    for words_of in ("Alle gezinsleden gesproken", "niet voldaan"):
        assert [word for word in words_of.split() if word not in said.split() and f"{word}:" not in said.split()] == []


def test_nothing_from_a_file_is_taken_for_layout() -> None:
    """A name with brackets or escape codes is shown, not obeyed."""
    odd = (Unreadable("[bold]x[/bold].json", 1, (Fault("truncated", 1, 1, "", {}),)),)
    attention = (Attention("[red]a", "[link=x]b.json", (), 1, 0, None),)
    text = "\n".join(shown(run(unreadable=odd, attention=attention)))
    assert "[bold]x[/bold].json" in text
    assert "[red]a" in text
    assert "[link=x]b.json" in text


def test_a_profile_that_feeds_no_risk_shows_no_risks() -> None:
    """A table of dashes makes an officer look for what is not there."""
    of = run()
    (words,) = of.reference.profiles
    without = tuple(structs.replace(criterion, primary=()) for criterion in words.criteria)
    reference = structs.replace(of.reference, profiles=(structs.replace(words, criteria=without),))
    text = "\n".join(shown(structs.replace(of, reference=reference)))
    assert "Niet iedereen is gesproken" not in text
    assert "Niet iedereen is gesproken" in "\n".join(shown(of))
