"""Compile contrasts, synonyms, numbers and negations of `data/lexicon` into `data/models/relations.terms.*`.

    python -m scripts.build_terms

after an edit of `contrasts.yaml`, `synonyms.yaml`, `numbers.yaml` or `pairs.yaml`; `llamafund.compare.pair.lexicon.terms` reads
what it writes. The pair model was trained on the terms of its day: many new ones are a reason to train it again.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import marisa_trie
import yaml

from llamafund import resources
from llamafund.compare.pair.lexicon.terms import FIELDS, GROUP, SORTS
from llamafund.text.words.normalise import normalise
from scripts.relations import about

_SYNONYMS = {"same": "same", "paraphrase": "same", "near": "near", "hypernym": "near", "metonym": "lands"}


def main() -> None:
    """Compile, note the new SHA-256, and say how much."""
    models = resources.data("models")
    print(f"{compile_terms(resources.data('lexicon'), models):,} terms")
    about.write(models, about.told(models))


def compile_terms(lexicon: Path, folder: Path) -> int:
    """Writes the compiled lexicon, `relations.terms.*`; returns how many terms it knows."""
    senses: dict[str, dict[str, set[int]]] = defaultdict(lambda: {field: set() for field in FIELDS})
    contrasts = _read(lexicon / "contrasts.yaml")
    for group, contrast in enumerate(contrasts, 1):
        field = "ends" if contrast["kind"] == "converse" else "sides"
        for side, words in ((group, contrast["a"]), (-group, contrast["b"])):
            for word in words:
                senses[_normal(word)][field].add(side)
    for group, synonyms in enumerate(_read(lexicon / "synonyms.yaml"), 1):
        for word in synonyms["words"]:
            senses[_normal(word)][_SYNONYMS[synonyms["kind"]]].add(group)
    _continue(senses, contrasts)
    numbers, pairs = _read(lexicon / "numbers.yaml"), _read(lexicon / "pairs.yaml")
    _inherit(senses, {*map(_normal, pairs["particles"])})
    groups = [
        (term, (number, group)) for term, known in senses.items() for number, field in enumerate(FIELDS) for group in known[field]
    ]
    marisa_trie.RecordTrie(GROUP, groups).save(str(folder / "relations.terms.trie"))
    lists = {
        "numerals": {_normal(word): float(value) for part in ("units", "duals") for word, value in numbers[part].items()},
        "late": sorted(_late(contrasts)),
        "before_ten": {_normal(word): float(value) for word, value in numbers["before_ten"].items()},
        "multipliers": {_normal(word): float(value) for word, value in numbers["multipliers"].items()},
        "indefinite": sorted(map(_normal, numbers["indefinite"])),
        "negations": sorted(map(_normal, pairs["negations"])),
        "lasting": sorted(map(_normal, pairs["lasting"])),
        **{sort: sorted({*map(_normal, pairs[sort])}) for sort in SORTS},
    }
    text = json.dumps(lists, ensure_ascii=False, indent=1)
    (folder / "relations.terms.json").write_text(text + "\n", encoding="utf-8")
    return len(senses)


def _continue(senses: dict[str, dict[str, set[int]]], contrasts: list[dict[str, Any]]) -> None:
    """A phrase is opposed to what its first word is where the two begin alike: سحب الجنسية and منح الجنسية, as سحب and منح."""
    firsts = {term: set(senses[term.split()[0]]["sides"]) if term.split()[0] in senses else set() for term in senses}
    for contrast in contrasts:
        sides = [[_normal(word) for word in contrast[side]] for side in ("a", "b")]
        for terms, others in (sides, sides[::-1]):
            against = {-side for other in others for side in firsts[other]}
            for term in terms:
                if " " in term and firsts[term] & against:
                    senses[term]["sides"] |= {side for side in firsts[term] if -side not in senses[term]["sides"]}


def _late(contrasts: list[dict[str, Any]]) -> set[str]:
    """Phrases that begin as one does to which they are opposed (الشهر الماضي, الشهر المقبل): the last word tells them apart."""
    found: set[str] = set()
    for contrast in contrasts:
        own, their = ([_normal(word) for word in contrast[side] if " " in word] for side in ("a", "b"))
        shared = {word.split()[0] for word in own} & {word.split()[0] for word in their}
        found |= {word for word in (*own, *their) if word.split()[0] in shared}
    return found


def _inherit(senses: dict[str, dict[str, set[int]]], particles: set[str]) -> None:
    """A phrase counts before its words, so it must know what they are opposed to where it means the same.

    A verb with its particle (وافق على) is opposed to what the verb is opposed to, and so is a phrase that is listed beside its
    own first word (تمديد, تمديد العقد); any other one (أطلق سراح) to what two of the terms are opposed to that may be exchanged
    with it.
    """
    groups: dict[int, set[str]] = defaultdict(set)
    for term, known in senses.items():
        for group in known["same"]:
            groups[group].add(term)
    phrases = {term: term.split() for term in senses if " " in term}
    for term, words in phrases.items():
        known, first = senses[term], senses.get(words[0])
        if first and particles.issuperset(words[1:]):
            for field in ("sides", "ends", "same", "near"):
                known[field] |= first[field]
        elif first and not (known["sides"].isdisjoint(first["sides"]) and known["same"].isdisjoint(first["same"])):
            known["sides"] |= {side for side in first["sides"] if -side not in known["sides"]}
    for term in phrases:
        if not senses[term]["sides"]:
            others = {other for group in senses[term]["same"] for other in groups[group]} - {term}
            votes = Counter(side for other in others for side in senses[other]["sides"])
            senses[term]["sides"] = {side for side, count in votes.items() if count > 1 and -side not in votes}


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _normal(term: str) -> str:
    return " ".join(normalise(word) for word in term.split())


if __name__ == "__main__":
    main()
