"""How every table looks at a terminal."""

from __future__ import annotations

from rich import box
from rich.table import Table


def framed(title: str, *, expand: bool = False) -> Table:
    """A table without columns or rows as yet, with a line under its head and no other. `expand`: as wide as the screen,
    so that its columns can have a share of that."""
    return Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        collapse_padding=True,
        expand=expand,
    )
