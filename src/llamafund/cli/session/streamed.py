"""A result that is written while it is being made: where the format is one of lines, as text from where the work is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple, TextIO

from llamafund.model import ClaimsResult, EntitiesResult, Signature, Skipped, TokensResult
from llamafund.render import FORMATS, Style
from llamafund.render.lines.line_format import Lines

Kind = type[EntitiesResult] | type[ClaimsResult] | type[TokensResult]
Work = Callable[..., list[Any | Skipped]]


class Streamed(NamedTuple):
    """`work(articles, options)` is what an engine runs; `write` writes what comes of it, in order, to a stream."""

    work: Work
    write: Callable[[Iterable[Any | Skipped], TextIO, Style], None]


def streamed(kind: Kind, made_with: Signature, work: Work, name: str, style: Style) -> Streamed:
    """How `kind(signature=made_with, outcomes=…)` of `work(articles, options)` is written in the format of a name."""
    form = FORMATS.get(name)
    if not isinstance(form, Lines):

        def whole(outcomes: Iterable[Any | Skipped], stream: TextIO, style: Style) -> None:
            form(kind(signature=made_with, outcomes=outcomes), stream, style)

        return Streamed(work, whole)

    from llamafund.shipped import write_lines

    of = partial(kind, signature=made_with)

    def joined(texts: Iterable[str | Skipped], stream: TextIO, style: Style) -> None:
        form.join(of(outcomes=()), (text for text in texts if not isinstance(text, Skipped)), stream, style)

    return Streamed(partial(write_lines, work=work, of=of, form=name, style=style), joined)
