"""Foreign text made harmless: what an article, a file name or a title may do to a reader's screen, it does not do.

`visible` comes first and is the same for every format that people read. What a format itself gives a meaning to is
escaped once more where the text enters it: `markdown`, `url`, `json_text`. Rich is not among them: article text reaches
it only as `Text`, whose characters have no meaning at all.
"""

from __future__ import annotations

import re
from functools import cache

# Characters that steer a screen instead of showing themselves: C0 and C1 controls (a terminal obeys both), marks and
# overrides of direction (they turn "evil.exe" round), invisible spaces and joints, halves of a surrogate pair.
# U+200C and U+200D stay: Persian and emoji are written with them. None of them is printable, so that the pattern, which
# takes a millisecond to compile, is not met by most stories.
_STEERING = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_INVISIBLE = frozenset("\xad\u180e\u200b\u2060\ufeff")
_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")


def visible(text: str) -> str:
    """`text` on one line, runs of white space as one space, with a picture for every control character."""
    if not text.isprintable():
        text = re.sub(_STEERING, _picture, text)
    return " ".join(text.split())


def joint(text: str) -> str:
    """As `visible`, but white space at either end stays (as one space): for a piece of a sentence."""
    inner = visible(text)
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")


def markdown(text: str) -> str:
    """Visible text that Markdown (CommonMark and GitHub's, HTML included) shows to the letter, within a line.

    Addresses do not become links, `@name` calls nobody, `$` begins no formula.
    """
    return _markdown()[0].sub(_literal, text)


def markdown_start(text: str) -> str:
    """Escaped text that begins a line: it becomes no heading, list or quotation."""
    found = _markdown()[1].match(text)
    return f"{found.group()}\\{text[found.end() :]}" if found else text


def isolated(text: str) -> str:
    """Text from right to left, kept from turning the words around it; any other as it is."""
    return f"\u2068{text}\u2069" if not text.isascii() and _leftward().search(text) else text


def url(path: str) -> str:
    """A path (with `/`) as a relative link: everything but letters, digits, `/` and `._-~` in percent signs."""
    from urllib.parse import quote  # noqa: PLC0415  (2 ms, which only a format with links need pay)

    try:
        name = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # Windows lets half a surrogate pair stand in a name
        name = path.encode("utf-8", "surrogatepass")
    return quote(name, safe="/")


def json_page(value: object) -> str:
    """The value as JSON that no terminal trips over, one field a line, with a newline at the end."""
    import msgspec  # noqa: PLC0415  (its `json` is needed by formats for programs only)

    try:
        page = msgspec.json.format(msgspec.json.encode(value), indent=1).decode()
    except UnicodeEncodeError:  # half a surrogate pair: a file name that is no UTF-8, or a careless news API
        import json  # noqa: PLC0415  (rare, and not free at start-up)

        page = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=1)
    return json_text(page) + "\n"


def json_text(page: str) -> str:
    """A JSON document whose strings hold no character that steers a screen: each stands as its `\\u` escape."""
    if page.isascii() and "\x7f" not in page:
        return page
    return _json_steering().sub(lambda found: f"\\u{ord(found.group()):04x}", page)


@cache
def _markdown() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What Markdown gives a meaning to anywhere in a line, and where a line begins.

    The beginning of an entity, of an address and of a @name are told from the plain "AT&T", "10:30" and "a@b", and what
    stresses from the "_" within a file's name.
    """
    anywhere = r"[\\`*\[\]<|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)|:(?=//)|(?<=www)\.|(?<!\w)@(?=\w)"
    return re.compile(anywhere, re.IGNORECASE), re.compile(r"\d{1,9}(?=[.)](?: |$))|(?=[#>=+-])")


@cache
def _json_steering() -> re.Pattern[str]:
    # All of `_STEERING` but the C0 controls, which JSON escapes of itself (and of which line breaks are its layout).
    return re.compile("[\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


@cache
def _leftward() -> re.Pattern[str]:
    return re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def _picture(found: re.Match[str]) -> str:
    character = found.group()
    code = ord(character)
    if character in _SPACES:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if character == "\x7f":
        return "␡"
    if character in _INVISIBLE or code >= 0xE0000:
        return ""
    if code < 0xA0 or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"⟨U+{code:04X}⟩"


def _literal(found: re.Match[str]) -> str:
    # GitHub looks for @names after Markdown is read, so a backslash would not do; an empty comment parts them.
    return "@<!-- -->" if found.group() == "@" else "\\" + found.group()
