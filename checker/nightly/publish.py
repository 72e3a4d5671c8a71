"""The report place: a folder for each report, which appears whole or not at all, and index.html, replaced last."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import msgspec

from checker.archive import disk
from checker.archive.store import GONE, PART
from checker.catalogue import load_catalogue
from checker.nightly.front import front_page
from checker.nightly.nights import Nights
from checker.nightly.order import Render
from checker.run import Run

INDEX, NIGHTS = "index.html", "nights.json"
_STEM, _FIRST = "rapport", "nl"  # a report in Dutch has no language in its name


class ReportPlace:
    """The folder that people look in. `guard` is called before anything becomes visible or is taken away: it raises
    when that is no longer ours to do."""

    def __init__(self, folder: Path, guard: Callable[[], None] = lambda: None) -> None:
        self.folder = folder
        self._guard = guard

    def nights(self) -> Nights | None:
        """What the first page was made from; None when there is none yet, or it cannot be read any more."""
        try:
            return msgspec.json.decode((self.folder / NIGHTS).read_bytes(), type=Nights)
        except (OSError, msgspec.DecodeError):
            return None

    def folders(self) -> list[str]:
        """The names of the reports that are there, in order."""
        if not self.folder.is_dir():
            return []
        return sorted(path.name for path in self.folder.iterdir() if _is_report(path.name) and path.is_dir())

    @contextmanager
    def write(self, name: str, run: Run, forms: Mapping[str, Render], languages: Iterable[str]) -> Iterator[list[str]]:
        """A report that becomes visible when this ends well, under its name; the names of its files."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{PART}{secrets.token_hex(8)}"
        part.mkdir()
        try:
            files = list(_rendered(part, run, forms, languages))
            disk.settle_folder(part)
            yield files
            self._guard()
            self.remove([name])  # left by a night that was killed before its run was kept
            disk.rename(part, self.folder / name)
        except BaseException:
            with suppress(OSError):
                disk.remove(part)
            raise

    def remove(self, names: Iterable[str]) -> None:
        """Take reports away: at once out of sight, then off the disk."""
        self._guard()
        for name in names:
            if (self.folder / name).exists():
                gone = self.folder / f"{GONE}{secrets.token_hex(8)}"
                disk.rename(self.folder / name, gone)
                disk.remove(gone)

    def sweep(self) -> None:
        """Take away what a killed night left, which is for who holds the lock."""
        if self.folder.is_dir():
            for path in list(self.folder.iterdir()):
                if path.name.startswith((PART, GONE)):
                    with suppress(OSError):  # somebody has it open: it goes the next time
                        disk.remove(path) if path.is_dir() else path.unlink(missing_ok=True)

    def show(self, nights: Nights) -> None:
        """Replace the first page; OSError when somebody keeps it open, or nothing can be written there."""
        self._guard()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._replace(NIGHTS, msgspec.json.format(msgspec.json.encode(nights), indent=1))
        self._replace(INDEX, front_page(nights, load_catalogue(nights.lang)))

    def _replace(self, name: str, data: bytes) -> None:
        part = self.folder / f"{PART}{secrets.token_hex(8)}"
        try:
            disk.write(part, data)
            disk.patiently(partial(os.replace, part, self.folder / name))
        finally:
            part.unlink(missing_ok=True)
        disk.settle_folder(self.folder)


def _is_report(name: str) -> bool:
    number, _, day = name.partition("-")
    return number.isdigit() and len(day) == len("2026-01-01")


def _rendered(folder: Path, run: Run, forms: Mapping[str, Render], languages: Iterable[str]) -> Iterator[str]:
    for place, lang in enumerate(languages):
        for form, render in forms.items():
            if form == "json" and place:
                continue  # it speaks no language
            name = f"{_STEM}.{form}" if lang == _FIRST else f"{_STEM}.{lang}.{form}"
            with (folder / name).open("xb") as file:
                file.writelines(render(run, load_catalogue(lang)))
                file.flush()
                disk.settle(file.fileno())
            yield name
