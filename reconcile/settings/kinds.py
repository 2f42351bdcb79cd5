"""The section `claims`: the kinds that are switched off or tuned, and those of the desk's own."""

from __future__ import annotations

from string import ascii_lowercase, digits

from msgspec.structs import replace

from reconcile.claims.kind import AnyKind
from reconcile.settings.nearest import listed, unknown
from reconcile.settings.options import SWITCH, WrongOptionError, option_names, with_option
from reconcile.settings.reader import Reader, named, plain
from reconcile.settings.tree import Node, Scalar, Table

Kinds = tuple[AnyKind, ...]

OWN_KEYS = ("question", "pattern", "compare", "subject", "severity")
LONGEST = 1_000
"""Characters of a pattern."""


def read(reader: Reader, node: Node, kinds: Kinds) -> tuple[Kinds, frozenset[str]]:
    """All kinds as they are tuned, those of the desk's own behind them, and the ids of those that are off."""
    by_id = {kind.id: kind for kind in kinds}
    builtin = tuple(by_id)
    off: set[str] = set()
    for key, value in reader.entries(node, "claims", "expected kinds with what is chosen for them"):
        path = f"claims.{key.text}"
        if key.text not in builtin:
            if isinstance(value, Table) and any(name.text in OWN_KEYS[:3] for name, _ in value.entries):
                own = _own(reader, key, value, path)
                by_id |= {own.id: own} if own else {}
            else:
                hint = "" if not isinstance(value, Table) else "; a kind of your own needs a pattern"
                reader.wrong(key, path, unknown("kind", key.text, builtin) + hint)
        elif isinstance(value, Scalar) and not value.empty:
            switch = SWITCH.get(value.text.lower())
            if switch is None:
                reader.wrong(value, path, f"expected on, off or options, found {named(value)}")
            elif not switch:
                off.add(key.text)
        else:
            by_id[key.text] = _tuned(reader, by_id[key.text], value, path)
    return tuple(by_id.values()), frozenset(off)


def _tuned(reader: Reader, kind: AnyKind, node: Node, path: str) -> AnyKind:
    """The kind with the severity and the options that stand in the file."""
    for key, value in reader.entries(node, path, "expected on, off or options"):
        inner = f"{path}.{key.text}"
        if key.text == "severity":
            kind = replace(kind, severity=reader.severity(value, inner) or kind.severity)
            continue
        try:
            kind = replace(kind, options=with_option(kind.options, key.text, plain(value)))
        except KeyError:
            reader.wrong(key, inner, unknown("option", key.text, ("severity", *option_names(kind.options))))
        except WrongOptionError as error:
            reader.wrong(value, inner, f"expected {error}, found {named(value)}")
    return kind


def _own(reader: Reader, name: Scalar, node: Node, path: str) -> AnyKind | None:
    """A kind of the desk's own; None where it cannot be made."""
    # Imported here: most stories have none, and what matches the patterns takes 5 ms to import.
    from reconcile.claims import own  # noqa: PLC0415

    before = len(reader.mistakes)
    if not _is_name(name.text):
        reader.wrong(name, path, "a kind's name is made of small letters, digits, - and _, and begins with a letter")
    given: dict[str, Node] = {}
    for key, value in reader.entries(node, path, "expected a pattern"):
        if key.text in OWN_KEYS:
            given[key.text] = value
        else:
            reader.wrong(key, f"{path}.{key.text}", unknown("key", key.text, OWN_KEYS))
    subject = _said(reader, given, "subject", path) or name.text.replace("_", " ").replace("-", " ")
    question = _question(reader, given, path) or f"Which {subject}?".replace("{", "").replace("}", "")
    severity = reader.severity(given["severity"], f"{path}.severity") if "severity" in given else None
    compare = given.get("compare", Scalar(name.line, "exact"))
    how = next((each for each in own.COMPARES if isinstance(compare, Scalar) and compare.text == each), None)
    if how is None:
        reader.wrong(compare, f"{path}.compare", f"expected {listed(own.COMPARES)}, found {named(compare)}")
    pattern = given.get("pattern", Scalar(name.line, ""))
    if not isinstance(pattern, Scalar) or not pattern.text.strip() or pattern.empty:
        reader.wrong(pattern, f"{path}.pattern", f"expected what is looked for, found {named(pattern)}")
    elif len(pattern.text) > LONGEST:
        reader.wrong(pattern, f"{path}.pattern", f"is longer than {LONGEST:,} characters")
    else:
        try:
            options = own.OwnOptions(name.text, pattern.text, how or "exact", subject)
            made = own.kind_of(options, question, severity or "error")
        except own.WrongPatternError as error:
            reader.wrong(pattern, f"{path}.pattern", str(error))
        else:
            return made if len(reader.mistakes) == before else None
    return None


def _is_name(word: str) -> bool:
    return len(word) <= 40 and word[:1] in ascii_lowercase and not set(word) - set(ascii_lowercase + digits + "-_")


def _said(reader: Reader, given: dict[str, Node], key: str, path: str) -> str | None:
    return reader.text(given[key], f"{path}.{key}") if key in given else None


def _question(reader: Reader, given: dict[str, Node], path: str) -> str | None:
    """The question, in which `{subject}` may stand and no other brace."""
    text = _said(reader, given, "question", path)
    if text and set(text.replace("{subject}", "")) & set("{}"):
        reader.wrong(given["question"], f"{path}.question", "may hold {subject}, and no other brace")
    return text
