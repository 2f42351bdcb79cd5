"""Courts, judges, panels and juries as news names them, and what each can denote.

A general table of courts knows the official names; news says *a federal judge in Denver*, *the Ninth Circuit*,
*Manhattan federal court*. What a name leaves open stays empty, so that it agrees with all that it may denote.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct, structs

from reconcile.language.tokens import Token
from reconcile.lexicons import load_classes

Level = Literal["", "trial", "appeals", "supreme"]
Body = Literal["court", "judge", "panel", "jury"]


class Court(Struct, frozen=True):
    """What a mention tells of a court; the empty string where it tells nothing.

    `system` is `us`, `eu`, `uk`, `international`, a US state (`state:ohio`, `state:` where the state is not named) or
    another country's name as written; `circuit` is a number or `dc`, `federal`; `district` is the part of a state
    (`southern new york`, or the state alone); `special` tells courts of one subject or one name apart (`bankruptcy`).
    """

    level: Level = ""
    system: str = ""
    circuit: str = ""
    district: str = ""
    place: str = ""
    special: str = ""
    panel: int = 0
    judge: str = ""
    body: Body = "court"


class CourtMention(Struct, frozen=True):
    """A court where it is named: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    court: Court


_ORDINALS = {
    **{f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": str(n) for n in range(1, 12)},
    **{w: str(n) for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split(), 1)},
    "d.c.": "dc", "dc": "dc", "columbia": "dc",
}  # fmt: skip
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9, "eleven": 11, "2": 2, "3": 3, "5": 5}
_ANCHORS = frozenset(
    "court courts circuit judge judges justice justices panel tribunal jury juries jurors magistrate sdny".split()
) | {"s.d.n.y.", "e.d.n.y.", "district"}
# What may stand before "court" or "judge" as a part of its name, in small letters too.
_BEFORE = frozenset(
    """federal appeals appellate appeal district circuit supreme superior high higher trial state lower top highest
    bankruptcy tax crown county u.s us eu european international criminal constitutional family municipal city
    magistrates general second immigration chief presiding senior chamber administrative commercial civil probate
    juvenile common pleas provincial regional national world administrative""".split()
) | {"u.s.", "'s", "-", "d.c.", "u.k.", "nation", "state", "country", "land"}
_DIRECTIONS = frozenset({"southern", "northern", "eastern", "western", "central", "middle"})
_NOT_A_NAME = frozenset(
    """the a an in on at by for from of and but or as if when after before while this that these those his her its
    their our monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb aug sept oct nov dec last next earlier separately also
    meanwhile however what why how who says say said will won former then yesterday today full""".split()
)


@cache
def _circuit_of_state() -> dict[str, str]:
    return load_classes("us_circuits.txt")


@cache
def _state_of_city() -> dict[str, str]:
    return {city: state.replace("_", " ") for city, state in load_classes("us_court_cities.txt").items()}


@cache
def _circuit_of_seat() -> dict[str, str]:
    return load_classes("us_circuit_seats.txt")


def find(tokens: Sequence[Token]) -> list[CourtMention]:
    """The courts, judges, panels and juries of a sentence, left to right, without overlaps."""
    anchors = [i for i, token in enumerate(tokens) if token.lower in _ANCHORS]
    found: list[CourtMention] = []
    if not anchors:
        return found
    for i in anchors:
        if found and i < found[-1].last:
            continue
        mention = _mention(tokens, i)
        if mention is None:
            continue
        if found and mention.first < found[-1].last:
            mention = structs.replace(mention, first=found[-1].last)
        found.append(mention)
    return _joined(tokens, found)


def _mention(tokens: Sequence[Token], i: int) -> CourtMention | None:
    word = tokens[i].lower
    if word == "circuit":
        return _circuit(tokens, i)
    if word in ("court", "courts", "tribunal"):
        return _court(tokens, i)
    if word == "district" or word == "sdny" or word.endswith("."):
        return _district(tokens, i)
    if word in ("jury", "juries", "jurors"):
        return (
            CourtMention(_left(tokens, i), i + 1, Court(level="trial", body="jury")) if _is_petty(tokens, i) else None
        )
    if word == "panel":
        return _panel(tokens, i)
    return _judge(tokens, i)


def _is_petty(tokens: Sequence[Token], i: int) -> bool:
    """A grand jury charges; it does not find guilty."""
    return i == 0 or tokens[i - 1].lower not in ("grand", "of", "coroner")


def _left(tokens: Sequence[Token], i: int) -> int:
    """Where the name that ends at token `i` begins: adjectives of courts, and capitals that stand close before."""
    k = i
    while k > 0 and i - k < 9:
        before = tokens[k - 1]
        if before.lower in _BEFORE or (before.is_capital and before.lower not in _NOT_A_NAME and before.is_word):
            k -= 1
        else:
            break
    while k < i and tokens[k].lower in ("'s", "-"):
        k += 1
    return k


def _circuit(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*9th U.S. Circuit Court of Appeals*, *Ninth Circuit*, *U.S. Circuit Court of Appeals for the D.C. Circuit*."""
    k = i
    while k > 0 and tokens[k - 1].lower in ("u.s.", "us", "federal"):
        k -= 1
    number, k = _ordinal_before(tokens, k)
    if not number and k < i and tokens[k].lower == "federal" and tokens[i].is_capital:
        number = "federal"
    last = i + 1
    of_appeals = _has(tokens, last, "court", "of", "appeals")
    if of_appeals:
        last += 3
    elif _has(tokens, last, "court"):
        if not number:
            return _court(tokens, last)
        last += 1
    if not number:
        if not of_appeals:
            return None
        court, last = _placed(tokens, Court("appeals", "us"), last)
        return CourtMention(_left(tokens, i), last, court)
    if not of_appeals and not tokens[i].is_capital:
        return None  # "the first circuit of the track"
    if _has(tokens, last, "judge") or _has(tokens, last, "judges"):
        return None
    return CourtMention(k, last, Court("appeals", "us", circuit=number))


def _ordinal_before(tokens: Sequence[Token], k: int) -> tuple[str, int]:
    """The circuit that stands before token `k` (*9th*, *Ninth*, *D.C.*, *District of Columbia*), and where it begins."""
    if k >= 2 and tokens[k - 2].lower + tokens[k - 1].lower in _ORDINALS and tokens[k - 2].text.isdigit():
        return _ORDINALS[tokens[k - 2].lower + tokens[k - 1].lower], k - 2
    if k >= 3 and _has(tokens, k - 3, "district", "of", "columbia"):
        return "dc", k - 3
    word = tokens[k - 1].lower if k else ""
    return (_ORDINALS[word], k - 1) if word in _ORDINALS and word != "columbia" else ("", k)


def _court(tokens: Sequence[Token], i: int) -> CourtMention | None:
    first, last = _left(tokens, i), i + 1
    if _has(tokens, i - 1, "tennis") or _has(tokens, i - 1, "food") or _has(tokens, i - 1, "full"):
        return None
    if last < len(tokens) and tokens[last].lower in (
        "papers",
        "documents",
        "filing",
        "filings",
        "records",
        "case",
        "fees",
    ):
        return None
    if _has(tokens, last, "of") and last + 1 < len(tokens):
        length = _of_length(tokens, last)
        if length:
            last += length
    words = [token.lower for token in tokens[first:last]]
    court, last = _placed(tokens, _classify(tuple(words)), last)
    if not court.place and first > 3 and tokens[first - 1].text == "," == tokens[first - 3].text:
        before = tokens[first - 4]  # "A Washington, D.C., federal court"
        if before.is_capital and before.is_word and tokens[first - 2].is_capital:
            return CourtMention(first - 4, last, _at_place(court, before.lower))
    return CourtMention(first, last, court)


_AFTER_OF = (
    ("appeals",), ("appeal",), ("international", "trade"), ("justice",), ("human", "rights"), ("federal", "claims"),
    ("claims",), ("cassation",), ("session",), ("criminal", "appeals"), ("civil", "appeals"), ("arbitration",),
    ("common", "pleas"), ("king", "'s", "bench"),
)  # fmt: skip


def _of_length(tokens: Sequence[Token], at: int) -> int:
    for words in _AFTER_OF:
        if _has(tokens, at + 1, *words):
            return 1 + len(words)
    if _has(tokens, at + 1, "the", "united", "states"):
        return 4
    return 0


@lru_cache(maxsize=4096)
def _classify(words: tuple[str, ...]) -> Court:
    """What the words of a court's name say of its level and system."""
    has = frozenset(words).__contains__
    name = " ".join(words)
    state = _state_in(words)
    system = f"state:{state}" if state else "state:" if has("state") else ""
    if special := _special(name):
        return special
    if has("supreme") or "highest court" in name or "top court" in name:
        if state == "new york" or {"manhattan", "brooklyn", "queens", "bronx"} & set(words):
            return Court("trial", "state:new york", special="supreme court of new york")
        own = "us" if has("supreme") or has("nation") else ""  # "the highest court in the EU" is not America's
        return Court("supreme", system or _country(words) or own)
    if has("appeals") or has("appellate") or has("appeal"):
        if state in ("new york",) and "court of appeals" in name:
            return Court("supreme", system)
        federal = has("federal") or has("u.s.") or has("us") or (has("united") and has("states"))
        return Court("appeals", "us" if federal else system or _country(words))
    if has("high"):
        return Court("supreme", system) if state or has("state") else Court("", _country(words))
    if has("district"):
        return Court(
            "trial",
            "us" if has("u.s.") or has("us") or has("federal") else system or ("state:" if has("county") else ""),
        )
    if has("federal"):
        manhattan = {"manhattan": "southern new york", "brooklyn": "eastern new york"}
        district = next((manhattan[w] for w in words if w in manhattan), "")
        return Court("trial" if district or has("trial") else "", "us", district=district)
    if has("superior") or has("county") or has("circuit") or has("trial") or has("municipal"):
        return Court("trial", system or ("state:" if has("superior") or has("county") else ""))
    if has("crown") or has("magistrates"):
        return Court("trial", "uk")
    return Court("", system or _country(words))


def _special(name: str) -> Court | None:
    """Courts of one name or one subject."""
    if "general court" in name or "second - highest court" in name or "second highest court" in name:
        return Court("trial", "eu", special="general court")
    if "human rights" in name:
        return Court("supreme", "international", special="european court of human rights")
    if "international court of justice" in name or "world court" in name:
        return Court("supreme", "international", special="international court of justice")
    if "international criminal" in name:
        return Court("trial", "international", special="international criminal court")
    if "court of justice" in name or (("top" in name or "highest" in name) and ("eu " in name or "europe" in name)):
        return Court("supreme", "eu", special="court of justice")
    if "luxembourg" in name or name.startswith(("eu ", "eu's ", "european union")):
        return Court("", "eu")
    if "international trade" in name:
        return Court("trial", "us", special="court of international trade")
    if "federal claims" in name:
        return Court("trial", "us", special="court of federal claims")
    for subject in ("bankruptcy", "tax", "immigration"):
        if f"{subject} court" in name:
            return Court("trial", "us", special=subject)
    return None


def _state_in(words: Sequence[str]) -> str:
    """The US state that stands among the words."""
    states = _circuit_of_state()
    for i, word in enumerate(words):
        if i + 1 < len(words) and f"{word} {words[i + 1]}" in states:
            return f"{word} {words[i + 1]}"
        if word in states:
            return word
    return ""


def _country(words: Sequence[str]) -> str:
    """The country or place whose court it is: *Brazil's Supreme Court*, *the Delhi High Court*; empty for none."""
    if "u.s." in words or "us" in words or ("united" in words and "states" in words):
        return "us"
    if "'s" in words:
        owner = " ".join(words[: words.index("'s")])
        return "" if owner in ("nation", "state", "country", "land") else owner
    rest = [w for w in words if w not in _BEFORE and w not in ("court", "courts", "of", "the", "justice", "tribunal")]
    return " ".join(rest)


def _placed(tokens: Sequence[Token], court: Court, last: int) -> tuple[Court, int]:
    """`court` with what follows its name: *for the Southern District of New York*, *for the D.C. Circuit*, *in Boston*."""
    if last + 1 >= len(tokens):
        return court, last
    preposition = tokens[last].lower
    if preposition in ("for", "of") and _has(tokens, last + 1, "the"):
        for reader in (_circuit_after, _district_after):
            found = reader(tokens, last + 2)
            if found:
                extra, end = found
                if extra.circuit and court.level in ("", "appeals"):
                    return structs.replace(court, level="appeals", system="us", circuit=extra.circuit), end
                if extra.district and not court.circuit:
                    return structs.replace(court, level="trial", system="us", district=extra.district), end
        return court, last
    if preposition in ("in", "at") and tokens[last + 1].is_capital:
        place, end = _place_at(tokens, last + 1)
        if place:
            return _at_place(court, place), end
    return court, last


def _circuit_after(tokens: Sequence[Token], at: int) -> tuple[Court, int] | None:
    end = at
    if _has(tokens, at, "district", "of", "columbia"):
        end = at + 2
    for step in (1, 2):  # "9th" is two tokens
        if _has(tokens, end + step, "circuit"):
            word = "".join(token.lower for token in tokens[end : end + step])
            number = _ORDINALS.get(word) or ("federal" if word == "federal" else "")
            return (Court(circuit=number), end + step + 1) if number else None
    return None


def _district_after(tokens: Sequence[Token], at: int) -> tuple[Court, int] | None:
    """*Southern District of New York*, *District of Delaware*."""
    direction = tokens[at].lower if at < len(tokens) and tokens[at].lower in _DIRECTIONS else ""
    start = at + 1 if direction else at
    if not _has(tokens, start, "district", "of"):
        return None
    words = [token.lower for token in tokens[start + 2 : start + 4]]
    state = "district of columbia" if words[:1] == ["columbia"] else _state_in(words)
    if not state or not " ".join(words).startswith(state.removeprefix("district of ")):
        return None
    length = 1 if state == "district of columbia" else len(state.split())
    return Court(district=f"{direction} {state}".strip()), start + 2 + length


def _place_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The place whose name begins at `at`, in small letters: *washington*, *san francisco*, *los angeles*."""
    end = at
    while end < len(tokens) and end - at < 3 and tokens[end].is_capital and tokens[end].lower not in _NOT_A_NAME:
        end += 1
    return " ".join(token.lower for token in tokens[at:end]), end


def _at_place(court: Court, place: str) -> Court:
    """`court` at `place`, with what the place says of its circuit, district or state."""
    if place == "luxembourg" and not court.level:
        return structs.replace(court, system="eu", place=place)
    if place == "london":
        return structs.replace(court, system="uk", place=place, level=court.level or "trial")
    if place == "the hague":
        return structs.replace(court, system=court.system or "international", place=place)
    if court.system == "us" and court.level == "appeals" and not court.circuit:
        return structs.replace(court, place=place, circuit=_circuit_of_seat().get(place, ""))
    if court.system == "us" and court.level == "trial" and not court.district:
        return structs.replace(court, place=place, district=_district_of(place))
    return structs.replace(court, place=place)


def _district_of(place: str) -> str:
    """The state in which a federal court sits that sits at `place`; with its part where that is sure."""
    if place in ("manhattan", "brooklyn"):
        return "southern new york" if place == "manhattan" else "eastern new york"
    if place == "washington":
        return "district of columbia"
    return _state_of_city().get(place, place if place in _circuit_of_state() else "")


def _district(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*Southern District of New York*, *S.D.N.Y.*, standing alone for the court."""
    word = tokens[i].lower
    if word in ("s.d.n.y.", "sdny", "e.d.n.y."):
        part = "eastern new york" if word == "e.d.n.y." else "southern new york"
        return CourtMention(i, i + 1, Court("trial", "us", district=part))
    if i > 0 and tokens[i - 1].lower in _DIRECTIONS:
        found = _district_after(tokens, i - 1)
        if found:
            return CourtMention(i - 1, found[1], Court("trial", "us", district=found[0].district))
    return None


def _panel(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*a three-judge panel*, *a panel of the 10th Circuit*, *the panel*."""
    if i >= 3 and tokens[i - 1].lower in ("judge", "judges") and tokens[i - 3].lower in _NUMBERS:
        return CourtMention(i - 3, i + 1, Court("appeals", panel=_NUMBERS[tokens[i - 3].lower], body="panel"))
    if i >= 2 and tokens[i - 1].lower in ("appeals", "appellate", "court"):
        return CourtMention(i - 1, i + 1, Court("appeals", body="panel"))
    return CourtMention(i, i + 1, Court(body="panel"))


def _judge(tokens: Sequence[Token], i: int) -> CourtMention | None:
    """*U.S. District Judge Ann Lee*, *a federal judge in Denver*, *the justices*, *appeals judges*."""
    word = tokens[i].lower
    if word in ("judge", "judges") and i + 2 < len(tokens) and _has(tokens, i + 1, "panel"):
        return None  # "three-judge panel"
    if word == "justice":
        name, last = _name_after(tokens, i + 1)
        if not name or not tokens[i].is_capital:
            return None  # "justice", "Justice Department"
        return CourtMention(_left(tokens, i), last, Court("supreme", judge=name, body="judge"))
    if word == "justices":
        return CourtMention(_left(tokens, i), i + 1, Court("supreme", body="judge"))
    first = _left(tokens, i)
    court = _judge_of(tuple(token.lower for token in tokens[first : i + 1]))
    name, last = _name_after(tokens, i + 1) if word != "judges" else ("", i + 1)
    court = structs.replace(court, judge=name, body="judge")
    if _has(tokens, last, "of", "the"):
        found = _district_after(tokens, last + 2)
        if found:
            return CourtMention(
                first, found[1], structs.replace(court, level="trial", system="us", district=found[0].district)
            )
    if last + 1 < len(tokens) and tokens[last].lower in ("in", "at") and tokens[last + 1].is_capital:
        place, end = _place_at(tokens, last + 1)
        in_court = end < len(tokens) and (tokens[end].lower in _BEFORE or tokens[end].lower == "court")
        if place and not in_court:
            return CourtMention(first, end, _at_place(court, place))
    return CourtMention(first, last, court)


@lru_cache(maxsize=4096)
def _judge_of(words: tuple[str, ...]) -> Court:
    has = frozenset(words).__contains__
    state = _state_in(words)
    system = (
        "us"
        if has("u.s.") or has("us") or has("federal")
        else f"state:{state}"
        if state
        else "state:"
        if has("state")
        else ""
    )
    if (
        has("appeals")
        or has("appellate")
        or (has("circuit") and (system == "us" or any(w in _ORDINALS for w in words)))
    ):
        return Court("appeals", "us" if system == "us" or has("circuit") else system)
    if has("supreme"):
        return Court("" if state == "new york" else "supreme", system)
    if has("bankruptcy") or has("immigration") or has("tax"):
        return Court("trial", "us", special=next(w for w in ("bankruptcy", "immigration", "tax") if has(w)))
    if has("district"):
        return Court("trial", system)
    if system == "us":
        return Court("trial", "us")
    if has("superior") or has("county") or has("circuit") or has("trial") or has("crown") or has("magistrate"):
        return Court("trial", system or ("state:" if has("superior") or has("county") else ""))
    return Court("", system)


def _name_after(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The name of a person that begins at `at`, hyphens and initials included, and the token after it."""
    end = at
    while end < len(tokens) and end - at < 7:
        token = tokens[end]
        joined = (
            end + 1 < len(tokens)
            and token.text == "-"
            and tokens[end - 1].end == token.start == tokens[end + 1].start - 1
        )
        initial_dot = token.text == "." and end > at and len(tokens[end - 1].text) == 1 and tokens[end - 1].is_capital
        if (token.is_capital and token.lower not in _NOT_A_NAME) or (end > at and (joined or initial_dot)):
            end += 1
        else:
            break
    while end > at and not tokens[end - 1].is_word:
        end -= 1
    if end == at or tokens[at].lower in _NOT_A_JUDGE:
        return "", at
    pieces = []
    for i in range(at, end):
        gap = " " if i > at and tokens[i].start > tokens[i - 1].end else ""
        pieces.append(gap + tokens[i].text)
    return "".join(pieces), end


_NOT_A_JUDGE = frozenset("department minister ministry secretary system league society party advocate general".split())
_JOINS = frozenset({"of", "for", "on", "from", "at", "with", "in"})


def _joined(tokens: Sequence[Token], found: list[CourtMention]) -> list[CourtMention]:
    """A panel or a judge together with the court named right after it: *a panel of the 10th U.S. Circuit …* is one."""
    joined: list[CourtMention] = []
    for mention in found:
        before = joined[-1] if joined else None
        if before and before.court.body in ("panel", "judge") and mention.court.body == "court":
            between = [token.lower for token in tokens[before.last : mention.first]]
            if between and between[0] in _JOINS and all(w in ("the", "a") for w in between[1:]):
                joined[-1] = CourtMention(before.first, mention.last, _both(before.court, mention.court))
                continue
        joined.append(mention)
    return joined


def _both(body: Court, court: Court) -> Court:
    place = court.place or body.place
    return structs.replace(
        court, panel=body.panel, judge=body.judge, body=body.body, place=place, level=court.level or body.level
    )


def _has(tokens: Sequence[Token], at: int, *words: str) -> bool:
    """Whether `words` stand at `at`."""
    if at < 0 or at + len(words) > len(tokens):
        return False
    return all(tokens[at + n].lower == word for n, word in enumerate(words))
