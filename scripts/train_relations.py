"""Trains the pair model (agree, disagree, other; similarity) into data/models/relations.*.

    python -m scripts.train_relations ../shared/bench            everything, some twenty minutes on one core
    python -m scripts.train_relations ../shared/bench --cv       cross-validated figures and ablations, nothing written

Needs torch (CPU) and scipy, which the program itself does not. Reads ans/train, arnli/train, sts and ant; never ans/dev or
arnli/valid (scripts/eval_relations.py measures on those). Folds keep pairs that share a sentence together.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from llamafund.compare.features import NAMES
from llamafund.compare.pair import Preparer, Seen
from llamafund.compare.relate import AT_ONCE, Model
from llamafund.compare.sentence import Store
from llamafund.compare.terms import Terms
from llamafund.compare.vectors import Vectors
from scripts.relations import embed, listed, synthetic
from scripts.relations.forget import forgetful
from scripts.relations.reading import Reading
from scripts.relations.scores import figures, pearson
from scripts.relations.sets import captions, folds, groups, similar, stance, words_of
from scripts.relations.trainer import Plan, Trainer, prepare

ROOT = Path(__file__).resolve().parent.parent
MODELS, LEXICON = ROOT / "data" / "models", ROOT / "data" / "lexicon"
FILES = ("relations.npz", "relations.vectors.npz", "relations.terms.json")
PRACTICE = 24_000  # pairs made from headlines
FOLDS = 5
ABLATIONS = {
    "linear models alone": Plan(news=(), captions=()),
    "a network without practice": Plan(news=((None, 1),), captions=()),
    "a network": Plan(news=((1, 1),), captions=()),
    "nothing forgotten": Plan(forget=False),
    "everything": Plan(),
}


def main() -> int:
    """Trains, or cross-validates."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="the folder with ans, arnli, sts and ant")
    parser.add_argument("--cv", action="store_true", help="measure by cross-validation instead of writing a model")
    parser.add_argument("--keep-vectors", action="store_true", help="use the word vectors that are there")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    reading = Reading()
    print(listed.compile_terms(LEXICON, MODELS / "relations.terms.json"), "terms", flush=True)
    if not chosen.keep_vectors:
        write_vectors(chosen.bench, reading)
    trainer = prepared(chosen.bench, reading)
    if chosen.cv:
        for name, plan in ABLATIONS.items():
            cross_validate(name, plan, trainer)
    else:
        write(trainer)
    return 0


def write_vectors(bench: Path, reading: Reading) -> None:
    """Word vectors and rewordings into `relations.vectors.npz`."""
    corpus = embed.read(bench, reading)
    names, table = embed.vectors(corpus, seed=0)
    pairs, chances = embed.rewordings(corpus, bench, names)
    lemmas = np.frombuffer("\n".join(names).encode(), np.uint8)
    np.savez_compressed(MODELS / "relations.vectors.npz", lemmas=lemmas, vectors=table, pairs=pairs, chances=chances)
    print(len(names), "vectors,", len(pairs), "rewordings", flush=True)


def prepared(bench: Path, reading: Reading) -> Trainer:
    """All pairs, made ready."""
    store = Store(Terms(MODELS / "relations.terms.json"), Vectors(MODELS / "relations.vectors.npz"))
    plain = Preparer(store, {}, np.zeros(len(NAMES), np.float32), np.ones(len(NAMES), np.float32))
    headlines, others = stance(bench, "train"), captions(bench, "train") + similar(bench)
    news, more = (prepare(plain, words_of(reading, some), some) for some in (headlines, others))
    maker = synthetic.Maker(synthetic.headlines(bench, reading), store, reading, LEXICON, seed=0)
    trainer = Trainer(store, news, more, synthetic.make(maker, PRACTICE))
    print(len(headlines), "headline pairs,", len(others), "other pairs,", len(trainer.lexemes), "lexemes", flush=True)
    return trainer


def cross_validate(name: str, plan: Plan, trainer: Trainer) -> None:
    """Prints the figures of a plan: every pair is judged by a model that has seen none of its sentences."""
    news, others = trainer.news, trainer.others
    fold = folds(news.relations, groups(pair[:2] for pair in news.seen), FOLDS, seed=0)
    other_fold = folds(np.zeros(len(others.seen), np.int64), groups(pair[:2] for pair in others.seen), FOLDS, seed=0)
    weak = np.zeros((len(news.seen), 3))
    chances, more, near = np.zeros((len(news.seen), 3)), np.zeros((len(others.seen), 3)), np.zeros(len(others.seen))
    for number in range(FOLDS):
        model = trainer.model(
            news.pick(np.flatnonzero(fold != number)), others.pick(np.flatnonzero(other_fold != number)), plan
        ).model
        asked = news.pick(np.flatnonzero(fold == number)).seen
        chances[fold == number] = read(model, asked)[0]
        weak[fold == number] = read(model, forgetful(model.preparer.store, asked, seed=99))[0]
        left_out = np.flatnonzero(other_fold == number)
        more[left_out], near[left_out] = read(model, others.pick(left_out).seen)
    told, scored = others.relations >= 0, others.parts != "arnli"
    by_part = {part: others.parts == part for part in sorted(set(others.parts[scored]))}
    parts = "  ".join(f"{part} {pearson(near[chosen], others.similarities[chosen]):.3f}" for part, chosen in by_part.items())
    print(f"{name:28} headlines {figures(chances.argmax(1), news.relations)}", flush=True)
    print(f"{'':28} forgetful {figures(weak.argmax(1), news.relations)}", flush=True)
    print(f"{'':28} captions  {figures(more[told].argmax(1), others.relations[told])}", flush=True)
    print(f"{'':28} similarity: STS {pearson(near[scored], others.similarities[scored]):.4f}  {parts}", flush=True)


def read(model: Model, seen: Sequence[Seen]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What the model says of many pairs."""
    parts = [model.read(seen[first : first + AT_ONCE]) for first in range(0, len(seen), AT_ONCE)]
    return np.concatenate([chances for chances, _ in parts]), np.concatenate([near for _, near in parts])


def write(trainer: Trainer) -> None:
    """Trains on everything and writes the model with how it was made."""
    plan = Plan()
    made = trainer.model(trainer.news, trainer.others, plan)
    model = made.model
    held = {
        "features": np.frombuffer("\n".join(NAMES).encode(), np.uint8),
        "lexemes": np.frombuffer("\n".join(trainer.lexemes).encode(), np.uint8),
        "mean": model.preparer.mean,
        "scale": model.preparer.scale,
        "gate": model.gate,
        "similar": model.similar,
    }
    for name, school in (("news", model.news), ("captions", model.captions)):
        held |= {f"{name}/linear": school.linear, f"{name}/networks": np.array(len(school.networks))}
        for number, weights in enumerate(made.networks[name]):
            held |= {f"{name}/{number}/{layer}": table.astype(np.float16) for layer, table in weights.items()}
    np.savez_compressed(MODELS / "relations.npz", **held)
    about = {
        "what": "the pair model: agree, disagree, other, and similarity",
        "made_by": "python -m scripts.train_relations ../shared/bench",
        "data": ["Arabic News Stance train (Apache-2.0)", "SemEval-2017 ar (CC BY-SA 4.0)", "ArNLI train (MIT)", "ANT corpus"],
        "versions": {name: version(name) for name in ("torch", "numpy", "scipy", "camel-tools")},
        "networks": {name: len(networks) for name, networks in made.networks.items()},
        "measured_by": "python -m scripts.eval_relations ../shared/bench",
        "sha256": {name: hashlib.sha256((MODELS / name).read_bytes()).hexdigest() for name in FILES},
    }
    (MODELS / "relations.json").write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
