"""Write the gazetteer of countries, world regions and well-known cities from Unicode CLDR and a hand-written overlay.

CLDR (https://cldr.unicode.org, Unicode License v3) comes inside the package `babel` (`pip install babel`): territory names in
Arabic and English, and the exemplar city of each time zone. `data/sources/places_overlay.yaml` says which of them are wanted and
adds what newspapers write: the usual name, spellings, what only counts behind a trigger word, what is something else.

    python -m scripts.build_places
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

import babel
import yaml
from babel.core import Locale, get_global

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DATA = Path(__file__).parents[1] / "data"
OVERLAY = DATA / "sources" / "places_overlay.yaml"
WIDTH = 140
NOTE = """\
# {what}
# Made by scripts/build_places.py from Unicode CLDR (in babel {version}; Unicode License v3) and data/sources/places_overlay.yaml:
# edit the overlay and run the script again, not this file. Names, spellings and `not` frames were reviewed against the words
# around each hit in 31,000 news articles of 2018; `cued` names are everyday words and count only behind a trigger (مدينة، دولة).
"""


class Extra(TypedDict, total=False):
    """What the overlay says about one territory or city; every key may be absent."""

    drop: bool
    cldr: bool
    ar: str
    en: str
    aliases: list[str]
    cued: list[str]
    never: list[str]
    parent: str | None
    wikidata: str


class Place(TypedDict):
    """One entry of the gazetteer; empty lists and None are left out of the file."""

    id: str
    ar: str
    en: str
    wikidata: str | None
    aliases: list[str]
    cued: list[str]
    never: list[str]
    parent: str | None


def main() -> None:
    """Write `places_countries.yaml` and `places_cities.yaml` into `data/entities`."""
    for name, text in written():
        (DATA / "entities" / name).write_text(text, encoding="utf-8")


def written() -> Iterator[tuple[str, str]]:
    """The name of each file, and what it holds."""
    overlay = yaml.safe_load(OVERLAY.read_text(encoding="utf-8"))
    arabic, english = Locale("ar"), Locale("en")
    countries = dict(_countries(arabic, english, _extras(overlay["territories"])))
    ids = {code: place["id"] for code, place in countries.items()}
    cities = list(_cities(arabic, english, _extras(overlay["cities"]), ids))
    yield "places_countries.yaml", _yaml("Countries, territories and regions of the world.", list(countries.values()))
    yield "places_cities.yaml", _yaml("Well-known cities: those that Unicode CLDR names.", cities)


def _extras(section: Mapping[str, Mapping[str, Any] | None]) -> dict[str, Extra]:
    """What the overlay says, by code or time zone; its key `not` is `never` here."""
    named = {
        key: {"never" if name == "not" else name: value for name, value in (given or {}).items()}
        for key, given in section.items()
    }
    return {str(key): Extra(**given) for key, given in named.items()}  # type: ignore[typeddict-item]


def _countries(arabic: Locale, english: Locale, extras: dict[str, Extra]) -> Iterator[tuple[str, Place]]:
    for code, name in sorted(english.territories.items()):
        extra = extras.get(code, Extra())
        if code in arabic.territories and not extra.get("drop"):
            yield code, _place(arabic.territories[code], name, extra, parent=None)


def _cities(arabic: Locale, english: Locale, extras: dict[str, Extra], ids: dict[str, str]) -> Iterator[Place]:
    homes = get_global("zone_territories")
    for zone, extra in extras.items():
        name = extra.get("en") or english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        home = extra["parent"] if "parent" in extra else homes.get(zone)
        yield _place(arabic.time_zones[zone]["city"], name, extra, parent=ids.get(home) if home else None)


def _place(arabic: str, english: str, extra: Extra, *, parent: str | None) -> Place:
    bare = arabic.partition(" (")[0]
    cldr = [bare] if extra.get("cldr", True) else []
    ar = extra.get("ar") or bare
    en = extra.get("en") or english.replace("&", "and").replace("St. ", "Saint ")
    cued = extra.get("cued", [])
    taken = {_key(name) for name in (ar, *cued)}
    aliases = []
    for name in (*cldr, *extra.get("aliases", [])):
        if _key(name) not in taken:
            taken.add(_key(name))
            aliases.append(name)
    return Place(
        id=_slug(en),
        ar=unicodedata.normalize("NFC", ar),
        en=en,
        wikidata=extra.get("wikidata"),
        aliases=aliases,
        cued=cued,
        never=extra.get("never", []),
        parent=parent,
    )


def _key(name: str) -> str:
    """A name without what the program's own normalisation takes away: marks, and the difference of ا أ إ آ, ى ي, ة ه."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name) if unicodedata.category(letter) != "Mn")
    return bare.replace("ى", "ي").replace("ة", "ه").casefold()


def _slug(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.replace("’", "")).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _yaml(what: str, places: list[Place]) -> str:
    blocks = [NOTE.format(what=what, version=babel.__version__)]
    for place in places:
        lines = [f"- id: {place['id']}", "  type: PLACE", f"  ar: {_text(place['ar'])}", f"  en: {_text(place['en'])}"]
        if place["wikidata"]:
            lines.append(f"  wikidata: {place['wikidata']}")
        lists = {"aliases": place["aliases"], "cued": place["cued"], "not": place["never"]}
        lines += [_list(key, texts) for key, texts in lists.items() if texts]
        if place["parent"]:
            lines.append(f"  parent: {place['parent']}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _list(key: str, texts: list[str]) -> str:
    """A list in one line, or in several that break between its texts."""
    lines = [f"  {key}: ["]
    for number, text in enumerate(texts, start=1):
        piece = _text(text) + ("]" if number == len(texts) else ", ")
        if len(lines[-1]) + len(piece.rstrip()) > WIDTH:
            lines.append("    ")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines)


def _text(value: str) -> str:
    """A YAML scalar, quoted where a plain one would be read as something else."""
    return str(yaml.safe_dump(value, allow_unicode=True, width=10_000)).removesuffix("\n").removesuffix("\n...")


if __name__ == "__main__":
    main()
