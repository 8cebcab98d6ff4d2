"""An article into a document: tokens with their words, sentences, clauses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from llamafund.model import Article, Clause, Document, Role, Sentence, Word
from llamafund.text.clauses.cut import clauses, signs_of
from llamafund.text.clauses.sign import Sign
from llamafund.text.layout import lines
from llamafund.text.named import named
from llamafund.text.sentences import Stretch, sentences
from llamafund.text.words.vocabulary import Vocabulary


def tokens(articles: Sequence[Article], vocabulary: Vocabulary) -> list[Document]:
    """Articles with their words and, yet, no sentences: all that finding names asks for."""
    read = vocabulary.read([article.text for article in articles])
    return [Document.of(article, column) for article, column in zip(articles, read, strict=True)]


def document(article: Article, vocabulary: Vocabulary) -> Document:
    """Tokenise an article and cut it into sentences and clauses."""
    (read,) = tokens([article], vocabulary)
    return cut(read)


def cut(document: Document, names: Iterable[tuple[int, int]] = ()) -> Document:
    """The document with its sentences and clauses; no clause opens at a word within one of its `names`, given in order."""
    starts = document.starts
    words = named(document, names)
    signs = signs_of(document, words)
    stretches = sentences(lines(document.article.text), starts, words)
    leads = _leads(stretches)
    return replace(
        document,
        sentences=tuple(_sentence(stretch, lead, starts, words, signs) for stretch, lead in zip(stretches, leads, strict=True)),
    )


def _sentence(
    stretch: Stretch, lead: int | None, starts: Sequence[int], words: Sequence[Word], signs: Sequence[Sign]
) -> Sentence:
    def end_of(last: int) -> int:
        return starts[last - 1] + len(words[last - 1].form)

    return Sentence(
        start=starts[stretch.first],
        end=end_of(stretch.last),
        first=stretch.first,
        last=stretch.last,
        role=stretch.role,
        clauses=tuple(
            Clause(start=starts[first], end=end_of(last), first=first, last=last)
            for first, last in clauses(words, signs, stretch.first, stretch.last)
        ),
        lead=lead,
    )


def _leads(stretches: Sequence[Stretch]) -> list[int | None]:
    """For each sentence the one that introduces its list: the last that is no list item before it, if prose or a heading."""
    leads: list[int | None] = []
    lead: int | None = None
    for index, stretch in enumerate(stretches):
        if stretch.role is Role.BULLET:
            leads.append(lead)
        else:
            leads.append(None)
            lead = index if stretch.role in (Role.PROSE, Role.HEADING) else lead
    return leads
