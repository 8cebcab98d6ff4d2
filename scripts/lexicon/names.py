"""Foreign words: what farahidi cannot analyse, seen as a family of forms (ترامب وترامب لترامب; برازيلي البرازيلية)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from llamafund.orthography import ARTICLE, ONE_LETTER
from llamafund.text.words.clitics import before_pronoun, takes
from llamafund.text.words.entry import Pos
from scripts.lexicon.readings import Chosen, Reading
from scripts.lexicon.table import UNMISTAKABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NOMINAL = ONE_LETTER | {ARTICLE}
"""Proclitics of nouns."""
SHORTEST = 3
"""A host has at least so many letters."""
OFTEN = 5
NISBA = ("يين", "يون", "يات", "ية", "يا", "ي")
"""Endings of adjectives made from names, longest first, with gender and number in `_NISBA`."""
_NISBA = {"يين": ("m", "p"), "يون": ("m", "p"), "يات": ("f", "p"), "ية": ("f", "s"), "يا": ("m", "s"), "ي": ("m", "s")}
COMMON = 0.1
"""Names are written always or never with ال; a word with each in more than this share is a common noun (الدولار دولار)."""


def suffixed(unknown: set[str], unanalysed: set[str], chosen: Chosen, glued: Mapping[str, tuple[str, ...]]) -> Chosen:
    """Readings of the unknown forms that are a known word and a pronoun (حلفاؤها), with or without proclitics.

    Those that have a reading which does not hold are rather names with نا than words with it (أريانا).
    """
    found: Chosen = {}
    for form in unknown:
        for after in UNMISTAKABLE if form in unanalysed else sorted(set(UNMISTAKABLE) - {"نا"}):
            for proclitic, before in {"": (), **glued}.items():
                host = form[len(proclitic) : -len(after)]
                if not (form.startswith(proclitic) and form.endswith(after) and len(host) > SHORTEST):
                    continue
                for word in before_pronoun(host):
                    reading = chosen.get(word)
                    if reading is not None and word not in unknown and takes(reading, before, after):
                        found.setdefault(form, reading._replace(proclitics=before, enclitic=after))
    return found


class Names:
    """Reads unknown forms by their relatives."""

    def __init__(
        self, unknown: set[str], known: Mapping[str, str], counts: Mapping[str, int], glued: Mapping[str, tuple[str, ...]]
    ) -> None:
        """`unknown` has no readings that hold, `known` are names without clitics, `glued` maps proclitics to their segments."""
        self._unknown = unknown
        self._known = {form: reading for form, reading in known.items() if form not in unknown}
        self._names = unknown | set(self._known)
        self._counts = counts
        self._glued = {proclitic: segments for proclitic, segments in glued.items() if NOMINAL.issuperset(segments)}
        self._definite: Counter[str] = Counter()
        self._bare: Counter[str] = Counter()
        for form in unknown:
            self._bare[form] += counts[form]
            for segments, host in self._splits(form):
                if segments[-1] == ARTICLE:
                    self._definite[host] += counts[form]

    def _splits(self, form: str) -> Iterator[tuple[tuple[str, ...], str]]:
        for proclitic, segments in self._glued.items():
            host = form[len(proclitic) :]
            if form.startswith(proclitic) and len(host) >= SHORTEST:
                yield segments, host

    def _accepts(self, form: str, segments: tuple[str, ...], host: str) -> bool:
        """Whether the host is a word of its own: with ال, if it also occurs otherwise; else if it is the more frequent."""
        if segments[-1] == ARTICLE:
            return self._definite[host] + self._counts[host] > self._counts[form]
        return host in self._names and self._counts[host] > self._counts[form]

    def read(self, form: str) -> Reading:
        """A name, or the adjective of one, or a common noun, less its proclitics."""
        splits = [(s, h) for s, h in self._splits(form) if self._accepts(form, s, h)]
        splits.sort(key=lambda split: (len(split[1]), -self._counts[split[1]]))
        segments, host = splits[0] if splits else ((), form)
        if host in self._known:
            return self._known[host]._replace(proclitics=segments)
        for ending in NISBA:
            base = host.removesuffix(ending)
            if host.endswith(ending) and len(base) >= SHORTEST and self._is_nisba(base, ending):
                gender, number = _NISBA[ending]
                return Reading(base + "ي", None, Pos.ADJECTIVE, segments, "", gender, number)
        if host.endswith("ات"):
            for tail in ("", "ا", "ة"):
                if (single := host[:-2] + tail) in self._names:
                    lemma = self._known[single].lemma if single in self._known else single
                    return Reading(lemma, None, Pos.NOUN, segments, "", "f", "p")
        total = self._definite[host] + self._bare[host]
        both = min(self._definite[host], self._bare[host]) > COMMON * total and total > OFTEN
        return Reading(host, None, Pos.NOUN if both else Pos.PROPER, segments)

    def _is_nisba(self, base: str, ending: str) -> bool:
        """Whether a name stands behind the adjective, or it occurs in both genders with ال."""
        if ending in ("يا", "يات") and not self._definite[base + "ي"]:
            return False
        if any(base + tail in self._names and self._counts[base + tail] >= OFTEN for tail in ("", "ا", "يا", "ة", "و")):
            return True
        return self._definite[base + "ي"] >= OFTEN and self._definite[base + "ية"] >= OFTEN
