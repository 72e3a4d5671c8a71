"""Which ids of dossiers and teams may be shown as they are, and what is shown instead of the others.

An id is shown when it can only be a code. It is split at `-`, `.` and `_`, and then

- every part is a number, one or two letters, up to eight letters and digits mixed (with at most two letters), or one of
  the words below, which say what a thing is and not whose it is;
- beside those words there are at most three letters in all: initials go a long way;
- there is a digit in it, or, of a team, at least one of the words;
- it is nothing that leads to a person: no BSN (nor eight digits that are one with a nought in front), no telephone
  number (nine digits or more in all), no postcode (four digits and two letters, also when split), no date of birth
  (year, month and day in either order, with or without signs between them, also with a year of two digits).

The words of a place (noord, centrum) count in the code of a team alone, since families are called so too. What is not
shown is numbered, not by the alphabet: `dossier-0007`, `team-2`. A number that a shown code has already is skipped.
Where there is a key it is called by a keyed fingerprint instead, the same every night: `dossier-3fa9c1d2`.
Two letters may still be a name, and a year and two letters a person to who knows both: a municipality that wants
neither gives its dossiers numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count

from checker.dossier.bsn import mask

MOST_LETTERS, MOST_LETTERS_IN_ALL = 2, 3
LONGEST_PART = 8
FEWEST_DIGITS_TO_CALL = 9
DIGITS = 8
"""Of a fingerprint in the place of an id; twice as many, and so on, when two have the same."""

THINGS = frozenset(
    {
        *("gezin", "dossier", "zaak", "casus", "familie", "case", "family", "file", "bench"),
        *("team", "wijkteam", "gebiedsteam", "sociaal", "jeugd", "social", "youth"),
    }
)
PLACES = frozenset(
    {
        *("noord", "oost", "zuid", "west", "midden", "centrum"),
        *("north", "east", "south", "middle", "centre", "center"),
    }
)

_POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}[-._]?[a-z][-._]?[a-z](?![a-z])", re.IGNORECASE)
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_TWO_DAY, _TWO_MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_APART = re.compile(rf"(?:{_YEAR}|\d\d) {_MONTH} {_DAY}|{_DAY} {_MONTH} (?:{_YEAR}|\d\d)")
_TOGETHER = re.compile(rf"(?:{_YEAR}|\d\d){_TWO_MONTH}{_TWO_DAY}|{_TWO_DAY}{_TWO_MONTH}(?:{_YEAR}|\d\d)")


def is_code(text: str, team: bool = False) -> bool:
    """Whether an id (of a team, or else of a dossier) can be nothing but a code."""
    parts = [part.lower() for part in re.split(r"[-._]", text)]
    words = THINGS | PLACES if team else THINGS
    own = [part for part in parts if part not in words]
    telling = any(sign.isdigit() for sign in text) or (team and len(own) < len(parts))
    letters = sum(sign.isalpha() for part in own for sign in part)
    return telling and all(map(_is_short, own)) and letters <= MOST_LETTERS_IN_ALL and not _leads_to_a_person(text)


def _is_short(part: str) -> bool:
    if part.isdigit() and part.isascii():
        return True
    if not re.fullmatch(r"[a-z0-9]+", part):
        return False
    return sum(sign.isalpha() for sign in part) <= MOST_LETTERS and len(part) <= LONGEST_PART


def _leads_to_a_person(text: str) -> bool:
    numbers = re.findall(r"\d+", text)
    digits = "".join(numbers)
    return (
        len(digits) >= FEWEST_DIGITS_TO_CALL
        or mask(text) != text
        or (len(digits) == FEWEST_DIGITS_TO_CALL - 1 and mask(f"0{digits}") != f"0{digits}")
        or _POSTCODE.search(text) is not None
        or any(_TOGETHER.fullmatch(number) for number in numbers)
        or any(_APART.fullmatch(" ".join(numbers[i : i + 3])) for i in range(len(numbers) - 2))
    )


def codes_of(ids: Iterable[str], kind: str, width: int, shown: Iterable[str]) -> Mapping[str, str]:
    """For each id (taken once, in its order) that is not among the `shown` a code of its own: `kind` and a number of at
    least `width` digits. Those that are shown keep their own."""
    known = set(shown)
    free = _free(kind, width, known)
    return {text: text if text in known else next(free) for text in dict.fromkeys(ids)}


def fingerprints_of(ids: Iterable[str], kind: str, of: Callable[[str], str], shown: Iterable[str]) -> Mapping[str, str]:
    """For each id that is not among the `shown` its `kind` and the first digits of the keyed fingerprint (hexadecimal)
    that `of` gives: as few as tell it from all others, and at least DIGITS. The same whatever other ids there are, but
    for those of which so many digits are alike. Those that are shown keep their own."""
    known = set(shown)
    hidden = {text: of(f"{kind} {text}") for text in dict.fromkeys(ids) if text not in known}
    codes = {text: text for text in known}
    for length in count(DIGITS, DIGITS):
        if not hidden:
            break
        found = {text: f"{kind}-{digits[:length]}" for text, digits in hidden.items()}
        often = Counter([*found.values(), *codes.values()])
        whole = {text for text, digits in hidden.items() if length >= len(digits)}
        codes |= {text: code for text, code in found.items() if often[code] == 1 or text in whole}
        hidden = {text: digits for text, digits in hidden.items() if text not in codes}
    return codes


def _free(kind: str, width: int, taken: set[str]) -> Iterator[str]:
    return (code for number in count(1) if (code := f"{kind}-{number:0{width}}") not in taken)
