"""What a call says beside its result, on standard error: notes, and how far the work is."""

from __future__ import annotations

from llamafund.cli.environment import Environment
from llamafund.cli.session.progress import Watch
from llamafund.cli.settings.options import Settings


class Notes:
    """Speaks the language that was asked for, and is quiet where that was asked for. `watch` shows the progress."""

    def __init__(self, settings: Settings, environment: Environment) -> None:
        self._language, self._bidi, self._quiet = settings.lang, settings.bidi, settings.quiet
        shown = environment.watched and not settings.quiet
        self.watch = Watch(environment.stderr, shown=shown, width=environment.watched_width, say=self.say)

    def note(self, message: str, *, always: bool = False) -> None:
        """A line on standard error; where all is to be quiet, only one that `always` stands there."""
        if always or not self._quiet:
            self.watch.write(f"llamafund: {message}")

    def say(self, key: str, **values: object) -> str:
        """A message in the language and in the order asked for."""
        from llamafund.render.presentation.messages import read_messages
        from llamafund.render.style import VISUAL

        text = read_messages(self._language).say(key, **values)
        if self._bidi != VISUAL:
            return text
        from llamafund.render.table.visual import joined, reordered

        return reordered(joined(text))
