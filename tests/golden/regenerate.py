"""Writes the golden runs: what the checker says of the example dossiers, by profile, on 30 June 2026.

    python tests/golden/regenerate.py [FOLDER]

Without a folder it overwrites the approved runs beside this file. Look at the difference first, file by file
(`git diff tests/golden`): each changed line is an outcome, a reason or a word that users will see change.

Of every profile there is the table that a person sees in each language, 100 columns wide; of two profiles the
whole run in JSON as well; and of these two at once the table that sets their outcomes side by side. So that a
difference shows what changed, and nothing else, the JSON is spread over lines, with each subject and each risk on
its own. Keys of which the value says nothing ([], false, null, no count) are left out, and so is `reference`, the
titles and sources of the criteria, which is the text of the rules again. The version of the checker and the hashes
of the rules, of the profile and of its criteria are masked.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

from checker.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
IN_FULL = ("inspectorate", "den-helder-2017")
PROFILES = tuple(sorted(file.stem for file in (ROOT / "rules" / "profiles").glob("*.yaml")))
RUNS = (*((profile,) for profile in PROFILES), IN_FULL)  # the profiles of each run
LANGUAGES = ("nl", "en")
AS_OF = "2026-06-30"
TABLE_WIDTH = 100
MASK = "-" * 12


def write_runs(folder: Path) -> None:
    """Run the checker on the examples as a user would, and write what it says into `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "run.json")
        for profiles in RUNS:
            name = "+".join(profiles)
            for language in LANGUAGES:
                table = _check(profiles, language, file)
                receipt = json.loads(file.read_bytes())["receipt"]
                for hash_ in (receipt["rules_hash"], *(used["hash"] for used in receipt["profiles"])):
                    table = table.replace(hash_[: len(MASK)], MASK)
                table = table.replace(f"checker {receipt['version']}", f"checker {MASK}")
                _write(folder / f"{name}.{language}.txt", table)
            if name in IN_FULL:
                _write(folder / f"{name}.json", _masked(json.loads(file.read_bytes())))


def _masked(run: dict[str, Any]) -> str:
    """A run of one profile as it is kept."""
    receipt = run["receipt"]
    receipt.update(dict.fromkeys(("version", "rules_hash"), MASK))
    for used in receipt["profiles"]:
        used["hash"], used["criteria"] = MASK, dict.fromkeys(used["criteria"], MASK)
    del run["reference"]
    return _spread(_telling(run)) + "\n"


def _check(profiles: tuple[str, ...], language: str, file: Path) -> str:
    """The table of one run; its JSON goes to `file`."""
    asked = f"check dossiers_example --as-of {AS_OF} --lang {language} --output table --output".split()
    asked += [f"json:{file}", *(word for profile in profiles for word in ("--profile", profile))]
    os.environ.update(COLUMNS=str(TABLE_WIDTH), NO_COLOR="1")
    shown = io.StringIO()
    with chdir(ROOT), redirect_stdout(shown):
        try:
            run(asked)
        except SystemExit as end:
            if end.code:
                sys.exit(f"checker check ended with {end.code}:\n{shown.getvalue()}")
    return "".join(line.rstrip() + "\n" for line in shown.getvalue().splitlines())


def _telling(value: Any) -> Any:
    """The value without the keys that say nothing."""
    if isinstance(value, dict):
        told = {key: _telling(item) for key, item in value.items()}
        return {key: item for key, item in told.items() if item or isinstance(item, str | float)}
    return [_telling(item) for item in value] if isinstance(value, list) else value


def _spread(value: Any, indent: int = 0) -> str:
    """JSON with each record that holds no list of records on one line, and each risk."""
    if not _holds_records(value):
        return json.dumps(value, ensure_ascii=False)
    inner, outer = " " * (indent + 1), " " * indent
    if isinstance(value, dict):
        parts = [f"{inner}{json.dumps(key)}: {_spread(item, indent + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(parts) + f"\n{outer}}}"
    return "[\n" + ",\n".join(inner + _spread(item, indent + 1) for item in value) + f"\n{outer}]"


def _holds_records(value: Any) -> bool:
    if isinstance(value, dict):
        return "feeds" not in value and any(_holds_records(item) for item in value.values())
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    write_runs(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
