"""What the source says of a record's fields and of a kind: the text under each field, the paragraphs of its page."""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import cleandoc, getsource
from itertools import pairwise
from textwrap import dedent

from reconcile import claims


def reasons(record: type) -> dict[str, str]:
    """The text that stands under each field in the source; nothing where there is no source to read."""
    try:
        body = ast.parse(dedent(getsource(record))).body[0]
    except (OSError, TypeError, SyntaxError):
        return {}
    found: dict[str, str] = {}
    steps = body.body if isinstance(body, ast.ClassDef) else []
    for field, text in pairwise(steps):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str):
            found[field.target.id] = " ".join(text.value.value.split())
    return found


def manual(id: str) -> str:
    """The manual page of a kind: the text at the head of its module. All kinds of the desk's own have one page."""
    usual = any(kind.id == id for kind in claims.KINDS)
    return cleandoc(import_module(f"reconcile.claims.{id if usual else 'own'}").__doc__ or "")


def paragraph(id: str, heading: str) -> str:
    """The paragraph of the manual page that is headed so (*Finds*), without the heading, in one line."""
    for part in manual(id).split("\n\n"):
        head, _, rest = part.partition(":")
        if head.strip("* ") == heading:
            return " ".join(rest.split()).replace("*", "")
    return ""
