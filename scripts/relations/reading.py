"""Text to words, for scripts that build or measure: the program's own tokeniser and word table."""

from __future__ import annotations

from llamafund.model import Word
from llamafund.text.words.table_analyser import TableAnalyser
from llamafund.text.words.tokenise import tokenise


class Reading:
    """Keeps each word form once analysed."""

    def __init__(self) -> None:
        self._analyse = TableAnalyser()
        self._known: dict[str, Word] = {}

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text."""
        return self.forms(form for _, form in tokenise(text))

    def forms(self, forms) -> tuple[Word, ...]:  # noqa: ANN001 - any iterable of str
        """These tokens as words."""
        return tuple(self._word(form) for form in forms)

    def _word(self, form: str) -> Word:
        word = self._known.get(form)
        if word is None:
            word = self._known[form] = self._analyse(form)
        return word
