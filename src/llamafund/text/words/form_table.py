"""The table of word forms: form -> lemma, root, part of speech, clitics, how often it occurs in news.

Three files side by side in `data/models`, made by `scripts/build_lexicon.py`: `lexicon.trie` (a memory-mapped
`marisa_trie.RecordTrie`, one `RECORD` a form), `lexicon.strings` (a `marisa_trie.Trie` whose ids are the lemmas and roots)
and `lexicon.json` (the labels behind the small numbers, counts, licence, how it was made).

A word is tried as written, then by its normalised spelling (فى, اعلنت), then without its clitics, where the rest is in the
table and may take them; a light stemmer (Snowball) speaks for what is left.
"""

from __future__ import annotations

import json
import math
from functools import cached_property
from typing import TYPE_CHECKING, Any

import marisa_trie

from llamafund.errors import LlamafundError
from llamafund.memo import Memo
from llamafund.orthography import FIRST, LAST, glued
from llamafund.text.words.clitics import before_pronoun, takes
from llamafund.text.words.entry import FORMAT, OCTAVE, RECORD, SPELLING, Entry, Pos, count_of
from llamafund.text.words.normalise import normalise, plain

if TYPE_CHECKING:
    from pathlib import Path

    from llamafund.text.words.stems import Stemmer


_POS = tuple(Pos)
_GENDER = ("", "m", "f", "")
_NUMBER = ("", "s", "d", "p")
_PERSON = ("", "1", "2", "3")
_LEMMAS = 10_000  # lemmas and roots kept: those of 600 articles of news
PRESENT, WEAK, SHORTENED = "يتن", "يىو", 3  # how such a verb begins and ends, and the letters that its short form has at least
LONGEST_WORD = 100  # characters, marks and strokes of lengthening included; the stemmer takes a minute for ten million
_SHORTEST_HOST = (3, 4)
"""Letters that are left of a word without its clitics, at least: in general, and where only one letter goes (فانس is a name)."""


class Lexicon:
    """The table, opened; look-ups touch only the pages of the file they need."""

    def __init__(self, folder: Path) -> None:
        """Opens `lexicon.*` in `folder`; a missing or foreign file is a LlamafundError that names it."""
        self._forms = marisa_trie.RecordTrie(RECORD.format)
        self._strings = marisa_trie.Trie()
        self._known: Memo[int, tuple[str, str]] = Memo(_LEMMAS)
        try:
            about = json.loads((folder / "lexicon.json").read_text(encoding="utf-8"))
            self._forms.mmap(str(folder / "lexicon.trie"))
            self._strings.mmap(str(folder / "lexicon.strings"))
        except (OSError, RuntimeError, ValueError) as error:
            raise LlamafundError(
                f"the word table cannot be opened: {error}",
                where=str(folder),
                hint="it belongs to llamafund: install it again, or build it with scripts/build_lexicon.py",
            ) from error
        if about.get("format") != FORMAT:
            raise LlamafundError(
                f"the word table has format {about.get('format')}, this program reads {FORMAT}",
                where=str(folder / "lexicon.json"),
                hint="build it again with scripts/build_lexicon.py",
            )
        self.about: dict[str, Any] = about
        self._proclitics = tuple(tuple(segments) for segments in about["proclitics"])
        self._enclitics: tuple[str, ...] = tuple(about["enclitics"])
        self._before = tuple(
            (segments, glued(segments))
            for segments in sorted(self._proclitics, key=lambda segments: -len("".join(segments)))
            if "أ" not in segments
        )
        self._after = tuple(e for e in self._enclitics if e in about["pronouns"] or not e)
        self._steps = OCTAVE * math.log2(about["articles"] + 1)

    def __len__(self) -> int:
        return int(self.about["forms"])

    def __contains__(self, form: str) -> bool:
        """Whether the form is in the table as written."""
        return form in self._forms

    def lookup(self, surface: str) -> Entry | None:
        """What is known of a word as it stands in the text; None for what holds no Arabic letter, or is too long for a word."""
        if len(surface) > LONGEST_WORD:
            return None
        if surface.isprintable():  # a key of the trie can hold neither a zero byte nor a lone surrogate
            known = self._forms.get(surface)
            if known:
                return self._entry(known[0])
        form = plain(surface)
        return self.find(form) or self._peeled(form) or self._shortened(form) or self._stemmed(form)

    def find(self, form: str) -> Entry | None:
        """The entry of a form in the table itself, as written or in its normalised spelling, else None."""
        records = self._forms.get(form) or self._forms.get(SPELLING + normalise(form))
        return self._entry(records[0]) if records else None

    def _entry(self, record: tuple[int, ...]) -> Entry:
        lemma, root, pos, proclitics, enclitic, morphology, frequency, documents = record
        return Entry(
            *self._lemma(lemma),
            self._lemma(root - 1)[0] if root else None,
            _POS[pos],
            self._proclitics[proclitics],
            self._enclitics[enclitic],
            _GENDER[morphology & 3],
            _NUMBER[morphology >> 2 & 3],
            _PERSON[morphology >> 4 & 3],
            bool(morphology >> 6),
            count_of(frequency),
            count_of(documents),
            max(0.0, 1.0 - documents / self._steps),
        )

    def _lemma(self, number: int) -> tuple[str, str]:
        known = self._known.get(number)
        if known is None:
            vocalised = self._strings.restore_key(number)
            known = self._known.keep(number, (plain(vocalised), vocalised))
        return known

    def _peeled(self, form: str) -> Entry | None:
        """The entry of the form without its longest clitics, if that is in the table and may take them."""
        ends = [after for after in self._after if form.endswith(after)]
        for before, written in self._before:
            for after in ends if form.startswith(written) else ():
                host = form[len(written) : len(form) - len(after)]
                if len(host) < _SHORTEST_HOST[len(written + after) == 1]:
                    continue
                for spelling in before_pronoun(host) if after else (host,):
                    entry = self.find(spelling)
                    if entry is not None and takes(entry, before, after):
                        return entry._replace(proclitics=before + entry.proclitics, enclitic=after or entry.enclitic, frequency=0)
        return None

    def _shortened(self, form: str) -> Entry | None:
        """The entry of a present verb whose form lacks its last letter, as behind لم: يستدع is يستدعي."""
        if form[:1] not in PRESENT or len(form) < SHORTENED:
            return None
        found = (self.find(form + end) for end in WEAK)
        return next(
            (entry for entry in found if entry is not None and entry.pos is Pos.VERB_PRESENT and not entry.enclitic), None
        )

    def _stemmed(self, form: str) -> Entry | None:
        if not any(FIRST <= letter <= LAST for letter in form):
            return None
        stem = self._stemmer.stemWord(form) or form
        return Entry(stem, stem, None, Pos.UNKNOWN, by="stem")

    @cached_property
    def _stemmer(self) -> Stemmer:
        from llamafund.text.words.stems import Stemmer  # noqa: PLC0415 - 30 ms that a known word need not pay

        return Stemmer()
