"""A command line whose pipeline answers with a report made up here: what is tested is the edge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reconcile import claims, pipeline, settings
from reconcile.claims.kind import AnyKind, ClaimKind
from reconcile.cli import app, story
from reconcile.model import Comparison, Conflict, Evidence, Position, Report, Skipped, Source, Span
from reconcile.settings import Settings
from tests.writing import article


def kind(id: str) -> AnyKind:
    return ClaimKind(
        id=id,
        question=f"Which {id}?",
        options=None,
        extract=lambda document, options: iter(()),
        compare=lambda left, right, options: Comparison("same", ""),
    )


KINDS = (kind("weekday"), kind("place"), kind("person"))
LEFT = article("The ferry sank on Monday with 12 aboard.", id="left.txt", title="Ferry sinks")
RIGHT = article("The ferry sank on Friday with 12 aboard.", id="right.txt", title="Ferry lost")


def conflict(id: str = "k-11aa22bb", status: str = "contradiction", kind: str = "weekday", **more: Any) -> Conflict:
    def position(value: str, source: Any) -> Position:
        at = source.text.index(value)
        sentence = Span(source.text.index("The ferry"), len(source.text))
        return Position(value, (Evidence(source.id, Span(at, at + len(value)), sentence),), 1)

    return Conflict(
        id=id,
        status=status,  # type: ignore[arg-type]
        kind=kind,
        question="On which day did the ferry sink?",
        subject="the ferry",
        confidence="high",
        internal=False,
        positions=(position("Monday", LEFT), position("Friday", RIGHT)),
        **more,
    )


def report(*conflicts: Conflict, skipped: Sequence[Skipped] = (), empty: bool = False) -> Report:
    sources = () if empty else (Source(LEFT), Source(RIGHT))
    return Report(sources=sources, events=(), claims=(), conflicts=conflicts, skipped=tuple(skipped))


class Desk:
    """A folder with two articles, in which commands are run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.report: Report | Callable[..., Report] = report(conflict())
        self.calls: list[tuple[Sequence[Path], Settings]] = []

    def answer(self, paths: Sequence[Path], settings: Settings, progress: Any = None) -> Report:
        self.calls.append((paths, settings))
        return self.report if isinstance(self.report, Report) else self.report(paths, settings, progress)

    def run(self, *words: str) -> Any:
        result = CliRunner().invoke(app, list(words), prog_name="reconcile")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    @property
    def settings(self) -> Settings:
        return self.calls[-1][1]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    folder = tmp_path / "desk"
    (folder / "articles").mkdir(parents=True)
    for each in (LEFT, RIGHT):
        (folder / "articles" / each.id).write_text(each.text)
    (folder / ".git").mkdir()  # so that no claims.yaml of the machine's own is found
    monkeypatch.chdir(folder)
    for name in ("CI", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "RECONCILE_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(claims, "KINDS", KINDS)
    monkeypatch.setattr(settings, "KINDS", KINDS)
    monkeypatch.setattr(story, "Settings", lambda: Settings(kinds=KINDS))
    made = Desk(folder)
    monkeypatch.setattr(pipeline, "run", made.answer)
    return made
