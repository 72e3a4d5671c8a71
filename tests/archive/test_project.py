"""What the archive says of a dossier is what was found in it, and tells nothing else."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pyarrow.parquet as pq
import pytest

from checker.archive.project import carried, columns_of, places_of, row_of, rows_of, unread_of
from checker.archive.receipt import RunProfile, RunReceipt
from checker.archive.rows import DossierRow, FindingRow
from checker.archive.store import Archive
from checker.batch.contents import from_lines
from checker.batch.source import Source, refused
from checker.check import Checker
from checker.cli.doorstep import own_rules
from checker.errors import CheckerError, Place, Problem
from checker.framework.digests import criterion_digests
from checker.framework.load import Framework, load_framework
from checker.model import DossierResult, Finding, Outcome, ProfileResult, Subject
from checker.run import unreadable

from .made import AS_OF, PRINTS, contents

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "dossiers_example").glob("*.json"))
TODAY = date(2026, 6, 30)
AHEAD = 45  # days
FAILS = (Outcome.NOT_MET, Outcome.ERROR)
PLANTED = "plantwoord"

Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def rules() -> Files:
    """The project's own rules."""
    root = own_rules()
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.suffix in (".yaml", ".json")
    }


@pytest.fixture(scope="module")
def framework(rules: Files) -> Framework:
    return load_framework(rules)


@pytest.fixture(scope="module")
def check(framework: Framework) -> Callable[..., DossierResult]:
    """Checks a document on a day, under two profiles."""
    checkers: dict[date, Checker] = {}

    def checked(data: bytes, file: str = "a.json", line: int = 1, on: date = TODAY) -> DossierResult:
        if on not in checkers:
            checkers[on] = Checker(framework, [framework.profile(n) for n in ("inspectorate", "statutory")], on)
        result = checkers[on].check(data, file, line)
        assert isinstance(result, DossierResult)
        return result

    return checked


@pytest.fixture(scope="module")
def documents(generate: ModuleType) -> list[bytes]:
    made = [json.dumps(dossier).encode() for dossier in generate.dossiers(12, seed=3)]
    return [*(path.read_bytes() for path in EXAMPLES), *made]


def row(result: DossierResult, as_of: str = AS_OF) -> DossierRow:
    return row_of(result, columns_of(result), PRINTS, as_of)


def test_the_counts_are_those_of_what_was_found(check: Any, documents: list[bytes]) -> None:
    """The trend counts what no report ever showed."""
    for data in documents:
        result = check(data)
        found = row(result)
        findings = [finding for profile in result.profiles for finding in profile.findings]
        for kept, finding in zip(found.findings, findings, strict=True):
            counts = Counter(s.outcome for s in finding.subjects if not s.advice)
            del counts[Outcome.NOT_APPLICABLE]
            assert kept.outcome is finding.outcome
            assert (kept.failing, kept.undetermined, kept.explained, kept.counted) == (
                *(counts[o] for o in (Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.EXPLAINED)),
                counts.total(),
            )
        for kept, profile in zip(found.risks, result.profiles, strict=True):
            assert [(r.number, r.occurs, r.low, r.high) for r in kept] == [
                (r.number, r.occurs, *((r.score.low, r.score.high) if r.score else (None, None))) for r in profile.risks
            ]


def test_what_is_said_to_fail_on_a_day_fails_on_that_day(check: Any, documents: list[bytes]) -> None:
    """ "This week 14 dossiers turn red", and they do not; or a day too late."""
    turned = 0
    for data in documents:
        for place, finding in enumerate(row(check(data)).findings):
            if finding.due:
                assert finding.outcome not in FAILS
                day = date.fromisoformat(finding.due)
                before, then = (row(check(data, on=on)).findings[place] for on in (day - timedelta(days=1), day))
                assert (before.outcome in FAILS, then.outcome) == (False, Outcome.NOT_MET)
                turned += 1
    assert turned > 5


def test_nothing_fails_that_was_not_announced(check: Any, documents: list[bytes]) -> None:
    """Something turns red tonight though nobody touched it, and no report said that it would. Further off than
    a week that cannot be said of what is not yet looked at today, since a support that is planned has not begun."""
    later = TODAY + timedelta(days=AHEAD)
    failed = 0
    for data in documents:
        today, then = check(data), check(data, on=later)
        known = {(p.profile, f.criterion, s.clause, s.subject) for p, f, s in subjects(today)}
        failing = {
            (p.profile, f.criterion)
            for p, f, s in subjects(then)
            if s.outcome is Outcome.NOT_MET and (p.profile, f.criterion, s.clause, s.subject) in known
        }
        for column, now in zip(columns_of(today), row(today).findings, strict=True):
            if column in failing and now.outcome not in FAILS:
                assert "" < now.due <= later.isoformat(), column
                failed += 1
    assert failed


def subjects(result: DossierResult) -> Iterator[tuple[ProfileResult, Finding, Subject]]:
    return ((p, f, s) for p in result.profiles for f in p.findings for s in f.subjects if not s.advice)


def test_since_is_carried_over_while_the_outcome_is_the_same() -> None:
    """How long something is open begins anew every night; or what came back seems never to have been resolved."""

    def finding(outcome: Outcome, since: str, failing: int = 1) -> FindingRow:
        return FindingRow(outcome, failing, 0, 0, 3, "", since)

    old = DossierRow("d", "f", "c", "open", tuple(finding(Outcome.NOT_MET, f"2026-01-0{n}") for n in (1, 2, 3)), ())
    new = DossierRow(
        "d",
        "g",
        "e",
        "open",
        (
            finding(Outcome.NOT_MET, AS_OF, 2),  # another count, the same outcome
            finding(Outcome.MET, AS_OF, 0),
            finding(Outcome.NOT_MET, AS_OF),  # of a criterion that stood elsewhere
            finding(Outcome.NOT_MET, AS_OF),  # of a criterion that was not there
        ),
        (),
    )
    before = (("p", "A"), ("p", "B"), ("p", "C"))
    places = places_of((("p", "A"), ("p", "B"), ("p", "C"), ("q", "C")), before)
    assert [f.since for f in carried(new, old, places).findings] == ["2026-01-01", AS_OF, "2026-01-03", AS_OF]
    assert places_of((("p", "C"), ("q", "A")), before) == (2, -1)
    assert carried(new, None, places) == new
    assert carried(new, old, places).content == "e"


def test_each_of_several_dossiers_with_one_id_has_a_row(check: Any) -> None:
    """Two files hold one dossier: the second is lost, or takes the place of the first every other night."""
    data = EXAMPLES[0].read_bytes()
    results = [check(data, file) for file in ("a.json", "b.json")] + [check(EXAMPLES[1].read_bytes(), "c.json")]
    rows = list(rows_of(results, columns_of(results[0]), PRINTS, AS_OF))
    name = results[0].dossier
    assert [r.dossier for r in rows] == [
        PRINTS.dossier(name),
        PRINTS.dossier(name, 2),
        PRINTS.dossier(results[2].dossier),
    ]


class Broken(BytesIO):
    """A file that is no longer there after its first line."""

    def readline(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise OSError
        return super().readline(size)


def test_what_follows_in_a_file_that_breaks_off_is_in_doubt_and_nothing_else(check: Any) -> None:
    """The families on the lines that could not be reached are told to be gone; or one bad line hides that the family
    on another line is."""

    def row_at(file: str, line: int = 1) -> DossierRow:
        result = msgspec.structs.replace(check(EXAMPLES[0].read_bytes(), file), line=line)
        return row_of(result, columns_of(result), PRINTS, AS_OF)

    def unread(sources: Iterator[Source]) -> set[str]:
        found = set()
        for source in sources:
            try:
                source.read()
            except CheckerError as error:
                found.add(unread_of(unreadable(source.name, source.line, error.problems), PRINTS).file)
        return found

    broken = unread(from_lines(Broken(b"{}\n{}\n"), "a.jsonl"))
    assert row_at("a.jsonl", 7).within(broken)
    assert not row_at("b.jsonl", 2).within(broken)
    assert not row_at("a.json", 2).within(broken)
    line = {unread_of(unreadable("a.jsonl", 3, [Problem("json-form", Place("a.jsonl", 3))]), PRINTS).file}
    assert [row_at("a.jsonl", number).within(line) for number in (2, 3)] == [False, True]
    member = unread(iter([refused("a.zip!b/c.json", "zip-locked")]))
    assert [row_at(f"a.zip!b/{name}").within(member) for name in ("c.json", "d.json")] == [True, False]
    inside = unread(from_lines(Broken(b"{}\n{}\n"), "a.zip!b/c.jsonl", broken="zip-broken"))
    assert row_at("a.zip!b/c.jsonl", 2).within(inside)
    assert not row_at("a.json").within(inside | broken | member)


def texts(folder: Path) -> Iterator[str]:
    """Every text in the files of a run, and every name and key."""
    for path in folder.rglob("*"):
        yield path.name
        if path.suffix == ".parquet":
            table = pq.read_table(path)
            yield from (str(value) for column in table.columns for value in column.to_pylist())
        elif path.suffix == ".json":
            yield from re.findall(r'"([^"]*)"', path.read_text())


def test_the_archive_holds_codes_and_digests_and_nothing_else(tmp_path: Path, check: Any, framework: Framework) -> None:
    """The archive is copied to an analyst's laptop, and with it the names of children. Here they stand wherever a
    dossier or the name of its file can hold a word of its own."""
    tree = json.loads(EXAMPLES[0].read_bytes())
    names = {tree["id"], *(str(member["id"]) for member in tree["members"])}
    data = EXAMPLES[0].read_text()
    for name in sorted(names, key=len, reverse=True):
        data = data.replace(f'"{name}"', f'"{PLANTED}-{name}"').replace(f"/{name}", f"/{PLANTED}-{name}")
    changed = {**json.loads(data), "team": f"{PLANTED}-team", "worker": f"{PLANTED}-w"}
    result = check(json.dumps(changed).encode(), f"{PLANTED}/jansen.json")
    assert PLANTED in str(msgspec.to_builtins(result))
    profiles = tuple(
        RunProfile(p.name, p.digest, 1.0, criterion_digests(framework.vocabulary, p), tuple(framework.register.risks))
        for p in (framework.profile("inspectorate"), framework.profile("statutory"))
    )
    about = RunReceipt(1, AS_OF, "1.0", framework.digest, PRINTS.id, profiles, True, 1, {"json-form": 1})
    assert about.columns == columns_of(result)
    wrong = unreadable(
        f"{PLANTED}/piet.json", 3, [Problem("json-form", Place(f"{PLANTED}/piet.json"), {"found": PLANTED})]
    )
    archive = Archive(tmp_path)
    with archive.write() as new:
        new.rows([row(result)], about)
        new.unread([unread_of(wrong, PRINTS)])
        new.finish(about)
    (kept,) = archive.names()
    assert list(archive.open(kept).rows()) == [row(result)]
    assert not any(PLANTED.encode() in data for data in contents(tmp_path).values())
    allowed = re.compile(
        r"[0-9a-f]{32}|[0-9a-f]{64}|\d{4}-\d\d-\d\d|\d{6}-\d{4}-\d\d-\d\d|[A-Z]{2,4}-\d\d[a-z]?|[0-9.]+|[a-z_]+(\.(parquet|json))?"
        r"|None|json-form|sha256"
    )
    assert {text for text in texts(tmp_path) if not allowed.fullmatch(text)} == set()
