"""What `check` was asked to write: in which form, for whom, and where it goes."""

from __future__ import annotations

import glob
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.text import Text

from checker.catalogue import Catalogue
from checker.cli.doorstep import check_target, page, show, show_aside, usage, whole_file
from checker.cli.formats import FORMATS, Format
from checker.dossier.read import shown
from checker.errors import near
from checker.run import Run


@dataclass(frozen=True, slots=True)
class Output:
    """A form that was asked for, for whom, and where it goes ("-" is stdout)."""

    format: Format
    audience: str
    target: str

    @property
    def on_screen(self) -> bool:
        """Whether a person reads it in the console."""
        return self.format.show is not None and self.target == "-"

    @property
    def places(self) -> bool:
        """Whether it says where in the dossiers things lie."""
        return self.format.places and self.audience == "officer"


def asked_outputs(asked: tuple[str, ...], audience: str | None, paths: tuple[str, ...]) -> list[Output]:
    """FORMAT[:FILE] -> what to write; refuses what cannot be written, before the work begins."""
    outputs: list[Output] = []
    places: list[str] = []
    for item in asked:
        kind, colon, file = item.partition(":")
        target = file or "-"
        if kind not in FORMATS:
            raise usage("usage-format", found=kind[:30], allowed=", ".join(FORMATS), near=_meant(item))
        if colon and not file:
            raise usage("output-no-name", found=kind)
        if FORMATS[kind].binary and target == "-":
            raise usage("output-binary", found=kind)
        place = target if target == "-" else str(Path(target).resolve())
        if place in places:
            raise usage("output-twice", found=shown(file))
        places.append(place)
        if target != "-":
            check_target(target)
            _keep_clear(target, paths)
        outputs.append(Output(FORMATS[kind], audience or FORMATS[kind].audience, target))
    return outputs


def _meant(item: str) -> str:
    """What was probably asked for: a form, or a file whose name ends on one; "" when there is no telling."""
    kind, _, _ = item.partition(":")
    ending = Path(item).suffix.lower().lstrip(".")
    if kind.lower() not in FORMATS and ending in FORMATS and ":" not in item:
        return f"{ending}:{shown(item)}"
    return near(kind.lower(), FORMATS)


def _keep_clear(target: str, paths: tuple[str, ...]) -> None:
    """Refuses a target that is one of the dossiers, or that would be read as one next time."""
    place = Path(target).resolve()
    for path in paths:
        asked = [Path(found).resolve() for found in (glob.glob(path, recursive=True) or [path])]
        inside = place.suffix in (".json", ".jsonl", ".zip") and any(a.is_dir() and a in place.parents for a in asked)
        if path != "-" and (place in asked or inside):
            raise usage("output-over-dossiers", found=target)


def write(wanted: Output, run: Run, words: Catalogue) -> None:
    """Writes the run, which is for whom the output is, or shows it."""
    if wanted.format.show and wanted.target == "-":
        show(wanted.format.show(run, words))
        return
    with whole_file(wanted.target) as file:
        if wanted.format.render:
            file.writelines(wanted.format.render(run, words))
        elif wanted.format.show:
            file.write(page(wanted.format.show(run, words)))
    if wanted.target != "-" and sys.stderr.isatty():
        show_aside(Text(words.text(f"written-{wanted.audience}", file=shown(wanted.target))))
