"""A document into claims: what each clause puts forward, whom it credits, how sure it is, and its numbers."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from llamafund.claims.attribution.scope import Reading
from llamafund.claims.attribution.source.mentions import Inside
from llamafund.claims.attribution.source.quotation_marks import ends_of_unclosed, quotation_marks
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.attribution.speakers import Speakers
from llamafund.claims.attribution.unmarked import Speaking
from llamafund.claims.factuality.carried import Governed, goes_on, governed
from llamafund.claims.factuality.judge import FoundCue, judge
from llamafund.claims.factuality.scan import Scan
from llamafund.claims.lexicon import Cues
from llamafund.claims.quantities.find import Counting
from llamafund.claims.statements.commands import commands
from llamafund.claims.statements.edges import pointer_at, states, trim
from llamafund.claims.statements.kind import asks, kind_of
from llamafund.claims.statements.split import Piece, pieces
from llamafund.claims.words.trait import as_name
from llamafund.model import (
    Attribution,
    Claim,
    Document,
    EntityType,
    Evidence,
    EvidenceKind,
    Factuality,
    Kind,
    Mention,
    Quantity,
    Role,
    Sentence,
    Span,
)


def extract(document: Document, mentions: Sequence[Mention], cues: Cues) -> tuple[Claim, ...]:
    """The claims of a document in the order of its text; `mentions` are linked to them and to their sources."""
    return tuple(_Extraction(document, mentions, cues).claims())


def quantities(document: Document, mentions: Sequence[Mention], cues: Cues) -> tuple[Quantity, ...]:
    """The quantities of a whole document, be it a claim or not; a number within a mention is none."""
    names, *_ = _tokens_of(document, mentions)
    counting = Counting(document, cues.traits(document), cues.units, names)
    return tuple(counting.quantities(0, len(document.words)))


class _Extraction:
    def __init__(self, document: Document, mentions: Sequence[Mention], cues: Cues) -> None:
        self.document = document
        self.mentions = Inside(mentions)
        self.cues = cues
        self.traits = cues.traits(document)
        quotes = quotation_marks(document)
        names, glued, persons = _tokens_of(document, mentions)
        for first, last in names.items():
            for index in range(first, last):
                self.traits[index] = as_name(self.traits[index], glued[first] if index == first else 0)
        self.scene = Scene(
            traits=self.traits,
            quotes=quotes,
            names=names,
            glued=glued,
            persons=persons,
            months=cues.units.months,
            second_months=cues.units.second_month,
            speech=cues.speech,
        )
        self.named = {index for start, end in self.scene.names.items() for index in range(start, end)}
        self.speaking = Speaking(document, self.traits, self.named, cues.speech.verbs)
        self.speakers = Speakers(document=document, scene=self.scene, mentions=self.mentions)
        self.reading = Reading(marks=quotes | ends_of_unclosed(document, quotes))
        self.governed: Governed | None = None
        self.counting = Counting(document, self.traits, cues.units, self.scene.names)

    def claims(self) -> Iterator[Claim]:
        for sentence in self.document.sentences:
            kind = kind_of(sentence)
            if kind is Kind.ASSERTION or sentence.role is Role.QUESTION:
                yield from self._stated(sentence, kind)
            else:
                yield from self._whole(sentence.first, sentence.last, sentence, kind)

    def _whole(self, first: int, last: int, sentence: Sentence, kind: Kind) -> Iterator[Claim]:
        """A question, a heading or page furniture as one claim."""
        if kind is Kind.QUESTION:
            last = next((index + 1 for index in range(sentence.last - 1, first, -1) if self.traits[index].form in "؟?"), last)
        while last > first and self.traits[last - 1].mark and self.traits[last - 1].form not in "؟?!)":
            last -= 1
        while first < last and self.traits[first].mark and self.traits[first].form not in "#(":
            first += 1
        if not any(any(character.isalpha() for character in self.traits[index].form) for index in range(first, last)):
            return
        open_ = kind is Kind.QUESTION or asks(self.document.article.text[sentence.start : sentence.end])
        yield self._claim(
            first,
            last,
            sentence,
            kind,
            factuality=Factuality.UNCOMMITTED if open_ else Factuality.CERTAIN,
        )

    def _stated(self, sentence: Sentence, kind: Kind) -> Iterator[Claim]:
        """A claim for each proposition; of a question the last one asks."""
        cuts = [(clause.first, clause.last) for clause in sentence.clauses]
        self.speakers.sentence()
        self.governed = None
        if self.reading.unmarked is not None and not self.speaking.goes_on(sentence):
            self.reading.unmarked = None
        for piece in self._pieces(kind, cuts):
            for frame in piece.frames:
                self.speakers.remember(frame, innermost=frame is piece.frames[-1])
            edges = self.cues.edges
            first, last = trim(self.traits, piece.first, piece.last, edges, bullet=sentence.role is Role.BULLET)
            actor = self.scene.subject(first, last) if self.speakers.alone(piece.frames) else None
            if actor is not None:
                self.speakers.act(actor)
            attribution = self.speakers.attribution(piece.frames)
            if piece.frames and piece.frames[-1].inner is not None:
                self.speakers.remember(piece.frames[-1].inner, innermost=True)  # who is quoted in turn goes on
            pointer = pointer_at(self.traits, piece.first, piece.last, edges)
            if pointer is not None and (pointer[0] > piece.first + 1 or not self.traits[piece.first].joined):
                yield from self._whole(piece.first, piece.last, sentence, Kind.HEADING)
                continue
            if kind is Kind.QUESTION and piece.last == sentence.last:
                cues = tuple(self._cue(*frame.cue) for frame in piece.frames)
                asked = self._whole(first, last, sentence, kind)
                yield from (replace(claim, attribution=attribution, evidence=cues) for claim in asked)
            elif not commands(self.traits, first, last, edges, speech=self.cues.speech.verbs, named=self.named) and states(
                self.traits,
                piece.first,
                first,
                last,
                edges,
                alone=(piece.first, piece.last) == (sentence.first, sentence.last),
                apart=piece.first > sentence.first and any(piece.first == first for first, _ in cuts),
                tail=piece.tail,
                said=self._is_said_of(piece),
            ):
                yield self._assertion(piece, first, last, sentence, attribution)
            subject = None if piece.frames else self.scene.subject(first, last)
            if subject is not None:
                self.speakers.act(subject)

    def _pieces(self, kind: Kind, cuts: Sequence[tuple[int, int]]) -> Iterator[Piece]:
        """The pieces of a sentence; what an interrogative asks reaches to its end."""
        found = pieces(self.scene, cuts, self.reading)
        for piece in found:
            head = next((index for index in range(piece.first, piece.last) if self.traits[index].word), piece.first)
            asks = self.traits[head].pos == "interrogative" or self.traits[head].norm in self.cues.speech.particles.asked
            if kind is Kind.QUESTION and asks:
                *_, last = (piece, *found)
                yield replace(piece, last=last.last)
                return
            yield piece

    def _is_said_of(self, piece: Piece) -> bool:
        """Whether the piece is what stands behind أن with a pronoun (إنه بريء): there one word is a statement."""
        frame = piece.frames[-1] if piece.frames else None
        before = self.traits[piece.first - 1] if piece.first else None
        return frame is not None and frame.content == piece.first and before is not None and before.that and bool(before.enclitic)

    def _assertion(self, piece: Piece, first: int, last: int, sentence: Sentence, attribution: Attribution | None) -> Claim:
        before = self.governed
        carried = [before.hedge] if before and goes_on(self.traits, piece.first, piece.frames, before) else []
        factuality, signs = judge(Scan(self.traits, first, last, self.cues.certainty, self.named), piece.frames, carried)
        self.governed = governed(self.traits, first, piece.last, signs, piece.frames)
        open_ = factuality is Factuality.UNCOMMITTED  # what is denied to be known, or depends on something, is not denied
        evidence = [] if open_ else [self._evidence(sign) for sign in signs]
        evidence += [self._cue(*frame.cue) for frame in piece.frames]
        return self._claim(
            first, last, sentence, Kind.ASSERTION, factuality=factuality, attribution=attribution, evidence=tuple(evidence)
        )

    def _evidence(self, sign: FoundCue) -> Evidence:
        return self._span_of(sign.kind, sign.first, sign.last)

    def _cue(self, first: int, last: int) -> Evidence:
        return self._span_of(EvidenceKind.ATTRIBUTION, first, last)

    def _span_of(self, kind: EvidenceKind, first: int, last: int) -> Evidence:
        start, end = self.document.starts[first] + int(self.traits[first].joined), self.document.end_of(last - 1)
        return Evidence(kind=kind, start=start, end=end, text=self.document.article.text[start:end])

    def _claim(
        self,
        first: int,
        last: int,
        sentence: Sentence,
        kind: Kind,
        *,
        factuality: Factuality,
        attribution: Attribution | None = None,
        evidence: tuple[Evidence, ...] = (),
    ) -> Claim:
        article = self.document.article
        start, end = self.document.starts[first], self.document.end_of(last - 1)
        text = article.text[start:end]
        lead = self.document.sentences[sentence.lead] if sentence.lead is not None else None
        return Claim(
            id=hashlib.sha256(f"{article.id}\n{start}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12],
            document=article.id,
            start=start,
            end=end,
            text=text,
            kind=kind,
            words=self.document.words[first:last],
            entities=tuple(dict.fromkeys(one.entity.id for one in self.mentions.between(start, end))),
            attribution=attribution,
            factuality=factuality,
            evidence=evidence,
            quantities=tuple(self.counting.quantities(first, last)) if kind is Kind.ASSERTION else (),
            lead=Span(start=lead.start, end=lead.end) if lead is not None else None,
        )


def _tokens_of(document: Document, mentions: Sequence[Mention]) -> tuple[dict[int, int], dict[int, int], set[int]]:
    """The first token of each mention, with the token after its last, and with how many letters of it stand before the name.

    Beside them the tokens right behind a person.
    """
    found = {}
    glued = {}
    persons = set()
    starts = document.starts
    index = 0
    for mention in sorted(mentions, key=lambda one: one.start):
        index = document.behind(mention.start, index)
        last = bisect_left(starts, mention.end, index)
        if index < last:
            found[index] = last
            glued[index] = max(0, mention.start - starts[index])
            if mention.entity.type is EntityType.PERSON:
                persons.add(last)
    return found, glued, persons
