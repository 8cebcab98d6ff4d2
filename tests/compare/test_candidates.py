"""Which claims are looked at: neighbours of each other in `pairs` (test_many), those closest to one statement here."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from llamafund.compare.rows.candidates import Index, unmarked
from llamafund.model import Claim, Kind, Word

WORDS = "abcdefgh"


def _claim(text: str) -> Claim:
    words = tuple(Word(form=form, norm=form, lemma=form, rarity=0.1 + WORDS.index(form) / 10) for form in text.split())
    return Claim(id=text, document="d", start=0, end=len(text), text=text, kind=Kind.ASSERTION, words=words)


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(" ".join)


@given(claims=st.lists(texts, max_size=12), asked=texts, count=st.integers(1, 12))
def test_the_closest_claims_are_those_that_share_the_rarest_words(claims: list[str], asked: str, count: int) -> None:
    """No claim that is left out shares more with the statement than one that is taken, and few claims are all taken."""
    found = Index([_claim(text) for text in claims], unmarked).closest(_claim(asked), count)
    assert found == sorted(set(found))
    if len(claims) <= count:
        assert found == list(range(len(claims)))
        return
    shared = [sum(0.1 + WORDS.index(word) / 10 for word in set(text.split()) & set(asked.split())) for text in claims]
    left_out = [shared[index] for index in range(len(claims)) if index not in found]
    assert all(shared[index] > 0 for index in found)
    assert len(found) == count or not any(left_out)
    assert not found or max(left_out) <= min(shared[index] for index in found) + 1e-9
