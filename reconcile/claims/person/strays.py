"""Single words that may be somebody's name: whether they can be, and whom they misspell."""

from __future__ import annotations

from reconcile.language import similarity
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Mention, Person
from reconcile.language.names.words import is_given, words


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
