"""The ledger of events on a timeline: what happened, who tells of it, and what tells it from its siblings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from reconcile.model import Article, Event, Slot
from reconcile.reports.html.index import MONTHS, Index, bare, day, joined
from reconcile.reports.html.markup import Html, element, together
from reconcile.reports.html.passages import clip

WHEN = ("date", "day", "weekday")
"""Slots that say when it happened, the most exact first."""


def section(index: Index) -> Html:
    """The ledger, in the order of the days on which the events were first reported, as far as these are known."""
    order = {event.id: number for number, event in enumerate(index.report.events)}
    events = sorted(
        index.report.events, key=lambda event: (_reported(index, event)[:1] or [dt.date.max], order[event.id])
    )
    apart = _apart(index)
    items = [element("li", *_event(index, event, apart), id=f"event-{event.id}") for event in events]
    stray = [s.article.id for s in index.report.sources if s.event is None]
    parts = [element("h2", "What happened", id="events-title")]
    if events:
        said = "Answers on different events are never set against each other."
        if apart:
            said += " What tells one event from another is in bold."
        parts += [element("p", said, class_="meaning"), element("ol", *items, class_="timeline")]
    if stray:
        names = [index.linked(index.short(id), index.article_anchor(id)) for id in stray]
        parts.append(element("p", "No event was recognised in ", together(names, ", "), ".", class_="silent"))
    return element("section", *parts, id="events", aria_labelledby="events-title")


def _event(index: Index, event: Event, apart: set[tuple[str, str]]) -> list[Html]:
    days = _reported(index, event)
    told = next((slot.value for name in WHEN for slot in event.slots if slot.name == name), None)
    when = [
        element("b", told) if told else None,
        element("span", "reported ", _span(days), class_="reported") if days else None,
    ]
    slots = [
        element("div", element("dt", slot.name), element("dd", _value(index, slot, apart)), class_="slot")
        for slot in event.slots
    ]
    telling = [_telling(index, index.articles[id]) for id in event.articles if id in index.articles]
    return [
        element("p", joined(when, " "), class_="when"),
        element(
            "div",
            element("h3", element("span", event.id, class_="id"), " ", clip(event.label, 300)),
            element("dl", *slots) if slots else Html(),
            element("ul", *telling, class_="telling"),
            class_="what",
        ),
    ]


def _value(index: Index, slot: Slot, apart: set[tuple[str, str]]) -> Html:
    value = element("b" if (slot.name, slot.value) in apart else "span", clip(slot.value, 200))
    places: dict[str, Html] = {}
    for claim in slot.claims:
        if claim.article in index.articles and claim.article not in places:
            article = index.articles[claim.article]
            line = f"{bare(article.id)}:{article.line_of(claim.span.start)}"
            places[claim.article] = index.linked(line, index.paragraph_anchor(claim.article, claim.span.start))
    return together((value, " ", element("small", together(places.values(), ", ")))) if places else value


def _telling(index: Index, article: Article) -> Html:
    title = clip(article.title or "", 160) or bare(article.id)
    name = element("b", index.short(article.id)) if article.title else None
    return element("li", joined([name, index.linked(title, index.article_anchor(article.id)), day(article)], ", "))


def _apart(index: Index) -> set[tuple[str, str]]:
    """The slots in which an event differs from another of its story: those that tell the two apart."""
    found: set[tuple[str, str]] = set()
    for story in index.stories:
        ids = {source.article.id for source in story}
        values: dict[str, set[str]] = {}
        for event in index.report.events:
            if ids.intersection(event.articles):
                for slot in event.slots:
                    values.setdefault(slot.name, set()).add(slot.value)
        found |= {(name, value) for name, told in values.items() if len(told) > 1 for value in told}
    return found


def _reported(index: Index, event: Event) -> list[dt.date]:
    """The days on which its articles appeared, the first and the last of them."""
    articles = [index.articles[id] for id in event.articles if id in index.articles]
    days = sorted(article.published for article in articles if article.published)
    return days if len(set(days)) < 2 else [days[0], days[-1]]


def _span(days: Sequence[dt.date]) -> str:
    first, last = days[0], days[-1]
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    year = f" {first.year}" if first.year != last.year else ""
    month = f" {MONTHS[first.month - 1]}" if year or first.month != last.month else ""
    return f"{first.day}{month}{year} – {end}"
