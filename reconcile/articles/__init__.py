"""READ: from files to articles, with furniture set aside and everything that cannot be read named with the reason.

`find` lists the files, `read_file` reads one, `read` does both; `set_aside_shared` then looks across articles. One
module reads one format; they hand a `Draft` to `composing`, which tells the article's lines from the page's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reconcile.articles.finding import Found, Listing, find
from reconcile.articles.reading import read_file
from reconcile.articles.shared import set_aside_shared
from reconcile.model import Article, Skipped

__all__ = ["Found", "Listing", "find", "read", "read_file", "set_aside_shared"]

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how many files are done, and how many there are."""


def read(
    paths: Sequence[Path | str], root: Path | None = None, progress: Progress | None = None
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """All articles behind `paths` (files, folders, globs), and what could not be read.

    The order is that of the articles' ids, whatever the file system's. Ids are paths below the folder that was checked
    (below `root`, where one is given). Never raises for what the files hold.
    """
    listing = find(paths, root)
    articles: list[Article] = []
    skipped = list(listing.skipped)
    for number, file in enumerate(listing.files):
        if progress:
            progress("reading files", number, len(listing.files))
        for one in read_file(file):
            if isinstance(one, Article):
                articles.append(one)
            else:
                skipped.append(one)
    return set_aside_shared(articles), tuple(sorted(skipped, key=lambda skip: (skip.path, skip.reason)))
