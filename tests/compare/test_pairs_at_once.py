"""Many pairs at once are linked, aligned and described as each alone; trees and the table of senses say what they hold."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from llamafund import resources
from llamafund.compare.pair.aligned import Aligned
from llamafund.compare.pair.features import NAMES, features, turned
from llamafund.compare.pair.judging.trees import read_trees
from llamafund.compare.pair.lexicon.sense_relations import LAND, LANDS, OPPOSED, SenseRelations
from llamafund.compare.pair.lexicon.terms import EMPTY, Sense
from llamafund.compare.pair.sentence import Sentence
from llamafund.compare.pair.store import Store
from llamafund.text.words.table_analyser import TableAnalyser
from llamafund.text.words.tokenise import tokenise

TEXTS = (
    ("أسعار الذهب ترتفع مع تراجع الدولار", "تراجع الذهب مع ارتفاع الدولار"),
    ("الوزارة تنفي إصابة 12 طالبا في الحافلة", "إصابة 14 طالبا"),
    ("استقالة", "المدير يستقيل من منصبه بعد خلاف طويل مع أعضاء المجلس على الأجور"),
    ("", "لا أحد"),
)

Sides = tuple[list[Sentence], list[Sentence]]


@pytest.fixture(scope="module")
def store() -> Store:
    """What looks words up."""
    return Store(resources.data("models"))


@pytest.fixture(scope="module")
def sides(store: Store) -> Callable[[Sequence[tuple[str, str]]], Sides]:
    """The sentences of some pairs."""
    analyse = TableAnalyser()

    def sentence(text: str) -> Sentence:
        return store.sentence(tuple(analyse(form) for _, form in tokenise(text)))

    return lambda pairs: ([sentence(left) for left, _ in pairs], [sentence(right) for _, right in pairs])


def test_many_pairs_are_described_as_each_alone(store: Store, sides: Callable[[Sequence[tuple[str, str]]], Sides]) -> None:
    """What stands beside a pair in a batch changes nothing of it."""
    together = features(store, Aligned.of(store, *sides(TEXTS)))
    for pair, row in zip(TEXTS, together, strict=True):
        alone = features(store, Aligned.of(store, *sides([pair])))[0]
        np.testing.assert_allclose(row, alone, atol=1e-5)


def test_features_told_in_the_other_order_are_those_of_the_turned_pair(
    store: Store, sides: Callable[[Sequence[tuple[str, str]]], Sides]
) -> None:
    """Mirrored names and the pair told the other way round give the same numbers."""
    ahead = features(store, Aligned.of(store, *sides(TEXTS)))
    back = features(store, Aligned.of(store, *sides([(right, left) for left, right in TEXTS])))
    np.testing.assert_allclose(turned(ahead), back, atol=1e-5)


def test_opposed_words_count_by_what_they_are_said_of(store: Store, sides: Callable[[Sequence[tuple[str, str]]], Sides]) -> None:
    """Gold up and dollar down against gold down and dollar up: the opposed words stand in the better company."""
    said = "أسعار الذهب ترتفع مع تراجع الدولار"
    rows = features(
        store, Aligned.of(store, *sides([(said, "تراجع الذهب وارتفاع الدولار"), (said, "تراجع الدولار وارتفاع الذهب")]))
    )
    opposed, alike = rows[:, NAMES.index("opposed_company")], rows[:, NAMES.index("alike_company")]
    assert opposed[0] > alike[0]
    assert opposed[1] < alike[1]


def test_every_word_answers_one_word(store: Store, sides: Callable[[Sequence[tuple[str, str]]], Sides]) -> None:
    """An alignment is one to one, and both sides tell the same."""
    found = Aligned.of(store, *sides(TEXTS)).alignment
    for pair, answers in enumerate(found.answers):
        met = answers[answers >= 0]
        assert len({*met.tolist()}) == len(met)
        assert all(found.back[pair, j] == i for i, j in enumerate(answers) if j >= 0)


def test_the_table_of_senses_says_what_the_senses_say() -> None:
    """Also after it has grown."""
    known = SenseRelations()
    senses = [
        EMPTY,
        *(Sense(sides=frozenset({side})) for side in (1, -1, 2)),
        Sense(lands=frozenset({1})),
        Sense(lands=frozenset({2})),
    ]
    numbers = [known.number(sense) for sense in senses]
    for extra in range(100):
        known.number(Sense(same=frozenset({extra})))
    assert [known.number(sense) for sense in senses] == numbers
    row = np.array([numbers], np.int32)
    table = known.between(row, row)[0]
    expected = np.zeros((6, 6), np.uint8)
    expected[1, 2] = expected[2, 1] = OPPOSED
    expected[4, 4] = expected[5, 5] = LAND
    expected[4, 5] = expected[5, 4] = LANDS
    np.testing.assert_array_equal(table, expected)


def test_a_tree_sends_rows_where_its_bounds_say() -> None:
    """Two trees of two relations, one of them a lone leaf."""
    held = {
        "column": np.array([[1, 0, 0], [0, 0, 0]], np.uint8),
        "bound": np.array([[0.5, 0, 0], [0, 0, 0]], np.float32),
        "low": np.array([[1, 1, 2], [0, 1, 2]], np.uint8),
        "high": np.array([[2, 1, 2], [0, 1, 2]], np.uint8),
        "value": np.array([[0, -1, 3], [0.25, 0, 0]], np.float16),
        "kind": np.array([0, 1], np.uint8),
        "base": np.array([0.5, 0], np.float32),
        "depth": np.array(1, np.uint8),
    }
    rows = np.array([[9, 0.5], [9, 0.6]], np.float32)
    np.testing.assert_allclose(read_trees(held).scores(rows), [[-0.5, 0.25], [3.5, 0.25]])
