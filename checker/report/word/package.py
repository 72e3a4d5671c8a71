"""A Word file as bytes that depend on what stands in it alone."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

FIRST_DAY = date(1980, 1, 1)  # a zip knows no earlier one


def packed(document: Document, day: date) -> bytes:
    """The document as a file in which every part is dated `day`."""
    saved, fixed = BytesIO(), BytesIO()
    document.save(saved)
    stamp = max(day, FIRST_DAY)
    with ZipFile(saved) as before, ZipFile(fixed, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = ZipInfo(name, (stamp.year, stamp.month, stamp.day, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            after.writestr(part, before.read(name))
    return fixed.getvalue()
