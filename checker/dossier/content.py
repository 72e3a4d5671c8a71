"""By what it is told that a dossier says something else than it did."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from json.encoder import encode_basestring_ascii
from typing import Any


def content_digest(dossier: Mapping[str, Any]) -> str:
    """SHA-256 (hexadecimal) of all that a dossier holds: the same in any order of its keys and lists, since that order
    says nothing."""
    return hashlib.sha256(_text(dossier).encode()).hexdigest()


def _text(value: object) -> str:
    if isinstance(value, str):
        return encode_basestring_ascii(value)
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{_text(name)}:{_text(inner)}" for name, inner in value.items())) + "}"
    if isinstance(value, list):
        return "[" + ",".join(sorted(map(_text, value))) + "]"
    return repr(value)
