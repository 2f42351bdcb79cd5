"""The tree of a `decisions.yaml` read as decisions. All mistakes are found, not only the first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reconcile.decisions.record import Decision, Passage, Stand
from reconcile.settings import Mistake, SettingsError
from reconcile.settings.nearest import unknown
from reconcile.settings.tree import Items, Node, NotYamlError, Scalar, Table, parse

KEYS = ("id", "kind", "question", "as", "because", "by", "date", "positions")
NEEDED = ("id", "because", "positions")


def read(text: str, path: Path) -> tuple[Decision, ...]:
    """The decisions that the content of the file at `path` holds. `SettingsError` if it has mistakes."""
    try:
        root = parse(text)
    except NotYamlError as error:
        raise SettingsError([Mistake(str(path), error.line, "", str(error))]) from None
    reader = _Reader(path)
    found = reader.decisions(root)
    if reader.mistakes:
        raise SettingsError(sorted(reader.mistakes, key=lambda mistake: mistake.line or 0))
    return found


class _Reader:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.mistakes: list[Mistake] = []

    def wrong(self, line: int, key: str, message: str) -> None:
        self.mistakes.append(Mistake(str(self.path), line, key, message))

    def decisions(self, root: Node | None) -> tuple[Decision, ...]:
        if root is None or (isinstance(root, Scalar) and root.empty):
            return ()
        found: dict[str, Decision] = {}
        for node in self.items(root, "", "a list of decisions"):
            decision = self.decision(node)
            if decision is None:
                continue
            if decision.id in found:
                self.wrong(node.line, "id", f"{decision.id} is decided twice, first in line {found[decision.id].line}")
            found.setdefault(decision.id, decision)
        return tuple(found.values())

    def decision(self, node: Node) -> Decision | None:
        fields = self.table(node, "a decision: keys with values", KEYS)
        if fields is None:
            return None
        missing = [key for key in NEEDED if key not in fields]
        if missing:
            self.wrong(node.line, missing[0], "is missing")
            return None
        text = {key: self.text(value, key) for key, value in fields.items() if key != "positions"}
        id, because = text["id"], text["because"]
        for key, value in (("id", id), ("because", because)):
            if value is None:
                self.wrong(fields[key].line, key, "expected a text, found nothing")
        stands = tuple(self.stands(fields["positions"]))
        if id is None or because is None:
            return None
        told = (text.get("kind") or "", text.get("question") or "", text.get("as"))
        return Decision(id, *told, because, text.get("by"), text.get("date"), stands, node.line)

    def stands(self, node: Node) -> Iterator[Stand]:
        for item in self.items(node, "positions", "a list of positions"):
            fields = self.table(item, "a position: an answer and its passages", ("answer", "passages"))
            if fields is None:
                continue
            answer = self.text(fields["answer"], "answer") if "answer" in fields else None
            if answer is None or "passages" not in fields:
                self.wrong(item.line, "positions", "expected an answer and its passages")
                continue
            yield Stand(answer, tuple(self.passages(fields["passages"])))

    def passages(self, node: Node) -> Iterator[Passage]:
        for item in self.items(node, "passages", "a list of passages"):
            fields = self.table(item, "a passage: its source and its words", ("source", "words"))
            if fields is None:
                continue
            source, words = (self.text(fields[key], key) if key in fields else None for key in ("source", "words"))
            if source is None or words is None:
                self.wrong(item.line, "passages", "expected a source and its words")
            else:
                yield Passage(source, words)

    def items(self, node: Node, key: str, expected: str) -> tuple[Node, ...]:
        if isinstance(node, Items):
            return node.items
        self.wrong(node.line, key, f"expected {expected}")
        return ()

    def table(self, node: Node, expected: str, known: tuple[str, ...]) -> dict[str, Node] | None:
        if not isinstance(node, Table):
            self.wrong(node.line, "", f"expected {expected}")
            return None
        fields: dict[str, Node] = {}
        for key, value in node.entries:
            if key.text not in known:
                self.wrong(key.line, key.text, unknown("key", key.text, known))
            elif key.text in fields:
                self.wrong(key.line, key.text, "stands twice")
            else:
                fields[key.text] = value
        return fields

    def text(self, node: Node, key: str) -> str | None:
        if isinstance(node, Scalar):
            return None if node.empty else node.text
        self.wrong(node.line, key, "expected a text")
        return None
