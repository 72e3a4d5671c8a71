"""Charts in a page: what a browser makes of them, in a type face of its own and in both colour schemes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from checker.catalogue import load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.model import DossierResult
from checker.report.charts.groups import heat_map
from checker.report.charts.outcomes import criterion_bars, theme_bars
from checker.report.charts.risks import risk_matrix
from checker.tally import Tally

EXAMPLES = Path(__file__).parents[2] / "dossiers_example"
PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>charts</title><style>
body {{ font-family: {face} }} a:focus {{ outline: 2px solid }} @media (prefers-color-scheme: dark) {{
:root {{ --chart-text: #eeeeee; --met: #00c896 }} body {{ background: #111111; color: #eeeeee }} }}
</style><main><h1>charts</h1>{charts}</main></html>"""
# Texts that reach out of their chart, and pairs of texts that cover each other.
CLASHES = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
  const edge = svg.getBoundingClientRect(), found = [];
  const boxes = [...svg.querySelectorAll("text")].map(t => [t.textContent, t.getBoundingClientRect()]);
  for (const [words, b] of boxes)
    if (b.left < edge.left - 1 || b.right > edge.right + 1 || b.top < edge.top - 1 || b.bottom > edge.bottom + 1)
      found.push("out: " + words);
  boxes.sort((a, b) => a[1].left - b[1].left);
  boxes.forEach(([words, a], i) => {
    for (const [other, b] of boxes.slice(i + 1)) {
      if (b.left >= a.right - 1) break;
      if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5) found.push(words + " | " + other);
    }
  });
  return found;
})"""


def address(about: dict[str, str]) -> str:
    return "#" + "&".join(f"{key}={value}" for key, value in about.items())


@pytest.fixture(scope="module")
def charts() -> list[str]:
    """Every chart of the examples, in the profile with the most criteria and with teams as large as they come."""
    framework = framework_of(None)
    checker = Checker(framework, [framework.profile("den-helder-2017")], date(2026, 6, 30))
    tally = Tally(framework, checker.profiles)
    for path in sorted(EXAMPLES.glob("*.json")):
        result = checker.check(path.read_bytes(), path.name)
        assert isinstance(result, DossierResult)
        tally.add(result)
    run = make_run(checker, tally, [], [])
    summary = run.summary.profiles[0]
    first = next(group for group in summary.groups if group.kind == "team")
    large = {code: {outcome: 777 * n for outcome, n in found.items()} for code, found in first.criteria.items()}
    groups = tuple(structs.replace(first, name=f"t-{n}", dossiers=5432, criteria=large) for n in range(1, 31))
    many = structs.replace(summary, groups=groups)
    nl, en = load_catalogue("nl"), load_catalogue("en")
    found = [
        *(theme_bars(run, summary, nl, address), criterion_bars(run, summary, en, address)),
        *(risk_matrix(run, summary, nl), heat_map(run, many, nl, address=address)),
    ]
    return [f"<h2>{escape(chart.title)}</h2><div>{chart.svg()}</div>" for chart in found if chart]


def page(charts: list[str], face: str = "sans-serif") -> bytes:
    return PAGE.format(charts="".join(charts), face=face).encode()


@pytest.mark.parametrize("face", ["sans-serif", "'Liberation Sans'", "'DejaVu Sans'"])
def test_nothing_written_in_a_chart_covers_anything_else(
    opened: Callable[..., Any], charts: list[str], face: str
) -> None:
    """Names and counts can be read in the type faces that pages are shown in, also with 67 criteria and large teams."""
    shown = opened(page(charts, face), viewport={"width": 1600, "height": 900})
    assert len(charts) == 4
    assert shown.page.evaluate(CLASHES) == []
    assert shown.unwanted() == []


def test_a_chart_bars_nobody(opened: Callable[..., Any], charts: list[str]) -> None:
    """Who hears a page, or uses its keyboard, is told what each chart and each link in it is."""
    assert opened(page(charts)).grave() == []


def test_a_chart_leads_to_what_it_shows(opened: Callable[..., Any], charts: list[str]) -> None:
    """A click on a cell, or Enter on a name, filters the page by it."""
    shown = opened(page(charts)).page
    shown.locator('a[href="#criterion=VV-01&team=t-7"] text').first.click()
    assert shown.url.endswith("#criterion=VV-01&team=t-7")
    shown.locator('a[href="#criterion=VV-03"]:not([tabindex])').first.focus()
    shown.keyboard.press("Enter")
    assert shown.url.endswith("#criterion=VV-03")


def test_a_chart_follows_the_colours_of_the_page(opened: Callable[..., Any], charts: list[str]) -> None:
    """In a dark page nobody looks for black words on black."""
    colour = """([part, key]) => getComputedStyle(document.querySelector(part))[key]"""
    for scheme, text, met in (
        ("light", "rgb(27, 27, 27)", "rgb(0, 158, 115)"),
        ("dark", "rgb(238, 238, 238)", "rgb(0, 200, 150)"),
    ):
        shown = opened(page(charts), color_scheme=scheme).page
        assert shown.evaluate(colour, ["svg text", "fill"]) == text
        assert shown.evaluate(colour, ['svg path[fill*="--met"]', "fill"]) == met
