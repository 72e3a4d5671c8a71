"""Data in little room, which the page unpacks when it is asked for."""

from __future__ import annotations

import base64
import zlib
from typing import Any

import msgspec

_LEVEL = 6  # the levels above it take twice the time for a hundredth of the room


def packed(value: Any) -> str:
    """JSON, deflated without a head, in base64: nothing that could end a script element."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.b64encode(packer.compress(msgspec.json.encode(value)) + packer.flush()).decode()
