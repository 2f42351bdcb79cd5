"""Which court or panel acted.

Finds: the court, judge, panel or jury that decides or gives its reasons in a sentence: *a federal judge in Denver
blocked*, *the 9th U.S. Circuit Court of Appeals upheld*, *a three-judge panel declined*, *ruling by the High Court in
London*; with its level, its circuit or district, and the judge where one is named.

Ignores: courts that are only spoken of: asked, appealed to, next in line, or the former court of somebody; *the
court* and *the judge* alone, which name none; what a judge had decided before, and decisions in other cases.

Agrees: names of different precision for one court: *a federal judge* / *Judge Ann Lee of the District of Oregon*;
*federal court in Washington* with either court that sits there; *a three-judge panel* / *the D.C. Circuit*;
*Manhattan federal court* / *the Southern District of New York*.

Conflicts: different levels (a district judge / an appeals court), different circuits, different districts, a
state's court and a federal one, two courts of one system (the EU's General Court / its Court of Justice).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language import background, courts, deciders, modality
from reconcile.language.courts import Court
from reconcile.language.document import Document, Sentence
from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes
from reconcile.model import Claim, Comparison, Span


class CourtClaim(Struct, frozen=True):
    """The court that acted. `raw` is its name as written, `acts` whether it decided there (always so today).

    `tries`: it heard, convicted, sentenced or fined somebody; what another decided on that later is another act.
    """

    court: Court
    raw: str
    acts: bool = True
    tries: bool = False

    @property
    def judge(self) -> str:
        """The judge who is named with it, or the empty string."""
        return self.court.judge


class Options(Struct, frozen=True):
    """Nothing to tune yet."""


def extract(document: Document, options: Options) -> Iterator[Claim[CourtClaim]]:
    """The courts that act in an article, in the order of its text.

    What a vague name leaves open is filled in from the fuller name that the article has for the same court: where it
    writes *the General Court*, its *EU court* is that one, and no longer fits another court of another article.
    """
    found = list(_named(document))
    known = [claim.value.court for claim in found]
    for claim in found:
        fuller = _fullest(claim.value.court, known)
        yield structs.replace(claim, value=structs.replace(claim.value, court=fuller))


def _fullest(court: Court, known: Sequence[Court]) -> Court:
    """The fullest of the known courts that `court` can be; itself where two different ones are possible."""
    possible = [other for other in known if _fullness(other) > _fullness(court) and not _difference(court, other)]
    if not possible or any(_difference(one, other) for one, other in pairwise(possible)):
        return court
    return structs.replace(max(possible, key=_fullness), judge=court.judge, panel=court.panel, body=court.body)


def _fullness(court: Court) -> int:
    return sum(map(bool, (court.level, court.system, court.special, court.circuit, court.district)))


def _named(document: Document) -> Iterator[Claim[CourtClaim]]:
    judges = document.judges
    for sentence in document.sentences:
        if len(sentence.tokens) > deciders.LONGEST or courts.ANCHORS.isdisjoint(
            token.lower for token in sentence.tokens
        ):
            continue
        seen: set[int] = set()
        trying = {first for first, _, _ in _trying(sentence)}
        for first, last, court in (*_trying(sentence), *_acting(sentence, judges)):
            if first in seen or not _names_a_court(court) or not _is_written(sentence.tokens[first:last]):
                continue
            seen.add(first)
            span = Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
            if not document.is_quoted(span.start):
                raw = sentence.article.quote(span)
                tries = first in trying
                yield claim_at(
                    sentence, "court", span, CourtClaim(court, raw, tries=tries), ["court"],
                    subject=f"the court that {'tried the case' if tries else 'ruled'}",
                    about=frozenset({"TRY" if tries else "RULE"}),
                )  # fmt: skip


def _acting(sentence: Sentence, judges: Mapping[str, Court]) -> Iterator[tuple[int, int, Court]]:
    tokens = sentence.tokens
    for deed in deciders.deeds(tokens, sentence.stems, judges):
        court = deed.decider.court
        if court and not background.is_earlier(tokens, deed.verb) and not _is_other(tokens, deed.decider.first):
            yield deed.decider.first, deed.decider.last, court
    for mention in courts.find(tokens):
        if _is_possessed(tokens, mention.last) or _gives_ruling(tokens, mention.first):
            yield mention.first, mention.last, mention.court


_TRIED = frozenset({
    "convicted", "sentenced", "fined", "jailed", "acquitted", "imprisoned", "heard", "convicts", "sentences", "jails",
    "fines", "remanded",
})  # fmt: skip
_PASSIVE = frozenset({"was", "were", "been"})
_REACH = 12  # tokens from the verb to the court


def _trying(sentence: Sentence) -> list[tuple[int, int, Court]]:
    """The courts that tried somebody: *The District Court fined the firm*, *was jailed by a crown court*."""
    tokens = sentence.tokens
    if not any(token.lower in _TRIED or token.lower == "ordered" for token in tokens):
        return []
    found = []
    for mention in courts.find(tokens):
        verb = mention.last
        while verb < len(tokens) and (tokens[verb].lower in _DAYS or tokens[verb].lower in ("has", "had", "also")):
            verb += 1
        if not (verb < len(tokens) and tokens[verb].lower in _TRIED):
            verb = _tried_before(tokens, mention.first)
        if verb < 0:
            verb = _ordered(tokens, mention.last)
        heard = verb >= 0 and tokens[verb].lower == "heard" and tokens[verb + 1 : verb + 2] != []
        if verb < 0 or (heard and tokens[verb + 1].lower not in ("that", "how", "from", "evidence")):
            continue
        if modality.assertion(tokens, verb) == "asserted" and not background.is_earlier(tokens, verb):
            found.append((mention.first, mention.last, mention.court))
    return found


def _ordered(tokens: list[Token], last: int) -> int:
    """The verb of *also ordered the confiscation of*, which goes with a sentence; -1 where there is none."""
    for verb in range(last, min(last + 3, len(tokens) - 3)):
        if tokens[verb].lower == "ordered":
            what = {token.lower for token in tokens[verb + 1 : verb + 4]}
            return verb if what & {"confiscation", "forfeiture", "deportation"} else -1
    return -1


def _tried_before(tokens: list[Token], first: int) -> int:
    """The verb of *were sentenced to two years by the Supreme Court*; -1 where there is none."""
    at = first - 1
    while at > 0 and tokens[at].lower in ("the", "a", "an"):
        at -= 1
    if at < 1 or tokens[at].lower not in ("by", "at", "before"):
        return -1
    for verb in range(at - 1, max(0, at - _REACH), -1):
        if tokens[verb].text in ",;:":
            return -1
        if tokens[verb].lower in _TRIED and tokens[verb - 1].lower in _PASSIVE:
            return verb
    return -1


_OTHER = frozenset({"another", "separate", "different", "former", "retired", "second", "lower"})
_RULINGS = frozenset({"ruling", "decision", "judgment", "verdict", "order", "opinion", "ruled"})


def _is_other(tokens: list[Token], first: int) -> bool:
    return any(token.lower in _OTHER for token in tokens[max(0, first - 2) : first + 2])


def _is_possessed(tokens: list[Token], last: int) -> bool:
    """*The 9th Circuit’s ruling on Monday*."""
    following = [token.lower for token in tokens[last : last + 3]]
    return len(following) == 3 and following[0] == "'s" and following[2] in _DAYS and following[1] in _RULINGS


def _gives_ruling(tokens: list[Token], first: int) -> bool:
    """*a ruling on Monday by the 9th Circuit*, *ruling by a federal judge*."""
    if not any(token.lower in _DAYS and token.is_capital for token in tokens):
        return False  # "any ruling by the High Court is bound in red"
    before = [token.lower for token in tokens[max(0, first - 6) : first]]
    while before and before[-1] in ("a", "an", "the"):
        before.pop()
    return len(before) > 1 and before[-1] in ("by", "from") and any(word in _RULINGS for word in before[-4:-1])


_DAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "on", "that", "to", "in",
})  # fmt: skip


def _names_a_court(court: Court) -> bool:
    """Whether it tells more than *the court*, *the judge*, *a jury*."""
    return court.body != "jury" and bool(court.level or court.system or court.special or court.circuit)


def _is_written(tokens: list[Token]) -> bool:
    """Whether the words themselves name a court; a judge's bare surname only reminds of one."""
    return any(token.lower in _NAMING for token in tokens)


_NAMING = frozenset({
    "court", "courts", "circuit", "tribunal", "district", "federal", "u.s.", "us", "state", "supreme", "appeals",
    "appellate", "superior", "county", "justices", "panel",
})  # fmt: skip


def compare(left: CourtClaim, right: CourtClaim, options: Options) -> Comparison:
    """One name, then one that is a more precise name of the other, then different courts."""
    if left.tries != right.tries:
        return Comparison("unrelated", "one tried the case, the other ruled")
    one, other = _bare(left.court), _bare(right.court)
    if one == other:
        return Comparison("same", "the same court")
    why = _difference(one, other)
    if why:
        return Comparison("conflict", why)
    return Comparison("compatible", "one name can denote the other court")


def _difference(left: Court, right: Court) -> str:
    """Why the two cannot be one court; empty where they can."""
    for differs in (_specials, _levels, _systems, _circuits, _districts):
        why = differs(left, right)
        if why:
            return why
    return ""


def _bare(court: Court) -> Court:
    """`court` without what does not tell courts apart: its judge, and whether a panel of it spoke."""
    return structs.replace(court, judge="", panel=0, body="court")


_LEVEL_WORDS = {"trial": "a trial court", "appeals": "an appeals court", "supreme": "a supreme court"}


def _levels(left: Court, right: Court) -> str:
    if left.level and right.level and left.level != right.level:
        names = sorted((_LEVEL_WORDS[left.level], _LEVEL_WORDS[right.level]))
        return f"{names[0]} is not {names[1]}"
    return ""


def _systems(left: Court, right: Court) -> str:
    one, other = sorted((left.system, right.system))
    if not one or one == other or (one == "state:" and other.startswith("state:")):
        return ""
    return "the courts belong to different states or countries"


def _specials(left: Court, right: Court) -> str:
    if left.special and right.special and left.special != right.special:
        return "they are two courts of different names"
    return ""


def _circuits(left: Court, right: Court) -> str:
    """Two circuits, or a circuit and the seat or a district of another."""
    if left.circuit and right.circuit and left.circuit != right.circuit:
        return "they are the courts of two circuits"
    for one, other in ((left, right), (right, left)):
        if one.circuit and not other.circuit and other.place and other.level != "trial":
            seat = load_classes("us_circuit_seats.txt").get(other.place, "")
            if seat and seat != one.circuit:
                return "the place is the seat of another circuit"
    return ""


def _districts(left: Court, right: Court) -> str:
    one, other = left.district, right.district
    if one and other and not (one.endswith(other) or other.endswith(one)):
        return "they are the courts of two districts"
    return ""


def show(value: CourtClaim) -> str:
    """The name as written."""
    return value.raw


KIND = ClaimKind(
    id="court",
    question="Which court acted?",
    options=Options(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.3, context=6.0),
)
