"""Sums as they are read: what they are, of which time, and in which respect."""

from __future__ import annotations

from functools import cache

from msgspec import structs

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
    "joins", "joined", "join", "signs", "signed", "sign", "moves", "moved", "move", "sold",
    "went", "goes", "bought", "buys", "buy", "switched", "transferred", "acquired", "snapped",
))  # fmt: skip
_FOR_SALE = frozenset(("sell", "sells", "selling", "retail", "retails"))
_PAID = frozenset(("paid", "pay", "pays", "paying"))
_WAGES = frozenset(("RATE year", "RATE month", "RATE week", "RATE hour"))
_AUXILIARY = frozenset(("will", "would", "to", "has", "have", "had", "could", "may", "might", "is", "was", "expected"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "this", "his", "her"))
_STRUCK = frozenset(("deal", "offer", "sale"))
_FAR = 20
_PLANNED = frozenset(("was", "were", "meant", "supposed", "due", "expected", "planned", "been"))
_MARKET = frozenset((
    "barrel", "bitcoin", "close", "closed", "coin", "crude", "cryptocurrency", "exchange", "exchanges", "gold", "index",
    "market", "markets", "metal", "ounce", "share", "shares", "stock", "stocks", "token", "ton", "tonne", "traded",
    "traders", "trades", "trading", "hands",
))  # fmt: skip
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
    ahead = [token.lower for token in tokens[max(0, figure.first - 3) : figure.first]]
    if ahead[1:] == ["to", "cost"] and ahead[0] in _PLANNED:
        narrowed |= {"originally"}  # "the bridge was to cost $60"
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
    if sort == "pay" and not marks.isdisjoint(_WAGES):
        sort = "salary"
    if sort.startswith("price"):  # an offer of January is not that of June
        narrowed |= {f"month {e.month}" for e in sentence.dates if e.form == "month"}
    past = "PAST" in marks or bool(years and max(years) < (year or 9999))
    value = Money(
        " ".join(sentence.article.text[figure.start : figure.end].split()),
        interval_of(figure), figure.unit, sort, marks - {"PAST"}, narrowed, years, past,
        setting_of(sentence, figure.first, figure.last), moving=sort == "price" and _is_moving(sentence),
        term=_term(sentence, figure, sort), estimated=_is_estimated(sentence, figure),
        places=places_near(sentence, start, end),
        market=sort == "price" and _is_of_market(sentence), giver=_giver(sentence, figure, start, sort),
        purpose=_purpose(sentence, figure, end, sort),
    )  # fmt: skip
    about = {FAMILIES.get(sort) or stem(sort)} | (marks - {"PAST"}) | narrowed
    claim = claim_at(
        sentence, "money", Span(figure.start, figure.end), value, [figure.unit], sort,
        about=frozenset(about), assertion=stated(sentence, figure),
    )  # fmt: skip
    # That both say *cost* is no second sign where both are costs.
    return structs.replace(claim, context=claim.context - {word for word in claim.context if word in _sorts()})


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
    behind = [token.lower for token in tokens[figure.last + 1 : figure.last + 3]]
    if behind == ["to", "settle"]:
        return "settlement"
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
    if figure.first and tokens[figure.first - 1].lower == "for" and before & _FOR_SALE:
        return "price"
    behind = [token.lower for token in tokens[figure.last + 1 : figure.last + 3]]
    if before & _PAID and behind[:1] == ["for"] and len(behind) > 1 and not behind[1].endswith("ing"):
        return "deal"
    return ""


def _is_of_market(sentence: Sentence) -> bool:
    return any(token.lower in _MARKET for token in sentence.tokens)


def _what_costs(sentence: Sentence, verb: int) -> frozenset[str]:
    """The stems of *the new pool* in *the new pool will cost*; none where that is not put so plainly."""
    tokens, stems = sentence.tokens, sentence.stems
    k = verb - 1
    while k > 0 and tokens[k].lower in _AUXILIARY:
        k -= 1
    for i in range(k - 1, max(-1, k - 4), -1):
        if tokens[i].lower in _DETERMINERS:
            return frozenset(stems[j] for j in range(i + 1, k + 1) if stems[j] in sentence.content)
    return frozenset()


def _purpose(sentence: Sentence, figure: Figure, end: int, sort: str) -> frozenset[str]:
    """The stems of what a sum is spent on: *£3 on the pier*, *£3 for a new library*."""
    if sort not in _SPENT:
        return frozenset()
    tokens, stems = sentence.tokens, sentence.stems
    for k in range(figure.first - 1, max(0, figure.first - 4), -1):
        if tokens[k].lower in ("cost", "costs") and sort == "cost":  # "the new pool will cost"
            return _what_costs(sentence, k)
    for k in range(figure.last + 1, min(figure.last + 6, end - 1)):
        if tokens[k].text in ",.":
            break
        if tokens[k].lower in ("on", "for", "towards") or (tokens[k].lower == "to" and sort in ("aid", "donation")):
            return frozenset(stems[i] for i in range(k + 1, min(k + 5, end)) if stems[i] in sentence.content)
    return frozenset()


def _giver(sentence: Sentence, figure: Figure, start: int, sort: str) -> frozenset[str]:
    """The stems of the name nearest before a sum that several give or bid: *Corvo pledged 90 million euros*."""
    if sort in _STRUCK:  # who is bought stands before the sum or behind it
        near = [name for name in sentence.names if start <= name.first and abs(name.first - figure.first) < _FAR]
        return frozenset(stem(word) for name in near for word in fold(name.text).split() if word not in ("the", "of"))
    if sort not in _GIVEN and sort not in _RESULTS:
        return frozenset()
    bodies = [name for name in sentence.names if sort not in _RESULTS or name.sort != "person"]
    before = [name for name in bodies if start <= name.first and name.last < figure.first]
    words = fold(before[-1].text).split() if before else []
    return frozenset(stem(word) for word in words if word not in ("the", "of"))


def _is_of_capital(tokens: list[Token], k: int) -> bool:
    """*The largest coin by market capitalization trades at $9*: no market price is meant."""
    return k < len(tokens) and tokens[k].lower in ("cap", "capitalisation", "capitalization")


def _is_estimated(sentence: Sentence, figure: Figure) -> bool:
    """*That auditors estimate at $52*, *estimated at $52*, *an estimated $52*."""
    near = sentence.tokens[max(0, figure.first - 2) : figure.core]
    return any(token.lower in ("estimate", "estimated") for token in near)


def _term(sentence: Sentence, figure: Figure, sort: str) -> frozenset[str]:
    """The time that a result covers, as *nine months*, or that an offer was turned down or is an earlier one."""
    if sort in _RESULTS:
        return terms_of(sentence, figure) or _span(sentence, figure)
    offered = sort in _PRICES or sort.startswith("price")
    return frozenset(["turned down"] if offered and is_turned_down(sentence, figure) else [])


def _span(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """*In the quarter*, *for the year*: how long the time is that a result covers."""
    behind = [token.lower for token in sentence.tokens[figure.last + 1 : figure.last + 6]]
    for k in range(2, len(behind)):
        if (
            behind[k] in ("year", "quarter", "half")
            and behind[k - 1] == "the"
            and behind[k - 2] in ("in", "for", "over")
        ):
            return frozenset((behind[k],))
    return frozenset()


def _is_moving(sentence: Sentence) -> bool:
    """Whether the sentence says that the price is of this hour: *currently*, *is trading at*, *fell to a low of*."""
    said = f" {' '.join(token.lower for token in sentence.tokens)} "
    return any(f" {phrase} " in said for phrase in load("moving_figures.txt"))
