"""What words mean outside the news, and how near two sentences are by it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from llamafund import resources
from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features.meaning import NAMES, meaning
from llamafund.compare.pair.lexicon.vectors import Vectors
from llamafund.compare.pair.model import Statement, relate, relater
from llamafund.compare.pair.sentence import Sentence
from llamafund.compare.pair.store import Store
from llamafund.errors import LlamafundError
from llamafund.model import Word
from llamafund.text.words.table_analyser import TableAnalyser
from llamafund.text.words.tokenise import tokenise

Sides = tuple[list[Sentence], list[Sentence]]
PAIRS = (
    ("قطة تنام على الأريكة", "هرة نائمة فوق الكنبة"),
    ("رجل يعزف على الغيتار", "الوزير يوقع الاتفاق"),
    ("", "لا أحد"),
)


@pytest.fixture(scope="module")
def words() -> Callable[[str], tuple[Word, ...]]:
    """The words of a text."""
    analyse = TableAnalyser()
    return lambda text: tuple(analyse(form) for _, form in tokenise(text))


@pytest.fixture(scope="module")
def store() -> Store:
    """What looks words up."""
    return Store(resources.data("models"))


@pytest.fixture(scope="module")
def told(store: Store, words: Callable[[str], tuple[Word, ...]]) -> Callable[[Sequence[tuple[str, str]]], np.ndarray]:
    """The features of meaning of some pairs."""

    def sides(pairs: Sequence[tuple[str, str]]) -> Sides:
        left, right = ([store.sentence(words(pair[side])) for pair in pairs] for side in (0, 1))
        return left, right

    return lambda pairs: meaning(store, Aligned.of(store, *sides(pairs)))


def test_a_lemma_has_a_vector_of_length_one_or_none(store: Store) -> None:
    """A lemma has a vector of length one, or none."""
    found = Vectors(resources.data("models", "relations.meanings"))
    vector = found.of("كلب")
    assert vector is not None
    assert vector.shape == (found.size,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    assert found.of("لاكلمةكهذه") is None
    assert store.meaning.shape[1] == found.size


def test_words_of_one_sort_lie_nearer_than_words_of_two() -> None:
    """A horse is nearer to a dog than to a minister."""
    found = Vectors(resources.data("models", "relations.meanings"))
    horse, dog, minister = (found.of(lemma) for lemma in ("حصان", "كلب", "وزير"))
    assert horse is not None
    assert dog is not None
    assert minister is not None
    assert horse @ dog > horse @ minister


def test_order_and_neighbours_change_nothing(told: Callable[[Sequence[tuple[str, str]]], np.ndarray]) -> None:
    """The features are the same in either order of the pair, and beside any other pair."""
    together = told(PAIRS)
    assert together.shape == (len(PAIRS), len(NAMES))
    np.testing.assert_allclose(together, told([(right, left) for left, right in PAIRS]), atol=1e-5)
    for pair, row in zip(PAIRS, together, strict=True):
        np.testing.assert_allclose(row, told([pair])[0], atol=1e-5)


def test_captions_of_one_scene_are_more_alike_than_of_two(words: Callable[[str], tuple[Word, ...]]) -> None:
    """Similarity of captions in other words is above that of captions of two scenes."""
    pairs = [
        (Statement(words("قطة صغيرة تشرب الحليب")), Statement(words("هرة تلعق اللبن"))),
        (Statement(words("قطة صغيرة تشرب الحليب")), Statement(words("عامل يصعد السلم"))),
    ]
    near, far = relate(relater(), pairs)
    assert near.similarity > far.similarity


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    """A missing table is named."""
    with pytest.raises(LlamafundError, match=r"relations\.meanings\.trie"):
        Vectors(tmp_path / "relations.meanings")
