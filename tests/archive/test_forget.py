"""A dossier is forgotten: no file of the archive knows it any more, and what is left can still be read."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from checker.archive import tables
from checker.archive.forget import forget, traces_of
from checker.archive.rows import Unread
from checker.archive.store import Archive
from checker.audience.standing import DIGITS

from .made import AS_OF, PRINTS, add, contents, known, receipt, rows


def test_no_file_knows_the_dossier_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A parent asks for the dossier to be destroyed, and its outcomes lie in the archive for ten years: under its own
    fingerprint, under that of its file on a night on which it could not be read, and in another document of the run."""
    monkeypatch.setattr(tables, "GROUP", 18)
    archive = Archive(tmp_path)
    found = list(rows(12))
    (mine,) = {row.dossier for row in found} & traces_of("gezin-1-3", PRINTS)
    (row,) = [row for row in found if row.dossier == mine]
    others = [row for row in found if row.dossier != mine]
    add(archive, found)
    add(archive, others, unread=[Unread(row.file, "json-form"), Unread(others[0].file, "json-form")])
    add(archive, others)
    about = receipt(4)
    others_print, mine_print = (d[:DIGITS] + c[:DIGITS] for d, c in ((x.dossier, x.content) for x in (others[0], row)))
    standing = {"behind": {AS_OF: [mine_print, others_print]}, "by": {mine: 1, "x": 2}, "n": [mine]}
    with archive.write() as new:
        new.rows(others, about)
        new.unread([])
        new.document("standing.json", msgspec.json.encode(standing))
        new.finish(about)
    names = archive.names()
    before = contents(tmp_path / names[2])
    assert {mine, mine_print, row.file, row.content} <= known(tmp_path)

    told = forget(archive, traces_of("gezin-1-3", PRINTS))

    assert (told.runs, told.unread, told.noted, told.damaged) == ((names[0],), (names[1],), (names[3],), ())
    assert not {mine, mine_print, row.file, row.content} & known(tmp_path)
    assert not {print_ for print_ in known(tmp_path) if print_.startswith(mine[:DIGITS])}
    runs = [archive.open(name) for name in archive.names()]
    for run in runs:
        run.check()
        assert list(run.rows()) == others
    assert runs[1].unread() == (Unread(others[0].file, "json-form"),)
    left = msgspec.json.decode(runs[3].document("standing.json"))
    assert left["behind"][AS_OF][1] == others_print
    assert [len(left[part]) for part in ("by", "n")] == [2, 1]  # a count that fell by one would tell who it was
    assert len(left["behind"][AS_OF]) == 2
    assert contents(tmp_path / names[2]) == before
    assert [run.receipt.forgotten for run in runs] == [1, 0, 0, 0]
    assert runs[0].receipt.dossiers == 12  # what it read that night stays true
    assert forget(archive, traces_of("gezin-1-3", PRINTS)).runs == ()


def test_all_copies_of_a_dossier_are_forgotten(tmp_path: Path) -> None:
    """A dossier lay in two files, and the second of both is still known."""
    archive = Archive(tmp_path)
    (row,) = rows(1)
    copies = [msgspec.structs.replace(row, dossier=PRINTS.dossier("x", copy)) for copy in (1, 2, 3)]
    add(archive, sorted(copies, key=lambda row: row.dossier))
    forget(archive, traces_of("x", PRINTS))
    assert list(archive.open(archive.names()[0]).rows()) == []
    assert not {row.dossier for row in copies} & known(tmp_path)


def test_of_a_damaged_night_it_is_said_that_nobody_can_tell(tmp_path: Path) -> None:
    """Somebody is told that all is forgotten, and a damaged folder from which it may be read again lies there still."""
    archive = Archive(tmp_path)
    names = [add(archive, list(rows(3))), add(archive, list(rows(3)))]
    (tmp_path / names[0] / "risks.parquet").write_bytes(b"PAR1")
    told = forget(archive, traces_of("gezin-1-1", PRINTS))
    assert (told.runs, told.damaged) == ((names[1],), (names[0],))


def test_a_file_that_held_that_dossier_alone_is_forgotten_with_it(tmp_path: Path) -> None:
    """The zip of one family stays known by the night on which it was broken; that of a district is of nobody alone."""
    archive = Archive(tmp_path)
    own, shared = PRINTS.container("gezin.zip"), PRINTS.container("wijk.zip")
    (mine,) = {row.dossier for row in rows(4)} & traces_of("gezin-1-3", PRINTS)
    other = next(row.dossier for row in rows(4) if row.dossier != mine)
    for container, alike in ((own, {mine}), (shared, {mine, other})):
        add(archive, [msgspec.structs.replace(r, container=container if r.dossier in alike else "") for r in rows(4)])
    add(archive, [], unread=[Unread(own, "zip-broken"), Unread(shared, "zip-broken")])
    forget(archive, traces_of("gezin-1-3", PRINTS))
    assert own not in known(tmp_path)
    assert archive.open(archive.names()[-1]).unread() == (Unread(shared, "zip-broken"),)
