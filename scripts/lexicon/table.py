"""Writes the table of word forms: the three files that `llamafund.text.words.form_table` opens."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from typing import TYPE_CHECKING

import marisa_trie

from llamafund.text.words.entry import FORMAT, OCTAVE, RECORD, SPELLING, Pos
from llamafund.text.words.normalise import normalise
from scripts.lexicon.readings import skeleton

if TYPE_CHECKING:
    from pathlib import Path

    from scripts.lexicon.corpus import Corpus
    from scripts.lexicon.readings import Chosen

UNMISTAKABLE = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
"""The pronouns that an unknown word may be relieved of; names end in the others."""


def step(count: int) -> int:
    """A count as the step of its octave (see `OCTAVE`)."""
    return round(OCTAVE * math.log2(count + 1))


def write(folder: Path, chosen: Chosen, corpus: Corpus, origin: dict[str, object]) -> None:
    """The three files of the table (see `llamafund.text.words.form_table`)."""
    lemma_of = {form: skeleton(reading.lemma) for form, reading in chosen.items()}
    by_id = [lemma_of.get(form) for form in corpus.forms]
    documents: Counter[str] = Counter()
    for article in corpus.articles:
        documents.update({lemma for lemma in map(by_id.__getitem__, article) if lemma is not None})

    strings = marisa_trie.Trie({r.lemma for r in chosen.values()} | {r.root for r in chosen.values() if r.root})
    proclitics = sorted({r.proclitics for r in chosen.values()})
    enclitics = sorted({r.enclitic for r in chosen.values()})
    poses = {pos: index for index, pos in enumerate(Pos)}

    def record(form: str) -> tuple[int, ...]:
        r = chosen[form]
        morphology = "mf".find(r.gender or "?") + 1 | ("sdp".find(r.number or "?") + 1) << 2
        morphology |= int(r.person or 0) << 4 | r.passive << 6
        return (
            strings[r.lemma], strings[r.root] + 1 if r.root else 0, poses[r.pos], proclitics.index(r.proclitics),
            enclitics.index(r.enclitic), morphology, step(corpus.counts[form]), step(documents[lemma_of[form]]),
        )  # fmt: skip

    spellings: dict[str, str] = {}
    for form in sorted(chosen, key=lambda form: (-corpus.counts[form], form)):
        spellings.setdefault(normalise(form), form)
    rows = [(form, record(form)) for form in chosen]
    rows += [(SPELLING + key, record(form)) for key, form in spellings.items() if key not in chosen]
    folder.mkdir(parents=True, exist_ok=True)
    for name, trie in (("lexicon.trie", marisa_trie.RecordTrie(RECORD.format, rows)), ("lexicon.strings", strings)):
        trie.save(str(folder / f".{name}"))
        (folder / f".{name}").replace(folder / name)
    description = origin | {
        "format": FORMAT, "forms": len(chosen), "spellings": len(rows) - len(chosen),
        "lemmas": len({r.lemma for r in chosen.values()}), "roots": len({r.root for r in chosen.values()}),
        "articles": len(corpus.articles), "tokens": corpus.counts.total(),
        "pos": {pos.value: sum(r.pos is pos for r in chosen.values()) for pos in Pos},
        "proclitics": proclitics, "enclitics": enclitics, "pronouns": UNMISTAKABLE,
        "sha256": {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in ("lexicon.trie", "lexicon.strings")},
    }  # fmt: skip
    (folder / "lexicon.json").write_text(json.dumps(description, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
