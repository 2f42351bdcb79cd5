"""How fast, against what: `python -m benchmarks`, from the root of the repository. See docs/benchmarks.md."""
