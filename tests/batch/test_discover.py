"""From paths to dossiers: everything is found, once, in one order, and nothing that is wrong stops it."""

from __future__ import annotations

import errno
import io
import multiprocessing
import os
import pickle
import random
import re
import struct
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch import contents
from checker.batch import discover as module
from checker.batch.discover import discover
from checker.batch.source import Source
from checker.catalogue import LANGUAGES, load_catalogue
from checker.dossier.read import MAX_BYTES, parse
from checker.errors import CheckerError

GOOD = b'{"id": "gezin-1"}'
NOBODY = 65534


def outcome(source: Source) -> str:
    """What comes of a source: "read", or the codes of its problems, each of which must have words."""
    try:
        parse(source.read(), source.name, source.line)
    except CheckerError as refused:
        for problem in refused.problems:
            assert all(load_catalogue(lang).problem(problem) for lang in LANGUAGES)
            assert problem.place.file == source.name
            assert (problem.place.line or source.line) >= source.line
        return " ".join(problem.code for problem in refused.problems)
    return "read"


def found(*paths: str, stdin: bytes = b"") -> list[tuple[str, int, str]]:
    """Name, line and what comes of it, of every source at `paths`."""
    return [(s.name, s.line, outcome(s)) for s in discover(paths, io.BytesIO(stdin))]


def outcomes(*paths: str, stdin: bytes = b"") -> dict[str, str]:
    return {name: what for name, _, what in found(*paths, stdin=stdin)}


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def tree(here: Path) -> Path:
    """A folder as an officer may have it."""
    members = {"z.json": GOOD, "b/a.json": GOOD, "rows.jsonl": GOOD + b"\n" + GOOD, "note.txt": b"x"}
    files = {
        "data/2023/gezin-1.json": GOOD,
        "data/2023/gezin-2.JSON": GOOD,
        "data/2023/plan/gezin-3.json": GOOD,
        "data/2024/gezin-1.json": GOOD,
        "data/2024/rows.jsonl": GOOD + b"\n\n" + GOOD + b"\r\n" + b"{]\n" + GOOD,
        "data/2024/all.zip": zipped(members),
        "data/2024/notes.txt": b"no dossier",
        "data/.trash/gezin-9.json": GOOD,
        "data/2024/.gezin-9.json": GOOD,
        "other.dossier": GOOD,
    }
    # In another order each time the tests are changed at all, so that no order of creation is relied on.
    for name in random.Random(str(sorted(files))).sample(sorted(files), len(files)):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_bytes(files[name])
    return here


IN_2023 = ["data/2023/gezin-1.json", "data/2023/gezin-2.JSON", "data/2023/plan/gezin-3.json"]
IN_2024 = [
    "data/2024/all.zip!b/a.json",
    "data/2024/all.zip!rows.jsonl",
    "data/2024/all.zip!rows.jsonl 2",
    "data/2024/all.zip!z.json",
    "data/2024/gezin-1.json",
    "data/2024/rows.jsonl",
    "data/2024/rows.jsonl 3",
    "data/2024/rows.jsonl 4",
    "data/2024/rows.jsonl 5",
]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["data"], IN_2023 + IN_2024),
        (["./data/"], IN_2023 + IN_2024),
        (["data/2024", "data/2023/"], IN_2023 + IN_2024),
        (["data/2023", "data", "data/2023/gezin-1.json"], IN_2023 + IN_2024),
        (["data/2023/gezin-1.json"], IN_2023[:1]),
        (["other.dossier"], ["other.dossier"]),
        (["./other.dossier", "data/2023"], [*IN_2023, "other.dossier"]),
        (["data/.trash"], ["data/.trash/gezin-9.json"]),
        (["data/*/gezin-1.json"], ["data/2023/gezin-1.json", "data/2024/gezin-1.json"]),
        (["data/**/gezin-[13].json"], [IN_2023[0], IN_2023[2], "data/2024/gezin-1.json"]),
        (["data/**/plan/*.json"], IN_2023[2:]),
        (["**/*.json"], [IN_2023[0], IN_2023[2], "data/2024/gezin-1.json"]),
        (["data/**"], IN_2023 + IN_2024),
        (["**"], IN_2023 + IN_2024),
        (["data/202?"], IN_2023 + IN_2024),
        (["data/2024/*"], IN_2024),
        (["data/.t*/*.json"], ["data/.trash/gezin-9.json"]),
        (["data/2024/rows.jsonl", "data/2024/*.jsonl"], IN_2024[5:]),
    ],
)
def test_paths_lead_to_their_dossiers(tree: Path, paths: list[str], names: list[str]) -> None:
    """Each way to name dossiers finds the same, once, in one order, under a name that leads back to it."""

    def name(source: Source) -> str:
        return source.name if source.line == 1 else f"{source.name} {source.line}"

    assert [name(source) for source in discover(paths, io.BytesIO())] == names
    assert [name(source) for source in discover(paths[::-1] * 2, io.BytesIO())] == names


def test_one_bad_line_leaves_the_others_of_its_file(tree: Path) -> None:
    """A fault in a .jsonl is told with its line in the file, and the lines after it are read."""
    assert [(line, what) for _, line, what in found("data/2024/rows.jsonl")] == [
        (1, "read"),
        (3, "read"),
        (4, "not-json"),
        (5, "read"),
    ]


def test_absolute_paths_and_links_lead_to_a_file_once(tree: Path) -> None:
    """A family is not counted twice because its file was reached twice; its name is always the same."""
    os.symlink("2023", "data/2025")
    os.symlink("gezin-1.json", "data/2023/gezin-4.json")
    os.link("data/2023/gezin-1.json", "data/2023/gezin-5.json")
    assert [name for name, _, _ in found("data/2023", str(tree / "data/2023"), "data/2025")] == [
        str(tree / name) for name in IN_2023
    ]
    assert outcomes("*/2*/**/gezin-3.json") == {"data/2023/plan/gezin-3.json": "read"}
    os.symlink("../../other.dossier", "data/2023/linked.json")
    assert outcomes("data/2023/linked.json", "other.dossier") == {"data/2023/linked.json": "read"}


def test_links_that_go_round_end(tree: Path) -> None:
    """Folders that hold themselves are walked once, and a link to itself is told as such."""
    os.symlink("..", "data/2023/back")
    os.symlink(".", "data/2023/plan/same")
    os.symlink("itself.json", "data/itself.json")
    os.symlink("gone", "data/lost")
    expected = [
        *((name, "read") for name in IN_2023),
        ("data/itself.json", "link-loop"),
        ("data/lost", "link-broken"),
    ]
    for asked in ("data", "data/**"):
        assert [pair for pair in outcomes(asked).items() if "2024" not in pair[0]] == expected
    assert outcomes("data/**/gezin-3.json") == {"data/2023/plan/gezin-3.json": "read"}


# Names.


def test_a_name_that_is_not_utf_8_can_be_shown_and_its_dossier_is_read(here: Path) -> None:
    """An old archive with names in another encoding does not stop a report from being written."""
    for name in (b"gezin-\xe9.json", b"gezin-\xeb.json", b"gezin-\x1b[2J\n.json"):
        (here / os.fsdecode(name)).write_bytes(GOOD)
    names = outcomes(".")
    assert set(names.values()) == {"read"}
    assert len(names) == 3
    assert all(name.isprintable() and name.encode("utf-8") for name in names)


def test_a_bsn_in_a_name_is_masked_and_the_files_stay_apart(here: Path) -> None:
    """A BSN that someone used for a file name does not end up in reports; the number of a family does."""
    for name in ("123456782.json", "111222333.json", "123456789.json"):
        (here / name).write_bytes(GOOD)
    (here / "a.zip").write_bytes(zipped({"123456782/x.json": GOOD}))
    assert outcomes(".") == dict.fromkeys(
        ["*********.json", "*********.json (2)", "123456789.json", "a.zip!*********/x.json"], "read"
    )


def test_a_name_of_thousands_of_signs_is_cut_and_the_files_stay_apart(here: Path) -> None:
    """A member of a .zip may be called anything at all; where it lies and what it is called are still to be read."""
    long = "W" * 10_000
    members = (f"map/{long}/a.json", f"map/{long}/b.json", f"map/{long}W/b.json")
    (here / "a.zip").write_bytes(zipped(dict.fromkeys(members, GOOD)))
    names = list(outcomes("."))
    assert [re.sub("W+…W+", "…", name) for name in names] == [
        "a.zip!map/…/a.json",
        "a.zip!map/…/b.json",
        "a.zip!map/…/b.json (2)",
    ]
    assert max(map(len, names)) < 350


# What cannot be read.


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flagged(data: bytes, flag: int) -> bytes:
    """A zip whose members all have a flag bit set, in both headers."""
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark) + offset
        data = data[:at] + struct.pack("<H", struct.unpack("<H", data[at : at + 2])[0] | flag) + data[at + 2 :]
    return data


def resized(data: bytes, size: int) -> bytes:
    """A zip of one member that lies about its size, in both headers."""
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark) + offset
        data = data[:at] + struct.pack("<I", size) + data[at + 4 :]
    return data


ONE = {"a.json": GOOD}
LARGE = GOOD + b" " * MAX_BYTES
FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    # what is wrong: the file, what is in it
    "empty": ("x.json", lambda: b""),
    "too-large": ("x.json", lambda: LARGE),
    "too-large in a line": ("x.jsonl", lambda: LARGE),
    "too-large in a zip": ("x.zip!a.json", lambda: zipped({"a.json": LARGE})),
    "too-large in a line in a zip": (
        "x.zip!a.jsonl",
        lambda: zipped({"a.jsonl": LARGE}, zipfile.ZIP_STORED),
    ),
    "nothing-found in lines": ("x.jsonl", lambda: b"\n\r\n  \n"),
    "nothing-found in a zip": (
        "x.zip",
        lambda: zipped({"a.txt": GOOD, ".b.json": GOOD, "__MACOSX/._a.json": GOOD}),
    ),
    "utf-16 in lines": ("x.jsonl", lambda: b"{}\n{}\n".decode().encode("utf-16")),
    "bom": ("x.jsonl", lambda: b"\xef\xbb\xbf" + GOOD),
    "zip-broken": ("x.zip", lambda: b"PK no zip"),
    "zip-broken halfway": ("x.zip", lambda: truncated(zipped(ONE))),
    "zip-broken with a wrong checksum": (
        "x.zip!a.json",
        lambda: zipped(ONE, zipfile.ZIP_STORED).replace(GOOD, GOOD.upper()),
    ),
    "zip-broken with more than it says": ("x.zip!a.json", lambda: resized(zipped({"a.json": LARGE}), 17)),
    "zip-broken within lines": (
        "x.zip!a.jsonl",
        lambda: zipped({"a.jsonl": b"\n"}, zipfile.ZIP_STORED).replace(b"\n", b" "),
    ),
    "zip-locked": ("x.zip!a.json", lambda: flagged(zipped(ONE), 1)),
    "zip-method": ("x.zip!a.json", lambda: zipped({"a.json": LARGE}, zipfile.ZIP_BZIP2)),
    "zip-bomb": ("x.zip!a.jsonl", lambda: zipped({"a.jsonl": (GOOD + b"\n") * 5_000_000})),
}


@pytest.mark.parametrize("case", FILES)
def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_read(here: Path, case: str) -> None:
    """Whatever is wrong with one file, the officer hears which and why, and gets all the others."""
    name, content = FILES[case]
    (here / "a.json").write_bytes(GOOD)
    (here / name.partition("!")[0]).write_bytes(content())
    (here / "z.jsonl").write_bytes(GOOD)
    assert found(".") == [("a.json", 1, "read"), (name, 1, case.partition(" ")[0]), ("z.jsonl", 1, "read")]


def test_a_broken_member_leaves_the_others_of_its_archive(here: Path) -> None:
    """One damaged, locked or oversized dossier in a .zip costs only itself."""
    data = zipped({"a.json": GOOD, "b.json": b'{"id": "BROKEN"}', "c.json": LARGE, "d.json": GOOD}, zipfile.ZIP_STORED)
    (here / "x.zip").write_bytes(data.replace(b"BROKEN", b"broken"))
    assert outcomes("x.zip") == {
        "x.zip!a.json": "read",
        "x.zip!b.json": "zip-broken",
        "x.zip!c.json": "too-large",
        "x.zip!d.json": "read",
    }


def test_a_line_that_is_too_large_leaves_the_next(here: Path) -> None:
    """The line numbers after a refused line are still those of the file."""
    (here / "x.jsonl").write_bytes(GOOD + b"\n" + LARGE + LARGE + b"\n" + GOOD)
    assert found("x.jsonl") == [("x.jsonl", 1, "read"), ("x.jsonl", 2, "too-large"), ("x.jsonl", 3, "read")]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("missing.json", "path-missing"),
        ("a.json/b.json", "path-missing"),
        ("", "path-missing"),
        ("a\0b.json", "path-missing"),
        ("x" * 5_000, "file-unreadable"),
        ("empty", "nothing-found"),
        ("no-*.json", "nothing-found"),
        ("a.json/*.json", "nothing-found"),
        ("lost.json", "link-broken"),
        ("itself", "link-loop"),
        ("pipe", "not-a-file"),
        ("pipe.json", "not-a-file"),
        ("/dev/zero", "not-a-file"),
    ],
)
def test_a_path_that_leads_nowhere_is_told_and_the_rest_is_read(here: Path, path: str, code: str) -> None:
    """A misspelt path does not go unnoticed; a pipe or device is not opened, so nothing waits for ever."""
    (here / "a.json").write_bytes(GOOD)
    (here / "empty/below").mkdir(parents=True)
    (here / "empty/below/note.txt").write_bytes(b"x")
    os.symlink("gone", "lost.json")
    os.symlink("itself", "itself")
    os.mkfifo("pipe")
    os.mkfifo("pipe.json")
    told = outcomes(path, "a.json")
    assert told.pop("a.json") == "read"
    assert list(told.values()) == [code]
    assert found(path, path) == found(path)


def test_a_pipe_among_the_files_of_a_folder_is_not_opened(here: Path) -> None:
    """A folder is checked to its end, and only what has the name of a dossier is told about."""
    os.mkfifo("pipe")
    os.mkfifo("pipe.json")
    (here / "z.json").write_bytes(GOOD)
    assert outcomes(".") == {"pipe.json": "not-a-file", "z.json": "read"}


def test_a_file_that_goes_away_after_it_was_found_is_told(here: Path) -> None:
    """A folder that changes during a run gives a problem for that file; a file is opened only when read."""
    (here / "a.json").write_bytes(GOOD)
    (source,) = discover(["a.json"], io.BytesIO())
    os.remove("a.json")
    assert outcome(source) == "file-gone"


WRITER = """
import itertools, sys
for turn in itertools.count():
    with open("a.json", "r+b") as file:
        for _ in range(200):
            file.write(b"ab"[turn % 2 : turn % 2 + 1] * 5_000)
            file.flush()
    if not turn:
        print("writing", flush=True)
"""


def test_a_file_that_is_being_written_is_not_judged(here: Path) -> None:
    """No dossier is judged by a mixture of yesterday and today that happens to look whole."""
    (here / "a.json").write_bytes(b"b" * 1_000_000)
    (source,) = discover(["a.json"], io.BytesIO())
    writer = subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True)
    try:
        assert writer.stdout is not None
        writer.stdout.readline()
        assert any(outcome(source) == "file-changing" for _ in range(50))  # it may pause for once
    finally:
        writer.kill()
        writer.wait()
    writer.stdout.close()
    (here / "a.json").write_bytes(GOOD)
    assert outcome(source) == "read"


@pytest.mark.parametrize("name", ["rows.jsonl", "all.zip"])
def test_a_file_of_many_that_is_written_to_while_it_is_read_is_told(here: Path, name: str) -> None:
    """That a row of it may be half of today is known, and the rows before it are not lost."""
    data = GOOD + b"\n" + GOOD + b"\n" if name == "rows.jsonl" else zipped({"a.json": GOOD, "b.json": GOOD})
    (here / name).write_bytes(data)
    os.utime(name, (1, 1))
    sources = discover([name], io.BytesIO())
    first = next(sources)
    os.utime(name)
    assert [outcome(source) for source in (first, *sources)] == ["read", "read", "file-changing"]


def test_a_file_that_another_program_holds_is_told(here: Path) -> None:
    """Who left a dossier open reads what to close, not that rights are missing."""
    assert contents.why_not(OSError(errno.EBUSY, "busy"), "a.json") == "file-locked"
    assert contents.why_not(PermissionError(errno.EACCES, "denied"), "a.json") == "file-denied"


def as_nobody(folder: Path) -> None:
    """Go on in `folder` without rights, also when the tests run as one for whom these do not count."""
    os.chdir(folder)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def test_what_may_not_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    """A folder or file without rights does not stop the batch, and is not passed over in silence."""
    for name in (
        "closed/a.json",
        "no-search/a.json",
        "open/a.json",
        "open/denied.json",
        "open/denied.jsonl",
        "open/denied.zip",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(GOOD)
    for name, mode in {"": 0o755, "closed": 0, "no-search": 0o444}.items():
        (tmp_path / name).chmod(mode)
    for path in tmp_path.glob("open/denied.*"):
        path.chmod(0)
    fork = multiprocessing.get_context("fork")
    with fork.Pool(1, as_nobody, (tmp_path,)) as pool:
        told = pool.apply(outcomes, (".",))
        by_glob = pool.apply(outcomes, ("*/a.json",))
        directly = pool.apply(outcomes, ("closed/a.json", "open/denied.json"))
    assert told == {
        "closed": "folder-denied",
        "no-search/a.json": "file-denied",
        "open/a.json": "read",
        "open/denied.json": "file-denied",
        "open/denied.jsonl": "file-denied",
        "open/denied.zip": "file-denied",
    }
    assert by_glob == {"closed": "folder-denied", "no-search/a.json": "file-denied", "open/a.json": "read"}
    assert directly == {"closed/a.json": "file-denied", "open/denied.json": "file-denied"}


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), min_size=1, max_size=5), st.integers(0, 400))
def test_a_damaged_zip_is_never_more_than_a_problem(
    tmp_path_factory: pytest.TempPathFactory, damages: list[tuple[int, int]], cut: int
) -> None:
    """Whatever happened to an archive, the run goes on, and each of its dossiers is read or told about."""
    data = bytearray(zipped({"a.json": GOOD, "b.jsonl": GOOD + b"\n" + GOOD}))
    for at, value in damages:
        data[at % len(data)] = value
    path = tmp_path_factory.mktemp("damaged") / "x.zip"
    path.write_bytes(bytes(data[: len(data) - cut % 3]))
    told = outcomes(str(path))
    assert told
    path.unlink()


# Standard input.


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        (GOOD, [(1, "read")]),
        (b'{\n  "id":\n{"a": {}\n}}\n', [(1, "read")]),
        (b'\n{"a": {}\n,\n"b": [{}\n,\n{}]}', [(1, "read")]),
        (GOOD + b"\n" + GOOD + b"\n\n" + GOOD, [(1, "read"), (2, "read"), (4, "read")]),
        (b"\n" + GOOD + b"\r\n" + GOOD, [(2, "read"), (3, "read")]),
        (b'{"id": \n' + GOOD + b"\n" + GOOD, [(1, "truncated"), (2, "read"), (3, "read")]),
        (GOOD + b'\n{"id": \n' + GOOD, [(1, "read"), (2, "truncated"), (3, "read")]),
        (b'{\n"id": 1\n}\n{\n"id": 2\n}\n', [(1, "not-json")]),
        (b"[\n{}\n,{}]", [(1, "not-an-object")]),
        (GOOD.decode().encode("utf-16"), [(1, "utf-16")]),
        (b"", [(1, "nothing-found")]),
        (b" \n \n", [(1, "nothing-found")]),
        (LARGE, [(1, "too-large")]),
        (GOOD + b"\n" + LARGE, [(1, "too-large")]),
    ],
)
def test_standard_input_is_one_document_or_one_a_line(stdin: bytes, expected: list[tuple[int, str]]) -> None:
    """Dossiers can come from another program, in either form, and a broken line does not hide the next."""
    assert found("-", "-", stdin=stdin) == [("-", line, what) for line, what in expected]


def test_standard_input_that_is_closed_is_told() -> None:
    """A closed input is a problem with words, and not a crash."""
    closed = io.BytesIO()
    closed.close()
    assert [outcome(source) for source in discover(["-"], closed)] == ["file-unreadable"]


def test_lines_come_one_by_one_from_a_program_that_never_stops() -> None:
    """The first dossiers are checked while the others are still being written."""
    endless = 'import sys\nwhile True: sys.stdout.write(\'{"id": "gezin-1"}\\n\')'
    with subprocess.Popen([sys.executable, "-c", endless], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as writer:
        assert writer.stdout
        sources = discover(["-"], open(writer.stdout.fileno(), "rb", closefd=False))
        assert [(source.line, outcome(source)) for source in islice(sources, 1_000)] == [
            (line, "read") for line in range(1, 1_001)
        ]
        writer.kill()


# Size.


def peak(paths: Sequence[str]) -> int:
    """The most memory in bytes that reading every dossier at `paths` takes, one after the other."""
    tracemalloc.start()
    try:
        for source in discover(paths, io.BytesIO()):
            source.read()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_a_batch(here: Path) -> None:
    """A year of a large municipality fits in the memory of a small computer."""
    line = GOOD[:-1] + b', "note": "' + b"x" * 20_000 + b'"}\n'
    (here / "rows.jsonl").write_bytes(line * 1_000)
    (here / "rows.zip").write_bytes(zipped({"rows.jsonl": line * 1_000} | {f"{n}.json": line for n in range(500)}))
    (here / "folder").mkdir()
    for number in range(500):
        (here / f"folder/{number}.json").write_bytes(line)
    assert peak(["rows.jsonl", "rows.zip", "folder"]) < 3_000_000


def test_sources_can_be_sent_to_another_process(tree: Path) -> None:
    """A batch can be spread over workers, whatever the dossiers came from, unreadable ones included."""
    (tree / os.fsdecode(b"data/\xff.json")).write_bytes(GOOD)
    sources = list(discover(["data", "missing", "-"], io.BytesIO(GOOD)))
    copies = [pickle.loads(pickle.dumps(source)) for source in sources]
    assert [(s.name, s.line, outcome(s)) for s in copies] == [(s.name, s.line, outcome(s)) for s in sources]
    assert {outcome(source) for source in sources} == {"read", "not-json", "path-missing"}


def test_every_problem_has_words_in_both_languages() -> None:
    """No officer meets a bare code."""
    source = "".join(Path(m.__file__).read_text(encoding="utf-8") for m in (module, contents))
    codes = set(re.findall(r'"((?:file|folder|link|path|zip|not|nothing)-[a-z]+(?:-[a-z]+)*)"', source))
    assert "path-missing" in codes
    assert all(load_catalogue(lang).has(f"problem-{code}.todo") for lang in LANGUAGES for code in codes)
