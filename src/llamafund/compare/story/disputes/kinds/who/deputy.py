"""An office and the one below it: the president in one article, the vice president in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from llamafund.compare.story.disputes.reading.known import Known
from llamafund.compare.story.disputes.suspect import Suspect, Topic
from llamafund.compare.story.facing.faced import Faced, Side
from llamafund.compare.words import among
from llamafund.located import Located
from llamafund.model import Claim

REST = 0.6  # part of the other words of both that has to be the same
KEYS = ("posts", "deputies")


class Deputy:
    """Finds an office that both tell, with a word before it in one claim that makes it a lower one."""

    def __init__(self, known: Known, part: Located) -> None:
        held = part.mapping(KEYS, required=KEYS)
        self._posts, self._deputies = (known.words.norms(held[key]) for key in KEYS)

    def __call__(self, faced: Faced) -> Iterator[Suspect]:
        """What may be such a dispute."""
        for side, other in faced.sides:
            for post, there in side.same.items():
                office = side.items[post].word.lemma
                if office not in self._posts or other.items[there].word.lemma != office:
                    continue
                if not self._lower(side, post) or self._lower(other, there) or post - 1 in side.answers:
                    continue
                if min(side.repeated(without=(post - 1,)), other.repeated()) < REST:
                    continue
                of = side.items[post + 1].word.lemma if post + 1 < len(side.items) else ""
                if (office, of) in faced.setting.read(other.claim.document, self._lower_told):
                    continue
                own, their = faced.in_order(side, (post - 1, post), (there,))
                reason = f"different name: {faced.left.written(own)} / {faced.right.written(their)}"
                yield Suspect(Topic.NAME, own, their, reason, plain=True)

    def _lower(self, side: Side, post: int) -> bool:
        """Whether the word before an office makes it a lower one."""
        return post > 0 and among(side.items[post - 1].word, self._deputies)

    def _lower_told(self, claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
        """The offices of which an article tells a lower one as well, with the word behind them that says of what they are."""
        return frozenset(
            (words[post].lemma, words[post + 1].lemma if post + 1 < len(words) else "")
            for words in (claim.words for claim in claims)
            for post in range(1, len(words))
            if among(words[post - 1], self._deputies)
        )
