"""An article as words, sentences and clauses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from llamafund.model.article import Article
from llamafund.orthography import ARTICLE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word form, analysed once however often it occurs.

    `norm` is the form after camel-tools' normalisation; `lemma` the dictionary form, undiacritised; `root` its consonants;
    `pos` the part of speech; `proclitic` and `enclitic` what is glued on before and after (`وال`, `ها`); `by` says who spoke:
    `table` (the lexicon), `stem` (a light stemmer), `form` (nobody: a number, a symbol, a word in another script).
    `gender` is m or f, `number` s, d or p, `person` 1, 2 or 3, each empty where unknown; `passive` marks a verb that can only be
    passive. `rarity` is the inverse document frequency of the lemma in news, 0 (in every article) to 1 (hardly ever seen).
    """

    form: str
    norm: str
    lemma: str
    root: str | None = None
    pos: str | None = None
    proclitic: str = ""
    enclitic: str = ""
    gender: str = ""
    number: str = ""
    person: str = ""
    passive: bool = False
    by: str = "form"
    rarity: float = 1.0

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb, of whatever tense."""
        return self.pos is not None and self.pos.startswith("verb")

    @property
    def is_nominal(self) -> bool:
        """Whether it is a noun or an adjective: in Arabic one often stands for the other."""
        return self.pos in ("noun", "adj")

    @property
    def has_article(self) -> bool:
        """Whether the article is written onto it; a name that holds one for good (السعودية) has it in its lemma."""
        return self.proclitic.endswith(ARTICLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word at its place: `article.text[start:end] == word.form`."""

    start: int
    end: int
    word: Word


class Role(StrEnum):
    """What a sentence is on the page."""

    PROSE = "prose"
    HEADING = "heading"
    BULLET = "bullet"
    QUESTION = "question"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The smallest stretch that can hold a statement: tokens `[first, last)`, characters `[start, end)`."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens `[first, last)`, characters `[start, end)`, cut into clauses that touch each other and miss no token.

    `lead` is the index of the sentence that introduces a list this one is an item of.
    """

    start: int
    end: int
    first: int
    last: int
    role: Role
    clauses: tuple[Clause, ...]
    lead: int | None = None


BREAK = Word(form="\n", norm="\n", lemma="\n")
"""What stands between two documents that are read as one; no document has it among its words."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexis:
    """The words that a vocabulary holds, by number: `words` begins with `BREAK`, grows behind and changes nowhere else.

    A vocabulary that is full goes on with a new lexis, under a new `key`: what has number `n` there had number `kept[n]` (they
    ascend) in the lexis whose key was `before`. So whoever keeps tables by number can carry them over.
    """

    words: Sequence[Word]
    key: object
    before: object = None
    kept: Sequence[int] = ()

    take: Callable[[NDArray[np.intp]], list[Word]] | None = None

    def at(self, numbers: NDArray[np.intp]) -> list[Word]:
        """The words of some numbers; `take` does the same, where the vocabulary has a quicker way."""
        return self.take(numbers) if self.take else [self.words[number] for number in numbers]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The words of a document as numbers in a lexis, and where they start, in arrays.

    It holds in the process it was made in, and does not travel out of it.
    """

    numbers: NDArray[np.intp]
    starts: NDArray[np.intp]
    lexis: Lexis

    def __reduce__(self) -> tuple[object, ...]:
        return _nowhere, ()


def _nowhere() -> None:
    """What a column is in another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article and what the text stage found in it.

    Tokens are kept as two columns of one length, `starts[i]` and `words[i]`: a hundred thousand articles share their words.
    `column` has both as numbers, for who keeps tables of words.
    """

    article: Article
    starts: tuple[int, ...]
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    column: Column | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, article: Article, column: Column) -> Document:
        """A document without sentences, whose `starts` and `words` are made of the column when somebody asks for them."""
        document = object.__new__(cls)
        for name, value in (("article", article), ("column", column), ("sentences", ())):
            object.__setattr__(document, name, value)
        return document

    def __getattr__(self, name: str) -> object:
        """The columns that are not made yet: a slot that is empty is asked for here."""
        if name not in ("starts", "words") or self.column is None:
            raise AttributeError(name, name=name, obj=self)
        column = self.column.starts.tolist() if name == "starts" else self.column.lexis.at(self.column.numbers)
        object.__setattr__(self, name, tuple(column))
        return getattr(self, name)

    def tokens(self, first: int = 0, last: int | None = None) -> Iterator[Token]:
        """The tokens `[first, last)` as values of their own."""
        for start, word in zip(self.starts[first:last], self.words[first:last], strict=True):
            yield Token(start=start, end=start + len(word.form), word=word)

    def behind(self, place: int, first: int = 0) -> int:
        """The first token from `first` on that ends behind a code point, or the count of all tokens."""
        index = max(first, bisect_right(self.starts, place) - 1)
        return index + 1 if index < len(self.starts) and self.end_of(index) <= place else index

    def end_of(self, index: int) -> int:
        """Where token `index` ends."""
        return self.starts[index] + len(self.words[index].form)
