"""How two renderings of one utterance differ.

Two reporters never write down the same words quite alike: marks, capitals, contractions, spelling, what is left out by
dots and what is put in by square brackets differ without meaning anything. The rest is laid side by side, word by word.
"""

from reconcile.language.wording.collation import Collation, Side, collate
from reconcile.language.wording.difference import Difference, Sort
from reconcile.language.wording.utterance import Utterance, Words, utterance

__all__ = ["Collation", "Difference", "Side", "Sort", "Utterance", "Words", "collate", "utterance"]
