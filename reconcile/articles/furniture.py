"""What stands around an article, told line by line: links, pleas, sign-ups, copyright, credits.

Words are in `lexicons/furniture_*.txt`. An ordinary paragraph must never be set aside, so every rule asks for a way of
beginning, or for a whole line, that no sentence of a story has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reconcile.articles.credits import agencies_in, rests_on
from reconcile.articles.lines import Line, fold
from reconcile.articles.sheet import Sheet
from reconcile.lexicons import load_classes

_REPORTING = "reporting credit"
_CREDITED = (
    r"(?!(?:She|He|They|We|It|I) )"
    r"(?:[A-Z][\w.'’-]+,? (?:and |in [A-Z][\w ]{2,20}, |(?:writers?|reporters?|staff) )?){1,24}"
    r"contributed (?:to this|from|reporting|to the report)\b.{0,60}$"
)
_CREDIT_IN_BRACKETS = (
    r"(?<=[.!?\"”’'] )\((?:(?:Additional |With )?[Rr]eporting by|Writing by|Editing by|Compiled by|With inputs? from)"
    r"[^()]{2,400}\)$"
    r"|(?<=[.!?\"”’'] )\((?:(?:AP|AFP|ANI|PTI|IANS|UPI|dpa|DPA|Reuters|Xinhua|[/,]| and ) ?){1,5}\)$"
)
_LABELLED_LIST = r"[A-Z][^.!?:]{2,40}:\**\s"
# Patterns are written as text and compiled when a line first needs them (`re` keeps them): most runs need few of them.
_LISTS = ("most read in ", "most read ", "related stories ", "related articles ", "related ", "more on ", "more from ")
_GALLERY = r"(?:^|\s)1 ?(?:of|/) ?\d{1,3}\b.{0,40}$"
_ELSEWHERE = ("follow ", "online:", "visit ", "more at ", "for more ")
_SIGNS = ("http", "www.", "@", "coverage", "twitter", "facebook")
_SEPARATORS = (" • ", " · ", " | ", " ● ")
_QUOTES = ('"', "“", "‘")


def set_aside(sheet: Sheet) -> None:
    """Sets the lines aside that say by themselves that they are furniture, and reads the credits that they give."""
    last = len(sheet.lines) - 1
    phrases = _phrases_of(sheet.draft.text)
    for i, line in sheet.open():
        reason = reason_of(line, phrases) or _reason_by_place(line, last - i, i)
        if reason:
            sheet.set_aside(i, reason)
            if reason in (_REPORTING, "copyright"):
                sheet.credit(credited(line))
        elif line.text[-1] == ")" and line.words > 6:
            _cut_credit(sheet, i, line)
    _set_signatures_aside(sheet)
    _set_lists_aside(sheet)


def _cut_credit(sheet: Sheet, i: int, line: Line) -> None:
    """A credit in brackets at the end of a paragraph: *… the end. (Writing by Jane Doe; Editing by John Roe)*."""
    match = re.search(_CREDIT_IN_BRACKETS, line.text[-500:])
    if match:
        at = max(0, len(line.text) - 500) + match.start()
        sheet.credit(agencies_in(match.group()))
        sheet.cut(i, at, _REPORTING)


def credited(line: Line) -> list[str]:
    """The agencies and outlets whom a line of credit names."""
    return rests_on(line.text) or agencies_in(line.text)


def reason_of(line: Line, phrases: Sequence[tuple[str, str]]) -> str | None:
    """Why the line is furniture wherever it stands, or None."""
    key = line.key
    for start, reason in _starts().get(key.split(" ", 1)[0], ()):
        if key.startswith(start):
            return reason
    if line.words <= 6:
        whole = _wholes().get(key.strip(" :.…>»*_"))
        if whole:
            return whole
        if not any(map(str.isalnum, key)):
            return "rule between sections"
        if line.text[0] in "([" and line.text[-1] in ")]" and line.text.isupper():
            return "sound and stage direction"
    if phrases and line.words <= 80 and not any(mark in line.text for mark in _QUOTES):
        folded = fold(line.text)
        for phrase, reason in phrases:
            if phrase in folded and " said" not in folded:
                return reason
    return None


def _reason_by_place(line: Line, from_end: int, from_start: int) -> str | None:
    """Why the line is furniture where it stands, near the foot or the head, or None."""
    text = line.text
    if " contributed " in text and line.words <= 40 and re.match(_CREDITED, text):
        return _REPORTING
    if line.words <= 20 and line.key.startswith(_ELSEWHERE) and any(sign in line.key for sign in _SIGNS):
        return "follow and share"
    if not line.closed and line.key.startswith(("tagged ", "filed under ", "posted in ")):
        return "subjects"
    if line.key.startswith("more from ") and (not line.closed or ":" in line.key[:50]):
        return "link to another article"
    if _is_list_of_links(line, text):
        return "link to another article"
    if not line.closed and line.words > 12 and _ends_in_gallery(text[-60:]):
        return "photo gallery"
    if line.key.startswith(("http://", "https://", "www.")) and line.words == 1:
        return "link to another article"
    if from_end <= 5 and line.words <= 40:
        if line.key.startswith(("reporting by ", "with a report from ", "with reports from ", "compiled by ")):
            return _REPORTING
        if re.match(_LABELLED_LIST, text) and any(mark in text for mark in _SEPARATORS) and not line.closed:
            return "link to another article"
        if line.key.startswith(("support the ", "enjoying ")) and _is_plea(line.key):
            return "plea"
    if (from_end <= 2 or from_start <= 1) and line.words <= 60 and _is_note(text):
        return "note of the editors"
    return None


def _ends_in_gallery(tail: str) -> bool:
    """*… Play slideshow 1 of 10*."""
    return (" of " in tail or "/" in tail) and bool(re.search(_GALLERY, tail))


def _is_list_of_links(line: Line, text: str) -> bool:
    """*Related Stories SNOW FUN How …*, *[Graphic: how the dam broke]*, *Bakers go on strike Read more*."""
    if line.closed:
        return False
    if line.words >= 8 and line.key.startswith(_LISTS):
        return True
    if text[0] == "[" and text[-1] == "]" and 4 <= line.words <= 25 and "[" not in text[1:]:
        return True
    return line.words <= 30 and text.endswith((" Read more", " Read More", " READ MORE", " Watch now"))


def _is_plea(key: str) -> bool:
    return any(word in key for word in ("a month", "join ", "chip in", "journalism", "donat", "subscri"))


def _is_note(text: str) -> bool:
    """A line wholly in italics, as Markdown writes them: *Compiled from press reports*."""
    return (
        len(text) > 4
        and text[0] == text[-1]
        and text[0] in "*_"
        and text[1] not in "*_"
        and text[0] not in text[1:-1].replace("\\", "")
    )


def _set_signatures_aside(sheet: Sheet) -> None:
    """Who wrote it, at the foot: *Jane Doe, The Associated Press*, *jd/rr (AFP, dpa)*, *Reuters - Ap*, *Source: AP*."""
    left = 6
    for i in range(len(sheet.lines) - 1, -1, -1):
        if i in sheet.reasons:
            continue
        line = sheet.lines[i]
        left -= 1
        if left < 0 or line.is_prose:
            return
        if line.words > 10 or i in sheet.roles:
            continue
        if line.key.startswith(("source: ", "sources: ", "source : ", "via: ")):
            named = agencies_in(line.text.partition(":")[2], any_case=True)
            if named:  # "Source: Journal of Eels" is a fact of the story
                sheet.set_aside(i, _REPORTING)
                sheet.credit(named)
            continue
        agencies = agencies_in(line.text, any_case=True)
        if agencies and not line.closed and _is_signature(line.text):
            sheet.set_aside(i, _REPORTING)
            sheet.credit(agencies)
            name, _, _ = line.text.partition(",")
            if sheet.byline is None and "," in line.text and len(name.split()) in (2, 3, 4) and "(" not in name:
                sheet.byline = name
        elif " with agencies" in line.key or line.key.startswith("agencies"):
            sheet.set_aside(i, _REPORTING)


def set_own_signature_aside(sheet: Sheet) -> None:
    """*Jane Doe, Example Wire* at the foot, where dateline or page name the sender whom no list of agencies has."""
    own = {name.lower().removeprefix("the ") for name in (sheet.agency, sheet.outlet) if name}
    body = [i for i in range(len(sheet.lines)) if i not in sheet.reasons]
    for i in body[-2:]:
        line = sheet.lines[i]
        name, _, sender = line.text.partition(", ")
        if sender.lower().removeprefix("the ") in own and len(name.split()) in (2, 3, 4) and not line.closed:
            sheet.set_aside(i, _REPORTING)
            sheet.byline = sheet.byline or name


def _set_lists_aside(sheet: Sheet) -> None:
    """At the foot, below furniture: six or more short lines without full stops are headlines of other stories."""
    end = len(sheet.lines)
    while end > 0 and end - 1 in sheet.reasons:
        end -= 1
    start = end
    while start > 0 and sheet.is_open(start - 1) and _is_like_a_link(sheet.lines[start - 1]):
        start -= 1
    if end - start >= 6 and start - 1 in sheet.reasons:
        for i in range(start, end):
            sheet.set_aside(i, "list of links")


def _is_like_a_link(line: Line) -> bool:
    return 3 <= line.words <= 16 and not line.bullet and (not line.closed or line.text[-1] == "?")


_NAME_AND_AGENCY = (
    r"(?:[A-Z][\w.'’-]+ ){1,4}[A-Z]?[\w.'’-]*, (?:[Tt]he )?[A-Z][\w ]+"  # Jane Doe, The Associated Press
    r"|[\w.,/ -]{0,30}\([A-Za-z][\w ,/&.-]+\)"  # jd/rr (AFP, dpa)
    r"|(?:[A-Z]\w+(?: [A-Z]\w+){0,2}(?: ?[-/,|] ?|$)){1,5}"  # Reuters - Ap - Afp
)


def _is_signature(text: str) -> bool:
    return bool(re.fullmatch(_NAME_AND_AGENCY, text.strip("*_ ")))


@cache
def _starts() -> dict[str, list[tuple[str, str]]]:
    """The beginnings with their reasons, by their first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for start, reason in load_classes("furniture_starts.txt").items():
        found.setdefault(start.split(" ", 1)[0], []).append((start, reason))
    return found


@cache
def _wholes() -> dict[str, str]:
    return load_classes("furniture_lines.txt")


def _phrases_of(text: str) -> list[tuple[str, str]]:
    """The phrases of the lexicon that occur in the text at all: most often none, and no line need be searched."""
    folded = text.lower().replace("’", "'").replace("\xa0", " ")  # `fold` costs ten times as much on a whole text
    return [(phrase, reason) for phrase, reason in load_classes("furniture_phrases.txt").items() if phrase in folded]
