"""Words by camel-tools' own analyser with the database `calima-msa-r13`, where it is installed."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from llamafund.camel_data import camel_data
from llamafund.errors import MissingExtraError
from llamafund.model import Word
from llamafund.orthography import AND, ARTICLE, FOR, FUTURE, LIKE, SO, WITH
from llamafund.text.words.entry import Pos
from llamafund.text.words.normalise import normalise, plain
from llamafund.text.words.table_analyser import TableAnalyser

BY = "calima"
DATASET = "calima-msa-r13"
PACKAGE = "morphology-db-msa-r13"
DATABASE = "morphology.db"
_POS = {
    "noun": Pos.NOUN,
    "noun_prop": Pos.PROPER,
    "noun_num": Pos.NUMBER,
    "noun_quant": Pos.NOUN,
    "adj": Pos.ADJECTIVE,
    "adj_comp": Pos.ADJECTIVE,
    "adj_num": Pos.ADJECTIVE,
    "prep": Pos.PREPOSITION,
    "conj": Pos.CONJUNCTION,
    "conj_sub": Pos.CONJUNCTION,
    "pron": Pos.PRONOUN,
    "pron_dem": Pos.DEMONSTRATIVE,
    "pron_rel": Pos.RELATIVE,
    "pron_interrog": Pos.INTERROGATIVE,
    "adv": Pos.ADVERB,
    "adv_interrog": Pos.INTERROGATIVE,
    "adv_rel": Pos.RELATIVE,
}
_TENSE = {"p": Pos.VERB_PAST, "i": Pos.VERB_PRESENT, "c": Pos.VERB_IMPERATIVE}
_LETTERS = {"wa": AND, "fa": SO, "bi": WITH, "ka": LIKE, "li": FOR, "la": FOR, "sa": FUTURE, "Al": ARTICLE, ">a": "أ"}
_CLITICS = ("prc3", "prc2", "prc1", "prc0")
_GUESSED = frozenset({"digit", "punc", "foreign", "backoff"})
_NONE = frozenset({"", "0", "na", "-", "u"})


class CalimaAnalyser:
    """A form to its word: the likeliest reading of the database, else what the lexicon that comes along says."""

    def __init__(self, folder: Path | None = None) -> None:
        """Opens the database in `folder`, else camel-tools' own; a MissingExtraError says what to install."""
        home = folder or camel_data("MorphologyDB", DATASET, PACKAGE)
        try:
            database = importlib.import_module("camel_tools.morphology.database").MorphologyDB(str(home / DATABASE))
            self._analyser = importlib.import_module("camel_tools.morphology.analyzer").Analyzer(database)
        except ImportError as error:
            raise MissingExtraError(
                f"--morphology calima needs {error.name}, which is not installed",
                hint="install what camel-tools asks for: pip install camel-tools",
            ) from error
        self._table = TableAnalyser()

    def __call__(self, form: str) -> Word:
        """The word of one token."""
        word = self._table(form)
        readings = [reading for reading in self._analyser.analyze(plain(form)) if reading.get("source") not in _GUESSED]
        return _read(word, max(readings, key=_likelihood)) if readings else word


def _likelihood(reading: dict[str, Any]) -> float:
    return float(reading.get("pos_lex_logprob", -99.0))


def _read(word: Word, reading: dict[str, Any]) -> Word:
    """The word with what a reading says of it."""
    pos = str(reading["pos"])
    kind = _TENSE.get(reading.get("asp", ""), Pos.VERB_PAST) if pos.startswith("verb") else _POS.get(pos, Pos.PARTICLE)
    root = str(reading.get("root", "")).replace(".", "").replace("#", "")
    enclitic = str(reading.get("enc0", ""))
    return replace(
        word,
        lemma=normalise(str(reading["lex"]).partition("_")[0]),
        root=root if root not in _NONE and not root.isascii() else word.root,
        pos=kind.value,
        proclitic="".join(_proclitic(reading.get(slot, "")) for slot in _CLITICS),
        enclitic="" if enclitic in _NONE else word.enclitic,
        gender=_known(reading.get("gen")),
        number=_known(reading.get("num")),
        person=_known(reading.get("per")),
        passive=reading.get("vox") == "p",
        by=BY,
    )


def _proclitic(tag: str) -> str:
    """The letters of a proclitic by its tag (`bi_prep`, `Al_det`)."""
    return "" if tag in _NONE else _LETTERS.get(tag.partition("_")[0], "")


def _known(value: str | None) -> str:
    return "" if value is None or value in _NONE else value
