"""Workflow commands of GitHub Actions, read back as the runner reads them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from msgspec.structs import replace

from reconcile import reports
from reconcile.model import Report
from reconcile.reports import ReportOptions
from tests.reports.canonical import HURT, NOTHING, REPORT, TITLE
from tests.reports.stories import TEXT, many, report_of


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def unescaped(text: str, codes: str) -> str:
    for code in codes.split():
        text = text.replace(f"%{code}", chr(int(code, 16)))
    return text.replace("%25", "%")


def commands(report: Report = REPORT, **options: Any) -> list[Command]:
    """What the runner makes of each line: a name, properties up to the next `::`, and the rest as the message."""
    page = str(reports.render("github", report, ReportOptions(**{"root": "story/articles", **options})))
    found = []
    for line in page.removesuffix("\n").split("\n"):
        parts = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert parts, line
        pairs = [pair.split("=", 1) for pair in parts[2].split(",")]
        properties = {name: unescaped(value, "0D 0A 3A 2C") for name, value in pairs}
        found.append(Command(parts[1], properties, unescaped(parts[3], "0D 0A")))
    return found


def test_the_worst_come_first_and_a_notice_closes() -> None:
    levels = [command.name for command in commands()]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert commands()[0].properties["title"] == TITLE.question
    assert commands()[-1] == Command(
        "notice",
        {"title": "reconcile"},
        "9 articles, 8 claims: 5 contradictions, 2 variants, 1 update, 2 apparent, 1 of them settled; 2 files skipped.",
    )


def test_each_open_conflict_is_one_annotation_at_the_position_with_the_fewest_sources() -> None:
    found = [command for command in commands() if "line" in command.properties]
    told = {command.message.rsplit(", ", 1)[1] for command in found}
    assert told == {conflict.id for conflict in REPORT.conflicts if conflict.settled is None}
    assert len(found) == len(told)
    [hurt] = [command for command in found if command.message.endswith(HURT.id)]
    assert hurt.properties == {
        "file": "story/articles/odd & ends/we|rd [file] #1.txt",
        "line": "1",
        "endLine": "1",
        "col": "1",
        "endColumn": "12",
        "title": "How many people were hurt?",
    }
    for place in ("Ansel Herald 000.txt:2", "Bay Courier 001.txt:2 (copy)", "Island Times 002.html:40"):
        assert place in hurt.message


def test_a_web_page_is_pointed_at_by_its_line_alone() -> None:
    assert set(commands()[0].properties) == {"file", "line", "endLine", "title"}


@given(TEXT)
@hypothesis(deadline=None)
def test_no_text_escapes_from_its_place(text: str) -> None:
    found = commands(report_of(text), root=text)
    assert [command.name for command in found] == ["error", "warning", "warning", "notice"]
    assert set(found[0].properties) == {"file", "line", "endLine", "col", "endColumn", "title"} or "\n" in text


@pytest.mark.parametrize("path", ["a,b:c%0A::error::x.txt", "two  blanks.txt", "é, ü.txt"])
def test_a_path_is_told_to_the_letter(path: str) -> None:
    assert commands(report_of("x", path))[0].properties["file"] in {path, "b.txt"}
    seen = replace(report_of("x", path))
    least = replace(seen.conflicts[0], positions=seen.conflicts[0].positions[::-1])
    assert commands(replace(seen, conflicts=(least,)))[0].properties["file"] == path


def test_room_is_kept_for_the_notice_that_says_how_many_are_not_shown() -> None:
    found = commands(many({"contradiction": 12, "update": 8, "apparent": 7}))
    assert [command.name for command in found].count("error") == 12, "the log holds all of them"
    assert [command.name for command in found].count("notice") == 10, "GitHub shows ten"
    assert found[-1].message.split("\n")[1:] == [
        "Not shown beside the lines: 2 errors, 6 notices more.",
        "All of it: reconcile check story/articles",
    ]


def test_no_folder_of_this_machine_is_told() -> None:
    found = commands(many({"contradiction": 12}), root="/home/someone/story")
    assert "someone" not in found[-1].message


def test_what_stands_no_longer_and_what_was_skipped_are_warnings() -> None:
    found = commands(replace(NOTHING, skipped=REPORT.skipped[:1], notes=("decision k-1 is stale",)), folder="desk")
    assert found[:2] == [
        Command(
            "warning", {"file": "desk/story/articles/notes.docx", "title": "This file could not be read"}, "not text"
        ),
        Command("warning", {"title": "No longer applies"}, "decision k-1 is stale"),
    ]


def test_nothing_found_is_one_notice() -> None:
    assert [command.message for command in commands(NOTHING)] == ["2 articles, 3 claims: no conflicts found."]
