"""Counts: figures with the noun that they count, or with none where the sentence leaves it out."""

from __future__ import annotations

from msgspec import structs
from msgspec.structs import replace

from reconcile.claims.kind import claim_at
from reconcile.claims.quantity.bare import counted_bare
from reconcile.claims.quantity.likened import all_but, likened
from reconcile.claims.quantity.value import Quantity, written
from reconcile.claims.quantity.wording import DONE
from reconcile.language.counting import (
    DEGREES,
    FATED,
    Counted,
    Nobody,
    clause_of,
    counted_by,
    happening_of,
    is_capacity,
    is_record,
    marks_of,
    setting_of,
    stage_of,
    stated,
    years_of,
)
from reconcile.language.document import Sentence
from reconcile.language.numerals import Figure, Interval, interval_of, number_words
from reconcile.language.stems import stem
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Span

_WORDS = load_groups("counting_words.txt")

# What becomes of jobs is told by everyday verbs, which tell of no happening anywhere else.
_JOBS = {
    **dict.fromkeys(
        ("cut", "go", "elimin", "lose", "axe", "shed", "slash", "layoff", "lost", "remov", "loss"), "CUT_JOBS"
    ),
    **dict.fromkeys(("creat", "add", "hire", "bring"), "HIRE"),
    **dict.fromkeys(("keep", "save", "preserv", "retain"), "KEEP"),
}
# "33 people were still being looked for"; "27 rowers were seized"; "12 rowers were released".
_OF_PEOPLE = {"SEARCH": "MISS", "SEIZE": "ABDUCT", "RELEASE": "FREE"}
# What is told of these has a key of its own, though they are no people.
_TOLD = frozenset(("CUT_JOBS", "NO_POWER", "CONVICT", "ACQUIT", "CHARGE", "PLEAD"))
# What decides an election or a game: a margin of so many is no number of them.
_DECIDING = frozenset(("vote", "point", "seat", "goal", "run"))
_VOTES = frozenset(("vote", "ballot"))
_HOLDING = frozenset(("won", "wins", "win", "winning", "got", "received", "receiving", "took", "drew", "garnered"))
_MARGINS = _WORDS["margins"]
# Counting these says nothing that another report could deny.
_VAGUE_NOUNS = _WORDS["vague_nouns"]
_AFTER_TIMES = _WORDS["after_times"]
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_NOMINAL = _WORDS["nominal"]
_LARGE, _SMALL = 1000, 20


def count(
    sentence: Sentence, figure: Figure, following: Figure | None, year: int | None, earlier: str
) -> Claim[Quantity] | None:
    """The claim of a plain figure, or None where it is not clear what it counts.

    `year` is that of the report; `earlier` is what happened to those whom the figure before it counts.
    """
    if figure.value != int(figure.value) and figure.slack < 1:
        return None  # a decimal without scale or unit counts nothing: a calibre, a mark
    rest = all_but(sentence, figure, following)
    counted = _times(sentence, figure) or counted_by(sentence, figure, following)
    if counted is None:
        bare = counted_bare(sentence, figure)
        if bare is None:
            return None
        counted, happening = bare
        marks = marks_of(sentence, figure, figure.last + 1) if happening else frozenset()
        return _claim(sentence, figure, counted, happening, marks, year)
    happening = _happening(sentence, figure, counted)
    if rest:
        counted, figure = replace(counted, through_of=False), rest
    lone = figure.value == 1 and not (counted.is_person and happening)
    if lone or counted.noun in _VAGUE_NOUNS or _is_tally(sentence, counted):
        return None
    if counted.is_person is False and happening and _is_nominal(sentence, counted):
        counted = Counted("people", True, counted.words, counted.head, counted.end, counted.group, counted.modifiers)
    counted, happening = likened(sentence, figure, counted, happening)
    marks = marks_of(sentence, figure, counted.end, counted.through_of)
    if counted.through_of and following and following.core < counted.head:
        happening = ""  # "23 of the 264 girls abducted": the verb may belong to the whole
    if counted.noun in _DECIDING and _is_margin(sentence, figure, counted):
        marks |= {"MARGIN"}
    if is_capacity(sentence, figure) and not is_record(counted.noun):  # "the defence allowed 14 points"
        marks |= {"CAPACITY"}
        happening = ""
    if counted.through_of and counted.words in FATED and not marks & DEGREES:
        marks = (marks - {"PART"}) | {"AMONG"}  # "eight of the dead were in Tarn"
    if is_record(counted.noun) or happening == "ATTEND":
        marks |= stage_of(sentence, figure)
    if happening and earlier and happening != earlier:
        marks -= {"MORE"}  # "killing 4 and wounding 20 others": the others are not further wounded
    return _claim(sentence, figure, counted, happening, marks, year)


def none(sentence: Sentence, found: Nobody, year: int | None) -> Claim[Quantity]:
    """The claim that something happened to nobody: *no one was hurt*."""
    tokens, (first, last, happening) = sentence.tokens, found
    figure = Figure(first, last, tokens[first].start, tokens[last].end, 0.0, 0.0, 0.0, core=first, noun_at=last + 1)
    people = Counted("people", True, "people", last, last + 1)
    claim = _claim(sentence, figure, people, happening, marks_of(sentence, figure, last + 1) - {"STILL"}, year)
    return structs.replace(claim, assertion="asserted")  # what is denied is the hurt, not the count


def _happening(sentence: Sentence, figure: Figure, counted: Counted) -> str:
    """The class of what happened to the counted, as far as it tells two questions apart."""
    if counted.words == "lives":
        return "KILL"
    if counted.noun == "job":
        near = sentence.stems[max(0, figure.first - 6) : counted.end + 6]
        return next((name for stem in near if (name := _JOBS.get(stem))), "")
    found = happening_of(sentence, figure, counted.end)
    if found == "FLEE" and counted.noun not in ("prisoner", "suspect", "attacker"):
        return "EVACUATE"
    if not counted.is_person:
        return "SELL" if found == "BUY" else found  # copies sold are copies bought
    return _OF_PEOPLE.get(found, found)


def _times(sentence: Sentence, figure: Figure) -> Counted | None:
    """*sold oil 30 times since March*; not *ten times better*, *five times the limit*, *Times Square*."""
    tokens, i = sentence.tokens, figure.noun_at
    if i >= len(tokens) or tokens[i].text != "times" or figure.hedge == "vague":
        return None
    after = tokens[i + 1].lower if i + 1 < len(tokens) else "."
    return Counted("times", False, "times", i, i + 1) if after in _AFTER_TIMES else None


def _is_tally(sentence: Sentence, counted: Counted) -> bool:
    """*by eight votes to one*: how a body divided is an outcome; not *added 12 votes to his lead*."""
    after = [t.lower for t in sentence.tokens[counted.end : counted.end + 2]]
    return (
        counted.noun in _VOTES
        and after[:1] == ["to"]
        and len(after) > 1
        and (after[1].isdigit() or after[1] in number_words())
    )


def _is_margin(sentence: Sentence, figure: Figure, counted: Counted) -> bool:
    """*won by 6,418 votes*, *a lead of 19 points*, *a 12,905-vote cushion*, *his lead was cut to 9 points*."""
    tokens = sentence.tokens
    start, _ = clause_of(sentence, figure.first, figure.last)
    before = [t.lower for t in tokens[max(start, figure.first - 12) : figure.first]]
    after = tokens[counted.end].lower if counted.end < len(tokens) else ""
    return (
        before[-1:] == ["by"]
        or after in _MARGINS
        or after in ("up", "down")  # "they were twelve points up"
        or (before[-1:] in (["of"], ["to"], ["just"]) and bool(_MARGINS & set(before)))
    )


def _is_nominal(sentence: Sentence, counted: Counted) -> bool:
    """Whether the noun itself is the happening, and counts people: *64 deaths*, *300 arrests*, *12 injuries*."""
    return counted.noun in _NOMINAL or sentence.stems[counted.head] in _NOMINAL


def _claim(
    sentence: Sentence, figure: Figure, counted: Counted, happening: str, marks: frozenset[str], year: int | None
) -> Claim[Quantity]:
    if _is_whole(sentence, figure):
        marks |= {"WHOLE"}
    if counted.noun in _VOTES and _is_held(sentence, figure):
        marks |= {"HELD"}
    years = years_of(sentence, figure)
    past = "PAST" in marks or bool(years and max(years) < (year or 9999))
    done = DONE.get(happening, "")
    noun = counted.words or "people"
    value = Quantity(
        written(sentence, figure.start, _end_of(sentence, figure, counted)),
        _limit(figure) if "CAPACITY" in marks else interval_of(figure),
        counted.noun, "", counted.is_person, counted.group, happening, marks, years, past,
        setting_of(sentence, figure.first, max(figure.last, counted.end - 1)),
    )  # fmt: skip
    about = {stem(counted.noun)} | counted.group | (marks - {"PAST", "HELD"})
    keys = {counted.noun}
    if counted.is_person:
        about.add("person")  # so that *people* here can be *patients* there
        keys.add("people")
    if happening and counted.is_person:
        about.add(happening)
        keys = {f"people|{happening}"} | ({counted.noun} if figure.value > _SMALL else set())
    elif happening in _TOLD:
        about.add(happening)
        keys = {f"{counted.noun}|{happening}", counted.noun}
    elif figure.value < _LARGE:
        near = _neighbours(sentence, figure, counted)
        about |= near
        keys |= {f"{counted.noun}|{word}" for word in near}
    return claim_at(
        sentence, "quantity", Span(figure.start, figure.end), value, keys, f"{noun} {done}".rstrip(),
        about=frozenset(about),
        assertion="asserted" if _is_told_by_noun(sentence, counted) else stated(sentence, figure),
    )  # fmt: skip


def _is_told_by_noun(sentence: Sentence, counted: Counted) -> bool:
    """*Rescuers are trying to reach 12 trapped miners*: what is only tried does not touch that they are trapped."""
    return counted.is_person and any(counted.head - 2 <= first < counted.head for first, _, _ in sentence.predicates)


def _limit(figure: Figure) -> Interval:
    """*Licensed for up to 195* is a limit of just 195."""
    exact = figure.hedge in ("up to", "over")
    return interval_of(replace(figure, low=figure.value, high=figure.value, hedge="") if exact else figure)


def _is_whole(sentence: Sentence, figure: Figure) -> bool:
    """*12 of the 15 sailors*, *the 19th of 52 laps*: what the part before it is of."""
    before = [t.lower for t in sentence.tokens[max(0, figure.first - 3) : figure.first]]
    if before[-1:] in (["the"], ["its"], ["their"]):
        before.pop()
    elif before[-1:] in (["'s"], ["’s"]):  # "38 of the town's 92 wells"
        k = figure.first - 2
        while k > max(1, figure.first - 6) and sentence.tokens[k].lower != "of":
            k -= 1
        before = [t.lower for t in sentence.tokens[max(0, k - 2) : k + 1]]
    of = before[-1:] == ["of"] and len(before) > 1
    return of and (before[-2][0].isdigit() or before[-2] in _ORDINAL_ENDINGS or before[-2] in number_words())


def _is_held(sentence: Sentence, figure: Figure) -> bool:
    """*Reed finished with 18,312 votes*, *won 18,312 votes*: those of one candidate, not those of the election."""
    before = [t.lower for t in sentence.tokens[max(0, figure.first - 3) : figure.first]]
    return before[-2:] == ["finished", "with"] or bool(_HOLDING & set(before))


def _neighbours(sentence: Sentence, figure: Figure, counted: Counted) -> set[str]:
    """The nearest word that says something on either side: *fined seven producers*, *access to four ships suspected
    of*.

    A small count without a happening could be of anything: only those with such a word in common are compared, for
    otherwise every *two ships* met every other.
    """
    left = (k for k in range(figure.first - 1, max(-1, figure.first - 4), -1))
    right = (k for k in range(counted.end, min(len(sentence.tokens), counted.end + 4)))
    found = set()
    for side in (left, right):
        said = next((sentence.stems[k] for k in side if sentence.stems[k] in sentence.content), "")
        if said and not said[0].isdigit():
            found.add(said)
    return found


def _end_of(sentence: Sentence, figure: Figure, counted: Counted) -> int:
    """Where the words that show the figure end: behind its noun, if that is near."""
    end = sentence.tokens[counted.head].end
    return end if figure.end < end <= figure.end + 50 else figure.end
