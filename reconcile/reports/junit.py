"""The report as JUnit XML, for whatever shows the outcome of tests: one suite a run, one test case a question.

What fails the build is a failure, other conflicts pass and say what they are, settled ones are skipped, and a file that
could not be read is an error. No times stand in it.
"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reconcile.model import Conflict, Report, Skipped
from reconcile.reports import ReportOptions, plain
from reconcile.reports.escaping import visible
from reconcile.reports.pointing import path_in_repository, story
from reconcile.reports.wording import summary


def render(report: Report, options: ReportOptions) -> str:
    """One suite with all conflicts, in the report's order, and the files that were skipped."""
    teller = plain.Plain(report, options.since)
    suite = Element("testsuite", {"name": _fit(visible(story(options))) or "reconcile"})
    properties = SubElement(suite, "properties")
    for name, number in (("articles", len(report.sources)), ("claims", len(report.claims))):
        SubElement(properties, "property", {"name": name, "value": str(number)})
    for conflict in report.conflicts:
        _case(suite, conflict, teller, options)
    for skipped in report.skipped:
        _unread(suite, skipped, options)
    if not report.conflicts and not report.skipped:
        # A suite without any test fails some builds (Jenkins'), as one that never ran would.
        SubElement(suite, "testcase", {"classname": "reconcile", "name": "the reports differ nowhere"})
    # In the order of the published schema: what a whole suite has to say stands behind its cases.
    SubElement(suite, "system-out").text = _fit(
        "\n".join([summary(report), *map(visible, (*report.excepted, *report.notes))])
    )
    found = Counter(outcome.tag for case in suite.iter("testcase") for outcome in case)
    numbers = {
        "tests": str(len(suite.findall("testcase"))),
        "failures": str(found["failure"]),
        "errors": str(found["error"]),
    }
    suite.attrib |= {**numbers, "skipped": str(found["skipped"])}
    suites = Element("testsuites", {"name": "reconcile", **numbers})
    suites.append(suite)
    indent(suites, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _case(suite: Element, conflict: Conflict, teller: plain.Plain, options: ReportOptions) -> None:
    # The id tells two questions of one wording apart, and a dot in the class name makes a group of each kind.
    name = f"{plain.clipped(conflict.question)} ({conflict.id})"
    case = SubElement(suite, "testcase", {"classname": f"reconcile.{conflict.kind}", "name": _fit(name)})
    text = _fit("\n".join(teller.told(conflict)))
    if conflict.settled is not None:
        SubElement(case, "skipped", {"message": _fit(plain.decided(conflict))})
    elif options.fails(conflict):
        sides = _fit(" / ".join(plain.value(position) for position in conflict.positions))
        SubElement(case, "failure", {"type": conflict.status, "message": sides}).text = text
        return
    SubElement(case, "system-out").text = text


def _unread(suite: Element, skipped: Skipped, options: ReportOptions) -> None:
    path = visible(path_in_repository(skipped.path, options))
    case = SubElement(suite, "testcase", {"classname": "reconcile.file", "name": _fit(path) or "?"})
    SubElement(case, "error", {"type": "skipped", "message": _fit(visible(skipped.reason))})


def _fit(text: str) -> str:
    """Text without the few characters that no XML document may hold, in whatever form; `visible` leaves two of them."""
    return text.replace("\ufffe", "").replace("\uffff", "") if not text.isascii() else text
