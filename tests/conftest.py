"""What holds for all tests."""

import os

from hypothesis import settings

# A busy machine is no fault of the program; and a build fails for what it changed, not for a lucky draw.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Where the tests run must not show in what they see: one that wants a colour or GitHub's runner says so itself. Typer
# looks as soon as it is imported.
for name in ("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
    os.environ.pop(name, None)
