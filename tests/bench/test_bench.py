"""Speed and memory, printed and never asserted: `python -m pytest -m bench -s`.

Figures of one machine mean little; the ratios within one run, in which both sides take turns, are what to compare.
Every round has dossiers of its own, and every stage that evaluates a checker of its own: of what it has seen before, a
checker remembers the answers.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import msgspec
import pytest
from eight_rules import eight
from generate import AS_OF, dossiers, write
from handwritten import outcomes

from checker.batch.evaluate import Task
from checker.check import Checker
from checker.cli.doorstep import read_rules
from checker.dossier.read import parse

pytestmark = pytest.mark.bench
ROUNDS, BATCH = 5, 200

Stage = Callable[[int], object]  # the work of a stage in one round


def in_turns(stages: dict[str, Stage], rounds: int = ROUNDS) -> dict[str, float]:
    """The median time of each over several rounds in which they take turns, after one round to warm up."""
    times: dict[str, list[float]] = {name: [] for name in stages}
    for turn in range(rounds + 1):
        for name, work in stages.items():
            start = perf_counter()
            work(turn)
            if turn:
                times[name].append(perf_counter() - start)
    return {name: median(found) for name, found in times.items()}


def show(title: str, rows: list[tuple[str, str]]) -> None:
    print(f"\n{title}")
    for name, figure in rows:
        print(f"  {name:<58}{figure:>14}")


@pytest.fixture(scope="module")
def documents() -> list[list[bytes]]:
    """The dossiers of each round."""
    series = [json.dumps(tree, ensure_ascii=False).encode() for tree in dossiers(BATCH * (ROUNDS + 1))]
    return [series[start : start + BATCH] for start in range(0, len(series), BATCH)]


def parsed(documents: list[list[bytes]]) -> list[list[Any]]:
    return [[parse(data, "generated") for data in batch] for batch in documents]


def each(work: Callable[[Any], object], batches: list[list[Any]]) -> Stage:
    return lambda turn: [work(thing) for thing in batches[turn]]


def test_where_the_time_goes(documents: list[list[bytes]]) -> None:
    """Dossiers a second on one core: each stage apart, and end to end in process."""
    size = sum(len(data) for batch in documents for data in batch) / BATCH / len(documents) / 1000
    print(f"\nPython {platform.python_version()}, {os.cpu_count()} cores, {ROUNDS} rounds of {BATCH} dossiers", end=" ")
    print(f"of {size:.0f} KB on average")
    trees = parsed(documents)
    for profile in ("inspectorate", "den-helder-2017"):
        task = Task(read_rules(None), (profile,), AS_OF)
        checker, other, whole = task.checker(), task.checker(), task.checker()
        results = [[checker.evaluate(tree, "generated") for tree in batch] for batch in trees]
        encode = msgspec.json.Encoder().encode

        def projected(tree: Any, checker: Checker = checker) -> object:
            facts = checker.project(tree)
            return [facts.of(name) for name in checker.framework.vocabulary.entities]

        times = in_turns(
            {
                "reading": each(lambda data: parse(data, "generated"), documents),
                "reading and validating": each(lambda data, c=checker: c.load(data, "generated"), documents),
                "projecting (every entity, also those no rule asks for)": each(projected, trees),
                "projecting what is asked, and evaluating": each(
                    lambda tree, c=other: c._views[0].evaluator.evaluate(c.project(tree)), trees
                ),
                "scoring": each(lambda found, s=checker._views[0].scorer: s.score(found.profiles[0].findings), results),
                "writing": each(encode, results),
                "end to end": each(lambda data, c=whole, w=encode: w(c.check(data, "generated")), documents),
            }
        )
        show(f"{profile}: dossiers a second", [(n, f"{BATCH / t:,.0f}") for n, t in times.items()])
        findings = [finding for batch in results for found in batch for finding in found.profiles[0].findings]
        asked = sum(len({subject.clause for subject in finding.subjects}) for finding in findings)
        again = 1 - sum(judge.remembered for judge in checker._views[0].evaluator.judges) / asked
        show("rows that had been evaluated before, from an empty memory", [("share", f"{again:.1%}")])


def test_against_handwritten_code(documents: list[list[bytes]]) -> None:
    """The eight criteria by the rules and by hand, as a ratio: 1 would be as fast."""
    framework = eight()
    checker, whole = (Checker(framework, [framework.profile("eight")], AS_OF) for _ in range(2))
    trees = parsed(documents)
    today = AS_OF.toordinal()
    times = in_turns(
        {
            "rules": each(lambda tree: checker.evaluate(tree, "generated"), trees),
            "hand": each(lambda tree: outcomes(tree, today), trees),
            "rules, whole": each(lambda data: whole.check(data, "generated"), documents),
            "hand, whole": each(lambda data: outcomes(whole.load(data, "generated"), today), documents),
        }
    )
    show(
        "eight criteria, speed as a ratio to handwritten Python",
        [
            ("reading and validating included, on both sides", f"{times['hand, whole'] / times['rules, whole']:.2f}"),
            ("evaluating alone; by hand without evidence or reasons", f"{times['hand'] / times['rules']:.2f}"),
            ("by the rules, whole: dossiers a second", f"{BATCH / times['rules, whole']:,.0f}"),
        ],
    )


# The largest memory of a process in KB. Not by getrusage: there a child begins with what its parent took.
MEASURED = """
import sys
from pathlib import Path
from checker.cli.main import run
try:
    run(sys.argv[1:])
finally:
    status = Path("/proc/self/status").read_text()
    sys.stderr.write(status.partition("VmHWM:")[2].split()[0])
"""


def run(arguments: list[str]) -> tuple[float, float]:
    """A real process: its time in seconds and its largest memory in MB."""
    start = perf_counter()
    done = subprocess.run([sys.executable, "-c", MEASURED, *arguments], capture_output=True, check=True)
    return perf_counter() - start, int(done.stderr.split()[-1]) / 1024


def test_memory_and_processes(tmp_path: Path) -> None:
    """Memory from 1,000 to 20,000 dossiers, and what a second process gains where starting it counts for little."""
    files = {count: tmp_path / f"{count}.jsonl" for count in (1_000, 4_000, 20_000)}
    for count, path in files.items():
        write(path, count)
    target = ["--as-of", AS_OF.isoformat(), "--output", f"json:{tmp_path / 'run.json'}"]
    few, little = run(["check", str(files[1_000]), *target])
    long, much = run(["check", str(files[20_000]), *target])
    times = in_turns(
        {jobs: lambda _, jobs=jobs: run(["check", str(files[4_000]), *target, "--jobs", jobs]) for jobs in "12"}, 2
    )
    show(
        "a real process, inspectorate, with start-up and a JSON run of the whole",
        [
            ("1,000 dossiers, one process: dossiers a second", f"{1_000 / few:,.0f}"),
            ("20,000 dossiers, one process: dossiers a second", f"{20_000 / long:,.0f}"),
            ("4,000 dossiers, two processes: times as fast", f"{times['1'] / times['2']:.2f}"),
            ("memory at 1,000 dossiers, MB", f"{little:,.0f}"),
            ("memory at 20,000 dossiers, MB", f"{much:,.0f}"),
            ("ratio of memory", f"{much / little:.2f}"),
        ],
    )


# The way of a run from a folder to its JSON, with the results of a few dossiers again and again under other names:
# everything that could grow with a batch but the evaluation. Ends by the largest memory in KB.
KEEP = """
import sys
from io import BytesIO
from pathlib import Path
import msgspec
sys.path.append(sys.argv[1])
from generate import AS_OF, dossiers
from checker.batch.discover import discover
from checker.batch.evaluate import Task
from checker.batch.spool import open_seen, open_spool
from checker.check import make_run
from checker.cli.doorstep import read_rules
from checker.report.json_run import render
from checker.tally import Tally
checker = Task(read_rules(None), ("inspectorate",), AS_OF).checker()
some = [checker.evaluate(tree, "generated") for tree in dossiers(20)]
with open_spool() as spool, open_seen() as seen, open(sys.argv[3], "wb") as file:
    tally = Tally(checker.framework, checker.profiles, seen)
    for number, source in enumerate(discover([sys.argv[2]], BytesIO())):
        name = {"dossier": Path(source.name).stem, "file": source.name}
        result = msgspec.structs.replace(some[number % len(some)], **name)
        spool.add(result)
        tally.add(result)
    file.writelines(render(make_run(checker, tally, spool, [])))
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def test_memory_of_a_large_batch(tmp_path: Path) -> None:
    """Memory from 1,000 to 100,000 dossiers, a file each."""
    found: dict[int, float] = {}
    for count in (1_000, 100_000):
        folder = tmp_path / str(count)
        folder.mkdir()
        for number in range(count):
            (folder / f"bench-{number:06}.json").touch()
        command = [sys.executable, "-c", KEEP, str(Path(__file__).parent), str(folder), os.devnull]
        done = subprocess.run(command, capture_output=True, check=True)
        found[count] = int(done.stdout) / 1024
    rows = [(f"memory at {count:,} dossiers, MB", f"{memory:,.0f}") for count, memory in found.items()]
    show("finding, keeping, counting and writing", [*rows, ("ratio", f"{found[100_000] / found[1_000]:.2f}")])


# The end to end of one core, by the code that is first on the path: dossiers a second for each of the calls.
SPEED = """
import json, sys
from time import perf_counter
sys.path.append(sys.argv[1])
import msgspec
from generate import AS_OF, dossiers
from checker.batch.evaluate import Task
from checker.cli.doorstep import framework_of, read_rules
count, write = int(sys.argv[2]), msgspec.json.Encoder().encode
documents = [json.dumps(tree, ensure_ascii=False).encode() for tree in dossiers(2 * count)]
for names in (("inspectorate",), tuple(framework_of(None).order)):
    checker = Task(read_rules(None), names, AS_OF).checker()
    for data in documents[:count]:
        write(checker.check(data, "generated"))
    start = perf_counter()
    for data in documents[count:]:
        write(checker.check(data, "generated"))
    print(count / (perf_counter() - start))
"""


def test_the_compiled_build(compiled: Path, tmp_path: Path) -> None:
    """What compiling gains, from reading to writing, for the national framework and for all profiles at once."""
    here = str(Path(__file__).parent)
    found: dict[str, list[list[float]]] = {"as it is": [], "compiled": []}
    for _ in range(3):
        for name, code in (("as it is", Path(here).parents[1]), ("compiled", compiled)):
            done = subprocess.run(
                [sys.executable, "-P", "-c", SPEED, here, str(BATCH)],
                env={**os.environ, "PYTHONPATH": str(code)},
                cwd=tmp_path,
                capture_output=True,
                check=True,
            )
            found[name].append([float(line) for line in done.stdout.split()])
    speeds = {name: [median(column) for column in zip(*rounds, strict=True)] for name, rounds in found.items()}
    rows = [(f"{what}, {name}", f"{speeds[name][i]:,.0f}") for i, what in enumerate(ASKED) for name in speeds]
    ratios = [
        (f"{what}: times as fast", f"{speeds['compiled'][i] / speeds['as it is'][i]:.2f}")
        for i, what in enumerate(ASKED)
    ]
    show("end to end in process, dossiers a second on one core", [*rows, *ratios])


ASKED = ("inspectorate", "all profiles at once")
