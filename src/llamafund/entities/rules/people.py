"""Persons by their given name: ليلى حداد, سامي الخطيب, كارلا بن يوسف."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from dataclasses import dataclass

from llamafund import resources
from llamafund.entities.rules.family_names import acting, between_commas, may_be_family
from llamafund.entities.rules.forms import BORN, CALLED, GIVEN, NATIONALITY, View
from llamafund.entities.rules.patterns import BY
from llamafund.entities.spans.host import Host, shape
from llamafund.entities.spans.listed import Listed, Spans
from llamafund.entities.spans.stretch import Stretch
from llamafund.located import read_yaml
from llamafund.model import EntityType, Word
from llamafund.orthography import ACCUSATIVE, ARTICLE, FIRST, LAST, NISBA
from llamafund.punctuation import COMMAS

LONGEST = 6  # words of a name
RARE = 0.7  # rarity from which an everyday word behind a given name may be a family name
RARE_BEHIND_A_TITLE = 0.45
KNOWN, SURE, DOUBTFUL, LIKELY, ALONE = 18.0, 9.0, 5.0, 6.0, 1.0
"""What a given name before a known person's adds to the log probability of its labels, one with a family name or a title, a
doubtful one with a family name, one with a rare word behind it, and one by itself."""
KINDS = ("given", "doubtful", "titled", "family", "clerical", "links", "born", "honours", "things", "who")
_FAMILY = frozenset({"noun", "adj"})
_IN_FULL = 2  # words of a name
Told = tuple[Stretch, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNames:
    """The word lists of `data/lexicon/person_names.yaml`, normalised.

    `never` and `who` end a name (days; kin), and so do `titles`, which announce one; behind one of `places` or `things` the
    name is a street's or a storm's.
    """

    given: frozenset[str]
    doubtful: frozenset[str]
    titled: frozenset[str]
    family: frozenset[str]
    clerical: frozenset[str]
    links: frozenset[str]
    born: frozenset[str]
    honours: frozenset[str]
    things: frozenset[str]
    who: frozenset[str]
    never: Collection[str]
    titles: Collection[str]
    places: Collection[str]
    keys_of: Callable[[str], tuple[str, ...]]

    @property
    def roles(self) -> Container[str]:
        """What somebody is."""
        return _Either(self.titles, self.who)

    def is_given(self, word: str) -> bool:
        """Whether a word as it is written is a given name."""
        return self.opens(shape(self.keys_of(word)[0]))

    def opens(self, key: str) -> bool:
        """Whether a word is a given name."""
        return key in self.given or key in self.doubtful

    def is_family(self, key: str) -> bool:
        """Whether an adjective with the article names a family and is no title: الرفاعي, not القاضي."""
        return key in self.family and key.startswith(ARTICLE) and key.endswith(NISBA) and key not in self.titles

    def without_accusative(self, hosts: Sequence[Host], stretch: Stretch) -> Stretch:
        """A person of two names or more without an accusative behind them (كريم سعيد متخوفا)."""
        last = stretch.last - 1
        if stretch.type is not EntityType.PERSON or last - stretch.first < _IN_FULL or not is_accusative(hosts[last].word):
            return stretch
        return stretch if self.opens(hosts[last].shape) else stretch._replace(last=last)

    def with_given(self, words: Container[str]) -> Container[str]:
        """Some words and the given names: what is left of a form where a proclitic comes off (لجيرارد)."""
        return _Either(words, self.given)

    def told(self, view: View, known: Listed) -> Iterator[Told]:
        """The persons, and how much what they are called by says; none begins in a known name."""
        free = 0
        for index in known.outside(list(self._beginnings(view))):
            if index < free or self._named_after(view, index):
                continue
            host = view.hosts[index]
            whole = host.skipped > 0 and self.opens(host.shape)
            key = host.shape if whole else host.key
            titled = self._is_titled(view, index)
            certain = titled or key in self.given or not self.opens(key)
            last, weight = self._end(view, known.spans, index, certain=certain, titled=titled)
            if weight:
                free = last
                yield Stretch(index, last, EntityType.PERSON, by=BY, whole=whole), weight

    def _beginnings(self, view: View) -> Iterator[int]:
        """Where a person's name may begin: with a given name, or behind who somebody is with any word before a father's name."""
        hosts = view.hosts
        marked = view.marked(GIVEN | BORN | CALLED)
        for index, marks in zip(marked, view.marks.take(marked).tolist() if marked else (), strict=True):
            if marks & GIVEN or (marks & CALLED and index and hosts[index - 1].key in self.titles):
                yield index
            elif marks & CALLED:
                continue
            elif index > 1 and may_be_family(hosts[index - 1]) and self._is_titled(view, index - 1, nationality=True):
                yield index - 1

    def _end(self, view: View, known: Spans, index: int, *, certain: bool, titled: bool) -> tuple[int, float]:
        """Where the person ends whose given name stands at a token, and its weight; it does not go on behind the line."""
        hosts, line = view.hosts, view.sheet.end_of_line(index)
        last, sure = self._certain(hosts, known, index, line)
        free = last < line and last not in known
        told = self._told_behind(view, index, last) if free and self._goes_on(hosts[last - 1].shape, last - index) else 0
        if told:
            return last + told, SURE
        if last > index + 1:
            return last, sure if certain else DOUBTFUL
        if not certain:
            return last, SURE if is_strange(hosts[index].word) and acting(view, index) else 0.0
        if free and not self._stops(hosts[last]) and self._may_belong(hosts[last], RARE_BEHIND_A_TITLE if titled else RARE):
            return last + 1, SURE if titled else LIKELY
        return last, KNOWN if titled and acting(view, index) else ALONE

    def _goes_on(self, key: str, words: int) -> bool:
        """Whether another family name may follow so many words of a name that end in this one (عبد الرحمن سوار)."""
        return words == 1 or self.opens(key) or key in self.family

    def _certain(self, hosts: Sequence[Host], known: Spans, index: int, line: int) -> tuple[int, float]:
        """Where the words end that certainly go on with the given name at a token, and what they weigh."""
        last, sure = index + 1, SURE
        while last - index < LONGEST:
            following = last
            while hosts[following].shape in self.links:
                following += 1
            if following >= line:
                break
            if following in known and known[following][1] is EntityType.PERSON and not hosts[following].skipped:
                last, sure = known[following][0], KNOWN
            elif following not in known and self._belongs(hosts[following]):
                last = following + 1
            elif following not in known and self._is_father(hosts, following):
                last, sure = following + 1, KNOWN
            else:
                break
        return last, sure

    def _told_behind(self, view: View, index: int, place: int) -> int:
        """How many words at a place are the family name behind the given name at `index`, as the article tells."""
        host = view.hosts[place]
        if not may_be_family(host) or is_accusative(host.word):
            return 0
        told = 0 if self._stops(host) else acting(view, place)
        return told or int(between_commas(view, index, place + 1, self.roles))

    def _is_titled(self, view: View, index: int, *, nationality: bool = False) -> bool:
        """Whether a title stands before the name, and perhaps a nationality and a comma: العميد, الفنانة المصرية، أمل رزق.

        With `nationality` that is enough by itself.
        """
        hosts, before = view.hosts, index - 1
        if hosts[index].skipped:
            return False
        if before >= 0 and hosts[before].word.form in COMMAS:
            before -= 1
        if before >= 0 and view.marks[before] & NATIONALITY:
            if nationality:
                return True
            before -= 1
        return before >= 0 and hosts[before].key in self.titles and view.sheet.end_of_line(before) > index

    def _named_after(self, view: View, index: int) -> bool:
        """Whether a thing or a place stands before the name, or before what honours it: شهر رجب, جامعة الملك سعود."""
        before = index - 1
        while before >= 0 and (view.hosts[before].key in self.links or view.hosts[before].key in self.honours):
            before -= 1
        return before >= 0 and (view.hosts[before].key in self.places or view.hosts[before].key in self.things)

    def _belongs(self, host: Host) -> bool:
        """Whether a word behind a given name is certainly a name itself."""
        key, word = host.shape, host.word
        if self.opens(key) or key in self.family:
            return True
        return is_strange(word) and FIRST <= key[:1] <= LAST and len(key) > 1 and key.isalpha() and not self._stops(host)

    def _is_father(self, hosts: Sequence[Host], place: int) -> bool:
        """Whether a word stands behind one that a father's name follows: أسماء بنت قادة."""
        return hosts[place - 1].shape in self.born and may_be_family(hosts[place]) and not self._stops(hosts[place])

    def _may_belong(self, host: Host, rare: float) -> bool:
        """Whether an everyday word behind a given name is so rare that it may be the family's."""
        word = host.word
        return word.pos in _FAMILY and word.rarity >= rare and not is_accusative(word)

    def _stops(self, host: Host) -> bool:
        """Whether a word cannot go on with a name: it has clitics, or says who somebody is (المهاجم, مهاجم)."""
        norm = host.word.norm
        if host.skipped or host.word.enclitic or norm in self.never or norm in self.who:
            return True
        return norm in self.titles or ARTICLE + norm in self.titles


def is_strange(word: Word) -> bool:
    """Whether a word is none of every day."""
    return word.by != "table" or word.pos == "proper"


def is_accusative(word: Word) -> bool:
    """Whether a word is an indefinite noun or adjective in the accusative; a family's name is not declined."""
    return word.by == "table" and word.norm == f"{word.lemma}{ACCUSATIVE}" and word.pos != "proper"


@dataclass(frozen=True, slots=True)
class _Either:
    words: Container[str]
    given: frozenset[str]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and (key in self.given or key in self.words)


def read_person_names(
    keys_of: Callable[[str], tuple[str, ...]],
    *,
    never: Collection[str] = (),
    titles: Collection[str] = (),
    places: Collection[str] = (),
) -> PersonNames:
    """The names that come with the program, normalised by `keys_of`."""
    fields = read_yaml(resources.data("lexicon", "person_names.yaml")).mapping(KINDS, required=KINDS)
    read = {kind: frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in KINDS}
    read["titled"] = frozenset(fields["titled"].texts())  # as they are written: علي, not على
    return PersonNames(never=never, titles=titles, places=places, keys_of=keys_of, **read)
