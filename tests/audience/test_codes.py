"""Which ids may lie on a shared drive as they are: codes, and never what leads to a person."""

from __future__ import annotations

import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.audience.codes import PLACES, THINGS, codes_of, is_code

SEPARATORS = st.sampled_from(["-", ".", "_"])
CODES = st.sampled_from(["gezin-07", "GD-12", "7", "2024-0012", "zaak.3", "a1", "team-2"])
LETTERS = st.sampled_from(string.ascii_letters)
DIGITS = st.sampled_from(string.digits)


def with_check_digit(digits: str) -> str:
    """Eight digits and the ninth that makes them a BSN; two when there is none."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2)
    return f"{digits}{sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11}"


BSNS = st.text(DIGITS, min_size=8, max_size=8).map(with_check_digit).filter(lambda bsn: len(bsn) == 9 and int(bsn) > 0)


@st.composite
def hidden_in_a_code(draw: st.DrawFn, secret: st.SearchStrategy[str]) -> str:
    """A secret by itself, or before or behind a code."""
    parts = [draw(secret), *draw(st.lists(CODES, max_size=1))]
    return draw(SEPARATORS).join(draw(st.permutations(parts)))


NAMES = st.text(LETTERS, min_size=3, max_size=20).filter(lambda name: name.lower() not in THINGS)
WITH_SOMETHING = st.one_of(NAMES, st.tuples(NAMES, st.text(DIGITS, min_size=1, max_size=4)).map("".join))
FULL_NAMES = st.tuples(WITH_SOMETHING, SEPARATORS, WITH_SOMETHING).map("".join)


@given(hidden_in_a_code(st.one_of(WITH_SOMETHING, FULL_NAMES)))
def test_a_name_is_never_shown(text: str) -> None:
    """A family is not to be read from a list that a whole team can open."""
    assert not is_code(text)


@given(hidden_in_a_code(NAMES.filter(lambda name: name.lower() not in PLACES)))
def test_the_name_of_a_worker_is_never_shown_as_a_team(text: str) -> None:
    """Some put who does the work where the team should be."""
    assert not is_code(text, team=True)


@given(BSNS, st.sampled_from(["", "-", ".", "_"]))
def test_a_bsn_is_never_shown(bsn: str, sign: str) -> None:
    """No number by which the government knows a person, whole, in groups, or without its leading nought."""
    for text in (
        bsn,
        f"gezin-{bsn}",
        f"{bsn[:3]}{sign}{bsn[3:6]}{sign}{bsn[6:]}",
        *([bsn[1:]] if bsn[0] == "0" else []),
    ):
        assert not is_code(text)
        assert not is_code(text, team=True)


@given(hidden_in_a_code(st.from_regex(r"(0[1-9]|31)[-._]?([0-9][-._]?){7,8}[0-9]", fullmatch=True)))
def test_a_telephone_number_is_never_shown(text: str) -> None:
    """Nor a number at which a family answers."""
    assert not is_code(text)


@given(hidden_in_a_code(st.from_regex(r"[1-9][0-9]{3}[-._]?[A-Za-z]{2}([-._]?[0-9]{1,3})?", fullmatch=True)))
def test_a_postcode_is_never_shown(text: str) -> None:
    """Nor the street in which it lives, with or without the number of the house."""
    assert not is_code(text)


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["", "-", ".", "_"]),
    st.sampled_from(["", "gezin-", "kind1-"]),
)
def test_a_date_of_birth_is_never_shown(born: date, sign: str, before: str) -> None:
    """Nor the day on which a child was born, however it is written."""
    year, month, day = str(born).split("-")
    for parts in ((year, month, day), (day, month, year), (year[2:], month, day), (day, month, year[2:])):
        assert not is_code(before + sign.join(parts))


@pytest.mark.parametrize(
    "text",
    ["gezin-01", "GEZIN-1", "2024-0012", "gd-2024-31", "D.17", "a1-b2", "123456-7", "zaak_99", "bench-00042", "7"],
)
def test_a_code_stays_what_it_is(text: str) -> None:
    """A team finds its own dossier back in the report."""
    assert is_code(text)


@pytest.mark.parametrize("text", ["wijkteam-noord", "team-3", "WT-2", "gebiedsteam.oost", "sociaal-team-zuid-1"])
def test_a_team_is_called_by_its_code_or_its_part_of_town(text: str) -> None:
    """A heat map of teams is of no use without their names."""
    assert is_code(text, team=True)


@pytest.mark.parametrize("text", ["familie-west-1", "noord-2", "oost"])
def test_a_family_that_is_called_after_a_wind_is_not_shown(text: str) -> None:
    """West is a part of town, and a surname."""
    assert not is_code(text)


@given(st.lists(st.one_of(NAMES, CODES, st.integers(1, 30).map("dossier-{:04}".format))))
def test_no_two_dossiers_come_by_the_same_code(ids: list[str]) -> None:
    """A dossier is never taken for another one, also where a municipality numbers its own as we do."""
    codes = codes_of(ids, "dossier", 4, filter(is_code, ids))
    assert len(set(codes.values())) == len(set(ids))
    assert {text: code for text, code in codes.items() if is_code(text)} == {t: t for t in ids if is_code(t)}
    assert all(is_code(code) for code in codes.values())


def test_what_is_not_shown_is_numbered_in_order() -> None:
    """The officer can count down to the dossier that is meant."""
    ids = ["Zzyxq", "gezin-2", "Vandenplant", "Zzyxq", "dossier-0002"]
    assert codes_of(ids, "dossier", 4, filter(is_code, ids)) == {
        "Zzyxq": "dossier-0001",
        "gezin-2": "gezin-2",
        "Vandenplant": "dossier-0003",
        "dossier-0002": "dossier-0002",
    }
