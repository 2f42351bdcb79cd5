"""Courts where a text names them: from the word *court*, *circuit* or *district* outwards."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from reconcile.language.courts.court import Court, CourtMention
from reconcile.language.courts.naming import classify, state_in
from reconcile.language.courts.places import at_place, place_at
from reconcile.language.courts.words import BEFORE, DIRECTIONS, NOT_A_NAME, ORDINALS, has
from reconcile.language.tokens import Token


def left(tokens: Sequence[Token], i: int) -> int:
    """Where the name that ends at token `i` begins: adjectives of courts, and capitals that stand close before."""
    k = i
    while k > 0 and i - k < 9:
        before = tokens[k - 1]
        if before.lower in BEFORE or (before.is_capital and before.lower not in NOT_A_NAME and before.is_word):
            k -= 1
        else:
            break
    while k < i and tokens[k].lower in ("'s", "-"):
        k += 1
    return k


def circuit_mention(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*9th U.S. Circuit Court of Appeals*, *Ninth Circuit*, *U.S. Circuit Court of Appeals for the D.C. Circuit*."""
    k = i
    while k > 0 and tokens[k - 1].lower in ("u.s.", "us", "federal"):
        k -= 1
    number, k = _ordinal_before(tokens, k)
    if not number and k < i and tokens[k].lower == "federal" and tokens[i].is_capital:
        number = "federal"
    last = i + 1
    of_appeals = has(tokens, last, "court", "of", "appeals")
    if of_appeals:
        last += 3
    elif has(tokens, last, "court"):
        if not number:
            return court_mention(tokens, last)
        last += 1
    if not number:
        if not of_appeals:
            return None
        court, last = _placed(tokens, Court("appeals", "us"), last)
        return CourtMention(left(tokens, i), last, court)
    if not of_appeals and not tokens[i].is_capital:
        return None  # "the first circuit of the track"
    if has(tokens, last, "judge") or has(tokens, last, "judges"):
        return None
    return CourtMention(k, last, Court("appeals", "us", circuit=number))


def _ordinal_before(tokens: Sequence[Token], k: int) -> tuple[str, int]:
    """The circuit that stands before token `k` (*9th*, *Ninth*, *D.C.*), and where it begins."""
    if k >= 2 and tokens[k - 2].lower + tokens[k - 1].lower in ORDINALS and tokens[k - 2].text.isdigit():
        return ORDINALS[tokens[k - 2].lower + tokens[k - 1].lower], k - 2
    if k >= 3 and has(tokens, k - 3, "district", "of", "columbia"):
        return "dc", k - 3
    word = tokens[k - 1].lower if k else ""
    return (ORDINALS[word], k - 1) if word in ORDINALS and word != "columbia" else ("", k)


# After "court" these make it a part of something else; before "judge" it belongs to the judge's title.
_NO_COURT_BEFORE = frozenset({
    "papers", "documents", "document", "filing", "filings", "records", "record", "case", "cases", "fees", "order",
    "orders", "hearing", "hearings", "confirmation", "nominee", "nominees", "nomination", "battle", "fight", "date",
    "costs", "reporter", "house", "appearance", "system", "clerk", "official", "officials", "spokesman",
    "spokeswoman", "proceedings", "room", "martial", "judge", "judges", "justice", "justices", "security",
    "testimony", "martials",
})  # fmt: skip


def court_mention(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """The court whose name holds the word *court* at token `i`; None for courts of other sorts and for court papers."""
    first, last = left(tokens, i), i + 1
    if has(tokens, i - 1, "tennis") or has(tokens, i - 1, "food") or has(tokens, i - 1, "full"):
        return None
    if last < len(tokens) and tokens[last].lower in _NO_COURT_BEFORE:
        return None
    if has(tokens, last, "of") and last + 1 < len(tokens):
        length = _of_length(tokens, last)
        if length:
            last += length
    words = [token.lower for token in tokens[first:last]]
    court, last = _placed(tokens, classify(tuple(words)), last)
    if not court.place and first > 3 and tokens[first - 1].text == "," == tokens[first - 3].text:
        before = tokens[first - 4]  # "A Washington, D.C., federal court"
        if before.is_capital and before.is_word and tokens[first - 2].is_capital:
            return CourtMention(first - 4, last, at_place(court, before.lower))
    return CourtMention(first, last, court)


_AFTER_OF = (
    ("appeals",), ("appeal",), ("international", "trade"), ("justice",), ("human", "rights"), ("federal", "claims"),
    ("claims",), ("cassation",), ("session",), ("criminal", "appeals"), ("civil", "appeals"), ("arbitration",),
    ("common", "pleas"), ("king", "'s", "bench"),
)  # fmt: skip


def _of_length(tokens: Sequence[Token], at: int) -> int:
    for words in _AFTER_OF:
        if has(tokens, at + 1, *words):
            return 1 + len(words)
    if has(tokens, at + 1, "the", "united", "states"):
        return 4
    return 0


def _placed(tokens: Sequence[Token], court: Court, last: int) -> tuple[Court, int]:
    """`court` with what follows its name: *for the Southern District of Ohio*, *for the D.C. Circuit*, *in Boston*."""
    if last + 1 >= len(tokens):
        return court, last
    preposition = tokens[last].lower
    if preposition in ("for", "of") and has(tokens, last + 1, "the"):
        for reader in (_circuit_after, district_after):
            found = reader(tokens, last + 2)
            if found:
                extra, end = found
                if extra.circuit and court.level in ("", "appeals"):
                    return structs.replace(court, level="appeals", system="us", circuit=extra.circuit), end
                if extra.district and not court.circuit:
                    return structs.replace(court, level="trial", system="us", district=extra.district), end
        return court, last
    if preposition in ("in", "at") and tokens[last + 1].is_capital:
        place, end = place_at(tokens, last + 1)
        if place:
            return at_place(court, place), end
    return court, last


def _circuit_after(tokens: Sequence[Token], at: int) -> tuple[Court, int] | None:
    end = at
    if has(tokens, at, "district", "of", "columbia"):
        end = at + 2
    for step in (1, 2):  # "9th" is two tokens
        if has(tokens, end + step, "circuit"):
            word = "".join(token.lower for token in tokens[end : end + step])
            number = ORDINALS.get(word) or ("federal" if word == "federal" else "")
            return (Court(circuit=number), end + step + 1) if number else None
    return None


def district_after(tokens: Sequence[Token], at: int) -> tuple[Court, int] | None:
    """*Southern District of New York*, *District of Delaware*."""
    direction = tokens[at].lower if at < len(tokens) and tokens[at].lower in DIRECTIONS else ""
    start = at + 1 if direction else at
    if not has(tokens, start, "district", "of"):
        return None
    words = [token.lower for token in tokens[start + 2 : start + 4]]
    state = "district of columbia" if words[:1] == ["columbia"] else state_in(words)
    if not state or not " ".join(words).startswith(state.removeprefix("district of ")):
        return None
    length = 1 if state == "district of columbia" else len(state.split())
    return Court(district=f"{direction} {state}".strip()), start + 2 + length


def district_mention(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*Southern District of New York*, *S.D.N.Y.*, standing alone for the court."""
    word = tokens[i].lower
    if word in ("s.d.n.y.", "sdny", "e.d.n.y."):
        part = "eastern new york" if word == "e.d.n.y." else "southern new york"
        return CourtMention(i, i + 1, Court("trial", "us", district=part))
    if i > 0 and tokens[i - 1].lower in DIRECTIONS:
        found = district_after(tokens, i - 1)
        if found:
            return CourtMention(i - 1, found[1], Court("trial", "us", district=found[0].district))
    return None
