"""A Word file to write on from top to bottom: headings, paragraphs, tables, pictures. It knows nothing of a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.section import Section
from docx.shared import Cm, Length
from docx.table import _Cell, _Row

from checker.report.word.contents import LEVELS, Contents, add_field
from checker.report.word.package import packed
from checker.report.word.styles import COLUMN, LANGUAGES, SMALL, SMALL_BULLET, TABLE, TO_FILL, set_styles

SHORT, LONG, MARGIN = Cm(21), Cm(29.7), Cm(2)  # A4
HIGHEST = Cm(21)  # a picture, with its title and note on one page
THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


Words = str | Sequence[str]


class Strong(str):
    """Words that stand out."""


class Fill(str):
    """Words in the place of something that a person decides."""


class Bullet(str):
    """Words that are one of several in a cell."""


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands on every page: left and right above, left below, and the words around the page numbers."""

    above: tuple[str, str]
    below: str
    page: str
    of: str


MOST_OF_A_PROPERTY = 255  # characters; Word keeps no more of a property of a document


class Paper:
    """A document in progress. `title`, `subject` and `day` are its properties; the same calls give the same bytes."""

    def __init__(self, title: str, subject: str, author: str, lang: str, day: date, margins: Margins) -> None:
        self._document: DocumentType = Document()
        self._day = day
        self._margins = margins
        self._contents = Contents()
        set_styles(self._document, lang)
        self._set_properties(title, subject, author, lang)
        self._lay_out(self._document.sections[0], landscape=False)

    def title(self, words: str, below: str) -> None:
        """The title of the whole document, and what stands below it."""
        self._document.add_paragraph(words, style="Title")
        self._document.add_paragraph(below, style="Subtitle")

    def contents(self) -> None:
        """The table of contents, of everything that is still to come."""
        self._contents.put(self._document.add_paragraph())

    def part(self, words: str, *, landscape: bool = False) -> None:
        """A part of the document, on a page of its own."""
        self._lay_out(self._document.add_section(WD_SECTION.NEW_PAGE), landscape=landscape)
        self.heading(words, 1)

    def turn(self, *, landscape: bool) -> None:
        """From here on a page that is wide or high."""
        self._lay_out(self._document.add_section(WD_SECTION.NEW_PAGE), landscape=landscape)

    def heading(self, words: str, level: int) -> None:
        """A heading (1-4); those of level 1 and 2 stand in the table of contents."""
        paragraph = self._document.add_heading(words, level)
        if level <= LEVELS:
            self._contents.add(paragraph, words, level)

    def paragraph(self, words: Words, style: str = "Normal", *, keep: bool = False) -> None:
        """A paragraph of plain and strong words; `keep` it on the page of what follows."""
        paragraph = self._document.add_paragraph(style=style)
        paragraph.paragraph_format.keep_with_next = keep or None
        for part in [words] if isinstance(words, str) else words:
            paragraph.add_run(part).bold = isinstance(part, Strong) or None

    def bullet(self, words: Words, level: int = 1) -> None:
        """One item of a list."""
        self.paragraph(words, "List Bullet" if level == 1 else f"List Bullet {level}")

    def picture(self, png: bytes, words: tuple[str, str, str], share: float = 1.0) -> None:
        """A picture over a share of the width, or as high as fits where that is less. The words are its title, what
        it shows, for who cannot see it, and a note, or ""."""
        title, says, note = words
        above = self._document.add_paragraph(title, style="Caption")
        above.paragraph_format.keep_with_next = True
        shape = self._document.add_picture(BytesIO(png), width=Length(int(self._width * share)))
        if shape.height > HIGHEST:
            shape.width, shape.height = Length(shape.width * HIGHEST // shape.height), HIGHEST
        self._document.paragraphs[-1].paragraph_format.keep_with_next = bool(note)
        shape._inline.docPr.set("title", title)
        shape._inline.docPr.set("descr", says)
        if note:
            self._document.add_paragraph(note, style="Caption")

    def table(
        self, header: Sequence[str], rows: Iterable[Sequence[Words]], widths: Sequence[float], *, whole: bool = False
    ) -> None:
        """A table with a header that returns on every page, rows that stay whole, and columns by share of the width.
        Of several words in one cell each is a paragraph. `whole`: it fits on a page, and stays together."""
        lengths = [Length(int(self._width * width / sum(widths))) for width in widths]
        table = self._document.add_table(rows=1, cols=len(header), style=TABLE)
        table.autofit = False
        for column, length in zip(table.columns, lengths, strict=True):
            column.width = length
        first = table.rows[0]
        for cell, name in zip(first.cells, header, strict=True):
            cell.paragraphs[0].style = COLUMN
            cell.paragraphs[0].add_run(name)
        _mark(first, "w:cantSplit", "w:tblHeader")
        every = list(rows)
        for number, row in enumerate(every, 1):
            line = table.add_row()
            _mark(line, "w:cantSplit")
            for cell, text in zip(line.cells, row, strict=True):
                _fill(cell, text, keep=whole and number < len(every))
        self._document.add_paragraph(style=SMALL)  # Word joins two tables that touch

    def file(self) -> bytes:
        """The document as a file."""
        self._contents.write()
        return packed(self._document, self._day)

    def _lay_out(self, section: Section, *, landscape: bool) -> None:
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (LONG, SHORT) if landscape else (SHORT, LONG)
        self._width = (LONG if landscape else SHORT) - 2 * MARGIN
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
        section.header_distance = section.footer_distance = Cm(1)
        for place in (section.header, section.footer):
            place.is_linked_to_previous = False  # the page may have turned
            stops = place.paragraphs[0].paragraph_format.tab_stops
            stops.add_tab_stop(Length(self._width), WD_TAB_ALIGNMENT.RIGHT)
        left, right = self._margins.above
        section.header.paragraphs[0].add_run(f"{left}\t{right}")
        footer = section.footer.paragraphs[0]
        footer.add_run(f"{self._margins.below}\t{self._margins.page} ")
        add_field(footer, "PAGE")
        footer.add_run(f" {self._margins.of} ")
        add_field(footer, "NUMPAGES")

    def _set_properties(self, title: str, subject: str, author: str, lang: str) -> None:
        known = self._document.core_properties
        known.title, known.subject, known.author, known.last_modified_by = title, _short(subject), author, author
        known.language, known.comments, known.revision = LANGUAGES[lang], "", 1
        known.created = known.modified = datetime.combine(self._day, datetime.min.time())
        package = self._document.part.package
        for key, rel in list(package.rels.items()):
            if rel.reltype == THUMBNAIL:  # that of an empty page
                del package.rels[key]


def _fill(cell: _Cell, words: Words, *, keep: bool) -> None:
    """Puts words in a new cell, each in a paragraph of its own; `keep` them on the page of what follows."""
    for index, part in enumerate([words] if isinstance(words, str) else words):
        paragraph = cell.add_paragraph() if index else cell.paragraphs[0]
        style = TO_FILL if isinstance(part, Fill) else SMALL_BULLET if isinstance(part, Bullet) else SMALL
        paragraph._p.style = style.replace(" ", "")  # its id: to look up the name each time takes longer than the rest
        paragraph.paragraph_format.keep_with_next = keep or None
        paragraph.add_run(part).bold = isinstance(part, Strong) or None


def _mark(row: _Row, *names: str) -> None:
    for name in names:
        row._tr.get_or_add_trPr().append(OxmlElement(name))


def _short(words: str) -> str:
    return words if len(words) <= MOST_OF_A_PROPERTY else words[: MOST_OF_A_PROPERTY - 1] + "…"
