"""Text in a SARIF message, in which square brackets make links and braces stand for arguments."""

from __future__ import annotations

_LITERAL = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


def plain(text: str) -> str:
    """Visible text, to the letter: no link and no placeholder begins in it (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return text.translate(_LITERAL)


def link(text: str, id: int) -> str:
    """A link to the related location with this id."""
    return f"[{plain(text)}]({id})"
