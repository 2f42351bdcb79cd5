"""Where runs of capitalised words stand that may be names, through connectors, hyphens, initials and short forms."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.language.names.words import Words, is_given, words
from reconcile.language.tokens import Token

_OPENING_MARKS = frozenset("“\"‘'”’([:.!?…•*–—-|")
_LONGEST = 14  # tokens; no name is longer, and a text all in capitals must not become one


def opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token opens a sentence or a quotation, so that its capital may say nothing."""
    return index == 0 or tokens[index - 1].text in _OPENING_MARKS


def starts_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a run can begin here: a capital, or a particle before one (*al-Rashidi*, *van Houten*)."""
    token = tokens[index]
    if token.text[0].isupper():
        return True
    return token.lower in words().particles and token.lower != "y" and _after_particles(tokens, index) > 0


def _glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token follows the one before without a space."""
    return tokens[index - 1].end == tokens[index].start


def _after_particles(tokens: Sequence[Token], index: int) -> int:
    """The capital that follows the particles from `index` on (*de la Cruz*, *al-Rashidi*), or 0."""
    size, at, particles = len(tokens), index, words().particles
    while at < size and at < index + 3 and tokens[at].lower in particles:
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
    capital_after = after.text[0].isupper()
    if text == "-":
        return _over_hyphen(tokens, last, lexicon)
    if text == ".":
        before = tokens[last]
        short = (len(before.text) == 1 and before.text.isupper()) or before.lower in lexicon.dotted
        return last + 2 if short and capital_after and after.lower not in lexicon.function else 0
    if text == "&":
        return last + 2 if capital_after else 0
    if text == ",":
        return last + 2 if after.lower in ("jr", "sr") else 0
    if token.lower == "'s" and capital_after:
        owner = tokens[last].lower
        saint = last - start >= 1 and tokens[start].lower == "st"
        return last + 2 if saint or (owner in lexicon.owned and after.lower not in lexicon.months) else 0
    if token.lower in lexicon.particles:
        return _after_particles(tokens, last + 1)
    if text[0].islower() and ("’" in text or "'" in text):  # Côte d'Azur
        tail = text.replace("’", "'").partition("'")[2]
        return last + 1 if tail[:1].isupper() else 0
    return 0


def _continues(tokens: Sequence[Token], start: int, index: int, lexicon: Words) -> bool:
    """Whether a capitalised word goes on with the run before it.

    Days, months and capital function words do not; nor does small letters after capitals (*MORE NEWS Jan Novak*).
    """
    lower, text, before = tokens[index].lower, tokens[index].text, tokens[index - 1].text
    if lower in lexicon.weekdays:
        return False
    if lower in lexicon.months:  # a family name only after a given one: Clara May
        return index == start + 1 and lower in lexicon.month_surnames and is_given(tokens[start].lower)
    if len(before) > 3 and text.isupper() != before.isupper():
        if text.isupper():
            if len(text) > 3:
                return False
        elif index - 2 >= start and len(tokens[index - 2].text) > 2 and tokens[index - 2].text.isupper():
            return False
    return lower not in lexicon.function or lower in lexicon.particles


def _over_hyphen(tokens: Sequence[Token], last: int, lexicon: Words) -> int:
    """The token after a hyphen that belongs to the name: *Ortega-Lind*, *Seo-yun*; not *Lima-based*."""
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
    return last + 2 if len(after.text) <= 5 and after.lower not in lexicon.adjectival else 0


def joined(tokens: Sequence[Token], start: int, last: int) -> int:
    """The last token once *of the …*, *for …* and *and …* are taken in where they belong to the name of a body."""
    lexicon, size = words(), len(tokens)
    while last + 2 < size and last - start < _LONGEST:
        link, at = tokens[last + 1].lower, last + 2
        if link in ("of", "for", "on"):
            if tokens[at].lower == "the":
                at += 1
            if at >= size or not _takes(tokens, start, last, link, lexicon):
                return last
        elif link == "and":
            of_a_body = tokens[at].lower in lexicon.topics or tokens[at].lower in lexicon.bodies
            if (tokens[last].lower not in lexicon.topics or not of_a_body) and not _is_one_body(
                tokens, start, last, at
            ):
                return last
        elif link != "," or tokens[last].lower not in lexicon.topics or tokens[at].lower not in lexicon.topics:
            return last  # the comma: Alcohol, Tobacco, Firearms and Explosives
        lower = tokens[at].lower
        if not tokens[at].text[0].isupper() or lower in lexicon.weekdays or lower in lexicon.months:
            return last
        last = run_from(tokens, at)
    return last


_JOINT_BODIES = frozenset(("union", "association", "society", "federation", "confederation", "institute", "guild"))


def _is_one_body(tokens: Sequence[Token], start: int, last: int, at: int) -> bool:
    """*The Maritime Pilots and Dockside Union*: after *the*, two words that name no body by themselves, and a body."""
    if start in (last, 0) or tokens[start - 1].lower != "the" or not tokens[at].text[0].isupper():
        return False
    end = run_from(tokens, at)
    if end == at or tokens[end].lower not in _JOINT_BODIES:
        return False
    lexicon = words()
    ahead = [token.lower for token in tokens[start : last + 1]]
    own = lexicon.bodies | lexicon.heads | lexicon.marks | {"house"}
    return own.isdisjoint(ahead) and " ".join(ahead) not in lexicon.places and not is_given(ahead[0])


def _takes(tokens: Sequence[Token], start: int, last: int, link: str, lexicon: Words) -> bool:
    """Whether the run goes on with *of*: the head of a body (*Department of*), a post (*Secretary of*), a gulf."""
    head = tokens[last].lower
    if link == "on":
        return head in ("committee", "commission", "council", "conference", "center", "centre", "panel", "subcommittee")
    if head in lexicon.bodies or head in lexicon.leads:
        return True
    if link == "for":
        return tokens[start].lower in lexicon.leads or any(
            tokens[k].lower in lexicon.bodies for k in range(start, last)
        )
    if head in lexicon.heads or head in lexicon.place_leads:
        return True
    # An unknown single word after an article: *the Annals of …*; but not the president *of France*.
    if start != last or opens(tokens, start) or start == 0 or tokens[start - 1].lower != "the":
        return False
    known = head in lexicon.places or head in lexicon.peoples or is_given(head)
    return not known and not tokens[start].text.isupper()
