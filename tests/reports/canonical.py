"""One report that holds every shape that a report can have. Every format renders it, and is compared whole.

Two positions and three, internal, settled, low confidence, a copy, more sources than fit, an update, apparent conflicts
with two events, a variant, text from right to left, brackets that Rich would eat, escapes, Markdown and HTML that must
not work, a page with lines of its own, furniture, a source without an event, files that were skipped.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from reconcile.model import (
    Article,
    Block,
    Claim,
    Conflict,
    Copy,
    Event,
    Evidence,
    Furniture,
    Position,
    Report,
    Skipped,
    Slot,
    Source,
    Span,
    Weight,
)

HOSTILE = (
    "Clerk \x1b[31mred\x1b[0m said: **bold** _it_ `tick` | pipe <script>alert('x')</script> & "
    "[link](http://bad.example) \u202egnp.exe\u202c #1 ~~no~~ @crew $5 and $6\x07."
)


def _article(id: str, *lines: str, furniture: tuple[tuple[int, int, str], ...] = (), **more: Any) -> Article:
    """Lines of a file: the first is the headline, those of `furniture` (numbers from 1) are set aside."""
    text, starts, blocks, at = "\n".join(lines), [], [], 0
    aside = {line for start, end, _ in furniture for line in range(start, end + 1)}
    for number, line in enumerate(lines, 1):
        starts.append(at)
        if line and number not in aside:
            blocks.append(Block(Span(at, at + len(line)), "headline" if number == 1 else "body"))
        at += len(line) + 1
    return Article(
        id=id,
        path=more.pop("path", f"story/articles/{id}"),
        text=text,
        blocks=tuple(blocks),
        furniture=tuple(
            Furniture(Span(starts[start - 1], starts[end - 1] + len(lines[end - 1])), start, end, reason)
            for start, end, reason in furniture
        ),
        title=lines[0],
        line_starts=tuple(starts),
        **more,
    )


COPIED = (
    "Ferry Petrel runs aground off Gull Point, 14 hurt",
    (
        "PORT ANSEL (Coast Wire) — The ferry Petrel ran aground off Gull Point on Monday night, and 14 passengers "
        "were hurt, the harbour authority said."
    ),
    (
        "“We had no warning at all,” said Chief Safety and Traffic Officer Ilse Brandt, who had joined the authority "
        "in spring after nine years with the coast guard and who, as it happens, had taken the same ferry home that "
        "very morning."
    ),
)

HERALD = _article(
    "000.txt",
    *COPIED,
    "READ MORE: Ten islands for a weekend",
    "READ MORE: Where the herring went",
    outlet="Ansel Herald",
    published=dt.date(2031, 3, 4),
    furniture=((4, 5, "link list"),),
)
COURIER = _article(
    "001.txt", *COPIED, "Reporting by Coast Wire", outlet="Bay Courier", furniture=((4, 4, "credit line"),)
)
TIMES = _article(
    "002.html",
    "Petrel: 17 injured as ferry hits rocks",
    "A ferry hit rocks near Gull Point on Monday, injuring 17 people.",
    "Ilse Brandt, chief safety and training officer of the authority, said there had been “no warning whatever”.",
    "Captain Olaf Reinhard was questioned on Tuesday.",
    outlet="Island Times",
    published=dt.date(2031, 3, 6),
    page_lines=(12, 40, 41, 57),
)
POST = _article(
    "003.txt",
    "Captain of the Petrel was “blinded”, lawyer says",
    "Captain Olaf Reinhardt “was blinded by [the pilot’s] lamp [/b]”, his lawyer said on Wednesday.",
    "The inquiry dismissed the owners’ request to sail again.",
    "A crew member wrote “שלום לכולם, אנחנו בסדר” on a slip of paper.",
    outlet="The [Evening] Post",
    published=dt.date(2031, 3, 7),
)
ODD = _article(
    "we|rd [file] #1.txt",
    "Twelve hurt on Petrel",
    HOSTILE,
    "In the text below the headline the number of people who were hurt is eleven.",
    "A crew member wrote “שלום לכולם, אנחנו בסדר גמור” on a slip of paper.",
    "The inquiry granted the owners’ request to sail again.",
    path="story/articles/odd & ends/we|rd [file] #1.txt",
)
LATER = tuple(
    _article(f"01{n}.txt", f"Ferry accident, day {n}", f"In all {words} were hurt when the Petrel struck.")
    for n, words in enumerate(("14 people", "14 travellers", "14 persons", "14 islanders"))
)

ARTICLES = (HERALD, COURIER, TIMES, POST, ODD, *LATER)


def at(article: Article, words: str, *marks: str) -> Evidence:
    """The first place where `words` stand, with the paragraph as their sentence."""
    start = article.text.index(words)
    span = Span(start, start + len(words))
    sentence = next(block.span for block in article.blocks if span in block.span)
    places = [start + words.index(mark) for mark in marks]
    return Evidence(article.id, span, sentence, tuple(Span(p, p + len(m)) for p, m in zip(places, marks, strict=True)))


def _claim(kind: str, evidence: Evidence, value: str, subject: str, **more: Any) -> Claim[str]:
    return Claim(
        kind=kind,
        article=evidence.source,
        span=evidence.span,
        sentence=evidence.sentence,
        role="body",
        value=value,
        keys=frozenset({kind}),
        subject=subject,
        **more,
    )


STRANDING = Event(
    id="e1",
    label="Ferry Petrel, off Gull Point, Monday: ran aground",
    articles=("000.txt", "001.txt", "002.html"),
    slots=(
        Slot("vessel", "Petrel"),
        Slot("weekday", "Monday", (_claim("weekday", at(HERALD, "Monday"), "Monday", "the accident"),)),
        Slot("place", "Gull Point"),
    ),
    weights=(Weight("same vessel: Petrel", 6.0), Weight("same day: Monday", 2.8)),
)
INQUIRY = Event(
    id="e2",
    label="Inquiry into the Petrel, Wednesday: request dismissed | heard",
    articles=("003.txt",),
    slots=(Slot("body", "inquiry"), Slot("weekday", "Wednesday")),
)

TITLE = Conflict(
    id="k-1a2b3c4d",
    status="contradiction",
    kind="role",
    question="What is Ilse Brandt’s title?",
    subject="Ilse Brandt’s title",
    confidence="high",
    internal=False,
    positions=(
        Position(
            "Chief Safety and Traffic Officer",
            (
                at(HERALD, "Chief Safety and Traffic Officer", "Traffic"),
                at(COURIER, "Chief Safety and Traffic Officer", "Traffic"),
            ),
            1,
        ),
        Position("chief safety and training officer", (at(TIMES, "chief safety and training officer", "training"),), 1),
    ),
    events=("e1",),
    why=("same person: Ilse Brandt", "titles differ in one word: Traffic / training"),
    weights=(
        Weight("same person: Ilse Brandt", 8.25),
        Weight("both speak for the harbour authority", 3.5),
        Weight("reports of different days", -1.25),
    ),
)
HURT = Conflict(
    id="k-00c0ffee",
    status="contradiction",
    kind="quantity",
    question="How many people were hurt?",
    subject="people hurt",
    confidence="medium",
    internal=False,
    positions=(
        Position(
            "14",
            (
                at(HERALD, "14 passengers", "14"),
                at(COURIER, "14 passengers", "14"),
                *(at(later, "14") for later in LATER),
            ),
            5,
        ),
        Position("17", (at(TIMES, "17 people", "17"), at(TIMES, "17 injured", "17")), 1),
        Position("12", (at(ODD, "Twelve hurt", "Twelve"),), 1),
    ),
    events=("e1",),
    why=("both say how many people were hurt", "14 and 17 cannot both be true"),
    weights=(Weight("both say how many people were hurt", 7.5),),
)
INTERNAL = Conflict(
    id="k-0badcafe",
    status="contradiction",
    kind="quantity",
    question="How many people were hurt?",
    subject="people hurt",
    confidence="high",
    internal=True,
    positions=(
        Position("12", (at(ODD, "Twelve"),), 1),
        Position("11", (at(ODD, "eleven"),), 1),
    ),
    why=("the headline and the text below it give different figures",),
)
HOSTILE_ONE = Conflict(
    id="k-deadbeef",
    status="contradiction",
    kind="quote",
    question="What did the clerk say in <b>`words`</b> | *or* \x1b[1mnot\x1b[0m?",
    subject="the [clerk]’s words",
    confidence="low",
    internal=False,
    positions=(
        Position("**bold** _it_ `tick` | pipe", (at(ODD, HOSTILE[6:58], "**bold**", "| pipe"),), 1),
        Position("[/b] no <i>warning</i>", (at(POST, "lamp [/b]"),), 1),
    ),
    why=("<both> say | [it]",),
)
SETTLED = Conflict(
    id="k-5e771ed0",
    status="contradiction",
    kind="weekday",
    question="On which day was the captain questioned?",
    subject="the questioning of the captain",
    confidence="high",
    internal=False,
    positions=(
        Position("Tuesday", (at(TIMES, "Tuesday"),), 1),
        Position("Wednesday", (at(POST, "Wednesday"),), 1),
    ),
    why=("same person: Captain Reinhardt", "Tuesday is not Wednesday"),
    settled="Tuesday, because the harbour log says so",
)
NAME = Conflict(
    id="k-3f9a2c1b",
    status="variant",
    kind="person",
    question="How is the captain’s name spelled?",
    subject="the captain of the Petrel",
    confidence="high",
    internal=False,
    positions=(
        Position("Reinhard", (at(TIMES, "Olaf Reinhard", "Reinhard"),), 1),
        Position("Reinhardt", (at(POST, "Olaf Reinhardt", "Reinhardt"),), 1),
    ),
    why=("same post: captain", "given names agree", "surnames differ in one letter"),
    severity="warning",
)
LEFTWARD = Conflict(
    id="k-77777777",
    status="variant",
    kind="quote",
    question="What did the crew member write?",
    subject="the slip of paper",
    confidence="medium",
    internal=False,
    positions=(
        Position("שלום לכולם, אנחנו בסדר", (at(POST, "שלום לכולם, אנחנו בסדר"),), 1),
        Position("שלום לכולם, אנחנו בסדר גמור", (at(ODD, "שלום לכולם, אנחנו בסדר גמור", "גמור"),), 1),
    ),
    why=("the same words but one",),
)
UPDATE = Conflict(
    id="k-0ddba115",
    status="update",
    kind="quantity",
    question="How many people were hurt?",
    subject="people hurt, by day",
    confidence="high",
    internal=False,
    positions=(
        Position("14", (at(HERALD, "14 hurt", "14"),), 1),
        Position("17", (at(TIMES, "17 injured", "17"),), 1),
    ),
    why=("the figures are of different days, 2031-03-04 to 2031-03-06, and such a count goes on",),
)
DAY = Conflict(
    id="k-abcdef01",
    status="apparent",
    kind="weekday",
    question="On which day did it happen?",
    subject="the day",
    confidence="high",
    internal=False,
    positions=(
        Position("Monday", (at(HERALD, "Monday"), at(COURIER, "Monday"), at(TIMES, "Monday")), 2),
        Position("Wednesday", (at(POST, "Wednesday"),), 1),
    ),
    events=("e1", "e2"),
    why=("different events: the one ran aground, the other was heard", "weekday: Monday / Wednesday"),
)
OUTCOME = Conflict(
    id="k-10203040",
    status="apparent",
    kind="outcome",
    question="What became of the owners’ request?",
    subject="the owners’ request to sail again",
    confidence="medium",
    internal=False,
    positions=(
        Position("dismissed", (at(POST, "dismissed"),), 1),
        Position("granted", (at(ODD, "granted"),), 1),
    ),
    events=("e2",),
    why=("two rulings of the inquiry",),
)

REPORT = Report(
    sources=(
        Source(HERALD, "e1"),
        Source(COURIER, "e1", Copy("001.txt", "000.txt", "credits Coast Wire, and 98 % of its words are the same")),
        Source(TIMES, "e1"),
        Source(POST, "e2"),
        Source(ODD),
        *(Source(later, "e1") for later in LATER),
    ),
    events=(STRANDING, INQUIRY),
    claims=(
        _claim("quantity", at(HERALD, "14 passengers", "14"), "14", "people hurt"),
        _claim("weekday", at(HERALD, "Monday"), "Monday", "the accident"),
        _claim("role", at(HERALD, "Chief Safety and Traffic Officer"), "Chief Safety and Traffic Officer", "Brandt"),
        _claim("quantity", at(TIMES, "17 people", "17"), "17", "people hurt"),
        _claim("person", at(TIMES, "Olaf Reinhard"), "Olaf Reinhard", "the captain", holder="Olaf Reinhard"),
        _claim("quote", at(POST, "was blinded by [the pilot’s] lamp [/b]"), "was blinded by [the pilot’s] lamp [/b]",
               "his lawyer", speaker="his lawyer"),
        _claim("quote", at(ODD, HOSTILE[6:58]), HOSTILE[6:58], "the clerk", assertion="denied"),
        _claim("outcome", at(POST, "dismissed"), "dismissed", "the owners’ request", holder="the owners"),
    ),
    conflicts=(TITLE, HURT, INTERNAL, SETTLED, HOSTILE_ONE, NAME, LEFTWARD, UPDATE, DAY, OUTCOME),
    skipped=(
        Skipped("story/articles/notes.docx", "not text"),
        Skipped("story/articles/\x1b[2Jcut_short.json", "broken JSON in line 3: [/b] *oops*"),
    ),
)  # fmt: skip

NOTHING = Report(
    sources=(Source(HERALD, "e1"), Source(POST, "e2")),
    events=(replace(STRANDING, articles=("000.txt",)), INQUIRY),
    claims=REPORT.claims[:3],
    conflicts=(),
)


def show(claim: Claim[Any]) -> str:
    """A claim's value, as its kind would put it."""
    return str(claim.value)
