"""What marks on the page say about a name: quotation marks behind a trigger, brackets, the joints of a hashtag."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import numpy as np

from llamafund.entities.rules.forms import ANNOUNCES, HYPHEN, LETTER, QUOTE, View
from llamafund.entities.rules.forms import JOINT as TIE
from llamafund.entities.rules.patterns import BY
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.stretch import JOINT, Stretch
from llamafund.model import EntityType
from llamafund.orthography import ARTICLE

OPENS, _CLOSES = frozenset('«"“”'), frozenset('»"“”')
BRACKETS = frozenset("()")
_COMMON = frozenset({"noun", "verb-past", "verb-present"})
HYPHENS = frozenset("-‐‑")
_STOP = "."
JOINTS = HYPHENS | {JOINT, _STOP}
LONGEST_QUOTED = 4  # words; a longer quotation is no name
LONGEST_TAG = 4  # words of a hashtag that is one name
LONGEST_CODE = 4  # letters before the hyphen of a device's number
FEWEST_LETTERS = 3  # of an acronym that stands without brackets


def quoted(view: View) -> Iterator[Stretch]:
    """Names in quotation marks right behind a word that announces one: قناة "الإخبارية"."""
    hosts = view.hosts
    for announcing in view.side_by_side(ANNOUNCES, QUOTE):
        first = last = announcing + 2
        while last - first < LONGEST_QUOTED and any(map(str.isalnum, hosts[last].word.form)):
            last += 1
        if first < last and hosts[last].word.form in _CLOSES:
            yield Stretch(first, last, EntityType.ORG, by=BY)


def acronyms(view: View) -> Iterator[Stretch]:
    """Bodies spelled by the names of Latin letters, in brackets (إس إي سي) or three and more of them anywhere, also زد.دي.إف."""
    hosts = view.hosts
    free = 0
    for index in sorted((*view.side_by_side(LETTER, LETTER), *view.side_by_side(LETTER, TIE))):
        if index < free:
            continue
        last, letters, dotted = index + 1, 1, hosts[index + 1].word.form == _STOP
        while dotted == (hosts[last].word.form == _STOP) and last + dotted < len(hosts):
            behind = last + dotted
            if not view.marks[behind] & LETTER or hosts[behind].skipped:
                break
            last, letters = behind + 1, letters + 1
        free = last
        bracketed = letters > 1 and hosts[index - 1].word.form == "(" and hosts[last].word.form == ")"
        if bracketed or letters >= FEWEST_LETTERS:
            yield Stretch(index, last, EntityType.ORG, by=BY)


def joints_in(view: View) -> list[int]:
    """The tokens that tie two words together, with nothing between."""
    text, starts = view.sheet.text, view.sheet.starts
    glued = np.flatnonzero((view.marks[1:-1] & TIE != 0) & (starts[2:] - starts[1:-1] == 1)) + 1
    return [index for index, start in zip(glued.tolist(), starts[glued].tolist(), strict=True) if not text[start - 1].isspace()]


def widened(hosts: Sequence[Host], stretch: Stretch, joints: Container[int]) -> Stretch:
    """A stretch with the words that a joint ties to it: the whole of #بشار_الأسد for a person, يون كون-يونغ, not سوريا-هجوم."""
    first, last = stretch.first, stretch.last
    while first - 1 in joints and _tied(hosts, first - 1, stretch.type) and not _everyday(hosts[first - 2], stretch.type):
        first -= 2
    while last in joints and _tied(hosts, last, stretch.type) and not _everyday(hosts[last + 1], stretch.type):
        last += 2
    grown = (first, last) != stretch[:2] and last - first < 2 * LONGEST_TAG
    return stretch._replace(first=first, last=last) if grown else stretch


def codes(view: View) -> Iterator[Stretch]:
    """Devices by their number: capitals, a hyphen and digits (F-15, Q-400)."""
    hosts, starts = view.hosts, view.sheet.starts
    for index in view.marked(HYPHEN):
        if index and hosts[index + 1].word.form.isdigit():
            before = hosts[index - 1].word.form
            glued = starts[index + 1] - starts[index - 1] == len(before) + 1
            if glued and len(before) <= LONGEST_CODE and before.isascii() and before.isalpha() and before.isupper():
                yield Stretch(index - 1, index + 2, EntityType.PRODUCT, by=BY)


def is_bracketed(hosts: Sequence[Host], stretch: Stretch) -> bool:
    """Whether a name stands alone in brackets, as an acronym or a form in another script does behind its twin."""
    return hosts[stretch.first - 1].word.form == "(" and hosts[stretch.last].word.form == ")"


def _tied(hosts: Sequence[Host], joint: int, kind: EntityType) -> bool:
    """Whether a joint ties words of letters, in a name of a type."""
    form, before, behind = (hosts[place].word.form for place in (joint, joint - 1, joint + 1))
    dotted = form == _STOP and before.isascii() and behind.isascii()
    if not (form == JOINT and kind is EntityType.PERSON) and form not in HYPHENS and not dotted:
        return False
    return before.isalpha() and behind.isalpha()


def _everyday(host: Host, kind: EntityType) -> bool:
    """Whether a word that a joint ties to a name of a type is another matter: a common noun or a verb beside a place."""
    return kind is EntityType.PLACE and host.word.by == "table" and host.word.pos in _COMMON and not host.key.startswith(ARTICLE)
