"""What is known of units: which are one, what each measures, and which are money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from llamafund.compare.story.counting.numbers.value import Value
from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.story.counting.words.currencies import read_currencies
from llamafund.compare.words import Words
from llamafund.located import Located


@dataclass(frozen=True, slots=True)
class Units:
    """Units by their names.

    `same` gives the one that stands for all its like; `scales` what it measures and in how many of another; `currencies` for the
    code of a currency its noun, and for a noun itself; `money` are these nouns. `sums` are nouns of what is paid or comes in.
    """

    same: Mapping[str, str]
    scales: Mapping[str, tuple[str, float]]
    currencies: Mapping[str, str]
    money: frozenset[str]
    sums: frozenset[str]

    def one(self, unit: str) -> str:
        """The unit that stands for all that are the same."""
        return self.same.get(unit, unit)

    def scale(self, unit: str) -> str | None:
        """What a unit measures, of what is measured in several: time, length, weight, area."""
        return self.scales[unit][0] if unit in self.scales else None

    def scaled(self, one: Value, other: Value) -> tuple[Value, Value] | None:
        """Two values of unlike units of one measure, in one unit: 48 ساعة، أسبوع."""
        own, their = self.scales.get(one.sort), self.scales.get(other.sort)
        if own is None or their is None or own[0] != their[0]:
            return None
        return _times(one, own[1]), _times(other, their[1])


def read_units(words: Words, measures: Mapping[str, Located], lexicon: CountWords) -> Units:
    """The units under `units` and `scales` in `values` of `data/lexicon/disputes.yaml`."""
    scales = {
        form: (measure.text(), factor.number())
        for measure, entries in measures["scales"].entries()
        for name, factor in entries.entries()
        for form in (name.text(), words.norm(name.text()))
    }
    scales |= dict.fromkeys(lexicon.spans, scales[measures["spans_in"].choice(scales)])
    currencies = read_currencies()
    same = {name: group.texts()[0] for group in measures["units"].items() for name in group.texts()}
    return Units(same, scales, currencies, frozenset(currencies.values()), words.norms(measures["sums"]))


def _times(value: Value, factor: float) -> Value:
    return value._replace(quantity=replace(value.quantity, value=value.quantity.value * factor))
