"""Every noun of the program, in the order in which it comes to exist.

Article → Claim → Event, Question → Conflict → Report. Values are frozen, and have no behaviour but computed properties.
The records are `msgspec.Struct`s: declared forty times faster than dataclasses (docs/decisions/0002-libraries.md).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

V = TypeVar("V")


class Span(Struct, frozen=True, order=True):
    """A run of characters of an article's text as decoded: `text[start:end]`."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


# ── READ ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BlockRole = Literal["headline", "standfirst", "body", "caption"]


class Block(Struct, frozen=True):
    """A paragraph (or headline, or caption) that belongs to the article itself and is read for claims."""

    span: Span
    role: BlockRole


class Furniture(Struct, frozen=True):
    """What the page carries around the article: set aside in sight, with the reason, and never read for claims."""

    span: Span
    start_line: int
    end_line: int
    reason: str


class Article(Struct, frozen=True):
    """One report as it was read.

    `text` is the file as decoded; for a web page or a news API's record it is the text taken out of it, and
    `page_lines[i]` is the line of the file on which line `i` of the text stands. Spans count characters of `text`.
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    agency: str | None = None
    dateline_place: str | None = None
    published: dt.date | None = None
    credits: tuple[str, ...] = ()
    """Agencies and outlets on whose reporting the article says that it rests."""
    line_starts: tuple[int, ...] = (0,)
    page_lines: tuple[int, ...] = ()

    def line_of(self, position: int) -> int:
        """The line of the file, counted from 1, on which the character at `position` stands."""
        row = bisect_right(self.line_starts, position) - 1
        return self.page_lines[row] if self.page_lines else row + 1

    def column_of(self, position: int) -> int:
        """The column, counted from 1, within the line of the text."""
        return position - self.line_starts[bisect_right(self.line_starts, position) - 1] + 1

    def quote(self, span: Span) -> str:
        """The words at `span`, computed from the text each time so that they can never differ from it."""
        return self.text[span.start : span.end]


class Skipped(Struct, frozen=True):
    """A file that could not be read, and why."""

    path: str
    reason: str


# ── EXTRACT ───────────────────────────────────────────────────────────────────────────────────────────────────────

Assertion = Literal["asserted", "denied", "planned", "hypothetical"]
"""How the passage puts it: as so, as not so, as still to come, or as a mere possibility."""


class Claim(Struct, Generic[V], frozen=True):
    """A typed value that one passage states.

    `keys` say with which claims it may be compared at all: two claims are compared only when they share a key. `about`
    holds the stems that say which question it answers (what is counted, what was done), `context` those of the whole
    sentence, `names` the words of the names in it. `holder` is the person or body of whom the claim speaks, in the
    longest form that the article uses.
    """

    kind: str
    article: str
    span: Span
    sentence: Span
    role: BlockRole
    value: V
    keys: frozenset[str]
    subject: str
    about: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    holder: str | None = None
    speaker: str | None = None
    assertion: Assertion = "asserted"
    position: int = 0
    """The number of the sentence within the article: 0 is the headline or the first sentence."""


class Reading(Struct, frozen=True):
    """All that one article gave: its claims, the content stems of each sentence, and the words of its names.

    `names` are folded and stand once a mention: how often a name stands there says how much the article is about it.
    """

    article: Article
    claims: tuple[Claim[Any], ...]
    sentences: tuple[frozenset[str], ...]
    names: tuple[str, ...] = ()


class Weight(Struct, frozen=True):
    """One piece of evidence for (above 0) or against (below 0) two things being the same, in bits."""

    what: str
    bits: float


Verdict = Literal["same", "compatible", "variant", "conflict", "apart", "unrelated"]


class Comparison(Struct, frozen=True):
    """What one kind says of two values: which level of its ladder they reached, and a sentence for people.

    *same*: one value; *compatible*: both can be true (one is more precise); *variant*: the same thing written
    differently; *conflict*: not both can be true; *apart*: of one sort, but they say themselves what tells them apart
    (another year); *unrelated*: they do not answer one question. `weights` are what the two values themselves say for
    or against one question, beyond the words around them: the same digits in another order, a part and no part.
    """

    verdict: Verdict
    why: str
    weights: tuple[Weight, ...] = ()


# ── GROUP ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Slot(Struct, frozen=True):
    """One property of an event (its judge, its day …) with the claims that state it."""

    name: str
    value: str
    claims: tuple[Claim[Any], ...] = ()


class Event(Struct, frozen=True):
    """One happening. `articles` are those that mainly tell of it; `weights` say what held them together."""

    id: str
    label: str
    articles: tuple[str, ...]
    slots: tuple[Slot, ...] = ()
    weights: tuple[Weight, ...] = ()


class Copy(Struct, frozen=True):
    """An article that is in substance a copy of another, or says that it rests on it."""

    article: str
    original: str
    why: str


class Agreement(Struct, frozen=True):
    """Two claims of two articles that were matched and can both be true, and why."""

    left: Claim[Any]
    right: Claim[Any]
    why: str


class Answer(Struct, frozen=True):
    """One position on a question: claims that agree with each other."""

    value: str
    claims: tuple[Claim[Any], ...]


class Question(Struct, frozen=True):
    """What several claims answer. Its answers do not all agree; `weights` say why the claims are about one thing."""

    kind: str
    text: str
    subject: str
    answers: tuple[Answer, ...]
    comparison: Comparison
    events: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()
    apart: tuple[str, ...] = ()
    """What tells the answers' events apart; empty where they belong to one event."""


# ── COMPARE ───────────────────────────────────────────────────────────────────────────────────────────────────────

Status = Literal["contradiction", "variant", "update", "apparent"]
STATUSES: tuple[Status, ...] = ("contradiction", "variant", "update", "apparent")
Confidence = Literal["high", "medium", "low"]
Severity = Literal["error", "warning"]


class Evidence(Struct, frozen=True):
    """A passage that takes a position. `marks` are the spans that differ from the other positions."""

    source: str
    span: Span
    sentence: Span
    marks: tuple[Span, ...] = ()


class Position(Struct, frozen=True):
    """One answer to a question, with all the evidence for it."""

    value: str
    evidence: tuple[Evidence, ...]
    independent_sources: int


class Conflict(Struct, frozen=True):
    """A question whose positions cannot all be true, or are not written alike."""

    id: str
    status: Status
    kind: str
    question: str
    subject: str
    confidence: Confidence
    internal: bool
    positions: tuple[Position, ...]
    events: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()
    severity: Severity = "error"
    settled: str | None = None
    """What the desk has decided, and why, as a sentence."""
    reopened: str | None = None
    """What the desk had decided, and what has changed since."""


# ── RENDER ────────────────────────────────────────────────────────────────────────────────────────────────────────


class Source(Struct, frozen=True):
    """An article's place in the story: the event that it mainly tells of, and whose copy it is."""

    article: Article
    event: str | None = None
    copy: Copy | None = None


class Report(Struct, frozen=True):
    """All that one run found. Every format renders this and nothing else."""

    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim[Any], ...]
    conflicts: tuple[Conflict, ...]
    skipped: tuple[Skipped, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    notes: tuple[str, ...] = ()  # what the desk wrote down and no longer applies: a decision whose conflict is gone
    excepted: tuple[str, ...] = ()  # the exceptions that took evidence out of a conflict, with place and reason

    @property
    def articles(self) -> dict[str, Article]:
        """The articles by their id."""
        return {source.article.id: source.article for source in self.sources}

    def count(self, status: Status) -> int:
        """How many conflicts have `status`."""
        return sum(conflict.status == status for conflict in self.conflicts)
