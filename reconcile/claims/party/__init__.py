"""Who sued, and who is sued.

Finds: the named parties of a lawsuit: *the lawsuit, filed by the Harbor Union and Ann Lee against Orrin Mills*,
*the union sued Orrin Mills*, *the lead plaintiff is Ann Lee*, *the defendants include Orrin Mills*, *Lee v. Mills*;
whose a number of complaints are: *two complaints by branches of the Harbor League*.

Ignores: parties without a name (*nonprofit groups*, *the customers*), lawyers, threats and plans to sue, other
cases (*a separate lawsuit*), and what stands inside quotation marks.

Agrees: any name in common: one report names one of several, another all. Two plaintiffs can both be in one case.

Conflicts: two different lead plaintiffs; one name on either side; as many complaints by another body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.party import complaints
from reconcile.language import background, deciders, modality
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name
from reconcile.language.tokens import Token
from reconcile.model import Claim, Comparison, Span

Side = Literal["plaintiff", "defendant", "lead plaintiff", "complainant"]


class Party(Struct, frozen=True):
    """The names of one side of a case, in the order of the text.

    `earlier`: of another case, or of one told as background. `counted`: how many complaints they made, in digits.
    """

    side: Side
    names: tuple[str, ...]
    earlier: bool = False
    counted: str = ""


class Options(Struct, frozen=True):
    """Nothing to tune yet."""


# One side as a sentence gives it.
_Found = tuple[Side, list[Name], int]

_GATE = frozenset({
    "lawsuit", "suit", "sued", "sues", "sue", "plaintiff", "plaintiffs", "defendant", "defendants", "v", "vs",
    "representative", "complaint", "complaints", "objections", "petitions",
})  # fmt: skip
_CASES = frozenset({"lawsuit", "suit", "case", "complaint", "challenge", "action", "it"})
_FILED = frozenset({"filed", "brought", "lodged", "launched"})
_ENDS_LIST = frozenset({";", "against", "in", "to", "over", "that", "who", "which", "for"})
_BETWEEN = frozenset({
    ",", "and", "the", "&", "-", "'s", "’s", "also", "both", "include", "including", "together", "with", "by", "a",
    "an", "as", "well",
})  # fmt: skip


def extract(document: Document, options: Options) -> Iterator[Claim[Party]]:
    """The named parties of lawsuits, in the order of the text."""
    for sentence in document.sentences:
        if len(sentence.tokens) > deciders.LONGEST or not any(token.lower in _GATE for token in sentence.tokens):
            continue
        for side, listed, at in _sides(sentence):
            names = [name for name in listed if name.sort != "place"]
            if not names or document.is_quoted(names[0].start):
                continue
            if modality.assertion(sentence.tokens, at) in ("planned", "hypothetical", "denied"):
                continue
            longest = tuple(document.people.longest(name.text) for name in names)
            span = Span(names[0].start, names[-1].end)
            counted = complaints.counted(sentence, at) if side == "complainant" else ""
            if side == "complainant" and not counted:
                continue
            value = Party(side, longest, _is_other(sentence.tokens, at), counted)
            about = frozenset({"SUE", side.upper()})
            yield claim_at(sentence, "party", span, value, ["party"], subject=_subject(side, len(names)), about=about)


def _subject(side: Side, count: int) -> str:
    if side == "complainant":
        return "those who complained"
    return f"the {side}" if side == "lead plaintiff" else f"the {side}{'s' if count > 1 else ''}"


def _sides(sentence: Sentence) -> Iterator[_Found]:
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        word = token.lower
        if word == "by" and i and tokens[i - 1].lower in _FILED and _case_before(tokens, i - 1):
            yield "plaintiff", _list_from(sentence, i + 1), i - 1
            yield from _against(sentence, i)
        elif word in complaints.WORDS:
            named = complaints.whose(sentence, i)
            if named:
                yield "complainant", [named], i
        elif word == "brought" and i + 1 < len(tokens) and tokens[i + 1].lower == "against" and _case_before(tokens, i):
            yield from _against(sentence, i)
        elif word in ("sued", "sues"):
            yield from _sued(sentence, i)
        elif (
            word in _FILED
            and i + 2 < len(tokens)
            and any(t.lower in ("lawsuit", "suit", "complaint") for t in tokens[i + 1 : i + 5])
        ):
            subject = _ends_before(sentence, i)
            if subject:
                yield "plaintiff", [subject], i
            yield from _against(sentence, i)
        elif word in ("plaintiff", "representative") and i:
            yield from _lead(sentence, i)
        elif word == "defendants":
            yield from _defendants(sentence, i)
        elif word in ("v", "vs") and token.start > 0:
            yield from _versus(sentence, i)


def _case_before(tokens: Sequence[Token], filed: int) -> bool:
    """Whether a lawsuit is what was filed: *lawsuit, filed by*, *suit was brought by*."""
    return any(token.lower in _CASES - {"it"} for token in tokens[max(0, filed - 5) : filed])


def _against(sentence: Sentence, at: int) -> Iterator[_Found]:
    for j in range(at, min(at + 40, len(sentence.tokens))):
        if sentence.tokens[j].text in ";:":
            return
        if sentence.tokens[j].lower == "against":
            yield "defendant", _list_from(sentence, j + 1), at
            return


def _sued(sentence: Sentence, i: int) -> Iterator[_Found]:
    """*The union sued the port*; *the union, which counts 300 members, sued*; *sued over* names nobody."""
    tokens = sentence.tokens
    if i and tokens[i - 1].lower in ("was", "were", "been", "being"):
        return
    subject = _ends_before(sentence, i)
    if subject:
        yield "plaintiff", [subject], i
    if i + 1 < len(tokens) and tokens[i + 1].lower not in ("over", "in", "after", "to", "for", "on"):
        yield "defendant", _list_from(sentence, i + 1), i


def _lead(sentence: Sentence, i: int) -> Iterator[_Found]:
    """*The lead plaintiff is Ann Lee*, *Ann Lee, a driver, is the lead plaintiff*, *class representative Ann Lee*."""
    tokens = sentence.tokens
    if tokens[i - 1].lower not in ("lead", "named", "class") or (tokens[i].lower == "representative") != (
        tokens[i - 1].lower == "class"
    ):
        return
    after = i + 1
    if after < len(tokens) and tokens[after].lower in ("is", "was", ","):
        after += 1
    named = next((name for name in sentence.names if name.first == after), None)
    if named is None and (i >= 2 and tokens[i - 2].lower in ("the", "a")):
        named = _ends_before(sentence, i - 2)
    if named:
        yield "lead plaintiff", [named], i


def _defendants(sentence: Sentence, i: int) -> Iterator[_Found]:
    tokens = sentence.tokens
    for j in range(i + 1, min(i + 7, len(tokens))):
        if tokens[j].lower in ("include", "included", "are", "were", "including"):
            yield "defendant", _list_from(sentence, j + 1), i
            return


def _versus(sentence: Sentence, i: int) -> Iterator[_Found]:
    """*Lee v. Mills*: a case, where both sides are names that touch the *v*; *Ohio vs. Iowa* is more often a game."""
    if sentence.tokens[i].lower != "v":
        return
    left = next((name for name in sentence.names if name.last == i - 1), None)
    after = i + 2 if i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].text == "." else i + 1
    right = next((name for name in sentence.names if name.first == after), None)
    if left and right:
        yield "plaintiff", [left], i
        yield "defendant", [right], i


def _list_from(sentence: Sentence, at: int) -> list[Name]:
    """The names of a list that begins at token `at`: only commas, *and*, articles and titles stand between them."""
    found: list[Name] = []
    tokens = sentence.tokens
    end = at
    for name in sentence.names:
        if name.first < end:
            continue
        gap = [token.lower for token in tokens[end : name.first]]
        if len(gap) > 8 or any(word in _ENDS_LIST for word in gap):
            break
        if not all(word in _BETWEEN or tokens[end + k].is_capital or word == "of" for k, word in enumerate(gap)):
            break
        found.append(name)
        end = name.last + 1
        if end < len(tokens) and tokens[end].text == "(":
            while end < len(tokens) and tokens[end].text != ")":
                end += 1
            end += 1
    return found


def _ends_before(sentence: Sentence, at: int) -> Name | None:
    """The name that is the subject of the verb at token `at`, past *, which* and parts between commas."""
    tokens = sentence.tokens
    j = at - 1
    while j > 0 and (
        tokens[j].lower in ("which", "who", "has", "had", "have", "is", "was", "also", "then")
        or tokens[j].lower.endswith("ly")
    ):
        j -= 1
    if j > 0 and tokens[j].text == ",":
        comma = next((k for k in range(j - 1, max(-1, j - 20), -1) if tokens[k].text == ","), -1)
        whole = next((name for name in sentence.names if name.last == j - 1), None)
        if tokens[at - 1].lower in ("which", "who") and whole:
            return whole
        if comma > 0:
            j = comma
        j -= 1
    if j >= 0 and tokens[j].text == ")":
        while j > 0 and tokens[j].text != "(":
            j -= 1
        j -= 1
    return next((name for name in sentence.names if name.last == j), None)


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """A case told as background, or another one.

    The day of filing is always past, so that only *separate* and the like count.
    """
    return any(
        token.lower in ("separate", "another", "similar", "unrelated") for token in tokens[max(0, at - 6) : at + 3]
    ) or (background.is_earlier(tokens, at) and any(token.lower == "previously" for token in tokens))


def compare(left: Party, right: Party, options: Options) -> Comparison:
    """The same names, then some in common, then a side that only one can have, then one name on two sides."""
    common = any(_same(one, other) for one in left.names for other in right.names)
    if left.side != right.side and "complainant" in (left.side, right.side):
        return Comparison("unrelated", "a lawsuit, and a complaint")
    if left.side != right.side:
        return _two_sides(left, right, common)
    if left.names == right.names:
        return Comparison("same", f"both name the same {left.side}")
    if common:
        return Comparison("compatible", "they have a name in common")
    if left.earlier or right.earlier:
        return Comparison("unrelated", "they are parties of two cases")
    if left.side == "complainant":
        if left.counted == right.counted:
            return Comparison(
                "conflict", f"{left.counted} complaints, of one body in one report and of another in the other"
            )
        return Comparison("unrelated", "other complaints")
    if left.side == "lead plaintiff":
        return Comparison("conflict", "a case has one lead plaintiff")
    return Comparison("unrelated", "a case can have several parties")


def _two_sides(left: Party, right: Party, common: bool) -> Comparison:
    if not common or left.earlier or right.earlier:
        return Comparison("unrelated", "one names those who sue, the other those who are sued")
    if "defendant" in (left.side, right.side):
        return Comparison("conflict", "nobody sues and is sued in one case")
    return Comparison("compatible", "the lead plaintiff is one of the plaintiffs")


def _same(left: str, right: str) -> bool:
    """Whether the words of the shorter name stand in the longer."""
    one, other = (frozenset(name.casefold().replace("-", " ").split()) for name in (left, right))
    return one <= other or other <= one


def show(value: Party) -> str:
    """The names, joined."""
    return ", ".join(value.names)


def _ask(value: Party, subject: str) -> str:
    several = subject.endswith("s") or value.side == "complainant"
    return f"Who {'are' if several else 'is'} {subject}?"


KIND = ClaimKind(
    id="party",
    question="Who is {subject}?",
    ask=_ask,
    options=Options(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.6, context=3.0),
)
