"""COMPARE: which questions have answers that cannot all be true, and which verdict that is."""

from reconcile.conflicts.find import find, ordered

__all__ = ["find", "ordered"]
