"""What changed between two nights: what the quality officer reads first, so each count has to be right."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert, json

from checker.archive.compare import Side, compare
from checker.archive.rows import DossierRow, FindingRow
from checker.history import Difference, Mark
from checker.model import Outcome

CASES = sorted((Path(__file__).parent / "compare").glob("*.yaml"))
OPEN = ("not_met", "error")
CAME, WENT = ("new", "arrived", "seen_again"), ("resolved", "unclear", "gone", "unseen")


def finding(said: str | Mapping[str, Any]) -> FindingRow:
    """A finding as a case writes it: an outcome, or more when that matters."""
    given = {"outcome": said} if isinstance(said, str) else dict(said)
    failing = int(given["outcome"] == "not_met")
    return convert(
        {"failing": failing, "undetermined": 0, "explained": 0, "counted": 1, "due": "", "since": "2026-11-20"}
        | {k: str(v) if k == "since" else v for k, v in given.items()},
        FindingRow,
    )


def side(run: Mapping[str, Any]) -> Side:
    """A run as a case writes it."""
    return Side(
        mark=Mark(0, str(run["as_of"]), str(run.get("version", "1")), "r"),
        columns=tuple(("jeugdzorg", code) for code in run["rules"]),
        rules=tuple(run["rules"].values()),
        unread=frozenset(run.get("unread", ())),
    )


def rows(run: Mapping[str, Any]) -> list[DossierRow]:
    """Its dossiers, by their ids in order."""
    return [
        DossierRow(
            dossier=name,
            file=found.get("file", f"{name}.json"),
            content=found.get("content", "same"),
            status=found.get("status", "open"),
            findings=tuple(finding(found[code]) for code in run["rules"]),
            risks=(),
        )
        for name, found in sorted(run["dossiers"].items())
    ]


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> Difference:
    known = {name: name for name in after["dossiers"]}
    return compare(side(before), side(after), rows(before), rows(after), known, {"SAFE"})


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_case(file: Path) -> None:
    """What `what` says, in the file: each difference is told for what it is, and nothing else is told."""
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    found = json.decode(json.encode(difference(case["before"], case["after"])))
    moved = [
        {name: value for name, value in item.items() if name in ("dossier", "criterion", "kind", "cause", "since")}
        for item in found["moved"]
    ]
    expected = case["expected"]
    assert moved == [
        {"dossier": who, "criterion": code, "kind": kind, "cause": why, "since": str(since)}
        for who, code, kind, why, since in expected.get("moved", ())
    ]
    assert found["dossiers"]["counts"] == expected.get("dossiers", {})
    counted = {c["criterion"]: c["moves"] for c in found["criteria"] if c["moves"]}
    assert counted == expected.get("criteria", {})
    assert {c["criterion"]: c["failing"] for c in found["criteria"] if c["failing"]} == expected.get("failing", {})
    for place in ("longest", "only_before", "only_after"):
        if place in expected:
            assert found[place] == expected[place]


outcomes = st.sampled_from([outcome.value for outcome in Outcome])
findings = st.builds(
    lambda outcome, failing, undetermined, due: {
        "outcome": outcome,
        "failing": failing if outcome == "not_met" else 0,
        "undetermined": undetermined if outcome in ("not_met", "undetermined") else 0,
        "due": due,
    },
    outcomes,
    st.integers(1, 3),
    st.integers(0, 2),
    st.sampled_from(["", "2026-11-22"]),
)


@st.composite
def runs(draw: st.DrawFn) -> dict[str, Any]:
    """A small run: some of four dossiers, some of three criteria, in any state."""
    codes = draw(st.lists(st.sampled_from(["A", "B", "SAFE"]), min_size=1, unique=True))
    names = draw(st.lists(st.sampled_from(["d1", "d2", "d3", "d4"]), unique=True))
    dossier = st.fixed_dictionaries(
        {"content": st.sampled_from(["c1", "c2"]), "status": st.sampled_from(["open", "closed", ""])}
        | dict.fromkeys(codes, findings)
    )
    gone = [name for name in ("d1", "d2", "d3", "d4") if name not in names]
    return {
        "as_of": draw(st.sampled_from(["2026-11-21", "2026-11-22"])),
        "rules": {code: draw(st.sampled_from(["r1", "r2"])) for code in codes},
        "dossiers": {name: draw(dossier) for name in names},
        "unread": [f"{name}.json" for name in gone if draw(st.booleans())],
    }


def failing(run: Mapping[str, Any]) -> dict[str, int]:
    return {
        code: sum(found[code]["outcome"] in OPEN for found in run["dossiers"].values())
        for code in ("A", "B", "SAFE")
        if code in run["rules"]
    }


@given(runs())
def test_a_run_beside_itself_shows_nothing(run: dict[str, Any]) -> None:
    """A night on which nothing changed is told as one."""
    found = difference(run, run)
    assert (found.moved, found.left_out, found.causes, found.dossiers.counts) == ((), 0, {}, {})
    assert {c.criterion: c.failing for c in found.criteria} == failing(run)
    assert not any(c.moves for c in found.criteria)


@given(runs(), runs())
def test_counts_add_up(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What failed, and what came, less what went, is what fails now: nobody finds a finding that was lost."""
    was, becomes = failing(before), failing(after)
    for criterion in difference(before, after).criteria:
        moves = {kind: criterion.moves.get(kind, 0) for kind in (*CAME, *WENT)}
        code = criterion.criterion
        came, went = (sum(moves[kind] for kind in kinds) for kinds in (CAME, WENT))
        assert was.get(code, 0) + came - went == becomes.get(code, 0)
        assert criterion.failing == becomes.get(code, 0)


@given(runs(), runs())
def test_the_other_way_round(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Runs may be named in any order: what was new is then resolved or no longer to be told, who came went, and each
    difference has the same cause."""
    there, back = difference(before, after), difference(after, before)
    for one, other in ((there, back), (back, there)):
        new = {(m.dossier, m.criterion) for m in one.moved if m.kind == "new"}
        ended = {(m.dossier, m.criterion) for m in other.moved if m.kind in ("resolved", "unclear")}
        assert new == ended
    assert {(m.dossier, m.criterion) for m in there.moved if m.kind == "other"} == {
        (m.dossier, m.criterion) for m in back.moved if m.kind == "other"
    }
    why, why_back = ({(m.dossier, m.criterion): m.cause for m in found.moved} for found in (there, back))
    told = why.keys() & why_back.keys()
    assert {key: why[key] for key in told} == {key: why_back[key] for key in told}
    came = ("new", "read_again")
    went = ("vanished", "unread")
    assert sum(there.dossiers.counts.get(k, 0) for k in came) == sum(back.dossiers.counts.get(k, 0) for k in went)


@given(runs(), runs())
def test_every_difference_is_counted_once_by_cause(before: dict[str, Any], after: dict[str, Any]) -> None:
    """The officer can say how many came from rules and how many from dossiers, and it is all of them."""
    found = difference(before, after)
    assert sum(found.causes.values()) == len(found.moved) + found.left_out
    kinds = ("new", "resolved", "unclear", "worse", "better", "other")
    for criterion in found.criteria:
        assert sum(criterion.causes.values()) == sum(criterion.moves.get(kind, 0) for kind in kinds)


def test_a_great_difference_keeps_the_gravest() -> None:
    """After a change of rules the list stays short, and begins with what is about the safety of children."""
    rules = {"A": "r1", "SAFE": "r1"}
    names = [f"d{number:04d}" for number in range(2500)]
    before = {"as_of": "2026-11-21", "rules": rules, "dossiers": {n: {"A": "met", "SAFE": "met"} for n in names}}
    late = {n: {"A": "not_met" if n < "d2400" else "met", "SAFE": "not_met" if n >= "d2400" else "met"} for n in names}
    found = difference(before, {"as_of": "2026-11-22", "rules": {"A": "r2", "SAFE": "r2"}, "dossiers": late})
    assert (len(found.moved), found.left_out) == (1000, 1500)
    assert [m.criterion for m in found.moved[:101]] == ["SAFE"] * 100 + ["A"]
    assert found.causes == {"rules": 2500}
