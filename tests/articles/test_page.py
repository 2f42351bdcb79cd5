from __future__ import annotations

import datetime as dt
import json

import pytest

from reconcile.articles import page
from reconcile.articles.composing import compose
from reconcile.model import Article

PARAGRAPHS = [
    "The bakers of Salt Quay walked out on Monday over the price of flour, and few of the ovens in the town were lit.",
    "The union said that its members would stay out until the mill had lowered its price, which has doubled in a year.",
    "The mill said it had no choice, because the ships that bring the grain wait for days outside the harbour.",
    "A meeting is planned for Thursday, when the mayor will try to bring the two of them together at the town hall.",
]


def html(
    head: str = "", top: str = "", body: str = "", after: str = "", title: str = "Bakers walk out over flour"
) -> str:
    paragraphs = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return f"""<!doctype html>
<html><head><meta charset="utf-8"><title>{title} | The Echo</title>
{head}
</head>
<body>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li>Weather</li></ul></nav></header>
<main><article>
<h1>{title}</h1>
{top}
<div class="article-body">
{paragraphs}
{body}
</div>
</article></main>
<aside><h2>Most read</h2><ol><li><a href="#">Eel wins 500 pounds in lottery</a></li></ol></aside>
{after}
<footer><p>© 2025 Harbour Media Ltd</p></footer>
</body></html>"""


def read(text: str) -> Article:
    return compose(page.read(text, "a.html", "a.html"))


def lines(article: Article, role: str) -> list[str]:
    return [article.quote(block.span) for block in article.blocks if block.role == role]


def test_the_main_text_and_nothing_else() -> None:
    article = read(html())

    assert lines(article, "body") == PARAGRAPHS
    assert lines(article, "headline") == ["Bakers walk out over flour"]
    assert article.title == "Bakers walk out over flour"
    assert {piece.reason for piece in article.furniture} == {"navigation", "beside the article", "foot of the page"}


def test_lines_are_lines_of_the_page() -> None:
    text = html()
    article = read(text)

    for block in article.blocks:
        row = text.split("\n")[article.line_of(block.span.start) - 1]
        assert article.quote(block.span) in row


def test_a_paragraph_broken_over_lines_begins_where_its_text_does() -> None:
    article = read(
        html(body="<p\n class='x'>\n   The harbour is\n   quiet, and the gulls have gone to sea again.\n</p>")
    )

    place = next(b.span for b in article.blocks if "gulls" in article.quote(b.span))
    assert article.quote(place) == "The harbour is quiet, and the gulls have gone to sea again."
    assert html().split("\n").index("</div>") + 2 == article.line_of(place.start)


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src='a.jpg'><figcaption>Bakers on the quay</figcaption></figure>",
        "<figure><figcaption><span class='sr-only'>Image caption, </span>Bakers on the quay</figcaption></figure>",
        "<div class='photo'><img src='a.jpg'><div class='cutline'>Bakers on the quay (KXQR)</div></div>",
        "<figure><figcaption><span class='caption'>Bakers on the quay (Image: Echo)</span></figcaption></figure>",
        "<p class='wp-caption-text'>Bakers on the quay</p>",
    ],
)  # fmt: skip
def test_captions(markup: str) -> None:
    article = read(html(top=markup))

    assert lines(article, "caption") == ["Bakers on the quay"]
    assert lines(article, "body") == PARAGRAPHS


def test_standfirst_and_box_of_facts() -> None:
    facts = "<div class='facts'><ul><li>Ovens cold: 14</li><li>Days out: 3</li></ul></div>"
    article = read(html(top=f"<p class='standfirst'>Mill blames the ships</p>{facts}"))

    assert lines(article, "standfirst") == ["Mill blames the ships"]
    assert lines(article, "body") == ["Ovens cold: 14", "Days out: 3", *PARAGRAPHS]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div class='newsletter-signup'><h3>All the news</h3></div>", "newsletter"),
        ("<p class='read-more-links'><b>READ MORE:</b> <a href='#'>Eels are back</a></p>", "link to another article"),
        ("<div class='share'><a>Share</a> <a>Save</a></div>", "follow and share"),
        ("<div class='byline'>By <b>Jane Doe</b></div>", "byline and date"),
        ("<div class='ad-slot'><span>Advertisement</span></div>", "advertisement"),
    ],
)
def test_furniture_within_the_article(markup: str, reason: str) -> None:
    article = read(html(body=markup + f"<p>{PARAGRAPHS[0][:-1]}, they said.</p>"))

    assert reason in {piece.reason for piece in article.furniture}
    assert len(lines(article, "body")) == 5


def test_comments_are_no_article() -> None:
    comment = (
        "<div class='comment'><p>I have baked bread for forty years and never saw the like of it in my life.</p></div>"
    )
    article = read(html(after=f"<section id='comments'><h2>Comments</h2>{comment * 12}</section>"))

    assert lines(article, "body") == PARAGRAPHS


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


SITE = '<meta property="og:site_name" content="The Echo">'
AUTHOR = '<meta name="author" content="Jane Doe">'
NEWS = {"@type": "NewsArticle", "headline": "Bakers walk out over flour"}


@pytest.mark.parametrize(
    "head",
    [
        ld(
            **NEWS,
            publisher={"name": "The Echo"},
            author={"name": "Jane Doe"},
            datePublished="2025-05-12T09:00:00-04:00",
        ),
        ld(**{"@graph": [{"@type": "WebSite"}, {**NEWS, "author": ["Jane Doe"], "datePublished": "2025-05-12"}]})
        + '<meta property="og:site_name" content="The Echo">',
        f'{SITE}{AUTHOR}<meta property="article:published_time" content="2025-05-12T23:50:00+02:00">',
        '<meta name="byl" content="By Jane Doe"><meta name="pubdate" content="May 12, 2025">',
        f'<script type="application/ld+json">{{broken</script>{AUTHOR}<meta name="date" content="2025-05-12">',
    ],
)
def test_what_the_page_says_of_itself(head: str) -> None:
    article = read(html(head))

    assert (article.title, article.outlet, article.byline) == ("Bakers walk out over flour", "The Echo", "Jane Doe")
    assert article.published == dt.date(2025, 5, 12)


@pytest.mark.parametrize(
    ("stamp", "printed"),
    [
        ("2025-05-13T02:30:00Z", "May 12, 2025 at 10:30 PM EDT"),
        ("2025-05-13T02:30:00+00:00", "Published 12 May 2025"),
        ("2025-05-12T22:30:00-04:00", ""),
        ("2025-05-12T14:22:10Z", ""),
    ],
)
def test_the_day_is_that_of_the_place(stamp: str, printed: str) -> None:
    article = read(html(ld(**NEWS, datePublished=stamp), top=f"<div class='date'>{printed}</div>"))

    assert article.published == dt.date(2025, 5, 12)


def test_a_page_without_article_markup() -> None:
    rows = "<br><br>".join(PARAGRAPHS)
    article = read(
        f"<html><head><title>Bakers walk out over flour</title></head><body><table><tr><td>{rows}</table></body></html>"
    )

    assert article.title == "Bakers walk out over flour"
    assert [line for line in lines(article, "body") if line in PARAGRAPHS] == PARAGRAPHS


def test_pictures_saved_inside_the_page_do_not_count() -> None:
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 700_000
    assert lines(read(html(body=f'<img src="{picture}">')), "body") == PARAGRAPHS
