"""What a web page says about its article for machines: JSON-LD, meta tags, `time` elements."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from reconcile.articles.days import day_in

_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "twitter:app:name:iphone")
_AUTHORS = ("author", "byl", "article:author", "dc.creator", "parsely-author", "sailthru.author", "authors", "byline")
_DAYS = (
    "article:published_time",
    "og:published_time",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.issued",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "ptime",
)
_OFFSET = re.compile(r"T\d\d:?\d\d.*?([+-]\d\d):?(\d\d)$")


class Facts(Struct, frozen=True):
    """What the page's markup says; None for what it does not."""

    title: str | None
    outlet: str | None
    byline: str | None
    page_title: str | None
    """The whole of `<title>`, where the outlet's name often stands beside the headline."""
    published: dt.date | None
    is_utc: bool
    """Whether the day is that of a time in UTC, so that the reader's day may be the one before or after."""


def read(tree: Any) -> Facts:
    """The facts of a parsed page. Nothing in the page can make it fail."""
    metas = _metas(tree)
    linked = _article_of(tree)
    outlet = _first(metas, _OUTLETS) or _name(linked.get("publisher"))
    page_title = _text(tree.find(".//title"))
    title = _said(linked.get("headline")) or _first(metas, _TITLES) or page_title
    times = [_said(linked.get("datePublished")), *(metas[name] for name in _DAYS if name in metas), *_times(tree)]
    published, is_utc = _day([time for time in times if time])
    return Facts(
        _without_outlet(title, outlet) if title else None,
        outlet or outlet_of_title(page_title, title),
        _person(_name(linked.get("author")) or _first(metas, _AUTHORS)),
        page_title,
        published,
        is_utc,
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.lower(), " ".join(content.split())[:1000])
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas and not metas[name].startswith("http")), None)


def _article_of(tree: Any) -> dict[str, Any]:
    """The record of the page's JSON-LD that describes an article."""
    best: dict[str, Any] = {}
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text and len(script.text) < 2_000_000:
            try:
                value = json.loads(script.text.strip().rstrip(";"), strict=False)
            except (ValueError, RecursionError):
                continue
            for node in _nodes(value):
                if _is_article(node) and (not best or ("headline" in node and "headline" not in best)):
                    best = node
    return best


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(500):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting.extend(one[:100])
        elif isinstance(one, dict):
            yield one
            waiting.extend(one[key] for key in ("@graph", "mainEntity", "itemListElement") if key in one)


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(("Article", "Posting", "Report", "Newspaper")) for name in named)


def _said(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """The names of persons or of an organisation: *Jane Doe*, *Jane Doe and John Roe*."""
    values = value if isinstance(value, list) else [value]
    names = [name for one in values[:20] if (name := _said(one)) and not name.startswith("http")]
    if len(names) > 1:
        return ", ".join(names[:-1]) + " and " + names[-1]
    return names[0] if names else None


def _person(name: str | None) -> str | None:
    return name[3:] if name and name.lower().startswith("by ") else name


def _times(tree: Any) -> list[str]:
    """The times that the page marks as those of publication, or the first time of all."""
    marked = [one for one in tree.iter("time") if one.get("datetime")][:20]
    named = [one for one in marked if "publish" in f"{one.get('itemprop')} {one.get('class')}".lower()]
    return [one.get("datetime") for one in (named or marked[:1])]


def _day(times: list[str]) -> tuple[dt.date | None, bool]:
    """The local day of publication, and whether it may be a day off because only a time in UTC is given."""
    for time in times:
        offset = _OFFSET.search(time.strip())
        if offset and offset.group(1)[1:] + offset.group(2) != "0000":
            day = day_in(time)
            if day:
                return day, False
    for time in times:
        day = day_in(time)
        if day:
            return day, "T" in time and time.strip().endswith(("Z", "+00:00", "+0000", "-00:00"))
    return None, False


def _text(element: Any) -> str | None:
    return " ".join(element.text_content().split()) or None if element is not None else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """*Bakers strike | The Harbour Courier* without the paper's name."""
    if outlet:
        for dash in (" | ", " - ", " – ", " — ", " :: ", " » ", ": "):
            if title.endswith(dash + outlet):
                return title[: -len(dash + outlet)]
    return title


def outlet_of_title(page_title: str | None, title: str | None) -> str | None:
    """The outlet's name from `<title>`, where that is the headline and one thing more."""
    if page_title and title and page_title.startswith(title):
        rest = page_title[len(title) :].strip(" |-–—:»")
        return rest if 0 < len(rest.split()) <= 5 else None
    return None
