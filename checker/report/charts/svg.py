"""What matplotlib writes -> an `<svg>` element that can stand in a page among others.

Its ids, style sheet, clip paths, type face and colours would meet those of the page and of other charts. What is left
is a flat list of paths and texts, with neighbours under one address put in one link, and attributes where there were
styles, so that a page may refuse all styles but those of its own sheet. A link without a name of its own,
as each cell of a map is, is for a mouse alone: with the tabulator key one would never get past a thousand of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from checker.report.charts.colours import COLOURS, MARKERS

_SVG, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_VARIABLES = {marker: f"var(--{name}, {COLOURS[name]})" for name, marker in MARKERS.items()}
_MARKER = re.compile("|".join(_VARIABLES))


def plain_svg(data: bytes, name: str, told: tuple[str, str], labels: Mapping[str, str], scale: float) -> str:
    """The drawing in `data` as one element, `scale` times as large. `name` comes before every id; `told` is its title
    and its description, `labels` says by id what a part is called."""
    drawn = ElementTree.fromstring(data)
    box = drawn.attrib["viewBox"].split()
    linked = any(True for _ in drawn.iter(f"{_SVG}a"))
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "chart",
            "viewBox": " ".join(box),
            "width": f"{scale * float(box[2]):.0f}",
            "height": f"{scale * float(box[3]):.0f}",
            "role": "group" if linked else "img",  # what is in an image cannot be reached
            "aria-labelledby": f"{name}-title",
            "aria-describedby": f"{name}-description",
            "stroke-linejoin": "round",
        },
    )
    for part, words in zip(("title", "description"), told, strict=True):
        tag = "title" if part == "title" else "desc"
        SubElement(svg, tag, {"id": f"{name}-{part}"}).text = words
    patterns = [_copy(found, name) for found in drawn.iter(f"{_SVG}pattern")]
    if patterns:
        SubElement(svg, "defs").extend(patterns)
    last = ("", svg)
    for group in drawn.iterfind(f"{_SVG}g/{_SVG}g"):
        anchor = group.find(f"{_SVG}a")
        address = "" if anchor is None else anchor.attrib[_LINK]
        if address and address != last[0]:
            last = address, SubElement(svg, "a", {"href": address, "tabindex": "-1"})
        elif not address:
            last = "", svg
        label = labels.get(group.attrib.get("id", ""))
        for element in group.iter():
            if element.tag in (f"{_SVG}path", f"{_SVG}text"):
                copy = _copy(element, name)
                last[1].append(copy)
                if label:
                    _call(last[1] if address else copy, label)
    return ElementTree.tostring(svg, encoding="unicode")


def _call(element: Element, label: str) -> None:
    """Say what an element is called: to who hears a page, and to who points at it. A text keeps its words."""
    if element.tag == "a":
        element.set("aria-label", label)
        element.attrib.pop("tabindex", None)
    if element.find("title") is None:
        title = Element("title")
        title.text = label
        title.tail, element.text = element.text, None
        element.insert(0, title)


def _copy(part: Element, name: str) -> Element:
    """A part without what belongs to matplotlib, and with the colours as variables."""
    kept = {key: value for key, value in part.attrib.items() if key not in ("id", "style", "clip-path")}
    declared = (one.partition(":") for one in part.attrib.get("style", "").split(";"))
    kept |= {key.strip(): value.strip() for key, colon, value in declared if colon}
    kept = {key: _MARKER.sub(lambda found: _VARIABLES[found[0]], value) for key, value in kept.items()}
    kept.pop("font-family", None)
    if kept.get("font-weight") == "400":
        del kept["font-weight"]
    if kept.get("fill", "").startswith("url(#"):
        kept["fill"] = kept["fill"].replace("url(#", f"url(#{name}-")
    if kept.get("transform", "").startswith("rotate(-0 "):
        del kept["transform"]
    if "id" in part.attrib and part.tag == f"{_SVG}pattern":
        kept["id"] = f"{name}-{part.attrib['id']}"
    if "d" in kept:
        kept["d"] = " ".join(kept["d"].split())
    copy = Element(part.tag.removeprefix(_SVG), kept)
    copy.text = (part.text or "").strip() or None
    copy.extend(_copy(child, name) for child in part)
    return copy
