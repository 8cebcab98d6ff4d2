"""The lexicon of contrasts, synonyms, numbers and negations, compiled for `llamafund.compare.terms`."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from llamafund.text.normalise import normalise

FIELDS = ("sides", "ends", "same", "near", "lands")  # the order of `Sense`
_SYNONYMS = {"same": "same", "paraphrase": "same", "near": "near", "hypernym": "near", "metonym": "lands"}


def compile_terms(lexicon: Path, target: Path) -> int:
    """Writes the compiled lexicon; returns how many terms it knows."""
    senses: dict[str, dict[str, set[int]]] = defaultdict(lambda: {field: set() for field in FIELDS})
    for group, contrast in enumerate(_read(lexicon / "contrasts.yaml"), 1):
        field = "ends" if contrast["kind"] == "converse" else "sides"
        for side, words in ((group, contrast["a"]), (-group, contrast["b"])):
            for word in words:
                senses[_normal(word)][field].add(side)
    for group, synonyms in enumerate(_read(lexicon / "synonyms.yaml"), 1):
        for word in synonyms["words"]:
            senses[_normal(word)][_SYNONYMS[synonyms["kind"]]].add(group)
    numbers = _read(lexicon / "numbers.yaml")
    compiled = {
        "senses": {term: [sorted(known[field]) for field in FIELDS] for term, known in sorted(senses.items())},
        "numerals": {_normal(word): float(value) for part in ("units", "duals") for word, value in numbers[part].items()},
        "multipliers": {_normal(word): float(value) for word, value in numbers["multipliers"].items()},
        "indefinite": sorted(map(_normal, numbers["indefinite"])),
        "negations": sorted(map(_normal, _read(lexicon / "pairs.yaml")["negations"])),
    }
    target.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return len(senses)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _normal(term: str) -> str:
    return " ".join(normalise(word) for word in term.split())
