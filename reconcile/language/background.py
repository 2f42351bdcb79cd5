"""Whether a sentence tells what happened before, or in another case, than what the report is about."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.tokens import Token

_MONTHS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec",
})  # fmt: skip
_SEASONS = frozenset({"month", "year", "spring", "summer", "fall", "autumn", "winter"})
_OTHER = frozenset({
    "separate", "separately", "similar", "another", "unrelated", "previously", "originally", "initially",
})  # fmt: skip
_RULINGS = frozenset({"decision", "ruling", "order", "verdict", "case", "vote"})
_ENDS_SCOPE = frozenset({
    "that", "who", "which", "because", "when", "while", "after", "before", "since", "if", ";", ",", ":",
})  # fmt: skip
_PARTICIPLES = frozenset({"made", "brought", "given", "handed"})


def is_earlier(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the clause of the verb at `verb` looks back (*had denied*, *last month … blocked*) or aside (*a
    separate suit*).

    *In May* looks back, *on May 3* does not: a report gives the day of its own event, and the month of what came
    before.
    """
    for i in range(max(0, verb - 4), verb):
        if tokens[i].lower in ("had", "'d") and not any(tokens[k].text == "," for k in range(i, verb)):
            return not _is_reported(tokens, i)
    if tokens[0].lower == "that" and len(tokens) > 1 and tokens[1].lower in _RULINGS:
        return True  # "That decision, by a divided panel, undid …"
    start = verb
    while start > 0 and tokens[start - 1].text not in ";:" and tokens[start - 1].lower not in ("that", "and", "but"):
        start -= 1
    end = verb + 1
    while end < len(tokens) and end - verb < 20:
        word = tokens[end].lower
        if word in _ENDS_SCOPE or word in _PARTICIPLES or word.endswith("ed"):
            break
        end += 1
    aside = False  # within ", who was appointed in 2011,"
    for i in range(start, end):
        if tokens[i].text == "," and i < verb:
            aside = not aside and i + 1 < len(tokens) and tokens[i + 1].lower in ("who", "which", "whose")
        elif not aside and _looks_back(tokens, i):
            return True
    return False


def _is_reported(tokens: Sequence[Token], had: int) -> bool:
    """*The company confirmed that it had regained contact*: the past perfect of reported speech does not look back."""
    return any(
        token.lower in ("that", "said", "says", "confirmed", "announced") for token in tokens[max(0, had - 6) : had]
    )


def _looks_back(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word == "in":
        after = tokens[i + 2].text if i + 2 < len(tokens) else ""
        in_month = following in _MONTHS and not (after.isdigit() and len(after) < 3)
        return in_month or (len(following) == 4 and following.isdigit() and following[:2] in ("19", "20"))
    if word == "last":
        return following in _SEASONS or following in _MONTHS
    if word == "earlier":
        return following in ("this", "in", "ruling", "order", "decision", "last") or i == 0
    if word == "ago":
        return True
    return word in _OTHER
