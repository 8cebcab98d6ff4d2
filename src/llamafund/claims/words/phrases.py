"""The phrase matcher: cues are data (as in medspaCy), compiled once from phrases as a person writes them.

A word of a phrase stands for its form, without و and ف before it; a word in <> for every form of its dictionary entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

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


Phrase = tuple[tuple[Term, ...], T]


@dataclass(frozen=True, slots=True)
class Beginning(Generic[T]):
    """The phrases that may begin with a word, the longest first: all of them, and those of one word alone.

    `forms` and `lemmas` are the second words of the others: where none of them follows, only those of one word can stand.
    """

    phrases: tuple[Phrase[T], ...]
    alone: tuple[Phrase[T], ...]
    forms: frozenset[str]
    lemmas: frozenset[str]

    @classmethod
    def of(cls, phrases: Sequence[Phrase[T]]) -> Beginning[T]:
        """Put in order."""
        ordered = tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
        second = [terms[1] for terms, _ in ordered if len(terms) > 1]
        return cls(
            ordered,
            tuple(phrase for phrase in ordered if len(phrase[0]) == 1),
            frozenset(term.key for term in second if not term.lemma),
            frozenset(term.key for term in second if term.lemma),
        )

    def before(self, trait: Trait) -> tuple[Phrase[T], ...]:
        """Those that may go on with a word."""
        forms = self.forms
        on = trait.norm in forms or trait.bare in forms or trait.lemma in self.lemmas or (trait.enclitic and trait.stem in forms)
        return self.phrases if on else self.alone


class Phrases(Generic[T]):
    """Phrases with what each means, found at a place by their first word, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]], norm: Norm) -> None:
        self.by_form: dict[str, list[Phrase[T]]] = {}
        self.by_lemma: dict[str, list[Phrase[T]]] = {}
        for text, value in entries:
            terms = tuple(term(piece, norm) for piece in text.split())
            table = self.by_lemma if terms[0].lemma else self.by_form
            table.setdefault(terms[0].key, []).append((terms, value))
        self._beginnings: Memo[str, Beginning[T]] = Memo()  # by form
        self._shared: dict[tuple[str, ...], Beginning[T]] = {}  # by what of the form begins them

    def at(self, traits: Sequence[Trait], index: int, last: int) -> tuple[int, T] | None:
        """The longest phrase that stands at `index` and ends before `last`: where it ends, and what it means."""
        beginning = self._beginning(traits[index]) if index < last else None
        if beginning is None:
            return None
        for terms, value in beginning.before(traits[index + 1]) if index + 1 < last else beginning.alone:
            if _stands(terms, traits, index, last):
                return index + len(terms), value
        return None

    def all_at(self, traits: Sequence[Trait], index: int, last: int) -> list[tuple[int, T]]:
        """Every phrase that stands at `index`, the longest first."""
        beginning = self._beginning(traits[index])
        if beginning is None or index >= last:
            return []
        near = beginning.before(traits[index + 1]) if index + 1 < last else beginning.alone
        return [(index + len(terms), value) for terms, value in near if _stands(terms, traits, index, last)]

    def stands(self, traits: Sequence[Trait], index: int, last: int) -> bool:
        """Whether a phrase stands at `index` and ends before `last`."""
        return self.at(traits, index, last) is not None

    def begins(self, trait: Trait) -> bool:
        """Whether a phrase may begin with a word."""
        return self._beginning(trait) is not None

    def _beginning(self, trait: Trait) -> Beginning[T] | None:
        """The phrases that may begin with a word: most begin none, for the others it is worked out once for each form."""
        forms = self.by_form
        plain = trait.norm not in forms and trait.bare not in forms and trait.lemma not in self.by_lemma
        if plain and not (trait.enclitic and trait.stem in forms):
            return None
        known = self._beginnings.get(trait.form)
        if known is None:
            keys = [key for key in dict.fromkeys((trait.norm, trait.bare, trait.stem)) if key in forms]
            lemma = trait.lemma if trait.lemma in self.by_lemma else ""
            known = self._shared.get((*keys, lemma))
            if known is None:
                found = [phrase for key in keys for phrase in forms[key]]
                known = Beginning.of([*found, *self.by_lemma.get(lemma, ())])
                self._shared[(*keys, lemma)] = known
            self._beginnings.keep(trait.form, known)
        return known


def any_of(*lists: Phrases[Any]) -> Phrases[None]:
    """The phrases of several lists in one, to see in one look that none of them stands at a place."""
    joined: Phrases[None] = Phrases((), str)
    for one in lists:
        for table, more in ((joined.by_form, one.by_form), (joined.by_lemma, one.by_lemma)):
            for key, phrases in more.items():
                table.setdefault(key, []).extend((terms, None) for terms, _ in phrases)
    return joined


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
