"""A sentence as the pair model sees it: its words as rows of numbers, looked up once a word form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from llamafund.compare.pair.lexicon import number_words
from llamafund.compare.pair.lexicon.sense_relations import SenseRelations
from llamafund.compare.pair.lexicon.terms import EMPTY, SORTS, Sense, Terms, bare_name, keys_of
from llamafund.compare.pair.lexicon.vectors import Floats, Rewordings, Vectors
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE, CONJUNCTIONS, FOR

GRAM, GRAMS = 3, 128  # letters of a trigram, buckets of them
FORMS_KEPT = 40_000  # those of 700 articles of news
WORDS_COMPARED = 48  # of a sentence; headlines have ten, claims twenty
GRAMMAR_WEIGHT = 0.05  # of a word of grammar, where the rarest word weighs 1
LEAST_WEIGHT = 0.1  # of the commonest content word
TEN = 10

NOUN, VERB, ADJECTIVE, NAME, NUMBER, GRAMMAR, UNKNOWN = range(7)
CLASSES = {"noun": NOUN, "adj": ADJECTIVE, "proper": NAME, "number": NUMBER, "unknown": UNKNOWN, None: UNKNOWN}
KINDS = 7

_MARKS = ("negation", "sorts", "to", "named", "sided", "parting")  # booleans that `Store` keeps of each row

Ints = NDArray[np.int32]
Booleans = NDArray[np.bool_]


class Item(NamedTuple):
    """A word form: row in the store, keys, class (see `CLASSES`), weight 0..1, numeric value and factor, what is known of it.

    `known` is the number of its sense in the store's table.
    `reworded` maps the lemmas that may stand for it to their probability; `begins` marks one that a phrase
    may begin with, `open_ended` a multiplier that is no number by itself, `before_ten` the number of a word that gives one only
    before ten (اثنا عشر).
    """

    row: int
    norm: str
    lemma: str
    root: str | None
    keys: tuple[str, ...]
    kind: int
    weight: float
    value: float | None
    factor: float | None
    negation: bool
    sense: Sense
    known: int
    reworded: dict[str, float]
    begins: bool
    open_ended: bool
    before_ten: float | None
    word: Word


@dataclass(frozen=True)
class Sentence:
    """The words that count, in order; `values[i]` is the number a word gives, `senses[i]` what the lexicon knows of it.

    `known` are the numbers of the senses in the store's table, `rows` the rows of the words.
    """

    items: tuple[Item, ...]
    rows: Ints
    values: tuple[float | None, ...]
    senses: tuple[Sense, ...]
    known: Ints

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers it gives."""
        return frozenset(value for value in self.values if value is not None)

    @cached_property
    def lands(self) -> frozenset[int]:
        """The countries it names."""
        return frozenset(land for sense in self.senses for land in sense.lands)

    @cached_property
    def reworded(self) -> list[tuple[int, dict[str, float]]]:
        """Places of the words that others may stand for, and those."""
        return [(place, item.reworded) for place, item in enumerate(self.items) if item.reworded]

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """Where each lemma stands."""
        places: dict[str, list[int]] = {}
        for place, item in enumerate(self.items):
            places.setdefault(item.lemma, []).append(place)
        return places


class Store:
    """Rows of numbers for word forms: ids of norm, lemma and root, vector, meaning, letter trigrams. Row 0 is no word."""

    def __init__(self, folder: Path) -> None:
        """Opens the tables in `folder`; a missing or broken one is a LlamafundError that names it."""
        self.terms = Terms(folder)
        self.vectors = Vectors(folder / "relations.vectors")
        self._rewordings = Rewordings(folder / "relations.reworded.trie", self.vectors)
        self._meanings = Vectors(folder / "relations.meanings")
        self.age = 0  # how often all was forgotten
        self._clear()

    def _clear(self) -> None:
        self._items: dict[str, Item | None] = {}
        self._ids: dict[str, int] = {}
        self.ids: Ints = np.zeros((1024, 3), np.int32)
        self.vector: Floats = np.zeros((1024, self.vectors.size), np.float32)
        self.meaning: Floats = np.zeros((1024, self._meanings.size), np.float32)
        self.grams: Floats = np.zeros((1024, GRAMS), np.float32)
        self.kinds: Ints = np.full(1024, GRAMMAR, np.int32)
        self.weights: Floats = np.zeros(1024, np.float32)
        self.negation, self.to, self.named, self.sided, self.parting = np.zeros((5, 1024), np.bool_)
        self.sorts: Booleans = np.zeros((1024, len(SORTS)), np.bool_)
        self.known = SenseRelations()
        self.age += 1

    def trim(self) -> bool:
        """Forgets all word forms when there are too many, and says so; sentences made before are then void."""
        full = len(self._items) >= FORMS_KEPT or self.known.full
        if full:
            self._clear()
        return full

    def sentence(self, words: Sequence[Word]) -> Sentence:
        """The sentence of these words; punctuation is left out, and what comes after `WORDS_COMPARED` words."""
        found = map(self.item, number_words.joined(words))
        items = tuple(item for item in found if item is not None)[:WORDS_COMPARED]
        values = _values(items)
        senses, known = [item.sense for item in items], [item.known for item in items]
        starts = [index for index, item in enumerate(items) if item.begins]
        for first, told in self.terms.phrases([item.keys for item in items], starts) if starts else ():
            senses[first : first + len(told)] = told
            known[first : first + len(told)] = map(self.known.number, told)
        rows = np.array([item.row for item in items], np.int32)
        return Sentence(items, rows, values, tuple(senses), np.array(known, np.int32))

    def item(self, word: Word) -> Item | None:
        """The row of a word form, made when first met; None for punctuation and other signs."""
        form = word.form
        if form not in self._items:
            self._items[form] = self._made(word) if any(map(str.isalnum, word.norm)) else None
        return self._items[form]

    def _made(self, word: Word) -> Item:
        row = len(self._items) + 1
        if row >= len(self.kinds):
            self._grow()
        keys = keys_of(word)
        lemma = bare_name(word)
        written = number_words.digits(word.norm)
        value, factor = (written, None) if written is not None else number_words.spelled(word, keys, self.terms)
        negation = word.norm in self.terms.negations or lemma in self.terms.negations
        kind = NUMBER if written is not None else _kind(word.pos)
        weight = GRAMMAR_WEIGHT if kind == GRAMMAR and not negation else max(word.rarity, LEAST_WEIGHT)
        self.ids[row] = (self._id("n" + word.norm), self._id("l" + lemma), self._id("r" + word.root) if word.root else -1 - row)
        self.kinds[row], self.weights[row] = kind, weight
        self.sorts[row] = [not self.terms.sorts[sort].isdisjoint(keys) for sort in SORTS]
        self.parting[row] = self.sorts[row, SORTS.index("partings")] or word.proclitic.startswith(CONJUNCTIONS)
        sense = EMPTY if kind == GRAMMAR and not negation else self.terms.of(keys)
        self.negation[row], self.to[row] = negation, FOR in word.proclitic.removesuffix(ARTICLE)
        self.named[row], self.sided[row] = kind == NAME or bool(sense.lands), bool(sense.sides)
        for column, table in ((self.vector, self.vectors), (self.meaning, self._meanings)):
            found = table.of(lemma)
            if found is not None:
                column[row] = found
        for gram in _grams(lemma):
            self.grams[row, gram] = 1
        return Item(
            row=row,
            norm=word.norm,
            lemma=lemma,
            root=word.root,
            keys=keys,
            kind=kind,
            weight=weight,
            value=value,
            factor=factor,
            negation=negation,
            sense=sense,
            known=self.known.number(sense),
            reworded=self._rewordings.of(lemma),
            begins=self.terms.begins(keys),
            open_ended=any(key in self.terms.indefinite for key in keys),
            before_ten=next((self.terms.before_ten[key] for key in keys if key in self.terms.before_ten), None),
            word=word,
        )

    def _grow(self) -> None:
        for name in ("ids", "kinds", "weights", "vector", "meaning", "grams", *_MARKS):
            held = getattr(self, name)
            setattr(self, name, np.concatenate([held, np.zeros_like(held)]))

    def _id(self, key: str) -> int:
        return self._ids.setdefault(key, len(self._ids))


def _kind(pos: str | None) -> int:
    if pos is not None and pos.startswith("verb"):
        return VERB
    return CLASSES.get(pos, GRAMMAR)


def _grams(lemma: str) -> set[int]:
    """Buckets of the letter trigrams, the same in every run (Python's own hash of a string is not)."""
    padded = lemma if len(lemma) >= GRAM else f"_{lemma}_"
    letters = [ord(letter) for letter in padded]
    return {(a * 31 * 31 + b * 31 + c) % GRAMS for a, b, c in zip(letters, letters[1:], letters[2:], strict=False)}


def _values(items: Sequence[Item]) -> tuple[float | None, ...]:
    known = [(item.value, item.factor) for item in items]
    if not any(value is not None or factor is not None for value, factor in known):
        return (None,) * len(items)
    joins = [item.factor is None and item.kind != GRAMMAR and item.word.proclitic.startswith(AND) for item in items]
    for place, (unit, ten) in enumerate(pairwise(items)):
        value = unit.before_ten or unit.value
        if ten.value == TEN and value is not None and value < TEN and (unit.norm + ten.norm).isalpha():  # ثلاثة عشر
            known[place], joins[place + 1] = (value, None), True
    return tuple(number_words.values(known, joins, [item.open_ended for item in items]))
