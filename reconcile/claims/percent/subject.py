"""What a percentage is of."""

from __future__ import annotations

from reconcile.language.counting import clause_of, phrase_at
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes, load_groups

_WORDS = load_groups("counting_words.txt")
_STOPS = frozenset(',;:.()—–“”"') | _WORDS["percent_stops"]
_BASES = _WORDS["percent_bases"]
# What a percentage is of stands near it; words that only measure or join it say nothing.
_SAYS_NOTHING = frozenset(stem(word) for word in _WORDS["says_nothing"])
_OWNERS = frozenset(("its", "their", "his", "her"))
_WORTH = frozenset(stem(word) for word in ("value", "worth", "price"))
_PRONOUNS = frozenset(("it", "they"))
# "Closed 4% higher" says when, and not what.
_MOMENTS = _WORDS["percent_moments"]
_OCCASIONS = _WORDS["percent_occasions"]
_REACH = 9
# "Two thirds of those asked", "56 per cent of respondents".
_ASKED = dict.fromkeys(
    map(stem, ("asked", "respondents", "polled", "surveyed", "questioned", "participants", "interviewed")), "respond"
)
# One newsroom's sales are the other's revenue.
_SAME_AS = _ASKED | dict([pair.split("=", 1) for pair in load_groups("percent_words.txt")["same_as"]])
_TELLING = frozenset(stem(word) for word in load_groups("percent_words.txt")["telling"])


def direction_words() -> dict[str, str]:
    """The words that tell a rise from a fall."""
    return load_classes("directions.txt")


def of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The stems that say what the percentage is of: behind *of*, else the nearest words around it in its clause."""
    tokens, stems, content = sentence.tokens, sentence.stems, sentence.content
    i = figure.last + 1
    if _is_so_many(sentence, figure):
        return whole_of(sentence, figure) or frozenset(_before(sentence, figure) + _behind(sentence, figure))
    if i >= len(tokens) or tokens[i].lower != "of":
        around = _before(sentence, figure) + _behind(sentence, figure)
        return frozenset(_SAME_AS.get(each, each) for each in around)
    if (
        [t.lower in _OWNERS for t in tokens[i + 1 : i + 2]] == [True]
        and stems[i + 2 : i + 3]
        and stems[i + 2] in _WORTH
    ):
        return frozenset(
            _SAME_AS.get(each, each) for each in _before(sentence, figure)
        )  # "the coin lost half of its value": the coin did
    first = i + 1
    while first < len(tokens) and first < i + 4 and stems[first] not in content:
        first += 1
    phrase = phrase_at(tokens, first, singular=True) if first < len(tokens) else None
    spots = [k for k in (*phrase.modifiers, phrase.head) if _says(sentence, k)] if phrase else []
    found = [_SAME_AS.get(stems[k], stems[k]) for k in spots]
    if found:
        return frozenset(found[-3:])
    if not _is_of_time(tokens, i + 1):
        return frozenset()
    return frozenset([stems[k] for k in range(i + 1, min(i + 9, len(tokens))) if _says(sentence, k)][:3])


def whole_of(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The stems of what a share is of where *of* says so (*38% of the area*); empty elsewhere."""
    tokens, i = sentence.tokens, figure.last + 1
    in_so_many = _is_so_many(sentence, figure)
    if not in_so_many and (i >= len(tokens) or tokens[i].lower != "of"):
        return frozenset()
    first = i if in_so_many else i + 1
    while first < len(tokens) and first < i + 4 and sentence.stems[first] not in sentence.content:
        first += 1
    phrase = phrase_at(tokens, first, singular=True) if first < len(tokens) else None
    if phrase is None:
        return frozenset()
    if tokens[first - 1].lower == "those":  # "those voting", "those asked"
        return frozenset(_ASKED[stem] for stem in sentence.stems[first : first + 1] if stem in _ASKED)
    return frozenset(_SAME_AS.get(sentence.stems[k], sentence.stems[k]) for k in (*phrase.modifiers, phrase.head))


def _is_so_many(sentence: Sentence, figure: Figure) -> bool:
    """*One in four teachers*."""
    return figure.form == "fraction" and any(t.lower == "in" for t in sentence.tokens[figure.first : figure.last])


def is_told_of_pronoun(sentence: Sentence, figure: Figure) -> bool:
    """Whether what rose or fell is only *it* or *they*."""
    start, _ = clause_of(sentence, figure.first, figure.last)
    before = [token.lower for token in sentence.tokens[max(start, figure.first - _REACH) : figure.first]]
    return not _PRONOUNS.isdisjoint(before)


def words(sentence: Sentence, figure: Figure, found: frozenset[str]) -> str:
    """A few words of the passage that name what the percentage is of."""
    near = range(max(0, figure.first - _REACH), min(figure.last + _REACH, len(sentence.tokens)))
    return " ".join(
        sentence.tokens[k].text for k in near if _SAME_AS.get(sentence.stems[k], sentence.stems[k]) in found
    )[:60]


def _is_of_time(tokens: list[Token], i: int) -> bool:
    """*99 percent of the time, it is a trick*: what is said follows."""
    return [t.lower for t in tokens[i : i + 2]] in (["the", "time"], ["all", "cases"], ["the", "cases"])


def _behind(sentence: Sentence, figure: Figure) -> list[str]:
    tokens = sentence.tokens
    found: list[str] = []
    for k in range(figure.last + 1, min(figure.last + 6, len(tokens))):
        lower = tokens[k].lower
        if lower in _STOPS or tokens[k].text[0].isdigit() or lower in ("from", "since"):
            break
        if lower == "in" and k + 1 < len(tokens) and tokens[k + 1].lower in _OCCASIONS:
            break  # "by 60% in response to the strike"
        if _says(sentence, k):
            found.append(sentence.stems[k])
    return found[:2]


def _before(sentence: Sentence, figure: Figure) -> list[str]:
    tokens = sentence.tokens
    start, _ = clause_of(sentence, figure.first, figure.last)
    if start and start == figure.first and tokens[start - 1].text == ":":
        start = 0  # "Turnout: 43%"
    found: list[str] = []
    k = figure.first - 1
    least = max(start, figure.first - _REACH)
    while k >= least:
        if tokens[k].text == "," and not found:
            opener = _relative_before(tokens, k, start)
            if opener:  # "Shares in Corvo, which had been up by 6%, closed 4% higher"
                k, least = opener - 1, max(start, opener - _REACH)
                continue
        if tokens[k].lower in _STOPS and found:
            break
        if _says(sentence, k):
            found.append(sentence.stems[k])
        k -= 1
    return found[:3]


def _relative_before(tokens: list[Token], comma: int, start: int) -> int:
    """The comma that opens the relative clause which `comma` closes; 0 if it closes none."""
    for k in range(comma - 1, max(start, comma - 20), -1):
        if tokens[k].text == ",":
            return k if tokens[k + 1].lower in ("which", "who") else 0
    return 0


def _says(sentence: Sentence, k: int) -> bool:
    """Whether the word names what a percentage is of; what only tells a rise from a fall does not."""
    stem_of, token = sentence.stems[k], sentence.tokens[k]
    if stem_of not in sentence.content or stem_of in _SAYS_NOTHING | _TELLING or token.text[0].isdigit():
        return False
    return token.lower not in direction_words() and token.lower not in _MOMENTS
