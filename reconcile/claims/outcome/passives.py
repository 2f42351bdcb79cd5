"""The matter before the verb: *the toll was blocked by a judge*, *the fine was annulled*."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.effects import DECIDED_BY, effect_of, families
from reconcile.claims.outcome.told import Told, is_open
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, polarity
from reconcile.language.document import Sentence
from reconcile.language.polarity import Chain


def chain_before(sentence: Sentence, verb: int) -> Chain | None:
    """*The rule was blocked by a judge*, *the fine was annulled by the court*: the matter stands before the verb."""
    tokens, stems = sentence.tokens, sentence.stems
    found = polarity.verb_at(stems, verb)
    be = verb - 1
    while be > 0 and tokens[be].lower not in ("was", "were", "been", "is", "are"):
        be -= 1
    head = be - 1
    while head > 0 and (
        tokens[head].lower in ("has", "have", "had", "also", "not") or tokens[head].lower.endswith("ly")
    ):
        head -= 1
    if found is None or be <= 0 or head < 0:
        return None
    name = found[0]
    sign = {"REVERSE": -1, "GIVE": 1, "HOLD": 1, "APPROVE": 1, "CUT": 1, "BLOCK": 1, "ALLOW": 1}.get(name, 0)
    if polarity.is_negated(tokens, verb):
        sign = -sign
    first = max(0, head - 4)
    if not sign:
        return None
    pivot = (
        name.lower() if name in ("BLOCK", "ALLOW") else "block" if stems[head] in ("injunct", "stay") else stems[head]
    )
    return Chain(verb, found[1], sign, pivot, (name,), first, head + 1)


def read(sentence: Sentence) -> Iterator[Told]:
    """*The fine was annulled*, *a third challenge, by the union, was dismissed*.

    By whom it was decided the sentence leaves open.
    """
    for family, name, head, verb in _decided(sentence):
        if name not in DECIDED_BY.get(family, ()) or (
            sentence.tokens[verb + 1 : verb + 2] and _has_agent(sentence, verb)
        ):
            continue
        sign = -1 if name == "REVERSE" else 1
        if polarity.is_negated(sentence.tokens, verb):
            sign = -sign
        chain = Chain(verb, verb + 1, sign, sentence.stems[head], (name,), max(0, head - 5), head + 1)
        if not is_open(sentence, verb):
            outcome = Outcome(
                family,
                effect_of(chain, family),
                matter=sentence.tokens[head].lower,
                earlier=background.is_earlier(sentence.tokens, verb),
            )
            yield Told(outcome, verb, verb + 1, (chain.object_first, min(len(sentence.tokens), verb + 6)))


def _has_agent(sentence: Sentence, verb: int) -> bool:
    """Whether *by* follows: then the decider is named, and is read with its deed."""
    return any(token.lower == "by" for token in sentence.tokens[verb + 1 : verb + 5])


def _decided(sentence: Sentence) -> Iterator[tuple[Family, str, int, int]]:
    """*The fine was annulled*: the matter's family, the class of the verb, the matter's token and the verb's token."""
    tokens, stems = sentence.tokens, sentence.stems
    for i in range(1, len(tokens) - 1):
        if tokens[i].lower not in ("was", "were", "been"):
            continue
        verb = i + 1
        while verb < len(tokens) - 1 and tokens[verb].lower.endswith("ly"):
            verb += 1
        found = polarity.verb_at(stems, verb)
        if found is None or not tokens[verb].lower.endswith(("ed", "t", "n", "d")):
            continue
        head = _head_before(sentence, i)
        if head < 0 or any(token.lower == "no" for token in tokens[max(0, head - 3) : head]):
            continue  # "no application was granted"
        family = families().get(stems[head])
        if family:
            yield family, found[0], head, verb


def _head_before(sentence: Sentence, auxiliary: int) -> int:
    """The noun that is the subject of the auxiliary at that token, past a part between commas."""
    tokens = sentence.tokens
    head = auxiliary - 1
    while head > 0 and (
        tokens[head].lower in ("has", "have", "had", "also", "not") or tokens[head].lower.endswith("ly")
    ):
        head -= 1
    if tokens[head].text == ",":
        head -= 1
        while head > 0 and tokens[head].text != ",":
            head -= 1
        head -= 1
    return head
