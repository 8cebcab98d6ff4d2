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
from llamafund.cli.options import Settings
from llamafund.cli.output import chosen_format, destination, is_folder
from llamafund.cli.progress import Watch
from llamafund.engines import engine
from llamafund.errors import UsageError
from llamafund.model import Article, ClaimsResult, EntitiesResult, Result, Signature, Skipped, TokensResult
from llamafund.render import FORMATS, Style
from llamafund.render.escape import visible
from llamafund.render.wire import NAMES

if TYPE_CHECKING:
    from llamafund.cli.parts import Folder
    from llamafund.corpus import Label
    from llamafund.workbench import Options

T = TypeVar("T")
Streamed = type[EntitiesResult] | type[ClaimsResult] | type[TokensResult]  # what is written while it is being made
_BUILT_IN, _NONE = "builtin", "none"
_PART = 1000  # articles in a part: some seconds of work, and a few megabytes of claims


class Session:
    """What the commands share. The settings are checked at once; articles are read when somebody asks for outcomes."""

    def __init__(self, settings: Settings, environment: Environment, labels: Mapping[Path, Label] | None = None) -> None:
        self._settings = settings
        self._labels = labels
        self._environment = environment
        self._folder = bool(settings.output and is_folder(settings.output))
        self.format = chosen_format(settings.format, self.output, environment, folder=self._folder)
        self._engine = engine(settings.engine, jobs=settings.jobs, scheduler=settings.scheduler)
        self._ending: list[Callable[[], None]] = []
        shown = environment.watched and not settings.quiet
        self.watch = Watch(environment.stderr, shown=shown, width=environment.watched_width, say=self.say)
        self._used = 0
        self._skipped = 0

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
        """What the pipeline is told."""
        from llamafund.workbench import Options

        codebook = self._settings.codebook or (_NONE if self._settings.inputs else _BUILT_IN)
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
        """The outcomes as they are, the first one made here and now; what is skipped is named on standard error as it goes by."""
        if self._folder:
            message = "this command writes one thing, not parts"
            raise UsageError(message, where=f"--output {self._settings.output}", hint="name a file")
        return _begun(self._counted(outcomes, noun))

    def stream(
        self,
        result: Streamed,
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
        make: Callable[..., Result] = result
        if not self._folder:
            if fresh or size:
                raise UsageError("there are parts in a folder only", where="--fresh" if fresh else "--part", hint="-o FOLDER/")
            self.show(make(signature=made_with, outcomes=self.outcomes(function)))
            return
        folder = self._opened(NAMES[result], made_with, size or _PART, fresh=fresh)
        self._used, self._skipped = folder.articles, folder.skipped
        if folder.done:
            left = self.say("note.parts all" if folder.complete else "note.parts rest")
            self.note(f"{self.say('note.parts done', n=folder.done)}; {left}")
        if folder.complete:
            return
        outcomes = _begun(self._counted(self._mapped(function, islice(self._articles(), folder.done, None)), "article"))

        style = Style(language=self.language, safe=self._settings.csv_safe)

        def render(part: Iterable[T | Skipped], stream: TextIO) -> None:
            FORMATS.get(self.format)(make(signature=made_with, outcomes=part), stream, style)

        folder.write(outcomes, render)

    def _opened(self, command: str, made_with: Signature, size: int, *, fresh: bool) -> Folder:
        """The folder to write parts to, which ends with the session."""
        from llamafund.cli.parts import Folder
        from llamafund.cli.plan import planned

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
        from llamafund.elsewhere import elsewhere

        work = elsewhere(function, self.options) if self._settings.scheduler else partial(function, options=self.options)
        running = self._engine(work, items, jobs=self._jobs(), lost=_lost)
        self._ending.append(getattr(running, "close", _nothing))
        return running

    def show(self, result: Result, *, evidence: bool = False) -> None:
        """Write the result in the format asked for, to where it was asked to go.

        A reader of standard output that has seen enough ends the writing, not the command: its status still counts.
        """
        environment = self._environment
        style = Style(
            width=environment.width,
            colour=environment.colour and self.output is None,
            evidence=evidence,
            language=self.language,
            bidi=self._settings.bidi,
            safe=self._settings.csv_safe,
        )
        try:
            with destination(self.output, environment) as stream:
                shared = self.output is None and (environment.terminal or environment.piped)  # who reads a pipe may write to it
                FORMATS.get(self.format)(result, self.watch.before(stream) if shared else stream, style)
        except BrokenPipeError:
            silence(environment.stdout)

    def write(self, text: str) -> None:
        """Write a text to where it was asked to go."""
        self.watch.end()
        with destination(self.output, self._environment) as stream:
            stream.write(text)

    def end(self) -> None:
        """Take away what is shown, and stop what still works for nobody."""
        self.watch.end()
        for stop in self._ending:
            stop()

    def note(self, message: str, *, always: bool = False) -> None:
        """A line on standard error; where all is to be quiet, only one that `always` stands there."""
        if always or not self._settings.quiet:
            self.watch.write(f"llamafund: {message}")

    def say(self, key: str, **values: object) -> str:
        """A message in the language and in the order asked for."""
        from llamafund.render.messages import read_messages
        from llamafund.render.style import VISUAL

        text = read_messages(self.language).say(key, **values)
        if self._settings.bidi != VISUAL:
            return text
        from llamafund.render.table.visual import joined, reordered

        return reordered(joined(text))

    def status(self) -> ExitStatus:
        """How the call ended, once the outcomes are used up."""
        if not self._used:
            self.note(self.say("note.nothing" if self._skipped else "note.none found"), always=True)
            return ExitStatus.NOTHING
        if self._skipped:
            self.note(self.say("note.used", used=self._used, all=self._used + self._skipped))
            return ExitStatus.SKIPPED
        return ExitStatus.DONE

    def _counted(self, outcomes: Iterable[T | Skipped], noun: str) -> Iterator[T | Skipped]:
        for outcome in outcomes:
            self.watch.one(noun)
            if isinstance(outcome, Skipped):
                self._skipped += 1
                self.note(self.say("note.skipped", input=visible(outcome.path or outcome.id), reason=visible(outcome.reason)))
            else:
                self._used += 1
            yield outcome
        self.watch.doing(self.say("note.together"))

    def _articles(self) -> Iterator[Article | Skipped]:
        from llamafund.corpus import read

        if self._environment.fed and not self._settings.inputs:
            self.note(self.say("note.fed"))

        for item in read(
            self._settings.inputs or (),
            stdin=self._environment.stdin,
            labels=self._labels,
            progress=self.watch.files,
            apart_from=self.output if self._folder else None,
        ):
            if self._is_output(item):
                continue
            if self._settings.verbose and isinstance(item, Article):
                self.note(self.say("note.read", input=visible(item.path or item.id), n=len(item.text)))
            yield item

    def _is_output(self, item: Article | Skipped) -> bool:
        """Whether it comes from the file that is written to: a result of last time is no input of this time."""
        output = self.output
        if not (output and self._settings.inputs and item.path and output.is_file()):
            return False
        try:
            return output.samefile(item.path)
        except OSError:  # what was skipped may not be there, and standard input has no path
            return False

    def _jobs(self) -> int:
        return self._settings.jobs or os.cpu_count() or 1


def _begun(items: Iterator[T]) -> Iterator[T]:
    """The items, the first one made here and now."""
    return chain(list(islice(items, 1)), items)


def _nothing() -> None:
    """What has to be done to stop what runs nowhere else."""


def _lost(item: Article | Skipped) -> Skipped:
    return Skipped(id=item.id, path=item.path, reason="the process that worked on it died; it may be too large for the memory")
