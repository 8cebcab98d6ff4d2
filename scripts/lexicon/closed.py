"""The closed classes: readings fixed by a reviewed list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from llamafund.orthography import AND, SO
from llamafund.text.words.entry import Pos
from scripts.lexicon.readings import Chosen, Reading

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Mapping
    from pathlib import Path

PRONOUNS = ("ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "ي", "نا", "ني")


def closed_class(path: Path, forms: Collection[str], seen: Mapping[str, Counter[str]]) -> Chosen:
    """The readings that the reviewed list fixes, for those forms built from it that are in `forms`.

    A listed form beats a built one; what is an adjective in AlKhalil's corpus (`seen`) stays one (داخلي, not داخل and a pronoun).
    """
    words = [
        (word, Pos(pos), about, [*section["glue"], *about.get("glue", [])], about.get("pronouns", section["pronouns"]))
        for pos, section in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for word, about in section["words"].items()
    ]
    fixed: Chosen = {word: Reading(about["lemma"], None, pos) for word, pos, about, _, _ in words}
    for word, pos, about, glue, pronouns in words:
        for outer in ((), (AND,), (SO,)):
            for inner in ((), *((proclitic,) for proclitic in glue)):
                for enclitic in ("", *(PRONOUNS if pronouns else ())):
                    stem = about.get("before_pronoun", word) if enclitic else word
                    form = "".join((*outer, *inner, stem, enclitic))
                    if form in forms and not (enclitic == "ي" and _is_relational(seen.get(form))):
                        fixed.setdefault(form, Reading(about["lemma"], None, pos, (*outer, *inner), enclitic))
    return fixed


def _is_relational(lemmas: Counter[str] | None) -> bool:
    return bool(lemmas) and max(lemmas, key=lemmas.__getitem__).endswith("يّ")
