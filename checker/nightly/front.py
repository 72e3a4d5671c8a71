"""The first page of the report place, index.html: small, whole in itself, and in plain words."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from checker.catalogue import Catalogue
from checker.errors import Place
from checker.nightly.nights import DOUBTS, Night, Nights, told

_FORMS = ("html", "docx", "xlsx", "csv", "json", "junit", "sarif")
_STATES = {"made": "good", "same": "good", "failed": "alarm"}


def front_page(nights: Nights, catalogue: Catalogue) -> bytes:
    """The page. What is filled in is escaped, and no script or picture is asked for."""
    tonight = nights.nights[-1]
    style = _asset("index.css")
    page = _environment().get_template("index.html.j2")
    return page.render(
        lang=catalogue.lang,
        text=catalogue.text,
        style=Markup(style),  # our own, so there is nothing in it to escape
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
        nights=nights,
        tonight=tonight,
        noted=_noted(tonight),
        look="gap" if tonight.gaps and tonight.state != "failed" else _STATES[tonight.state],
        rows=_rows(nights.nights, catalogue),
        day=lambda iso: _day(iso, catalogue),
        said=lambda gap: catalogue.said(told(gap, Place(""), nights.audience)),
        files=_files(nights.report.files, catalogue) if nights.report else [],
        audience=catalogue.text(f"front-for-{nights.audience}"),
    ).encode()


@cache
def _asset(name: str) -> str:
    return (files("checker") / "nightly" / "parts" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_asset), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _day(iso: str, catalogue: Catalogue) -> str:
    day = date.fromisoformat(iso)
    return catalogue.text("actions-day", day=str(day.day), month=day.month, year=str(day.year))


def _files(names: Iterable[str], catalogue: Catalogue) -> list[tuple[str, str, str, str]]:
    """The files of a report (`rapport.en.html`), those to read first: name, what it is, and, when that is not the
    page's, its language as a code and in words."""
    found = []
    for name in names:
        _, *middle, form = name.split(".")
        lang = middle[0] if middle else "nl"
        in_words = catalogue.text("front-lang-nl") if lang == "nl" else catalogue.text("front-lang-en")
        other = ("", "") if lang == catalogue.lang or form == "json" else (lang, in_words)
        found.append((bool(other[0]), _FORMS.index(form), (name, catalogue.text(f"front-form-{form}"), *other)))
    return [file for _, _, file in sorted(found)]


def _rows(nights: Sequence[Night], catalogue: Catalogue) -> list[tuple[Night, str, str]]:
    """The nights, the last one first: each with its day, and what it came to in a few words. Nights of one day are
    numbered."""
    often, seen = Counter(night.as_of for night in nights), Counter[str]()
    rows = []
    for night in nights:
        seen[night.as_of] += 1
        day = _day(night.as_of, catalogue)
        if often[night.as_of] > 1:
            day = catalogue.text("front-day-again", day=day, number=seen[night.as_of])
        rows.append((night, day, _short(night, catalogue)))
    return rows[::-1]


def _noted(night: Night) -> str:
    """What is to be said beside the report of a night: `gaps` when something is missing, `doubts` when something only
    has to be looked into, "" for nothing."""
    if night.state == "failed" or not night.gaps:
        return ""
    return "doubts" if all(gap.code in DOUBTS for gap in night.gaps) else "gaps"


def _short(night: Night, catalogue: Catalogue) -> str:
    """What a night came to, in a few words."""
    noted = _noted(night)
    words = catalogue.text(f"front-short-{night.state}-{noted}" if noted else f"front-short-{night.state}")
    if night.state != "failed":
        return words
    known = [gap for gap in night.gaps if catalogue.has(f"front-why-{gap.code}")]
    return ": ".join([words, *(catalogue.text(f"front-why-{gap.code}", **gap.details) for gap in known[:1])])
