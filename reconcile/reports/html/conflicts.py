"""The conflicts, worst first: each question with its positions side by side, and who takes them in which words."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Iterator

from reconcile.model import STATUSES, Article, Conflict, Evidence, Position, Status
from reconcile.reports.html import settled
from reconcile.reports.html.index import Index, day, joined, letter, speakers
from reconcile.reports.html.markup import Html, element, together
from reconcile.reports.html.passages import clip, pieces, quoted
from reconcile.reports.quotation import Piece
from reconcile.reports.wording import HEADINGS, MEANINGS, independent, reasons, sentence, tags

SIGNS: dict[str, str] = {"contradiction": "≠", "variant": "≈", "update": "→", "apparent": "‖", "settled": "✓"}
"""A status is told by its word, by its sign and by its colour, so that none of them is needed."""

PASSAGES = 3
"""Passages of one position that stand open; what is more is folded, and printed all the same."""

NAMED = 6
"""Silent sources that are named; of more, only how many there are."""


def sign(status: str) -> Html:
    """The sign of a status, which stands beside its word."""
    return element("span", SIGNS[status], class_="sign", aria_hidden="true")


def standing(conflict: Conflict) -> str:
    """Under which heading the conflict stands: its status, or *settled*."""
    return conflict.status if conflict.settled is None else "settled"


def section(index: Index) -> Html:
    """All conflicts, under their headings."""
    parts = [element("h2", "The conflicts", id="conflicts-title")]
    for status in STATUSES:
        found = [c for c in index.report.conflicts if standing(c) == status]
        parts += _group(index, status, HEADINGS[status], MEANINGS[status], found)
    parts += _group(index, "settled", settled.HEADING, settled.MEANING, settled.conflicts(index.report))
    if not index.report.conflicts:
        parts.append(
            element("p", "None was found: on every question that they share, the reports agree.", class_="none")
        )
    return element("section", *parts, id="conflicts", aria_labelledby="conflicts-title")


def _group(
    index: Index, status: Status | str, heading: str, meaning: str, conflicts: Iterable[Conflict]
) -> Iterator[Html]:
    cards = [_Card(index, conflict).whole() for conflict in conflicts]
    if cards:
        title = element("h3", sign(status), heading)
        about = element("p", sentence(meaning), class_="meaning")
        yield element("section", element("div", title, about, class_="head"), *cards, class_=f"group {status}")


class _Card:
    """One conflict as a piece of the page."""

    def __init__(self, index: Index, conflict: Conflict) -> None:
        self.index, self.conflict = index, conflict
        self.in_short = conflict.status == "apparent" or conflict.settled is not None

    def whole(self) -> Html:
        conflict = self.conflict
        return element(
            "article",
            self._head(),
            *settled.decisions(conflict),
            element("ol", *map(self._position, range(len(conflict.positions))), class_="positions"),
            self._silent(),
            self._reasons(),
            id=conflict.id,
            class_=f"conflict {standing(conflict)}",
            aria_labelledby=f"{conflict.id}-question",
            data_status=standing(conflict),
            data_kind=conflict.kind,
            data_sources=" ".join(str(self.index.numbers[id]) for id in speakers(conflict)),
        )

    def _head(self) -> Html:
        conflict = self.conflict
        about = [
            element("span", sign(conflict.status), conflict.status.capitalize(), class_=f"status {conflict.status}")
        ]
        about += [element("span", word) for word in (conflict.kind, *tags(conflict, self.index.options.since))]
        question = conflict.question[:1].upper() + conflict.question[1:]
        link = element("a", clip(question, 400), href=f"#{conflict.id}", title="A link to this conflict")
        heading = element("h4", link, id=f"{conflict.id}-question")
        return together((element("p", joined(about), class_="about"), heading))

    def _position(self, number: int) -> Html:
        conflict, position = self.conflict, self.conflict.positions[number]
        about = [element("span", independent(position.independent_sources), class_="count")]
        if conflict.status == "apparent":
            about += [self.index.event(id) for id in self.index.events_of(position) if id in conflict.events]
        value = element("strong", clip(position.value, 300), class_="value", dir="auto")
        return element(
            "li",
            element("p", badge(number), " ", value, class_="answer"),
            element("p", joined(about, " "), class_="about"),
            self._evidence(position),
            id=f"{conflict.id}-{letter(number).lower()}",
        )

    def _evidence(self, position: Position) -> Html:
        said = self._alike(position.evidence)
        items = [
            element("div", self._places(group), quoted(self._article(group[0]), group[0]), class_="passage")
            for group in said
        ]
        if self.in_short:
            summary = element("summary", "The passages" if len(items) > 1 else "The passage")
            folded = element("details", summary, *items, class_="passages")
            return together((element("p", self._sources(position), class_="places"), folded))
        if len(items) <= PASSAGES + 1:
            return together(items)
        summary = element("summary", f"{len(items) - PASSAGES} more passages")
        return together([*items[:PASSAGES], element("details", summary, *items[PASSAGES:], class_="more")])

    def _alike(self, evidence: Iterable[Evidence]) -> list[list[Evidence]]:
        """The evidence by what it says, since a wire copy repeats its original."""
        groups: dict[tuple[Piece, ...], list[Evidence]] = {}
        for item in evidence:
            groups.setdefault(pieces(self._article(item), item), []).append(item)
        return list(groups.values())

    def _places(self, evidence: Iterable[Evidence]) -> Html:
        return element("p", together(map(self._place, evidence), "; "), class_="places")

    def _sources(self, position: Position) -> Html:
        """Its sources, each once with its lines."""
        lines: dict[str, dict[int, Html]] = {}
        for evidence in position.evidence:
            line = self._article(evidence).line_of(evidence.span.start)
            link = self.index.linked(str(line), self.index.anchor(evidence))
            lines.setdefault(evidence.source, {}).setdefault(line, link)
        made = []
        for id, links in lines.items():
            of_copy = " (copy)" if self.index.sources[id].copy else ""
            word = "line " if len(links) == 1 else "lines "
            name = element("b", self.index.short(id))
            made.append(together((name, ", ", word, together(links.values(), ", "), of_copy)))
        return together(made, "; ")

    def _place(self, evidence: Evidence) -> Html:
        article, source = self._article(evidence), self.index.sources[evidence.source]
        line = f"{article.id}:{article.line_of(evidence.span.start)}"
        parts = [
            self.index.linked(element("b", article.outlet), self.index.anchor(evidence)) if article.outlet else None,
            element("span", line, class_="file")
            if article.outlet
            else self.index.linked(element("b", line, class_="file"), self.index.anchor(evidence)),
            day(article),
            together(("copy of ", self.index.name(source.copy.original))) if source.copy else None,
        ]
        return joined(parts, ", ")

    def _article(self, evidence: Evidence) -> Article:
        return self.index.articles[evidence.source]

    def _silent(self) -> Html | str:
        """Who could have said something on it, and does not."""
        speaking = set(speakers(self.conflict))
        silent = [id for id in self.index.companions(self.conflict) if id not in speaking]
        if not silent or self.conflict.internal:
            return ""
        if len(silent) > NAMED:
            said: str = self.index.linked(f"{len(silent)} other sources", "matrix")
        else:
            said = together(
                [self.index.linked(self.index.short(id), self.index.article_anchor(id)) for id in silent], ", "
            )
        return element("p", "Silent on it: ", said, ".", class_="silent")

    def _reasons(self) -> Html:
        conflict = self.conflict
        rule, matched = reasons(conflict)
        # What tells three events apart is long, and the ledger says it as well.
        rule, more = (rule[:1], rule[1:]) if conflict.status == "apparent" else (rule, [])
        command = f"reconcile explain {conflict.id}{where(self.index.options.root)}"
        parts: list[str] = []
        if rule:
            parts.append(element("p", together([sentence(why) for why in rule], " "), class_="why"))
        inner = [element("p", sentence(why)) for why in more]
        if conflict.weights:
            rows = [
                element(
                    "tr",
                    element("td", f"{weight.bits:+.1f}".replace("-", "−"), class_="bits"),
                    element("th", weight.what, scope="row"),
                )
                for weight in conflict.weights
            ]
            caption = element("caption", "For (+) and against (−) their being about one thing, in bits")
            inner.append(element("table", caption, element("tbody", *rows), class_="weights"))
        elif matched:
            inner.append(element("p", together([sentence(why) for why in matched], " ")))
        if inner:
            said = (
                "What tells the events apart"
                if more and len(conflict.events) > 1
                else "Why they are taken to be about one thing"
            )
            summary = element("summary", said)
            parts.append(element("details", summary, *inner, class_="how"))
        return element("footer", *parts, element("p", element("code", command), class_="command"))


def badge(number: int) -> Html:
    """The letter of a position, by which the table of sources names it as well."""
    return element("span", letter(number), class_=f"badge p{min(number, 3)}")


def where(root: str) -> str:
    """What was checked, for a command; nothing where it is a path that only one machine has."""
    own_machine = any(os.path.isabs(word.strip("'")) or word.startswith("~") for word in root.split())
    return f" {root}" if root and not own_machine else ""
