"""Whether tonight's report for a team would show anything that the last one does not.

What was found may be another and what is shown the same. Then there is no new report: one in which nothing changed
would say that something did in what it does not show, in one of the few dossiers that were written in.
"""

from __future__ import annotations

import hashlib

import msgspec
from msgspec.structs import replace

from checker.archive.prints import Prints
from checker.audience import withheld_of
from checker.nightly.order import Order
from checker.nightly.says import undated
from checker.run import Run


def shown_digest_of(order: Order, run: Run, reported: Run, prints: Prints) -> str:
    """The digest of what a report for a team shows, by the days and ids of the run for the officer, since what stands
    for them in the report may change from night to night by itself."""
    encode = msgspec.msgpack.Encoder(order="deterministic").encode
    digest = hashlib.sha256(order.asked)
    withheld = withheld_of(run)
    for result in run.dossiers:
        shown = [[p.profile, [f for f in p.findings if f.criterion not in withheld]] for p in result.profiles]
        digest.update(encode([result.dossier, result.team, result.status, shown]))
    receipt = replace(reported.receipt, as_of="")
    digest.update(encode([receipt, reported.summary, reported.notices, undated(reported.history)]))
    return prints.of("shows", digest.hexdigest())
