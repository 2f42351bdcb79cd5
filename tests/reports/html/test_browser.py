"""The web page in a real browser: real clicks and keys, paper, a telephone, and articles that mean harm."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from reconcile import pipeline
from reconcile.settings import Settings
from tests.reports.canonical import HURT, NAME, NOTHING, REPORT, TITLE
from tests.reports.html.conftest import Desk
from tests.reports.html.story import HARM, hostile, large, written

IN_SIGHT = """element => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight;
}"""
EXAMPLE = pipeline.run([Path(__file__).parents[3] / "data" / "articles"], Settings())
STORIES = {"all shapes": REPORT, "no conflict": NOTHING, "hostile": hostile(), "large": large(), "example": EXAMPLE}
WIDE = {name: written(report) for name, report in STORIES.items()}


def shown(page: Any) -> list[str]:
    """The ids of the conflicts that can be seen."""
    found: list[str] = page.eval_on_selector_all(".conflict", "all => all.filter(c => c.offsetParent).map(c => c.id)")
    return found


def in_sight(page: Any, selector: str) -> bool:
    return bool(page.eval_on_selector(selector, IN_SIGHT))


# ── without harm ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", STORIES)
def test_it_opens_without_a_sound(desk: Desk, name: str) -> None:
    page = desk.open(WIDE[name])
    assert page.locator("h1").inner_text() == "Where the reports differ"
    assert page.evaluate("document.querySelectorAll('script').length") == 1


def test_a_hostile_article_can_do_nothing(desk: Desk) -> None:
    page = desk.open(WIDE["hostile"])
    page.eval_on_selector_all("details", "all => all.forEach(d => d.open = true)")
    for link in ("press", HARM[0]):
        for found in page.get_by_text(link).all()[:6]:
            found.click(force=True, no_wait_after=True) if found.is_visible() else None
    assert page.evaluate("window.harmed") is None
    assert page.evaluate("document.images.length + document.querySelectorAll('iframe, svg, base, link').length") == 0
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert page.title().startswith("Where the reports differ")
    assert page.locator("h4", has_text=HARM[2]).count() >= 1


def test_the_policy_holds_even_if_markup_came_in(desk: Desk) -> None:
    """As if escaping had failed: the page's own policy stops what would run or be loaded."""
    harm = "<script>window.harmed=1</script><img src='http://bad.example/x' onerror='window.harmed=1'>"
    harm += "<p id='spoilt' style='position:fixed' onclick='window.harmed=1'>press</p>"
    page = desk.open(WIDE["all shapes"].replace("<main>", f"<main>{harm}", 1))
    page.click("#spoilt")
    assert page.evaluate("window.harmed") is None
    assert page.evaluate("getComputedStyle(document.getElementById('spoilt')).position") == "static"
    assert len([fault for fault in desk.faults if "Content Security Policy" in fault]) >= 3
    assert "stopped by csp: http://bad.example/x" in desk.faults
    desk.faults.clear()


# ── filter ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_filter_narrows_conflicts_and_table_together(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    said = page.locator("#filter output")
    assert said.inner_text() == "All 10 shown"
    page.get_by_label("Contradictions").uncheck()
    assert said.inner_text() == "6 of 10 shown"
    assert not page.locator(".group.contradiction").is_visible()
    assert not page.locator(f"tr[data-of='{TITLE.id}']").is_visible()
    page.get_by_label("Kind").select_option("person")
    assert shown(page) == [NAME.id]
    assert said.inner_text() == "1 of 10 shown"
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == 10
    assert page.get_by_label("Contradictions").is_checked()
    assert said.inner_text() == "All 10 shown"


def test_a_source_is_chosen(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    page.get_by_label("Source", exact=True).select_option(label="Bay Courier")
    expected = [c.id for c in REPORT.conflicts if any(e.source == "001.txt" for p in c.positions for e in p.evidence)]
    assert sorted(shown(page)) == sorted(expected)
    assert page.locator("#matrix tr[data-of]:visible").count() == len(expected)


# ── links ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_letter_of_the_table_leads_to_the_position(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    page.locator(f"tr[data-of='{TITLE.id}'] td a").last.click()
    assert page.url.endswith(f"#{TITLE.id}-b")
    assert in_sight(page, f"#{TITLE.id}-b")


def test_a_place_leads_to_the_words_in_the_article_and_back(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    place = page.locator(f"#{TITLE.id} .places a").first
    words = place.get_attribute("href")
    assert not page.locator("#a1 .paragraph").first.is_visible()
    place.click()
    assert page.locator(words).inner_text() == "Chief Safety and Traffic Officer"
    assert in_sight(page, words)
    page.locator("#a1 summary").first.click()
    assert not page.locator(words).is_visible()
    page.evaluate("scrollTo(0, 0)")
    place.click()  # the same link once more, which changes no hash
    page.locator(words).click()
    assert page.url.endswith(f"#{TITLE.id}")


def test_a_permalink_leads_to_a_conflict_that_the_filter_hides(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"], f"#{NAME.id}")
    assert in_sight(page, f"#{NAME.id}")
    page.get_by_label("Variants").uncheck()
    assert NAME.id not in shown(page)
    page.evaluate(f"location.hash = '#{TITLE.id}'")
    page.evaluate(f"location.hash = '#{NAME.id}'")
    page.wait_for_function(f"document.getElementById('{NAME.id}').offsetParent")
    assert page.get_by_label("Variants").is_checked()


def test_all_articles_unfold_and_fold(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    page.get_by_role("button", name="Unfold all").click()
    assert page.locator("#articles > article > details[open]").count() == len(REPORT.sources)
    page.get_by_role("button", name="Fold all").click()
    assert page.locator("#articles > article > details[open]").count() == 0


# ── keyboard and screen reader ────────────────────────────────────────────────────────────────────────────────────


def test_all_of_it_is_done_with_the_keyboard(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the conflicts"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.conflict')?.id") == TITLE.id
    page.get_by_label("Variants").focus()
    page.keyboard.press("Space")
    assert NAME.id not in shown(page)
    page.locator("#a1 summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#a1 .paragraph").first.is_visible()


def test_a_screen_reader_finds_its_way(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    tree = page.locator("body").aria_snapshot()
    for part in ("banner", 'navigation "Contents"', "main", "contentinfo", 'region "The conflicts"'):
        assert f"- {part}" in tree, part
    assert f'article "{TITLE.question}"' in tree
    assert 'rowheader "What is Ilse Brandt’s title?' in tree
    assert 'columnheader "Island Times"' in tree
    assert 'cell "silent"' in tree
    unnamed = """() => [...document.querySelectorAll('a[href], button, select, input, summary')].filter(e =>
        !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).length"""
    assert page.evaluate(unnamed) == 0


# ── telephone, night and paper ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", STORIES)
def test_the_page_never_scrolls_sideways(desk: Desk, name: str) -> None:
    page = desk.open(WIDE[name])
    if name != "large":
        page.eval_on_selector_all("details", "all => all.forEach(d => d.open = true)")
    for width in (320, 390, 800):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_by_night_the_paper_is_dark_and_printed_it_is_light(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"], color_scheme="dark")
    ink = "getComputedStyle(document.body).color.match(/\\d+/g).map(Number)"
    ground = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    assert max(page.evaluate(ground)) < 60
    assert min(page.evaluate(ink)) > 180
    page.emulate_media(media="print", color_scheme="dark")
    assert max(page.evaluate(ink)) < 60


def test_printed_all_passages_stand_there_and_no_control(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"])
    folded = page.locator(f"#{HURT.id} .more .passage").last
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert page.locator(f"#{HURT.id} .more").evaluate("more => more.getBoundingClientRect().height") > 60
    for gone in (".side", ".skip", "#unfold", f"#{TITLE.id} .how"):
        assert not page.locator(gone).is_visible(), gone
    assert page.locator("#matrix table").is_visible()
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")


# ── without a script, and with much to show ───────────────────────────────────────────────────────────────────────


def test_without_a_script_all_is_there_and_links_lead_into_folded_articles(desk: Desk) -> None:
    page = desk.open(WIDE["all shapes"], java_script_enabled=False)
    assert page.locator(".conflict:visible").count() == len(REPORT.conflicts)
    assert not page.locator("#filter").is_visible()
    assert not page.locator("#unfold").is_visible()
    place = page.locator(f"#{TITLE.id} .places a").first
    words = place.get_attribute("href")
    place.click()
    assert page.locator(words).is_visible()
    page.locator(f"#{HURT.id} .more summary").click()
    assert page.locator(f"#{HURT.id} .more .passage").last.is_visible()


def test_a_hundred_and_fifty_articles_open_at_once(desk: Desk) -> None:
    start = time.perf_counter()
    page = desk.open(WIDE["large"])
    opened = time.perf_counter() - start
    page.get_by_label("Source", exact=True).select_option(label="Paper 7")
    assert len(shown(page)) == 8
    assert opened < 8, "seconds, on a machine that does ten other things; 0.4 on one that does not"
