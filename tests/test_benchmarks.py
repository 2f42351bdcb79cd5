"""The benchmarks run. What they measure is for people to read; looked at here is whether they still fit the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import invented

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(not hasattr(os, "wait4"), reason="children are measured with wait4")


def test_the_benchmarks_run_on_their_smallest_size() -> None:
    command = [sys.executable, "-m", "benchmarks", "--smallest"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    for shown in ("ratio:", "slowest kind", "peak MiB"):
        assert shown in ran.stdout


def test_a_check_of_texts_loads_nothing_that_only_others_need(tmp_path: Path) -> None:
    invented.write(tmp_path, 1)
    program = (
        "import sys\nfrom reconcile.cli import app\n"
        "try:\n    app(['check', sys.argv[1], '--quiet'])\n"
        "except SystemExit:\n    print(*sys.modules, sep='\\n', file=sys.stderr)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(ran.stderr.split())
    assert "reconcile.pipeline" in loaded
    # A configuration, web pages, records; and what reads files of a package by way of tempfile and zipfile.
    assert not loaded & {"yaml", "lxml", "trafilatura", "json", "importlib.resources"}


def test_a_story_is_the_same_every_time_and_its_articles_differ() -> None:
    articles = invented.story(3)
    assert articles == invented.story(3)
    assert 4 <= len(articles) <= 6
    assert len(set(articles)) == len(articles)
    assert not any(mark in text for text in articles for mark in "[]{}|")


def test_stories_differ() -> None:
    assert not set(invented.story(0)) & set(invented.story(10))  # ten themes: these two have the same one


def test_a_folder_holds_every_article(tmp_path: Path) -> None:
    many = invented.write(tmp_path, 3)
    assert many == sum(len(invented.story(number)) for number in range(3)) == len(list(tmp_path.iterdir()))
