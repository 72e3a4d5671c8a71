"""The JSON run: the whole of it, by its published schema, for each audience."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

from checker.report.json_run import run_schema


def test_a_program_can_rely_on_the_published_schema(either: Any, as_json: Any) -> None:
    """Two profiles, hostile names, broken files, a rule that failed: a team's reduced run keeps to the schema too."""
    run = as_json(either)
    assert [str(error) for error in Draft202012Validator(run_schema()).iter_errors(run)] == []
    assert run["receipt"]["audience"] == either.run.receipt.audience
    assert [p["name"] for p in run["receipt"]["profiles"]] == ["inspectorate", "den-helder-2017"]


def test_the_schema_knows_what_a_run_holds(officer: Any, as_json: Any) -> None:
    """An outcome that does not exist does not pass for a run."""
    run = as_json(officer)
    run["dossiers"][0]["profiles"][0]["findings"][0]["outcome"] = "unmet"
    assert not Draft202012Validator(run_schema()).is_valid(run)
