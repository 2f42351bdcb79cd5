"""What an article is about, found out when it is first asked."""

from __future__ import annotations

from functools import cached_property

from reconcile.claims.outcome import captures, fates, series
from reconcile.language.document import Document


class Topic:
    """What some sentences mean only in an article on the matter: *the man shot*, *went home*, *leads 2-1*."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def is_crime(self) -> bool:
        """A trial, a sentence or an arrest."""
        return fates.is_about_crime(self._document)

    @cached_property
    def is_attack(self) -> bool:
        """An attack on people."""
        return captures.is_attack(self._document)

    @cached_property
    def is_series(self) -> bool:
        """A series of games."""
        return series.is_series(self._document)
