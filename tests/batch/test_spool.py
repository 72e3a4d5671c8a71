"""What a batch keeps on disk: the same as memory would hold, whatever the order in which it came."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.batch import scratch
from checker.batch.scratch import key, open_scratch, text_of
from checker.batch.spool import open_seen, open_spool
from checker.model import DossierResult

words = st.text("ab\x00é\uffff\U0001f600", max_size=3)


def result(dossier: str, file: str, line: int) -> DossierResult:
    return DossierResult(dossier, file, line, "", "", "", "", (), (), (), (), {}, "")


@given(st.lists(st.builds(result, words, words, st.integers(1, 30))))
def test_reports_list_dossiers_by_name_however_they_came(found: list[DossierResult]) -> None:
    """With several processes the order differs from night to night; a report never does."""
    with open_spool() as spool:
        for one in found:
            spool.add(one)
        expected = sorted(found, key=lambda one: (one.dossier, one.file, one.line))
        assert list(spool) == expected
        assert list(spool) == expected


def test_a_report_may_look_back_while_it_goes_on() -> None:
    """Two parts of one report, or two reports, read the same run at their own pace."""
    with open_spool() as spool:
        for number in (3, 1, 2):
            spool.add(result(f"d-{number}", "a", 1))
        pairs = [(one.dossier, other.dossier) for one in spool for other in spool]
        assert pairs == [(f"d-{one}", f"d-{other}") for one in (1, 2, 3) for other in (1, 2, 3)]


@given(st.lists(st.tuples(words, words)))
def test_a_dossier_that_lies_in_two_places_is_told_of_the_first(met: list[tuple[str, str]]) -> None:
    """That a family is there twice is found in a large batch as in a small one."""
    with open_seen() as seen:
        known: dict[str, str] = {}
        assert [seen.setdefault(*one) for one in met] == [known.setdefault(*one) for one in met]


@given(st.lists(st.text(st.characters(exclude_categories=())), unique=True, min_size=2))
def test_names_on_disk_keep_their_order(names: list[str]) -> None:
    """A file whose name is no Unicode stands where it stood before."""
    assert [text_of(key(name)) for name in names] == names
    assert all(key(one) < key(other) for one, other in pairwise(sorted(names)))


def test_a_full_disk_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who runs out of room reads that, and not the words of a database."""
    whole = scratch.sqlite3.connect

    def small(*arguments: object, **settings: object) -> object:
        connection = whole(*arguments, **settings)
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr(scratch.sqlite3, "connect", small)
    with open_scratch("t (name BLOB PRIMARY KEY)") as table, pytest.raises(OSError, match="full") as refused:
        table.put_all("INSERT INTO t VALUES (?)", ((b"%d" % number * 100,) for number in range(1000)))
    assert refused.value.errno == 28
