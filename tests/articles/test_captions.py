from __future__ import annotations

import pytest

from tests.articles.test_furniture import AFTER, BEFORE, body_of, read


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Getty Images Bakers carry a banner along the quay", "Bakers carry a banner along the quay"),
        ("AP:Associated Press Bakers carry a banner", "Bakers carry a banner"),
        ("GETTY The price of flour has doubled", "The price of flour has doubled"),
        ("Reuters 40 bakers marched to the town hall on Monday", "40 bakers marched to the town hall on Monday"),
        ("Bakers on the quay.   © AFP/Jane Doe/Getty Images", "Bakers on the quay."),
        ("Bakers leave the mill with the mayor. Staff photo by Jane Doe", "Bakers leave the mill with the mayor."),
        ("Bakers leave the mill in July. (Echo file photo)", "Bakers leave the mill in July."),
        ("Bakers leave the mill. (Jane Doe/EPA)", "Bakers leave the mill."),
        ("Bakers leave the mill (Image: Echo Syndication)", "Bakers leave the mill"),
        ("Bakers leave the mill, May 12, 2025. [Photo/Agencies]", "Bakers leave the mill, May 12, 2025."),
        ("The price has risen again. Photograph: Jane Doe/Getty Images", "The price has risen again."),
        ("FILE - In this May 1, 2024 photo, ovens rust.", "In this May 1, 2024 photo, ovens rust."),
        ("Image copyright EPA Image caption The mill has closed its gates", "The mill has closed its gates"),
        ("This photo released by the navy shows a ship.", "This photo released by the navy shows a ship."),
    ],
)  # fmt: skip
def test_captions_without_their_credits(line: str, caption: str) -> None:
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{line}\n\n{AFTER}")

    assert [article.quote(block.span) for block in article.blocks if block.role == "caption"] == [caption]
    assert len(article.blocks) == 6


def test_several_captions_in_one_line() -> None:
    article = read(
        f"Bakers walk out\n\n{BEFORE}\n\nGetty Images Ovens stand cold Getty Images Grain ships wait\n\n{AFTER}"
    )

    captions = [article.quote(block.span) for block in article.blocks if block.role == "caption"]
    assert captions == ["Ovens stand cold", "Grain ships wait"]


def test_a_caption_that_stands_twice_is_read_once() -> None:
    line = "Bakers carry a banner along the quay of the town."
    article = read(f"Bakers walk out over flour\n\n{BEFORE}\n\n{line}\n{line}  © Jane Doe\n\n{AFTER}")

    assert body_of(article).count(line) == 1
    assert [block.role for block in article.blocks].count("caption") == 1


def test_the_description_above_a_caption() -> None:
    article = read(
        f"Bakers walk out\n\n{BEFORE}\n\nThe mayor\nThe mayor walks home. Staff photo by Jane Doe\n\n{AFTER}"
    )

    assert [block.role for block in article.blocks].count("caption") == 2


def test_lines_without_full_stops_among_paragraphs_are_captions() -> None:
    lines = ["Bakers carry a banner along the quay of Salt Quay", "The ovens of the town stood cold on Monday morning"]
    more = "Nobody in the town could remember such a morning, and the gulls on the quay went without their crusts."
    article = read(
        "\n".join(["Bakers walk out", *BEFORE.split("\n\n"), *lines, more, *AFTER.split("\n\n"), lines[0][:-5]])
    )

    assert [block.role for block in article.blocks].count("caption") == 3


def test_a_forgotten_full_stop_makes_no_caption() -> None:
    article = read(f"Bakers walk out\n\n{BEFORE[:-1]}\n\n{AFTER}")

    assert not any(block.role == "caption" for block in article.blocks)


def test_a_slide_show_in_one_line() -> None:
    title = "Photos: Storm over the quay"
    captions = ["Waves hit the wall of the harbour.", "The ferry lies at anchor all day.", "A man rows home at dusk."]
    line = "".join(f"{title} {caption} Hide Caption {number} of 3 " for number, caption in enumerate(captions, 1))
    article = read(f"Bakers walk out\n\n{BEFORE}\n\n{title} {line}{title}\n\n{AFTER}")

    assert [article.quote(block.span) for block in article.blocks if block.role == "caption"] == captions


def test_a_numbered_gallery_is_no_part_of_the_report() -> None:
    gallery = "\n".join(
        f"{number}/3 {1990 + number} The harbour under snow, seen from the mill." for number in (1, 2, 3)
    )
    article = read(f"Bakers walk out\n\n{BEFORE}\n\n{gallery}\n\n{AFTER}")

    assert [piece.reason for piece in article.furniture] == ["photo gallery"]
    assert len(article.blocks) == 5
