"""What the examples made of the faults seeded into the rules: the share that they caught, and what they missed."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from rich.table import Table

from checker.catalogue import Catalogue
from checker.mutation import LEAST, Trial


class Survivor(Struct, frozen=True):
    """A fault that no example caught: on which criteria it was tried, its clause ("" when it lies in none), where the
    rule stands, the fault in words, and what stood there and came to stand there ("" when it was dropped)."""

    criteria: tuple[str, ...]
    clause: str
    file: str
    line: int | None
    kind: str
    fault: str
    before: str
    after: str


class Caught(Struct, frozen=True):
    """Of one criterion: how many faults were seeded in it, and how many of those its examples caught."""

    code: str
    faults: int
    caught: int


class Survival(Struct, frozen=True):
    """Everything that was tried. `share` is the percentage that was caught, rounded down to a tenth; `least` the
    percentage that has to be."""

    faults: int
    caught: int
    share: float
    least: int
    criteria: tuple[Caught, ...]
    survivors: tuple[Survivor, ...]

    @property
    def enough(self) -> bool:
        return self.caught * 100 >= self.least * self.faults


def describe(trials: Iterable[Trial], words: Catalogue) -> Survival:
    """The trials in one language, in their order. A fault in what several criteria share counts for none of them."""
    tried = list(trials)
    single = [trial for trial in tried if len(trial.criteria) == 1]
    codes = dict.fromkeys(trial.criteria[0] for trial in single)
    caught = sum(trial.caught for trial in tried)
    return Survival(
        faults=len(tried),
        caught=caught,
        share=1000 * caught // len(tried) / 10 if tried else 100.0,
        least=LEAST,
        criteria=tuple(
            Caught(code, len(found), sum(trial.caught for trial in found))
            for code in codes
            if (found := [trial for trial in single if trial.criteria[0] == code])
        ),
        survivors=tuple(_survivor(trial, words) for trial in tried if not trial.caught),
    )


def _survivor(trial: Trial, words: Catalogue) -> Survivor:
    mutant = trial.mutant
    return Survivor(
        criteria=trial.criteria,
        clause=mutant.clause,
        file=mutant.place.file,
        line=mutant.place.line,
        kind=mutant.kind,
        fault=words.text(f"mutant-{mutant.kind}"),
        before=mutant.before,
        after=mutant.after,
    )


def render(survival: Survival, words: Catalogue) -> Table:
    """The faults that nothing caught, for a terminal."""
    text = words.text
    table = Table(title=text("mutate-title"), title_justify="left")
    for name in ("criterion", "place", "fault", "before", "after"):
        table.add_column(text(f"mutate-{name}"), no_wrap=name == "criterion", overflow="fold")
    for found in survival.survivors:
        several = text("mutate-several", count=len(found.criteria))
        code = found.criteria[0] if len(found.criteria) == 1 else several
        name = f"{code}\n{found.clause}" if found.clause else code
        table.add_row(name, f"{found.file}:{found.line}", found.fault, found.before, found.after)
    return table
