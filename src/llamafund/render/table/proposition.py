"""The claim of a row as a block of lines: Arabic, its gloss, the rows it cannot hold together with, and the quotes.

Two Arabic texts never stand on one line with only spaces and signs between them: a terminal that reorders right-to-left text
would swap their columns. That is why a credit begins with "via" and a quote has lines of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from llamafund.model import Attribution, Comparison, Origin, Row
from llamafund.render.escape import visible
from llamafund.render.marks import CONFLICT, MORE_CONFLICTS, STANCES, WITNESS, numeral
from llamafund.render.matrix import Opponents, Said, sole_witness
from llamafund.render.table.page import DIM, LTR, arabic


class Propositions:
    """Lays out the claims of one comparison; it knows what each row is called."""

    def __init__(self, result: Comparison, *, evidence: bool) -> None:
        self._opponents = Opponents(result)
        self._signs = {article.id: numeral(index) for index, article in enumerate(result.articles)}
        self._evidence = evidence

    def claim(self, row: Row) -> Iterator[Text]:
        """The claim as it stands in the codebook (bold) or in an article, set from the right."""
        yield arabic(row.ar, "bold" if row.origin is Origin.PINNED else "")

    def gloss(self, row: Row) -> Iterator[Text]:
        """The English of it where there is one, whether all its sources lean on one, and what it cannot hold together with."""
        if row.en:
            yield Text(visible(row.en), style=DIM)
        if witness := sole_witness(row):
            yield Text.assemble((f"{WITNESS} ", "yellow"), visible(witness), LTR)
        conflicts, more = self._opponents.named(row)
        for conflict in conflicts:
            number, words = self._opponents.words(conflict)
            yield Text.assemble((f"{CONFLICT}{number}: ", "red"), visible(words), LTR)
            if number and row.origin is Origin.FOUND:
                yield Text.assemble("  ", (visible(conflict.why), DIM), LTR)
        if more:
            yield Text(f"{MORE_CONFLICTS} {more:,}", style="red")

    def quotes(self, row: Row) -> Iterator[Text]:
        """For each cell its source, offsets and credit, and under them the exact words, where evidence is wanted."""
        for cell in row.cells if self._evidence else ():
            claim, mark = cell.claim, STANCES[cell.stance]
            sign, place = self._signs[claim.document], f" {claim.start}–{claim.end}"
            line = Text.assemble((sign, "bold"), " ", (mark.sign, mark.colour), (place, DIM))
            yield line.append(" ").append_text(credit(claim.attribution))
            yield arabic(f"«{claim.text}»")


def stance(said: Said) -> Text:
    """The mark of a stance, its word, and how often where it is more than once."""
    mark = STANCES[said.stance]
    return Text.assemble((f"{mark.sign} {mark.word}", mark.colour), (f" ×{said.times}" if said.times > 1 else "", DIM))


def via(said: Said) -> Text:
    """Whom a source credits, on one line; empty where nobody."""
    return Text(f"via {visible('، '.join(said.credited))}" if said.credited else "", style=DIM, no_wrap=True, overflow="ellipsis")


def credit(attribution: Attribution | None) -> Text:
    """Whom a claim is credited to, and whom they credit in turn; empty where nobody."""
    if attribution is None:
        return Text()
    chain = (attribution, *attribution.chain)
    return Text("via " + " via ".join(visible(link.source) for link in chain), style=DIM)
