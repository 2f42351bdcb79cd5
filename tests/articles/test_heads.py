from __future__ import annotations

import datetime as dt

import pytest

from reconcile.articles import datelines
from tests.articles.test_furniture import AFTER, BEFORE, body_of, read

HEADLINE = "Bakers walk out over the price of flour"


@pytest.mark.parametrize(
    ("head", "title", "outlet", "byline", "day"),
    [
        (HEADLINE, HEADLINE, None, None, None),
        (f"{HEADLINE}\nBy Jane Doe", HEADLINE, None, "Jane Doe", None),
        (f"{HEADLINE}\n\nBy Jane Doe, Harbour Echo | May 13, 2025", HEADLINE, "Harbour Echo", "Jane Doe", "2025-05-13"),
        (f"{HEADLINE}\n\nBy Jane Doe, Harbour Echo business editor", HEADLINE, "Harbour Echo", "Jane Doe", None),
        (f"{HEADLINE}\n\nPosted by Jane Doe, policy director", HEADLINE, None, "Jane Doe", None),
        (f"{HEADLINE}\n\nBy Jane Doe in Oslo", HEADLINE, None, "Jane Doe", None),
        (f"{HEADLINE}\n\nThe Echo | Crime & Courts | Sept. 4, 2025", HEADLINE, "The Echo", None, "2025-09-04"),
        (f"{HEADLINE}\n\nFLOUR & OVEN — January 2, 2026", HEADLINE, "FLOUR & OVEN", None, "2026-01-02"),
        (f"{HEADLINE}\n\nPosted Tuesday, May 13, 2025 | 6:05 a.m.", HEADLINE, None, None, "2025-05-13"),
        (f"{HEADLINE}\n\nPosted May 13, 2025 by Admin | 2 min read", HEADLINE, None, "Admin", "2025-05-13"),
        (f"{HEADLINE}\n\nUpdated 13 May 2025 at 9:14 PM BST", HEADLINE, None, None, "2025-05-13"),
        (f"{HEADLINE}\n\nSalt Quay Courier\n13 May 2025", HEADLINE, "Salt Quay Courier", None, "2025-05-13"),
        (f"{HEADLINE}\n\nHomeBusiness\n\n{HEADLINE}", HEADLINE, None, None, None),
        (f"{HEADLINE}\n\nThe Oven » News » Strikes", HEADLINE, "The Oven", None, None),
        (f"FLOUR REPORT\nTrade Watch\nMay 13, 2025\n\n{HEADLINE}", HEADLINE, "FLOUR REPORT", None, "2025-05-13"),
        (f"FLOUR: A Weekly\n\n{HEADLINE}\n\nMay 13, 2025", HEADLINE, "FLOUR: A Weekly", None, "2025-05-13"),
    ],
)  # fmt: skip
def test_the_head(head: str, title: str, outlet: str | None, byline: str | None, day: str | None) -> None:
    article = read(f"{head}\n\n{BEFORE}\n\n{AFTER}")

    assert (article.title, article.outlet, article.byline) == (title, outlet, byline)
    assert article.published == (dt.date.fromisoformat(day) if day else None)
    assert [block.role for block in article.blocks] == ["headline", *["body"] * 4]
    assert article.quote(article.blocks[0].span) == HEADLINE


def test_a_first_line_that_is_a_sentence_is_the_story() -> None:
    article = read(f"{BEFORE}\nBy Echo Staff (based on reporting by the Associated Press)\n{AFTER}")

    assert article.title is None
    assert article.blocks[0].role == "body"
    assert (article.byline, article.credits) == ("Echo Staff", ("Associated Press",))
    assert len(article.blocks) == 4


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    line = "By a show of hands, the council of Salt Quay turned the bakers' request down on Tuesday."
    assert line in body_of(read(f"{HEADLINE}\n\n{line}\n\n{BEFORE}\n\n{AFTER}"))


def test_a_standfirst() -> None:
    article = read(f"{HEADLINE}\n\nUnion says that members stay out until the mill has lowered its price\n\n{BEFORE}")

    assert [block.role for block in article.blocks[:2]] == ["headline", "standfirst"]


def test_a_crosshead_is_a_headline_of_its_own() -> None:
    article = read(f"{HEADLINE}\n\n{BEFORE}\n\nWhat The Mill Says\n\n{AFTER}")

    assert [article.quote(block.span) for block in article.blocks if block.role == "headline"][
        1
    ] == "What The Mill Says"


@pytest.mark.parametrize(
    ("start", "place", "agency"),
    [
        ("OSLO (AP) — ", "OSLO", "AP"),
        ("OSLO — ", "OSLO", None),
        ("SALT QUAY, Ore. (KXQR) - ", "SALT QUAY, Ore.", "KXQR"),
        ("GENEVA, May 12 (Reuters) - ", "GENEVA", "Reuters"),
        ("July 3 (Harbour Wire) - ", None, "Harbour Wire"),
        ("Salem, Oregon - ", "Salem, Oregon", None),
        ("Washington DC - ", "Washington DC", None),
        ("(CNN) ", None, "CNN"),
        ("UNITED NATIONS -- ", "UNITED NATIONS", None),
        ("OSLO: ", "OSLO", None),
    ],
)
def test_datelines(start: str, place: str | None, agency: str | None) -> None:
    article = read(f"{HEADLINE}\n\n{start}{BEFORE}\n\n{AFTER}")

    assert (article.dateline_place, article.agency) == (place, agency)
    assert article.quote(article.blocks[1].span).startswith("Bakers in the harbour town")


@pytest.mark.parametrize(
    "text",
    [
        "Flour — the stuff of life — is dear, the bakers said on Monday as they left.",
        "A FIRE - the third this week - broke out at the mill on Monday, police said.",
        "Deal of the day - The mill is sold, and nobody in the town knows to whom.",
        "The mayor (AP) was there, and so were two of the bakers who had walked out.",
        "NASA said on Monday - after a week of silence - that the probe was lost.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert datelines.find(text) is None
