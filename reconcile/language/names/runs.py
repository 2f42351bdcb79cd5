"""Where runs of capitalised words stand that may be names: connectors, hyphens, initials and abbreviations are seen through."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.words import ADJECTIVAL, MONTHS, PARTICLES, WEEKDAYS, Words, words
from reconcile.language.tokens import Token

_OPENING_MARKS = frozenset("“\"‘'”’([:.!?…•*–—-|")
_DOTTED = frozenset(
    "dr st jr sr mr mrs ms gov sen rep gen lt sgt capt cpl col cmdr prof rev hon supt insp det maj adm".split()
)
_OWNED = frozenset("children women men veterans teachers people workers writers king queen lloyd levi".split())
_LONGEST = 14  # tokens; no name is longer, and a text all in capitals must not become one


def opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token opens a sentence or a quotation, so that its capital may say nothing."""
    return index == 0 or tokens[index - 1].text in _OPENING_MARKS


def starts_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a run can begin here: a capital, or a particle before one (*al-Rashidi*, *van Houten*)."""
    token = tokens[index]
    first = token.text[0]
    if first.isupper():
        return True
    return first.islower() and token.lower in PARTICLES and token.lower != "y" and _after_particles(tokens, index) > 0


def _glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token follows the one before without a space."""
    return tokens[index - 1].end == tokens[index].start


def _after_particles(tokens: Sequence[Token], index: int) -> int:
    """The capital that follows the particles from `index` on (*de la Cruz*, *al-Rashidi*), or 0."""
    size, at = len(tokens), index
    while at < size and at < index + 3 and tokens[at].lower in PARTICLES:
        at += 1
    if at == index or at >= size:
        return 0
    if tokens[at].text in "-’'" and at + 1 < size and _glued(tokens, at) and _glued(tokens, at + 1):
        at += 1
    return at if tokens[at].text[0].isupper() else 0


def run_from(tokens: Sequence[Token], start: int) -> int:
    """The last token of the run of capitals that begins at `start`, without *of* and *and*."""
    lexicon, size, last = words(), len(tokens), start
    if not tokens[start].text[0].isupper():
        last = _after_particles(tokens, start)
    while last + 1 < size and last - start < _LONGEST:
        following = _step(tokens, start, last, lexicon)
        if not following:
            break
        last = following
    return last


def _step(tokens: Sequence[Token], start: int, last: int, lexicon: Words) -> int:
    """The next token that still belongs to the run that reaches to `last`, or 0."""
    token, size = tokens[last + 1], len(tokens)
    text = token.text
    if text[0].isupper():
        return last + 1 if _continues(tokens, start, last + 1, lexicon) else 0
    if last + 2 >= size:
        return 0
    after = tokens[last + 2]
    if text == "-":
        return _over_hyphen(tokens, last)
    if text == ".":
        before = tokens[last]
        short = (len(before.text) == 1 and before.text.isupper()) or before.lower in _DOTTED
        return last + 2 if short and after.text[0].isupper() and not (after.lower in lexicon.function) else 0
    if text == "&":
        return last + 2 if after.text[0].isupper() else 0
    if text == ",":
        return last + 2 if after.lower in ("jr", "sr") else 0
    if token.lower == "'s":
        owned = tokens[last].lower in _OWNED or (last - start >= 2 and tokens[start].lower == "st")
        return last + 2 if owned and after.text[0].isupper() else 0
    if token.lower in PARTICLES:
        return _after_particles(tokens, last + 1)
    if text[0].islower() and ("’" in text or "'" in text):  # Côte d'Azur
        tail = text.replace("’", "'").partition("'")[2]
        return last + 1 if tail[:1].isupper() else 0
    return 0


def _continues(tokens: Sequence[Token], start: int, index: int, lexicon: Words) -> bool:
    """Whether a capitalised word goes on with the run before it: days, months and capital function words do not."""
    lower = tokens[index].lower
    if lower in WEEKDAYS:
        return False
    if lower in MONTHS:  # a family name only after a given one: Clara May
        return (
            index == start + 1 and tokens[start].lower in lexicon.given and lower in ("may", "march", "august", "june")
        )
    return not (lower in lexicon.function and lower not in PARTICLES)


def _over_hyphen(tokens: Sequence[Token], last: int) -> int:
    """The token after a hyphen that belongs to the name: *Ortega-Lind*, *Seo-yun*, *Stoke-on-Trent*; not *Lima-based*."""
    after = tokens[last + 2]
    if not (_glued(tokens, last + 1) and _glued(tokens, last + 2)):
        return 0
    if after.text[0].isupper():
        return last + 2
    if not after.text[0].islower():
        return 0
    if (
        last + 4 < len(tokens)
        and tokens[last + 3].text == "-"
        and _glued(tokens, last + 3)
        and _glued(tokens, last + 4)
        and tokens[last + 4].text[0].isupper()
        and len(after.text) <= 4
    ):
        return last + 4
    return last + 2 if len(after.text) <= 5 and after.lower not in ADJECTIVAL else 0


def joined(tokens: Sequence[Token], start: int, last: int) -> int:
    """The last token once *of the …*, *for …* and *and …* are taken in where they belong to the name of a body."""
    lexicon, size = words(), len(tokens)
    while last + 2 < size and last - start < _LONGEST:
        link = tokens[last + 1].lower
        at = last + 2
        if link in ("of", "for", "on"):
            if tokens[at].lower == "the":
                at += 1
            if at >= size or not tokens[at].text[0].isupper() or not _takes(tokens, start, last, link, lexicon):
                return last
        elif link == "and":
            both = tokens[last].lower in lexicon.topics and tokens[at].lower in (lexicon.topics | lexicon.bodies)
            if not (both and tokens[at].text[0].isupper()):
                return last
        elif link == "," and tokens[last].lower in lexicon.topics:  # Alcohol, Tobacco, Firearms and Explosives
            if not (tokens[at].text[0].isupper() and tokens[at].lower in lexicon.topics):
                return last
        else:
            return last
        if tokens[at].lower in WEEKDAYS or tokens[at].lower in MONTHS:
            return last
        last = run_from(tokens, at)
    return last


def _takes(tokens: Sequence[Token], start: int, last: int, link: str, lexicon: Words) -> bool:
    """Whether the run is one that goes on with *of*: the head of a body (*Department of*), a post (*Secretary of*), a gulf."""
    head = tokens[last].lower
    if link == "on":
        return head in ("committee", "commission", "council", "conference", "center", "centre", "panel", "subcommittee")
    if head in lexicon.bodies or head in lexicon.leads:
        return True
    if link == "for":
        return tokens[start].lower in lexicon.leads or any(
            tokens[k].lower in lexicon.bodies for k in range(start, last)
        )
    if head in lexicon.heads or head in (
        "gulf",
        "bay",
        "strait",
        "sea",
        "isle",
        "cape",
        "republic",
        "mount",
        "state",
        "states",
    ):
        return True
    # An unknown single word in the middle of a sentence: *the Annals of …*; but not the president *of France*.
    unknown = start == last and not opens(tokens, start) and head not in lexicon.given and head not in lexicon.places
    return unknown and not tokens[start].text.isupper() and head not in lexicon.peoples and _has_article(tokens, start)


def _has_article(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].lower == "the"
