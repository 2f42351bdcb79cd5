"""The kinds of claim as SARIF rules, whose help is each kind's own manual page."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from inspect import cleandoc
from typing import Any

from reconcile.claims import KINDS
from reconcile.model import Conflict
from reconcile.reports.escaping import visible
from reconcile.reports.sarif.text import plain

LONGEST = 1024
"""Characters that GitHub takes of a rule's description."""


def rules(kinds: Iterable[str], conflicts: Iterable[Conflict]) -> list[dict[str, Any]]:
    """The rules for these kinds, in their order; `conflicts` have at least one of each."""
    first: dict[str, Conflict] = {}
    for conflict in conflicts:
        first.setdefault(conflict.kind, conflict)
    return [_rule(first[kind]) for kind in kinds]


def _rule(conflict: Conflict) -> dict[str, Any]:
    manual = _manual(conflict.kind)
    if not manual:
        manual = f"A kind of claim that the story's own claims.yaml defines.\n\nIt asks: {visible(conflict.question)}"
    first, *rest = [" ".join(paragraph.split()) for paragraph in manual.split("\n\n")]
    # GitHub gives every alert of a rule its short description as title.
    title = f"Reports differ: {first[:1].lower()}{first[1:]}"
    conflicts = next((each for each in rest if each.lstrip("*").startswith("Conflicts:")), first)
    return {
        "id": conflict.kind,
        "shortDescription": {"text": plain(title[:LONGEST])},
        "fullDescription": {"text": plain(conflicts[:LONGEST])},
        "help": {"text": plain(manual), "markdown": manual.replace("$", "\\$").replace("{", "{{").replace("}", "}}")},
        "defaultConfiguration": {"level": conflict.severity},
    }


def _manual(id: str) -> str:
    """The manual page of a kind; empty for one of the user's own."""
    module = sys.modules.get(f"reconcile.claims.{id}") if any(kind.id == id for kind in KINDS) else None
    return cleandoc(module.__doc__ or "") if module else ""
