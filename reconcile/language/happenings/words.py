"""The small words by which clauses are read."""

from __future__ import annotations

from functools import cache

from reconcile.lexicons import load

DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "another", "each", "every", "'s", "'",
    "no",
})  # fmt: skip
PREPOSITIONS = frozenset({
    "on", "in", "at", "by", "of", "from", "since", "until", "till", "before", "after", "during", "around", "about",
    "over", "early", "late", "for", "to", "through", "between", "as",
})  # fmt: skip
# A clause begins here; a verb beyond has another subject, and perhaps another day.
CLAUSE = frozenset({
    "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "although", "though", "but",
    "whether", "if", "unless", "how", "why", "what",
})  # fmt: skip
MARKS = frozenset(";:—–()[]?!")
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
AUXILIARIES = BE | frozenset({
    "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall",
    "should", "not", "also", "to", "isn't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "didn't", "won't",
    "wouldn't",
})  # fmt: skip
BEFORE_VERB = frozenset({"will", "would", "did", "could", "didn't", "may", "might", "can", "won't", "should", "must"})
# Stems of verbs that say little without what follows: *refused to block*.
CATENATIVE = frozenset({
    "refus", "declin", "agre", "begin", "start", "plan", "fail", "seek", "tri", "vow", "vote", "decid", "move",
    "expect", "order", "continu", "manag", "help", "need", "want", "set",
})  # fmt: skip
# Stems of verbs that name no deed of their own: they come before and after everything.
VAGUE = frozenset({
    "be", "have", "do", "go", "get", "give", "put", "keep", "leav", "becom", "remain", "stay", "know", "see", "use",
    "work", "turn", "bring", "show", "appear", "seem", "call", "add", "spend", "return", "move", "receiv", "includ",
    "lead", "allow", "continu", "stop", "wait", "look", "stand", "sit", "reach",
})  # fmt: skip
# Stems of verbs that say little without what they are said of: *the crash happened*, *a ruling handed down*.
LIGHT = frozenset({
    "happen", "occur", "hand", "take", "come", "carri", "make", "strike", "issu", "hold", "unfold", "begin",
    "start", "end", "follow", "hear", "feel", "record", "report", "last", "caus",
})  # fmt: skip
# Classes whose present tense tells of a set day: *opens Friday*, *takes effect March 1*.
SET_DOWN = frozenset({"BEGIN", "END", "OPEN", "CLOSE", "REOPEN", "RESUME", "TAKE_EFFECT", "ARRIVE", "DEPART", "RETIRE"})
# Classes of what lasts, or of speech: they do not say which event a day belongs to.
STATES = frozenset({
    "CARRY", "LIVE", "EMPLOY", "OWE", "PROFIT", "REVENUE", "EARN", "COST", "PLAN", "EXPECT", "SAY", "ACCUSE",
    "SERVE", "LAST", "CONTROL", "ORBIT", "TREAT",
})  # fmt: skip
# Verbs that are of a class as the governing verb of a clause, though the bare word elsewhere need not be.
GOVERNING = {
    "pass": "PASS", "adopt": "PASS", "enact": "PASS", "sentenc": "SENTENCE", "captur": "ABDUCT", "sign": "SIGN",
    "penal": "FINE", "fine": "FINE", "plow": "CRASH", "founder": "SINK", "bump": "CRASH",
}  # fmt: skip
# Nouns that are happenings here, though elsewhere (what is counted, what a ruling is about) they are none.
EVENT_NOUNS = {
    "game": "CONTEST", "match": "CONTEST", "race": "CONTEST", "prix": "CONTEST", "bout": "CONTEST", "derby": "CONTEST",
    "playoff": "CONTEST", "semifinal": "CONTEST", "overtime": "CONTEST", "inning": "CONTEST", "rampage": "ATTACK",
    "carnage": "ATTACK", "accident": "CRASH", "final": "CONTEST",
}  # fmt: skip
# Stems of verbs that break in upon a happening on its own day: *the match was halted on Sunday*.
INTERRUPTIONS = frozenset({"halt", "stop", "interrupt", "disrupt", "mar", "overshadow", "shatter"})
# What a thing that hits or strikes them has run into: *hit a pillar of the bridge*, *struck a parked car*.
OBSTACLES = frozenset({
    "wall", "tree", "pole", "bridg", "pillar", "car", "truck", "bus", "van", "lorri", "train", "tram", "build", "hous",
    "barrier", "rock", "iceberg", "pier", "lamppost", "fenc", "motorcycl", "cyclist", "pedestrian", "vehicl", "boat",
    "ship", "ferri", "mountain", "hillsid", "reef", "platform", "buffer", "guardrail", "breakwat", "quay", "jetti",
    "wharf", "dock", "sandbank", "buoy", "embank", "parapet", "cliff",
})  # fmt: skip
# Parts of an obstacle: *hit the end of the pier*.
PARTS = frozenset({
    "end", "side", "corner", "edge", "foot", "base", "middle", "back", "front", "rear", "top", "part", "head",
})  # fmt: skip
# Stems that stand beside every happening and tell none from another.
NO_ARGUMENT = frozenset({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
    "last", "next", "former", "new", "more", "least", "peopl", "hour", "day", "week", "month", "year", "minut",
    "decad", "person", "man", "woman", "other", "earli", "late", "time", "way", "immedi", "say", "repris", "retali",
    "reveng",
})  # fmt: skip
# The object of a verb ends here.
NO_COMPLEMENT = frozenset({
    ",", ".", "after", "before", "since", "following", "and", "as", "has", "have", "had", "will",
})  # fmt: skip
# So many tokens on the left of an expression may hold its verb, and so many after a verb its object.
REACH = 22
OBJECT = 7


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs of speaking, without those whose speech is itself the act: *denied a request*, *ordered a recount*."""
    acts = {"agreed", "agrees", "agreeing", "conceded", "concedes", "conceding", "asked", "asking", "asks"}
    acts |= {
        "ruled",
        "rules",
        "denied",
        "denies",
        "denying",
        "ordered",
        "pleaded",
        "promised",
        "vowed",
        "pledged",
        "posted",
    }
    return (load("speech_verbs.txt") - acts) | {"said", "says", "told", "tells", "tweeted", "announced", "reported"}
