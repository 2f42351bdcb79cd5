"""`reconcile kinds`: what is read, and the manual page of each kind."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.options import complete_kinds, in_words
from reconcile.cli.refusal import Refusal, say
from reconcile.cli.writing import to_stdout

if TYPE_CHECKING:
    from reconcile.claims.kind import AnyKind

Kind = Annotated[
    str | None,
    typer.Argument(
        metavar="[KIND]",
        help="The kind whose manual page is wanted, such as person.",
        autocompletion=complete_kinds,
        show_default=False,
    ),
]


def kinds(kind: Kind = None) -> None:
    """List the kinds of claim that are read; with a KIND, say when two of its claims agree and when they conflict.

    Kinds of your own are among them where a claims.yaml stands in this folder or above it.
    """
    to_stdout(_list() if kind is None else _page(kind.strip().lower()))


def _list() -> str:
    # Imported here, as in every command: help and completion need none of it.
    from reconcile.claims import KINDS  # noqa: PLC0415

    listed = (*KINDS, *_own())
    width = max((len(each.id) for each in listed), default=0)
    rows = [f"{each.id:<{width}}  {in_words(each.question)}\n" for each in listed]
    return "".join(rows) + "\nreconcile kinds KIND tells more of one of them.\n"


def _page(id: str) -> str:
    from reconcile.claims import KINDS  # noqa: PLC0415  (as above)
    from reconcile.settings.described import manual  # noqa: PLC0415
    from reconcile.settings.nearest import unknown  # noqa: PLC0415

    by_id = {each.id: each for each in KINDS}
    if id not in by_id:
        by_id |= {each.id: each for each in _own()}
    if id not in by_id:
        raise Refusal(f"reconcile: {unknown(f'kind {id}', id, by_id)}")
    kind = by_id[id]
    parts = [
        f"{kind.id}: {in_words(kind.question)}",
        manual(id),
        f"Severity: {kind.severity}",
        _options(kind.options, id),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _own() -> tuple[AnyKind, ...]:
    """The kinds that the nearest `claims.yaml` adds. Its mistakes are told, and stop nobody from reading on."""
    from reconcile.claims import KINDS  # noqa: PLC0415  (as above)
    from reconcile.cli import story  # noqa: PLC0415

    try:
        chosen = story.settings_for((), None)
    except Refusal as refusal:
        for line in refusal.lines:
            say(line)
        return ()
    usual = {each.id for each in KINDS}
    return tuple(each for each in chosen.kinds if each.id not in usual)


def _options(options: object, id: str) -> str:
    """The options of a kind as they stand in `claims.yaml`, each with its default and its reason."""
    names = getattr(options, "__struct_fields__", ())
    if not names:
        return ""
    from reconcile.settings.described import reasons  # noqa: PLC0415

    told = reasons(type(options))
    rows = [f"Options (in claims.yaml, under claims: {id}:), with their defaults"]
    for name in names:
        rows.append(f"  {name}: {_written(getattr(options, name))}")
        rows += wrap(told.get(name, ""), 112, initial_indent="      ", subsequent_indent="      ")
    return "\n".join(rows)


def _written(value: object) -> str:
    """A default as one would write it down in YAML."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (set, frozenset)):
        value = sorted(value, key=str)
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_written, value))}]"
    return "''" if value == "" else str(value)
