"""Which articles are in substance copies of others, so that one agency's report counts as one source.

Runs of five words are the evidence: an inverted index finds the articles that share them, so that work grows with the
text. A credit (*based on reporting by the Associated Press*) needs fewer shared runs than silence does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reconcile.lexicons import load_classes
from reconcile.model import Article, Copy

RUN = 5
# Two reports of one speech share its quotations: a twentieth to a tenth of their runs. Half is a copy whoever says so.
SILENT_SHARE = 0.5
CREDITED_SHARE = 0.06
# A run that stands in more articles than this is a slogan or a page's furniture, and says nothing.
COMMON = 30

_WORD = re.compile(r"\w+")


def _runs(article: Article) -> set[int]:
    words: list[str] = []
    for block in article.blocks:
        if block.role != "caption":
            words += _WORD.findall(article.quote(block.span).lower())
    # zlib-like stable hashing is not needed: the numbers never leave this process and only equality counts.
    return {hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)}


def find(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """The copies among `articles`; each article is at most one original's copy, and no original is a copy itself."""
    runs = [_runs(article) for article in articles]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= COMMON:
            for place, left in enumerate(numbers):
                for right in numbers[place + 1 :]:
                    shared[left, right] += 1
    copies: dict[int, Copy] = {}
    for (left, right), common in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        share = common / max(1, min(len(runs[left]), len(runs[right])))
        for copy, original in ((right, left), (left, right)):
            credited = _credits(articles[copy], articles[original])
            if credited and share >= CREDITED_SHARE:
                why = f"says that it rests on {credited}, and shares {share:.0%} of its word runs"
            elif share >= SILENT_SHARE and _is_earlier(articles[original], articles[copy]):
                why = f"{share:.0%} of its word runs stand in the other, too"
            else:
                continue
            if copy not in copies and original not in copies:
                copies[copy] = Copy(articles[copy].id, articles[original].id, why)
            break
    by_article = {made.article: made for made in copies.values()}
    return tuple(_led_back(by_article, key) for key in sorted(by_article))


def _led_back(copies: Mapping[str, Copy], article: str) -> Copy:
    """The copy with the first article of its chain as the original: copies of copies have one origin."""
    copy = copies[article]
    while copy.original in copies:
        copy = Copy(article, copies[copy.original].original, copy.why)
    return copy


def _credits(copy: Article, original: Article) -> str | None:
    """The agency that `copy` credits and from which `original` comes."""
    if original.agency and copy.agency is None:
        return next((c for c in copy.credits if _same_body(c, original.agency)), None)
    if original.outlet:
        return next((c for c in copy.credits if _same_body(c, original.outlet)), None)
    return None


def _same_body(left: str, right: str) -> bool:
    full = load_classes("agencies.txt")
    one, other = (name.lower().removeprefix("the ").strip() for name in (left, right))
    return full.get(one, one).lower() == full.get(other, other).lower()


def _is_earlier(original: Article, copy: Article) -> bool:
    """Whether `original` is the likelier of two near-identical texts to be the first: agency, then day, then length."""
    return (original.agency is None, original.published or copy.published, -len(original.text), original.id) <= (
        copy.agency is None,
        copy.published or original.published,
        -len(copy.text),
        copy.id,
    )
