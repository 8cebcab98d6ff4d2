"""Which entity a source is: the person it names, the body he speaks for, a place that stands for its government."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from llamafund.claims.attribution.source.scene import Scene
from llamafund.model import Document, EntityType, Mention

_ORDER = (EntityType.PERSON, EntityType.ORG, EntityType.OTHER, EntityType.PRODUCT, EntityType.PLACE)


def credited(document: Document, scene: Scene, start: int, inside: Sequence[Mention]) -> str | None:
    """The id of the entity that a source is, which begins at the code point `start` and has some mentions `inside`.

    A person comes before the body he speaks for. Who is only somebody's (محامي ترامب, مكتب ميقاتي) is not he, nor is he whom
    something is called after (مستشفى أحمد ماهر). Who is only from a place (سكان الخرطوم, السفير الفرنسي في الرباط) is not the
    place: it counts where it is the source itself (قالت واشنطن).
    """
    who = credible(document, scene, start, inside)
    best = min(who, key=lambda mention: (_ORDER.index(mention.entity.type), mention.start), default=None)
    return best.entity.id if best is not None else None


def credible(document: Document, scene: Scene, start: int, inside: Sequence[Mention]) -> list[Mention]:
    """Those of the mentions `inside` a source, which begins at the code point `start`, that may be who says it."""
    return [mention for mention in inside if _is_source(document, scene, start, mention)]


def _is_source(document: Document, scene: Scene, start: int, mention: Mention) -> bool:
    if mention.entity.type is EntityType.PLACE:
        return mention.start == start
    if mention.entity.type is not EntityType.PERSON or mention.start <= start:
        return True
    before = scene.traits[bisect_right(document.starts, mention.start) - 2]
    return before.definite or before.lemma not in scene.speech.belonging
