"""Where criteria are written that the vocabulary allows, and dossiers that they bite on."""

from __future__ import annotations

from checker.facts.project import Projection
from checker.vocabulary import Vocabulary

from .strategies import READING, Material, criteria


class Desk:
    """A vocabulary, what can be drawn by it, and how a dossier is read there."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.criteria = criteria(vocabulary)
        self.material = Material(vocabulary)
        self.projection = Projection(vocabulary, READING)
