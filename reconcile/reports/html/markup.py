"""HTML that cannot hold foreign markup: what is a plain `str` is foreign, and is escaped where it enters an element.

Only `element`, `together` and the escaping functions make `Html`, and an f-string of `Html` is a plain `str` again:
whoever forgets it sees `&lt;p&gt;` on the page, and no article can make use of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reconcile.reports.escaping import isolated, joint


class Html(str):
    """Markup of our own, in which all foreign text is escaped."""

    __slots__ = ()


_MEANING = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;"})

_LINES = frozenset(("article", "details", "div", "form", "header", "li", "section", "tr"))
"""After these the page begins a new line, so that two reports can be compared line by line."""

_VOID = frozenset(("br", "hr", "input", "link", "meta"))


def run(foreign: str) -> Html:
    """A piece of foreign text within a sentence: white space at either end stays (as one space)."""
    return Html(joint(foreign).translate(_MEANING))


@lru_cache(maxsize=4096)  # classes, anchors and words of our own come again and again
def _shown(foreign: str) -> str:
    """Text that stands for itself, such as a name: on one line, its direction kept from what is around it."""
    return isolated(joint(foreign)).translate(_MEANING)


def together(parts: Iterable[str], between: str = "") -> Html:
    """Parts side by side; those that are foreign are escaped."""
    return Html(_content(between).join(_content(part) for part in parts))


def element(tag: str, /, *content: str, **attributes: str | bool | None) -> Html:
    """An element. An attribute is left out when it is None or False; `class_` and `for_` lose their underscore.

    Attributes are quoted and escaped like everything else, and no caller makes an address of foreign text.
    """
    opened = [tag]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        key = key.rstrip("_").replace("_", "-")  # noqa: PLW2901  (as HTML writes it)
        opened.append(key if value is True else f'{key}="{_content(value)}"')
    start = f"<{' '.join(opened)}>"
    if tag in _VOID:
        return Html(start)
    end = "\n" if tag in _LINES else ""
    return Html(f"{start}{''.join(map(_content, content))}</{tag}>{end}")


def _content(part: str) -> str:
    return part if isinstance(part, Html) else _shown(part)
