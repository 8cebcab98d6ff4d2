"""Which claims are looked at: neighbours of each other in `pairs` (test_many), those closest to one statement here."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from llamafund.compare.rows.candidates import FEW_CLAIMS, PARTNERS, Index, pairs, unmarked
from llamafund.model import Claim, Kind, Word

WORDS = "abcdefgh"


def _claim(text: str, document: str = "d") -> Claim:
    words = tuple(Word(form=form, norm=form, lemma=form, rarity=0.1 + WORDS.index(form) / 10) for form in text.split())
    return Claim(id=f"{document} {text}", document=document, start=0, end=len(text), text=text, kind=Kind.ASSERTION, words=words)


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


def test_all_claims_of_two_brief_articles_meet_where_one_pair_shares_something() -> None:
    """One tells what the other leaves open without a word in common; a long article has other ways to tell what it tells."""
    brief = [_claim(text, "one") for text in ("a b", "c d")] + [_claim(text, "other") for text in ("a e", "f g")]
    assert list(pairs(brief)) == [(0, 2), (0, 3), (1, 2), (1, 3)]
    longer = [*brief[:2], *(_claim(text, "other") for text in ("a e", *["f g"] * FEW_CLAIMS))]
    assert list(pairs(longer)) == [(0, 2)]
    assert list(pairs([*brief[:2], _claim("h", "other")])) == []


def test_a_claim_of_a_brief_article_keeps_no_more_partners_than_any() -> None:
    """However many brief articles tell of one thing, the number of pairs grows with that of claims."""
    claims = [_claim(text, str(document)) for document in range(PARTNERS) for text in ("a b", "c d", "e f")]
    assert len(list(pairs(claims))) <= PARTNERS * len(claims)
