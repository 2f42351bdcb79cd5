"""What does not hold for some passages: what an article says of itself, and what `per_path` says of a folder.

Whatever is excepted is read all the same, because it helps to tell events apart; it only is no evidence. So a conflict
that stands without the excepted passages stands, and one that does not is gone.
"""

from reconcile.exceptions.applying import Applied, apply, may_speak, soften
from reconcile.exceptions.places import left_out

__all__ = ["Applied", "apply", "left_out", "may_speak", "soften"]
