"""The colours of charts: a CSS variable each, and the light colour that a document gets.

Outcomes have colours of Okabe and Ito's palette, which stay apart for every kind of colour blindness; risks and heat go
from light to dark in one hue. A page with a dark scheme gives the variables other values there: `on-…` is what is
written on a colour, and has to keep a contrast of 4.5 with it.
"""

from __future__ import annotations

COLOURS = {
    "chart-text": "#1b1b1b",
    "chart-muted": "#595959",
    "chart-line": "#4d4d4d",
    "chart-grid": "#c4c4c4",
    "chart-none": "#f4f4f4",  # a cell with nothing in it
    "on-outcome": "#333333",  # outlines and hatching of outcomes
    "met": "#009e73",
    "explained": "#56b4e9",
    "undetermined": "#f0e442",
    "not-met": "#d55e00",
    "not-applicable": "#e3e3e3",
    "error": "#cc79a7",
    "level-1": "#fdf2dc",
    "level-2": "#fbd9a0",
    "level-3": "#f2a765",
    "level-4": "#e07b54",
    "on-level": "#1b1b1b",
    "risk": "#ffffff",  # the sign of a risk, which lies on a level
    "on-risk": "#1b1b1b",
    "heat-0": "#f3f8fc",
    "heat-1": "#d3e5f3",
    "heat-2": "#a3cbe5",
    "heat-3": "#2a74b0",
    "heat-4": "#0b4a8a",
    "on-heat-low": "#1b1b1b",  # on heat 0 to 2
    "on-heat-high": "#ffffff",  # on heat 3 and 4
}
"""The name of the variable without its two dashes, and its value in a light scheme."""

MARKERS = {name: f"#fe{place:04x}" for place, name in enumerate(COLOURS)}
"""What a chart is drawn with before its colours become variables."""

HATCHES = {"not_met": "////", "undetermined": "---", "explained": "\\\\\\", "error": "xxx"}
"""The hatching of an outcome, so that it is seen without colour too."""
