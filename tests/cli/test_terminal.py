"""At a terminal, in a pipe, interrupted or cut off: the command line behaves as its neighbours expect."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

Dossier = Callable[..., dict[str, Any]]
AS_OF = ("--as-of", "2026-06-30")
ESCAPE = "\x1b"


class Terminal:
    """One end of a terminal, of which the program has the other."""

    def __init__(self, end: int) -> None:
        self._end = end
        self._decoder = getincrementaldecoder("utf-8")()
        self.seen = ""

    def read(self, until: str = "") -> str:
        """Everything shown until that text has come, or until the program has let go of the terminal."""
        while not until or until not in self.seen:
            ready, _, _ = select.select([self._end], [], [], 60)
            assert ready, f"nothing more came after: {self.seen[-200:]!r}"
            try:
                piece = os.read(self._end, 1 << 16)
            except OSError:
                break
            if not piece:
                break
            self.seen += self._decoder.decode(piece)
        return self.seen


@contextmanager
def terminal(columns: int) -> Iterator[tuple[Terminal, int]]:
    """A terminal of that width, and the end for a program to use."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    try:
        yield Terminal(ours), theirs
    finally:
        os.close(ours)


def start(program: Any, *arguments: str, stdout: int | IO[bytes], stderr: int | IO[bytes]) -> subprocess.Popen[bytes]:
    """The program in the background, in a group of processes of its own."""
    return subprocess.Popen(
        program.command(*arguments),
        cwd=program.folder,
        env=program.environment({"TERM": "xterm-256color"}),
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=stderr,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # tests in the background are deaf to Ctrl-C
    )


@pytest.fixture
def lines(dossier: Dossier) -> bytes:
    """Enough dossiers, one a line, to keep two processes at work."""
    return b"".join(json.dumps(dossier(f"f-{n}")).encode() + b"\n" for n in range(140))


def test_progress_is_shown_while_it_lasts_and_leaves_nothing(program: Any, lines: bytes, tmp_path: Path) -> None:
    """Someone who waits sees how far it is, how fast it goes and how long it will take; afterwards only the result."""
    (tmp_path / "many.jsonl").write_bytes(lines)
    with terminal(100) as (shown, theirs):
        running = start(program, "check", "many.jsonl", *AS_OF, stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        out, _ = running.communicate(timeout=60)
        progress = shown.read()
    assert running.returncode == 0
    assert "/140" in progress
    assert "per seconde" in progress
    assert "0:00:0" in progress
    assert progress.endswith(f"{ESCAPE}[1A{ESCAPE}[2K")  # the line is wiped
    assert ESCAPE not in out.decode()
    assert "140 dossiers getoetst" in out.decode()


def test_who_writes_reports_is_told_for_whom_they_are(program: Any, folder: Path) -> None:
    """An officer knows which file may lie on the shared drive before it lies there."""
    with terminal(100) as (shown, theirs):
        arguments = ("check", str(folder), *AS_OF, "--output", "csv:team.csv", "--output", "json:run.json")
        running = start(program, *arguments, stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        running.communicate(timeout=60)
        said = shown.read()
    assert "Geschreven, voor het team: team.csv" in said
    assert "Geschreven, voor de kwaliteitsmedewerker: run.json (leg dit niet op een gedeelde schijf)" in said


@pytest.mark.parametrize("columns", [80, 140])
def test_a_table_fills_the_terminal_and_no_more(program: Any, folder: Path, columns: int) -> None:
    """On the officer's own screen no row breaks in two, and outcomes stand out by colour."""
    with terminal(columns) as (shown, theirs):
        running = start(program, "check", "dossiers", *AS_OF, stdout=theirs, stderr=subprocess.PIPE)
        os.close(theirs)
        text = shown.read()
        running.communicate(timeout=60)
    assert ESCAPE in text
    plain = "".join(part.partition("m")[2] for part in f"m{text}".split(ESCAPE))
    widths = [len(line) for line in plain.splitlines()]
    assert columns - 20 <= max(widths) <= columns


def test_a_pipe_gets_text_and_nothing_else(program: Any, folder: Path) -> None:
    """What reads along gets no colours and no progress, also when the place has no idea of letters beyond ASCII."""
    bare = {"PYTHONIOENCODING": "ascii", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for call in (
        ("check", "dossiers", *AS_OF),
        ("explain", "dossiers/not_met.json", "VV-01", *AS_OF),
        ("rules", "show", "TT-02"),
    ):
        ran = program(*call, environment=bare)
        assert (ran.code, ran.err) == (0, "")
        assert ESCAPE not in ran.out
        assert "é" in ran.out
    ran = program("check", "dossiers", *AS_OF, environment={"COLUMNS": "not a number"})
    assert ran.code == 0
    assert max(len(line) for line in ran.out.splitlines()) <= 120


def test_whoever_reads_along_may_stop(program: Any, folder: Path) -> None:
    """`| head` gives the first lines and no complaint; the work is done all the same, with the code of that work."""
    arguments = (
        "check",
        "dossiers",
        *AS_OF,
        "--output",
        "json",
        "--output",
        "table:kept.txt",
        "--fail-level",
        "not_met",
    )
    calls = {arguments: 1, ("rules", "show", "VV-01"): 0, ("explain", "dossiers/met.json", "VV-01", *AS_OF): 0}
    for call, code in calls.items():
        ours, theirs = os.pipe()
        os.close(ours)
        running = start(program, *call, stdout=theirs, stderr=subprocess.PIPE)
        os.close(theirs)
        _, err = running.communicate(timeout=60)
        assert (running.returncode, err) == (code, b"")
    assert "4 dossiers getoetst" in (folder.parent / "kept.txt").read_text(encoding="utf-8")


def test_ctrl_c_before_the_work_begins_gives_no_traceback(program: Any) -> None:
    """Whoever sees a slip in the call at once and stops it gets the prompt back, and nothing to be frightened by."""
    (program.folder / "tomllib.py").write_text("raise KeyboardInterrupt")  # comes while the program is being loaded
    ran = program("check", ".")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_with_a_word_and_leaves_the_old_result(program: Any, lines: bytes, jobs: str) -> None:
    """No pages of traceback, no half a file, no processes that go on; what was there before is still there."""
    (program.folder / "run.json").write_text("old")
    with terminal(100) as (shown, theirs):
        running = start(
            program, "check", "-", *AS_OF, "--jobs", jobs, "--output", "json:run.json", stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        assert running.stdin is not None
        running.stdin.write(lines)
        running.stdin.flush()
        shown.read(until="per seconde")
        os.killpg(running.pid, signal.SIGINT)
        text = shown.read()  # to the end, so no process holds the terminal any more
        assert running.wait(timeout=60) == 130
        running.stdin.close()
    assert text.rstrip().endswith("Afgebroken.")
    assert "Traceback" not in text
    assert [(path.name, path.read_text()) for path in program.folder.iterdir()] == [("run.json", "old")]
