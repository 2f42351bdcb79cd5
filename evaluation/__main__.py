"""Run the tool over annotated stories and print how good it is: `python -m evaluation`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evaluation import figures, gold, scoring, table

STORIES = Path(__file__).with_name("stories")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; the exit status: 1 when a figure is worse than recorded."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("stories", type=Path, nargs="?", metavar="FOLDER", help="of annotated stories; default: ours")
    parser.add_argument("--misses", action="store_true", help="list what was not found, with its passages")
    parser.add_argument("--extra", action="store_true", help="list what no annotation explains, with its passages")
    parser.add_argument("--record", action="store_true", help="write the figures into evaluation/recorded.json")
    parser.add_argument("--check", action="store_true", help="exit 1 when a figure is worse than recorded")
    asked = parser.parse_args(arguments)
    if asked.stories and (asked.record or asked.check):
        parser.error("--record and --check are for our own stories: leave out the folder")
    folders = gold.folders(asked.stories or STORIES)
    if not folders:
        parser.error(f"there is no gold.yaml in {asked.stories or STORIES}")
    scored = [scoring.run(folder) for folder in folders]
    now = figures.add_up(scored)
    if not asked.check:
        print(*table.lines(now), sep="\n")
    if asked.misses:
        print(*table.misses(scored), sep="\n")
    if asked.extra:
        print(*table.extras(scored), sep="\n")
    if asked.record:
        figures.write(now)
    worse = figures.worse(now, figures.read()) if asked.check else []
    print(*worse, sep="\n", end="\n" if worse else "")
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
