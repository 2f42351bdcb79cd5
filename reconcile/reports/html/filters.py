"""The form that narrows the conflicts down. Without a script nothing is hidden, so the script shows the form."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.model import STATUSES
from reconcile.reports.html import settled
from reconcile.reports.html.conflicts import sign, standing
from reconcile.reports.html.index import Index, speakers
from reconcile.reports.html.markup import Html, element, together
from reconcile.reports.html.passages import clip
from reconcile.reports.wording import HEADINGS


def form(index: Index) -> Html:
    """Status, kind and source, as far as the report has more than one of them."""
    conflicts = index.report.conflicts
    tally = {s: sum(standing(c) == s for c in conflicts) for s in (*STATUSES, "settled")}
    boxes = [
        element(
            "label",
            element("input", type="checkbox", name="status", value=status, checked=True, autocomplete="off"),
            sign(status),
            element("span", settled.HEADING if status == "settled" else HEADINGS[status]),  # type: ignore[index]
            element("span", str(number), class_="number"),
            class_=status,
        )
        for status, number in tally.items()
        if number
    ]
    speaking = {id for conflict in conflicts for id in speakers(conflict)}
    kinds = sorted({conflict.kind for conflict in conflicts})
    sources = [(str(index.numbers[id]), clip(index.short(id), 60)) for id in index.sources if id in speaking]
    return element(
        "form",
        element("h2", "Show"),
        element("fieldset", element("legend", "Status"), *boxes),
        _choice("kind", "Kind", "all kinds", [(kind, kind) for kind in kinds]),
        _choice("source", "Source", "all sources", sources),
        element(
            "p",
            element("output", f"All {len(conflicts)} shown", aria_live="polite"),
            element("button", "Show all", type="reset"),
        ),
        id="filter",
        aria_label="Show only some of the conflicts",
        hidden=True,
    )


def _choice(name: str, label: str, all: str, options: Iterable[tuple[str, str]]) -> Html:
    made = [element("option", all, value=""), *(element("option", text, value=value) for value, text in options)]
    return element(
        "p",
        element("label", label, for_=f"filter-{name}"),
        element("select", together(made), name=name, id=f"filter-{name}", autocomplete="off"),
    )
