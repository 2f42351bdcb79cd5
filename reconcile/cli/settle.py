"""`reconcile settle`: what the desk decides, written down where every later check finds it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.options import Config, Paths
from reconcile.cli.refusal import Refusal, say

if TYPE_CHECKING:
    from reconcile.cli.story import Story
    from reconcile.decisions import Decision
    from reconcile.model import Conflict, Report

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The conflict's id as reports show it (k-3f9a2c1b), or as much of it as is unique."
    ),
]
As = Annotated[
    str,
    typer.Option("--as", metavar="VALUE", help="What is right: one of the answers as the report shows it, or another."),
]
Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="Why: what the desk relies on.")]
By = Annotated[
    str | None, typer.Option("--by", metavar="WHO", help="Who decided. Left out if not given.", show_default=False)
]


def settle(id: Id, answer: As, because: Because, paths: Paths = None, by: By = None, config: Config = None) -> None:
    """Decide one conflict: it fails no build any more, and stands among the settled.

    The decision is written into decisions.yaml, beside claims.yaml or the articles: what is right, why, and who says
    so. It opens again when another passage speaks against it, and is named when its conflict is gone.
    """
    # Imported here, as in every command: help and completion need none of it.
    from reconcile.cli import story  # noqa: PLC0415
    from reconcile.cli.explain import named  # noqa: PLC0415
    from reconcile.cli.writing import to_stdout  # noqa: PLC0415
    from reconcile.reports.escaping import visible  # noqa: PLC0415

    answer, because, by = _plain(answer), _plain(because), _plain(by or "") or None
    for option, words in (("--as", answer), ("--because", because)):
        if not words:
            raise Refusal(f"reconcile: {option}: expected a text, found nothing")
    chosen = story.choose(paths or (), config)
    found = story.run(chosen, quiet=True)
    whole = named(id, [conflict.id for conflict in found.conflicts])
    conflict = next(each for each in found.conflicts if each.id == whole)
    answer = _as_written(answer, conflict)
    write(chosen, found, [conflict], answer=answer, because=because, by=by)
    to_stdout(visible(f"settled {conflict.id} as {answer}, in {chosen.decisions}") + "\n")


def write(
    story: Story, report: Report, conflicts: Sequence[Conflict], *, answer: str | None, because: str, by: str | None
) -> None:
    """Write decisions on these conflicts into the story's file, in the place of any that stand there on the same."""
    from reconcile import decisions  # noqa: PLC0415  (as above)
    from reconcile.cli.writing import alone_at, to_file  # noqa: PLC0415

    path = story.decisions
    date = today().isoformat()
    new = [decisions.decide(each, report, answer=answer, because=because, by=by, date=date) for each in conflicts]
    with alone_at(path):  # or of two colleagues who settle at once, one would lose what was decided
        to_file(path, decisions.page([*decisions.not_superseded(_known(path), new), *new]))


def _known(path: Path) -> tuple[Decision, ...]:
    from reconcile import decisions  # noqa: PLC0415  (as above)
    from reconcile.settings import SettingsError  # noqa: PLC0415

    try:
        return decisions.load(path)
    except SettingsError as error:
        raise Refusal(*map(str, error.mistakes)) from None


def today() -> dt.date:
    """The day of the decision; `SOURCE_DATE_EPOCH` stands in for the clock where builds are to be repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch.isdigit() else dt.date.today()  # noqa: DTZ011


def _plain(words: str) -> str:
    """What was typed, on one line. Bytes that are no text (a shell hands on anything) become question marks."""
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _as_written(answer: str, conflict: Conflict) -> str:
    """One of the conflict's answers as the report writes it; another answer stands as it was typed, and is said so."""
    values = [position.value for position in conflict.positions]
    for value in values:
        if value.casefold() == answer.casefold():
            return value
    say(f"none of the sources says {answer}: they say {'; '.join(values)}")
    return answer
