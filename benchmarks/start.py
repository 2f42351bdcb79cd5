"""How long a whole check of five articles takes, against a program that does nothing but load Typer and Rich."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import invented
from benchmarks.children import ROOT, run

TARGET = 2.0
"""Times the median of the bare program that the check of five text files may take."""

ARTICLES = 5


def lines(runs: int, folder: Path | None = None) -> Iterator[str]:
    """The table. The programs take turns, so that a machine that slows down slows all of them."""
    with TemporaryDirectory() as place:
        texts = (folder or _five_texts(Path(place))).resolve()
        programs: dict[str, tuple[str | Path, ...]] = {
            "bare Typer and Rich": ("benchmarks.bare", texts),
            f"check of {_many(texts)} articles": ("reconcile", "check", texts),
        }
        example = ROOT / "data" / "articles"
        if runs > 1 and folder is None and example.is_dir():
            programs["check of the example"] = ("reconcile", "check", example)
        taken = _taken(programs, runs)
    yield f"Start and whole check: {runs} runs each, by turns, after one that writes byte code"
    yield ""
    yield f"  {'milliseconds':24}{'least':>8}{'median':>8}{'most':>8}{'ratio':>8}"
    bare = median(taken["bare Typer and Rich"])
    for name, times in taken.items():
        yield f"  {name:24}{min(times):8.0f}{median(times):8.0f}{max(times):8.0f}{median(times) / bare:8.2f}"
    yield ""
    yield f"  ratio: of the medians, to the bare program; target: at most {TARGET:.1f} for five text files"
    if len(taken) > 2 and any(example.glob("*.htm*")):
        yield "  the example has a web page, and only where there is one is trafilatura loaded"


def _taken(programs: dict[str, tuple[str | Path, ...]], runs: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for number in range(runs + 1):
        for name, arguments in programs.items():
            one = run(*arguments)
            if one.status > 1:
                raise SystemExit(f"benchmarks: {name} ended with {one.status}")
            if number:  # the first run writes byte code
                taken[name].append(one.seconds * 1000)
    return taken


def _five_texts(folder: Path) -> Path:
    """The first invented story that has five articles."""
    articles = next(found for number in count() if len(found := invented.story(number)) == ARTICLES)
    for number, text in enumerate(articles):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def _many(folder: Path) -> int:
    return sum(path.is_file() for path in folder.iterdir())
