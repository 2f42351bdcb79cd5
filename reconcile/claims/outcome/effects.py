"""What a chain of deciding verbs comes to: the family of the matter, what became of it, and the words for that."""

from __future__ import annotations

from functools import cache

from reconcile.claims.outcome.value import Family
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
    "hearing": {1: "taken up", -1: "turned away"},
}
# The verbs that can decide on a family's matter: one *grants* a request, but one *upholds* a fine.
DECIDED_BY: dict[Family, frozenset[str]] = {
    "block": frozenset({"REVERSE", "HOLD", "BLOCK"}),
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
_REFUSES = frozenset({"refus", "declin", "deni", "reject", "rebuff", "turn"})


@cache
def families() -> dict[str, Family]:
    """The family of each matter, by the stem of its noun."""
    found: dict[str, Family] = {}
    for entry, family in load_classes("outcome_matters.txt").items():
        found.setdefault(stem(entry), family)  # type: ignore[arg-type]
    return found


def family_of(sentence: Sentence, chain: Chain) -> Family | None:
    """The sort of matter that the chain decides on."""
    if chain.pivot in ("block", "allow"):
        merged = any(token.lower in _MERGERS for token in sentence.tokens[chain.last : chain.last + 8])
        return "deal" if merged else "block"
    if "HEAR" in chain.links:
        return "hearing" if families().get(chain.pivot) in _HEARD else None
    if chain.pivot == "order" and chain.links[:1] == ("BLOCK",):
        return "block"  # an order of the government's; a court's own would say what it ordered
    if chain.pivot == "rule" and "ing" in sentence.tokens[chain.last - 1].lower:
        return "decision"  # a ruling, not a rule
    return families().get(chain.pivot)


_HEARD = frozenset({"appeal", "case", "request", "decision"})


def effect_of(chain: Chain, family: Family) -> str:
    """What became of the matter."""
    if "CUT" in chain.links:
        return "cut"
    if family == "deal" and chain.pivot in ("block", "allow"):
        return "approved" if (chain.pivot == "allow") == (chain.sign > 0) else "rejected"
    if chain.pivot == "order" and family == "block":
        return "blocked" if chain.sign < 0 else "allowed"
    if family == "block":  # a law that is upheld goes on
        return "blocked" if chain.sign == (1 if chain.pivot == "block" else -1) else "allowed"
    return _EFFECTS[family][chain.sign]


def result_of(sentence: Sentence, chain: Chain, family: Family) -> str:
    """What lawyers call it: a request to block is *denied* or *granted*, a block that stood is *lifted*."""
    if family != "block" or "DECISION" in chain.links or chain.pivot == "allow":
        return ""
    effect = effect_of(chain, family)
    if effect == "allowed":
        if "REFUSAL" in chain.links or sentence.stems[chain.first] in _REFUSES or chain.links[0] == "BLOCK":
            return "denied"
        return "lifted" if chain.links[0] in ("REVERSE", "STAY") else ""
    return "granted" if chain.links[0] == "GIVE" else ""


def is_a_sentence(sentence: Sentence, chain: Chain) -> bool:
    """*A court suspended his sentence* spares a man prison, and halts nothing that a request was about."""
    return "sentenc" in sentence.stems[chain.last : chain.last + 3]


def matter_of(sentence: Sentence, chain: Chain, family: Family) -> str:
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


def stage_of(sentence: Sentence, chain: Chain) -> str:
    """Whether it is a preliminary or a final approval."""
    lower = {token.lower for token in sentence.tokens[chain.first : chain.last]}
    if "approval" not in lower:
        return ""
    return "preliminary" if "preliminary" in lower else "final" if "final" in lower else ""
