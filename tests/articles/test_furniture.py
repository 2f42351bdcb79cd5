from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reconcile.articles import plain
from reconcile.articles.composing import compose
from reconcile.model import Article

CASES = yaml.safe_load((Path(__file__).parent / "lines.yaml").read_text(encoding="utf-8"))
BEFORE = (
    "Bakers in the harbour town of Salt Quay walked out on Monday over the price of flour, and few of the ovens were "
    "lit on the morning after.\n\nThe union said that its members would stay out until the mill had lowered its price, "
    "which has doubled in the space of a year."
)
AFTER = (
    "The mill said it had no choice, because the ships that bring the grain wait for days outside the harbour.\n\n"
    "A meeting is planned for Thursday, when the mayor will try to bring the two of them together at the town hall."
)


def read(text: str) -> Article:
    return compose(plain.read(text, "a.txt", "a.txt"))


def body_of(article: Article) -> list[str]:
    return [article.quote(block.span) for block in article.blocks]


@pytest.mark.parametrize("case", CASES["aside"], ids=lambda case: case["line"][:30])
def test_set_aside_with_its_reason(case: dict[str, str]) -> None:
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{case['line']}\n\n{AFTER}")

    (piece,) = article.furniture
    assert article.quote(piece.span) in case["line"]
    assert (piece.reason, piece.start_line, piece.end_line) == (case["reason"], 7, 7)
    assert len(article.blocks) == 5


@pytest.mark.parametrize("line", CASES["story"], ids=lambda line: line[:30])
@pytest.mark.parametrize("place", ["middle", "end"])
def test_ordinary_lines_stay(line: str, place: str) -> None:
    parts = [BEFORE, line, AFTER] if place == "middle" else [BEFORE, AFTER, line]
    article = read("Bakers walk out over flour\n\n" + "\n\n".join(parts))

    assert not article.furniture
    assert line in body_of(article)


@pytest.mark.parametrize(
    "heading", ["Related Posts", "You Missed", "• Most Read:", "More on Weather:", "YOU MAY ALSO LIKE"]
)
def test_after_a_list_of_links_nothing_is_read(heading: str) -> None:
    links = "Eel season opens with a bang\n\nKINGSTON (AP) — A man who sold fog in bottles was fined on Monday…"
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{AFTER}\n\n{heading}\n\n{links}\n")

    assert body_of(article)[-1].startswith("A meeting is planned")
    assert article.furniture[-1].end_line == 15
    assert "fined" in article.quote(article.furniture[-1].span)


def test_a_list_of_links_in_mid_story_ends_where_the_story_goes_on() -> None:
    article = read(f"Bakers walk out\n\n{BEFORE}\n\nRelated stories\nEels are back\nFog on sale\n\n{AFTER}\n\n{AFTER}")

    assert [piece.reason for piece in article.furniture] == ["list of links"]
    assert len(article.blocks) == 7


def test_comments_are_no_article_however_long() -> None:
    comment = "I have baked bread for forty years and never saw the like of it in all my life, not once. "
    article = read(
        f"Bakers walk out over flour\n\n{BEFORE}\n\n{AFTER}\n\nLeave a Reply\n\n{comment * 9}\n\n{comment * 9}"
    )

    assert not any("forty years" in line for line in body_of(article))


def test_a_comments_link_at_the_top_does_not_end_the_article() -> None:
    article = read(f"Bakers walk out over flour\n\nComments\n\n{BEFORE}\n\n{AFTER}")

    assert len(article.blocks) == 5


def test_a_promotion_stands_twice_with_its_section_in_front() -> None:
    promotion = 'Mayor of Oslo calls rival\'s claim about fog "a fairy tale"'
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{promotion}\nPolitics {promotion}\n\n{AFTER}")

    assert [piece.reason for piece in article.furniture] == ["promotion of another article"]
    assert (article.furniture[0].start_line, article.furniture[0].end_line) == (7, 8)


def test_a_credit_at_the_end_of_a_paragraph_is_cut_off() -> None:
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{AFTER} (Writing by Jane Doe; Editing by John Roe)")

    assert body_of(article)[-1].endswith("at the town hall.")
    assert article.quote(article.furniture[-1].span) == "(Writing by Jane Doe; Editing by John Roe)"


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("This article is based on reporting by the Associated Press.", ["Associated Press"]),
        ("Source: AP", ["Associated Press"]),
        ("Sources: Reuters, dpa", ["Reuters", "dpa"]),
        ("jd/rr (AFP, dpa)", ["Agence France-Presse", "dpa"]),
        ("Reuters - Ap - Afp", ["Reuters", "Associated Press", "Agence France-Presse"]),
        ("Reuters contributed to this report.", ["Reuters"]),
        ("This article originally appeared on Harbour Radio.", ["Harbour Radio"]),
        ("Information from: Salt Quay Times, http://www.example.org", ["Salt Quay Times"]),
        ("Copyright 2025 The Associated Press. All rights reserved.", ["Associated Press"]),
        ("Jane Doe, The Associated Press", ["Associated Press"]),
    ],
)
def test_credits(line: str, credits: list[str]) -> None:
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{AFTER}\n\n{line}")

    assert list(article.credits) == credits
    assert len(article.blocks) == 5


def test_naming_an_agency_in_the_story_is_no_credit() -> None:
    article = read(
        f"Bakers walk out\n\n{BEFORE}\n\nThe mayor told Reuters and the AP that he was sorry about it all.\n\n{AFTER}"
    )

    assert article.credits == ()
