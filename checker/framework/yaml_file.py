"""Reading a YAML file of rules: every scalar stays a string, and every value knows its line.

YAML's own typing turns `yes`, `no`, `off` and `01` into something else under the reader's eyes, so the
vocabulary gives scalars their type. Anchors, aliases and tags are refused: a rule is what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from checker.errors import CheckerError, Place, Problem, near, nearest_first

MAX_DEPTH = 32
MAX_BYTES = 5_000_000
_ODD_SIGN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # YAML knows no others
Tree = Any  # str | list[Tree] | dict[str, Tree]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: its tree of strings, lists and dicts, and the (line, column) of each JSON pointer in it."""

    file: str
    tree: Tree
    places: dict[str, tuple[int, int]]

    def place(self, pointer: str = "") -> Place:
        """Where `pointer` stands, or the nearest thing around it."""
        near = pointer
        while near and near not in self.places:
            near = near.rpartition("/")[0]
        line, column = self.places.get(near, (1, 1))
        return Place(self.file, line, column, pointer)

    def problem(self, code: str, pointer: str, **details: str | int) -> Problem:
        return Problem(code, self.place(pointer), details)

    def unknown(self, code: str, pointer: str, found: object, known: Iterable[str]) -> Problem:
        """The problem that `found`, which stands at `pointer`, is none of the known names."""
        return Problem(code, self.place(pointer), among(found, known))


def among(found: object, known: Iterable[str]) -> dict[str, str | int]:
    """The details of a problem in which `found` is none of the known names: the names and how many there are, the
    `near` one that was probably meant, and whether there is such a `guess` (1 or 0)."""
    text, names = str(found)[:60], sorted(known)
    meant = near(text, names)
    return {
        "found": text,
        "allowed": ", ".join(nearest_first(text, names)),
        "count": len(names),
        "near": meant,
        "guess": int(bool(meant)),
    }


def written(tree: Tree) -> str:
    """A tree as a person would have written it, in short."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: ..." for key in tree) + "}"
    return "[" + ", ".join(map(written, tree)) + "]" if isinstance(tree, list) else str(tree)


def escape(key: str) -> str:
    """One step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def load_yaml(data: bytes, file: str) -> Document:
    """The document in `data`; raises CheckerError when it is not one plain YAML document in UTF-8."""

    def fail(code: str, line: int = 1, column: int = 1, **details: str | int) -> CheckerError:
        return CheckerError([Problem(code, Place(file, line, column), details)])

    if len(data) > MAX_BYTES:
        raise fail("yaml-too-large", limit=MAX_BYTES // 1_000_000)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise fail("yaml-encoding")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise fail("yaml-encoding", data[: error.start].count(b"\n") + 1) from None
    if text.startswith("\ufeff"):
        raise fail("yaml-bom")
    if odd := _ODD_SIGN.search(text):
        line, column = text.count("\n", 0, odd.start()) + 1, odd.start() - text.rfind("\n", 0, odd.start())
        raise fail("yaml-character", line, column, sign=_sign(odd[0]))
    try:
        return _build(text, file)
    except yaml.MarkedYAMLError as error:
        raise CheckerError([_syntax(error, text, file)]) from None


# What libyaml says, and our name for it. The first group of faults is told where it began, for it shows only later.
_BEGAN_EARLIER = {"end of stream": "quote", "expected ',' or": "bracket", "expected ':'": "colon"}
_HERE = {
    "escape": "escape",
    "mapping values": "colon-extra",
    "tab character": "tab",
    "cannot start any token": "sign",
    "alphabetic or numeric": "sign",
    "node content": "value",
    "expected key": "indent",
    "indicator": "indent",
    "block sequence": "indent",
}


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The problem in text that is no YAML: where it is, and what stands on that line."""
    said = str(error.problem)
    earlier = next((name for words, name in _BEGAN_EARLIER.items() if words in said), None)
    mark: Any = (error.context_mark if earlier else None) or error.problem_mark or error.context_mark
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    wrong = earlier or next((name for words, name in _HERE.items() if words in said), "other")
    if not earlier and not "".join(lines[mark.line :]).strip():
        wrong, line = "end", text.rstrip().rpartition("\n")[2]
    elif wrong == "indent" and line[mark.column : mark.column + 1] in ("}", "]"):
        wrong = "value"
    elif wrong == "sign" and line[mark.column : mark.column + 1] == "\t":
        wrong = "tab"
    details = {"wrong": wrong, "found": line.strip()[:60]}
    return Problem("yaml-syntax", Place(file, mark.line + 1, mark.column + 1), details)


def _sign(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _build(text: str, file: str) -> Document:
    """Built from the stream of events, without recursion, so that no nesting can exhaust the stack."""
    places: dict[str, tuple[int, int]] = {}
    stack: list[tuple[Tree, str, list[str]]] = []  # container, pointer, [pending key]
    root: list[Tree] = []
    documents = 0

    def put(value: Tree, mark: Any) -> str:
        if not stack:
            root.append(value)
            places[""] = (mark.line + 1, mark.column + 1)
            return ""
        container, pointer, pending = stack[-1]
        if isinstance(container, list):
            inner = f"{pointer}/{len(container)}"
            container.append(value)
            places[inner] = (mark.line + 1, mark.column + 1)
            return inner
        inner = f"{pointer}/{escape(pending[0])}"
        container[pending.pop()] = value
        return inner

    def fail(code: str, mark: Any, **details: str | int) -> CheckerError:
        pointer = stack[-1][1] if stack else ""
        return CheckerError([Problem(code, Place(file, mark.line + 1, mark.column + 1, pointer), details)])

    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        mark: Any = event.start_mark
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise fail("yaml-documents", mark)
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise fail("yaml-anchor", mark)
        elif isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent):
            expects_key = stack and isinstance(stack[-1][0], dict) and not stack[-1][2]
            if event.tag is not None and not (isinstance(event, yaml.ScalarEvent) and event.tag == "!"):
                raise fail("yaml-tag", mark, found=event.tag.replace("tag:yaml.org,2002:", "!!")[:60])
            if isinstance(event, yaml.ScalarEvent):
                if odd := _ODD_SIGN.search(event.value):
                    raise fail("yaml-character", mark, sign=_sign(odd[0]))
                if expects_key:
                    container, pointer, pending = stack[-1]
                    if event.value in container:
                        first = places[f"{pointer}/{escape(event.value)}"][0]
                        raise fail("yaml-duplicate-key", mark, found=event.value[:40], first=first)
                    pending.append(event.value)
                    places[f"{pointer}/{escape(event.value)}"] = (mark.line + 1, mark.column + 1)
                else:
                    put(event.value, mark)
                continue
            if expects_key:
                raise fail("yaml-key", mark)
            if len(stack) >= MAX_DEPTH:
                raise fail("yaml-too-deep", mark, limit=MAX_DEPTH)
            value: Tree = [] if isinstance(event, yaml.SequenceStartEvent) else {}
            stack.append((value, put(value, mark), []))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            stack.pop()
    if not root or root[0] == "":
        raise CheckerError([Problem("yaml-empty", Place(file, 1, 1))])
    return Document(file, root[0], places)
