"""Runs of a program as a user has them: a new process, its modules loaded from byte code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).parents[1]


class Run(NamedTuple):
    """What one process took. `seconds` are those of the clock on the wall; `peak` is its largest memory in MiB."""

    seconds: float
    peak: float
    status: int
    output: bytes


def run(*arguments: str | Path) -> Run:
    """Run `python -m ARGUMENTS` from the root of the repository.

    Where PYTHONDONTWRITEBYTECODE is set, it is taken away: an installed program has its byte code, and would otherwise
    be measured with half a second of compiling. The first run of each program writes it and must not be counted.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    unit = 2**20 if sys.platform == "darwin" else 2**10  # macOS counts bytes, Linux kilobytes
    return Run(seconds, used.ru_maxrss / unit, process.returncode, output)
