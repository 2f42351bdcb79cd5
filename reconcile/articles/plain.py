"""Plain text: the file's text is the article's."""

from __future__ import annotations

from reconcile.articles.draft import Draft


def read(text: str, id: str, path: str) -> Draft:
    """The draft of a plain text file."""
    return Draft(id=id, path=path, text=text)
