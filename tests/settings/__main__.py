"""`python -m tests.settings` writes anew what is made of the kinds: the schema, and the tables of the page."""

from __future__ import annotations

from reconcile.settings import schema
from tests.settings import page
from tests.settings.test_schema import SHIPPED

if __name__ == "__main__":
    SHIPPED.write_text(schema.document(), encoding="utf-8")
    page.PAGE.write_text(page.refreshed(page.PAGE.read_text(encoding="utf-8")), encoding="utf-8")
