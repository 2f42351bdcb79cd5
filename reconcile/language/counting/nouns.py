"""The noun that a figure counts.

Without a grammar: the words behind the figure up to the first function word or mark are a noun phrase with what follows
it, and its head is the first plural in it (*40 Texas | police | officers | stormed*), or the last of several in a row.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.numerals.labels import WEEKDAYS
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_classes, load_groups

_WORDS = load_groups("counting_words.txt")

LONGEST = 6
"""Words of a noun phrase that are looked at: behind that, the grammar is no longer clear."""

TIME = _WORDS["time"]
_NOT_COUNTED = _WORDS["not_counted"]
_NOT_PLURAL = _WORDS["not_plural"]
_PLURAL = _WORDS["plural"]
_PLURAL_ENDINGS = ("men", "women", "people", "children", "folk", "crew")
_NATIONAL = ("ese", "ish", "ian", "ean", "can", "nese", "tch", "nch", "ani", "aqi", "eli", "stan", "ench")
# "73 people who": the words that may stand between a figure and its "of the".
_MORE = frozenset(("more", "other", "others", "additional", "further", "extra", "new", "such"))


class Phrase(Struct, frozen=True):
    """A noun phrase: the index of its head and of the token behind it, and the indices of the words before the head."""

    head: int
    end: int
    modifiers: tuple[int, ...] = ()


class Counted(Struct, frozen=True):
    """What a figure counts. `noun` stands for the whole group of like nouns; `is_person` where it means people.

    `group` are the stems of words that pick out a part (*foreign*, *American*) and, with a plus, a second noun
    (*passengers and crew*: `+crew`), `modifiers` those of all words before
    the head. `words` is the noun as written; `head` the index of its token, `end` that of the token behind the
    phrase.
    """

    noun: str
    is_person: bool
    words: str
    head: int
    end: int
    group: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    through_of: bool = False
    """The noun stands behind *of the*: the figure is a part (*23 of the girls*, *23 of the 264 girls*)."""


@cache
def _group_words() -> frozenset[str]:
    return load("group_words.txt")


@cache
def _stops() -> frozenset[str]:
    return (load("function_words.txt") - _MORE) | {"said", "says", "say", "told", "according", "including", "%"}


def is_plural(token: Token) -> bool:
    """Whether the word looks like a noun in the plural."""
    lower = token.lower
    if lower in _PLURAL or lower.endswith(_PLURAL_ENDINGS):
        return True
    if len(lower) < 4 or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "ous")):
        return lower in ("mps", "tvs", "gps", "pcs", "kms")
    return lower not in _NOT_PLURAL


def phrase_at(tokens: list[Token], i: int, singular: bool = False) -> Phrase | None:
    """The noun phrase that begins at token `i`. `singular`: its head may be singular (*one person*)."""
    stops = _stops()
    end = i
    while end < len(tokens) and end - i < LONGEST and _continues(tokens, end, stops):
        end += 1
    if end == i:
        return None
    heads = [k for k in range(i, end) if is_plural(tokens[k])]
    head = heads[0] if heads else -1
    while head + 1 in heads:  # "12 women prisoners"
        head += 1
    later = [k for k in heads if k > head]
    if head >= 0 and tokens[head].is_capital and later and not tokens[later[0]].is_capital:
        head = later[0]  # "12 Texas school buses"
    if head < 0:
        if not singular:
            return None
        persons = _persons()
        named = [k for k in range(i, end) if tokens[k].lower in persons]
        head = named[0] if named else end - 1
    return Phrase(head, head + 1, tuple(range(i, head)))


@cache
def _persons() -> dict[str, str]:
    return load_classes("person_nouns.txt")


def _continues(tokens: list[Token], k: int, stops: frozenset[str]) -> bool:
    token = tokens[k]
    if token.lower == "and":  # "1.7 million current and former patients"
        return k + 1 < len(tokens) and {tokens[k - 1].lower, tokens[k + 1].lower} <= _group_words()
    if token.text == "-":
        return 0 < k < len(tokens) - 1 and tokens[k - 1].is_word and tokens[k + 1].is_word
    return token.is_word and token.lower not in stops and token.lower not in TIME and token.lower not in WEEKDAYS


def counted_by(sentence: Sentence, figure: Figure, following: Figure | None = None) -> Counted | None:
    """What `figure` counts, or None where that is not clear; `following` is the next figure of the sentence.

    Nouns of time are never counted: *three months* is a duration.
    """
    tokens = sentence.tokens
    i = figure.noun_at
    if i >= len(tokens):
        return None
    hyphened = tokens[i - 1].text in "-‑" and i > figure.last + 1
    if tokens[i].lower in TIME or tokens[i].lower in _NOT_COUNTED:
        return None
    while i < len(tokens) and tokens[i].lower in _MORE and tokens[i].lower != "others":
        i += 1
    if i >= len(tokens):
        return None
    if tokens[i].lower == "of":
        return _behind_of(sentence, figure, i, following)
    if tokens[i].lower == "others":
        return Counted("people", True, "others", i, i + 1)
    one = figure.value == 1 and figure.hedge != "vague"
    compound = tokens[i].lower in load_classes("thing_nouns.txt") and i + 1 < len(tokens) and tokens[i + 1].is_word
    phrase = phrase_at(tokens, i, singular=one)
    if (hyphened and tokens[i].is_word) or (phrase is None and compound):  # "a 14-page ruling", "a 12 point lead"
        phrase = Phrase(i, i + 1)
    return _counted(sentence, phrase, hyphened) if phrase else None


def _behind_of(sentence: Sentence, figure: Figure, i: int, following: Figure | None) -> Counted | None:
    """*23 of the 264 girls*, *dozens of people*, *three of the officers*; not *23 of them*."""
    tokens = sentence.tokens
    j = i + 1
    part = figure.hedge != "vague" and tokens[figure.last].lower not in ("score", "dozen")
    while j < len(tokens) and tokens[j].lower in (
        "the",
        "those",
        "these",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "other",
    ):
        part, j = True, j + 1
    if following and following.first <= j <= following.core and following.form == "plain":
        if following.noun_at < len(tokens) and tokens[following.noun_at].lower in TIME:
            return None
        phrase = phrase_at(tokens, following.noun_at)
        part = True
    else:
        phrase = phrase_at(tokens, j)
    if phrase is None or tokens[phrase.head].lower in FATED:
        if not part or not _is_fated(tokens, j):
            return None
        return Counted("people", True, tokens[j].lower, j, j + 1, through_of=True)
    counted = _counted(sentence, phrase, False)
    if counted is None:
        return None
    return Counted(
        counted.noun,
        counted.is_person,
        counted.words,
        counted.head,
        counted.end,
        counted.group,
        counted.modifiers,
        part,
    )


FATED = frozenset(("dead", "deaths", "injured", "wounded", "hurt", "missing", "victims", "casualties", "arrested"))


def _is_fated(tokens: list[Token], j: int) -> bool:
    """*Four of the injured*, *three of those hurt*, *26 of the deaths*."""
    return j < len(tokens) and tokens[j].lower in FATED


def _counted(sentence: Sentence, phrase: Phrase, hyphened: bool) -> Counted | None:
    tokens, stems = sentence.tokens, sentence.stems
    head = tokens[phrase.head]
    if head.lower in TIME or head.lower in _NOT_COUNTED or len(head.text) < 2:
        return None
    after = tokens[phrase.end].text if phrase.end < len(tokens) else ""
    if after in ("'s", "’s", "'", "’") and phrase.end < len(tokens) and tokens[phrase.end].start == head.end:
        return None  # "264 girls' families"
    noun, is_person = noun_group(head)
    joined = _joined_noun(tokens, phrase.end) if is_person else ""
    modifiers = [k for k in phrase.modifiers if tokens[k].is_word]
    group = frozenset(stems[k] for k in modifiers if _narrows(tokens[k])) | ({f"+{joined}"} if joined else set())
    if (
        not is_person
        and head.is_capital
        and head.lower.endswith(("ans", "ians", "ese", "ons", "ers", "is"))
        and not hyphened
    ):
        noun, is_person, group = "people", True, group | {stem(head.lower)}  # "10 Americans"
    return Counted(
        noun, is_person, head.text.lower(), phrase.head, phrase.end, group, frozenset(stems[k] for k in modifiers)
    )


def _joined_noun(tokens: list[Token], i: int) -> str:
    """The second noun of *214 passengers and crew*, *40 men and women*; a number of its own makes it another count."""
    if i + 1 < len(tokens) and tokens[i].lower == "and" and noun_group(tokens[i + 1])[1]:
        return noun_group(tokens[i + 1])[0]
    return ""


def noun_group(head: Token) -> tuple[str, bool]:
    """The word that stands for the noun and its like (*lorry* for *vehicle*), and whether it means people."""
    person = _persons().get(head.lower)
    if person:
        return person, True
    thing = load_classes("thing_nouns.txt").get(head.lower)
    if thing:
        return thing, False
    if head.lower.endswith(("men", "women", "people")):
        return head.lower, True
    return stem(head.lower), False


def _narrows(token: Token) -> bool:
    """Whether the word before a noun picks out a part: a nationality, *foreign*, *senior*; not *trapped*, a fate."""
    return token.lower in _group_words() or (token.is_capital and token.lower.endswith(_NATIONAL))
