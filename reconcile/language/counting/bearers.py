"""Whose record a figure is: *Moss ran for 83 yards*, *He has 14 goals*, *the 12 points that Reed scored*.

Reports of one match are full of like figures of other players, and whose they are often stands a sentence earlier.
"""

from __future__ import annotations

from reconcile.language.counting.clauses import clause_of
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.numerals import Figure
from reconcile.language.similarity import name_parts
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_RECORDS = _WORDS["records"]
_OPENERS = frozenset(',;:—–()"“”') | _WORDS["clause_openers"]
# What may stand between a clause's beginning and its subject: *rookie forward*, *last year*; no verb or preposition.
_NO_ATTRIBUTE = _WORDS["auxiliary"] | _WORDS["governors"]
_GOVERNORS = _WORDS["governors"]
_PRONOUNS = frozenset(("he", "she", "his", "her"))
_ATTRIBUTES = 5
_NEAR, _LOOKED_BACK, _PRONOUN_REACH = 4, 3, 30


def is_record(noun: str) -> bool:
    """Whether figures of `noun`, as `noun_group` gives it, are somebody's record: points, yards, goals, seasons."""
    return noun in _RECORDS


def bearer_of(document: Document, sentence: Sentence, figure: Figure) -> str:
    """The folded family name of the person whose record the figure is; empty where that is not clear."""
    tokens = sentence.tokens
    who = _relative(tokens, figure.first)
    name = _antecedent(document, sentence, who) if who else _subject(sentence, figure.first)
    if name is None and not who and _has_pronoun(tokens, figure.first):
        return _told_before(document, sentence)
    return _family(document, name) if name else ""


def party_of(sentence: Sentence, figure: Figure) -> str:
    """The last word of the party or team that won the seats or medals, folded; empty where that is not clear."""
    tokens = sentence.tokens
    start, _ = clause_of(sentence, figure.first, figure.last)
    for name in reversed(sentence.names):
        before = tokens[name.first - 1].lower if name.first else ""
        if before == "the":
            before = tokens[name.first - 2].lower if name.first > 1 else ""
        if start <= name.first and name.last < figure.first and before not in _GOVERNORS:
            return tokens[name.last].lower
    return ""


def _family(document: Document, name: Name) -> str:
    person = document.people.at(name.start)
    if person is None and name.sort not in ("person", "other"):
        return ""
    parts = name_parts(person.longest if person else name.text)
    return parts[-1] if parts else ""


def _relative(tokens: list[Token], first: int) -> int:
    """Where the *who* of the relative clause stands in which the figure does; 0 for none."""
    for k in range(first - 1, max(0, first - _PRONOUN_REACH), -1):
        if tokens[k].text in ",;":
            return 0
        if tokens[k].lower == "who":
            return k
    return 0


def _antecedent(document: Document, sentence: Sentence, who: int) -> Name | None:
    """The person before *who*, alone: *a contrast to Reed for the Gulls, who had 12*."""
    before = [n for n in sentence.names if n.last < who and document.people.at(n.start)]
    return before[-1] if before and who - before[-1].last <= _ATTRIBUTES else None


def _subject(sentence: Sentence, first: int) -> Name | None:
    """The name that begins the clause of the token `first`, or that stands right before it as its owner."""
    tokens = sentence.tokens
    for name in reversed(sentence.names):
        after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
        if name.last >= first or after is None:
            continue
        if after.text in ("'s", "’s", "'", "’"):
            if first - name.last <= _NEAR:
                return name
        elif _is_joined(tokens, name.first):
            return None
        elif _opens_clause(tokens, name.first):
            return name
    return None


def _is_joined(tokens: list[Token], first: int) -> bool:
    """*Reed and Moss scored 12 points*; not *… on Monday, and Moss scored 12 points*."""
    return first > 1 and tokens[first - 1].lower == "and" and tokens[first - 2].is_capital


def _opens_clause(tokens: list[Token], first: int) -> bool:
    """Whether the name at token `first` is the subject of a clause, as far as the words before it tell."""
    for k in range(first - 1, first - 2 - _ATTRIBUTES, -1):
        if k < 0:
            return True
        lower = tokens[k].lower
        if lower in _OPENERS or tokens[k].text in _OPENERS:
            return True
        if lower in _NO_ATTRIBUTE or lower.endswith(("ed", "ing", "'s", "’s")) or (k == first - 1 and lower == "the"):
            return False
    return False


def _has_pronoun(tokens: list[Token], first: int) -> bool:
    return any(token.lower in _PRONOUNS for token in tokens[max(0, first - _PRONOUN_REACH) : first])


def _told_before(document: Document, sentence: Sentence) -> str:
    """Whom *he* means: the subject of the nearest sentence before that names anybody."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _LOOKED_BACK), -1):
        before = document.sentences[index]
        named = [name for name in before.names if document.people.at(name.start)]
        if named:
            subject = next((n for n in named if _opens_clause(before.tokens, n.first)), None)
            return _family(document, subject) if subject else ""
        if not _has_pronoun(before.tokens, len(before.tokens)):
            return ""
    return ""
