"""Tools that read language and have never heard of claims."""
