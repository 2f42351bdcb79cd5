"""The proper names of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.headlines import in_headline, is_title_case
from reconcile.language.names.name import Name
from reconcile.language.names.runs import joined, opens, run_from, starts_name
from reconcile.language.names.sorts import place_key, sort_of
from reconcile.language.names.titles import name_begins, title_starts
from reconcile.language.names.words import MONTHS, WEEKDAYS, Words, words
from reconcile.language.tokens import Token


def find(tokens: Sequence[Token], title_case: bool = False) -> list[Name]:
    """The proper names of a sentence. `title_case`: a headline in which every word may have a capital."""
    if is_title_case(tokens, title_case):
        return in_headline(tokens)
    lexicon = words()
    found: list[Name] = []
    index, size = 0, len(tokens)
    while index < size:
        if not starts_name(tokens, index):
            index += 1
            continue
        start = _without_opener(tokens, index, lexicon)
        if start < 0:
            index += 1
            continue
        last = joined(tokens, start, run_from(tokens, start))
        found.extend(_names_of_run(tokens, start, last, lexicon))
        index = last + 1
    return found


def _without_opener(tokens: Sequence[Token], index: int, lexicon: Words) -> int:
    """Where the name begins, past a word that has its capital from the sentence alone; -1 where the word is no name."""
    token, size = tokens[index], len(tokens)
    lower = token.lower
    if lower in WEEKDAYS or lower in MONTHS or lower == "i" or token.text[0].islower() and index + 1 >= size:
        return -1
    followed = index + 1 < size and tokens[index + 1].text[0].isupper()
    if lower in lexicon.function:
        # the hague, the gambia: too few to be worth a rule; "US" and "IT" are no function words in capitals
        return (
            index
            if token.text.isupper()
            and len(token.text) > 1
            and lower in ("us", "who", "it")
            and not opens(tokens, index)
            else -1
        )
    if not opens(tokens, index) or lower not in lexicon.openers:
        return index
    if lower in lexicon.place_starts and followed and f"{lower} {tokens[index + 1].lower}" in lexicon.places:
        return index
    if not followed:
        return -1
    if lower in lexicon.given or lower in lexicon.heads or lower in lexicon.marks or lower in lexicon.fields:
        return index
    last = run_from(tokens, index)
    if (lower in lexicon.topics or lower in lexicon.leads or lower in lexicon.bodies) and last > index + 1:
        return index
    return index if any(tokens[k].lower in lexicon.bodies for k in range(index + 1, last + 1)) else -1


def _names_of_run(tokens: Sequence[Token], start: int, last: int, lexicon: Words) -> list[Name]:
    begins = name_begins(tokens, start, last)
    if begins > last:  # a title alone: of "IRS Commissioner" the body is left
        first = tokens[start]
        is_body = first.text.isupper() and len(first.text) > 1 or place_key([first.lower]) in lexicon.places
        return [_name(tokens, start, start, False, "")] if is_body and last > start else []
    if begins > start:
        end = begins - 1
        title = _text(tokens, _title_from(tokens, start), end)
        return [_name(tokens, begins, last, True, title)]
    title_from = title_starts(tokens, start) if tokens[start].lower not in lexicon.bodies else start
    title = _text(tokens, title_from, start - 1) if title_from < start else ""
    return _split(tokens, start, last, title, lexicon)


def _title_from(tokens: Sequence[Token], start: int) -> int:
    """A title in capitals may go on to the left in small letters: *acting IRS Commissioner*, *then Prime Minister*."""
    lexicon = words()
    while start > 0 and tokens[start - 1].lower in lexicon.qualifiers:
        start -= 1
    return start


def _split(tokens: Sequence[Token], start: int, last: int, title: str, lexicon: Words) -> list[Name]:
    """One name; or a people's name and the name after it (*French Algerian* stays, *American Tess Rowley* does not)."""
    first = tokens[start].lower
    if not title and last > start and tokens[start + 1].lower in lexicon.given and first in lexicon.peoples:
        return [_name(tokens, start, start, False, ""), _name(tokens, start + 1, last, False, "")]
    return [_name(tokens, start, last, bool(title), title)]


def _name(tokens: Sequence[Token], first: int, last: int, titled: bool, title: str) -> Name:
    text = _text(tokens, first, last)
    return Name(
        first=first,
        last=last,
        start=tokens[first].start,
        end=tokens[last].end,
        text=text,
        sort=sort_of(tokens, first, last, titled),
        title=title,
        acronym=_acronym(tokens, first, last),
    )


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words as written, with single spaces: the tokens do not hold the text between them, but they hold the distance."""
    parts: list[str] = []
    for index in range(first, last + 1):
        if index > first and tokens[index].start > tokens[index - 1].end:
            parts.append(" ")
        parts.append(tokens[index].text)
    return "".join(parts)


def _acronym(tokens: Sequence[Token], first: int, last: int) -> str:
    """The short form in brackets after the name, if its letters stand in the name in that order."""
    if last + 3 >= len(tokens) or last == first or tokens[last + 1].text != "(" or tokens[last + 3].text != ")":
        return ""
    short = tokens[last + 2].text
    if not (2 <= len(short) <= 8 and short.isupper() and short.isalpha()):
        return ""
    letters = iter("".join(t.text for t in tokens[first : last + 1]).upper())
    return short if tokens[first].text[0].upper() == short[0] and all(c in letters for c in short) else ""
