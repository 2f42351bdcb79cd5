"""Whether a figure is of another time than the report: of last year, of an old record, of the month before."""

from __future__ import annotations

from reconcile.language.counting.clauses import clause_of
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token
from reconcile.lexicons import load_groups

_WORDS = load_groups("counting_words.txt")

_PAST_WORDS = frozenset(["previous", "previously", "record", "anniversary", "predecessor", "historically"])
_RECORDS = frozenset(["best", "high", "low", "mark", "peak", "record"])
_FORMER = frozenset(["earlier", "old", "prior"])
_FORMER_WORDS = _FORMER | {"previous", "former", "last", "standing", "existing"}
_PAST_UNITS = _WORDS["past_units"]
_PAST_AGO = frozenset(["month", "months", "year", "years", "decade", "decades", "century", "centuries"])
_BEATEN = frozenset((
    "beat", "beats", "beating", "beaten", "break", "breaks", "broke", "breaking", "broken", "surpassed", "surpassing",
    "surpasses", "topped", "topping", "tops", "bettered", "bettering", "eclipsed", "eclipsing", "exceeded", "exceeding",
    "shattered", "shattering", "smashed", "smashing", "replaced", "replaces", "replacing",
))  # fmt: skip
_PERIODS = frozenset(("year", "quarter", "month", "season", "decade"))
_RELATIVE = frozenset(("who", "which", "whose", "where"))


def is_of_another(tokens: list[Token], figure: Figure) -> bool:
    """*its own record is 60 cm*, behind the record of another place."""
    near = [t.lower for t in tokens[max(0, figure.first - 7) : figure.first]]
    return any(word == "own" and near[k + 1 :] and near[k + 1] in _RECORDS for k, word in enumerate(near))


def is_of_other_month(sentence: Sentence, figure: Figure) -> bool:
    """*In March, two trams collided, and 19 were hurt*, in a report of June: an earlier happening.

    One month's difference says nothing, as pages are often dated some weeks too late.
    """
    published = sentence.article.published
    if published is None:
        return False
    start, end = clause_of(sentence, figure.first, figure.last)
    return any(
        date.month is not None
        and not date.year
        and (date.first <= 3 or start <= date.first < end)
        and 2 <= (published.month - date.month) % 12 <= 9
        for date in sentence.dates
    )


def is_period_before(sentence: Sentence, figure: Figure) -> bool:
    """*A year earlier it sold 2.8 million*, *against 410 in the year before*: what today's figure is compared with."""
    start, end = clause_of(sentence, figure.first, figure.last)
    words = [t.lower for t in sentence.tokens[start:end]]
    return any(
        word in ("earlier", "before") and k > 1 and words[k - 1] in _PERIODS and words[k - 2] in ("a", "the", "one")
        for k, word in enumerate(words)
    )


def is_former_record(tokens: list[Token], figure: Figure) -> bool:
    """*the old June record, 12*, *the previous best of 12*, *beat the 12 of 2019*."""
    near = [t.lower for t in tokens[max(0, figure.first - 9) : figure.first]]
    if _BEATEN & set(near[-3:]):
        return True
    spots = [k for k, word in enumerate(near) if word in _RECORDS]
    return any(_FORMER_WORDS & set(near[max(0, k - 3) : k]) for k in spots)


def is_past(sentence: Sentence, figure: Figure, until: int | None = None) -> bool:
    """Whether the clause, or the phrase at the head of the sentence, points to another time than that of the report.

    Only the tokens before `until` are looked at, where it is given.
    """
    start, end = clause_of(sentence, figure.first, figure.last)
    end = end if until is None else min(end, until)
    tokens = sentence.tokens
    return any(_points_back(tokens, i, end) and not _is_aside(tokens, i, figure.first) for i in range(start, end))


def _points_back(tokens: list[Token], i: int, end: int) -> bool:
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < end else ""
    if lower in _PAST_WORDS or (lower in _FORMER and following in _RECORDS):
        return True
    if lower == "ago":
        return i > 0 and tokens[i - 1].lower in _PAST_AGO
    if lower in ("last", "that"):  # "that year the blaze killed 12"
        return following in _PAST_UNITS
    return lower == "earlier" and [t.lower for t in tokens[i + 1 : i + 3]] == ["this", "year"]


def _is_aside(tokens: list[Token], i: int, first: int) -> bool:
    """*The mayor, who took office last year, welcomed the 12 girls*: the time is that of the relative clause."""
    if i > first:
        return False
    k = i
    while k > 0 and tokens[k].text != ",":
        k -= 1
    relative = k > 0 and tokens[k + 1].lower in _RELATIVE
    return relative and any(tokens[j].text == "," for j in range(i, first))
