"""Dossiers anywhere: a folder, a web server, a bucket or a share give the same, and what goes wrong there is told.

The servers are real, and on this machine: http.server, moto for the bucket, Samba for the share, OpenSSH.
"""

from __future__ import annotations

import os
import pickle
import re
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import checker
from checker.batch.source import Source
from checker.catalogue import LANGUAGES, load_catalogue
from checker.dossier.read import MAX_BYTES
from checker.errors import CheckerError
from checker.nightly import connection as module
from checker.nightly.connection import PATIENCE, connection
from checker.nightly.places import GONE, name_of, sources
from tests.nightly.conftest import PASSWORD, Served, bucket_server, share_server, ssh_server, web_server

ROOT = Path(checker.__file__).parents[1]
KINDS = ("web", "bucket", "share", "sftp")
GOOD = b'{"id": "gezin-1"}'


def found(*places: str) -> list[tuple[str, int, bytes | str]]:
    """Name, line, and the bytes or the code of what is wrong, of each source."""
    return [(s.name, s.line, outcome(s)) for s in sources(places)]


def outcome(source: Source) -> bytes | str:
    try:
        return source.read()
    except CheckerError as error:
        (problem,) = error.problems
        assert all(load_catalogue(lang).has(f"problem-{problem.code}.todo") for lang in LANGUAGES)
        assert all(load_catalogue(lang).problem(problem).startswith(source.name) for lang in LANGUAGES)
        return problem.code


@pytest.fixture(scope="module")
def tree(open_folder: Path) -> Path:
    """A folder as an export may leave it."""
    top = open_folder / "boom"
    files = {
        "a.json": GOOD,
        "2026/b.JSON": GOOD + b"\n",
        "2026/01/c.json": GOOD + b"\n\n",
        "2026/01/naam met é & #.json": GOOD,
        "2025/a.json": b" " + GOOD,
        "rows.jsonl": GOOD + b"\n\n" + GOOD + b" ",
        "leeg.jsonl": b"",
        "kapot.zip": b"PK, but no zip",
        ".weg/d.json": GOOD,
        "2026/.e.json": GOOD,
        "note.txt": b"no dossier",
        "dossier.export": GOOD,
    }
    for name, data in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_bytes(data)
    with zipfile.ZipFile(top / "all.zip", "w") as archive:
        for name in ("a.json", "2026/b.JSON", "rows.jsonl", "note.txt"):
            archive.write(top / name, name)
    subprocess.run(["chmod", "-R", "a+rwX", str(top)], check=True)
    return top


@pytest.fixture(scope="module")
def served(tree: Path) -> Iterator[dict[str, Served]]:
    """The same folder from each kind of server."""
    with ExitStack() as stack, pytest.MonkeyPatch.context() as monkeypatch:
        servers = {
            "web": stack.enter_context(web_server(tree)),
            "bucket": stack.enter_context(bucket_server(tree)),
            "share": stack.enter_context(share_server(tree)),
            "sftp": stack.enter_context(ssh_server(tree)),
        }
        for server in servers.values():
            for name, value in server.environment.items():
                monkeypatch.setenv(name, value)
        yield servers


@pytest.fixture(autouse=True)
def _no_connections() -> Iterator[None]:
    """Each test begins without what an earlier one knows of an address."""
    connection.cache_clear()
    yield
    connection.cache_clear()


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library of the bucket tries as often as it does, without the seconds that it waits in between."""
    monkeypatch.setattr("botocore.retryhandler.delay_exponential", lambda **_: 0)


def below(place: str, address: str) -> list[tuple[str, int, bytes | str]]:
    """What is found at a pattern or folder below an address, by names from there."""
    top = name_of(address)
    return sorted((unquote(name.removeprefix(top)), line, what) for name, line, what in found(f"{address}{place}"))


PATTERNS = ("", "/", "/2026", "/2026/", "/*.json", "/20*", "/**/*.json", "/2026/**", "/**/01/*", "/a.json", "/all.zip")
PATTERNS += ("/2026/b.JSON", "/dossier.export", "/.weg", "/*/*.json*", "/**/*.jsonl", "/rows.jsonl")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_place_gives_the_same_dossiers(served: dict[str, Served], tree: Path, kind: str) -> None:
    """Moving the dossiers from a folder to a share or a bucket changes no outcome, and leaves none out."""
    here = {place: below(place, str(tree)) for place in PATTERNS}
    assert len(here[""]) == 13
    assert all(here.values())
    there = {place: below(place, served[kind].address) for place in PATTERNS}
    assert there == here


def test_a_folder_may_be_named_as_an_address(tree: Path) -> None:
    """`file://` is no other place than the folder itself."""
    assert found(f"file://{tree}") == found(str(tree))


def test_a_zip_at_an_address_may_be_opened_like_a_folder(served: dict[str, Served], tree: Path) -> None:
    """A chain of addresses works as fsspec has it."""
    for address in (f"file://{tree}", served["bucket"].address):
        names = [name for name, _, _ in found(f"zip://*.json::{address}/all.zip")]
        assert names == [f"zip://a.json::{address}/all.zip"]


def test_what_two_places_share_is_read_once(served: dict[str, Served], tree: Path) -> None:
    """No family counts twice because its folder is named twice."""
    for top in (str(tree), *(served[kind].address for kind in KINDS)):
        names = [(name, line) for name, line, _ in found(f"{top}/2026", top, f"{top}/*.json", f"{top}/a.json")]
        assert len(names) == len(set(names)) == len(found(top))


def test_what_was_found_can_be_read_by_another_process(served: dict[str, Served]) -> None:
    """Worker processes read from a share as the first one does."""
    for kind in KINDS:
        for source in sources([served[kind].address]):
            copy = pickle.loads(pickle.dumps(source))
            assert (copy.name, copy.line, outcome(copy)) == (source.name, source.line, outcome(source))


# Places that are not there.

NOWHERE = {
    "web": ("http://127.0.0.1:{closed}/x/", "http://bestaat-niet.invalid/x/"),
    "sftp": ("sftp://lezer@127.0.0.1:{closed}/x", "sftp://lezer@bestaat-niet.invalid/x"),
    "share": ("smb://lezer:geheim@127.0.0.1:{closed}/gedeeld", "smb://lezer:geheim@bestaat-niet.invalid/gedeeld"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_is_not_there_is_no_empty_one(served: dict[str, Served], kind: str) -> None:
    """Dossiers that cannot be seen are never taken for dossiers that are gone."""
    for place in ("/2027", "/2027/", "/2027.json", "/2027.zip"):
        address = f"{served[kind].address}{place}"
        assert [(name, what) for name, _, what in found(address)] == [(name_of(address), "place-missing")]


@pytest.mark.parametrize("kind", NOWHERE)
def test_a_server_that_is_not_there_is_told_from_one_that_nobody_knows(kind: str) -> None:
    """The officer knows whether to look at the name or at the network."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        closed, unknown = (place.format(closed=one.getsockname()[1]) for place in NOWHERE[kind])
        assert [what for _, _, what in found(closed)] == ["place-unreachable"]
    assert [what for _, _, what in found(unknown)] == ["place-host"]


def test_a_bucket_without_a_key_or_a_server_is_told(served: dict[str, Served], monkeypatch: pytest.MonkeyPatch) -> None:
    """The officer knows whether to look at the key or at the network."""
    address = served["bucket"].address
    assert [what for _, _, what in found("s3://andere-emmer/x")] == ["place-missing"]
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{one.getsockname()[1]}")
        connection.cache_clear()
        assert [what for _, _, what in found(address)] == ["place-unreachable"]
    connection.cache_clear()
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
    assert [what for _, _, what in found(address)] == ["place-denied"]


READER = """
import sys
from checker.batch.source import Source
from checker.errors import CheckerError
from checker.catalogue import load_catalogue
from checker.nightly.places import sources
for source in sources(sys.argv[1:]):
    try:
        source.read()
        print(source.name)
    except CheckerError as error:
        print(*(load_catalogue("nl").problem(problem) + problem.code + str(error) for problem in error.problems))
"""


def apart(*places: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a process of its own says of places: one that has logged on nowhere yet."""
    return subprocess.run(
        [sys.executable, "-c", READER, *places],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


def test_the_password_of_a_share_is_said_nowhere(served: dict[str, Served]) -> None:
    """Not in a name, a message or on the error stream, whether one gets in or not."""
    address = served["share"].address
    wrong = address.replace(PASSWORD, "verkeerd-woord")
    gone = re.sub(r":\d+/", ":1/", address)
    for place, says in ((address, "/2026/b.JSON"), (wrong, "place-denied"), (gone, "place-unreachable")):
        ran = apart(place)
        assert says in ran.stdout
        assert ran.stderr == ""
        assert not re.search("geheim|verkeerd|nobody:", ran.stdout)


NIGHT = """
owner: {{name: Kwaliteit, contact: kwaliteit@gemeente.example}}
dossiers: ['{address}']
archive: archief
report: rapport
key: eigen/sleutel
audience: officer
formats: [html, json]
"""


@pytest.mark.parametrize("password", [PASSWORD, "verkeerd-woord"])
def test_the_password_of_a_share_is_in_nothing_that_a_night_leaves(
    served: dict[str, Served], tmp_path: Path, password: str
) -> None:
    """Neither the page that all may open nor the archive or the cache tells how to log on."""
    address = served["share"].address.replace(PASSWORD, password)
    (tmp_path / "nacht.yaml").write_text(NIGHT.format(address=address), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "checker", "nightly", "nacht.yaml", "--as-of", "2026-06-30"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 3  # not everything on the share is a dossier
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "nacht.yaml"]
    assert tmp_path / "rapport" / "index.html" in written
    assert [path for path in written if password.encode() in path.read_bytes()] == []
    assert password.encode() not in ran.stdout + ran.stderr


def test_the_password_of_a_share_may_come_from_the_environment(served: dict[str, Served]) -> None:
    """The file with settings needs to hold no secret at all."""
    user, _, rest = served["share"].address.removeprefix("smb://").rpartition("@")
    ran = apart(f"smb://{rest}", FSSPEC_SMB_USERNAME=user.partition(":")[0], FSSPEC_SMB_PASSWORD=PASSWORD)
    assert f"smb://{rest}/2026/b.JSON" in ran.stdout.splitlines()
    assert "place-denied" in apart(f"smb://{rest}").stdout


def test_a_server_that_nobody_met_before_is_not_logged_on_to(
    served: dict[str, Served], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who takes the place of a server in the network gets no key and hands out no dossiers."""
    address = served["sftp"].address
    known = Path(served["sftp"].environment["HOME"], ".ssh")
    (tmp_path / ".ssh").mkdir()
    shutil.copy(known / "id_ed25519", tmp_path / ".ssh")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert [what for _, _, what in found(address)] == ["place-denied"]
    shutil.copy(known / "known_hosts", tmp_path / ".ssh")
    assert len(found(address)) == len(found(served["sftp"].folder.as_posix()))
    (tmp_path / ".ssh" / "id_ed25519").unlink()
    connection.cache_clear()
    assert [what for _, _, what in found(address)] == ["place-denied"]


def test_a_folder_that_may_not_be_seen_is_told(served: dict[str, Served], tree: Path) -> None:
    """The dossiers in it are missed, and the others are read."""
    closed = tree / "dicht"
    closed.mkdir()
    (closed / "x.json").write_bytes(GOOD)
    closed.chmod(0)
    try:
        address = served["share"].address
        codes = {name.rpartition("/gedeeld")[2]: what for name, _, what in found(address)}
        assert codes["/dicht"] == "folder-denied"
        assert codes["/a.json"] == GOOD
        assert [what for _, _, what in found(f"{address}/dicht")] == ["place-denied"]
        patterned = {name.rpartition("/gedeeld")[2]: what for name, _, what in found(f"{address}/**/*.json")}
        assert (patterned["/dicht"], patterned["/a.json"]) == ("folder-denied", GOOD)
    finally:
        closed.chmod(0o777)
        shutil.rmtree(closed)


def test_an_empty_place_is_told_from_one_that_is_not_there(served: dict[str, Served], tree: Path) -> None:
    """A drive that is not connected often shows as an empty folder: who compares nights can tell."""
    empty = tree / "leegte"
    empty.mkdir()
    try:
        for address in (str(tree), served["web"].address, served["share"].address):
            place = f"{address}/leegte"
            if not address.startswith("http"):  # of which an empty folder is a page without links
                assert [(name, what) for name, _, what in found(place)] == [(name_of(place), "nothing-found")]
            assert [what for _, _, what in found(f"{address}/*.niets")] == ["nothing-found"]
    finally:
        empty.rmdir()


# Places that go away, and files that change.


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_that_goes_away_half_way_is_given_up(
    open_folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read is kept, what was not is told, and nobody waits all night for a server that is gone."""
    folder = open_folder / f"weg-{kind}"
    folder.mkdir()
    for number in range(PATIENCE + 5):
        (folder / f"{number:02d}.json").write_bytes(GOOD)
    subprocess.run(["chmod", "-R", "a+rwX", str(folder)], check=True)
    servers: dict[str, Callable[[Path], Any]] = {"web": web_server, "bucket": bucket_server}
    servers |= {"share": share_server, "sftp": ssh_server}
    with servers[kind](folder) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        listed = list(sources([server.address]))
        assert outcome(listed[0]) == GOOD
    codes = [outcome(source) for source in listed[1:]]
    assert set(codes[:PATIENCE]) <= {"file-unreadable", "place-lost"}
    assert set(codes[PATIENCE:]) == {"place-lost"}
    assert "place-lost" in GONE


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:{}/x/", "smb://a:b@127.0.0.1:{}/x", "s3://emmer/x", "sftp://a@127.0.0.1:{}/x"]
)
def test_a_server_that_never_answers_is_not_waited_for(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The night ends, also when a firewall swallows every question."""
    for name in ("ANSWERING", "LISTING", "CONNECTING"):
        monkeypatch.setattr(module, name, 2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAPROEF")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "x")
        assert [what for _, _, what in found(address.format(port))] == ["place-unreachable"]


WRITER = """
import itertools, sys
for turn in itertools.count():
    with open(sys.argv[1], "r+b") as file:
        for _ in range(200):
            file.write(b"ab"[turn % 2 : turn % 2 + 1] * 5_000)
            file.flush()
    if not turn:
        print("writing", flush=True)
"""


@pytest.mark.parametrize("name", ["schrijft.json", "schrijft.jsonl"])
def test_a_file_that_is_written_on_a_share_is_not_judged(served: dict[str, Served], tree: Path, name: str) -> None:
    """No dossier is judged by a mixture of yesterday and today that happens to look whole."""
    file = tree / name
    file.write_bytes(b"b" * 1_000_000)
    file.chmod(0o666)
    place = f"{served['share'].address}/{name}"
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE)
    try:
        assert writer.stdout is not None
        writer.stdout.readline()
        assert any(what == "file-changing" for _ in range(50) for _, _, what in found(place))  # it may pause for once
        writer.kill()
        writer.wait()
        file.write_bytes(GOOD)
        assert [what for _, _, what in found(place)] == [GOOD]
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()
        file.unlink()


def test_who_reads_a_share_keeps_nobody_from_writing(served: dict[str, Served], tree: Path) -> None:
    """A worker who saves a dossier at night is not told that the file is in use."""
    from fsspec.core import url_to_fs

    file = tree / "open.json"
    file.write_bytes(GOOD)
    file.chmod(0o666)
    address = f"{served['share'].address}/open.json"
    try:
        reading = connection(address).pieces(connection(address).path, 4)
        assert next(reading) == GOOD[:4]
        other, path = url_to_fs(address, skip_instance_cache=True, share_access="rwd")
        with other.open(path, "r+b") as writing:
            writing.write(GOOD.replace(b"1", b"2"))
        reading.close()
        assert file.read_bytes() == GOOD.replace(b"1", b"2")
    finally:
        file.unlink()


def test_a_file_that_goes_away_after_it_was_found_is_told(served: dict[str, Served], tree: Path) -> None:
    """It is neither a place that is gone nor a fault of the file."""
    for kind in ("web", "share"):
        (tree / "kort.json").write_bytes(GOOD)
        listed = {source.name.rpartition("/")[2]: source for source in sources([served[kind].address])}
        (tree / "kort.json").unlink()
        assert outcome(listed["kort.json"]) == "file-gone"
        assert outcome(listed["a.json"]) == GOOD


@pytest.mark.parametrize("kind", ["web", "share"])
def test_a_file_that_is_too_large_is_not_read(served: dict[str, Served], tree: Path, kind: str) -> None:
    """A film among the dossiers does not fill the memory."""
    with (tree / "film.json").open("wb") as file:
        file.truncate(MAX_BYTES)
    try:
        (tree / "film.json").chmod(0o666)
        assert [what for _, _, what in found(f"{served[kind].address}/film.json")] == ["too-large"]
    finally:
        (tree / "film.json").unlink()


def test_no_name_steers_a_terminal_or_shows_a_number_of_a_citizen(served: dict[str, Served], tree: Path) -> None:
    """Whatever somebody calls a file, what is shown of it can be shown, and no two are called the same."""
    hostile = ["\x1b[31mrood.json", "111222333.json", "123456782.json", "geheim@huis.json"]
    for name in hostile:
        (tree / name).write_bytes(GOOD)
        (tree / name).chmod(0o666)
    try:
        for address in (str(tree), served["share"].address):
            names = [(source.name, source.line) for source in sources([address])]
            assert len(names) == len(set(names))
            assert not [name for name, _ in names if not name.isprintable() or re.search("111222333|123456782", name)]
    finally:
        for name in hostile:
            (tree / name).unlink()


def test_every_kind_of_trouble_has_words(served: dict[str, Served]) -> None:
    """No officer meets a bare code."""
    package = ROOT / "checker" / "nightly"
    text = "".join((package / name).read_text(encoding="utf-8") for name in ("elsewhere.py", "places.py"))
    codes = set(re.findall(r'"((?:file|folder|place)-[a-z]+)"', text)) | GONE
    assert "place-lost" in codes
    for lang in LANGUAGES:
        assert [code for code in codes if not load_catalogue(lang).has(f"problem-{code}.todo")] == []
