"""Decisions told by what may be done now: *Court says the agency can go on*, *State blocked from collecting*, *the fine
was annulled*.

No verb of deciding has the court for its subject here, so that the article has to be about courts for them to be
read.
"""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims.outcome.told import Told, has
from reconcile.claims.outcome.value import Outcome
from reconcile.language import background, courts, deciders
from reconcile.language.document import Document, Sentence

_SAYS = frozenset({"say", "says", "rules", "ruled", "rule", ":", "said"})
_MAY = {"can": "allowed", "may": "allowed", "cannot": "blocked", "can't": "blocked"}
_GO_ON = frozenset({
    "continue", "proceed", "go", "move", "resume", "keep", "begin", "start", "stay", "enforce", "share", "remain",
})  # fmt: skip
_PASSIVE = frozenset({"was", "were", "been", "is", "are", "being"})


def is_about_courts(document: Document) -> bool:
    """Whether the first sentences name a court or a judge."""
    return any(
        mention.court.body != "jury"
        for sentence in document.sentences[:5]
        if len(sentence.tokens) <= deciders.LONGEST
        for mention in courts.find(sentence.tokens)
    )


def read(sentence: Sentence) -> Iterator[Told]:
    """The decisions that a sentence reports by what may or may not be done now."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower in _MAY:
            told = _may(sentence, i)
        elif token.lower in ("blocked", "barred", "stopped"):
            told = _blocked_from(sentence, i)
        else:
            continue
        if told:
            yield told


def _may(sentence: Sentence, modal: int) -> Told | None:
    """*Appeals court: Tolls can stay*, *Ohio may go ahead with …, after the court ruled for it*."""
    tokens = sentence.tokens
    verb = modal + 1
    if verb >= len(tokens) or (
        tokens[verb].lower not in _GO_ON and not (sentence.role == "headline" and _ends_in_saying(sentence))
    ):
        return None
    if has(tokens, verb, "be") or has(tokens, verb, "not") or has(tokens, verb, "have"):
        return None
    mentions = [m for m in courts.find(tokens) if m.court.body != "jury"]
    said = any(m.last <= modal and _says(sentence, m.last, modal) for m in mentions)
    after = any(m.first > modal and _is_ruled(sentence, m.first, m.last) for m in mentions)
    if not said and not after:
        return None
    end = verb + 1
    while end < len(tokens) and end - verb < 14 and tokens[end].text not in ",;." and tokens[end].lower != "after":
        end += 1
    actor = mentions[0].court
    start = modal
    while start > 0 and modal - start < 8 and tokens[start - 1].lower not in _SAYS and tokens[start - 1].text != ",":
        start -= 1
    outcome = Outcome("block", _MAY[tokens[modal].lower], matter="block", actor=actor.body, level=actor.level)
    return Told(outcome, modal, verb + 1, (start, end))


def _ends_in_saying(sentence: Sentence) -> bool:
    """*Ohio can print the list after all, appeals judges say*."""
    return sentence.tokens[-1].lower in ("say", "says", "rule", "rules")


def _says(sentence: Sentence, at: int, modal: int) -> bool:
    """Whether the court that ends before token `at` says what has its modal verb at `modal`."""
    tokens = sentence.tokens
    return (
        at < len(tokens)
        and tokens[at].lower in _SAYS
        and modal - at < 9
        and not any(t.text == "," for t in tokens[at:modal])
    )


def _is_ruled(sentence: Sentence, first: int, last: int) -> bool:
    """Whether *after*, or a comma, leads to the court and the court rules: *…, appeals judges say*."""
    tokens = sentence.tokens
    before = [token.lower for token in tokens[max(0, first - 4) : first]]
    led = "after" in before or "," in before
    return (
        led and last < len(tokens) and tokens[last].lower in ("ruled", "say", "says", "said", "rules", "rule", "sided")
    )


def _blocked_from(sentence: Sentence, verb: int) -> Told | None:
    """*Agency blocked from sending data*, *has been blocked from providing*."""
    tokens = sentence.tokens
    if not (has(tokens, verb + 1, "from") and verb + 2 < len(tokens) and tokens[verb + 2].lower.endswith("ing")):
        return None
    before = verb - 1
    while before > 0 and tokens[before].lower.endswith("ly"):
        before -= 1
    passive = before >= 0 and tokens[before].lower in _PASSIVE
    if not passive and not (sentence.role == "headline" and 0 < verb < 6):
        return None
    if any(
        token.lower in ("would", "could", "should", "if", "not", "may", "will")
        for token in tokens[max(0, verb - 4) : verb]
    ):
        return None
    if not passive and courts.find(tokens[:verb]):
        return None  # then it is a verb of the court's own
    end = verb + 1
    while end < len(tokens) and end - verb < 18 and tokens[end].text not in ",;.":
        end += 1
    outcome = Outcome("block", "blocked", matter="block", earlier=background.is_earlier(tokens, verb))
    return Told(outcome, verb, verb + 1, (max(0, verb - 6), end))
