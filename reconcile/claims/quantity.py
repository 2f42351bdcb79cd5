"""How many of what.

Finds: figures with what they count: *84 people were killed*, *a dozen officers*, *25 hurt* (in a headline), *a death toll of
59*, *1,200 jobs will go*, *a 14-page ruling*, *a 25-tonne truck*, *dozens of flights*. Words and digits, hedges (*about*,
*nearly*, *at least*), ranges and units of measure are understood.

Ignores: money, percentages, ages and lengths of time, which have kinds of their own; years, days, scores, page and flight
numbers; figures whose noun is not clear; *one* where it is no count.

Agrees: numbers that round to each other (*23,000* and *22,870 wells*), or that a hedge or bound allows: *about 500* and *527*;
*at least 50* and *59*; *dozens* and *36*; *230 km* and *140 miles*. A narrower noun agrees with a wider one where the figures do.

Conflicts: two numbers for one thing that no hedge or rounding explains: *25 people were injured* and *27 people were injured*.
Parts and wholes (*10 of the 12*), rates (*12 a day*), additions (*another 12*), earlier figures (*in 2009*) and narrower
groups (*10 American tourists*) are never set against figures of another sort.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from reconcile.claims.kind import ClaimKind, Matching, claim_at
from reconcile.language.counting import (
    Counted,
    clause_of,
    counted_by,
    happening_of,
    marks_of,
    noun_group,
    phrase_at,
    readable,
    stated,
    years_of,
)
from reconcile.language.document import Document, Sentence
from reconcile.language.numerals import Agreement, Figure, Interval, agreement, interval_of, likeness
from reconcile.language.stems import stem
from reconcile.lexicons import load_groups
from reconcile.model import Claim, Comparison, Span

_WORDS = load_groups("counting_words.txt")


class Quantity(Struct, frozen=True):
    """A number of something, led to its base unit.

    `noun` stands for the group of like nouns (*people* for *victims*), `group` for the words that narrow it, `happening` for
    the class of what was done (*KILL*), `marks` for the respects in which it counts (*PART*, *RATE* …), `years` for the
    years that its clause names, `past` for a time before the year of the report.
    """

    written: str
    interval: Interval
    noun: str
    unit: str = ""
    is_person: bool = False
    group: frozenset[str] = frozenset()
    happening: str = ""
    marks: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    past: bool = False


class QuantityOptions(Struct, frozen=True):
    """Nothing to tune."""


def extract(document: Document, options: QuantityOptions) -> Iterator[Claim[Quantity]]:
    """A claim for each figure whose noun is clear."""
    year = document.article.published.year if document.article.published else None
    for sentence in readable(document):
        figures = sentence.figures
        earlier = ""
        for number, figure in enumerate(figures):
            if figure.form not in ("plain", "measure"):
                continue
            following = figures[number + 1] if number + 1 < len(figures) else None
            if figure.form == "measure":
                previous = figures[number - 1] if number else None
                claim = _measured(sentence, figure, previous, year)
            else:
                claim = _counted(sentence, figure, following, year, earlier)
            if claim:
                earlier = claim.value.happening or earlier
                yield claim


def compare(left: Quantity, right: Quantity, options: QuantityOptions) -> Comparison:
    """Equal, rounded or hedged figures agree; two figures for one thing conflict; all else is not one question."""
    if left.unit != right.unit:
        return Comparison("unrelated", "they are measured in different things")
    alike = agreement(left.interval, right.interval)
    if alike == "equal":
        return Comparison("same", f"both say {left.written}")
    if alike == "rounded":
        return Comparison("compatible", "one figure is the other rounded")
    apart = _apart(left, right, alike)
    if apart:
        return Comparison("unrelated", apart)
    if alike == "within":
        return Comparison("compatible", f"{left.written} and {right.written} can both be true")
    return Comparison("conflict", f"{left.written} is not {right.written}")


def show(value: Quantity) -> str:
    """As written: *at least 84 people*."""
    return value.written


_DIMENSIONS = {
    "km": "distance", "kg": "weight", "km/h": "speed", "ha": "area", "l": "volume", "C": "temperature", "degree": "degrees",
    "W": "power", "B": "storage", "kWh": "energy",
}  # fmt: skip
# What becomes of jobs is told by everyday verbs, which tell of no happening anywhere else.
_JOBS = dict.fromkeys(("cut", "go", "elimin", "lose", "axe", "shed", "slash", "layoff", "lost", "remov"), "CUT_JOBS")
_JOBS |= dict.fromkeys(("creat", "add", "hire", "bring"), "HIRE") | dict.fromkeys(
    ("keep", "save", "preserv", "retain"), "KEEP"
)
_TOLL = frozenset(("toll", "tally"))
_TOLL_LINKS = _WORDS["toll_links"]
_DONE = {
    "KILL": "killed", "INJURE": "injured", "MISS": "missing", "RESCUE": "rescued", "ARREST": "arrested", "ABDUCT": "abducted",
    "FREE": "freed", "RELEASE": "released", "EVACUATE": "evacuated", "DISPLACE": "displaced", "HOSPITALIZE": "taken to hospital",
    "CUT_JOBS": "laid off", "CHARGE": "charged", "CONVICT": "convicted", "INFECT": "infected", "ESCAPE": "escaped",
}  # fmt: skip
# Counting these says nothing that another report could deny: "one", "two" of them stand in every article.
# What decides an election or a game: a margin of so many is no number of them.
_DECIDING = frozenset(("vote", "point", "seat", "goal", "run"))
_MARGINS = frozenset("margin lead difference gap majority advantage cushion deficit clear ahead behind".split())
_VAGUE_NOUNS = _WORDS["vague_nouns"]


def _counted(
    sentence: Sentence, figure: Figure, following: Figure | None, year: int | None, earlier: str
) -> Claim[Quantity] | None:
    """The claim of a plain figure; `earlier` is what happened to those whom the figure before it counts."""
    if figure.value != int(figure.value) and figure.slack < 1:
        return None  # a decimal without scale or unit counts nothing: a calibre, a mark
    counted = counted_by(sentence, figure, following)
    if counted is None:
        return _nounless(sentence, figure, year)
    happening = _happening(sentence, figure, counted)
    if counted.noun in _VAGUE_NOUNS or (figure.value == 1 and not (counted.is_person and happening)):
        return None
    if counted.is_person is False and happening and _is_nominal(sentence, counted):
        counted = Counted("people", True, counted.words, counted.head, counted.end, counted.group, counted.modifiers)
    marks = marks_of(sentence, figure, counted.end, counted.through_of)
    if counted.through_of and following and following.core < counted.head:
        happening = ""  # "21 of the 276 girls abducted": the verb may belong to the whole
    if counted.noun in _DECIDING and _is_margin(sentence, figure, counted):
        marks |= {"MARGIN"}
    if happening and earlier and happening != earlier:
        marks -= {"MORE"}  # "killing 4 and wounding 20 others": the others are not further wounded
    return _claim(sentence, figure, counted, happening, marks, year)


def _happening(sentence: Sentence, figure: Figure, counted: Counted) -> str:
    """The class of what happened to the counted, as far as it tells two questions apart."""
    if counted.words == "lives":
        return "KILL"
    if counted.noun == "job":
        near = sentence.stems[max(0, figure.first - 6) : counted.end + 6]
        return next((name for stem in near if (name := _JOBS.get(stem))), "")
    found = happening_of(sentence, figure, counted.end)
    if counted.is_person and found == "SEARCH":
        return "MISS"  # "27 people were still being looked for"
    return found


def _is_margin(sentence: Sentence, figure: Figure, counted: Counted) -> bool:
    """*won by 7,522 votes*, *a lead of 19 points*, *a 15,347-vote cushion*."""
    tokens = sentence.tokens
    before = [t.lower for t in tokens[max(0, figure.first - 2) : figure.first]]
    after = tokens[counted.end].lower if counted.end < len(tokens) else ""
    return (
        before[-1:] == ["by"] or after in _MARGINS or (len(before) == 2 and before[0] in _MARGINS and before[1] == "of")
    )


def _is_nominal(sentence: Sentence, counted: Counted) -> bool:
    """Whether the noun itself is the happening, and counts people: *59 deaths*, *800 arrests*, *12 injuries*."""
    nominal = {"death", "arrest", "injuri", "fatal", "drown", "abduct", "kidnap", "casualti", "fatality", "injury"}
    return counted.noun in nominal or sentence.stems[counted.head] in nominal


def _nounless(sentence: Sentence, figure: Figure, year: int | None) -> Claim[Quantity] | None:
    """*84 dead*, *killing at least 84*, *the death toll rose to 59*, *a city of 340,000*."""
    tokens = sentence.tokens
    after = tokens[figure.noun_at].lower if figure.noun_at < len(tokens) else ""
    if figure.hedge == "vague" and figure.value >= 1e6:
        return None
    if figure.hedge and figure.first and noun_group(tokens[figure.first - 1])[1]:
        return None  # "people over 65"
    people = Counted("people", True, "", figure.last, figure.last + 1)
    if _after_toll(sentence, figure):
        return _claim(sentence, figure, people, "KILL", marks_of(sentence, figure, figure.last + 1), year)
    if after in ("-", "'s", "per", "percent", "%", "of", "to"):
        return None
    happening = happening_of(sentence, figure, figure.last + 1)
    if happening in _DONE and happening != "CUT_JOBS" and figure.value == int(figure.value):
        if after and after[0].isalpha() and not _is_nounless_after(sentence, figure, after):
            return None
        return _claim(sentence, figure, people, happening, marks_of(sentence, figure, figure.last + 1), year)
    if (
        figure.first > 1
        and tokens[figure.first - 1].lower == "of"
        and tokens[figure.first - 2].lower in _SIZED
        and not after.isalpha()
    ):
        noun = tokens[figure.first - 2].lower
        sized = Counted(noun, False, noun, figure.first - 2, figure.last + 1)
        return _claim(sentence, figure, sized, "", frozenset(), year)
    return None


_SIZED = _WORDS["sized"]


def _is_nounless_after(sentence: Sentence, figure: Figure, after: str) -> bool:
    """Whether the word behind a bare figure leaves it the count of people: *84 dead*, *84 have died*, *killing 84 in Nice*."""
    i = figure.noun_at
    if any(first == i for first, _, _ in sentence.predicates):
        return True
    from_lexicon = {
        "were", "was", "are", "have", "has", "had", "in", "on", "at", "and", "after", "when", "as", "more", "still", "critically",
        "seriously", "slightly", "while", "during", "near", "with", "remain", "confirmed", "feared", "by", "others", "is", "before",
    }  # fmt: skip
    return after in from_lexicon


def _after_toll(sentence: Sentence, figure: Figure) -> bool:
    """*the death toll rose to at least 59*, *a toll of 59*, *death toll: 59*; not *the death toll among 59 soldiers*."""
    tokens = sentence.tokens
    last = tokens[figure.first - 1].lower if figure.first else ""
    if last not in _TOLL_LINKS and last != ":":
        return False
    i = figure.noun_at
    if i < len(tokens) and tokens[i].is_word and tokens[i].lower in ("years", "year", "days", "percent", "km", "miles"):
        return False
    return any(tokens[k].lower in _TOLL for k in range(max(0, figure.first - 9), figure.first))


def _measured(sentence: Sentence, figure: Figure, previous: Figure | None, year: int | None) -> Claim[Quantity] | None:
    """*a 25-tonne truck*, *45 feet long*, *at 40 mph*; the second of *30,000 miles (50,000 km)* only repeats the first."""
    tokens = sentence.tokens
    if previous and previous.form == "measure" and previous.unit == figure.unit and figure.first - previous.last <= 2:
        if tokens[figure.first - 1].text in ("(", "/", "or", "–"):
            return None
    if tokens[figure.last].lower in ("yard", "yards") and figure.value < _RUN:
        return None  # runs and passes of one game: each is another
    start, end = clause_of(sentence, figure.first, figure.last)
    stems = [
        sentence.stems[k]
        for k in (*range(figure.first - 1, start - 1, -1), *range(figure.last + 1, end))
        if sentence.stems[k] in sentence.content and abs(k - figure.core) <= 7 and tokens[k].text[0] not in "0123456789"
    ]
    hyphened = figure.last + 1 < len(tokens) and tokens[figure.core + 1].text == "-"
    noun = ""
    if hyphened:
        noun = _described(sentence, figure)
    written = _written(sentence, figure.start, figure.end)
    value = Quantity(
        written, interval_of(figure), noun, figure.unit, marks=marks_of(sentence, figure, figure.last + 1),
        years=years_of(sentence, figure), past=False,
    )  # fmt: skip
    dimension = _DIMENSIONS.get(figure.unit, figure.unit)
    about = frozenset([stem(noun)] if noun else stems[:3]) | value.marks | likeness(figure)
    subject = f"{dimension} of the {noun}" if noun else f"{dimension} ({' '.join(_near_words(sentence, figure))})"
    return claim_at(
        sentence, "quantity", Span(figure.start, figure.end), value, [f"unit {figure.unit}"], subject,
        about=about, assertion=stated(sentence, figure),
    )  # fmt: skip


def _described(sentence: Sentence, figure: Figure) -> str:
    """The thing that a hyphened measure describes: *a 25-tonne truck*, *a 25-ton, unmarked truck*."""
    tokens = sentence.tokens
    i = figure.last + 1
    if i + 1 < len(tokens) and tokens[i].text == "," and tokens[i + 1].is_word:
        i += 1
    phrase = phrase_at(tokens, i, singular=True) if i < len(tokens) else None
    if phrase is None:
        return ""
    known = [noun for k in (*phrase.modifiers, phrase.head) if (noun := noun_group(tokens[k])[0]) != sentence.stems[k]]
    return known[-1] if known else noun_group(tokens[i])[0]


def _near_words(sentence: Sentence, figure: Figure) -> list[str]:
    near = [k for k in range(max(0, figure.first - 4), figure.first) if sentence.stems[k] in sentence.content]
    return [sentence.tokens[k].lower for k in near[-2:]] or ["size"]


def _claim(
    sentence: Sentence, figure: Figure, counted: Counted, happening: str, marks: frozenset[str], year: int | None
) -> Claim[Quantity]:
    years = years_of(sentence, figure)
    past = "PAST" in marks or bool(years and max(years) < (year or 9999))
    done = _DONE.get(happening, "")
    noun = counted.words or "people"
    value = Quantity(
        _written(sentence, figure.start, _end_of(sentence, figure, counted)),
        interval_of(figure), counted.noun, "", counted.is_person, counted.group, happening, marks, years, past,
    )  # fmt: skip
    about = {stem(counted.noun)} | counted.group | (marks - {"PAST"}) | likeness(figure)
    keys = {counted.noun}
    if happening and counted.is_person:
        about.add(happening)
        keys = {f"people|{happening}"}
    elif figure.value < _LARGE:
        near = _neighbours(sentence, figure, counted)
        about |= near
        keys = {f"{counted.noun}|{word}" for word in near} | ({counted.noun} if figure.value > _SMALL else set())
    return claim_at(
        sentence, "quantity", Span(figure.start, figure.end), value, keys, f"{noun} {done}".rstrip(),
        about=frozenset(about), assertion=stated(sentence, figure),
    )  # fmt: skip


def _neighbours(sentence: Sentence, figure: Figure, counted: Counted) -> set[str]:
    """The nearest word that says something on either side: *fined five producers*, *access to four ships suspected of*.

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


def _written(sentence: Sentence, start: int, end: int) -> str:
    return " ".join(sentence.article.text[start:end].split())


def _apart(left: Quantity, right: Quantity, alike: Agreement) -> str:
    """Why two figures that differ do not answer one question; empty where they do.

    *At least six* and *up to 32* can both be true of nearly everything: a hedge is no agreement of two questions.
    """
    if left.marks != right.marks:
        return "one counts a part, a rate or an addition and the other does not"
    if left.past != right.past or (left.years and right.years and not left.years & right.years):
        return "they belong to different times"
    small, large = sorted((left.interval.value, right.interval.value))
    if (
        left.noun != right.noun and not _is_wider(left, right, large / small if small else 9, alike)
    ) or left.group != right.group:
        return "they count different things"
    if left.happening != right.happening and (left.is_person or (left.happening and right.happening)):
        return "different things happened to those who are counted"
    if "vague" in (left.interval.hedge, right.interval.hedge) and alike == "within":
        return ""
    if small <= 0 or large / small > (_TOLLS_APART if left.is_person and left.happening else _FAR_APART):
        return "they are too far apart to count one thing"
    return ""


def _is_wider(left: Quantity, right: Quantity, ratio: float, alike: Agreement) -> bool:
    """Whether *people* in one may be the *volunteers* of the other: for figures that agree, or large ones that look alike."""
    generic = left.is_person and right.is_person and "people" in (left.noun, right.noun)
    if alike == "within":
        return generic and ratio < 2
    return generic and not left.happening and ratio < 2 and min(left.interval.value, right.interval.value) >= _LARGE


# A misread or mistyped figure is seldom off by more; tolls of one disaster grow by more within days.
_FAR_APART = 2.6
_LARGE = 1000
_RUN = 50
_SMALL = 20
_TOLLS_APART = 10.0


KIND = ClaimKind(
    id="quantity",
    question="What is the figure for {subject}?",
    options=QuantityOptions(),
    extract=extract,
    compare=compare,
    show=show,
    matching=Matching(about=0.1, context=4.5, one_event=False),
)
