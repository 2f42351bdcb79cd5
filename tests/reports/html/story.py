"""Reports for the tests of the web page: the canonical one, one by an article that means harm, and a large one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from reconcile import reports
from reconcile.model import Article, Conflict, Copy, Event, Furniture, Position, Report, Skipped, Slot, Source, Span
from reconcile.reports import ReportOptions
from tests.reports.canonical import REPORT, at
from tests.writing import article

HARM = (
    "</script><script>window.harmed = 1</script>",
    "</style><style>body{display:none}</style>",
    "</title><img src=x onerror=window.harmed=1>",
    "<svg/onload=window.harmed=1>",
    '"><a href="javascript:window.harmed=1">press</a>',
    "' autofocus onfocus='window.harmed=1' x='",
    "<iframe srcdoc='<script>parent.harmed=1</script>'></iframe>",
    "<meta http-equiv=refresh content='0;url=http://bad.example/'>",
    "<base href=http://bad.example/><link rel=stylesheet href=http://bad.example/x.css>",
    "]]> --> <!-- & &amp; &lt;b&gt; &#0; `tick` \\ ${x} {{x}} %s",
    "\u202egnp.exe\u202c \u2066left\u2069 \u2028 \u2029 \u0085 \x00 \x1b[31m \x7f \ufeff \ud83d",
)
"""Each is a line of an article, a headline, an outlet, a value, a name …; none may be anything but words."""


def written(report: Report = REPORT, **options: Any) -> str:
    return str(reports.render("html", report, ReportOptions(**{"root": "story/articles", **options})))


def hostile() -> Report:
    """A report in which every word that an article or a folder may choose means harm."""
    sources, conflicts, events = [], [], []
    articles: list[Article] = []
    for number, harm in enumerate(HARM):
        made = article(
            f"The clerk counted twelve {harm} boxes.", f"Aside {harm}", f"Later the clerk counted nine {harm} boxes.",
            id=f"{number} {harm}.txt", title=f"{harm} twelve boxes", published="2031-03-04", outlet=harm,
        )  # fmt: skip
        aside = made.blocks[2].span
        line = made.line_of(aside.start)
        blocks = (*made.blocks[:2], made.blocks[3])
        made = replace(made, blocks=blocks, furniture=(Furniture(aside, line, line, harm),))
        articles.append(made)
        events.append(Event(f"e{number}", harm, (made.id,), (Slot(harm, harm), Slot("judge", harm))))
        copy = Copy(made.id, articles[0].id, harm) if number else None
        sources.append(Source(made, f"e{number}", copy))
        twelve, nine = at(made, f"twelve {harm} boxes", harm), at(made, "nine")
        conflicts.append(
            Conflict(
                id=f"k-{number:08x}",
                status=("contradiction", "variant", "update", "apparent")[number % 4],  # type: ignore[arg-type]
                kind=harm,
                question=f"How many {harm} boxes?",
                subject=harm,
                confidence="low",
                internal=True,
                positions=(Position(harm, (twelve,), 1), Position(f"nine {harm}", (nine,), 1)),
                events=(f"e{number}",),
                why=(harm, f"and {harm}"),
                settled=harm if number % 3 == 0 else None,
                reopened=harm if number % 3 == 1 else None,
            )
        )
    return Report(
        tuple(sources),
        tuple(events),
        (),
        tuple(conflicts),
        tuple(Skipped(f"story/{harm}", harm) for harm in HARM),
        (),
        HARM,
    )


def large(articles: int = 150, paragraphs: int = 30) -> Report:
    """As many articles as a desk ever puts into one folder, each of 5,000 characters, ten of them a story."""
    words = "and the harbour master said that the ferry had left the quay at dusk with the crew aboard"
    made = [
        article(
            f"At least {n % 7 + 2} people were hurt, {words}.",
            *(f"Paragraph {p}: {words}, {words}." for p in range(paragraphs - 1)),
            id=f"{n:03}.txt",
            title=f"Report {n} of the ferry",
            published=(dt.date(2031, 3, 1) + dt.timedelta(n % 28)).isoformat(),
            outlet=f"Paper {n}",
        )
        for n in range(articles)
    ]
    conflicts = []
    for start in range(0, articles, 10):
        story = made[start : start + 10]
        positions = tuple(
            Position(str(n % 7 + 2), (at(a, f"{n % 7 + 2} people"),), 1) for n, a in enumerate(story, start)
        )
        conflicts += [
            replace(REPORT.conflicts[1], id=f"k-{start:04x}{n:04x}", positions=positions, events=()) for n in range(8)
        ]
    return Report(tuple(Source(each) for each in made), (), (), tuple(conflicts))


def one(text: str, *evidence: tuple[str, str], **more: Any) -> tuple[Report, str]:
    """A report on one article of one paragraph with one conflict, and its page."""
    made = article(text, id="a.txt", **more)
    positions = tuple(Position(value, (at(made, words),), 1) for value, words in evidence)
    conflict = replace(REPORT.conflicts[1], positions=positions, events=())
    report = Report((Source(made),), (), (), (conflict,))
    return report, written(report)


def spans(*edges: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(Span(*edge) for edge in edges)
