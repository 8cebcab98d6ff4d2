"""Whether one of two numbers is the other with somebody or less a part: ten and the attacker are eleven."""

from __future__ import annotations

from llamafund.compare.places import words_of
from llamafund.compare.story.counting.compared.sums import Sums
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.numbers.value import Value
from llamafund.compare.story.counting.values import Values
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.words import among
from llamafund.model import Claim, Quantity

ATTACKERS, DEAD = "attackers", "dead"
NEAR = 3  # words behind one that adds somebody in which it is told who: إضافة إلى المهاجم
HALF = 0.5


class MadeUp:
    """Tells numbers that are made up of others."""

    def __init__(self, values: Values, counter: Counter) -> None:
        self._kinds, self._lexicon = values.kinds, counter.lexicon
        self._sums = Sums(values)

    def __call__(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether a value of the left claim and one of the right are one so told.

        What several numbers of the dead or the hurt add up to is so by accident.
        """
        if self._with_somebody(faced, one, other) or self._with_crew(faced, one, other) or self._less_a_part(faced, one, other):
            return True
        return one.sort not in self._kinds and self._sums(faced, one, other)

    def _with_somebody(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether one counts whom the other leaves out: one with 35 others makes 36."""
        dead = DEAD in (one.sort, other.sort)
        rest = [self._besides(side.claim, value.quantity, dead=dead) for side, value in ((faced.left, one), (faced.right, other))]
        return rest[0] != rest[1] and one.quantity.value + rest[0] == other.quantity.value + rest[1]

    def _with_crew(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether the lower number is of passengers, and the crew is told of, who may be among the people of the higher one."""
        low, high = sorted((one, other), key=lambda value: value.quantity.value)
        weak = self._lexicon.weak
        if low.quantity.unit not in weak or high.quantity.unit in weak:
            return False
        return any(among(item.word, self._lexicon.crew) for side in (faced.left, faced.right) for item in side.items)

    def _besides(self, claim: Claim, quantity: Quantity, *, dead: bool) -> int:
        """How many people more than a number there are: one, if they are besides somebody (مع 35 شخصا آخرين)."""
        others = self._lexicon.others
        behind = claim.text[quantity.end - claim.start :].split(maxsplit=1)
        told = quantity.unit in others or (bool(behind) and behind[0].startswith(others))
        return int(told or (dead and self._attacker_too(claim)))

    def _attacker_too(self, claim: Claim) -> bool:
        """Whether a claim tells that who killed them died as well, and is none of them: إضافة إلى المهاجم، قبل أن ينتحر."""
        words, lexicon = claim.words, self._lexicon
        if any(word.is_verb and among(word, lexicon.suicide) for word in words):
            return True
        adding = [place for place, word in enumerate(words) if among(word, lexicon.besides)]
        near = (word for place in adding for word in words[place + 1 : place + 1 + NEAR])
        return any(lexicon.units.get(word.lemma) == ATTACKERS and word.has_article and word.number == "s" for word in near)

    def _less_a_part(self, faced: Faced, one: Value, other: Value) -> bool:
        """Whether either is the other less a part told of with it: five years of which two are suspended, and three."""
        pairs = ((faced.left.claim, one.quantity, other), (faced.right.claim, other.quantity, one))
        rests = ((whole.value - part, rest) for claim, whole, rest in pairs for part in self._parts(claim, whole))
        return any(left == rest.quantity.value for left, rest in rests)

    def _parts(self, claim: Claim, whole: Quantity) -> list[float]:
        """The parts of a number that stand behind it with a word for one: منها سنتان، نصفها مع وقف التنفيذ."""
        _, last = words_of(claim, whole)
        behind = claim.words[last : last + NEAR]
        halves = [whole.value * HALF] if any(word.lemma in self._lexicon.halves and word.enclitic for word in behind) else []
        if not any(word.norm in self._lexicon.parts for word in behind):
            return halves
        after = next((each for each in claim.quantities if each.start >= whole.end), None)
        return halves if after is None else [*halves, after.value]
