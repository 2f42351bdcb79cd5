"""Where a person acts as the judge of a ruling."""

from __future__ import annotations

from collections.abc import Mapping

from reconcile.language import background, deciders
from reconcile.language.courts import Court
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Mention, Person


def acting(document: Document, person: Person, judges: Mapping[str, Court]) -> tuple[Mention, ...]:
    """The mentions in which the person decides, or gives reasons, as a judge."""
    if not judges or deciders.surname_tokens(person.longest) not in judges:
        return ()
    return tuple(m for m in person.mentions if _rules_there(document.sentences[m.sentence], m, judges))


def _rules_there(sentence: Sentence, mention: Mention, judges: Mapping[str, Court]) -> bool:
    tokens = sentence.tokens
    for deed in deciders.deeds(tokens, sentence.stems, judges):
        covers = deed.decider.first <= mention.name.last and mention.name.first < deed.decider.last
        if covers and not background.is_earlier(tokens, deed.verb):
            return True
    return False
