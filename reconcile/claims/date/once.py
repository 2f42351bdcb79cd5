"""Days of what happens once to a thing: a term begins, a telephone goes on sale, a bridge is built, a title is won."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from reconcile.claims.date.value import Date
from reconcile.claims.kind import claim_at
from reconcile.language import happenings, modality
from reconcile.language.calendar import DateExpression
from reconcile.language.document import Document, Sentence
from reconcile.language.happenings import Happening
from reconcile.language.happenings.clauses import is_verb
from reconcile.model import Claim, Span

# Of these a year is told, and of the others a day or a month.
# What other words have for its day too: set down, held, due (see `happenings.occasion`).
_OCCASIONS = frozenset({"TRIAL", "ELECTION"})
_OF_OLD = frozenset({"WORST_SINCE", "OLD_RECORD", "TITLE"})
_OF_YEARS = _OF_OLD | {"MADE", "FOUNDED", "BORN", "MARRIED"}
ONCE = _OF_YEARS | {
    "APPROVED", "BUDGET", "ELECTION", "EXPIRY", "LESSONS", "LIFTOFF", "OPENING", "SALE", "SHUTDOWN", "STRIKE",
    "TAKE_OFFICE", "TRIAL", "VANISHED", "RESULTS", "VERDICT",
}  # fmt: skip
"""The milestones that say by themselves which question a date answers."""
# What happens in one country on one day and in the next on another.
_OF_PLACES = frozenset({"SALE", "OPENING", "LESSONS", "APPROVED"})
# Of whom or what there is one in a story, however it is called.
_WITHOUT_NAMES = frozenset({"TAKE_OFFICE", "ELECTION", "BUDGET", "LESSONS"})
_TO_COME = frozenset({
    "will", "to", "due", "set", "scheduled", "expected", "planned", "plans", "next", "slated", "shall", "can", "must",
    "until", "from",
})  # fmt: skip
_SET = frozenset({"due", "set", "scheduled", "expected", "planned", "slated"})
_PRESENT = frozenset({"open", "begin", "start", "return", "resume", "close", "end", "go", "vote", "get", "ship"})
_PAST = frozenset({"went", "came", "got", "won", "had", "was", "were", "been", "gave", "received", "secured"})
# A day without a year within so many days after the report lies ahead of it.
_SOON = 240


def reached_at(
    sentence: Sentence, e: DateExpression, happening: Happening, value: Date, document: Document
) -> Claim[Date] | None:
    """The claim that the milestone has this date; None where the date is of another fineness."""
    name = happening.milestone
    if name not in ONCE or "DEADLINE" in happening.names:
        return None
    if name != "OLD_RECORD" and value.year and happenings.deed(sentence, happening, value.year):
        return None
    assertion = modality.assertion(sentence.tokens, happening.at)
    if assertion in ("denied", "hypothetical") or happenings.is_overtaken(sentence, happening.at):
        return None
    of_years = value.day is None and value.month is None
    fits = of_years == (name in _OF_YEARS | {"EXPIRY"}) or (name == "OLD_RECORD" and value.year is not None)
    if value.window is not None or not fits:
        return None
    near = range(max(0, happening.at - 10), min(len(sentence.tokens), happening.at + 11))
    words = {sentence.tokens[i].lower for i in near}
    if words & _OTHERS and name not in _OF_OLD:
        return None
    if name in _OF_OLD and not _is_of_old(sentence, e, name, words, value, document):
        return None
    who = ""
    if name == "TAKE_OFFICE":
        who = happenings.officeholder(sentence, document.people, happening)
        who = "" if who in _ANY_HOLDER else who
    elif name in _OF_PLACES:
        who = _where(sentence, e, happening)
    value = replace(
        value,
        bound="until" if value.bound == "until" and name != "EXPIRY" else "",
        ahead=_is_ahead(sentence, e, happening, value, document.article.published),
        who=who,
        milestone=name,
        whose=frozenset() if name in _WITHOUT_NAMES else _whose(sentence, happening, e),
    )
    about = ({name} if name in _OCCASIONS else {name, f"ONE {name}"}) | ({f"OLD {name}"} if name in _OF_OLD else set())
    if name == "WORST_SINCE":
        reached = happenings.milestone(sentence, e.first, e.last)
        about = {f"{sentence.tokens[reached.first].lower} SINCE"} if reached is not None else about
    return claim_at(
        sentence, "date", Span(e.start, e.end), value, keys={name}, subject=happening.words, about=frozenset(about)
    )


def without_milestone(happening: Happening) -> Happening:
    """The happening by its own words alone, where it has others."""
    names = happening.names - {happening.milestone}
    return replace(happening, names=names or happening.names, milestone="")


def _where(sentence: Sentence, e: DateExpression, happening: Happening) -> str:
    """The place for which the day holds, where one stands between the words and the date, or right behind the date."""
    first, last = min(happening.at, e.first), max(happening.at, e.last) + 3
    for name in sentence.names:
        if first <= name.first <= last and name.first and sentence.tokens[name.first - 1].lower == "in":
            return name.text.lower()
    return ""


def _is_of_old(
    sentence: Sentence, e: DateExpression, name: str, words: set[str], value: Date, document: Document
) -> bool:
    """Whether the year is that of the one before: *the strongest since 1987*, *a record set in 1961*."""
    published = document.article.published
    if published is not None and value.year is not None and value.year >= published.year:
        return False
    if name == "OLD_RECORD":
        return bool(words & _RECORDS)
    if name == "TITLE":
        return value.bound == "since" or bool(words & {"last", "only", "previous", "previously"})
    reached = happenings.milestone(sentence, e.first, e.last)
    between = range(reached.last + 1, e.first) if reached is not None else range(0)
    # "the third-largest city, has run trams since 1899"
    return value.bound == "since" and len(between) < 9 and not any(is_verb(sentence.tokens, i) for i in between)


def _whose(sentence: Sentence, happening: Happening, e: DateExpression) -> frozenset[str]:
    """The folded words of the names beside a milestone; of who was born there is one, and a record has its figure."""
    at = happening.at
    if happening.milestone == "OLD_RECORD":
        return frozenset(f"{f.value:g}" for f in sentence.figures if f.unit and at - 9 <= f.first < at)
    names = [n for n in sentence.names if at - 10 <= n.last and n.first <= at + 10 and n.sort != "place"]
    if happening.milestone == "BORN":
        before = [n for n in names if n.last < at][-1:]
        names = before or [n for n in names if n.first > e.last][:1]
    return frozenset(word for name in names for word in name.text.lower().split() if len(word) > 2)


def _is_ahead(
    sentence: Sentence, e: DateExpression, happening: Happening, value: Date, published: dt.date | None
) -> bool:
    """Whether the day is still to come in its report: by the tense, and where that is silent by the calendar."""
    if happening.milestone in _OF_YEARS or happening.milestone == "VANISHED":
        return False
    if modality.assertion(sentence.tokens, happening.at) == "planned" or happening.milestone == "EXPIRY":
        return True
    reached = happenings.milestone(sentence, e.first, e.last)
    at = reached.first if reached is not None else happening.at
    word = sentence.tokens[at].lower
    if word.endswith("ed") or word in ("began", "went", "took", "was", "held", "shut", "came", "rose", "sworn"):
        before = {token.lower for token in sentence.tokens[max(0, at - 4) : at]}
        return bool(before & (_TO_COME - {"from"}))
    if {token.lower for token in sentence.tokens[max(0, at - 3) : at + 1]} & _PAST:
        return False
    following = {token.lower for token in sentence.tokens[at + 1 : at + 8]}
    if following & _SET and not following & {"was", "were", "had"}:
        return True
    after = sentence.tokens[at + 1].lower if at + 1 < len(sentence.tokens) else ""
    if word in _PRESENT or after in ("is", "are") or (word.endswith("s") and word not in ("results", "closes")):
        return True
    if published is None or value.month is None or value.year not in (None, published.year):
        return False
    first = dt.date(published.year, value.month, min(value.day or 28, 28))
    return 0 <= (first - published).days < _SOON or (published - first).days > 366 - _SOON // 2


# "The new president takes office", "her first day in office": whoever it is.
_ANY_HOLDER = frozenset({"presid", "governor", "offic", "minist", "they", "other"})
_RECORDS = frozenset({"record", "records", "mark", "degrees", "best"})
# There was more than one.
_OTHERS = frozenset({"another", "previous", "previously", "earlier", "original", "originally", "separate", "formerly"})
