"""What an expression of day, time or length belongs to: *on Tuesday rejected*, *said Monday*, *Friday's ruling*.

English news puts the day close to the verb of its clause: after it (*crashed on Sunday*), right before it (*on Monday
denied*) or at the head of the sentence (*On Friday, a judge …*). A noun may stand for the verb (*the crash on Sunday*,
*Tuesday's launch*).
"""

from reconcile.language.happenings.attachment import act_between, keys, marks, named, of, order, placed, which
from reconcile.language.happenings.deeds import Deed, deed
from reconcile.language.happenings.families import families
from reconcile.language.happenings.happening import Happening
from reconcile.language.happenings.milestones import milestone
from reconcile.language.happenings.occasions import is_set, occasion
from reconcile.language.happenings.parties import actor
from reconcile.language.happenings.plans import is_overtaken, is_set_down, officeholder

__all__ = [
    "Deed",
    "Happening",
    "act_between",
    "actor",
    "deed",
    "families",
    "is_overtaken",
    "is_set",
    "is_set_down",
    "keys",
    "marks",
    "milestone",
    "named",
    "occasion",
    "of",
    "officeholder",
    "order",
    "placed",
    "which",
]
