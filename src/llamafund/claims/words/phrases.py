"""The phrase matcher: cues are data (as in medspaCy), compiled once from phrases as a person writes them.

A word of a phrase stands for its form, without و and ف before it; a word in <> for every form of its dictionary entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from llamafund.claims.words.trait import Trait
from llamafund.memo import Memo

T = TypeVar("T")
Norm = Callable[[str], str]
"""A word as the text stage normalises it, which hands it in; nothing has to be looked up for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a phrase."""

    key: str
    lemma: bool = False

    def fits(self, trait: Trait) -> bool:
        """Whether the word at a place is this one."""
        if self.lemma:
            return trait.lemma == self.key
        return self.key in (trait.norm, trait.bare, trait.stem)


class Phrases(Generic[T]):
    """Phrases with what each means, found at a place by their first word, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]], norm: Norm) -> None:
        self._by_form: dict[str, list[tuple[tuple[Term, ...], T]]] = {}
        self._by_lemma: dict[str, list[tuple[tuple[Term, ...], T]]] = {}
        for text, value in entries:
            terms = tuple(term(piece, norm) for piece in text.split())
            table = self._by_lemma if terms[0].lemma else self._by_form
            table.setdefault(terms[0].key, []).append((terms, value))
        self._candidates: Memo[str, tuple[tuple[tuple[Term, ...], T], ...]] = Memo()  # the longest first

    def at(self, traits: Sequence[Trait], index: int, last: int) -> tuple[int, T] | None:
        """The longest phrase that stands at `index` and ends before `last`: where it ends, and what it means."""
        if index >= last:
            return None
        for terms, value in self._beginning(traits[index]):
            if _stands(terms, traits, index, last):
                return index + len(terms), value
        return None

    def all_at(self, traits: Sequence[Trait], index: int, last: int) -> list[tuple[int, T]]:
        """Every phrase that stands at `index`, the longest first."""
        return [
            (index + len(terms), value) for terms, value in self._beginning(traits[index]) if _stands(terms, traits, index, last)
        ]

    def begins(self, trait: Trait) -> bool:
        """Whether a phrase may begin with a word."""
        return bool(self._beginning(trait))

    def _beginning(self, trait: Trait) -> tuple[tuple[tuple[Term, ...], T], ...]:
        """The phrases that may begin with a word: most begin none, for the others it is worked out once for each form."""
        forms = self._by_form
        if trait.norm not in forms and trait.bare not in forms and trait.stem not in forms and trait.lemma not in self._by_lemma:
            return ()
        known = self._candidates.get(trait.form)
        if known is None:
            found = [entry for key in dict.fromkeys((trait.norm, trait.bare, trait.stem)) for entry in forms.get(key, ())]
            found += self._by_lemma.get(trait.lemma, [])
            found.sort(key=lambda entry: -len(entry[0]))
            known = self._candidates.keep(trait.form, tuple(found))
        return known


def _stands(terms: tuple[Term, ...], traits: Sequence[Trait], index: int, last: int) -> bool:
    """Whether a phrase whose first word is known to stand at `index` goes on there; a plain loop, since this runs most of all."""
    if index + len(terms) > last:
        return False
    for step in range(1, len(terms)):  # noqa: SIM110 - a generator takes twice as long
        if not terms[step].fits(traits[index + step]):
            return False
    return True


def term(piece: str, norm: Norm) -> Term:
    """A word of a phrase as it is compared."""
    return Term(key=norm(piece.strip("<>")), lemma=piece.startswith("<"))
