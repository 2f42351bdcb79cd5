"""COMPARE: which questions have answers that cannot all be true, and which verdict that is."""

from reconcile.conflicts.find import find

__all__ = ["find"]
