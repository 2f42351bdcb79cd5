"""Where a sentence says what somebody is: before the name, after it, or with *is*, *became* and *as*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reconcile.claims.role.post import Part, Role, is_head, listed, post
from reconcile.language.document import Document, Sentence
from reconcile.language.names import Name, Person
from reconcile.language.names.titles import title_starts
from reconcile.language.names.words import words
from reconcile.language.tokens import Token


class Told(Struct, frozen=True):
    """A role at the tokens `first` to `last`, and whose it is."""

    person: Person
    role: Role
    first: int
    last: int


_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "its", "their", "one"))
_BE = frozenset(("is", "was", "became", "become", "becomes"))
_COMPLEMENTS = frozenset(("of", "for", "at", "in", "with"))
_SIDES: dict[str, Part] = {
    "plaintiffs": "counsel",
    "plaintiff": "counsel",
    "defendants": "counsel",
    "groups": "counsel",
}
_LONGEST = 12  # tokens of a post


def told(document: Document, sentence: Sentence) -> Iterator[Told]:
    """What the sentence says of the people whom it names."""
    tokens = sentence.tokens
    named = [(name, person) for name in sentence.names if (person := document.people.at(name.start))]
    starts = [name.first for name, _ in named if not _owns(tokens, name)]
    for name, person in named:
        yield from _before(tokens, name, person)
        yield from _after(tokens, name, person, starts)
        yield from _by_verb(tokens, name, person)
    for name in sentence.names:
        if name.sort == "other" and name.text.count(" ") in (1, 2) and document.people.at(name.start) is None:
            unknown = Person(name.text, ())
            yield from (found for found in _after(tokens, name, unknown, starts) if found.role.head in listed("human"))
    begin = 1 if tokens[0].lower in ("he", "she") else _past_age(tokens)
    if begin:
        last = _last_named(document, sentence)
        if last is not None:
            yield from _said_of(tokens, begin, last)


def _past_age(tokens: Sequence[Token]) -> int:
    """The token after *The 53-year-old* at the beginning of a sentence; 0 where it does not begin so."""
    if tokens[0].lower != "the" or len(tokens) < 4 or not tokens[1].text[0].isdigit():
        return 0
    return next((k + 1 for k in range(1, min(7, len(tokens))) if tokens[k].lower.endswith("old")), 0)


def _last_named(document: Document, sentence: Sentence) -> Person | None:
    """The one person whom the sentence before names, in the same paragraph: *Dana Moss stays. She will be chair.*."""
    if not sentence.index or document.sentences[sentence.index - 1].paragraph != sentence.paragraph:
        return None
    before = document.sentences[sentence.index - 1]
    named = {p.longest: p for name in before.names if (p := document.people.at(name.start)) is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _owns(tokens: Sequence[Token], name: Name) -> bool:
    """*Kestrel's chief executive*: the name belongs to the title."""
    return name.last + 1 < len(tokens) and tokens[name.last + 1].lower == "'s"


def _made(tokens: Sequence[Token], person: Person, first: int, last: int, part: Part = "") -> Iterator[Told]:
    while first <= last and tokens[first].lower in _DETERMINERS:
        first += 1
    raw = _text(tokens, first, last)
    role = post(raw, tokens[first : last + 1], part)
    if role is not None:
        yield Told(person, role, first, last)


def _text(tokens: Sequence[Token], first: int, last: int) -> str:
    parts: list[str] = []
    for index in range(first, last + 1):
        if index > first and tokens[index].start > tokens[index - 1].end:
            parts.append(" ")
        parts.append(tokens[index].text)
    return "".join(parts)


def _before(tokens: Sequence[Token], name: Name, person: Person) -> Iterator[Told]:
    """*Mint Chief Risk Officer Dana Moss*; *the transport secretary, Dana Moss,*."""
    if name.title:
        first = name.first
        while first > 0 and tokens[first - 1].start >= name.start - len(name.title) - 1:
            first -= 1
        if first < name.first:
            yield from _made(tokens, person, _possessor(tokens, first), name.first - 1)
        return
    comma = name.first - 1
    if comma < 1 or tokens[comma].text != "," or " " not in name.text:
        return
    following = tokens[name.last + 1].text if name.last + 1 < len(tokens) else "."
    if following not in (",", "."):
        return
    first = title_starts(tokens, comma)
    if first < comma and first > 0 and tokens[first - 1].lower in ("the", "'s", "its", "his", "her", "their", "s"):
        yield from _made(tokens, person, first, comma - 1)


def _possessor(tokens: Sequence[Token], first: int) -> int:
    """Where the body begins whose post it is: *Lakemont's Mayor*; `first` where there is none."""
    at, function = first - 1, words().function
    if at < 1 or tokens[at].lower != "'s" or not _is_name(tokens[at - 1], function):
        return first
    at -= 1
    while at > 0 and first - at < 5 and _is_name(tokens[at - 1], function):
        at -= 1
    return at


def _is_name(token: Token, function: frozenset[str]) -> bool:
    return token.text[0].isupper() and token.lower not in function


def _after(tokens: Sequence[Token], name: Name, person: Person, starts: Sequence[int]) -> Iterator[Told]:
    """*Dana Moss, the company's chief risk officer,*; *Dana Moss, who was then the acting director*."""
    at = name.last + 1
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return
    at += 1
    then = now = False
    if tokens[at].lower == "who" and at + 2 < len(tokens) and tokens[at + 1].lower in ("is", "was"):
        at += 2
        if tokens[at].lower == "then":
            then, at = True, at + 1
        elif tokens[at - 1].lower == "was" and _ends(tokens, at):
            then = True
        elif tokens[at].lower == "now":
            now, at = True, at + 1
        elif tokens[at].lower not in _DETERMINERS:
            return
    if tokens[at].text.isdigit() and at + 2 < len(tokens) and tokens[at + 1].text == ",":
        at += 2
    last = _phrase_end(tokens, at)
    if last < at:
        return
    part = _side(tokens, last)
    end = _complement_end(tokens, last)
    others = [start for start in starts if at <= start <= end + 1]
    if others and (others[0] <= last + 1 or tokens[at].lower not in _DETERMINERS):
        return  # the title of the next in a list: "Dana Moss, Treasury Secretary Ira Bell and …"
    end = min([end, *(start - 1 for start in others)]) if others else end
    then = then or [token.lower for token in tokens[last + 1 : last + 4]] == ["at", "the", "time"]
    for found in _made(tokens, person, at, end, part):
        yield _then(found) if then else _then(found, "now") if now else found


def _then(told: Told, when: str = "then") -> Told:
    """The same as of another time, or of now."""
    return Told(told.person, _with(told.role, told.role.qualifiers | {when}), told.first, told.last)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """*foreign minister until 2019*: a post without an article, and its end."""
    last = _phrase_end(tokens, at)
    if last < at:
        return False
    end = _complement_end(tokens, last)
    return end + 1 < len(tokens) and tokens[end + 1].lower in ("until", "till", "from", "between")


def _with(role: Role, qualifiers: frozenset[str]) -> Role:
    return Role(role.raw, role.head, role.fields, qualifiers, role.body, role.part)


def _by_verb(tokens: Sequence[Token], name: Name, person: Person) -> Iterator[Told]:
    """*Dana Moss is the new chair*; *will become vice chair*; *stays on as deputy director*."""
    yield from _said_of(tokens, _past_parenthesis(tokens, name), person)


def _said_of(tokens: Sequence[Token], begin: int, person: Person) -> Iterator[Told]:
    """The post that a verb within reach of token `begin` gives to the person."""
    takes_post = listed("takes_post")
    for index in range(begin, min(begin + 6, len(tokens) - 1)):
        token, lower = tokens[index], tokens[index].lower
        if token.text in ',.;:”"' or (token.text[0].isupper() and lower != "as"):
            return
        ended = False
        if lower in _BE:
            is_post = lower not in ("is", "was") or tokens[index + 1].lower in _DETERMINERS
            if lower == "was" and not is_post:
                is_post = ended = _ends(tokens, index + 1)
        elif lower == "be":
            is_post = tokens[index - 1].lower in ("will", "to")  # will be deputy chair
        elif lower == "to":
            is_post = tokens[index - 1].lower in ("moves", "moved", "promoted", "rises")
        else:
            is_post = lower == "as" and any(t.lower in takes_post for t in tokens[begin:index])
            ended = any(t.lower in ("resigned", "served") for t in tokens[begin:index])
        if is_post:
            last = _phrase_end(tokens, index + 1)
            if last > index:
                made = _made(tokens, person, index + 1, _complement_end(tokens, last), _side(tokens, last))
                yield from (_then(found) if ended else found for found in made)
            return


def _past_parenthesis(tokens: Sequence[Token], name: Name) -> int:
    """The token at which the verb can begin: past *, 58,* and *, the mayor,*."""
    at = name.last + 1
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    if name.first > 0 and tokens[name.first - 1].text == ",":
        return at + 1
    close = next((k for k in range(at + 1, min(at + 12, len(tokens))) if tokens[k].text in ",."), at)
    return close + 1 if close > at and tokens[close].text == "," else at


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    """The head of the post that begins at `start`, if what stands there is one; otherwise `start - 1`."""
    lexicon = words()
    if tokens[start].lower in lexicon.speech or tokens[start].lower in ("and", "or", "but"):
        return start - 1  # ", said the president", ", and the interior secretary, Ira Bell"
    head, unknown = start - 1, 0
    for index in range(start, min(start + _LONGEST, len(tokens))):
        token = tokens[index]
        lower = token.lower
        if is_head(lower):
            head = index
        elif (
            lower in lexicon.fields
            or lower in lexicon.qualifiers
            or lower in lexicon.topics
            or lower in _DETERMINERS
            or lower in ("'s", "-", "and", "&", ".")
            or token.text[0].isupper()
        ):
            continue
        elif head < start and token.text[0].isalpha() and lower not in lexicon.function and unknown < 1:
            unknown += 1  # "the plant's fermentation chief"
        else:
            break
    if head < start:
        return start - 1
    following = tokens[head + 1].lower if head + 1 < len(tokens) else "."
    # "the minister's office" is no minister, and neither is "a driver safety course"
    plain_end = following in ',.;:)”"—–' or following in _COMPLEMENTS or following in lexicon.function
    if following == "'s":
        return start - 1
    return head if plain_end or following.endswith(("ed", "ing")) else start - 1


def _complement_end(tokens: Sequence[Token], head: int) -> int:
    """The last token of *of the Northern Region*, *for Kestrel Bank* after the head, or the head itself."""
    at = head + 1
    if at + 1 >= len(tokens) or tokens[at].lower not in _COMPLEMENTS:
        return head
    end = head
    for index in range(at + 1, min(at + 8, len(tokens))):
        token = tokens[index]
        if token.text[0].isupper() or token.lower in words().fields or token.lower in words().topics:
            end = index
        elif token.lower in listed("bodies"):
            return index
        elif token.lower not in ("the", "and", "of", "-", "'s", "for", "&"):
            break
    return end


def _side(tokens: Sequence[Token], head: int) -> Part:
    """On which side a lawyer stands: *the attorney representing the groups*, *a lawyer for the plaintiffs*."""
    if tokens[head].lower not in ("attorney", "lawyer", "counsel", "barrister", "solicitor"):
        return ""
    following = [token.lower for token in tokens[head + 1 : head + 5]]
    if following[:1] == ["representing"] or (
        following[:1] in (["for"], ["on"]) and any(w in _SIDES for w in following)
    ):
        return "counsel"
    return ""
