"""What two articles cannot both be right about: one file a kind, each told by words that a person can check.

A kind is a function of a pair of claims (`Faced`); a new one is a file and a line in `kinds`. What it knows of Arabic stands in
`data/lexicon/disputes.yaml` and `counts.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from llamafund import resources
from llamafund.compare.story.counting.count_words import read_counts
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.two_values import TwoValues
from llamafund.compare.story.counting.values import read_values
from llamafund.compare.story.disputes.absence import Absence
from llamafund.compare.story.disputes.age import Age
from llamafund.compare.story.disputes.alike import alike
from llamafund.compare.story.disputes.announced import Announced
from llamafund.compare.story.disputes.apart import Apart
from llamafund.compare.story.disputes.apart.exchanged import Roles
from llamafund.compare.story.disputes.asked import Asked
from llamafund.compare.story.disputes.cause import Cause
from llamafund.compare.story.disputes.counted import Counted
from llamafund.compare.story.disputes.denials import Denials
from llamafund.compare.story.disputes.evidence import Evidence
from llamafund.compare.story.disputes.foremost import Foremost
from llamafund.compare.story.disputes.holder import Holder
from llamafund.compare.story.disputes.lasting import Lasting
from llamafund.compare.story.disputes.means import Means
from llamafund.compare.story.disputes.numbers import Numbers
from llamafund.compare.story.disputes.openness import Openness
from llamafund.compare.story.disputes.opposites import Opposites
from llamafund.compare.story.disputes.origin import Origin
from llamafund.compare.story.disputes.place import Place
from llamafund.compare.story.disputes.planned import Planned
from llamafund.compare.story.disputes.polarity import Polarity
from llamafund.compare.story.disputes.predicates import Predicates
from llamafund.compare.story.disputes.rank import Rank
from llamafund.compare.story.disputes.slot import Slot
from llamafund.compare.story.disputes.states import States, read_sets
from llamafund.compare.story.disputes.suspect import Finding, Kind, Suspect, Words
from llamafund.compare.story.disputes.when import When
from llamafund.compare.story.facing.faced import Faced
from llamafund.compare.story.weighing.weights import Bounded
from llamafund.located import read_yaml
from llamafund.model import Claim

PARTS = (
    *("predicates", "polarity", "denials", "absence", "lasting", "opposites", "values", "rank", "open"),
    *("when", "planned", "holder", "place", "means", "cause", "age", "foremost", "origin"),
)
WHOLE = frozenset({"denied", "announced", "opposite", "open", "state"})  # kinds of dispute about what is said at large
WHEN = ("days", "parts", "months", "today", "hours", "teen", "fractions", "before_noon", "after_noon", "zones", "bounds", "said")
AMOUNTS = ("times", "shares", "whole")
VALUES = (
    "units",
    "scales",
    "spans_in",
    "ordered",
    "ordinals",
    "tens",
    "ten",
    "repeated",
    "match",
    "parts",
    "opening",
    "vague",
    *AMOUNTS,
)
APART = ("mutual", "titles", "exceeding", "verbs", "general", "brief", "told")


class Disputes:
    """The kinds, in the order in which they are asked; of what they find the likeliest speaks, where it is likely enough."""

    def __init__(self, words: Words, weighing: Bounded) -> None:
        self._weighing = weighing
        root = read_yaml(resources.data("lexicon", "disputes.yaml")).mapping(PARTS, required=PARTS)
        part = {
            "predicates": root["predicates"].mapping(("under", "light", "full")),
            "polarity": root["polarity"].mapping(("light", "linking", "ceasing", "lasting", "except", "denying", "lacking")),
            "denials": root["denials"].mapping(("carrying", "words", "accounts", "leading")),
            "absence": root["absence"].mapping(("without", "being", "free", "through", "any", "nobody")),
            "lasting": root["lasting"].mapping(("not", "going_on", "ended", "changed")),
            "opposites": root["opposites"].mapping(("again", "still", "groups", "never")),
            "values": root["values"].mapping(VALUES, required=VALUES),
            "open": root["open"].mapping(("negators", "known", "whether", "unknown", "seeking", "empty", "events", "topics")),
            "when": root["when"].mapping(WHEN),
            "holder": root["holder"].mapping(("posts", "given", "before")),
            "place": root["place"].mapping(("prepositions", "words", "roles", "sorts", "areas", "happening")),
            "means": {name.text(): each for name, each in root["means"].entries()},
            "foremost": root["foremost"].mapping(("most", "prizes", "won", "heads")),
            "age": root["age"].mapping(("words", "just", "years")),
            "cause": root["cause"].mapping(("ahead", "behind", "ascribing", "events", "said")),
        }
        age = Age(words, part["age"])
        counter = Counter(read_counts(words.norm), age.ages)
        self.counted = Counted(counter)
        self.values = read_values(words.norm, part["values"], counter)
        two_values = TwoValues(self.values, counter)
        self.numbers = Numbers(two_values)
        predicates = Predicates(words, part["predicates"])
        self.evidence = Evidence(two_values, counter, predicates)
        self._polarity = polarity = Polarity(words, part["polarity"], predicates)
        denials = Denials(words, part["denials"], polarity, predicates)
        absence = Absence(words, part["absence"], polarity, predicates)
        self._lasting = Lasting(words, part["lasting"], predicates, polarity.lasting)
        beside = read_yaml(resources.data("lexicon", "apart.yaml")).mapping(APART, required=APART)
        beside |= {name: part["values"][name] for name in AMOUNTS}
        roles = Roles(words, beside)
        self._opposites = Opposites(words, part["opposites"], (polarity, predicates, counter, roles))
        self._states = States(read_sets(resources.data("models", "states.json")), polarity, denials, self._opposites)
        self._openness = Openness(words, part["open"], (counter, self.values, predicates))
        when = When(words, part["when"], predicates)
        self._means = Means(words, part["means"])
        self._asked = Asked(counter, predicates)
        self.apart = Apart(words, beside, roles, (polarity, predicates, self._opposites, when), self._asked)
        self.posts = frozenset(part["holder"]["posts"].texts())
        self._kinds: tuple[Kind, ...] = (
            self.numbers,
            Slot(self.values, when.clock),
            Rank(words, root["rank"].mapping(("never", "times", "pronouns")), part["values"]["ordinals"]),
            self._openness,
            polarity,
            denials,
            absence,
            Announced(words, polarity, absence),
            self._opposites,
            self._lasting,
            self._states,
            age,
            Holder(words, part["holder"]),
            Foremost(words, part["foremost"]),
            Origin(words, root["origin"]),
            Cause(words, part["cause"], counter, predicates),
            self._means,
            Place(words, part["place"], when.names),
            when,
            Planned(words, root["planned"].mapping(("plans", "coming")), when.names, predicates),
            alike,
        )

    def changed(self, faced: Faced) -> bool:
        """Whether one claim tells what was so and the other that it is so no longer, or otherwise again: both hold."""
        ceases = self._polarity.ceases(faced.left) != self._polarity.ceases(faced.right)
        return ceases or self._opposites.restored(faced) or self._lasting.apart(faced)

    def marks(self, claim: Claim) -> Iterator[str]:
        """What a claim counts, and what it asks or answers: who shares one is worth a look, whatever the words."""
        yield from self.counted.kinds(claim)
        yield from self._openness.questions.marks(claim)
        yield from self._states.marks(claim)
        yield from self._means.marks(claim)

    def suspects(self, faced: Faced) -> Iterator[Suspect]:
        """All that may be a dispute between the two, if neither article says what the other's claim does as well."""
        suspects = [suspect for kind in self._kinds for suspect in kind(faced) if not self._asked_of_another(faced, suspect)]
        if suspects and not self._both_say(faced):
            yield from suspects

    def __call__(self, faced: Faced) -> Finding | None:
        """What the pair is in dispute about, if it is."""
        weighed = [(self._weighing.weights.chance(self.evidence(faced, suspect)), suspect) for suspect in self.suspects(faced)]
        chance, suspect = max(weighed, key=lambda each: each[0], default=(0.0, None))
        if suspect is not None and chance >= self._weighing.least:
            return Finding(chance, suspect.reason, whole=suspect.kind in WHOLE)
        return None if self._both_say(faced) else self.apart.told(faced)

    def _asked_of_another(self, faced: Faced, suspect: Suspect) -> bool:
        return self._asked.of_another(faced, counted=suspect.values is not None, apart_from=suspect.left)

    @staticmethod
    def _both_say(faced: Faced) -> bool:
        """Whether either article says what the other's claim does as well: who says both contradicts nobody."""
        left, right = faced.left.claim, faced.right.claim
        return faced.setting.repeats(left, right) or faced.setting.repeats(right, left)


__all__ = ["Disputes", "Finding", "Kind", "Suspect", "Words"]
