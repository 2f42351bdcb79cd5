"""Whether a passage states something, denies it, plans it, or only supposes it.

Looks to the left of a token, within its clause: first over the auxiliaries and adverbs of its verb (*was not*),
then, through a *to* or a *that*, at what governs it (*refused to*, *denied that*). Called for chosen tokens only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes
from reconcile.model import Assertion

_REACH = 14  # tokens to the left that a clause is followed
_NOT = frozenset(["not", "never", "cannot", "without", "nor", "neither"])
_NOBODY = frozenset(["no", "nobody", "none", "nothing", "neither", "nowhere"])
_NOT_A_DENIAL = frozenset(
    ["only", "just", "merely", "simply", "until", "fewer", "less", "more", "later", "least", "doubt"]
)
_FUTURE = frozenset(["will", "would", "shall", "'ll", "won't", "wouldn't", "'d"])
_ENDS_CLAUSE = frozenset([",", ";", ":", "—", "–", "(", ")", "“", "”", '"', ".", "?", "!", "…"])
_SAYINGS = frozenset(["claim", "claims", "report", "reports", "suggestions", "allegations", "accusations", "rumours"])


def assertion(tokens: Sequence[Token], index: int) -> Assertion:
    """How the clause around the token at `index` (a verb, or a figure) puts its content.

    *asserted*, *denied* (*was not killed*, *refused to resign*), *planned* (*will resign*, *is due to resign*), or
    *hypothetical* (*may resign*, *if he resigns*, *asked him to resign*). What is *alleged* is still asserted.
    """
    clause = _Clause(tokens, index)
    if clause.is_supposed():
        return "hypothetical"
    if clause.negations() % 2:
        return "denied"
    return clause.outlook()


def is_negated(tokens: Sequence[Token], index: int) -> bool:
    """Whether a *not*, *never*, *no*, *denied that* … governs the token at `index`; two of them cancel out."""
    return _Clause(tokens, index).negations() % 2 == 1


@cache
def _classes() -> dict[str, str]:
    return load_classes("modality.txt")


@cache
def _frame() -> dict[str, str]:
    return load_classes("modal_frame.txt")


class _Clause:
    """What stands to the left of one token, as far as it bears on it."""

    def __init__(self, tokens: Sequence[Token], index: int) -> None:
        self._tokens = tokens
        self._index = index
        self._group = index  # where the verb with its auxiliaries, or the noun phrase with its verb, begins
        self._to = -1  # the "to" of an infinitive
        self._read()

    def _read(self) -> None:
        """Find the verb group to the left; for a noun or a figure that is the one of the verb before it."""
        at = self._index
        if not self._is_verb(at):
            at = self._verb_before(at)
        first = at
        while first > 0 and self._belongs(first - 1):
            first -= 1
        # "knocked out power to 84,000 homes": before digits it is no infinitive
        if first > 0 and self._word(first - 1) == "to" and not self._tokens[first].text[0].isdigit():
            self._to = first - 1
        self._group = first

    def _word(self, at: int) -> str:
        return self._tokens[at].lower if 0 <= at < len(self._tokens) else ""

    def _belongs(self, at: int) -> bool:
        """Whether the token is an auxiliary or an adverb before a verb."""
        token = self._tokens[at]
        word = token.lower
        if _frame().get(word) == "auxiliary":
            return word == token.text or at == 0  # May and Will with a capital are a month and a man
        return word in _NOT or word.endswith(("n't", "ly"))

    def _is_verb(self, at: int) -> bool:
        """Whether the token is no figure and no noun, by what stands before it."""
        word = self._tokens[at].text
        before = self._word(at - 1)
        if not word[0].isalpha() or _frame().get(before) == "noun" or (before and not before[0].isalpha()):
            return before in _ENDS_CLAUSE and word[0].isalpha()
        return before == "to" or not before or self._belongs(at - 1) or word.islower()

    def _verb_before(self, at: int) -> int:
        """The verb to whose right the noun or the figure stands: a token behind an auxiliary or a *to*."""
        for i in self._leftwards(at):
            if i > 0 and (self._word(i - 1) == "to" or self._belongs(i - 1)) and not self._belongs(i):
                return i
        return at

    def _leftwards(self, at: int) -> Iterator[int]:
        """The tokens before `at` within the clause, nearest first."""
        for i in range(at - 1, max(-1, at - 1 - _REACH), -1):
            word = self._tokens[i].lower
            if word in _ENDS_CLAUSE or _frame().get(word) == "clause" or word == "that":
                return
            yield i

    def _governor(self) -> str:
        """The class of the word that governs the infinitive, where there is one: *refused to*, *asked the court to*."""
        if self._to < 0 or (self._word(self._to - 1) == "due" and self._word(self._to + 1).endswith("ing")):
            return ""
        for distance, i in enumerate(self._leftwards(self._to)):
            found = _classes().get(self._word(i), "")
            if found and (distance == 0 or found in ("wish", "refuse", "plan")):
                return found
            if distance > 5:
                break
        return ""

    def is_supposed(self) -> bool:
        """Whether an *if*, a *may* or a wish leaves it open."""
        group = range(self._group, self._index)
        if any(_classes().get(self._tokens[i].text) == "suppose" for i in group) and not self._is_past_failure():
            return True
        if any(self._word(i) in ("if", "whether", "unless", "lest") for i in self._leftwards(self._group)):
            return True
        return self._governor() == "wish"

    def _is_past_failure(self) -> bool:
        """*could not be saved*: it did not happen."""
        words = [self._word(i) for i in range(self._group, self._index)]
        return ("could" in words and "not" in words) or "couldn't" in words

    def negations(self) -> int:
        """How many negations govern the token."""
        count = sum(self._negates(i) for i in range(self._group, self._index))
        count += self._negates(self._group - 1) if self._word(self._group - 1) in ("of", "from") else 0
        if self._word(self._index + 1) in _NOBODY and self._word(self._index + 2) not in _NOT_A_DENIAL:
            count += 1  # killed no one
        if self._to >= 0:
            count += self._governor() == "refuse" or self._word(self._to - 1) == "yet"  # has yet to open
            count += sum(self._negates(i) for i in self._leftwards(self._to))
        else:
            count += self._denied_subject()
        return count + self._denied_report()

    def _negates(self, at: int) -> bool:
        word = self._word(at)
        if word in _NOT or word.endswith("n't"):
            return self._word(at + 1) not in _NOT_A_DENIAL
        before = self._word(at - 1)
        return (word == "of" and before in ("instead", "short")) or (word == "from" and before == "far")

    def _denied_subject(self) -> int:
        """*No one was killed*, *no one of the 12 was killed*; and *no injuries* for the noun itself."""
        for i in self._leftwards(self._group):
            word = self._word(i)
            if word in _NOBODY and self._word(i + 1) not in _NOT_A_DENIAL and not self._is_number(i):
                return 1
            if word == "than" and self._word(i - 1) == "rather":
                return 1
            if word in _NOT and i == self._group - 1:
                return 1
        return 0

    def _is_number(self, at: int) -> bool:
        """*No. 2*"""
        return self._tokens[at].text == "No" and (self._word(at + 1) == "." or self._word(at + 1)[:1].isdigit())

    def _denied_report(self) -> int:
        """*denied that he resigned*, *denied having resigned*, *rejected claims that*."""
        at = self._group - 1
        if at >= 0 and _classes().get(self._word(at)) == "deny" and self._tokens[self._group].lower.endswith("ing"):
            return 1
        for i in range(at, max(-1, at - _REACH), -1):
            word = self._word(i)
            if word == "that":
                before = self._word(i - 1)
                if before in _SAYINGS:
                    before = next(
                        (self._word(j) for j in (i - 2, i - 3) if _classes().get(self._word(j)) == "deny"), ""
                    )
                return int(_classes().get(before) == "deny")
            if word in _ENDS_CLAUSE or _frame().get(word) == "clause":
                return 0
        return 0

    def outlook(self) -> Assertion:
        """Whether it is still to come."""
        words = [self._tokens[i].text for i in range(self._group, self._index)]
        if any(word in _FUTURE for word in words):
            return "planned"
        if self._to >= 0:
            governor = self._governor()
            to_be = self._word(self._to - 1) in ("is", "are", "was", "were")  # is to be sentenced
            return "planned" if governor == "plan" or (to_be and not governor) else "asserted"
        return "asserted"
