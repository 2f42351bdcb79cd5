"""From a draft to an article: every line is a block of the article, or furniture with the reason."""

from __future__ import annotations

from reconcile.articles import captions, datelines, doubles, furniture, galleries, heads, sections
from reconcile.articles.days import day_in_name
from reconcile.articles.draft import Draft
from reconcile.articles.lines import Line
from reconcile.articles.sheet import Sheet
from reconcile.model import Article, Block, BlockRole, Furniture, Span


def compose(draft: Draft) -> Article:
    """The article that the draft holds. Spans count characters of `draft.text`."""
    sheet = Sheet(draft)
    heads.read(sheet)
    sections.set_aside(sheet)
    doubles.set_aside(sheet)
    galleries.read(sheet)
    furniture.set_aside(sheet)
    captions.find(sheet)
    heads.find_standfirst(sheet)
    datelines.read(sheet)
    furniture.set_own_signature_aside(sheet)
    return Article(
        id=draft.id,
        path=draft.path,
        text=draft.text,
        blocks=tuple(_blocks(sheet)),
        furniture=tuple(_furniture(sheet)),
        title=sheet.title,
        outlet=sheet.outlet,
        byline=sheet.byline,
        agency=sheet.agency,
        dateline_place=sheet.dateline_place,
        # Last of all a day in the file's name, as archives and scrapers write it: 2025-02-09-harbour-fire.txt.
        published=sheet.published or day_in_name(draft.path),
        credits=tuple(sheet.credits),
        line_starts=sheet.starts,
        page_lines=draft.page_lines,
    )


def _blocks(sheet: Sheet) -> list[Block]:
    blocks = [Block(sheet.draft.headline, "headline")] if sheet.draft.headline else []
    wrapped = not sheet.draft.is_page and _is_wrapped(sheet.lines)
    previous: Line | None = None
    for i, line in enumerate(sheet.lines):
        if i in sheet.reasons:
            previous = None
            continue
        role = sheet.roles.get(i) or _role_in_body(sheet, i)
        places = sheet.places.get(i) or (Span(line.start, line.end),)
        if wrapped and previous is not None and not line.gap and not line.bullet and blocks[-1].role == role == "body":
            blocks[-1] = Block(Span(blocks[-1].span.start, line.end), "body")
        else:
            blocks.extend(Block(place, role) for place in places)
        previous = None if line.row in sheet.remarks else line
    return blocks


def _role_in_body(sheet: Sheet, i: int) -> BlockRole:
    """A crosshead is a headline (its capitals say nothing about names); everything else is body."""
    line = sheet.lines[i]
    if line.words > 9 or line.bullet or line.text[-1] in '.!:;,…"”' or i in sheet.places:
        return "body"
    if (line.closed and line.text[-1] != "?") or ": " in line.text or "http" in line.text or "(@" in line.text:
        return "body"
    if not (line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in "\"'“‘"):
        return "body"
    if i + 1 < len(sheet.lines) and sheet.lines[i + 1].is_prose and any(map(str.isalpha, line.text)):
        return "headline"
    return "body"


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether the lines of a paragraph were broken to fit a width: many go on in small letters, and none is long."""
    joined = [line for line in lines if not line.gap]
    if len(joined) < 4 or any(len(line.text) > 110 for line in lines):
        return False
    return sum(line.text[0].islower() for line in joined) * 4 >= len(joined)


def _furniture(sheet: Sheet) -> list[Furniture]:
    """The lines set aside; neighbours with one reason are one piece."""
    found: list[Furniture] = []
    rows: list[int] = []
    pages = sheet.draft.page_lines
    for i in sorted(sheet.reasons):
        line, reason = sheet.lines[i], sheet.reasons[i]
        number = pages[line.row] if pages else line.row + 1
        if found and rows[-1] == i - 1 and found[-1].reason == reason:
            before = found[-1]
            found[-1] = Furniture(
                Span(before.span.start, line.end), before.start_line, max(number, before.end_line), reason
            )
        else:
            found.append(Furniture(Span(line.start, line.end), number, number, reason))
        rows.append(i)
    for row, span, reason in sheet.pieces:
        number = pages[row] if pages else row + 1
        found.append(Furniture(span, number, number, reason))
    return sorted(found, key=lambda piece: piece.span)
