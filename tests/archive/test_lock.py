"""One night at a time, and none is stuck behind one that died. All with real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from checker.archive.lock import Held, LockLost, locked

HOLDER = Path(__file__).with_name("holder.py")
PATIENCE = 6.0  # seconds without a sign of life: long enough for a process that waits its turn on a busy machine
LONG = 12.0


@pytest.fixture(scope="module")
def refuses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What makes a disk refuse what network shares refuse, for a process in which it is preloaded."""
    library = tmp_path_factory.mktemp("share") / "share.so"
    source = HOLDER.with_name("share.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"], check=True)
    return library


@pytest.fixture(params=["disk", "share"])
def preload(request: pytest.FixtureRequest, refuses: Path) -> str:
    """The kind of storage that the archive is on, as what a process that takes it over has preloaded."""
    return str(refuses) if request.param == "share" else ""


@contextmanager
def holder(folder: Path, patience: float = PATIENCE, preload: str = "") -> Iterator[subprocess.Popen[str]]:
    """A process that holds the archive, or tries to."""
    root = HOLDER.parents[2]
    call = [sys.executable, str(HOLDER), str(folder), str(patience)]
    process = subprocess.Popen(
        call,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root), "LD_PRELOAD": preload},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def says(process: subprocess.Popen[str]) -> str:
    """The next line that a process says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ask(process: subprocess.Popen[str]) -> str:
    """Whether a process that holds the archive finds it still its own."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
    return says(process)


def test_who_comes_second_is_told_who_is_at_work_and_since_when(tmp_path: Path) -> None:
    """Two nights start at once, and both write; or the second waits for ever, and nobody knows for what."""
    with holder(tmp_path) as first:
        assert says(first) == "held"
        with pytest.raises(Held) as caught, locked(tmp_path, "later", PATIENCE):
            pass
        assert (caught.value.holder.process, caught.value.holder.since) == (first.pid, "nu")
        assert caught.value.holder.host
        assert "?" not in caught.value.holder.host


def test_a_program_that_was_killed_does_not_hold_the_archive(tmp_path: Path, preload: str) -> None:
    """Somebody has to take a file away by hand before there is a report again."""
    with holder(tmp_path) as first:
        assert says(first) == "held"
        first.send_signal(signal.SIGKILL)
        first.wait()
        with holder(tmp_path, preload=preload) as second:
            assert says(second) == "held"
            assert ask(second) == "ours"


def test_a_program_on_another_machine_that_died_does_not_hold_it_either(tmp_path: Path) -> None:
    """The machine that made the report is replaced, and its last lock lies on the share for ever. Whether its process
    lives cannot be asked from here: only that it gives no sign of life is known."""
    with holder(tmp_path) as first:
        assert says(first) == "held"
        first.send_signal(signal.SIGKILL)
        first.wait()
        marker = tmp_path / ".lock"
        lines = ["host=elsewhere" if line.startswith("host=") else line for line in marker.read_text().splitlines()]
        marker.write_text("\n".join(lines) + "\n")
        with locked(tmp_path, "later", PATIENCE) as lock:
            lock.check()


@pytest.mark.parametrize("left", ["", "filelock/2", "filelock/2\npid=12\nhost=x\nmode=le", "\0" * 80])
def test_a_lock_that_is_half_there_holds_nobody_back(tmp_path: Path, left: str, preload: str) -> None:
    """The power fails just as a night begins, and what the share kept of its lock is in the way for ever."""
    (tmp_path / ".lock").write_text(left)
    with holder(tmp_path, PATIENCE / 3, preload) as first:
        assert says(first) == "held"
        assert ask(first) == "ours"
        assert first.wait() == 0
    assert {path.name for path in tmp_path.iterdir()} == {".lock.json"}


def test_a_program_that_slept_sees_that_it_lost_the_archive(tmp_path: Path, preload: str) -> None:
    """A laptop wakes up in the morning and writes last night's run over that of the machine that took over."""
    with holder(tmp_path) as first:
        assert says(first) == "held"
        first.send_signal(signal.SIGSTOP)
        with holder(tmp_path, preload=preload) as second:
            assert says(second) == "held"
            first.send_signal(signal.SIGCONT)
            assert ask(first) == "lost"
            assert ask(second) == "ours"


def test_of_many_that_start_at_once_one_goes_on(tmp_path: Path, preload: str) -> None:
    """The scheduler runs a missed night and tonight's at the same moment. Here over the remains of one that was
    killed, where they all see that nobody is there."""
    patience = PATIENCE if preload else LONG  # on a share all of it passes
    for round_ in range(1 if preload else 4):
        folder = tmp_path / str(round_)
        with holder(folder, patience) as dead:
            assert says(dead) == "held"
            dead.kill()
            dead.wait()
        with ExitStack() as stack:
            starters = [stack.enter_context(holder(folder, patience, preload)) for _ in range(4)]
            heard = [says(process) for process in starters]
            assert sorted(line.split()[0] for line in heard) == ["held", "refused", "refused", "refused"], heard
            winner = starters[[line.split()[0] for line in heard].index("held")]
            assert ask(winner) == "ours"
            assert {line.split()[1] for line in heard if line != "held"} == {str(winner.pid)}


def test_whose_lock_is_taken_away_by_hand_writes_nothing(tmp_path: Path) -> None:
    """Somebody clears the folder while the night is at work, a second one starts, and both write."""
    with locked(tmp_path, "now", PATIENCE) as lock:
        (tmp_path / ".lock").unlink()
        with pytest.raises(LockLost):
            lock.check()


def test_the_archive_is_free_when_the_work_is_done(tmp_path: Path) -> None:
    """Every second night finds the archive held."""
    for _ in range(3):
        with locked(tmp_path, "now", PATIENCE) as lock:
            lock.check()
    assert not (tmp_path / ".lock").exists()
