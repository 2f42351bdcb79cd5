from __future__ import annotations

import datetime as dt

import pytest

from reconcile.articles import markdown
from reconcile.articles.composing import compose
from reconcile.model import Article

BODY = "The bakers of Salt Quay walked out on Monday, and few ovens were lit.\n\nThe mill said it had no choice."


def read(text: str) -> Article:
    return compose(markdown.read(text, "a.md", "a.md"))


def test_front_matter() -> None:
    text = (
        '---\ntitle: "Bakers: \\"We are out\\""\noutlet: The Echo\nauthor: \'Jane Doe\'  \n'
        "published: 2025-05-12T23:30:00-04:00\n"
        f"tags: [bread, eels]\n---\n{BODY}\n"
    )
    article = read(text)

    assert (article.title, article.outlet, article.byline) == ('Bakers: "We are out"', "The Echo", "Jane Doe")
    assert article.published == dt.date(2025, 5, 12)
    assert article.quote(article.blocks[0].span) == 'Bakers: \\"We are out\\"'
    assert [(block.role, article.line_of(block.span.start)) for block in article.blocks] == [
        ("headline", 2),
        ("body", 8),
        ("body", 10),
    ]


@pytest.mark.parametrize("key", ["title", "headline", "Title"])
@pytest.mark.parametrize("outlet", ["outlet", "source", "site", "publisher", "site-name"])
def test_other_names_of_the_fields(key: str, outlet: str) -> None:
    article = read(
        f"---\n{key}: Bakers walk out\n{outlet}: The Echo # a comment\ndate: 12 May 2025\nbyline: Jane Doe\n---\n{BODY}"
    )
    assert (article.title, article.outlet, article.byline) == ("Bakers walk out", "The Echo", "Jane Doe")
    assert article.published == dt.date(2025, 5, 12)


def test_a_list_of_authors_and_a_folded_title() -> None:
    article = read(f"---\ntitle: >\n  Bakers walk out\nauthors:\n  - Jane Doe\n  - John Roe\n---\n{BODY}")
    assert (article.title, article.byline) == ("Bakers walk out", "Jane Doe, John Roe")


def test_broken_front_matter_is_read_as_far_as_it_goes() -> None:
    article = read(f'---\ntitle: "Bakers walk out\nwhat is this\noutlet: The Echo\n\n{BODY}')
    assert (article.title, article.outlet) == ("Bakers walk out", "The Echo")
    assert len([block for block in article.blocks if block.role == "body"]) == 2


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    article = read(f"---\n\n{BODY}")
    assert len(article.blocks) == 2


def test_without_front_matter_the_first_heading_is_the_headline() -> None:
    article = read(f"# Bakers walk out\n\n{BODY}\n\n## What The Mill Says\n\n{BODY}")
    assert article.title == "Bakers walk out"
    assert [article.quote(block.span) for block in article.blocks][:1] == ["Bakers walk out"]
    assert [article.quote(block.span) for block in article.blocks][3] == "What The Mill Says"


def test_marks_are_no_part_of_what_is_read() -> None:
    article = read(
        f"# Bakers walk out\n\n{BODY}\n\n- Two mills are shut.\n> They have us by the throat.\n1. Flour is dear.\n"
    )
    assert [article.quote(block.span) for block in article.blocks][3:] == [
        "Two mills are shut.",
        "They have us by the throat.",
        "Flour is dear.",
    ]


def test_markup_and_notes_are_set_aside() -> None:
    pictures = "<!-- draft\nthree -->\n\n![ovens](a.png)"
    text = f"# Bakers walk out\n\n{pictures}\n\n{BODY}\n\n| a | b |\n|---|---|\n\n*Compiled from agencies*\n"
    article = read(text)
    assert [(piece.reason, piece.start_line) for piece in article.furniture] == [
        ("markup, no text", 3),
        ("markup, no text", 13),
        ("note of the editors", 15),
    ]
    assert not any("draft" in article.quote(block.span) for block in article.blocks)


def test_crlf() -> None:
    article = read(f"---\r\ntitle: Bakers walk out\r\n---\r\n{BODY}".replace("\n\n", "\r\n\r\n"))
    assert article.quote(article.blocks[0].span) == "Bakers walk out"
    assert article.line_of(article.blocks[-1].span.start) == 6
