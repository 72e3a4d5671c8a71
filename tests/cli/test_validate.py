"""`checker validate`: every mistake in every file, each with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Dossier = Callable[..., dict[str, Any]]


def test_every_mistake_is_told_at_once_with_its_place(program: Any, dossier: Dossier, tmp_path: Path) -> None:
    """Whoever fills in dossiers mends a file in one go, and sees which other files are in order."""
    wrong = dossier("wrong")
    wrong["members"][0]["borne"] = "1988"
    wrong["members"][1]["resident"] = "maybe"
    wrong["request"]["date"] = "2025-13-01"
    lines = json.dumps(wrong, indent=1).splitlines()
    (tmp_path / "wrong.json").write_text("\n".join(lines))
    (tmp_path / "right.json").write_text(json.dumps(dossier("right")))
    table, english, data = program.each(
        ("validate", "wrong.json", "right.json", "--as-of", "2026-06-30", *more)
        for more in ([], ["--lang", "en"], ["--format", "json"])
    )
    assert (table.code, english.code, data.code) == (3, 3, 3)
    told = table.out.splitlines()
    for start, pointer in (('   "borne"', "/members/0/borne"), ('   "resident": "maybe"', "/members/1/resident")):
        line = next(n for n, text in enumerate(lines, 1) if text.startswith(start))
        assert [t for t in told if t.startswith(f"wrong.json:{line}:") and f"({pointer})" in t]
    assert "born" in table.out.replace("borne", "")
    assert table.out.endswith("1 in orde, 1 met fouten.\n")
    assert english.out.endswith("1 in order, 1 with faults.\n")
    (item,) = json.loads(data.out)["invalid"]
    assert item["file"] == "wrong.json"
    assert [fault["pointer"] for fault in item["faults"]] == [
        "/members/0/borne",
        "/members/1/resident",
        "/request/date",
    ]
    assert json.loads(data.out)["valid"] == 1


def test_an_empty_folder_is_no_file_with_faults(program: Any, tmp_path: Path) -> None:
    """Whoever points at the wrong folder is told that nothing was there, not that something is wrong."""
    (tmp_path / "empty").mkdir()
    ran = program("validate", "empty")
    assert ran.code == 5
    assert "Hier is geen dossier gevonden." in ran.out
    assert "met fouten" not in ran.out
