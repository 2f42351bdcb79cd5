"""How many articles one core reads in a second, and what of it is slowest."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from time import perf_counter

from reconcile import articles, claims
from reconcile.__main__ import SELDOM
from reconcile.claims.kind import AnyKind
from reconcile.language.document import Document, Sentence
from reconcile.model import Article

TARGET = 100
"""Articles a second, read and extracted."""

SHOWN = 12
"""Rows of the table of parts: what comes after takes next to nothing."""


def lines(folders: Sequence[Path], passes: int) -> Iterator[str]:
    """The two tables, on the stories in `folders`. Of several passes the fastest counts, after one to warm up."""
    gc.set_threshold(SELDOM, 20, 20)  # as the program does
    found = _read(folders)
    if not found:
        raise SystemExit("benchmarks: no article in " + ", ".join(map(str, folders)))
    many, characters = len(found), sum(len(article.text) for article in found)
    reading = _fastest(lambda: _read(folders), passes) / many
    extracting = _fastest(lambda: [claims.read(article) for article in found], passes) / many
    yield f"Articles a second on one core: {many} articles of {characters // many:,} characters, fastest of {passes}"
    yield ""
    yield f"  {'':22}{'ms/article':>12}{'articles/s':>12}"
    for name, seconds in (("reading", reading), ("extraction", extracting), ("both", reading + extracting)):
        yield f"  {name:22}{seconds * 1000:12.2f}{1 / seconds:12.0f}"
    yield ""
    yield f"  target: both at least {TARGET}"
    yield ""
    parts = [_parts(found) for _ in range(passes)]
    took = {part: min(each[part] for each in parts) / many * 1000 for part in parts[0]}
    slowest = sorted(took, key=lambda part: (-took[part], part))
    yield "What extraction spends it on; language is read once, whichever kinds ask for it"
    yield ""
    yield f"  {'':26}{'ms/article':>12}"
    for part in slowest[:SHOWN]:
        yield f"  {part:26}{took[part]:12.2f}"
    yield f"  {f'{len(slowest) - SHOWN} others':26}{sum(took[part] for part in slowest[SHOWN:]):12.2f}"
    kinds = [part for part in slowest if part.startswith("kind ")]
    yield ""
    yield f"  slowest kind: {kinds[0][5:]}"


def _read(folders: Sequence[Path]) -> list[Article]:
    return [article for folder in folders for article in articles.read([folder])[0]]


def _fastest(work: Callable[[], object], passes: int) -> float:
    work()
    return min(_seconds(work) for _ in range(passes))


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _parts(found: Sequence[Article]) -> dict[str, float]:
    """Seconds that each part takes over all articles, every one after those that it rests on."""
    of_sentence = [name for name, value in vars(Sentence).items() if isinstance(value, cached_property)]
    of_document = [name for name, value in vars(Document).items() if isinstance(value, cached_property)]
    taken: dict[str, float] = {}

    def add(part: str, work: Callable[[], object]) -> None:
        taken[part] = taken.get(part, 0.0) + _seconds(work)

    def all_of(sentences: Sequence[Sentence], name: str) -> None:
        for sentence in sentences:
            getattr(sentence, name)

    for article in found:
        document = Document(article)
        add("sentences", partial(getattr, document, "sentences"))
        for name in of_sentence:
            add(name, partial(all_of, document.sentences, name))
        for name in of_document:
            if name != "sentences":
                add(name, partial(getattr, document, name))
        for kind in claims.KINDS:
            add(f"kind {kind.id}", partial(_exhaust, kind, document))
    return taken


def _exhaust(kind: AnyKind, document: Document) -> None:
    for _ in kind.extract(document, kind.options):
        pass
