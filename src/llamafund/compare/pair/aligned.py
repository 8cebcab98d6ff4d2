"""Many pairs of sentences, linked and aligned: what features, network and reasons read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from llamafund.compare.pair.align import Alignment, align
from llamafund.compare.pair.lexicon.vectors import Floats
from llamafund.compare.pair.links import links
from llamafund.compare.pair.sentence import Booleans, Sentence
from llamafund.compare.pair.sides import SideWords
from llamafund.compare.pair.store import Store


@dataclass(frozen=True)
class Aligned:
    """The words of both sides, the links between them (pairs, left, right, links), and which answers which."""

    left: SideWords
    right: SideWords
    links: Floats
    alignment: Alignment

    @classmethod
    def of(cls, store: Store, lefts: Sequence[Sentence], rights: Sequence[Sentence]) -> Aligned:
        """The pairs of these sentences."""
        left, right = SideWords.of(store, lefts), SideWords.of(store, rights)
        table = links(store, left, right)
        return cls(left, right, table, align(left, right, table))

    def relinked(self, table: Floats) -> Aligned:
        """The same words with other links between them, aligned anew."""
        return Aligned(self.left, self.right, table, align(self.left, self.right, table))

    def __len__(self) -> int:
        return len(self.links)

    @cached_property
    def rest(self) -> Booleans:
        """Which words of the left side say something and have no firm answer (pairs, left)."""
        return self.left.content & ~self.alignment.firm

    @cached_property
    def others(self) -> Booleans:
        """The same of the right side (pairs, right)."""
        return self.right.content & ~self.alignment.firm_back

    @cached_property
    def unmet(self) -> Booleans:
        """Each two words of which neither has a firm answer (pairs, left, right)."""
        return self.rest[:, :, None] & self.others[:, None, :]

    @cached_property
    def firm(self) -> Booleans:
        """Each two words that answer each other firmly (pairs, left, right)."""
        places = np.arange(self.right.mask.shape[1])
        found: Booleans = self.alignment.firm[:, :, None] & (self.alignment.answers[:, :, None] == places)
        return found
