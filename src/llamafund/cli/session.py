"""One call of a command: it reads the inputs, runs the work, shows the result and knows how it ended."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from llamafund.cli.environment import Environment
from llamafund.cli.exit import ExitStatus
from llamafund.cli.options import Settings
from llamafund.cli.output import chosen_format, destination
from llamafund.engines import ENGINES
from llamafund.model import Article, Result, Skipped
from llamafund.render import FORMATS, Style
from llamafund.render.escape import visible

if TYPE_CHECKING:
    from llamafund.pipeline import Options

T = TypeVar("T")
_BUILT_IN, _NONE = "builtin", "none"


class Session:
    """What the commands share. The settings are checked at once; articles are read when somebody asks for outcomes."""

    def __init__(self, settings: Settings, environment: Environment) -> None:
        self._settings = settings
        self._environment = environment
        self._format = chosen_format(settings.format, settings.output, environment)
        self._engine = ENGINES.get(settings.engine or ("serial" if settings.jobs in (None, 1) else "processes"))
        self._used = 0
        self._skipped = 0

    @property
    def options(self) -> Options:
        """What the pipeline is told."""
        from llamafund.pipeline import Options

        codebook = self._settings.codebook or (_NONE if self._settings.inputs else _BUILT_IN)
        return Options(gazetteers=tuple(self._settings.entities or ()), codebook=codebook)

    def outcomes(self, function: Callable[..., T | Skipped]) -> Iterator[T | Skipped]:
        """`function(article, options)` for each input, in order; an input that is skipped is named on standard error at once.

        The first one is made here and now, so that a wrong gazetteer or codebook is told before anything is written.
        """
        outcomes = self._made(partial(function, options=self.options))
        return chain(list(islice(outcomes, 1)), outcomes)

    def show(self, result: Result, *, evidence: bool = False) -> None:
        """Write the result in the format asked for, to where it was asked to go."""
        environment, path = self._environment, self._settings.output
        style = Style(width=environment.width, colour=environment.colour and path is None, evidence=evidence)
        with destination(path, environment) as stream:
            FORMATS.get(self._format)(result, stream, style)

    def note(self, message: str) -> None:
        """A line on standard error, unless all is to be quiet."""
        if not self._settings.quiet:
            self._environment.stderr.write(f"llamafund: {message}\n")

    def status(self) -> ExitStatus:
        """How the call ended, once the outcomes are used up."""
        if not self._used:
            self.note("no input could be used" if self._skipped else "no articles were found")
            return ExitStatus.NOTHING
        return ExitStatus.SKIPPED if self._skipped else ExitStatus.DONE

    def _made(self, work: Callable[[Article | Skipped], T | Skipped]) -> Iterator[T | Skipped]:
        for outcome in self._engine(work, self._articles(), jobs=self._jobs(), lost=_lost):
            if isinstance(outcome, Skipped):
                self._skipped += 1
                self.note(f"skipped {visible(outcome.path or outcome.id)}: {visible(outcome.reason)}")
            else:
                self._used += 1
            yield outcome

    def _articles(self) -> Iterator[Article | Skipped]:
        from llamafund.corpus import read

        for item in read(self._settings.inputs or (), stdin=self._environment.stdin):
            if self._settings.verbose and isinstance(item, Article):
                self.note(f"read {visible(item.path or item.id)}: {len(item.text):,} characters")
            yield item

    def _jobs(self) -> int:
        return self._settings.jobs or os.cpu_count() or 1


def _lost(item: Article | Skipped) -> Skipped:
    return Skipped(id=item.id, path=item.path, reason="the process that worked on it died; it may be too large for the memory")
