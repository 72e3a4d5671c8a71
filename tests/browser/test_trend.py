"""The trend on the page: lines that everyone can read, large when asked for, on any screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.sync_api import expect

from checker.catalogue import load_catalogue
from checker.report.page import render
from tests.nights import CHANGED, CODE, days_before, examples, run_with

Open = Callable[..., Any]
VIEW = "#view=trend"


@cache
def page_of(nights: int, lang: str = "nl", profiles: tuple[str, ...] = ("inspectorate",)) -> bytes:
    return b"".join(render.render(run_with(days_before(nights), profiles), load_catalogue(lang)))


@pytest.mark.parametrize("nights", [1, 2, 30])
@pytest.mark.parametrize(
    "options", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 375, "height": 800}}], ids=str
)
def test_everyone_can_read_the_trend(opened: Open, nights: int, options: dict[str, Any]) -> None:
    """By eye, by ear, in the dark and on a telephone; and the page asks for nothing and complains of nothing."""
    shown = opened(page_of(nights), f"{VIEW}&criterion={CODE}", **options)
    expect(shown.page.locator("#large h3")).to_contain_text(CODE)
    assert shown.grave() == []
    assert shown.unwanted() == []
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_line_says_in_words_what_it_shows(opened: Open) -> None:
    """Whoever does not see a line hears where it began, where it is now and along how many nights."""
    shown = opened(page_of(30), VIEW)
    told = shown.page.locator("#trend svg.line").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    criteria = examples().reference.profiles[0].criteria
    assert {words.partition(":")[0] for words in told} >= {c.code for c in criteria}
    (moved,) = (words for words in told if words.startswith(CODE))
    assert re.search(r"van 0 van 20 op 01-06-2026 naar (\d+) van 20 op 30-06-2026, langs 30 nachten", moved)


def test_figures_by_other_rules_are_not_set_beside_each_other(opened: Open) -> None:
    """A rule that was changed is no progress: the line is broken there, and its start is the night of the new rules."""
    shown = opened(page_of(30), VIEW)
    row = shown.page.locator(f"#trend tr[data-line={CHANGED}]")
    expect(row.locator(".line-break")).to_have_count(1)
    expect(row).to_contain_text("sinds 16-06-2026")
    assert row.locator(".line-course").get_attribute("d").count("M") == 2
    other = shown.page.locator(f"#trend tr[data-line={CODE}]")
    expect(other.locator(".line-break")).to_have_count(0)
    expect(shown.page.locator("#trend")).to_contain_text(f"16-06-2026: de regels van {CHANGED} veranderden.")


def test_the_distance_on_a_line_is_the_distance_in_days(opened: Open) -> None:
    """Twelve months are not as wide as twelve nights."""
    shown = opened(page_of(42), f"{VIEW}&criterion={CODE}")
    across = shown.page.locator("#large circle").evaluate_all("all => all.map(one => +one.getAttribute('cx'))")
    days = [day.toordinal() for day in days_before(42)]
    scale = (across[-1] - across[0]) / (days[-1] - days[0])
    assert max(abs(x - across[0] - scale * (day - days[0])) for x, day in zip(across, days, strict=True)) < 0.01


def test_a_line_is_chosen_by_keyboard_and_its_figures_can_be_read(opened: Open) -> None:
    """The list names every line; the address can be sent on; the numbers stand in a table under the drawing."""
    shown = opened(page_of(30), VIEW)
    page = shown.page
    page.get_by_label("Toon één lijn groot").select_option("02")
    expect(page).to_have_url(re.compile("risk=2"))
    page.get_by_text("Alle cijfers van deze lijn als tabel").press("Enter")
    rows = page.locator("#large tbody tr")
    expect(rows).to_have_count(30)
    expect(rows.first).to_contain_text("30 jun 2026")
    expect(rows.last).to_contain_text("20 van 20")
    page.get_by_label("Toon één lijn groot").select_option("")
    expect(page.locator("#large")).to_be_hidden()


def test_a_year_and_a_measure_come_with_their_counts_and_the_rule(opened: Open) -> None:
    """A ✓, an X or a verdict can be held against the numbers beside it by who doubts it."""
    page = opened(page_of(42), VIEW).page
    years = page.locator("table.years")
    assert years.locator("thead th").all_inner_texts() == ["Indicator", "2025", "2026"]
    row = years.locator("tr", has_text=CODE)
    expect(row.locator("td").first).to_contain_text(re.compile(r"X\s*nee\s*0 van 20"))
    expect(page.locator("#trend")).to_contain_text("ten minste 90% van de dossiers")
    rows = page.locator("table.measures tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.nth(0)).to_contain_text("gereed op 01-06-2026")
    expect(rows.nth(0)).to_contain_text("De cijfers ondersteunen dit.")
    expect(rows.nth(0)).to_contain_text("20 van 20 op 31-05-2026")
    expect(rows.nth(1)).to_contain_text("Er zijn geen bewaarde cijfers van vóór deze datum.")
    expect(rows.nth(2)).to_contain_text("De maatregel is nog niet begonnen.")


def test_each_profile_has_lines_of_its_own(opened: Open) -> None:
    """The same criterion under two profiles is two lines, and the choice of a profile holds for the trend as well."""
    profiles = ("inspectorate", "den-helder-2017")
    page = opened(page_of(2, "en", profiles), f"{VIEW}&criterion={CODE}&profile={profiles[1]}").page
    visible = page.locator(f"#trend tr[data-line={CODE}]:visible")
    expect(visible).to_have_count(1)
    assert page.locator(f"#trend tr[data-line={CODE}]").count() == 2


def test_a_report_of_one_run_has_no_trend(opened: Open) -> None:
    """No empty view for who does not work with nights."""
    page = opened(b"".join(render.render(examples(), load_catalogue("nl"))), VIEW).page
    expect(page.locator("#overview")).to_be_visible()
    expect(page.get_by_role("link", name="Verloop")).to_have_count(0)


def test_a_figure_of_another_day_says_so(opened: Open) -> None:
    """What a team is told of once a month is not taken for tonight's."""
    run = run_with(days_before(3))
    assert run.history is not None
    *earlier, tonight = run.history.trend
    hidden = [replace(p, criteria={c: n for c, n in p.criteria.items() if c != CODE}) for p in tonight.profiles]
    trend = (*earlier, replace(tonight, profiles=tuple(hidden)))
    data = b"".join(render.render(replace(run, history=replace(run.history, trend=trend)), load_catalogue("nl")))
    row = opened(data, VIEW).page.locator(f"#trend tr[data-line={CODE}]")
    expect(row).to_contain_text("op 29-06-2026")
