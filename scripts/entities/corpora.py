"""Annotated text as tokens of this program with one label each, from the corpora that stand beside a checkout."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from llamafund import resources
from llamafund.model import Article, Document
from llamafund.workbench import Workbench
from scripts.ant import articles

Labelled = tuple[int, int, str]  # start, end, type; a type of UNSURE says nothing either way
UNSURE = "?"
AQMAR_ASIDE = ("Christiano_Ronaldo", "Damascus", "Internet", "Nuclear_Power", "Raul_Gonzales", "Solaris")
_AQMAR = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"}
_WOJOOD = {"PERS": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "PRODUCT": "PRODUCT"}
_WOJOOD_UNSURE = ("NORP", "WEBSITE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text with the names in it."""

    document: Document
    names: tuple[Labelled, ...]


def annotated(bench: Path, split: str, workbench: Workbench) -> Iterator[Text]:
    """The articles of one split of `data/eval/entities.json` (`dev`, `held`) or of `entities_train.json` (`train`)."""
    name = "entities_train.json" if split == "train" else "entities.json"
    listed = json.loads(resources.data("eval", name).read_text(encoding="utf-8"))["articles"]
    names = {
        item["id"]: tuple((start, end, kind) for start, end, kind in item["mentions"])
        for item in listed
        if item["split"] == split
    }
    for article in articles(bench, names):
        yield Text(document=workbench.document(article), names=names[article.id])


def aqmar(bench: Path, workbench: Workbench, *, aside: bool) -> Iterator[Text]:
    """AQMAR's articles: the six that are never trained on, or the others. MIS says nothing of our types."""
    for path in sorted((bench / "aqmar").glob("*.txt")):
        if (path.stem in AQMAR_ASIDE) == aside:
            yield _text(path.stem, _sentences(path), _AQMAR, (), workbench)


def wojood(bench: Path, part: str, workbench: Workbench) -> Iterator[Text]:
    """Wojood's sample (`train` or `val`), fifty sentences a text; of nested names the outermost of our types counts."""
    sentences = list(_sentences(bench / "wojood" / f"{part}.txt"))
    for first in range(0, len(sentences), 50):
        yield _text(f"{part}-{first}", sentences[first : first + 50], _WOJOOD, _WOJOOD_UNSURE, workbench)


def _sentences(path: Path) -> Iterator[list[tuple[str, list[str]]]]:
    """The sentences of a file of `token TAG…` lines with empty lines between them."""
    sentence: list[tuple[str, list[str]]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        form, *tags = line.split() or [""]
        if form and form != "$#$":
            sentence.append((form, tags))
        elif sentence:
            yield sentence
            sentence = []


def _text(
    name: str,
    sentences: Iterable[Sequence[tuple[str, list[str]]]],
    types: dict[str, str],
    unsure: Sequence[str],
    workbench: Workbench,
) -> Text:
    text = ""
    names: list[Labelled] = []
    for sentence in sentences:
        places = []
        for form, _ in sentence:
            places.append((len(text), len(text) + len(form)))
            text += form + " "
        text = text[:-1] + "\n"
        names.extend((places[first][0], places[last - 1][1], kind) for first, last, kind in _outermost(sentence, types, unsure))
    return Text(document=workbench.document(Article(id=name, text=text)), names=tuple(names))


def _outermost(
    sentence: Sequence[tuple[str, list[str]]], types: dict[str, str], unsure: Sequence[str]
) -> list[tuple[int, int, str]]:
    """The longest tagged stretches that do not overlap, as positions in the sentence."""
    found: list[tuple[int, int, str]] = []
    labels = {tag[2:] for _, tags in sentence for tag in tags if tag[1:2] == "-"}
    for label in labels:
        kind = types.get(label) or (UNSURE if label in unsure or label.startswith("MIS") else None)
        if kind is None:
            continue
        first: int | None = None
        for index, (_, tags) in enumerate([*sentence, ("", [])]):
            if first is not None and f"I-{label}" not in tags:
                found.append((first, index, kind))
                first = None
            if f"B-{label}" in tags:
                first = index
    kept: list[tuple[int, int, str]] = []
    for span in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return kept
