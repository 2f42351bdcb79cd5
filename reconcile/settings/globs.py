"""Which paths a pattern of `per_path` fits.

As in a `.gitignore`: `*` and `?` stand for characters within one name, `[abc]` for one of some, `**` for any folders or
none. A pattern without a slash fits a file or a folder of that name anywhere; one with a slash is counted from the
folder of the `claims.yaml`. What fits a folder fits everything in it. Small and capital letters differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache

LONGEST = 200
"""Characters of a pattern."""


def fault_of(pattern: str) -> str | None:
    """What is wrong with a pattern, as a sentence; None if nothing is."""
    if not pattern.strip("/ "):
        return "expected a path or a pattern of paths, such as wire/*"
    if "\\" in pattern:
        return "a path is written with forward slashes"
    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if pattern.startswith("/") or pattern[1:3] == ":/":
        return "paths are counted from the folder of this file: leave out the slash at the beginning"
    return None


@lru_cache(maxsize=4096)
def fits(pattern: str, path: str) -> bool:
    """Whether `path` (relative, with forward slashes) is one of those that `pattern` means."""
    wanted = [part for part in pattern.split("/") if part not in ("", ".")]
    if "/" not in pattern.rstrip("/"):
        wanted = ["**", *wanted]
    return _fits(wanted, [part for part in path.split("/") if part not in ("", ".")])


def _fits(wanted: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the pattern fits the path or a folder above. Row by row, so that many `**` cost no more than one."""
    reached = {0}  # how many parts of the path the pattern has used up so far
    for number, piece in enumerate(wanted):
        if piece == "**":
            last = number == len(wanted) - 1
            # At the end it stands for what is inside, not for the folder itself.
            reached = {at for start in reached for at in range(start + last, len(parts) + 1)}
        else:
            reached = {at + 1 for at in reached if at < len(parts) and fnmatchcase(parts[at], piece)}
    return bool(reached)
