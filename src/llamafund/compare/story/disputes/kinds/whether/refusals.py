"""Which deeds a claim tells, and which it denies or gives up: نفى أن يكون قد التقى الوفد, صرف النظر عن السفر."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from llamafund import resources
from llamafund.compare.story.disputes.reading.gapped_phrases import GappedPhrases, NamedPhrase, is_other
from llamafund.compare.story.disputes.reading.negated import Negated, from_outside
from llamafund.compare.story.disputes.reading.predicates import Predicates, cut
from llamafund.compare.story.facing.faced import Side
from llamafund.compare.words import Words, among
from llamafund.located import read_yaml
from llamafund.memo import Memo

KEYS = ("deeds", "denying", "verdicts", "dropping", "planned")
DENIED_FAR, DROPPED_FAR, NEGATED_FAR = 9, 4, 2  # words from what denies a deed to it
PLANNED_FAR = 4


class Refused(NamedTuple):
    """The deeds of a claim: those it tells as done or to come, and those it denies or gives up."""

    told: tuple[NamedPhrase, ...]
    denied: tuple[NamedPhrase, ...]


class Refusals:
    """Reads `data/lexicon/deeds.yaml`; a fault there is a ConfigError."""

    def __init__(self, words: Words, negated: Negated, predicates: Predicates) -> None:
        held = read_yaml(resources.data("lexicon", "deeds.yaml")).mapping(KEYS, required=KEYS)
        entries = [(name.text(), entry.mapping(("words", "but"), required=("words",))) for name, entry in held["deeds"].entries()]
        self._deeds = GappedPhrases(words, [(name, entry["words"]) for name, entry in entries])
        self._but = GappedPhrases(words, [(name, entry["but"]) for name, entry in entries if "but" in entry])
        self._denying = words.norms(held["denying"])
        self._verdicts = GappedPhrases(words, [("verdict", held["verdicts"])])
        self._dropping = GappedPhrases(words, [("dropping", held["dropping"])])
        self._planned = words.norms(held["planned"])
        self._negated, self._predicates = negated, predicates
        self._sides: Memo[str, Refused] = Memo()

    def __call__(self, side: Side) -> Refused:
        """The deeds of a claim, read once."""
        return self._sides.of(side.claim.id, lambda: self._read(side))

    def _read(self, side: Side) -> Refused:
        words = [item.word for item in side.items]
        but = list(self._but(words))
        deeds = [deed for deed in self._deeds(words) if not is_other(deed, but)]
        if not deeds:
            return Refused((), ())
        dropped = [found.words for found in self._dropping(words)]
        verdict = next((found.words[0] for found in self._verdicts(words)), None)
        outside = from_outside(side.claim)
        denied = [deed for deed in deeds if outside or self._denies(side, deed, dropped, verdict)]
        told = [deed for deed in deeds if not denied and self._tells(side, deed)]
        return Refused(tuple(told), tuple(denied))

    def _denies(self, side: Side, deed: NamedPhrase, dropped: Sequence[tuple[int, ...]], verdict: int | None) -> bool:
        first = deed.words[0]
        if verdict is not None and first < verdict:
            return True
        if any(0 < first - words[-1] <= DROPPED_FAR and words[0] != first for words in dropped):
            return True
        for index in range(first - 1, max(-1, first - DENIED_FAR - 1), -1):
            item = side.items[index]
            if among(item.word, self._denying):
                return not (index and side.items[index - 1].negation)
            lasts = among(side.items[index + 1].word, self._negated.lasting)  # لا تزال المفاوضات جارية
            if item.negation and first - index <= NEGATED_FAR and not lasts:
                excepted = any(among(each.word, self._negated.exceptions) for each in side.items[index:])
                return not excepted and not cut(side, index)
        return False

    def _tells(self, side: Side, deed: NamedPhrase) -> bool:
        """Whether a deed is told as done or to come: what is mainly said where nothing is denied, and no plan of before."""
        first = deed.words[0]
        near = side.items[max(0, first - PLANNED_FAR) : first]
        return (
            not side.claim.factuality.negated
            and not any(item.negation for item in side.items)
            and self._predicates.main(side, first)
            and not any(among(item.word, self._planned) for item in near)
        )
