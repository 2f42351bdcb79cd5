"""The tree of a `claims.yaml` read as settings. All mistakes are found, not only the first.

A section that is wrong leaves its default standing, so that the sections after it are read all the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reconcile.model import Status
from reconcile.settings import kinds as claims
from reconcile.settings.nearest import listed, unknown
from reconcile.settings.reader import Reader, named
from reconcile.settings.record import FAIL_ON, Fact, Mistake, PathRule, Settings, SettingsError
from reconcile.settings.tree import Items, Node, NotYamlError, Scalar, parse

T = TypeVar("T")

KEYS = ("articles", "fail_on", "claims", "aliases", "facts", "per_path")


def read(text: str, path: Path, kinds: claims.Kinds) -> Settings:
    """The settings that the content of the file at `path` chooses among `kinds`. `SettingsError` if it has mistakes."""
    try:
        root = parse(text)
    except NotYamlError as error:
        raise SettingsError([Mistake(str(path), error.line, "", str(error))]) from None
    reader = Reader(path)
    settings = _settings(reader, root, kinds)
    if reader.mistakes:
        raise SettingsError(sorted(reader.mistakes, key=lambda mistake: mistake.line or 0))
    return settings


def _settings(reader: Reader, root: Node | None, kinds: claims.Kinds) -> Settings:
    sections: dict[str, Node] = {}
    if root is not None:
        for key, node in reader.entries(root, "", f"expected keys with values ({listed(KEYS)})"):
            if key.text in KEYS:
                sections[key.text] = node
            else:
                reader.wrong(key, key.text, unknown("key", key.text, KEYS))

    def section(name: str, read: Callable[[Node], T], default: T) -> T:
        node = sections.get(name)
        return default if node is None or (isinstance(node, Scalar) and node.empty) else read(node)

    nothing: frozenset[str] = frozenset()
    chosen, off = section("claims", lambda node: claims.read(reader, node, kinds), (kinds, nothing))
    known = tuple(kind.id for kind in chosen)

    # Imported here, as few files have these sections.
    def facts(node: Node) -> tuple[Fact, ...]:
        from reconcile.settings import facts  # noqa: PLC0415

        return facts.read(reader, node, known)

    def rules(node: Node) -> tuple[PathRule, ...]:
        from reconcile.settings import per_path  # noqa: PLC0415

        return per_path.read(reader, node, known)

    off, paths = _off_elsewhere(off, section("per_path", rules, ()))
    return Settings(
        articles=section("articles", lambda node: _articles(reader, node), None),
        fail_on=section("fail_on", lambda node: _fail_on(reader, node), FAIL_ON),
        kinds=chosen,
        ignored=off,
        aliases=section("aliases", lambda node: _aliases(reader, node), {}),
        path=str(reader.path),
        facts=section("facts", facts, ()),
        per_path=paths,
    )


def _off_elsewhere(off: frozenset[str], rules: tuple[PathRule, ...]) -> tuple[frozenset[str], tuple[PathRule, ...]]:
    """A kind that is off, and on for some paths, is off by a rule for all paths that stands before the others."""
    somewhere = off.intersection(kind for rule in rules for kind, on in rule.switched.items() if on)
    if not somewhere:
        return off, rules
    return off - somewhere, (PathRule("**", 0, switched=dict.fromkeys(sorted(somewhere), False)), *rules)


def _fail_on(reader: Reader, node: Node) -> frozenset[Status]:
    found = reader.fail_on(node, "fail_on")
    return FAIL_ON if found is None else found


def _articles(reader: Reader, node: Node) -> str | None:
    if not isinstance(node, Scalar) or not node.text.strip():
        reader.wrong(node, "articles", f"expected a folder, found {named(node)}")
        return None
    folder = reader.path.parent.resolve() / os.path.expanduser(node.text.strip())
    try:
        return os.path.relpath(folder)
    except ValueError:  # another drive of a Windows machine
        return str(folder)


def _aliases(reader: Reader, node: Node) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    owner: dict[str, str] = {}
    for key, value in reader.entries(node, "aliases", "expected names, each with a list of its other names"):
        path = f"aliases.{key.text}"
        if not key.text.strip():
            reader.wrong(key, "aliases", "expected the name to show, found nothing")
        names: list[str] = []
        for item in value.items if isinstance(value, Items) else (value,):
            if not isinstance(item, Scalar) or not item.text.strip():
                reader.wrong(item, path, f"expected a name or a list of names, found {named(item)}")
                continue
            name = item.text.strip()
            if owner.setdefault(name.casefold(), key.text) != key.text:
                reader.wrong(item, path, f"{name} stands under {owner[name.casefold()]} already")
            elif name not in names:
                names.append(name)
        found[key.text] = tuple(names)
    return found
