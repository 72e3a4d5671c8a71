"""Whatever lies in the folder: what is good is evaluated, what is not is told, and nothing of what it holds leaks."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checker.dossier.read import MAX_BYTES

RULES = Path(__file__).parents[2] / "rules"
AS_OF = ("--as-of", "2026-06-30")
BSN, SECRET = "123456782", "zegtdatvaderslaat"
NOT_UTF_8 = b"name-\xff.json"


def batch(folder: Path, dossier: Callable[..., dict[str, Any]]) -> dict[str, str]:
    """Two good dossiers among one of every bad kind; the code that each bad file must be told with."""
    folder.mkdir()
    good = json.dumps(dossier("good-1", spoken="not_met"))
    (folder / "good-1.json").write_text(good)
    (folder / os.fsdecode(NOT_UTF_8)).write_text(good.replace("good-1", "good-2"))

    def changed(**changes: object) -> bytes:
        return json.dumps({**dossier("changed"), **changes}).encode()

    members = dossier("x")["members"]
    start = good[:-1].encode()
    kinds: dict[str, bytes] = {
        "not-json": f"Beste collega, {SECRET}, {BSN}".encode(),
        "truncated": f'{{"version": "1", "id": "{SECRET}'.encode(),
        "empty": b"",
        "utf-16": f'{{"id": "{SECRET}"}}'.encode("utf-16"),
        "bom": b"\xef\xbb\xbf" + good.encode(),
        "duplicate-key": start + f', "id": "{SECRET}"}}'.encode(),
        "not-a-number": start + b', "team": NaN, "worker": -Infinity}',
        "number-too-large": start + f', "team": {BSN}{BSN}{BSN}}}'.encode(),
        "too-deep": b'{"members": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        "not-utf-8": '{"id": "caf\u00e9"}'.encode("latin-1"),
        "not-an-object": f'["{SECRET}"]'.encode(),
        "control-character": start + f', "team": "\\u0000{SECRET}"}}'.encode(),
        "lone-surrogate": start + f', "team": "\\ud800{SECRET}"}}'.encode(),
        "wrong-version": changed(version="2"),
        "schema-wrong-type": changed(members={"id": BSN}),
        "schema-unknown-key": changed(bank_account=f"{BSN} {SECRET} x"),
        "schema-date-missing": changed(request={"date": "2026-02-30"}),
        "reference-missing": changed(contacts=[{"id": "c", "party": "nobody"}]),
        "duplicate-id": changed(members=[*members, members[0]]),
        "bsn": changed(worker=f"w-{BSN}"),
    }
    for code, data in kinds.items():
        (folder / f"{code}.json").write_bytes(data)
    with (folder / "too-large.json").open("wb") as file:
        file.truncate(MAX_BYTES)
    (folder / "zip-broken.zip").write_bytes(b"PK\x03\x04 no archive")
    (folder / "link-loop.json").symlink_to("link-loop.json")
    (folder / "link-broken.json").symlink_to("nowhere.json")
    (folder / "around").symlink_to(".")
    closed = folder / "closed"
    closed.mkdir()
    (closed / "half.json").write_text("{")
    closed.chmod(0)
    expected = {path.name: path.stem for path in folder.iterdir() if path.stem in (*kinds, "too-large", "zip-broken")}
    expected |= {"link-loop.json": "link-loop", "link-broken.json": "link-broken"}
    if os.access(closed, os.R_OK):  # for some users no folder is closed
        return expected | {"closed/half.json": "truncated"}
    return expected | {"closed": "folder-denied"}


def test_one_of_every_bad_kind_stops_nothing_and_leaks_nothing(
    program: Any, dossier: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    """A folder as it comes from a real system: the two good dossiers are evaluated, and of each other file the officer
    reads in her own language which it is, where it is wrong and what to do, but never what a family's file held."""
    expected = batch(tmp_path / "batch", dossier)
    runs = program.each(
        [
            ("check", "batch", *AS_OF, "--output", "json"),
            ("check", "batch", *AS_OF),
            ("validate", "batch", *AS_OF),
            ("validate", "batch", *AS_OF, "--lang", "en"),
        ]
    )
    (tmp_path / "batch" / "closed").chmod(0o700)
    run, table, dutch, english = runs
    assert [ran.code for ran in runs] == [3, 3, 3, 3]
    for ran in runs:
        assert "Traceback" not in ran.out + ran.err
        assert SECRET not in ran.out + ran.err
        assert BSN not in ran.out + ran.err

    assert [d["dossier"] for d in run.run["dossiers"]] == ["good-1", "good-2"]
    unread = {
        u["file"].removeprefix("batch/"): {f["code"] for f in u["faults"]} for u in run.run["receipt"]["unreadable"]
    }
    assert unread.keys() == expected.keys()
    assert {file: code for file, code in expected.items() if code not in unread[file]} == {}

    for ran in (dutch, english):
        told = [line for line in ran.out.splitlines() if line.startswith("batch/")]
        assert {re.split(r"[:\s]", line)[0].removeprefix("batch/") for line in told} == expected.keys()
        assert all(line.isprintable() and len(line.partition(": ")[2].split()) >= 5 for line in told)
    assert dutch.out != english.out
    assert f"{len(expected)} bestanden konden niet worden gelezen of zijn ongeldig" in table.out


def test_a_bad_rule_file_of_every_kind_is_told_with_its_place(program: Any, tmp_path: Path) -> None:
    """Whoever keeps the rules mends them from the messages alone; nothing is checked by half of the rules."""
    shutil.copytree(RULES, tmp_path / "rules")
    theme = tmp_path / "rules" / "criteria" / "intake"
    whole = (theme / "VV-01-all-members-spoken-with.yaml").read_text(encoding="utf-8")
    kinds: dict[str, bytes] = {
        "no-yaml": b"code: [XX-01\ntitle: }",
        "truncated": whole[:200].encode(),
        "empty": b"",
        "utf-16": whole.encode("utf-16"),
        "bom": b"\xef\xbb\xbf" + whole.encode(),
        "latin": "code: caf\u00e9".encode("latin-1"),
        "duplicate": b"code: XX-01\ncode: XX-02\n",
        "no-number": whole.replace("level: automatic", "level: .nan").encode(),
        "large-number": whole.replace("level: automatic", "level: 123456789012345678901").encode(),
        "deep": b"[" * 10_000 + b"]" * 10_000,
        "wrong-type": b"code: {a: b}\n",
        "unknown-key": whole.replace("level: automatic", "levle: automatic").encode(),
        "control": b"code: \x07\n",
        "surrogate": b'code: "\\ud800"\n',
    }
    for name, data in kinds.items():
        (theme / f"{name}.yaml").write_bytes(data)
    with (theme / "large.yaml").open("wb") as file:
        file.truncate(MAX_BYTES)
    (tmp_path / "rules" / "examples" / "complete.json").write_text("{")
    ran = program("check", ".", "--rules", "rules")
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err
    told = ran.err.splitlines()
    for name in (*kinds, "large"):
        assert [line for line in told if re.match(rf"criteria/intake/{name}\.yaml(:\d+)*[: ]", line)], name
    assert [line for line in told if line.startswith("examples/complete.json:1:")]

    dated = whole.replace("level: automatic", 'level: automatic\nin_force: {from: "2026-02-30"}')
    for name in ("dated.yaml", os.fsdecode(NOT_UTF_8.replace(b"json", b"yaml")), "loop.yaml", "gone.yaml"):
        shutil.rmtree(tmp_path / "rules")
        shutil.copytree(RULES, tmp_path / "rules")
        if name in ("loop.yaml", "gone.yaml"):
            (theme / name).symlink_to(name.replace("gone", "nowhere"))
        else:
            (theme / name).write_text(dated, encoding="utf-8")
        ran = program("rules", "lint", "--rules", "rules")
        assert (ran.code, ran.out) == (2, "")
        assert f"criteria/intake/{name[:4]}" in ran.err
        assert "Traceback" not in ran.err
