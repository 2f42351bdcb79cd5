"""Which number something goes by: a case, a flight, a bill, a road.

Finds: the number behind a word for what is known by it (*Flight 1086*, *Senate Bill 114*, *Interstate 86*, *launch pad
39A*, *Resolution 2375*), and the numbers of courts (*T-418/21*, *No. 24-1382*, *3:24-cv-01234*), with the name beside
them where one stands there (*Orlane (T-418/21)*, *Vestra Airlines Flight 1086*).

Ignores: what is counted (*two flights*), years, and numbers of other things: telephones, models, paragraphs.

Agrees: the same number, however it is spaced or joined (*S.B. 114* / *Senate Bill 114*), and one with a letter more
(*pad 39* / *pad 39A*).

Conflicts: two numbers of one sort that differ by a slip: two digits that have changed places (*T-418/21* / *T-481/21*);
where both stand beside the same name, one digit; of the exit at which an accident was, one digit more (*Exit 9* / *Exit
19*). Any other two numbers are those of two things: courts, airlines and parliaments have many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.document import Document, Sentence
from reconcile.language.similarity import fold
from reconcile.language.tokens import Token
from reconcile.model import Claim, Comparison, Span, Weight


class Number(Struct, frozen=True):
    """What sort of thing has it, the number in capitals without spaces, and the folded word of the name beside it.

    `scene` is set where it says at which exit of a road an accident was.
    """

    sort: str
    digits: str
    whose: str = ""
    scene: bool = False


class NumberOptions(Struct, frozen=True):
    """What a slip is."""

    long: int = 3
    """A number of so many digits is told from its neighbours by more than one of them."""


def extract(document: Document, options: NumberOptions) -> Iterator[Claim[Number]]:
    """The numbers of an article, in the order of its text."""
    for sentence in document.sentences:
        if _GATE.isdisjoint(sentence.stems) and "/" not in sentence.text:
            continue
        for i in range(len(sentence.tokens)):
            found = _at_court(sentence.tokens, i) or _behind_word(sentence.tokens, i)
            if found is not None:
                yield _claim(document, sentence, *found)


def compare(left: Number, right: Number, options: NumberOptions) -> Comparison:
    """One number, one with a letter more, a slip of the pen, or two things."""
    if left.sort != right.sort:
        return Comparison("unrelated", "two sorts of things")
    if (left.digits, left.whose) == (right.digits, right.whose):
        return Comparison("same", "the same number")
    if left.digits.rstrip(_LETTERS) in (right.digits, right.digits.rstrip(_LETTERS)) and _is_less(left, right):
        return Comparison("compatible", "one of them is more exact")
    if left.whose and right.whose and left.whose != right.whose:
        return Comparison("unrelated", "the numbers of two things")
    weights = (Weight(f"both belong to {left.whose.title()}", _ONE_NAME),) if left.whose and right.whose else ()
    slip = _slip(left.digits, right.digits)
    if slip == "swapped":
        why = f"{left.digits} and {right.digits} have the same digits in another order"
        return Comparison("conflict", why, (*weights, Weight("two digits have changed places", _SWAPPED)))
    if slip == "longer" and left.scene and right.scene:
        why = f"{left.digits} and {right.digits} differ in one digit, and both are told of one accident"
        return Comparison("conflict", why, (Weight("both say where the accident was", _ONE_NAME),))
    if slip == "one" and weights and sum(c.isdigit() for c in left.digits) >= options.long:
        return Comparison("conflict", f"{left.digits} and {right.digits} differ in one digit", weights)
    return Comparison("unrelated", "two numbers")


def show(value: Number) -> str:
    """*T-418/21*, *Senate bill 114*."""
    return value.digits if value.sort == "case" else f"{value.sort} {value.digits}"


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _is_less(left: Number, right: Number) -> bool:
    """Whether one of the two leaves out the other's letter, or nothing but the name."""
    return left.digits.startswith(right.digits) or right.digits.startswith(left.digits)


# What speaks for one thing: a swap seldom comes about by chance, a name stands there for it.
_SWAPPED, _ONE_NAME = 4.0, 4.0


def _slip(left: str, right: str) -> str:
    """*swapped* for two digits that have changed places, *one* for one other digit, *longer* for one digit more."""
    if len(left) != len(right):
        short, long = sorted((left, right), key=len)
        return "longer" if len(long) == len(short) + 1 and short in (long[1:], long[:-1]) and long.isdigit() else ""
    differing = [i for i, (one, other) in enumerate(zip(left, right, strict=True)) if one != other]
    if not all(left[i].isdigit() and right[i].isdigit() for i in differing):
        return ""
    if len(differing) == 2:
        first, second = differing
        beside = second == first + 1
        return "swapped" if beside and (left[first], left[second]) == (right[second], right[first]) else ""
    return "one" if len(differing) == 1 else ""


# ── reading ───────────────────────────────────────────────────────────────────────────────────────────────────────

_SORTS = {
    "flight": "flight", "interstate": "interstate", "route": "route", "highway": "highway", "pad": "pad",
    "resolution": "resolution", "proposition": "proposition", "exit": "exit", "runway": "runway", "docket": "case",
    "case": "case",
}  # fmt: skip
_CHAMBERS = {"house": "house bill", "senate": "senate bill", "assembly": "assembly bill"}
_BILLS = {"h.b.": "house bill", "hb": "house bill", "s.b.": "senate bill", "sb": "senate bill", "h.r.": "house bill"}
# Stems of those words, and of *No.*, so that a sentence without any is left at once.
_GATE = frozenset({
    "flight", "interst", "rout", "highway", "pad", "resolut", "proposit", "exit", "runway", "docket", "case", "bill",
    "h.b.", "hb", "s.b.", "sb", "h.r.", "no",
})  # fmt: skip
_DASHES = frozenset("-‑–")
_COURTS_OF_UNION = frozenset("CTF")

Found = tuple[str, int, int]
"""The sort, and the first and last token of the number."""


def _at_court(tokens: Sequence[Token], i: int) -> Found | None:
    """*T-418/21*, *No. 24-1382*, *3:24-cv-01234*."""
    if tokens[i].text in _COURTS_OF_UNION:
        ahead = tokens[i + 1 : i + 5]
        if len(ahead) == 4 and ahead[0].text in _DASHES and ahead[2].text == "/" and _glued(tokens, i, i + 4):
            return ("case", i, i + 4) if ahead[1].text.isdigit() and len(ahead[3].text) == 2 else None
    if not tokens[i].text.isdigit() or (i and tokens[i - 1].end == tokens[i].start):
        return None
    end = _chain(tokens, i)
    words = [token.lower for token in tokens[i : end + 1]]
    if any(word in ("cv", "cr") for word in words) and len(words) >= 5:
        return "case", i, end
    numbered = i > 1 and tokens[i - 1].text == "." and tokens[i - 2].lower in ("no", "nos")
    return ("case", i, end) if numbered and end == i + 2 and len(words[0]) == 2 and words[2].isdigit() else None


def _behind_word(tokens: Sequence[Token], i: int) -> Found | None:
    """*Flight 1086*, *Senate Bill No. 114*, *S.B. 114*; a word in small letters is the thing too: *on flight 1086*."""
    word = tokens[i].lower
    sort = _SORTS.get(word) or _BILLS.get(word, "")
    if word == "bill" and i and tokens[i].text == "Bill":
        sort = _CHAMBERS.get(tokens[i - 1].lower, "")
    if not sort:
        return None
    at = i + 1
    if at + 1 < len(tokens) and tokens[at].lower in ("no", "number"):
        at += 1 + (tokens[at + 1].text == ".")
    if at + 1 < len(tokens) and tokens[at].text.isupper() and len(tokens[at].text) < 4 and _glued(tokens, at, at + 1):
        at += 1  # flight VA117
    first = at - (at > i + 1 and tokens[at - 1].text.isupper() and _glued(tokens, at - 1, at))
    if at >= len(tokens) or not tokens[at].text.isdigit() or _is_court(sort, tokens, at):
        return None
    end = _chain(tokens, at) if sort == "case" else at
    lettered = end + 1 < len(tokens) and tokens[end + 1].text.isupper() and len(tokens[end + 1].text) == 1
    end += lettered and _glued(tokens, end, end + 1)
    open_end = end + 1 < len(tokens) and tokens[end + 1].text in "-–:/%$" and _glued(tokens, end, end + 1)
    return None if open_end else (sort, first, end)


def _is_court(sort: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number behind *case* counts (*in case 12 voters …*), or is read elsewhere (*case No. 24-1382*)."""
    return sort == "case" and (len(tokens[at].text) < 3 or tokens[at - 1].lower == "case")


def _glued(tokens: Sequence[Token], first: int, last: int) -> bool:
    return last < len(tokens) and all(tokens[k].end == tokens[k + 1].start for k in range(first, last))


def _chain(tokens: Sequence[Token], i: int) -> int:
    """The last token of what is joined to the digits without a space: *3:24-cv-01234*."""
    last = i
    while (
        last + 2 < len(tokens) and last - i < 10 and tokens[last + 1].text in "-‑–:/" and _glued(tokens, last, last + 2)
    ):
        last += 2
    return last


def _claim(document: Document, sentence: Sentence, sort: str, first: int, last: int) -> Claim[Number]:
    tokens = sentence.tokens
    span = Span(tokens[first].start, tokens[last].end)
    digits = "".join("-" if token.text in _DASHES else token.text.upper() for token in tokens[first : last + 1])
    name = _beside(sentence, sort, first, last)
    whose = document.people.longest(name) if name else ""
    scene = sort == "exit" and any(name == "CRASH" for _, _, name in sentence.predicates)
    value = Number(sort, digits, fold(whose).split()[0] if whose else "", scene)
    subject = f"{whose}'s {sort}" if whose else f"the {sort}"
    return claim_at(sentence, "number", span, value, [sort], subject=subject, holder=whose or None)


def _beside(sentence: Sentence, sort: str, first: int, last: int) -> str:
    """Whose case or flight it is: *Orlane (T-418/21)*, *T-418/21 Orlane v Commission*, *Vestra Flight 1086*."""
    before = first - 1
    while before >= 0 and sentence.tokens[before].lower in _BETWEEN:
        before -= 1
    for name in sentence.names:
        near = before <= name.last < first or (sort == "case" and name.first == last + 1)
        if near and sort in ("case", "flight") and name.sort != "place":
            text = name.text.removesuffix(" Flight")
            return "" if fold(text).split()[0] in _EVERYBODY else text
    return ""


_BETWEEN = frozenset({"(", ",", "case", "no", ".", "number", "docket", "flight", ":", "*"})
_EVERYBODY = frozenset({"united", "state", "people", "commission", "case", "court", "flight", "docket", "no"})


def _ask(value: Number, subject: str) -> str:
    return f"Which number has {subject}?"


KIND = ClaimKind(
    id="number",
    question="Which number has {subject}?",
    ask=_ask,
    options=NumberOptions(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0, context=5.0),
)
