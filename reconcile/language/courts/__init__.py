"""Courts, judges, panels and juries as news names them, and what each can denote.

A general table of courts knows the official names; news says *a federal judge in Denver*, *the Ninth Circuit*,
*Manhattan federal court*. What a name leaves open stays empty, so that it agrees with all that it may denote.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from reconcile.language.courts import mentions, people
from reconcile.language.courts.court import Body, Court, CourtMention, Level
from reconcile.language.tokens import Token

__all__ = ["ANCHORS", "Body", "Court", "CourtMention", "Level", "find"]

ANCHORS = frozenset({
    "s.d.n.y.", "e.d.n.y.", "district", "court", "courts", "circuit", "judge", "judges", "justice", "justices",
    "panel", "tribunal", "jury", "juries", "jurors", "magistrate", "sdny",
})  # fmt: skip
_JOINS = frozenset({"of", "for", "on", "from", "at", "with", "in"})


def find(tokens: Sequence[Token]) -> list[CourtMention]:
    """The courts, judges, panels and juries of a sentence, left to right, without overlaps."""
    anchors = [i for i, token in enumerate(tokens) if token.lower in ANCHORS]
    found: list[CourtMention] = []
    if not anchors:
        return found
    for i in anchors:
        if found and i < found[-1].last:
            continue
        mention = _mention(tokens, i)
        if mention is None:
            continue
        if found and mention.first < found[-1].last:
            mention = structs.replace(mention, first=found[-1].last)
        found.append(mention)
    return _joined(tokens, found)


def _mention(tokens: Sequence[Token], i: int) -> CourtMention | None:
    word = tokens[i].lower
    if word == "circuit":
        return mentions.circuit_mention(tokens, i)
    if word in ("court", "courts", "tribunal"):
        return mentions.court_mention(tokens, i)
    if word in ("district", "sdny") or word.endswith("."):
        return mentions.district_mention(tokens, i)
    if word in ("jury", "juries", "jurors"):
        return people.jury(tokens, i)
    if word == "panel":
        return people.panel(tokens, i)
    return people.judge(tokens, i)


def _joined(tokens: Sequence[Token], found: list[CourtMention]) -> list[CourtMention]:
    """A panel or a judge together with the court named right after it: *a panel of the 4th U.S. Circuit …* is one."""
    joined: list[CourtMention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if before and before.court.body in ("panel", "judge") and mention.court.body == "court":
            between = [token.lower for token in tokens[before.last : mention.first]]
            if between and between[0] in _JOINS and all(w in ("the", "a") for w in between[1:]):
                joined[-1] = CourtMention(before.first, mention.last, _both(before.court, mention.court))
                continue
        joined.append(mention)
    return joined


def _both(body: Court, court: Court) -> Court:
    place = court.place or body.place
    return structs.replace(
        court, panel=body.panel, judge=body.judge, body=body.body, place=place, level=court.level or body.level
    )
