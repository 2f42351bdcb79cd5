"""The version, where everything can read it without importing what stands above it."""

__version__ = "0.1.0"
