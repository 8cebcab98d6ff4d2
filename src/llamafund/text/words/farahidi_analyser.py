"""Words by farahidi (AlKhalil Morpho Sys 2), word by word: thorough, 4 s to load and some hundred forms a second."""

from __future__ import annotations

import importlib
from dataclasses import replace
from typing import Any

from llamafund.errors import MissingExtraError
from llamafund.model import Word
from llamafund.text.words.entry import Pos
from llamafund.text.words.normalise import normalise, plain
from llamafund.text.words.table_analyser import TableAnalyser

BY = "farahidi"
# AlKhalil's labels and ours.
TENSE = {"ماض": Pos.VERB_PAST, "مضارع": Pos.VERB_PRESENT, "أمر": Pos.VERB_IMPERATIVE}
TYPE = {
    "اسم علم": Pos.PROPER,
    "نسبة": Pos.ADJECTIVE,
    "صفة مشبهة": Pos.ADJECTIVE,
    "اسم تفضيل": Pos.ADJECTIVE,
    "إشارة": Pos.DEMONSTRATIVE,
    "موصول": Pos.RELATIVE,
    "ضمير": Pos.PRONOUN,
    "ظرف": Pos.ADVERB,
    "استفهام": Pos.INTERROGATIVE,
    "شرط": Pos.CONJUNCTION,
    "جر": Pos.PREPOSITION,
    "عطف": Pos.CONJUNCTION,
}
GENDER = {"مذكر": "m", "مؤنث": "f"}
NUMBER = {"مفرد": "s", "مثنى": "d", "جمع": "p"}
PERSON = {"متكلم": "1", "مخاطب": "2", "غائب": "3"}


class FarahidiAnalyser:
    """A form to its word: farahidi's first reading, else what the lexicon that comes along says."""

    def __init__(self) -> None:
        """Loads farahidi; a MissingExtraError says how to install it."""
        try:
            self._analyser = importlib.import_module("farahidi").Analyzer()
        except ImportError as error:
            raise MissingExtraError(
                "--morphology farahidi needs farahidi, which is not installed", hint="install it: pip install farahidi"
            ) from error
        self._table = TableAnalyser()

    def __call__(self, form: str) -> Word:
        """The word of one token."""
        word = self._table(form)
        readings = self._analyser.analyze(plain(form)) if word.by != "form" else []
        return _read(word, readings[0]) if readings else word


def _read(word: Word, reading: Any) -> Word:
    """The word with what a reading says of it."""
    if reading.pos == "فعل":
        pos = TENSE.get(reading.tense, Pos.VERB_PAST)
    else:
        kinds = (reading.type or "").split(":")
        pos = next((TYPE[kind] for kind in kinds if kind in TYPE), Pos.PARTICLE if reading.pos == "حرف" else Pos.NOUN)
    return replace(
        word,
        lemma=normalise(reading.lemma),
        root=reading.root,
        pos=pos.value,
        proclitic=plain("".join(affix.form for affix in reading.proclitics)),
        enclitic=plain("".join(affix.form for affix in reading.enclitics)),
        gender=GENDER.get(reading.gender, ""),
        number=NUMBER.get(reading.number, ""),
        person=PERSON.get(reading.person, ""),
        passive=reading.voice == "مجهول",
        by=BY,
    )
