"""What stands on the web page, as its source says it; what a browser makes of it is tested in `test_browser`."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reconcile.model import STATUSES, Evidence, Position, Report, Source, Span
from reconcile.reports.html.index import READABLE
from reconcile.reports.html.report import asset
from reconcile.reports.since import Earlier, Since
from tests.reports.canonical import HERALD, HURT, NOTHING, REPORT, TITLE
from tests.reports.html.reading import Part, read
from tests.reports.html.story import large, one, written
from tests.writing import article

EMPTY = Report((), (), (), ())
REPORTS = {"all shapes": REPORT, "no conflict": NOTHING, "nothing at all": EMPTY}


def by_id(page: Part, id: str) -> Part:
    [found] = [part for part in page.all() if part.attributes.get("id") == id]
    return found


@pytest.fixture(scope="module")
def page() -> Part:
    return read(written())


# ── the whole ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_it_is_whole_and_every_link_leads_somewhere(report: Report, quiet: bool) -> None:
    text = written(report, quiet=quiet)
    assert text.startswith('<!doctype html>\n<html lang="en">')
    parts = read(text).all()
    ids = [part["id"] for part in parts if "id" in part.attributes]
    assert len(ids) == len(set(ids))
    links = {part["href"] for part in parts if part.tag == "a"}
    assert all(link.startswith("#") for link in links), "the page leads nowhere but into itself"
    named = {part[name] for part in parts for name in ("aria-labelledby", "for") if name in part.attributes}
    assert {link[1:] for link in links} | named <= set(ids)


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_headings_leave_no_level_out(report: Report) -> None:
    levels = [int(part.tag[1]) for part in read(written(report)).all() if re.fullmatch("h[1-6]", part.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_it_has_landmarks_and_a_way_past_them(page: Part) -> None:
    [body] = page.all("body")
    assert [part.tag for part in body.content if isinstance(part, Part)] == [
        "a", "header", "div", "main", "footer", "script",
    ]  # fmt: skip
    assert body.all("a")[0]["href"] == "#conflicts"
    assert all(part["aria-label"] for part in page.all("nav"))
    assert by_id(page, "filter").all("output")[0]["aria-live"] == "polite"


def test_nothing_is_loaded_and_only_our_style_and_script_are_allowed(page: Part) -> None:
    policy = next(m["content"] for m in page.all("meta") if m.attributes.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        [part] = page.all(tag)
        assert rules[rule] == f"'sha256-{b64encode(sha256(part.text.encode()).digest()).decode()}'"
    for part in page.all():
        assert part.tag not in ("link", "img", "iframe", "object", "embed", "base", "video", "audio")
        assert not {name for name in part.attributes if name.startswith("on") or name in ("src", "style", "action")}
    assert "url(" not in asset("page.css")
    assert "@import" not in asset("page.css")


@pytest.mark.parametrize("name", ["page.css", "page.js"])
def test_no_file_that_is_put_in_ends_its_own_element(name: str) -> None:
    text = asset(name)
    assert "</" not in text
    assert "<!--" not in text
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(", text)


def test_a_path_of_this_machine_is_never_shown() -> None:
    root = "/home/someone/story/articles"
    sources = tuple(Source(replace(s.article, path=f"{root}/{s.article.id}"), s.event, s.copy) for s in REPORT.sources)
    text = written(replace(REPORT, sources=sources), root=root)
    assert "someone" not in text
    assert f"<code>reconcile explain {TITLE.id}</code>" in text


def test_quiet_leaves_the_conflicts_and_what_was_not_read() -> None:
    quiet = read(written(quiet=True))
    assert [part["id"] for part in quiet.all("section") if "id" in part.attributes] == ["conflicts", "skipped"]


def test_a_hundred_and_fifty_articles_stay_below_five_megabytes() -> None:
    assert len(written(large()).encode()) < 5_000_000


# ── conflicts ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_conflicts_stand_worst_first_and_the_settled_ones_last(page: Part) -> None:
    shown = [part["id"] for part in page.all("article", "conflict")]
    order = [*STATUSES, "settled"]
    standing = {c.id: c.status if c.settled is None else "settled" for c in REPORT.conflicts}
    assert shown == sorted(standing, key=lambda id: order.index(standing[id]))
    groups = [part.all("h3")[0].text for part in page.all("section", "group")]
    assert groups == ["≠Contradictions", "≈Variants", "→Updates", "‖Apparent conflicts", "✓Settled"]


def test_a_position_has_its_sources_and_the_differing_words_marked(page: Part) -> None:
    card = by_id(page, TITLE.id)
    assert card.all("h4")[0].text == TITLE.question
    assert [part.text for part in card.all("strong", "value")] == [p.value for p in TITLE.positions]
    assert [part.text for part in card.all("mark")] == ["Traffic", "training"]
    first = by_id(page, f"{TITLE.id}-a")
    places = "Ansel Herald, 000.txt:3, 4 March 2031; Bay Courier, 001.txt:3, copy of Ansel Herald"
    assert first.all("p", "places")[0].text == places
    assert first.all("span", "count")[0].text == "1 source"
    assert f"reconcile explain {TITLE.id} story/articles" in card.text


def test_a_passage_stands_in_its_paragraph() -> None:
    text = "First came the fog. Then 12 were hurt. Nobody knew why."
    report, _ = one(text, ("12", "12"), ("13", "Nobody"))
    [first, second] = report.conflicts[0].positions
    start = text.index("Then")
    passage = replace(first.evidence[0], sentence=Span(start, text.index(" Nobody")))
    conflict = replace(report.conflicts[0], positions=(replace(first, evidence=(passage,)), second))
    quoted = read(written(replace(report, conflicts=(conflict,)))).all("blockquote")[0]
    assert quoted.text == text
    assert [part.text for part in quoted.all("span", "around")] == ["First came the fog. ", " Nobody knew why."]
    assert [part.text for part in quoted.all("mark")] == ["12"]


def test_who_is_silent_is_named_or_counted(page: Part) -> None:
    assert by_id(page, HURT.id).all("p", "silent")[0].text == "Silent on it: The [Evening] Post."
    assert "7 other sources" in by_id(page, "k-3f9a2c1b").all("p", "silent")[0].text


def test_many_passages_of_one_position_are_folded() -> None:
    texts = [f"In all {n} were hurt, and nobody else of them was seen again." for n in range(10, 18)]
    made = [article(text, id=f"{n}.txt") for n, text in enumerate(texts)]
    from tests.reports.canonical import at  # noqa: PLC0415

    position = replace(HURT.positions[0], evidence=tuple(at(a, "In all") for a in made))
    conflict = replace(HURT, positions=(position,), events=())
    shown = read(written(Report(tuple(map(Source, made)), (), (), (conflict,))))
    [more] = shown.all("details", "more")
    assert more.all("summary")[0].text == "5 more passages"
    assert len(more.all("div", "passage")) == 5
    assert len(shown.all("div", "passage")) == 8


def test_a_settled_conflict_says_what_was_decided(page: Part) -> None:
    assert by_id(page, "k-5e771ed0").all("p", "decision")[0].text == "Settled: Tuesday, because the harbour log says so"
    again = replace(TITLE, reopened="was settled as Traffic; a source is new")
    shown = read(written(replace(REPORT, conflicts=(again,))))
    assert shown.all("p", "reopened")[0].text == "Open again: was settled as Traffic; a source is new"


def test_what_has_changed_since_an_earlier_report_is_told() -> None:
    gone = Earlier("k-90909090", "variant", "How is <the> quay spelled?")
    since = Since("before.json", frozenset({TITLE.id}), (gone,), 4)
    shown = read(written(since=since))
    assert "Since before.json: 1 new, 1 gone, 4 unchanged." in shown.all("header")[0].text
    assert "new" in by_id(shown, TITLE.id).all("p", "about")[0].text
    assert by_id(shown, "gone").all("li")[0].text == "How is <the> quay spelled? k-90909090 · variant"


def test_what_no_longer_applies_is_told() -> None:
    shown = read(written(replace(NOTHING, notes=("the decision on k-1 is stale",))))
    assert by_id(shown, "notes").all("li")[0].text.strip() == "The decision on k-1 is stale."


# ── who says what ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_table_says_who_says_what_and_who_is_silent(page: Part) -> None:
    [table] = by_id(page, "matrix").all("table")
    columns = [th.text for th in table.all("th", "source")]
    assert columns[:5] == ["Ansel Herald", "Bay Courier copy", "Island Times", "The [Evening] Post", "we|rd [file] #1"]
    assert all(th["scope"] for th in table.all("th"))
    [row] = [tr for tr in table.all("tr") if tr.attributes.get("data-of") == TITLE.id]
    cells = [td.text for td in row.all("td")]
    assert cells[:4] == ["A Chief Safety and Traffic Officer"] * 2 + ["B chief safety and training officer", ""]
    assert row.all("th")[0].all("a")[0]["href"] == f"#{TITLE.id}"
    assert {a["href"] for td in row.all("td") for a in td.all("a")} == {f"#{TITLE.id}-a", f"#{TITLE.id}-b"}


def test_each_story_has_a_table_of_its_own_and_a_large_one_has_several() -> None:
    assert len(by_id(read(written(large(30))), "matrix").all("table")) == 3
    wide = large(40)
    merged = replace(wide.conflicts[0], positions=tuple(p for c in wide.conflicts[::8] for p in c.positions))
    tables = by_id(read(written(replace(wide, conflicts=(merged,)))), "matrix").all("table")
    assert [len(table.all("th", "source")) for table in tables] == [18, 18, 4]


# ── what happened ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_ledger_says_what_tells_events_apart(page: Part) -> None:
    [first, second] = [part for part in by_id(page, "events").all("ol", "timeline")[0].content if part != "\n"]
    assert isinstance(first, Part)
    assert isinstance(second, Part)
    assert first.all("p", "when")[0].text == "Monday reported 4 – 6 March 2031"
    assert [dd.all("b")[0].text for dd in first.all("dd") if dd.all("b")] == ["Monday"]
    assert [dd.all("b")[0].text for dd in second.all("dd") if dd.all("b")] == ["Wednesday"]
    assert "No event was recognised in we|rd [file] #1." in by_id(page, "events").text


# ── the articles ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_article_can_be_read_with_its_claims_linked(page: Part) -> None:
    for number, source in enumerate(REPORT.sources, 1):
        shown = by_id(page, f"a{number}")
        paragraphs = [part.text for div in shown.all("div", "paragraph") for part in div.all("p")]
        expected = [source.article.quote(block.span) for block in source.article.blocks]
        if source.article.id.startswith("we|rd"):
            continue  # steering characters are shown as pictures there
        assert paragraphs == expected
    herald = by_id(page, "a1")
    linked = {(a.text, a["href"]) for a in herald.all("a", "in")}
    assert ("14 passengers", f"#{HURT.id}") in linked
    assert ("Chief Safety and Traffic Officer", f"#{TITLE.id}") in linked


def test_furniture_is_folded_with_its_reason(page: Part) -> None:
    [aside] = by_id(page, "a1").all("details", "aside")
    assert "open" not in aside.attributes
    assert aside.all("summary")[0].text == "2 lines set aside: link list"
    assert [p.text for p in aside.all("p")] == HERALD.quote(HERALD.furniture[0].span).split("\n")


def test_what_overlaps_is_cut_and_nothing_is_lost() -> None:
    text = "The mayor said “ten boats and nine men were lost” at noon."
    for pair in (("ten boats and nine", "nine men were lost"), ("ten boats and nine men", "boats"), ("ten", "ten")):
        _, page = one(text, ("a", pair[0]), ("b", pair[1]))
        shown = by_id(read(page), "a1")
        assert shown.all("div", "paragraph")[0].all("p")[0].text == text
        assert not [a for a in shown.all("a") if a.all("a")]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=8), st.integers(0, 7))
def test_claims_may_overlap_in_any_way(edges: list[tuple[int, int]], evidence: int) -> None:
    text = "Ten boats, nine men and a dog went out to sea at noon."
    made = article(text, id="a.txt")
    claims = [replace(REPORT.claims[0], article="a.txt", span=Span(a, min(a + n, len(text)))) for a, n in edges]
    spans = [claim.span for claim in claims[: evidence + 1]]
    said = [Evidence("a.txt", span, Span(0, len(text))) for span in spans]
    positions = tuple(Position(str(number), (each,), 1) for number, each in enumerate(said))
    conflict = replace(HURT, positions=positions, events=())
    shown = by_id(read(written(Report((Source(made),), (), tuple(claims), (conflict,)))), "a1")
    assert shown.all("div", "paragraph")[0].all("p")[0].text == text
    linked = {n for span in spans for n in range(span.start, span.end) if not text[n].isspace()}
    assert len("".join("".join(a.text.split()) for a in shown.all("a", "in"))) == len(linked)


def test_thousands_of_claims_in_one_line_take_no_time() -> None:
    text = " ".join(f"{n} boats sank." for n in range(10_000))
    made = article(text, id="a.txt")
    words = [Span(found.start(), found.end()) for found in re.finditer(r"\d+", text)]
    claims = tuple(replace(REPORT.claims[0], article="a.txt", span=span) for span in words)
    evidence = tuple(Evidence("a.txt", span, Span(span.start, span.end + 12)) for span in words[:3000])
    conflict = replace(HURT, positions=(Position("many", evidence, 1),), events=())
    start = time.perf_counter()
    written(Report((Source(made),), (), claims, (conflict,)))
    assert time.perf_counter() - start < 5, "seconds; 0.3 on a machine that is not busy"


def test_a_dateline_stands_before_its_paragraph_and_the_head_of_a_file_is_folded() -> None:
    text = "---\ntitle: Fog\n---\nANSEL — The fog came.\n\n* * *\nloose words\nIt went."
    made = article(text, id="a.txt")
    starts = [0, *(n + 1 for n, c in enumerate(text) if c == "\n")]
    first, last = text.index("The fog"), text.index("It went")
    block = made.blocks[0]
    blocks = (replace(block, span=Span(first, first + 13)), replace(block, span=Span(last, len(text))))
    shown = by_id(
        read(written(Report((Source(replace(made, blocks=blocks, line_starts=tuple(starts))),), (), (), ()))), "a1"
    )
    assert [div.text for div in shown.all("div", "paragraph")] == ["ANSEL — The fog came.", "It went."]
    summaries = [aside.text for aside in shown.all("details", "aside")]
    assert summaries == [
        "1 line set aside: head of the filetitle: Fog",
        "1 line set aside: between the paragraphsloose words",
    ]


def test_a_file_of_many_megabytes_is_not_mailed() -> None:
    text = "x " * 2_000_000 + "twelve and nine"
    _, page = one(text, ("12", "twelve"), ("9", "nine"))
    assert len(page) < 2 * READABLE + 100_000
    assert "characters of it stand in the file only" in page
    assert by_id(read(page), "a1").all("p", "note")


# ── looks ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_text_has_the_contrast_that_wcag_asks_for() -> None:
    light, dark = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
        for block in asset("page.css").split("@media screen", 2)[:2]
    ]
    for theme in (light, dark):
        for text in ("ink", "faint", "link", *STATUSES, "settled"):
            for ground in ("paper", "sheet"):
                pair = sorted((_luminance(theme[text]), _luminance(theme[ground])), reverse=True)
                assert (pair[0] + 0.05) / (pair[1] + 0.05) >= 4.5, (text, ground)
        pair = sorted((_luminance(theme["mark"]), _luminance(theme["mark-ink"])), reverse=True)
        assert (pair[0] + 0.05) / (pair[1] + 0.05) >= 4.5
