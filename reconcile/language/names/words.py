"""The words that names are known by, from the lexicons: loaded once, on the first name."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from reconcile.lexicons import load, load_groups

PARTICLES = frozenset(
    "de del della di da dos das du la le van von der den ter ten bin bint ibn al el ul ur zu af av y".split()
)
"""Words in small letters inside a person's name."""

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)

# Nouns of rank that are family names as often; after a given name they are one (*Aaron Judge*, *Martin Luther King*).
SURNAME_HEADS = frozenset(
    "baker baron bishop cardinal cook dean duke earl guard hunter judge keeper king knight lord major marshal page "
    "pope prince queen ranger steward taylor writer st father brother sister may chair chef coach".split()
)

# After a hyphen these end the name: *Ruritania-flagged*, *Harlow-based*; what else is short belongs to it: *Seo-yun*.
ADJECTIVAL = frozenset(
    "led based era run wide born like old held only made free to style owned area type time day year long high flag "
    "style law war deal trip bound made bred risk rich fan fans side only made linked tied plus level grade class".split()
)

PLACE_HEADS = frozenset(
    "airport avenue bay beach boulevard bridge canyon cape cathedral city coast county creek desert district forest fort "
    "gulf harbor harbour highway hill hills island islands lake lane mount mountain mountains ocean park peninsula plaza "
    "port province region river road sea square state strait street valley village".split()
)


class Words(Struct, frozen=True):
    """All lists in one place, so that a reader of names looks up attributes and no files."""

    given: frozenset[str]
    openers: frozenset[str]
    function: frozenset[str]
    heads: frozenset[str]
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


@cache
def words() -> Words:
    """The lists, read on first use."""
    titles = load_groups("titles.txt")
    bodies = load_groups("organization_words.txt")
    groups = load_groups("places.txt")
    places = {name for part, names in groups.items() if not part.startswith("of_") for name in names}
    places |= {part.replace("_", " ") for part in groups if part not in ("world", "short_states")}
    return Words(
        given=load("given_names.txt"),
        openers=load("sentence_openers.txt"),
        function=load("function_words.txt"),
        heads=titles["head"],
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
    )
