"""What two articles cannot both be right about: of all that may be a dispute the likeliest, if likely enough."""

from __future__ import annotations

from collections.abc import Iterator

from llamafund.compare.story.counting.compared.two_counts import TwoCounts
from llamafund.compare.story.counting.told.scores import SCORE
from llamafund.compare.story.disputes.apart.against import Apart
from llamafund.compare.story.disputes.apart.another_matter import AnotherMatter
from llamafund.compare.story.disputes.evidence import Evidence
from llamafund.compare.story.disputes.kinds.every import Kinds
from llamafund.compare.story.disputes.suspect import SAID, SEEN, WHOLE, Finding, Suspect, once
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.weighing.weights import Bounded
from llamafund.compare.words import Words
from llamafund.model import Claim


class Disputes:
    """Asks the kinds what they suspect, and a model how likely each suspicion is.

    `weighing` is that model, of the numbers named in `evidence.WEIGHED`. `values` reads the values of claims, `counted` tells
    what two claims count, `numbers` and `apart` whether they cannot say the same; `offices` are what offices are called. Where
    whom two claims credit is faced, who that is may be in dispute and nothing else.
    """

    def __init__(self, words: Words, weighing: Bounded) -> None:
        """Reads `disputes.yaml`, `counts.yaml` and `apart.yaml` of `data/lexicon`; a fault there is a ConfigError."""
        self._weighing = weighing
        self.words = words
        self._kinds = kinds = Kinds(words)
        known = kinds.known
        self._another_matter = AnotherMatter(known)
        self.values = known.values
        self.counted = TwoCounts(known.counter)
        self.numbers = kinds.numbers
        self.evidence = Evidence(known)
        self.apart = Apart(known, kinds.polarity, kinds.opposites, kinds.when, self._another_matter)
        self.offices = kinds.holder.offices

    def __call__(self, faced: Faced) -> Finding | None:
        """What the pair is in dispute about, if it is."""
        suspects = list(self.suspects(faced))
        chances = map(self._weighing.weights.chance, self.evidence(faced, suspects))
        weighed = zip(chances, suspects, strict=True)
        chance, suspect = max(weighed, key=lambda each: each[0], default=(0.0, None))
        if suspect is not None and chance >= self._weighing.least:
            return Finding(chance, suspect.reason, whole=suspect.topic in WHOLE)
        return None if faced.credited or _both_say(faced) else self.apart.told(faced)

    def suspects(self, faced: Faced) -> Iterator[Suspect]:
        """All that may be a dispute between the two, if neither article says what the other's claim does as well."""
        if faced.credited:
            yield from (suspect for kind in self._kinds.of_sources for suspect in kind(faced))
            return
        every = (suspect for kind in self._kinds.order for suspect in kind(faced))
        suspects = once(suspect for suspect in every if not self._is_excused(faced, suspect))
        if suspects and not _both_say(faced):
            yield from suspects

    def changed(self, faced: Faced) -> bool:
        """Whether one claim tells what was so and the other that it is so no longer, or otherwise again: both hold."""
        if self._kinds.known.answers.meets_as_another(faced):
            return True
        negated = self._kinds.known.negated
        ceases = negated.ceases(faced.left) != negated.ceases(faced.right)
        return ceases or self._kinds.known.contrasts.restored(faced) or self._kinds.lasting.goes_on_and_is_over(faced)

    def marks(self, claim: Claim) -> Iterator[str]:
        """What a claim counts, and what it asks or answers: who shares one is worth a look, whatever the words."""
        yield from self.counted.kinds(claim) | self.values.sized(claim)
        yield from ("age" for _ in self._kinds.known.ages(claim)[:1])
        yield from self._kinds.openness.questions.marks(claim)
        yield from self._kinds.states.marks(claim)
        yield from self._kinds.means.marks(claim)
        yield from self._kinds.single_role.marks(claim)

    def _one_match(self, faced: Faced) -> bool:
        """Whether both tell one score: who won it and who lost it are one match, seen from its two ends."""
        own, their = (
            {value.quantity.value for value in self.values.of(side.claim) if value.sort == SCORE}
            for side in (faced.left, faced.right)
        )
        return not own.isdisjoint(their)

    def _is_excused(self, faced: Faced, suspect: Suspect) -> bool:
        """Whether what the two say is no two answers to one question: of another thing, a hope, one match from its two ends."""
        if self._another_matter(faced, counted=suspect.values is not None, apart_from=suspect.left):
            return True
        if suspect.topic in SAID and self._one_hopes(faced, suspect):
            return True
        return suspect.topic in SEEN and self._one_match(faced)

    def _one_hopes(self, faced: Faced, suspect: Suspect) -> bool:
        """Whether one side only hopes, tries or fears what the other tells the opposite of: أملا في العثور على القارب."""
        hoped = self._kinds.known.predicates.hoped
        return hoped(faced.left, suspect.left[0]) != hoped(faced.right, suspect.right[0])


def _both_say(faced: Faced) -> bool:
    """Whether either article says what the other's claim does as well: who says both contradicts nobody."""
    left, right = faced.left.claim, faced.right.claim
    return faced.setting.repeats(left, right) or faced.setting.repeats(right, left)
