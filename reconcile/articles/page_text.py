"""The lines of a web page, in order, each with its place in the file and what the markup says about it."""

from __future__ import annotations

from typing import Any

from lxml import etree, html

from reconcile.model import BlockRole

_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "option", "textarea",
    "audio", "video", "canvas", "map", "object", "head", "input", "label",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_HIDDEN = frozenset({
    "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "screen-reader",
    "offscreen", "assistive-text", "u-hidden",
})  # fmt: skip
# What an element says that it is: by its tag, or by a word within its class or id.
_TAGS = {"nav": "navigation", "footer": "foot of the page", "aside": "beside the article", "form": "form"}
_NAMES = (
    (("breadcrumb", "navigation", "navbar", "nav-", "-nav", "menu", "masthead", "site-header", "topbar"), "navigation"),
    (("footer", "colophon"), "foot of the page"),
    (("cookie", "gdpr", "consent"), "cookie notice"),
    (("comment", "disqus", "respond"), "comment form"),
    (("newsletter", "signup", "sign-up", "subscri", "paywall"), "newsletter"),
    (("share", "sharing", "social", "follow"), "follow and share"),
    (
        ("related", "recommend", "read-more", "readmore", "more-on", "trending", "most-read", "mostread", "popular",
         "promo", "teaser", "outbrain", "taboola", "recirc", "also", "sidebar", "widget", "rail"),
        "link to another article",
    ),
    (("advert", "ad-slot", "ad_", "-ad", "sponsor", "dfp"), "advertisement"),
    (("donat", "support-us", "membership"), "plea"),
    (("tags", "topics", "keyword"), "subjects"),
    (
        ("byline", "author", "dateline", "date", "timestamp", "published", "posted", "entry-meta", "article__meta",
         "metadata", "contributor", "kicker", "cat-links", "category", "reading-time", "time-info"),
        "byline and date",
    ),
    (("credit", "copyright"), "photo credit"),
)  # fmt: skip
_CAPTION = ("caption", "cutline")
_STANDFIRST = (
    "standfirst",
    "sub-title",
    "subtitle",
    "sub-headline",
    "subheadline",
    "subhead",
    "dek",
    "strapline",
    "deck",
    "lede",
)


class Row:
    """One line of the page's visible text."""

    __slots__ = ("in_article", "line", "linked", "reason", "role", "tag", "text")

    def __init__(self, text: str, line: int, tag: str, around: _Around, linked: int) -> None:
        self.text = text
        self.line = line  # of the file, counted from 1
        self.tag = tag
        self.role = around.role
        self.reason = around.reason
        self.in_article = around.in_article
        self.linked = linked * 10 >= len(text) * 9  # whether all of it is a link


class _Around:
    """What the elements around a line say; each inherits from the one outside it."""

    __slots__ = ("block", "in_article", "is_link", "reason", "role")

    block: str
    in_article: bool
    is_link: bool
    reason: str | None
    role: BlockRole | None

    def __init__(self, outer: _Around | None, element: Any) -> None:
        tag = element.tag
        self.block = tag if tag not in _INLINE or outer is None else outer.block
        self.in_article = (outer is not None and outer.in_article) or tag in ("article", "main")
        self.is_link = tag == "a" or (outer is not None and outer.is_link)
        self.reason = outer.reason if outer else None
        self.role = outer.role if outer else None
        if tag in ("html", "body"):
            return
        if self.reason is None:
            self.reason = _TAGS.get(tag) or (
                "navigation" if tag == "header" and not self.in_article else _reason(_names(element), tag)
            )
        if self.role is None:
            self.role = _role(element, tag)


def _names(element: Any) -> str:
    attributes = element.attrib
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".lower() if attributes else ""


def _reason(names: str, tag: str) -> str | None:
    """What the element's names say that it is; never for one that may hold the whole article."""
    if len(names) < 3 or tag in ("article", "main", "section"):
        return None if tag in ("article", "main") or len(names) < 3 else _section(names)
    for words, reason in _NAMES:
        if any(word in names for word in words):
            return reason
    return None


def _section(names: str) -> str | None:
    return next((reason for words, reason in _NAMES[:8] if any(word in names for word in words)), None)


def _role(element: Any, tag: str) -> BlockRole | None:
    if tag == "figcaption":
        return "caption"
    if tag == "h1":
        return "headline"
    names = _names(element)
    if tag in ("p", "div", "span", "h2", "figcaption", "small", "em", "dd"):
        if any(word in names for word in _CAPTION) and "uncaption" not in names:
            return "caption"
        if any(word in names for word in _STANDFIRST) or element.get("itemprop") == "description":
            return "standfirst"
    return None


def _is_unseen(element: Any) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style", "")
    if style and ("display:none" in style.replace(" ", "") or "visibility:hidden" in style.replace(" ", "")):
        return True
    return not _HIDDEN.isdisjoint(attributes.get("class", "").lower().split())


class _Walk:
    """Gathers the rows of a tree, in one pass without recursion."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.stack: list[_Around] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._start = 0  # line on which the row began; 0 until it has begun
        self._line = 1

    def walk(self, root: Any) -> list[Row]:
        unseen = 0
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if unseen or _is_unseen(element):
                    unseen += 1
                    continue
                self._enter(element)
            elif event == "end":
                if unseen:
                    unseen -= 1
                else:
                    self._leave(element)
            if event != "start" and not unseen and self.stack and element is not root and element.tail:
                self._add(element.tail)
        self._flush()
        return self.rows

    def _enter(self, element: Any) -> None:
        around = _Around(self.stack[-1] if self.stack else None, element)
        outer = self.stack[-1] if self.stack else None
        # A caption's credit or a byline within a line is a line of its own.
        if element.tag not in _INLINE or (outer and (outer.role, outer.reason) != (around.role, around.reason)):
            self._flush()
        self.stack.append(around)
        if element.sourceline:
            self._line = element.sourceline
        if element.text:
            self._add(element.text)

    def _leave(self, element: Any) -> None:
        around = self.stack[-1]
        outer = self.stack[-2] if len(self.stack) > 1 else None
        if element.tag not in _INLINE or (outer and (outer.role, outer.reason) != (around.role, around.reason)):
            self._flush()
        self.stack.pop()

    def _add(self, text: str) -> None:
        stripped = text.strip()
        if stripped:
            if not self._start:
                self._start = self._line + text[: text.index(stripped[0])].count("\n")
            if self.stack[-1].is_link:
                self._linked += len(stripped)
        self._pieces.append(text)
        self._line += text.count("\n")

    def _flush(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if text and self.stack:
            self.rows.append(Row(text, self._start, self.stack[-1].block, self.stack[-1], self._linked))
        self._pieces, self._linked, self._start = [], 0, 0


def rows_of(tree: Any) -> list[Row]:
    """The visible lines of a parsed page."""
    body = tree.find("body")
    return _Walk().walk(tree if body is None else body)


def text_of_fragment(fragment: str) -> str:
    """The lines of a piece of HTML, as news APIs deliver it."""
    try:
        tree = html.document_fromstring(f"<body>{fragment}</body>")
    except (etree.ParserError, ValueError):
        return fragment
    return "\n\n".join(row.text for row in rows_of(tree))
