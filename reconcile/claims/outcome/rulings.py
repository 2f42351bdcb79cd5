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
from reconcile.claims.outcome.told import Told, has, is_open, name_after, verb_start
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, polarity
from reconcile.language.courts import Court
from reconcile.language.deciders import Deed, deeds
from reconcile.language.document import Sentence
from reconcile.language.names.words import words
from reconcile.language.polarity import Chain

_OF_PARLIAMENTS = frozenset({"deal", "bill", "request"})
_SHARES = frozenset({"most", "some", "part", "parts", "much", "many", "several", "portions", "half"})
_PARTLY = frozenset({"partially", "partly", "part"})


def read(sentence: Sentence, judges: Mapping[str, Court]) -> Iterator[Told]:
    """The decisions that a sentence reports."""
    tokens, stems = sentence.tokens, sentence.stems
    for deed in deeds(tokens, stems, judges):
        said = _side(sentence, deed) or _legality(sentence, deed)
        if said:
            yield said
        at = _verb_of_ruling(sentence, deed)
        if polarity.verb_at(stems, at) is None or is_open(sentence, deed.verb) or _is_supposed(sentence, deed):
            continue
        chain = passives.chain_before(sentence, at) if deed.passive else polarity.read(tokens, stems, at)
        told = _told(sentence, deed, chain) if chain else None
        if told:
            yield told


def _verb_of_ruling(sentence: Sentence, deed: Deed) -> int:
    """The verb that says what was decided: of *ruled 2-1 on Friday to uphold* and *voted to reject* the second."""
    if sentence.stems[deed.verb] not in ("rule", "vote"):
        return deed.verb
    for i in range(deed.verb + 1, min(deed.verb + 9, len(sentence.tokens) - 1)):
        word = sentence.tokens[i].lower
        if word in ("that", ",", "for", "against", "in"):
            break
        if word == "to" and not sentence.tokens[i + 1].text.isdigit():
            return i + 1
    return deed.verb


_LEGAL = {
    "unlawful": "unlawful", "illegal": "unlawful", "unconstitutional": "unlawful", "illegally": "unlawful",
    "lawful": "lawful", "legal": "lawful", "constitutional": "lawful",
}  # fmt: skip


def _legality(sentence: Sentence, deed: Deed) -> Told | None:
    """*Ruled that the tariffs are unlawful*, *found the cuts illegal*; *likely unlawful* is left open."""
    tokens, verb = sentence.tokens, deed.verb
    if deed.passive or deed.decider.court is None or sentence.stems[verb] not in ("rule", "find", "declar", "hold"):
        return None
    if is_open(sentence, verb) or _is_supposed(sentence, deed):
        return None
    for i in range(verb + 1, min(verb + 18, len(tokens))):
        if tokens[i].text in ",;:":
            return None
        effect = _LEGAL.get(tokens[i].lower)
        if effect is None:
            continue
        before = {token.lower for token in tokens[i - 3 : i]}
        if not before & {"is", "are", "was", "were", "acted", "be", "had", "been"} and i - verb > 8:
            return None
        if before & {"likely", "probably", "whether", "if", "may", "not", "n't", "could", "might"}:
            return None
        outcome = Outcome(
            "legality", effect, matter="legality", actor=deed.decider.court.body, level=deed.decider.court.level,
            earlier=background.is_earlier(tokens, verb) or _is_other(sentence, deed),
        )  # fmt: skip
        return Told(outcome, verb, i + 1, (verb + 1, i))
    return None


def _is_supposed(sentence: Sentence, deed: Deed) -> bool:
    """*If the judge blocks the tax*, *whether the court upholds it*."""
    before = sentence.tokens[max(0, deed.decider.first - 3) : deed.decider.first]
    return any(token.lower in ("if", "unless", "whether", "until", "once", "should") for token in before)


def _told(sentence: Sentence, deed: Deed, chain: Chain) -> Told | None:
    family = family_of(sentence, chain)
    if family is None or is_a_sentence(sentence, chain):
        return None
    court = deed.decider.court
    if court is None and family == "block" and chain.pivot not in ("block", "allow"):
        family = "bill"  # the measure that a parliament rejects is not blocked
    if chain.pivot == "order" and family == "block" and court is not None and court.level in ("appeals", "supreme"):
        return None  # a lower court's order, or the government's: it does not say
    if family == "bill" and sentence.role != "headline" and sentence.tokens[chain.first].lower.endswith("s"):
        return None  # "the parliament passes laws"
    if court is None and family not in _OF_PARLIAMENTS:
        return None
    allowed = DECIDED_BY.get(family) if chain.pivot not in ("block", "allow") else None
    if allowed is not None and chain.links[0] not in allowed:
        return None
    if chain.pivot == "allow" and _is_procedure(sentence, chain, court):
        return None
    told = sentence.tokens[chain.first : chain.object_last]
    partial = any(token.lower in _PARTLY for token in sentence.tokens[max(0, chain.first - 2) : chain.first]) or any(
        (token.lower == "part" and told[i - 1].lower == "in") or (token.lower == "of" and told[i - 1].lower in _SHARES)
        for i, token in enumerate(told)
        if i
    )
    party, end = _whose(sentence, chain) if family in _OWNED else ("", 0)
    outcome = Outcome(
        family=family,
        effect=effect_of(chain, family),
        result=result_of(sentence, chain, family),
        matter=matter_of(sentence, chain, family),
        actor=court.body if court else sentence.tokens[deed.decider.first].lower,
        level=court.level if court else "",
        party=party,
        partial=partial,
        earlier=background.is_earlier(sentence.tokens, chain.first) or _is_other(sentence, deed),
        stage=stage_of(sentence, chain),
    )
    about = (chain.object_first, chain.object_last) if _says_what(sentence, chain) else (0, 0)
    return Told(outcome, verb_start(sentence, chain.first), max(chain.last, end), about)


_OWNED = frozenset({"fine", "conviction", "sentence", "case"})
_OWNERS = frozenset({"on", "against", "of", "for"})


def _whose(sentence: Sentence, chain: Chain) -> tuple[str, int]:
    """Whose fine or conviction it is, and the token behind it: *a fine on the paper maker Orlo*, *Orlo's fine*.

    Somebody without a name is somebody else than who has one (*a fine on a rival*); empty where nothing is said.
    """
    tokens, at = sentence.tokens, chain.last
    if (
        at + 2 < len(tokens)
        and tokens[at].lower in ("on", "against")
        and tokens[at + 1].lower in ("a", "an", "another")
    ):
        end = at + (4 if tokens[at + 2].lower in words().peoples else 3)
        return " ".join(token.text for token in tokens[at + 1 : end]), end
    for name in sentence.names:
        if name.sort == "place" or not chain.object_first <= name.first < chain.object_last:
            continue
        if name.text.lower() in words().peoples:
            continue  # on the Ruritanian paper maker Orlo
        if name.last < chain.last:
            return name.text, name.last + 1
        before = {token.lower for token in sentence.tokens[chain.last : name.first]}
        imposed = "imposed" in before
        if {"that", "which"} & before and not imposed:
            continue  # that the Commission had imposed on Orlo
        if before & _OWNERS and name.first - chain.last < (20 if imposed else 9):
            return name.text, name.last + 1
    return "", 0


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
    for lead, meaning in (
        (("in", "favor", "of"), "for"),
        (("in", "favour", "of"), "for"),
        (("against",), "against"),
        (("with",), "for"),
    ):
        if has(tokens, at, *lead):
            at, effect = at + len(lead), meaning
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
