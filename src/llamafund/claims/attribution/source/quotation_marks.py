"""Which quotation marks open and which close, also where both look alike."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import pairwise

from llamafund.model import Document

LONGEST = 60  # words of a quotation within one line
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
            opens = (after and not before) or told or (not is_open and _closes_next(document, index))
            marks[index] = 1 if opens else -1 if before and not after else -1 if is_open else 1
        else:
            continue
        is_open = marks[index] > 0
    return marks


def ends_of_unclosed(document: Document, marks: Mapping[int, int]) -> dict[int, int]:
    """For each quotation that no mark closes -1 at the last token of its line, where it ends.

    Not where the next line opens with a mark: a quotation of several paragraphs is marked so at each of them.
    """
    ends: dict[int, int] = {}
    places = [*marks, len(document.words)]
    for place, following in pairwise(places):
        if marks[place] < 0 or marks.get(following, 1) < 0:
            continue
        line = document.article.text.find("\n", document.starts[place])
        after = bisect_left(document.starts, line) if line >= 0 else len(document.starts)
        if place < after - 1 and after <= following and marks.get(after) != 1:
            ends[after - 1] = -1
    return ends


def _closes_next(document: Document, index: int) -> bool:
    """«في تصريحات" لن يلعب"»: with nothing open, and the next mark of the line one that closes, this one opens."""
    words, starts = document.words, document.starts
    near = range(index + 1, min(len(words), index + LONGEST))
    after = next((i for i in near if words[i].form == '"'), None)
    if after is None or "\n" in document.article.text[starts[index] : starts[after]]:
        return False
    touches = after + 1 < len(words) and starts[after + 1] == starts[after] + 1 and words[after + 1].form[0].isalnum()
    return document.end_of(after - 1) == starts[after] and not touches
