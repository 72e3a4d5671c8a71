"""The tables of a kept run: their columns, what kind of values these hold, and what they mean."""

from __future__ import annotations

from msgspec import Struct


class Field(Struct, frozen=True):
    """A column. `kind` is text, code (one of few texts), count, score (0-100) or day; `empty`: that it may be empty,
    and what that says."""

    name: str
    kind: str
    meaning: str
    empty: str = ""


class Table(Struct, frozen=True):
    """A table, in a file of its own."""

    file: str
    meaning: str
    fields: tuple[Field, ...]


_DOSSIER = Field("dossier", "text", "Fingerprint of the dossier: the same every night under one key")
_PROFILE = Field("profile", "code", "Profile under which it was evaluated")

DOSSIERS = Table(
    "dossiers.parquet",
    "A row for each dossier, sorted by fingerprint",
    (
        _DOSSIER,
        Field("file", "text", "Fingerprint of the name of its file, with the line"),
        Field("content", "text", "Fingerprint of what it held, the same in any order of keys and lists"),
        Field("status", "code", "Status of the case: open or closed", "not known"),
        Field("container", "code", "Fingerprint of the file that holds several dossiers", "it has a file of its own"),
    ),
)
FINDINGS = Table(
    "findings.parquet",
    "A row for each dossier, profile and criterion, in the order of the dossiers and of the receipt",
    (
        _DOSSIER,
        _PROFILE,
        Field("criterion", "code", "Code of the criterion"),
        Field("outcome", "code", "met, not_met, explained, not_applicable, undetermined or error"),
        Field("failing", "count", "How many of what it looks at, advice left out, are not in order"),
        Field("undetermined", "count", "Of how many it cannot be told"),
        Field("explained", "count", "Of how many a deviation is recorded"),
        Field("counted", "count", "To how many it applies: those three, and what is in order"),
        Field("due", "day", "First day on which it fails when nothing is done", "time alone does not make it fail"),
        Field("since", "day", "Night from which on it has had this outcome without a break"),
    ),
)
RISKS = Table(
    "risks.parquet",
    "A row for each dossier, profile and risk",
    (
        _DOSSIER,
        _PROFILE,
        Field("risk", "count", "Number of the risk in the register"),
        Field("occurs", "code", "yes, no, undetermined or not_applicable"),
        Field("low", "score", "Score when all that cannot be told turns out well", "nothing that feeds it applies"),
        Field("high", "score", "Score when it does not", "nothing that feeds it applies"),
    ),
)
UNREAD = Table(
    "unread.parquet",
    "A row for each file, or line of one, that could not be read",
    (
        Field(
            "file", "text", "Fingerprint of its name, with the line; of a container that was not read whole that of it"
        ),
        Field("code", "code", "The first thing that is wrong with it"),
    ),
)
TABLES = (DOSSIERS, FINDINGS, RISKS, UNREAD)
