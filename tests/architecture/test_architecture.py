"""The rules of the design, kept by looking at the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import checker

PACKAGE = Path(checker.__file__).parent

# The way of the data, from the bottom up. A part may use what stands in a higher line of this list, nothing that stands
# in a lower one, and nothing that stands beside it. Of two names that fit a module the longer one counts.
LAYERS = (
    ("errors", "history", "model", "reference", "vocabulary"),
    ("exit_code", "summary"),
    ("run",),
    ("catalogue", "dossier.positions", "facts"),
    ("schemas",),
    ("dossier",),
    ("framework",),
    ("engine",),
    ("figures", "located", "rehearse", "risk"),
    ("coming", "mutation", "tally"),
    ("check",),
    ("audience",),
    ("archive", "batch", "report"),
    ("nightly",),
    ("cli",),
    ("__main__",),
)

# Where files, the clock, the environment and the streams may be looked at.
DOORSTEP = (
    "archive.disk",
    "archive.forget",
    "archive.kept",
    "archive.key_file",
    "archive.lock",
    "archive.new_run",
    "archive.row_spool",
    "archive.store",
    "archive.thin",
    "cli",
    "batch.cluster",
    "batch.contents",
    "batch.discover",
    "batch.remote",
    "batch.scratch",
    "batch.spool",
    "batch.workers",
    "nightly.away",
    "nightly.baseline",
    "nightly.cache",
    "nightly.connection",
    "nightly.elsewhere",
    "nightly.forgetting",
    "nightly.load",
    "nightly.names_file",
    "nightly.night",
    "nightly.places",
    "nightly.publish",
    "nightly.seen_again",
    "__main__",
)
# Where the data that the package itself carries is read, through importlib.resources.
OWN_DATA = ("archive.measures", "catalogue", "framework.load", "nightly.front", "nightly.load", "report.page.assets")

OUTSIDE_WORLD = {
    *("asyncio", "builtins", "ctypes", "getpass", "glob", "http", "io", "locale", "logging", "multiprocessing", "os"),
    *(
        "pathlib",
        "platform",
        "random",
        "requests",
        "secrets",
        "shutil",
        "signal",
        "socket",
        "sqlite3",
        "ssl",
        "subprocess",
    ),
    *("sys", "tempfile", "threading", "time", "urllib", "uuid"),
}
IN_MEMORY = {"io.BytesIO", "io.StringIO"}  # a file that is none, for libraries that only write to one
OUTSIDE_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint", "__import__"}
OUTSIDE_METHODS = {"read_text", "write_text", "read_bytes", "write_bytes", "open"}
CLOCK = {f"{kind}.{method}" for kind in ("date", "datetime") for method in ("now", "today", "utcnow", "fromtimestamp")}

MOST_LINES = 400


def modules() -> list[str]:
    """Every module of the package, as a name below `checker`; "" is the package itself."""
    return [name_of(path) for path in sorted(PACKAGE.rglob("*.py"))]


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree_of(module: str) -> ast.Module:
    path = PACKAGE.joinpath(*module.split(".")) if module else PACKAGE
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imports_of(module: str) -> frozenset[str]:
    """What a module imports, wherever it does so: every dotted name in full."""
    return frozenset(_imports(tree_of(module)))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_for_types_only(module: str) -> set[str]:
    """What a module imports for its annotations, and never when it runs."""
    guarded = [n for n in tree_of(module).body if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"]
    return {name for block in guarded for name in _imports(block)}


def own_imports(module: str) -> set[str]:
    """The modules of ours that a module imports."""
    return {m for m in modules() if m and f"checker.{m}" in imports_of(module)}


def fits(module: str, part: str) -> bool:
    return module == part or module.startswith(f"{part}.")


def layer_of(module: str) -> tuple[int, str]:
    """The layer of a module, and the part of it that the module belongs to."""
    parts = [(len(part), layer, part) for layer, names in enumerate(LAYERS) for part in names if fits(module, part)]
    assert parts, f"{module} stands in no layer"
    _, layer, part = max(parts)
    return layer, part


@pytest.mark.parametrize("module", [m for m in modules() if m and not (PACKAGE / m.replace(".", "/")).is_dir()])
def test_the_data_goes_one_way(module: str) -> None:
    """A rule can be changed without the reports knowing, and a report without the engine knowing."""
    layer, part = layer_of(module)
    back = {other for other in own_imports(module) if layer_of(other)[1] != part and layer_of(other)[0] >= layer}
    assert back == set()


def test_no_module_needs_itself() -> None:
    """No circle of imports, so that each module can be read and tested before the ones that use it."""
    needs = {m: {o for o in own_imports(m) if f"checker.{o}" not in imports_for_types_only(m)} for m in modules()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


# Where the reference date is compared or counted with, and where days are moved by a term or turned into a length. Each
# of them tells `facts.today` until when its answers hold, or compares days of the dossier alone, which is told for all;
# a new one has to, else a result is kept that is no longer so. What is valid on a day is so on every later one.
LOOKS_AT_TODAY = {
    *("facts.project", "facts.spans", "facts.derived.case", "facts.derived.safety", "dossier.consistency"),
    *("engine.asked", "engine.columns", "engine.evaluate", "engine.missing", "engine.rows", "located", "check"),
}
MOVES_DAYS = {
    "add_months": {"facts.today"},
    "add_term": {"engine.asked", "engine.columns"},
    "add_working_days": set[str](),
    "birthday": {"facts.today"},
    "months_between": {"facts.spans"},
    "under_age": {"engine.columns"},
}


def test_who_looks_at_the_reference_date_tells_until_when_its_answer_holds() -> None:
    """A family is left out of a night in which its outcome changes."""
    nodes = [(m, n) for m in modules() for n in ast.walk(tree_of(m))]
    looks = {m for m, n in nodes if isinstance(n, ast.Attribute) and n.attr == "today"}
    assert {m for m in looks if not fits(m, "cli")} == LOOKS_AT_TODAY
    for name, where in MOVES_DAYS.items():
        assert {m for m in modules() if f"checker.facts.days.{name}" in imports_of(m)} == where, name


def test_one_module_knows_the_inference_engine() -> None:
    """durable-rules can be replaced by rewriting one file."""
    assert [m for m in modules() if any("durable_rules" in name for name in imports_of(m))] == ["engine.durable"]


ABOUT_RULES = (  # reports that speak of the rules themselves; every other report is made from a run
    *("card", "criterion_page", "difference", "explanation", "markdown", "pages", "profile_page", "questionnaire"),
    *("sentences", "site", "survival", "trace", "words"),
)
OF_A_RUN = (
    *("audience", "catalogue", "dossier.read", "errors", "history", "model", "reference", "report", "run", "summary"),
)


def test_who_shows_a_run_knows_nothing_but_the_run() -> None:
    """A run that was kept can be shown again without the rules that made it."""
    about_rules = {f"report.{name}" for name in ABOUT_RULES}
    of_a_run = {m for m in modules() if fits(m, "report") and m not in about_rules}
    for renderer in of_a_run:
        needed = own_imports(renderer)
        assert {m for m in needed if not any(fits(m, part) for part in OF_A_RUN)} | (needed & about_rules) == set()


def reaches_outside(module: str) -> Iterator[str]:
    """The names in a module by which it would look at the world outside the program."""
    found = {name for name in imports_of(module) if name.partition(".")[0] in OUTSIDE_WORLD} - IN_MEMORY
    yield from found - ({"io"} if imports_of(module) & IN_MEMORY else set())  # what `from io import BytesIO` names too
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Name) and node.id in OUTSIDE_CALLS:
            yield node.id
        elif isinstance(node, ast.Attribute) and node.attr in OUTSIDE_METHODS:
            yield f".{node.attr}"
        elif isinstance(node, ast.Attribute) and ast.unparse(node).removeprefix("datetime.") in CLOCK:
            yield ast.unparse(node)


@pytest.mark.parametrize("module", [m for m in modules() if not any(fits(m, part) for part in DOORSTEP)])
def test_nothing_below_the_doorstep_looks_outside(module: str) -> None:
    """The same bytes, rules and date give the same findings: no file, clock, environment, network or chance decides."""
    if any(name == "importlib.resources.files" for name in imports_of(module)):
        assert module in OWN_DATA
        allowed = {".read_text", ".read_bytes"}
    else:
        allowed = set()
    assert set(reaches_outside(module)) - allowed == set()


def test_whatever_is_public_says_what_it_does() -> None:
    """A reader finds what goes in and what comes out at the name itself."""
    silent = [
        f"{module}.{node.name}"
        for module in modules()
        for node in tree_of(module).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if ast.get_docstring(node) is None
    ]
    assert silent == []
    assert [m for m in modules() if ast.get_docstring(tree_of(m)) is None and tree_of(m).body] == []


def test_a_module_has_one_reason_to_exist() -> None:
    """A file that outgrows a few screens does more than one thing."""
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert {name_of(path): n for path, n in lines.items() if n > MOST_LINES} == {}
