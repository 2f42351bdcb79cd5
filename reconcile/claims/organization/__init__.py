"""How a body is named.

*Finds:* the names of companies, agencies, groups, papers and of what else has a proper name and is neither a person nor
a place, each form once an article; the hospital in which the hurt lie, and the journal in which the study stands.

*Ignores:* peoples and nationalities, words with a capital only because they open a sentence, headlines whose every word
has one.

*Agrees:* a longer and a shorter form (*Harlow* / *Harlow Marine Group*), initials (*NHS* / *National Harbour Service*),
capitals, articles, apostrophes, hyphens, *Inc.* and *Ltd.*.

*Conflicts:* two nouns for bodies in what is otherwise one name of several words (*Annals of Coastal Medicine* /
*Archives of Coastal Medicine*, *Pan Harlow Airlines* / *Airways*); two hospitals for the same
patients, two journals for one study. One name in two spellings is a variant: a letter
(*Kestrel* / *Kestral*), a small word (*Committee for* / *of the Blue Shield*), an s.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.organization import parts
from reconcile.claims.organization.parts import Part
from reconcile.language import places, spelling
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.names.words import words
from reconcile.model import Claim, Comparison, Span


class BodyName(Struct, frozen=True):
    """A body's name as written, and its folded words without articles and legal forms.

    With `part` the claim is that the body has this part in the story, and `whom` says for whom.
    """

    raw: str
    parts: tuple[str, ...]
    part: Part = ""
    whom: frozenset[str] = frozenset()


class Options(Struct, frozen=True):
    """Nothing to tune: what counts as one spelling of another is measured in `language.spelling`."""


def extract(document: Document, options: Options) -> Iterator[Claim[BodyName]]:
    """The bodies that an article names, each written form once, at its first place in the body of the text."""
    found: dict[str, tuple[Sentence, Name]] = {}
    located = places.names(document)
    for sentence in document.sentences:
        for name in sentence.names:
            if name.text in found and found[name.text][0].role == "body":
                continue
            if name.text not in located and _is_body(document, name):
                found[name.text] = (sentence, name)
    for sentence, name in found.values():
        value = BodyName(name.text, spelling.parts_of(name.text))
        yield claim_at(
            sentence,
            "organization",
            Span(name.start, name.end),
            value,
            spelling.keys_of(value.parts),
            subject=name.text,
            holder=document.people.longest(name.text),
        )
    for sentence, having in parts.read(document):
        name = having.name
        value = BodyName(name.text, spelling.parts_of(name.text), having.part, having.whom)
        span, about = Span(name.start, name.end), having.whom | {having.part.upper()}
        yield claim_at(sentence, "organization", span, value, [having.part], subject=_ASKED[having.part], about=about)


def compare(left: BodyName, right: BodyName, options: Options) -> Comparison:
    """One name, a longer form of it, another spelling, another noun in it, or two bodies."""
    if left.part != right.part:
        return Comparison("unrelated", "two questions")
    likeness = spelling.compare(left.parts, right.parts)
    if left.part and likeness in ("unlike", "swapped"):
        return parts.compare(left.part, left.whom, right.whom, (left.raw, right.raw))
    if left.part:
        return Comparison("same" if likeness == "same" else "compatible", "one body")
    if likeness == "same":
        return Comparison("same", "the names are the same")
    if likeness == "longer":
        return Comparison("compatible", "one form of the name is longer")
    if likeness == "spelled":
        return Comparison("variant", f"{left.raw} and {right.raw} differ in spelling only")
    if likeness == "swapped":
        return Comparison("conflict", f"{left.raw} and {right.raw} differ in one word that says what the body is")
    return Comparison("unrelated", "two names")


def _is_body(document: Document, name: Name) -> bool:
    """Whether the name can be a body's: no person's, no place's, and no everyday word at the head of a sentence."""
    if name.sort in ("person", "place") or document.people.at(name.start) or len(name.text) < 2:
        return False
    if name.sort == "organization":
        return True
    lower = name.text.lower()
    lexicon = words()
    if lower.rsplit(" ", 1)[-1] in lexicon.owned_after:  # New Year's Eve
        return False
    if " " in name.text:
        return not name.text.isupper()
    if len(name.text) < 5 or lower in lexicon.peoples or lower in lexicon.openers or lower in lexicon.heads:
        return False
    return not name.text.isupper() and lower not in document.article.text


_ASKED = {"treats": "in which hospital", "publishes": "in which journal"}
_QUESTIONS = {"treats": "In which hospital are they?", "publishes": "In which journal does the study stand?"}


def _ask(value: BodyName, subject: str) -> str:
    return _QUESTIONS[value.part] if value.part else f"Which form of the name is right: {subject}?"


KIND = ClaimKind(
    id="organization",
    question="Which form of the name is right: {subject}?",
    ask=_ask,
    options=Options(),
    extract=extract,
    compare=compare,
    show=lambda value: value.raw,
    matching=Matching(about=0, context=0, one_event=False, fragments=True),
)
