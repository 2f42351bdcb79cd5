"""Sums as they are read: what they are, of which time, and in which respect."""

from __future__ import annotations

from functools import cache

from reconcile.claims.kind import claim_at
from reconcile.claims.money.value import FAMILIES, Money
from reconcile.language.counting import (
    clause_of,
    is_turned_down,
    marks_of,
    phrase_at,
    setting_of,
    stated,
    terms_of,
    years_of,
)
from reconcile.language.counting.places import places_near
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, interval_of
from reconcile.language.similarity import fold
from reconcile.language.stems import stem
from reconcile.language.tokens import Token
from reconcile.lexicons import load, load_classes, load_groups
from reconcile.model import Claim, Span

_WORDS = load_groups("counting_words.txt")
# Words that pick out one of several sums of a sort; two sums are one question only where both or neither has them.
_NARROWING = _WORDS["money_narrowing"]
_WITH = frozenset(["including", "excluding", "with", "without", "plus"])
_PRICES = frozenset(("deal", "offer", "price", "pay"))
_RESULTS = frozenset(("revenue", "profit", "loss", "dividend"))
_BOUGHT = frozenset((
    "joins", "joined", "join", "signs", "signed", "sign", "moves", "moved", "move", "sold", "sell", "sells", "sells",
    "went", "goes", "bought", "buys", "buy", "switched", "transferred", "acquired", "snapped",
))  # fmt: skip
_PAID = frozenset(("paid", "pay", "pays", "paying"))
_SPENT = frozenset(("cost", "spending", "fund", "aid", "donation", "investment", "loan"))
_GIVEN = frozenset(("aid", "donation", "investment", "loan", "salary", "bonus"))
_ELSEWHERE = _WORDS["elsewhere"]


@cache
def _sorts() -> dict[str, str]:
    found = {}
    for words, sort in load_classes("money_words.txt").items():
        found[" ".join(stem(word) for word in words.split())] = sort
    return found


def repeats(sentence: Sentence, previous: Figure, figure: Figure) -> bool:
    """Whether the sum only converts the one before it: *$6.2bn (£4.6bn)*."""
    tokens = sentence.tokens
    bracketed = tokens[figure.first - 1].text in ("(", "[", "/") or tokens[figure.first - 1].lower == "or"
    return previous.form == "money" and bracketed and figure.first - previous.last == 2 and previous.unit != figure.unit


def read(sentence: Sentence, figure: Figure, previous: Figure | None, year: int | None) -> Claim[Money] | None:
    """The claim of a sum, or None where the text does not say what it is. `year` is that of the report."""
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
    narrowed = frozenset(
        tokens[k].lower
        for k in near
        if not figure.first <= k <= figure.last and not (tokens[k].lower == "market" and _is_of_capital(tokens, k + 1))
    )
    narrowed &= _NARROWING
    if any(tokens[k].lower == "aside" for k in near):
        narrowed |= {"reserve"}  # "the bank set aside $4 for fines"
    if figure.last + 1 < len(tokens) and tokens[figure.last + 1].lower in _WITH:
        narrowed |= {tokens[figure.last + 1].lower}  # "$6.7 billion including debt"
    years = years_of(sentence, figure)
    if "RATE share" in marks and (not sort or sort in _PRICES):
        sort = "price a share"
    if not sort or sort == "pay":
        sort = _bought(sentence, figure) or sort
    if not sort:
        return None
    if sort.startswith("price"):  # an offer of January is not that of June
        narrowed |= {f"month {e.month}" for e in sentence.dates if e.form == "month"}
    past = "PAST" in marks or bool(years and max(years) < (year or 9999))
    value = Money(
        " ".join(sentence.article.text[figure.start : figure.end].split()),
        interval_of(figure), figure.unit, sort, marks - {"PAST"}, narrowed, years, past,
        setting_of(sentence, figure.first, figure.last), moving=sort == "price" and _is_moving(sentence),
        term=_term(sentence, figure, sort), estimated=_is_estimated(sentence, figure),
        places=places_near(sentence, start, end), giver=_giver(sentence, figure, start, sort),
        purpose=_purpose(sentence, figure, end, sort),
    )  # fmt: skip
    about = {FAMILIES.get(sort) or stem(sort)} | (marks - {"PAST"}) | narrowed
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


def _bought(sentence: Sentence, figure: Figure) -> str:
    """*Joins Corvo for 32 million euros*, *paid 38 million for the striker*: somebody or something is bought."""
    tokens = sentence.tokens
    before = {token.lower for token in tokens[max(0, figure.first - 14) : figure.first]}
    if figure.first and tokens[figure.first - 1].lower == "for" and before & _BOUGHT:
        return "deal"
    behind = [token.lower for token in tokens[figure.last + 1 : figure.last + 3]]
    if before & _PAID and behind[:1] == ["for"] and len(behind) > 1 and not behind[1].endswith("ing"):
        return "deal"
    return ""


def _purpose(sentence: Sentence, figure: Figure, end: int, sort: str) -> frozenset[str]:
    """The stems of what a sum is spent on: *£3 on the pier*, *£3 for a new library*."""
    if sort not in _SPENT:
        return frozenset()
    tokens = sentence.tokens
    for k in range(figure.last + 1, min(figure.last + 6, end - 1)):
        if tokens[k].text in ",.":
            break
        if tokens[k].lower in ("on", "for", "towards"):
            spots = range(k + 1, min(k + 5, end))
            return frozenset(sentence.stems[i] for i in spots if sentence.stems[i] in sentence.content)
    return frozenset()


def _giver(sentence: Sentence, figure: Figure, start: int, sort: str) -> frozenset[str]:
    """The stems of the name nearest before a sum that several give or bid: *Corvo pledged 90 million euros*."""
    if sort not in _GIVEN:
        return frozenset()
    before = [name for name in sentence.names if start <= name.first and name.last < figure.first]
    words = fold(before[-1].text).split() if before else []
    return frozenset(stem(word) for word in words if word not in ("the", "of"))


def _is_of_capital(tokens: list[Token], k: int) -> bool:
    """*The largest coin by market capitalization trades at $9*: no market price is meant."""
    return k < len(tokens) and tokens[k].lower in ("cap", "capitalisation", "capitalization")


def _is_estimated(sentence: Sentence, figure: Figure) -> bool:
    """*That lawyers estimate at $48*, *estimated at $48*, *an estimated $48*."""
    near = sentence.tokens[max(0, figure.first - 2) : figure.core]
    return any(token.lower in ("estimate", "estimated") for token in near)


def _term(sentence: Sentence, figure: Figure, sort: str) -> frozenset[str]:
    """The time that a result covers, as *nine months*, or that an offer was turned down or is an earlier one."""
    if sort in _RESULTS:
        return terms_of(sentence, figure)
    offered = sort in _PRICES or sort.startswith("price")
    return frozenset(["turned down"] if offered and is_turned_down(sentence, figure) else [])


def _is_moving(sentence: Sentence) -> bool:
    """Whether the sentence says that the price is of this hour: *currently*, *is trading at*, *fell to a low of*."""
    said = f" {' '.join(token.lower for token in sentence.tokens)} "
    return any(f" {phrase} " in said for phrase in load("moving_figures.txt"))
