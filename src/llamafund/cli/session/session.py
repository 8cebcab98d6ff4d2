"""One call of a command: it reads the inputs, runs the work, shows the result and knows how it ended."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

from llamafund.cli.environment import Environment, silence
from llamafund.cli.exit import ExitStatus
from llamafund.cli.output import destination, is_folder
from llamafund.cli.session.inputs import articles
from llamafund.cli.session.notes import Notes
from llamafund.cli.session.streamed import Kind, streamed
from llamafund.cli.session.tally import Tally
from llamafund.cli.settings.formats import Written
from llamafund.cli.settings.options import Settings
from llamafund.engines import engine
from llamafund.errors import UsageError
from llamafund.model import Article, Result, Signature, Skipped
from llamafund.render import FORMATS, Style
from llamafund.render.documents.wire import NAMES

if TYPE_CHECKING:
    from llamafund.cli.parts.folder import Folder
    from llamafund.corpus import Label
    from llamafund.workbench import Options

T = TypeVar("T")
_PART = 1000  # articles in a part: some seconds of work, and a few megabytes of claims


class Session:
    """What the commands share. The settings are checked at once; articles are read when somebody asks for outcomes."""

    def __init__(
        self, settings: Settings, environment: Environment, written: Written, labels: Mapping[Path, Label] | None = None
    ) -> None:
        self._settings = settings
        self._labels = labels
        self._environment = environment
        self._folder = bool(settings.output and is_folder(settings.output))
        self.format = written.chosen(settings.format, self.output, environment, folder=self._folder)
        self._engine = engine(settings.engine, jobs=settings.jobs, scheduler=settings.scheduler)
        self._ending: list[Callable[[], None]] = []
        self._notes = Notes(settings, environment)
        self._tally = Tally(self._notes)

    @property
    def stdin(self) -> BinaryIO:
        """What `-` stands for."""
        return self._environment.stdin

    @property
    def output(self) -> Path | None:
        """The file or folder to write to; None is standard output."""
        return Path(self._settings.output) if self._settings.output else None

    @property
    def language(self) -> str:
        """The language of headings, marks and messages."""
        return self._settings.lang

    @property
    def on_terminal(self) -> bool:
        """Whether what is written goes to a terminal."""
        return self.output is None and self._environment.terminal

    @property
    def options(self) -> Options:
        """The settings that decide a result, as the pipeline takes them; own inputs have no codebook unless one is named."""
        from llamafund.workbench import BUILT_IN, NO_CODEBOOK, Options

        codebook = self._settings.codebook or (NO_CODEBOOK if self._settings.inputs else BUILT_IN)
        return Options(
            gazetteers=tuple(self._settings.entities or ()),
            codebook=codebook,
            morphology=self._settings.morphology,
            ner=self._settings.ner,
            relate_model=self._settings.relate_model,
        )

    def outcomes(self, function: Callable[..., list[T | Skipped]]) -> Iterator[T | Skipped]:
        """What `function(articles, options)` makes of each input, in order.

        The first one is made here and now, so that a wrong gazetteer or codebook is told before anything is written.
        """
        return self.counted(self._mapped(function, self._articles()))

    def again(self, function: Callable[..., list[T | Skipped]], articles: Iterable[Article]) -> Iterator[T | Skipped]:
        """What `function(articles, options)` makes of articles that have been counted before."""
        return self._mapped(function, articles)

    def counted(self, outcomes: Iterable[T | Skipped], noun: str = "article") -> Iterator[T | Skipped]:
        """The outcomes as they are, the first one made here and now; what is skipped is named on standard error as it goes by.

        Raise UsageError where the output is a folder: what is counted here becomes one thing.
        """
        if self._folder:
            message = "this command writes one thing, not parts"
            raise UsageError(message, where=f"--output {self._settings.output}", hint="name a file")
        return _begun(self._tally.counted(outcomes, noun))

    def stream(
        self,
        result: Kind,
        function: Callable[..., list[T | Skipped]],
        *,
        size: int | None = None,
        fresh: bool = False,
    ) -> None:
        """Show `result(signature=…, outcomes=…)` of `function(articles, options)`; in a folder, in parts of `size` articles.

        What an earlier call has written there is kept, and only the rest is worked out, unless all is to be made `fresh`.
        """
        from llamafund.workbench import signature

        made_with = signature(self.options)
        work, write = streamed(result, made_with, function, self.format, self._style())
        if not self._folder:
            if fresh or size:
                raise UsageError("there are parts in a folder only", where="--fresh" if fresh else "--part", hint="-o FOLDER/")
            self._shown(partial(write, self.outcomes(work)), self._style())
            return
        folder = self._opened(NAMES[result], made_with, size or _PART, fresh=fresh)
        self._tally.start(folder.articles, folder.skipped)
        if folder.done:
            left = self.say("note.parts all" if folder.complete else "note.parts rest")
            self.note(f"{self.say('note.parts done', n=folder.done)}; {left}")
        if folder.complete:
            return
        outcomes = _begun(self._tally.counted(self._mapped(work, islice(self._articles(), folder.done, None)), "article"))
        folder.write(outcomes, lambda part, stream: write(part, stream, self._style()))

    def _opened(self, command: str, made_with: Signature, size: int, *, fresh: bool) -> Folder:
        """The folder to write parts to, which ends with the session."""
        from llamafund.cli.parts.folder import Folder
        from llamafund.cli.parts.plan import planned

        output = self.output or Path()
        plan = planned(
            command,
            self.format,
            size,
            csv_safe=self._settings.csv_safe,
            signature=made_with,
            inputs=self._settings.inputs or (),
            labels=self._labels,
            output=output,
        )
        folder = Folder(output, plan, fresh=fresh)
        self._ending.append(folder.close)
        return folder

    def _mapped(self, function: Callable[..., list[T | Skipped]], items: Iterable[Article | Skipped]) -> Iterator[T | Skipped]:
        """What `function(articles, options)` makes of each, by the engine; it stops with the session."""
        from llamafund.shipped import elsewhere

        work = elsewhere(function, self.options) if self._settings.scheduler else partial(function, options=self.options)
        running = self._engine(work, items, jobs=self._jobs(), lost=_lost)
        self._ending.append(getattr(running, "close", _nothing))
        return running

    def show(self, result: Result, *, evidence: bool = False) -> None:
        """Write the result in the format asked for, to where it was asked to go."""
        self._shown(partial(FORMATS.get(self.format), result), self._style(evidence=evidence))

    def _style(self, *, evidence: bool = False) -> Style:
        environment = self._environment
        return Style(
            width=environment.width,
            colour=environment.colour and self.output is None,
            evidence=evidence,
            language=self.language,
            bidi=self._settings.bidi,
            safe=self._settings.csv_safe,
        )

    def _shown(self, write: Callable[[TextIO, Style], None], style: Style) -> None:
        """Let something be written to where it was asked to go.

        A reader of standard output that has seen enough ends the writing, not the command: its status still counts.
        """
        environment = self._environment
        try:
            with destination(self.output, environment) as stream:
                shared = self.output is None and (environment.terminal or environment.piped)  # who reads a pipe may write to it
                write(self._notes.watch.before(stream) if shared else stream, style)
        except BrokenPipeError:
            silence(environment.stdout)

    def write(self, text: str) -> None:
        """Write a text to where it was asked to go."""
        self._notes.watch.end()
        with destination(self.output, self._environment) as stream:
            stream.write(text)

    def end(self) -> None:
        """Take away what is shown, and stop what still works for nobody."""
        self._notes.watch.end()
        for stop in self._ending:
            stop()

    def note(self, message: str, *, always: bool = False) -> None:
        """A line on standard error; where all is to be quiet, only one that `always` stands there."""
        self._notes.note(message, always=always)

    def say(self, key: str, **values: object) -> str:
        """A message in the language and in the order asked for."""
        return self._notes.say(key, **values)

    def status(self) -> ExitStatus:
        """How the call ended, once the outcomes are used up."""
        return self._tally.status()

    def _articles(self) -> Iterator[Article | Skipped]:
        folder = self.output if self._folder else None
        return articles(self._settings, self._environment, self._labels, self._notes, folder=folder)

    def _jobs(self) -> int:
        return self._settings.jobs or os.cpu_count() or 1


def _begun(items: Iterator[T]) -> Iterator[T]:
    """The items, the first one made here and now."""
    return chain(list(islice(items, 1)), items)


def _nothing() -> None:
    """What has to be done to stop what runs nowhere else."""


def _lost(item: Article | Skipped) -> Skipped:
    return Skipped(id=item.id, path=item.path, reason="the process that worked on it died; it may be too large for the memory")
