import pytest

from reconcile.language.polarity import Chain, read, verb_at
from reconcile.language.stems import stem
from reconcile.language.tokens import tokenize


def first_chain(sentence: str) -> tuple[Chain, str] | None:
    tokens = tokenize(sentence)
    stems = [stem(t.lower) if t.text[0].isalnum() else "" for t in tokens]
    at = next(i for i in range(1, len(tokens)) if verb_at(stems, i))
    chain = read(tokens, stems, at)
    if chain is None:
        return None
    thing = tokens[chain.object_first : chain.object_last]
    return chain, sentence[thing[0].start : thing[-1].end] if thing else ""


@pytest.mark.parametrize(
    ("sentence", "sign", "pivot", "thing"),
    [
        ("The judge blocked the toll", 1, "block", "the toll"),
        ("The judge refused to block the toll", -1, "block", "the toll"),
        ("The judge won't block the toll", -1, "block", "the toll"),
        ("The judge declined to lift the stay", 1, "block", ""),
        ("The judge denied a request to temporarily halt the toll", -1, "block", "the toll"),
        ("The judge rejected a bid to overturn the injunction against the toll", 1, "block", "against the toll"),
        ("The court reversed the order that had blocked the toll", -1, "block", "the toll"),
        ("The court refused to lift a lower court's order blocking the toll", 1, "block", "the toll"),
        ("The court affirmed a ruling by a colleague, who would not issue an injunction", -1, "block", ""),
        ("The court upheld a town judge's refusal to enjoin the toll", -1, "block", "the toll"),
        ("The court stayed the injunction", -1, "block", ""),
        ("The court granted a stay of the injunction", -1, "block", ""),
        ("The court lets the toll take effect", 1, "allow", "the toll take effect"),
        ("The court kept the state from enforcing the toll", 1, "block", "the state from enforcing the toll"),
        ("The court denied a motion to dismiss the lawsuit", 1, "lawsuit", "the lawsuit"),
        ("The court threw out the conviction", -1, "convict", "the conviction"),
    ],
)
def test_reads_a_chain_to_its_end(sentence: str, sign: int, pivot: str, thing: str) -> None:
    found = first_chain(sentence)
    assert found is not None
    chain, words = found
    assert (chain.sign, chain.pivot, words) == (sign, pivot, thing)


def test_a_chain_that_ends_in_nothing_is_none() -> None:
    assert first_chain("The judge ordered lunch") is None


def test_endless_chains_end() -> None:
    sentence = "The court " + "reversed the order that " * 500 + "blocked it"
    first_chain(sentence)
