"""A story of a fire, checked in memory."""

from __future__ import annotations

from reconcile import conflicts
from reconcile.articles.days import day_in_name
from reconcile.claims import KINDS, read
from reconcile.matching import group
from reconcile.model import Report, Source
from tests.writing import article

LEDGER = "decisions.yaml"


def fire(hurt: str) -> str:
    return f"A fire in a ferry terminal at Brackwell injured {hurt} people, the harbour police said."


def checked(*told: tuple[str, str]) -> Report:
    """The report on articles that are given as name and text; a day in the name is that of publication."""
    days = {name: day_in_name(name) for name, _ in told}
    articles = [
        article(*text.split("\n"), id=name, published=day.isoformat() if (day := days[name]) else None)
        for name, text in told
    ]
    grouped = group([read(each) for each in articles], KINDS, {}, lambda *_: None)
    sources = {a.id: Source(a, grouped.event_of.get(a.id), grouped.copy_of.get(a.id)) for a in articles}
    return Report(tuple(sources.values()), grouped.events, (), conflicts.find(grouped.questions, KINDS, sources))
