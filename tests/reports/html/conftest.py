"""A real browser for the tests of the web page: the Chromium of the machine, which may load nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
CALM = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run")


def _missing(what: str) -> None:
    """Here the tests are skipped; where the build is decided, they fail."""
    reason = f"the web page is tested in a browser, and there is no {what}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        _missing("playwright (pip install -e '.[dev]')")
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        _missing(f"{' or '.join(CHROMIUM)} (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(CALM))
        yield launched
        launched.close()


class Desk:
    """A reader's browser window on one report, which notes whatever the page does that it should not."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.faults: list[str] = []
        self.contexts: list[Any] = []

    def open(self, text: str, anchor: str = "", width: int = 1280, height: int = 900, **options: Any) -> Any:
        file = self.folder / "report.html"
        file.write_text(text, encoding="utf-8")
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda popup: self.faults.append(f"popup: {popup.url}"))
        page.on("request", lambda request: self._asked(request.url, file.as_uri()))
        page.on("requestfailed", lambda request: self.faults.append(f"stopped by {request.failure}: {request.url}"))
        page.goto(file.as_uri() + anchor)
        return page

    def _asked(self, url: str, own: str) -> None:
        if url.partition("#")[0] != own:
            self.faults.append(f"request: {url}")


@pytest.fixture
def desk(browser: Any, tmp_path: Path) -> Iterator[Desk]:
    """No test that uses it passes if the page wrote to the console, asked for anything, or opened a dialog."""
    made = Desk(browser, tmp_path)
    yield made
    for context in made.contexts:
        context.close()
    assert not made.faults, made.faults
