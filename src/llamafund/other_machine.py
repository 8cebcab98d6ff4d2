"""Work as it is done on another machine: only where what decides the result is what it is here."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from llamafund.compare import EMBEDDED
from llamafund.errors import UsageError
from llamafund.model import Signature
from llamafund.signature import differences
from llamafund.workbench import BUILT_IN, NO_CODEBOOK, Options, signature, workbench

T = TypeVar("T")
_SAME = "every machine needs the same llamafund, packages and data as the one that calls"


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
