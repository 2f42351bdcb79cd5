"""Looking at the tokens around one, and making an expression of a run of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from reconcile.language.calendar.expression import DateExpression, DateForm
from reconcile.language.calendar.words import PARTS
from reconcile.language.tokens import Token

Tokens = Sequence[Token]


def expression(tokens: Tokens, first: int, last: int, form: DateForm, **named: Any) -> DateExpression:
    """An expression of the tokens `first` to `last`, both included."""
    return DateExpression(first, last, tokens[first].start, tokens[last].end, form, **named)


def lower(tokens: Tokens, at: int) -> str:
    """The folded token at `at`, or the empty string outside the sentence."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def touches(tokens: Tokens, at: int) -> bool:
    """Whether the token at `at` follows the one before it without a space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


# Words that join two days to a range, or set one beside the other.
JOINTS = frozenset({"to", "through", "until", "thru", "and", "or", "/", "-", "–", "&"})


def in_range(tokens: Tokens, first: int, last: int, names: Collection[str]) -> bool:
    """Whether one end of a range, or one of several: *Monday to Friday*, *between May and June*."""
    after, before = lower(tokens, last + 1), lower(tokens, first - 1)
    ahead = lower(tokens, last + 2)
    return (
        (after in JOINTS and (ahead in names or lower(tokens, last + 3) in names))
        or (after == "," and ahead in names)
        or (before in JOINTS and lower(tokens, first - 2) in names)
        or (before in JOINTS and lower(tokens, first - 2) in PARTS and lower(tokens, first - 3) in names)
    )


def is_dateline(tokens: Tokens, e: DateExpression) -> bool:
    """*SAN PEDRO, Dec 31 (Agency) - …*."""
    following = tokens[e.last + 1].text if e.last + 1 < len(tokens) else ""
    return e.first < 8 and following in ("(", "-", "—", "–", ":") and tokens[0].text.isupper()


def is_archive(tokens: Tokens, last: int) -> bool:
    """*In this Tuesday, March 7, 2023, file photo*: the day of the picture and not of the story."""
    return any(token.lower in _PICTURES for token in tokens[last + 1 : last + 4])


_PICTURES = frozenset({"photo", "photograph", "picture", "image", "footage"})
