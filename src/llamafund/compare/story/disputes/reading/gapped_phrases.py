"""Phrases that leave room between their words, each listed by a name: by سافر, زيارة and توجه إلى one deed is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from llamafund.compare.words import Words, among
from llamafund.located import Located
from llamafund.model import Word

GAP, ROOM = "~", 3  # how the lexicon leaves room within a phrase, and for how many words

Verbs = Mapping[str, Collection[str]]
Phrase = tuple[tuple[str, ...], ...]


class NamedPhrase(NamedTuple):
    """A phrase that stands in a text: the name it is listed by, and its words, by index."""

    name: str
    words: tuple[int, ...]


def is_other(phrase: NamedPhrase, but: Iterable[NamedPhrase]) -> bool:
    """Whether it begins within one that means something else by its name, and has no more words: طائرة مسيرة is no march."""
    return any(phrase.name == name and phrase.words[0] in words and len(phrase.words) <= len(words) for name, words in but)


class GappedPhrases:
    """Finds phrases of a lexicon in words: each is listed by a name, and a word may begin one of several names."""

    def __init__(self, words: Words, listed: Sequence[tuple[str, Located]], room: int = ROOM, verbs: Verbs | None = None) -> None:
        """`room` is for how many words a phrase leaves room, `verbs` by the names are words that alone are none but as verbs."""
        self._room, self._verbs = room, verbs or {}
        self._begin: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for name, texts in listed:
            for text in texts.texts():
                forms = tuple(form if form == GAP else words.norm(form) for form in text.split())
                self._begin[forms[0]].append((name, forms))

    def __call__(self, words: Sequence[Word]) -> Iterator[NamedPhrase]:
        """All that stand there, in their order; of those of one name that begin at one word the one of most words."""
        for first, word in enumerate(words):
            found: dict[str, tuple[int, ...]] = {}
            for name, forms in sorted({entry for form in (word.lemma, word.norm) for entry in self._begin.get(form, ())}):
                if len(forms) == 1 and not word.is_verb and forms[0] in self._verbs.get(name, ()):
                    continue
                stands = self._stands(forms, words, first)
                if len(stands) > len(found.get(name, ())):
                    found[name] = stands
            yield from (NamedPhrase(name, stands) for name, stands in found.items())

    def _stands(self, forms: tuple[str, ...], words: Sequence[Word], first: int) -> tuple[int, ...]:
        """The words of a phrase that begins at one of them, by index; none where not all of it stands there."""
        places, room = [first], self._room if words[first].is_verb else 0  # its subject may stand behind a verb
        for form in forms[1:]:
            if form == GAP:
                room = self._room
                continue
            ahead = range(places[-1] + 1, min(places[-1] + 2 + room, len(words)))
            found = next((index for index in ahead if among(words[index], (form,))), None)
            if found is None:
                return ()
            places.append(found)
            room = 0
        return tuple(places)
