"""`reconcile kinds`: what is read, and the manual page of each kind."""

from __future__ import annotations

from importlib import import_module
from inspect import cleandoc
from typing import Annotated

import typer

from reconcile.cli.options import complete_kinds
from reconcile.cli.refusal import Refusal
from reconcile.cli.writing import to_stdout

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
    """List the kinds of claim that are read; with a KIND, say when two of its claims agree and when they conflict."""
    to_stdout(_list() if kind is None else _page(kind.strip().lower()))


def _list() -> str:
    # Imported here, as in every command: help and completion need none of it.
    from reconcile.claims import KINDS  # noqa: PLC0415

    width = max((len(each.id) for each in KINDS), default=0)
    rows = [f"{each.id:<{width}}  {each.question}\n" for each in KINDS]
    return "".join(rows) + "\nreconcile kinds KIND tells more of one of them.\n"


def _page(id: str) -> str:
    from reconcile.claims import KINDS  # noqa: PLC0415  (as above)
    from reconcile.settings.nearest import unknown  # noqa: PLC0415

    by_id = {each.id: each for each in KINDS}
    if id not in by_id:
        raise Refusal(f"reconcile: {unknown(f'kind {id}', id, by_id)}")
    kind = by_id[id]
    manual = cleandoc(import_module(f"reconcile.claims.{id}").__doc__ or "")
    parts = [f"{kind.id}: {kind.question}", manual, f"Severity: {kind.severity}", _options(kind.options, id)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _options(options: object, id: str) -> str:
    """The options of a kind as they stand in `claims.yaml`, each with its default."""
    names = getattr(options, "__struct_fields__", ())
    if not names:
        return ""
    own = type(options).__doc__
    rows = [f"  {name}: {_written(getattr(options, name))}" for name in names]
    return "\n".join([f"Options (claims.yaml, under claims: {id}:), with their defaults", *rows]) + (
        f"\n\n{cleandoc(own)}" if own else ""
    )


def _written(value: object) -> str:
    """A default as one would write it down in YAML."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (set, frozenset)):
        value = sorted(value, key=str)
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_written, value))}]"
    return "''" if value == "" else str(value)
