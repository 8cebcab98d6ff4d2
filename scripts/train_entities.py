"""Make the teacher of the model that finds unlisted names, from the corpora that stand beside a checkout.

    python -m scripts.train_entities [--work FOLDER] [--articles N] [--steps N]

It is written to FOLDER; `scripts.distil_entities` makes the model out of it.

Needs gensim, jax and optax besides the program. Half an hour on one core; the word vectors are kept in FOLDER and made once.
Three rounds: the first learns from what the gazetteer and the patterns say of the ANT articles and from annotated text, the
second and third from what the models before them say, where they are sure; names are exchanged for others in the third only, so
that the labels it learns from stay careful. None of it ever sees the articles of `data/eval/entities.json`, AQMAR's articles set
aside, or Wojood's `val`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from llamafund.entities.model.labels import LABELS, best
from llamafund.model import Article
from llamafund.workbench import DEFAULTS, Workbench, workbench
from scripts.ant import BENCH, articles
from scripts.entities.corpora import Text, annotated, aqmar, wojood
from scripts.entities.encode import UNKNOWN, Encoder, Stream
from scripts.entities.hosts import vectors, whole, write_hosts
from scripts.entities.learnable import Learnable
from scripts.entities.model_files import Teacher
from scripts.entities.training import Pool, Trainer, Weights

SEED = 20261121
ROUNDS = (0.4, 0.7, 1.0)  # shares of the steps
SURE, SURE_OF_NOTHING, SURE_OF_NO_NAME = 0.5, 0.9, 0.98
"""From which probability a round's label is believed: of a name, of no name, of no name at a word that looks like one."""


def main() -> None:
    """Train the teacher and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("build") / "entities")
    parser.add_argument("--articles", type=int, default=9000)
    parser.add_argument("--steps", type=int, default=1600)
    chosen = parser.parse_args()
    chosen.work.mkdir(parents=True, exist_ok=True)
    bench = workbench(DEFAULTS)
    kept, words, found = _words(chosen.work, bench)
    encoder = Encoder(bench, {word: number for number, word in enumerate(words, 1)}, frozenset(kept))
    silver, gold = _streams(encoder, bench, chosen.articles)
    trainer = Trainer(encoder.forms, np.vstack([np.zeros((1, found.shape[1]), np.float32), found]), SEED)
    rounds: list[Weights] = []
    for number, share in enumerate(ROUNDS, 1):
        print(f"round {number}: {int((silver.labels > 0).sum())} silver tokens in names", flush=True)
        last = number == len(ROUNDS)
        rounds.append(
            trainer.train(
                [Pool(stream=silver, share=0.55, hide=0.4, at_times=1.0, times=0.3), *gold],
                int(share * chosen.steps),
                exchange=last,
            )
        )
        if not last:
            silver = _believed(trainer.scores(rounds[-2:], silver), silver, np.array(encoder.forms.namelike))
    Teacher(weights=rounds[-1], words=words, vectors=found, whole=kept).save(chosen.work / "teacher.npz")


def _words(work: Path, bench: Workbench) -> tuple[list[str], list[str], np.ndarray]:
    """Forms that keep their first letter, the vocabulary, and its vectors."""
    hosts, kept, table = work / "hosts.txt", work / "whole.json", work / "vectors.npz"
    if not table.exists():
        write_hosts(articles(BENCH, Learnable()), bench, hosts)
        forms = whole(hosts)
        kept.write_text(json.dumps(forms, ensure_ascii=False), encoding="utf-8")
        words, found = vectors(hosts, forms, SEED)
        np.savez(table, words=np.array(words), vectors=found)
    with np.load(table) as archive:
        return json.loads(kept.read_text(encoding="utf-8")), [str(word) for word in archive["words"]], archive["vectors"]


def _streams(encoder: Encoder, bench: Workbench, count: int) -> tuple[Stream, list[Pool]]:
    """The silver articles, and the annotated texts with their share of the batches."""
    drawn = random.Random(SEED)  # noqa: S311 - a sample, no secret
    others: list[Article] = list(articles(BENCH, Learnable()))
    silver = encoder.stream(bench.document(article) for article in drawn.sample(others, count))

    def pool(texts: Iterable[Text], share: float) -> Pool:
        return Pool(stream=encoder.stream(texts), share=share, hide=0.15)

    return silver, [
        pool(aqmar(BENCH, bench, aside=False), 0.15),
        pool(wojood(BENCH, "train", bench), 0.08),
        pool(annotated(BENCH, "train", bench), 0.14),
    ]


def _believed(scores: np.ndarray, silver: Stream, namelike: np.ndarray) -> Stream:
    """The silver articles with the labels that the models are sure of."""
    labels = np.full(len(scores), UNKNOWN, np.int8)
    likely = namelike[silver.forms]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], (silver.forms > 0).astype(np.int8), [0]])))
    for first, last in edges.reshape(-1, 2):
        chosen = best(scores[first:last], [(0, last - first)])
        sure = np.exp(scores[np.arange(first, last), chosen])
        enough = np.where(chosen > 0, SURE, np.where(likely[first:last], SURE_OF_NO_NAME, SURE_OF_NOTHING))
        labels[first:last] = np.where(sure >= enough, chosen, UNKNOWN)
    assert labels.max() < len(LABELS)
    return Stream(forms=silver.forms, hints=silver.hints, labels=labels)


if __name__ == "__main__":
    main()
