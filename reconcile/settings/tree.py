"""YAML as it was written: every value with its line, every scalar as its raw text.

PyYAML's own loader reads `off` as false, `12:30` as 750, and takes a key that stands twice in silence; so this builds
from its events. A tag, an anchor or deep nesting has no place in a configuration, and is how a small file becomes a
large one: each is refused by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from reconcile.settings.node import Items, Node, Scalar, Table

__all__ = ["Items", "Node", "NotYamlError", "Scalar", "Table", "parse"]

DEEPEST = 8
"""Levels of nesting; `claims.yaml` has at most five."""


class NotYamlError(Exception):
    """The text is not YAML, or holds what a configuration must not: `line` (from 1) and a sentence for people."""

    def __init__(self, line: int | None, message: str) -> None:
        self.line = line
        super().__init__(message)


def parse(text: str) -> Node | None:
    """The tree of a YAML text; None when it holds nothing. `NotYamlError` when it cannot be read."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.isprintable() and (bad := next((c for c in line if c < " " and c not in "\t\r"), None)):
            raise NotYamlError(number, f"holds a character that is not text (U+{ord(bad):04X})")
    try:
        events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        found = [node for event in events if not _is_frame(event) for node in [_node(event, events, 0)]]
    except yaml.YAMLError as error:
        raise _explained(error, text) from None
    if len(found) > 1:
        raise NotYamlError(found[1].line, "a second document begins here (---); only one is read")
    return found[0] if found else None


def _is_frame(event: Any) -> bool:
    return isinstance(
        event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
    )


def _node(event: Any, events: Iterator[Any], depth: int) -> Node:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise NotYamlError(
            line, "anchors and aliases (& and *) are not read here; put quotation marks around a text that needs them"
        )
    if event.tag is not None and event.tag != "!":
        raise NotYamlError(line, "tags (!) are not read here; put quotation marks around a text that needs them")
    if depth > DEEPEST:
        raise NotYamlError(line, "is nested too deeply")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(line, event.value, not event.style)
    if isinstance(event, yaml.SequenceStartEvent):
        return Items(line, tuple(_nodes(events, yaml.SequenceEndEvent, depth)))
    inner = list(_nodes(events, yaml.MappingEndEvent, depth))
    pairs = []
    for key, value in zip(inner[::2], inner[1::2], strict=True):
        if not isinstance(key, Scalar):
            raise NotYamlError(key.line, "a key must be a word, not a list")
        pairs.append((key, value))
    return Table(line, tuple(pairs))


def _nodes(events: Iterator[Any], end: type[Any], depth: int) -> Iterator[Node]:
    for event in events:
        if isinstance(event, end):
            return
        yield _node(event, events, depth + 1)


def _explained(error: yaml.YAMLError, text: str) -> NotYamlError:
    """PyYAML's words are about tokens; the usual slips get a sentence that says what to do."""
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML")
    if mark is None:
        return NotYamlError(None, f"is not YAML: {problem}")
    lines = text.splitlines()
    written = lines[mark.line] if mark.line < len(lines) else ""
    if written.lstrip(" ").startswith("\t") or "\t" in written[: mark.column + 1]:
        problem = "a tab stands where YAML wants spaces"
    elif "mapping values are not allowed" in problem:
        problem = "a colon too many, or a wrong indentation; put quotation marks around a text with a colon"
    elif "block end" in problem or "expected key" in problem or "'-' indicator" in problem:
        problem = "the indentation does not fit the lines above"
    elif "',' or" in problem:
        problem = "a comma or a closing bracket is missing"
    elif "simple key" in problem or "expected ':'" in problem:
        problem = "a key without a colon after it"
    return NotYamlError(mark.line + 1, f"is not YAML: {problem}")
