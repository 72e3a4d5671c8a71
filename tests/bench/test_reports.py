"""What a report costs, in every form there is, printed and never asserted: `python -m pytest -m bench -s`.

Each form is written by a process of its own, for each audience, of runs that were made before; the time is that of a
user who waits for it, the loading of libraries included. Figures of one machine mean little: look at the ratios.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from generate import AS_OF, write
from kept import keep
from playwright.sync_api import Browser, sync_playwright

from checker.batch.evaluate import Task
from checker.cli.doorstep import read_rules
from checker.cli.formats import FORMATS
from checker.run import AUDIENCES

pytestmark = pytest.mark.bench

COUNTS = (1, 200, 5_000)
HERE = Path(__file__).parent

# Prints the seconds it took to write one form and the largest memory of the process in KB. Not by getrusage: there a
# child begins with what its parent took. Without a form it writes nothing, which is what the others begin with.
WRITE = """
import sys
from pathlib import Path
from time import perf_counter
sys.path.append(sys.argv[1])
from kept import read
from checker.audience import for_team
from checker.batch.spool import open_spool
from checker.catalogue import load_catalogue
from checker.cli.doorstep import page
from checker.cli.formats import FORMATS
_, _, kept, name, audience, target = sys.argv
run, words = read(Path(kept)), load_catalogue("nl")
start = perf_counter()
if name:
    form = FORMATS[name]
    with open(target, "wb") as file, open_spool() as reduced:
        seen = for_team(run, [], reduced) if audience == "team" else run
        file.writelines(form.render(seen, words) if form.render else [page(form.show(seen, words))])
print(perf_counter() - start, Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def written(kept: Path, name: str, audience: str, target: Path) -> tuple[float, float, float]:
    """Seconds, MB of memory and MB of file."""
    command = [sys.executable, "-c", WRITE, str(HERE), str(kept), name, audience, str(target)]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    seconds, memory = done.stdout.split()
    size = target.stat().st_size / 1e6 if name else 0
    return float(seconds), int(memory) / 1024, size


def painted(pages: list[Path]) -> list[list[float]]:
    """For each page the milliseconds until something is seen, until all is loaded, and the MB of its scripts; the
    median of three times."""
    program = os.environ.get("CHECKER_CHROMIUM") or shutil.which("chromium") or "chromium"
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"]
        )
        for path in pages:
            timings = [_timing(browser, path) for _ in range(3)]
            found.append([median(column) for column in zip(*timings, strict=True)])
        browser.close()
    return found


def _timing(browser: Browser, path: Path) -> list[float]:
    page = browser.new_page()
    page.goto(path.as_uri(), timeout=300_000)
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length", timeout=300_000)
    timing: list[float] = page.evaluate(
        "[performance.getEntriesByName('first-contentful-paint')[0].startTime,"
        " performance.getEntriesByType('navigation')[0].loadEventEnd, performance.memory.usedJSHeapSize / 1e6]"
    )
    page.close()
    return timing


def row(name: str, figures: list[str]) -> None:
    print(f"  {name:<22}" + "".join(f"{figure:>12}" for figure in figures))


def test_what_each_form_costs(tmp_path: Path) -> None:
    """Size, time and memory for one dossier, a municipality and a region, and the first paint of pages."""
    dossiers = tmp_path / "dossiers.jsonl"
    write(dossiers, max(COUNTS))
    start = perf_counter()
    runs = keep(dossiers, Task(read_rules(None), ("inspectorate",), AS_OF, located=True), COUNTS, tmp_path)
    checking = perf_counter() - start
    costs = {}
    for name in ("", *FORMATS):
        for audience in AUDIENCES if name else AUDIENCES[:1]:
            for count in COUNTS:
                target = tmp_path / f"{count}-{audience}.{name}"
                costs[name, audience, count] = written(runs[count], name, audience, target)
    ratio = f"x{COUNTS[2] // COUNTS[1]}"
    for place, (title, form) in enumerate(
        (("seconds to write", "{:,.2f}"), ("memory, MB", "{:,.0f}"), ("file, MB", "{:,.2f}"))
    ):
        print(f"\n{title}")
        row("dossiers", [*(f"{count:,}" for count in COUNTS), f"for {ratio}"])
        for name, audience in dict.fromkeys((name, audience) for name, audience, _ in costs):
            found = [costs[name, audience, count][place] for count in COUNTS]
            growth = f"x{found[2] / found[1]:.1f}" if found[1] else ""
            row(f"{name}, {audience}" if name else "(nothing)", [*(form.format(figure) for figure in found), growth])
    print(f"\nwriting as a share of checking the same {COUNTS[2]:,} dossiers by two processes")
    for name, audience in dict.fromkeys((name, audience) for name, audience, _ in costs if name):
        row(f"{name}, {audience}", [f"{costs[name, audience, COUNTS[2]][0] / checking:.0%}"])
    if "html" in FORMATS:
        print("\na page in Chromium")
        row("dossiers", ["seen, ms", "loaded, ms", "scripts, MB"])
        pages = [(audience, count) for audience in AUDIENCES for count in COUNTS]
        timings = painted([tmp_path / f"{count}-{audience}.html" for audience, count in pages])
        for (audience, count), timing in zip(pages, timings, strict=True):
            row(f"{count:,}, {audience}", [f"{figure:,.0f}" for figure in timing])
