"""The table of contents of a Word file: links that work as soon as the file is open, in a field that Word can renew."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from checker.report.word.styles import CONTENTS

LEVELS = 2


class Contents:
    """The headings as they come by, and the place where they are listed. Entries hold no page numbers: only the program
    that lays out the pages knows them, and a field that has to ask for them makes Word warn whoever opens the file."""

    def __init__(self) -> None:
        self._place: Paragraph | None = None
        self._entries: list[tuple[str, int, str]] = []

    def put(self, place: Paragraph) -> None:
        """The empty paragraph that the list takes the place of."""
        self._place = place

    def add(self, heading: Paragraph, words: str, level: int) -> None:
        """A heading to list, which gets a mark to jump to."""
        number = len(self._entries) + 1
        name = f"_Toc{number:08d}"
        self._entries.append((words, level, name))
        start = _element("w:bookmarkStart", id=str(number), name=name)
        heading._p.insert(heading._p.index(heading.runs[0]._r), start)
        heading._p.append(_element("w:bookmarkEnd", id=str(number)))

    def write(self) -> None:
        """Puts the list in its place."""
        if self._place is None or not self._entries:
            return
        first = last = self._place
        for words, level, name in self._entries:
            last = self._place.insert_paragraph_before(style=f"{CONTENTS} {level}")
            first = last if first is self._place else first
            link = _element("w:hyperlink", anchor=name, history="1")
            link.append(last.add_run(words)._r)
            last._p.append(link)
        begin = [_part("begin"), _instruction(f'TOC \\o "1-{LEVELS}" \\n \\h \\z \\u'), _part("separate")]
        for index, run in enumerate(begin):
            first._p.insert(index + 1, run)  # after its properties
        last._p.append(_part("end"))
        self._place._p.getparent().remove(self._place._p)


def add_field(paragraph: Paragraph, code: str) -> None:
    """A figure that the program fills in when it lays out the pages, such as PAGE."""
    shown = paragraph.add_run("1")._r
    for run in (_part("begin"), _instruction(code), _part("separate")):
        shown.addprevious(run)
    shown.addnext(_part("end"))


def _part(kind: str) -> BaseOxmlElement:
    return _run(_element("w:fldChar", fldCharType=kind))


def _instruction(code: str) -> BaseOxmlElement:
    words = OxmlElement("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {code} "
    return _run(words)


def _run(inner: BaseOxmlElement) -> BaseOxmlElement:
    run = OxmlElement("w:r")
    run.append(inner)
    return run


def _element(tag: str, /, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
