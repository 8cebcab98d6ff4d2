"""Chooses one reading a form: the one most used in news.

Readings out of context are weighed by a generative model, P(reading) = P(lemma) P(inflection | class) P(proclitics | class)
P(enclitic | class), fitted to the corpus by expectation-maximisation. So a form is read as its relatives are: وقال as قال,
للجيش as الجيش, and rare imperatives lose because no other form of their lemma is seen. How often AlKhalil's own corpus had a
lemma for the form (`observed`) multiplies the likelihood where it is known.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from llamafund.text.words.entry import Pos

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from scripts.lexicon.readings import Reading

ROUNDS = 12
UNSEEN = 0.15
"""What a lemma counts for a form that AlKhalil's corpus has only with other lemmas."""
DAMPING = 0.75
"""A form counts with its frequency to this power, so that no form alone makes a lemma frequent."""
START = {"imperative": 1e-4, "passive": 0.03, "first": 0.02, "second": 0.002, "rare-enclitic": 0.003}
"""Shares of the rarer inflections before the corpus is seen (news narrates in the third person)."""


def word_class(pos: Pos) -> str:
    """The class whose members share inflections and clitics."""
    if pos.is_verb:
        return "verb"
    if pos in (Pos.NOUN, Pos.ADJECTIVE, Pos.NUMBER):
        return "noun"
    return "name" if pos is Pos.PROPER else "tool"


def _lemma(reading: Reading) -> Hashable:
    return reading.lemma, reading.pos.is_verb


def _inflection(reading: Reading) -> Hashable:
    kind = word_class(reading.pos)
    tense = reading.pos if kind == "verb" else ""
    return kind, tense, reading.passive, reading.person, reading.number, reading.gender if kind == "noun" else ""


def _before(reading: Reading) -> Hashable:
    kind = word_class(reading.pos)
    return kind, reading.pos if kind == "verb" else "", reading.proclitics


def _after(reading: Reading) -> Hashable:
    return word_class(reading.pos), reading.enclitic


def _start(reading: Reading) -> float:
    share = 1.0
    if reading.pos is Pos.VERB_IMPERATIVE:
        share *= START["imperative"]
    elif reading.person == "1":
        share *= START["first"]
    elif reading.person == "2":
        share *= START["second"]
    if reading.passive:
        share *= START["passive"]
    if "أ" in reading.proclitics or reading.enclitic in ("ي", "ك", "كم", "كن", "ني"):
        share *= START["rare-enclitic"]
    return share


@dataclass(slots=True)
class _Factor:
    """One factor of the model: which of its values each reading has, and the value's pseudo-count and group."""

    value: np.ndarray
    group: np.ndarray
    prior: np.ndarray


def _factor(keys: list[Hashable], groups: list[Hashable], prior: Mapping[Hashable, float], default: float) -> _Factor:
    values: dict[Hashable, int] = {}
    value = np.fromiter((values.setdefault(key, len(values)) for key in keys), dtype=np.int64, count=len(keys))
    names: dict[Hashable, int] = {}
    group = np.zeros(len(values), dtype=np.int64)
    for key, name in zip(keys, groups, strict=True):
        group[values[key]] = names.setdefault(name, len(names))
    return _Factor(value, group, np.array([prior.get(key, default) for key in values]))


def posteriors(
    readings: Mapping[str, list[Reading]], counts: Mapping[str, int], seen: Mapping[str, Counter[str]]
) -> dict[str, list[float]]:
    """The probability of each reading of each form, in the order given; forms without readings are left out."""
    forms = [form for form, found in readings.items() if found]
    flat = [reading for form in forms for reading in readings[form]]
    sizes = np.array([len(readings[form]) for form in forms])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    weight = np.repeat(np.array([max(counts.get(form, 0), 1) ** DAMPING for form in forms]), sizes)

    lemmas: Counter[Hashable] = Counter()
    for lemma_counts in seen.values():
        for lemma, count in lemma_counts.items():
            lemmas[lemma] += count
    prior = {
        key: 0.02 * lemmas[key[0]] + 0.02  # type: ignore[index]
        for key in {_lemma(reading) for reading in flat}
    }
    kinds = [word_class(reading.pos) for reading in flat]
    factors = [
        _factor([_lemma(r) for r in flat], ["all"] * len(flat), prior, 0.02),
        _factor([_inflection(r) for r in flat], list(kinds), {}, 0.5),
        _factor([_before(r) for r in flat], [_before(r)[:2] for r in flat], {}, 0.5),  # type: ignore[index]
        _factor([_after(r) for r in flat], list(kinds), {}, 0.5),
    ]

    evidence = np.ones(len(flat))
    position = 0
    for form in forms:
        known = seen.get(form)
        found = readings[form]
        if known and any(reading.lemma in known for reading in found):
            total = sum(known[reading] for reading in {r.lemma for r in found})
            for index, reading in enumerate(found):
                evidence[position + index] = (known[reading.lemma] + UNSEEN) / (total + 1)
        position += len(found)

    score = evidence * np.array([_start(reading) for reading in flat])
    for _ in range(ROUNDS):
        share = score / np.repeat(np.add.reduceat(score, starts), sizes)
        score = evidence.copy()
        for factor in factors:
            mass = np.bincount(factor.value, weights=share * weight, minlength=len(factor.prior)) + factor.prior
            total_mass = np.bincount(factor.group, weights=mass)
            score *= (mass / total_mass[factor.group])[factor.value]
        score = np.maximum(score, 1e-300)
    share = score / np.repeat(np.add.reduceat(score, starts), sizes)
    return {form: share[start : start + size].tolist() for form, start, size in zip(forms, starts, sizes, strict=True)}
