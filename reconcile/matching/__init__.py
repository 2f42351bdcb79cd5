"""GROUP: which claims answer the same question about the same happening.

Articles are first parted into stories, so that work grows with the folder and not with its square. Within a story the
ledger of events says which ruling, launch or vote each article tells of; the claims of two sources are then aligned one
to one, agreeing pairs first, and only what is left over can stand against each other.
"""

from reconcile.matching.group import Grouped, group

__all__ = ["Grouped", "group"]
