"""A planted corpus: names, addresses and numbers of people in every place of a dossier and of its file. Whoever opens a
report for a team, looks at the screen over a shoulder, or keeps a log, meets none of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from checker.cli.formats import FORMATS

from .calls import Made, call, make_all, unpacked
from .planting import Dossier, Planter

BSN = "123456782"
SENTENCE = (
    "Zzyxq Vandenplant woont aan de Kwibusstraat 12, 1234 ZQ Plantdam, belt met 06-12345678 en 0612345678, "
    "schrijft als zzyxq@vandenplant.example en is geboren op 7 maart 2012, 07-03-2012."
)
PLANTED = re.compile(
    rb"zzyxq|vandenplant|kwibus|plantdam|1234[ ._-]?zq|12345678|0703.?2012|07-03-2012|2012-03-07|20120307",
    re.IGNORECASE,
)
# What municipalities are tempted to call a dossier, a record or a team; the last two are codes.
IDS = (
    *("Zzyxq-Vandenplant", "vandenplant.z", "Kwibusstraat-12", "1234-ZQ-12", "0612345678", "2012-03-07", "20120307"),
    *("zzyxq2012", "gezin-vandenplant-1", "1234zq", "gezin-31", "GD-2024-17"),
)
TEAMS = ("team-zzyxq-vandenplant", "Kwibusstraat", "WT-3")
OUTCOMES = {"met", "not_met", "explained", "undetermined", "not_applicable"}
ONE, TWO = ("--profile", "inspectorate"), ("--profile", "inspectorate", "--profile", "den-helder-2017")


def planted(dossiers: list[Dossier], plant: Planter) -> list[Dossier]:
    """Each dossier twice: with planted ids and texts, and with planted codes as well; teams and workers likewise."""
    found = []
    for number, dossier in enumerate([*dossiers, *dossiers]):
        ids = (f"{IDS[(number + i) % len(IDS)][:40]}.{i}" for i in range(10_000))
        words: dict[str, str] = {}

        def code(word: str, words: dict[str, str] = words) -> str:
            return words.setdefault(word, f"zzyxq-vandenplant-{len(words)}")

        made = plant(
            dossier,
            ident=lambda _, ids=ids: next(ids),
            text=SENTENCE,
            code=str if number < len(dossiers) else code,
        )
        name = f"{IDS[number]}" if number < len(IDS) else f"Vandenplant-{number}"
        team = TEAMS[number % 3] if number % 7 else f"zzyxq-{number}"
        worker = f"zzyxq.vandenplant{number % 4}"
        found.append({**made, "id": name, "team": team, "worker": worker, "municipality": "plantdam"})
    return found


def spoilt(dossier: Dossier) -> list[bytes]:
    """One of every way in which a file may be wrong with planted words in it."""
    text = json.dumps(dossier)
    wrong = [
        {**dossier, "Zzyxq Vandenplant": SENTENCE},
        {**dossier, "bsn": BSN},
        {**dossier, "team": "Zzyxq Vandenplant"},
        {**dossier, "id": f"gezin-{BSN}"},
        {**dossier, "worker": SENTENCE},
        {**dossier, "request": {"date": "07-03-2012", "text": SENTENCE}},
        {**dossier, "contacts": [{"id": "zzyxq", "party": "vandenplant"}]},
        {**dossier, "members": [*dossier["members"], dossier["members"][0]]},
        {**dossier, "members": [{"id": "zzyxq", "role": "Vandenplant", "born": "2099-03-07"}]},
    ]
    return [
        *(json.dumps(item).encode() for item in wrong),
        f"Beste collega, {SENTENCE} {BSN}".encode(),
        text[: len(text) // 2].encode(),
        f'{{"Zzyxq Vandenplant": "{BSN}", "Zzyxq Vandenplant": 1}}'.encode(),
        f'["{SENTENCE}"]'.encode(),
        f'{{"id": "zzyxq\\u0000{BSN}"}}'.encode(),
        SENTENCE.encode("utf-16"),
        b"",
    ]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, dossiers: list[Dossier], planter: Planter) -> Path:
    """A folder in which names of folders, files, members of a .zip, and all that stands in them, are planted."""
    place = tmp_path_factory.mktemp("corpus")
    folder = place / "Zzyxq Vandenplant" / f"Kwibusstraat 12 {BSN}"
    folder.mkdir(parents=True)
    found = planted(dossiers, planter)
    lines = found[: len(found) // 3]
    members = found[len(lines) : 2 * len(lines)]
    for dossier in found[2 * len(lines) :]:
        (folder / f"Vandenplant {dossier['id']}.json").write_text(json.dumps(dossier), encoding="utf-8")
    wrong = spoilt(found[0])
    (folder / "zzyxq.jsonl").write_bytes(b"\n".join([*(json.dumps(line).encode() for line in lines), *wrong[:9]]))
    with ZipFile(folder / "1234 ZQ.zip", "w") as archive:
        for dossier in members:
            archive.writestr(f"Vandenplant/{dossier['id']} 07-03-2012.json", json.dumps(dossier))
        archive.writestr("Vandenplant/zzyxq kapot.json", wrong[10])
    for number, data in enumerate(wrong):
        (folder / f"Vandenplant {number} {BSN}.json").write_bytes(data)
    (folder / "zzyxq leeg.jsonl").write_bytes(b"")
    (folder / "vandenplant.zip").write_bytes(b"PK\x03\x04 zzyxq")
    return place


READINGS = [
    pytest.param("nl", TWO, id="nl-two"),
    pytest.param("en", ONE, id="en-one"),
    pytest.param("nl", ONE, id="nl-one", marks=pytest.mark.soak),
    pytest.param("en", TWO, id="en-two", marks=pytest.mark.soak),
]
Reports = Callable[[str, tuple[str, ...], str], Made]


@pytest.fixture(scope="module")
def reports(corpus: Path) -> Reports:
    """What a call over the corpus makes, by language, profiles and audience; each call is made once."""
    made: dict[tuple[str, tuple[str, ...], str], Made] = {}

    def of(lang: str, profiles: tuple[str, ...], audience: str) -> Made:
        asked = (lang, profiles, audience)
        if asked not in made:
            made[asked] = make_all(corpus, ["Zzyxq Vandenplant"], "--lang", lang, *profiles, "--audience", audience)
        return made[asked]

    return of


def found_in(file: Path) -> set[bytes]:
    return {match for part in unpacked(file.read_bytes()) for match in PLANTED.findall(part)}


@pytest.mark.parametrize(("lang", "profiles"), READINGS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_for_the_team_holds_nothing_that_was_planted(
    reports: Reports, lang: str, profiles: tuple[str, ...], name: str
) -> None:
    """What lies on a shared drive names no family, no child, no worker, and tells no number of theirs."""
    made = reports(lang, profiles, "team")
    assert made.files[name].stat().st_size > 200, made.said
    assert found_in(made.files[name]) == set()


@pytest.mark.parametrize(("lang", "profiles"), READINGS)
def test_nothing_that_was_planted_is_on_the_screen(reports: Reports, lang: str, profiles: tuple[str, ...]) -> None:
    """A log is kept, and read by whoever keeps the machine; what could not be read is told all the same."""
    made = reports(lang, profiles, "team")
    assert made.code == 3, made.said
    assert PLANTED.findall(made.said.encode().replace(b"\n", b"")) == []
    assert "bestand-1" in made.said


def test_every_planted_dossier_was_evaluated(reports: Reports, dossiers: list[Dossier]) -> None:
    """What is refused says little; the words have to come through to where outcomes are."""
    for audience in ("team", "officer"):
        run = json.loads(reports("nl", TWO, audience).files["json"].read_bytes())
        assert run["receipt"]["dossiers"] == len(run["dossiers"]) == 2 * len(dossiers)
        assert {f["outcome"] for d in run["dossiers"] for p in d["profiles"] for f in p["findings"]} >= OUTCOMES


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "docx"])
def test_the_officer_does_find_them(reports: Reports, name: str) -> None:
    """The officer can act on what is found, and the search above does find what is there."""
    assert found_in(reports("nl", TWO, "officer").files[name])


def test_the_officer_reads_of_no_bsn(reports: Reports) -> None:
    """The law gives a report on quality no use for that number, whoever reads it."""
    made = reports("nl", TWO, "officer")
    for file in made.files.values():
        assert not any(BSN.encode() in part for part in unpacked(file.read_bytes())), file.name
    assert BSN not in made.said


def test_an_unread_file_is_not_named_where_all_is_for_the_team(corpus: Path) -> None:
    """Nor when it is the only thing to tell, with its name written in the call, or several processes at work."""
    inside = next((corpus / "Zzyxq Vandenplant").iterdir())
    paths = sorted(str(path.relative_to(corpus)) for path in inside.iterdir())
    for jobs in ("1", "2"):
        done = call(corpus, *paths, "--jobs", jobs, "--output", "json:t.json", "--audience", "team")
        assert done.returncode == 3
        assert PLANTED.findall((done.stdout + done.stderr).replace(b"\n", b"")) == []
        assert b"bestand-1" in done.stderr


def test_a_mistake_in_the_call_is_told_all_the_same(corpus: Path) -> None:
    """Whoever mistypes a folder reads which one it was."""
    (corpus / "leeg").mkdir()
    done = call(corpus, "lege-map", "leeg", "--output", "json:t.json", "--audience", "team")
    assert done.returncode == 2
    said = " ".join(done.stderr.decode().split())
    assert "lege-map: Dit bestand of deze map bestaat niet." in said
    assert "leeg: Hier is geen dossier gevonden." in said
