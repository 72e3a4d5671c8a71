"""Where everything in a JSON text stands: its values, and the spots that break the form."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

_SPACE = re.compile(r"[ \t\n\r]*+")
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_WORD = re.compile(r'[^ \t\n\r,:\[\]{}"]++')
_OTHER_QUOTES = "'`\u2018\u2019\u201a\u201c\u201d\u201e"


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """The way to a value: the member or element `name` of the value at `above`; the root has none above."""

    above: Step | None = None
    name: str | int = ""

    def names(self) -> list[str]:
        """The names from the root down to this value, as they stand in a JSON pointer before escaping."""
        names = []
        step = self
        while step.above is not None:
            names.append(str(step.name))
            step = step.above
        return names[::-1]


def pointer(names: Iterable[str]) -> str:
    """The JSON pointer (RFC 6901) that leads along `names`; "" for none."""
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)


Kind = Literal["{", "[", "}", "]", "key", "text", "word", "fault"]
Fault = Literal[
    "after-end",
    "close-wrong",
    "colon-missing",
    "comma-extra",
    "comma-missing",
    "comment",
    "key-wrong",
    "quotes",
    "truncated",
    "value-missing",
]


@dataclass(frozen=True, slots=True)
class Token:
    """One sign of the text: what kind, at which offset (from 0), and the value that it belongs to.

    `text` is what stands there, quotes included; a "word" is whatever has no quotes (`12`, `true`, `NaN`).
    A "fault" breaks the form of JSON, and has the name of the fault as its text.
    """

    kind: Kind
    offset: int
    text: str
    step: Step


@dataclass(slots=True)
class _Open:
    """An object or list whose end has not come yet; `count` is the number of elements so far."""

    step: Step
    closer: str
    count: int = 0


class Lines:
    """Turns offsets in a text into lines and columns; quick when each offset lies after the one before it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._offset, self._line, self._line_start = 0, 1, 0

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1 and in characters, of the character at `offset`."""
        if offset < self._offset:
            self._offset, self._line, self._line_start = 0, 1, 0
        newline = self._text.rfind("\n", self._offset, offset)
        if newline >= 0:
            self._line += self._text.count("\n", self._offset, offset)
            self._line_start = newline + 1
        self._offset = offset
        return self._line, offset - self._line_start + 1


_SIGN = re.compile(r'[{}\[\],]|"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^ \t\n\r,:\[\]{}"]++', re.DOTALL)


def locate(text: str) -> dict[str, tuple[int, int]]:
    """Where every value of a valid JSON text stands.

    Gives for each JSON pointer the line and column, both from 1: of the key for a member of an object, of the
    element for a list, and of the value itself for the root "".
    """
    newlines = [-1, *[found.start() for found in re.finditer("\n", text)]]
    places: dict[str, tuple[int, int]] = {}
    opened: list[list[Any]] = []  # the pointer of each value that is open, and the index that comes next; None: objects
    steps: dict[str, str] = {}  # the same keys come by again and again
    member, wants_key = "", False
    for found in _SIGN.finditer(text):
        sign, at = found.group(), found.start()
        if sign == ",":
            wants_key = opened[-1][1] is None
            continue
        if sign in "}]":
            opened.pop()
            wants_key = False
            continue
        around = opened[-1] if opened else None
        if around is None or around[1] is not None or wants_key:
            line = bisect_left(newlines, at)
            if wants_key:
                step = steps.get(sign)
                if step is None:
                    step = steps[sign] = pointer([_name(sign)])
                member = f"{around[0]}{step}" if around else ""
            elif around:
                member = f"{around[0]}/{around[1]}"
                around[1] += 1
            places[member] = line, at - newlines[line - 1]
            if wants_key:
                wants_key = False
                continue
        if sign in "{[":
            opened.append([member, None if sign == "{" else 0])
            wants_key = sign == "{"
    return places


def walk(text: str) -> Iterator[Token]:
    """The signs of a JSON text in their order, faults included.

    Goes on after a fault where it is plain how; otherwise that fault is the last token. What words and texts
    hold is not judged here. Does not recurse, so any depth of nesting is walked.
    """
    opened: list[_Open] = []
    here = Step()
    wanted: Literal["value", "key", "element", "colon", "comma", "end"] = "value"
    comma: int | None = None  # where the comma stands that promises one more member or element
    at = 0

    def fault(name: Fault, offset: int) -> Token:
        return Token("fault", offset, name, here)

    while True:
        at = _end(_SPACE, text, at)
        sign = text[at : at + 1]
        if not sign:
            if wanted != "end":
                yield fault("truncated", at)
            return
        if text.startswith(("//", "/*"), at):
            yield fault("comment", at)
            return
        if wanted == "end":
            yield fault("after-end", at)
            return

        if sign in "}]" and wanted in ("comma", "key", "element"):
            if sign != opened[-1].closer:
                yield fault("close-wrong", at)
                return
            if comma is not None:
                yield fault("comma-extra", comma)
                comma = None
            here = opened.pop().step
            yield Token("}" if sign == "}" else "]", at, sign, here)
            at += 1
            wanted = "comma" if opened else "end"

        elif wanted == "comma":
            in_object = opened[-1].closer == "}"
            if sign == ",":
                comma = at
                at += 1
            else:
                yield fault("comma-missing", at)
                if sign in ",:" or (in_object and sign != '"'):
                    return
            here = opened[-1].step
            wanted = "key" if in_object else "element"

        elif wanted == "colon":
            if sign != ":":
                yield fault("colon-missing", at)
                return
            at += 1
            wanted = "value"

        elif sign in _OTHER_QUOTES:
            yield fault("quotes", at)
            return

        elif wanted == "key":
            if sign != '"':
                yield fault("key-wrong", at)
                return
            end = _end(_STRING, text, at)
            if end == at:
                yield fault("truncated", len(text))
                return
            here = Step(opened[-1].step, _name(text[at:end]))
            yield Token("key", at, text[at:end], here)
            at = end
            comma = None
            wanted = "colon"

        else:
            if wanted == "element":
                here = Step(opened[-1].step, opened[-1].count)
                opened[-1].count += 1
                comma = None
            if sign in "{[":
                yield Token("{" if sign == "{" else "[", at, sign, here)
                opened.append(_Open(here, "}" if sign == "{" else "]"))
                wanted = "key" if sign == "{" else "element"
                at += 1
                continue
            if sign in ",:}]":
                yield fault("value-missing", at)
                return
            end = _end(_STRING if sign == '"' else _WORD, text, at)
            if end == at or (end == len(text) and opened and sign != '"'):
                yield fault("truncated", len(text))
                return
            yield Token("text" if sign == '"' else "word", at, text[at:end], here)
            at = end
            wanted = "comma" if opened else "end"


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where the match of `pattern` at `at` ends; `at` itself when it does not match."""
    match = pattern.match(text, at)
    return match.end() if match else at


def _name(quoted: str) -> str:
    try:
        return str(json.loads(quoted, strict=False))
    except ValueError:  # a broken escape: its raw text still names the member
        return quoted[1:-1]
