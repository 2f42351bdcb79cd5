"""What the desk has chosen, and what may be wrong with how it was written down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from reconcile.claims import KINDS
from reconcile.claims.kind import AnyKind
from reconcile.model import STATUSES, Severity, Status
from reconcile.settings.nearest import unknown

FILE_NAME = "claims.yaml"

FAIL_ON: frozenset[Status] = frozenset(("contradiction", "variant"))
"""What fails a build when nobody has said otherwise: time explains an update, two events an apparent conflict."""

NEVER = "never"


class Fact(Struct, frozen=True):
    """What the desk has established: the value of one subject, and how it is known."""

    kind: str
    subject: str
    value: str
    because: str
    line: int
    """Where it stands in the `claims.yaml`."""


class PathRule(Struct, frozen=True):
    """What is different for the articles whose path fits `pattern` (reconcile/settings/globs.py says which do)."""

    pattern: str
    line: int
    switched: Mapping[str, bool] = MappingProxyType({})
    """The kinds that are off there (their claims are no evidence), or on where they are off elsewhere."""
    severity: Mapping[str, Severity] = MappingProxyType({})
    fail_on: frozenset[Status] | None = None
    skip: bool | None = None
    """Whether the articles are left out altogether."""
    because: str = ""
    """Why they are left out."""

    def replaced(self, **changes: object) -> PathRule:
        """The rule with some of it changed."""
        return replace(self, **changes)


class Settings(Struct, frozen=True):
    """The configuration of one run. Without a `claims.yaml` it is `Settings()`."""

    articles: str | None = None
    """The folder to check when none is named, as a path that can be opened from where the command runs."""
    fail_on: frozenset[Status] = FAIL_ON
    kinds: tuple[AnyKind, ...] = KINDS
    """Every kind with its options and severity, in the order of `reconcile.claims.KINDS`. All are read, the ignored
    too: the ledger of events needs the courts even where nobody wants to be told of conflicts about courts."""
    ignored: frozenset[str] = frozenset()
    """The kinds of which no conflict is reported. What is off everywhere but for some paths is a rule of `per_path`."""
    aliases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Names that mean the same: the name to show, with its other names."""
    path: str | None = None
    """The `claims.yaml` that was read."""
    facts: tuple[Fact, ...] = ()
    per_path: tuple[PathRule, ...] = ()
    """Later rules go before earlier ones."""

    @property
    def failing(self) -> frozenset[Status]:
        """The statuses that fail a build anywhere. Where one fails none, the conflict is a warning."""
        return self.fail_on.union(*(rule.fail_on for rule in self.per_path if rule.fail_on is not None))


class Mistake(Struct, frozen=True):
    """One thing that is wrong in a `claims.yaml`: its text is one line."""

    path: str
    line: int | None
    key: str
    message: str

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


class SettingsError(Exception):
    """A `claims.yaml` that cannot be used, with every mistake that was found in it."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))


def words_of(text: str) -> list[str]:
    """The words of a list with commas."""
    return [word.strip() for word in text.split(",") if word.strip()]


def fail_on(words: Iterable[str]) -> frozenset[Status]:
    """The statuses that these words name, none for *never*. `ValueError`, with a sentence for people, if unknown."""
    words = tuple(words)
    for word in words:
        if word not in STATUSES and word != NEVER:
            raise ValueError(unknown(f"status {word}", word, (*STATUSES, NEVER)))
    if NEVER in words and len(words) > 1:
        raise ValueError("never stands alone: either never, or the statuses that fail the build")
    return frozenset(status for status in STATUSES if status in words)


def select(settings: Settings, only: Iterable[str] = (), without: Iterable[str] = ()) -> Settings:
    """The settings with conflicts of no other kinds than `only` (all if empty), and of none in `without`.

    A kind that `claims.yaml` switches off is reported when it stands in `only`: the command line has the last word.
    `ValueError`, with one sentence for people, if there is no such kind or none is left.
    """
    only, without = tuple(only), tuple(without)
    known = [kind.id for kind in settings.kinds]
    for word in (*only, *without):
        if word not in known:
            raise ValueError(unknown(f"kind {word}", word, known))
    ignored = (frozenset(known).difference(only) if only else settings.ignored).union(without)
    if known and ignored.issuperset(known):
        raise ValueError("no kind of claim is left to report")
    # A rule without a line stands for a kind that is off everywhere but in some places.
    rules = tuple(
        rule if rule.line else replace(rule, switched={k: on for k, on in rule.switched.items() if k not in only})
        for rule in settings.per_path
    )
    return replace(settings, ignored=ignored, per_path=rules)


def failing_on(settings: Settings, words: Iterable[str]) -> Settings:
    """The settings with these statuses failing the build, wherever an article stands. `ValueError` if unknown."""
    rules = tuple(replace(rule, fail_on=None) for rule in settings.per_path)
    return replace(settings, fail_on=fail_on(words), per_path=rules)
