"""Whatever happens in the night: the last good report is there in the morning, and the page says what is missing."""

from __future__ import annotations

import errno
import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.archive.store import Archive

from .world import ROOT, Ran, World, tree

DAYS = date(2026, 6, 28), date(2026, 6, 29)  # the nights that went well
TONIGHT, TOMORROW = date(2026, 6, 30), date(2026, 7, 1)
FAULT = Path(__file__).parent / "fault"
FULL_AT = (8_000, 20_000, 150_000)  # bytes that a file may have at most

Make = Callable[..., dict[str, Any]]


def write(folder: Path, name: str, tree: dict[str, Any]) -> None:
    (folder / f"{name}.json").write_text(json.dumps(tree, indent=1), encoding="utf-8")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Two good nights, and a dossier that changed since."""
    folder = tmp_path_factory.mktemp("begun") / "world"
    world = World(folder, folder / "dossiers")
    world.configure(dossiers=["dossiers"], formats=["csv"], audience="team")
    world.dossiers.mkdir()
    for number in range(8):
        write(world.dossiers, f"gezin-{number}", complete(f"gezin-{number}", spoken=number > 0))
    for day in DAYS:
        assert world.night(day).code == 0
        write(world.dossiers, "gezin-0", complete("gezin-0", spoken=day == DAYS[0]))
    return world


def complete(name: str, *, spoken: bool = True) -> dict[str, Any]:
    """A dossier in which everything is in order; or nobody spoke with one parent."""
    made: dict[str, Any] = json.loads((ROOT / "rules" / "examples" / "complete.json").read_text(encoding="utf-8"))
    if not spoken:
        del made["conversations"][0]["participants"][1]
    return {**made, "id": name}


@pytest.fixture
def world(begun: World) -> Iterator[World]:
    """Those nights, always in the same folder: a dossier is known by where it is, too."""
    kept = begun.copy(begun.folder.with_name("kept"))
    yield begun
    shutil.rmtree(begun.folder)
    kept.folder.rename(begun.folder)


def faulty(world: World, do: list[list[Any]], *, event: str = "open", path: str = "gezin-3", **more: Any) -> Ran:
    """Tonight, in which something goes wrong."""
    fault = json.dumps({"event": event, "path": path, "do": do, **more})
    return world.call(TONIGHT, {"FAULT": fault, "PYTHONPATH": f"{FAULT}:{ROOT}"})


class Morning:
    """What stands there after a night, beside what stood there before."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._before = world.kept()

    def is_as_it_was(self) -> None:
        """Every run and report that was there is there, byte for byte, and nothing is half there."""
        now = self._world.kept()
        kept = {name: data for name, data in self._before.items() if name.count("/") > 1}
        assert {name: now.get(name) for name in kept} == kept
        assert not [name for name in now if "/." in name]

    def has_no_report(self, why: str) -> None:
        """There is no report of tonight, and the page says why and leads to the last."""
        self.is_as_it_was()
        assert why in self._world.page()
        assert "Vannacht is er geen rapport gemaakt" in self._world.page()
        assert f'href="000002-{DAYS[1]}/rapport.csv"' in self._world.page()
        assert not [name for name in tree(self._world.report) if f"-{TONIGHT}/" in name]

    def has_a_report(self) -> None:
        """There is a report of tonight that is whole, and the page leads to it."""
        self.is_as_it_was()
        folder = f"000003-{TONIGHT}"
        assert f'href="{folder}/rapport.csv"' in self._world.page()
        assert (self._world.report / folder / "rapport.csv").read_bytes().endswith(b"\n")
        Archive(self._world.archive).open(folder).check()


def test_a_night_in_which_nothing_goes_wrong(world: World) -> None:
    """The others would show nothing if this one did not have a report."""
    morning = Morning(world)
    assert world.call(TONIGHT).code == 0
    morning.has_a_report()
    assert "1 bevinding nieuw" in world.page()


def test_the_share_is_not_there(world: World) -> None:
    """Nobody reads in the morning that all families are gone."""
    morning = Morning(world)
    world.dossiers.rename(world.folder / "elders")
    ran = world.call(TONIGHT)
    assert (ran.code, str(world.dossiers) in ran.err) == (3, True)
    morning.has_no_report("(plek 1 van 1)")


def test_a_first_try_that_finds_no_place_keeps_no_night(world: World) -> None:
    """A night of no dossiers stays in the archive, and one of an earlier day is refused ever after."""
    for folder in (world.archive, world.report, world.cache):
        shutil.rmtree(folder)
    elsewhere = world.dossiers.rename(world.folder / "elders")
    assert world.call(TONIGHT).code == 3
    assert "Geen rapport: een plek met dossiers was er niet" in world.page()
    assert Archive(world.archive).names() == []
    elsewhere.rename(world.dossiers)
    assert world.call(DAYS[0]).code == 0
    assert Archive(world.archive).names() == [f"000001-{DAYS[0]}"]


def test_the_share_is_not_mounted(world: World) -> None:
    """Where a drive is not connected there often is an empty folder."""
    morning = Morning(world)
    world.dossiers.rename(world.folder / "elders")
    world.dossiers.mkdir()
    assert world.call(TONIGHT).code == 3
    morning.has_no_report("geen enkel dossier meer")


@pytest.mark.parametrize("left", ["nothing", "an empty folder"])
@pytest.mark.parametrize("place", ["archief", "rapport"])
def test_the_drive_of_what_is_kept_is_not_mounted(world: World, place: str, left: str) -> None:
    """A new archive without a history, or a report that nobody sees, in the folder that a drive is connected to."""
    morning = Morning(world)
    folder, elsewhere = world.folder / place, world.folder / "elders"
    folder.rename(elsewhere)
    if left == "an empty folder":
        folder.mkdir()
    ran = world.call(TONIGHT)
    assert (ran.code, str(folder) in ran.err, ran.out) == (3, True, "")
    assert not folder.exists() or list(folder.iterdir()) == []
    shutil.rmtree(folder, ignore_errors=True)
    elsewhere.rename(folder)
    if place == "archief":
        morning.has_no_report("Hier is eerder iets bewaard")
    else:
        morning.is_as_it_was()
    assert world.call(TONIGHT).code == 0
    morning.has_a_report()


def test_an_archive_that_was_taken_away_on_purpose_begins_anew(world: World) -> None:
    """What the message says to do is enough."""
    shutil.rmtree(world.archive)
    shutil.rmtree(world.report)
    assert world.call(TONIGHT).code == 3
    (world.cache / "checker.cache").unlink()
    assert world.call(TONIGHT).code == 0
    assert [path.name for path in world.archive.glob("0*")] == [f"000001-{TONIGHT}"]


def test_the_share_comes_back(world: World) -> None:
    """The night after is set beside the last good one, as if nothing had been."""
    morning = Morning(world)
    elsewhere = world.dossiers.rename(world.folder / "elders")
    world.call(TONIGHT)
    elsewhere.rename(world.dossiers)
    assert world.call(TOMORROW).code == 0
    assert "Sinds 29 juni 2026: 1 bevinding nieuw" in world.page()
    assert "verdwenen" not in world.page()
    morning.is_as_it_was()


def test_the_share_disappears_while_it_is_read(world: World) -> None:
    """Not even when it happens half-way."""
    morning = Morning(world)
    ran = faulty(world, [["rename", str(world.dossiers), str(world.folder / "elders")]])
    assert ran.code == 3
    morning.has_no_report("(plek 1 van 1)")


@pytest.mark.parametrize("most", FULL_AT)
def test_the_disk_is_full(world: World, most: int) -> None:
    """It may be so at any moment: while results are kept aside, while the archive or the report is written."""
    morning = Morning(world)
    shutil.rmtree(world.cache)
    ran = with_files_up_to(most, world)
    assert (ran.code, "De schijf is vol" in ran.err) == (3, True)
    morning.has_no_report("De schijf is vol")


def test_the_page_does_not_even_fit(world: World) -> None:
    """Yesterday's stays, whole; who looks after it is told."""
    morning, page = Morning(world), world.page()
    ran = with_files_up_to(2_000, world)
    assert (ran.code, "De schijf is vol" in ran.err, world.page()) == (3, True, page)
    morning.is_as_it_was()


def with_files_up_to(most: int, world: World) -> Ran:
    """Tonight, on a system that refuses to make a file larger."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    command = world.command(TONIGHT)
    done = subprocess.run(
        command, env=world.environment(), preexec_fn=limit, capture_output=True, text=True, check=False, timeout=120
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("what", ["denied", "half", "removed", "link"])
def test_one_file_cannot_be_read(world: World, what: str) -> None:
    """The others are in the report, and this dossier is not said to be gone."""
    morning = Morning(world)
    path = world.dossiers / "gezin-3.json"
    if what == "denied":
        ran = faulty(world, [["raise", errno.EACCES]], always=True)
    elif what == "removed":
        ran = faulty(world, [["unlink", str(path)]])
    else:
        text = path.read_text()
        path.unlink()
        if what == "half":
            path.write_text(text[: len(text) // 2])
        else:
            path.symlink_to("nergens")
        ran = world.call(TONIGHT)
    assert ran.code == 3, ran.err
    morning.has_a_report()
    assert "Rapport gemaakt; er ontbreekt iets" in world.page()
    assert "1 bestand kon niet worden gelezen" in world.page()
    assert "verdwenen" not in world.page()


def test_a_file_is_replaced_while_it_is_read(world: World) -> None:
    """What is in the report is either the old dossier or the new one, whole."""
    morning = Morning(world)
    other = world.folder / "nieuw.json"
    other.write_text(json.dumps(complete("gezin-3", spoken=False)))
    assert faulty(world, [["replace", str(other), str(world.dossiers / "gezin-3.json")]]).code == 0
    morning.has_a_report()
    assert "2 bevindingen nieuw" in world.page()


def test_a_dossier_is_there_twice(world: World) -> None:
    """The night is green, and every figure counts one family more than there is."""
    write(world.dossiers, "kopie", complete("gezin-3"))
    ran = world.call(TONIGHT)
    assert (ran.code, "1 dossier staat er meer dan één keer" in ran.err) == (0, True)
    for page in (world.page(), world.call(TOMORROW) and world.page()):
        assert "1 dossier staat er meer dan één keer, met hetzelfde kenmerk." in page
        assert "checker check PAD" in page
        assert "Er ontbreekt iets" not in page
    assert "Rapport gemaakt; let op" in page
    assert "Niets veranderd; let op" in page


@pytest.mark.parametrize(("gone", "said"), [(4, False), (5, True)])
def test_most_dossiers_are_gone(world: World, gone: int, said: bool) -> None:
    """Somebody emptied a folder, and all figures are of the few that are left."""
    for number in range(gone):
        (world.dossiers / f"gezin-{number}.json").unlink()
    ran = world.call(TONIGHT)
    assert ran.code == 0
    told = f"Van de 8 dossiers van de vorige nacht staan er nog {8 - gone}. Klopt dat?"
    assert (told in world.page(), told in " ".join(ran.err.split())) == (said, said)
    assert world.call(TOMORROW).code == 0
    assert told not in world.page()


def test_two_nights_of_one_day_are_told_apart(world: World) -> None:
    """Two lines of the table are the same, and nobody knows which report is the last."""
    world.call(TONIGHT)
    write(world.dossiers, "gezin-1", complete("gezin-1", spoken=False))
    world.call(TONIGHT)
    page = world.page()
    first, second = page.find("30 juni 2026, eerste keer"), page.find("30 juni 2026, tweede keer")
    assert 0 < second < first
    assert "29 juni 2026, " not in page


def test_the_folder_of_the_report_cannot_be_written(world: World) -> None:
    """It is told once, and of a folder that somebody knows."""
    page = world.page()
    ran = faulty(world, [["raise", errno.EROFS]], event="", path=f"{world.report}/.part-", always=True)
    assert (ran.code, ran.out, world.page()) == (3, "", page)
    assert f"{world.report}: In de map van het rapport kan niet worden geschreven" in ran.err
    assert "toont nog de nacht ervoor" in " ".join(ran.err.split())
    assert ".part-" not in ran.err
    assert len(ran.err.splitlines()) == 1


def test_the_clock_goes_back(world: World) -> None:
    """No night is put before one that was."""
    morning = Morning(world)
    ran = world.call(date(2026, 6, 1))
    assert ran.code == 3
    assert "checker archive remove INSTELLINGEN 000002-2026-06-29" in ran.err
    assert "--as-of" in ran.err
    assert "Geen rapport: de datum lag vóór de laatste nacht" in world.page()
    morning.has_no_report("De klok is teruggezet")


def test_two_nights_at_once(world: World) -> None:
    """The second goes away and touches nothing; the first comes to its end."""
    morning = Morning(world)
    go_on = world.folder / "ga-door"
    fault = json.dumps({"event": "open", "path": "gezin-3", "do": [["await", str(go_on)]]})
    environment = world.environment({"FAULT": fault, "PYTHONPATH": f"{FAULT}:{ROOT}"})
    with subprocess.Popen(world.command(TONIGHT), env=environment, stdout=subprocess.DEVNULL) as first:
        while not (world.archive / ".lock").exists():
            assert first.poll() is None
        page = world.page()
        second = world.call(TONIGHT)
        assert (second.code, first.poll(), world.page()) == (3, None, page)
        assert "Een ander programma werkt nu in dit archief" in second.err
        go_on.touch()
        assert first.wait() == 0
    morning.has_a_report()


def test_last_nights_folder_is_damaged(world: World) -> None:
    """The night before that is what tonight is set beside, and it is said."""
    path = world.archive / f"000002-{DAYS[1]}" / "findings.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    write(world.dossiers, "gezin-1", complete("gezin-1", spoken=False))
    morning = Morning(world)
    ran = world.call(TONIGHT)
    assert (ran.code, "000002-2026-06-29 is beschadigd" in ran.err) == (3, True)
    assert "met een eerdere nacht: 000001-2026-06-28." in " ".join(ran.err.split())
    assert f"checker archive remove INSTELLINGEN 000002-{DAYS[1]}" in world.page()
    morning.has_a_report()
    assert "Sinds 28 juni 2026" in world.page()
    assert world.call(TOMORROW).code == 0  # it is not told again


def test_every_night_is_damaged(world: World) -> None:
    """It is not said that there was something to compare with, nor that no night came before."""
    for path in world.archive.glob("*/findings.parquet"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    ran = world.call(TONIGHT)
    assert ran.code == 3
    assert " ".join(ran.err.split()).count("Er is geen eerdere nacht om mee te vergelijken.") == len(DAYS)
    assert "Er is geen eerdere toetsing om mee te vergelijken." in world.page()


def test_the_configuration_is_wrong(world: World) -> None:
    """Whoever changed it by day sees every mistake; who reads the page sees that somebody has to look."""
    morning = Morning(world)
    text = world.config.read_text().replace("audience: team", "audience: iedereen").replace("archive:", "archef:")
    world.config.write_text(text)
    ran = world.call(TONIGHT)
    assert (ran.code, "iedereen" in ran.err, "archef" in ran.err) == (2, True, True)
    morning.has_no_report("De instellingen of de regels van het nachtrapport kloppen niet")


def test_a_rule_is_wrong(world: World) -> None:
    """Likewise when it is in the rules."""
    shutil.copytree(ROOT / "rules", world.folder / "regels", ignore=shutil.ignore_patterns("docs"))
    profile = world.folder / "regels" / "profiles" / "inspectorate.yaml"
    profile.write_text(profile.read_text().replace("VV-*", "VX-*"))
    world.configure(dossiers=["dossiers"], formats=["csv"], audience="team", rules="regels")
    morning = Morning(world)
    ran = world.call(TONIGHT)
    assert (ran.code, "VX-*" in ran.err) == (2, True)
    morning.has_no_report("De instellingen of de regels van het nachtrapport kloppen niet")


def test_the_page_is_held_open(world: World) -> None:
    """Tonight's report is there all the same, and the next night leads to it."""
    morning = Morning(world)
    ran = faulty(world, [["raise", errno.EACCES]], event="os.rename", path="index.html", always=True)
    assert (ran.code, "De eerste bladzijde kan niet worden vervangen" in ran.err) == (3, True)
    morning.is_as_it_was()
    assert world.call(TOMORROW).code == 0
    morning.has_a_report()


def test_a_fault_of_the_program(world: World) -> None:
    """It is not hidden, and the last report is there."""
    morning = Morning(world)
    ran = faulty(world, [["raise", 0]], event="os.mkdir", path="rapport")
    assert (ran.code, "RuntimeError" in ran.err) == (3, True)
    morning.has_no_report("een fout in het programma zelf")


@pytest.mark.parametrize("how", ["damaged", "foreign", "a folder"])
def test_the_cache_is_broken(world: World, how: str) -> None:
    """It is begun anew, and the report is what it would have been."""
    morning = Morning(world)
    path = world.cache / "checker.cache"
    data = path.read_bytes()
    path.unlink()
    if how == "damaged":
        middle = len(data) // 2
        path.write_bytes(data[:middle] + bytes(1 << 16) + data[middle + (1 << 16) :])
    elif how == "foreign":
        path.write_text("een boodschappenlijst")
    else:
        path.mkdir()
    ran = world.call(TONIGHT)
    assert (ran.code, "tussenopslag" in ran.err) == (0, True)
    morning.has_a_report()


def test_killed_at_any_moment(begun: World, tmp_path: Path) -> None:
    """Whatever is there is whole, the next night comes to its end, and what it comes to is what it would have been."""
    killed(begun, tmp_path, 4)


@pytest.mark.soak
def test_killed_at_every_moment(begun: World, tmp_path: Path) -> None:
    """Before each and every change that a night makes to a file."""
    killed(begun, tmp_path, 1)


def killed(begun: World, folder: Path, step: int) -> None:
    base = begun.copy(folder / "base")
    base.dossiers.rename(folder / "dossiers")
    base.configure(dossiers=[str(folder / "dossiers")], formats=["csv"], audience="officer")
    for path in (base.archive, base.report, base.cache):
        shutil.rmtree(path)
    base.night(DAYS[0])
    write(folder / "dossiers", "gezin-1", complete("gezin-1", spoken=False))
    rehearsal = base.copy(folder / "rehearsal")
    rehearsal.night(DAYS[1])
    shutil.copytree(rehearsal.cache, base.cache, dirs_exist_ok=True)  # so that nothing takes a worker to evaluate
    whole = World(folder / "whole", folder / "dossiers")
    shutil.copytree(base.folder, whole.folder)
    whole.night(DAYS[1])
    once = whole.kept()
    whole.night(DAYS[1])
    twice = whole.kept()
    dying = [sys.executable, "-m", "tests.nightly.killed", folder, DAYS[1].isoformat(), str(step)]
    subprocess.run(dying, check=True, cwd=ROOT)
    worlds = [World(path / "world", folder / "dossiers") for path in folder.iterdir() if path.name.isdecimal()]
    assert len(worlds) > 10
    before, report = base.kept(), f"rapport/000002-{DAYS[1]}/rapport.csv"
    for world in worlds:
        left = world.kept()
        for name, data in before.items():
            if name.count("/") > 1:
                assert left[name] == data, (world.folder, name)
        archive = Archive(world.archive)
        for name in archive.names():
            archive.open(name).check()
        assert world.page().endswith("</html>"), world.folder
        assert left.get(report) in (None, once[report])
        ended = world.night(DAYS[1])
        assert (ended.code, world.kept() in (once, twice)) == (0, True), world.folder
