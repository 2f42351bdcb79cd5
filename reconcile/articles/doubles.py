"""Lines that stand twice, one right after the other.

That is a picture's description and its caption, or the promotion of another article, whose headline a page gives once
as text and once as a link (often with its section's name in front).
"""

from __future__ import annotations

from reconcile.articles.lines import Line
from reconcile.articles.sheet import Sheet

_SHORTEST = 12
"""Letters: below that, a line that stands twice is a refrain or a score."""


def set_aside(sheet: Sheet) -> None:
    """Sets promotions aside, and keeps captions as captions."""
    for i in range(len(sheet.lines) - 1):
        if i in sheet.reasons or i + 1 in sheet.reasons:
            continue
        first, second = sheet.lines[i], sheet.lines[i + 1]
        if len(second.text) < len(first.text) or len(first.text) > 600:
            continue
        if first.text[:8] not in second.text and first.text[-8:] not in second.text:
            continue  # told cheaply: most lines leave here
        left, right = first.letters, second.letters
        if len(left) < _SHORTEST or len(right) > len(left) + 90:
            continue
        if left == right and first.closed:
            sheet.set_aside(i, "line repeated")
        elif right.startswith(left):
            if _is_headline(first):
                _set_pair_aside(sheet, i, "promotion of another article")
            elif first.words <= 60:
                sheet.set_aside(i, "description of a picture, repeated in its caption")
                sheet.roles.setdefault(i + 1, "caption")
        elif right.endswith(left) and not first.closed:
            _set_pair_aside(sheet, i, "promotion of another article")


def _set_pair_aside(sheet: Sheet, i: int, reason: str) -> None:
    if sheet.roles.get(i) == "headline":
        sheet.set_aside(i + 1, "headline repeated")
        return
    for line in (i, i + 1):
        sheet.roles.pop(line, None)
        sheet.set_aside(line, reason)


def _is_headline(line: Line) -> bool:
    """Whether most of its words begin with a capital, as in an American headline, and it ends without a full stop."""
    words = [word.strip("\"'“”‘’(") for word in line.text.split()]
    long = [word for word in words if len(word) >= 4 and word[0].isalpha()]
    return not line.closed and len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)
