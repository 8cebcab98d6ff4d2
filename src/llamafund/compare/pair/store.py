"""What the pair model knows of word forms, as rows of numbers: each is looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest
from pathlib import Path

import numpy as np

from llamafund.compare.pair.lexicon import number_words
from llamafund.compare.pair.lexicon.sense_relations import SenseRelations
from llamafund.compare.pair.lexicon.terms import EMPTY, SORTS, Terms, bare_name, keys_of
from llamafund.compare.pair.lexicon.vectors import Floats, Rewordings, Vectors
from llamafund.compare.pair.sentence import CLASSES, GRAMMAR, NAME, NUMBER, VERB, Booleans, Ints, Item, Sentence
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE, CONJUNCTIONS, FOR

GRAM, GRAMS = 3, 128  # letters of a trigram, buckets of them
FORMS_KEPT = 40_000  # those of 700 articles of news
WORDS_COMPARED = 48  # of a sentence; headlines have ten, claims twenty
GRAMMAR_WEIGHT = 0.05  # of a word of grammar, where the rarest word weighs 1
LEAST_WEIGHT = 0.1  # of the commonest content word
TEN = 10

_MARKS = ("negation", "sorts", "to", "named", "sided", "parting")  # booleans that `Store` keeps of each row


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
        items = self._read([item for item in found if item is not None])[:WORDS_COMPARED]
        values = _values(items)
        senses, known = [item.sense for item in items], [item.known for item in items]
        starts = [index for index, item in enumerate(items) if item.begins]
        for first, told in self.terms.phrases([item.keys for item in items], starts) if starts else ():
            senses[first : first + len(told)] = told
            known[first : first + len(told)] = map(self.known.number, told)
        rows = np.array([item.row for item in items], np.int32)
        return Sentence(items, rows, values, tuple(senses), np.array(known, np.int32))

    def _read(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """The items, each negation that affirms as what it is: what «لا يزال» tells of goes on."""
        return tuple(
            self._affirming(one) if one.negation and then and not self.terms.lasting.isdisjoint(then.keys) else one
            for one, then in zip_longest(items, items[1:])
        )

    def _affirming(self, denial: Item) -> Item:
        """A negation that denies nothing, in a row of its own."""
        form = f"{denial.word.form}\0"  # no word has such a form
        known = self._items.get(form)
        if known is None:
            row, sense = len(self._items) + 1, self.known.number(EMPTY)
            known = denial._replace(row=row, weight=GRAMMAR_WEIGHT, negation=False, sense=EMPTY, known=sense)
            self._items[form] = known
            self._enter(known)
        return known

    def item(self, word: Word) -> Item | None:
        """The row of a word form, made when first met; None for punctuation and other signs."""
        form = word.form
        if form not in self._items:
            self._items[form] = self._made(word) if any(map(str.isalnum, word.norm)) else None
        return self._items[form]

    def _made(self, word: Word) -> Item:
        keys, lemma = keys_of(word), bare_name(word)
        written = number_words.digits(word.norm)
        value, factor = (written, None) if written is not None else number_words.spelled(word, keys, self.terms)
        negation = word.norm in self.terms.negations or lemma in self.terms.negations
        kind = NUMBER if written is not None else _kind(word.pos)
        faint = kind == GRAMMAR and not negation
        sense = EMPTY if faint else self.terms.of(keys)
        item = Item(
            row=len(self._items) + 1,
            norm=word.norm,
            lemma=lemma,
            root=word.root,
            keys=keys,
            kind=kind,
            weight=GRAMMAR_WEIGHT if faint else max(word.rarity, LEAST_WEIGHT),
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
        self._enter(item)
        return item

    def _enter(self, item: Item) -> None:
        """Fill the row of a word form."""
        row, word = item.row, item.word
        if row >= len(self.kinds):
            self._grow()
        self.ids[row] = (
            self._id("n" + item.norm),
            self._id("l" + item.lemma),
            self._id("r" + word.root) if word.root else -1 - row,
        )
        self.kinds[row], self.weights[row] = item.kind, item.weight
        self.sorts[row] = [not self.terms.sorts[sort].isdisjoint(item.keys) for sort in SORTS]
        self.parting[row] = self.sorts[row, SORTS.index("partings")] or word.proclitic.startswith(CONJUNCTIONS)
        self.negation[row], self.to[row] = item.negation, FOR in word.proclitic.removesuffix(ARTICLE)
        self.named[row], self.sided[row] = item.kind == NAME or bool(item.sense.lands), bool(item.sense.sides)
        for column, table in ((self.vector, self.vectors), (self.meaning, self._meanings)):
            found = table.of(item.lemma)
            if found is not None:
                column[row] = found
        for gram in _grams(item.lemma):
            self.grams[row, gram] = 1

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
