"""How old somebody or something is.

Finds: ages with whose they are: *Maria Lopez, 51, …*; *Foss (58)*; *33-year-old Amanda Hale*; *Ben Ode, who has died
aged 81*; *the 53-year-old* for whom the sentence before names; and, where no name stands, with the role: *a 19-year-old
student*, *the suspect, 24*, *a woman of 52*, *a man in his thirties*. Who is arrested, or slashed his way through, is
the suspect.

Ignores: limits and groups (*people over 60*, *ages 16 to 18*, *a crowd of 17-year-olds*), numbers behind a full stop,
street numbers, scores, days (*Smith, 12 May*), somebody's kin without a name (*his 13-year-old son*), and who is of
another year (*in 2022 a 31-year-old …*).

Agrees: the same age; *in years* and *in months* where one covers the other.

Conflicts: two ages of one person: *Leland Foss, 57* and *Foss, 58*. How far they differ is told, for a birthday may
lie between two reports. Two ages of one name count even within one article.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.age.bearers import introduced, named, nouns
from reconcile.claims.age.reading import Written, ages
from reconcile.claims.age.roles import SEXES, is_generic
from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.document import Document, Sentence
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Comparison, Span, Weight

LONGEST_SENTENCE = 160


class Age(Struct, frozen=True):
    """An age of `low` to `high` years (*four months old*: 0.33 to 0.42), of a person by name or by the nouns for them.

    `roles` has the nouns, and *male* or *female* where they tell; beside them `surname` stands where a name stood too.
    """

    written: str
    low: float
    high: float
    named: bool
    roles: frozenset[str] = frozenset()
    surname: str = ""
    given: str = ""


class AgeOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: AgeOptions) -> Iterator[Claim[Age]]:
    """A claim for each age whose bearer is clear."""
    for sentence in document.sentences:
        if len(sentence.tokens) <= LONGEST_SENTENCE:
            for age in ages(sentence):
                yield from _claims(document, sentence, age)


def compare(left: Age, right: Age, options: AgeOptions) -> Comparison:
    """The same age, one that covers the other, or two ages of one person."""
    if left == right:
        return Comparison("same", f"both say {left.written}")
    if apart := _two_people(left, right):
        return Comparison("unrelated", apart)
    if (left.low, left.high) == (right.low, right.high):
        return Comparison("same", f"both say {left.written}")
    if left.low < right.high and right.low < left.high:
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    years = abs(round(left.low - right.low))
    apart = f"{years} year{'s' if years != 1 else ''} apart" if years else "less than a year apart"
    both = left.named and right.named
    by_surname = both and not (left.given and right.given)
    if (not both or by_surname) and years > _FAR_APART:
        return Comparison("unrelated", "ages so far apart belong to two people")
    weights: tuple[Weight, ...] = ()
    if both and _is_one_name(left, right):
        weights = (Weight("nobody has two ages", _ONE_PERSON),)
    elif left.roles & right.roles & _ONE_OF_A_STORY:
        weights = (Weight("a story has one of them", _ONE_ROLE),)
    return Comparison("conflict", f"{left.written} is not {right.written}: {apart}", weights)


def _two_people(left: Age, right: Age) -> str:
    """Why the two ages are not of one person; empty where they may be."""
    if left.named and right.named:
        # Their key says that they are one; where one stands by surname alone, so does the surname.
        differ = left.given and right.given and left.given[0] != right.given[0]
        return (
            "they are of one family"
            if differ and left.surname == right.surname and not _is_nickname(left.given, right.given)
            else ""
        )
    if left.named or right.named or (left.surname and right.surname):
        return "one is the age of somebody else"
    if not left.roles & right.roles:
        return "one is the age of somebody else"
    if len((left.roles | right.roles) & SEXES) > 1:
        return "one is a woman, the other a man"
    special = [{role for role in value.roles if role not in SEXES and not is_generic(role)} for value in (left, right)]
    if (special[0] or special[1]) and not special[0] & special[1]:
        return "one is the age of somebody else"
    return ""


def _is_one_name(left: Age, right: Age) -> bool:
    """Whether both are called the same, a surname alone being any of its bearers."""
    return not left.given or not right.given or left.given == right.given or _is_nickname(left.given, right.given)


def _is_nickname(left: str, right: str) -> bool:
    """*Liz* and *Elizabeth*."""
    known = load_groups("nicknames.txt")
    return any({left, right} <= {name, *others} for name, others in known.items())


def show(value: Age) -> str:
    """As written: *58*, *19-year-old*."""
    return value.written


# One name is evidence enough; ages of nouns (*a 19-year-old student*) must find theirs in the passages.
_OF_A_NAME = frozenset(("age", "one name", "years"))
# Bits: even one article that gives a name two ages, lines apart, has made a mistake.
_ONE_PERSON = 8.0
_FAR_APART = 10
# Of whom a report says *the suspect* or *the driver* there is mostly one.
_ONE_OF_A_STORY = frozenset({"suspect", "driver"})
_ONE_ROLE = 2.0


def _claims(document: Document, sentence: Sentence, age: Written) -> Iterator[Claim[Age]]:
    """Of the person by name, and of the role in which the sentence brings the person in."""
    tokens = sentence.tokens
    span = Span(tokens[age.first].start, tokens[age.last].end)
    written = " ".join(sentence.article.text[span.start : span.end].split())
    before = {token.lower for token in tokens[max(0, age.first - 2) : age.first]}
    if written.lower().endswith("olds") or "then" in before:
        return  # "17-year-olds"; "the then-15-year-old"
    holder = named(document, sentence, age)
    surname = holder.split()[-1].split("-")[-1].lower() if holder else ""
    if holder:
        given = holder.split()[0].lower() if " " in holder else ""
        value = Age(written, age.low, age.high, True, surname=surname, given=given)
        keys = ["@holder", f"surname|{surname}"]
        yield claim_at(sentence, "age", span, value, keys, f"{holder}'s age", about=_OF_A_NAME, holder=holder)
    roles = introduced(sentence, age) if holder else nouns(sentence, age)
    told = sorted(roles - SEXES, key=lambda role: (is_generic(role), role))
    if not told or (holder and is_generic(told[0])) or _is_aside(sentence):
        return
    value = Age(written, age.low, age.high, False, roles, surname)
    about = frozenset(told[:1]) if not is_generic(told[0]) else frozenset(told)
    keys = [f"{role}'s age" for role in told]
    yield claim_at(sentence, "age", span, value, keys, f"the {told[0]}'s age", about=about)


def _is_aside(sentence: Sentence) -> bool:
    """*In 2022 a 31-year-old killed a student there*, *in March a man of 52 died*: somebody of another case."""
    return any(
        e.form in ("year", "month") or (e.form == "relative" and e.shift_unit in ("year", "month") and e.shift)
        for e in sentence.dates
    )


KIND = ClaimKind(
    id="age",
    question="What is {subject}?",
    options=AgeOptions(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.5, context=5.0, one_event=False),
)
