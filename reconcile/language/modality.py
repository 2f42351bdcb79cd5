"""Whether a passage states something, denies it, plans it, or only supposes it."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.tokens import Token
from reconcile.model import Assertion


def assertion(tokens: Sequence[Token], index: int) -> Assertion:
    """How the clause around the token at `index` (a verb, or a figure) puts its content."""
    return "asserted"


def is_negated(tokens: Sequence[Token], index: int) -> bool:
    """Whether a *not*, *never*, *no*, *denied that* … governs the token at `index`."""
    return False
