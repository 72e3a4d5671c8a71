"""How long Hypothesis searches. For test modules alone: a profile holds from when it is loaded, which is after
conftest.py and before them."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SHORT = settings(QUICK, max_examples=30)  # where each example is many
LONG = settings(QUICK, max_examples=20_000)
