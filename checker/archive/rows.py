"""What the archive keeps of each dossier: no name, no text, nothing but fingerprints, codes, counts and days.

A fingerprint is a keyed digest (32 hexadecimal digits): the same for the same thing from night to night, and without
the key nobody can tell, or try, what it is of.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from checker.model import Outcome


class FindingRow(Struct, frozen=True, gc=False):
    """One finding: its outcome, how many of its subjects (without advice) came to what, `counted` being all that
    applied; `due` is the first day (YYYY-MM-DD) on which it comes out worse through time alone, "" when there is none;
    `since` is the night from which on it had this outcome without a break."""

    outcome: Outcome
    failing: int
    undetermined: int
    explained: int
    counted: int
    due: str
    since: str


class RiskRow(Struct, frozen=True, gc=False):
    """One risk, as in `model.RiskScore`; `low` and `high` are None when nothing that feeds it applies."""

    number: int
    occurs: str
    low: float | None
    high: float | None


class DossierRow(Struct, frozen=True, gc=False):
    """One dossier: the fingerprints of its id, of the name of its file (with the line), and of its content; its
    status (open, closed, ""); its findings, in the order of `columns` of the run, and its risks, by profile in the
    order of the receipt. Of several with one id the second and further are fingerprinted with their number.
    `container` is the fingerprint of the name of the file that holds it together with others, "" when it has a file of
    its own."""

    dossier: str
    file: str
    content: str
    status: str
    findings: tuple[FindingRow, ...]
    risks: tuple[tuple[RiskRow, ...], ...]
    container: str = ""

    def within(self, unread: Collection[str]) -> bool:
        """Whether it stands in what could not be read, by `Unread.file`."""
        return self.file in unread or self.container in unread


class Unread(Struct, frozen=True, gc=False):
    """A file (or a line of one) that could not be read, by the fingerprint of its name, and the code of the first thing
    that is wrong with it. Of a file of several dossiers that could not be read as a whole, or not to its end, it is the
    fingerprint of a container."""

    file: str
    code: str


Column = tuple[str, str]
"""A profile and the code of one of its criteria."""
