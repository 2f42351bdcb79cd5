"""Who says what: a table of the questions and the sources, one for each story of the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.model import STATUSES, Conflict, Source
from reconcile.reports.html import settled
from reconcile.reports.html.conflicts import badge, sign, standing
from reconcile.reports.html.index import Index, letter, speakers
from reconcile.reports.html.markup import Html, element, together
from reconcile.reports.html.passages import clip
from reconcile.reports.wording import HEADINGS

COLUMNS = 18
"""Sources of one table: as many as fit on a sheet of paper. A story with more has a second table."""


def section(index: Index) -> Html:
    """The tables, and who is silent on everything."""
    tables: list[Html] = []
    silent: list[Source] = []
    for story in index.stories:
        ids = {source.article.id for source in story}
        conflicts = [c for c in index.report.conflicts if ids.intersection(speakers(c))]
        if conflicts:
            tables += _tables(index, story, conflicts, len(tables))
        else:
            silent += story
    parts = [element("h2", "Who says what", id="matrix-title")]
    if tables:
        key = (
            "A letter is a position, the same as in the conflict that the question leads to; an empty field is silence."
        )
        parts.append(element("p", key, class_="meaning"))
    parts += tables
    if silent:
        names = [index.linked(index.short(s.article.id), index.article_anchor(s.article.id)) for s in silent]
        parts.append(element("p", "On none of the questions: ", together(names, ", "), ".", class_="silent"))
    return element("section", *parts, id="matrix", aria_labelledby="matrix-title")


def _tables(index: Index, story: Sequence[Source], conflicts: Sequence[Conflict], made: int) -> Iterator[Html]:
    for start in range(0, len(story), COLUMNS):
        sources = story[start : start + COLUMNS]
        ids = {source.article.id for source in sources}
        asked = [c for c in conflicts if ids.intersection(speakers(c))]
        if not asked:
            continue
        said = f"Which of {len(sources)} sources takes which position"
        if len(story) > COLUMNS:
            said = f"Which of the sources {start + 1} to {start + len(sources)} of {len(story)} takes which position"
        name = f"table-{made + 1 + start // COLUMNS}"
        head = [element("th", "Question", scope="col", class_="question"), *(_source(index, s) for s in sources)]
        table = element(
            "table",
            element("caption", said, id=name),
            element("thead", element("tr", *head)),
            *_bodies(index, sources, asked),
        )
        yield element("div", table, class_="scroll", role="region", aria_labelledby=name, tabindex="0")


def _source(index: Index, source: Source) -> Html:
    id = source.article.id
    name = index.linked(clip(index.short(id), 34), index.article_anchor(id))
    of_copy = element("small", " copy") if source.copy else ""
    return element("th", element("span", name, of_copy), scope="col", class_="source")


def _bodies(index: Index, sources: Sequence[Source], conflicts: Sequence[Conflict]) -> Iterator[Html]:
    for status in (*STATUSES, "settled"):
        found = [conflict for conflict in conflicts if standing(conflict) == status]
        if not found:
            continue
        heading = settled.HEADING if status == "settled" else HEADINGS[status]  # type: ignore[index]
        title = element(
            "th", sign(status), heading, scope="rowgroup", colspan=str(len(sources) + 1), class_=f"status {status}"
        )
        yield element("tbody", element("tr", title, class_="group"), *(_row(index, sources, c) for c in found))


def _row(index: Index, sources: Sequence[Source], conflict: Conflict) -> Html:
    values = [
        together((element("b", letter(number)), " ", clip(position.value, 60)))
        for number, position in enumerate(conflict.positions)
    ]
    question = element("a", clip(conflict.question, 140), href=f"#{conflict.id}")
    head = element("th", question, element("small", together(values, " · ")), scope="row", class_="question")
    return element("tr", head, *(_cell(conflict, source.article.id) for source in sources), data_of=conflict.id)


def _cell(conflict: Conflict, source: str) -> Html:
    taken = [
        element(
            "a",
            badge(number),
            element("span", " " + clip(position.value, 60), class_="unseen"),
            href=f"#{conflict.id}-{letter(number).lower()}",
        )
        for number, position in enumerate(conflict.positions)
        if any(evidence.source == source for evidence in position.evidence)
    ]
    return element("td", together(taken, " "))
