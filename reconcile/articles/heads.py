"""The head of an article: headline, outlet, byline, day of publication, standfirst.

In plain text nothing marks them but how they are written and where they stand.
"""

from __future__ import annotations

import re

from reconcile.articles import bylines, furniture
from reconcile.articles.credits import agencies_in
from reconcile.articles.days import is_time, only_day
from reconcile.articles.lines import Line
from reconcile.articles.sheet import Sheet

_ZONE = 14
"""Lines at the top among which bylines and dates are looked for."""
_DEEP = 40
_PARTS = re.compile(r"\s*(?:[|•·»]|\s[–—-]\s)\s*")
_SHOUTED = r"[A-Z0-9&'’. -]{4,40}$"
_PAPERS = frozenset({
    "news", "times", "post", "herald", "tribune", "gazette", "journal", "courier", "chronicle", "star", "sun",
    "mail", "mirror", "express", "observer", "guardian", "telegraph", "independent", "press", "report",
    "reporter", "weekly", "daily", "today", "record", "review", "register", "sentinel", "standard", "examiner",
    "enquirer", "inquirer", "bulletin", "dispatch", "beacon", "advertiser", "argus", "echo", "globe", "leader",
    "ledger", "mercury", "monitor", "sentinel-record", "wire", "digest", "letter", "brief",
    "briefing", "magazine", "radio", "tv", "television", "broadcasting", "online", "network",
})  # fmt: skip


def read(sheet: Sheet) -> None:
    """Fills in title, outlet, byline and day of publication, and sets aside the lines that only tell those."""
    facts = _set_metadata_aside(sheet)
    if sheet.title is None:
        _find_headline(sheet)
    _set_repeated_headlines_aside(sheet)
    _set_labels_aside(sheet, facts)


def _set_metadata_aside(sheet: Sheet) -> set[int]:
    """The lines of the head that hold a byline, a date or the way to the page, once they have been read."""
    found: set[int] = set()
    for i, line in enumerate(sheet.lines[:_DEEP]):
        if not sheet.is_open(i) or line.words > 25 or len(line.text) > 200:
            continue
        if i < _ZONE and is_breadcrumb(line):
            sheet.set_aside(i, "way to the page")
            first = re.split(r" [»›>] ", line.text)[0]
            if sheet.outlet is None and first != line.text and first.lower() != "home":
                sheet.outlet = first
        elif _read_facts(sheet, line, top=i < _ZONE):
            sheet.set_aside(i, "byline and date")
            found.add(i)
    for i in range(max(_DEEP, len(sheet.lines) - 6), len(sheet.lines)):
        line = sheet.lines[i]
        if sheet.is_open(i) and line.words <= 12 and _read_facts(sheet, line, top=False):
            sheet.set_aside(i, "byline and date")
    return found


def is_breadcrumb(line: Line) -> bool:
    """*HomeWeather*, *Home > News*, *The Echo » Health » Teeth*, *• HOME • WORLD • VIDEO*."""
    text = line.text
    if line.closed or line.words > 14:
        return False
    if text.startswith("Home") and (text[4:5].isupper() or text[4:7] in (" > ", " » ", " / ", " | ")):
        return True
    if line.key.startswith(("home •", "home  •", "home |", "home ·", "you are here")):
        return True
    parts = re.split(r" [»›>] ", text)
    return len(parts) >= 3 and all(0 < len(part.split()) <= 4 for part in parts)


def _read_facts(sheet: Sheet, line: Line, *, top: bool) -> bool:
    """Whether the line is a byline, a date, or both with labels beside them; what it says goes into the sheet."""
    if not (bylines.may_begin(line.key) or _may_hold_a_date(line) or (top and "|" in line.text)):
        return False
    parts = [part for part in _PARTS.split(line.text) if part]
    labels: list[str] = []
    known = 0
    for part in parts:
        day = only_day(part)
        if day:
            sheet.published = sheet.published or day
            known += 1
            continue
        person = bylines.read(part)
        if person:
            known += 1
            _take_byline(sheet, person)
        elif bylines.is_about_the_text(part):
            known += 1
        elif is_time(part):
            continue  # "4:35 PM" beside a date; by itself it proves nothing: so is "2021 | 2022", a row of a table
        elif len(part.split()) <= 6 and part[-1] not in ".!?":
            labels.append(part)
        else:
            return False
    if not known or (labels and not top) or len(labels) > 3:
        return False
    if labels and sheet.outlet is None and not labels[0][0].islower():
        sheet.outlet = labels[0]
    return True


def _may_hold_a_date(line: Line) -> bool:
    return line.words <= 16 and any(part.isdigit() and len(part) == 4 for part in re.split(r"\W", line.text))


def _take_byline(sheet: Sheet, person: bylines.Byline) -> None:
    if person.day:
        sheet.published = sheet.published or person.day
    if person.name:
        sheet.byline = sheet.byline or person.name
    if person.outlet:
        sheet.outlet = sheet.outlet or person.outlet
    sheet.credit(person.credits)


def _find_headline(sheet: Sheet) -> None:
    """The first line, unless it is a sentence of the story or the name of the paper with a headline below it."""
    found: list[int] = []
    for i, line in enumerate(sheet.lines[:_ZONE]):
        if i in sheet.reasons or furniture.reason_of(line, ()):
            continue
        if line.words > 28 or (line.closed and (line.words >= 8 or found)):
            if not found and line.words <= 24 and line.text[-1:] in "?!" and line.gap is True and i == 0:
                found.append(i)
            break
        found.append(i)
    if not found or not _looks_like_headline(sheet.lines[found[0]]):
        return
    title = found[0]
    if _is_masthead(sheet, found):
        sheet.outlet = sheet.outlet or sheet.lines[title].text
        sheet.set_aside(title, "name of the outlet")
        title = next(i for i in found[1:] if sheet.lines[i].words >= 5)
    sheet.title = sheet.lines[title].text
    sheet.roles[title] = "headline"


def find_standfirst(sheet: Sheet) -> None:
    """The line between headline and story that sums it up: long for a heading, and without a full stop.

    Comes last, when links, captions and bylines are known.
    """
    title = next((i for i, role in sheet.roles.items() if role == "headline"), None)
    if title is None or sheet.draft.is_page:
        return
    for i in range(title + 1, min(len(sheet.lines) - 1, title + 6)):
        if i in sheet.reasons or i in sheet.roles:
            continue
        line = sheet.lines[i]
        if line.gap and sheet.lines[i + 1].gap and not line.bullet and not line.closed and 8 <= line.words <= 30:
            sheet.roles[i] = "standfirst"
        return


def _looks_like_headline(line: Line) -> bool:
    return line.words <= 28 and not line.text.endswith((".", "…", ":", ",", ";")) and len(line.text) <= 220


def _is_masthead(sheet: Sheet, found: list[int]) -> bool:
    """Whether the first line only names the paper: short, in capitals or ending like a paper's name."""
    line = sheet.lines[found[0]]
    if line.words > 7 or not any(sheet.lines[i].words >= 5 for i in found[1:]):
        return False
    before_colon = line.text.split(":")[0]
    return bool(re.fullmatch(_SHOUTED, before_colon)) or is_outlet(line.text)


def is_outlet(text: str) -> bool:
    """Whether a short line reads like the name of a paper: *The Harbour Courier*, *Hill & Dale Gazette*."""
    words = text.split()
    return (
        0 < len(words) <= 6
        and words[-1].lower().strip(".,") in _PAPERS
        and all(word[0].isupper() or word in ("&", "of", "and", "the") for word in words)
    )


def _set_repeated_headlines_aside(sheet: Sheet) -> None:
    if not sheet.title:
        return
    title = "".join(filter(str.isalnum, sheet.title.lower()))
    if not title:
        return
    for i, line in enumerate(sheet.lines[:8]):
        if sheet.is_open(i) and len(line.text) <= len(sheet.title) + 100:
            if line.letters == title:
                sheet.set_aside(i, "headline repeated")
            elif len(title) > 20 and line.letters.startswith(title) and not line.closed and "  " not in line.text:
                # "… off the coast Updated: 2025-05-12 13:14 By Agencies"
                sheet.set_aside(i, "headline repeated")
                sheet.credit(agencies_in(line.text[len(sheet.title) :]))


def _set_labels_aside(sheet: Sheet, facts: set[int]) -> None:
    """Short lines that stand right beside byline or date: the paper's name, its section, its motto."""
    for i in sorted(facts):
        for beside in (i - 1, i + 1, i - 2, i + 2):
            if not 0 <= beside < min(len(sheet.lines), _ZONE) or not sheet.is_open(beside):
                continue
            line = sheet.lines[beside]
            later = sheet.lines[max(beside, i)]
            if later.gap or line.closed or line.text.endswith((":", "…")):
                continue
            if not is_outlet(line.text) and not is_time(line.text) and line.words > 4:
                continue  # a second headline
            if sheet.outlet is None and (is_outlet(line.text) or line.words <= 2) and not is_time(line.text):
                sheet.outlet = line.text
            sheet.set_aside(beside, "name of the outlet or section")
