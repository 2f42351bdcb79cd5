"""How time and memory grow with the folder: many stories in one, 1, 2, 4 and 8 times as many."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import invented
from benchmarks.children import run

TARGET = 10.0
"""Times the time of the smallest folder that one eight times as large may take."""


def lines(stories: int, times: tuple[int, ...] = (1, 2, 4, 8)) -> Iterator[str]:
    """The table; `stories` is how many the smallest folder holds."""
    yield f"A folder that grows: {stories} invented stories of four to six articles, and times as many"
    yield ""
    heads = ("times", "articles", "claims", "conflicts", "seconds", "x", "s/article", "peak MiB")
    yield "  " + "".join(f"{head:>11}" for head in heads)
    first = last = 0.0
    with TemporaryDirectory() as place:
        for time in times:
            folder = Path(place) / str(time)
            invented.write(folder, stories * time)
            one = run("reconcile", "check", folder, "--format", "json")
            if one.status > 1:
                raise SystemExit(f"benchmarks: reconcile check ended with {one.status}")
            report = json.loads(one.output)
            first, last = first or one.seconds, one.seconds
            many, found = report["summary"]["articles"], len(report["conflicts"])
            yield (
                f"  {time:>10}x{many:11,}{report['summary']['claims']:11,}{found:11,}{one.seconds:11.2f}"
                f"{one.seconds / first:11.1f}{one.seconds / many:11.4f}{one.peak:11.0f}"
            )
    yield ""
    yield f"  {times[-1]} times the stories take {last / first:.1f} times the time (target: at most {TARGET:.0f} for 8)"
