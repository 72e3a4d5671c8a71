"""Tables as text."""

from __future__ import annotations

from typing import IO

from rich.console import Console


class PlainConsole(Console):
    """A console that shows texts as they stand: what is in a name is never taken for layout. It leaves a closed pipe to
    its caller; rich itself would end the process with code 1."""

    def __init__(self, stream: IO[str], width: int | None) -> None:
        super().__init__(file=stream, width=width, highlight=False, markup=False, emoji=False)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError
