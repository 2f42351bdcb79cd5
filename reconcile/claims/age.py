"""How old somebody or something is.

Finds: ages with whose they are: *Maria Lopez, 51, …*; *Foss, who is 58*; *33-year-old Amanda Hale*; *Ben Ode, aged
six*; and, where no name stands, with the noun: *a 19-year-old student*, *a four-month-old baby*, *the 29-year-old
ferry*.

Ignores: limits and groups (*people over 60*, *ages 16 to 18*, *a crowd of 17-year-olds*), numbers behind a full stop,
street numbers, scores, days (*Smith, 12 May*).

Agrees: the same age; *in years* and *in months* where one covers the other.

Conflicts: two ages of one person: *Leland Foss, 57* and *Foss, 58*. How far they differ is told, for a birthday may
lie between two reports. Two ages of one name count even within one article.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.counting import noun_group, phrase_at, readable
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.numerals import Figure
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Comparison, Span, Weight

_WORDS = load_groups("counting_words.txt")


class Age(Struct, frozen=True):
    """An age of `low` to `high` years (*four months old*: 0.33 to 0.42), of a person by name or of a noun."""

    written: str
    low: float
    high: float
    named: bool
    noun: str = ""
    surname: str = ""


class AgeOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: AgeOptions) -> Iterator[Claim[Age]]:
    """A claim for each age whose bearer is clear."""
    for sentence in readable(document):
        for figure in sentence.figures:
            if figure.form == "age" and figure.hedge in ("", "about"):
                claim = _claim(document, sentence, figure)
                if claim:
                    yield claim


def compare(left: Age, right: Age, options: AgeOptions) -> Comparison:
    """The same age, one that covers the other, or two ages of one person."""
    if left.named != right.named or left.noun != right.noun:
        return Comparison("unrelated", "one is the age of somebody else")
    if (left.low, left.high) == (right.low, right.high):
        return Comparison("same", f"both say {left.written}")
    if left.low < right.high and right.low < left.high:
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    years = abs(round(left.low - right.low))
    apart = f"{years} year{'s' if years != 1 else ''} apart" if years else "less than a year apart"
    if not left.named and years > _FAR_APART:
        return Comparison("unrelated", "ages so far apart belong to two people")
    weights = (Weight("nobody has two ages", _ONE_PERSON),) if left.named else ()
    return Comparison("conflict", f"{left.written} is not {right.written}: {apart}", weights)


def show(value: Age) -> str:
    """As written: *58*, *19-year-old*."""
    return value.written


# One name is evidence enough; ages of nouns (*a 19-year-old student*) must find theirs in the passages.
_OF_A_NAME = frozenset(("age", "one name", "years"))
# Bits: even one article that gives a name two ages, lines apart, has made a mistake.
_ONE_PERSON = 8.0
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365, "day": 1 / 365}
_FAR_APART = 10
_OPENERS = _WORDS["openers"]


def _claim(document: Document, sentence: Sentence, figure: Figure) -> Claim[Age] | None:
    tokens = sentence.tokens
    written = " ".join(sentence.article.text[figure.start : figure.end].split())
    if written.lower().endswith("olds"):
        return None
    unit = _YEARS[figure.unit or "year"]
    low, high = figure.value * unit, (figure.value + 1) * unit
    if figure.hedge:
        low, high = figure.low * unit, (figure.high + 1) * unit
    span = Span(figure.start, figure.end)
    name = _bearer(sentence, figure)
    if name is not None:
        holder = document.people.longest(name.text)
        surname = holder.split()[-1]
        value = Age(written, low, high, True, surname=surname)
        return claim_at(sentence, "age", span, value, ["@holder"], f"{holder}'s age", about=_OF_A_NAME, holder=holder)
    noun = _noun(sentence, figure)
    if not noun:
        return None
    head, about = noun
    if tokens[figure.last].lower == "old" or tokens[figure.last].lower == "age":
        value = Age(written, low, high, False, noun=head)
        return claim_at(sentence, "age", span, value, [f"{head}'s age"], f"{head}'s age", about=about)
    return None


def _bearer(sentence: Sentence, figure: Figure) -> Name | None:
    """The person named right before the age (*Lopez, 51*; *Lopez, who is 58*; *Lopez, a 51-year-old*) or behind."""
    tokens = sentence.tokens
    people = [name for name in sentence.names if name.sort == "person"]
    if not people:
        return None
    i = figure.first
    steps = 0
    while i > 0 and steps < 3 and tokens[i - 1].lower in _OPENERS:
        i, steps = i - 1, steps + 1
    if 0 < i < figure.first:
        before = [name for name in people if name.last == i - 1]
        separated = "," in (tokens[i].text, tokens[figure.first - 1].text) or tokens[i].lower in (
            "is",
            "was",
            "aged",
            "age",
        )
        if before and separated:
            return before[0]
    behind = figure.last + 1
    for name in people:
        if behind <= name.first <= behind + 3 and all(
            _joins(tokens[k].lower, tokens[k].text) for k in range(behind, name.first)
        ):
            return name
    return None


def _joins(lower: str, text: str) -> bool:
    """Whether the word may stand between an age and the name: *51-year-old nurse Maria Lopez*; no mark, no verb."""
    return text.isalpha() and lower not in (
        "and",
        "of",
        "from",
        "with",
        "who",
        "told",
        "said",
        "by",
        "to",
        "in",
        "was",
        "is",
        "named",
    )


def _noun(sentence: Sentence, figure: Figure) -> tuple[str, frozenset[str]] | None:
    """The noun behind the age and the stems of the words before it: *student* for *a 19-year-old student*."""
    tokens = sentence.tokens
    i = figure.last + 1
    if i >= len(tokens) or not tokens[i].is_word:
        return None
    phrase = phrase_at(tokens, i, singular=True)
    if phrase is None:
        return None
    # Without a grammar, the head of a singular phrase cannot be told from the verb behind it: take a known person.
    known = [k for k in range(i, min(phrase.end, i + 4)) if noun_group(tokens[k])[1]]
    if not known:
        return None
    head = known[0]
    noun, _ = noun_group(tokens[head])
    return noun, frozenset({noun} | {sentence.stems[k] for k in range(i, head) if tokens[k].is_word})


KIND = ClaimKind(
    id="age",
    question="What is {subject}?",
    options=AgeOptions(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.5, context=5.0, one_event=False),
)
