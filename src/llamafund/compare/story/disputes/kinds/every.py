"""All kinds of dispute. A new one is a file beside this one and a line in `order`."""

from __future__ import annotations

from llamafund import resources
from llamafund.compare.story.disputes.kinds.alike import Alike
from llamafund.compare.story.disputes.kinds.cause import Cause
from llamafund.compare.story.disputes.kinds.how_many.age import Age
from llamafund.compare.story.disputes.kinds.how_many.numbers import Numbers
from llamafund.compare.story.disputes.kinds.how_many.rank import Rank
from llamafund.compare.story.disputes.kinds.how_many.slot import Slot
from llamafund.compare.story.disputes.kinds.listed_answers import ListedAnswers
from llamafund.compare.story.disputes.kinds.when.before_or_after import BeforeOrAfter
from llamafund.compare.story.disputes.kinds.when.dates import Dates
from llamafund.compare.story.disputes.kinds.when.lasting import Lasting
from llamafund.compare.story.disputes.kinds.when.planned import Planned
from llamafund.compare.story.disputes.kinds.when.time_of_day import TimeOfDay
from llamafund.compare.story.disputes.kinds.where.compass import Compass
from llamafund.compare.story.disputes.kinds.where.in_one_relation import InOneRelation
from llamafund.compare.story.disputes.kinds.where.of_one_event import OfOneEvent
from llamafund.compare.story.disputes.kinds.whether.absence import Absence
from llamafund.compare.story.disputes.kinds.whether.announced import Announced
from llamafund.compare.story.disputes.kinds.whether.denials import Denials
from llamafund.compare.story.disputes.kinds.whether.openness import Openness
from llamafund.compare.story.disputes.kinds.whether.opposites import Opposites
from llamafund.compare.story.disputes.kinds.whether.polarity import Polarity
from llamafund.compare.story.disputes.kinds.whether.refused import RefusedDeed
from llamafund.compare.story.disputes.kinds.whether.states import States, read_sets
from llamafund.compare.story.disputes.kinds.who.appointed import Appointed
from llamafund.compare.story.disputes.kinds.who.assist import Assist
from llamafund.compare.story.disputes.kinds.who.calling import Calling
from llamafund.compare.story.disputes.kinds.who.deputy import Deputy
from llamafund.compare.story.disputes.kinds.who.foremost import Foremost
from llamafund.compare.story.disputes.kinds.who.holder import Holder
from llamafund.compare.story.disputes.kinds.who.namesake import Namesake
from llamafund.compare.story.disputes.kinds.who.office import Office
from llamafund.compare.story.disputes.kinds.who.only_name import OnlyName
from llamafund.compare.story.disputes.kinds.who.origin import Origin
from llamafund.compare.story.disputes.kinds.who.portfolio import Portfolio
from llamafund.compare.story.disputes.kinds.who.single_role import SingleRole
from llamafund.compare.story.disputes.reading.known import read_known
from llamafund.compare.story.disputes.reading.place_words import PlaceWords
from llamafund.compare.story.disputes.suspect import Suspicious, Topic
from llamafund.compare.words import Words
from llamafund.located import read_yaml

PARTS = (
    *("predicates", "polarity", "denials", "announced", "absence", "lasting", "opposites", "values", "rank", "open"),
    *("when", "calendar", "order", "planned", "holder", "compass", "means", "cause", "age", "foremost"),
    *("origin", "roles", "appointed", "sole", "office", "where", "bodies", "calling", "deputy", "namesake", "passer"),
    *("lone", "titled", "fields", "nobody", "countries"),
)
RELATED = 0.02  # chance of agreement below which two claims tell of two things
SAME = 0.5  # chance of agreement from which a body that two claims name is one: of what is less alike another court tells


class Kinds:
    """The kinds in the order in which they are asked (`order`); those that are asked for something else too have a name.

    Those of `of_sources` are asked of whom two claims credit as well; `known` is what they all read claims with.
    """

    def __init__(self, words: Words) -> None:
        part = read_yaml(resources.data("lexicon", "disputes.yaml")).mapping(PARTS, required=PARTS)
        self.known = known = read_known(words, part)
        self.numbers = Numbers(known)
        self.polarity = Polarity(known)
        self.opposites = Opposites(known)
        self.lasting = Lasting(known, part["lasting"])
        self.openness = Openness(known, part["open"])
        self.means = ListedAnswers(known, part["means"], Topic.MEANS, least=RELATED, in_brief=0.0)
        self.when = TimeOfDay(known)
        self.holder = Holder(known, part["holder"])
        denials, absence = Denials(known, part["denials"]), Absence(known, part["absence"])
        self.states = States(known, read_sets(resources.data("models", "states.json")), denials)
        namesake, titled = Namesake(known, part["namesake"]), Portfolio(known, part["titled"])
        self.of_sources: tuple[Suspicious, ...] = (namesake, titled, Calling(known, part["calling"]))
        self.single_role = SingleRole(known, part["sole"])
        places = PlaceWords(known.words, part["where"], known.countries)
        self.order: tuple[Suspicious, ...] = (
            self.numbers,
            Slot(known),
            Rank(known, part["rank"]),
            self.openness,
            self.polarity,
            denials,
            absence,
            RefusedDeed(known),
            Announced(known, part["announced"], absence),
            self.opposites,
            self.lasting,
            self.states,
            Age(known),
            self.holder,
            Appointed(known, part["appointed"]),
            self.single_role,
            OnlyName(known, part["lone"]),
            Deputy(known, part["deputy"]),
            namesake,
            titled,
            Office(known, part["office"]),
            Assist(known, part["passer"]),
            Foremost(known, part["foremost"]),
            Origin(known, part["origin"]),
            Cause(known, part["cause"]),
            self.means,
            ListedAnswers(known, part["bodies"], Topic.NAME, least=SAME, in_brief=SAME),
            InOneRelation(known, places),
            Compass(known, part["compass"]),
            OfOneEvent(known, places),
            self.when,
            Dates(known),
            BeforeOrAfter(known, part["order"]),
            Planned(known, part["planned"]),
            Alike(known),
        )
