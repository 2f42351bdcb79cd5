"""How a person is named.

*Finds:* every person whom an article names, once, in the longest form that it uses: *Dr. Leland Ames*, *Judge Okoro*;
the same form in the headline; and besides that each form which the article itself spells otherwise (*Kestrell* after
*Nora Kestrel*). Who led the study that the article is about (*a team led by Nora Kestrel*, *lead author Nora Kestrel*).

*Ignores:* given names alone (*Hannah said*), names of bodies, ships and places.

*Agrees:* longer and shorter forms (*Solana* / *Luis Antonio Solana Vidal*), initials, nicknames (*Doug* / *Douglas*),
titles, accents, capitals, hyphens, apostrophes.

*Conflicts:* two people who each led the study, or did one deed. Otherwise nothing, as two names are two people. One
name spelled two ways is a variant, where a second sign says that it is one: the same given name (*Marta Holler* /
*Marta Hollar*), the same post (*Judge Tansly* / *Judge Tansley*), or one article that has both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.person.deeds import Deed, deed_of, disputed, key_of
from reconcile.claims.person.deeds import compare as same_deed
from reconcile.claims.person.rulings import acting
from reconcile.claims.person.strays import compare_unsure, is_aside, is_fit, misspelt, unsure
from reconcile.language import doers, leaders, similarity
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Mention, Person
from reconcile.language.names.words import is_given, words
from reconcile.language.tokens import Token
from reconcile.model import Claim, Comparison, Span, Weight


class PersonName(Struct, frozen=True):
    """A person's name as one article writes it.

    `bearer` is set where the form departs from the name that the same article gives in full: that full name. `rules`
    says whether the person acts in the article as the judge of a ruling. `unsure`: nothing says that it is a person.
    With `led` the claim is that this person led the work that the article is about, with `deed` that he or she did it.
    """

    raw: str
    given: str
    middle: str
    family: str
    title: str = ""
    bearer: str = ""
    rules: bool = False
    unsure: bool = False
    led: bool = False
    deed: Deed | None = None


_NAMED_ALIKE = 2.5


class Options(Struct, frozen=True):
    """Nothing to tune: what is alike is measured in `language.similarity`."""


def extract(document: Document, options: Options) -> Iterator[Claim[PersonName]]:
    """The persons of an article in the order of its text."""
    people = document.people
    judges = document.judges
    named = [person for person in people.persons if " " in person.longest]
    for person in people.persons:
        bearer = "" if " " in person.longest else misspelt(person.mentions[0], named)
        if " " not in person.longest and not bearer and not _is_family_name(person):
            continue
        ruling = acting(document, person, judges)
        mention = _best_mention(document, ruling or person.mentions, person.longest)
        yield _claim(document, mention, person, bearer, rules=bool(ruling))
        if (above := _in_headline(document, person)) is not None and above is not mention:
            yield _claim(document, above, person, bearer)
        yield from _relatives(document, person)
    seen: set[str] = set()
    slips: set[str] = set()
    for stray in people.strays:
        form = stray.name.text
        sentence = document.sentences[stray.sentence]
        if form in seen or sentence.role == "headline" or not is_fit(form, document) or is_aside(sentence, stray):
            continue
        seen.add(form)
        bearer = misspelt(stray, named)
        if bearer:
            slips.add(form)
            yield _claim(document, stray, Person(form, (stray,)), bearer)
    for mention in unsure(document, slips):
        yield _claim(document, mention, Person(mention.name.text, (mention,)), unsure=True)
    yield from _leaders(document)
    yield from _doers(document)


def compare(left: PersonName, right: PersonName, options: Options) -> Comparison:
    """Same name, longer form, spelled otherwise with a second sign, or two people."""
    if left == right:
        return Comparison("same", "the names are the same")
    if left.led or right.led:
        return _who_led(left, right)
    if left.deed or right.deed:
        return _who_did(left, right)
    if left.unsure or right.unsure:
        return compare_unsure(left.raw, right.raw, both=left.unsure and right.unsure)
    likeness = similarity.same_name(left.raw, right.raw, left.title, right.title)
    if likeness == "same":
        return Comparison("same", "the names are the same")
    if likeness == "longer":
        return Comparison("compatible", "one form of the name is longer")
    for one, other in ((left, right), (right, left)):
        if one.bearer and similarity.same_name(one.bearer, other.raw) in ("same", "longer") and " " in other.raw:
            return Comparison("variant", f"the article that has {one.raw} calls the same person {one.bearer}")
    if likeness == "unlike":
        return Comparison("unrelated", "two names")
    if " " in left.raw and " " in right.raw:
        # Two articles that write a name in two ways need tell of nothing else together.
        return Comparison("variant", _told(left, right), (Weight("the rest of the name agrees", _NAMED_ALIKE),))
    if similarity.same_title(left.title, right.title):
        return Comparison("variant", f"the same post, {left.title}, and family names that sound alike")
    return compare_unsure(left.raw, right.raw, both=False)


def _who_led(left: PersonName, right: PersonName) -> Comparison:
    """How the name is spelled is another question, and answered by another claim."""
    if left.led != right.led:
        return Comparison("unrelated", "a name, and who led the work")
    likeness = similarity.same_name(left.raw, right.raw, left.title, right.title)
    if likeness == "unlike":
        return Comparison("conflict", f"led by {left.raw} in one, by {right.raw} in the other")
    return Comparison("same" if likeness == "same" else "compatible", "led by the same person")


def _who_did(left: PersonName, right: PersonName) -> Comparison:
    if left.deed is None or right.deed is None:
        return Comparison("unrelated", "a name, and who did something")
    apart = same_deed(left.deed, right.deed)
    if apart:
        return Comparison("unrelated", apart)
    likeness = similarity.same_name(left.raw, right.raw, left.title, right.title)
    if likeness != "unlike":
        return Comparison("same" if likeness == "same" else "compatible", "done by the same person")
    return disputed(left.deed, right.deed, (left.raw, right.raw))


def _told(left: PersonName, right: PersonName) -> str:
    """What differs in two full names and what does not."""
    if similarity.fold(left.family) == similarity.fold(right.family):
        return f"the family names agree, and {left.given} is {right.given} otherwise spelled"
    away = similarity.edits(left.family, right.family)
    how = "in one letter" if away == 1 else f"in {away} letters" if away < 4 else "in spelling"
    return f"the given names agree, and the family names differ {how}"


def _claim(
    document: Document, mention: Mention, person: Person, bearer: str = "", rules: bool = False, unsure: bool = False
) -> Claim[PersonName]:
    name = mention.name
    parts = name.text.split()
    title = name.title or next(iter(person.titles), "")
    value = PersonName(
        raw=name.text,
        given=parts[0] if len(parts) > 1 else "",
        middle=" ".join(parts[1:-1]),
        family=parts[-1],
        title=title,
        bearer=bearer,
        rules=rules,
        unsure=unsure,
    )
    return claim_at(
        document.sentences[mention.sentence],
        "person",
        Span(name.start, name.end),
        value,
        _keys(name.text) | (_keys(bearer) if bearer else set()),
        subject=_subject(title) or bearer or name.text,
        holder=None if unsure else bearer or person.longest,
    )


def _leaders(document: Document) -> Iterator[Claim[PersonName]]:
    """Who led the work, each person once."""
    seen: set[str] = set()
    for sentence, name in leaders.read(document):
        text = document.people.longest(name.text)
        if text in seen or document.is_quoted(name.start):
            continue
        seen.add(text)
        parts = text.split()
        value = PersonName(text, parts[0] if len(parts) > 1 else "", " ".join(parts[1:-1]), parts[-1], led=True)
        span, about = Span(name.start, name.end), frozenset({"LEAD", "WORK"})
        yield claim_at(sentence, "person", span, value, ["led"], subject="who led the work", about=about)


def _doers(document: Document) -> Iterator[Claim[PersonName]]:
    """Who did what; nothing where one article names two for what may be one deed."""
    found: list[tuple[Sentence, doers.Doing, str]] = []
    for sentence in document.sentences:
        for doing in doers.read(document, sentence):
            # Who led the study is asked already.
            led = doing.deed == "chair" and not leaders.WORKS.isdisjoint(doing.told.split())
            if not led and not document.is_quoted(doing.name.start):
                found.append((sentence, doing, document.people.longest(doing.name.text)))
    for sentence, doing, text in found:
        deed, parts = deed_of(doing), text.split()
        if any(other != text and not same_deed(deed, deed_of(each)) for _, each, other in found):
            continue
        value = PersonName(text, parts[0], " ".join(parts[1:-1]), parts[-1], deed=deed)
        span = Span(doing.name.start, doing.name.end)
        about = doing.own | {deed.deed.upper()}
        yield claim_at(sentence, "person", span, value, [key_of(deed)], subject=doing.told, about=about)


def _relatives(document: Document, person: Person) -> Iterator[Claim[PersonName]]:
    """*Ruben and Irma Kestrel*: the first of the two has the same family name."""
    mention = next((m for m in person.mentions if m.name.text == person.longest), None)
    if mention is None or mention.name.title or person.longest.count(" ") != 1:
        return
    sentence, first = document.sentences[mention.sentence], mention.name.first
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].lower not in ("and", "&") or not _is_given_alone(tokens, first - 2):
        return
    given, (own, family) = tokens[first - 2], person.longest.split(" ")
    text = f"{given.text} {family}"
    known = document.people.at(given.start)
    is_other = known is not None and " " in known.longest and known.longest != text
    if not is_given(similarity.fold(own)) or is_other:
        return
    value = PersonName(text, given.text, "", family)
    span = Span(given.start, mention.name.end)
    yield claim_at(sentence, "person", span, value, _keys(text), subject=text, holder=text)


def _is_given_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a given name stands there that no other name goes before."""
    before = tokens[index - 1] if index else None
    return (
        is_given(tokens[index].lower) and tokens[index].text[0].isupper() and not (before and before.text[0].isupper())
    )


def _keys(name: str) -> set[str]:
    """Every part of the name as written, and how the family name sounds: a misspelling is met by one or the other."""
    parts = similarity.name_parts(name)
    family = parts[-1]
    written = {part for part in parts if len(part) > 1} or {family}
    return written | {f"sounds {similarity.sound(family)}", f"letters {similarity.skeleton(family)}"}


def _subject(title: str) -> str:
    """The post as a question names it: *Acting Mint Director* → *the acting mint director*; nothing for *Mr.*."""
    lexicon = words()
    told = [word for word in title.split() if word.lower().rstrip(".") not in lexicon.marks]
    if not told or told[-1].lower() in lexicon.kin:
        return ""
    plain = lexicon.heads | lexicon.fields | lexicon.qualifiers | {"and", "of", "the"}
    small = all(word.isupper() or word.lower() in plain for word in told)
    return "the " + " ".join(word.lower() if small and not word.isupper() else word for word in told)


def _is_family_name(person: Person) -> bool:
    """A single name that is no given name: *Judge Okoro*; *Mr. Hart*; not *Hannah*, and not *Marlo, 6*."""
    name = person.mentions[0].name
    return bool(name.title) and not is_given(similarity.fold(name.text)) and len(name.text) > 3


def _best_mention(document: Document, mentions: tuple[Mention, ...], longest: str) -> Mention:
    """The first mention in the longest form, in the body rather than in a headline or a caption."""
    whole = [m for m in mentions if m.name.text == longest] or list(mentions)
    return min(whole, key=lambda m: (document.sentences[m.sentence].role != "body", m.name.start))


def _in_headline(document: Document, person: Person) -> Mention | None:
    """The mention in full in a headline: whoever is to mend a name must be shown that place too."""
    for mention in person.mentions:
        if document.sentences[mention.sentence].role == "headline" and mention.name.text == person.longest:
            return mention if " " in person.longest else None
    return None


def _ask(value: PersonName, subject: str) -> str:
    if value.deed:
        return f"Who {subject}?"
    return "Who led the work?" if value.led else f"How is the name of {subject} spelled?"


KIND = ClaimKind(
    id="person",
    question="How is the name of {subject} spelled?",
    ask=_ask,
    options=Options(),
    extract=extract,
    compare=compare,
    show=lambda value: value.raw,
    matching=Matching(about=0.5, context=0, one_event=False),
)
