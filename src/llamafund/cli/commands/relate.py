"""`llamafund relate`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Annotated

import typer

from llamafund.cli.command import fixed
from llamafund.cli.exit import ExitStatus
from llamafund.cli.session.session import Session
from llamafund.model import PairsResult, RelatedPair, Skipped

_IN_COLUMNS = ("table", "tsv", "csv", "md")

Pairs = Annotated[
    str,
    typer.Argument(
        metavar="PAIRS",
        help="A table (CSV, TSV) or JSON Lines with s1 and s2, .gz of these, or - for standard input; other columns are kept.",
        show_default=False,
    ),
]


@fixed(inputs=None, codebook="none", ner="gazetteer", jobs=None, engine=None, scheduler=None, verbose=False)
def relate(session: Session, *, pairs: Pairs) -> ExitStatus:
    r"""Judge pairs of sentences: agree, disagree or other.

    Each pair gets its relation with a probability, a similarity from 0 to 1, and the reasons, in the order of the input.

    Examples:
    llamafund relate pairs.csv -o judged.csv
    llamafund relate pairs.tsv -f jsonl | jq 'select(.relation == "disagree")'
    printf 's1\ts2\nارتفع النفط\tانخفض النفط\n' | llamafund relate -
    """
    from llamafund import pipeline
    from llamafund.corpus import read_pairs
    from llamafund.workbench import signature

    outcomes = session.counted(pipeline.relate(read_pairs(pairs, session.stdin), session.options), "pair")
    ahead: list[RelatedPair | Skipped] = []
    for outcome in outcomes:
        ahead.append(outcome)
        if isinstance(outcome, RelatedPair):
            break
    more = next((tuple(each.pair.more) for each in ahead if isinstance(each, RelatedPair)), ())
    made_with = signature(session.options)
    session.show(PairsResult(signature=made_with, outcomes=_all_in(chain(ahead, outcomes), more, session), more=more))
    return session.status()


def _all_in(
    outcomes: Iterator[RelatedPair | Skipped], columns: tuple[str, ...], session: Session
) -> Iterator[RelatedPair | Skipped]:
    """The outcomes; where the format has columns and a later record has fields that the first one lacks, that is told once."""
    told = session.format not in _IN_COLUMNS
    for outcome in outcomes:
        if not told and isinstance(outcome, RelatedPair) and not outcome.pair.more.keys() <= set(columns):
            lacking = ", ".join(sorted(outcome.pair.more.keys() - set(columns)))
            session.note(f"fields that the first record lacks have no column here: {lacking}; -f jsonl keeps them")
            told = True
        yield outcome
