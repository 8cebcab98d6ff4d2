"""What is denied to be known: a question behind it leaves open what is the case (لم يعرف ما إذا …)."""

from __future__ import annotations

from llamafund.claims.factuality.scan import Scan
from llamafund.orthography import ARTICLE


def leaves_open(scan: Scan, index: int, end: int) -> bool:
    """Whether what is denied is to know the answer to a question that follows (لم يعرف ما إذا …)."""
    near = range(index, min(scan.last, end + scan.windows.knowing))
    known = next((place for place in near if _knows(scan, place)), None)
    if known is None:
        return False
    behind = range(known + 1, min(scan.last, known + scan.windows.asking))
    return any(_asks(scan, place, sure=not scan.traits[known].verb) for place in behind)


def _knows(scan: Scan, index: int) -> bool:
    trait = scan.traits[index]
    return trait.lemma in scan.certainty.knowing and not trait.glued  # not «لم تفعل شيئا للتأكد من …»


def _asks(scan: Scan, index: int, *, sure: bool) -> bool:
    """Whether a question begins here; «من» asks who where a verb follows, else it is «of»."""
    found, trait = scan.certainty.asking.at(scan.traits, index, scan.last), scan.traits[index]
    after = scan.at(found[0]) if found is not None else None
    if trait.that and "إ" in trait.form:
        return not trait.enclitic and after is not None and bool(after.verb)
    if trait.that:
        return sure  # «من غير المؤكد أنه سيحضر», not «لم يعرف أنه حضر»
    if trait.lemma == scan.words.any and not (trait.glued or scan.traits[index - 1].preposition):
        after = scan.at(index + 1)
        return after is not None and after.norm.startswith(ARTICLE)  # «لم يعرف أي الفريقين فاز», not «لم يتأكد أي شيء»
    if not trait.preposition:
        return found is not None
    return after is not None and (bool(after.verb) or after.relative)
