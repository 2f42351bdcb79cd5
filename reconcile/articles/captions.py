"""Captions of pictures in plain text: told by the credit before or after them, which is no part of them.

They stay part of the article, in a role of their own: what they state is read, and may differ from the body.
"""

from __future__ import annotations

import re
from functools import cache

from reconcile.articles.lines import Line
from reconcile.articles.sheet import Sheet
from reconcile.lexicons import load
from reconcile.model import Span

# Patterns are written as text and compiled when a line first needs them (`re` keeps them): most runs need few of them.
# These begin sentences too ("Reuters reported …", "EPA Administrator …"), so the line must end without a full stop.
_PERHAPS = ("Reuters ", "AFP ", "EPA ", "PA ", "AP ", "BBC ", "Twitter ", "Facebook ", "Instagram ", "CLOSE ")
_LABELS = (
    r"(?:Image (?:copyright|source),?\s.{1,40}?\s)?Image caption,?\s|(?:FILE(?: PHOTO)?|File)\s?[-–—:]\s|FILE PHOTO:?\s"
    r"|(?:Photo|Picture|Image|Caption|Pictured|Above|Top|Left|Right) ?: (?=.{40})"
)
_LABELLED = ("Image ", "FILE", "File", "Photo", "Picture", "Caption", "Above", "Top", "Left", "Right")
_PICTURES = ("photo", "image", "picture", "frame", "grab", "still", "screenshot")
_OPENINGS = (
    r"(?:In )?(?:This|An?|The|Am) (?:[a-z]+ |[A-Z][\w.]+ \d{1,2}, \d{4},? |\d{4},? ){0,2}"
    r"(?:file |handout |satellite |combination )?(?:photo|photograph|image|picture|frame grab|screengrab|still)\b,? "
    r"(?:released|provided|made|taken|from|by|posted|supplied|obtained|distributed|shows|shot|grab)"
    r"|(?:Grab|Screengrab|Screenshot|Still) from |In this \w+\.? \d{1,2},? \d{4},? (?:file )?(?:photo|image|frame)"
)
# "© AFP/Jane Doe", "Photograph: Jane Doe/Getty Images", "Staff photo by Jane Doe", "Credit: Jane Doe"
_CREDIT_AFTER = (
    r"(?i)\s*(?:©|\(c\)|\bPhoto(?:graph)?s?(?: courtesy)?(?: by|:| credit:)|\bStaff photo"
    r"|\bCredit:|\bPicture:|\bImage:|\bCourtesy of )"
    r"[^.!?]{2,80}[.)\]]?$"
)
_BRACKETED = r"\s*[(\[]([^()\[\]]{2,80})[)\]]\.?$"
_IN_BRACKETS = (
    r"(?i:\b(?:photos?|photograph|image|picture|pic|file|courtesy|handout|screengrab|screenshot|illustration)\b)"
    r"|^[A-Z][\w.'’ -]+ ?/ ?[A-Z][\w.'’ /-]+$|^(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty|GETTY|Getty Images|Xinhua)$"
)
_NAMED_AFTER = r"(?<=[.])\s?([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?[A-Z][\w. /-]{2,40}|AFP|AP|EPA|REUTERS)$"
_INITIALS = r"\s*\([A-Z][A-Z0-9/&-]{1,12}\)$"
_SIGNED = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?(?:The )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"


def find(sheet: Sheet) -> None:
    """Gives captions their role and place, and sets lines aside that are nothing but a credit."""
    last = len(sheet.lines) - 1
    credited: list[int] = []
    for i, line in enumerate(sheet.lines):
        if (
            i in sheet.reasons
            or sheet.roles.get(i) in ("headline", "standfirst")
            or i in sheet.places
            or len(line.text) > 1500
        ):
            continue
        if line.text.startswith("Story highlights ") and i < 3:
            sheet.roles[i] = "standfirst"
            sheet.places[i] = (Span(line.start + len("Story highlights "), line.end),)
            if i < last and not sheet.lines[i + 1].closed and sheet.is_open(i + 1):
                sheet.roles[i + 1] = "standfirst"
            continue
        if line.words <= 8 and _is_only_credit(line):
            sheet.roles.pop(i, None)
            sheet.set_aside(i, "photo credit")
            continue
        places = _places(line, is_last=i == last)
        if not places and sheet.roles.get(i) == "caption":
            places = _without_initials(line)
        if places:
            sheet.roles[i] = "caption"
            sheet.places[i] = places
            credited.append(i)
    for i in credited:
        _take_description(sheet, i)
    if not sheet.draft.is_page:
        _find_unclosed(sheet)


def _is_only_credit(line: Line) -> bool:
    text = line.text
    if line.key.startswith(("image copyright ", "image source")) and "caption" not in line.key:
        return True
    if text[0] in "([" and text[-1] in ")]":
        return bool(re.search(_IN_BRACKETS, text[1:-1])) and not line.closed
    if line.closed:
        return False
    return ("/" in text and bool(re.fullmatch(_SIGNED, text))) or line.key.endswith(
        (" via shutterstock", " via getty images", "/getty images")
    )


def _without_initials(line: Line) -> tuple[Span, ...]:
    """A caption that the page marks as one, without its credit: *… on Tuesday night. (KXQR)*."""
    match = re.search(_INITIALS, line.text)
    return (Span(line.start, line.start + match.start()),) if match and match.start() > 3 else ()


def _places(line: Line, *, is_last: bool) -> tuple[Span, ...]:
    """The parts of the line that are captions, without the credits; empty when the line is none."""
    text = line.text
    parts = _after_credits(text)
    if parts is None:
        label = re.match(_LABELS, text) if text.startswith(_LABELLED) else None
        end = _end_before_credit(text, is_last=is_last)
        if label:
            parts = [(label.end(), end)]
        elif end < len(text) or _opens_like_caption(line):
            parts = [(0, end)]
        else:
            return ()
    else:
        first, last = parts[-1]
        parts[-1] = (first, first + _end_before_credit(text[first:last], is_last=False))
    return tuple(Span(line.start + start, line.start + end) for start, end in parts if end - start > 3)


def _opens_like_caption(line: Line) -> bool:
    """*This photo released by the coast guard shows …*, *In this May 12, 2025 file photo …*."""
    if line.words > 70 or not any(word in line.key for word in _PICTURES):
        return False
    return bool(re.match(_OPENINGS, line.text))


def _after_credits(text: str) -> list[tuple[int, int]] | None:
    """Several captions may stand in one line, each after its credit."""
    opening = text.split(" ", 1)[0]
    sure = _credits().match(text) if opening in _first_words() or "•" in text[:40] else None
    if sure:
        parts = []
        while sure:
            following = _credits().search(text, sure.end())
            parts.append((sure.end(), len(text[: following.start()].rstrip()) if following else len(text)))
            sure = following
        return parts
    if text.startswith(_PERHAPS):
        first = text.index(" ") + 1
        opening = text[first : first + 1]
        if (
            text.rstrip("\"'”’")[-1] != "."
            and (opening.isupper() or opening.isdigit() or opening in '"“‘')
            and len(text) < 300
        ):
            return [(first, len(text))]
    return None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in load("picture_agencies.txt"))


@cache
def _credits() -> re.Pattern[str]:
    """Credits before captions, longest first; a capital must follow, for *Getty said* begins no caption."""
    names = sorted(load("picture_agencies.txt"), key=len, reverse=True)
    one = "|".join(re.escape(name) for name in names)
    return re.compile(rf"(?:(?<!\S)|^)(?:[A-Z][\w&' ]{{2,30}}•)?(?:{one}|(?<=[a-z] )Reuters)\s+(?=[A-Z\"“‘'\d])")


def _end_before_credit(text: str, *, is_last: bool) -> int:
    """Where the caption ends and its credit begins; the length of the text where there is no credit."""
    tail = text[-120:]
    cut = len(text) - len(tail)
    if text[-1] in ")]." and ("(" in tail or "[" in tail):
        match = re.search(_BRACKETED, tail)
        if match and re.search(_IN_BRACKETS, match.group(1)):
            only_agency = match.group(1).isalpha()
            sentence_before = tail[: match.start()].rstrip("\"”'’")[-1:] in {".", "!", "?"}
            if not (only_agency and (is_last or sentence_before)):
                return cut + match.start()
    if any(sign in tail for sign in ("©", "(c)", "hoto", "redit:", "icture:", "mage:", "ourtesy of ")):
        match = re.search(_CREDIT_AFTER, tail)
        if match and (match.start() > 10 or cut):
            return cut + match.start()
    if text[-1].isalpha() and ("/" in tail or text[-1].isupper()):
        match = re.search(_NAMED_AFTER, tail)
        if match:
            return cut + match.start()
    return len(text)


def _take_description(sheet: Sheet, i: int) -> None:
    """The short description of a picture that stands right above its caption: *The mayor outside the town hall*."""
    if i == 0 or sheet.lines[i].gap or not sheet.is_open(i - 1):
        return
    above = sheet.lines[i - 1]
    if not above.closed and above.words <= 14 and above.gap:
        sheet.roles[i - 1] = "caption"


def _find_unclosed(sheet: Sheet) -> None:
    """Captions without a credit: where paragraphs end with full stops, lines that do not, two or more together.

    British tabloids' pages read so when their text is copied. A single such line is as often a paragraph whose full
    stop was forgotten, and is left in the body.
    """
    lines = sheet.lines
    prose = sum(1 for line in lines if line.words >= 12)
    unclosed = [i for i in range(len(lines)) if sheet.is_open(i) and _is_unclosed(lines[i])]
    if len(unclosed) < 3 or len(unclosed) > 0.6 * prose:
        return
    for i in unclosed:
        sheet.roles[i] = "caption"


def _is_unclosed(line: Line) -> bool:
    if line.bullet or line.closed or not 7 <= line.words <= 45 or line.text[-1] in ":;,…–—-":
        return False
    if "(@" in line.text or "http" in line.text or "pic.twitter" in line.text:
        return False
    return line.text[-1] not in '"”' and line.text[0].isupper() and line.text[:14].find(":") < 0
