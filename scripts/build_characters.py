"""Ask camel-tools what it makes of everyday characters, into data/models/characters.json: `python -m scripts.build_characters`.

Those of the blocks in which Arabic news is written are asked one by one, then two by two: kept are those that do not change
what is made of any other. Three together have no rule that two have not: composition and order are matters of neighbours,
and emoji of several characters need a joiner or a selector, which is not in these blocks or left out.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable

from llamafund import resources
from llamafund.signature import version
from llamafund.text.words import camel
from llamafund.text.words.characters import PACKAGE, TABLE

BLOCKS = (range(0x0021, 0x0100), range(0x0600, 0x0700), range(0x2000, 0x2070))  # Latin, Arabic, general punctuation
LETTER, JOINER = "ب", "\u200d"


def main() -> None:
    """Ask, compile, and say how much."""
    held = asked()
    about = {"made": "python -m scripts.build_characters", PACKAGE: version(PACKAGE)}
    text = json.dumps({"about": about, "characters": held}, indent=1)
    resources.data("models", TABLE).write_text(text + "\n", encoding="utf-8")
    print(f"{len(held['alone'])} characters are tokens by themselves, {len(held['within'])} stand in words")


def asked() -> dict[str, object]:
    """The table: which characters are tokens by themselves, which stand in words, and what is written otherwise."""
    kept = [character for block in BLOCKS for character in map(chr, block) if _stands(character)]
    alone = frozenset(character for character in kept if len(camel.forms(LETTER + character)) > 1)
    kept = [character for character in kept if all(_keeps_apart(character, other, alone) for other in kept)]
    return {
        "alone": "".join(character for character in kept if character in alone),
        "within": "".join(character for character in kept if character not in alone),
        "plain": _changed(kept, camel.plain),
        "norm": _changed(kept, camel.norm),
    }


def _stands(character: str) -> bool:
    """Whether a character is seen, or is nothing to the normalisers; the joiner of emoji is neither."""
    kind = unicodedata.category(character)
    return kind[0] in "LNPS" or (kind in ("Mn", "Cf") and not camel.plain(character) and character != JOINER)


def _keeps_apart(one: str, other: str, alone: frozenset[str]) -> bool:
    """Whether two characters side by side, in either order, are what they are by themselves."""
    return all(
        camel.forms(first + second) == ([first, second] if {first, second} & alone else [first + second])
        and all(how(first + second) == how(first) + how(second) for how in (camel.plain, camel.norm))
        for first, second in ((one, other), (other, one))
    )


def _changed(characters: list[str], how: Callable[[str], str]) -> dict[str, str]:
    return {character: written for character in characters if (written := how(character)) != character}


if __name__ == "__main__":
    main()
