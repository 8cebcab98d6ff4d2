"""Which quotation marks open and which close, also where both look alike."""

from __future__ import annotations

from llamafund.model import Document

_SURE = {"«": 1, "“": 1, "»": -1, "”": -1}


def quotation_marks(document: Document) -> dict[int, int]:
    """For each token that is a quotation mark 1 where it opens and -1 where it closes.

    A straight mark opens where it touches the word behind it and not the one before it; where it touches both or neither, it
    closes what is open.
    """
    marks: dict[int, int] = {}
    is_open = False
    starts = document.starts
    for index, word in enumerate(document.words):
        form = word.form
        if form in _SURE:
            marks[index] = _SURE[form]
        elif form == '"':
            after = (
                index + 1 < len(starts) and starts[index + 1] == starts[index] + 1 and document.words[index + 1].form[0].isalnum()
            )
            before = index > 0 and document.end_of(index - 1) == starts[index]
            told = not is_open and index > 0 and (document.words[index - 1].pos or "").startswith("verb")  # «وأضاف" القرار …"»
            marks[index] = 1 if (after and not before) or told else -1 if before and not after else -1 if is_open else 1
        else:
            continue
        is_open = marks[index] > 0
    return marks
