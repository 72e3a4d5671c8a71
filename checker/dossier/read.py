"""From the bytes of one JSON document to a dict, or every fault that keeps it from being read."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from math import isfinite
from typing import Any, NoReturn

from checker.dossier.bsn import mask
from checker.dossier.positions import Lines, Step, Token, pointer, walk
from checker.errors import CheckerError, Place, Problem

MAX_BYTES = 50_000_000
"""A document of this many bytes or more is refused unread."""

MAX_DEPTH = 64
"""How many objects and lists may stand inside each other, the dossier itself included."""

_MAX_PROBLEMS = 100
_SHOWN_KEY = 40

# What may follow a backslash, in the order in which to try it: what is fine but looks like a fault, faults.
_FINE = r"u000[9aAdD]|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_CONTROL = r"u00(?:[0189][0-9a-fA-F]|7[fF])|[bf]"
_SURROGATE = r"u[dD][89a-fA-F][0-9a-fA-F]{2}"
_ESCAPE = re.compile(rf"\\(?:{_FINE}|({_CONTROL}|{_SURROGATE})|.)", re.DOTALL)
_IN_TEXT = re.compile(
    rf"\\(?:{_FINE})"
    rf"|(?P<control>\\(?:{_CONTROL})|[\x00-\x1f\x7f-\x9f])"
    rf"|(?P<surrogate>\\{_SURROGATE})"
    r'|\\(?:["\\/nrt]|u[0-9a-fA-F]{4})'
    r"|(?P<escape>\\)"
)
_RAW_C1 = re.compile(rb"\xc2[\x80-\x9f]")

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*+)")
_NUMBER = re.compile(_INTEGER.pattern + r"(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?")
_KINDS_OF_CONTROL = {"\t": "tab", "\n": "newline", "\r": "newline"}
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")


def parse(data: bytes, file: str, first_line: int = 1) -> dict[str, Any]:
    """The object that the JSON document `data` holds.

    `file` is the name that places are given in; `first_line` the line of it on which the document begins.
    Raises `CheckerError` with every fault that can be told in one go (at most 100), in the order of the file.
    """
    if len(data) >= MAX_BYTES:
        raise CheckerError([too_large(Place(file, first_line), len(data))])
    try:
        document = _DECODER.decode(data.decode())
    except (ValueError, RecursionError):
        pass
    else:
        if isinstance(document, dict) and not _too_deep(document) and not _odd_signs(data):
            return document
    raise CheckerError(_diagnose(data, file, first_line))


def too_large(place: Place, size: int) -> Problem:
    """The problem of a document of `size` bytes, when that is more than is read."""
    return Problem("too-large", place, {"size": size // 1_000_000, "most": MAX_BYTES // 1_000_000})


def is_wide(data: bytes) -> bool:
    """Whether the text that begins with `data` is stored with more than one byte a sign: UTF-16 or UTF-32."""
    return not json.detect_encoding(data).startswith("utf-8")


def shown(text: str) -> str:
    """`text` as it may be shown to anyone.

    What could be a BSN is masked; a sign that steers a terminal or has no UTF-8 is written out, as \\x1b.
    """
    masked = mask(text)
    if masked.isprintable():
        return masked
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in masked)


# The fast way: decides whether there is a fault, and does not ask where.


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError
    return members


def _integer(text: str) -> int:
    if not _fits_64_bits(text):
        raise ValueError
    return int(text)


def _float(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError
    return number


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_no_number
)


def _fits_64_bits(digits: str) -> bool:
    # Only the last of these is exact; the first two keep it from short numbers and from millions of digits.
    return len(digits) < 19 or (len(digits) <= 20 and -(2**63) <= int(digits) < 2**63)


def _too_deep(document: dict[str, Any]) -> bool:
    level: list[Any] = [document]
    for _ in range(MAX_DEPTH):
        level = [
            value
            for holder in level
            for value in (holder.values() if type(holder) is dict else holder)
            if type(value) is dict or type(value) is list
        ]
        if not level:
            return False
    return True


def _odd_signs(data: bytes) -> bool:
    """Whether valid JSON holds control characters (but for escaped tabs, line ends) or lone surrogates."""
    return (
        b"\x7f" in data or _RAW_C1.search(data) is not None or (b"\\" in data and any(_ESCAPE.findall(data.decode())))
    )


# The slow way: only for what is refused, to say what is wrong and where.

_Spot = Callable[[int, Step], Place]
"""Gives the place in the file of an offset in the text and the value that it belongs to."""


def _diagnose(data: bytes, file: str, first_line: int) -> list[Problem]:
    if not data.strip(b"\0 \t\r\n"):
        return [Problem("empty", Place(file, first_line))]
    text, stored = _decode(data)
    lines = Lines(text)

    def spot(offset: int, step: Step) -> Place:
        line, column = lines.place(offset)
        return Place(file, first_line - 1 + line, column, pointer(_shown_key(name) for name in step.names()))

    problems = [Problem(code, spot(offset, Step())) for code, offset in stored.items()]
    problems += islice(_faults(text, spot), _MAX_PROBLEMS + 1)
    problems.sort(key=lambda problem: (problem.place.line or 0, problem.place.column or 0))
    if len(problems) > _MAX_PROBLEMS:
        problems[_MAX_PROBLEMS:] = [Problem("more-faults", Place(file, first_line), {"shown": _MAX_PROBLEMS})]
    return problems


def _decode(data: bytes) -> tuple[str, dict[str, int]]:
    """The text of `data`, and the codes and offsets of what is wrong with how it is stored."""
    if is_wide(data):
        try:
            return data.decode(json.detect_encoding(data)), {"utf-16": 0}
        except UnicodeDecodeError:
            pass  # it only looked like it
    stored = {}
    if data.startswith(BOM_UTF8):
        data = data.removeprefix(BOM_UTF8)
        stored["bom"] = 0
    try:
        return data.decode(), stored
    except UnicodeDecodeError as error:
        return data.decode(errors="replace"), stored | {"not-utf-8": len(data[: error.start].decode())}


def _faults(text: str, spot: _Spot) -> Iterator[Problem]:
    """Every fault in a text that is meant to be one JSON object, in the order of the text."""
    opened: list[dict[str, int]] = []  # of each object or list around a token, where its keys stand
    for token in walk(text):
        place = partial(spot, token.offset, token.step)
        root = token.step.above is None
        if root and token.kind in ("[", "text"):
            yield Problem("not-an-object", place(), {"found": "list" if token.kind == "[" else "text"})
        match token.kind:
            case "{" | "[":
                opened.append({})
                if len(opened) > MAX_DEPTH:
                    yield Problem("too-deep", place(), {"most": MAX_DEPTH})
                    return
            case "}" | "]":
                opened.pop()
            case "key":
                key = str(token.step.name)
                first = opened[-1].setdefault(key, token.offset)
                if first != token.offset:
                    # The line as text: the catalogue would write a number with points between the thousands.
                    details = {"name": _shown_key(key), "first": str(spot(first, token.step).line)}
                    yield Problem("duplicate-key", place(), details)
                yield from _in_text(token, spot)
            case "text":
                yield from _in_text(token, spot)
            case "word":
                fault = _in_word(token.text)
                if fault:
                    yield Problem(fault[0], place(), fault[1])
                elif root:
                    yield Problem("not-an-object", place(), {"found": "word"})
                if root:
                    return  # what follows has as little to do with JSON
            case "fault" if token.text == "truncated":
                yield Problem("truncated", place())
            case "fault":
                yield Problem("not-json", place(), {"wrong": token.text})


def _in_text(token: Token, spot: _Spot) -> Iterator[Problem]:
    """The faults inside one text between quotes: of each kind the first, with how often that kind occurs."""
    first: dict[str, re.Match[str]] = {}
    times: Counter[str] = Counter()
    for match in _IN_TEXT.finditer(token.text):
        kind = match.lastgroup
        if kind == "control":
            kind = _KINDS_OF_CONTROL.get(match[0], "other")
        if kind:
            first.setdefault(kind, match)
            times[kind] += 1
    for kind, match in first.items():
        place = spot(token.offset + match.start(), token.step)
        if kind == "escape":
            yield Problem("not-json", place, {"wrong": "escape"})
        elif kind == "surrogate":
            yield Problem("lone-surrogate", place, {"times": times[kind]})
        else:
            sign = _code_point(match[0])
            yield Problem("control-character", place, {"kind": kind, "sign": sign, "times": times[kind]})


def _code_point(control: str) -> str:
    """The name of a control character, raw or as an escape, such as U+000A."""
    if control.startswith("\\u"):
        return "U+" + control[2:].upper()
    return {"\\b": "U+0008", "\\f": "U+000C"}.get(control) or f"U+{ord(control):04X}"


def _in_word(word: str) -> tuple[str, dict[str, str | int]] | None:
    """The code and details of what is wrong with something without quotes."""
    if word in _NO_NUMBERS:
        return "not-a-number", {"found": word}
    if _INTEGER.fullmatch(word):
        return None if _fits_64_bits(word) else ("number-too-large", {"digits": len(word.lstrip("-"))})
    if _NUMBER.fullmatch(word):
        return None if isfinite(float(word)) else ("number-too-large", {"digits": 0})
    if word in ("true", "false", "null"):
        return None
    return "not-json", {"wrong": "number" if word[0] in "+-.0123456789" else "word"}


def _shown_key(key: str) -> str:
    safe = shown(key)
    return safe if len(safe) <= _SHOWN_KEY else safe[: _SHOWN_KEY - 1] + "…"
