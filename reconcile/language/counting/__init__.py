"""What a figure counts, and in which respect: *at least 64 people, including 9 children, were killed*.

`nouns` finds the counted noun and the words that narrow it, `happening` what was done to the counted, `marks` whether
the figure is a part, a whole, a rate, an addition or a thing of the past. Nothing here knows of claims.
"""

from reconcile.language.counting.bearers import bearer_of, is_record, party_of
from reconcile.language.counting.capacity import is_capacity
from reconcile.language.counting.clauses import LONGEST_SENTENCE, clause_of, readable
from reconcile.language.counting.extents import extent_of, is_change
from reconcile.language.counting.happening import happening_of
from reconcile.language.counting.implied import implied
from reconcile.language.counting.marks import DEGREES, marks_of, stated
from reconcile.language.counting.nobody import Nobody, nobody_in
from reconcile.language.counting.nouns import FATED, Counted, Phrase, counted_by, noun_group, phrase_at
from reconcile.language.counting.setting import MOST_AGAINST, Common, common, in_one_setting, setting_of, told_alike
from reconcile.language.counting.terms import is_turned_down, stage_of, terms_of
from reconcile.language.counting.times import is_past
from reconcile.language.counting.years import years_before, years_of

__all__ = [
    "DEGREES",
    "FATED",
    "LONGEST_SENTENCE",
    "MOST_AGAINST",
    "Common",
    "Counted",
    "Nobody",
    "Phrase",
    "bearer_of",
    "clause_of",
    "common",
    "counted_by",
    "extent_of",
    "happening_of",
    "implied",
    "in_one_setting",
    "is_capacity",
    "is_change",
    "is_past",
    "is_record",
    "is_turned_down",
    "marks_of",
    "nobody_in",
    "noun_group",
    "party_of",
    "phrase_at",
    "readable",
    "setting_of",
    "stage_of",
    "stated",
    "terms_of",
    "told_alike",
    "years_before",
    "years_of",
]
