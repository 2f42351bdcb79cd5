"""The report as one web page, which works from a mail attachment and without a network."""
