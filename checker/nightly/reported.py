"""The run of tonight as its audience may read it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from checker.archive.measured import measured
from checker.archive.receipt import run_name
from checker.archive.years import years
from checker.audience import Night, Standing, for_team, pseudonyms, stand
from checker.batch.spool import Spool
from checker.framework.load import Framework
from checker.history import Measure
from checker.model import DossierResult
from checker.nightly.keeper import Keeper
from checker.nightly.tonight import Tonight
from checker.run import Run

STANDING = "standing.json"


def reported(
    keeper: Keeper,
    tonight: Tonight,
    framework: Framework,
    measures: Sequence[Measure],
    store: Spool,
) -> tuple[Run, dict[str, bytes]]:
    """The run for its audience, and what the archive has to keep for the next night to be told alike, by the name of
    the document. `store` takes what is left for a team."""
    run = tonight.run
    config, prints, last = keeper.order.config, keeper.prints, keeper.baseline.last

    def name_of(name: str) -> str:
        return prints.of("shown", name)

    if config.audience == "officer":
        return replace(run, team_names=pseudonyms(run, name_of)), {}

    def prints_of(result: DossierResult) -> tuple[str, str]:
        return prints.dossier(result.dossier), prints.content(result.content)

    before = msgspec.json.decode(last.document(STANDING), type=Standing) if last and last.has(STANDING) else None
    standing = stand(before, run, prints_of, _by_a_lost_standing(keeper, before))
    choices = framework.register.choices
    night = Night(
        name_of=name_of,
        standing=standing,
        difference=tonight.beside.difference,
        years=lambda points: years(points, run.reference, choices),
        measures=lambda points: measured(measures, points, run.reference, choices),
    )
    return for_team(run, config.team_names, store, night), {STANDING: msgspec.json.encode(standing)}


def _by_a_lost_standing(keeper: Keeper, before: Standing | None) -> list[str]:
    """The names of the reports that are still there, of runs since the last good one, which are gone or damaged, and of
    an archive that is lost. Tonight's name is that of one that was left by a night that was killed, and is replaced."""
    last = keeper.baseline.last
    known = last.receipt.number if last and before else 0
    old = before.beside if before else ()
    found = (name for name in keeper.place.folders() if int(name.partition("-")[0]) > known or name in old)
    return [name for name in found if name != run_name(keeper.number, keeper.order.as_of.isoformat())]
