"""What a kind of claim is: one frozen record of functions, which stands at the foot of the kind's own page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from msgspec import Struct

from reconcile.language.document import Document, Sentence
from reconcile.model import Claim, Comparison, Severity, Span

V = TypeVar("V")
O = TypeVar("O")  # noqa: E741  (the options; V and O as in the record below)


class Matching(Struct, frozen=True):
    """When two claims of a kind answer the same question.

    Both must share a key. `about` is the least share (0 to 1, weighted by rarity) of the words that say what the
    question is, of the claim that has fewer; `context` the least evidence for one question, in bits, from which a
    conflict is reported. With `one_event`, claims of events that are told apart never answer one question; without
    it, the event does not matter (how a name is spelled). `passing` is for what means something else in a report of
    another month (*Monday*). With `fragments`, agreeing with a part explains nothing: a quotation cut short may lack
    the very word in dispute. `lasting` tells the values of a kind with `one_event` that hold whatever the event: who
    appointed a judge.
    """

    about: float = 0.5
    context: float = 6.0
    one_event: bool = True
    passing: bool = False
    fragments: bool = False
    witnessed: bool = False
    lasting: Callable[[Any], bool] | None = None


class ClaimKind(Struct, Generic[V, O], frozen=True):
    """Everything that is known about one kind of claim. `__doc__` of its module is its manual page.

    `question` is put to all claims of the kind, with their `{subject}`; `ask` words it for one value, where a kind has
    questions of several sorts.
    """

    id: str
    question: str
    options: O
    extract: Callable[[Document, O], Iterator[Claim[V]]]
    compare: Callable[[V, V, O], Comparison]
    show: Callable[[V], str] = str
    matching: Matching = Matching()
    severity: Severity = "error"
    ask: Callable[[V, str], str] | None = None
    bounds: Callable[[V], tuple[float, float, float]] | None = None
    """For figures: the bare number, and the lowest and highest that it can mean with its hedge."""

    def words(self, value: V, subject: str) -> str:
        """The question that claims of this kind answer, as people would put it."""
        return self.ask(value, subject) if self.ask else self.question.format(subject=subject)


AnyKind = ClaimKind[Any, Any]


def claim_at(
    sentence: Sentence, kind: str, span: Span, value: V, keys: Iterable[str], subject: str, **more: Any
) -> Claim[V]:
    """A claim that stands at `span` in `sentence`; what follows from the sentence alone is filled in."""
    return Claim(
        kind=kind,
        article=sentence.article.id,
        span=span,
        sentence=sentence.span,
        role=sentence.role,
        value=value,
        keys=frozenset(keys),
        subject=subject,
        context=sentence.content,
        names=sentence.name_words,
        position=sentence.index,
        **more,
    )
