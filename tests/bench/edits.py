"""A folder of dossiers that changes by day, as in practice: the same for the same seed.

On a working day about one dossier in a hundred is written in; some come, some close, a few are taken away, and one file
is broken for a night. In the weekend nobody works.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from generate import dossiers

Tree = dict[str, Any]

_WRITTEN_IN = 0.02  # of the dossiers, on a working day; half of them are closed and rest
_COME, _CLOSE, _GO = 0.0008, 0.0006, 0.0003


class Folder:
    """`count` dossiers at `path`, each a file."""

    def __init__(self, path: Path, count: int, seed: int = 1) -> None:
        self._path = path
        self._random = Random(f"edits/{seed}")
        self._coming = dossiers(count * 2, seed)
        self._broken: dict[Path, bytes] = {}
        path.mkdir()
        for _ in range(count):
            self._come()

    def pass_day(self, day: date) -> int:
        """What people write in on `day`; gives how many files changed."""
        if day.weekday() >= 5:
            return 0
        changed = len(self._broken)
        for path, data in self._broken.items():
            path.write_bytes(data)
        self._broken.clear()
        files = sorted(self._path.glob("*.json"))
        for path in self._some(files, _WRITTEN_IN):
            changed += self._edit(path, day, self._random.choice(_EDITS))
        for path in self._some(files, _CLOSE):
            changed += self._edit(path, day, _close)
        for path in self._some(files, _GO):
            path.unlink()
            changed += 1
        for _ in range(round(len(files) * _COME)):
            self._come()
            changed += 1
        path = self._random.choice(sorted(self._path.glob("*.json")))
        self._broken[path] = data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2])
        return changed + 1

    def _some(self, files: list[Path], share: float) -> list[Path]:
        return self._random.sample(files, round(len(files) * share))

    def _come(self) -> None:
        tree = next(self._coming)
        (self._path / f"{tree['id']}.json").write_text(json.dumps(tree, indent=1))

    def _edit(self, path: Path, day: date, edit: Callable[[Tree, str], None]) -> bool:
        """Whether there was something to write in: a closed dossier rests."""
        if not path.exists():
            return False
        tree = json.loads(path.read_bytes())
        if tree.get("case", {}).get("status") != "open":
            return False
        edit(tree, day.isoformat())
        path.write_text(json.dumps(tree, indent=1))
        return True


def _again(name: str) -> Callable[[Tree, str], None]:
    """What was done last in a list is done again today."""

    def edit(tree: Tree, day: str) -> None:
        found = tree.get(name)
        if isinstance(found, list) and found:
            found.append({**found[-1], "id": f"{found[-1]['id']}-{day}", "date": day})

    return edit


def _retract(tree: Tree, day: str) -> None:
    """The last conversation proves to be of another family."""
    found = tree.get("conversations")
    if isinstance(found, list) and len(found) > 1 and found[-1]["date"] < day:
        found.pop()


def _only_text(tree: Tree, day: str) -> None:
    """Something that no rule looks at."""
    tree["municipality"] = f"voorbeeldstad-{day}"


def _close(tree: Tree, day: str) -> None:
    tree["case"]["status"] = "closed"
    tree["closure"] = {"date": day, "estimate": True, "grounds": True, "aftercare_needed": False, "notices": []}


_EDITS = (
    *(_again("conversations"),) * 5,
    *(_again("mdos"), _again("evaluations"), _again("safety_assessments")),
    _retract,
    _only_text,
)
