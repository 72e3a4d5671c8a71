"""Reports as somebody meets them: opened from disk in Chromium, with everything that goes wrong or out written down."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
GRAVE = ("serious", "critical")
USUAL = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def chromium() -> str:
    """Where Chromium is: $CHECKER_CHROMIUM, or where systems have it."""
    asked = os.environ.get("CHECKER_CHROMIUM")
    names = [asked] if asked else ["chromium", "chromium-browser", "google-chrome", *USUAL]
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(
            f"Chromium is needed to test reports in a browser, and is not at {', '.join(names)}. Install it "
            "(apt-get install --no-install-recommends chromium fonts-dejavu-core fonts-liberation), or say where it "
            "is: CHECKER_CHROMIUM=/path/to/chromium.",
            pytrace=False,
        )
    return found


@dataclass
class Opened:
    """A page that is open, and what it did: lines on the console that are no mere notes, errors of scripts, and every
    address that it asked for, its own file included."""

    page: Page
    address: str
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def grave(self) -> list[str]:
        """What axe finds that keeps somebody from using the page: rule, element and reason."""
        found: list[dict[str, Any]] = Axe().run(self.page).response["violations"]
        return [
            f"{rule['id']} ({rule['impact']}): {node['html'][:160]} {node['failureSummary']}"
            for rule in found
            if rule["impact"] in GRAVE
            for node in rule["nodes"][:3]
        ]

    def unwanted(self) -> list[str]:
        """Everything that a report never does: complain, fail, or ask for anything but itself."""
        outside = [a for a in self.requests if a.partition("#")[0] != self.address and not a.startswith("data:")]
        return [*self.console, *self.errors, *outside]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the tests of a file; each page has a context of its own. Two at a time cannot be driven by one
    process, and other folders have theirs."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """A function that writes bytes to a file and opens it from disk: `opened(data)`, perhaps with a `fragment` behind
    the address ("#team=a"), the `name` of the file, and options of a context of Playwright (`color_scheme="dark"`,
    `viewport={"width": 360, "height": 640}`)."""
    contexts = []

    def open_page(data: bytes, fragment: str = "", name: str = "report.html", **options: Any) -> Opened:
        file = tmp_path / name
        file.write_bytes(data)
        context = browser.new_context(**options)
        contexts.append(context)
        result = Opened(context.new_page(), file.as_uri())
        context.on("request", lambda request: result.requests.append(request.url))
        result.page.on("pageerror", lambda error: result.errors.append(str(error)))
        result.page.on(
            "console",
            lambda line: result.console.append(line.text) if line.type in ("error", "warning") else None,
        )
        result.page.goto(result.address + fragment)
        return result

    yield open_page
    for context in contexts:
        context.close()
