"""How good, not whether it runs: `python -m evaluation`, from the root of the repository. See docs/evaluation.md."""
