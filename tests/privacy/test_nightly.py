"""Some nights over planted dossiers: whoever opens the team drive, the archive or the log of the scheduler meets no
name, and of one dossier nothing about the safety of a child."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from checker.cli.formats import FORMATS

from .calls import ROOT, unpacked
from .planting import Dossier, Planter
from .test_planted import BSN, LANGUAGES, PLANTED, SENTENCE, planted, spoilt

NIGHTS = ("2026-06-30", "2026-07-01", "2026-07-02")
FORMS = [name for name, form in FORMATS.items() if form.render]
FEW = 6
HOME = "Zzyxq Vandenplant"


@dataclass(frozen=True)
class Nights:
    """What some nights left behind in a folder, with their exit codes and all that they said."""

    folder: Path
    codes: list[int]
    said: bytes

    def files(self, part: str) -> Mapping[str, bytes]:
        """The files of the archive, the report or what is its own, by their paths."""
        found = (path for path in sorted((self.folder / part).rglob("*")) if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def runs(self) -> Iterator[Any]:
        """The runs that were reported, as JSON, in each language."""
        for name, data in self.files("rapport").items():
            if name.endswith(".json") and not name.endswith("nights.json"):
                yield json.loads(data)


def write(folder: Path, found: list[Dossier]) -> None:
    for dossier in found:
        (folder / f"Vandenplant {dossier['id']}.json").write_text(json.dumps(dossier), encoding="utf-8")


def make(place: Path, dossiers: list[Dossier], plant: Planter, audience: str) -> Nights:
    """Three nights: a file that is no dossier all along, on the second one that is new, one that is gone, one that says
    less and one that can no longer be read."""
    home = place / HOME / f"Kwibusstraat 12 {BSN}"
    home.mkdir(parents=True)
    found = planted(dossiers[-FEW:], plant)
    for number, data in enumerate(spoilt(found[0])):
        (home / f"Vandenplant {number} {BSN}.json").write_bytes(data)
    config = {
        "owner": {"name": "Team kwaliteit", "contact": "kwaliteit@gemeente.example"},
        "dossiers": [HOME],
        "archive": "archief",
        "report": "rapport",
        "key": "eigen/sleutel",
        "cache": "eigen/cache",
        "audience": audience,
        "formats": FORMS if audience == "team" else ["html", "csv"],
        "languages": list(LANGUAGES),
        "profiles": ["inspectorate", "den-helder-2017"],
    }
    (place / "nacht.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CHECKER_")}
    codes, said = [], b""
    for night, as_of in enumerate(NIGHTS):
        if night == 0:
            write(home, found[1:])
        elif night == 1:
            write(home, [found[0], {**found[1], "conversations": []}])
            (home / f"Vandenplant {found[2]['id']}.json").unlink()
            (home / f"Vandenplant {found[3]['id']}.json").write_text(SENTENCE, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "checker", "nightly", "nacht.yaml", "--as-of", as_of],
            cwd=place,
            env={**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "80"},
            capture_output=True,
            check=False,
            timeout=300,
        )
        codes.append(done.returncode)
        said += done.stdout + done.stderr
    return Nights(place, codes, said)


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory, dossiers: list[Dossier], planter: Planter) -> Nights:
    return make(tmp_path_factory.mktemp("team"), dossiers, planter, "team")


@pytest.fixture(scope="module")
def officer(tmp_path_factory: pytest.TempPathFactory, dossiers: list[Dossier], planter: Planter) -> Nights:
    return make(tmp_path_factory.mktemp("officer"), dossiers, planter, "officer")


def read(data: bytes) -> Iterator[bytes]:
    """All that can be read in a file, in a table by its columns as well."""
    yield from unpacked(data)
    if data.startswith(b"PAR1"):
        table = pq.read_table(io.BytesIO(data))
        yield str(table.schema).encode()
        yield json.dumps(table.to_pylist(), default=str).encode()


def found_in(files: Mapping[str, bytes]) -> dict[str, set[bytes]]:
    found = {
        name: {match for part in (name.encode(), *read(data)) for match in PLANTED.findall(part)}
        for name, data in files.items()
    }
    return {name: matches for name, matches in found.items() if matches}


def test_the_nights_did_their_work(team: Nights, officer: Nights) -> None:
    """A night that failed leaves nothing behind to be found."""
    for nights in (team, officer):
        assert nights.codes == [3, 3, 3], nights.said.decode()
        names = nights.files("rapport")
        assert sum(name.endswith(".html") and "index" not in name for name in names) >= 2 * len(LANGUAGES)
        assert {name.rpartition(".")[2] for name in names} >= set(FORMS if nights is team else ["html", "csv"])
        assert any(name.endswith("findings.parquet") for name in nights.files("archief"))


def test_what_lies_on_the_team_drive_names_nobody(team: Nights) -> None:
    """Not in a report, not in the name of a file, not on the page that says which report there is."""
    assert found_in(team.files("rapport")) == {}


def test_the_archive_names_nobody(team: Nights, officer: Nights) -> None:
    """Whoever analyses the kept nights has fingerprints, whichever audience they were for."""
    for nights in (team, officer):
        assert found_in(nights.files("archief")) == {}


def test_the_log_of_the_scheduler_names_nobody(team: Nights) -> None:
    """A log is kept, and mailed."""
    own = team.said.replace(b"\n", b"").replace(str(team.folder).encode(), b"")
    assert PLANTED.findall(own.replace(HOME.encode(), b"")) == []


def test_the_page_that_opens_first_names_nobody(officer: Nights) -> None:
    """It says how the night went, and lies where more people come than read the report."""
    assert found_in({"index.html": (officer.folder / "rapport" / "index.html").read_bytes()}) == {}


def test_the_officer_does_find_them(officer: Nights) -> None:
    """The officer can act on what is found, and the search above finds what is there; a BSN is in nothing."""
    reports = officer.files("rapport")
    assert any(name.endswith(".html") for name in found_in(reports))
    for name, data in reports.items():
        assert not any(BSN.encode() in part for part in read(data)), name


def test_key_and_cache_are_for_their_owner_alone(team: Nights) -> None:
    """With the key fingerprints can be tried; the cache holds what was found in each dossier."""
    own = team.folder / "eigen"
    assert stat.S_IMODE((own / "sleutel").stat().st_mode) == 0o600
    assert team.files("eigen/cache")
    for path in [own / "cache", *(own / "cache").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_the_cache_holds_no_text_of_a_dossier(team: Nights) -> None:
    """Results are kept in it, and not what somebody wrote about a family."""
    for name, data in team.files("eigen/cache").items():
        for text in ("woont aan de", "vandenplant.example", "Plantdam", BSN):
            assert text.encode() not in data, (name, text)


def test_the_key_stands_in_no_other_file(team: Nights) -> None:
    """Not in the archive, nor in a report, nor in the cache."""
    key = (team.folder / "eigen" / "sleutel").read_bytes().strip()
    assert len(key) >= 32
    for part in ("rapport", "archief", "eigen/cache"):
        assert not [name for name, data in team.files(part).items() if key in data]


def test_a_team_reads_no_outcome_of_safety_of_one_dossier_in_what_changed(team: Nights) -> None:
    """What is said of the night before is held to the same as the rest of the report."""
    runs = list(team.runs())
    differences = [run["history"]["difference"] for run in runs if run["history"]["difference"]]
    assert differences
    for run in runs:
        safety = {c["code"] for p in run["reference"]["profiles"] for c in p["criteria"] if c["child_safety"]}
        history = run["history"]
        told = [history["coming"]["items"]]
        if history["difference"]:
            told += [history["difference"][part] for part in ("moved", "criteria", "longest")]
        assert not safety & {item["criterion"] for items in told for item in items}


def test_a_dossier_is_called_the_same_in_each_report_of_the_team(team: Nights) -> None:
    """Who looked into one last night, finds it back tonight."""
    first, *others = [{dossier["dossier"] for dossier in run["dossiers"]} for run in team.runs()]
    assert others
    for other in others:
        assert len(first & other) >= len(first) - 2
