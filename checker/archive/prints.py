"""Fingerprints: the same for the same thing under one key, and without the key nobody can tell, or try, what of."""

from __future__ import annotations

import hashlib
import hmac

KEY_BYTES = 32
DIGITS = 32  # hexadecimal digits of a fingerprint: 128 bits, so that no two things of an archive share one
MOST_COPIES = 1000  # of one dossier: as many of one id are told apart


class Prints:
    """Makes fingerprints with one key of 32 bytes. Each kind of thing has a domain of its own, so that a name that
    is also an id does not show itself as such."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(len(key))
        self._key = hmac.new(key, digestmod=hashlib.sha256)
        self.id = self.of("key")
        """By which the key is known: the same for the same key, and telling nothing of it."""

    def dossier(self, name: str, copy: int = 1) -> str:
        """Of the id of a dossier; `copy` counts, from 1, those that have one and the same id."""
        return self.of("dossier", name) if copy == 1 else self.of("dossier", name, str(copy))

    def file(self, name: str, line: int) -> str:
        """Of the name of a file and the line on which the dossier begins."""
        return self.of("file", name, str(line))

    def container(self, name: str) -> str:
        """Of the name of a file that holds several dossiers; "" of "", which is no file."""
        return self.of("container", name) if name else ""

    def content(self, digest: str) -> str:
        """Of the digest of a document (hexadecimal)."""
        return self.of("content", digest)

    def of(self, domain: str, *parts: str) -> str:
        """Of texts, in a domain of that name."""
        mac = self._key.copy()
        for part in (domain, *parts):
            data = part.encode("utf-8", "surrogatepass")
            mac.update(len(data).to_bytes(8, "big") + data)
        return mac.hexdigest()[:DIGITS]
