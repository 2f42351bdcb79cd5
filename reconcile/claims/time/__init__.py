"""At what time of day something happened.

Finds: times by the clock with the verb or noun that they belong to: *foundered at about 4:40 a.m.*, *struck around
11pm*, *at 17:40*, *1925 GMT*, *about an hour before noon*, *shortly before noon*; and parts of the day: *before
dawn*, *early Sunday afternoon*, *late Tuesday*. Also moments of play: *with 1.8 seconds left*, *an 88th-minute winner*.

Ignores: opening hours and other ranges, deadlines (*by 5 p.m.*), the times of statements (*police said late
Tuesday*), times inside quotations, and times that are denied, planned or only supposed.

The one time by the clock that a report gives for an accident, an attack or a disaster is compared with that of another
report whatever the words (*foundered*, *went over*, *sank*); where a report gives several, only those of like words.

Agrees: times that can be one: *around 5:10* / *about 5*; a full hour may be ten minutes out, with *around* a quarter
of an hour, other times with *around* seven minutes. Noon, midday and *early afternoon* are compared as stretches of
the day.

Conflicts: *4:40 a.m.* / *3:40 a.m.*; *around 8:15 p.m.* / *around 8:35 p.m.*; *Monday morning* / *Monday evening*.
Times by two clocks (*GMT*, local time) are not compared, nor two that differ by whole hours to the odd minute (*9:24*
/ *2:24*): those are one moment in two places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.claims.time.game import Moment, moments
from reconcile.language import happenings, modality
from reconcile.language.calendar import DateExpression
from reconcile.language.document import Document, Sentence
from reconcile.model import Claim, Comparison, Span

_DAY = 1440
# From and to what minute of the day; the night runs over midnight.
_PARTS = {
    "dawn": (210, 480), "morning": (240, 725), "afternoon": (715, 1110), "evening": (1020, 1440), "night": (1080, 1800),
}  # fmt: skip
_EARLY = {"morning": (0, 540), "afternoon": (715, 900), "evening": (1020, 1170), "night": (1080, 1320), "": (0, 540)}
_LATE = {
    "morning": (540, 725),
    "afternoon": (870, 1140),
    "evening": (1170, 1440),
    "night": (1260, 1560),
    "": (1080, 1500),
}


class Time(Struct, frozen=True):
    """A stretch of minutes after midnight, `low` to `high`, which may run past 1440 into the next day.

    `minute` is the time as named, None for a part of the day; `zone` is the clock that is named with it (*GMT*,
    *local*), `weekday` the day, 0 to 6. Of a moment of play `play` says which, and `figure` the seconds
    left or the minute.
    """

    low: int
    high: int
    minute: int | None = None
    zone: str = ""
    shown: str = ""
    weekday: int | None = None
    play: str = ""
    figure: float = 0.0


class TimeOptions(Struct, frozen=True):
    """How far times as written are from the moment, in minutes."""

    exact: int = 2
    """A time to the minute."""
    hour: int = 10
    """A full hour or a half: people round."""
    about: int = 7
    """A time with *around*: *around 10:30* is not *around 10:45*."""
    about_hour: int = 15
    """A full hour with *around*."""


def extract(document: Document, options: TimeOptions) -> Iterator[Claim[Time]]:
    """A claim for each time of day whose happening is clear; that of the main thing is marked."""
    found = list(_times(document, options))
    main = _has_one_hour(found, options)
    for claim, sort in found:
        if _HARM in sort and main and claim.value.minute is not None:
            yield replace(claim, about=claim.about | {"HOUR", f"HOUR {_HARM}"})
        else:
            yield claim
    for sentence in document.sentences:
        for moment in moments(sentence):
            if not document.is_quoted(sentence.tokens[moment.first].start):
                yield _of_play(sentence, moment)


def _of_play(sentence: Sentence, moment: Moment) -> Claim[Time]:
    """*with 1.8 seconds left*."""
    span = Span(sentence.tokens[moment.first].start, sentence.tokens[moment.last].end)
    shown = sentence.article.text[span.start : span.end]
    subject = "the clock at the score" if moment.what == "CLOCK" else moment.what.lower().split()[-1]
    value = Time(0, 0, None, "", shown, None, moment.what, moment.figure)
    return claim_at(
        sentence, "time", span, value, keys={moment.what}, subject=subject, about=frozenset({moment.what, "PLAY"})
    )


def _times(document: Document, options: TimeOptions) -> Iterator[tuple[Claim[Time], frozenset[str]]]:
    """Each claim with the families of its happening."""
    for sentence in document.sentences:
        for e, happening in happenings.placed(sentence, _timed(sentence.dates)):
            value = _value(e, sentence.article.text[e.start : e.end], options)
            if value is None or happening.says or document.is_quoted(e.start):
                continue
            if sentence.tokens[happening.at].lower in ("opens", "closes") and not happening.milestone:
                continue  # "The shop opens at 9 a.m."
            value = replace(value, weekday=_weekday(sentence.dates, e))
            if modality.assertion(sentence.tokens, happening.at) != "asserted":
                continue
            claim = claim_at(
                sentence,
                "time",
                Span(e.start, e.end),
                value,
                keys=happenings.keys(happening),
                subject=happening.words,
                about=happening.arguments | happenings.marks(happening),
            )
            # "died in the hospital at about 5 p.m." is not the hour of the accident
            later = happening.names <= {"KILL", "HOSPITALIZE"} and "hospit" in sentence.stems
            yield claim, frozenset() if later else happenings.families(happening.names)


def _has_one_hour(found: Sequence[tuple[Claim[Time], frozenset[str]]], options: TimeOptions) -> bool:
    """Whether the article gives one time by the clock for what did harm: that is the hour of its accident or attack.

    An article that gives two tells of a course of events (*the first shots at 9:10, the last at 9:40*): none is it.
    """
    clocked = [claim.value for claim, sort in found if _HARM in sort and claim.value.minute is not None]
    return all(compare(clocked[0], other, options).verdict != "conflict" for other in clocked)


_HARM = "~harm"


def compare(left: Time, right: Time, options: TimeOptions) -> Comparison:
    """One stretch first, then two that overlap on the round of the clock, then two apart."""
    if left.play or right.play:
        return _compare_play(left, right)
    if left.weekday is not None and right.weekday is not None and left.weekday != right.weekday:
        return Comparison("unrelated", "they are of two days")
    if (left.low, left.high, left.zone) == (right.low, right.high, right.zone):
        return Comparison("same", f"both say {show(left)}")
    if _clock(left) != _clock(right):
        return Comparison("unrelated", "they are by two clocks")
    # "In the morning" has no sharp end: what is told of a part of the day may be an hour beyond it.
    blur = 60 if left.minute is None or right.minute is None else 0
    if any(left.low <= right.high + turn + blur and right.low + turn <= left.high + blur for turn in (-_DAY, 0, _DAY)):
        return Comparison("compatible", f"{show(left)} and {show(right)} can be one moment")
    if left.minute is not None and right.minute is not None:
        # "9:24 p.m." in one city is "2:24 a.m." in another.
        apart = abs(left.minute - right.minute)
        if left.minute % 60 == right.minute % 60 and left.minute % 30 and apart >= 120:
            return Comparison("unrelated", "they differ by whole hours to the minute: one moment by two clocks")
    elif left.minute is None and right.minute is None and None in (left.weekday, right.weekday):
        return Comparison("unrelated", "a morning and an evening may be of two days")
    return Comparison("conflict", f"{show(left)} is not {show(right)}")


def _compare_play(left: Time, right: Time) -> Comparison:
    if left.play != right.play:
        return Comparison("unrelated", "they are two moments of play")
    if left.figure == right.figure:
        return Comparison("same", f"both say {show(left)}")
    if round(left.figure) == round(right.figure) and int(left.figure) in (left.figure, right.figure):
        return Comparison("compatible", f"{show(left)} and {show(right)} can be one moment")
    return Comparison("conflict", f"{show(left)} is not {show(right)}")


def show(value: Time) -> str:
    """The time as written, or as hours and minutes."""
    return value.shown or f"{value.low // 60 % 24:02}:{value.low % 60:02}"


def _value(e: DateExpression, shown: str, options: TimeOptions) -> Time | None:
    if e.minutes is not None:
        return _clocked(e, e.minutes, shown, options)
    part = e.part
    if (
        e.form not in ("weekday", "relative", "part_of_day")
        or e.hedge == "range"
        or e.shift_unit not in ("", "day", "week")
    ):
        return None
    if e.form != "part_of_day" and not part and not (e.form == "weekday" and e.hedge in ("early", "late")):
        return None
    if e.hedge == "before":
        return Time(0, _PARTS[part][1], None, "", shown)
    table = _EARLY if e.hedge == "early" else _LATE if e.hedge == "late" else _PARTS
    low, high = table.get(part) or _PARTS[part]
    return Time(low, high, None, "", shown)


def _timed(dates: Sequence[DateExpression]) -> list[DateExpression]:
    """Times by the clock; parts of the day only in a sentence without any (*around 11pm on Thursday evening*)."""
    clocked = [e for e in dates if e.minutes is not None]
    return clocked or [e for e in dates if e.part or (e.form == "weekday" and e.hedge)]


def _weekday(dates: Sequence[DateExpression], e: DateExpression) -> int | None:
    """The weekday that is named with or beside the time: *5:30 a.m. on Tuesday*."""
    if e.weekday is not None:
        return e.weekday
    for other in dates:
        if other.weekday is not None and min(abs(other.first - e.last), abs(e.first - other.last)) <= 2:
            return other.weekday
    return None


def _clocked(e: DateExpression, minute: int, shown: str, options: TimeOptions) -> Time | None:
    if e.hedge in ("by", "until", "from", "to", "since"):
        return None
    if e.hedge == "just before":
        return Time(minute - 20, minute, minute, e.zone, shown)
    if e.hedge == "just after":
        return Time(minute, minute + 20, minute, e.zone, shown)
    if e.hedge == "before":
        return Time(minute - 180, minute, minute, e.zone, shown)
    if e.hedge == "after":
        return Time(minute, minute + 60, minute, e.zone, shown)
    if e.hedge == "about":
        slack = options.about_hour if minute % 60 == 0 else options.about
    else:
        slack = options.exact if minute % 30 else options.hour
    return Time(minute - slack, minute + slack, minute, e.zone, shown)


def _clock(value: Time) -> str:
    """The clock that a time is by: a named one, or that of the place."""
    return "" if value.zone == "local" else value.zone


KIND = ClaimKind(
    id="time",
    question="At what time did it happen: {subject}?",
    options=TimeOptions(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.3, context=4.0, passing=True),
)
