"""The small words by which a deed, its thing and its doer are read."""

from __future__ import annotations

from functools import cache

from reconcile.lexicons import load_classes

SCORED, SCORED_TOLD = "score", "scored"
# What is scored, as a noun that needs no verb (*a header by Marsh*, *Marsh's late winner*), and what it comes to.
STRIKES = {
    "winner": "winner", "decider": "winner", "opener": "opener", "equaliser": "level", "equalizer": "level",
    "leveller": "level", "header": "header", "penalty": "penalty", "pointer": "three", "three": "three",
    "touchdown": "touchdown", "try": "try", "goal": "", "strike": "", "shot": "", "basket": "", "effort": "",
    "layup": "layup", "dunk": "dunk", "volley": "volley", "homer": "homer", "putt": "putt", "birdie": "birdie",
}  # fmt: skip
SAME = {
    "investigation": "inquiry", "probe": "inquiry", "enquiry": "inquiry", "legislation": "bill", "measure": "bill",
    "corpse": "body", "remains": "body", "award": "prize", "movie": "film", "agreement": "deal", "accord": "deal",
    "contract": "deal", "treaty": "deal", "medal": "medal", "gold": "medal", "vehicle": "car", "aircraft": "plane",
    "jet": "plane", "airplane": "plane", "research": "study",
}  # fmt: skip
BETWEEN = frozenset(("has", "have", "had", "also", "then", "later", "himself", "herself", "just", "once"))
BE = frozenset(("is", "was", "been", "being", "be", "were"))
ENDS = frozenset((",", ".", ";", ":", "(", ")", "and", "but", "that", "which", "who", "when", "while", "as", "after",
    "before", "because", "”", "“", '"', "?", "!", "–", "—", "where", "since", "until"))  # fmt: skip
LINKS = frozenset(("in", "on", "at", "for", "of", "from", "to", "with", "by", "near", "against", "into", "off", "over",
    "during", "through", "under", "between", "about", "out"))  # fmt: skip
DEFINITE = frozenset(("the", "this", "'s", "his", "her", "its", "their"))
INDEFINITE = frozenset(("a", "an"))
# What belongs to another time or another round, and so is another thing.
ELSEWHEN = frozenset(("old", "previous", "earlier", "former", "next", "semi", "quarter"))
ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"))
GOES_TO = frozenset(("went", "go", "goes", "awarded"))
TAKEN = frozenset(("took", "taken"))
# What may follow *Marsh's winner*; *Marsh's touchdown pass* is another's touchdown.
GOES_ON = frozenset(("put", "made", "sent", "gave", "won", "came", "meant", "broke", "set", "took", "left", "saw"))
PRONOUNS = frozenset(("it", "him", "her", "them", "himself", "herself", "that", "us", "me", "you"))
NOT_ONE = frozenset(("another", "some", "many", "several", "two", "three", "four", "five", "six", "both", "all", "any",
    "other", "more", "no", "every", "most", "few", "each", "one"))  # fmt: skip
# What tells one deed from another of the same sort, beside numbers.
TELLING = frozenset(("women", "men", "woman", "man", "boy", "girl", "junior", "senior", "u", "under", "mixed", "single",
    "double", "last", "previous", "next", "earlier", "former", "old", "new", "actor", "actress", "director", "first",
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final", "silver", "gold",
    "bronze", "field", "home", "away", "indoor", "outdoor", "national", "regional", "assistant", "deputy"))  # fmt: skip
REACH, TAIL = 8, 12


NUMBERS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))


@cache
def deed_of() -> dict[str, str]:
    """The deed that each form of a verb tells of."""
    return load_classes("single_deeds.txt")
