"""All three benchmarks, or those that are named, as plain text."""

from __future__ import annotations

import argparse
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import growth, invented, speed, start


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("which", nargs="*", metavar="start | speed | growth", help="default: all three")
    parser.add_argument("--articles", type=Path, nargs="+", metavar="FOLDER", help="for start and speed; one a story")
    parser.add_argument("--runs", type=int, default=21, help="of each program, for start (default: 21)")
    parser.add_argument("--passes", type=int, default=3, help="over the articles, for speed (default: 3)")
    parser.add_argument("--stories", type=int, default=10, help="in the smallest folder (default: 10)")
    parser.add_argument("--smallest", action="store_true", help="just enough to see that it runs")
    asked = parser.parse_args()
    if unknown := set(asked.which) - {"start", "speed", "growth"}:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}: start, speed, growth")
    if asked.smallest:
        asked.runs = asked.passes = asked.stories = 1
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    for name in asked.which or ("start", "speed", "growth"):
        print()
        for line in _benchmark(name, asked):
            print(line, flush=True)


def _benchmark(name: str, asked: argparse.Namespace) -> Iterator[str]:
    if name == "start":
        yield from start.lines(asked.runs, asked.articles[0] if asked.articles else None)
    elif name == "growth":
        yield from growth.lines(asked.stories, (1, 2) if asked.smallest else (1, 2, 4, 8))
    elif asked.articles:
        yield from speed.lines(asked.articles, asked.passes)
    else:
        with tempfile.TemporaryDirectory() as folder:
            invented.write(Path(folder), asked.stories)
            yield from speed.lines([Path(folder)], asked.passes)


if __name__ == "__main__":
    main()
