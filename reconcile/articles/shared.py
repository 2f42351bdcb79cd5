"""Furniture that shows only across articles: lines that stand in several of them, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from reconcile.model import Article, Block, Furniture

_SHORT = 12
"""Words: a longer line that several outlets share is a sentence of an agency."""
_EDGE = 4
"""Blocks at head and foot where an outlet's own lines stand."""
_SEVERAL = 3


def set_aside_shared(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, with lines that several of them share set aside where those are furniture and not wire copy.

    Linear in the number of blocks.
    """
    keys = [[_key(article, block) for block in article.blocks] for article in articles]
    holders: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(keys):
        for key in row:
            if key:
                holders[key].add(number)
    common = {key: found for key, found in holders.items() if len(found) > 1}
    if not common:
        return tuple(articles)
    done = []
    for number, article in enumerate(articles):
        shared = [i for i, key in enumerate(keys[number]) if key in common]
        aside = [i for i in shared if _is_furniture(articles, number, i, keys[number], common)] if shared else []
        done.append(_without(article, aside) if aside else article)
    return tuple(done)


def _key(article: Article, block: Block) -> str:
    """What two blocks must share; nothing for headlines and captions, which agencies deliver with their copy."""
    if block.role not in ("body", "standfirst"):
        return ""
    return " ".join(article.text[block.span.start : block.span.end].lower().split())


def _is_furniture(
    articles: Sequence[Article], number: int, i: int, row: list[str], common: dict[str, set[int]]
) -> bool:
    key = row[i]
    others = common[key]
    beside = [row[j] for j in (i - 1, i + 1) if 0 <= j < len(row) and row[j]]
    if any(other in common and len(common[other] & others) > 1 for other in beside):
        return False  # a run of lines in common is wire copy
    outlets = {articles[other].outlet for other in others}
    if None not in outlets and len(outlets) > 1 and len(key.split()) <= _SHORT:
        return key[-1] not in ".!?\"”’'"
    same = {other for other in others if articles[other].outlet == articles[number].outlet}
    at_edge = i < _EDGE or i >= len(row) - _EDGE
    return (
        articles[number].outlet is not None
        and len(same) >= _SEVERAL
        and at_edge
        and not _are_versions(row, same, common)
    )


def _are_versions(row: list[str], same: set[int], common: dict[str, set[int]]) -> bool:
    """Whether the articles are one text brought up to date: then they share a good part of it."""
    shared = sum(1 for key in row if key in common and len(common[key] & same) > 1)
    return shared * 3 >= len(row)


def _without(article: Article, aside: list[int]) -> Article:
    furniture = list(article.furniture)
    for i in aside:
        span = article.blocks[i].span
        first, last = article.line_of(span.start), article.line_of(max(span.start, span.end - 1))
        furniture.append(Furniture(span, first, last, "stands in several articles"))
    gone = set(aside)
    return replace(
        article,
        blocks=tuple(block for i, block in enumerate(article.blocks) if i not in gone),
        furniture=tuple(sorted(furniture, key=lambda piece: piece.span)),
    )
