"""Figures in running text: digits and words, hedges, bounds, ranges, scales, fractions, units, currencies,
percentages.

Read in one walk over the tokens of a sentence: `labels` steps over the numbers that count nothing (years, dates,
flight numbers, *PS4*), `cardinals` reads the bare number, `dress` what it is of (a currency, a unit, a percentage, an
age), and `scan` puts hedges and ranges around it. `intervals` says when two figures can be one.
"""

from reconcile.language.numerals.figure import Figure, FigureForm
from reconcile.language.numerals.intervals import SAME_DIGITS, Agreement, Interval, agreement, interval_of, resemblance
from reconcile.language.numerals.scan import figures
from reconcile.language.numerals.words import number_words

__all__ = [
    "SAME_DIGITS",
    "Agreement",
    "Figure",
    "FigureForm",
    "Interval",
    "agreement",
    "figures",
    "interval_of",
    "number_words",
    "resemblance",
]
