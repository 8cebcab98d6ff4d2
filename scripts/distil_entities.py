"""Make the model that finds unlisted names (`data/models/discovery.*`) from the teacher that `train_entities` made.

    python -m scripts.distil_entities [--work FOLDER] [--articles N] [--steps N] [--output FOLDER]

Needs jax and optax besides the program; ten minutes on one core. The model learns what the teacher says of ANT articles, and the
labels of annotated text. None of it ever sees the articles that are annotated for figures, AQMAR's articles set aside, or
Wojood's `val`.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np

from llamafund import resources
from llamafund.workbench import DEFAULTS, workbench
from scripts.ant import BENCH, articles
from scripts.entities.corpora import annotated, aqmar, wojood
from scripts.entities.encode import Encoder, Stream
from scripts.entities.learnable import Learnable
from scripts.entities.model_files import Teacher, pack
from scripts.entities.student import Lesson, Student
from scripts.entities.training import Trainer

SEED = 20261129
LIKELY = -0.5
"""Log odds from which the filter lets a token through, one in eleven. From -1.6 (one in eight) to 0 (one in thirteen) the figures
on `dev` and on the parts of other corpora set aside stay within half a point."""


def main() -> None:
    """Train the model and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path("build") / "entities")
    parser.add_argument("--articles", type=int, default=7000)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--output", type=Path, default=resources.data("models"))
    chosen = parser.parse_args()
    bench = workbench(DEFAULTS)
    teacher = Teacher.load(chosen.work / "teacher.npz")
    encoder = Encoder(bench, {word: number for number, word in enumerate(teacher.words, 1)}, frozenset(teacher.whole))
    drawn = random.Random(SEED).sample(list(articles(BENCH, Learnable())), chosen.articles)  # noqa: S311 - a sample, no secret
    silver = encoder.stream(bench.document(article) for article in drawn)
    gold = [
        (encoder.stream(annotated(BENCH, "train", bench)), 0.14),
        (encoder.stream(aqmar(BENCH, bench, aside=False)), 0.12),
        (encoder.stream(wojood(BENCH, "train", bench)), 0.06),
    ]
    vectors = np.vstack([np.zeros((1, teacher.vectors.shape[1]), np.float32), teacher.vectors])
    trainer = Trainer(encoder.forms, vectors, SEED)

    def told(stream: Stream) -> np.ndarray:
        return trainer.scores([teacher.weights], stream)

    lessons = [Lesson(stream=silver, told=told(silver), share=0.68, true=False, hide=0.35, at_times=0.9, times=0.25)]
    for stream, share in gold:
        lessons.append(Lesson(stream=stream, told=told(stream), share=share, true=True, hide=0.2, at_times=0.8, times=0.2))
    student = Student(trainer.rows(teacher.weights), SEED).train(lessons, chosen.steps)
    pack(
        chosen.output,
        teacher,
        student,
        {
            "made": f"python -m scripts.distil_entities --articles {chosen.articles} --steps {chosen.steps}",
            "from": "ANT 2018 (what the teacher says, word vectors), AQMAR (22 articles, CC BY-SA 3.0), Wojood sample (train, "
            "MIT), data/eval/entities_train.json",
            "likely": LIKELY,
        },
    )


if __name__ == "__main__":
    main()
