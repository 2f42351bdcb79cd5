"""What a figure counts, and in which respect: *at least 73 people, including 10 children, were killed*.

`nouns` finds the counted noun and the words that narrow it, `happening` what was done to the counted, `marks` whether
the figure is a part, a whole, a rate, an addition or a thing of the past. Nothing here knows of claims.
"""

from reconcile.language.counting.happening import happening_of
from reconcile.language.counting.marks import clause_of, marks_of, readable, stated, years_of
from reconcile.language.counting.nouns import Counted, Phrase, counted_by, noun_group, phrase_at

__all__ = [
    "Counted",
    "Phrase",
    "clause_of",
    "counted_by",
    "happening_of",
    "marks_of",
    "noun_group",
    "phrase_at",
    "readable",
    "stated",
    "years_of",
]
