"""What is read of any claim, since several kinds of dispute ask it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from llamafund.compare.story.counting.compared.other_counts import OtherCounts
from llamafund.compare.story.counting.compared.two_answers import TwoAnswers
from llamafund.compare.story.counting.counts import Counter
from llamafund.compare.story.counting.told.worded import read_ordinals
from llamafund.compare.story.counting.values import KEYS, Values, read_values
from llamafund.compare.story.counting.words.count_words import read_counts
from llamafund.compare.story.disputes.reading.ages import Ages
from llamafund.compare.story.disputes.reading.contrasts import Contrasts
from llamafund.compare.story.disputes.reading.events import Events
from llamafund.compare.story.disputes.reading.fields import Fields
from llamafund.compare.story.disputes.reading.negated import Negated
from llamafund.compare.story.disputes.reading.predicates import Predicates
from llamafund.compare.story.disputes.reading.roles import Roles
from llamafund.compare.story.disputes.reading.time.calendar import Calendar
from llamafund.compare.story.disputes.reading.time.days import Days
from llamafund.compare.words import Words
from llamafund.located import Located


@dataclass(frozen=True, slots=True)
class Known:
    """How words are looked up, and what reads claims: each keeps what it has read of one.

    `measures` is `values` of `data/lexicon/disputes.yaml` by its keys: units, ordinals, shares; `nobody` are words with which
    the name of no person begins, `countries` such as name one.
    """

    words: Words
    predicates: Predicates
    negated: Negated
    days: Days
    calendar: Calendar
    events: Events
    ages: Ages
    roles: Roles
    contrasts: Contrasts
    counter: Counter
    values: Values
    answers: TwoAnswers
    measures: Mapping[str, Located]
    fields: Fields
    nobody: frozenset[str]
    countries: frozenset[str]


def read_known(words: Words, parts: Mapping[str, Located]) -> Known:
    """What reads claims, by the parts of `data/lexicon/disputes.yaml`; a fault there is a ConfigError at its place."""
    measures = parts["values"].mapping(KEYS, required=KEYS)
    days = Days(words, parts["when"])
    negated, roles = Negated(words, parts["polarity"]), Roles(words, parts["roles"])
    ages = Ages(words, parts["age"], read_ordinals(words, measures))
    counter = Counter(read_counts(words), ages)
    values = read_values(words, measures, counter)
    return Known(
        words=words,
        predicates=Predicates(words, parts["predicates"]),
        negated=negated,
        days=days,
        calendar=Calendar(words, parts["calendar"], days),
        events=Events(words),
        ages=ages,
        roles=roles,
        contrasts=Contrasts(words, parts["opposites"], negated, roles),
        counter=counter,
        values=values,
        answers=TwoAnswers(values, counter, OtherCounts(values, counter, words, measures["apart"], days.months.alone)),
        measures=measures,
        fields=Fields(words, parts["fields"]),
        nobody=words.norms(parts["nobody"]),
        countries=words.norms(parts["countries"]),
    )
