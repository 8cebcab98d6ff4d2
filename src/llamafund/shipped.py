"""Work as an engine hands it out: what travels back is no more than is shown, and another machine decides as this one does.

name_briefly, claim_briefly     names and analyses without the words, for who only shows them
write_lines                     what such work finds, as lines of a format: text is all that travels
elsewhere                       such work on another machine, where it has the same program and data
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from llamafund.compare import EMBEDDED
from llamafund.errors import UsageError
from llamafund.model import Analysis, Document, Result, Signature, Skipped
from llamafund.pipeline import Items, names, with_claims
from llamafund.render import FORMATS, Style
from llamafund.signature import differences
from llamafund.workbench import BUILT_IN, DEFAULTS, NO_CODEBOOK, Options, signature, workbench

if TYPE_CHECKING:
    from llamafund.render.lines.line_format import Lines

Work = Callable[..., list[Any]]
T = TypeVar("T")
_SAME = "every machine needs the same llamafund, packages and data as the one that calls"


def name_briefly(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """`names`, without the words: all that `entities` shows, and all that has to travel where a process does it for another."""
    return [outcome if isinstance(outcome, Skipped) else outcome.brief() for outcome in names(items, options)]


def claim_briefly(items: Items, options: Options = DEFAULTS) -> list[Analysis | Skipped]:
    """`analyses`, without the words: all that `claims` shows. Those of one article go before the next has any."""
    outcomes = names(items, options)
    for place, naming in enumerate(outcomes):
        if isinstance(naming, Analysis):
            outcomes[place] = with_claims(naming, options).brief()
    return outcomes


def write_lines(
    items: Items, options: Options = DEFAULTS, *, work: Work, of: Callable[..., Result], form: str, style: Style
) -> list[str | Skipped]:
    """`work(items, options)` in a format of lines, the lines of each article: all that has to travel is text.

    `of(outcomes=…)` is what it is a result of, `form` the name of the format.
    """
    lines = cast("Lines", FORMATS.get(form))
    found: list[Analysis | Document | Skipped] = work(items, options)
    return [outcome if isinstance(outcome, Skipped) else lines.text(of(outcomes=(outcome,)), style) for outcome in found]


def elsewhere(function: Callable[..., T], options: Options) -> Callable[..., T]:
    """`function(items, options)` as it is done on another machine: only where what decides the result is what it is here.

    Files are named by their whole paths there. What is returned raises UsageError that says which machine differs, and in what.
    """
    own = options.codebook not in (NO_CODEBOOK, BUILT_IN)
    neural = options.relate_model != EMBEDDED
    there = replace(
        options,
        gazetteers=tuple(path.resolve() for path in options.gazetteers),
        codebook=str(Path(options.codebook).resolve()) if own else options.codebook,
        relate_model=str(Path(options.relate_model).resolve()) if neural else EMBEDDED,
    )
    return partial(_there, function=function, options=there, made_with=signature(there))


def _there(items: object, *, function: Callable[..., T], options: Options, made_with: Signature) -> T:
    _agree(options, made_with)
    return function(items, options)


@lru_cache(maxsize=1)
def _agree(options: Options, made_with: Signature) -> None:
    workbench.cache_clear()  # a worker outlives a call, and a file of that name may have been another one
    try:
        mine = signature(options)
    except OSError as error:
        raise UsageError(f"{error.filename} is not there", where=platform.node(), hint=_SAME) from None
    if differing := differences(made_with, mine):
        raise UsageError(f"what decides results is not the same there: {'; '.join(differing)}", where=platform.node(), hint=_SAME)
