"""How a Word file looks, kept in its styles: whoever wants another face changes a style, not a thousand words."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Arial"
INK, GREY = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x40, 0x40, 0x40)
BLUE, WHITE = RGBColor(0x15, 0x42, 0x73), RGBColor(0xFF, 0xFF, 0xFF)
SMALL, SMALL_BULLET, COLUMN = "Table Text", "Table Bullet", "Table Heading"
TO_FILL, CONTENTS, TABLE = "To Fill In", "toc", "Report Table"
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}

# Name -> size in points, space before and after in points.
HEADINGS = {"Heading 1": (20, 0, 12), "Heading 2": (15, 18, 6), "Heading 3": (12, 14, 4), "Heading 4": (10.5, 10, 3)}

_TABLE = """
<w:style {ns} w:type="table" w:customStyle="1" w:styleId="ReportTable">
  <w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="8" w:space="0" w:color="154273"/>
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="154273"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="B4BCC4"/>
    <w:insideV w:val="single" w:sz="4" w:space="0" w:color="D9DEE3"/>
  </w:tblBorders><w:tblCellMar>
    <w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
    <w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="154273"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def set_styles(document: Document, lang: str) -> None:
    """Gives an empty document its styles and the language in which its spelling is checked."""
    styles = document.styles
    _set_language(document, LANGUAGES[lang])
    _face(_paragraph(document, "Normal"), 10)
    normal = _paragraph(document, "Normal").paragraph_format
    normal.space_after, normal.line_spacing = Pt(6), 1.15
    for name, (size, before, after) in HEADINGS.items():
        heading = _paragraph(document, name)
        _face(heading, size, bold=True, color=BLUE)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(before), Pt(after)
    title = _paragraph(document, "Title")
    _face(title, 28, bold=True, color=BLUE)
    borders = title.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        title.element.get_or_add_pPr().remove(borders)
    _face(_paragraph(document, "Subtitle"), 13, color=GREY)
    for name in ("Header", "Footer"):
        margin = _paragraph(document, name)
        _face(margin, 8, color=GREY)
        margin.paragraph_format.tab_stops.clear_all()  # those of another size of paper
    for name in ("List Bullet", "List Bullet 2"):
        _paragraph(document, name).paragraph_format.space_after = Pt(3)
    _face(_paragraph(document, "Caption"), 8.5, color=GREY)

    small = _added(document, SMALL)
    _face(small, 8.5)
    small.paragraph_format.space_after, small.paragraph_format.line_spacing = Pt(2), 1.05
    small.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    column = _added(document, COLUMN, SMALL)
    _face(column, 8.5, bold=True, color=WHITE)
    column.paragraph_format.keep_with_next = True
    bullet = _added(document, SMALL_BULLET, "List Bullet")
    _face(bullet, 8.5)
    bullet.paragraph_format.space_after, bullet.paragraph_format.line_spacing = Pt(2), 1.05
    bullet.paragraph_format.left_indent, bullet.paragraph_format.first_line_indent = Cm(0.4), Cm(-0.4)
    fill = _added(document, TO_FILL)
    _face(fill, 8.5, color=GREY)
    fill.font.italic = True
    fill.paragraph_format.space_after = Pt(2)
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FFF6D6"/>')
    fill.element.get_or_add_pPr().insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:jc")
    for level in (1, 2):
        entry = _added(document, f"{CONTENTS} {level}")
        entry.font.bold = level == 1
        entry.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        entry.paragraph_format.space_before, entry.paragraph_format.space_after = Pt(6 if level == 1 else 0), Pt(2)
    styles.element.append(parse_xml(_TABLE.format(ns=nsdecls("w"))))


def _paragraph(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _added(document: Document, name: str, base: str = "Normal") -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles[base]
    return style


def _face(style: ParagraphStyle, size: float, *, bold: bool = False, color: RGBColor = INK) -> None:
    """One font for all, instead of the two of the template's theme."""
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = color
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for name in ("ascii", "eastAsia", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), FONT)
        fonts.attrib.pop(qn(f"w:{name}Theme" if name != "cs" else "w:cstheme"), None)


def _set_language(document: Document, tag: str) -> None:
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    defaults.set(qn("w:val"), tag)
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), tag)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):  # else Word opens the file as one of an older Word
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
