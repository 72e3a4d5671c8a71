"""What one night is to do: its configuration and everything that was read for it, in hand."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from checker import __version__
from checker.catalogue import Catalogue
from checker.nightly.config import NightConfig
from checker.run import Run

if TYPE_CHECKING:
    from checker.framework.load import Files

Render = Callable[[Run, Catalogue], Iterable[bytes]]


@dataclass(frozen=True)
class Order:
    """One night. `since` is the time now, in words for whoever comes while it lasts; `rules` are the rule files,
    `measures` the bytes of the improvement plan (None without one), `program` a digest of the program itself, `forms`
    how each format is rendered, `located` whether one of them tells where in the dossiers things lie."""

    config: NightConfig
    as_of: date
    since: str
    rules: Files
    measures: bytes | None
    program: str
    forms: Mapping[str, Render]
    located: bool

    @cached_property
    def scope(self) -> bytes:
        """A digest of all that decides what is found in a document, but for the document and the date."""
        return _digest([__version__, self.program, sorted(self.rules.items()), self.config.profiles, self.located])

    @cached_property
    def asked(self) -> bytes:
        """A digest of all that decides what a report says, but for the results, the date and the runs before."""
        config = self.config
        return _digest(
            [
                self.scope,
                self.measures,
                config.owner,
                config.audience,
                config.team_names,
                config.languages,
                config.formats,
            ]
        )

    @cached_property
    def same(self) -> bytes:
        """A digest by which a machine knows the same night again."""
        return _digest([self.asked, self.config.dossiers, self.config.archive, self.config.report])

    @cached_property
    def kept_at(self) -> tuple[tuple[str, bytes], ...]:
        """The folders of the archive and the report, each with a digest by which a machine knows it again."""
        folders = {"archive": self.config.archive, "report": self.config.report}
        return tuple((folder, _digest([what, folder])) for what, folder in folders.items())


def _digest(value: object) -> bytes:
    return hashlib.sha256(msgspec.json.encode(value, order="sorted")).digest()
