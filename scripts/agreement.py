"""How far two annotators working apart agree: Krippendorff's alpha on `data/eval/second.json` and the first annotation.

    python -m scripts.agreement [BENCH]

BENCH is the folder with `ant/articles.jsonl.gz`. Tokens are those of `llamafund.text` that hold a letter or a digit. Claims
match as in `scripts.evaluation.claims`: half of the longer span, one to one. A source is the same where both are understood or
nobody is named, or where the spans share half of the longer one.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from llamafund import resources
from llamafund.text.words.tokenise import tokenise
from scripts.ant import BENCH, articles
from scripts.evaluation.agreement_on_stories import matched, told
from scripts.evaluation.claims import Found, match, score

Units = list[tuple[str, str]]
Marks = Sequence[tuple[int, int, str]]


def alpha(units: Units) -> float:
    """Krippendorff's alpha, nominal, two annotators, nothing missing: one pair of labels a unit.

    K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section B. 1.0 where only one label was ever used.
    """
    labels = Counter(label for unit in units for label in unit)
    n = labels.total()
    expected = 1 - sum(count * (count - 1) for count in labels.values()) / (n * (n - 1))
    observed = sum(one != other for one, other in units) / len(units)
    return 1 - observed / expected if expected else 1.0


def on_tokens(text: str, first: Marks, second: Marks) -> Units:
    """The label that either annotator's marks `[start, end)` give each word of the text; empty outside all marks."""
    spans = [(start, start + len(form)) for start, form in tokenise(text) if any(map(str.isalnum, form))]

    def label(span: tuple[int, int], marks: Marks) -> str:
        return next((name for start, end, name in marks if start < span[1] and span[0] < end), "")

    return [(label(span, first), label(span, second)) for span in spans]


def claim(record: Mapping[str, Any]) -> Found:
    """A claim of an annotation file as the score sees it."""
    credited = record["attribution"]
    source = credited["source"] if credited else None
    return Found(
        start=record["start"],
        end=record["end"],
        kind=record["kind"],
        attributed=credited is not None,
        source=tuple(source) if source else None,
        understood=bool(credited) and not source,
        factuality=record["factuality"],
        hedged=bool(record["hedges"]),
        negated=bool(record["negations"]),
        quantities=tuple((start, end, float(value), unit) for start, end, value, unit in record["quantities"]),
    )


def on_claims(article: str, pairs: Sequence[tuple[Found, Found]]) -> Iterator[tuple[str, str, str]]:
    """What is asked of each matched claim, with the two answers."""
    for one, other in pairs:
        for name in ("attributed", "factuality", "hedged", "negated", "kind"):
            yield name, str(getattr(one, name)), str(getattr(other, name))
        if one.attributed and other.attributed:
            yield "source, both attributed", *_sources(article, one, other)


def _sources(article: str, one: Found, other: Found) -> tuple[str, str]:
    if one.source and other.source:
        shared = min(one.source[1], other.source[1]) - max(one.source[0], other.source[0])
        if 2 * shared >= max(one.source[1] - one.source[0], other.source[1] - other.source[0]):
            return f"{article} {one.source}", f"{article} {one.source}"
    return f"{article} {one.source}", f"{article} {other.source}"


def _read(name: str) -> Any:
    return json.loads(resources.data("eval", f"{name}.json").read_text(encoding="utf-8"))


def _by_id(records: Sequence[Mapping[str, Any]], field: str) -> dict[str, Any]:
    return {record["id"]: record[field] for record in records}


def main() -> None:
    """Print the figures."""
    bench = Path(sys.argv[1]) if len(sys.argv) > 1 else BENCH
    second = _read("second")
    first = _by_id(_read("claims")["articles"], "claims")
    names = _by_id(_read("entities")["articles"], "mentions"), _by_id(second["entities"], "mentions")
    again = {name: _by_id(second[name], "claims") for name in ("claims", "claims_again", "claims_third")}
    wanted = {key for records in again.values() for key in records}
    texts = {article.id: article.text for article in articles(bench, wanted)}
    texts |= {path.stem: path.read_text(encoding="utf-8") for path in resources.seeds().glob("*.txt") if path.stem in wanted}

    print(f"{'':26}units  equal  alpha")
    for records in again.values():
        _claims(texts, first, records)
    units = [unit for key in names[1] for unit in on_tokens(texts[key], names[0][key], names[1][key])]
    mentions = [{(key, *mention) for key in names[1] for mention in annotation[key]} for annotation in names]
    common = len(mentions[0] & mentions[1])
    print(f"{len(names[1])} articles of names")
    _line("token's entity type", units)
    print(f"mentions: {len(mentions[0])} and {len(mentions[1])}, {common} with the same span and type, ", end="")
    print(f"F1 {2 * common / (len(mentions[0]) + len(mentions[1])):.3f}")
    for name in ("stories", "stories_again"):
        _stories(_by_id(_read("stories")["stories"], "rows"), _by_id(second[name], "rows"))


def _claims(texts: Mapping[str, str], first: Mapping[str, Any], second: Mapping[str, Any]) -> None:
    """Print how far two annotations of the same articles agree on their claims."""
    units: dict[str, Units] = {"token in a claim": []}
    both = []
    same_span = 0
    for key in second:
        one, other = ([claim(record) for record in annotation[key]] for annotation in (first, second))
        both.append((one, other))
        marks = [[(found.start, found.end, "claim") for found in annotation] for annotation in (one, other)]
        units["token in a claim"] += on_tokens(texts[key], *marks)
        pairs = match(one, other)
        same_span += sum((a.start, a.end) == (b.start, b.end) for a, b in pairs)
        for name, label, again in on_claims(key, pairs):
            units.setdefault(name, []).append((label, again))
    print(f"{len(both)} articles of claims")
    for name, table in units.items():
        _line(name, table)
    figures = score(both)
    print(f"claims: {sum(len(one) for one, _ in both)} and {sum(len(other) for _, other in both)}, ", end="")
    print(f"{len(units['kind'])} matched, {same_span} of them with the same span, F1 {figures['claims.f1']:.3f}")
    print(f"quantities: F1 {figures['quantities.f1']:.3f}")


def _line(name: str, units: Units) -> None:
    print(f"{name:26}{len(units):5}  {sum(a == b for a, b in units) / len(units):.3f}  {alpha(units):.3f}")


def _stories(first: Mapping[str, Any], second: Mapping[str, Any]) -> None:
    """Print how far the rows agree, and where two articles stand in both rows, whether they agree or conflict there."""
    pairs = {name: matched(first[name], rows) for name, rows in second.items()}
    both = [pair for found in pairs.values() for pair in found]
    sizes = [sum(len(rows[name]) for name in pairs) for rows in (first, second)]
    units = told(both)
    f1 = 2 * len(both) / sum(sizes)
    one, other = (sum(bool(pair[side]["conflicts"]) for pair in both) for side in (0, 1))
    common = sum(all(row["conflicts"] for row in pair) for pair in both)
    print(f"rows of {len(pairs)} stories: {sizes[0]} and {sizes[1]}, {len(both)} matched, F1 {f1:.3f}; ", end="")
    print(f"disputed of the matched: {one} and {other}, {common} in both")
    _line("agree or conflict", units)


if __name__ == "__main__":
    main()
