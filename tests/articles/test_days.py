from __future__ import annotations

import datetime as dt

import pytest

from reconcile.articles.days import day_in, day_in_name, only_day

MAY_12 = dt.date(2025, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2025-05-12",
        "2025-05-12T07:04:00-04:00",
        "May 12, 2025",
        "May 12th, 2025",
        "12 May 2025",
        "Monday, May 12, 2025",
        "Posted Monday, May 12, 2025 at 6:05 a.m. EDT",
        "06:00, 12 May 2025",
        "12 MAY 2025 Last updated at 11:11 GMT",
        "Published: 12th of May 2025",
        "(May 12, 2025)",
        "2025/05/12",
    ],
)
def test_a_date_and_nothing_else(text: str) -> None:
    assert only_day(text) == MAY_12


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed on May 12, 2025",
        "May 12",
        "12 May",
        "May 2025",
        "2025",
        "February 30, 2025",
        "5/6/2025",
        "In 2025 there may be 12 ships",
        "",
        "Eels 2025-99-99",
    ],
)
def test_no_date(text: str) -> None:
    assert only_day(text) is None


@pytest.mark.parametrize(
    "text", ["Mon, 12 May 2025 10:00:00 GMT", "2025-05-12 23:59", "20 eels on May 12, 2025", "5/13/2025"]
)
def test_the_day_of_a_field(text: str) -> None:
    assert day_in(text) in (MAY_12, MAY_12 + dt.timedelta(1))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("data/2031-02-09-harbour-fire.txt", "2031-02-09"),
        ("wire_20310209.md", "2031-02-09"),
        ("00-meridian.example-2031-02-09.txt", "2031-02-09"),
        ("2031-02-09/harbour-fire.txt", None),
        ("2031-02-09_2031-03-01.txt", None),
        ("report-2031-13-40.md", None),
        ("docket-123456789.html", None),
        ("001_b1776ee940.md", None),
    ],
)
def test_a_day_in_a_files_name(name: str, day: str | None) -> None:
    found = day_in_name(name)
    assert (found.isoformat() if found else None) == day
