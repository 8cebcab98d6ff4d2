"""Builds the table of word forms in data/models from a news corpus and farahidi.

    python -m scripts.build_lexicon ../shared/bench/ant/articles.jsonl.gz

The folder above that of the articles is expected to hold the other sets (ans, arnli, sts, wojood, aqmar). Fifteen minutes, of
which farahidi takes ten; `--cache` keeps its readings. How well it reads: `scripts/evaluation/lexicon.py`.
"""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import version
from pathlib import Path

from farahidi.lexicon import load_map
from farahidi.lm import MAP_ROOT

from llamafund.orthography import glued
from llamafund.text.words.entry import Pos
from scripts.lexicon import settle
from scripts.lexicon.choice import posteriors
from scripts.lexicon.closed import closed_class
from scripts.lexicon.complete import Completer
from scripts.lexicon.corpus import Corpus, read
from scripts.lexicon.names import Names, suffixed
from scripts.lexicon.readings import Chosen, Reading, analyse, observed
from scripts.lexicon.relatives import Relatives
from scripts.lexicon.table import write

NAMING = (Pos.PROPER, Pos.NOUN, Pos.ADJECTIVE)
ROOT = Path(__file__).resolve().parent.parent


def choose(corpus: Corpus, readings: dict[str, list[Reading]], closed: Path) -> Chosen:
    """One reading for every form."""
    seen, counts = observed(), corpus.counts
    completer = Completer(readings, seen)
    readings = {form: completer.of(form, found) for form, found in readings.items()}
    shares = posteriors(readings, counts, completer.seen)
    chosen = {form: readings[form][max(range(len(p)), key=p.__getitem__)] for form, p in shares.items()}
    fixed = closed_class(closed, readings, seen)
    chosen |= fixed
    chosen |= settle.common_nouns(chosen, readings, shares, counts, seen)
    prefixes = {glued(r.proclitics): r.proclitics for r in chosen.values() if r.proclitics}
    unanalysed = {form for form, found in readings.items() if not found and form not in fixed}
    unknown = unanalysed | (Relatives(chosen, counts, seen).strangers() - set(fixed))
    known = {form: r for form, r in chosen.items() if r.pos in NAMING and not (r.root or r.proclitics or r.enclitic)}
    names = Names(unknown, known, counts, prefixes)
    chosen |= {form: names.read(form) for form in unknown} | suffixed(unknown, unanalysed, chosen, prefixes)
    chosen |= settle.feminines(chosen, readings, corpus, seen)
    chosen |= settle.adjectives(chosen, counts, corpus.defined)
    chosen |= settle.roots(chosen, readings, load_map(MAP_ROOT))
    chosen |= fixed
    return chosen | settle.spellings(chosen, counts, seen, fixed)


def about() -> dict[str, object]:
    """What `lexicon.json` says of where the table comes from."""
    return {
        "what": "word forms of Arabic news with lemma, root, part of speech and clitics",
        "licence": "GPL-3.0-or-later: derived from AlKhalil Morpho Sys 2 (Oujda NLP Team) through farahidi",
        "made_by": "python -m scripts.build_lexicon ../shared/bench/ant/articles.jsonl.gz",
        "corpus": "ANT corpus, nine articles in ten, forms seen twice or more; "
        "all forms of the training parts of ans, arnli, sts, wojood and aqmar",
        "versions": {name: version(name) for name in ("farahidi", "marisa-trie", "camel-tools")},
    }


def main(arguments: list[str]) -> None:
    """Reads, analyses, chooses, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="gzipped JSONL with id, title, text")
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "models")
    parser.add_argument("--cache", type=Path, default=Path("readings.jsonl"), help="readings, kept from run to run")
    options = parser.parse_args(arguments)
    corpus, other = read(options.articles, options.articles.parent.parent)
    forms = sorted(form for form, count in corpus.counts.items() if count > 1 or form in other)
    readings = analyse(forms, options.cache)
    chosen = choose(corpus, readings, ROOT / "data" / "lexicon" / "closed_class.yaml")
    write(options.out, chosen, corpus, about())
    print(f"{len(chosen)} forms -> {options.out}", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
