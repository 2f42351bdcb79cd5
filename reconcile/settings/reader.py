"""What all sections of a `claims.yaml` are read with: a list of mistakes, and words for what was found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reconcile.model import STATUSES, Severity, Status
from reconcile.settings.nearest import listed, unknown
from reconcile.settings.record import NEVER, Mistake, fail_on, words_of
from reconcile.settings.tree import Items, Node, Scalar, Table

SEVERITIES: tuple[Severity, ...] = ("error", "warning")


class Reader:
    """Writes mistakes down as they are met, so that all are found and not only the first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mistakes: list[Mistake] = []

    def wrong(self, node: Node, key: str, message: str) -> None:
        """Something is wrong with what stands at `node`."""
        self.mistakes.append(Mistake(str(self.path), node.line, key, message))

    def entries(self, node: Node, key: str, expected: str) -> Iterator[tuple[Scalar, Node]]:
        """The keys and values of a table, each key once."""
        if isinstance(node, Scalar) and node.empty:
            return
        if not isinstance(node, Table):
            self.wrong(node, key, f"{expected}, found {named(node)}")
            return
        first: dict[str, int] = {}
        for name, value in node.entries:
            if name.text in first:
                inner = f"{key}.{name.text}" if key else name.text
                self.wrong(name, inner, f"stands twice (first on line {first[name.text]}): only one can hold")
                continue
            first[name.text] = name.line
            yield name, value

    def text(self, node: Node, key: str, expected: str = "a text") -> str | None:
        """The text that stands there, in one line; None, and a mistake, where there is none."""
        if isinstance(node, Scalar) and not node.empty and node.text.strip():
            return " ".join(node.text.split())
        self.wrong(node, key, f"expected {expected}, found {named(node)}")
        return None

    def severity(self, node: Node, key: str) -> Severity | None:
        """The severity that stands there."""
        found = next((s for s in SEVERITIES if isinstance(node, Scalar) and node.text == s), None)
        if found is None:
            self.wrong(node, key, f"expected {listed(SEVERITIES)}, found {named(node)}")
        return found

    def fail_on(self, node: Node, key: str) -> frozenset[Status] | None:
        """The statuses that fail a build."""
        words: list[Scalar] = []
        for item in node.items if isinstance(node, Items) else (node,):
            if not isinstance(item, Scalar):
                self.wrong(item, key, f"expected {listed(STATUSES)}, found {named(item)}")
                return None
            words += [Scalar(item.line, word) for word in words_of(item.text)]
        bad = [word for word in words if word.text not in (*STATUSES, NEVER)]
        for word in bad:
            self.wrong(word, key, unknown(f"status {word.text}", word.text, (*STATUSES, NEVER)))
        try:
            return None if bad else fail_on(word.text for word in words)
        except ValueError as error:
            self.wrong(node, key, str(error))
            return None


def named(node: Node) -> str:
    """What stands there, in a few words."""
    if isinstance(node, Items):
        return "a list"
    if isinstance(node, Table):
        return "keys with values"
    if node.empty or not node.text.strip():
        return "nothing"
    text = " ".join(node.text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def plain(node: Node) -> object:
    """The value as strings, lists and dicts: the option's type says what a string means."""
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    if isinstance(node, Table):
        return {key.text: plain(value) for key, value in node.entries}
    return None if node.empty else node.text
