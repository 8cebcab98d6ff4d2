"""The words for places and for how something stands to one, by which `sites` and the kinds of dispute about where read claims."""

from __future__ import annotations

from llamafund.compare.pair.sentence import Item
from llamafund.compare.words import Words, among
from llamafund.located import Located

SIZES = ("spot", "quarter", "town", "district", "region", "province")  # from the least on; a country is larger
TOWN, PROVINCE, COUNTRY = SIZES.index("town"), SIZES.index("province"), len(SIZES)
KEYS = ("roles", "of_somebody", "close", "off", "sorts", "spots", "nowhere", "words", "happening", "took_place")
LISTS = ("of_somebody", "close", "off", "spots", "nowhere", "words", "happening", "took_place")
ROLES = ("at", "from", "to", "by")
AT = ROLES.index("at")


class PlaceWords:
    """Reads `where` of `data/lexicon/disputes.yaml`, each list by its key there; `countries` are names of such.

    A sort of place is told by its number.
    """

    def __init__(self, words: Words, part: Located, countries: frozenset[str]) -> None:
        held = part.mapping(KEYS, required=KEYS)
        roles = words.lists(held["roles"], *ROLES)
        self._roles = {form: role for role, forms in enumerate(roles) for form in forms}
        self.at, self.countries = roles[AT], countries
        sorts = [each.mapping(("words", "size", "area"), required=("words",)) for each in held["sorts"].items()]
        self._sorts = {form: sort for sort, each in enumerate(sorts) for form in words.norms(each["words"])}
        self._sizes = [SIZES.index(each["size"].choice(set(SIZES))) if "size" in each else None for each in sorts]
        self._areas = frozenset(sort for sort, each in enumerate(sorts) if "area" in each)
        self.of_somebody, self.close, self.off, self.spots, self.nowhere, self.words, self.happening, self.took_place = (
            words.norms(held[key]) for key in LISTS
        )

    def sort(self, item: Item) -> int | None:
        """What sort of place a word is for."""
        return self._sorts.get(item.lemma, self._sorts.get(item.norm))

    def size(self, item: Item) -> int | None:
        """How large a place is that a word is for, by `SIZES`."""
        sort = self.sort(item)
        return None if sort is None else self._sizes[sort]

    def is_area(self, sort: int) -> bool:
        """Whether other places lie in one of a sort, so that only its name tells one from another."""
        return sort in self._areas

    def role(self, item: Item) -> int | None:
        """How something stands to a place behind a word, by `ROLES`."""
        return self._roles.get(item.lemma, self._roles.get(item.norm))

    def is_country(self, item: Item) -> bool:
        """Whether a word is the name of a country."""
        return among(item.word, self.countries)
