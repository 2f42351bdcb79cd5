"""What state a thing is in: searches, lost contact, talks, claims of responsibility."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, has
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence

_BE = frozenset({"was", "were", "is", "are", "been", "remains", "remained", "remain"})
_REGAINED = frozenset({
    "regain", "regained", "regains", "restored", "restore", "reestablished", "resumed", "re", "established",
    "restores", "recovered",
})  # fmt: skip
_CRAFT = frozenset({"satellite", "spacecraft", "probe", "drone", "rover", "telescope", "station"})
_VESSELS = frozenset({
    "plane", "aircraft", "jet", "flight", "airliner", "helicopter", "ship", "vessel", "boat", "submarine", "ferry",
    "tanker", "pilot", "crew", "controllers", "trawler", "yacht", "lander", "balloon",
})  # fmt: skip
_SEARCH_ENDS = {"suspended": "suspended", "resumed": "resumed", "abandoned": "called off"}


def read(sentence: Sentence) -> Iterator[Told]:
    """The states that a sentence reports."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        reader = _READERS.get(token.lower)
        told = reader(sentence, i) if reader else None
        if told and modality.assertion(tokens, told.first) in ("asserted", "denied"):
            yield told


def _contact(sentence: Sentence, i: int) -> Told | None:
    """*lost contact*, *contact lost with*, *regain control of*, *has re-established contact*."""
    tokens = sentence.tokens
    crafts = _CRAFT if tokens[i].lower == "control" else _CRAFT | _VESSELS
    if not any(token.lower in crafts for token in tokens):
        return None  # a driver who loses control of his car, a woman who lost contact with friends
    following = [token.lower for token in tokens[i + 1 : i + 4]]
    if not ({"with", "of"} & set(following) or i + 1 == len(tokens)):
        return None
    before = [token.lower for token in tokens[max(0, i - 4) : i]]
    if "lost" in before[-2:] or (following[:1] == ["lost"]) or before[-2:] == ["loss", "of"] or before[-1:] == ["lose"]:
        effect = "lost"
    elif before and (before[-1] in _REGAINED):
        effect = "restored"
    else:
        return None
    first = next((k for k in range(max(0, i - 4), i) if tokens[k].lower in _REGAINED | {"lost", "loss"}), i)
    return _told(
        sentence,
        "contact",
        effect,
        first,
        i + 1 + (following[:1] == ["lost"]),
        (max(0, first - 3), min(len(tokens), i + 10)),
    )


def _responsibility(sentence: Sentence, i: int) -> Told | None:
    """*claimed responsibility for the attack*, *no group has claimed responsibility*."""
    tokens = sentence.tokens
    claims = next((k for k in range(max(0, i - 4), i) if tokens[k].lower in ("claimed", "claims")), -1)
    if claims < 0:
        return None
    nobody = any(
        t.lower in ("no", "nobody", "none", "not", "neither", "yet") for t in tokens[max(0, claims - 8) : claims]
    )
    return _told(
        sentence, "responsibility", "unclaimed" if nobody else "claimed", claims, i + 1, (i, min(len(tokens), i + 8))
    )


def _search(sentence: Sentence, i: int) -> Told | None:
    """*The search was called off*, *has been suspended*, *resumed on Friday*."""
    tokens = sentence.tokens
    for j in range(i + 1, min(i + 9, len(tokens))):
        if tokens[j].text in ",;":
            return None
        effect = "called off" if has(tokens, j, "called", "off") else _SEARCH_ENDS.get(tokens[j].lower)
        if effect and (tokens[j - 1].lower in _BE or effect == "resumed"):
            return _told(sentence, "search", effect, j, j + (2 if tokens[j].lower == "called" else 1), (i, j))
    return None


def _collapsed(sentence: Sentence, i: int) -> Told | None:
    """*Talks to end the strike collapsed*, *the negotiations broke down*; not *fears that the talks could fail*."""
    tokens = sentence.tokens
    for j in range(i + 1, min(i + 18, len(tokens))):
        if tokens[j].text in ",;":
            return None
        broke = has(tokens, j, "broke", "down") or has(tokens, j, "broke", "off")
        if broke or tokens[j].lower in ("collapsed", "failed", "stalled"):
            return _told(sentence, "talks", "collapsed", j, j + 1 + broke, (i, i))
    return None


def _agreed(sentence: Sentence, i: int) -> Told | None:
    """*Reached a tentative deal with the union*, *struck an agreement*."""
    tokens = sentence.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].lower not in ("a", "an"):
        return None
    at = next((j for j in range(i + 2, min(i + 5, len(tokens))) if tokens[j].lower in _DEALS), -1)
    return _told(sentence, "talks", "agreed", i, at + 1, (i, i)) if at > 0 else None


_DEALS = frozenset({"deal", "agreement", "settlement", "accord", "truce"})


def _told(sentence: Sentence, family: Family, effect: str, first: int, last: int, about: tuple[int, int]) -> Told:
    outcome = Outcome(family, effect, matter=family, earlier=background.is_earlier(sentence.tokens, first))
    return Told(outcome, first, last, about)


_READERS = {
    "contact": _contact, "control": _contact, "responsibility": _responsibility, "search": _search,
    "talks": _collapsed, "negotiations": _collapsed, "reached": _agreed, "struck": _agreed,
}  # fmt: skip
GATE = frozenset(_READERS)
