"""What a worksheet consists of, as data: each column with its heading, its width, and what fills it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from checker.catalogue import Catalogue
from checker.model import DossierResult

Cell = str | int | float | date | None
"""What fills a cell; None leaves it empty."""

Row = TypeVar("Row")


class Kind(StrEnum):
    """How the cells of a column look."""

    CODE = "code"  # a short text, never broken over lines
    TEXT = "text"
    NUMBER = "number"
    SCORE = "score"  # 0-100, shown without decimals
    DATE = "date"
    OUTCOME = "outcome"  # coloured by its word
    ROOM = "room"  # empty, for a person to fill in


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column. The catalogue has its heading as `column-<key>` and what it says as `column-<key>-about`, both filled
    with `details`. A number above `alarm` is coloured as `tint`, which is an outcome. `choices` are the only words that
    a cell takes."""

    key: str
    width: int
    kind: Kind
    fill: Callable[[Row], Cell]
    details: Mapping[str, str] = field(default_factory=dict)
    tint: str = ""
    alarm: int = 0
    choices: tuple[str, ...] = ()

    def heading(self, catalogue: Catalogue) -> str:
        """What stands above the column."""
        return catalogue.text(f"column-{self.key}", **self.details)

    def about(self, catalogue: Catalogue) -> str:
        """What the column says, for the sheet that explains them all."""
        return catalogue.text(f"column-{self.key}-about", **self.details)


@dataclass(frozen=True)
class Sheet(Generic[Row]):
    """A worksheet: its name is `sheet-<key>`, what it is for `sheet-<key>-about`. `frozen` columns stay in sight, the
    first `printed` go on paper (all when 0). `rows` are the rows that are about the whole run, `rows_of` those about
    one dossier: a sheet has one of both. `nothing` is what it says without rows."""

    key: str
    columns: tuple[Column[Row], ...]
    frozen: int
    rows: Iterable[Row] = ()
    rows_of: Callable[[DossierResult], Iterable[Row]] | None = None
    printed: int = 0
    nothing: str = ""

    def name(self, catalogue: Catalogue) -> str:
        """What stands on the tab."""
        return catalogue.text(f"sheet-{self.key}")
