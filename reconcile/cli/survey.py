"""What there is in a folder of articles, for the `claims.yaml` that is to fit it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reconcile import articles, pipeline
from reconcile.articles.finding import ENDINGS
from reconcile.claims import KINDS
from reconcile.cli.options import in_words
from reconcile.cli.progress import watched
from reconcile.model import Claim, Report
from reconcile.settings import Settings
from reconcile.settings.starter import Survey

PLACES = ("data/articles", "articles")
"""Where articles usually stand, below the folder of the story."""
MOST = 300
"""Articles that are looked at: enough to know a story by."""
NAMED = ("person", "organization", "place")


def look_at(folder: Path) -> Survey:
    """What there is in the folder of the articles: a usual place below `folder`, or else `folder` itself."""
    kinds = tuple((kind.id, in_words(kind.question)) for kind in KINDS)
    for name in (*PLACES, "."):
        place = folder / name
        if not place.is_dir():
            continue
        files = [found.path for found in articles.find([place]).files]
        if files:
            with watched() as bar:
                report = pipeline.run(files[:MOST], Settings(), bar)
            return _survey(report, name, files, place, kinds)
    return Survey(None, kinds=kinds)


def _survey(report: Report, name: str, files: Sequence[Path], place: Path, kinds: Sequence[tuple[str, str]]) -> Survey:
    found = [source.article for source in report.sources]
    days = sorted(article.published for article in found if article.published)
    formats = Counter(_format(article.path) for article in found)
    heard = {claim.kind for claim in report.claims}
    below = {path.relative_to(place).parts[0] for path in files if len(path.relative_to(place).parts) > 1}
    return Survey(
        folder=name,
        articles=len(found),
        unread=max(len(files) - MOST, 0) + len(report.skipped),
        formats=sorted(formats.items(), key=lambda each: (-each[1], each[0])),
        days=(days[0].isoformat(), days[-1].isoformat()) if days else None,
        undated=len(found) - len(days),
        outlets=[outlet for outlet, _ in _commonest(article.outlet for article in found if article.outlet)],
        copies=sum(source.copy is not None for source in report.sources),
        subfolders=sorted(below),
        spellings=[*_spellings(report), *_initials(report.claims)],
        silent=[id for id, _ in kinds if id not in heard],
        kinds=kinds,
    )


def _format(path: str) -> str:
    return {
        "text": "plain text",
        "markdown": "Markdown",
        "page": "web pages",
        "records": "records",
        "lines of records": "records",
    }[ENDINGS.get(Path(path).suffix.lower(), "text")]


def _commonest(words: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(words).items(), key=lambda each: (-each[1], each[0]))


def _spellings(report: Report) -> Iterator[tuple[str, Sequence[str]]]:
    """Names that are reported as spelled in several ways: the one with most sources first."""
    for conflict in report.conflicts:
        if conflict.status == "variant" and conflict.kind in NAMED:
            name, *others = dict.fromkeys(position.value for position in conflict.positions)
            if others:
                yield name, others


def _initials(claims: Sequence[Claim[object]]) -> Iterator[tuple[str, Sequence[str]]]:
    """Initials that no article explains, beside a long name with just these: *HPA*, *Harbour Pilots' Association*."""
    users: dict[str, set[str]] = {}
    for claim in claims:
        if claim.kind == "organization" and claim.holder:
            users.setdefault(claim.holder, set()).add(claim.article)
    short = [name for name in users if name.isalpha() and name.isupper() and 2 <= len(name) <= 6]
    for name in sorted(users):
        initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
        for other in short:
            # An article that uses both explains them, or tells of two things.
            if other == initials and len(name) > len(other) * 2 and not users[name] & users[other]:
                yield name, (other,)
