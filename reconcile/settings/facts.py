"""The section `facts`: what the desk has established."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.settings.nearest import listed, unknown
from reconcile.settings.reader import Reader, named
from reconcile.settings.record import Fact
from reconcile.settings.tree import Items, Node, Scalar, Table

KEYS = ("kind", "subject", "value", "because")


def read(reader: Reader, node: Node, kinds: Sequence[str]) -> tuple[Fact, ...]:
    """The facts, in the order of the file. Each has all of its four keys."""
    if not isinstance(node, Items):
        reader.wrong(node, "facts", f"expected a list of facts ({listed(KEYS, 'and')}), found {named(node)}")
        return ()
    return tuple(_facts(reader, node, kinds))


def _facts(reader: Reader, node: Items, kinds: Sequence[str]) -> Iterator[Fact]:
    lines: dict[tuple[str, str], int] = {}
    for number, item in enumerate(node.items, 1):
        path = f"facts[{number}]"
        if not isinstance(item, Table):
            reader.wrong(item, path, f"expected keys with values ({listed(KEYS, 'and')}), found {named(item)}")
            continue
        fact = _fact(reader, item, path, kinds)
        if fact is None:
            continue
        what = fact.kind, fact.subject.casefold()
        if what in lines:
            reader.wrong(item, path, f"{fact.kind} of {fact.subject} is established on line {lines[what]} already")
            continue
        lines[what] = fact.line
        yield fact


def _fact(reader: Reader, item: Table, path: str, kinds: Sequence[str]) -> Fact | None:
    given: dict[str, str] = {}
    seen: set[str] = set()
    for key, value in reader.entries(item, path, "expected a fact"):
        inner = f"{path}.{key.text}"
        if key.text not in KEYS:
            reader.wrong(key, inner, unknown("key", key.text, KEYS))
            continue
        seen.add(key.text)
        text = reader.text(value, inner)
        if text and key.text == "kind" and text not in kinds:
            reader.wrong(value, inner, unknown(f"kind {text}", text, kinds))
        elif text:
            given[key.text] = text
    if missing := [key for key in KEYS if key not in seen]:
        place = Scalar(item.line, "")
        reader.wrong(place, path, f"has no {listed(missing, 'and no')}: a fact has {listed(KEYS, 'and')}")
    return Fact(line=item.line, **given) if len(given) == len(KEYS) else None
