"""The claim of a row as a block of lines: Arabic, its gloss, the rows it cannot hold together with, and the quotes.

Two Arabic texts never stand on one line with only spaces and signs between them: a terminal that reorders right-to-left text
would swap their columns. That is why a credit begins with "via" and a quote has lines of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from llamafund.model import Attribution, Comparison, Origin, Row, Stance
from llamafund.render.presentation.marks import CONFLICT, STANCES, WITNESS, numeral
from llamafund.render.presentation.matrix import Opponents, Said, credits_of, sole_witness
from llamafund.render.table.page import DIM
from llamafund.render.table.speech import Speech

_ABOVE = -1
_BESIDE = (_ABOVE, 1)


class Propositions:
    """Lays out the claims of one comparison; it knows what each row is called."""

    def __init__(self, result: Comparison, speech: Speech, *, evidence: bool) -> None:
        self.speech = speech
        self._opponents = Opponents(result, speech.language)
        self._signs = {article.id: numeral(index) for index, article in enumerate(result.articles)}
        self.evidence = evidence

    def claim(self, row: Row) -> Iterator[RenderableType]:
        """The claim as it stands in the codebook (bold) or in an article, set from the right."""
        yield self.speech.arabic(row.ar, "bold" if row.origin is Origin.PINNED else "")

    def gloss(self, row: Row) -> Iterator[RenderableType]:
        """The English of it where there is one, whether all its sources lean on one, and what it cannot hold together with.

        A row in conflict that stands just above or below is named by its number, and why is said once.
        """
        if row.en and self.speech.language != "ar":
            yield Text(self.speech.shown(row.en), style=DIM)
        if witness := sole_witness(row):
            yield self.speech.block("table.one witness", "yellow", sign=WITNESS, source=witness)
        conflicts, more = self._opponents.named(row)
        for conflict in conflicts:
            distance = self._opponents.distance(row, conflict)
            key, values = self._opponents.message(conflict)
            yield self.speech.block("table.against near" if distance in _BESIDE else key, "red", sign=CONFLICT, **values)
            if row.origin is Origin.FOUND and distance not in (None, _ABOVE):
                yield self.speech.because(conflict.why, DIM)
        if more:
            yield self.speech.block("table.against more", "red", sign=CONFLICT, n=more)

    def quotes(self, row: Row, *, worded: bool = False) -> Iterator[RenderableType]:
        """For each cell its source, offsets and credit, and under them the exact words, where evidence is wanted.

        `worded` where nothing else on the page says the stance in a word.
        """
        for cell in row.cells if self.evidence else ():
            claim, mark = cell.claim, STANCES[cell.stance]
            sign, place = self._signs[claim.document], f" {claim.start}–{claim.end}"
            word = f"{mark.sign} {self.speech.word(mark)}" if worded else mark.sign
            line = Text.assemble((sign, "bold"), " ", (word, mark.colour), (place, DIM))
            yield line.append(" ").append_text(credit(claim.attribution, self.speech))
            yield self.speech.arabic(f"«{claim.text}»")


def stance(said: Said, speech: Speech) -> Text:
    """The mark of a stance, its word, how often, and the sign of a hedge where those credited are unsure."""
    mark, hedge = STANCES[said.stance], STANCES[Stance.HEDGES]
    times = f" ×{said.times}" if said.times > 1 else ""
    unsure = f" {hedge.sign}" if said.unsure else ""
    return Text.assemble((f"{mark.sign} {speech.word(mark)}", mark.colour), (times, DIM), (unsure, hedge.colour))


def via(said: Said, speech: Speech) -> Text:
    """Whom a source credits, on one line; empty where nobody."""
    words = speech.say("table.via", source="، ".join(said.credited)) if said.credited else ""
    return Text(words, style=DIM, no_wrap=True, overflow="ellipsis")


def credit(attribution: Attribution | None, speech: Speech) -> Text:
    """Whom a claim is credited to, and whom they credit in turn; empty where nobody."""
    words = [("table.then via" if place else "table.via", link.source) for place, link in enumerate(credits_of(attribution))]
    return Text(speech.chain(*words), style=DIM)
