"""Speed and memory, printed and never asserted: `python -m pytest -m bench -s`.

Figures of one machine mean little; the ratios within one run, in which both sides take turns, are what to compare.
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
ROUNDS, BATCH = 5, 300

Stage = Callable[[], object]


def seconds(work: Stage) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def in_turns(stages: dict[str, Stage]) -> dict[str, float]:
    """The median time of each over several rounds in which they take turns, after one round to warm up."""
    times: dict[str, list[float]] = {name: [] for name in stages}
    for turn in range(ROUNDS + 1):
        for name, work in stages.items():
            taken = seconds(work)
            if turn:
                times[name].append(taken)
    return {name: median(found) for name, found in times.items()}


def show(title: str, rows: list[tuple[str, str]]) -> None:
    print(f"\n{title}")
    for name, figure in rows:
        print(f"  {name:<58}{figure:>14}")


@pytest.fixture(scope="module")
def documents() -> list[bytes]:
    return [json.dumps(tree, ensure_ascii=False).encode() for tree in dossiers(BATCH)]


def test_where_the_time_goes(documents: list[bytes]) -> None:
    """Dossiers a second on one core: each stage apart, and end to end in process."""
    size = sum(map(len, documents)) / len(documents) / 1000
    print(f"\nPython {platform.python_version()}, {os.cpu_count()} cores, {BATCH} dossiers of {size:.0f} KB on average")
    for profile in ("inspectorate", "den-helder-2017"):
        checker = Task(read_rules(None), profile, AS_OF).checker()
        trees = [parse(data, "generated") for data in documents]
        results = [checker.evaluate(tree, "generated") for tree in trees]
        encode = msgspec.json.Encoder().encode
        evaluator, scorer = checker._evaluator, checker._scorer

        def each(work: Callable[[Any], object], things: list[Any]) -> Stage:
            return lambda: [work(thing) for thing in things]

        def projected(tree: Any, checker: Checker = checker) -> object:
            facts = checker.project(tree)
            return [facts.of(name) for name in checker.framework.vocabulary.entities]

        times = in_turns(
            {
                "reading": each(lambda data: parse(data, "generated"), documents),
                "reading and validating": each(lambda data, c=checker: c.load(data, "generated"), documents),
                "projecting (every entity, also those no rule asks for)": each(projected, trees),
                "projecting what is asked, and evaluating": each(
                    lambda tree, c=checker, e=evaluator: e.evaluate(c.project(tree)), trees
                ),
                "scoring": each(lambda result, s=scorer: s.score(result.findings), results),
                "writing": each(encode, results),
                "end to end": each(lambda data, c=checker, w=encode: w(c.check(data, "generated")), documents),
            }
        )
        show(f"{profile}: dossiers a second", [(n, f"{BATCH / t:,.0f}") for n, t in times.items()])
        asked = sum(len(plan.clauses) for plan in evaluator.plans) * BATCH
        fresh = Task(read_rules(None), profile, AS_OF).checker()
        for tree in trees:
            fresh.evaluate(tree, "generated")
        again = 1 - len(fresh._evaluator._remembered) / asked
        show("rows that had been evaluated before, from an empty memory", [("share", f"{again:.0%}")])


def test_against_handwritten_code(documents: list[bytes]) -> None:
    """The eight criteria by the rules and by hand, as a ratio: 1 would be as fast."""
    framework = eight()
    checker = Checker(framework, framework.profile("eight"), AS_OF)
    trees = [parse(data, "generated") for data in documents]
    today = AS_OF.toordinal()
    times = in_turns(
        {
            "rules": lambda: [checker.evaluate(tree, "generated") for tree in trees],
            "hand": lambda: [outcomes(tree, today) for tree in trees],
            "rules, whole": lambda: [checker.check(data, "generated") for data in documents],
            "hand, whole": lambda: [outcomes(checker.load(data, "generated"), today) for data in documents],
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
    """Memory from 1,000 to 20,000 dossiers, and what a second process gains."""
    few, many = tmp_path / "few.jsonl", tmp_path / "many.jsonl"
    write(few, 1_000)
    lines = few.read_bytes().splitlines()
    with many.open("wb") as file:
        for copy in range(20):
            for line in lines:
                file.write(line.replace(b'"id":', b'"id":', 1).replace(b'"gezin-', b'"g%d-' % copy, 1) + b"\n")
    target = ["--as-of", AS_OF.isoformat(), "--output", f"json:{tmp_path / 'run.json'}"]
    one, little = run(["check", str(few), *target])
    two, _ = run(["check", str(few), *target, "--jobs", "2"])
    long, much = run(["check", str(many), *target])
    show(
        "a real process, inspectorate, with start-up and a JSON run of the whole",
        [
            ("1,000 dossiers, one process: dossiers a second", f"{1_000 / one:,.0f}"),
            ("20,000 dossiers, one process: dossiers a second", f"{20_000 / long:,.0f}"),
            ("1,000 dossiers, two processes: times as fast", f"{one / two:.2f}"),
            ("memory at 1,000 dossiers, MB", f"{little:,.0f}"),
            ("memory at 20,000 dossiers, MB", f"{much:,.0f}"),
            ("ratio of memory", f"{much / little:.2f}"),
        ],
    )

