"""Many nights over a folder that changes by day: what each takes, what is kept, and if the trend can be recomputed.

`python tests/bench/nights.py 10000 30 FOLDER [PROFILE]` writes so many invented dossiers in a new folder, and lets so
many nights pass over them. In it stand afterwards the archive, the reports, and `nights.json` with the figures.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import msgspec
from edits import Folder
from generate import AS_OF
from msgspec import Struct

from checker.archive.recount import TREND, differences, recount
from checker.archive.store import Archive
from checker.history import Point

CONFIG = """\
owner: {name: Team kwaliteit, contact: kwaliteit@gemeente.example}
dossiers: [dossiers]
report: report
archive: archive
key: own/key
languages: [nl]
formats: [html]
jobs: 2
"""


class Night(Struct, frozen=True):
    """One night: how many files had changed, the exit code, seconds on the clock and of processors, the bytes of the
    archive after it, and what the opening of the report says."""

    as_of: str
    changed: int
    code: int
    seconds: float
    cpu: float
    archive: int
    said: str


def pass_nights(folder: Path, dossiers: int, nights: int, profile: str) -> list[Night]:
    """Let the nights pass in a new `folder`."""
    folder.mkdir()
    files = Folder(folder / "dossiers", dossiers)
    config = folder / "nightly.yaml"
    config.write_text(f"{CONFIG}profiles: [{profile}]\n")
    found = []
    for number in range(nights):
        day = AS_OF + timedelta(days=number)
        changed = files.pass_day(day) if number else dossiers
        found.append(_night(config, day, changed))
        print_night(found[-1])
    return found


def _night(config: Path, day: date, changed: int) -> Night:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = perf_counter()
    ran = subprocess.run(
        [sys.executable, "-m", "checker", "nightly", str(config), "--as-of", day.isoformat()],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Night(
        as_of=day.isoformat(),
        changed=changed,
        code=ran.returncode,
        seconds=round(seconds, 2),
        cpu=round(cpu, 2),
        archive=sum(path.stat().st_size for path in (config.parent / "archive").rglob("*") if path.is_file()),
        said=_headline(config.parent / "report" / "index.html") + ran.stderr[:300],
    )


def _headline(page: Path) -> str:
    words = re.sub(r"<style.*?</style>|<[^>]+>", " ", page.read_text(encoding="utf-8"), flags=re.S)
    return " ".join(words.split())[:400]


def print_night(night: Night) -> None:
    print(
        f"{night.as_of}  {night.changed:>6} changed  exit {night.code}  {night.seconds:>7.2f} s"
        f"  {night.cpu:>7.2f} s CPU  archive {night.archive / 1e6:>7.1f} MB",
        flush=True,
    )


def recomputed(folder: Path) -> tuple[int, list[str]]:
    """How many numbers the trend of the last run has, and which of them the kept runs do not give again."""
    archive = Archive(folder / "archive")
    runs = {run.receipt.number: run for run in map(archive.open, archive.names())}
    last = runs[max(runs)]
    points = msgspec.json.decode(last.document(TREND), type=tuple[Point, ...])
    wrong: list[str] = []
    numbers = 0
    for point in points:
        run = runs[point.mark.number]
        counts = recount(run.receipt.columns, [p.name for p in run.receipt.profiles], run.rows())
        wrong += [f"{point.mark.as_of} {what}" for what in differences(point, counts)]
        numbers += sum(len(found) for p in point.profiles for found in p.criteria.values())
        numbers += sum(3 for p in point.profiles for _ in p.risks)
    return numbers, wrong


if __name__ == "__main__":
    place = Path(sys.argv[3])
    all_nights = pass_nights(place, int(sys.argv[1]), int(sys.argv[2]), *(sys.argv[4:] or ["inspectorate"]))
    (place / "nights.json").write_bytes(msgspec.json.format(msgspec.json.encode(all_nights), indent=1))
    count, faults = recomputed(place)
    print(f"{count} numbers in the trend, {len(faults)} that the kept runs do not give again", *faults[:20], sep="\n")
