"""Tables by the number of a word: in step with the vocabulary; the same names whatever was forgotten and wherever one looks."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from llamafund import resources
from llamafund.entities.model.discovery import HINTS, open_model
from llamafund.entities.model.network import EDGE, REACH
from llamafund.entities.tables import Follower, put
from llamafund.model import Article, Document, Word
from llamafund.text import Vocabulary, document
from llamafund.workbench import DEFAULTS, workbench

WORDS = st.lists(st.sampled_from([f"كلمة{number}" for number in range(40)]), max_size=12).map(" ".join)


class _Forms:
    """A table that knows the form of each word."""

    def __init__(self) -> None:
        self.forms: list[str] = []

    def enter(self, words: Sequence[Word]) -> None:
        """Behind the others."""
        self.forms += [word.form for word in words]

    def keep(self, rows: Sequence[int]) -> None:
        """Only these."""
        self.forms = [self.forms[row] for row in rows]


def _vocabulary(analysed: list[str]) -> Vocabulary:
    """A vocabulary that notes which forms are analysed, and when."""

    def analyse(form: str) -> Word:
        analysed.append(form)
        return Word(form=form, norm=form, lemma=form)

    return Vocabulary(analyse)


def _read(text: str, vocabulary: Vocabulary) -> Document:
    return document(Article(id="x", text=text), vocabulary)


@given(st.lists(WORDS, max_size=12))
def test_tables_follow_a_vocabulary_that_forgets(texts: list[str]) -> None:
    """However little there is room for, each token's row is its own, also where a document is looked at late or not at all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("llamafund.text.words.vocabulary.FORMS_KEPT", 10)
        vocabulary, table = _vocabulary([]), _Forms()
        follower = Follower([table])
        for index, text in enumerate(texts):
            read = _read(text, vocabulary)
            if index % 3 != 1:
                assert read.column is not None
                follower.follow(read.column.lexis)
                numbers = read.column.numbers
                assert [table.forms[number] for number in numbers] == [word.form for word in read.words] == text.split()


def test_a_vocabulary_forgets_what_was_used_longest_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that comes in every article is analysed once, however many come once."""
    monkeypatch.setattr("llamafund.text.words.vocabulary.FORMS_KEPT", 10)
    analysed: list[str] = []
    vocabulary = _vocabulary(analysed)
    for number in range(100):
        _read(f"دائما كلمة{number}", vocabulary)
    assert analysed.count("دائما") == 1
    assert len(analysed) == 101


def test_what_came_twice_outlasts_what_came_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word of two articles is still known when more words than there is room for have come once since."""
    monkeypatch.setattr("llamafund.text.words.vocabulary.FORMS_KEPT", 10)
    analysed: list[str] = []
    vocabulary = _vocabulary(analysed)
    for form in ("مرتين", "مرتين", *(f"كلمة{number}" for number in range(30)), "مرتين"):
        _read(form, vocabulary)
    assert analysed.count("مرتين") == 1


def test_a_column_does_not_travel() -> None:
    """A document goes to another process without the words of all others."""
    read = _read("قالت ميتا", _vocabulary([]))
    assert read.column is not None
    there = pickle.loads(pickle.dumps(read))  # noqa: S301 - our own bytes
    assert there == read
    assert there.column is None


def test_a_document_without_numbers_has_the_same_names() -> None:
    """A document made by hand is numbered by who needs it."""
    bench = workbench(DEFAULTS)
    read = bench.document(Article(id="x", text="قال بيار داروسان إن وزارة الصحة الروسية في لندن وباريس أكدت ذلك لشركة ميتا."))
    assert list(bench.recogniser([replace(read, column=None), read])) == 2 * list(bench.recogniser([read]))


@given(st.data())
def test_the_network_sees_the_same_wherever_it_looks(data: st.DataObject) -> None:
    """What it says of a place depends, to the bit, on no other places asked for, and nothing reaches over two empty places."""
    network = open_model(resources.data("models")).network
    drawn = np.random.default_rng(data.draw(st.integers(0, 9)))
    first = drawn.integers(-40, 40, (6, 2 * REACH + 1, network.width)).astype(np.int8)
    first[0] = 0
    rows = np.zeros(2 * EDGE + 13, np.intp)
    rows[EDGE : EDGE + 6] = drawn.integers(1, 6, 6)
    rows[EDGE + 8 : EDGE + 13] = drawn.integers(1, 6, 5)
    hints = np.where(rows > 0, drawn.integers(0, HINTS * HINTS, len(rows)), 0)
    places = np.flatnonzero(rows)
    some = np.array(sorted(data.draw(st.sets(st.sampled_from(places.tolist()), min_size=1))), np.intp)
    every = dict(zip(places.tolist(), network.scores(first, rows, hints, places), strict=True))
    assert np.array_equal(network.scores(first, rows, hints, some), [every[place] for place in some.tolist()])
    alone, bare = rows.copy(), hints.copy()
    alone[EDGE + 8 :] = bare[EDGE + 8 :] = 0
    assert np.array_equal(network.scores(first, alone, bare, places[:6]), [every[place] for place in places[:6].tolist()])


def test_a_table_grows() -> None:
    """Rows put behind others are where they were put, in a table of at most twice what is needed."""
    table = np.zeros((2, 3), np.int8)
    for count in range(20):
        table = put(table, count, [[count] * 3])
    assert table[:20, 0].tolist() == list(range(20))
    assert len(table) <= 40
