"""What a kept run says of itself: with what it was made, of how much, and which files belong to it."""

from __future__ import annotations

import hashlib

import msgspec
from msgspec import Struct

from checker.archive.rows import Column
from checker.run import ProfileReceipt

FORMAT = 1
"""Of the files of a run; another number is another form."""


class FileSum(Struct, frozen=True):
    """A file of the run: its size in bytes and its SHA-256 (hexadecimal)."""

    size: int
    sha256: str


class RunProfile(ProfileReceipt, frozen=True):
    """A profile of the run, as the receipt of any run has it. `risks` are the numbers of the risks."""

    risks: tuple[int, ...]


class RunReceipt(Struct, frozen=True):
    """What is written last into the folder of a run. `number` and `as_of` are those of its name; `version` is the
    program's; `rules_hash` is of all rules; `key` is the id of the key of its fingerprints. `complete`: everything that
    was to be looked at was there. `dossiers` were read, `unreadable` counts by code the files that could not be, and
    `forgotten` how many dossiers were taken out since, on request. `files` are all others of the folder, and `seal` is
    the SHA-256 of the receipt itself without it."""

    number: int
    as_of: str
    version: str
    rules_hash: str
    key: str
    profiles: tuple[RunProfile, ...]
    complete: bool
    dossiers: int
    unreadable: dict[str, int]
    forgotten: int = 0
    files: dict[str, FileSum] = {}
    format: int = FORMAT
    seal: str = ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The profiles and criteria of the run, in the order of the findings of a row."""
        return tuple((profile.name, code) for profile in self.profiles for code in profile.criteria)

    @property
    def risks(self) -> tuple[tuple[str, int], ...]:
        """The profiles and numbers of the risks of a row, in their order."""
        return tuple((profile.name, number) for profile in self.profiles for number in profile.risks)

    @property
    def name(self) -> str:
        """The name of its folder."""
        return run_name(self.number, self.as_of)


def sealed(receipt: RunReceipt) -> RunReceipt:
    """The receipt with its seal."""
    bare = msgspec.structs.replace(receipt, seal="")
    seal = hashlib.sha256(msgspec.json.encode(bare)).hexdigest()
    return msgspec.structs.replace(bare, seal=seal)


def run_name(number: int, as_of: str) -> str:
    """The name of the folder of a run."""
    return f"{number:06d}-{as_of}"
