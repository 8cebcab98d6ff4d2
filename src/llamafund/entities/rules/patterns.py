"""Names built out of ordinary words: an office, a facility or an organ of state with what says which one it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from llamafund import resources
from llamafund.entities.rules.forms import BUILDS, View
from llamafund.entities.rules.nationalities import nationalities
from llamafund.entities.spans.host import Host
from llamafund.entities.spans.listed import Listed, Spans
from llamafund.entities.spans.stretch import Stretch
from llamafund.located import read_yaml
from llamafund.model import EntityType, Word
from llamafund.orthography import AND, ARTICLE, FEMININE, FEMININE_PLURAL, NISBA, PLURAL

BY = "rule"
LONGEST = 6  # words behind the first
LONGEST_NATIONALITY = 2  # words: الكورية الجنوبية
_FEMININE = (FEMININE, FEMININE_PLURAL)
_TANWIN = "\N{ARABIC FATHATAN}"
_PEOPLE = tuple(NISBA + ending for ending in PLURAL)
_NOMINAL = frozenset({"noun", "adj", "proper", "unknown", "number"})
KINDS = (
    "offices",
    "facilities",
    "organs",
    "states",
    "ends",
    "outside",
    "announcing",
    "clubs",
    "media",
    "regions",
    "adjectives",
    "quoted",
    "letters",
    "never",
    "counted",
    "before_counted",
)
_QUOTES = frozenset("«»\"“”'‘’")
PARTS = frozenset({EntityType.ORG, EntityType.PLACE, EntityType.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """The word lists of `data/lexicon/name_patterns.yaml`, normalised; `nationalities` with the ids of their places."""

    offices: frozenset[str]
    facilities: frozenset[str]
    organs: frozenset[str]
    ends: frozenset[str]
    outside: frozenset[str]
    announcing: frozenset[str]
    clubs: frozenset[str]
    media: frozenset[str]
    regions: frozenset[str]
    states: frozenset[str]
    towns: frozenset[str]
    adjectives: frozenset[str]
    quoted: frozenset[str]
    letters: frozenset[str]
    never: frozenset[str]
    counted: frozenset[str]
    before_counted: frozenset[str]
    narrow: Mapping[str, frozenset[str]]
    common: Mapping[str, frozenset[str]]
    titles: Collection[str]
    nationalities: Mapping[str, str]

    def built(self, view: View, known: Listed) -> Iterator[Stretch]:
        """The names built by pattern, in order; none begins where a known one does, but it may hold known ones whole."""
        free = 0
        for index in known.outside(view.marked(BUILDS)):
            if index >= free:
                found = self._built_at(view.hosts, known.spans, index)
                if found is not None:
                    yield found
                    free = found.last

    def is_adjective(self, hosts: Sequence[Host], index: int) -> bool:
        """Whether a country's name is a nationality at this place: السعودية behind a definite noun (القنصلية السعودية)."""
        if hosts[index].key not in self.adjectives or hosts[index].skipped:
            return False
        before = index - 1
        while before >= 0 and hosts[before].word.form in _QUOTES:
            before -= 1
        if before < 0 or not hosts[before].key.startswith(ARTICLE) or hosts[before].key in self.ends:
            return False
        return (hosts[before].word.pos or "noun") in _NOMINAL

    def is_no_name(self, hosts: Sequence[Host], stretch: Stretch) -> bool:
        """Whether a word cannot be a name: a month, البرلمان, a nationality (الإستونية), a people (والرومانيين).

        Nor are الحكومة المركزية and its like names, nor مصلحة الشعب, nor غرفة الملابس.
        """
        if stretch.last - stretch.first > 1:
            second = stretch.first + 1
            if self._is_too_wide(hosts, stretch.first) or self._is_common(hosts, stretch.first, stretch.last):
                return True
            state = hosts[stretch.first].key in self.states and hosts[second].word.norm.startswith(ARTICLE)
            return state and stretch.last == second + 1 and not self._of_a_state(hosts, second)
        norm, key = hosts[stretch.first].word.norm, hosts[stretch.first].key
        declined = _TANWIN in hosts[stretch.first].word.form  # دبلوماسيا روسيًا: no name of one word that nobody listed
        opening = stretch.by != BY and self.opens(hosts[stretch.first])  # لسد العجز: it opens nothing
        if declined or opening or key in self.never or key in self.organs or self._is_counted(hosts, stretch.first):
            return True
        if key in self.nationalities and stretch.type is not EntityType.ORG:
            return True  # a club may be called الأفريقي
        return norm.endswith(_PEOPLE) and ARTICLE in norm[: len(ARTICLE) + 2]

    def _is_counted(self, hosts: Sequence[Host], index: int) -> bool:
        """Whether a word stands with a number or where one is told: عن عمر يناهز التسعين, عمر 18 سنة, 5 ماي."""
        if hosts[index].shape not in self.counted:
            return False
        before, behind = hosts[index - 1], hosts[index + 1]
        return before.key in self.before_counted or before.word.form.isdecimal() or behind.word.form.isdecimal()

    def without_nationality(self, hosts: Sequence[Host], stretch: Stretch) -> Stretch:
        """A person without the nationality before the name (البرتغالي كريستيانو رونالدو)."""
        more = stretch.last > stretch.first + 1
        if stretch.type is EntityType.PERSON and more and hosts[stretch.first].key in self.nationalities:
            return stretch._replace(first=stretch.first + 1)
        return stretch

    def are_adjectives(self, hosts: Sequence[Host]) -> bool:
        """Whether these are definite adjectives like nationalities, one at least."""
        return bool(hosts) and all(self._nationality(host.word, feminine=host.word.norm.endswith("ه")) for host in hosts)

    def ends_in(self, hosts: Sequence[Host]) -> bool:
        """Whether these are words that stand behind a name and never belong to it (الضفة الغربية المحتلة), one at least."""
        return bool(hosts) and all(host.word.norm in self.ends for host in hosts)

    def opens(self, host: Host) -> bool:
        """Whether a word opens a name and belongs to it."""
        return host.key in self.offices or host.key in self.facilities

    def concerns(self, host: Host) -> bool:
        """Whether any of these rules asks for a found name that begins with a word; but see `is_common`."""
        lists = (self.nationalities, self.adjectives, self.outside, self.never, self.organs, self.offices, self.facilities)
        listed = any(host.key in words for words in (*lists, self.states, self.narrow, self.common))
        return listed or host.shape in self.counted or _TANWIN in host.word.form or host.word.norm.endswith(_PEOPLE)

    def is_common(self, host: Host) -> bool:
        """Whether a word is an everyday noun or adjective, and not definite."""
        return host.word.by == "table" and host.word.is_nominal and not host.key.startswith(ARTICLE)

    def is_description(self, hosts: Sequence[Host], stretch: Stretch) -> bool:
        """Whether a body is only described: everyday nouns and adjectives, none of them definite (محكمة ألمانية)."""
        return stretch.type is EntityType.ORG and all(map(self.is_common, hosts[stretch.first : stretch.last]))

    def _built_at(self, hosts: Sequence[Host], known: Spans, index: int) -> Stretch | None:
        key = hosts[index].key
        if key in self.organs:
            last = index + 1
            while (
                last < len(hosts)
                and last - index <= LONGEST_NATIONALITY
                and self._nationality(hosts[last].word, feminine=key.endswith(_FEMININE))
                and (last > index + 1 or key not in self.states or self._of_a_state(hosts, last))
            ):
                last += 1
            return Stretch(index, last, EntityType.ORG, by=BY) if last > index + 1 else None
        kind = EntityType.ORG if key in self.offices else EntityType.PLACE if key in self.facilities else None
        if kind is None or hosts[index].word.enclitic or self._is_too_wide(hosts, index):
            return None
        last = self._tail(hosts, known, index + 1)
        return Stretch(index, last, kind, by=BY) if last > index + 1 and not self._is_common(hosts, index, last) else None

    def _is_too_wide(self, hosts: Sequence[Host], index: int) -> bool:
        """Whether a word that opens a name only before some others stands before another one."""
        allowed = self.narrow.get(hosts[index].key)
        return allowed is not None and hosts[index + 1].key not in allowed

    def _is_common(self, hosts: Sequence[Host], first: int, last: int) -> bool:
        """Whether two words are what any body or place of the kind has: غرفة الملابس, مركز الصدارة."""
        return last == first + 2 and hosts[last - 1].shape in self.common.get(hosts[first].key, ())

    def _of_a_state(self, hosts: Sequence[Host], place: int) -> bool:
        """Whether an adjective is a country's: الحكومة السورية, الحكومة الكورية الجنوبية, but not الحكومة المركزية."""
        norm, following = hosts[place].word.norm, hosts[place + 1].word.norm
        return norm in self.nationalities or f"{norm} {following}" in self.nationalities

    def _tail(self, hosts: Sequence[Host], known: Spans, first: int) -> int:
        """Where the definite nouns and known names that begin at `first` end."""
        last = first
        while last < len(hosts) and last - first < LONGEST:
            if last in known and not hosts[last].skipped:
                end, kind = known[last]
                if kind not in PARTS:
                    break
                last = end
            elif self.definite(hosts[last], joined=last > first) or self._leads_on(hosts, known, last):
                last += 1
            else:
                break
        return last

    def _leads_on(self, hosts: Sequence[Host], known: Spans, place: int) -> bool:
        """Whether an indefinite noun stands before a definite one or a known name: مجلس حقوق الإنسان."""
        host, following = hosts[place], place + 1
        if (
            host.word.pos != "noun"
            or host.skipped
            or host.word.enclitic
            or host.key.startswith(ARTICLE)
            or host.key in self.offices
        ):
            return False
        return following in known or self.definite(hosts[following], joined=False)

    def definite(self, host: Host, *, joined: bool) -> bool:
        """Whether a word has the article and can belong to a name; `joined` allows و before it (الاقتصاد والمالية)."""
        if (
            not host.key.startswith(ARTICLE)
            or host.key in self.ends
            or host.key in self.titles
            or (host.word.pos or "noun") not in _NOMINAL
        ):
            return False
        return not host.skipped or (joined and host.word.norm.startswith(AND) and host.skipped == 1)

    def _nationality(self, word: Word, *, feminine: bool) -> bool:
        """Whether a word can be the nationality of an organ of that gender (الخارجية الروسية, but وزير الخارجية الروسي)."""
        ending = "يه" if feminine else "ي"
        return (
            word.norm.startswith(ARTICLE)
            and word.norm.endswith(ending)
            and word.pos in ("adj", "noun")
            and word.norm not in self.ends
        )


def read_patterns(keys_of: Callable[[str], tuple[str, ...]], titles: Collection[str]) -> Patterns:
    """The patterns that come with the program, their words normalised by `keys_of`; `titles` announce a person."""
    kinds = (*KINDS, "narrow", "common", "towns")
    fields = read_yaml(resources.data("lexicon", "name_patterns.yaml")).mapping(kinds, required=kinds)
    towns = frozenset(" ".join(keys_of(text)) for text in fields["towns"].texts())
    listed = {kind: frozenset(keys_of(text)[0] for text in fields[kind].texts()) for kind in KINDS}
    narrow, common = (
        {
            keys_of(word.text())[0]: frozenset(keys_of(text)[0] for text in behind.texts())
            for word, behind in fields[kind].entries()
        }
        for kind in ("narrow", "common")
    )
    return Patterns(titles=titles, narrow=narrow, common=common, nationalities=nationalities(keys_of), towns=towns, **listed)
