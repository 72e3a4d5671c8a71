"""Three nights over planted dossiers: what stays behind on the team drive, in the archive and in the log names nobody.

The words are planted in names of folders and files, in ids, teams, workers, codes and texts; between the nights files
are edited, one breaks, one vanishes, and a family asks to be forgotten."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from checker.archive.key_file import prints_of
from checker.audience.standing import DIGITS

from .calls import ROOT, unpacked
from .planting import Dossier, Planter
from .test_planted import BSN, PLANTED, planted, spoilt

FORMATS = ["html", "xlsx", "docx", "csv", "json", "sarif", "junit"]
DAYS = ("2026-06-30", "2026-07-01", "2026-07-02")
TEXT = (b"woont aan de", b"vandenplant.example", b"en is geboren", BSN.encode())
SECRET = "Zzyxq-geheim"


@dataclass
class Place:
    """A municipality in a folder: what its last call said, and the log of its nights."""

    folder: Path
    said: bytes = b""
    log: bytes = b""

    def configure(self, **settings: Any) -> None:
        usual = {
            "owner": {"name": "Team kwaliteit", "contact": "kwaliteit@gemeente.example"},
            **{"dossiers": ["dossiers"], "archive": "archief", "report": "rapport"},
            **{"key": "eigen/sleutel", "cache": "eigen/cache", "languages": ["nl", "en"], "formats": FORMATS},
            "profiles": ["inspectorate", "den-helder-2017"],
        }
        (self.folder / "night.yaml").write_text(yaml.safe_dump(usual | settings), encoding="utf-8")

    def call(self, *arguments: str) -> int:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("CHECKER_")}
        done = subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            cwd=self.folder,
            env={**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "200"},
            capture_output=True,
            check=False,
            timeout=300,
        )
        self.said = done.stdout + done.stderr
        return done.returncode

    def files(self, *names: str) -> Iterator[Path]:
        return (path for name in names for path in sorted((self.folder / name).rglob("*")) if path.is_file())

    def run(self, day: str) -> Any:
        (folder,) = (self.folder / "rapport").glob(f"*-{day}")
        return json.loads((folder / "rapport.json").read_bytes())


def found_in(file: Path) -> set[bytes]:
    """What was planted in a file, as it stands, packed, or in a table."""
    data = file.read_bytes()
    parts = [file.name.encode(), *unpacked(data)]
    if file.suffix == ".parquet":
        table = pq.read_table(BytesIO(data))
        parts += [str(table.to_pydict()).encode(), str(table.schema.metadata).encode()]
    return {match for part in parts for match in (*PLANTED.findall(part), *([BSN] if BSN.encode() in part else []))}


def filled(folder: Path, found: list[Dossier]) -> list[Path]:
    """A file for each dossier, with a name and in a folder that tell whose it is."""
    inside = folder / "dossiers" / "Zzyxq Vandenplant" / "Kwibusstraat 12"
    inside.mkdir(parents=True)
    paths = [inside / f"Vandenplant {number} {dossier['id']}.json" for number, dossier in enumerate(found)]
    for path, dossier in zip(paths, found, strict=True):
        path.write_text(json.dumps(dossier), encoding="utf-8")
    return paths


@pytest.fixture(scope="module")
def found(dossiers: list[Dossier], planter: Planter) -> list[Dossier]:
    made = planted(dossiers, planter)
    return [*made[:5], *made[-3:]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, found: list[Dossier]) -> Place:
    """After three nights for a team. All that was said on the way has to hold nothing that was planted."""
    place = Place(tmp_path_factory.mktemp("nights"))
    place.configure()
    paths = filled(place.folder, found)
    for number, day in enumerate(DAYS):
        forms = FORMATS if number else ["json", "html"]
        place.configure(formats=forms, languages=["nl", "en"][: 2 if number == 2 else 1])
        if number == 1:
            for path, other in zip(paths[:3], found[3:6], strict=True):
                path.write_text(json.dumps({**other, "id": json.loads(path.read_bytes())["id"]}), encoding="utf-8")
            paths[5].write_bytes(spoilt(found[0])[10])
            paths[6].unlink()
        elif number == 2:
            for name, data in enumerate(spoilt(found[0])):
                (place.folder / "dossiers" / f"zzyxq {name} {BSN}.json").write_bytes(data)
            (place.folder / "dossiers" / "vandenplant.jsonl").write_text(json.dumps(found[6]), encoding="utf-8")
        assert place.call("nightly", "night.yaml", "--as-of", day) in (0, 3), place.said.decode()
        place.log += place.said
    return place


def test_the_nights_found_what_they_had_to(place: Place, found: list[Dossier]) -> None:
    """A search that finds nothing is worth as much as what there was to find."""
    assert place.run(DAYS[0])["receipt"]["dossiers"] == len(found)
    moves = place.run(DAYS[1])["history"]["difference"]["dossiers"]["counts"]
    assert moves.items() >= {"unread": 1, "vanished": 1}.items()
    assert place.run(DAYS[2])["history"]["difference"]["dossiers"]["counts"] == {"new": 1}
    assert len(place.run(DAYS[2])["receipt"]["unreadable"]) > 5
    assert any(found_in(path) for path in place.files("dossiers"))


def test_what_lies_on_the_team_drive_names_nobody(place: Place) -> None:
    """No family, child, worker, team or file, in no form and language, on no night; nor do the pages around it."""
    files = list(place.files("rapport"))
    assert {path.suffix[1:] for path in files} == set(FORMATS)
    assert {"index.html", "nights.json"} <= {path.name for path in files}
    assert {str(path): found for path in files if (found := found_in(path))} == {}


def test_the_archive_names_nobody(place: Place) -> None:
    """An analyst opens it, and a network share holds it."""
    files = list(place.files("archief"))
    assert {"findings.parquet", "standing.json", "receipt.json"} <= {path.name for path in files}
    assert {str(path): found for path in files if (found := found_in(path))} == {}


def test_the_log_of_a_night_for_a_team_names_nobody(place: Place) -> None:
    """Whoever keeps the machine reads it, and cron mails it."""
    assert b"index.html" in place.log
    assert PLANTED.findall(place.log) == []
    assert BSN.encode() not in place.log


def test_key_and_cache_are_for_their_owner_alone(place: Place) -> None:
    """Who has the key can try names on the archive; the cache holds what was found under the ids of dossiers."""
    key, cache = place.folder / "eigen" / "sleutel", place.folder / "eigen" / "cache"
    for path, mode in (
        (key, 0o600),
        (key.parent, 0o700),
        (cache, 0o700),
        *((file, 0o600) for file in place.files("eigen/cache")),
    ):
        assert stat.S_IMODE(path.stat().st_mode) == mode, path.name
    secret = key.read_text(encoding="ascii").strip()
    for path in place.files("rapport", "archief"):
        data = b"".join(unpacked(path.read_bytes()))
        assert secret.encode() not in data
        assert bytes.fromhex(secret) not in data


def test_the_cache_holds_no_text_of_a_dossier(place: Place) -> None:
    """It has what was found and where, and nothing of what a worker wrote."""
    with sqlite3.connect(place.folder / "eigen" / "cache" / "checker.cache") as database:
        blobs = [zlib.decompress(data) for (data,) in database.execute("SELECT data FROM found")]
    database.close()
    assert blobs
    assert [text for text in TEXT if any(text in blob for blob in blobs)] == []


def test_the_key_stands_in_no_other_file(place: Place) -> None:
    """Who holds a report or a night of the archive could try names on it with the key."""
    key = (place.folder / "eigen" / "sleutel").read_bytes().strip()
    assert len(key) >= 32
    assert [path for path in place.files("rapport", "archief", "eigen/cache") if key in path.read_bytes()] == []


def test_a_team_reads_no_outcome_of_safety_of_one_dossier_in_what_changed(place: Place) -> None:
    """What is said of the night before is held to the same as the rest of the report."""
    run = place.run(DAYS[1])
    safety = {c["code"] for p in run["reference"]["profiles"] for c in p["criteria"] if c["child_safety"]}
    difference = run["history"]["difference"]
    told = [run["history"]["coming"]["items"], *(difference[part] for part in ("moved", "criteria", "longest"))]
    assert any(told)
    assert not safety & {item["criterion"] for items in told for item in items}


def test_a_dossier_is_called_the_same_in_each_report_of_the_team(place: Place) -> None:
    """Who looked into one last night, finds it back tonight."""
    first, then = ({dossier["dossier"] for dossier in place.run(day)["dossiers"]} for day in DAYS[:2])
    assert len(first & then) == len(first) - 2  # one cannot be read any more, and one is gone


def test_the_officer_reads_what_a_check_shows(tmp_path: Path, found: list[Dossier]) -> None:
    """And not a word more: what a night adds is counts, codes, days, and ids of dossiers. The archive has no names."""
    place = Place(tmp_path)
    place.configure(audience="officer", profiles=["inspectorate"], languages=["nl"], formats=["json"])
    paths = filled(tmp_path, found)
    for day in DAYS[:2]:
        assert place.call("nightly", "night.yaml", "--as-of", day) in (0, 3), place.said.decode()
        paths[0].write_text(json.dumps({**found[4], "id": found[0]["id"]}), encoding="utf-8")
    paths[0].write_text(json.dumps({**found[4], "id": found[0]["id"]}), encoding="utf-8")
    outputs = ("--output", "json:check.json", "--audience", "officer", "--as-of", DAYS[1])
    assert place.call("check", "dossiers", *outputs) in (0, 1, 3), place.said.decode()
    check = json.loads((tmp_path / "check.json").read_bytes())
    night = place.run(DAYS[1])
    ids = {dossier["id"] for dossier in found}
    assert {word for word in words_in(night["history"]) if PLANTED.search(word.encode())} <= ids
    assert set(words_in({**night, "history": None})) - set(words_in(check)) <= {
        str(Path(tmp_path, "dossiers")),
        *(word for word in words_in(night) if word.startswith(str(tmp_path))),
    }
    assert [path for path in place.files("archief") if found_in(path)] == []
    assert not any(BSN.encode() in part for path in place.files("rapport") for part in unpacked(path.read_bytes()))


def words_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from words_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_in(inner)
    elif isinstance(value, str):
        yield value


def test_of_a_forgotten_family_nothing_is_left(place: Place, found: list[Dossier]) -> None:
    """Neither in what is counted from, nor among what was found; and it is not said who it was."""
    run = sorted((place.folder / "archief").glob("0*"))[-1]
    key = json.loads((run / "receipt.json").read_bytes())["key"]
    own = prints_of(place.folder / "eigen" / "sleutel", key).dossier(found[1]["id"])
    held = [path for path in place.files("archief") if own[:DIGITS].encode() in path.read_bytes()]
    assert {"standing.json"} <= {path.name for path in held}
    assert place.call("archive", "forget", "night.yaml", found[1]["id"]) == 0, place.said.decode()
    assert PLANTED.findall(place.said) == []
    left = [path for path in place.files("archief") if own[:DIGITS].encode() in path.read_bytes()]
    assert left == []


@pytest.mark.parametrize(
    "address",
    [f"smbb://jan:{SECRET}@bestandsserver/gezinnen", f"ftp://jan:{SECRET}@127.0.0.1:1/gezinnen"],
    ids=["unknown", "silent"],
)
def test_no_error_repeats_the_secret_of_an_address(tmp_path: Path, address: str) -> None:
    """A mistake in the configuration, or a server that is away, is told without the password that stands there."""
    place = Place(tmp_path)
    place.configure(dossiers=[address], formats=["html"], languages=["nl"])
    assert place.call("nightly", "night.yaml", "--as-of", DAYS[0]) in (2, 3), place.said.decode()
    assert place.said
    assert SECRET.encode() not in place.said
    for path in place.files("rapport", "archief", "eigen"):
        assert SECRET.encode() not in path.read_bytes()
