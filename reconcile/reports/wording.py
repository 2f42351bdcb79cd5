"""How a report speaks: what every format that people read has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import STATUSES, Conflict, Report, Status

if TYPE_CHECKING:
    from reconcile.reports.since import Since

MEANINGS: dict[Status, str] = {
    "contradiction": "they cannot all be right",
    "variant": "the same thing, written differently",
    "update": "a later report goes on from an earlier one",
    "apparent": "they tell of different events, so all may be right",
}
"""What each verdict says of a conflict's positions."""

HEADINGS: dict[Status, str] = {
    "contradiction": "Contradictions",
    "variant": "Variants",
    "update": "Updates",
    "apparent": "Apparent conflicts",
}

SETTLED = "the desk has decided them, and they fail no build"
"""What the section of settled conflicts says of them, whatever their status."""


def count(number: int, noun: str) -> str:
    """`1 source`, `3 sources`, `2 copies`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1] + 'ies' if noun.endswith('y') else noun + 's'}"


def independent(number: int) -> str:
    """How many sources stand behind a position, where a copy counts with its original."""
    if number == 0:
        return "established by the desk"
    return "1 source" if number == 1 else f"{number:,} independent sources"


def tags(conflict: Conflict, since: Since | None = None) -> list[str]:
    """What a reader must know of a conflict besides its question and its status."""
    said = ["new"] if since and conflict.id in since.new else []
    said += ["inside one article"] if conflict.internal else []
    return said if conflict.confidence == "high" else [*said, f"{conflict.confidence} confidence"]


def reasons(conflict: Conflict) -> tuple[list[str], list[str]]:
    """Which rule made the verdict, and what speaks for the passages being about one thing."""
    weighed = {weight.what for weight in conflict.weights}
    rule = [why for why in conflict.why if why not in weighed]
    return rule, [why for why in conflict.why if why in weighed]


def furniture(report: Report) -> str | None:
    """How much was set aside, in words; None when nothing was."""
    lines = [sum(f.end_line - f.start_line + 1 for f in source.article.furniture) for source in report.sources]
    where = sum(number > 0 for number in lines)
    if not where:
        return None
    return f"{count(sum(lines), 'line')} of page furniture set aside in {count(where, 'article')}"


def summary(report: Report) -> str:
    """One line: what was read, and what was found in it."""
    read = f"{count(len(report.sources), 'article')}, {count(len(report.claims), 'claim')}"
    found = [(status, report.count(status)) for status in STATUSES]
    said = [f"{n:,} apparent" if s == "apparent" else count(n, s) for s, n in found if n]
    settled = sum(conflict.settled is not None for conflict in report.conflicts)
    if settled:
        said.append(f"{settled:,} of them settled")
    again = sum(conflict.reopened is not None for conflict in report.conflicts)
    if again:
        said.append(f"{again:,} open again")
    skipped = f"; {count(len(report.skipped), 'file')} skipped" if report.skipped else ""
    return f"{read}: {', '.join(said) or 'no conflicts found'}{skipped}."


def sentence(text: str) -> str:
    """`text` with a capital at its beginning (unless that is a name such as *e1*) and a mark at its end."""
    if text.partition(" ")[0].rstrip(":,;").isalpha():
        text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else text + "."
