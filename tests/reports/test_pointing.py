"""At which place of which file a conflict is shown, and what is called the least bad."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from reconcile.model import Span
from reconcile.reports import ReportOptions
from reconcile.reports.pointing import Place, level, path_in_repository, place, pointed, story, worst_first
from tests.reports.canonical import HURT, INTERNAL, REPORT, SETTLED, TIMES, TITLE
from tests.writing import article


def test_the_position_with_the_fewest_sources_and_of_two_the_later() -> None:
    assert pointed(HURT).position.value == "12"
    assert [position.value for position in pointed(HURT).others] == ["14", "17"]
    assert pointed(INTERNAL).position.value == "11", "the text is mended after the headline, not the other way"
    few = replace(
        HURT, positions=tuple(replace(p, independent_sources=n) for n, p in zip((3, 1, 2), HURT.positions, strict=True))
    )
    assert pointed(few).position.value == "17"
    assert pointed(few).evidence == few.positions[1].evidence[0]


def test_a_place_in_a_text_and_in_a_page() -> None:
    text = article("one two", "three", id="a.txt")
    assert place(text, Span(4, 7)) == Place(1, 1, 5, 8, 4)
    assert place(text, Span(4, 13)) == Place(1, 2, 5, 6, 4)
    assert place(text, Span(8, 8)) == Place(2, 2, 1, 2, 8)
    assert place(TIMES, Span(0, 6)) == Place(12, 12)
    assert place(replace(TIMES, page_lines=(12, 4, 41, 57)), Span(0, 60)) == Place(12, 12), "a page's order is its own"


def test_the_settled_ones_are_the_least_bad() -> None:
    assert worst_first(REPORT) == [*(c for c in REPORT.conflicts if c is not SETTLED), SETTLED]
    assert [level(c) for c in (TITLE, replace(TITLE, severity="warning"), SETTLED)] == ["error", "warning", "note"]


@pytest.mark.parametrize(
    ("path", "folder", "seen"),
    [
        ("story/a.txt", "", "story/a.txt"),
        ("./story/../a.txt", "", "a.txt"),
        ("story/a.txt", "desk/ferry", "desk/ferry/story/a.txt"),
        ("../shared/a.txt", "desk/ferry", "desk/shared/a.txt"),
        ("../a.txt", "", "../a.txt"),
    ],
)
def test_a_path_as_seen_from_the_root_of_the_repository(path: str, folder: str, seen: str) -> None:
    assert path_in_repository(path, ReportOptions(folder=folder)) == seen


def test_an_absolute_path_inside_and_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inside = str(tmp_path / "story" / "a.txt")
    assert path_in_repository(inside, ReportOptions()) == "story/a.txt"
    assert path_in_repository(inside, ReportOptions(folder="desk")) == "desk/story/a.txt"
    outside = str(tmp_path.parent / "other" / "b" / "a.txt")
    assert path_in_repository(outside, ReportOptions()) == "a.txt"
    assert path_in_repository(outside, ReportOptions(root=str(tmp_path.parent / "other"))) == "b/a.txt"
    assert path_in_repository(outside, ReportOptions(folder="desk")) == "other/b/a.txt", "beside the working folder"


@pytest.mark.parametrize(
    ("root", "named"),
    [("", ""), ("data/articles/", "data/articles"), ("/home/someone/story/", "story"), ("a b", "a b")],
)
def test_a_story_is_called_the_same_everywhere(root: str, named: str) -> None:
    assert story(ReportOptions(root=root)) == named
