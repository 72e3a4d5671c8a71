"""The charts of the page, as they may stand in it: its policy allows no style but that of its own sheet."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from markupsafe import Markup
from msgspec import Struct

from checker.report.charts.drawing import Address, Chart

_LARGER = 1.25  # so that what is written in a chart is as large as what stands around it


class Picture(Struct, frozen=True):
    """A chart as markup, and what to know to read it."""

    svg: Markup
    note: str


def picture(chart: Chart | None) -> Picture | None:
    """The chart with every style written as attributes, which mean the same."""
    if chart is None:
        return None
    drawn = ElementTree.fromstring(chart.svg())
    for part in drawn.iter():
        for declaration in part.attrib.pop("style", "").split(";"):
            name, colon, value = declaration.partition(":")
            if colon:
                part.set(name.strip(), value.strip())
    drawn.set("width", str(_LARGER * chart.width))
    drawn.set("height", str(_LARGER * chart.height))
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    return Picture(Markup(ElementTree.tostring(drawn, encoding="unicode")), chart.note)  # escaped when it was written


def address_of(profile: str) -> Address:
    """Where the links of a chart lead: to the dossiers that a part of it is about."""

    def address(about: Mapping[str, str]) -> str:
        if "theme" in about:
            return ""
        failing = {"outcome": "not_met"} if len(about) > 1 else {}
        asked = {"view": "dossiers", "profile": profile, **about, **failing}
        return "#" + "&".join(f"{name}={code}" for name, code in asked.items())  # codes, so with no sign to escape

    return address
