"""The report as Markdown: whole (`report`), and cut to what a comment on a pull request may hold (`comment`)."""
