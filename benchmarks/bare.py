"""The least that a program with Typer and Rich does: one command that prints one table. We are held against it."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def main(folder: str) -> None:
    """Print the name of FOLDER in a table."""
    table = Table("what", "which")
    table.add_row("folder", folder)
    Console().print(table)


if __name__ == "__main__":
    app()
