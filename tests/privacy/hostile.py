"""Dossiers and files that were made to break a report: what runs, what a spreadsheet counts, what turns text around."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from .planting import Dossier, Planter

RUNS = "window.__owned=1"
LONG = "W" * 10_000
HTML = (
    f"<script>{RUNS};alert(1)</script>",
    f"</script><script>{RUNS}</script>",
    f"<img/src=x/onerror={RUNS}>",
    f'"><svg/onload={RUNS}>',
    f"'/onmouseover='{RUNS}'/autofocus/onfocus='{RUNS}",
    f"<iframe/src=javascript:{RUNS}>",
    "<base/href=https://hostile.example/><link/rel=stylesheet/href=https://hostile.example/x.css>",
    f"javascript:{RUNS}",
    "</style><style>body{display:none}",
    "<!--<script>",
    "{{7*7}}${7*7}{%raw%}",
    "]]></testsuite><!ENTITY",
)
FORMULAS = (
    '=HYPERLINK("https://hostile.example","x")',
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "%0A=1+1",
    '";=1+1;"',
    "=1+1",
)
TURNED = ("\u202eneves", "\u2066a\u2067b\u2069", "\u200fvan\u200e", "e\u0301" * 50, "\U0001f600\ufe0f", "\ufeff\u200b")
STEERING = ("\x1b[2J\x1b[31mred", "a\r\nb", "a\tb", "\x07\x08", "\u2028\u2029", "\x85\x9b31m")
WORDS = (*HTML, *FORMULAS, *TURNED, *STEERING)
# Codes that the schema lets through, and that a program may take for something else.
CODES = (
    *("constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "null", "undefined", "NaN", "TRUE", "false"),
    *("0012", "1e5", "0x41", "2026-06-30", "1-2", "3.14", "A1", "W" * 64, "a--b", "a..b", "x_", "Infinity", "CON", "0"),
)


def written(planter: Planter, dossiers: list[Dossier], place: Path) -> Path:
    """A folder with hostile words in every field, key, name of a file, of a folder and of a member of a .zip."""
    folder = place / "hostile"
    folder.mkdir()
    good = list(_good(planter, dossiers))
    names = cycle(WORDS)
    for dossier, word in zip(good[:8], names, strict=False):
        _write(folder / f"{_name(word)}.json", dossier)
    with ZipFile(folder / f"{_name(HTML[3])}.zip", "w") as archive:
        for number, (dossier, word) in enumerate(zip(good[8:], names, strict=False)):
            archive.writestr(f"{number}{word}{LONG if number == 1 else ''}.json", json.dumps(dossier))
        for number, word in enumerate(WORDS):
            archive.writestr(f"broken{number}{word}.json", b"{")
    short = {key: value for key, value in good[0].items() if not isinstance(value, list) or key == "members"}
    broken = list(_broken(short))  # the rest of it has nothing to do with what is wrong
    for number, (item, word) in enumerate(zip(broken, names, strict=False)):
        _write(folder / f"{number}{_name(word)}.json", item)
    lines = (
        [json.dumps(item) for item in broken] + [word.replace("\n", " ") for word in WORDS] + ['{"id": "a\\u0000b"}']
    )
    (folder / f"{_name(FORMULAS[0])}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / os.fsdecode(b"not-utf-8-\xff\xfe.json")).write_bytes(b"\x00\xff" * 100)
    return place


def _name(word: str) -> str:
    """A word as the name of a file: without the sign that would make folders of it."""
    return word.replace("/", "\u2215")[:60]


def _write(path: Path, document: Any) -> None:
    path.write_text(json.dumps(document), encoding="utf-8")


def _good(planter: Planter, dossiers: list[Dossier]) -> Iterator[Dossier]:
    text = " ".join([*HTML, *FORMULAS, *TURNED, LONG])[:20_000]
    for number, dossier in enumerate(dossiers):
        ids = (f"{code}{i or ''}"[-64:] for i in range(10_000) for code in CODES)
        words: dict[str, str] = {}

        def code(word: str, words: dict[str, str] = words) -> str:
            return words.setdefault(word, f"{CODES[len(words) % len(CODES)][:60]}{len(words)}")

        planted = planter(dossier, ident=lambda _, ids=ids: next(ids), text=text, code=code if number % 2 else str)
        team, worker = (CODES[(number + shift) % 5] for shift in (0, 2))
        yield {**planted, "id": CODES[number % len(CODES)], "team": team, "worker": worker, "municipality": "NaN"}


def _broken(dossier: Dossier) -> Iterator[Any]:
    for word in (*WORDS, LONG):
        yield {**dossier, "team": word, word: word}
        yield {**dossier, "members": [{"id": word, "role": word, "born": word}]}
        yield {**dossier, "contacts": [{"id": "c", "party": "p", word: {word: [word]}}]}
    yield from islice(({**dossier, "case": {code: code}} for code in CODES), 6)
    yield {**dossier, **{f"{LONG[:200]}{i}": i for i in range(300)}}
