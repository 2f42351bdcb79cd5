"""What somebody is: a title, a post, a side in a lawsuit.

*Finds:* what stands before a name (*acting Mint Director Dana Moss*), after it (*Dana Moss, the Mint's chief risk
officer*) or is said of it (*Moss will become vice chair*, *stays on as deputy director*); plaintiffs and defendants
that a sentence lists (*a lawsuit filed by Dana Moss and the Harbor Union*), and lawyers with their side (*the attorney
representing the groups*); of which party the president was who appointed a judge (*a Democratic appointee*).

*Ignores:* forms of address (*Mr.*, *Dr.*), and what is said inside quotation marks.

*Agrees:* a longer and a shorter title (*the director* / *the acting director of the Mint*); synonyms (*spokesman* /
*spokeswoman*, *lawyer* / *attorney*, *CEO* / *chief executive*); two posts that one person may well hold (*founder* /
*chief executive*); what somebody *then* was.

*Conflicts:* one word of a title that differs (*Chief Credit and Control Officer* / *Chief Credit and Compliance
Officer*); deputy or not (*undersecretary* / *secretary*); *executive* / *non-executive*; *acting* / *former acting*;
two posts of one body of which nobody has both (*the union's general secretary* / *its president*, *owner* / *finance
director*, *prosecutor* / *defence lawyer*); other sides of one lawsuit (*plaintiff* / *the plaintiffs' attorney*). A
post that is told as new, and the one before, are apparent.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.role import appointments, owners, reading, sides
from reconcile.claims.role.post import Role, listed
from reconcile.claims.role.reading import Told
from reconcile.language.document import Document
from reconcile.language.names.words import words
from reconcile.language.stems import stem
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Comparison, Span, Weight

__all__ = ["KIND", "Options", "Role", "compare", "extract"]


class Options(Struct, frozen=True):
    """Nothing to tune yet."""


def extract(document: Document, options: Options) -> Iterator[Claim[Role]]:
    """What an article says that people are, in the order of its text; each thing once of each person."""
    seen: set[tuple[str, str]] = set()
    marks = words().marks
    for sentence in document.sentences:
        if not sentence.names and not (sentence.tokens and sentence.tokens[0].lower in ("he", "she", "the")):
            continue
        for told in _told(document, sentence.index):
            key = (told.person.longest, told.role.raw.lower())
            start = sentence.tokens[told.first].start
            if key in seen or told.role.head in marks or document.is_quoted(start):
                continue
            seen.add(key)
            yield claim_at(
                sentence,
                "role",
                Span(start, sentence.tokens[told.last].end),
                told.role,
                ["@holder"],
                subject=_subject(told),
                holder=told.person.longest,
            )


def _subject(told: Told) -> str:
    whose = told.person.longest
    whose += "’" if whose.endswith("s") else "’s"
    if told.role.head == "appointee":
        return f"the party of the president who appointed {told.person.longest}"
    return f"{whose} part in the lawsuit" if told.role.part else f"{whose} title"


def _told(document: Document, index: int) -> Iterator[Told]:
    sentence = document.sentences[index]
    yield from reading.told(document, sentence)
    yield from sides.told(document, sentence)
    if any(token.lower == "owns" for token in sentence.tokens):
        yield from owners.told(document, sentence)
    if any(token.lower in appointments.GATE for token in sentence.tokens):
        yield from appointments.told(document, sentence)


def compare(left: Role, right: Role, options: Options) -> Comparison:
    """One post, a longer form of it, one word that differs, or two posts that one person may hold."""
    if left == right or left.raw.lower() == right.raw.lower():
        return Comparison("same", "the same words")
    if left.part or right.part:
        return _sides(left, right)
    if "appointee" in (left.head, right.head):
        return _appointees(left, right)
    if left.head != right.head and any(left.head in ranks and right.head in ranks for ranks in _ranks()):
        return Comparison("conflict", f"{left.raw} is another rank than {right.raw}")
    if left.head != right.head:
        return _two_posts(left, right)
    if left.body and right.body and not left.body & right.body and not left.fields & right.fields:
        return Comparison("unrelated", "posts with two bodies")
    for differs in (_field, _deputy, _executive, _over):
        why = differs(left, right)
        if why:
            return Comparison("conflict", why)
    if left.fields == right.fields and left.qualifiers == right.qualifiers:
        return Comparison("same", "the same post")
    if left.fields <= right.fields or right.fields <= left.fields:
        return Comparison("compatible", "one title is more precise")
    return Comparison("unrelated", "two posts that one person may hold")


def _two_posts(left: Role, right: Role) -> Comparison:
    """Two posts of one body of which nobody has both: *the union's general secretary* / *the union's president*."""
    held = left.qualifiers | right.qualifiers
    rivals = any(left.head in posts and right.head in posts for posts in _rivals())
    if not rivals or held & (listed("former") | listed("then")) or _of_two_bodies(left, right):
        return Comparison("unrelated", "two posts that one person may hold")
    if held & listed("new"):
        return Comparison("apart", "one of them is told as new", _ONE_POST)
    return Comparison("conflict", f"{left.raw} is another post than {right.raw}", _ONE_POST)


_ONE_POST = (Weight("nobody has both posts", 1.0),)


@cache
def _rivals() -> tuple[frozenset[str], ...]:
    return tuple(posts for name, posts in load_groups("role_words.txt").items() if name.startswith("rivals_"))


def _of_two_bodies(left: Role, right: Role) -> bool:
    """Whether each says of what it is a post, and they say two things: *of the union* / *of the chamber*."""
    sorts = [
        {word for word in listed("bodies") if word in role.body or stem(word) in role.fields} for role in (left, right)
    ]
    names = [role.body - listed("bodies") for role in (left, right)]
    return any(each[0] and each[1] and not each[0] & each[1] for each in (sorts, names))


def _sides(left: Role, right: Role) -> Comparison:
    if left.part and right.part:
        if left.part == right.part:
            return Comparison("same", f"on one side of the lawsuit: {left.part}")
        return Comparison("conflict", f"{left.part} in one, {right.part} in the other")
    return Comparison("unrelated", "a side in a lawsuit, and a post")


def _appointees(left: Role, right: Role) -> Comparison:
    if left.head != right.head:
        return Comparison("unrelated", "a post, and who appointed to it")
    return Comparison("conflict", "appointed by presidents of two parties", _ONE_APPOINTMENT)


# It is said in passing, in sentences that have nothing else in common.
_ONE_APPOINTMENT = (Weight("who appointed a judge is one question", 6.0),)


def _field(left: Role, right: Role) -> str:
    """What differs where two titles have all words but one in common; for ministers, any two different fields."""
    ours, theirs = left.fields - right.fields, right.fields - left.fields
    if len(ours) == 1 and len(theirs) == 1:
        shared = left.fields & right.fields
        if len(shared) > 1 or (left.head in listed("exclusive") and not shared):
            return f"the titles differ in one word: {_written(left, *ours)} / {_written(right, *theirs)}"
    return ""


def _written(role: Role, field: str) -> str:
    """The word of the title that has the stem `field`, as it stands there."""
    return next((word for word in role.raw.replace("-", " ").split() if stem(word.lower()) == field), field)


@cache
def _ranks() -> tuple[frozenset[str], ...]:
    """Ranks of one service, of which nobody has two."""
    return tuple(listed(name) for name in ("police_ranks", "army_ranks"))


def _deputy(left: Role, right: Role) -> str:
    deputy = listed("deputy")
    second = "deputy" in left.qualifiers | right.qualifiers and left.head in ("director", "editor")
    if (left.head not in listed("ranks") and not second) or bool(left.qualifiers & deputy) == bool(
        right.qualifiers & deputy
    ):
        return ""  # an associate professor is a professor in the news
    if left.fields and right.fields and not left.fields & right.fields:
        return ""
    if (left.qualifiers | right.qualifiers) & (listed("former") | listed("then")):
        return ""  # who was deputy mayor once may be mayor
    return f"{left.raw} is another rank than {right.raw}"


def _executive(left: Role, right: Role) -> str:
    held = {"executive", "non-executive"}
    one, other = left.qualifiers & held, right.qualifiers & held
    return "executive in one, non-executive in the other" if one and other and one != other else ""


def _over(left: Role, right: Role) -> str:
    """Whether one has the post and the other had it; *then* and *incoming* speak of another time."""
    held = left.qualifiers | right.qualifiers
    if bool(left.qualifiers & listed("former")) == bool(right.qualifiers & listed("former")):
        return ""
    now = right if left.qualifiers & listed("former") else left
    if "acting" in now.qualifiers and not held & listed("then"):
        return f"{left.raw} in one, {right.raw} in the other"
    if held & listed("then") or left.head in listed("courtesy") or left.head not in listed("offices"):
        return ""  # "President Moss", "Judge Moss" stay what they are called after they leave
    # "billing manager Dana Moss" is said of a former one too; not so where both name the body, or both say *acting*
    both_acting = "acting" in left.qualifiers and "acting" in right.qualifiers
    if both_acting or left.body & right.body:
        return f"{left.raw} in one, {right.raw} in the other"
    return ""


KIND = ClaimKind(
    id="role",
    question="What is {subject}?",
    options=Options(),
    extract=extract,
    compare=compare,
    show=lambda value: value.raw,
    matching=Matching(about=0, context=0, lasting=lambda value: value.head in ("appointee", "owner")),
)
