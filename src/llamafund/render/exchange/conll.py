"""`conll`: a word a line, for taggers and treebank tools.

Tokens are CoNLL-U (https://universaldependencies.org/format.html) without syntax; entities are columns with the tag last, as
CoNLL-2003 has it (IOB2). A tag goes to a word that holds a part of the name, so one with a proclitic (وميتا) has it whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from llamafund.errors import UsageError
from llamafund.model import Analysis, Document, EntitiesResult, Mention, Result, Skipped, Token, TokensResult, Word
from llamafund.render.escape import visible
from llamafund.render.style import PLAIN, Style

# Universal POS tags (https://universaldependencies.org/u/pos/) for the parts of speech of `model.Word`.
_UPOS = {
    "noun": "NOUN",
    "adj": "ADJ",
    "prep": "ADP",
    "verb-present": "VERB",
    "verb-past": "VERB",
    "verb-imperative": "VERB",
    "proper": "PROPN",
    "particle": "PART",
    "demonstrative": "DET",
    "conj": "CCONJ",
    "relative": "PRON",
    "number": "NUM",
    "pronoun": "PRON",
    "adverb": "ADV",
}
_GENDER = {"m": "Masc", "f": "Fem"}
_NUMBER = {"s": "Sing", "d": "Dual", "p": "Plur"}
_FINAL = frozenset(".!?؟")
_NOTHING = "_"


def render(result: Result, stream: TextIO, _style: Style = PLAIN) -> None:
    """Write the words of tokens or entities. Raise UsageError for any other result."""
    match result:
        case TokensResult():
            for document in result.outcomes:
                if not isinstance(document, Skipped):
                    stream.writelines(f"{line}\n" for line in _treebank(document))
        case EntitiesResult():
            for analysis in result.outcomes:
                if not isinstance(analysis, Skipped):
                    stream.writelines(f"{line}\n" for line in _tagged(analysis))
        case _:
            raise UsageError("conll is for words: tokens and entities", where="-f conll", hint="use -f jsonl here")


def _treebank(document: Document) -> Iterator[str]:
    text = document.article.text
    yield f"# newdoc id = {visible(document.article.id)}"
    for number, sentence in enumerate(_sentences(document), 1):
        yield f"# sent_id = {visible(document.article.id)}-{number}"
        yield f"# text = {visible(text[sentence[0].start : sentence[-1].end])}"
        for index, token in enumerate(sentence, 1):
            follows = text[token.end : token.end + 1]
            yield "\t".join((str(index), *_word(token), *(_NOTHING,) * 3, _place(token, glued=bool(follows.strip()))))
        yield ""


def _word(token: Token) -> tuple[str, str, str, str, str]:
    word = token.word
    features = [
        *([f"Gender={_GENDER[word.gender]}"] if word.gender else []),
        *([f"Number={_NUMBER[word.number]}"] if word.number else []),
        *([f"Person={word.person}"] if word.person else []),
        *(["Voice=Pass"] if word.passive else []),
    ]
    return (
        visible(word.form),
        visible(word.lemma) or _NOTHING,
        _tag_of(word),
        word.pos or _NOTHING,
        "|".join(features) or _NOTHING,
    )


def _tag_of(word: Word) -> str:
    if word.pos:
        return _UPOS.get(word.pos, "X")
    if word.form[0].isdecimal():
        return "NUM"
    return "X" if any(map(str.isalnum, word.form)) else "PUNCT"


def _place(token: Token, *, glued: bool) -> str:
    """Offsets as Stanza writes them, the root, and whether the next word follows without a space."""
    root = [f"Root={token.word.root}"] if token.word.root else []
    return "|".join([*root, *(["SpaceAfter=No"] if glued else []), f"start_char={token.start}", f"end_char={token.end}"])


def _tagged(analysis: Analysis) -> Iterator[str]:
    yield f"# newdoc id = {visible(analysis.article.id)}"
    waiting = iter(analysis.mentions)  # in order, and none overlaps another
    ahead = next(waiting, None)
    begun: Mention | None = None
    for sentence in _sentences(analysis.document):
        for token in sentence:
            while ahead and ahead.end <= token.start:
                ahead = next(waiting, None)
            named = ahead if ahead and ahead.start < token.end else None
            tag = f"{'I' if named is begun else 'B'}-{named.entity.type.value}" if named else "O"
            entity = visible(named.entity.id) if named else _NOTHING
            yield "\t".join((visible(token.word.form), str(token.start), str(token.end), entity, tag))
            begun = named
        yield ""


def _sentences(document: Document) -> Iterator[list[Token]]:
    """Words up to a line break of the article or a final mark: both commands leave sentences to `claims`."""
    sentence: list[Token] = []
    for token in document.tokens():
        if sentence and "\n" in document.article.text[sentence[-1].end : token.start]:
            yield sentence
            sentence = []
        sentence.append(token)
        if token.word.form in _FINAL:
            yield sentence
            sentence = []
    if sentence:
        yield sentence
