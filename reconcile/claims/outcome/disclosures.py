"""What somebody has told, or not told yet: *has not confirmed what is new*, *has announced the full list of features*.

And how somebody took a thing: *is still reviewing the offer*, *welcomed the offer*.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, verb_start
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, modality
from reconcile.language.document import Sentence
from reconcile.language.similarity import fold

_TELLING = frozenset({
    "confirmed", "confirm", "confirms", "announced", "announce", "announces", "revealed", "reveal", "reveals",
    "disclosed", "disclose", "discloses", "detailed", "released", "release", "said", "say", "unveiled",
})  # fmt: skip
# What a question word or a noun asks for; a date answers *when*, and a list of features *what*.
_ASKED = {
    "what": "what", "which": "what", "details": "what", "list": "what", "features": "what", "contents": "what",
    "when": "when", "date": "when", "timing": "when", "schedule": "when", "timetable": "when",
    "price": "price", "pricing": "price", "cost": "price", "where": "where", "location": "where", "venue": "where",
    "why": "why", "reason": "why", "reasons": "why",
}  # fmt: skip
_CALLED = {
    "what": "the details", "when": "the date", "price": "the price", "where": "the place", "why": "the reason",
}  # fmt: skip
_ONLY_AFTER_QUESTION = frozenset({"said", "say"})
_WEIGHING = frozenset({
    "reviewing", "studying", "considering", "examining", "assessing", "evaluating", "analysing", "analyzing",
})  # fmt: skip
_TAKEN = {
    "welcomed": "welcomed", "welcomes": "welcomed", "rejected": "rejected", "rejects": "rejected",
    "dismissed": "rejected", "accepted": "accepted", "condemned": "condemned", "denounced": "condemned",
}  # fmt: skip
GATE = _TELLING | _WEIGHING | _TAKEN.keys()
_LONGEST = 12  # tokens of an object
_ENDS = frozenset({",", ";", ".", ":", "(", "—", "–"})


def read(sentence: Sentence) -> Iterator[Told]:
    """What a sentence tells of what was made known, and of how things were taken."""
    for i, token in enumerate(sentence.tokens):
        word = token.lower
        if word in _TELLING:
            told = _telling(sentence, i)
        elif word in _WEIGHING or word in _TAKEN:
            told = _response(sentence, i)
        else:
            continue
        if told:
            yield told


def _telling(sentence: Sentence, i: int) -> Told | None:
    """*Kite hasn't confirmed exactly what …*, *Kite has announced the release date*."""
    tokens = sentence.tokens
    end = _object_end(sentence, i)
    at = next((k for k in range(i + 1, min(end, i + 6)) if tokens[k].lower in _ASKED), -1)
    if at < 0 or (tokens[i].lower in _ONLY_AFTER_QUESTION and at > i + 2):
        return None
    asked = _ASKED[tokens[at].lower]
    assertion = modality.assertion(tokens, i)
    told = tokens[i].lower.endswith("ed") or (tokens[i].lower.endswith("s") and sentence.role == "headline")
    if assertion not in ("asserted", "denied") or (assertion == "asserted" and not told):
        return None  # "to reveal what …", "the release date"
    party = _actor(sentence, i)
    if not party:
        return None
    effect = "made known" if assertion == "asserted" else "not made known yet"
    outcome = Outcome(
        "particulars", effect, matter=_CALLED[asked], party=party, thing=asked,
        earlier=background.is_earlier(tokens, i),
    )  # fmt: skip
    return Told(outcome, verb_start(sentence, i), at + 1, (at + 1, end))


def _response(sentence: Sentence, i: int) -> Told | None:
    """*Said it was still reviewing Kim's offer*, *the ministry in Oslo welcomed the offer*."""
    tokens = sentence.tokens
    word = tokens[i].lower
    before = [token.lower for token in tokens[max(0, i - 3) : i]]
    waits = word in _WEIGHING
    if waits and not ("still" in before and {"is", "are", "was", "were"} & set(before)):
        return None
    if modality.assertion(tokens, i) != "asserted" or (not waits and before[-1:] in (["was"], ["were"], ["be"])):
        return None
    end = _object_end(sentence, i)
    party, thing = _actor(sentence, i, 16), _names(sentence, i + 1, end)
    if not party or not thing:
        return None
    outcome = Outcome(
        "response", "still weighed" if waits else _TAKEN[word], matter=thing, party=party, thing=thing,
        earlier=background.is_earlier(tokens, i),
    )  # fmt: skip
    return Told(outcome, i - 1 if waits else i, i + 1, (0, 0))


def _object_end(sentence: Sentence, verb: int) -> int:
    tokens = sentence.tokens
    end = verb + 1
    while end < len(tokens) and end - verb < _LONGEST and tokens[end].text not in _ENDS:
        if tokens[end].text == "-" and tokens[end].start > tokens[end - 1].end:
            break
        end += 1
    return end


def _actor(sentence: Sentence, verb: int, reach: int = 6) -> str:
    """The folded words of the names before the verb, back to the clause's beginning or `reach` tokens."""
    first = max(0, verb - reach)
    parts = [i for i in range(first, verb) if sentence.tokens[i].text in ";:—"]
    return _names(sentence, parts[-1] if parts else first, verb)


def _names(sentence: Sentence, first: int, last: int) -> str:
    named = (name for name in sentence.names if first <= name.first and name.last < last)
    return " ".join(dict.fromkeys(word for name in named for word in fold(name.text).split() if len(word) > 2))
