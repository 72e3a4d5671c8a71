"""The whole run as JSON, by the schema that `run_schema` gives: one dossier a line, keys in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from msgspec import Struct

from checker.history import History
from checker.model import DossierFindings, DossierResult, Notice
from checker.reference import Reference
from checker.run import Receipt, Run
from checker.summary import Summary


def render(run: Run) -> Iterator[bytes]:
    """The document in pieces, so that a large run is never whole in memory."""
    encode = msgspec.json.Encoder().encode
    yield b'{"version":"1",\n"receipt":' + encode(run.receipt) + b',\n"reference":' + encode(run.reference)
    yield b',\n"dossiers":['
    separator = b"\n"
    for result in run.dossiers:
        yield separator + encode(without_places(result))
        separator = b",\n"
    yield b'\n],\n"summary":' + encode(run.summary) + b',\n"notices":' + encode(run.notices)
    yield b',\n"history":' + encode(run.history) + b"}\n"


def without_places(result: DossierResult) -> DossierFindings:
    """What was found, and not where: places change with the order of a file."""
    return DossierFindings(**{name: getattr(result, name) for name in DossierFindings.__struct_fields__})


class RunDocument(Struct, frozen=True):
    """The JSON run. Every record is named by its key in the dossier, so the order of lists and files changes nothing;
    `checker explain` gives the line and the JSON pointer of each. `history` is null when the run was not made beside
    kept ones."""

    version: Literal["1"]
    receipt: Receipt
    reference: Reference
    dossiers: tuple[DossierFindings, ...]
    summary: Summary
    notices: tuple[Notice, ...]
    history: History | None


def run_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the JSON run, made from the types that are written."""
    schema: dict[str, Any] = msgspec.json.schema(RunDocument)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
