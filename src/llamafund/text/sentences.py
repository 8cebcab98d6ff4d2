"""Lines into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from llamafund.model import Role, Word
from llamafund.text.layout import Line, abbreviations

_ENDS = frozenset(".!؟?…۔⸮")
_QUESTIONS = frozenset("؟?⸮")
_CLOSERS = frozenset("»”\")]}’'")
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}
LONGEST_QUOTE = 60  # tokens; a quotation mark that closes later than that was never closed, or encloses whole sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The tokens `[first, last)` of one sentence, and what it is on the page."""

    first: int
    last: int
    role: Role


def sentences(lines: Sequence[Line], starts: Sequence[int], words: Sequence[Word]) -> list[Stretch]:
    """Cut the tokens of each line at its sentence marks.

    Every token inside a line belongs to one sentence. A bullet and white space before a line belong to none.
    """
    stretches = []
    for line, first, last in _tokens_of(lines, starts):
        for begin, end in _cut(starts, words, first, last):
            stretches.append(Stretch(first=begin, last=end, role=_role(line.role, words[begin:end])))
    return stretches


def _tokens_of(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[tuple[Line, int, int]]:
    index = 0
    for line in lines:
        while index < len(starts) and starts[index] < line.start:
            index += 1
        first = index
        while index < len(starts) and starts[index] < line.end:
            index += 1
        if first < index:
            yield line, first, index


def _role(role: Role, words: Sequence[Word]) -> Role:
    if role is Role.FURNITURE:
        return role
    tail = [word.form for word in words[-3:]]
    if role is not Role.HEADING and any(form in _QUESTIONS for form in tail):
        return Role.QUESTION
    return role


def _cut(starts: Sequence[int], words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    begin = first
    index = first
    while index < last:
        closing = _closing(words, index, last)
        if closing is not None:
            index = closing
        elif words[index].form in _ENDS and _ends_here(starts, words, index, first, last):
            index = _after_marks(words, index + 1, last)
            yield begin, index
            begin = index
            continue
        index += 1
    if begin < last:
        yield begin, last


def _closing(words: Sequence[Word], index: int, last: int) -> int | None:
    """Where the quotation or bracket that opens at `index` closes, or None."""
    closer = _PAIRS.get(words[index].form)
    if closer is None:
        return None
    for position in range(index + 1, min(last, index + LONGEST_QUOTE)):
        if words[position].form == closer:
            return position
    return None


def _after_marks(words: Sequence[Word], index: int, last: int) -> int:
    while index < last and (words[index].form in _ENDS or words[index].form in _CLOSERS):
        index += 1
    return index


def _ends_here(starts: Sequence[int], words: Sequence[Word], index: int, first: int, last: int) -> bool:
    """Whether the mark at `index` ends a sentence: not inside a number or an address, not after an abbreviation."""
    if words[index].form in "!؟?…":
        return True
    end = starts[index] + 1
    touches_next = index + 1 < last and starts[index + 1] == end and words[index + 1].form[0].isalnum()
    if index == first:
        return False
    before = words[index - 1]
    touches_before = starts[index - 1] + len(before.form) == starts[index]
    if touches_next and (before.form.isdigit() or before.form.isascii() or words[index + 1].form.isascii()):
        return False
    is_abbreviation = touches_before and (before.norm in abbreviations() or (len(before.norm) == 1 and before.norm.isalpha()))
    return not (is_abbreviation and index + 1 < last)
