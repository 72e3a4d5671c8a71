"""The page as a quality officer and a team have it: in a browser, from disk, by mouse and by keyboard, on paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import structs
from playwright.sync_api import Page, expect

from checker.audience import for_team
from checker.catalogue import load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.model import DossierResult
from checker.report.page import details, render
from checker.run import Run, Unreadable
from checker.tally import Tally

EXAMPLES = Path(__file__).parents[2] / "dossiers_example"
PROFILES = ("inspectorate", "den-helder-2017")
VIEWS = (
    "#view=overview",
    "#view=dossiers&criterion=VV-01&risk=2",
    "#view=dossier&dossier=gezin-02&criterion=VV-01",
    "#view=actions&team=team-kust",
    "#view=about",
)
HOSTILE = "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>\u202e{{7*7}}.json"

Open = Callable[..., Any]


@cache
def example_run(audience: str = "officer") -> Run:
    """The examples under two profiles, of which one has a file name that no one should have."""
    framework = framework_of(None)
    checker = Checker(framework, [framework.profile(name) for name in PROFILES], date(2026, 6, 30), located=True)
    tally, read, unread = Tally(framework, checker.profiles), [], []
    for path in sorted(EXAMPLES.glob("*.json")):
        name = HOSTILE if path.stem == "wachtlijst-gi" else f"dossiers_example/{path.name}"
        result = checker.check(path.read_bytes(), name)
        assert isinstance(result, DossierResult)
        tally.add(result)
        read.append(result)
    broken = checker.check(b'{"id": "gezin-99", <b>', f"kapot {HOSTILE}")
    assert isinstance(broken, Unreadable)
    unread.append(broken)
    run = make_run(checker, tally, sorted(read, key=lambda result: result.dossier), unread)
    return run if audience == "officer" else for_team(run, ())


@cache
def page_of(lang: str = "nl", audience: str = "officer") -> bytes:
    return b"".join(render.render(example_run(audience), load_catalogue(lang)))


def settle(page: Page) -> None:
    """Until the page shows what its address asks for."""
    expect(page.locator("html")).to_have_attribute("data-shown", page.evaluate("location.hash"))


def visit(page: Page, address: str) -> None:
    """Go to another part of the page."""
    page.evaluate("address => { location.hash = address }", address)
    settle(page)


def names(page: Page) -> list[str]:
    """The dossiers in the list, from top to bottom."""
    return page.locator("#list tbody th a").all_inner_texts()


def results(profile: int = 0) -> list[tuple[DossierResult, dict[str, str], dict[int, str]]]:
    """Each dossier with its outcomes by criterion and whether each risk occurs."""
    return [
        (
            result,
            {f.criterion: f.outcome.value for f in result.profiles[profile].findings},
            {r.number: r.occurs for r in result.profiles[profile].risks},
        )
        for result in example_run().dossiers
    ]


FILTERS: dict[str, Callable[[DossierResult, dict[str, str], dict[int, str]], bool]] = {
    "team=team-kust": lambda result, *_: result.team == "team-kust",
    "worker=consulent-4": lambda result, *_: result.worker == "consulent-4",
    "criterion=VV-01&outcome=not_met": lambda _, outcomes, __: outcomes["VV-01"] == "not_met",
    "outcome=explained": lambda _, outcomes, __: "explained" in outcomes.values(),
    "risk=4": lambda *found: found[2][4] == "yes",
    "risk=10&occurs=possible": lambda *found: found[2][10] == "undetermined",
    "text=KUST gezin-1": lambda result, *_: result.team == "team-kust" and "gezin-1" in result.dossier,
    "text=veiligheid-een": lambda result, *_: "veiligheid-een-kind" in result.file,
    "team=team-zuid&risk=2&criterion=TT-01&outcome=not_met": lambda result, outcomes, risks: (
        result.team == "team-zuid" and risks[2] == "yes" and outcomes["TT-01"] == "not_met"
    ),
}


def test_filters_leave_the_dossiers_that_answer_to_all_of_them(opened: Open) -> None:
    """An officer who follows a count sees just those dossiers, and how many they are."""
    page = opened(page_of()).page
    for asked, answers in FILTERS.items():
        expected = sorted(result.dossier for result, *rest in results() if answers(result, *rest))
        assert 0 < len(expected) < 21
        visit(page, f"#view=dossiers&{asked}")
        assert (asked, sorted(names(page))) == (asked, expected)
        expect(page.get_by_role("status")).to_contain_text(str(len(expected)))


@pytest.mark.parametrize("audience", ["officer", "team"])
def test_counts_in_the_summary_lead_to_as_many_dossiers(opened: Open, audience: str) -> None:
    """No number of the summary leads to a list that does not bear it out, whatever is withheld of each dossier."""
    shown = opened(page_of("nl", audience), "#view=overview&profile=den-helder-2017")
    shown.page.locator("[data-profile] .criteria tbody tr:visible").first.wait_for()
    cells = shown.page.locator("[data-profile=den-helder-2017] td.number a")
    links = cells.evaluate_all("all => all.map(a => [a.getAttribute('href'), a.innerText])")
    assert len(links) > 50
    for address, count in links[::7]:
        visit(shown.page, address)
        assert len(names(shown.page)) == int(count.split()[0]), address
    assert shown.unwanted() == []


def test_from_a_count_down_to_the_line_in_the_file(opened: Open) -> None:
    """Whoever doubts an outcome finds who it is about, why, what to do, what it rests on, and the line to look at."""
    shown = opened(page_of())
    page = shown.page
    page.get_by_role("link", name="VV-01, niet voldaan").first.click()
    page.locator("#list").get_by_role("link", name="gezin-02").click()
    finding = page.locator("#finding-VV-01")
    expect(finding.get_by_role("listitem").filter(has_text="niet voldaan").first).to_be_visible()
    said = finding.inner_text()
    assert "1 van 4 voldaan; niet: gezinslid “kind-1”, gezinslid “kind-2”, gezinslid “stiefvader”" in said
    assert "te laat sinds 2 december 2025" in said
    for part in ("Wat wordt gevraagd: ", "Wat nodig is om te voldoen: ", "Bron: ", "bewijs: "):
        assert part in said
    file = EXAMPLES / "een-ouder-gesproken.json"
    place = finding.locator("li", has_text="“kind-1”").locator(".place").first.inner_text()
    name, _, where = place.partition(":")
    line, pointer = where.split()
    assert name == "dossiers_example/een-ouder-gesproken.json"
    assert json.loads(file.read_text())["members"][int(pointer.rpartition("/")[2])]["id"] == "kind-1"
    assert "kind-1" in "".join(file.read_text().splitlines()[int(line) - 1 : int(line) + 1])
    assert shown.unwanted() == []


def test_the_keyboard_is_enough(opened: Open) -> None:
    """Who cannot use a mouse searches, sorts, opens a dossier and comes back to where they were."""
    page = opened(page_of()).page
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    assert "#main" not in page.url
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("team-zuid")
    settle(page)
    found = names(page)
    page.locator("#list th[data-column=not_met] button").focus()
    page.keyboard.press("Enter")
    settle(page)
    expect(page.locator("#list th[data-column=not_met]")).to_have_attribute("aria-sort", "descending")
    expect(page.locator("#list th[data-column=not_met] button")).to_be_focused()
    assert sorted(names(page)) == sorted(found)
    assert names(page) != found
    first = names(page)[0]
    page.locator("#list tbody a").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=f"Dossier {first}")).to_be_focused()
    page.keyboard.press("Tab")
    page.locator(".finding summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".finding").first).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    settle(page)
    expect(page.get_by_role("searchbox")).to_have_value("team-zuid")
    assert names(page)[0] == first


def test_the_address_keeps_what_was_asked(opened: Open) -> None:
    """A colleague who gets the address sees the same, a reload changes nothing, and the back button goes back."""
    page = opened(page_of(), "#view=dossiers").page
    page.locator("#filters").get_by_label("Uitkomst").select_option("not_met")
    settle(page)
    page.locator("#filters").get_by_label("Criterium").select_option("TT-02")
    settle(page)
    found, address = names(page), page.url
    page.reload()
    settle(page)
    assert (names(page), page.url) == (found, address)
    expect(page.locator("#filters").get_by_label("Criterium")).to_have_value("TT-02")
    page.go_back()
    settle(page)
    expect(page.locator("#filters").get_by_label("Criterium")).to_have_value("")
    expect(page.locator("#filters").get_by_label("Uitkomst")).to_have_value("not_met")
    assert len(names(page)) > len(found)
    page.get_by_role("button", name="Wis alles").click()
    settle(page)
    assert len(names(page)) == 21


def test_another_profile_is_another_view_of_the_same_dossier(opened: Open) -> None:
    """Where profiles come to something else, both are said, and one can change over without losing one's place."""
    page = opened(page_of(), "#view=dossier&dossier=gezin-11&criterion=RG-01&profile=inspectorate").page
    expect(page.locator("#finding-RG-01 summary")).to_contain_text("den-helder-2017: voldaan")
    page.locator("#profile").select_option("den-helder-2017")
    settle(page)
    expect(page.locator("#finding-RG-01 summary")).to_contain_text("inspectorate: niet vast te stellen")


def test_columns_sort(opened: Open) -> None:
    """The worst dossier is one click away, and so is the criterion that is failed most."""
    page = opened(page_of(), "#view=dossiers").page
    page.get_by_role("button", name="Niet voldaan").click()
    settle(page)
    failing = [int(text) for text in page.locator("#list tbody td:nth-child(4)").all_inner_texts()]
    assert failing == sorted(failing, reverse=True)
    assert failing[0] > failing[-1]
    page.goto(page.url.partition("#")[0] + "#view=overview")
    settle(page)
    head = page.locator(".criteria:visible thead th").filter(has_text="Niet voldaan")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    counts = page.locator(".criteria:visible tbody td:nth-child(6)").all_inner_texts()
    numbers = [int(count) if count != "–" else 0 for count in counts]
    assert numbers == sorted(numbers, reverse=True)
    page.locator(".criteria:visible thead th").filter(has_text="Voldaan").first.get_by_role("button").click()
    met = [words.split() for words in page.locator(".criteria:visible tbody td:nth-child(5)").all_inner_texts()]
    shares = [int(words[0]) / int(words[2]) for words in met if len(words) == 3]
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(
    ("scheme", "lang", "audience"),
    [("light", "nl", "officer"), ("dark", "en", "team")],
)
def test_everyone_can_use_every_part(opened: Open, scheme: str, lang: str, audience: str) -> None:
    """Nobody is kept out by contrast, missing names or order, in daylight or in the dark; nothing complains, and
    nothing is asked of any network."""
    shown = opened(page_of(lang, audience), color_scheme=scheme, viewport={"width": 1280, "height": 900})
    for view in VIEWS:
        visit(shown.page, view)
        shown.page.evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true })")
        assert (view, shown.grave()) == (view, [])
    assert shown.page.evaluate("document.documentElement.lang") == lang
    assert shown.page.locator("h1").count() == 1
    assert shown.unwanted() == []


def test_nothing_sticks_out_of_a_telephone(opened: Open) -> None:
    """On a narrow screen one scrolls down, and sideways only within a table or a chart."""
    page = opened(page_of(), viewport={"width": 375, "height": 800}).page
    for view in VIEWS:
        visit(page, view)
        assert (view, page.evaluate("document.documentElement.scrollWidth")) == (view, 375)


def test_on_paper_nothing_is_cut_off(opened: Open) -> None:
    """What is printed is what is open, whole, with the words that may not be missed and without what cannot be
    pressed on paper; each page of a long table has its heads."""
    page = opened(page_of(), viewport={"width": 1017, "height": 700}, color_scheme="dark").page  # A4, lying
    page.emulate_media(media="print")
    parts = "main table, main svg.chart, main .panel, main .finding"
    for view in VIEWS:
        visit(page, view)
        expect(page.get_by_text("zeggen iets over het dossier, niet over het gezin").first).to_be_visible()
        expect(page.locator("nav")).to_be_hidden()
        assert page.locator("main > section:visible").count() == 1
        assert page.locator("form:visible").count() == 0
        heads = page.locator("thead:visible").evaluate_all("all => all.map(head => getComputedStyle(head).display)")
        assert set(heads) <= {"table-header-group"}
        edges = page.locator(parts).evaluate_all("all => all.map(part => part.getBoundingClientRect().right)")
        assert (view, [edge for edge in edges if edge > 1018]) == (view, [])
        assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_names_of_files_are_only_ever_text(opened: Open) -> None:
    """A file that is called like a script runs nothing and breaks nothing: its name is read as it stands."""
    address = f"#view=dossiers&text={HOSTILE.partition('.')[0][:20]}&criterion=<img src=x onerror=window.ran=1>"
    shown = opened(page_of(), address)
    for view in ("#view=overview", "#view=dossier&dossier=gezin-19", f"#view=dossier&dossier={HOSTILE}", *VIEWS):
        visit(shown.page, view)
        assert shown.page.evaluate("window.ran") is None
        assert shown.page.locator("main img, main script").count() == 0
    visit(shown.page, "#view=overview")
    expect(shown.page.get_by_text("kapot </script><script>window.ran = 1</script>").first).to_be_visible()
    assert "\u202e" not in shown.page.content()
    named = next(result.dossier for result in example_run().dossiers if result.file == HOSTILE or "ran" in result.file)
    visit(shown.page, f"#view=dossier&dossier={named}")
    expect(shown.page.locator("#dossier-body dl")).to_contain_text("</script><script>window.ran = 1</script>")
    assert shown.unwanted() == []


def test_without_scripts_the_summary_still_stands(opened: Open) -> None:
    """Where scripts are switched off, what matters most and how it was made can be read, for every profile."""
    page = opened(page_of(), java_script_enabled=False).page
    said = page.locator("body").inner_text()
    for words in ("staan scripts uit", "kon niet worden gelezen of is ongeldig", "Hoe elk getal is gemaakt"):
        assert words in said
    assert page.locator(".criteria:visible").count() == len(PROFILES)
    expect(page.locator("nav")).to_be_hidden()


def test_a_page_of_nothing_claims_nothing(opened: Open) -> None:
    """Who pointed at the wrong folder reads that there was no dossier, not that all of them were read."""
    framework = framework_of(None)
    checker = Checker(framework, [framework.profile(PROFILES[0])], date(2026, 6, 30), located=True)
    run = make_run(checker, Tally(framework, checker.profiles), [], [])
    said = opened(b"".join(render.render(run, load_catalogue("nl")))).page.locator("#overview").inner_text()
    assert "Er is geen dossier gevonden om te toetsen." in said
    assert "Alle bestanden zijn gelezen." not in said


def test_what_a_team_sees(opened: Open) -> None:
    """A team sees what to do, how long ago, and that something is withheld; no worker, file, line, day or score."""
    shown = opened(page_of("nl", "team"), "#view=dossier&dossier=gezin-02&criterion=VV-01")
    page = shown.page
    expect(page.locator("#finding-VV-01")).to_contain_text("te laat, al meer dan 5 maanden")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    expect(page.locator("#finding-TT-03")).to_contain_text("niet getoond (kindveiligheid)")
    said = page.locator("main").inner_text()
    for hidden in ("consulent-", ".json", "stiefvader", "december", "/members/", "2025"):
        assert hidden not in said
    visit(page, "#view=dossiers")
    assert page.get_by_label("Medewerker").count() == 0
    assert "Score" not in page.locator("#list").inner_text()
    assert shown.unwanted() == []


def test_the_action_list_of_one_team_or_worker(opened: Open) -> None:
    """A team leader hands out one list and a worker gets their own; each thing to do leads to its dossier."""
    page = opened(page_of(), "#view=actions").page
    settle(page)
    assert page.locator("#action-lists h3").count() == 3
    page.locator("#whose").get_by_label("Medewerker").select_option("consulent-4")
    settle(page)
    assert page.locator("#action-lists h3").all_inner_texts()[0].startswith("Medewerker consulent-4")
    own = {result.dossier for result in example_run().dossiers if result.worker == "consulent-4"}
    links = page.locator("#action-lists li li a")
    assert set(links.all_inner_texts()) <= own
    first = links.first.inner_text()
    links.first.click()
    settle(page)
    expect(page.get_by_role("heading", name=f"Dossier {first}")).to_be_visible()
    assert page.locator(".finding[open]").count() == 1


def many(run: Run, times: int) -> Run:
    """The run with each dossier many times over, under other names."""
    dossiers = [
        structs.replace(result, dossier=f"{result.dossier}.{number}")
        for number in range(times)
        for result in run.dossiers
    ]
    return structs.replace(run, dossiers=dossiers, receipt=structs.replace(run.receipt, dossiers=len(dossiers)))


def test_thousands_of_dossiers_come_a_page_at_a_time(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """With 5,000 dossiers each can be found at once; what the page holds no findings of is said aloud."""
    monkeypatch.setattr(details, "MOST", 60)
    run = many(example_run(), 240)
    shown = opened(b"".join(render.render(run, load_catalogue("nl"))), "#view=overview")
    expect(
        shown.page.get_by_text("van 60 van de 5.040 dossiers staat hier in wat er precies is gevonden")
    ).to_be_visible()
    visit(shown.page, "#view=dossiers")
    assert len(names(shown.page)) == 50
    shown.page.get_by_role("button", name="Toon meer").click()
    assert len(names(shown.page)) == 100
    shown.page.get_by_role("searchbox").fill("gezin-07.239")
    settle(shown.page)
    assert names(shown.page) == ["gezin-07.239"]
    shown.page.locator("#list tbody a").click()
    expect(shown.page.get_by_text("Van dit dossier staan hier alleen de uitkomsten")).to_be_visible()
    visit(shown.page, "#view=dossier&dossier=gezin-02.2&criterion=VV-01")
    expect(shown.page.locator("#finding-VV-01")).to_contain_text("gezinslid “kind-1”")
    assert shown.unwanted() == []


def test_two_files_with_a_dossier_of_one_name_are_both_there(opened: Open) -> None:
    """A copy that was left behind is not hidden behind the other, and each has an address of its own."""
    run = example_run()
    first = next(iter(run.dossiers))
    twice = [first, structs.replace(first, file="elders/kopie.json"), *list(run.dossiers)[1:]]
    run = structs.replace(run, dossiers=twice, receipt=structs.replace(run.receipt, dossiers=22))
    page = opened(b"".join(render.render(run, load_catalogue("nl"))), f"#view=dossiers&text={first.dossier}").page
    assert names(page) == [first.dossier, f"{first.dossier}~2"]
    page.get_by_role("link", name=f"{first.dossier}~2").click()
    expect(page.locator("#dossier-body dl")).to_contain_text("elders/kopie.json")


@pytest.mark.parametrize("audience", ["officer", "team"])
def test_the_same_run_gives_the_same_page(audience: str) -> None:
    """A page that was kept can be held against one that was made again."""
    copy = msgspec.convert(msgspec.to_builtins(example_run().reference), type(example_run().reference))
    again = structs.replace(example_run(audience), reference=copy)
    assert b"".join(render.render(again, load_catalogue("nl"))) == page_of("nl", audience)
