"""What an article says of itself: a comment in it, or a line of its front matter.

    <!-- reconcile: ignore quantity, age because "the agency corrected itself" -->

A comment on a line of its own holds for the paragraph after it, one at the end of a line for the paragraph that it
stands in; with *everywhere* behind the kinds it holds for the whole article. In the front matter of a Markdown file:

    reconcile: {ignore: [weekday], because: "the day was wrong in the agency's first version"}
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from reconcile.exceptions import pages
from reconcile.model import Article, Span
from reconcile.settings.nearest import unknown
from reconcile.settings.node import Items, Scalar, Table

SIGN = "reconcile:"
ALL = "all"
LONGEST = 600
"""Characters of a comment."""
_FRONT_MATTER = (".md", ".markdown")


class Remark(Struct, frozen=True):
    """Kinds that are to be ignored at `span` (None: in the whole article), with the reason. No kinds stands for all."""

    article: str
    path: str
    line: int
    kinds: frozenset[str]
    because: str
    span: Span | None

    def covers(self, kind: str, span: Span) -> bool:
        """Whether a claim of this kind at this place is excepted."""
        if self.kinds and kind not in self.kinds:
            return False
        return self.span is None or self.span.start <= span.start < self.span.end


class WrongRemarkError(Exception):
    """A remark that cannot be followed; the text says why."""


def read(article: Article, kinds: Collection[str]) -> tuple[tuple[Remark, ...], tuple[str, ...]]:
    """The remarks of an article, and a line for people on each that cannot be followed."""
    found: list[Remark] = []
    faults: list[str] = []
    for line, words, span in _written(article):
        try:
            known, because, everywhere = _meaning(words, kinds)
            if span is None and not everywhere and not isinstance(words, Table):
                raise WrongRemarkError("stands before no paragraph")
        except WrongRemarkError as fault:
            faults.append(f"{article.path}:{line}: exception {fault}")
        else:
            whole = everywhere or isinstance(words, Table)
            found.append(Remark(article.id, article.path, line, known, because, None if whole else span))
    return tuple(found), tuple(faults)


def _written(article: Article) -> Iterator[tuple[int, str | Table | Scalar, Span | None]]:
    """Each remark with its line, its words and the paragraph that it stands at."""
    ending = Path(article.path).suffix.lower()
    if ending in pages.ENDINGS:
        yield from pages.comments(article)
        return
    if article.page_lines:
        return  # taken out of a record, in which nothing is a comment
    if ending in _FRONT_MATTER:
        yield from _in_front_matter(article)
    for start, end, words in comments(article.text):
        yield article.line_of(start), words, _paragraph(article, start, end)


def comments(text: str) -> Iterator[tuple[int, int, str]]:
    """The comments to this program: where each begins and ends, and its words."""
    at = text.find(SIGN)
    while at >= 0:
        before = text[max(at - 20, 0) : at].rstrip()
        end = text.find("-->", at, at + LONGEST)
        if before.endswith("<!--") and end >= 0:
            start = text.rindex("<!--", 0, at)
            yield start, end + 3, text[at + len(SIGN) : end]
            at = end
        at = text.find(SIGN, at + 1)


def _paragraph(article: Article, start: int, end: int) -> Span | None:
    """The paragraph that a comment stands at: its own if words go before it on its line, else the next."""
    row = article.line_starts[article.line_of(start) - 1]
    if any(map(str.isalnum, article.text[row:start])):
        return _nearest([b.span for b in article.blocks if b.span.start < start], last=True)
    return _nearest([b.span for b in article.blocks if b.span.end > end], last=False)


def _nearest(spans: Sequence[Span], *, last: bool) -> Span | None:
    return (max(spans) if last else min(spans)) if spans else None


def _meaning(words: str | Table | Scalar, kinds: Collection[str]) -> tuple[frozenset[str], str, bool]:
    """The kinds (none for all), the reason, and whether it holds for the whole article."""
    if isinstance(words, str):
        return _of_comment(words, kinds)
    if not isinstance(words, Table):
        raise WrongRemarkError("cannot be read: write {ignore: [KIND, …], because: …}")
    given = {key.text: value for key, value in words.entries}
    for key in given:
        if key not in ("ignore", "because"):
            raise WrongRemarkError(f"has an {unknown('key', key, ('ignore', 'because'))}")
    listed = given.get("ignore", Items(words.line, ()))
    items = listed.items if isinstance(listed, Items) else (listed,)
    because = given.get("because", Scalar(words.line, ""))
    names = [word for item in items if isinstance(item, Scalar) for word in item.text.replace(",", " ").split()]
    return _known(names, kinds), _reason(because.text if isinstance(because, Scalar) else ""), True


def _of_comment(words: str, kinds: Collection[str]) -> tuple[frozenset[str], str, bool]:
    told, _, because = " ".join(words.split()).partition(" because ")
    verb, *names = told.replace(",", " ").split() or [""]
    if verb != "ignore":
        raise WrongRemarkError(f'cannot be read: expected ignore KIND because "…", found {verb[:40] or "nothing"}')
    everywhere = names[-1:] == ["everywhere"]
    return _known(names[:-1] if everywhere else names, kinds), _reason(because), everywhere


def _known(names: Sequence[str], kinds: Collection[str]) -> frozenset[str]:
    if not names:
        raise WrongRemarkError("names no kind of claim; all of them are: ignore all")
    for name in names:
        if name not in kinds and name != ALL:
            raise WrongRemarkError(f"of an {unknown(f'kind {name[:40]}', name, (*kinds, ALL))}")
    return frozenset() if ALL in names else frozenset(names)


def _reason(text: str) -> str:
    reason = " ".join(text.split()).strip("\"'“”„‘’ ")
    if not any(map(str.isalnum, reason)):
        raise WrongRemarkError('without a reason: write because "…" behind it')
    return reason


def _in_front_matter(article: Article) -> Iterator[tuple[int, Table | Scalar, None]]:
    """The entry `reconcile:` between the two lines `---` at the top, if there is one."""
    lines = article.text.split("\n", 200)[:200]
    if lines[0].strip() != "---":
        return
    end = next((row for row in range(1, len(lines)) if lines[row].strip() in ("---", "...")), 0)
    first = next((row for row in range(1, end) if lines[row].startswith(SIGN)), None)
    if first is None:
        return
    last = next((row for row in range(first + 1, end) if lines[row][:1].strip(" \t\r") and lines[row][0] != "}"), end)
    # Imported here: YAML takes 12 ms to import, and hardly any article needs it.
    from reconcile.settings.tree import NotYamlError, parse  # noqa: PLC0415

    try:
        root = parse("\n".join(lines[first:last]).replace("\r", ""))
    except NotYamlError as error:
        yield first + (error.line or 1), Scalar(0, str(error)), None
        return
    node = root.entries[0][1] if isinstance(root, Table) else root
    yield first + 1, node if isinstance(node, Table) else Scalar(0, ""), None
