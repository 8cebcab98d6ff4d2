"""What the page says by its lines: headings, list items, furniture, and prose."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from llamafund import resources
from llamafund.located import read_yaml
from llamafund.model import Role
from llamafund.text.words.normalise import normalise

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_ENDS_A_SENTENCE = re.compile(r"[.!؟?…؛:،,][\s»”\"')\]\u200e\u200f]*$")
_NUMBERED = re.compile(r"\d{1,2}\s*[-–.)]\s*(?=[^\d\s])")  # «1- », «10 - », «3) »
_TABLED = re.compile(r"\d|.*?(?:\d\s*(?:[:)]|[-–—]\s)\s*[^\d\s]|[^\d\s](?:\s*[:(]|\s+[-–—])\s*\d)")  # «5 ذهب», «غانا: 2»
_WORDS = ("bullets", "furniture", "furniture_begins", "interrogatives", "abbreviations", "credits", "what")
_KEYS = (*_WORDS, "longest_credit", "shortest_list")
_QUESTION_MARKS = ("؟", "?")
HEADING_WORDS = 16  # the longest headline in a sample of 2,000 news titles had 19 words, 97 in 100 had at most 16
HEADING_SHARE = 0.75  # of the usual length of a line of prose; lines of one length are a poem or a list, not headings
_HEAD = 8  # words of a long line in which it shows that furniture begins it, also behind a mark or two
LONGEST_FURNITURE = 80  # characters; «اقرأ أيضا: …» with the headline it points to


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with something on it: `[start, end)` without the white space and the bullet around it."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """An according-to phrase that may stand behind a full stop: how it begins, before its verb, and at most how many tokens."""

    begin: frozenset[str]
    what: frozenset[str]
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    bullets: tuple[str, ...]
    furniture: frozenset[str]
    furniture_begins: tuple[str, ...]
    interrogatives: frozenset[str]
    abbreviations: frozenset[str]
    credits: Credits
    shortest_list: int


@cache
def _signs() -> _Signs:
    known = read_yaml(resources.data("lexicon", "layout.yaml")).mapping(_KEYS, required=_KEYS)
    return _Signs(
        bullets=known["bullets"].texts(),
        furniture_begins=tuple(_flat(text) for text in known["furniture_begins"].texts()),
        interrogatives=frozenset(normalise(text) for text in known["interrogatives"].texts()),
        furniture=frozenset(_flat(text) for text in known["furniture"].texts()),
        abbreviations=frozenset(normalise(text) for text in known["abbreviations"].texts()),
        credits=Credits(
            begin=frozenset(normalise(text) for text in known["credits"].texts()),
            what=frozenset(normalise(text) for text in known["what"].texts()),
            longest=known["longest_credit"].whole(),
        ),
        shortest_list=known["shortest_list"].whole(),
    )


def abbreviations() -> frozenset[str]:
    """Words whose full stop ends no sentence, normalised."""
    return _signs().abbreviations


def credits_apart() -> Credits:
    """How an according-to phrase looks that may stand behind a full stop, its words normalised."""
    return _signs().credits


def lines(text: str) -> list[Line]:
    """The lines of a text with what each is, in order."""
    raw = [(start, end, bullet) for start, end, bullet in _raw_lines(text) if start < end]
    lengths = [len(text[start:end].split()) for start, end, _ in raw]
    usual = statistics.fmean(sorted(lengths)[len(lengths) // 2 :]) if lengths else 0  # of the longer half: the prose
    roles = [
        _role(text[start:end], bullet=bullet, words=words, usual=usual, last=index == len(raw) - 1)
        for index, ((start, end, bullet), words) in enumerate(zip(raw, lengths, strict=True))
    ]
    found = [Line(start=start, end=end, role=role) for (start, end, _), role in zip(raw, _settle(roles), strict=True)]
    return _with_items(text, found)


def _with_items(text: str, found: Sequence[Line]) -> list[Line]:
    """Runs of short lines with a number in its place are read as lists, whose items head nothing («2- الهند - 40 مليونا»)."""
    read = list(found)
    runs = groupby(range(len(read)), key=lambda index: _is_item(text, read[index], first=index == 0))
    for items in (list(run) for counted, run in runs if counted):
        for index in items if len(items) >= _signs().shortest_list else ():
            line = read[index]
            number = _NUMBERED.match(text, line.start, line.end)
            read[index] = replace(line, start=number.end() if number else line.start, role=Role.BULLET)
    return read


def _is_item(text: str, line: Line, *, first: bool) -> bool:
    """Whether a short line begins with a number or sets it apart by a mark; the `first` line is a headline unless numbered."""
    shape = _NUMBERED if first else _TABLED
    return line.role is Role.HEADING and shape.match(text, line.start, line.end) is not None


def headline(text: str) -> str | None:
    """The heading that a text begins with, if its first line is one."""
    first = next(iter(lines(text)), None)
    return text[first.start : first.end] if first and first.role is Role.HEADING else None


def _raw_lines(text: str) -> Iterator[tuple[int, int, bool]]:
    for match in _LINE.finditer(text):
        start, end = _trim(text, match.start(), match.end())
        bullet = start < end and _is_bulleted(text[start:end])
        if bullet:
            start, end = _trim(text, start + 1, end)
        yield start, end, bullet


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_bulleted(line: str) -> bool:
    return line[0] in _signs().bullets and (len(line) == 1 or line[1].isspace())


def _role(line: str, *, bullet: bool, words: int, usual: float, last: bool) -> Role:
    if _is_furniture(line):
        return Role.FURNITURE
    if bullet:
        return Role.BULLET
    if words <= HEADING_WORDS and not last and _stands_out(line, words, usual):
        return Role.HEADING
    return Role.PROSE


def _stands_out(line: str, words: int, usual: float) -> bool:
    if words > HEADING_SHARE * usual or _asks(line):
        return False
    return line.rstrip().endswith(_QUESTION_MARKS) or not _ENDS_A_SENTENCE.search(line)


def _asks(line: str) -> bool:
    """Whether the line is a question from its first word on: that is asked of the reader, and heads nothing."""
    return line.rstrip().endswith(_QUESTION_MARKS) and normalise(line.split(maxsplit=1)[0]) in _signs().interrogatives


def _settle(roles: Sequence[Role]) -> list[Role]:
    """A run of short lines at the end has no text below it to be the heading of."""
    settled = list(roles)
    for index in range(len(settled) - 1, -1, -1):
        if settled[index] in (Role.PROSE, Role.BULLET):
            break
        if settled[index] is Role.HEADING and index > 0:
            settled[index] = Role.PROSE
    return settled


def _is_furniture(line: str) -> bool:
    if not any(character.isalpha() for character in line):
        return True
    if len(line) > LONGEST_FURNITURE:
        head = line[: 2 * LONGEST_FURNITURE].split(maxsplit=_HEAD)[:_HEAD]
        return _flat(" ".join(head)).startswith(_signs().furniture_begins)
    flat = _flat(line)
    if flat.startswith(_signs().furniture_begins):
        return True
    return flat in _signs().furniture or (":" in flat and flat.split(":")[0].strip() in _signs().furniture)


def _flat(line: str) -> str:
    return " ".join(map(normalise, line.split())).strip(" .:!؟?")
