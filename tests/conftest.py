"""What holds for all tests."""

import os

from hypothesis import settings

# A busy machine is no fault of the program; and a build fails for what it changed, not for a lucky draw.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
