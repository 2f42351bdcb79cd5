"""What the reader of a format hands on: the text, and what the file says about it outside the text."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from reconcile.model import BlockRole, Span


class Draft(Struct, frozen=True):
    """An article before its lines are told apart.

    The text proper begins at row `first_row`. `headline` is the place of the title, where the format marks it. `roles`
    are the rows of which the format says what they are; `outside` the rows that it says are not the article, with the
    reason.
    """

    id: str
    path: str
    text: str
    first_row: int = 0
    headline: Span | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    roles: dict[int, BlockRole] = {}
    outside: dict[int, str] = {}
    page_lines: tuple[int, ...] = ()
    is_page: bool = False
