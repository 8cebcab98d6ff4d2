"""Measure the claims against the annotation in `data/eval/claims.json`, beside a naive baseline.

    python -m scripts.evaluation.claims BENCH [dev|held]

BENCH is the folder with `ant/articles.jsonl.gz`. Prints precision, recall and F1 with the confusions. How each is counted:

- spans: a gold and a found claim match where they share half of the longer one, one to one, the largest share first.
- attribution, hedge, negation: detection over all claims; one that stands on an unmatched claim is missed or spurious too.
  Beside it (`matched`) over the matched pairs alone, which shows the labels apart from the cutting.
- source: of the claims where both have an attribution, those with the right one: a named source shares half of the longer
  span; an understood one (`same`) is understood, an agentless one anonymous.
- kind: of the matched claims. quantities: value and unit equal (عام and سنة are one unit) and the spans overlap.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llamafund.model import Analysis, Article, Claim, EvidenceKind, Kind
from llamafund.pipeline import analyse
from scripts.evaluation.one_to_one import one_to_one

ROOT = Path(__file__).resolve().parents[2]
YEARS = {"عام": "سنة", "سنه": "سنة"}
_SPELLING = str.maketrans("أإآىة", "اااي" + "ه")
HALF = 0.5  # of the longer span has to be shared
_SENTENCE = re.compile(r"[^.!؟?\n]+")
_SAID = re.compile(
    r"\b[وف]?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|ذكر|ذكرت)\b\s+(?P<source>(?:\S+\s+){0,6}?\S+)\s+(?:إن|أن|إنه|أنه)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim as the score sees it, gold or found; spans in code points, `source` None for one only understood."""

    start: int
    end: int
    kind: str
    attributed: bool = False
    source: tuple[int, int] | None = None
    understood: bool = False
    factuality: str = "CT+"
    hedged: bool = False
    negated: bool = False
    quantities: tuple[tuple[int, int, float, str | None], ...] = ()


Answers = tuple[list[Found], list[Found]]  # an article's claims as annotated, and as found


def evaluate_claims(bench: Path, split: str) -> dict[str, dict[str, float]]:
    """The figures of one split by name, in 0..1, and beside them those of what was drawn for it on a later day.

    `baseline.*` are those of the naive baseline. As for stories, what was drawn later counts in both, and apart is called by the
    day (`held-2026-11-29`).
    """
    gold = [
        article
        for article in json.loads((ROOT / "data/eval/claims.json").read_text(encoding="utf-8"))["articles"]
        if article["split"] == split
    ]
    texts = _texts(bench, [article["id"] for article in gold])
    pairs: defaultdict[str, list[Answers]] = defaultdict(list)
    base: defaultdict[str, list[Answers]] = defaultdict(list)
    for article in gold:
        wanted = [_gold(claim) for claim in article["claims"]]
        outcome = analyse(Article(id=article["id"], text=texts[article["id"]]))
        assert isinstance(outcome, Analysis)
        for name in (split, f"{split}-{article['drawn']}") if "drawn" in article else (split,):
            pairs[name].append((wanted, [_found(claim) for claim in outcome.claims]))
            base[name].append((wanted, list(baseline(texts[article["id"]]))))
    return {
        name: score(pairs[name]) | {f"baseline.{figure}": value for figure, value in score(base[name]).items()} for name in pairs
    }


def _texts(bench: Path, ids: Sequence[str]) -> dict[str, str]:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt") if path.stem in ids}
    wanted = set(ids)
    with gzip.open(bench / "ant/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["id"] in wanted:
                texts[record["id"]] = record["text"]
    return texts


def _gold(claim: Mapping[str, Any]) -> Found:
    credited = claim["attribution"]
    source = credited["source"] if credited else None
    return Found(
        start=claim["start"],
        end=claim["end"],
        kind=claim["kind"],
        attributed=credited is not None,
        source=tuple(source) if source else None,
        understood=bool(credited) and not source,
        factuality=claim["factuality"],
        hedged=bool(claim["hedges"]),
        negated=bool(claim["negations"]),
        quantities=tuple((start, end, float(value), unit) for start, end, value, unit in claim["quantities"]),
    )


def _found(claim: Claim) -> Found:
    credited = claim.attribution
    kinds = {evidence.kind for evidence in claim.evidence}
    cues = {(evidence.start, evidence.end) for evidence in claim.evidence if evidence.kind is EvidenceKind.ATTRIBUTION}
    understood = credited is not None and any(start <= credited.start and credited.end <= end for start, end in cues)
    return Found(
        start=claim.start,
        end=claim.end,
        kind=claim.kind.value,
        attributed=credited is not None,
        source=(credited.start, credited.end) if credited and not understood else None,
        understood=understood,
        factuality=claim.factuality.value,
        hedged=EvidenceKind.HEDGE in kinds,
        negated=EvidenceKind.NEGATION in kinds,
        quantities=tuple((q.start, q.end, q.value, q.unit) for q in claim.quantities),
    )


def baseline(text: str) -> Iterator[Found]:
    """Every sentence a claim; «قال X إن» by a regular expression; hedge and negation words anywhere; bare digits."""
    for match in _SENTENCE.finditer(text):
        sentence = match.group().rstrip()
        begin = match.start() + len(sentence) - len(sentence.lstrip())
        end = match.start() + len(sentence)
        if end - begin < 2:  # noqa: PLR2004 - a lone mark
            continue
        said = _SAID.search(sentence)
        yield Found(
            start=begin,
            end=end,
            kind=Kind.QUESTION.value if text[end : end + 1] in ("؟", "?") else Kind.ASSERTION.value,
            attributed=said is not None,
            source=(match.start() + said.start("source"), match.start() + said.end("source")) if said else None,
            hedged=bool(re.search(r"\b[وف]?(?:قد|ربما|يمكن|يبدو)\b", sentence)),
            negated=bool(re.search(r"\b[وف]?(?:لم|لن|لا|ليس|ليست|غير|عدم)\b", sentence)),
            quantities=tuple(
                (match.start() + digits.start(), match.start() + digits.end(), float(digits.group()), None)
                for digits in re.finditer(r"\d+", sentence)
            ),
        )


def match(gold: Sequence[Found], found: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Pairs that share half of the longer, one to one, the largest share first."""
    shares = ((_share(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found))
    return [(gold[i], found[j]) for i, j in one_to_one(entry for entry in shares if entry[0] >= HALF)]


def _share(one: Found, other: Found) -> float:
    return max(0, min(one.end, other.end) - max(one.start, other.start)) / max(one.end - one.start, other.end - other.start)


def score(articles: Iterable[Answers]) -> dict[str, float]:
    """The figures over articles of gold and found claims, and the confusions (`factuality.CT+>PS+`, counts)."""
    counts: Counter[str] = Counter()
    confusions: Counter[str] = Counter()
    for gold, found in articles:
        pairs = match(gold, found)
        counts.update({"claims.right": len(pairs), "claims.gold": len(gold), "claims.found": len(found)})
        for name in ("attributed", "hedged", "negated"):
            counts[f"{name}.gold"] += sum(getattr(one, name) for one in gold)
            counts[f"{name}.found"] += sum(getattr(one, name) for one in found)
            counts[f"{name}.matched.gold"] += sum(getattr(one, name) for one, _ in pairs)
            counts[f"{name}.matched.found"] += sum(getattr(other, name) for _, other in pairs)
            both = sum(getattr(one, name) and getattr(other, name) for one, other in pairs)
            counts[f"{name}.right"] += both
            counts[f"{name}.matched.right"] += both
        for one, other in pairs:
            counts["kind.all"] += 1
            counts["kind.right"] += one.kind == other.kind
            counts["factuality.right"] += one.factuality == other.factuality
            confusions[f"factuality {one.factuality} found as {other.factuality}"] += one.factuality != other.factuality
            confusions[f"kind {one.kind} found as {other.kind}"] += one.kind != other.kind
            if one.attributed and other.attributed:
                counts["source.all"] += 1
                counts["source.right"] += _same_source(one, other)
        wanted = {quantity for one in gold for quantity in one.quantities}
        got = {
            quantity
            for other in found
            for quantity in other.quantities
            if any(one.start <= quantity[0] < one.end for one in gold)
        }
        right = sum(any(_same_quantity(one, other) for other in got) for one in wanted)
        counts.update({"quantities.right": right, "quantities.gold": len(wanted), "quantities.found": len(got)})
    figures = {}
    for name in (
        "claims",
        "attributed",
        "attributed.matched",
        "hedged",
        "hedged.matched",
        "negated",
        "negated.matched",
        "quantities",
    ):
        figures |= _prf(name, counts[f"{name}.right"], counts[f"{name}.gold"], counts[f"{name}.found"])
    for name, whole in (("source", "source.all"), ("kind", "kind.all"), ("factuality", "kind.all")):
        figures[f"{name}.accuracy"] = counts[f"{name}.right"] / max(1, counts[whole])
    return figures | {f"confusion: {name}": float(count) for name, count in confusions.items() if count}


def _prf(name: str, right: int, gold: int, found: int) -> dict[str, float]:
    precision, recall = right / max(1, found), right / max(1, gold)
    return {
        f"{name}.precision": precision,
        f"{name}.recall": recall,
        f"{name}.f1": 2 * precision * recall / max(1e-9, precision + recall),
    }


def _same_source(gold: Found, found: Found) -> bool:
    if gold.source is None or found.source is None:
        return gold.source is found.source
    shared = min(gold.source[1], found.source[1]) - max(gold.source[0], found.source[0])
    return shared >= HALF * max(gold.source[1] - gold.source[0], found.source[1] - found.source[0])


def _same_quantity(gold: tuple[int, int, float, str | None], found: tuple[int, int, float, str | None]) -> bool:
    overlap = gold[0] < found[1] and found[0] < gold[1]
    return overlap and abs(gold[2] - found[2]) < 1e-6 and _unit(gold[3]) == _unit(found[3])  # noqa: PLR2004


def _unit(unit: str | None) -> str | None:
    if unit is None:
        return None
    plain = unit.translate(_SPELLING)
    return YEARS.get(plain, plain)


def main() -> None:
    """Print the figures of one split."""
    bench, split = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "dev"  # noqa: PLR2004
    figures = evaluate_claims(bench, split)[split]
    names = [name.removesuffix(".f1") for name in figures if name.endswith(".f1") and not name.startswith("baseline.")]
    print(f"{split}: {'':22}precision  recall     F1   | baseline")
    for name in names:
        ours = "   ".join(f"{figures[f'{name}.{part}']:6.3f}" for part in ("precision", "recall", "f1"))
        naive = "   ".join(f"{figures[f'baseline.{name}.{part}']:.2f}" for part in ("precision", "recall", "f1"))
        print(f"  {name:24}{ours}  | {naive}")
    for name in ("source", "kind", "factuality"):
        ours, naive = figures[f"{name}.accuracy"], figures[f"baseline.{name}.accuracy"]
        print(f"  {name:24}{ours:6.3f}   of the claims it can be asked of  | {naive:.2f}")
    for name, value in sorted(figures.items(), key=lambda item: -item[1]):
        if name.startswith("confusion: "):
            print(f"    {name.removeprefix('confusion: ')}: {value:.0f}")


if __name__ == "__main__":
    main()
