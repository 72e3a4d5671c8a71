"""The template, style and scripts of the page, read from the package; what lets a browser run these only."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

# By concept, in the order in which they need each other.
SCRIPTS = (
    "texts",
    "elements",
    "address",
    "rows",
    "details",
    "findings",
    "dossier",
    "list",
    "actions",
    "tables",
    "trend",
    "views",
)


@cache
def asset(name: str) -> str:
    """The text of a file of the page."""
    return (files("checker") / "report" / "page" / "parts" / name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Where templates come from; whatever is filled in is escaped, and what is not there is a fault."""
    return Environment(
        loader=FunctionLoader(asset), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def style() -> Markup:
    """All of the style sheet."""
    return Markup("\n" + asset("page.css"))  # our own, so there is nothing in it to escape


@cache
def script() -> Markup:
    """All of the scripts as one, with nothing of it in reach of whatever else the page might hold."""
    parts = "\n".join(asset(f"{name}.js") for name in SCRIPTS)
    return Markup(f'\n(() => {{\n"use strict";\n{parts}}})();\n')  # our own as well


def policy() -> str:
    """The content security policy: this style and this script by their hashes, pictures that stand in the page itself,
    and nothing from anywhere."""
    return (
        f"default-src 'none'; script-src '{_hash(script())}'; style-src '{_hash(style())}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


_IN_A_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def embedded(value: Any) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or begins another."""
    return Markup(msgspec.json.encode(value).decode().translate(_IN_A_SCRIPT))  # escaped by the line above


def said(text: str) -> tuple[str, ...]:
    """The keys of the texts that a script or template asks for."""
    return tuple(dict.fromkeys(re.findall(r'\b(?:say|text)\("([a-z-]+)"', text)))
