"""Another place of one deed, however it is told: تستضيف جنيف الجولة, أوسلو مقرا للجولة; سقطت في بحيرة, هوت على أطراف بلدة."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from llamafund.compare.pair.links import LAND
from llamafund.compare.pair.sentence import NAME, UNKNOWN
from llamafund.compare.story.disputes.reading.elsewhere import called_there
from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.story.facing.spelling import one_name
from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.memo import Memo

KEYS = ("deeds", "prepositions", "sizes", "usual", "never")
LEAST = 0.05  # chance of agreement below which two claims tell of two deeds
NEAR, FAR = 8, 12  # words from a deed to what it is done to, and to its place
LED = 3  # words before a name among which its preposition stands
CALLED = frozenset({NAME, UNKNOWN})


class _Deed(NamedTuple):
    """A deed: its name, what it is done to, if any, the words that tell it, and those with whose subject it is."""

    name: str
    of: frozenset[str]
    by: frozenset[str]
    hosts: frozenset[str]


class _Site(NamedTuple):
    """A place of a deed: how large it is, and its words, by index; the last one is its name."""

    size: int
    words: tuple[int, ...]


class Venue:
    """Finds two places of one deed, of one size, of which neither article tells the other's."""

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        words = known.words
        self._deeds = [_deed(words, name.text(), entry) for name, entry in held["deeds"].entries()]
        self._in, self._never = (words.norms(held[key]) for key in ("prepositions", "never"))
        listed = held["sizes"].items()
        usual = held["usual"].choice({form for each in listed for form in each.texts()})
        self._sizes = {form: size for size, each in enumerate(listed) for form in words.norms(each)}
        self._usual = self._sizes[words.norm(usual)]
        self._times = known.days.names
        self._read: Memo[str, dict[str, _Site]] = Memo()

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        left, right = faced.left, faced.right
        if faced.chance < LEAST:
            return
        own = self._told(left)
        their = self._told(right) if own else {}
        for name in sorted(own.keys() & their.keys()):
            one, other = own[name], their[name]
            here, there = one.words[-1], other.words[-1]
            if one.size != other.size or left.same.get(here) == there or faced.reading.seen.links[here, there, LAND]:
                continue
            if (
                one_name(left.items[here].norm, right.items[there].norm)
                or called_there(faced, left, here)
                or called_there(faced, right, there)
            ):
                continue
            reason = f"another place: {left.written(one.words)} / {right.written(other.words)}"
            yield Suspect("place", one.words, other.words, reason, plain=True)
            return

    def _told(self, side: Side) -> dict[str, _Site]:
        return self._read.of(side.claim.id, lambda: {} if side.claim.factuality.negated else dict(self._each(side)))

    def _each(self, side: Side) -> Iterator[tuple[str, _Site]]:
        for deed in self._deeds:
            for index, item in enumerate(side.items):
                if among(item.word, deed.by) and self._is_of(side, deed, index):
                    site = self._site(side, index, hosts=among(item.word, deed.hosts))
                    if site is not None:
                        yield deed.name, site
                        break

    @staticmethod
    def _is_of(side: Side, deed: _Deed, index: int) -> bool:
        near = side.items[max(0, index - NEAR) : index + NEAR + 1]
        return not deed.of or any(among(item.word, deed.of) for item in near)

    def _site(self, side: Side, deed: int, *, hosts: bool) -> _Site | None:
        """The first name behind a deed that a preposition leads to, or that is its subject."""
        items = side.items
        for index in range(deed + 1, min(len(items), deed + 1 + FAR)):
            if items[index].kind not in CALLED or among(items[index].word, self._times):
                continue
            first = max(deed + 1, index - LED)
            ahead = [items[i].word for i in range(first, index)]
            if any(among(word, self._never) for word in ahead):
                continue
            led = any(among(word, self._in) for word in ahead) or bool(items[index].word.proclitic[:1] in self._in)
            led = led or any(word.proclitic[:1] in self._in and not word.has_article for word in ahead)
            if not (led or (hosts and index <= deed + LED)):
                continue
            before = items[index - 1]
            size = self._sizes.get(before.lemma, self._sizes.get(before.norm))
            return _Site(self._usual if size is None else size, (index,) if size is None else (index - 1, index))
        return None


def _deed(words: Words, name: str, entry: Located) -> _Deed:
    held = entry.mapping(("of", "by", "hosts"), required=("by",))
    of, by, hosts = (words.norms(held[key]) if key in held else frozenset() for key in ("of", "by", "hosts"))
    return _Deed(name, of, by, hosts)
