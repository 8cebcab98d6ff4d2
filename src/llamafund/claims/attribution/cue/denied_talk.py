"""What was told and is denied: «نفى المدرب ما تردد عن استقالته», «نفت الوزارة الأنباء التي تحدثت عن إغلاق الجسر»."""

from __future__ import annotations

from llamafund.claims.attribution.frame import View
from llamafund.punctuation import COMMAS


def past_talk(view: View, edge: int, last: int) -> int:
    """Where the matter of the talk at `edge` begins, behind its «عن», «حول» or «بشأن»; `edge` where there is none."""
    head = view.traits[edge]
    what = head.norm in view.particles.what and edge + 1 < last and bool(view.traits[edge + 1].verb)
    if not (what or (head.noun and not head.enclitic and head.lemma in view.speech.rumours)):
        return edge
    for index in range(edge + 1, min(last - 1, edge + view.windows.adjunct)):
        trait = view.traits[index]
        if trait.that or trait.form in COMMAS:
            return edge
        if trait.bare in view.particles.on_what and not trait.enclitic:
            told = view.traits[index + 1].noun or index + 1 in view.scene.names
            return index + 1 if told else edge
    return edge
