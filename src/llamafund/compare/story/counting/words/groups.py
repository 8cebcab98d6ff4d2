"""Which of all people a number counts: some of those told of, or a group that is counted apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.story.counting.words.telling import Telling
from llamafund.model import Word
from llamafund.orthography import AND

AMONG = 4  # words behind a number in which its people are told from others: أربعة من عناصر الأمن


@dataclass(frozen=True, slots=True)
class Groups:
    """Reads the words `behind` a number, up to `AMONG` of them."""

    lexicon: CountWords
    telling: Telling

    def opens_with_some(self, opening: Sequence[Word]) -> bool:
        """Whether two words say that some of those are meant who were told of before: من بين المصابين، وبين القتلى."""
        if len(opening) < 2:  # noqa: PLR2004
            return False
        first, second = opening[0].norm.removeprefix(opening[0].proclitic), opening[1]
        if first in self.lexicon.between:
            return second.has_article and self.telling.kind(second) in self.lexicon.fates
        return first in self.lexicon.of and second.norm in self.lexicon.between

    def of_two_fates(self, behind: Sequence[Word]) -> bool:
        """Whether a number is of the dead and the hurt together: ستون شخصا بين قتيل وجريح."""
        near = [word for word in behind[:AMONG] if word.norm in self.lexicon.between or self.telling.kind(word)]
        led = len(near) > 2 and near[0].norm in self.lexicon.between  # noqa: PLR2004
        return led and near[2].proclitic.startswith(AND) and self.telling.kind(near[1]) != self.telling.kind(near[2])

    def is_of(self, behind: tuple[Word, ...], what: str) -> bool:
        """Whether a number is some of those who are counted, and not how many they are: سبعة من المصابين في حال حرجة.

        Where it is told that they were such, whose these are may stand behind: أربعة أطفال كانوا من ضحايا الحريق.
        """
        been = bool(behind) and behind[0].lemma in self.lexicon.been
        of, *rest = behind[been:] or (None,)
        if of is None or of.norm not in self.lexicon.of or not rest or self.telling.kind(rest[0]) != what:
            return False
        return rest[0].has_article or (been and any(word.is_nominal for word in rest[1:2]))

    def group(self, behind: tuple[Word, ...], *, told: bool) -> str | None:
        """The group that the words behind a number count apart, where no verb or other preposition stands between them.

        Where it is `told` what became of them, any noun behind «من» is one: أصيب أربعة من رجال الإطفاء.
        """
        led = len(behind) > 1 and behind[0].norm in self.lexicon.of and behind[1].is_nominal
        if told and led and not self._of_all(behind[1]):
            return self._body(behind[1:])
        for word in behind:
            if word.lemma in self.lexicon.groups:
                return word.lemma
            if word.is_verb or (word.pos == "prep" and not self.lexicon.takes_from(word.norm)):
                return None
        return None

    def _body(self, words: Sequence[Word]) -> str:
        """Whose members words name: of قوات الحرس الوطني and of عناصر الحرس the guard."""
        for word, after in pairwise(words):
            if not (word.lemma in self.lexicon.members and after.lemma in self.lexicon.groups):
                return word.lemma
        return words[-1].lemma

    def _of_all(self, word: Word) -> bool:
        """Whether a noun is no group: people, what became of them, all there are (14 شخصا من إجمالي 18), or whence they are."""
        lexicon = self.lexicon
        plain = (lexicon.people, lexicon.units, lexicon.weak, lexicon.sides, lexicon.numbers, lexicon.whence)
        return any(word.lemma in words for words in plain)
