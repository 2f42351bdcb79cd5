"""How long something lasted, or how long after something else it came.

Finds: prison terms (*93 months in federal prison*, *a term of seven years and nine months*), how long something took
(*six hours of deliberation*, *a 13-hour flight*, *lasted two days*), and lapses (*resigned hours after the vote*,
*announced her resignation days later*) with the person and the act.

Ignores: ages, *two years ago* (a date), rates (*60 miles an hour*), spans that end today (*the past seven years*),
the most that a law allows (*faces up to 20 years*), and lengths of which it is not clear what lasted so long.

Agrees: one length in two units: 93 months are seven years and nine months; *more than seven years*, *about 90
minutes* and their like are intervals. *Hours* is anything below a day, *days* anything below a week.

Conflicts: 93 months / 71 months for one person's sentence; *six hours* / *eight hours* of one jury; *hours after* /
*days later* for one act of one person.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.duration.claimed import of_spell, since_the_like
from reconcile.claims.duration.spells import spell
from reconcile.claims.duration.value import Duration
from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import happenings, modality
from reconcile.language.calendar.lengths import Length, lengths
from reconcile.language.calendar.words import DASHES, UNITS
from reconcile.language.document import Document, Sentence
from reconcile.language.happenings import Happening
from reconcile.model import Claim, Comparison, Span


class DurationOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: DurationOptions) -> Iterator[Claim[Duration]]:
    """A claim for each length of which it is clear what it measures."""
    for sentence in document.sentences:
        if not any(token.lower in UNITS for token in sentence.tokens):
            continue
        dated = {i for e in sentence.dates for i in range(e.first, e.last + 1)}
        for length in lengths(sentence.tokens, sentence.figures):
            if length.first in dated or length.last in dated or document.is_quoted(length.start):
                continue
            claim = (
                _lapse(document, sentence, length) or since_the_like(sentence, length)
                if length.lapse and not _is_spell(sentence, length)
                else _lasting(document, sentence, length)
            )
            if claim is not None:
                yield claim


def compare(left: Duration, right: Duration, options: DurationOptions) -> Comparison:
    """One question first (the same act, the same person), then one interval, then two that overlap, then two apart."""
    if left.lapse != right.lapse or not left.what & right.what:
        return Comparison("unrelated", "they measure different things")
    if left.who and right.who and left.who != right.who:
        return Comparison("unrelated", "they speak of two people")
    if left.year != right.year:
        return Comparison("unrelated", "they speak of two years")
    days = {left.weekday, right.weekday}
    if len(days - {None}) > 1 and max(left.high, right.high) < _DAY:
        return Comparison("unrelated", "they speak of two days")
    if left.anchor and right.anchor and not left.anchor & right.anchor:
        return Comparison("unrelated", "they count from different happenings")
    if (left.low, left.high) == (right.low, right.high):
        return Comparison("same", f"both say {show(left)}")
    if left.low < right.high and right.low < left.high:
        return Comparison("compatible", f"{show(left)} and {show(right)} can be one length of time")
    return Comparison("conflict", f"{show(left)} is not {show(right)}")


# Hours.
_DAY = 24


def show(value: Duration) -> str:
    """The length as written, with *after* or *before*."""
    return f"{value.shown} {value.lapse}".strip()


# ── lapses ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _lapse(document: Document, sentence: Sentence, length: Length) -> Claim[Duration] | None:
    """*stepped down hours after being told*, *announced her resignation days later*."""
    happening = happenings.of(sentence, length.first, length.last + 1)
    if happening is None or modality.assertion(sentence.tokens, happening.at) != "asserted":
        return None
    what = happening.names
    act = happenings.act_between(sentence, happening, length.first)
    if happening.says:
        if not act:
            return None
        what = frozenset({act})
    what = frozenset(name for name in what if name.isupper())
    holder = _person(document, sentence, happening)
    if not what or holder is None:
        return None
    anchor = _anchor(sentence, length)
    who = holder.split()[-1].lower()
    return claim_at(
        sentence,
        "duration",
        Span(length.start, sentence.tokens[length.last + 1].end),
        Duration(
            length.low, length.high, what, length.lapse, anchor, who, sentence.article.text[length.start : length.end]
        ),
        keys={"@holder"},
        subject=_deed(sentence, happening, length, holder),
        about=what,
        holder=holder,
    )


def _is_spell(sentence: Sentence, length: Length) -> bool:
    """*circled | for | three hours before landing*: how long it went on, and no lapse."""
    return length.first > 0 and sentence.tokens[length.first - 1].lower in ("for", "lasted", "spent")


def _anchor(sentence: Sentence, length: Length) -> frozenset[str]:
    """The stems of what the lapse counts from: *after | being told of the vote*; none for *later*."""
    if sentence.tokens[length.last + 1].lower not in ("after", "before", "following"):
        return frozenset()
    places = range(length.last + 2, min(length.last + 10, len(sentence.tokens)))
    return frozenset(sentence.stems[i] for i in places if sentence.stems[i] in sentence.content)


def _deed(sentence: Sentence, happening: Happening, length: Length, holder: str) -> str:
    """*Ann Ortiz announced her resignation*: who, and the words from the verb to the length; the name stands once."""
    words = happening.words.split(f" {sentence.tokens[length.first].text}")[0].split()
    named = holder.split()
    while words and words[0] in named:
        del words[0]
    act, before = sentence.tokens[happening.at].text, sentence.tokens[happening.at - 1].lower
    if before in ("her", "his", "their") and act in words:
        words.insert(words.index(act), before)
    return f"{holder} {' '.join(words)}"


def _person(document: Document, sentence: Sentence, happening: Happening) -> str | None:
    place = happenings.actor(sentence, document.people, happening)
    return document.people.longest(sentence.names[place].text) if place is not None else None


# ── what lasts ────────────────────────────────────────────────────────────────────────────────────────────────────

_PRISON = frozenset({"sentenc", "prison", "jail", "imprison", "incarcer", "bar", "cage", "lock"})
_MOST = frozenset(
    {"up", "maximum", "face", "faces", "facing", "could", "may", "might", "would", "minimum", "eligible", "if"}
)
_FREE = frozenset({"probation", "supervised", "suspended", "parole"})
_SERVED = frozenset({"serving", "serve", "served", "received", "gets", "got", "given", "receives"})
_JURY = frozenset({"juri", "juror", "deliber"})
_TAKES = frozenset({"for", "lasted", "lasting", "took", "takes", "taken", "spent", "spend", "spends", "after"})


def _lasting(document: Document, sentence: Sentence, length: Length) -> Claim[Duration] | None:
    term = _prison_term(sentence, length)
    measured = term or _deliberation(sentence, length)
    lasted = spell(document, sentence, length) if measured is None else None
    if lasted is not None:
        return of_spell(sentence, length, lasted)
    measured = measured or _measured(sentence, length)
    if measured is None:
        return None
    what, about, at, words = measured
    if modality.assertion(sentence.tokens, at) not in ("asserted", "planned"):
        return None
    place = (
        happenings.actor(sentence, document.people, Happening(at, what, about, words)) if "SENTENCE" in what else None
    )
    holder = document.people.longest(sentence.names[place].text) if place is not None else None
    shown = sentence.article.text[length.start : length.end]
    who = holder.split()[-1].lower() if holder else _relative(sentence, at) if "SENTENCE" in what else ""
    return claim_at(
        sentence,
        "duration",
        Span(length.start, length.end),
        Duration(length.low, length.high, what, who=who, shown=shown),
        keys=what,
        subject=words,
        about=about,
        holder=holder,
    )


def _relative(sentence: Sentence, at: int) -> str:
    """Who is meant beside the main person: *her | brother | was given five years*, *Falk was jailed*."""
    beside = next((token.lower for token in sentence.tokens[max(0, at - 6) : at] if token.lower in _BESIDE), "")
    names = [n for n in sentence.names if n.sort in ("person", "other") and at - 4 <= n.last < at]
    return beside or (names[-1].text.split()[-1].lower() if names else "")


_BESIDE = frozenset({
    "brother", "sister", "wife", "husband", "partner", "son", "daughter", "father", "mother", "accomplice", "deputy",
    "assistant", "colleague", "co-defendant", "cousin", "nephew", "friend", "associate", "girlfriend", "boyfriend",
})  # fmt: skip


Measured = tuple[frozenset[str], frozenset[str], int, str]
"""What lasted, what it is about, the token that says so, and words for people."""


def _prison_term(sentence: Sentence, length: Length) -> Measured | None:
    """*sentenced Friday to 93 months*, *a term of seven years*, *a 24-month sentence*, *is serving 42 months*."""
    tokens, stems = sentence.tokens, sentence.stems
    near = range(max(0, length.first - 9), min(length.last + 5, len(tokens)))
    words = {tokens[i].lower for i in near}
    at = next((i for i in near if stems[i] in _PRISON and not length.first <= i <= length.last), None)
    if at is None and tokens[length.first - 1].lower in _SERVED and length.hours > 700:
        at = length.first - 1
    if at is None or words & _MOST or length.high < 24:
        return None
    if words & _FREE:
        return frozenset({"PROBATION"}), frozenset({"PROBATION"}), at, "probation"
    return frozenset({"SENTENCE"}), frozenset({"SENTENCE"}), at, "the sentence"


def _deliberation(sentence: Sentence, length: Length) -> Measured | None:
    around = range(max(0, length.first - 8), min(length.last + 9, len(sentence.tokens)))
    if length.hours < 24 * 14 and any(sentence.stems[i] in _JURY for i in around):
        return frozenset({"DELIBERATE"}), frozenset({"DELIBERATE"}), length.first, "the jury's deliberation"
    return None


def _measured(sentence: Sentence, length: Length) -> Measured | None:
    tokens = sentence.tokens
    happening: Happening | None = None
    after = tokens[length.last + 1].lower if length.last + 1 < len(tokens) else ""
    if tokens[length.first].text == "24" and tokens[length.last].lower == "hour":
        return None  # a 24-hour hotline
    if any(tokens[i].text in DASHES for i in range(length.first, length.last)):
        happening = happenings.named(sentence, length.last + 1)
    elif after == "of":
        happening = happenings.named(sentence, length.last + 2)
    elif length.first and tokens[length.first - 1].lower in _TAKES:
        happening = happenings.of(sentence, length.first, length.last)
    if happening is None or happening.says:
        return None
    return happening.names, happening.names | happening.arguments, happening.at, happening.words


def _ask(value: Duration, subject: str) -> str:
    """*How long is the sentence?*, *How long afterwards was it that Ann Ortiz resigned?*."""
    if value.lapse:
        return f"How long {'beforehand' if value.lapse == 'before' else 'afterwards'} was it that {subject}?"
    if "DELIBERATE" in value.what:
        return "How long did the jury deliberate?"
    if value.what & _NAMED:
        return f"How long is {subject}?"
    return f"How long did it last: {subject}?"


# Classes of what lasts whose subject is a noun phrase.
_NAMED = frozenset({"SENTENCE", "PROBATION"})

KIND = ClaimKind(
    id="duration",
    question="How long did it last: {subject}?",
    options=DurationOptions(),
    extract=extract,
    compare=compare,
    show=show,
    ask=_ask,
    matching=Matching(about=0.5, context=3.0, one_event=False, witnessed=True),
)
