"""Numbers that count nothing: years and days, times of day, dockets, flights, models, telephone numbers, list marks."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.numerals.cardinals import DIGITS
from reconcile.language.numerals.words import (
    adjacent,
    currencies,
    hedges,
    number_words,
    phrase_at,
    phrase_before,
    units,
)
from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_classes, load_groups

_WORDS = load_groups("figure_words.txt")

MONTHS = _WORDS["months"]
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
DASHES = frozenset("-–‑")
_NOT_A_LABEL = _WORDS["not_a_label"]
_BEFORE_YEAR = _WORDS["before_year"]
_HALVES_OF_DAY = _WORDS["halves_of_day"]


def label_end(tokens: Sequence[Token], i: int) -> int:
    """The index after the label that the digits at token `i` belong to; `i` itself if they may count something."""
    text = tokens[i].text
    if _joined_to_word(tokens, i) or _is_list_mark(tokens, i):
        return _chain_end(tokens, i)
    if _after_label_word(tokens, i):
        return _behind_whole(tokens, _chain_end(tokens, i))
    if text[0] == "0" and len(text) > 1 and text[1] != ".":
        end = _chain_end(tokens, i)
        while end < len(tokens) and tokens[end].text.isdigit():  # "020 7946 0000", "0033 14451 3100"
            end += 1
        return end
    for test in (_slashes, _telephone, _day, _year, _model):
        end = test(tokens, i)
        if end > i:
            return end
    return i


def time_end(tokens: Sequence[Token], i: int) -> int:
    """The index after the time of day (*5:30 a.m.*, *6.40am*, *1830 GMT*) at token `i`; `i` if there is none."""
    j = i + 1
    while j + 1 < len(tokens) and tokens[j].text == ":" and adjacent(tokens, j) and adjacent(tokens, j + 1):
        if tokens[j + 1].text[0] not in DIGITS:
            break
        j += 2
    if j < len(tokens) and tokens[j].lower in _HALVES_OF_DAY:
        return j + 1
    if j + 3 < len(tokens) and tokens[j].lower in "ap" and tokens[j + 1].text == "." and tokens[j + 2].lower == "m":
        return j + 3
    return j if j > i + 1 else i


def _chain_end(tokens: Sequence[Token], i: int) -> int:
    """Behind everything that is written onto the token at `i` without a space: *737-800*, *25-123*, *5.50.1*."""
    j = i + 1
    while j < len(tokens) and adjacent(tokens, j):
        if tokens[j].text in ".,;:!?)]}”\"’'" and not (
            j + 1 < len(tokens) and adjacent(tokens, j + 1) and tokens[j + 1].text[0] in DIGITS
        ):
            break
        if tokens[j].text in "—(":
            break
        j += 1
    return j


def _behind_whole(tokens: Sequence[Token], end: int) -> int:
    """Behind *of 25* in *photo 3 of 25*, *game 2 of 7*."""
    if end + 1 < len(tokens) and tokens[end].lower == "of" and tokens[end + 1].text.isdigit():
        return end + 2
    return end


def _joined_to_word(tokens: Sequence[Token], i: int) -> bool:
    """*PS4*, *COVID-19*, *#5*, *.45*, *@12*."""
    if not adjacent(tokens, i):
        return False
    before = tokens[i - 1].text
    if before[-1].isalpha() or before in ("#", "№", "@", "_", "&", "/", "\\", ".", "="):
        return True
    if before in DASHES:
        return adjacent(tokens, i - 1) and tokens[i - 2].text[-1].isalpha()
    return before == "[" and i + 1 < len(tokens) and tokens[i + 1].text == "]"


def _after_label_word(tokens: Sequence[Token], i: int) -> bool:
    """*Flight 370*, *lap 13*, *No. 25*, *Sections 5 and 6*; not *this week 12 people*."""
    if i == 0:
        return False
    j = i - 1
    if (
        tokens[j].text in (".", "#")
        and j > 0
        and tokens[j - 1].lower in ("no", "nos", "vol", "art", "sec", "p", "pp", "v")
    ):
        return True
    if tokens[j].lower not in load("number_labels.txt") or _is_percentage(tokens, i):
        return False
    return not (j > 0 and tokens[j - 1].lower in _NOT_A_LABEL)


def _is_percentage(tokens: Sequence[Token], i: int) -> bool:
    """*The share ended the day 4 percent higher*."""
    behind = [token.lower for token in tokens[i + 1 : i + 3]]
    return behind[:1] in (["%"], ["percent"]) or behind == ["per", "cent"]


def word_is_label(tokens: Sequence[Token], i: int) -> bool:
    """Whether the number word at `i` labels: *phase one*, *number two*, *Formula One*, *the Big Four*."""
    if i == 0:
        return False
    if _after_label_word(tokens, i):
        return True
    word, before = tokens[i], tokens[i - 1]
    return word.is_capital and not word.text.isupper() and before.is_capital and not title_case(tokens)


def _is_list_mark(tokens: Sequence[Token], i: int) -> bool:
    """*1. Open the door* at the start of a line."""
    if i > 0 or i + 1 >= len(tokens):
        return False
    return tokens[1].text in (".", ")", ":") and len(tokens[0].text) <= 2


def _slashes(tokens: Sequence[Token], i: int) -> int:
    """*9/11*, *24/7*, *12/25/2017*; fractions (*1/8th of*) have been read before."""
    if i + 2 < len(tokens) and tokens[i + 1].text == "/" and adjacent(tokens, i + 1) and adjacent(tokens, i + 2):
        return _chain_end(tokens, i)
    return i


def _telephone(tokens: Sequence[Token], i: int) -> int:
    """Digits, dash, digits, dash, digits without spaces: a telephone number, a date, a docket."""
    j, groups = i, 1
    while j + 2 < len(tokens) and tokens[j + 1].text in DASHES and adjacent(tokens, j + 1) and adjacent(tokens, j + 2):
        if tokens[j + 2].text[0] not in DIGITS:
            break
        j, groups = j + 2, groups + 1
    if groups >= 3:
        return j + 1
    if groups == 2 and len(tokens[i].text) == 3 and len(tokens[i + 2].text) == 4:
        return j + 1
    return i


def _day(tokens: Sequence[Token], i: int) -> int:
    """*Feb. 24*, *July 18-20*, *24th of February 2022*, *Dec. 23, 24 and 25*."""
    text = tokens[i].text
    if len(text) > 2 or not 1 <= int(float(text)) <= 31:
        return i
    j = i - 1
    if j > 0 and tokens[j].text == ".":
        j -= 1
    if j >= 0 and tokens[j].lower in MONTHS and tokens[j].is_capital:
        end = i + 1
        if end < len(tokens) and tokens[end].lower in ORDINAL_ENDINGS and adjacent(tokens, end):
            end += 1
        return _more_days(tokens, end)
    end = i + 1
    if end < len(tokens) and tokens[end].lower in ORDINAL_ENDINGS and adjacent(tokens, end):
        end += 1
    if end < len(tokens) and tokens[end].lower == "of":
        end += 1
    if end < len(tokens) and tokens[end].lower in MONTHS and tokens[end].is_capital:
        return end + 1
    return i


def _more_days(tokens: Sequence[Token], end: int) -> int:
    """Behind the days that follow a first one: *Dec. 23-25*, *June 4 and 5*; not *July 4, 10 people*."""
    if end + 1 < len(tokens) and (tokens[end].text in DASHES or tokens[end].lower in ("and", "to", "or")):
        following = tokens[end + 1].text
        lower_noun = end + 2 < len(tokens) and tokens[end + 2].is_word and not tokens[end + 2].is_capital
        if following.isdigit() and len(following) <= 2 and (tokens[end].text in DASHES or not lower_noun):
            return end + 2
    return end


def _year(tokens: Sequence[Token], i: int) -> int:
    """*2017*, *the 1980s*, *2015-16*; not *about 2000 people*, *$1999*, *1950 metres*."""
    text = tokens[i].text
    if len(text) != 4 or not text.isdigit() or not 1700 <= int(text) <= 2099:
        return i
    if i and tokens[i - 1].lower not in _BEFORE_YEAR:
        if phrase_before(hedges(), tokens, i) and i + 1 < len(tokens) and tokens[i + 1].is_word:
            return i
        if phrase_at(units(), tokens, i + 1) or phrase_at(currencies(), tokens, i + 1):
            return i
    if i + 1 < len(tokens) and (tokens[i + 1].text == "%" or tokens[i + 1].lower in ("percent", "million", "billion")):
        return i
    if tokens[i - 1].text in ("$", "£", "€") if i else False:
        return i
    return _chain_end(tokens, i)


def _model(tokens: Sequence[Token], i: int) -> int:
    """*Falcon 9*, *Boeing 737*, *Windows 10*, *4K*, *1080p*, *3D*, *90s*, *4x4*."""
    text = tokens[i].text
    if i + 1 < len(tokens) and adjacent(tokens, i + 1) and tokens[i + 1].is_word:
        following = tokens[i + 1].lower
        known = (
            following in ORDINAL_ENDINGS
            or phrase_at(units(), tokens, i + 1)
            or phrase_at(currencies(), tokens, i + 1)
            or (tokens[i + 1].text in ("C", "F") and (len(text) > 1 or "." in text))
        )
        word = number_words().get(following)
        if following == "s" or not (known or (word and word.role == "scale")):
            return _chain_end(tokens, i)
        if (following == "k" and tokens[i + 1].text == "K") or (following == "p" and text in _SCREENS):
            return _chain_end(tokens, i)
    if i == 0 or "," in text or "." in text or len(text) > 4:
        return i
    before = tokens[i - 1]
    if i + 1 < len(tokens) and tokens[i + 1].text == "times":
        return i  # "sold oil to South Tarn 30 times"
    if not before.is_capital or before.lower in WEEKDAYS or before.lower in load("function_words.txt"):
        return i
    if phrase_before(hedges(), tokens, i) or (before.text.isupper() and len(before.text) > 3):
        return i
    if _is_place_before_people(tokens, i):
        return i
    if i == 1 and before.lower.endswith(("ed", "s", "ing")):  # "Killed 12", "Carrying 32" at the head of a line
        return i
    if title_case(tokens):
        # "Mountain Slide Kills 61", "Crew Of 4 Among 9 Dead": a verb or a preposition stands before the figure
        return (
            i
            if before.lower.endswith(("s", "ed", "ing", "es")) or before.lower in _TITLE_VERBS
            else _chain_end(tokens, i)
        )
    return _chain_end(tokens, i)


def _is_place_before_people(tokens: Sequence[Token], i: int) -> bool:
    """*At the rodeo in Dell 52 spectators were hurt*, *in Mill Creek 43 homes*: a place ends there, no label.

    *Windows 10 users* are users of a thing with a number.
    """
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    counted = following in load_classes("person_nouns.txt") or following in _COUNTED_IN_PLACES
    measured = bool(phrase_at(units(), tokens, i + 1)) and not adjacent(tokens, i + 1)  # "in Orle 92 mm of rain"
    if measured:
        following = "units"
    elif not counted or following == "users" or not following.endswith(("s", "people", "men", "women", "children")):
        return False
    k = i - 1
    while k > max(0, i - 5) and tokens[k].is_capital and tokens[k].lower not in _PLACE_LINKS:
        k -= 1
    return tokens[k].lower in _PLACE_LINKS


_COUNTED_IN_PLACES = frozenset(("homes", "houses", "buildings", "cases", "deaths", "arrests", "schools", "shops"))
_PLACE_LINKS = frozenset(("in", "at", "near", "outside", "around"))
_TITLE_VERBS = _WORDS["title_verbs"]
# "480p video" is a picture so many lines high; "a bid of 310p" is in pence.
_SCREENS = frozenset(("144", "240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"))


HEAD = 60
"""Tokens by which a sentence is judged; a line of a million words must not be read once for every number in it."""


def title_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly all words of the sentence have a capital, as in an American headline."""
    longer = [t for t in tokens[:HEAD] if len(t.text) > 3 and t.is_word]
    return len(longer) >= 3 and sum(t.is_capital for t in longer) >= 0.75 * len(longer)
