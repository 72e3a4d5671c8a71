"""Files that hold several dossiers: which of these nobody saw when such a file could not be read as a whole."""

from __future__ import annotations

import re

from checker.run import Unreadable

_MEMBER = re.compile(r"(?i)(?<=\.zip)!")
_STREAM = "-"  # how what came by the standard input is shown
_SEVERAL = re.compile(r"(?i)(\.jsonl|\.zip)( \(\d+\))?($|::|\?)")  # a name that was given twice has a number behind it
_WHOLE = frozenset(
    {
        "file-changing",
        "file-denied",
        "file-gone",
        "file-locked",
        "file-unreadable",
        "link-broken",
        "link-loop",
        "not-a-file",
        "path-missing",
        "place-lost",
        "utf-16",
        "zip-bomb",
        "zip-broken",
        "zip-locked",
        "zip-method",
    }
)
"""What is wrong with a file rather than with one line of it: what follows in it was not read either."""


def container_of(name: str) -> str:
    """The name of the file that a dossier stands in together with others, by the name under which it is shown; "" when
    it has a file of its own. A zip holds also what its members hold."""
    outer = _MEMBER.split(name, maxsplit=1)[0]
    return outer if outer != name or name == _STREAM or _holds_several(name) else ""


def unseen_of(item: Unreadable) -> str:
    """The name of the file of which nobody can tell what else it holds, since it could not be read as a whole; "" when
    only one dossier was not read."""
    whole = item.faults[0].code in _WHOLE and (item.file == _STREAM or _holds_several(item.file))
    return container_of(item.file) if whole else ""


def _holds_several(name: str) -> bool:
    return _SEVERAL.search(name) is not None
