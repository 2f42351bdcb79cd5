"""Whether a product is out: *is currently in beta*, *has released a new update*."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, has, name_before, verb_start
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.model import Comparison, Weight

PRODUCTS = frozenset({
    "update", "upgrade", "app", "software", "firmware", "phone", "smartphone", "console", "game", "glasses", "headset",
    "watch", "device", "version", "tablet", "laptop", "chip", "browser", "system", "tool", "platform", "robot",
    "camera", "speaker", "feature", "features", "model", "service", "website", "assistant",
})  # fmt: skip
_RELEASED = frozenset({"released", "launched"})
_HEADLINES = frozenset({"releases", "launches", "release", "launch"})
_BETA = frozenset({"public", "open", "closed", "private", "limited"})
GATE = _RELEASED | _HEADLINES | {"beta", "rolled"}


def read(sentence: Sentence) -> Iterator[Told]:
    """What the sentence tells of whether a product can be had."""
    for i, token in enumerate(sentence.tokens):
        word = token.lower
        if word == "beta":
            told = _in_beta(sentence, i)
        elif word in _RELEASED or (word in _HEADLINES and sentence.role == "headline"):
            told = _released(sentence, i, i + 1)
        elif word == "rolled" and has(sentence.tokens, i + 1, "out"):
            told = _released(sentence, i, i + 2)
        else:
            continue
        if told:
            yield told


def _in_beta(sentence: Sentence, i: int) -> Told | None:
    """*The update is currently in beta*, *is in public beta*."""
    tokens = sentence.tokens
    at = i - 1 - (i > 0 and tokens[i - 1].lower in _BETA)
    if at < 2 or tokens[at].lower != "in" or modality.assertion(tokens, at) != "asserted":
        return None
    be = next((k for k in range(at - 1, max(-1, at - 4), -1) if tokens[k].lower in ("is", "are", "was", "were")), -1)
    product = next((k for k in range(be - 1, max(-1, be - 6), -1) if tokens[k].lower in PRODUCTS), -1)
    if be < 0 or product < 0:
        return None
    return _told(sentence, "in beta", be, i + 1, (max(0, product - 3), product + 1))


def _released(sentence: Sentence, verb: int, after: int) -> Told | None:
    """*Orlo has released a new update*; the actor is named, and a product is what is released."""
    tokens = sentence.tokens
    start = verb_start(sentence, verb)
    if name_before(sentence, start, 0) is None or modality.assertion(tokens, verb) != "asserted":
        return None
    for k in range(after, min(after + 7, len(tokens))):
        if not tokens[k].text[0].isalnum() and tokens[k].text != "-":
            return None
        if tokens[k].lower in ("of", "for", "in", "to", "on", "that", "with"):
            return None
        if tokens[k].lower in PRODUCTS and not (k + 1 < len(tokens) and tokens[k + 1].lower in PRODUCTS):
            return _told(sentence, "released", verb, k + 1, (after, k + 1))
    return None


def _told(sentence: Sentence, effect: str, first: int, last: int, product: tuple[int, int]) -> Told:
    stems = (s for s in sentence.stems[product[0] : product[1]] if s in sentence.content)
    outcome = Outcome(
        "release",
        effect,
        matter=sentence.tokens[product[1] - 1].lower,
        thing=" ".join(stems),
        earlier=background.is_earlier(sentence.tokens, first),
    )
    return Told(outcome, first, last, product)


_ONE_PRODUCT = (Weight("both say how far one product is", 2.0),)


def compare(left: Outcome, right: Outcome) -> Comparison:
    """Of two products, then both out or both not, then out in one report and still tried out in the other.

    An article that speaks of testers as well means them when it says that the thing is out: that is no contradiction,
    but a reader of its headline would take it for the release to everybody.
    """
    if left == right:
        return Comparison("same", f"both say {left.effect}")
    if left.earlier != right.earlier:
        return Comparison("unrelated", "one of them looks back at something earlier")
    if set(left.thing.split()).isdisjoint(right.thing.split()):
        return Comparison("unrelated", "two products")
    if left.effect == right.effect:
        return Comparison("same", f"both say {left.effect}")
    if "to testers" in (left.stage, right.stage):
        return Comparison("apart", "one speaks of its release to testers, the other of that to everybody", _ONE_PRODUCT)
    return Comparison("conflict", "released in one, still in beta in the other")
