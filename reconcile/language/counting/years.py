"""The years to which a figure belongs, in its own sentence or the one before."""

from __future__ import annotations

from reconcile.language.counting.clauses import LONGEST_SENTENCE
from reconcile.language.document import Document, Sentence
from reconcile.language.numerals import Figure
from reconcile.language.tokens import Token

_PARTS_CLAUSE = frozenset(",;:—–()")
_SINCE = 14
"""Tokens before a date among which its *since* may stand."""


def years_of(sentence: Sentence, figure: Figure) -> frozenset[int]:
    """The years to which the figure belongs: named near it, or at the head of the sentence (*In 2009, …*)."""
    tokens = sentence.tokens
    found = set()
    for date in sentence.dates:
        if not date.year or (_is_since(tokens, date.first) and not _then_when(tokens, date.last)):
            continue  # what was counted since 2009 is counted now
        left, right = (date.last, figure.first) if date.last < figure.first else (figure.last, date.first)
        between = {tokens[k].text for k in range(left + 1, right)}
        if date.first <= 3 or not between & _PARTS_CLAUSE or _is_inserted(tokens, date.first, date.last, between):
            found.add(date.year)
    for k in range(figure.first - 1, max(-1, figure.first - 13), -1):  # "their 2021 victory by 19,000 votes"
        if tokens[k].text in _PARTS_CLAUSE and tokens[k + 1].lower not in ("when", "where"):
            break
        text = tokens[k].text
        if len(text) == 4 and text.isdigit() and "1900" <= text <= "2099" and not _is_since(tokens, k):
            found.add(int(text))
    return frozenset(found)


def years_before(document: Document, sentence: Sentence, report: int | None) -> frozenset[int]:
    """The years that the sentence before names, where this one gives no time of its own; `report`: that of the report.

    *The girls were taken in April 2014. Of the 270 girls …*: the time of a figure often stands a sentence earlier.
    """
    if not sentence.index or any(date.form != "time" for date in sentence.dates):
        return frozenset()
    before = document.sentences[sentence.index - 1]
    if before.role != sentence.role or len(before.tokens) > LONGEST_SENTENCE:
        return frozenset()
    found = {d.year for d in before.dates if d.year and not _is_since(before.tokens, d.first)}
    if report:
        found |= {report + d.shift for d in before.dates if d.shift and d.shift_unit == "year"}
    return frozenset(found)


def _then_when(tokens: list[Token], last: int) -> bool:
    """*the worst since 1999, when 19 people died*."""
    return [t.lower for t in tokens[last + 1 : last + 3]] == [",", "when"]


def _is_inserted(tokens: list[Token], first: int, last: int, between: set[str]) -> bool:
    """*The last avalanche, in February 1999, killed 19*: a date between commas belongs to what stands around it."""
    before = {t.text for t in tokens[max(0, first - 2) : first]}
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return "," in before and after in (",", "when") and not between & (_PARTS_CLAUSE - {","})


def _is_since(tokens: list[Token], date: int) -> bool:
    """*since 2009*, *since their rising in 2009*: from then until now."""
    for k in range(date - 1, max(-1, date - _SINCE), -1):
        if tokens[k].lower == "since":
            return True
        if not tokens[k].is_word:
            return False
    return False
