"""Devices and programs by their model: آيفون إكس, غالاكسي نوت 9, ويندوز 10."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from llamafund import resources
from llamafund.entities.gazetteer.lookup import Place
from llamafund.entities.rules.forms import View
from llamafund.located import read_yaml
from llamafund.model import EntityType

LONGEST = 4  # words of a model
LONGEST_WORD, LONGEST_NUMBER = 5, 2  # characters of a Latin word, digits of a number
KINDS = ("series", "models", "units")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The word lists of `data/lexicon/series.yaml`, normalised."""

    series: frozenset[str]
    models: frozenset[str]
    units: frozenset[str]

    def whole(self, view: View, places: Iterable[Place]) -> list[Place]:
        """Known names, those of a series with the model behind them, up to the next name; it stays the entity of the series."""
        every = list(places)
        products = [number for number, place in enumerate(every) if place.entity.type is EntityType.PRODUCT]
        for number in products:
            place = every[number]
            if self._has_models(view, place):
                limit = every[number + 1].first if number + 1 < len(every) else len(view.hosts)
                last = self._end(view, place.last, limit)
                every[number] = place._replace(last=last, end=view.sheet.end_of(last - 1))
        return every

    def _has_models(self, view: View, place: Place) -> bool:
        return any(host.word.norm in self.series for host in view.hosts[place.first : place.last])

    def _end(self, view: View, first: int, limit: int) -> int:
        """Where the model ends that begins at a token, before token `limit`."""
        hosts, last = view.hosts, first
        while last < limit and last - first < LONGEST:
            form = hosts[last].word.form
            number = form.isdigit() and len(form) <= LONGEST_NUMBER and hosts[last + 1].word.norm not in self.units
            latin = form.isascii() and form.isalnum() and not form.isdigit() and form[0].isupper() and len(form) <= LONGEST_WORD
            if not (number or latin or hosts[last].word.norm in self.models):
                break
            last += 1
        return last if last <= view.sheet.end_of_line(first - 1) else first


def read_series(keys_of: Callable[[str], tuple[str, ...]]) -> Series:
    """The series that come with the program."""
    fields = read_yaml(resources.data("lexicon", "series.yaml")).mapping(KINDS, required=KINDS)
    return Series(**{kind: frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in KINDS})
