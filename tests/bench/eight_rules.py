"""The rule files of the benchmark: the project's own vocabulary and words with the eight criteria in `eight/`."""

from __future__ import annotations

from pathlib import Path

from checker.framework.load import Framework, load_framework

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
LEFT_OUT = ("criteria", "profiles", "questionnaire", "entries.yaml", "docs")


def eight() -> Framework:
    """The framework with the eight criteria alone."""
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for root in (RULES, HERE / "eight")
        for path in sorted(root.rglob("*"))
        if path.is_file() and not (root == RULES and path.parts[len(RULES.parts)] in LEFT_OUT)
    }
    common = files["framework.yaml"].decode()
    start = common.index("\nprofiles:")
    end = common.index("\n", start + 1)
    while common[end + 1] in " -#\n":
        end = common.index("\n", end + 1)
    files["framework.yaml"] = (common[:start] + "\nprofiles: [eight]" + common[end:]).encode()
    return load_framework(files)
