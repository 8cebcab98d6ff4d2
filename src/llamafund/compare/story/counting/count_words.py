"""The words that tell what a claim counts, read from `data/lexicon/counts.yaml`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from llamafund import resources
from llamafund.compare.story.counting.currencies import read_currencies
from llamafund.located import Located, read_yaml

# Keys of which each is a list of words.
PLAIN = (
    *("people", "parts", "earlier", "last", "lately", "none", "groups"),
    *(
        "civilians",
        "paired",
        "single",
        "asked",
        "leading",
        "besides",
        "since",
        "within",
        "fates",
        "days",
        "members",
        "numbers",
        "posts",
        "sides",
        "through",
        "losses",
        "lives",
        "no_more",
        "harm",
        "occurring",
        "seized",
        "lost",
        "yielding",
        "dying",
        "carrying",
        "against",
        "replaced",
        "changing",
        "persons",
    ),
)
KEYS = ("counts", "values", "weak", "years", "spans", "shares", "never", "alike", *PLAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The words of `counts.yaml`, normalised: what a unit counts, what a word near a number says, what tells of other things.

    `weak` are units that do so where no word near says more (104 ركاب). `never` are units that count nothing, and so do
    currencies; `years` are units of time, in years, and count what `spans` lists; `shares` are what per cent counts, and what
    any other number counts there; `fates` are counts of what became of people. `values` gives for a word that stands for a
    number what it counts and how many (السجن المؤبد); `posts` are what a former one may have held; `lately` are words behind
    which «الماضي» is the last few days; `since` begin a stretch of time, `within` one with so many `days`, which are units of
    a day and more; `none`
    says that there is nothing of what follows; `asked` between it and a noun make it a question, and no denial (دون تحديد عدد
    القتلى); `leading` stand before what is counted and say nothing of it; `numbers` say that it is counted (عدد القتلى);
    `besides` add numbers up. `groups` are people who are counted apart, `members` one of a group (رجال الشرطة),
    `civilians` people who are none of a group, `paired` nouns whose dual looks like no plural, `single` those that mean one of
    all people where they stand alone or behind one of `through`, `seized` those who
    are arrested (see `one_or_two`). Behind «من» `sides` are everybody. For
    `lost` is what else than people may be missing. For `losses`, `lives`, `no_more` and `harm` see `none_of`.
    `yielding` are counts of who somebody is, which those of what became of them go before; `dying` and `carrying` are verbs that
    tell it of people right behind; behind `against` votes are no votes for it; behind `replaced` stands what was so before, or
    all of which a part is told; `changing` stand before how long something was or became. `persons` are more nouns of people;
    `alike` gives for the name of a group the one that stands for all names of it.
    """

    units: dict[str, str]
    words: dict[str, str]
    values: dict[str, tuple[str, float]]
    weak: dict[str, str]
    years: dict[str, float]
    spans: frozenset[str]
    shares: dict[str, str]
    people: frozenset[str]
    never: frozenset[str]
    parts: frozenset[str]
    earlier: frozenset[str]
    posts: frozenset[str]
    last: frozenset[str]
    lately: frozenset[str]
    none: frozenset[str]
    groups: frozenset[str]
    members: frozenset[str]
    numbers: frozenset[str]
    civilians: frozenset[str]
    paired: frozenset[str]
    single: frozenset[str]
    asked: frozenset[str]
    leading: frozenset[str]
    besides: frozenset[str]
    since: frozenset[str]
    within: frozenset[str]
    fates: frozenset[str]
    days: frozenset[str]
    sides: frozenset[str]
    through: frozenset[str]
    losses: frozenset[str]
    lives: frozenset[str]
    no_more: frozenset[str]
    harm: frozenset[str]
    occurring: frozenset[str]
    seized: frozenset[str]
    lost: frozenset[str]
    yielding: frozenset[str]
    dying: frozenset[str]
    carrying: frozenset[str]
    against: frozenset[str]
    replaced: frozenset[str]
    changing: frozenset[str]
    persons: frozenset[str]
    alike: dict[str, str]

    @property
    def kinds(self) -> frozenset[str]:
        """All that is counted: the dead, the injured and so on."""
        return frozenset(self.units.values()) | frozenset(self.words.values())

    def is_person(self, unit: str) -> bool:
        """Whether a unit is a noun of people."""
        return any(unit in words for words in (self.people, self.units, self.weak, self.groups, self.persons, self.paired))

    def group(self, name: str) -> str:
        """The name that stands for all names of a group."""
        return self.alike.get(name, name)


def read_counts(norm: Callable[[str], str]) -> Lexicon:
    """The counts of `data/lexicon/counts.yaml`; `norm` writes a word as the text stage does."""

    def norms(located: Located) -> frozenset[str]:
        return frozenset(form for text in located.texts() for form in (text, norm(text)))  # a unit is not normalised, a lemma is

    root = read_yaml(resources.data("lexicon", "counts.yaml")).mapping(KEYS, required=KEYS)
    units: dict[str, str] = {}
    near: dict[str, str] = {}
    for kind, entry in root["counts"].entries():
        lists = entry.mapping(("units", "words"), required=("units", "words"))
        units |= dict.fromkeys(norms(lists["units"]), kind.text())
        near |= dict.fromkeys(norms(lists["words"]), kind.text())
    values: dict[str, tuple[str, float]] = {}
    for kind, entry in root["values"].entries():
        values |= {norm(word.text()): (kind.text(), value.number()) for word, value in entry.entries()}
    return Lexicon(
        units=units,
        words=near,
        values=values,
        weak={unit.text(): kind.text() for unit, kind in root["weak"].entries()},
        years={unit.text(): years.number() for unit, years in root["years"].entries()},
        spans=frozenset(root["spans"].texts()),
        shares={share.text(): kind.text() for share, kind in root["shares"].entries()},
        never=norms(root["never"]) | read_currencies().keys(),
        alike={name: group.texts()[0] for group in root["alike"].items() for name in norms(group)},
        **{key: norms(root[key]) for key in PLAIN},
    )
