"""A clause that goes on about what somebody spoke of, with no subject of its own (وكان مركزه …، كما يعزز …)."""

from __future__ import annotations

from llamafund.claims.attribution.source.scene import Scene
from llamafund.orthography import ACCUSATIVE

WAS = "كان"


def goes_on_about_subject(scene: Scene, first: int, last: int, speaker: tuple[int, int] | None) -> bool:
    """Whether the clause `[first, last)` behind what `speaker` said has the same subject as that, so that he still speaks."""
    if first + 2 >= last:
        return False
    trait = scene.traits[first]
    if trait.joined and trait.bare == WAS:
        return _was_so(scene, first + 1)
    return trait.bare in scene.speech.particles.also and _does_too(scene, first + 1, speaker)


def _was_so(scene: Scene, index: int) -> bool:
    """«وكان مركزه بالساحل», «وكان ينحرف», «وكان سعيدا»: what is said of it, where «وكان الوزير …» tells of somebody else."""
    trait = scene.traits[index]
    if trait.verb:
        return trait.verb == "present" and trait.lemma not in scene.speech.verbs
    if index in scene.named or trait.lemma in scene.speech.roles:
        return False
    described = (trait.noun or trait.adjective) and not trait.definite and trait.norm.endswith(ACCUSATIVE)
    return described or (trait.noun and bool(trait.enclitic))


def _does_too(scene: Scene, index: int, speaker: tuple[int, int] | None) -> bool:
    """«كما تعزز قدراتها»: a verb with no subject behind it, and not a deed of the speaker (كما دعا إلى …)."""
    verb, after = scene.traits[index], scene.traits[index + 1]
    known = scene.speech
    if not verb.verb or verb.lemma in known.verbs or verb.lemma in known.acts or verb.person != "3":
        return False
    theirs = after.noun and bool(after.enclitic) and after.lemma not in known.roles
    done_to = after.noun and not after.definite and after.gender != verb.gender
    if index + 1 in scene.named or not (after.preposition or after.glued or theirs or done_to):
        return False
    other = speaker is not None and bool(scene.traits[speaker[0]].gender) and scene.traits[speaker[0]].gender != verb.gender
    return verb.verb == "present" or other
