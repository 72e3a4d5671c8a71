"""What is wrong with a file that could not be read, in words that may stand in a report."""

from __future__ import annotations

from checker.catalogue import Catalogue
from checker.errors import Place, Problem
from checker.report.quoted import quoted
from checker.run import Fault, Unreadable


def fault_words(fault: Fault, catalogue: Catalogue) -> str:
    """A fault without its place. What it says of the contents of the file is quoted, piece by piece."""
    return catalogue.said(_problem(fault, Place("")))


def placed_fault(item: Unreadable, fault: Fault, catalogue: Catalogue) -> str:
    """A fault behind its file, line and place in the file."""
    return catalogue.problem(_problem(fault, Place(quoted(item.file), fault.line, fault.column, quoted(fault.pointer))))


def _problem(fault: Fault, place: Place) -> Problem:
    details = {name: quoted(said) if isinstance(said, str) else said for name, said in fault.details.items()}
    return Problem(fault.code, place, details)
