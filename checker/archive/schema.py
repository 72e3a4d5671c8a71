"""The published schema of a kept run: its receipt, and its tables with what their columns mean."""

from __future__ import annotations

from typing import Any

import msgspec

from checker.archive.columns import TABLES
from checker.archive.receipt import RunReceipt


def archive_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `receipt.json`, made from the type that is written; under `x-tables` the Parquet
    files beside it."""
    schema: dict[str, Any] = msgspec.json.schema(RunReceipt)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "x-tables": msgspec.to_builtins(TABLES),
    }
