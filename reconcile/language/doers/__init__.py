"""Who did it: *Ada Marsh scored the winner*, *the bill was introduced by Ada Marsh*, *a late header by Marsh*.

Only deeds of one person, done to one thing, and only where the doer is named beside the verb: of two who scored a goal
each did, and who stands farther off may be anybody.
"""

from reconcile.language.doers.reading import read
from reconcile.language.doers.things import Doing

__all__ = ["Doing", "read"]
