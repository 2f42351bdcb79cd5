"""Who says what stands inside quotation marks.

Read are the words that follow a quotation (*said Dana Cole, the mayor*, *the mayor said*), those that lead up to it
(*Cole told reporters:*, *according to Cole*), and, for what follows in the same paragraph, who spoke before. *He* and
*she* are led back to the last speaker only if nobody else was named since. When in doubt there is no speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from reconcile.language.names import Name, People
from reconcile.language.quotations import Quotation
from reconcile.language.tokens import Token
from reconcile.lexicons import load
from reconcile.model import Span


class Speaker(NamedTuple):
    """Who speaks: the longest form of a name, or the words for somebody unnamed (*the judge*); where it stands.

    `sort` is that of the name (`person` …) or `role`; `clear` is False where only the surroundings say so.
    """

    text: str
    sort: str
    span: Span
    clear: bool = True


class Passage(Protocol):
    """A sentence, as far as it matters here."""

    span: Span
    paragraph: int

    @property
    def tokens(self) -> list[Token]: ...  # noqa: D102
    @property
    def names(self) -> list[Name]: ...  # noqa: D102


_PRONOUNS = frozenset(["he", "she"])
_TAKES_BACK = frozenset(
    ["they", "we", "i", "it", "you", "who", "which", "that", "there", "what", "not", "never", "n't"]
)
_PARTICIPLES = frozenset(["saying", "adding", "telling", "noting", "writing", "insisting", "arguing", "warning"])
_NAMING = frozenset(["called", "calls", "described", "describes", "dubbed", "praised", "hailed", "urged", "blamed"])
_BEFORE_VERB = frozenset(
    ["also", "has", "have", "had", "later", "then", "once", "further", "again", "since", "himself"]
)
_STOPS = frozenset([";", "?", "!", "“", "”", '"', ":"])
_DETERMINERS = frozenset(["a", "an", "the", "one", "another", "his", "her", "their", "its"])
_PREPOSITIONS = frozenset(["for", "of", "at", "from", "with", "in", "on", "to", "by", "about", "near", "outside"])
_REACH = 18  # tokens after a quotation within which the verb must show
_REACH_BEFORE = 30
_SUBJECT = 5  # tokens at the beginning of a sentence within which its subject begins


def speakers(sentences: Sequence[Passage], quotations: Sequence[Quotation], people: People) -> list[Speaker | None]:
    """The speaker of every quotation, in step with `quotations`; None where the text does not say it."""
    if not sentences:
        return []
    reader = _Reader(sentences, people)
    found: list[Speaker | None] = []
    for number, quotation in enumerate(quotations):
        before = quotations[number - 1].span.end + 1 if number else 0
        after = quotations[number + 1].span.start - 1 if number + 1 < len(quotations) else 1 << 60
        found.append(reader.speaker(quotation.span, before, after))
    return found


class _Reader:
    """Reads the quotations of one article from first to last, and remembers who spoke."""

    def __init__(self, sentences: Sequence[Passage], people: People) -> None:
        self._sentences = sentences
        self._people = people
        self._verbs = load("speech_verbs.txt")
        self._function_words = load("function_words.txt")
        self._at = 0
        self._last: Speaker | None = None
        self._last_paragraph = -1
        self._last_person: Speaker | None = None

    def speaker(self, words: Span, before: int, after: int) -> Speaker | None:
        """Who says `words`; `before` and `after` are where the neighbouring quotations end and begin."""
        first, last = self._sentence_at(words.start), self._sentence_at(words.end)
        found = self._behind(last, words.end, after) or self._leading(first, words.start, before)
        if found is None and self._last and self._last_paragraph == self._sentences[first].paragraph:
            begins = self._sentences[first].span.start >= words.start - 2
            alone = begins and self._named(self._last.span.end, words.start) <= {self._last.text}
            found = self._last._replace(clear=self._last.clear and alone)
        self._last, self._last_paragraph = found, self._sentences[last].paragraph
        if found and found.sort == "person":
            self._last_person = found
        return found

    def _sentence_at(self, position: int) -> int:
        """The number of the sentence at `position`, or of the last before it; it only goes on, as quotations do."""
        while self._at + 1 < len(self._sentences) and self._sentences[self._at + 1].span.start <= position:
            self._at += 1
        return self._at

    def _behind(self, number: int, end: int, limit: int) -> Speaker | None:
        """*“…,” said Cole*, *“…,” the mayor said*, *“…,” according to Cole*: in the sentence in which it ends."""
        sentence = self._sentences[number]
        tokens = sentence.tokens
        low = next((i for i, token in enumerate(tokens) if token.start > end and token.text[0].isalnum()), len(tokens))
        high = next((i for i in range(low, len(tokens)) if tokens[i].end > limit), len(tokens))
        for i in range(low, min(high, low + _REACH)):
            word = tokens[i].lower
            if word in _STOPS:
                return None
            if word == "according" and i == low and i + 2 < high:
                return self._subject_right(number, i + 2, high)
            if word in self._verbs and word not in _PARTICIPLES:
                if i == low:
                    return self._subject_right(number, i + 1, high)
                return self._subject_left(number, low, i)
        return None

    def _leading(self, number: int, start: int, limit: int) -> Speaker | None:
        """*Cole said: “…*, *Cole told reporters that it was “…*, *Cole called it “…*, *Cole: “…*."""
        tokens = self._sentences[number].tokens
        high = next((i for i, token in enumerate(tokens) if token.start >= start - 1), len(tokens))
        if high == 0 or not any(token.text[0].isalnum() for token in tokens[:high]):
            return self._colon_before(number) if number else None
        low = next((i for i in range(high) if tokens[i].start >= limit), high)
        low = max(low, high - _REACH_BEFORE)
        for i in range(high - 1, low - 1, -1):
            word = tokens[i].lower
            if word == "according" and i + 2 < high:
                return self._subject_right(number, i + 2, high)
            if word in _PARTICIPLES:
                return self._only_person(number, low, i)
            if word in self._verbs or word in _NAMING:
                return self._subject_left(number, low, i)
            if word in _STOPS and word != ":":
                return None
        name = self._name_ending(number, high - 2) if tokens[high - 1].text == ":" else None
        return self._named_speaker(name) if name and name.first == 0 else None

    def _colon_before(self, number: int) -> Speaker | None:
        """A sentence that ends in a colon leads up to the next paragraph: *Cole said in a statement:*."""
        before = self._sentences[number - 1]
        if not before.tokens or before.tokens[-1].text != ":":
            return None
        for i in range(len(before.tokens) - 2, -1, -1):
            if before.tokens[i].lower in self._verbs:
                return self._subject_left(number - 1, 0, i)
        return None

    def _subject_left(self, number: int, low: int, verb: int) -> Speaker | None:
        """The subject that stands before the verb, somewhere from token `low` on."""
        tokens = self._sentences[number].tokens
        high = verb
        while high > low and (tokens[high - 1].lower in _BEFORE_VERB or _is_adverb(tokens[high - 1])):
            high -= 1
        if high <= low or tokens[high - 1].lower in _TAKES_BACK:
            return None
        if tokens[high - 1].lower in _PRONOUNS:
            return self._pronoun(tokens[high - 1])
        name = self._name_ending(number, high - 1)
        if name and not (name.first and tokens[name.first - 1].lower in _PREPOSITIONS):
            return self._named_speaker(name)
        if tokens[high - 1].text == ",":
            return self._before_apposition(number, low, high - 1)
        return self._role(number, low, high)

    def _before_apposition(self, number: int, low: int, comma: int) -> Speaker | None:
        """*Dana Cole, a nurse at the clinic, said*; *the group’s head, Dana Cole, said*."""
        tokens = self._sentences[number].tokens
        inside = self._name_ending(number, comma - 1)
        if inside and inside.sort == "person" and inside.first and tokens[inside.first - 1].text == ",":
            return self._named_speaker(inside)
        for i in range(comma - 1, low, -1):
            if tokens[i].text == ",":
                name = self._name_ending(number, i - 1)
                if name and not (name.first and tokens[name.first - 1].lower in _PREPOSITIONS):
                    return self._named_speaker(name)
        return None

    def _subject_right(self, number: int, low: int, high: int) -> Speaker | None:
        """The subject behind the verb: *said Cole*, *said police chief Dana Cole*, *said the mayor, Dana Cole*."""
        tokens = self._sentences[number].tokens
        names = [n for n in self._sentences[number].names if low <= n.first < high]
        if low < high and tokens[low].lower in _PRONOUNS:
            return self._pronoun(tokens[low])
        for i in range(low, min(high, low + 10)):
            word = tokens[i].lower
            name = next((n for n in names if n.first <= i <= n.last), None)
            if name and (name.sort == "person" or tokens[i].text[0].isupper()):
                following = tokens[name.last + 1].text if name.last + 1 < len(tokens) else ""
                if following in ("'s", "’s") or (name.sort != "person" and following[:1].isalpha() and i == low):
                    continue  # Acme spokeswoman Dana Cole
                return self._named_speaker(name)
            if word in _PREPOSITIONS or word in _TAKES_BACK or word in _STOPS:
                return self._role(number, low, i)
            if word == "." and any(n.first == i + 1 for n in names):
                continue  # said Mr. Cole
            if word in (",", ".", "—", "–", "("):
                inside = next((n for n in names if n.first == i + 1 and n.sort == "person"), None)
                return self._named_speaker(inside) if inside and word == "," else self._role(number, low, i)
        return self._role(number, low, min(high, low + 6))

    def _role(self, number: int, low: int, high: int) -> Speaker | None:
        """Somebody unnamed: *the judge*, *a spokesman for the mill*, *police*."""
        tokens = self._sentences[number].tokens
        begins = [i for i in range(low, high) if tokens[i].lower in _DETERMINERS]
        while len(begins) > 1 and tokens[begins[-1] - 1].lower in _PREPOSITIONS:
            begins.pop()  # a lawyer for the mill
        first = begins[-1] if begins else -1
        if first < 0 and low < high <= low + 2 and tokens[high - 1].text.islower():
            first = high - 1  # police said
        if first < 0 or high - first > 8 or tokens[high - 1].lower in self._function_words:
            return None
        if any(t.text == "," or t.lower in _TAKES_BACK for t in tokens[first:high]):
            return None
        words = "".join(
            (" " if i > first and tokens[i].start > tokens[i - 1].end else "") + tokens[i].text
            for i in range(first, high)
        )
        return Speaker(words, "role", Span(tokens[first].start, tokens[high - 1].end))

    def _name_ending(self, number: int, at: int) -> Name | None:
        return next((name for name in self._sentences[number].names if name.last == at), None)

    def _named_speaker(self, name: Name) -> Speaker:
        person = self._people.at(name.start)
        text = person.longest if person else self._people.longest(name.text)
        return Speaker(text, "person" if person else name.sort, Span(name.start, name.end))

    def _only_person(self, number: int, low: int, high: int) -> Speaker | None:
        """The subject of *…, saying*: the only person of the sentence."""
        sentence = self._sentences[number]
        tokens = sentence.tokens
        found = [n for n in sentence.names if low <= n.first < high and n.sort == "person"]
        pronouns = [token for token in tokens[low:high] if token.lower in _PRONOUNS]
        if len(found) == 1 and not pronouns:
            return self._named_speaker(found[0])
        return self._pronoun(pronouns[0]) if len(pronouns) == 1 and not found else None

    def _pronoun(self, token: Token) -> Speaker | None:
        """Whom *he* or *she* means: who spoke in the sentence before, or the last who was quoted; or nobody."""
        number = self._at
        while number and self._sentences[number].span.start > token.start:
            number -= 1
        last = self._last_person
        if number and not (last and last.span.start >= self._sentences[number - 1].span.start):
            told = self._reporter(number - 1)
            if told and told.sort == "person":
                return told
        if last and self._named(last.span.end, token.start) <= {last.text}:
            return last._replace(clear=True)
        nearby = self._named(self._sentences[max(number - 1, 0)].span.start, token.start)
        if len(nearby) != 1 or not (self._leads(number, token) or (number and self._leads(number - 1, token))):
            return None
        return Speaker(nearby.pop(), "person", Span(token.start, token.end))

    def _leads(self, number: int, token: Token) -> bool:
        """Whether a sentence begins with a person: who only comes in behind a verb (*ahead of Cole*) is not *he*."""
        names = self._sentences[number].names
        return any(n.sort == "person" and n.first < _SUBJECT and n.end <= token.start for n in names)

    def _reporter(self, number: int) -> Speaker | None:
        """Who speaks in a sentence without a quotation: *Cole, a shopkeeper, said that*, *…, said Cole*."""
        tokens = self._sentences[number].tokens
        for i in range(len(tokens) - 1, 0, -1):
            if tokens[i].lower in self._verbs and tokens[i].lower not in _PARTICIPLES:
                if tokens[i - 1].text == "," and i + 1 < len(tokens) and tokens[i + 1].text[0].isupper():
                    return self._subject_right(number, i + 1, len(tokens))
                return None if tokens[i - 1].lower in _PRONOUNS else self._subject_left(number, 0, i)
        return None

    def _named(self, start: int, end: int) -> set[str]:
        """The people who are named between two places of the text."""
        number = self._at
        while number and self._sentences[number].span.start > start:
            number -= 1
        found: set[str] = set()
        while number < len(self._sentences) and self._sentences[number].span.start < end:
            for name in self._sentences[number].names:
                if start <= name.start < end:
                    person = self._people.at(name.start)
                    if person or name.sort == "person":
                        found.add(person.longest if person else name.text)
            number += 1
        return found


def _is_adverb(token: Token) -> bool:
    return token.text.endswith("ly") and token.text.islower()  # and no Kelly
