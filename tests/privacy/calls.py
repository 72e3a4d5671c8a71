"""All that a call of the command line leaves behind, and what can be read in it."""

from __future__ import annotations

import base64
import binascii
import io
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from checker.cli.formats import FORMATS

ROOT = Path(__file__).parents[2]
AS_OF = "2026-06-30"


@dataclass(frozen=True)
class Made:
    """What a call left behind: its exit code, what it said, and a file for each format."""

    code: int
    said: str
    files: Mapping[str, Path]


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """`checker check` in a folder, by a process of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CHECKER_")}
    return subprocess.run(
        [sys.executable, "-m", "checker", "check", *arguments, "--as-of", AS_OF],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "80"},
        capture_output=True,
        check=False,
        timeout=300,
    )


def make_all(folder: Path, paths: Iterable[str], *options: str, formats: Iterable[str] = FORMATS) -> Made:
    """Every format in one call, and the table on the screen."""
    files = {name: folder / f"{'-'.join(options).replace('--', '')}.{name}" for name in formats}
    outputs = [part for name, file in files.items() for part in ("--output", f"{name}:{file.name}")]
    done = call(folder, *paths, *options, *outputs, "--output", "table")
    return Made(done.returncode, (done.stdout + done.stderr).decode(), files)


PACKED = re.compile(rb"[A-Za-z0-9+/]{64,}={0,2}")


def unpacked(data: bytes) -> Iterator[bytes]:
    """Everything that can be read in a file: what it holds as it stands, what is packed in an archive, and what is
    deflated or in base64, however deep."""
    yield data
    if is_zipfile(io.BytesIO(data)):
        with ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield member.filename.encode()
                yield from unpacked(archive.read(member))
        return
    for match in PACKED.finditer(data):
        try:
            inner = base64.b64decode(match[0])
        except binascii.Error:
            continue
        yield from unpacked(_inflated(inner))


def _inflated(data: bytes) -> bytes:
    for window in (-15, 15, 31):  # deflate as it is, with the head of zlib, with that of gzip
        try:
            return zlib.decompress(data, window)
        except zlib.error:
            continue
    return data
