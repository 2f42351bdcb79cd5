"""Outcomes that somebody decided: injunctions, appeals, laws, fines, settlements, bills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from reconcile.claims.outcome import permissions
from reconcile.claims.outcome.told import Told, has, name_after
from reconcile.claims.outcome.value import Family, Outcome
from reconcile.language import background, polarity
from reconcile.language.courts import Court
from reconcile.language.deciders import Deed, deeds
from reconcile.language.document import Sentence
from reconcile.language.polarity import Chain
from reconcile.language.stems import stem
from reconcile.lexicons import load_classes

# What a family's matter has come to when the chain says that it holds (1), or does not (-1).
_EFFECTS: dict[Family, dict[int, str]] = {
    "fine": {1: "upheld", -1: "annulled"},
    "conviction": {1: "upheld", -1: "overturned"},
    "sentence": {1: "upheld", -1: "overturned"},
    "appeal": {1: "granted", -1: "rejected"},
    "case": {1: "goes on", -1: "dismissed"},
    "deal": {1: "approved", -1: "rejected"},
    "bill": {1: "passed", -1: "rejected"},
    "request": {1: "granted", -1: "denied"},
    "decision": {1: "upheld", -1: "reversed"},
}
# The verbs that can decide on a family's matter: one *grants* a request, but one *upholds* a fine.
_DECIDED_BY: dict[Family, frozenset[str]] = {
    "block": frozenset({"REVERSE", "HOLD"}),
    "fine": frozenset({"REVERSE", "HOLD", "CUT"}),
    "conviction": frozenset({"REVERSE", "HOLD"}),
    "sentence": frozenset({"REVERSE", "HOLD", "CUT"}),
    "appeal": frozenset({"REVERSE", "HOLD", "GIVE"}),
    "case": frozenset({"REVERSE", "HOLD"}),
    "deal": frozenset({"REVERSE", "APPROVE", "BLOCK", "GIVE"}),
    "bill": frozenset({"REVERSE", "APPROVE"}),
    "request": frozenset({"REVERSE", "GIVE", "APPROVE"}),
    "decision": frozenset({"REVERSE", "HOLD"}),
}
_MERGERS = frozenset({"merger", "takeover", "acquisition"})
_OF_PARLIAMENTS = frozenset({"deal", "bill", "request"})
_NOT_YET = frozenset(
    [
        "would",
        "could",
        "may",
        "might",
        "will",
        "should",
        "shall",
        "expected",
        "likely",
        "if",
        "whether",
        "asked",
        "asks",
        "ask",
        "urged",
        "wants",
        "want",
        "seeking",
        "could",
        "hopes",
        "hoped",
        "must",
        "to",
        "can",
        "until",
        "unless",
        "scheduled",
    ]
)
_PARTLY = frozenset({"partially", "partly", "part"})


@cache
def _families() -> dict[str, Family]:
    found: dict[str, Family] = {}
    for entry, family in load_classes("outcome_matters.txt").items():
        found.setdefault(stem(entry), family)  # type: ignore[arg-type]
    return found


def read(sentence: Sentence, judges: Mapping[str, Court]) -> Iterator[Told]:
    """The decisions that a sentence reports."""
    tokens, stems = sentence.tokens, sentence.stems
    for deed in deeds(tokens, stems, judges):
        side = _side(sentence, deed)
        if side:
            yield side
        if polarity.verb_at(stems, deed.verb) is None or _is_open(sentence, deed.verb) or _is_supposed(sentence, deed):
            continue
        if deed.passive:
            told = _passive(sentence, deed)
        else:
            chain = polarity.read(tokens, stems, deed.verb)
            told = _told(sentence, deed, chain) if chain else None
        if told:
            yield told


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether it is still to come or only supposed: *is expected to deny*, *would block*; but *won't block* is settled."""
    tokens = sentence.tokens
    for i in range(verb - 1, max(-1, verb - 6), -1):
        word = tokens[i].lower
        if word in (",", ";", ":"):
            return False
        if word in _NOT_YET:
            return not polarity.is_negated(tokens, verb)
        if word in ("the", "a"):
            return False
    return False


def _is_supposed(sentence: Sentence, deed: Deed) -> bool:
    """*If the judge blocks the tax*, *whether the court upholds it*."""
    before = sentence.tokens[max(0, deed.decider.first - 3) : deed.decider.first]
    return any(token.lower in ("if", "unless", "whether", "until", "once", "should") for token in before)


def _told(sentence: Sentence, deed: Deed, chain: Chain) -> Told | None:
    family = family_of(sentence, chain)
    if family is None or _is_a_sentence(sentence, chain):
        return None
    court = deed.decider.court
    if court is None and family not in _OF_PARLIAMENTS:
        return None
    allowed = _DECIDED_BY.get(family) if chain.pivot not in ("block", "allow") else None
    if allowed is not None and chain.links[0] not in allowed:
        return None
    if chain.pivot == "allow" and court is not None and court.body == "jury":
        return None
    words = sentence.tokens[chain.first : chain.object_last]
    partial = any(token.lower in _PARTLY for token in sentence.tokens[max(0, chain.first - 2) : chain.first]) or any(
        token.lower == "part" and words[i - 1].lower == "in" for i, token in enumerate(words) if i
    )
    outcome = Outcome(
        family=family,
        effect=effect_of(chain, family),
        result=_result(sentence, chain, family),
        matter=_matter(sentence, chain, family),
        actor=court.body if court else sentence.tokens[deed.decider.first].lower,
        level=court.level if court else "",
        partial=partial,
        earlier=background.is_earlier(sentence.tokens, chain.first) or _is_other(sentence, deed),
        stage=_stage(sentence, chain),
    )
    about = (chain.object_first, chain.object_last) if _says_what(sentence, chain) else (0, 0)
    return Told(outcome, _verb_start(sentence, chain.first), chain.last, about)


_TO_THE_THING = frozenset(
    {"against", "on", "to", "of", "blocking", "barring", "halting", "stopping", "preventing", "over"}
)


def _says_what(sentence: Sentence, chain: Chain) -> bool:
    """Whether what follows an injunction is what it would block: *against the rule*; not *in a suit filed by …*."""
    if chain.links[-1] != "STOP" or chain.last >= len(sentence.tokens):
        return True
    following = [token.lower for token in sentence.tokens[chain.last : chain.last + 2]]
    return following[0] in _TO_THE_THING or following[-1] in ("sought", "would", "seeks", "aimed")


def family_of(sentence: Sentence, chain: Chain) -> Family | None:
    """The sort of matter that the chain decides on."""
    if chain.pivot in ("block", "allow"):
        merged = any(token.lower in _MERGERS for token in sentence.tokens[chain.last : chain.last + 8])
        return "deal" if merged and len(chain.links) == 1 else "block"
    if chain.pivot == "rule" and "ing" in sentence.tokens[chain.last - 1].lower:
        return "decision"  # a ruling, not a rule
    return _families().get(chain.pivot)


def effect_of(chain: Chain, family: Family) -> str:
    """What became of the matter."""
    if "CUT" in chain.links:
        return "cut"
    if family == "deal" and chain.pivot in ("block", "allow"):
        return "approved" if (chain.pivot == "allow") == (chain.sign > 0) else "rejected"
    if family == "block":  # a law that is upheld goes on
        return "blocked" if chain.sign == (1 if chain.pivot == "block" else -1) else "allowed"
    return _EFFECTS[family][chain.sign]


_REFUSES = frozenset({"refus", "declin", "deni", "reject", "rebuff", "turn"})


def _result(sentence: Sentence, chain: Chain, family: Family) -> str:
    """What lawyers call it: a request to block is *denied* or *granted*, a block that stood is *lifted*."""
    if family != "block" or "DECISION" in chain.links or chain.pivot == "allow":
        return ""
    effect = effect_of(chain, family)
    if effect == "allowed":
        if "REFUSAL" in chain.links or sentence.stems[chain.first] in _REFUSES or chain.links[0] == "BLOCK":
            return "denied"
        return "lifted" if chain.links[0] in ("REVERSE", "STAY") else ""
    return "granted" if chain.links[0] == "GIVE" else ""


def _is_a_sentence(sentence: Sentence, chain: Chain) -> bool:
    """*A court suspended his sentence* spares a man prison, and halts nothing that a request was about."""
    return "sentenc" in sentence.stems[chain.last : chain.last + 3]


def _side(sentence: Sentence, deed: Deed) -> Told | None:
    """*Ruled in favor of the union*, *sided with the union*, *ruled against it*."""
    tokens, verb = sentence.tokens, deed.verb
    if deed.decider.court is None or sentence.stems[verb] not in ("rule", "side") or _is_open(sentence, verb):
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
        "side", effect, f"ruled {effect} {party.text}", "case", deed.decider.court.body, deed.decider.court.level, party.text,
        earlier=background.is_earlier(tokens, verb) or _is_other(sentence, deed),
    )  # fmt: skip
    return Told(outcome, verb, party.last + 1, (at, party.last + 1))


def _matter(sentence: Sentence, chain: Chain, family: Family) -> str:
    """What the sentence calls the matter: the injunction, the fine."""
    tokens = sentence.tokens
    if family == "block":
        for i in range(chain.first, chain.last):
            if sentence.stems[i] == "injunct":
                return "injunction"
            if sentence.stems[i] == "stay" and i > chain.first:
                return "stay"
        return "block"
    return tokens[chain.last - 1].lower


def _is_other(sentence: Sentence, deed: Deed) -> bool:
    """*a separate judge*, *another court*."""
    before = sentence.tokens[max(0, deed.decider.first - 2) : deed.decider.first]
    return any(token.lower in ("another", "separate", "different", "other", "second") for token in before)


def _stage(sentence: Sentence, chain: Chain) -> str:
    lower = {token.lower for token in sentence.tokens[chain.first : chain.last]}
    return (
        "preliminary"
        if "preliminary" in lower and "approval" in lower
        else "final"
        if {"final", "approval"} <= lower
        else ""
    )


def _verb_start(sentence: Sentence, verb: int) -> int:
    """Where the words that state it begin: auxiliaries and negations are part of them (*has blocked*, *won’t block*)."""
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


def _passive(sentence: Sentence, deed: Deed) -> Told | None:
    """*The rule was blocked by a judge*, *the fine was annulled by the court*: the matter stands before the verb."""
    tokens, stems = sentence.tokens, sentence.stems
    found = polarity.verb_at(stems, deed.verb)
    be = deed.verb - 1
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
    if polarity.is_negated(tokens, deed.verb):
        sign = -sign
    first = max(0, head - 4)
    if not sign:
        return None
    pivot = (
        name.lower() if name in ("BLOCK", "ALLOW") else "block" if stems[head] in ("injunct", "stay") else stems[head]
    )
    chain = Chain(deed.verb, found[1], sign, pivot, (name,), first, head + 1)
    return _told(sentence, deed, chain)


def read_agentless(sentence: Sentence) -> Iterator[Told]:
    """*The fine was annulled*, *a third challenge, by the union, was dismissed*: decided by whom the sentence leaves open."""
    for family, name, head, verb in permissions.read_agentless(sentence, _families()):
        if name not in _DECIDED_BY.get(family, ()) or (
            sentence.tokens[verb + 1 : verb + 2] and _has_agent(sentence, verb)
        ):
            continue
        sign = -1 if name == "REVERSE" else 1
        if polarity.is_negated(sentence.tokens, verb):
            sign = -sign
        chain = Chain(verb, verb + 1, sign, sentence.stems[head], (name,), max(0, head - 5), head + 1)
        if not _is_open(sentence, verb):
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
