"""When what a claim counts took place: in the event it tells of, in an earlier one, or all that time since."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from llamafund.compare.places import places, words_of
from llamafund.compare.story.counting.numbers.count import Count
from llamafund.compare.story.counting.words.count_words import CountWords
from llamafund.compare.words import among
from llamafund.model import Claim, Word

YEAR = "year"  # news of the day gives no year; a claim that does tells of something earlier
NO_COUNTS = frozenset({YEAR, "date"})
SPAN = 4  # words from one that opens a stretch of time to its unit: خلال ثلاثة أسابيع
POST = 3  # words from a post to «السابق»: الرئيس التنفيذي للشركة السابق
RELATIVE = "relative"
_YEAR = re.compile("(19|20)[0-9][0-9]")
_MARK = re.compile("[،؛,;] ")


@dataclass(frozen=True, slots=True)
class Times:
    """Tells when what is counted took place, by the words of the lexicon."""

    lexicon: CountWords

    def over_time(self, claim: Claim, count: Count) -> Count:
        """The count, marked where it is one of a stretch of time that opens or ends its clause: ومنذ ذلك اليوم قتل 110."""
        words = self._up_to(claim, count)
        places_of = [index for index, word in enumerate(words) if word.lemma in self.lexicon.since]
        within = [index for index, word in enumerate(words) if word.lemma in self.lexicon.within]
        spans = any(self._is_span(words[place : place + 2]) for index in within for place in range(index + 1, index + SPAN))
        since = len(places_of) == 1 and not self._told_of(words[places_of[0] :]) and not self._of_cause(words[: places_of[0]])
        return replace(count, since=since or spans)

    def _told_of(self, words: Sequence[Word]) -> bool:
        """Whether a relative clause tells of something among some words; «ما يزيد على» only leads to a number."""
        return any(word.pos == RELATIVE and word.norm not in self.lexicon.leading for word in words)

    def _of_cause(self, words: Sequence[Word]) -> bool:
        """Whether a relative clause in some words tells of what they died of: توفوا في الموجة التي تضرب البلاد [منذ أيام]."""
        last = next((place for place in range(len(words) - 1, 0, -1) if words[place].pos == RELATIVE), None)
        return last is not None and not self._are_people(words[last - 1])

    def _are_people(self, word: Word) -> bool:
        """Whether a noun is of people, or of cases of an illness: القتلى الذين سقطوا منذ الاثنين."""
        return self.lexicon.is_person(word.lemma) or word.lemma in self.lexicon.words or word.lemma in self.lexicon.cases

    def _is_span(self, words: Sequence[Word]) -> bool:
        """Whether a unit of time opens some words, and no day that has a name or is one of something: خلال مظاهرة يوم الجمعة."""
        if not words or words[0].lemma not in self.lexicon.days:
            return False
        behind = words[1:]
        named = any(among(word, self.lexicon.lately) for word in behind)
        whose = not words[0].has_article and any(word.has_article for word in behind)
        return not named and not whose

    @staticmethod
    def _up_to(claim: Claim, count: Count) -> tuple[Word, ...]:
        """The words of a claim up to the first comma behind a count."""
        mark = _MARK.search(claim.text, count.quantity.end - claim.start)
        stop = len(claim.text) if mark is None else mark.start()
        return claim.words[: bisect_left(places(claim), stop)]

    def before(self, claim: Claim, count: Count) -> bool:
        """Whether a count is of an earlier event, told ahead of it or with it, not behind a comma: في ثالث حادث منذ سنة.

        So it is where it is told of what something has been since: منذ الهجوم الذي قتل فيه 50.
        """
        words = self._up_to(claim, count)
        return self._of_since(words) or bool(self._years(claim, words)) or self._of_before(words)

    def of_another(self, claim: Claim) -> bool:
        """Whether a claim says in so many words that it tells of another event: حادث مماثل، بعد أسبوع من هجوم.

        A year and «الماضي» do not: it may be the one event, of which one claim tells as of something past.
        """
        words = claim.words
        return self._of_since(words) or any(
            self._is_earlier(words, index) or self._after(words, index) or self._ago(words, index) for index in range(len(words))
        )

    def _of_since(self, words: Sequence[Word]) -> bool:
        """Whether words tell of what something has been since."""
        since = next((index for index, word in enumerate(words) if word.lemma in self.lexicon.since), None)
        return since is not None and self._told_of(words[since:])

    def _is_earlier(self, words: Sequence[Word], index: int) -> bool:
        """Whether a word says that something was before, and not that somebody held a post before."""
        return words[index].norm in self.lexicon.earlier and not self._held(words[max(0, index - POST) : index])

    def earlier(self, claim: Claim) -> bool:
        """Whether a claim as a whole tells of an earlier event."""
        return self.dated(claim) or self._of_before(claim.words)

    def dated(self, claim: Claim) -> bool:
        """Whether a claim names a year, which news of the day does not."""
        return bool(self.years(claim))

    def years(self, claim: Claim) -> frozenset[float]:
        """The years that a claim names."""
        told = {quantity.value for quantity in claim.quantities if quantity.unit == YEAR}
        return frozenset(told | self._years(claim, claim.words))

    @staticmethod
    def _years(claim: Claim, words: Sequence[Word]) -> set[float]:
        """The numbers among the first words of a claim that are years, and count nothing: not أكثر من 2000 جريح."""
        found = {index: float(word.norm) for index, word in enumerate(words) if _YEAR.fullmatch(word.norm)}
        if found:
            counts = [words_of(claim, quantity) for quantity in claim.quantities if quantity.unit not in (None, *NO_COUNTS)]
            found = {index: year for index, year in found.items() if not any(first <= index < last for first, last in counts)}
        return set(found.values())

    def _of_before(self, words: tuple[Word, ...]) -> bool:
        """Whether words tell of an earlier event: not where «الماضي» goes with a day of this week."""
        for index, word in enumerate(words):
            if self._is_earlier(words, index):
                return True
            lately = index > 0 and among(words[index - 1], self.lexicon.lately)
            if self._after(words, index) or self._ago(words, index) or (word.norm in self.lexicon.last and not lately):
                return True
        return False

    def _held(self, before: Sequence[Word]) -> bool:
        """Whether «السابق» is said of who held a post: الوزير السابق, رئيس الوزراء السابق."""
        return any(word.lemma in self.lexicon.posts for word in before)

    def _ago(self, words: Sequence[Word], index: int) -> bool:
        """Whether words from `index` on tell how many years ago something was: قبل ثلاث سنوات."""
        if words[index].lemma not in self.lexicon.ago:
            return False
        unit = next((at for at in range(index + 1, min(len(words), index + 3)) if words[at].lemma in self.lexicon.long), None)
        if unit is None or words[unit].has_article or words[unit].enclitic:
            return False
        return not any(self.lexicon.takes_from(word.norm) for word in words[unit + 1 : unit + 2])

    def _after(self, words: tuple[Word, ...], index: int) -> bool:
        """Whether words from `index` on tell how long ago something else was: بعد أسبوع من تفجير."""
        lexicon = self.lexicon
        if words[index].lemma not in lexicon.after:
            return False
        long = any(word.lemma in lexicon.days for word in words[index + 1 : index + 3])
        return long and any(lexicon.takes_from(word.norm) for word in words[index + 2 : index + 4])
