"""Bring the words of `data/lexicon/states.yaml` to the forms by which texts know them: `python -m scripts.build_states`.

A listed word stands by its normalised form, with the end that it lacks as it is written (باق is باقي); a word of a phrase by what
the text stage takes for its dictionary form too, unless that would cut a preposition off. Reading the YAML itself would take a
tenth of a second at every start.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from llamafund import resources
from llamafund.located import read_yaml
from llamafund.text import norm
from llamafund.workbench import DEFAULTS, workbench

GAP = "~"
ANY_THING = "any"  # sort of what is said of no listed thing
SAID = frozenset({"said", "alone", ANY_THING})
DEFECTIVE = "ي"  # what the indefinite form of such words lacks


def main() -> None:
    """Read, analyse, write."""
    resources.data("models", "states.json").write_text(written(), encoding="utf-8")


def written() -> str:
    """What the built file holds: each phrase with its set, sort and state, by the words that it may begin with."""
    forms = _Forms()
    beginning: dict[str, list[str]] = {}
    for entry in _entries():
        parts = forms.spread(entry[-1].split()) if entry[1] in SAID else entry[-1].split()
        phrase = [[] if part == GAP else forms(part, alone=" " not in entry[-1]) for part in parts]
        line = " ".join([*entry[:-1], *("|".join(part) or GAP for part in phrase)])
        for form in phrase[0]:
            beginning.setdefault(form, []).append(line)
    about = {"what": "states that exclude each other", "made_by": "python -m scripts.build_states", "beginning": beginning}
    return json.dumps(about, ensure_ascii=False, indent=0) + "\n"


def _entries() -> Iterator[tuple[str, str, str, str]]:
    """Set, sort, state (`-` where it is of none) and phrase."""
    for name, entry in read_yaml(resources.data("lexicon", "states.yaml")).entries():
        parts = entry.mapping(("of", "states", "not"), required=("states",))
        for sort in ("of", "not"):
            if sort in parts:
                yield from ((name.text(), sort, "-", text) for text in parts[sort].texts())
        for state, told in parts["states"].entries():
            for sort, texts in told.mapping(("said", "alone")).items():
                kept = sort if "of" in parts else ANY_THING
                yield from ((name.text(), kept, state.text(), text) for text in texts.texts())


class _Forms:
    """The forms by which texts know a word of the lexicon."""

    def __init__(self) -> None:
        self._words = workbench(DEFAULTS).words

    def spread(self, parts: list[str]) -> list[str]:
        """The words of a phrase, with room for the subject behind a verb: توصل إلى is توصلت الدولتان إلى."""
        verb = len(parts) > 1 and GAP not in parts[:2] and self._is_verb(parts[0])
        return [parts[0], GAP, *parts[1:]] if verb else parts

    def _is_verb(self, part: str) -> bool:
        (word,) = self._words(part)
        return (word.pos or "").startswith("verb")

    def __call__(self, part: str, *, alone: bool) -> list[str]:
        (word,) = self._words(part)
        plain = not word.proclitic.removesuffix("ال") and word.by == "table"
        known = word.lemma == norm(part) + DEFECTIVE if alone else plain
        return sorted({norm(part), word.lemma} if known else {norm(part)})


if __name__ == "__main__":
    main()
