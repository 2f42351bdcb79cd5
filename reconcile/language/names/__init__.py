"""Proper names: where they stand, of what sort they are, and which short form belongs to which long one."""

from reconcile.language.names.find import find
from reconcile.language.names.name import Name, NameSort
from reconcile.language.names.people import Mention, People, Person

__all__ = ["Mention", "Name", "NameSort", "People", "Person", "find"]
