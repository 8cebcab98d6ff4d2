"""Lines into sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from llamafund.model import Role, Word
from llamafund.orthography import AND
from llamafund.punctuation import COMMAS
from llamafund.text.layout import Line, abbreviations, credits_apart

_ENDS = frozenset(".!؟?…۔⸮")
_SURE_ENDS = frozenset("!؟?…")
_QUESTIONS = frozenset("؟?⸮")
_CLOSERS = frozenset("»”\")]}’'")
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_MARKS = _ENDS | _PAIRS.keys()
LONGEST_SENTENCE = 512  # tokens; the longest of 52,818 in 6,000 articles had 383. What a clause refers to is looked for this far
LONGEST_QUOTE = 60  # tokens; a quotation mark that closes later than that was never closed, or encloses whole sentences
LONGEST_NAME = 4  # tokens of one in quotation marks that ends in a mark
LONGEST_TAIL = 6  # tokens of a heading that the page runs on behind the last sentence of a paragraph
LONGEST_WITH_AND = 8  # tokens; a heading does not begin with «and», a line without its full stop may
LONGEST_INITIAL = 3  # letters of a spelt-out initial with a dot behind it and no space (في.إم.إس)
SHORTEST_BEFORE_DOTS = 3  # tokens; «سامسونغ.. غالاكسي» is one


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
        whole = [(first, last)] if line.role is Role.HEADING else _with_credits(words, _cut(starts, words, first, last))
        parts = [part for begin, end in whole for part in _within_reason(begin, end)]
        below = line is not lines[-1]
        for begin, end in parts:
            role = _role(line.role, words[begin:end])
            if role is Role.HEADING and end - begin >= LONGEST_WITH_AND and words[begin].proclitic.startswith(AND):
                role = Role.PROSE
            if below and begin > first and end == last and _heads(words[begin:end]):
                role = Role.HEADING
            stretches.append(Stretch(first=begin, last=end, role=role))
    return stretches


def _with_credits(words: Sequence[Word], cuts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, each with the according-to phrase that stands behind its full stop («… في المدينة. وفقا لرويترز.»)."""
    joined: list[tuple[int, int]] = []
    for begin, end in cuts:
        first = joined.pop()[0] if joined and _only_credits(words[begin:end]) else begin
        joined.append((first, end))
    return joined


def _only_credits(words: Sequence[Word]) -> bool:
    """Whether a stretch is no more than an according-to phrase: «وفقا لرويترز», «بحسب ما أوردت الوكالة»."""
    known = credits_apart()
    if len(words) > known.longest or words[0].norm not in known.begin or any(word.form in COMMAS for word in words):
        return False
    verbs = [index for index, word in enumerate(words) if (word.pos or "").startswith("verb")]
    return all(words[index - 1].lemma in known.what for index in verbs)


def _within_reason(first: int, last: int) -> Iterator[tuple[int, int]]:
    for begin in range(first, last, LONGEST_SENTENCE):
        yield begin, min(last, begin + LONGEST_SENTENCE)


def _heads(words: Sequence[Word]) -> bool:
    """Whether the rest of a line, behind a full stop, is the heading of what comes below: short, without a verb, not ended."""
    ended = words[-1].form in _ENDS and words[-1].form not in _QUESTIONS
    asks = any(word.pos in ("interrogative", "particle") for word in words)
    return len(words) <= LONGEST_TAIL and not (ended or asks) and not any((word.pos or "").startswith("verb") for word in words)


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
    for mark in (place for place in range(first, last) if words[place].form in _MARKS):
        if mark < index:
            continue  # in a quotation, or behind the end of a sentence
        index = mark + 1
        if words[mark].form in _PAIRS:
            index = _closing(words, mark, last) + 1
        elif _ends_here(starts, words, mark, begin, last):
            index = _after_marks(words, index, last)
            yield begin, index
            begin = index
    if begin < last:
        yield begin, last


def _closing(words: Sequence[Word], index: int, last: int) -> int:
    """Where the quotation or bracket that opens at `index` closes, or `index` itself."""
    closer = _PAIRS[words[index].form]
    near = range(index + 1, min(last, index + LONGEST_QUOTE))
    return next((position for position in near if words[position].form == closer), index)


def _after_marks(words: Sequence[Word], index: int, last: int) -> int:
    while index < last and (words[index].form in _ENDS or words[index].form in _CLOSERS or not words[index].norm):
        index += 1
    return index


def _ends_here(starts: Sequence[int], words: Sequence[Word], index: int, begin: int, last: int) -> bool:
    """Whether the mark at `index` ends the sentence that began at `begin`, in a line up to `last`."""
    if words[index].form in _SURE_ENDS:
        return not _is_in_name(words, index, last)
    if index == begin or index + 1 >= last:
        return index > begin
    before, after = words[index - 1], words[index + 1]
    if after.form == "." and index - begin < SHORTEST_BEFORE_DOTS:
        return False
    if starts[index + 1] == starts[index] + 1 and after.form[0].isalnum() and _is_within_word(before, after):
        return False
    touches = starts[index - 1] + len(before.form) == starts[index]
    return not (touches and (before.norm in abbreviations() or (len(before.norm) == 1 and before.norm.isalpha())))


def _is_in_name(words: Sequence[Word], index: int, last: int) -> bool:
    """«المعروفة باسم "ويتش؟"، أن»: the mark belongs to a short name in quotation marks, and a comma stands behind it."""
    opened = any(word.form == '"' for word in words[max(0, index - LONGEST_NAME) : index])
    return opened and index + 2 < last and words[index + 1].form == '"' and words[index + 2].form in COMMAS


def _is_within_word(before: Word, after: Word) -> bool:
    """Whether a dot with no space behind it joins: a number, an address, spelt-out initials; else the space was forgotten."""
    if not before.form[-1:].isalnum():
        return False  # «(أمس).وعاد»
    initials = min(len(before.norm), len(after.norm)) <= LONGEST_INITIAL
    return initials or before.form.isdigit() or before.form.isascii() or after.form.isascii()
