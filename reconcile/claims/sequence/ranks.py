"""The how-manieth it was: *the first woman to lead the bank*, *a fourth term*, *their sixth win in a row*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reconcile.language.calendar.words import number_of
from reconcile.language.document import Document, Sentence
from reconcile.language.tokens import Token

# A longer sentence is a table or a page without full stops.
LONGEST = 200


class Rank(NamedTuple):
    """The number, what is counted, within what it is counted, and the tokens `first` to `last` that say so."""

    number: int
    what: str
    scope: str
    first: int
    last: int
    who: str


def ranks(document: Document, sentence: Sentence) -> Iterator[Rank]:
    """The ranks of a sentence, left to right."""
    tokens = sentence.tokens
    if len(tokens) > LONGEST or _TELLING.isdisjoint([token.lower for token in tokens]):
        return
    for at in range(len(tokens) - 1):
        found = _ordinal(tokens, at)
        if found is not None:
            number, last = found
            yield from _counted(document, sentence, at, last, number)
            continue
        streak = number_of(tokens[at])
        if streak is not None and streak > 2:
            yield from _streak(document, sentence, at, streak)


def _ordinal(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """The ordinal at the token and the last token of it: *third*, *3rd*."""
    word = tokens[at].lower
    if word in _ORDINALS:
        return _ORDINALS[word], at
    if word.isdigit() and len(word) < 3 and tokens[at + 1].lower in ("st", "nd", "rd", "th"):
        return int(word), at + 1
    return None


def _counted(document: Document, sentence: Sentence, at: int, last: int, number: int) -> Iterator[Rank]:
    """What an ordinal counts: a woman in an office, a term, a title."""
    words = [token.lower for token in sentence.tokens]
    if at and words[at - 1] in ("one", "-", "–", "/", "only"):
        return
    noun = last + 1
    while noun < len(words) and noun - last < 4 and (words[noun] in _BETWEEN or sentence.tokens[noun].is_capital):
        noun += 1
    if noun >= len(words):
        return
    word = words[noun]
    group = _GROUPS.get(word)
    if group is not None:
        after = words[noun + 1] if noun + 1 < len(words) else ""
        if after in _INTO_OFFICE or after in _OFFICES or (after == "at" and "head" in words[noun : noun + 4]):
            elected = "elected" if {"elected", "elect"} & set(words[noun + 1 : noun + 5]) else ""
            yield Rank(number, group, elected, at, noun, _who(document, sentence, at))
        return
    what = _NOUNS.get(word)
    if what is None or (number == 1 and what not in _FIRSTS):
        return
    if what == "TERM" and not _BEGINNING.intersection(words[max(0, at - 7) : noun + 8]):
        return
    tail = words[noun + 1 : noun + 8]
    scope = "row" if _ROW.intersection(words[at + 1 : noun] + tail[:4]) else next((s for s in tail if s in _SCOPES), "")
    scope = scope or next((word for word in words[at + 1 : noun] if word in _SORTS), "")
    if what in ("WIN", "DEFEAT") and scope != "row" and scope not in _SCOPES:
        return
    if what not in _OF_NOBODY and not (who := _who(document, sentence, at)):
        return
    yield Rank(number, what, _SCOPES.get(scope, scope), at, noun, "" if what in _OF_NOBODY else who)


def _streak(document: Document, sentence: Sentence, at: int, number: int) -> Iterator[Rank]:
    """*eight wins in a row*, *six straight defeats*."""
    words = [token.lower for token in sentence.tokens]
    end = min(len(words), at + 4)
    noun = next((i for i in range(at + 1, end) if _NOUNS.get(words[i]) in ("WIN", "DEFEAT")), None)
    if noun is None or not _ROW.intersection(words[at + 1 : noun] + words[noun + 1 : noun + 4]):
        return
    who = _who(document, sentence, at)
    if who:
        yield Rank(number, _NOUNS[words[noun]], "row", at, noun, who)


def _who(document: Document, sentence: Sentence, at: int) -> str:
    """Whose it is, as the folded last word of the nearest name before it, or of the first behind it."""
    before = [name for name in sentence.names if name.last < at and name.sort != "place"]
    behind = [name for name in sentence.names if name.first > at and name.sort != "place"]
    name = before[-1] if before else behind[0] if behind else None
    return document.people.longest(name.text).split()[-1].lower() if name is not None else ""


_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
         "twelfth", "thirteenth", "fourteenth", "fifteenth"),
        1,
    )
}  # fmt: skip
_BETWEEN = frozenset({
    "consecutive", "straight", "successive", "world", "league", "national", "career", "grand", "slam", "olympic",
    "presidential", "ever", "ministerial", "european", "four", "five", "six", "-", "year", "studio", "solo", "tour",
})  # fmt: skip
_GROUPS = {
    "woman": "woman", "female": "woman", "man": "man", "black": "black", "muslim": "muslim", "african": "african",
    "asian": "asian", "catholic": "catholic", "gay": "gay", "foreigner": "foreigner", "american": "american",
    "european": "european",
}  # fmt: skip
_INTO_OFFICE = frozenset({"to", "in", "elected", "ever", "person", "appointed"})
_OFFICES = frozenset({
    "president", "mayor", "leader", "minister", "prime", "bishop", "archbishop", "governor", "chief", "head",
    "chancellor", "chair", "director", "speaker", "premier", "pope", "judge", "conductor", "secretary", "commander",
})  # fmt: skip
_NOUNS = {
    "term": "TERM", "title": "TITLE", "championship": "TITLE", "crown": "TITLE", "win": "WIN", "victory": "WIN",
    "wins": "WIN", "victories": "WIN", "defeat": "DEFEAT", "loss": "DEFEAT", "defeats": "DEFEAT", "losses": "DEFEAT",
    "goal": "GOAL", "cap": "CAP", "album": "ALBUM", "novel": "NOVEL", "marriage": "MARRIAGE", "child": "CHILD",
    "birthday": "BIRTHDAY", "anniversary": "ANNIVERSARY", "bailout": "BAILOUT", "recession": "RECESSION",
    "spacewalk": "SPACEWALK", "medal": "MEDAL", "gold": "GOLD",
}  # fmt: skip
# "In his second term he did": the term itself is not what is told.
_BEGINNING = frozenset({
    "won", "win", "wins", "winning", "begin", "begins", "began", "beginning", "starts", "started", "sworn", "elected",
    "re-elected", "reelected", "secured", "secures", "clinched", "seeks", "seeking", "seek", "sought", "serve", "stand",
})  # fmt: skip
# Of which the first is told in so many words.
_FIRSTS = frozenset({"TERM", "ALBUM", "NOVEL", "CHILD", "TITLE"})
_OF_NOBODY = frozenset({"ANNIVERSARY", "BAILOUT"})
_ROW = frozenset({"row", "straight", "consecutive", "successive", "running", "trot"})
_SORTS = frozenset({"world", "league", "national", "career", "olympic", "european", "cup", "tour"})
_TELLING = frozenset(_ORDINALS) | _ROW | {"st", "nd", "rd", "th"}
_SCOPES = {
    "season": "season", "year": "season", "campaign": "season", "career": "career", "games": "games",
    "tournament": "games", "championships": "games", "olympics": "games", "row": "row",
}  # fmt: skip
