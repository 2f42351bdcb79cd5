"""The question that an outcome answers, as people would put it: *What became of the request to block the ferry?*"""

from __future__ import annotations

from reconcile.claims.outcome.told import Told
from reconcile.claims.outcome.value import Outcome
from reconcile.language.document import Sentence
from reconcile.language.similarity import fold
from reconcile.language.tokens import Token

_SUBJECTS = {
    "block": "the request to the court",
    "vote": "how they voted",
    "race": "who won",
    "lead": "who is ahead",
    "match": "the final score",
    "series": "how the series stands",
    "attacker": "how the attacker was stopped",
    "closure": "whether it is open",
    "contact": "whether there is contact",
    "responsibility": "whether anybody has claimed responsibility",
    "legality": "whether it is lawful",
    "arrest": "arrests",
    "charge": "charges",
    "cause": "the cause",
    "discovery": "the search",
    "vehicle": "the vehicle of the attack",
    "exchange": "whether it was an exchange",
}
_QUESTIONS = {
    "division": "How did they vote?",
    "race": "Who won?",
    "lead": "Who is ahead?",
    "match": "How did the match end?",
    "contact": "Is there contact?",
    "responsibility": "Has anybody claimed responsibility?",
    "legality": "Is it lawful?",
    "search": "How did the search end?",
    "talks": "How did the talks end?",
    "arrest": "Has anybody been arrested?",
    "charge": "Have charges been brought?",
    "exchange": "Was anybody given in exchange?",
    "vehicle": "With what vehicle was the attack made?",
    "series": "How does the series stand?",
    "capture": "How was the attacker stopped?",
    "evacuation": "May the people who were evacuated go back?",
}
_OF_PEOPLE = {
    "custody": "custody", "recourse": "appeal", "fitness": "fitness", "departure": "departure", "apology": "apology",
}  # fmt: skip
_ACTS = {"apology": "apology", "demand": "resignation", "condition": "condition"}
_ENDS = frozenset({
    "that", "which", "who", "whom", "where", "under", "since", "after", "before", "until", "when", "while", "because",
    "for", "in", "on", "at", "as", "so", "would", "could", "has", "had", "is", "was", "and", "or", "to", "over", "it",
})  # fmt: skip
_LINKS = frozenset({"of", "with", "by", "from", "into", "against", "between"})
_LONGEST = 9  # words of an object that a question can carry


def subject(sentence: Sentence, told: Told) -> str:
    """What the outcome is one of: *the fine*, *the request to block the ferry*, *whether the bridge is open*."""
    outcome, tokens = told.outcome, sentence.tokens
    if outcome.family == "block" and outcome.matter == "block":
        found = _object(sentence, told)
        return f"the request to block {found}" if found else _SUBJECTS["block"]
    if outcome.family == "block":
        return f"the request for an {outcome.matter}" if outcome.matter == "injunction" else f"the {outcome.matter}"
    if outcome.family == "fine" and outcome.party:
        return f"the {outcome.matter} on {outcome.party}"
    if outcome.family == "closure":
        return f"whether the {_road(tokens, told.about[0])} is open"
    if outcome.family == "identity":
        return f"the identity of the {outcome.matter}" if outcome.matter else "the identity of those concerned"
    if outcome.family in ("apology", "demand", "condition"):
        return f"{outcome.party}’s {_ACTS[outcome.family]}"
    if outcome.family in _OF_PEOPLE:
        return of_somebody(outcome, "")
    if outcome.family in ("origin", "struck"):
        return f"the {outcome.matter}"
    if outcome.family in ("discovery", "cause"):
        return f"the {outcome.thing}"
    if outcome.family == "particulars":
        return f"{outcome.matter} from {_name_of(sentence, outcome)}"
    if outcome.family == "response":
        return f"the response of {_name_of(sentence, outcome)}"
    return _SUBJECTS.get(outcome.matter, f"the {outcome.matter}")


def of_somebody(outcome: Outcome, otherwise: str) -> str:
    """The subject of what became of one person: *Dana Moss’s appeal*."""
    what = _OF_PEOPLE.get(outcome.family)
    if not what or not outcome.party:
        return otherwise
    return f"{outcome.party}’s {what}"


def question(value: Outcome, subject: str) -> str:
    """The question in words, for an outcome of this subject."""
    asked = _ASKED.get(value.family)
    if value.family in ("verdict", "sentence", "conviction") and subject not in ("the verdict", "the sentence"):
        asked = None
    if asked is None:
        return _QUESTIONS.get(value.family) or f"What became of {subject}?"
    thing = subject.removeprefix("whether ").removesuffix(" is open")
    several = subject.endswith("s") or value.thing == "what"
    party = value.party or {"concession": "the loser", "plea": "the accused"}.get(value.family, "")
    return asked.format(party=party, thing=thing, are="Are" if several else "Is", have="Have" if several else "Has")


# With the party, the thing, and the verb that goes with it.
_ASKED = {
    "concession": "Did {party} concede?",
    "custody": "Is {party} in custody?",
    "recourse": "Did {party} appeal?",
    "fitness": "Can {party} play?",
    "departure": "How did {party} leave?",
    "rating": "How does {party} rate it?",
    "origin": "What caused {thing}?",
    "struck": "What did {thing} run into?",
    "plea": "How did {party} plead?",
    "apology": "Did {party} apologise?",
    "demand": "Did they call for {party} to go?",
    "condition": "Was {party} hurt?",
    "release": "Is {thing} out?",
    "closure": "Is {thing} open?",
    "identity": "Is {thing} known?",
    "cause": "Is {thing} known?",
    "discovery": "Has {thing} been found?",
    "particulars": "{have} {thing} been made known?",
    "service": "{are} {thing} running?",
    "gathering": "Will {thing} go ahead?",
    "supply": "Has {thing} been restored?",
    "response": "What was {thing}?",
    "verdict": "What was {thing}?",
    "sentence": "What was {thing}?",
    "conviction": "What was {thing}?",
}


def _road(tokens: list[Token], at: int) -> str:
    """*bridge*; *A42*, whose letter is a token of its own."""
    return tokens[at - 1].text + tokens[at].text if tokens[at].text.isdigit() else tokens[at].lower


def _name_of(sentence: Sentence, outcome: Outcome) -> str:
    """The name as written of which the outcome's party has the first word."""
    first = outcome.party.split()[0]
    return next((name.text for name in sentence.names if first in fold(name.text).split()), outcome.party)


def _object(sentence: Sentence, told: Told) -> str:
    """What was to be blocked, where it stands right behind the verb, up to what begins something else."""
    first, end = told.about
    tokens = sentence.tokens
    if sentence.role == "headline" or first != told.last:
        return ""
    last, words = first, 0
    inside = {k for name in sentence.names for k in range(name.first + 1, name.last + 1)}  # a name is one word
    while last < end and words < _LONGEST and (last in inside or not _stops(tokens, last)):
        words += last + 1 not in inside
        last += 1
    if last < end and not _stops(tokens, last):  # too long: leave its last part out
        links = [k for k in range(first + 1, last) if tokens[k].lower in _LINKS and k not in inside]
        last = links[-1] if links else first
    while last > first and (tokens[last - 1].lower in _LINKS or not tokens[last - 1].text[-1].isalnum()):
        last -= 1
    return _text(tokens[first:last])


def _stops(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.text in "-’'" or token.lower in ("'s", "."):
        return False
    return not token.text[0].isalnum() or token.lower in _ENDS


def _text(tokens: list[Token]) -> str:
    parts: list[str] = []
    for index, token in enumerate(tokens):
        if index and token.start > tokens[index - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)
