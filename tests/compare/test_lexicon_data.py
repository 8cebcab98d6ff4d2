"""contrasts.yaml and synonyms.yaml are well formed and do not contradict each other."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
import yaml
from scripts.build_terms import compile_terms
from scripts.relations import about

from llamafund import resources

LEXICON = Path(__file__).parents[2] / "data" / "lexicon"
WORDS = re.compile(r"[\u0621-\u063a\u0641-\u064a0-9-]+( [\u0621-\u063a\u0641-\u064a0-9-]+)*")  # letters: no diacritic, no tatweel
CONTRAST_KINDS = {
    "direction", "quantity", "polarity", "outcome", "status", "evaluation", "time", "place", "role",
    "alternative", "converse", "calendar",
}  # fmt: skip
SYNONYM_KINDS = {"same", "near", "hypernym", "paraphrase", "metonym"}


def read(name: str) -> list[dict[str, Any]]:
    """One of the files; libyaml reads it ten times as fast where PyYAML was built with it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((LEXICON / name).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both loaders are safe


@pytest.fixture(scope="module")
def contrasts() -> list[dict[str, Any]]:
    """The opposed pairs."""
    return read("contrasts.yaml")


@pytest.fixture(scope="module")
def synonyms() -> list[dict[str, Any]]:
    """The synonym groups."""
    return read("synonyms.yaml")


@pytest.fixture(scope="module")
def sides(contrasts, synonyms) -> list[list[str]]:
    """Every list of words in either file."""
    return [group[side] for group in contrasts for side in ("a", "b")] + [group["words"] for group in synonyms]


def pairs(words: list[str]) -> Iterator[frozenset[str]]:
    """Every two of the words, in no order."""
    return (frozenset(pair) for pair in combinations(words, 2))


def repeated(groups: Iterator[frozenset[Any]]) -> list[frozenset[Any]]:
    """The groups that occur more than once."""
    return [group for group, times in Counter(groups).items() if times > 1]


def test_the_groups_have_the_promised_shape_and_known_kinds(contrasts, synonyms):
    """A reader of the files may rely on their keys and on the kinds that their headers explain."""
    assert all(group.keys() == {"kind", "a", "b"} for group in contrasts)
    assert all(group.keys() == {"kind", "words"} for group in synonyms)
    assert {group["kind"] for group in contrasts} == CONTRAST_KINDS
    assert {group["kind"] for group in synonyms} == SYNONYM_KINDS


def test_there_are_as_many_as_the_pair_model_was_promised(contrasts, synonyms):
    """Breadth is part of the promise; groups that only join others across the parts of speech do not count."""
    assert len(contrasts) >= 700
    assert sum(group["kind"] == "alternative" for group in contrasts) >= 60
    assert sum(group["kind"] != "paraphrase" for group in synonyms) >= 1600


def test_no_list_is_too_short_to_say_anything(contrasts, synonyms):
    """An opposition needs two sides, a synonym needs a partner."""
    assert all(group["a"] and group["b"] for group in contrasts)
    assert all(len(group["words"]) >= 2 for group in synonyms)


def test_every_word_is_plain_composed_arabic(sides):
    """Words are NFC without diacritics or tatweel, so that normalisation alone finds them in a text."""
    odd = [word for side in sides for word in side if not WORDS.fullmatch(word) or word != unicodedata.normalize("NFC", word)]
    assert odd == []


def test_no_word_stands_twice_in_one_list(sides):
    """A word that stands twice in one list is a slip of the pen."""
    assert [side for side in sides if len(set(side)) < len(side)] == []


def test_no_group_stands_twice(contrasts, synonyms):
    """A group that stands twice would be mended in one place and not in the other."""
    assert repeated(frozenset((frozenset(group["a"]), frozenset(group["b"]))) for group in contrasts) == []
    assert repeated(frozenset(group["words"]) for group in synonyms) == []


def test_no_word_is_opposed_to_itself(contrasts):
    """A word on both sides would make a sentence contradict itself."""
    assert [group for group in contrasts if set(group["a"]) & set(group["b"])] == []


def test_no_two_words_are_both_the_same_and_opposed(contrasts, synonyms):
    """What may be exchanged without changing the fact cannot also contradict it."""
    same = {pair for group in synonyms if group["kind"] in {"same", "paraphrase"} for pair in pairs(group["words"])}
    opposed = {frozenset(pair) for group in contrasts for pair in product(group["a"], group["b"])}
    assert [sorted(pair) for pair in same & opposed] == []


def test_the_compiled_terms_are_those_of_the_lexicon(tmp_path):
    """Whoever edits the lexicon and forgets `python -m scripts.build_terms` would change half of what is known, or nothing."""
    compile_terms(LEXICON, tmp_path)
    for name in ("relations.terms.json", "relations.terms.trie"):
        assert (tmp_path / name).read_bytes() == resources.data("models", name).read_bytes(), name


def test_the_model_names_the_files_beside_it():
    """The SHA-256 that `relations.json` tells of each file is that of the file."""
    models = resources.data("models")
    assert about.told(models)["sha256"] == about.digests(models)
