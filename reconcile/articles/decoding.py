"""From bytes to text. Every offset of the program counts characters of what comes out here.

Line ends stay as they are (`\\r\\n` is two characters), and so do soft hyphens and characters without width: the text
is the file's, character for character, but for a mark of byte order at its beginning and for repaired mojibake.
"""

from __future__ import annotations

import re
from functools import cache

_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_LONGEST_LINE = 200_000
"""Characters. No report has such a line, and a single one of 50 MB would keep the later stages busy for minutes."""


class Unreadable(Exception):  # noqa: N818  (it is no error of the program: the reader turns it into `Skipped`)
    """The file holds nothing that can be read; the message says why, in plain words."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file: UTF-8, UTF-16 and UTF-32 with their marks, else `declared`, else Windows-1252.

    Raises `Unreadable` for a file that is empty or no text.
    """
    if not data:
        raise Unreadable("empty file")
    text = _decode_marked(data)
    if text is None:
        if data.startswith(_MAGIC):
            raise Unreadable("binary file")
        if b"\x00" in data:
            text = _decode_unmarked_utf16(data)
        else:
            text = _decode_unmarked(data, declared)
    if "\x00" in text[:100_000] or _is_binary(text[:4000]):
        raise Unreadable("binary file")
    if not text.strip():
        raise Unreadable("nothing but white space")
    return _mend(text)


def check_lines(text: str) -> None:
    """Raises `Unreadable` when a line is longer than any report's could be."""
    if len(text) <= _LONGEST_LINE:
        return
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > _LONGEST_LINE:
            raise Unreadable(
                f"line {number} is too long to be a report's: {len(line):,} characters (limit {_LONGEST_LINE:,})"
            )


def _decode_marked(data: bytes) -> str | None:
    """The text behind a mark of byte order, without the mark; None where there is none."""
    if data.startswith(b"\xef\xbb\xbf"):
        return _decode_utf8(data[3:])
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return data.decode("utf-32", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return None


def _decode_unmarked(data: bytes, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    return _decode_utf8(data)


def _decode_utf8(data: bytes) -> str:
    """UTF-8 if the file is that but for a few broken bytes (a cut download), else Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 3 <= sum(data.count(lead) for lead in _LEADS):
        return text
    return "".join(data.decode("cp1252", "surrogateescape")).translate(_UNDEFINED)


_LEADS = [bytes([lead]) for lead in (0xC2, 0xC3, 0xE2)]  # how accents and curly quotation marks begin in UTF-8
_UNDEFINED = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}  # the bytes that Windows-1252 leaves free


def _decode_unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark shows itself by a zero in every other byte; any other file with zeros is no text."""
    start = data[:2000]
    even, odd = start[::2].count(0), start[1::2].count(0)
    half = max(1, len(start) // 2)
    if odd > half * 0.6 and even < half * 0.05:
        return data.decode("utf-16-le", "replace")
    if even > half * 0.6 and odd < half * 0.05:
        return data.decode("utf-16-be", "replace")
    raise Unreadable("binary file")


def _is_binary(start: str) -> bool:
    """Whether control characters abound. Terminal escapes (ESC) are text: they are kept, and shown harmlessly."""
    return sum(map(start.count, _CONTROLS)) > max(4, len(start) // 50)


_CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\t\n\r\f\v\x1b"]


# UTF-8 that was read as Windows-1252 and saved again: "â€™" for an apostrophe, "Ã©" for é, "Â£" for £. Each branch is a
# lead byte with as many following bytes as it asks for, written in the characters that Windows-1252 has for them.
@cache
def _mojibake() -> re.Pattern[str]:
    follow = "[" + "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xC0)) + "\x81\x8d\x8f\x90\x9d]"
    return re.compile(f"[\u00c2-\u00df]{follow}|[\u00e0-\u00ef]{follow}{{2}}|[\u00f0-\u00f4]{follow}{{3}}")


def _mend(text: str) -> str:
    """The text with mojibake repaired where it is clearly that: at least one broken quotation mark or two letters."""
    if "â€" not in text and text.count("Ã") + text.count("Â") < 2:
        return text
    pattern = _mojibake()
    if "â€" not in text and len(pattern.findall(text)) < 2:
        return text
    return pattern.sub(_mend_one, text)


def _mend_one(match: re.Match[str]) -> str:
    written = match.group()
    data = bytes(_BYTE.get(character) or ord(character) & 0xFF for character in written)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return written


_BYTE = {bytes([b]).decode("cp1252"): b for b in range(0x80, 0xA0) if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
