"""The proper names of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.headlines import in_headline, is_title_case
from reconcile.language.names.name import Name
from reconcile.language.names.runs import joined, opens, run_from, starts_name
from reconcile.language.names.sorts import place_key, sort_of
from reconcile.language.names.titles import name_begins, title_starts
from reconcile.language.names.words import Words, is_given, words
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
        found.extend(name for name in _names_of_run(tokens, start, last, lexicon) if len(name.text) > 1)
        index = last + 1
    return found


def _without_opener(tokens: Sequence[Token], index: int, lexicon: Words) -> int:
    """Where the name begins, past a word that has its capital from the sentence alone; -1 where the word is no name."""
    token, size = tokens[index], len(tokens)
    lower = token.lower
    if (
        lower in lexicon.weekdays
        or (lower in lexicon.months and not _is_jan(tokens, index))
        or (len(token.text) == 1 and not _is_initial(tokens, index))
    ):
        return -1
    opening = opens(tokens, index)
    if lower in lexicon.function and token.text[0].isupper():
        # no function words in capitals: the US, the WHO
        return index if lower in ("us", "who") and token.text.isupper() and not opening else -1
    if not opening:
        return index
    followed = index + 1 < size and (tokens[index + 1].text[0].isupper() or _is_jan(tokens, index))
    if lower not in lexicon.openers:
        return index if followed or not _is_everyday(lower) else -1
    if not followed:
        return -1
    if lower in lexicon.place_starts and f"{lower} {tokens[index + 1].lower}" in lexicon.places:
        return index
    if is_given(lower) or lower in lexicon.heads or lower in lexicon.marks or lower in lexicon.fields:
        return index
    last = run_from(tokens, index)
    if (lower in lexicon.topics or lower in lexicon.leads or lower in lexicon.bodies) and last > index + 1:
        return index
    return index if any(tokens[k].lower in lexicon.bodies for k in range(index + 1, last + 1)) else -1


def _is_jan(tokens: Sequence[Token], index: int) -> bool:
    """*Jan Hansen*, *Jan de Vries*: no January, behind which a number or a full stop stands."""
    if tokens[index].text != "Jan" or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    name = after.text[0].isupper() and after.lower not in words().weekdays and after.lower not in words().function
    return name or (
        after.lower in words().particles and index + 2 < len(tokens) and tokens[index + 2].text[0].isupper()
    )


def _is_initial(tokens: Sequence[Token], index: int) -> bool:
    """*J. Christopher Hale*: a letter, a dot and a capital."""
    return index + 2 < len(tokens) and tokens[index + 1].text == "." and tokens[index + 2].text[0].isupper()


def _is_everyday(lower: str) -> bool:
    """Whether a single opening word is plainly a word and no name: *Ignoring*, *Softened*, *Regrettably*."""
    return lower.endswith(("ing", "ed", "ly", "tion", "ness", "ment", "ers")) and not is_given(lower)


def _names_of_run(tokens: Sequence[Token], start: int, last: int, lexicon: Words) -> list[Name]:
    if place_key([t.lower for t in tokens[start : last + 1]]) in lexicon.places:  # St. Petersburg is no saint
        return [_name(tokens, start, last, "")]
    begins = name_begins(tokens, start, last)
    if begins > last:  # a title alone: of "NHS Commissioner" the body is left
        first = tokens[start]
        is_body = (first.text.isupper() and len(first.text) > 1) or first.lower in lexicon.places
        return [_name(tokens, start, start, "")] if is_body and last > start else []
    if begins > start:
        title = _text(tokens, _title_from(tokens, start, lexicon), begins - 1)
        return [*_body_in_title(tokens, start, begins, lexicon), _name(tokens, begins, last, title)]
    title_from = start if tokens[start].lower in lexicon.bodies else title_starts(tokens, start)
    title = _text(tokens, title_from, start - 1) if title_from < start else ""
    cut = start if title else _cut(tokens, start, last, lexicon)
    before = [_name(tokens, start, cut - 1, "")] if cut > start else []
    return [*before, _name(tokens, cut, last, title)]


def _body_in_title(tokens: Sequence[Token], start: int, begins: int, lexicon: Words) -> list[Name]:
    """The body whose post it is: *Harlow Marine* in *Harlow Marine Chief Executive Dana Moss*."""
    end = start
    while end < begins and not (
        tokens[end].lower in lexicon.fields
        or tokens[end].lower in lexicon.heads
        or tokens[end].lower in lexicon.qualifiers
        or tokens[end].lower in lexicon.marks
    ):
        end += 1
    named = tokens[start].lower not in lexicon.topics and start < end < begins and tokens[end - 1].text[0].isalpha()
    return [_name(tokens, start, end - 1, "")] if named else []


def _title_from(tokens: Sequence[Token], start: int, lexicon: Words) -> int:
    """A title in capitals may go on to the left in small letters: *acting NHS Commissioner*, *then Prime Minister*."""
    while start > 0:
        if tokens[start - 1].lower in lexicon.qualifiers:
            start -= 1
        elif start > 1 and tokens[start - 1].text == "-" and tokens[start - 2].lower in lexicon.qualifiers:
            start -= 2  # then-acting Commissioner
        else:
            break
    return start


def _cut(tokens: Sequence[Token], start: int, last: int, lexicon: Words) -> int:
    """Where a person's name begins inside a run that does not begin with it, or `start`.

    *American Tess Rowley*, *AP Tess Rowley* (a credit that ran into its caption), *Lima Tess Rowley*.
    """
    for index in range(start + 1, min(last, start + 3)):
        if not is_given(tokens[index].lower):
            continue
        ahead = [t.lower for t in tokens[start:index]]
        known = len(ahead) == 1 and tokens[start].text.isupper() and 2 <= len(ahead[0]) <= 5
        known = known or place_key(ahead) in lexicon.places or place_key(ahead) in lexicon.peoples
        known = known or ahead[-1] in lexicon.bodies
        return index if known and not is_given(ahead[0]) and tokens[last].lower not in lexicon.bodies else start
    return start


def _name(tokens: Sequence[Token], first: int, last: int, title: str) -> Name:
    text = _text(tokens, first, last)
    return Name(
        first=first,
        last=last,
        start=tokens[first].start,
        end=tokens[last].end,
        text=text,
        sort=sort_of(tokens, first, last, bool(title)),
        title=title,
        acronym=_acronym(tokens, first, last),
    )


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words as written, with single spaces: tokens do not hold the text between them, but its length."""
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
