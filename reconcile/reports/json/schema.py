"""The shape of the JSON report, which is a promise: fields may be added, none is taken away or changes its meaning.

These records are the schema. `report` fills them in, `document` writes them down, and `report.schema.json` beside the
formats is made from them (docs/json-schema.md). The order of the fields is the order in the document.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from reconcile.model import Article, Confidence, Severity, Span, Status
from reconcile.reports.escaping import json_page

VERSION: Literal[1] = 1

Count = Annotated[int, Meta(ge=0)]
Offset = Annotated[int, Meta(ge=0, description="characters of the article's text, counted from 0")]
Line = Annotated[int, Meta(ge=1, description="line of the file, counted from 1")]
Column = Annotated[int, Meta(ge=1, description="column within the line of the text, counted from 1")]
Day = Annotated[str, Meta(pattern=r"^\d{4,}-\d{2}-\d{2}$")]
Mark = Annotated[tuple[Offset, Offset], Meta(description="start and end of words that differ from the other positions")]


class Tool(Struct, frozen=True):
    """The program that wrote the report."""

    name: str
    version: str


class SetAside(Struct, frozen=True):
    """Lines of a file that were not read as part of the article."""

    start_line: Line
    end_line: Line
    reason: str


class SourceRecord(Struct, frozen=True):
    """One article. `event` is the event that it mainly tells of, `copy_of` the source that it copies or rests on."""

    id: str
    path: str
    title: str | None
    outlet: str | None
    published: Day | None
    copy_of: str | None
    event: str | None
    furniture: tuple[SetAside, ...]


class EventRecord(Struct, frozen=True):
    """One happening, the sources that mainly tell of it, and the properties that set it apart from others."""

    id: str
    label: str
    sources: tuple[str, ...]
    attributes: dict[str, str]


class EvidenceRecord(Struct, frozen=True):
    """A passage: `text` is the article's text from `start` to `end`, and `sentence` what it stands in."""

    source: str
    start: Offset
    end: Offset
    line: Line
    column: Column
    text: str
    sentence: str
    marks: tuple[Mark, ...]


class PositionRecord(Struct, frozen=True):
    """One answer to a question; copies of one article count as one independent source."""

    value: str
    independent_sources: Count
    evidence: tuple[EvidenceRecord, ...]


class ConflictRecord(Struct, frozen=True):
    """A question whose positions cannot all be true, or are not written alike."""

    id: str
    status: Status
    kind: str
    question: str
    subject: str
    confidence: Confidence
    internal: bool
    events: tuple[str, ...]
    positions: tuple[PositionRecord, ...]
    why: tuple[str, ...]
    settled: str | None
    severity: Severity
    reopened: str | None = None


class SkippedRecord(Struct, frozen=True):
    """A file that could not be read, and why."""

    path: str
    reason: str


class Summary(Struct, frozen=True):
    """How many there are of each."""

    articles: Count
    claims: Count
    events: Count
    contradiction: Count
    variant: Count
    update: Count
    apparent: Count
    settled: Count = 0


class SinceRecord(Struct, frozen=True):
    """What has changed against the report at `path`: ids of conflicts."""

    path: str
    new: tuple[str, ...]
    gone: tuple[str, ...]
    unchanged: tuple[str, ...]


class ReportRecord(Struct, frozen=True):
    """All that one run of `reconcile check` found."""

    schema: Literal[1]
    tool: Tool
    sources: tuple[SourceRecord, ...]
    events: tuple[EventRecord, ...]
    conflicts: tuple[ConflictRecord, ...]
    skipped: tuple[SkippedRecord, ...]
    summary: Summary
    notes: tuple[str, ...] = ()
    since: SinceRecord | None = None
    excepted: tuple[str, ...] = ()


class Place(Struct, frozen=True):
    """Where a claim of another article stands that agrees."""

    source: str
    start: Offset
    end: Offset


class ClaimRecord(Struct, frozen=True):
    """One claim. `conflicts` are those in which it is evidence, `events` those that it helps to tell apart."""

    source: str
    kind: str
    value: str
    subject: str
    holder: str | None
    speaker: str | None
    assertion: str
    start: Offset
    end: Offset
    line: Line
    column: Column
    text: str
    sentence: str
    events: tuple[str, ...]
    conflicts: tuple[str, ...]
    agrees: tuple[Place, ...] = ()


class ClaimsRecord(Struct, frozen=True):
    """All that one run of `reconcile claims` read."""

    schema: Literal[1]
    tool: Tool
    claims: tuple[ClaimRecord, ...]


def evidence(article: Article, span: Span, sentence: Span, marks: tuple[Span, ...] = ()) -> EvidenceRecord:
    """The passage with all that is computed from the article."""
    return EvidenceRecord(
        source=article.id,
        start=span.start,
        end=span.end,
        line=article.line_of(span.start),
        column=article.column_of(span.start),
        text=article.quote(span),
        sentence=article.quote(sentence),
        marks=tuple((mark.start, mark.end) for mark in marks),
    )


def document(record: Struct) -> str:
    """The record as UTF-8 JSON."""
    return json_page(record)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the report, from the records above."""
    schema = msgspec.json.schema(ReportRecord)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The JSON report of `reconcile check`",
        **schema,
    }
