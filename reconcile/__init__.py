"""Shows where the news reports of one story cannot all be right."""

__version__ = "0.1.0"
