"""The JSON report keeps its promise."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from msgspec.structs import fields, replace

from reconcile import reports
from reconcile.model import Report, Skipped, Source
from reconcile.reports import ReportOptions
from reconcile.reports.json import schema
from tests.reports.canonical import ARTICLES, HERALD, NOTHING, REPORT, show
from tests.reports.golden import SCHEMA

PAGE = str(reports.render("json", REPORT, ReportOptions()))
READ = json.loads(PAGE)


@pytest.mark.parametrize("report", [REPORT, NOTHING, Report((), (), (), ())])
def test_it_is_as_the_schema_says(report: Report) -> None:
    page = str(reports.render("json", report, ReportOptions()))
    assert msgspec.json.decode(page, type=schema.ReportRecord).summary.articles == len(report.sources)


def test_the_promised_fields_stand_in_the_promised_order() -> None:
    """Fields may be added behind them: `severity` and `reopened` of a conflict, `marks` of evidence were."""
    conflict = READ["conflicts"][0]
    evidence = conflict["positions"][0]["evidence"][0]
    assert list(READ)[:-3] == ["schema", "tool", "sources", "events", "conflicts", "skipped", "summary"]
    assert list(READ["sources"][0]) == [
        "id",
        "path",
        "title",
        "outlet",
        "published",
        "copy_of",
        "event",
        "furniture",
    ]
    assert list(READ["sources"][0]["furniture"][0]) == ["start_line", "end_line", "reason"]
    assert list(READ["events"][0]) == ["id", "label", "sources", "attributes"]
    assert list(conflict)[:-2] == [
        "id",
        "status",
        "kind",
        "question",
        "subject",
        "confidence",
        "internal",
        "events",
        "positions",
        "why",
        "settled",
    ]
    assert list(conflict["positions"][0]) == ["value", "independent_sources", "evidence"]
    assert list(evidence)[:-1] == ["source", "start", "end", "line", "column", "text", "sentence"]
    assert list(READ["skipped"][0]) == ["path", "reason"]
    assert list(READ["summary"])[:-1] == [
        "articles",
        "claims",
        "events",
        "contradiction",
        "variant",
        "update",
        "apparent",
    ]


def test_every_passage_is_a_piece_of_its_file() -> None:
    texts = {article.id: article.text for article in ARTICLES}
    for conflict in READ["conflicts"]:
        for position in conflict["positions"]:
            for item in position["evidence"]:
                text = texts[item["source"]]
                assert text[item["start"] : item["end"]] == item["text"]
                assert item["sentence"] in text
                for start, end in item["marks"]:
                    assert item["start"] <= start < end <= item["end"]


def test_a_web_page_is_pointed_at_by_its_own_lines() -> None:
    item = READ["conflicts"][0]["positions"][1]["evidence"][0]
    assert (item["source"], item["line"], item["column"]) == ("002.html", 41, 14)


def test_half_a_character_in_a_file_name_or_a_text_does_no_harm() -> None:
    broken = replace(HERALD, title="half \ud83d", path="caf\udce9.txt")
    page = str(reports.render("json", replace(NOTHING, sources=(Source(broken),)), ReportOptions()))
    page.encode("utf-8")
    assert json.loads(page)["sources"][0]["path"] == "caf\udce9.txt"


def test_both_ways_of_writing_it_down_look_the_same() -> None:
    plain = replace(NOTHING, skipped=(Skipped("a.txt", "why"),))
    broken = replace(NOTHING, skipped=(Skipped("a.txt", "why\ud83d"),))
    left, right = (str(reports.render("json", report, ReportOptions())) for report in (plain, broken))
    assert left == right.replace("\\ud83d", "")


def test_options_change_nothing() -> None:
    other = ReportOptions(root="elsewhere", links_from="x", colour=True, quiet=True, limit=1)
    assert reports.render("json", REPORT, other) == PAGE


def test_claims_say_what_rests_on_them() -> None:
    read = json.loads(str(reports.render_claims("json", REPORT, ReportOptions(), show)))["claims"]
    assert [len(read), read[0]["conflicts"], read[0]["events"]] == [len(REPORT.claims), ["k-00c0ffee"], []]
    assert [read[1]["conflicts"], read[1]["events"]] == [["k-abcdef01"], ["e1"]]
    assert read[5]["conflicts"] == []


def test_every_field_is_documented() -> None:
    manual = (SCHEMA.parents[2] / "docs" / "json-schema.md").read_text(encoding="utf-8")
    records = [
        record for record in vars(schema).values() if isinstance(record, type) and record.__module__ == schema.__name__
    ]
    told = set(re.findall(r"`(\w+)`", manual))
    assert not {field.name for record in records for field in fields(record)} - told
