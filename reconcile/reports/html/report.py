"""The report as one web page: nothing is loaded, nothing of an article can run, and it reads without a script.

The stylesheet and the script stand in files beside this one and are put into the page, which allows these two (by their
hashes) and nothing else.
"""

from __future__ import annotations

import os.path
from base64 import b64encode
from functools import cache

from reconcile.model import Report
from reconcile.reports import ReportOptions
from reconcile.reports.escaping import visible
from reconcile.reports.html import articles, conflicts, events, filters, lists, matrix
from reconcile.reports.html.index import Index
from reconcile.reports.html.markup import Html, element, together
from reconcile.reports.wording import furniture, sentence, summary
from reconcile.version import __version__

_FOLDER = os.path.dirname(__file__)

POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What the page may do. Not even an image can be loaded; the script can make no markup of text."""


def render(report: Report, options: ReportOptions) -> str:
    """The whole page."""
    index = Index(report, options)
    page = together((_head(options), _body(index)))
    return f"<!doctype html>\n{element('html', page, lang='en')}\n"


def _head(options: ReportOptions) -> Html:
    style, script = asset("page.css"), asset("page.js")
    story = _story(options.root)
    policy = POLICY.format(script=_hash(script), style=_hash(style))
    # `Html`: a plain `str` would be escaped, and both files are ours.
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=Html(policy)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=f"reconcile {__version__}"),
        element("title", f"Where the reports differ: {story}" if story else "Where the reports differ"),
        element("style", Html(style)),
    )


def _body(index: Index) -> Html:
    report, quiet = index.report, index.options.quiet
    closing = list(lists.sections(index))
    parts = [conflicts.section(index), *(made for _, _, made in closing)]
    contents = [("conflicts", "The conflicts")]
    if not quiet:
        more = [matrix.section(index)] if report.conflicts else []
        more += [events.section(index)] if report.events else []
        parts[1:1] = [*more, articles.section(index)]
        contents += [("matrix", "Who says what")] if report.conflicts else []
        contents += [("events", "What happened")] if report.events else []
        contents += [("articles", "The articles")]
    contents += [(anchor, heading) for anchor, heading, _ in closing]
    links = [element("li", element("a", text, href=f"#{anchor}")) for anchor, text in contents]
    side = [element("nav", element("ul", *links), aria_label="Contents")]
    side += [filters.form(index)] if len(report.conflicts) > 1 else []
    return element(
        "body",
        element("a", "Skip to the conflicts", href="#conflicts", class_="skip"),
        _nameplate(index),
        element("div", *side, class_="side"),
        element("main", *parts),
        element("footer", element("p", _closing(report, quiet)), class_="page"),
        element("script", Html(asset("page.js"))),
    )


def _nameplate(index: Index) -> Html:
    story, since = _story(index.options.root), index.options.since
    return element(
        "header",
        element("p", "reconcile", class_="name"),
        element("h1", "Where the reports differ"),
        element("p", story, class_="story") if story else "",
        element("p", summary(index.report), class_="summary"),
        element("p", sentence(since.told), class_="summary") if since else "",
        class_="page",
    )


def _closing(report: Report, quiet: bool) -> str:
    said = "This page says who reports what, and never who is right. It loads nothing and sends nothing."
    aside = None if quiet else furniture(report)
    return f"{said} {aside}; none of it was read for claims." if aside else said


def _story(root: str) -> str:
    """What was checked, without the path of one machine."""
    root = visible(root).rstrip("/\\")
    return os.path.basename(root) if os.path.isabs(root) else root


@cache
def asset(name: str) -> str:
    """The text of a file that becomes part of the page."""
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()


def _hash(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415  (OpenSSL takes 4 ms to load)

    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
