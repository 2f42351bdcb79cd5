from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from reconcile.articles import find, read_file
from reconcile.model import Article, Skipped

TEXT = "The bakers of Salt Quay walked out on Monday, and few ovens were lit.\n\nThe mill said it had no choice."


def read(path: Path, text: str) -> list[Article | Skipped]:
    path.write_text(text, encoding="utf-8")
    return read_file(find([path]).files[0])


def articles(path: Path, text: str) -> list[Article]:
    return [one for one in read(path, text) if isinstance(one, Article)]


@pytest.mark.parametrize(
    "fields",
    [
        {"text": TEXT, "outlet": "The Echo", "published": "2025-05-12", "author": "Jane Doe"},
        {
            "articleBody": TEXT,
            "publisher": {"name": "The Echo"},
            "datePublished": "2025-05-12",
            "author": [{"name": "Jane Doe"}],
        },
        {
            "content": TEXT,
            "source": {"name": "The Echo"},
            "publishedAt": "2025-05-12T23:00:00-04:00",
            "authors": ["Jane Doe"],
        },
        {"body": TEXT, "site": "The Echo", "date": "Mon, 12 May 2025 10:00:00 GMT", "byline": "Jane Doe"},
    ],
)
@pytest.mark.parametrize("title", [{"title": "Bakers walk out"}, {"headline": "Bakers walk out"}])
def test_the_shapes_of_a_record(tmp_path: Path, title: dict[str, object], fields: dict[str, object]) -> None:
    (article,) = articles(tmp_path / "a.json", json.dumps(title | fields))

    assert (article.id, article.title, article.outlet, article.byline) == (
        "a.json",
        "Bakers walk out",
        "The Echo",
        "Jane Doe",
    )
    assert article.published == dt.date(2025, 5, 12)
    assert article.text == f"Bakers walk out\n\n{TEXT}"
    assert [article.quote(block.span) for block in article.blocks] == ["Bakers walk out", *TEXT.split("\n\n")]


RECORDS = [{"title": f"Bakers walk out, day {day}", "text": TEXT} for day in (1, 2)]


@pytest.mark.parametrize(
    "shape", [RECORDS, {"articles": RECORDS}, {"status": "ok [1]", "response": {"results": RECORDS}}]
)
def test_lists_of_records_and_their_lines(tmp_path: Path, shape: object) -> None:
    text = json.dumps(shape, indent=1)
    found = articles(tmp_path / "a.json", text)

    assert [article.id for article in found] == ["a.json#1", "a.json#2"]
    for article in found:
        rows = [text.split("\n")[article.line_of(block.span.start) - 1] for block in article.blocks]
        assert article.title is not None
        assert article.title in rows[0]
        assert "The bakers of Salt Quay" in rows[1]


def test_json_lines(tmp_path: Path) -> None:
    text = "\n".join(["", json.dumps(RECORDS[0]), "{broken", json.dumps({"title": "Only"}), json.dumps(RECORDS[1])])
    found = read(tmp_path / "a.jsonl", text)

    assert [one.id for one in found if isinstance(one, Article)] == ["a.jsonl#1", "a.jsonl#4"]
    assert [one.reason for one in found if isinstance(one, Skipped)] == [
        "line 3: no JSON record: expected property name enclosed in double quotes at column 2",
        "line 4: no article in it (expected a title and a text)",
    ]
    assert [one.line_of(0) for one in found if isinstance(one, Article)] == [2, 5]
    assert len(articles(tmp_path / "b.json", "\n".join(json.dumps(record) for record in RECORDS))) == 2


def test_of_many_broken_records_a_few_are_named(tmp_path: Path) -> None:
    found = read(tmp_path / "a.jsonl", json.dumps(RECORDS[0]) + "\n{}" * 9)
    assert len(found) == 7
    assert found[-1] == Skipped(found[-1].path, "4 more records without an article in them")


def test_text_in_html(tmp_path: Path) -> None:
    record = {
        "title": "Bakers walk out",
        "content": "<p>The bakers &amp; the <b>mill</b></p><p>met.</p><script>x()</script>",
    }
    (article,) = articles(tmp_path / "a.json", json.dumps(record))
    assert article.text == "Bakers walk out\n\nThe bakers & the mill\n\nmet."


def test_half_a_pair_of_surrogates_can_be_printed(tmp_path: Path) -> None:
    (article,) = articles(
        tmp_path / "a.json", '{"title": "Bakers \\ud800 out", "text": "The bakers walked out \\udfff."}'
    )
    article.text.encode("utf-8")
