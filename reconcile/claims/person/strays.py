"""Single words that may be somebody's name: whether they can be, and whom they misspell."""

from __future__ import annotations

from collections.abc import Iterator, Set

from reconcile.language import places, similarity
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Mention, Person
from reconcile.language.names.runs import opens
from reconcile.language.names.sorts import looks_like_person
from reconcile.language.names.words import is_given, words
from reconcile.model import Comparison, Weight

# How much must speak for one person where a family name alone is spelled otherwise.
_NEEDED = 4.5


def is_fit(form: str, document: Document) -> bool:
    """Whether a single word can be a family name at all: long enough, and nowhere in small letters in the article."""
    lower = form.lower()
    lexicon = words()
    known = lower in lexicon.places or lower in lexicon.peoples or lower in lexicon.openers or lower in lexicon.heads
    return len(form) > 4 and form[1:].islower() and not known and lower not in document.article.text


def is_aside(sentence: Sentence, stray: Mention) -> bool:
    """Whether the word opens the sentence, or is a place rather than a person: *moved to Marlow*."""
    first = stray.name.first
    return first == 0 or sentence.tokens[first - 1].lower in ("to", "in", "from", "at", "near", "outside")


def misspelt(mention: Mention, named: list[Person]) -> str:
    """The full name of the one person, named before, whose family name (or given name) the form seems to misspell."""
    form = similarity.fold(mention.name.text)
    found = [p.longest for p in named if p.mentions[0].name.start < mention.name.start and _slips(form, p.longest)]
    return found[0] if len(found) == 1 else ""


def _slips(form: str, full: str) -> bool:
    parts = full.split()
    family, given = similarity.fold(parts[-1]), similarity.fold(parts[0])
    if is_given(form):
        return form != given and similarity.given_alike(form, given) and len(form) > 3
    if form.startswith(family) or family.startswith(form):
        short, long = sorted((form, family), key=len)
        if long[len(short) :] != short[-1:] or short[-1:] == "s":
            return False  # the Harts, Hartian; but Kestrel, Kestrell
    one_letter = len(form) > 5 and form[0] == family[0] and similarity.edits(form, family) == 1
    return one_letter or similarity.surnames_alike(form, family)


def unsure(document: Document, known: Set[str]) -> Iterator[Mention]:
    """Names that may be a person's, each form once, but for the `known`: another article may spell them otherwise."""
    located = places.names(document)
    seen = set(known)
    for sentence in document.sentences:
        for name in sentence.names:
            if name.sort != "other" or name.text in seen or name.text in located or document.people.at(name.start):
                continue
            mention = Mention(sentence.index, name)
            full = looks_like_person(name.text)
            alone = " " not in name.text and sentence.role == "body" and is_fit(name.text, document)
            if (full or (alone and _stands_plain(sentence, mention))) and not _has_article(sentence, name.first):
                seen.add(name.text)
                yield mention


def _stands_plain(sentence: Sentence, mention: Mention) -> bool:
    """Whether the word has its capital from being a name: in no title, at no beginning (*“Unlawful”*), no town."""
    tokens, first, last = sentence.tokens, mention.name.first, mention.name.last
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if is_aside(sentence, mention) or opens(tokens, first) or following in ("the", "of", "for"):
        return False  # Raise the Roof Alliance
    return not any(0 <= k < len(tokens) and tokens[k].text[0].isupper() for k in (first - 1, last + 1))


def _has_article(sentence: Sentence, first: int) -> bool:
    """*The Foundry* is a team."""
    return first > 0 and sentence.tokens[first - 1].lower in ("the", "a", "an")


def compare_unsure(left: str, right: str, both: bool) -> Comparison:
    """A name that may be a person's, and a person's: one spelling, or two; two that are not sure say nothing."""
    likeness = similarity.same_name(left, right)
    if likeness in ("unlike", "longer") or (both and not _has_mute_ending(left, right)):
        return Comparison("unrelated", "perhaps no persons")
    if likeness == "same":
        return Comparison("same", "the names are the same")
    if " " in left and " " in right:
        return Comparison("variant", "the given names agree, and the family names are alike")
    one, other = (similarity.fold(name.rsplit(" ", 1)[-1]) for name in (left, right))
    if (
        " " in left + right
        and min(len(one), len(other)) > 4
        and similarity.edits(one, other) == 1
        and _is_slip(one, other)
    ):
        return Comparison("variant", "the family names are alike", (Weight("a family name alone", -_NEEDED),))
    return Comparison("unrelated", "the names are alike, but nothing else says that they are one person's")


def _has_mute_ending(left: str, right: str) -> bool:
    """*Tavi Brandel* / *Tavi Brandele*: so differ names of people, not those of bodies, which gain an s."""
    short, long = sorted((similarity.fold(left), similarity.fold(right)), key=len)
    return " " in short and len(short) > 8 and (long == short or long == short + "e")


def _is_slip(one: str, other: str) -> bool:
    """*Kestrel* / *Kestrell*; the *Kestrels* are a family."""
    short, long = sorted((one, other), key=len)
    return not (long.startswith(short) and long[-1] == "s")
