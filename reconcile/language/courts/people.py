"""Judges, panels and juries where a text names them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from reconcile.language.courts.court import Court, CourtMention
from reconcile.language.courts.mentions import district_after, left
from reconcile.language.courts.naming import judge_of
from reconcile.language.courts.places import at_place, place_at
from reconcile.language.courts.words import BEFORE, NOT_A_NAME, NUMBERS, has
from reconcile.language.tokens import Token


def jury(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*a federal jury*, *jurors*; not a grand jury, which charges and does not find guilty."""
    if i and tokens[i - 1].lower in ("grand", "of", "coroner"):
        return None
    return CourtMention(left(tokens, i), i + 1, Court(level="trial", body="jury"))


def panel(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*a three-judge panel*, *a panel of the 10th Circuit*, *the panel*."""
    if i >= 3 and tokens[i - 1].lower in ("judge", "judges") and tokens[i - 3].lower in NUMBERS:
        return CourtMention(i - 3, i + 1, Court("appeals", panel=NUMBERS[tokens[i - 3].lower], body="panel"))
    if i >= 2 and tokens[i - 1].lower in ("appeals", "appellate", "court"):
        return CourtMention(i - 1, i + 1, Court("appeals", body="panel"))
    return CourtMention(i, i + 1, Court(body="panel"))


def judge(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*U.S. District Judge Ann Lee*, *a federal judge in Denver*, *the justices*, *appeals judges*."""
    word = tokens[i].lower
    if word in ("judge", "judges") and i + 2 < len(tokens) and has(tokens, i + 1, "panel"):
        return None  # "three-judge panel"
    if word == "justice":
        name, last = _name_after(tokens, i + 1)
        if not name or not tokens[i].is_capital:
            return None  # "justice", "Justice Department"
        return CourtMention(left(tokens, i), last, Court("supreme", judge=name, body="judge"))
    if word == "justices":
        return CourtMention(left(tokens, i), i + 1, Court("supreme", body="judge"))
    first = left(tokens, i)
    court = judge_of(tuple(token.lower for token in tokens[first : i + 1]))
    name, last = _name_after(tokens, i + 1) if word != "judges" else ("", i + 1)
    court = structs.replace(court, judge=name, body="judge")
    if has(tokens, last, "of", "the"):
        found = district_after(tokens, last + 2)
        if found:
            return CourtMention(
                first, found[1], structs.replace(court, level="trial", system="us", district=found[0].district)
            )
    if last + 1 < len(tokens) and tokens[last].lower in ("in", "at") and tokens[last + 1].is_capital:
        place, end = place_at(tokens, last + 1)
        in_court = end < len(tokens) and (tokens[end].lower in BEFORE or tokens[end].lower == "court")
        if place and not in_court:
            return CourtMention(first, end, at_place(court, place))
    return CourtMention(first, last, court)


def _name_after(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The name of a person that begins at `at`, hyphens and initials included, and the token after it."""
    end = at
    while end < len(tokens) and end - at < 7:
        token = tokens[end]
        joined = (
            end + 1 < len(tokens)
            and token.text == "-"
            and tokens[end - 1].end == token.start == tokens[end + 1].start - 1
        )
        initial_dot = token.text == "." and end > at and len(tokens[end - 1].text) == 1 and tokens[end - 1].is_capital
        if (token.is_capital and token.lower not in NOT_A_NAME) or (end > at and (joined or initial_dot)):
            end += 1
        else:
            break
    while end > at and not tokens[end - 1].is_word:
        end -= 1
    if end == at or tokens[at].lower in _NOT_A_JUDGE:
        return "", at
    pieces = []
    for i in range(at, end):
        gap = " " if i > at and tokens[i].start > tokens[i - 1].end else ""
        pieces.append(gap + tokens[i].text)
    return "".join(pieces), end


_NOT_A_JUDGE = frozenset({
    "department", "minister", "ministry", "secretary", "system", "league", "society", "party", "advocate", "general",
})  # fmt: skip
