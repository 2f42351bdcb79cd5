"""`reconcile init`: a `claims.yaml` that fits the folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.refusal import Refusal
from reconcile.cli.writing import to_file, to_stdout, unfit

if TYPE_CHECKING:
    from reconcile.settings.starter import Survey

Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FOLDER]",
        help="The folder of the story: the file is written there. Without it: this folder.",
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a claims.yaml that is there already.")]
SchemaOnly = Annotated[
    bool,
    typer.Option("--schema", help="Write only the schema for editors again, after an update of reconcile."),
]
NoSchema = Annotated[bool, typer.Option("--no-schema", help="Write no schema for editors beside the file.")]


def init(folder: Folder = None, force: Force = False, schema: SchemaOnly = False, no_schema: NoSchema = False) -> None:
    """Write a commented claims.yaml to start from.

    It fits the articles that are found in the folder, in data/articles or in articles below it: how many there are,
    from when and from whom, names that may mean the same, kinds of claim of which there is none. What changes nothing
    is commented out.

    Beside it stands .claims.schema.json, so that editors complete the keys and mark mistakes; the file names it in its
    first line. It works offline and for everybody who has the repository.
    """
    # Imported here, as in every command: help and completion need none of it.
    from reconcile.settings import FILE_NAME  # noqa: PLC0415
    from reconcile.settings.starter import SCHEMA_NAME, text  # noqa: PLC0415

    place = folder or Path()
    if not place.is_dir():
        what = "is a file: name the folder that it stands in" if place.exists() else "is no folder that exists"
        raise Refusal(f"reconcile: {place} {what}")
    if schema and no_schema:
        raise Refusal("reconcile: --schema and --no-schema: only one of them can hold")
    file, beside = place / FILE_NAME, place / SCHEMA_NAME
    if schema:
        to_file(beside, shipped_schema())
        to_stdout(f"wrote {beside}\n")
        return
    if os.path.lexists(file) and not force:
        raise Refusal(f"reconcile: {file} is there already; to write over it: reconcile init {_named(folder)}--force")
    if why := unfit(file):
        raise Refusal(f"reconcile: {why}")
    from reconcile.cli.survey import look_at  # noqa: PLC0415  (reads all of the articles)

    seen = look_at(place)
    if not no_schema:
        to_file(beside, shipped_schema())
    to_file(file, text(seen, schema=not no_schema))
    to_stdout(f"wrote {file}: {_summary(seen)}; next: reconcile check{f' {folder}' if folder else ''}\n")


def shipped_schema() -> str:
    """The JSON Schema of `claims.yaml` that is installed with the package."""
    from reconcile import settings  # noqa: PLC0415

    return Path(settings.__file__).with_name("claims.schema.json").read_text(encoding="utf-8")


def _named(folder: Path | None) -> str:
    return f"{folder} " if folder else ""


def _summary(seen: Survey) -> str:
    if seen.folder is None:
        return "no articles found yet"
    number = f"{seen.articles} article{'s' if seen.articles != 1 else ''}"
    where = "" if seen.folder == "." else f" in {seen.folder}"
    names = len(seen.spellings)
    look = f", {names} name{'s' if names != 1 else ''} with several spellings to look at" if names else ""
    return f"{number}{where}{look}"
