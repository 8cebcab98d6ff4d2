"""What a claim says there is nothing of: «دون وقوع إصابات», «لم ترد أنباء عن سقوط ضحايا», «اقتصرت الأضرار على الماديات»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.words import among
from llamafund.model import Claim, EvidenceKind, Word

REACH = 5  # words from a negation to what there is none of, less those that only lead to it
SAID_OF = 3  # words behind what there is none of, in which an adjective says of whom: لا قتلى إسرائيليين
LIVES = 3  # words from losses to the lives that were lost
HARM = 4  # words behind «اقتصر» in which the harm stands
DEAD, ADJECTIVE = "dead", "adj"


class Nothing(NamedTuple):
    """Of what there is nothing, and at which word that is said."""

    what: str
    place: int


def nothing(claim: Claim, lexicon: CountWords) -> Iterator[Nothing]:
    """All that there is nothing of; what is known to the reader (القتلى) is not denied, nor what is only left open."""
    words = claim.words
    denials = [index for index, word in enumerate(words) if among(word, lexicon.none)]
    if any(not claim.start <= each.start < claim.end for each in claim.evidence if each.kind is EvidenceKind.NEGATION):
        denials.insert(0, -1)  # نفى المتحدث [سقوط قتلى]
    for index in denials:
        yield from _behind(words, index, lexicon)
    for index, word in enumerate(words):
        if among(word, lexicon.no_more) and any(among(each, lexicon.harm) for each in words[index + 1 : index + 1 + HARM]):
            yield Nothing(DEAD, index)


def _behind(words: Sequence[Word], index: int, lexicon: CountWords) -> Iterator[Nothing]:
    """The first that there is nothing of behind a negation, in its clause: not لا تزال تبحث عن مفقودين."""
    verbs = passed = 0
    for place in range(index + 1, len(words)):
        verbs += words[place].is_verb
        passed += not among(words[place], lexicon.leading)
        if verbs > 1 or passed > REACH or words[place].lemma in lexicon.asked:
            return
        what = _what(words, place, lexicon)
        if what is not None:
            if not any(_tells_whom(each, lexicon) for each in words[place + 1 : place + 1 + SAID_OF]):
                yield Nothing(what, place)
            return


def _what(words: Sequence[Word], place: int, lexicon: CountWords) -> str | None:
    """What a word says is counted, be it by losses of life; nothing where it is known who they are (عن الضحايا)."""
    if among(words[place], lexicon.losses):
        return DEAD if any(among(word, lexicon.lives) for word in words[place + 1 : place + LIVES]) else None
    return None if words[place].has_article else lexicon.units.get(words[place].lemma)


def _tells_whom(word: Word, lexicon: CountWords) -> bool:
    return word.pos == ADJECTIVE and not among(word, lexicon.lives)
