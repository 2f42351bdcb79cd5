"""Whom one article names: the forms of a name grouped by their bearer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from reconcile.language.names.name import Name
from reconcile.language.names.sorts import looks_like_person
from reconcile.language.names.words import is_given, words
from reconcile.language.similarity import fold


class Mention(Struct, frozen=True):
    """A name at its place: the number of its sentence, and the name."""

    sentence: int
    name: Name


class Person(Struct, frozen=True):
    """One bearer of a name within one article, with every mention in the order of the text."""

    longest: str
    mentions: tuple[Mention, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles that stand before the name, each once, in the order of the text."""
        return tuple(dict.fromkeys(m.name.title for m in self.mentions if m.name.title))


class _Group:
    """A person while the article is being read."""

    def __init__(self, mention: Mention, parts: list[str]) -> None:
        self.mentions = [mention]
        self.parts = parts
        self.longest = mention.name.text

    def add(self, mention: Mention, parts: list[str]) -> None:
        self.mentions.append(mention)
        if len(parts) > len(self.parts):
            self.parts, self.longest = parts, mention.name.text

    def last_before(self, start: int) -> int:
        """Where the person was last mentioned before `start`; below 0, and the lower the later, if only after it."""
        before = [m.name.start for m in self.mentions if m.name.start < start]
        return max(before) if before else -min(m.name.start for m in self.mentions)


class People:
    """Whom one article names.

    `persons` in the order of their first mention; `strays` are single words that may be somebody's name and fit nobody
    whom the article names in full (a misspelt surname is among them, and much that is no name of a person).
    """

    def __init__(self, longest: dict[str, str], persons: Sequence[Person] = (), strays: Sequence[Mention] = ()) -> None:
        self._longest = longest
        self.persons = tuple(persons)
        self.strays = tuple(strays)
        self._at = {m.name.start: person for person in persons for m in person.mentions}

    @classmethod
    def of(cls, found: Sequence[tuple[int, Name]], text: str) -> People:
        """From all names of an article, with the number of their sentence."""
        mentions = [Mention(sentence, name) for sentence, name in found]
        groups = _of_full_names(_with_sorts(mentions, text))
        known = {m.name.start for g in groups for m in g.mentions}
        strays = _short_forms(groups, [m for m in mentions if m.name.start not in known])
        persons = [Person(g.longest, tuple(sorted(g.mentions, key=_place))) for g in groups]
        persons.sort(key=lambda person: _place(person.mentions[0]))
        longest: dict[str, str] = {}
        unclear: set[str] = set()
        for person in persons:
            for mention in person.mentions:
                if longest.setdefault(mention.name.text, person.longest) != person.longest:
                    unclear.add(mention.name.text)
        for form in unclear:
            del longest[form]
        for _, name in found:
            if name.acronym:
                longest.setdefault(name.acronym, name.text)
        return cls(longest, persons, strays)

    def longest(self, name: str) -> str:
        """The longest form in which the article gives the person or body that is called `name` there."""
        return self._longest.get(name, name)

    def at(self, start: int) -> Person | None:
        """The person whose name begins at the character `start`."""
        return self._at.get(start)

    def __iter__(self) -> Iterator[Person]:
        return iter(self.persons)


def parts_of(name: str) -> list[str]:
    """The folded parts of a name: hyphens opened, initials without dot, *Jr.* left out."""
    raw = fold(name).replace("-", " ").replace(".", " ").replace(",", " ").split()
    return [part for part in raw if part not in ("jr", "sr", "ii", "iii")] or raw


def _place(mention: Mention) -> int:
    return mention.name.start


def _is_full(name: Name) -> bool:
    return " " in name.text and name.sort == "person"


def _with_sorts(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Unknown names of several words are persons' where their last word alone has a title or speaks (*Torabi said*)."""
    calls: set[str] = set()
    named: set[str] = set()
    for mention in mentions:
        name = mention.name
        if _is_full(name):
            named.add(fold(name.text.rsplit(" ", 1)[1]))
        if " " in name.text or name.sort not in ("person", "other"):
            continue
        if ((name.sort == "person" and name.title) or _speaks(name, text)) and not is_given(fold(name.text)):
            calls.add(fold(name.text))
    calls |= _called_by_last_word(mentions, text)
    found = []
    for mention in mentions:
        name = mention.name
        unknown = name.sort == "other" and 0 < name.text.count(" ") < 3 and not name.text.split(" ", 1)[0].isupper()
        if unknown and fold(name.text.rsplit(" ", 1)[1]) in calls - named:
            found.append(Mention(mention.sentence, structs.replace(name, sort="person")))
        else:
            found.append(mention)
    return found


def _called_by_last_word(mentions: Sequence[Mention], text: str) -> set[str]:
    """Second words of unknown names that later stand alone, as a family name does: *Tav Brandel …, Brandel had 12*.

    Bodies are called by their first word (*Kestrel Marine*, *Kestrel*), or with an article (*the Foundry*).
    """
    full: dict[str, str] = {}
    alone: set[str] = set()
    things: set[str] = set()  # the Foundry, the Morning Brandel
    for mention in mentions:
        name = mention.name
        if name.sort != "other":
            continue
        if text[max(name.start - 4, 0) : name.start].lower() == "the ":
            things.add(fold(name.text.rsplit(" ", 1)[-1]))
        elif " " not in name.text:
            alone.add(fold(name.text))
        elif looks_like_person(name.text):
            first, last = fold(name.text).split(" ", 1) if name.text.count(" ") == 1 else ("", "")
            full.setdefault(last, first)
    return {last for last, first in full.items() if last in alone - things and first not in alone}


def _speaks(name: Name, text: str) -> bool:
    """Whether a verb of saying stands right beside the name."""
    after = text[name.end : name.end + 16].split(None, 1)
    before = text[max(name.start - 16, 0) : name.start].split()
    speech = words().speech
    return bool((after and after[0].strip(",.:") in speech) or (before and before[-1] in speech))


def _of_full_names(mentions: Sequence[Mention]) -> list[_Group]:
    """The people whom the article names with more than one word, forms of different length united."""
    groups: list[_Group] = []
    by_family: dict[str, list[_Group]] = {}
    for mention in mentions:
        if not _is_full(mention.name):
            continue
        parts = parts_of(mention.name.text)
        same_family = by_family.setdefault(parts[-1], [])
        for group in same_family:
            if _compatible(parts, group.parts):
                group.add(mention, parts)
                break
        else:
            group = _Group(mention, parts)
            groups.append(group)
            same_family.append(group)
    return groups


def _short_forms(groups: list[_Group], mentions: Sequence[Mention]) -> list[Mention]:
    """Gives every surname or first name to its bearer; a first name without one founds a new group.

    Returns the single words that fit nobody.
    """
    by_part: dict[str, list[_Group]] = {}
    for group in groups:
        for part in dict.fromkeys(group.parts):
            by_part.setdefault(part, []).append(group)
    strays = []
    for mention in mentions:
        name = mention.name
        if name.sort not in ("person", "other") or _is_full(name):
            continue
        parts = parts_of(name.text)
        bearers = [g for g in by_part.get(parts[-1], ()) if _can_be_called(parts, g.parts)]
        if bearers:
            family = [g for g in bearers if g.parts[-1] == parts[-1]] or bearers
            titled = [g for g in family if name.title and any(m.name.title == name.title for m in g.mentions)] or family
            max(titled, key=lambda g: g.last_before(name.start)).mentions.append(mention)
        elif name.sort == "person":
            group = _Group(mention, parts)
            groups.append(group)
            by_part.setdefault(parts[-1], []).append(group)
        elif len(parts) == 1 or "-" in name.text:
            strays.append(mention)
    return strays


def _can_be_called(short: list[str], full: list[str]) -> bool:
    """Whether the short form is the end of the full name, its first part, or for a long name one in the middle."""
    size = len(short)
    return (
        full[-size:] == short
        or full[:size] == short
        or (size == 1 and len(full) > 2 and len(short[0]) > 2 and short[0] in full)
    )


def _compatible(left: list[str], right: list[str]) -> bool:
    """Whether two forms with the same family name can be one person's: the shorter one stands in the longer one."""
    short, long = sorted((left, right), key=len)
    rest = iter(long)
    return all(any(part == other or _initial(part, other) for other in rest) for part in short)


def _initial(left: str, right: str) -> bool:
    return left[0] == right[0] and (len(left) == 1 or len(right) == 1)
