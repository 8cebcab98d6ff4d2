"""Who is named: precision, recall and F1 on annotated text, by type, beside the gazetteer's bare strings.

    python -m scripts.evaluation.entities

The sets: `dev` and `held` of `data/eval/entities.json`, Wojood's `val` and six articles of AQMAR that were never trained on. The
last two follow other rules (titles and trigger words in the span, adjectives of nationality, MIS): of their names the trigger
words of `data/lexicon/name_patterns.yaml` and the proclitics are cut off, and types of theirs that we have not are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from llamafund.entities import read_triggers
from llamafund.entities.rules.patterns import read_patterns
from llamafund.entities.sheet import sheets
from llamafund.entities.spans.host import host_of
from llamafund.entities.spans.stretch import Stretch, spans_of, stretch_of
from llamafund.model import Article, Entity, EntityType, Mention
from llamafund.text import norms
from llamafund.workbench import DEFAULTS, Options, workbench
from scripts.ant import BENCH
from scripts.entities.corpora import UNSURE, Text, annotated, aqmar, wojood

TYPES = ("ORG", "PERSON", "PLACE", "PRODUCT")
MAIN = ("ORG", "PERSON", "PLACE")
GAZETTEER = Options(ner="gazetteer")
Triple = tuple[int, int, str]
Finder = Callable[[Article], Iterable[Triple]]


def evaluate_entities(bench: Path, split: str, find: Finder | None = None) -> dict[str, float]:
    """F1, precision and recall on one split of `data/eval/entities.json`.

    `exact` wants the same span and type, `overlap` the same type and a common character; each annotation is matched once.
    """
    return evaluate_texts(annotated(bench, split, workbench(DEFAULTS)), find or found)


def evaluate_texts(texts: Iterable[Text], find: Finder) -> dict[str, float]:
    """The same figures on any annotated texts."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for text in texts:
        wanted = [name for name in text.names if name[2] in TYPES]
        unsure = [name for name in text.names if name[2] == UNSURE]
        mine = [
            item for item in find(text.document.article) if item[2] in TYPES and not any(_common(item, name) for name in unsure)
        ]
        for way, same in (("exact", _exact), ("overlap", _overlap)):
            _count(counts, way, wanted, mine, same)
    figures = {}
    for way in ("exact", "overlap"):
        for name, types in (("main", MAIN), *((kind, (kind,)) for kind in TYPES)):
            hit, extra, missed = (sum(counts[way, kind, what] for kind in types) for what in ("hit", "extra", "missed"))
            figures |= _figures(f"{way}.{name}", hit, extra, missed)
    return figures


def found(article: Article, options: Options = DEFAULTS) -> list[Triple]:
    """What the program finds."""
    bench = workbench(options)
    (mentions,) = bench.recogniser([bench.document(article)])
    return [(mention.start, mention.end, mention.entity.type.value) for mention in mentions]


def by_our_rules(texts: Iterable[Text]) -> Iterator[Text]:
    """Texts of other corpora with the proclitics and trigger words cut off their names."""
    outside = read_patterns(norms, read_triggers(norms)[EntityType.PERSON]).outside
    for text in texts:
        document = text.document
        hosts = [host_of(word) for word in document.words]
        (sheet,) = sheets([document])
        names = []
        for start, end, kind in text.names:
            words = document.article.text[start:end]
            dummy = Mention(start=start, end=end, text=words, entity=Entity(id="", type=EntityType.OTHER), by="")
            first, last = stretch_of(document, dummy)[:2]
            while first + 1 < last and hosts[first].key in outside:
                first += 1
            (span,) = spans_of(sheet, hosts, [Stretch(first, last, EntityType.OTHER)])
            names.append((*span, kind))
        yield Text(document=document, names=tuple(names))


def main() -> None:
    """Print the table."""
    bench = workbench(DEFAULTS)
    sets = {
        "dev": list(annotated(BENCH, "dev", bench)),
        "held": list(annotated(BENCH, "held", bench)),
        "wojood val": list(by_our_rules(wojood(BENCH, "val", bench))),
        "aqmar aside": list(by_our_rules(aqmar(BENCH, bench, aside=True))),
    }
    print(f"{'set':<12}{'finder':<12}{'way':<9}" + "".join(f"{name:<18}" for name in ("main", *TYPES)))
    for name, texts in sets.items():
        for finder, options in (("gazetteer", GAZETTEER), ("embedded", DEFAULTS)):
            figures = evaluate_texts(texts, lambda article, options=options: found(article, options))
            for way in ("exact", "overlap"):
                cells = (
                    "/".join(
                        f"{figures[f'{way}.{kind}.{figure}']:.3f}".removeprefix("0") for figure in ("precision", "recall", "f1")
                    )
                    for kind in ("main", *TYPES)
                )
                print(f"{name:<12}{finder:<12}{way:<9}" + "".join(f"{cell:<18}" for cell in cells), flush=True)


def _exact(gold: Triple, mine: Triple) -> bool:
    return gold == mine


def _common(gold: Triple, mine: Triple) -> bool:
    return gold[0] < mine[1] and mine[0] < gold[1]


def _overlap(gold: Triple, mine: Triple) -> bool:
    return gold[2] == mine[2] and _common(gold, mine)


def _count(
    counts: Counter[tuple[str, str, str]],
    way: str,
    wanted: list[Triple],
    mine: list[Triple],
    same: Callable[[Triple, Triple], bool],
) -> None:
    left = list(wanted)
    for item in mine:
        match = next((gold for gold in left if same(gold, item)), None)
        if match is None:
            counts[way, item[2], "extra"] += 1
        else:
            left.remove(match)
            counts[way, item[2], "hit"] += 1
    for gold in left:
        counts[way, gold[2], "missed"] += 1


def _figures(name: str, hit: int, extra: int, missed: int) -> dict[str, float]:
    precision = hit / (hit + extra) if hit else 0.0
    recall = hit / (hit + missed) if hit else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    return {f"{name}.precision": precision, f"{name}.recall": recall, f"{name}.f1": f1}


if __name__ == "__main__":
    main()
