"""Three-valued truth: no < unsure < yes. `min` is "and", `max` is "or" and "there is one"."""

from __future__ import annotations

from typing import Final

NO: Final = 0
UNSURE: Final = 1
YES: Final = 2
