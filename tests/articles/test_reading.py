from __future__ import annotations

import time
from pathlib import Path

import pytest

from reconcile.articles import find, read_file
from reconcile.model import Article, Skipped

STORY = "Bakers walk out\n\nThe bakers’ café in Salt Quay struck “hard” on Monday – for £5 an hour."


def read(path: Path, data: bytes | str) -> list[Article | Skipped]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(find([path]).files[0])


def article_of(path: Path, data: bytes | str) -> Article:
    (article,) = read(path, data)
    assert isinstance(article, Article)
    return article


def reason_of(path: Path, data: bytes | str) -> str:
    (skip,) = read(path, data)
    assert isinstance(skip, Skipped)
    return skip.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    article = article_of(tmp_path / "a.txt", STORY.encode(encoding))
    assert article.text == STORY
    assert article.quote(article.blocks[1].span) == STORY.split("\n\n")[1]


def test_mojibake_is_repaired(tmp_path: Path) -> None:
    broken = STORY.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
    assert "â€™" in broken
    assert article_of(tmp_path / "a.txt", broken).text == STORY


@pytest.mark.parametrize("text", ["SÃO PAULO — It rained.", "Ângela and Âke met.", "The sign Ã stood alone in Â."])
def test_what_only_looks_like_mojibake_stays(tmp_path: Path, text: str) -> None:
    assert article_of(tmp_path / "a.txt", text).text == text


def test_a_single_broken_byte_does_not_change_the_rest(tmp_path: Path) -> None:
    data = ("“Bread,” said the baker’s wife. " * 5).encode() + b"\xff."
    assert article_of(tmp_path / "a.txt", data).text.startswith("“Bread,” said the baker’s wife.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept_and_counted(tmp_path: Path, end: str) -> None:
    text = STORY.replace("\n", end)
    article = article_of(tmp_path / "a.txt", text)
    assert article.text == text
    assert article.quote(article.blocks[1].span) == STORY.split("\n\n")[1]
    assert article.line_of(article.blocks[1].span.start) == 3


def test_soft_hyphens_and_characters_of_no_width_stay(tmp_path: Path) -> None:
    text = "Bak\u00aders walk out\n\nThe bak\u200bers of Salt Quay walked out on Monday."
    assert article_of(tmp_path / "a.txt", text).text == text


def test_terminal_escapes_stay(tmp_path: Path) -> None:
    text = "\x1b[31mBakers\x1b[0m walk out\n\nThe [bold]bakers[/b] walked out."
    assert article_of(tmp_path / "a.txt", text).text == text


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty file"),
        ("a.txt", b" \n\t ", "nothing but white space"),
        ("a.txt", b"Bakers\x00walk out", "binary file"),
        ("a.md", b"%PDF-1.4 something", "binary file"),
        ("a.txt", b"\x01\x02\x03\x04\x05\x06\x07 bread", "binary file"),
        ("a.html", bytes(range(256)), "binary file"),
        ("a.html", b"<html></html>", "no text in the page"),
        ("a.html", b"<nav>Home News Sport</nav>", "no article in the page"),
        ("a.md", b"<!-- reconcile report 1 -->\n# Conflicts", "a report of this program, not a news report"),
        ("a.json", b'{"tool": {"name": "reconcile"}}', "a report of this program, not a news report"),
        ("a.json", b'[{"title": "x"', "line 1: broken JSON: expected ',' delimiter at column 15"),
        ("a.json", b"{}", "no article in it (expected a title and a text)"),
        ("a.jsonl", b"nonsense", "line 1: no JSON record: expected value at column 1"),
        ("a.txt", b"Advertisement\n\nRead more\n\n___", "no article in it, only furniture"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert reason_of(tmp_path / name, data) == reason


def test_a_file_that_went_away_after_it_was_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bakers")
    (file,) = find([tmp_path]).files
    file.path.unlink()
    assert read_file(file) == [Skipped(str(file.path), "no such file or folder")]


HOSTILE = {
    "line.txt": "x" * 4_000_000,
    "words.txt": "word " * 39_999,
    "dots.txt": "." * 100_000,
    "capitals.txt": "A " * 90_000,
    "dashes.txt": "A - " * 40_000,
    "slashes.txt": "Aa Bb/" * 30_000,
    "quotes.txt": '"' * 100_000,
    "brackets.txt": "(" * 100_000 + ")" * 90_000,
    "lines.txt": "Bread and eels\n" * 20_000,
    "rules.md": "---\n" * 30_000,
    "stars.md": "*" * 100_000 + "\n" + "> " * 50_000,
    "front.md": '---\ntitle: "Bread\n  - [\n' + "a: b\n" * 5_000,
    "deep.json": "[" * 200_000,
    "deep.jsonl": "[" * 200_000 + "\n{}",
    "deep.html": "<div>" * 50_000 + "Bread",
    "tags.html": "<" * 100_000,
    "comments.html": "<!--" * 30_000,
    "attributes.html": "<p " + 'a="b" ' * 50_000 + ">Bread and eels for all of us today.</p>",
    "cells.html": "<table>" + "<tr><td>eel</td></tr>" * 20_000,
    "scripts.html": '<script type="application/ld+json">'
    + "[" * 100_000
    + "</script><p>Bread and eels for us all.</p>",
    "entities.html": '<!DOCTYPE x [<!ENTITY a "eel">]>' + "<p>" + "&a;" * 20_000 + "</p>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_neither_raise_nor_hang(tmp_path: Path, name: str) -> None:
    start = time.monotonic()
    assert read(tmp_path / name, HOSTILE[name])
    assert time.monotonic() - start < 5


def test_a_line_too_long(tmp_path: Path) -> None:
    reason = reason_of(tmp_path / "a.txt", "Bakers\n" + "x" * 300_000)
    assert reason == "line 2 is too long to be a report's: 300,000 characters (limit 200,000)"


def test_wrapped_lines_are_one_paragraph(tmp_path: Path) -> None:
    text = (
        "Bakers walk out\n\nThe bakers of Salt Quay walked out on Monday over the\nprice of flour, which doubled in\n"
        "a year.\n\nThe mill said that it had no choice but to\nask for more, as the ships wait outside\nthe harbour.\n"
    )
    article = article_of(tmp_path / "a.txt", text)
    assert [article.quote(block.span).count("\n") for block in article.blocks] == [0, 2, 2]
