"""How every word of one sentence stands to every word of another."""

from __future__ import annotations

import numpy as np

from llamafund.compare.pair.lexicon import number_words, sense_relations
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.sentence import Sentence
from llamafund.compare.pair.sides import SideWords
from llamafund.compare.pair.store import Store

LINKS = (
    "form",  # the same normalised form, or the same number
    "lemma",
    "root",
    "letters",  # Jaccard index of letter trigrams
    "vector",  # cosine in news
    "reworded",  # square root of the probability that one stands for the other between headline and lead
    "numbers",  # two different numbers
    "opposed",  # on the two sides of a contrast
    "same",  # exchangeable
    "near",  # loosely exchangeable
    "land",  # names of one country
    "lands",  # names of two countries
    "converse",  # one event seen from its two ends
)
FORM, LEMMA, ROOT, LETTERS, VECTOR, REWORDED, NUMBERS, OPPOSED, SAME, NEAR, LAND, LANDS, CONVERSE = range(len(LINKS))
_LISTED = {
    OPPOSED: sense_relations.OPPOSED,
    SAME: sense_relations.SAME,
    NEAR: sense_relations.NEAR,
    LAND: sense_relations.LAND,
    LANDS: sense_relations.LANDS,
    CONVERSE: sense_relations.CONVERSE,
}


def links(store: Store, left: SideWords, right: SideWords) -> Floats:
    """The links between the words of each pair: (pairs, left, right, links), each in 0..1, zero where there is no word."""
    shape = (len(LINKS), *left.rows.shape, right.rows.shape[1])
    table = np.zeros(shape, np.float32).transpose(1, 2, 3, 0)  # so that each link is one block
    ids, others = store.ids[left.rows], store.ids[right.rows]
    for link in (FORM, LEMMA, ROOT):
        table[..., link] = ids[:, :, None, link] == others[:, None, :, link]
    shared = left.grams @ right.grams.transpose(0, 2, 1)
    table[..., LETTERS] = shared / np.maximum(left.grams.sum(2)[:, :, None] + right.grams.sum(2)[:, None, :] - shared, 1)
    table[..., VECTOR] = left.vectors @ right.vectors.transpose(0, 2, 1)
    _lexicon(table, store.known.between(left.senses, right.senses))
    table *= (left.mask[:, :, None] & right.mask[:, None, :])[..., None]
    _reworded(table[..., REWORDED], left, right)
    for pair, (one, two) in enumerate(zip(left.sentences, right.sentences, strict=True)):
        if one.numbers and two.numbers:
            _numbers(table[pair], one, two)
    return table


def _lexicon(table: Floats, bits: sense_relations.Bits) -> None:
    """What the lexicon sees, unless the two are one word."""
    if bits.any():
        bits = bits * (table[..., LEMMA] == 0)
        for link, bit in _LISTED.items():
            table[..., link] = (bits & bit) > 0


def _reworded(block: Floats, left: SideWords, right: SideWords) -> None:
    """Fills the block of this link, all places found first: to write to an array one by one takes longer than to look."""
    _, length, lengths = block.shape
    found: list[int] = []
    chances: list[float] = []
    for pair, (one, two) in enumerate(zip(left.sentences, right.sentences, strict=True)):
        places = two.places
        lemmas = places.keys()
        for here, rewordings in one.reworded:
            first = (pair * length + here) * lengths
            for lemma in rewordings.keys() & lemmas:  # goes through the lemmas, which are fewer
                for there in places[lemma]:
                    found.append(first + there)
                    chances.append(rewordings[lemma])
    block.flat[found] = np.sqrt(chances)


def _numbers(table: Floats, left: Sentence, right: Sentence) -> None:
    for here, one in enumerate(left.values):
        for there, two in enumerate(right.values) if one is not None else ():
            if one is not None and two is not None:
                same = number_words.equal(one, two)
                table[here, there, FORM], table[here, there, NUMBERS] = same, not same
