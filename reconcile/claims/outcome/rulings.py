"""Outcomes that somebody decided: injunctions, appeals, laws, fines, settlements, bills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reconcile.claims.outcome import passives
from reconcile.claims.outcome.effects import (
    DECIDED_BY,
    effect_of,
    family_of,
    is_a_sentence,
    matter_of,
    result_of,
    stage_of,
)
from reconcile.claims.outcome.told import Told, has, is_open, name_after
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, polarity
from reconcile.language.courts import Court
from reconcile.language.deciders import Deed, deeds
from reconcile.language.document import Sentence
from reconcile.language.polarity import Chain

_OF_PARLIAMENTS = frozenset({"deal", "bill", "request"})
_PARTLY = frozenset({"partially", "partly", "part"})


def read(sentence: Sentence, judges: Mapping[str, Court]) -> Iterator[Told]:
    """The decisions that a sentence reports."""
    tokens, stems = sentence.tokens, sentence.stems
    for deed in deeds(tokens, stems, judges):
        side = _side(sentence, deed)
        if side:
            yield side
        if polarity.verb_at(stems, deed.verb) is None or is_open(sentence, deed.verb) or _is_supposed(sentence, deed):
            continue
        chain = passives.chain_before(sentence, deed.verb) if deed.passive else polarity.read(tokens, stems, deed.verb)
        told = _told(sentence, deed, chain) if chain else None
        if told:
            yield told


def _is_supposed(sentence: Sentence, deed: Deed) -> bool:
    """*If the judge blocks the tax*, *whether the court upholds it*."""
    before = sentence.tokens[max(0, deed.decider.first - 3) : deed.decider.first]
    return any(token.lower in ("if", "unless", "whether", "until", "once", "should") for token in before)


def _told(sentence: Sentence, deed: Deed, chain: Chain) -> Told | None:
    family = family_of(sentence, chain)
    if family is None or is_a_sentence(sentence, chain):
        return None
    court = deed.decider.court
    if court is None and family not in _OF_PARLIAMENTS:
        return None
    allowed = DECIDED_BY.get(family) if chain.pivot not in ("block", "allow") else None
    if allowed is not None and chain.links[0] not in allowed:
        return None
    if chain.pivot == "allow" and _is_procedure(sentence, chain, court):
        return None
    words = sentence.tokens[chain.first : chain.object_last]
    partial = any(token.lower in _PARTLY for token in sentence.tokens[max(0, chain.first - 2) : chain.first]) or any(
        token.lower == "part" and words[i - 1].lower == "in" for i, token in enumerate(words) if i
    )
    outcome = Outcome(
        family=family,
        effect=effect_of(chain, family),
        result=result_of(sentence, chain, family),
        matter=matter_of(sentence, chain, family),
        actor=court.body if court else sentence.tokens[deed.decider.first].lower,
        level=court.level if court else "",
        partial=partial,
        earlier=background.is_earlier(sentence.tokens, chain.first) or _is_other(sentence, deed),
        stage=stage_of(sentence, chain),
    )
    about = (chain.object_first, chain.object_last) if _says_what(sentence, chain) else (0, 0)
    return Told(outcome, _verb_start(sentence, chain.first), chain.last, about)


def _is_procedure(sentence: Sentence, chain: Chain, court: Court | None) -> bool:
    """*The judge let them call a witness* is of the trial, not of its end."""
    following = [token.lower for token in sentence.tokens[chain.last : chain.last + 1]]
    nothing = chain.object_first >= chain.object_last
    return nothing or following in (["them"], ["him"], ["her"]) or (court is not None and court.body == "jury")


_TO_THE_THING = frozenset({
    "against", "on", "to", "of", "blocking", "barring", "halting", "stopping", "preventing", "over",
})  # fmt: skip


def _says_what(sentence: Sentence, chain: Chain) -> bool:
    """Whether what follows an injunction is what it would block: *against the rule*; not *in a suit filed by …*."""
    if chain.links[-1] != "STOP" or chain.last >= len(sentence.tokens):
        return True
    following = [token.lower for token in sentence.tokens[chain.last : chain.last + 2]]
    return following[0] in _TO_THE_THING or following[-1] in ("sought", "would", "seeks", "aimed")


def _side(sentence: Sentence, deed: Deed) -> Told | None:
    """*Ruled in favor of the union*, *sided with the union*, *ruled against it*."""
    tokens, verb = sentence.tokens, deed.verb
    if deed.decider.court is None or sentence.stems[verb] not in ("rule", "side") or is_open(sentence, verb):
        return None
    at, effect = verb + 1, ""
    while at < len(tokens) and (tokens[at].lower.endswith("ly") or tokens[at].is_capital or tokens[at].lower == "on"):
        at += 1
    for words, meaning in (
        (("in", "favor", "of"), "for"),
        (("in", "favour", "of"), "for"),
        (("against",), "against"),
        (("with",), "for"),
    ):
        if has(tokens, at, *words):
            at, effect = at + len(words), meaning
            break
    party = name_after(sentence, at, 2) if effect else None
    if party is None:
        return None
    outcome = Outcome(
        "side", effect, f"ruled {effect} {party.text}", "case",
        actor=deed.decider.court.body, level=deed.decider.court.level, party=party.text,
        earlier=background.is_earlier(tokens, verb) or _is_other(sentence, deed),
    )  # fmt: skip
    return Told(outcome, verb, party.last + 1, (at, party.last + 1))


def _is_other(sentence: Sentence, deed: Deed) -> bool:
    """*a separate judge*, *another court*."""
    before = sentence.tokens[max(0, deed.decider.first - 2) : deed.decider.first]
    return any(token.lower in ("another", "separate", "different", "other", "second") for token in before)


def _verb_start(sentence: Sentence, verb: int) -> int:
    """Where the words that state it begin.

    auxiliaries and negations are part of them (*has blocked*, *won’t block*).
    """
    start = verb
    while start > 0 and sentence.tokens[start - 1].lower in (
        "has",
        "have",
        "had",
        "not",
        "won't",
        "wouldn't",
        "would",
        "did",
        "n't",
    ):
        start -= 1
    return start
