"""The words that names are known by, from the lexicons: loaded once, on the first name."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from reconcile.language.similarity import fold
from reconcile.lexicons import load, load_groups


class Words(Struct, frozen=True):
    """All lists in one place, so that a reader of names looks up attributes and no files."""

    given: frozenset[str]
    openers: frozenset[str]
    function: frozenset[str]
    heads: frozenset[str]
    kin: frozenset[str]
    marks: frozenset[str]
    qualifiers: frozenset[str]
    fields: frozenset[str]
    suffixes: frozenset[str]
    bodies: frozenset[str]
    topics: frozenset[str]
    legal: frozenset[str]
    leads: frozenset[str]
    places: frozenset[str]
    place_starts: frozenset[str]
    peoples: frozenset[str]
    speech: frozenset[str]
    parties: frozenset[str]
    weekdays: frozenset[str]
    months: frozenset[str]
    month_surnames: frozenset[str]
    particles: frozenset[str]
    personal: frozenset[str]
    dotted: frozenset[str]
    owned: frozenset[str]
    owned_after: frozenset[str]
    surname_heads: frozenset[str]
    family_too: frozenset[str]
    adjectival: frozenset[str]
    place_heads: frozenset[str]
    place_leads: frozenset[str]
    family_places: frozenset[str]


@cache
def words() -> Words:
    """The lists, read on first use."""
    titles = load_groups("titles.txt")
    bodies = load_groups("organization_words.txt")
    groups = load_groups("places.txt")
    inside = load_groups("name_words.txt")
    places = {name for part, names in groups.items() if not part.startswith("of_") for name in names}
    places |= {part.replace("_", " ") for part in groups if part not in ("world", "short_states")}
    return Words(
        given=load("given_names.txt"),
        openers=load("sentence_openers.txt"),
        function=load("function_words.txt"),
        heads=titles["head"],
        kin=titles["kin"],
        marks=titles["mark"],
        qualifiers=titles["qualifier"],
        fields=titles["field"],
        suffixes=titles["suffix"],
        bodies=bodies["head"],
        topics=bodies["topic"],
        legal=bodies["legal"],
        leads=bodies["lead"],
        places=frozenset(places),
        place_starts=frozenset(name.split(" ", 1)[0] for name in places if " " in name),
        peoples=frozenset(n for part, names in groups.items() if part.startswith("of_") for n in names),
        speech=load("speech_verbs.txt"),
        parties=bodies["party"],
        weekdays=inside["weekday"],
        months=inside["month"],
        month_surnames=inside["month_surname"],
        particles=inside["particle"],
        personal=inside["personal"],
        dotted=inside["dotted"],
        owned=inside["owned"],
        owned_after=inside["owned_after"],
        surname_heads=inside["surname_head"],
        family_too=inside["family_too"] | inside["surname_head"],
        adjectival=inside["adjectival"],
        place_heads=inside["place_head"],
        place_leads=inside["place_lead"],
        family_places=inside["family_place"],
    )


def is_given(word: str) -> bool:
    """Whether the folded word is a given name; a double one counts by its first part (*Jean-Luc* comes as *Jean*)."""
    return word in words().given or (not word.isascii() and fold(word) in words().given)
