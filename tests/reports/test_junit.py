"""JUnit XML: valid by a strict reading of the schema (junit.xsd beside this file), and as another reader reads it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import junitparser
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis
from lxml import etree
from msgspec.structs import replace

from reconcile import reports
from reconcile.model import Report
from reconcile.reports import ReportOptions
from tests.reports.canonical import NOTHING, REPORT, SETTLED, TITLE
from tests.reports.stories import TEXT, report_of

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


def page(report: Report = REPORT, **options: Any) -> bytes:
    """The file, which the schema takes."""
    text = str(reports.render("junit", report, ReportOptions(**{"root": "story/articles", **options})))
    data = text.encode("utf-8")
    SCHEMA.assertValid(etree.fromstring(data))
    return data


def suite(report: Report = REPORT, **options: Any) -> Any:
    """The only suite, as another program reads it."""
    [found] = junitparser.JUnitXml.fromstring(page(report, **options))
    return found


def outcomes(report: Report = REPORT, **options: Any) -> dict[str, str]:
    """What became of each conflict, by its id."""
    found = {}
    for case in suite(report, **options):
        outcome = type(case.result[0]).__name__ if case.result else "passed"
        found[case.name.rsplit("(")[-1].rstrip(")")] = outcome
    return found


def test_the_schema_refuses_what_is_wrong() -> None:
    root = etree.fromstring(page())
    root[0].remove(root[0].find("testcase"))
    SCHEMA.assertValid(root)
    for attribute in ("name", "tests", "failures", "errors"):
        broken = etree.fromstring(page())
        del broken[0].attrib[attribute]
        assert not SCHEMA.validate(broken)


@pytest.mark.parametrize("report", [REPORT, NOTHING, Report((), (), (), ())], ids=["all shapes", "nothing", "empty"])
def test_it_is_valid_and_never_without_a_test(report: Report) -> None:
    found = suite(report)
    assert len(list(found)) == found.tests == max(1, len(report.conflicts) + len(report.skipped))


@given(TEXT)
@example("\r")
@example("\ufffe")
@example("]]>\x00\x08<![CDATA[")
@hypothesis(deadline=None)
def test_any_text_makes_a_valid_file(text: str) -> None:
    page(report_of(text, settled=text), root=text)
    page(report_of(text), root=text)


def test_what_fails_the_build_is_a_failure() -> None:
    assert outcomes() == {
        "k-1a2b3c4d": "Failure",
        "k-00c0ffee": "Failure",
        "k-0badcafe": "Failure",
        "k-5e771ed0": "Skipped",
        "k-deadbeef": "Failure",
        "k-3f9a2c1b": "passed",  # a kind that only warns
        "k-77777777": "Failure",
        "k-0ddba115": "passed",
        "k-abcdef01": "passed",
        "k-10203040": "passed",
        "story/articles/notes.docx": "Error",
        "story/articles/␛[2Jcut_short.json": "Error",
    }
    assert outcomes(fail_on=frozenset({"update"}))["k-0ddba115"] == "Failure"
    assert "Failure" not in outcomes(fail_on=frozenset()).values()


def test_the_counts_are_those_of_the_cases() -> None:
    found, cases = suite(), list(outcomes().values())
    assert (found.tests, found.failures, found.errors, found.skipped) == (
        len(cases),
        cases.count("Failure"),
        cases.count("Error"),
        cases.count("Skipped"),
    )


def test_a_failure_shows_the_words_of_every_source() -> None:
    [case] = suite(replace(REPORT, conflicts=(TITLE,), skipped=()))
    [failure] = case.result
    assert (case.classname, failure.type) == ("reconcile.role", "contradiction")
    assert failure.message == "Chief Safety and Traffic Officer / chief safety and training officer"
    assert "  Island Times 002.html:41: Ilse Brandt, chief safety and «training» officer" in failure.text
    assert "  Bay Courier 001.txt:3 (copy): “We had no warning" in failure.text


def test_what_is_settled_says_how() -> None:
    [case] = suite(replace(REPORT, conflicts=(SETTLED,), skipped=()))
    assert case.result[0].message == "Settled: Tuesday, because the harbour log says so."


def test_what_is_excepted_and_what_no_longer_applies_stands_behind_the_cases() -> None:
    root = etree.fromstring(page(replace(NOTHING, excepted=("a.txt:3: a misprint",), notes=("k-1 is stale",))))
    assert root.findtext("testsuite/system-out").split("\n")[1:] == ["a.txt:3: a misprint", "k-1 is stale"]


def test_two_questions_of_one_wording_are_two_cases() -> None:
    names = [case.name for case in suite()]
    assert len(set(names)) == len(names)


def test_there_are_no_times_and_no_folder_of_this_machine() -> None:
    data = page(root="/home/someone/story")
    assert b"time" not in data.replace(b"<b>", b"").split(b"<testcase")[0]
    assert b"someone" not in data
