"""A text that comes from a file, as it may stand in a report."""

from __future__ import annotations

from checker.dossier.read import shown

LONGEST = 200


def quoted(text: str) -> str:
    """`text` with nothing in it that steers, nothing that could be a BSN, and no longer than a few lines."""
    safe = shown(text)
    return safe if len(safe) <= LONGEST else safe[: LONGEST - 1] + "…"
