"""How a count is put into words."""

from __future__ import annotations

DONE = {
    "KILL": "killed", "INJURE": "injured", "MISS": "missing", "RESCUE": "rescued", "ARREST": "arrested",
    "ABDUCT": "abducted", "FREE": "freed", "RELEASE": "released", "EVACUATE": "evacuated", "DISPLACE": "displaced",
    "HOSPITALIZE": "taken to hospital", "CUT_JOBS": "laid off", "CHARGE": "charged", "CONVICT": "convicted",
    "INFECT": "infected", "ESCAPE": "escaped", "ATTEND": "",
}  # fmt: skip
"""What happened to the counted, as the subject of a claim says it."""


def put(subject: str) -> str:
    """A subject as a question goes on: *people killed* → *people were killed*."""
    for done in filter(None, DONE.values()):
        if subject.endswith(f" {done}"):
            return f"{subject[: -len(done)]}were {done}".replace("were escaped", "escaped")
    return subject
