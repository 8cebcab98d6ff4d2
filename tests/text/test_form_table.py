"""The word table: what it says of words, how it takes unknown ones apart, and that its files are what they claim to be."""

from __future__ import annotations

import hashlib
import json
import time
from itertools import product
from pathlib import Path

import marisa_trie
import pytest
import yaml
from snowballstemmer.arabic_stemmer import ArabicStemmer

from llamafund import resources
from llamafund.errors import LlamafundError
from llamafund.text.words.entry import FORMAT, RECORD, SPELLING, Entry, Pos, count_of
from llamafund.text.words.form_table import Lexicon
from llamafund.text.words.normalise import normalise
from llamafund.text.words.stems import Stemmer

MODELS = resources.data("models")
CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "lexicon.yaml").read_text(encoding="utf-8"))
CLOSED = yaml.safe_load(resources.data("lexicon", "closed_class.yaml").read_text(encoding="utf-8"))
MEGABYTES = 1 << 20


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The table that comes with the program."""
    return Lexicon(MODELS)


def test_stems_are_those_of_snowball() -> None:
    """Affixes looked up in tables give the same stems as Snowball's own search, for words and for letters in any order."""
    ours, theirs = Stemmer(), ArabicStemmer()
    words = [*(case["form"] for case in CASES), *map("".join, product("والسيتأىئ٠ـَﻻ", repeat=3))]
    words += [
        before + word + after for word in words[:200] for before in ("", "وال", "سي", "لل") for after in ("", "ات", "هما", "وا")
    ]
    assert [ours.stemWord(word) for word in words] == [theirs.stemWord(word) for word in words]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_word_of_news_has_the_reading_that_news_means(lexicon: Lexicon, case: dict) -> None:
    """The reading of a word is the one it mostly has in news."""
    entry = lexicon.lookup(case["form"])
    assert entry is not None
    expected = {
        key: tuple(value) if isinstance(value, list) else value for key, value in case.items() if key not in ("label", "form")
    }
    assert {key: getattr(entry, key) for key in expected} == expected


def _tiny(folder: Path, **about: object) -> Path:
    """A table of three words that a person can check by eye."""
    strings = marisa_trie.Trie(["كِتَاب", "كَتَبَ", "كتب", "مَدْرَسَة", "درس"])
    poses = list(Pos)

    def record(lemma: str, root: str, pos: Pos, *, before: int = 0, after: int = 0, morphology: int = 0) -> tuple[int, ...]:
        return (strings[lemma], strings[root] + 1, poses.index(pos), before, after, morphology, 16, 8)

    rows = [
        ("كتاب", record("كِتَاب", "كتب", Pos.NOUN, morphology=0b0101)),
        ("مدرسة", record("مَدْرَسَة", "درس", Pos.NOUN, morphology=0b0110)),
        ("وكتبه", record("كَتَبَ", "كتب", Pos.VERB_PAST, before=1, after=1, morphology=0b110101)),
        ("أكتب", record("كَتَبَ", "كتب", Pos.VERB_PRESENT, morphology=0b010100)),
    ]
    rows += [(SPELLING + normalise(form), values) for form, values in rows if normalise(form) != form]
    marisa_trie.RecordTrie(RECORD.format, rows).save(str(folder / "lexicon.trie"))
    strings.save(str(folder / "lexicon.strings"))
    facts: dict[str, object] = {
        "format": FORMAT,
        "forms": 4,
        "articles": 255,
        "proclitics": [[], ["و"], ["ال"], ["ل", "ال"], ["س"]],
        "enclitics": ["", "ه", "ها"],
        "pronouns": ["ه", "ها"],
    }
    (folder / "lexicon.json").write_text(json.dumps(facts | about), encoding="utf-8")
    return folder


def test_a_record_is_read_field_by_field(tmp_path: Path) -> None:
    """Every field comes back from the bytes as it went in."""
    entry = Lexicon(_tiny(tmp_path)).lookup("وكتبه")
    assert entry == Entry(
        "كتب", "كَتَبَ", "كتب", Pos.VERB_PAST, ("و",), "ه", "m", "s", "3", passive=False, frequency=3, documents=1, rarity=0.875
    )


@pytest.mark.parametrize(
    ("form", "lemma", "proclitics", "enclitic"),
    [
        ("للكتاب", "كتاب", ("ل", "ال"), ""),
        ("كتابها", "كتاب", (), "ها"),
        ("مدرستها", "مدرسة", (), "ها"),
        ("ومدرسته", "مدرسة", ("و",), "ه"),
        ("اكتب", "كتب", (), ""),
    ],
)
def test_an_unknown_form_is_known_by_its_host(
    tmp_path: Path, form: str, lemma: str, proclitics: tuple[str, ...], enclitic: str
) -> None:
    """A form that is not in the table is read by the word it is built on."""
    entry = Lexicon(_tiny(tmp_path)).lookup(form)
    assert entry is not None
    assert (entry.lemma, entry.proclitics, entry.enclitic, entry.by) == (lemma, proclitics, enclitic, "table")


@pytest.mark.parametrize("form", ["سكتاب", "الكتابها", "والأكتب"])
def test_clitics_stay_where_the_host_cannot_take_them(tmp_path: Path, form: str) -> None:
    """What cannot be a clitic of the host is not taken off."""
    entry = Lexicon(_tiny(tmp_path)).lookup(form)
    assert entry is not None
    assert entry.by == "stem"


@pytest.mark.parametrize("form", ["123", "Llama", "؟", "", "٪"])
def test_what_holds_no_arabic_letter_has_no_entry(lexicon: Lexicon, form: str) -> None:
    """Numbers, symbols and other scripts are left alone."""
    assert lexicon.lookup(form) is None


@pytest.mark.parametrize(("form", "lemma"), [("تستدع", "استدعى"), ("يشتر", "اشترى"), ("يعان", "عانى")])
def test_a_present_verb_may_lack_its_last_letter(lexicon: Lexicon, form: str, lemma: str) -> None:
    """Behind لم a weak verb is short; the table lists such forms where the news has them often."""
    entry = lexicon.lookup(form)
    assert entry is not None
    assert (entry.lemma, entry.pos) == (lemma, Pos.VERB_PRESENT)


def test_a_form_that_nobody_knows_is_stemmed_and_says_so(lexicon: Lexicon) -> None:
    """The stemmer speaks last, under its own name, and claims nothing but a stem."""
    entry = lexicon.lookup("والزغنبوطيات")
    assert entry is not None
    assert (entry.by, entry.pos, entry.root, entry.rarity) == ("stem", Pos.UNKNOWN, None, 1.0)
    assert entry.lemma in "والزغنبوطيات"


def test_a_missing_table_is_named_with_what_to_do(tmp_path: Path) -> None:
    """The message for a missing table names the folder and the way to mend it."""
    with pytest.raises(LlamafundError, match=r"build_lexicon") as caught:
        Lexicon(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_a_table_of_another_format_is_refused(tmp_path: Path) -> None:
    """A table of another layout is never misread."""
    with pytest.raises(LlamafundError, match="format 0"):
        Lexicon(_tiny(tmp_path, format=0))


def test_a_broken_trie_is_refused(tmp_path: Path) -> None:
    """A damaged file is an error with a message, not a crash."""
    (_tiny(tmp_path) / "lexicon.trie").write_bytes(b"no trie")
    with pytest.raises(LlamafundError, match="cannot be opened"):
        Lexicon(tmp_path)


def test_every_record_of_the_table_can_be_read(lexicon: Lexicon) -> None:
    """No record points outside its tables, and proclitics are the beginning of the form."""
    forms = marisa_trie.RecordTrie(RECORD.format).mmap(str(MODELS / "lexicon.trie"))
    written = [form for form in forms if not form.startswith(SPELLING)]
    assert len(written) == len(lexicon) > 100_000
    for form in written[::50]:
        entry = lexicon.lookup(form)
        assert entry is not None
        assert entry.lemma
        assert 0 <= entry.rarity <= 1
        assert normalise(form).startswith(normalise("".join(entry.proclitics).replace("لال", "لل")))


def test_the_files_are_those_that_the_notes_describe() -> None:
    """The notes beside the table are about this very table, with licence and command."""
    about = json.loads((MODELS / "lexicon.json").read_text(encoding="utf-8"))
    for name, digest in about["sha256"].items():
        assert hashlib.sha256((MODELS / name).read_bytes()).hexdigest() == digest, name
    assert "GPL-3.0-or-later" in about["licence"]
    assert "build_lexicon" in about["made_by"]


def test_the_table_is_small_and_opens_at_once() -> None:
    """The wheel and the start of the program can afford the table."""
    assert sum(path.stat().st_size for path in MODELS.glob("lexicon.*")) < 10 * MEGABYTES
    start = time.perf_counter()
    Lexicon(MODELS).find("قال")
    assert time.perf_counter() - start < 0.05


def test_closed_words_read_as_the_reviewed_list_says(lexicon: Lexicon) -> None:
    """The reviewed list beats whatever the analyser thought."""
    wrong = []
    for pos, section in CLOSED.items():
        for word, about in section["words"].items():
            entry = lexicon.find(word)
            if word in lexicon and (entry is None or (entry.pos, entry.vocalised) != (pos, about["lemma"])):
                wrong.append((word, entry))
    assert not wrong


def test_a_word_in_every_article_is_not_rare_and_an_odd_one_is(lexicon: Lexicon) -> None:
    """Rarity runs from 0 for a word of every article towards 1."""
    common, odd = lexicon.lookup("في"), lexicon.lookup("زيلينسكي")
    assert common is not None
    assert odd is not None
    assert common.rarity < 0.05
    assert odd.rarity > 0.8


def test_a_step_stands_for_the_count_it_was_made_from() -> None:
    """Frequencies survive their small encoding."""
    assert [count_of(step) for step in (0, 8, 16, 24)] == [0, 1, 3, 7]
