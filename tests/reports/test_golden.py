"""Every format's page of the canonical report, compared whole; `python -m tests.reports.golden` writes them anew."""

from __future__ import annotations

import pytest

from tests.reports.golden import FOLDER, SCHEMA, pages, schema

PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_it_was(name: str) -> None:
    assert PAGES[name] == (FOLDER / name).read_bytes().decode("utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(PAGES)


def test_the_schema_that_is_shipped_is_that_of_the_records() -> None:
    assert SCHEMA.read_bytes().decode("utf-8") == schema()
