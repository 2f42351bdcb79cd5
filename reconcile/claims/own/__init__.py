"""What a pattern of the desk's own finds: a docket number, a flight number, a ship's name.

Finds: every place that the `pattern` of the kind matches, paragraph by paragraph; the value is its group `value`, else
its first group, else all of it. Patterns are matched in linear time, whatever they are (the syntax is RE2's).

Ignores: an article in which more than twelve different values stand: it is a list, and does not speak of one thing.

Agrees: as `compare` says. *exact*: the same characters. *text*: the same letters and digits, whatever the case, the
accents, the spaces and the dashes (*25-CV-0017* and *25 cv 0017*). *name*: one name, or a longer form of it. *number*:
figures that round to each other, or that a hedge allows (*about 500* and *516*).

Conflicts: two values in passages of two articles that have enough in common to speak of one thing. Two values that any
one article uses side by side are of two things. With *name*, two spellings of one name are a variant.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import AnyKind, ClaimKind, Matching, claim_at
from reconcile.claims.own.pattern import WrongPatternError, compiled
from reconcile.language import numerals
from reconcile.language.document import Document, Sentence
from reconcile.language.similarity import fold, same_name
from reconcile.language.tokens import tokenize
from reconcile.model import Answer, Claim, Comparison, Question, Severity, Span, Weight

__all__ = ["COMPARES", "Own", "OwnOptions", "WrongPatternError", "compare", "extract", "kind_of", "of_one_thing"]

Compare = Literal["exact", "name", "number", "text"]
COMPARES: tuple[Compare, ...] = get_args(Compare)

MOST_VALUES = 12
"""Different values of an article that speaks of one thing; with more it is a list."""
MOST_MATCHES = 300
"""Matches that are looked at in one article: each costs linear time, and a hostile text may hold very many."""


class Own(Struct, frozen=True):
    """A value as the text writes it, and the form by which it is compared.

    `beside` are the forms of the other values that the same article uses: it tells them apart.
    """

    text: str
    form: str
    interval: numerals.Interval | None = None
    unit: str = ""
    beside: frozenset[str] = frozenset()


class OwnOptions(Struct, frozen=True):
    """What makes a kind of the desk's own."""

    kind: str
    """The name of the kind."""
    pattern: str
    """What is looked for, as a regular expression (RE2)."""
    compare: Compare = "exact"
    """How two values are compared: exact, name, number or text."""
    subject: str = ""
    """What the kind is about, as it stands in reports."""


def kind_of(options: OwnOptions, question: str, severity: Severity = "error") -> AnyKind:
    """The kind that these options make. `WrongPatternError` if the pattern cannot be matched."""
    compiled(options.pattern)
    return ClaimKind(
        id=options.kind,
        question=question,
        options=options,
        extract=extract,
        compare=compare,
        show=show,
        severity=severity,
        bounds=_bounds if options.compare == "number" else None,
        # Nothing says what such a value is about, so that all evidence must come from the words around it.
        # How a name is spelled does not depend on the event.
        matching=Matching(about=0.0, context=OF_NAMES, one_event=False)
        if options.compare == "name"
        else Matching(about=0.0, context=CONTEXT),
    )


CONTEXT, OF_NAMES = 5.0, 2.0
"""Bits that the surroundings of two values must share before they are set against each other: less for two spellings,
which are alike themselves.
"""
SHORTEST = 4
"""Characters of a value in which a slip can be told from another value: *AB-1* and *AB-2* are neighbours."""
ONE_CHARACTER, CHANGED_PLACES = 1.0, 3.0
"""Bits. Numbers given one after the other differ in one character, too."""


def extract(document: Document, options: OwnOptions) -> Iterator[Claim[Own]]:
    """A claim for each match of the pattern, unless the article is a list of them."""
    claims = list(islice(_claims(document, options), MOST_MATCHES))
    forms = frozenset(claim.value.form for claim in claims)
    if len(forms) > MOST_VALUES:
        return
    for claim in claims:
        yield replace(claim, value=replace(claim.value, beside=forms - {claim.value.form}))


def _claims(document: Document, options: OwnOptions) -> Iterator[Claim[Own]]:
    pattern, group = compiled(options.pattern)
    text = document.article.text
    looked = 0
    for block in document.article.blocks:
        for match in pattern.finditer(text[block.span.start : block.span.end]):
            looked += 1
            if looked > MOST_MATCHES:
                return
            value = match.group(group)
            if not value or not value.strip():
                continue
            start = block.span.start + match.start(group) + len(value) - len(value.lstrip())
            span = Span(start, start + len(value.strip()))
            sentence = document.sentence_at(start)
            if options.compare == "name" and _is_cut(text, span):
                continue
            read = _value(text[span.start : span.end], span, sentence, options.compare) if sentence else None
            if sentence and read:
                claim = claim_at(sentence, options.kind, span, read, (f"own:{options.kind}",), options.subject)
                yield _in_its_setting(claim, document, sentence)


def _in_its_setting(claim: Claim[Own], document: Document, sentence: Sentence) -> Claim[Own]:
    """With the words of the sentence before, too: *The case is No. 24-0117* says nothing about which case it is."""
    setting = document.sentences[sentence.index - 1 : sentence.index] if sentence.role == "body" else []
    within = sentence.between(claim.span.start, claim.span.end)
    own = {sentence.stems[at] for at in within}
    return replace(
        claim,
        context=sentence.content.union(*(before.content for before in setting if before.role == "body")) - own,
        names=sentence.name_words - {sentence.tokens[at].lower for at in within},
    )


def _is_cut(text: str, span: Span) -> bool:
    """Whether the span ends within a word: `\\w` of RE2 knows no letters with accents, and takes *Fer* of *Férey*."""
    return text[span.start - 1 : span.start].isalpha() or text[span.end : span.end + 1].isalpha()


def _value(text: str, span: Span, sentence: Sentence, how: Compare) -> Own | None:
    """The value at `span`; None where it is no number and should be one."""
    written = " ".join(unicodedata.normalize("NFC", text).split())
    if how == "text":
        return Own(written, "".join(filter(str.isalnum, fold(written))) or written)
    if how == "name":
        return Own(written, fold(written))
    if how == "exact":
        return Own(written, written)
    # With its hedge and its unit, which may stand outside of what the pattern takes.
    figure = next((f for f in sentence.figures if f.start < span.end and span.start < f.end), None)
    figure = figure or next(iter(numerals.figures(tokenize(text, 0, len(text)))), None)
    if figure is None:
        return None
    interval = numerals.interval_of(figure)
    return Own(written, f"{interval.value:.12g} {figure.unit}", interval, figure.unit)


def compare(left: Own, right: Own, options: OwnOptions) -> Comparison:
    """The same value, one that agrees with it, or two values of one thing."""
    if left.form == right.form and left.interval == right.interval:
        return Comparison("same", f"both say {left.text}")
    alike = _numbers(left, right) if options.compare == "number" else _names(left, right, options)
    if alike:
        return alike
    if right.form in left.beside or left.form in right.beside:
        return Comparison("unrelated", f"one article uses both {left.text} and {right.text}")
    return Comparison("conflict", f"{left.text} is not {right.text}", _slip(left, right))


def _slip(left: Own, right: Own) -> tuple[Weight, ...]:
    """Two values that a slip of the pen would explain are meant as one far more often than by accident."""
    if left.interval is not None and right.interval is not None:
        return numerals.resemblance(left.interval, right.interval)
    one, other = left.form, right.form
    if len(one) != len(other) or len(one) < SHORTEST:
        return ()
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    if len(differ) == 1:
        return (Weight("they differ in one character", ONE_CHARACTER),)
    if len(differ) == 2 and sorted(one) == sorted(other) and differ[1] - differ[0] == 1:
        return (Weight("two characters have changed places", CHANGED_PLACES),)
    return ()


def _numbers(left: Own, right: Own) -> Comparison | None:
    if left.interval is None or right.interval is None:
        return None
    if left.unit != right.unit:
        return Comparison("unrelated", "they are measured in different things")
    alike = numerals.agreement(left.interval, right.interval)
    if alike == "equal":
        return Comparison("same", f"both say {left.text}")
    if alike == "apart":
        return None
    return Comparison("compatible", f"{left.text} and {right.text} can both be true")


def _names(left: Own, right: Own, options: OwnOptions) -> Comparison | None:
    if options.compare != "name":
        return None
    alike = same_name(left.text, right.text)
    if alike == "same":
        return Comparison("same", f"{left.text} and {right.text} are one name")
    if alike == "longer":
        return Comparison("compatible", "one is a longer form of the other")
    if alike == "variant":
        return Comparison("variant", f"{left.text} and {right.text} may be one name in two spellings")
    return None


def of_one_thing(question: Question) -> Question | None:
    """The question without answers of which some article in it uses two: they are of two things. None if none is left.

    The answer for which fewer passages speak is left out.
    """
    answers = sorted(question.answers, key=lambda answer: -len(answer.claims))
    kept: list[Answer] = []
    for answer in answers:
        forms = {claim.value.form for claim in answer.claims}
        beside = {form for claim in answer.claims for form in claim.value.beside}
        others = [claim.value for known in kept for claim in known.claims]
        if not any(other.form in beside or other.beside & forms for other in others):
            kept.append(answer)
    if len(kept) < 2:
        return None
    return replace(question, answers=tuple(answer for answer in question.answers if answer in kept))


def show(value: Own) -> str:
    """As written."""
    return value.text


def _bounds(value: Own) -> tuple[float, float, float]:
    interval = value.interval
    return (interval.value, interval.low, interval.high) if interval else (0.0, 0.0, 0.0)
