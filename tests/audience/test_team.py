"""What the team may see of a run, and what nobody can work out from it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.audience import for_team, pseudonyms
from checker.audience.days import FAR_OFF, rounded
from checker.audience.groups import small_teams
from checker.audience.keys import Numbers, Words
from checker.audience.safety import FEWEST, cells_kept, may_be_told
from checker.framework.load import Framework
from checker.model import DossierResult, Finding
from checker.run import Fault, Run, Unreadable
from checker.summary import REST, GroupCount

Dossier = dict[str, Any]
MakeRun = Callable[..., Run]


@pytest.fixture(scope="module")
def officer(make: MakeRun, examples: list[Dossier]) -> Run:
    return make(*examples)


@pytest.fixture(scope="module")
def team(officer: Run) -> Run:
    return for_team(officer, ())


def of_safety(run: Run) -> set[str]:
    return {c.code for profile in run.reference.profiles for c in profile.criteria if c.child_safety}


def of_dossier(result: DossierResult) -> list[Finding]:
    return [finding for profile in result.profiles for finding in profile.findings]


def findings(run: Run) -> Iterator[tuple[DossierResult, Finding]]:
    return ((d, f) for d in run.dossiers for profile in d.profiles for f in profile.findings)


def test_no_outcome_about_the_safety_of_one_child_is_in_the_run(officer: Run, team: Run) -> None:
    """A shared drive does not say in which family nobody looked whether a child was safe."""
    withheld = of_safety(officer)
    assert withheld & {finding.criterion for _, finding in findings(officer)}
    assert not withheld & {finding.criterion for _, finding in findings(team)}
    assert not withheld & {flip.criterion for d in team.dossiers for flip in d.flips}
    assert not withheld & {flip.criterion for flip in team.summary.flips}
    assert not [r for d in team.dossiers for p in d.profiles for r in p.risks if r.child_safety]
    assert {p.total for d in team.dossiers for p in d.profiles} == {None}
    assert {(a.child_safety, a.total) for p in team.summary.profiles for a in p.attention} == {((), None)}


def test_no_risk_tells_what_is_withheld(officer: Run, team: Run) -> None:
    """The score of a risk holds the counts of each criterion that feeds it, so one of safety would be read from it."""
    fed_by = {feed.criterion for d in team.dossiers for p in d.profiles for r in p.risks for feed in r.feeds}
    assert fed_by
    assert not fed_by & of_safety(officer)


def test_the_rest_of_the_outcomes_is_as_the_officer_has_it(officer: Run, team: Run) -> None:
    """The team improves on what was found, not on a watered-down version."""
    withheld = of_safety(officer)
    expected = [(f.criterion, f.outcome, len(f.subjects)) for _, f in findings(officer) if f.criterion not in withheld]
    assert [(f.criterion, f.outcome, len(f.subjects)) for _, f in findings(team)] == expected


def test_a_borrowed_clause_is_withheld_with_the_criterion_that_lends_it(
    make: MakeRun, examples: list[Dossier], officer: Run
) -> None:
    """A criterion that looks again at a clause of another tells the outcome of the other."""
    lent = msgspec.structs.replace(
        officer.reference,
        profiles=tuple(
            msgspec.structs.replace(
                profile,
                criteria=tuple(
                    msgspec.structs.replace(c, child_safety=c.child_safety or c.code == "VV-01")
                    for c in profile.criteria
                ),
            )
            for profile in officer.reference.profiles
        ),
    )
    shown = {f.criterion for _, f in findings(for_team(msgspec.structs.replace(officer, reference=lent), ()))}
    assert not {"VV-01", "DH-01c"} & shown
    assert "RG-01" in shown


def test_what_is_withheld_does_not_depend_on_the_profiles_of_a_run(
    make: MakeRun, examples: list[Dossier], framework: Framework
) -> None:
    """Of two reports of one batch, by different profiles, the one does not show what the other withholds."""
    together = make(*examples, profiles=tuple(framework.order))
    shown = {f.criterion for _, f in findings(for_team(together, ()))}
    for name in framework.order:
        alone = make(*examples, profiles=(name,))
        mine = {f.criterion for _, f in findings(for_team(alone, ()))}
        assert mine == shown & {c.code for c in alone.reference.profiles[0].criteria}, name


WORDS_OF_PEOPLE = re.compile(r"moeder|vader|kind-|consulent-|jeugdwerker|coach|gezinsplan|evaluatie-")


def test_no_word_of_a_dossier_is_in_the_run(officer: Run, team: Run) -> None:
    """Ids of records are chosen by whoever keeps the dossier, and may well be names."""
    assert WORDS_OF_PEOPLE.search(str([msgspec.to_builtins(d) for d in officer.dossiers]))
    assert not WORDS_OF_PEOPLE.search(str([msgspec.to_builtins(d) for d in team.dossiers]))
    assert {(d.file, d.line, d.worker, d.notices, len(d.spots)) for d in team.dossiers} == {("", 0, "", (), 0)}
    assert {group.kind for p in team.summary.profiles for group in p.groups} == {"team"}
    assert {notice.code for notice in officer.notices} > {notice.code for notice in team.notices} == {"clause-off"}
    assert not {"workers", "spread"} & {
        figure.__struct_config__.tag for p in team.summary.profiles for figure in p.figures
    }


def test_an_unreadable_file_is_counted_and_not_described(make: MakeRun, examples: list[Dossier]) -> None:
    """Which file it was, and what stood in it, is for whoever may mend it."""
    fault = Fault("schema-unknown", 3, 7, "/members/0/Zzyxq", {"found": "Vandenplant"})
    run = make(examples[0], unread=[Unreadable("Zzyxq.json", 1, (fault, fault)), Unreadable("b.jsonl", 4, (fault,))])
    hidden = Fault("withheld", None, None, "", {})
    assert for_team(run, ()).receipt.unreadable == (
        Unreadable("bestand-1", 0, (hidden,)),
        Unreadable("bestand-2", 0, (hidden,)),
    )


def test_a_term_is_told_by_the_week_or_the_month(officer: Run, team: Run) -> None:
    """The very day would be found back in an agenda; of what is far off a week as well, with another term beside it."""
    shown, withheld = {v: k for k, v in pseudonyms(officer).items()}, of_safety(officer)
    told = {shown[d.dossier]: [s.due for f in of_dossier(d) for s in f.subjects] for d in team.dossiers}
    exact = {
        d.dossier: [s.due for f in of_dossier(d) if f.criterion not in withheld for s in f.subjects]
        for d in officer.dossiers
    }
    assert any(map(any, exact.values()))
    as_of = date.fromisoformat(officer.receipt.as_of)
    for name, dues in exact.items():
        for due, known in zip(told[name], dues, strict=True):
            assert bool(due) == bool(known)
            if due and known:
                last, day = date.fromisoformat(due), date.fromisoformat(known)
                far = abs((last - as_of).days) > FAR_OFF
                assert (last + timedelta(1)).day == 1 if far else last.weekday() == 6
                assert 0 <= (last - day).days < (31 if far else 7)


@given(st.dates(date(2025, 1, 1), date(2028, 1, 1)), st.integers(-400, 400))
def test_the_night_on_which_a_term_is_told_otherwise_tells_no_day(as_of: date, days: int) -> None:
    """Of two days in one week and one month the same is told, whatever day the report is made."""
    day = as_of + timedelta(days)
    for other in (day + timedelta(n) for n in range(-6, 7)):
        alike = (other.isocalendar()[:2], other.month) == (day.isocalendar()[:2], day.month)
        assert not alike or rounded(other, as_of) == rounded(day, as_of)


def test_the_dossiers_may_be_read_again(team: Run) -> None:
    """Every report of a call is made from the same run."""
    assert list(team.dossiers) == list(team.dossiers) != []


def test_the_officer_can_translate_back(make: MakeRun, examples: list[Dossier]) -> None:
    """What the team says of dossier-0001 can be looked up."""
    run = make(*[{**e, "id": name} for e, name in zip(examples, ("Zzyxq", "gezin-7", "Vandenplant"), strict=False)])
    codes = pseudonyms(run)
    assert codes["gezin-7"] == "gezin-7"
    assert sorted(codes.values()) == ["dossier-0001", "dossier-0002", "gezin-7"]
    shown = {d.dossier: [f.outcome for f in of_dossier(d)] for d in for_team(run, ()).dossiers}
    for dossier in run.dossiers:
        known = [f.outcome for f in of_dossier(dossier) if f.criterion not in of_safety(run)]
        assert shown[codes[dossier.dossier]] == known


def test_the_number_of_a_dossier_does_not_tell_where_its_name_stands_in_the_alphabet(
    make: MakeRun, examples: list[Dossier]
) -> None:
    """The last of them would be the family with a Z, in each list of the report; nor does one know the place of a name
    by trying it, without those of all the others."""
    names = [f"{letter}{letter}aa{letter}" for letter in "bcdfghjklmnpqrstvwxz"]
    run = make(*[{**examples[i % len(examples)], "id": name} for i, name in enumerate(names)], profiles=("statutory",))
    codes = pseudonyms(run)
    order = sorted(names, key=codes.__getitem__)
    assert order not in (names, names[::-1])
    shown = [d.dossier for d in for_team(run, ()).dossiers]
    assert shown == sorted(codes.values())
    fewer = make(*[{**examples[0], "id": name} for name in names[1:]], profiles=("statutory",))
    others = pseudonyms(fewer)
    assert sorted(names[1:], key=others.__getitem__) != [name for name in order if name in others]


def teams_of(run: Run) -> dict[str, int]:
    groups = [{g.name: g.dossiers for g in profile.groups} for profile in run.summary.profiles]
    assert groups[1:] == groups[:-1]
    return groups[0]


def test_a_team_is_named_when_that_is_asked_for(officer: Run) -> None:
    """A municipality may decide that the names of its teams are no secret."""
    assert "team-kust" in teams_of(officer)
    assert teams_of(for_team(officer, ())) == {"team-1": 7, "team-noord": 7, "team-zuid": 7}
    assert teams_of(for_team(officer, ["team-kust"])) == {"team-kust": 7, "team-noord": 7, "team-zuid": 7}


def test_small_teams_are_put_together(make: MakeRun, examples: list[Dossier]) -> None:
    """A row of three dossiers in a village is a row about three families that everyone knows."""
    sizes = {"wt-1": 8, "wt-2": 6, "wt-3": 3}
    teams = [name for name, size in sizes.items() for _ in range(size)]
    run = for_team(make(*[{**e, "team": t} for e, t in zip(examples, teams, strict=False)]), ())
    assert teams_of(run) == {"wt-1": 8, REST: 9}, "three by themselves would be found by subtraction"
    assert Counter(d.team for d in run.dossiers) == teams_of(run)


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 12), max_size=8))
def test_no_group_and_no_difference_between_groups_is_small(sizes: dict[str, int]) -> None:
    """Nobody finds a small team by taking the others from the whole."""
    small = small_teams(sizes)
    assert all(size >= FEWEST for team, size in sizes.items() if team not in small)
    rest = sum(sizes[team] for team in small)
    assert rest == 0 or rest >= FEWEST or len(small) == len(sizes)


CELLS = st.dictionaries(st.sampled_from(["met", "not_met", "undetermined", "not_applicable"]), st.integers(1, 9))


@given(st.lists(CELLS, max_size=6))
def test_no_cell_about_safety_can_be_worked_out(cells: list[dict[str, int]]) -> None:
    """A count of a team that is left out is not the difference between the whole and the counts that are there."""
    groups = [GroupCount("team", f"wt-{i}", 99, {"S": cell}) for i, cell in enumerate(cells)]
    whole: Counter[str] = sum(map(Counter, cells), Counter())
    told = frozenset({"S"}) if may_be_told(whole) else frozenset[str]()
    kept = cells_kept(groups, frozenset({"S"}), told)
    shown = [group.criteria["S"] for group in kept if "S" in group.criteria]
    assert all(map(may_be_told, shown))
    hidden = whole - sum(map(Counter, shown), Counter[str]())
    assert not told or not set(hidden) - {"not_applicable"} or may_be_told(hidden)


@given(st.lists(CELLS, max_size=6), st.permutations(["met", "not_met", "undetermined"]))
def test_which_counts_are_left_out_does_not_tell_what_they_are(cells: list[dict[str, int]], order: list[str]) -> None:
    """Whoever knows how counts are left out learns from it how many and how alike, and never how good or bad."""
    other = dict(zip(["met", "not_met", "undetermined"], order, strict=True))
    turned = [{other.get(outcome, outcome): count for outcome, count in cell.items()} for cell in cells]
    assert left_out(cells) == left_out(turned)


def left_out(cells: list[dict[str, int]]) -> list[bool]:
    groups = [GroupCount("team", f"wt-{i}", 99, {"S": cell}) for i, cell in enumerate(cells)]
    told = frozenset({"S"}) if may_be_told(sum(map(Counter, cells), Counter[str]())) else frozenset[str]()
    return ["S" not in group.criteria for group in cells_kept(groups, frozenset({"S"}), told)]


@pytest.mark.parametrize("every", ["met", "no", "not_met", "undetermined", "error", "explained"])
def test_what_holds_for_all_is_not_told_of_all(every: str) -> None:
    """That all of them lack it says of each one that it lacks it, and so does a count that is left out if one is only
    left out when all lack it."""
    assert not may_be_told({every: 20, "not_applicable": 3})
    assert may_be_told({every: 19, "other": 1})
    assert not may_be_told({every: 3, "met": 1, "not_applicable": 30})


IDS = st.text("abcdefghijklmnopqrstuvwxyz-.", min_size=1, max_size=8)


@given(st.lists(IDS, min_size=1, unique=True), st.lists(IDS, min_size=1, unique=True))
def test_a_record_keeps_its_number(officer: Run, members: list[str], others: list[str]) -> None:
    """Two records never look like one, and one never like two, so that a reader can follow who is meant."""
    keys = [f"/members/{ident}" for ident in members]
    keys += [f"/conversations/{other}/participants/{ident}" for other in others for ident in [*members, *others]]
    words = Words(officer.reference)
    numbers = Numbers(keys, words)
    shown = [numbers.of(key) for key in keys]
    assert len(set(shown)) == len(set(keys))
    assert [numbers.of(key) for key in keys] == shown
    number = {ident: numbers.of(f"/members/{ident}").rpartition("/")[2] for ident in members}
    for key in keys:
        ident = key.rpartition("/")[2]
        if ident in number:
            assert numbers.of(key).rpartition("/")[2] == number[ident]


def test_the_order_of_what_to_look_at_first_does_not_tell_of_safety(officer: Run, team: Run) -> None:
    """A dossier on top with few faults would be one in which a child is not safe."""
    for profile in team.summary.profiles:
        assert profile.attention
        order = [(-item.not_met, -item.undetermined) for item in profile.attention]
        assert order == sorted(order)


def test_a_batch_of_four_tells_nothing_about_safety(make: MakeRun, examples: list[Dossier]) -> None:
    """Of four families, a count is nearly an outcome."""
    run = for_team(make(*examples[:4]), ())
    assert not of_safety(run) & {c.criterion for p in run.summary.profiles for c in p.criteria}
    safety = {risk.number for risk in run.reference.risks if risk.child_safety}
    assert not safety & {risk.number for p in run.summary.profiles for risk in p.risks}
    assert [p.groups for p in run.summary.profiles] == [(), ()]


def test_a_run_for_the_team_is_a_run(team: Run) -> None:
    """Every report can be made from it, and it can be kept."""
    kept = json.loads(msgspec.json.encode(msgspec.structs.replace(team, dossiers=list(team.dossiers))))
    assert kept["receipt"]["audience"] == "team"
