"""Another means of one attack, or another thing that went off: a car bomb, a belt, a store of arms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.story.disputes.suspect import Suspect, Words, among, norms
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.located import Located
from llamafund.model import Claim


class Means:
    """Finds two means of an event of which each article names one, and never the other's."""

    def __init__(self, words: Words, root: dict[str, Located]) -> None:
        self._events = norms(words, root["events"].texts())
        self._kinds = [norms(words, kind.texts()) for kind in root["kinds"].items()]

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be one."""
        own, their = self._means(faced.left), self._means(faced.right)
        if own is None or their is None or own[0] == their[0]:
            return
        (one, i), (other, j) = own, their
        named = [faced.setting.read(side.claim.document, self._named) for side in (faced.left, faced.right)]
        reason = f"another means: {faced.left.items[i].word.form} / {faced.right.items[j].word.form}"
        yield Suspect("means", (i,), (j,), reason, named == [{one}, {other}])

    def _means(self, side: Side) -> tuple[int, int] | None:
        """The one kind that a claim on an event names, and the word for it."""
        if not any(among(item.word, self._events) for item in side.items):
            return None
        found = [
            (kind, index)
            for index, item in enumerate(side.items)
            for kind, forms in enumerate(self._kinds)
            if among(item.word, forms)
        ]
        return found[0] if len({kind for kind, _ in found}) == 1 else None

    def _named(self, claims: Sequence[Claim]) -> set[int]:
        """The kinds that an article names."""
        return {kind for claim in claims for word in claim.words for kind, forms in enumerate(self._kinds) if among(word, forms)}
