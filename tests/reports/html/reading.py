"""The page as a reader of HTML sees it (the standard library's), so that a test can ask for its parts."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset(("meta", "input", "br", "hr", "link", "img", "base"))


class Part:
    """An element with what stands in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None], parent: Part | None = None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.content: list[Part | str] = []

    def all(self, tag: str = "", class_: str = "") -> list[Part]:
        """The elements within, in order, that have this tag and this class."""
        found = []
        for part in self.content:
            if isinstance(part, Part):
                classes = (part.attributes.get("class") or "").split()
                if tag in ("", part.tag) and (not class_ or class_ in classes):
                    found.append(part)
                found += part.all(tag, class_)
        return found

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute] or ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Part("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        part = Part(tag, dict(attrs), self.at)
        self.at.content.append(part)
        if tag not in VOID:
            self.at = part

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, f"</{tag}> closes <{self.at.tag}>"
        assert self.at.parent
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.content.append(data)


def read(page: str) -> Part:
    """The page as a tree. An element that is not closed, or not the one that is closed, fails the test."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root, f"<{reader.at.tag}> is not closed"
    return reader.root
