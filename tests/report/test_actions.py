"""The action list: what a worker is told to do, and that nothing is forgotten, told twice or promised wrongly."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from rich.console import Console

from checker.audience import for_team
from checker.catalogue import LANGUAGES, load_catalogue
from checker.check import Checker, make_run
from checker.cli.doorstep import framework_of
from checker.errors import Place
from checker.framework.examples import apply_example
from checker.framework.forms import Example
from checker.model import DossierResult, Outcome, Reason, Subject
from checker.report import action_table
from checker.report.action_items import HORIZON_WEEKS, Item
from checker.report.actions import ActionList, Step, action_list
from checker.run import Run
from checker.tally import Tally

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))
CASES = sorted((Path(__file__).parent / "actions").glob("*.yaml"))
AS_OF = date(2026, 6, 30)
ALL = 1_000_000
FAILING = ("late", "stale", "missing", "past")


def run_of(dossiers: list[dict[str, Any]], profiles: list[str], as_of: date = AS_OF) -> Run:
    """The officer's run over some dossiers."""
    framework = framework_of(None)
    asked = [framework.profile(name) for name in profiles]
    checker, tally = Checker(framework, asked, as_of, located=True), Tally(framework, asked)
    found = []
    for dossier in dossiers:
        result = checker.check(json.dumps(dossier, indent=1).encode(), f"{dossier['id']}.json")
        assert isinstance(result, DossierResult), result
        tally.add(result)
        found.append(result)
    return make_run(checker, tally, found, [])


@pytest.fixture(scope="module")
def run(generate: ModuleType) -> Run:
    """Many dossiers by two profiles that share criteria."""
    examples = [json.loads(path.read_bytes()) for path in EXAMPLES]
    return run_of([*examples, *generate.dossiers(120, seed=3)], ["inspectorate", "wijchen-2020"])


@pytest.fixture(scope="module")
def found(run: Run) -> ActionList:
    return action_list(run, load_catalogue("nl"), ALL)


def items(found: ActionList, kind: str = "team") -> Iterator[tuple[Step, Item]]:
    """Every item of the groups of one kind."""
    for group in found.groups:
        for section in group.sections if group.kind == kind else ():
            for step in section.steps:
                yield from ((step, item) for item in step.items)


def subjects(run: Run) -> Iterator[tuple[DossierResult, str, Subject]]:
    for dossier in run.dossiers:
        for profile in dossier.profiles:
            for finding in profile.findings:
                yield from ((dossier, finding.criterion, subject) for subject in finding.subjects)


# --- in words -----------------------------------------------------------------------------------------------------


def _paths(body: str | list[str]) -> list[str]:
    return [body] if isinstance(body, str) else body


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_worker_is_told_what_to_do(file: Path) -> None:
    """A worker is sent after something that is done, or is not told what, about whom, and by when."""
    case = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    framework = framework_of(None)
    changes = tuple(
        (what, pointer, value)
        for change in case["given"]
        for what, body in change.items()
        for pointer, value in (body.items() if what != "remove" else [(path, None) for path in _paths(body)])
    )
    example = Example({}, changes, "", None, None, None, Place(file.name))
    dossier = apply_example(framework.base, example, framework.vocabulary)
    run = run_of([dossier], case["profiles"], date.fromisoformat(case["as_of"]))
    if case.get("audience") == "team":
        run = for_team(run, ())
    for lang in LANGUAGES:
        found = action_list(run, load_catalogue(lang), ALL)
        told = [
            f"{item.kind} {step.code}: {item.about or step.todo} – {item.when}"
            for step, item in items(found)
            if any(re.fullmatch(case["about"], code) for code in (step.code, *step.criteria))
        ]
        assert told == case["told"][lang]
        assert found.groups[0].closed == case["closed"][lang]


# --- nothing forgotten, nothing twice -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["team", "worker"])
def test_all_that_fails_in_an_open_dossier_is_listed_once(run: Run, found: ActionList, kind: str) -> None:
    """Something that is not in order is forgotten, or a worker is sent after it twice because two profiles ask it."""
    failing = {
        (dossier.dossier, code, subject.clause, subject.subject, subject.at)
        for dossier, code, subject in subjects(run)
        if subject.outcome is Outcome.NOT_MET and dossier.status != "closed"
    }
    listed = Counter(
        (item.dossier, step.code, subject)
        for step, item in items(found, kind)
        if item.kind in FAILING
        for subject in item.subjects
    )
    assert listed == Counter((dossier, code, subject) for dossier, code, _, subject, _ in failing)
    assert failing


def test_what_is_in_order_or_is_advice_is_not_listed(run: Run, found: ActionList) -> None:
    """A worker is asked to do what is done already, or what nobody has to do."""
    listed = {(i.dossier, s.code, subject) for s, i in items(found) if i.kind != "unknown" for subject in i.subjects}
    asked = {
        (dossier.dossier, code, subject.subject)
        for dossier, code, subject in subjects(run)
        if not subject.advice and (subject.outcome is Outcome.NOT_MET or subject.reason is Reason.NOT_YET_DUE)
    }
    assert listed <= asked


def test_what_turns_red_in_the_coming_weeks_is_listed(run: Run, found: ActionList) -> None:
    """A term passes that could have been met, also in a closed dossier, where the partners may still be told."""
    horizon = AS_OF + timedelta(weeks=HORIZON_WEEKS)
    coming = {
        (dossier.dossier, code, subject.subject, subject.due)
        for dossier, code, subject in subjects(run)
        if subject.reason is Reason.NOT_YET_DUE and subject.due and date.fromisoformat(subject.due) < horizon
    }
    failing = {(d.dossier, code, s.subject) for d, code, s in subjects(run) if s.outcome is Outcome.NOT_MET}
    listed = {
        (item.dossier, step.code, subject, item.due)
        for step, item in items(found)
        if item.kind == "due"
        for subject in item.subjects
    }
    assert listed <= coming
    assert {one for one in coming if one[:3] not in failing} <= listed
    assert listed


def test_a_datum_that_is_missing_is_one_thing_to_do(run: Run, found: ActionList) -> None:
    """A worker fills in a datum and finds it asked for again, or never learns that it would have decided."""
    fills = [(step, item) for step, item in items(found) if item.kind == "unknown"]
    asked = Counter((item.dossier, record, step.code) for step, item in fills for record in item.subjects)
    assert set(asked.values()) == {1}
    told: dict[tuple[str, str], list[str]] = {}
    for _, item in fills:
        for code in item.criteria:
            told.setdefault((item.dossier, code), []).extend(item.subjects)
    failing = {(d.dossier, c, s.clause, s.subject, s.at) for d, c, s in subjects(run) if s.outcome is Outcome.NOT_MET}
    for dossier, code, subject in subjects(run):
        if subject.outcome is not Outcome.UNDETERMINED or dossier.status == "closed":
            continue
        if (dossier.dossier, code, subject.clause, subject.subject, subject.at) not in failing:
            for missing in subject.missing:  # itself, or the list that it would be in
                assert any(missing.record.startswith(record) for record in told[dossier.dossier, code])


def test_what_is_capped_is_counted(run: Run, found: ActionList) -> None:
    """A reader of a short list takes it for the whole."""
    short = action_list(run, load_catalogue("nl"), 2)
    for few, whole in zip(short.groups, found.groups, strict=True):
        for less, more in zip(few.sections, whole.sections, strict=True):
            for step, full in zip(less.steps, more.steps, strict=True):
                assert (step.code, step.dossiers) == (full.code, len({item.dossier for item in full.items}))
                assert step.items == full.items[:2]
                assert step.more == len(full.items) - len(step.items)


def test_what_went_well_is_true(run: Run, found: ActionList) -> None:
    """A team is praised for what is not in order, or for what two families show."""
    outcomes: dict[tuple[str, str, str], list[Outcome]] = {}
    for dossier in run.dossiers:
        for profile in dossier.profiles:
            for finding in profile.findings:
                outcomes.setdefault((dossier.team, finding.criterion, profile.profile), []).append(finding.outcome)
    praised = [(group.code, well) for group in found.groups if group.kind == "team" for well in group.well]
    for team, well in praised:
        for (name, code, _), all_of_it in outcomes.items():
            if (name, code) == (team, well.criterion):
                applies = [outcome for outcome in all_of_it if outcome is not Outcome.NOT_APPLICABLE]
                assert len(applies) >= 3
                assert applies.count(Outcome.MET) >= 0.8 * len(applies)
    assert praised


# --- for the team -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_team_reads_no_day_no_worker_and_nothing_of_the_safety_of_a_child(run: Run, lang: str) -> None:
    """What lies on a shared drive tells when something was done to a child, by whom, or that it is not safe."""
    found = action_list(for_team(run, ()), load_catalogue(lang), ALL)
    unsafe = {c.code for p in run.reference.profiles for c in p.criteria if c.child_safety}
    assert {group.kind for group in found.groups} == {"team"}
    told = list(items(found))
    assert not {code for step, _ in told for code in step.criteria} & unsafe
    assert not {well.criterion for group in found.groups for well in group.well} & unsafe
    day = r"\b20\d\d\b|\b\d{1,2} [a-zA-Z]+ \d{4}|worker-"
    assert [item for _, item in told if re.search(day, f"{item.about} {item.when} {item.worker}")] == []
    assert len(found.notes) > len(action_list(run, load_catalogue(lang), 1).notes)


# --- on a screen --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [80, 200])
def test_nothing_falls_off_the_screen(run: Run, width: int, lang: str) -> None:
    """A line runs off a narrow screen, or the list does not say how much more there is."""
    catalogue = load_catalogue(lang)
    screen = Console(width=width, file=StringIO())
    screen.print(action_table.render(run, catalogue))
    assert isinstance(screen.file, StringIO)
    shown = screen.file.getvalue()
    assert max(map(len, shown.splitlines())) <= width
    flat = " ".join(shown.split())
    short = action_list(run, catalogue, action_table.SHOWN)
    for group in short.groups:
        assert group.title in flat
        for section in group.sections:
            for step in section.steps:
                assert " ".join(step.todo.split()) in flat
                assert not step.more or catalogue.text("actions-more", count=step.more) in flat
    assert catalogue.text("run-disclaimer") in flat


def test_a_worker_is_found_where_a_person_looks(generate: ModuleType) -> None:
    """Worker 2 stands before worker 10, as in every other list of the page."""
    names = ("w-10", "w-9", "w-2", "a")
    dossiers = [{**found, "worker": name} for found, name in zip(generate.dossiers(4, seed=3), names, strict=True)]
    listed = action_list(run_of(dossiers, ["inspectorate"]), load_catalogue("nl"), ALL)
    assert [group.code for group in listed.groups if group.kind == "worker"] == ["a", "w-2", "w-9", "w-10"]


def test_a_list_of_several_profiles_says_so(run: Run, found: ActionList) -> None:
    """Beside a choice of one profile, nobody takes a list by all of them for that one's."""
    titles = [profile.title["nl"] for profile in run.reference.profiles]
    assert any(all(title in note for title in titles) for note in found.notes)
    alone = action_list(run_of([json.loads(EXAMPLES[0].read_bytes())], ["inspectorate"]), load_catalogue("nl"), ALL)
    assert not any(titles[0] in note for note in alone.notes)
