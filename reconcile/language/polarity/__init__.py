"""What comes of it, when verbs of refusing, lifting, upholding and blocking govern each other.

*Refused to block* lets a thing go on; *declined to lift the stay* keeps it stopped; *reversed the order that had
blocked* lets it go on again. A chain is read from its first verb to the right, a sign at a time, until it reaches the
thing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reconcile.language.polarity.words import noun_at, verb_at
from reconcile.language.tokens import Token

__all__ = ["Chain", "is_negated", "read", "verb_at"]


class Chain(Struct, frozen=True):
    """A chain of verbs and nouns from token `first` up to, not including, `last`.

    `pivot` is what it ends in: `block` or `allow`, or the stem of the noun that was acted upon. `sign` is 1 when the
    pivot holds (it is blocked, it is allowed, the fine stands), -1 when it does not. `links` are the classes passed
    through, the first verb's first. What the pivot is about stands in the tokens `object_first` up to `object_last`.
    """

    first: int
    last: int
    sign: int
    pivot: str
    links: tuple[str, ...]
    object_first: int
    object_last: int


_DATES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "yesterday", "today", "tonight",
    "morning", "afternoon", "evening", "night", "late", "early",
})  # fmt: skip
_AUXILIARIES = frozenset({
    "has", "have", "had", "did", "does", "do", "will", "would", "can", "could", "won't", "wouldn't", "didn't",
    "doesn't", "can't",
})  # fmt: skip
_NEGATIONS = frozenset({
    "not", "never", "cannot", "can't", "won't", "wouldn't", "didn't", "doesn't", "don't", "no", "n't", "hasn't",
    "haven't",
})  # fmt: skip
_ENDS_NOUN = frozenset({
    "of", "in", "on", "for", "to", "from", "by", "with", "against", "after", "before", "over", "at", "as", "into",
    "that", "which", "who", "whom", "whose", "and", "but", "or", "while", "when", "because", "despite", "unless",
    "until", "if", "than", "is", "was", "were", "are", "be", "been", "has", "have", "had", "will", "would", "can",
    "could", "may", "might", "so", "amid", "under", "through", "during", "without", "within", "between", "saying",
})  # fmt: skip
_ENDS_CLAUSE = frozenset({
    "after", "because", "while", "when", "until", "unless", "saying", "although", "though", "despite", "but",
    "whereas", "finding", "arguing", "citing",
})  # fmt: skip
_NO_HEAD = frozenset({"last", "'s", "alone", "intact", "standing", "stand"})
_HALTING = frozenset({"restraining", "temporary", "emergency"})
_SHARES = frozenset({"most", "some", "part", "parts", "much", "all", "many", "several", "portions", "half"})
_REACH = 16
"""How many tokens a request or an order may stand before the verb that says what was asked for or ordered."""


def read(tokens: Sequence[Token], stems: Sequence[str], at: int) -> Chain | None:
    """The chain whose first verb is the token `at`; None where it ends in nothing that can be said to hold or not."""
    return _Reader(tokens, stems, at).verb(at, -1 if is_negated(tokens, at) else 1, ())


def is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a *not*, *won't*, *never* stands before the verb at `at`, with auxiliaries and adverbs between."""
    for i in range(at - 1, max(-1, at - 4), -1):
        word = tokens[i].lower
        if word in _NEGATIONS:
            return True
        if word not in _AUXILIARIES and not word.endswith("ly") and word not in ("t", "'", "be", "been"):
            return False
    return False


class _Reader:
    """Reads one chain; `first` is the token of its first verb."""

    def __init__(self, tokens: Sequence[Token], stems: Sequence[str], first: int) -> None:
        self.tokens, self.stems, self.first = tokens, stems, first

    def word(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def noun_class(self, at: int) -> str:
        return noun_at(self.stems, at, self.tokens[at].lower) if at >= 0 else ""

    def verb(self, at: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """From the verb at `at` on."""
        found = verb_at(self.stems, at)
        if found is None or len(links) > 6:
            return None
        name, after = found
        links = (*links, name)
        after = self.past_adverbs(after)
        if name == "REVERSE":
            return self.governed(after, -sign, links)
        if name in ("GIVE", "HOLD", "APPROVE", "CUT", "HEAR"):
            return self.governed(after, sign, links)
        if name == "STAY":
            return self.noun(after, -sign, links, decided=True)
        if name in ("ORDER", "KEEP", "LEAVE", "PUT"):
            return self.with_complement(name, after, sign, links)
        return self.blocked_or_allowed(name, after, sign, links)

    def governed(self, at: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """What a verb governs: *to* and another verb, or a noun."""
        if self.word(at) == "to":
            return self.verb(self.past_adverbs(at + 1), sign, links)
        return self.noun(at, sign, links)

    def blocked_or_allowed(self, name: str, after: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """*Blocked the rule* ends the chain; *blocked the injunction*, *blocked an order that allowed* goes on."""
        head = self.head(after)
        kind = self.noun_class(head)
        if kind in ("STOP", "DECISION"):
            return self.noun(after, sign if name == "ALLOW" else -sign, links, decided=True)
        return self.chain(after, sign, name.lower(), links, after)

    def with_complement(self, name: str, after: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """*Ordered the state to stop*, *kept the state from enforcing*, *left the order in place*."""
        if self.word(after) == "in" and self.word(after + 1) in ("place", "force", "effect"):
            return self.noun(after + 2, sign, links)
        for i in range(after, min(after + 10, len(self.tokens))):
            word = self.word(i)
            if name == "PUT" and word == "on" and self.word(i + 1) in ("hold", "ice"):
                return self.chain(i + 2, sign, "block", (*links, "BLOCK"), after)
            if word in _ENDS_CLAUSE or word in (",", ";", ":", "."):
                break
            if name == "KEEP" and word == "from" and self.word(i + 1).endswith("ing"):
                return self.chain(i, sign, "block", (*links, "BLOCK"), after)
            if name == "ORDER" and word == "to":
                return self.verb(self.past_adverbs(i + 1), sign, links)
            standing = word in ("alone", "intact", "standing") or (
                word == "in" and self.word(i + 1) in ("place", "force")
            )
            if name in ("KEEP", "LEAVE") and standing:
                return self.noun(after, sign, links)
        if name == "ORDER" and self.word(after) in ("a", "an", "the"):
            head = self.head(after)
            return self.noun(after, sign, links) if self.noun_class(head) == "STOP" else None
        return None

    def noun(self, at: int, sign: int, links: tuple[str, ...], decided: bool = False) -> Chain | None:
        """From the noun phrase that begins at `at` on.

        `decided`: only a halt or a decision can be stayed or blocked so.
        """
        head = self.head(at)
        if head < 0 or len(links) > 6:
            return None
        name = self.noun_class(head)
        if name == "DECISION" and self.word(head - 1) in _HALTING:
            name = "STOP"
        if name == "REFUSAL":
            return self.of_or_to(head + 1, -sign, (*links, name))
        if name == "STOP":
            return self.stop(head, sign, links)
        if name == "REQUEST" and any(self.noun_class(i) == "STOP" for i in range(at, head)):
            return self.chain(head + 1, sign, "block", (*links, "REQUEST", "STOP"), head + 1)
        if name in ("REQUEST", "DECISION"):
            linked = self.complement(head, sign, (*links, name))
            if linked:
                return linked
        elif decided:
            return None
        return self.chain(head + 1, sign, self.stems[head], links, at, noun=True)

    def stop(self, head: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """*an injunction against the rule*; a *stay of the injunction* turns round once more."""
        links = (*links, "STOP")
        after = head + 1
        if self.word(after) == "of" and self.stems[head] in ("stay", "halt", "paus", "freez"):
            inner = self.head(after + 1)
            if self.noun_class(inner) in ("STOP", "DECISION"):
                return self.noun(after + 1, -sign, links, decided=True)
        return self.chain(after, sign, "block", links, after)

    def of_or_to(self, at: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """What a *refusal* or a *denial* is of."""
        if self.word(at) == "to":
            return self.verb(self.past_adverbs(at + 1), sign, links)
        return self.noun(at + 1, sign, links) if self.word(at) == "of" else None

    def complement(self, head: int, sign: int, links: tuple[str, ...]) -> Chain | None:
        """What a request asked for, or a decision decided: *to block*, *for a stay*, *that had barred*, *blocking*."""
        stop = min(head + _REACH, len(self.tokens) - 1)
        i = head + 1
        while i < stop:
            word = self.word(i)
            if word in (";", ":", ".") or (word in _ENDS_CLAUSE and word != "when"):
                return None
            if word == "to" or word in ("that", "which", "who"):
                start = self.past_auxiliaries(i + 1)
                negated = -1 if word != "to" and is_negated(self.tokens, start) else 1
                linked = self.verb(start, sign * negated, links) if verb_at(self.stems, start) else None
                if linked:
                    return linked
            elif word == "for":
                inner = self.head(i + 1)
                if self.noun_class(inner) == "STOP" or self.word(inner - 1) in _HALTING:
                    return self.noun(i + 1, sign, links)
            elif word.endswith("ing") and word != "during":
                if word == "seeking":
                    i += 1
                    continue
                linked = self.verb(i, sign, links) if verb_at(self.stems, i) else None
                if linked:
                    return linked
            i += 1
        return None

    def head(self, at: int) -> int:
        """The last word of the noun phrase that begins at `at`, or -1: *a lower court’s ruling Monday* → *ruling*."""
        if self.word(at) in _SHARES and self.word(at + 1) == "of":
            at += 2  # "most of the claims"
        end = at
        while end < len(self.tokens) and end - at < 14:
            token = self.tokens[end]
            if token.lower in _ENDS_NOUN or not (
                token.text[0].isalnum() or token.text in "-'’“”\"$€£%" or token.lower == "'s"
            ):
                break
            if (
                end > at
                and token.lower.endswith(("ing", "ed", "made", "brought", "given"))
                and self.noun_class(end - 1)
            ):
                break
            end += 1
        head = end - 1
        while head >= at and (
            self.word(head) in _DATES or not self.tokens[head].is_word or self.word(head) in _NO_HEAD
        ):
            head -= 1
        return head if head >= at else -1

    def past_adverbs(self, at: int) -> int:
        while (
            self.word(at).endswith("ly") or self.word(at) in _DATES or self.word(at) in ("on", "also", "again", "even")
        ):
            at += 1
        return at

    def past_auxiliaries(self, at: int) -> int:
        while self.word(at) in _AUXILIARIES or self.word(at) in _NEGATIONS or self.word(at).endswith("ly"):
            at += 1
        return at

    def chain(
        self, last: int, sign: int, pivot: str, links: tuple[str, ...], object_first: int, noun: bool = False
    ) -> Chain:
        end = object_first
        while end < len(self.tokens) and end - object_first < 20:
            token = self.tokens[end]
            if token.text in ".;:—–" or (token.text == "," and end >= last) or token.lower in _ENDS_CLAUSE:
                break
            end += 1
        return Chain(self.first, last, sign, pivot, links, object_first, end)
