"""What the stages work with: the options a person has, the data that belongs to them, and what a result depends on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property
from pathlib import Path

from llamafund import resources
from llamafund.claims import Cues, extract, quantities, read_cues
from llamafund.compare import (
    EMBEDDED,
    PairModel,
    Pin,
    Reading,
    Statement,
    StoryJudge,
    Words,
    pair_model,
    read_codebook,
    story_judge,
)
from llamafund.entities import RECOGNISERS, Gazetteer, NameIndex, Recogniser, Tools, open_gazetteer, read_triggers
from llamafund.model import Article, Claim, Document, Kind, Signature, Word
from llamafund.signature import NEURAL, sign
from llamafund.text import MORPHOLOGIES, Vocabulary, cut, norm, norms, tokens
from llamafund.text.words.entry import Pos

NO_CODEBOOK = "none"
BUILT_IN = "builtin"
_BUILT_IN_CODEBOOK = "llama-funding.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a person can choose. `gazetteers` add to the one that comes along; `codebook` is `builtin`, `none` or a path.

    `relate_model` is `embedded` or the folder of an NLI classifier.
    """

    gazetteers: tuple[Path, ...] = ()
    codebook: str = NO_CODEBOOK
    morphology: str = "table"
    ner: str = "embedded"
    relate_model: str = EMBEDDED


DEFAULTS = Options()


class Workbench:
    """The data that the stages work with, loaded on first use and kept."""

    def __init__(self, options: Options) -> None:
        self.options = options

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Word forms and their analyses."""
        return Vocabulary(MORPHOLOGIES.get(self.options.morphology)())

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The known things."""
        return open_gazetteer(self.options.gazetteers, norms)

    @cached_property
    def names(self) -> NameIndex:
        """The known things by their names."""
        return NameIndex(self.gazetteer.names, read_triggers(norms))

    @cached_property
    def recogniser(self) -> Recogniser:
        """Who finds the names."""
        return RECOGNISERS.get(self.options.ner)(Tools(names=self.names, table=self.gazetteer.names, keys_of=norms))

    @cached_property
    def cues(self) -> Cues:
        """The words that show who says something, how surely, and how much."""
        return read_cues(norm)

    @cached_property
    def pair_model(self) -> PairModel:
        """What tells agreement of two sentences from contradiction."""
        return pair_model(self.options.relate_model)

    @cached_property
    def judge(self) -> StoryJudge:
        """What tells agreement of two articles from contradiction."""
        return story_judge(Words(self.words, norm), self.pair_model)

    @cached_property
    def pins(self) -> tuple[Pin, ...]:
        """The claims of the codebook."""
        if self.options.codebook == NO_CODEBOOK:
            return ()
        built_in = self.options.codebook == BUILT_IN
        path = resources.data("codebooks", _BUILT_IN_CODEBOOK) if built_in else Path(self.options.codebook)
        reading = Reading(words=self.words, claim=self.statement, entities=self.gazetteer.ids)
        return read_codebook(path, reading)

    def words(self, text: str) -> tuple[Word, ...]:
        """A text as words."""
        return self.document(Article(id="", text=text)).words

    def document(self, article: Article) -> Document:
        """An article, tokenised."""
        (document,) = self.documents([article])
        return document

    def documents(self, articles: Sequence[Article]) -> list[Document]:
        """Articles, tokenised together, which takes less time than one after another."""
        return tokens(articles, self.vocabulary)

    def said(self, text: str) -> Statement:
        """A sentence as the pair model reads it: its words, and the quantities if it has a number."""
        document = self.document(Article(id="", text=text))
        if not any(word.pos == Pos.NUMBER or any(map(str.isdigit, word.norm)) for word in document.words):
            return Statement(document.words)
        return Statement(document.words, quantities(document, tuple(self.names.mentions(document)), self.cues))

    def statement(self, text: str) -> Claim:
        """A sentence as a claim of its own, whole: how a codebook's claims and the question of `find` are read.

        Its text is its id, since what is known of a claim is kept by its id, and a sentence has no other. One sentence is too
        little to discover a name in; it names what the gazetteer knows.
        """
        document = self.document(Article(id="", text=text))
        mentions = tuple(self.names.mentions(document))
        document = cut(document, sorted((mention.start, mention.end) for mention in mentions))
        claims = extract(document, mentions, self.cues)
        whole = Claim(
            id=text,
            document="",
            start=0,
            end=len(text),
            text=text,
            kind=Kind.ASSERTION,
            words=document.words,
            entities=tuple(dict.fromkeys(mention.entity.id for mention in mentions)),
        )
        if not claims:
            return whole
        said = claims[0]
        return replace(whole, factuality=said.factuality, evidence=said.evidence, quantities=said.quantities)


@cache
def workbench(options: Options) -> Workbench:
    """The workbench for some options; every process has its own."""
    return Workbench(options)


def signature(options: Options = DEFAULTS) -> Signature:
    """What results made with these options depend on."""
    own = [*options.gazetteers, *([] if options.codebook in (NO_CODEBOOK, BUILT_IN) else [Path(options.codebook)])]
    neural = options.relate_model != EMBEDDED
    shown = {field.name: _shown(getattr(options, field.name)) for field in fields(options)}
    return sign(shown, [*own, *([Path(options.relate_model)] if neural else [])], NEURAL if neural else ())


def _shown(value: object) -> str:
    return ", ".join(str(item) for item in value) if isinstance(value, tuple) else str(value)
