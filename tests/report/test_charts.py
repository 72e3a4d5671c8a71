"""Charts of a run: what is drawn is what was counted, in its place, and stays one picture whatever the names are."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from msgspec import structs

from checker.catalogue import load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import read_rules
from checker.framework.load import load_framework
from checker.report.charts.colours import COLOURS, MARKERS
from checker.report.charts.drawing import Chart, cut, width_of
from checker.report.charts.groups import heat_map
from checker.report.charts.outcomes import criterion_bars, theme_bars
from checker.report.charts.risks import risk_matrix
from checker.run import Run
from checker.summary import BatchRisk, CriterionCount, GroupCount, ProfileSummary
from checker.tally import Tally

NL, EN = load_catalogue("nl"), load_catalogue("en")
EXAMPLES = Path(__file__).parents[2] / "dossiers_example"
SVG = "{http://www.w3.org/2000/svg}"
OUTCOMES = ("met", "not_met", "explained", "not_applicable", "undetermined", "error")
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "$\\frac{1}{0}$",
    "=1+1",
    "]]>&amp;&",
    "\x00\x1b[31m",
    "‮draaiom",
    "\ud800",
    "W" * 10_000,
    "😀 漢字",
)


@pytest.fixture(scope="module")
def base() -> Run:
    """A run of nothing, which holds the words of the framework."""
    from datetime import date

    framework = load_framework(read_rules(None))
    checker = Checker(framework, [framework.profile(name) for name in ("inspectorate", "statutory")], date(2026, 6, 30))
    return make_run(checker, Tally(framework, checker.profiles), [], [])


def with_summary(run: Run, **changes: object) -> tuple[Run, ProfileSummary]:
    """The run with another summary of its first profile."""
    summary = structs.replace(run.summary.profiles[0], **changes)
    profiles = (summary, *run.summary.profiles[1:])
    return structs.replace(run, summary=structs.replace(run.summary, profiles=profiles)), summary


def counted(run: Run, **outcomes: int) -> tuple[CriterionCount, ...]:
    """Every criterion of the first profile with these outcomes."""
    counts = {outcome: outcomes.get(outcome, 0) for outcome in OUTCOMES}
    return tuple(structs.replace(count, outcomes=counts) for count in run.summary.profiles[0].criteria)


def address(about: Mapping[str, str]) -> str:
    return "#" + "&".join(f"{key}={value}" for key, value in about.items())


def drawn(chart: Chart | None) -> Element:
    assert chart
    return ElementTree.fromstring(chart.svg())


def texts(svg: Element) -> list[tuple[float, float, str]]:
    """Every text that is seen, with its place."""
    return [
        (float(t.attrib["x"]), float(t.attrib["y"]), "".join([t.text or "", *((c.tail or "") for c in t)]))
        for t in svg.iter(f"{SVG}text")
    ]


def boxes(svg: Element) -> list[tuple[float, float, float, float, str]]:
    """Every rectangle as left, top, right, bottom and what it is filled with."""
    found = []
    for path in svg.findall(f".//{SVG}path"):
        points = path.attrib["d"]
        if "C" in points or " z" not in points:
            continue
        numbers = [float(n) for n in points.split() if n not in ("M", "L", "z")]
        xs, ys = numbers[::2], numbers[1::2]
        found.append((min(xs), min(ys), max(xs), max(ys), path.attrib["fill"]))
    return found


def row_of(svg: Element, begin: str) -> list[str]:
    """What is written on the line of which the first text begins so, from left to right."""
    y = next(y for _, y, words in texts(svg) if words.startswith(begin))
    return [words for x, at, words in sorted(texts(svg)) if abs(at - y) < 2]


def test_each_count_stands_beside_the_bar_of_its_criterion(base: Run) -> None:
    """Whoever reads 7 for a criterion reads that criterion's 7, under the word for its outcome, and the bar has as many
    parts, as long as those counts say."""
    counts = list(counted(base, met=10))
    place = next(i for i, count in enumerate(counts) if count.criterion == "VV-01")
    outcomes = {"met": 7, "not_met": 3, "explained": 1, "undetermined": 5, "not_applicable": 4, "error": 0}
    counts[place] = structs.replace(counts[place], outcomes=outcomes)
    run, summary = with_summary(base, criteria=tuple(counts))
    svg = drawn(criterion_bars(run, summary, NL))
    heads = [words for x, y, words in sorted(texts(svg)) if y < 40]
    assert heads == ["Voldaan", "Toegel.", "Onbekend", "Niet", "N.v.t."]
    assert row_of(svg, "VV-01")[1:] == ["7", "1", "5", "3", "4"]
    y = next(y for _, y, words in texts(svg) if words.startswith("VV-01"))
    widths = [right - left for left, top, right, bottom, _ in sorted(boxes(svg)) if top < y < bottom]
    assert [round(20 * width / sum(widths), 6) for width in widths] == [7, 1, 5, 3, 4]


def test_a_theme_adds_up_its_criteria(base: Run) -> None:
    """A theme never looks better than what it is made of."""
    run, summary = with_summary(base, criteria=counted(base, met=2, not_met=1, error=1))
    svg = drawn(theme_bars(run, summary, EN))
    for theme, title in run.reference.themes.items():
        several = sum(count.theme == theme for count in summary.criteria)
        if several:
            written = [str(2 * several), "0", "0", str(several), str(several)]
            assert row_of(svg, title["en"]) == [title["en"], *written]


def test_what_is_too_small_to_show_is_said_and_not_counted(base: Run) -> None:
    """A criterion that is left out for a team is no criterion that is in order."""
    counts = tuple(count for count in counted(base, met=9) if count.criterion != "VV-01")
    run, summary = with_summary(base, criteria=counts)
    chart = criterion_bars(run, summary, NL)
    assert row_of(drawn(chart), "VV-01")[1:] == ["niet getoond (te klein of overal gelijk)"]
    assert chart.note.startswith("1 criterium wordt niet getoond")
    assert theme_bars(run, summary, NL).note.endswith(chart.note)


def test_an_outcome_is_seen_without_colour(base: Run) -> None:
    """In black and white, and for who sees no red from green, not met still looks unlike met: by its hatching."""
    run, summary = with_summary(base, criteria=counted(base, met=1, not_met=1, explained=1, undetermined=1))
    fills = {fill for *_, fill in boxes(drawn(theme_bars(run, summary, NL)))}
    assert sum(fill.startswith("url(#themes-inspectorate-") for fill in fills) == 3
    assert any(fill.startswith("var(--met") for fill in fills)


@pytest.mark.parametrize(
    ("likelihood", "impact"),
    [((1, 1), 1), ((5, 5), 5), ((2, 4), 3), ((1, 5), 4), ((3, 3), 2)],
)
def test_a_risk_lies_in_its_own_cell(base: Run, likelihood: tuple[int, int], impact: int) -> None:
    """A risk that is likely and heavy is seen where likely and heavy things are, and a doubt by its whole length."""
    level = (likelihood[0] * impact, likelihood[1] * impact)
    risks = [BatchRisk(7, 3, 1, 9, impact, likelihood, level)]
    run, summary = with_summary(base, risks=tuple(risks))
    svg = drawn(risk_matrix(run, summary, NL))
    cells = {}
    for left, top, right, bottom, fill in boxes(svg):
        if "--level-" in fill:
            inside = [w for x, y, w in texts(svg) if left < x < right and top < y < bottom and "0" not in w[:1]]
            cells[left, top, right, bottom] = inside
    assert sorted(int(words[0]) for words in cells.values()) == sorted(a * b for a in range(1, 6) for b in range(1, 6))
    columns = sorted({left for left, *_ in cells})
    lines = sorted({top for _, top, *_ in cells}, reverse=True)
    x, y = next((x, y) for x, y, words in texts(svg) if words == "07")
    left, top, right, bottom = next(c for c in cells if c[0] < x < c[2] and c[1] < y < c[3])
    assert (columns.index(left) + 1, lines.index(top) + 1) == (impact, likelihood[0])
    upright = [p.attrib["d"].split() for p in svg.findall(f"{SVG}path") if "z" not in p.attrib["d"]]
    ends = {lines.index(max(t for t in lines if t < float(d[5]))) + 1 for d in upright if d[1] == d[4]}
    assert ends == ({likelihood[1]} if likelihood[1] > likelihood[0] else set())
    words = svg.findtext(f"{SVG}desc")
    assert words
    assert f"impact {impact}, niveau {level[0]}" in words


def test_signs_of_risks_never_lie_on_each_other(base: Run) -> None:
    """All eleven risks can be read, also when they come to the same class."""
    risks = tuple(BatchRisk(n, 1, 0, 9, 3, (2, 2), (6, 6)) for n in range(1, 12))
    run, summary = with_summary(base, risks=risks)
    svg = drawn(risk_matrix(run, summary, NL))
    bold = [t for t in svg.iter(f"{SVG}text") if "font-weight" in t.attrib and len(t.text or "") == 2]
    signs = [(float(t.attrib["x"]), float(t.attrib["y"])) for t in bold]
    assert len(signs) == 11
    apart = [((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 for i, a in enumerate(signs) for b in signs[:i]]
    assert min(apart) > 20


def test_a_risk_without_a_place_is_named(base: Run) -> None:
    """A risk is never lost from sight: it says which applies nowhere, and which may not be shown."""
    risks = (BatchRisk(1, 0, 0, 0, 3, None, None), BatchRisk(2, 1, 0, 9, 4, (2, 2), (8, 8)))
    run, summary = with_summary(base, risks=risks)
    chart = risk_matrix(run, summary, EN)
    assert chart
    assert "applies in no dossier: 01." in chart.note
    assert "about one family: 03, 04, 05, 06, 07, 08, 09, 10, 11." in chart.note
    assert risk_matrix(base, base.summary.profiles[1], EN) is None  # a profile that feeds no risk


def team(name: str, dossiers: int, **criteria: dict[str, int]) -> GroupCount:
    return GroupCount("team", name, dossiers, {code.replace("_", "-"): found for code, found in criteria.items()})


def test_a_cell_of_the_map_is_of_its_team_and_its_criterion(base: Run) -> None:
    """No team is blamed for what another left undone; what is not decided counts for nobody."""
    groups = (
        team("noord", 12, VV_01={"met": 8, "explained": 1, "not_met": 3, "undetermined": 5}, VV_03={"met": 4}),
        team("zuid", 9, VV_01={"not_met": 9}, VV_03={"not_applicable": 9}),
    )
    run, summary = with_summary(base, groups=groups)
    svg = drawn(heat_map(run, summary, NL, address=address))
    assert row_of(svg, "VV-01")[1:] == ["3/12", "9/9"]
    assert row_of(svg, "VV-03")[1:] == ["0/4", "–"]
    assert row_of(svg, "VV-05")[1:] == ["×", "×"]
    heads = {words: x for x, _, words in texts(svg) if words in ("noord", "zuid")}
    cells = {words: x for x, _, words in texts(svg) if words in ("3/12", "9/9")}
    assert abs(heads["noord"] - cells["3/12"]) < 10
    assert abs(heads["zuid"] - cells["9/9"]) < 10
    linked = {a.attrib["href"]: a for a in svg.iter(f"{SVG}a")}
    assert "".join(linked["#criterion=VV-01&team=zuid"].itertext()) == "9/9"
    assert "#criterion=VV-05&team=zuid" not in linked  # there is nothing behind what may not be shown


def test_a_map_is_walked_by_its_heads(base: Run) -> None:
    """Who uses a keyboard passes each team and each criterion, and not a thousand cells; each says what it is."""
    groups = tuple(team(f"t-{n}", 5, VV_01={"met": 5}) for n in range(1, 4))
    run, summary = with_summary(base, groups=groups)
    links = list(drawn(heat_map(run, summary, NL, address=address)).iter(f"{SVG}a"))
    stops = [a for a in links if a.attrib.get("tabindex") != "-1"]
    teams = [f"#team=t-{n}" for n in range(1, 4)]
    criteria = {f"#criterion={c.code}" for c in run.reference.profiles[0].criteria}
    assert [a.attrib["href"] for a in stops[:3]] == teams
    assert {a.attrib["href"] for a in stops[3:]} == criteria
    assert all(a.attrib["aria-label"] for a in stops)


def test_many_teams_stay_readable_and_are_said_to_be_left_out(base: Run) -> None:
    """Of forty-five teams the largest are shown, in the order in which one looks for them, and that there are more."""
    groups = tuple(team(f"team-{n}", 45 - n, VV_01={"met": 1}) for n in range(1, 46))
    run, summary = with_summary(base, groups=groups)
    chart = heat_map(run, summary, NL)
    assert chart
    assert "de 24 teams met de meeste dossiers" in chart.note
    assert "van 45" in chart.note
    heads = [words for _, _, words in sorted(texts(drawn(chart))) if words.startswith("team-")]
    assert heads == [f"team-{n}" for n in range(1, 25)]


def test_small_teams_together_are_called_so(base: Run) -> None:
    """In a run for the team nobody looks for a team that does not exist; for the officer a team keeps its own name."""
    groups = (team("team-rest", 6), team("team-2", 8), team("", 5))
    run, summary = with_summary(base, groups=groups)
    for audience, heads in (
        ("officer", ["team-2", "team-rest", "zonder team"]),
        ("team", ["team-2", "kleine teams samen", "zonder team"]),
    ):
        asked = structs.replace(run, receipt=structs.replace(run.receipt, audience=audience))
        found = [words for _, _, words in sorted(texts(drawn(heat_map(asked, summary, NL))))]
        assert [words for words in found if words in {"team-2", "team-rest", *heads}] == heads


def test_large_counts_do_not_run_into_each_other(base: Run) -> None:
    """With 5,000 dossiers a team each cell is as wide as what is written in it."""
    groups = tuple(team(f"team-{n}", 5000, VV_01={"met": 1234, "not_met": 3456 + n}) for n in range(20))
    run, summary = with_summary(base, groups=groups)
    svg = drawn(heat_map(run, summary, NL))
    cells = [(x, words) for x, _, words in sorted(texts(svg)) if "/" in words]
    gaps = [b - a for (a, _), (b, _) in itertools.pairwise(cells)]
    assert min(gaps) > max(width_of(words, 10) for _, words in cells)


def test_no_name_breaks_or_runs_in_a_chart(base: Run) -> None:
    """Whatever teams and criteria are called, a chart is well-formed, no wider, and nothing in it runs."""
    profile = base.reference.profiles[0]
    criteria = list(profile.criteria)
    criteria[: len(HOSTILE)] = [
        structs.replace(c, title={"nl": name, "en": name}) for c, name in zip(criteria, HOSTILE, strict=False)
    ]
    profiles = (structs.replace(profile, criteria=tuple(criteria)), *base.reference.profiles[1:])
    named = structs.replace(base, reference=structs.replace(base.reference, profiles=profiles))
    groups = tuple(team(name, 5, VV_01={"met": 5}) for name in HOSTILE)
    run, summary = with_summary(named, groups=groups, criteria=counted(base, met=1))
    for chart in (heat_map(run, summary, NL, address=address), criterion_bars(run, summary, NL, address)):
        svg = drawn(chart)
        assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= {
            *("svg", "title", "desc", "defs", "pattern", "rect", "path", "text", "a")
        }
        assert not [key for element in svg.iter() for key in element.attrib if key.startswith("on")]
        assert float(svg.attrib["width"]) < 1000
        seen = [words for _, _, words in texts(svg)]
        assert any(HOSTILE[0][:9] in words for words in seen)
        assert any("$" in words for words in seen)  # no formula is made of it
        assert all(words.isprintable() for words in seen)
        assert max(width_of(words) for words in seen) < 700
        assert chart
        assert chart.png().startswith(b"\x89PNG")


def test_what_is_cut_fits(base: Run) -> None:
    """A long title ends in dots before it reaches the bars."""
    long = "Bij twijfel over veiligheid bij iedereen nagevraagd en samen gewogen"
    assert cut(long, 1000) == long
    said = cut(long, 150)
    assert said.endswith("…")
    assert long.startswith(said[:-1])
    assert 120 < width_of(said) <= 150


def test_several_charts_share_a_page(base: Run) -> None:
    """No chart takes the hatching, the title or the style of another, nor of the page; all refer to what is theirs."""
    seen: set[str] = set()
    for summary in base.summary.profiles:
        run, full = base, summary
        if summary is base.summary.profiles[0]:
            run, full = with_summary(base, criteria=counted(base, met=1, not_met=1), groups=(team("a", 5),))
        for chart in (theme_bars(run, full, NL), criterion_bars(run, full, NL), heat_map(run, full, NL)):
            if chart is None:
                continue
            text = chart.svg()
            svg = ElementTree.fromstring(text)
            ids = [element.attrib["id"] for element in svg.iter() if "id" in element.attrib]
            assert len(ids) == len(set(ids))
            assert seen.isdisjoint(ids)
            seen.update(ids)
            assert all(id.startswith(chart.name) for id in ids)
            assert svg.attrib["aria-labelledby"] in ids
            assert svg.findtext(f"{SVG}title") == chart.title
            assert "style" not in text
            assert "font-family" not in text
            assert "xlink" not in text


def test_a_chart_can_be_larger(base: Run) -> None:
    """In a page with large type a chart is as large as the words around it, and still whole."""
    run, summary = with_summary(base, risks=(BatchRisk(2, 1, 0, 9, 4, (2, 2), (8, 8)),))
    chart = risk_matrix(run, summary, NL)
    assert chart
    plain, large = (ElementTree.fromstring(chart.svg(scale)).attrib for scale in (1, 1.5))
    assert plain["viewBox"] == large["viewBox"]
    assert [float(large[side]) for side in ("width", "height")] == [1.5 * chart.width, 1.5 * chart.height]


def test_colours_are_those_of_the_page(base: Run) -> None:
    """The page's dark scheme reaches into the chart: every colour is one of its variables."""
    run, summary = with_summary(
        base, criteria=counted(base, met=1, not_met=1), groups=(team("a", 5, VV_01={"met": 1}),)
    )
    for chart in (theme_bars(run, summary, NL), heat_map(run, summary, NL), risk_matrix(run, summary, NL)):
        assert chart
        text = chart.svg()
        assert not [marker for marker in MARKERS.values() if marker in text]
        known = {f"var(--{name}, {value})" for name, value in COLOURS.items()}
        bare = text
        for variable in known:
            bare = bare.replace(variable, "")
        assert "var(" not in bare
        assert 'fill="#' not in bare
        assert 'stroke="#' not in bare


DRAW = """
import sys
from datetime import date
from checker.catalogue import load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import read_rules
from checker.framework.load import load_framework
from checker.report.charts.groups import heat_map
from checker.report.charts.outcomes import criterion_bars, theme_bars
from checker.report.charts.risks import risk_matrix
from checker.tally import Tally
framework = load_framework(read_rules(None))
checker = Checker(framework, [framework.profile("inspectorate")], date(2026, 6, 30))
tally = Tally(framework, checker.profiles)
for path in sys.argv[1:]:
    tally.add(checker.check(open(path, "rb").read(), path))
run = make_run(checker, tally, [], [])
assert "matplotlib" not in sys.modules
for chart in (theme_bars, criterion_bars, risk_matrix, heat_map):
    found = chart(run, run.summary.profiles[0], load_catalogue("nl"))
    sys.stdout.buffer.write(found.svg().encode() + found.png())
"""


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two reports of one run can be compared byte for byte, whatever the settings of drawing on that machine are; and
    who asks for no chart does not wait for one."""
    examples = [str(path) for path in sorted(EXAMPLES.glob("*.json"))]
    (tmp_path / "matplotlibrc").write_text("svg.fonttype: path\nfont.size: 30\nhatch.linewidth: 9\n")
    given = []
    for seed, folder in (("1", EXAMPLES.parent), ("2", tmp_path)):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(EXAMPLES.parent)}
        command = [sys.executable, "-c", DRAW, *examples]
        given.append(subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, check=True).stdout)
    assert given[0].count(b"<svg") == 4
    assert given[0] == given[1]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("written", "grounds", "least"),
    [
        ("on-level", ("level-1", "level-2", "level-3", "level-4"), 4.5),
        ("on-heat-low", ("heat-0", "heat-1", "heat-2"), 4.5),
        ("on-heat-high", ("heat-3", "heat-4"), 4.5),
        ("on-risk", ("risk",), 4.5),
        ("chart-muted", ("chart-none", "risk"), 4.5),
        ("on-outcome", ("met", "explained", "undetermined", "not-met", "not-applicable", "error"), 3),
    ],
)
def test_what_is_written_on_a_colour_can_be_read(written: str, grounds: tuple[str, ...], least: float) -> None:
    """Figures on a dark cell, and the hatching of a bar, have the contrast that WCAG asks of text and of pictures."""
    for ground in grounds:
        dark, light = sorted(luminance(COLOURS[name]) for name in (written, ground))
        assert (light + 0.05) / (dark + 0.05) >= least, ground
