"""Which events a claim tells, by whatever words: a vote by «صناديق الاقتراع» as by «انتخابات»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund import resources
from llamafund.compare.story.disputes.reading.gapped_phrases import GappedPhrases, is_other
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.story.facing.setting import Setting
from llamafund.compare.words import Words, among
from llamafund.located import Located, read_yaml
from llamafund.memo import Memo
from llamafund.model import Claim

ROOM = 5  # words between two of a phrase at most: who does it may be told by name and office
NEAR = 8  # words from what tells an event to what it befalls
KEYS = ("of", "by", "verbs", "but", "hosts")


class Event(NamedTuple):
    """An event that is told: its name, its words and those whose subject or object is its place, by index."""

    name: str
    words: tuple[int, ...]
    hosts: tuple[int, ...] = ()


class Events:
    """Reads events by the words of `data/lexicon/events.yaml`."""

    def __init__(self, words: Words) -> None:
        listed = [(name.text(), entry.mapping(KEYS, required=("by",))) for name, entry in _listed()]
        self._but = GappedPhrases(words, [(name, entry["but"]) for name, entry in listed if "but" in entry])
        self._of, self._hosts, verbs = (
            {name: words.norms(entry[key]) for name, entry in listed if key in entry} for key in ("of", "hosts", "verbs")
        )
        self._by = GappedPhrases(words, [(name, entry["by"]) for name, entry in listed], ROOM, verbs)
        self._read: Memo[tuple[str, frozenset[str]], tuple[Event, ...]] = Memo()

    def __call__(self, setting: Setting, side: Side) -> tuple[Event, ...]:
        """The events of a claim, in their order; one that befalls something where that is near or, in a brief article, told."""
        document = side.claim.document
        around = setting.read(document, self._befallen) if setting.is_brief(document) else frozenset()
        return self._read.of((side.claim.id, around), lambda: tuple(self._told(side, around)))

    def _befallen(self, claims: Sequence[Claim]) -> frozenset[str]:
        """The events that may befall something of which an article tells."""
        told = frozenset(form for claim in claims for word in claim.words for form in (word.lemma, word.norm))
        return frozenset(name for name, of in self._of.items() if not told.isdisjoint(of))

    def _told(self, side: Side, around: frozenset[str]) -> Iterator[Event]:
        words = [item.word for item in side.items]
        but = list(self._but(words))
        for name, told in (deed for deed in self._by(words) if not is_other(deed, but)):
            of, near = self._of.get(name), words[max(0, told[0] - NEAR) : told[-1] + NEAR + 1]
            if of is None or name in around or any(among(word, of) for word in near):
                hosts = self._hosts.get(name, ())
                yield Event(name, told, tuple(i for i, word in enumerate(words) if among(word, hosts)))


def _listed() -> Iterator[tuple[Located, Located]]:
    return read_yaml(resources.data("lexicon", "events.yaml")).entries()
