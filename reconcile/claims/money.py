"""Sums of money.

Finds: amounts with their currency and with what they are: *a $58.3 million settlement*, *fined €20m*, *revenue rose
to $3.17 billion*, *$27.40 a share*, *half a billion dollars*, *Rs 3 crore*. Hedges and ranges are understood as they
are for counts.

Ignores: sums that nothing says what they are, and vague ones (*thousands of dollars*) as evidence against others.

Agrees: sums that round to each other (*$3.97 billion* and *$4 billion*), or that a hedge or bound allows (*nearly
$2.5bn* and *$3.173 billion*).

Conflicts: two sums of one currency for the same thing. Sums in different currencies, sums a share, a day or a year
against whole ones, adjusted or net against plain ones, and sums that are different things (a fine, its settlement)
are never set against each other. The same digits with another scale (*$5 million*, *$5 billion*) are a conflict. Where
each report gives one such sum, that speaks for one question. Two prices of a trading day are set against each other
where one is said to be of the hour (*is trading at*), and are then an update.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct, structs

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.counting import (
    clause_of,
    in_one_setting,
    is_turned_down,
    marks_of,
    phrase_at,
    readable,
    setting_of,
    stated,
    terms_of,
    years_of,
)
from reconcile.language.document import Document, Sentence
from reconcile.language.numerals import Figure, Interval, agreement, interval_of, resemblance
from reconcile.language.stems import stem
from reconcile.lexicons import load, load_classes, load_groups
from reconcile.model import Claim, Comparison, Span, Weight

_WORDS = load_groups("counting_words.txt")


class Money(Struct, frozen=True):
    """A sum in units of its currency. `sort` is what it is (*fine*, *price*), `marks` in which respect, `narrowed` by
    what.

    `narrowed` are the words that pick out one of several such sums: *adjusted*, *net*, *minimum*, *quarterly*; `alone`
    is for the only sum of its sort in the article, `moving` for a price that is said to be another soon. `term` is the
    time that a result covers (*nine months*), or *turned down* for an offer that came to nothing.
    """

    written: str
    interval: Interval
    currency: str
    sort: str
    marks: frozenset[str] = frozenset()
    narrowed: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False
    setting: frozenset[str] = frozenset()
    alone: bool = False
    moving: bool = False
    term: frozenset[str] = frozenset()


class MoneyOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: MoneyOptions) -> Iterator[Claim[Money]]:
    """A claim for each sum of which the text says what it is."""
    year = document.article.published.year if document.article.published else None
    found: list[Claim[Money]] = []
    for sentence in readable(document):
        figures = sentence.figures
        for number, figure in enumerate(figures):
            if figure.form != "money":
                continue
            previous = figures[number - 1] if number else None
            if previous and _repeats(sentence, previous, figure):
                continue
            claim = _claim(sentence, figure, previous, year)
            if claim:
                found.append(claim)
    yield from _marked(found)


def compare(left: Money, right: Money, options: MoneyOptions) -> Comparison:
    """Equal, rounded or hedged sums agree; two sums for one thing conflict; all else is not one question."""
    if left.currency != right.currency:
        return Comparison("unrelated", "they are in different currencies")
    alike = agreement(left.interval, right.interval)
    if left.sort != right.sort and left.sort in _SHARP and right.sort in _SHARP:
        return Comparison("unrelated", f"one is {left.sort}, the other {right.sort}")
    if alike == "equal":
        return Comparison("same", f"both say {left.written}")
    if alike == "rounded":
        return Comparison("compatible", "one sum is the other rounded")
    apart = _apart(left, right)
    if apart:
        return Comparison("unrelated", apart)
    small, large = sorted((left.interval.value, right.interval.value))
    if alike == "within":
        # *Billions of dollars* and *more than $40,000* can be true of nearly everything.
        if "vague" in (left.interval.hedge, right.interval.hedge) or small <= 0 or large / small > _HEDGED_APART:
            return Comparison("unrelated", "a hedge as wide as that says nothing of the other sum")
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    if _same_digits(left.interval, right.interval):
        return Comparison("conflict", f"{left.written} and {right.written} have the same digits and another scale")
    if small <= 0 or large / small > _FAR_APART:
        return Comparison("unrelated", "they are too far apart to be one sum")
    weights = (*resemblance(left.interval, right.interval), *in_one_setting(left.setting, right.setting))
    if left.alone and right.alone:
        weights = (*weights, Weight("each report gives one such sum", _ALONE))
    return Comparison("conflict", f"{left.written} is not {right.written}", weights)


def show(value: Money) -> str:
    """As written: *$58.3 million*."""
    return value.written


_FAR_APART, _HEDGED_APART = 10.0, 2.5
_ALONE = 2.0
# Words that pick out one of several sums of a sort; two sums are one question only where both or neither has them.
_NARROWING = _WORDS["money_narrowing"]
_WITH = frozenset(["including", "excluding", "with", "without", "plus"])
# Sums that a report does not mix up with others; elsewhere one report's payment is the other's settlement.
_SHARP = _WORDS["sharp"]
_PRICES = frozenset(("deal", "offer", "price", "pay"))
_RESULTS = frozenset(("revenue", "profit", "loss", "dividend"))


def _marked(found: Sequence[Claim[Money]]) -> Iterator[Claim[Money]]:
    """The claims, marked where the article gives no other sum of that sort: then it is *the* fine, *the* price."""
    sums: defaultdict[str, set[float]] = defaultdict(set)
    for claim in found:
        sums[claim.value.sort].add(claim.value.interval.value)
    for claim in found:
        alone = len(sums[claim.value.sort]) == 1
        yield structs.replace(claim, value=structs.replace(claim.value, alone=True)) if alone else claim


@cache
def _sorts() -> dict[str, str]:
    found = {}
    for words, sort in load_classes("money_words.txt").items():
        found[" ".join(stem(word) for word in words.split())] = sort
    return found


def _repeats(sentence: Sentence, previous: Figure, figure: Figure) -> bool:
    """Whether the sum only converts the one before it: *$6.2bn (£4.6bn)*."""
    tokens = sentence.tokens
    bracketed = tokens[figure.first - 1].text in ("(", "[", "/") or tokens[figure.first - 1].lower == "or"
    return previous.form == "money" and bracketed and figure.first - previous.last == 2 and previous.unit != figure.unit


def _claim(sentence: Sentence, figure: Figure, previous: Figure | None, year: int | None) -> Claim[Money] | None:
    tokens = sentence.tokens
    i = figure.last + 1
    if i < len(tokens) and tokens[i].text == "-":
        i += 1
    phrase = phrase_at(tokens, i, singular=True) if i < len(tokens) else None
    goes_on = previous and previous.form == "money" and figure.first - previous.last <= 3
    sort = _sort_of(sentence, previous if goes_on and previous else figure) or _sort_of(sentence, figure)
    marks = marks_of(sentence, figure, phrase.end if phrase else figure.last + 1) - {
        "CRITICAL",
        "SERIOUS",
        "SLIGHT",
        "PART",
    }
    start, end = clause_of(sentence, figure.first, figure.last)
    near = range(max(start, figure.first - 8), min(end, figure.last + 6))
    narrowed = frozenset(tokens[k].lower for k in near if not figure.first <= k <= figure.last) & _NARROWING
    if figure.last + 1 < len(tokens) and tokens[figure.last + 1].lower in _WITH:
        narrowed |= {tokens[figure.last + 1].lower}  # "$6.7 billion including debt"
    years = years_of(sentence, figure)
    if "RATE share" in marks and (not sort or sort in _PRICES):
        sort = "price a share"
    if not sort:
        return None
    if sort.startswith("price"):  # an offer of January is not that of June
        narrowed |= {f"month {e.month}" for e in sentence.dates if e.form == "month"}
    past = "PAST" in marks or bool(years and max(years) < (year or 9999))
    value = Money(
        " ".join(sentence.article.text[figure.start : figure.end].split()),
        interval_of(figure), figure.unit, sort, marks - {"PAST"}, narrowed, years, past,
        setting_of(sentence, figure.first, figure.last), moving=sort == "price" and _is_moving(sentence),
        term=_term(sentence, figure, sort),
    )  # fmt: skip
    about = {stem(sort)} | (marks - {"PAST"}) | narrowed
    return claim_at(
        sentence, "money", Span(figure.start, figure.end), value, [figure.unit], sort,
        about=frozenset(about), assertion=stated(sentence, figure),
    )  # fmt: skip


def _sort_of(sentence: Sentence, figure: Figure) -> str:
    """What the sum is: by the noun behind it (*a $5 fine*, *$5 in damages*), a word before it, one further behind."""
    stems, tokens, sorts = sentence.stems, sentence.tokens, _sorts()
    function_words = load("function_words.txt")
    end = figure.last + 1
    while end < len(tokens) and end - figure.last < 6 and (tokens[end].is_word or tokens[end].text == "-"):
        if (tokens[end].lower in function_words and tokens[end].lower not in ("in", "of")) or tokens[
            end
        ].lower.endswith("ing"):
            break
        end += 1
    close = [sorts[stems[k]] for k in range(figure.last + 1, end) if stems[k] in sorts]
    if close:
        return close[-1]
    _, stop = clause_of(sentence, figure.first, figure.last)
    for k in range(figure.first - 1, max(-1, figure.first - 12), -1):
        if tokens[k].text in ".;:":
            break
        if stems[k] in sorts:
            return sorts[stems[k]]
        pair = f"{stems[k]} {stems[k + 1]}"
        if pair in sorts:
            return sorts[pair]
    for k in range(end, min(figure.last + 7, stop)):
        if tokens[k].text in ".," or tokens[k].lower in _ELSEWHERE or tokens[k].text[0] in "0123456789$£€":
            break
        if stems[k] in sorts:
            return sorts[stems[k]]
    return ""


def _term(sentence: Sentence, figure: Figure, sort: str) -> frozenset[str]:
    """The time that a result covers, as *nine months*, or that an offer was turned down or is an earlier one."""
    if sort in _RESULTS:
        return terms_of(sentence, figure)
    offered = sort in _PRICES or sort.startswith("price")
    return frozenset(["turned down"] if offered and is_turned_down(sentence, figure) else [])


def _of_other_terms(left: Money, right: Money) -> bool:
    """Whether the two cover other times; where one is silent, only what is no quarter, and no report's only sum.

    A report of results tells of the quarter without saying so, and beside it of nine months or the year.
    """
    if left.term == right.term:
        return False
    if left.term and right.term:
        return not left.term & right.term
    said = left.term | right.term
    return not (left.alone and right.alone) and not all("quarter" in term for term in said)


def _is_moving(sentence: Sentence) -> bool:
    """Whether the sentence says that the price is of this hour: *currently*, *is trading at*, *fell to a low of*."""
    said = f" {' '.join(token.lower for token in sentence.tokens)} "
    return any(f" {phrase} " in said for phrase in load("moving_figures.txt"))


_ELSEWHERE = _WORDS["elsewhere"]


def _apart(left: Money, right: Money) -> str:
    """Why two sums that differ do not answer one question; empty where they do."""
    if left.sort != right.sort:
        return f"one is a {left.sort}, the other a {right.sort}"
    if left.marks != right.marks or left.narrowed != right.narrowed:
        return "one is a rate, a part or a special reckoning and the other is not"
    if _of_other_terms(left, right):
        return "they cover other times, or one is of an earlier offer"
    if left.sort == "price" and not left.interval.hedge and not (left.moving or right.moving):
        return "a price moves from hour to hour"
    if left.past != right.past or (left.years and right.years and not left.years & right.years):
        return "they belong to different times"
    return ""


def _same_digits(left: Interval, right: Interval) -> bool:
    """Whether only the scale differs, by a thousand or a million."""
    small, large = sorted((left.value, right.value))
    return small > 0 and any(abs(large / small / scale - 1) < 1e-9 for scale in (1e3, 1e6, 1e9))


KIND = ClaimKind(
    id="money",
    question="How much is the {subject}?",
    options=MoneyOptions(),
    extract=extract,
    compare=compare,
    show=show,
    bounds=lambda value: (value.interval.value, value.interval.low, value.interval.high),
    matching=Matching(about=0.1, context=6.5, one_event=False),
)
