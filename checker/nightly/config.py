"""What `checker nightly` is told: where dossiers are, what to make of them and where it goes."""

from __future__ import annotations

from msgspec import Struct


class Owner(Struct, frozen=True):
    """Who looks after the nightly report: a role or a team, and where it can be reached."""

    name: str
    contact: str


class Retention(Struct, frozen=True):
    """How long runs and reports are kept: every run of so many nights, then the last run of each of so many weeks,
    months and years (all counted back from the reference date), and the reports of so many nights."""

    nights: int = 31
    weeks: int = 13
    months: int = 24
    years: int = 10
    reports: int = 14


class NightConfig(Struct, frozen=True):
    """The configuration of one nightly report. `dossiers` are folders, files, globs or addresses (`s3://…`); `archive`,
    `report`, `cache` and `key` are paths; "" stands for the default that the schema describes."""

    owner: Owner
    dossiers: tuple[str, ...]
    archive: str
    report: str
    key: str
    cache: str = ""
    rules: str = ""
    profiles: tuple[str, ...] = ()
    audience: str = "team"
    team_names: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("nl",)
    formats: tuple[str, ...] = ("html",)
    measures: str = ""
    retention: Retention = Retention()
    fail_level: str = ""
    jobs: int = 1
    time_limit: int = 60
    cluster: str = ""
