"""Files for other programs, as the command line writes them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from frictionless import Resource
from lxml import etree

AS_OF = ("--as-of", "2026-06-30")
FORMS = {"csv": "findings.csv", "junit": "junit.xml", "sarif": "checker.sarif"}
HOSTILE = ('=1+1;a".json', "new\nline.json", "<b>&'.json", "\u202egnp.json")


def test_one_call_writes_them_all_for_a_team_and_for_an_officer(
    program: Any, dossier: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    """Unless an officer asks for it, no file name leaves the office; whatever the names hold, each file can be read."""
    for number, name in enumerate(HOSTILE):
        made = dossier(f"family-{number}", "not_met")
        (tmp_path / name).write_text(json.dumps(made), encoding="utf-8")
    (tmp_path / "broken@.json").write_text("{")
    named = [str(tmp_path / name) for name in (*HOSTILE, "broken@.json")]
    described = json.loads(program("schema", "csv").out)
    for audience, asked in (("team", ()), ("officer", ("--audience", "officer"))):
        folder = tmp_path / audience
        folder.mkdir()
        outputs = [part for form, name in FORMS.items() for part in ("--output", f"{form}:{folder / name}")]
        ran = program("check", *named, *AS_OF, *outputs, *asked)
        assert ran.code == 3, ran.err
        found = {form: (folder / name).read_bytes() for form, name in FORMS.items()}
        assert Resource.from_descriptor(described, basepath=str(folder)).validate().valid
        rows = list(csv.DictReader(io.StringIO(found["csv"].decode("utf-8-sig"), newline=""), delimiter=";"))
        assert {row["audience"] for row in rows} == {audience}
        cases = etree.fromstring(found["junit"]).findall("testsuite/testcase[@classname='unreadable']")
        (run,) = json.loads(found["sarif"])["runs"]
        told = run["invocations"][0]["toolExecutionNotifications"]
        assert [n["descriptor"]["id"] for n in told if n["level"] == "error"] == ["unreadable"]
        for kept in found.values():
            assert (b"broken@" in kept) == (audience == "officer")
        assert [case.get("name").endswith("broken@.json") for case in cases] == [audience == "officer"]
