"""The tree of a `claims.yaml` read as settings. All mistakes are found, not only the first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.model import STATUSES, Status
from reconcile.settings.nearest import listed, unknown
from reconcile.settings.options import SWITCH, WrongOptionError, option_names, with_option
from reconcile.settings.record import FAIL_ON, NEVER, Mistake, Settings, SettingsError, fail_on, words_of
from reconcile.settings.tree import Items, Node, NotYamlError, Scalar, Table, parse

T = TypeVar("T")
Kinds = tuple[AnyKind, ...]

KEYS = ("articles", "fail_on", "claims", "aliases")
SEVERITIES = ("error", "warning")


def read(text: str, path: Path, kinds: Kinds) -> Settings:
    """The settings that the content of the file at `path` chooses among `kinds`. `SettingsError` if it has mistakes."""
    try:
        root = parse(text)
    except NotYamlError as error:
        raise SettingsError([Mistake(str(path), error.line, "", str(error))]) from None
    reader = _Reader(path, kinds)
    settings = reader.settings(root)
    if reader.mistakes:
        raise SettingsError(sorted(reader.mistakes, key=lambda mistake: mistake.line or 0))
    return settings


class _Reader:
    """One method a section. A mistake is written down, and the section's default stands in for what is wrong."""

    def __init__(self, path: Path, kinds: Kinds) -> None:
        self.path = path
        self.kinds = kinds
        self.mistakes: list[Mistake] = []

    def wrong(self, node: Node, key: str, message: str) -> None:
        self.mistakes.append(Mistake(str(self.path), node.line, key, message))

    def settings(self, root: Node | None) -> Settings:
        sections: dict[str, Node] = {}
        if root is not None:
            for key, node in self.entries(root, "", f"expected keys with values ({listed(KEYS)})"):
                if key.text in KEYS:
                    sections[key.text] = node
                else:
                    self.wrong(key, key.text, unknown("key", key.text, KEYS))

        def section(name: str, read: Callable[[Node], T], default: T) -> T:
            node = sections.get(name)
            return default if node is None or (isinstance(node, Scalar) and node.empty) else read(node)

        nothing: frozenset[str] = frozenset()
        kinds, ignored = section("claims", self.claims, (self.kinds, nothing))
        return Settings(
            articles=section("articles", self.articles, None),
            fail_on=section("fail_on", self.fail_on, FAIL_ON),
            kinds=kinds,
            ignored=ignored,
            aliases=section("aliases", self.aliases, {}),
            path=str(self.path),
        )

    def entries(self, node: Node, key: str, expected: str) -> Iterator[tuple[Scalar, Node]]:
        """The keys and values of a table, each key once."""
        if isinstance(node, Scalar) and node.empty:
            return
        if not isinstance(node, Table):
            self.wrong(node, key, f"{expected}, found {_named(node)}")
            return
        first: dict[str, int] = {}
        for name, value in node.entries:
            if name.text in first:
                inner = f"{key}.{name.text}" if key else name.text
                self.wrong(name, inner, f"stands twice (first on line {first[name.text]}): only one can hold")
                continue
            first[name.text] = name.line
            yield name, value

    def articles(self, node: Node) -> str | None:
        if not isinstance(node, Scalar) or not node.text.strip():
            self.wrong(node, "articles", f"expected a folder, found {_named(node)}")
            return None
        folder = self.path.parent.resolve() / os.path.expanduser(node.text.strip())
        try:
            return os.path.relpath(folder)
        except ValueError:  # another drive of a Windows machine
            return str(folder)

    def fail_on(self, node: Node) -> frozenset[Status]:
        words: list[Scalar] = []
        for item in node.items if isinstance(node, Items) else (node,):
            if not isinstance(item, Scalar):
                self.wrong(item, "fail_on", f"expected {listed(STATUSES)}, found {_named(item)}")
                return FAIL_ON
            words += [Scalar(item.line, word) for word in words_of(item.text)]
        bad = [word for word in words if word.text not in (*STATUSES, NEVER)]
        for word in bad:
            self.wrong(word, "fail_on", unknown(f"status {word.text}", word.text, (*STATUSES, NEVER)))
        try:
            return FAIL_ON if bad else fail_on(word.text for word in words)
        except ValueError as error:
            self.wrong(node, "fail_on", str(error))
            return FAIL_ON

    def claims(self, node: Node) -> tuple[Kinds, frozenset[str]]:
        """All kinds as they are tuned, and the ids of those that are off."""
        by_id = {kind.id: kind for kind in self.kinds}
        off: set[str] = set()
        for key, value in self.entries(node, "claims", "expected kinds with what is chosen for them"):
            path = f"claims.{key.text}"
            if key.text not in by_id:
                self.wrong(key, path, unknown("kind", key.text, by_id))
            elif isinstance(value, Scalar) and not value.empty:
                switch = SWITCH.get(value.text.lower())
                if switch is None:
                    self.wrong(value, path, f"expected on, off or options, found {_named(value)}")
                elif not switch:
                    off.add(key.text)
            else:
                by_id[key.text] = self.tuned(by_id[key.text], value, path)
        return tuple(by_id.values()), frozenset(off)

    def tuned(self, kind: AnyKind, node: Node, path: str) -> AnyKind:
        """The kind with the severity and the options that stand in the file."""
        for key, value in self.entries(node, path, "expected on, off or options"):
            inner = f"{path}.{key.text}"
            if key.text == "severity":
                if isinstance(value, Scalar) and value.text in SEVERITIES:
                    kind = replace(kind, severity=value.text)
                else:
                    self.wrong(value, inner, f"expected {listed(SEVERITIES)}, found {_named(value)}")
                continue
            try:
                kind = replace(kind, options=with_option(kind.options, key.text, _plain(value)))
            except KeyError:
                self.wrong(key, inner, unknown("option", key.text, ("severity", *option_names(kind.options))))
            except WrongOptionError as error:
                self.wrong(value, inner, f"expected {error}, found {_named(value)}")
        return kind

    def aliases(self, node: Node) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        owner: dict[str, str] = {}
        for key, value in self.entries(node, "aliases", "expected names, each with a list of its other names"):
            path = f"aliases.{key.text}"
            names: list[str] = []
            for item in value.items if isinstance(value, Items) else (value,):
                if not isinstance(item, Scalar) or not item.text.strip():
                    self.wrong(item, path, f"expected a name or a list of names, found {_named(item)}")
                    continue
                name = item.text.strip()
                if owner.setdefault(name.casefold(), key.text) != key.text:
                    self.wrong(item, path, f"{name} stands under {owner[name.casefold()]} already")
                elif name not in names:
                    names.append(name)
            found[key.text] = tuple(names)
        return found


def _named(node: Node) -> str:
    """What stands there, in a few words."""
    if isinstance(node, Items):
        return "a list"
    if isinstance(node, Table):
        return "keys with values"
    if node.empty or not node.text.strip():
        return "nothing"
    text = " ".join(node.text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def _plain(node: Node) -> object:
    """The value as strings, lists and dicts: the option's type says what a string means."""
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    if isinstance(node, Table):
        return {key.text: _plain(value) for key, value in node.entries}
    return None if node.empty else node.text
