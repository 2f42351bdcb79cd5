"""Of which party the president was who appointed a judge: *a Democratic appointee*, *named by President Ford*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reconcile.claims.role.post import Role
from reconcile.claims.role.reading import Told
from reconcile.language import modality
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Person

GATE = frozenset(("appointee", "nominee", "appointed", "nominated", "bench"))
_PARTIES = {"democratic": "Democratic", "republican": "Republican"}
_PRESIDENTS = {
    "biden": "Democratic", "obama": "Democratic", "clinton": "Democratic", "carter": "Democratic",
    "trump": "Republican", "bush": "Republican", "reagan": "Republican", "ford": "Republican", "nixon": "Republican",
}  # fmt: skip
_OFFICES = frozenset(("president", "administration", "appointee", "nominee"))
_REACH = 9  # tokens between the verb and the president


def told(document: Document, sentence: Sentence) -> Iterator[Told]:
    """Whose appointee the sentence says that a judge is."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lower not in GATE:
            continue
        at = _party_at(sentence, i)
        person = _appointed(document, sentence, min(i, at)) if at >= 0 else None
        if person is None or modality.assertion(tokens, i) != "asserted":
            continue
        party = _PARTIES.get(tokens[at].lower) or _PRESIDENTS[tokens[at].lower]
        first, last = min(i, at), max(i, at)
        if last + 1 < len(tokens) and tokens[last + 1].lower in _OFFICES:
            last += 1
        yield Told(person, Role(f"{party} appointee", "appointee", fields=frozenset({party.lower()})), first, last)
        return


def _party_at(sentence: Sentence, i: int) -> int:
    """Where the party, or the president, stands to which the word at token `i` belongs; -1 where nothing tells it.

    A president is one only behind *President*, *by* or *a*: a judge may be called Ford.
    """
    tokens = sentence.tokens
    if tokens[i].lower in ("appointee", "nominee"):
        adjective = tokens[i - 1].lower if i else ""
        return i - 1 if adjective in _PARTIES or adjective in _PRESIDENTS else -1
    after, before = range(i + 1, min(i + _REACH, len(tokens))), range(i - 1, max(-1, i - _REACH), -1)
    for j in chain(after, before):
        word = tokens[j].lower
        following = tokens[j + 1].lower if j + 1 < len(tokens) else ""
        if word in _PARTIES and following in _OFFICES:
            return j
        leads = {token.lower for token in tokens[max(0, j - 4) : j]}
        if word in _PRESIDENTS and "president" in leads and j > i:
            return j
    return -1


def _appointed(document: Document, sentence: Sentence, before: int) -> Person | None:
    """The judge: the last one named before token `before`; presidents are not meant."""
    found = None
    for name in sentence.names:
        person = document.people.at(name.start) if name.last < before else None
        if person is not None and name.text.split()[-1].lower() not in _PRESIDENTS:
            found = person
    return found
