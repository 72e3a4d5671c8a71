"""A drive that is not connected looks like an empty folder. Whoever keeps the archive or the report there starts anew
beside what nobody sees, and nothing seems wrong."""

from __future__ import annotations

from pathlib import Path

from checker.dossier.read import shown
from checker.errors import Place, Problem
from checker.exit_code import INCOMPLETE
from checker.nightly.cache import kept_at
from checker.nightly.order import Order
from checker.nightly.stopped import Stopped


class Away(Stopped):
    """A place where something was kept has nothing in it."""


def refuse_away(order: Order) -> None:
    """Away when the folder of the archive or of the report is not there or has nothing at all in it, and this machine
    remembers, by its cache, that it kept something there. Nothing is made."""
    for folder, digest in order.kept_at:
        if _has_nothing(Path(folder)) and kept_at(order.config.cache, digest):
            raise Away(Problem("night-away", Place(shown(folder))), INCOMPLETE)


def _has_nothing(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is None
    except FileNotFoundError:
        return True
