"""Words by the lexicon that comes with the program."""

from __future__ import annotations

from llamafund import resources
from llamafund.model import Word
from llamafund.text.words.form_table import Lexicon
from llamafund.text.words.normalise import normalise


class TableAnalyser:
    """A form to its word: the lexicon's reading, a light stemmer's guess, or the form itself where it is not Arabic."""

    def __init__(self) -> None:
        self._lexicon = Lexicon(resources.data("models"))

    def __call__(self, form: str) -> Word:
        """The word of one token."""
        norm = normalise(form)
        entry = self._lexicon.lookup(form)
        if entry is None:
            return Word(form=form, norm=norm, lemma=norm.casefold())
        return Word(
            form=form,
            norm=norm,
            lemma=normalise(entry.lemma),
            root=entry.root,
            pos=entry.pos.value,
            proclitic="".join(entry.proclitics),
            enclitic=entry.enclitic,
            gender=entry.gender,
            number=entry.number,
            person=entry.person,
            passive=entry.passive,
            by=entry.by,
            rarity=entry.rarity,
        )
