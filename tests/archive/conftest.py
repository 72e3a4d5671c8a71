"""What the tests of the archive share."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _not_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files outlive a process without being forced to the disk, which takes most of the time. That they would outlive
    the machine is for the system."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)
