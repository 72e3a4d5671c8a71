"""By what it is told that a criterion is another than it was: a digest of all that decides its findings."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import msgspec

from checker.framework.forms import Criterion
from checker.framework.load import Profile
from checker.vocabulary import Attribute, Vocabulary

_UNTOLD = {"words", "title", "het"}  # how something is said, which decides nothing


def criterion_digests(vocabulary: Vocabulary, profile: Profile) -> dict[str, str]:
    """By code, in the order of the profile, the digest of each of its criteria (SHA-256, hexadecimal): two profiles, or
    one of two folders of rules, decide by a criterion alike when they have the same of it. Takes some milliseconds."""
    around = hashlib.sha256(_json([_plain(vocabulary), _plain(profile.reading)]))
    return {criterion.code: _digest(criterion, around.digest()) for criterion in profile.criteria}


def _digest(criterion: Criterion, around: bytes) -> str:
    """Of a criterion as its profile has it: clauses with the values of parameters in them, clauses left out, days in
    force, and (`around`) the vocabulary and how the profile reads a dossier, whole, whether this criterion asks for it
    or not. Titles, norms, sources, examples and links to risks decide no finding and are left out; the program itself
    is told by its version."""
    rule = [criterion.code, criterion.level, criterion.in_force, _plain(criterion.clauses), _plain(criterion.off)]
    return hashlib.sha256(around + _json(rule)).hexdigest()


def _json(value: object) -> bytes:
    return msgspec.json.encode(value, order="sorted")


def _plain(value: Any) -> Any:
    """A value as lists, mappings and texts, the same for equal values; each type by its name."""
    if isinstance(value, Attribute) and value.values is not None:
        value = replace(value, values={word: {} for word in value.values})
    if is_dataclass(value) and not isinstance(value, type):
        kept = [f.name for f in fields(value) if f.compare and f.name not in _UNTOLD]
        return [type(value).__name__, {name: _plain(getattr(value, name)) for name in kept}]
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(_plain(inner) for inner in value)
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
