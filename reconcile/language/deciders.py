"""Who decides in a sentence, and by which verb: *A federal judge in Boise, who … , on Friday* → *blocked*.

A court stands in many sentences in which it does nothing: it is asked, appealed to, quoted from. Only where a verb of
deciding or of giving reasons has it for its subject, or for its agent (*blocked by a judge*), has it acted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from reconcile.language import courts, polarity
from reconcile.language.courts import Court
from reconcile.language.tokens import Token


class Decider(Struct, frozen=True):
    """A body that decides. `court` is None for a parliament, a board, voters.

    It stands in the tokens `first` up to, not including, `last`.
    """

    first: int
    last: int
    court: Court | None


class Deed(Struct, frozen=True):
    """What a decider does: its verb at token `verb`. `passive`: *was blocked by a judge*."""

    decider: Decider
    verb: int
    passive: bool = False


# Who else than a court decides and votes.
BODIES = frozenset({
    "senate", "parliament", "congress", "legislature", "council", "commission", "voters", "shareholders", "lawmakers",
    "senators", "deputies", "regulators", "regulator", "watchdog", "assembly", "bundestag", "knesset", "commissioners",
    "trustees", "selectmen", "cabinet", "committee", "board", "legislators", "mps",
})  # fmt: skip
_REASONS = frozenset({
    "say", "write", "find", "rule", "hold", "conclude", "note", "add", "explain", "agre", "dissent", "side", "sentenc",
    "convict", "acquit", "clear", "give", "order", "sign",
})  # fmt: skip
_SKIPPED = frozenset({
    "on", "in", "at", "for", "of", "the", "a", "an", "'s", "also", "has", "have", "had", "then", "later", "again",
    "and", "to", "by", "with", "from", "after", "late", "early", "next", "last", "this", "-", "u.s.", "panel", "would",
    "will", "did", "does", "not", "n't", "won't", "wouldn't", "didn't", "judges", "judge",
})  # fmt: skip
_PAUSES = frozenset({
    "who", "which", "whose", "a", "an", "the", "writing", "citing", "in", "on", "by", "with", "after", "appointed",
})  # fmt: skip
_BARRIERS = frozenset({
    "that", "who", "which", "whom", "if", "whether", "because", "why", "how", "what", "when", "where", ";", ":", "(",
    ")", "”", "\"", "“", "?", "!",
})  # fmt: skip
# What stands for the court: the ruling, the judge's order; an order of anybody's else does not.
_RULINGS = {
    "ruling": frozenset({"the", "this", "'s"}),
    "injunction": frozenset({"the", "this", "'s"}),
    "order": frozenset({"court"}),
}
_PASSIVE = frozenset({"was", "were", "is", "are", "be", "been", "being"})
_ARTICLES = frozenset({"a", "an", "the", "one", "same", "its", "their", "his", "her"})
_PREPOSITIONS = frozenset({
    "to", "before", "from", "with", "against", "of", "in", "at", "into", "by", "for", "over", "asks", "asked", "urges",
})  # fmt: skip
_REACH = 20
LONGEST = 250
"""Tokens of the longest sentence that is read: what is longer is a list or broken text, and would cost its square."""


def deeds(tokens: Sequence[Token], stems: Sequence[str], judges: Mapping[str, Court]) -> list[Deed]:
    """What the courts and other deciding bodies of a sentence do in it. `judges` are those whom the article names."""
    found: list[Deed] = []
    for decider in deciders(tokens, judges):
        verb = -1 if _is_object(tokens, decider.first) else _verb_after(tokens, stems, decider.last)
        if verb >= 0 and found and found[-1].verb >= verb:
            continue  # an apposition: "the Court of Justice, the top court of the bloc, has struck"
        if verb >= 0:
            found.append(Deed(decider, verb))
            second = _second_verb(tokens, stems, verb)
            if second >= 0:
                found.append(Deed(decider, second))
            continue
        verb = _passive_before(tokens, stems, decider.first)
        if verb >= 0:
            found.append(Deed(decider, verb, passive=True))
    return found


def _is_object(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition stands before it.

    *the plea to the Court of Justice failed* is no deed of the court's.
    """
    before = first - 1
    while before >= 0 and tokens[before].lower in _ARTICLES:
        before -= 1
    return before >= 0 and tokens[before].lower in _PREPOSITIONS


def deciders(tokens: Sequence[Token], judges: Mapping[str, Court]) -> list[Decider]:
    """The courts, judges and other deciding bodies of a sentence, left to right."""
    found = [Decider(m.first, m.last, m.court) for m in courts.find(tokens)]
    taken = {i for d in found for i in range(d.first, d.last)}
    for i, token in enumerate(tokens):
        if i in taken:
            continue
        if token.lower in BODIES:
            found.append(Decider(i, i + 1, None))
        elif token.lower in _RULINGS and i and tokens[i - 1].lower in _RULINGS[token.lower]:
            found.append(Decider(i, i + 1, Court()))
        elif token.text in judges and not (i + 1 < len(tokens) and tokens[i + 1].lower == "'s"):
            start, end = _whole_surname(tokens, i)
            found.append(Decider(start, end, judges[token.text]))
            taken.update(range(start, end))
    found.sort(key=lambda d: d.first)
    return found


def surname_tokens(name: str) -> str:
    """The word by which a judge's surname is recognised in running text.

    It is the first part of the last word of the name.
    """
    return name.rsplit(maxsplit=1)[-1].split("-", maxsplit=1)[0]


def _whole_surname(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The surname that begins at `i`, with its second half after a hyphen."""
    end = i + 1
    while end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end + 1].is_capital:
        end += 2
    return i, end


def _verb_after(tokens: Sequence[Token], stems: Sequence[str], at: int) -> int:
    """The verb whose subject ends before token `at`, or -1."""
    unknown = 0
    j = at
    if j < len(tokens) and tokens[j].lower == "'s":
        return -1
    while j < len(tokens) and j - at < _REACH:
        word = tokens[j].lower
        if word == ",":
            j = _past_parenthesis(tokens, j)
            continue
        if word in _BARRIERS or word in _PASSIVE:
            return -1
        if _is_verb(tokens, stems, j) and (
            j == at or tokens[j - 1].lower not in ("to", "the", "a", "an", "of", "in", "for", "'s")
        ):
            return j
        if word == "to" and j <= at + 1:
            return -1  # "asks court to block", "Supreme Court to hear"
        if not (word in _SKIPPED or tokens[j].is_capital or word.endswith("ly") or word[0].isdigit()):
            unknown += 1
            if unknown > 3:
                return -1
        j += 1
    return -1


def _is_verb(tokens: Sequence[Token], stems: Sequence[str], j: int) -> bool:
    if tokens[j].lower.endswith("ing") or tokens[j].lower in ("ruling", "order", "orders"):
        return False
    if tokens[j].lower == "rules":
        return True
    return stems[j] in _REASONS or polarity.verb_at(stems, j) is not None


def _past_parenthesis(tokens: Sequence[Token], comma: int) -> int:
    """Past a part between commas: *, who was appointed by … ,*; past the comma alone where there is none."""
    if comma + 1 < len(tokens) and (tokens[comma + 1].lower in _PAUSES or tokens[comma + 1].is_capital):
        for j in range(comma + 1, min(comma + 26, len(tokens))):
            if tokens[j].text == ",":
                return j + 1
            if tokens[j].text in ";:":
                break
    return comma + 1


def _second_verb(tokens: Sequence[Token], stems: Sequence[str], verb: int) -> int:
    """The verb that shares the subject of `verb`: *convicted him of three counts and acquitted him of two*."""
    for j in range(verb + 2, len(tokens) - 1):
        word = tokens[j].lower
        if word in _BARRIERS or word == ".":
            return -1
        if word in ("and", "but", "then"):
            after = j + 1
            while after < len(tokens) - 1 and (
                tokens[after].lower.endswith("ly") or tokens[after].lower in ("also", "then")
            ):
                after += 1
            if _is_verb(tokens, stems, after) and tokens[after].lower.endswith(("ed", "s", "t", "w", "ew", "e", "ld")):
                return after
    return -1


def _passive_before(tokens: Sequence[Token], stems: Sequence[str], first: int) -> int:
    """The participle whose agent begins at `first`: *was blocked on Friday by a judge*."""
    j = first - 1
    while j >= 0 and tokens[j].lower in _ARTICLES:
        j -= 1
    if j < 1 or tokens[j].lower != "by":
        return -1
    for k in range(j - 1, max(-1, j - 6), -1):
        if tokens[k].text in ",;:":
            return -1
        if _is_verb(tokens, stems, k) and tokens[k].lower.endswith(("ed", "n", "t", "d", "en")):
            for b in range(k - 1, max(-1, k - 4), -1):
                if tokens[b].lower in ("was", "were", "been", "is", "are", "being"):
                    return k
            return -1
    return -1


class Worded(Protocol):
    """A sentence, as far as it is read here: `Document` keeps the judges, and so stands above this module."""

    @property
    def text(self) -> str:
        """The sentence as written."""

    @property
    def tokens(self) -> list[Token]:
        """The words, numbers and marks."""


def judges(sentences: Iterable[Worded]) -> dict[str, Court]:
    """The judges whom an article names, by the first part of their surnames, each with what the title tells."""
    found: dict[str, Court] = {}
    for sentence in sentences:
        if len(sentence.tokens) > LONGEST:
            continue
        if "udge " not in sentence.text and "ustice " not in sentence.text:
            continue
        for mention in courts.find(sentence.tokens):
            if mention.court.judge:
                key = surname_tokens(mention.court.judge)
                known = found.get(key)
                if known is None or (mention.court.level and not known.level):
                    found[key] = mention.court
    return found
