"""Addresses of places that are no folder of this machine (`s3://bucket/2026`): which are meant, and how they are
shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|[^/\\]*::")
_SECRET = re.compile(r"(:(?://|~1~1)).*@", re.DOTALL)
_QUERY = re.compile(r"(:(?://|~1~1)[^?]*\?).*=.*", re.DOTALL)

BUCKETS = ("s3", "s3a", "gs", "gcs", "abfs", "az")  # of these a key in the address would be part of the name

# What has to be installed for a protocol: the extra of this package that does so.
EXTRAS = {"s3": "s3", "s3a": "s3", "smb": "smb", "sftp": "sftp", "ssh": "sftp", "http": "http", "https": "http"}


def is_address(place: str) -> bool:
    """Whether a place is an address that fsspec opens, rather than a path (`D:\\export` is one)."""
    return _ADDRESS.match(place) is not None


def discreet(text: str) -> str:
    """A text without what an address in it may hold of a secret: who logs on and how, and what follows a `?`."""
    return _QUERY.sub(r"\1…", _SECRET.sub(r"\1…@", text))


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why nothing can be read at an address on this machine: the code of a problem and its details."""

    code: str
    details: Mapping[str, str] = field(default_factory=dict)


def protocols(address: str) -> list[str]:
    """The protocols of an address, of a chain (`zip://*.json::s3://bucket/all.zip`) each."""
    return [part.partition("://")[0].lower() for part in address.split("::")]


def unusable(address: str) -> Unusable | None:
    """Why an address cannot be opened whatever is there: nobody knows its protocol, or a package is not installed."""
    from fsspec import available_protocols, get_filesystem_class

    known = available_protocols()
    for part, protocol in zip(address.split("::"), protocols(address), strict=True):
        if protocol not in known:
            near = next(iter(get_close_matches(protocol, known, n=1, cutoff=0.6)), "")
            return Unusable("place-protocol", {"found": discreet(protocol)[:40], "near": near})
        try:
            get_filesystem_class(protocol)
        except ImportError:
            return Unusable("place-package", {"found": protocol, "extra": EXTRAS.get(protocol, "")})
        if protocol in BUCKETS and "@" in part.partition("://")[2].partition("/")[0]:
            return Unusable("place-key", {"found": protocol})
    return None
