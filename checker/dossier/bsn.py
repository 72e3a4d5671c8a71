"""A BSN, the number by which the government knows a person, in whatever a dossier holds.

Nine digits that pass the check (elfproef), in one piece or in groups of two to four with the same space, point or
dash between them. One number in eleven passes, so what looks like something else is let through: groups of which
one is a year (2024-12-345 is a reference, 2024-12-03 a date), two groups (2024-00123), and digits among letters of
hexadecimal (part of a UUID). Eight digits count only as a JSON number, which cannot keep a leading zero: as a text,
a date without dashes (20240331) and many references look like that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from checker.dossier.positions import pointer

_AROUND = 64  # signs on either side of nine digits that tell what they are part of
_SHAPE = re.compile(  # by the size of the first group: nine, two, three, four
    rb"0(?<!00)0(?:0{7}"
    rb"|-(?:000-0000|0000-000|00-00-000|00-000-00|000-00-00)"
    rb"|0-(?:000-000|00-0000|0000-00|00-00-00)"
    rb"|00-(?:00-000|000-00))(?!0)"
)
_AS_SHAPE = bytes.maketrans(b"0123456789 .", b"0000000000--")
_YEAR = re.compile(rb"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_WORD_END, _WORD_START = re.compile(rb"[0-9A-Za-z]*$"), re.compile(rb"^[0-9A-Za-z]*")
_GOES_BEFORE, _GOES_ON = re.compile(rb"[0-9][ .-]$|[A-Fa-f]$"), re.compile(rb"[ .-][0-9]|[A-Fa-f]")
_HEXADECIMAL = frozenset(b"abcdefABCDEF")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def mask(text: str) -> str:
    """`text` with a star for every digit of what may be a BSN."""
    signs = list(text)
    for start, end in _bsns(text):
        signs[start:end] = ["*" if sign.isdigit() else sign for sign in signs[start:end]]
    return "".join(signs)


def bsn_pointers(document: Any) -> Iterator[str]:
    """Where in a JSON document a key, text or whole number holds what may be a BSN, as JSON pointers."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            for key, inner in value.items():
                if any(_bsns(key)):
                    yield pointer((*path, key))
                waiting.append(((*path, key), inner))
        elif isinstance(value, list):
            waiting += (((*path, str(index)), inner) for index, inner in enumerate(value))
        elif isinstance(value, str):
            if any(_bsns(value)):
                yield pointer(path)
        elif type(value) is int and _passes(b"%09d" % value) and value > 9_999_999:
            yield pointer(path)


def may_hold_bsn(document: Mapping[str, Any]) -> bool:
    """Whether it is worth looking closely: quick, never wrong when it says no. For a document that fits its schema,
    where no number has eight digits."""
    data = msgspec.json.encode(document)
    return any(_passes(data[m.start() : m.end()]) for m in _SHAPE.finditer(data.translate(_AS_SHAPE)))


def _bsns(text: str) -> Iterator[tuple[int, int]]:
    """Where in `text` a BSN may stand, as (start, end)."""
    data = text.encode("ascii", "replace")
    for match in _SHAPE.finditer(data.translate(_AS_SHAPE)):
        start, end = match.span()
        if _passes(data[start:end]) and not _is_something_else(data, start, end):
            yield start, end


def _passes(digits: bytes) -> bool:
    """Whether nine digits, with or without signs between them, pass the check on a BSN."""
    numbers = [sign - 48 for sign in digits if 48 <= sign <= 57]
    total = sum(weight * number for weight, number in zip(_WEIGHTS, numbers, strict=False))
    return len(numbers) == 9 and any(numbers) and total % 11 == 0


def _is_something_else(data: bytes, start: int, end: int) -> bool:
    """Whether the nine digits are part of a longer number, a reference with a year in it, or a UUID."""
    found, left, right = data[start:end], data[max(0, start - _AROUND) : start], data[end : end + _AROUND]
    if found.isdigit():
        word = _WORD_END.findall(left)[0] + _WORD_START.findall(right)[0]
        letters = frozenset(sign for sign in word if not 48 <= sign <= 57)
        return bool(letters) and letters <= _HEXADECIMAL
    return (
        len({sign for sign in found if not 48 <= sign <= 57}) > 1
        or _YEAR.search(found) is not None
        or _GOES_BEFORE.search(left) is not None
        or _GOES_ON.match(right) is not None
    )
