"""What marks on the page say about a name: quotation marks behind a trigger, brackets, the joints of a hashtag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from llamafund.entities.rules.forms import ANNOUNCES, HYPHEN, LETTER, QUOTE, View
from llamafund.entities.rules.forms import JOINT as TIE
from llamafund.entities.rules.patterns import BY
from llamafund.entities.spans.stretch import JOINT, Stretch
from llamafund.model import Document, EntityType

OPENS, _CLOSES = frozenset('«"“”'), frozenset('»"“”')
HYPHENS = frozenset("-‐‑")
JOINTS = HYPHENS | {JOINT, "."}
LONGEST_QUOTED = 4  # words; a longer quotation is no name
LONGEST_TAG = 4  # words of a hashtag that is one name
LONGEST_CODE = 4  # letters before the hyphen of a device's number
FEWEST_LETTERS = 3  # of an acronym that stands without brackets


def quoted(view: View) -> Iterator[Stretch]:
    """Names in quotation marks right behind a word that announces one: قناة "الإخبارية"."""
    words = view.document.words
    for index in view.marked(QUOTE):
        if 1 <= index < len(words) - 2 and view.marks.get(index - 1, 0) & ANNOUNCES:
            last = index + 1
            while last < len(words) and last - index <= LONGEST_QUOTED and any(map(str.isalnum, words[last].form)):
                last += 1
            if index + 1 < last < len(words) and words[last].form in _CLOSES:
                yield Stretch(index + 1, last, EntityType.ORG, by=BY)


def acronyms(view: View) -> Iterator[Stretch]:
    """Bodies spelled by the names of Latin letters, in brackets (إس إي سي) or three and more of them anywhere."""
    words, hosts = view.document.words, view.hosts
    letters = view.marked(LETTER)
    free = 0
    for index in letters:
        if index < free:
            continue
        last = index + 1
        while last in letters and not hosts[last].skipped:
            last += 1
        free = last
        bracketed = (
            last - index > 1 and index > 0 and words[index - 1].form == "(" and last < len(words) and words[last].form == ")"
        )
        if bracketed or last - index >= FEWEST_LETTERS:
            yield Stretch(index, last, EntityType.ORG, by=BY)


def joints_in(view: View) -> list[int]:
    """The tokens that tie two words together, with nothing between."""
    document, starts = view.document, view.document.starts
    return [
        index
        for index in view.marked(TIE)
        if 0 < index < len(starts) - 1 and starts[index + 1] - starts[index] == 1 and document.end_of(index - 1) == starts[index]
    ]


def widened(document: Document, stretch: Stretch) -> Stretch:
    """A stretch with the words that a joint ties to it: the whole of #بشار_الأسد for a person, يون كون-يونغ."""
    first, last = stretch.first, stretch.last
    while first - 2 >= 0 and _tied(document, first - 1, stretch.type):
        first -= 2
    while last + 1 < len(document.words) and _tied(document, last, stretch.type):
        last += 2
    return stretch._replace(first=first, last=last) if last - first < 2 * LONGEST_TAG else stretch


def codes(view: View) -> Iterator[Stretch]:
    """Devices by their number: capitals, a hyphen and digits (F-15, Q-400)."""
    words, starts = view.document.words, view.document.starts
    for index in view.marked(HYPHEN):
        if 1 <= index < len(words) - 1 and words[index + 1].form.isdigit():
            before = words[index - 1].form
            glued = starts[index + 1] - starts[index - 1] == len(before) + 1
            if glued and len(before) <= LONGEST_CODE and before.isascii() and before.isalpha() and before.isupper():
                yield Stretch(index - 1, index + 2, EntityType.PRODUCT, by=BY)


def twins(document: Document, stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Pairs of stretches that are one thing: a name and, in brackets behind it, its acronym or its form in another script."""
    for index, (one, other) in enumerate(pairwise(stretches)):
        words = document.words
        if other.first == one.last + 1 and one.type is other.type and words[one.last].form == "(":
            closes = other.last < len(words) and words[other.last].form == ")"
            if closes and one.type is not EntityType.PLACE:
                yield index, index + 1


def _tied(document: Document, joint: int, kind: EntityType) -> bool:
    """Whether a token is a joint with a word glued on either side."""
    if not 0 < joint < len(document.words) - 1:
        return False
    form = document.words[joint].form
    dotted = form == "." and document.words[joint - 1].form.isascii() and document.words[joint + 1].form.isascii()
    if not (form == JOINT and kind is EntityType.PERSON) and form not in HYPHENS and not dotted:
        return False
    glued = document.end_of(joint - 1) == document.starts[joint] and document.end_of(joint) == document.starts[joint + 1]
    return glued and document.words[joint - 1].form.isalpha() and document.words[joint + 1].form.isalpha()
