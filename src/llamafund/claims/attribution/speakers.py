"""Frames into attributions: who exactly, of which type, linked to which entity; the last speaker for those only understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from llamafund.claims.attribution.credited import credible, credited
from llamafund.claims.attribution.frame import Frame, FrameKind
from llamafund.claims.attribution.source.mentions import Inside
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.words.trait import Trait
from llamafund.model import Attribution, Document, EntityType, SourceType
from llamafund.orthography import AND, ARTICLE, FOR, FOR_THE, SO, WITH
from llamafund.punctuation import COMMAS, QUOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who was named as a source or as the subject of a sentence."""

    text: str
    type: SourceType
    entity: str | None
    gender: str
    number: str


@dataclass(slots=True)
class Speakers:
    """Attributions of one document; remembers who spoke."""

    document: Document
    scene: Scene
    mentions: Inside
    known: list[Speaker] = field(default_factory=list)
    speaking: Speaker | None = None
    acting: Speaker | None = None
    since: Speaker | None = None  # who has acted since somebody last spoke
    understood: dict[tuple[int, int], Speaker] = field(default_factory=dict)  # by cue, for words that go on behind it

    def sentence(self) -> None:
        """A new sentence begins: nobody speaks or acts in it yet."""
        self.speaking = None

    def act(self, subject: tuple[int, int]) -> None:
        """Note who acts in the sentence, where nobody has spoken in it."""
        actor = self._speaker(subject)
        head, speech = self.scene.traits[subject[0]], self.scene.speech
        known = actor.entity is not None or head.lemma in speech.roles or head.lemma in speech.bodies
        somebody = known or (subject[0] in self.scene.names and head.pos != "noun")
        if somebody or not self._is_thing(subject):
            self.speaking = self.speaking or actor
        if somebody:
            self.acting = self.since = actor

    def _is_thing(self, subject: tuple[int, int]) -> bool:
        """Whether a noun phrase is nobody who may speak: «ارتفاعات قوية», «ذلك الأمر», «ردود الفعل».

        A bare noun alone is rather a name (أحلام), and one with ال and no plural may be a person (المغنية).
        """
        head, speech = self.scene.traits[subject[0]], self.scene.speech
        alone = subject[1] - subject[0] == 1 and not head.definite
        bare = head.noun and not (head.definite and head.number != "p")
        if alone or not (bare or head.pos == "demonstrative"):
            return False
        if any(head.lemma in known for known in (speech.roles, speech.bodies, speech.anonymous, speech.documents)):
            return False
        return not any(i in self.scene.named or self.scene.traits[i].pos in ("proper", "unknown") for i in range(*subject))

    def alone(self, frames: Sequence[Frame]) -> bool:
        """Whether only «حسب قوله» says who speaks: then it is who acts in the clause."""
        return bool(frames) and frames[0].kind == FrameKind.TRAILING and frames[0].source is None

    def attribution(self, around: Sequence[Frame]) -> Attribution | None:
        """The frames around a proposition as one attribution with a chain."""
        if not around:
            return None
        first, *rest = around
        chain = [link for frame in rest for link in self._links(frame)]
        nearest, *further = self._links(first)
        links = tuple(further + chain)
        return _with_chain(nearest, links)

    def _links(self, frame: Frame) -> list[Attribution]:
        links = [self._one(frame)]
        if frame.inner is not None:
            links.append(self._one(frame.inner))
        return links

    def remember(self, frame: Frame, *, innermost: bool) -> None:
        """Note who speaks in a frame. Whom the words behind an according-to phrase are of is no news to a frame within it."""
        if frame.inner is not None and frame.inner.cue[0] < frame.cue[0]:
            frame = frame.inner  # «قال الوزير، وفقا للوكالة، إن …»
        if frame.source is None:
            return
        speaker = self._agreeing(self._speaker(frame.source, behind=frame.source[0] > frame.cue[0]), frame)
        if innermost:
            self.speaking = speaker
            self.since = None
        if speaker not in self.known[-1:] and (innermost or speaker not in self.known):
            self.known.append(speaker)

    def _agreeing(self, speaker: Speaker, frame: Frame) -> Speaker:
        """The speaker with the gender that the verb before him tells («قالت أسا أبلوي», whatever the word table knows of أسا)."""
        verb = self.scene.traits[frame.cue[0]]
        behind = frame.source is not None and frame.source[0] > frame.cue[0]
        tells = behind and verb.verb in ("past", "present") and verb.number == "s"
        return replace(speaker, gender=verb.gender) if tells and verb.gender else speaker

    def _one(self, frame: Frame) -> Attribution:
        cue = self._text(*frame.cue)
        if frame.source is not None:
            start, end = self._place(*frame.source, behind=frame.source[0] > frame.cue[0])
            speaker = self._speaker(frame.source, behind=frame.source[0] > frame.cue[0])
            return Attribution(source=speaker.text, start=start, end=end, cue=cue, type=speaker.type, entity=speaker.entity)
        start, end = self._place(*frame.cue)
        last = None if frame.passive else self.understood.get(frame.cue) or self._understood(frame)
        if last is not None and frame.kind != FrameKind.TRAILING:
            self.understood[frame.cue] = last
        if last is None:
            return Attribution(source=cue, start=start, end=end, cue=cue, type=SourceType.ANONYMOUS)
        return Attribution(source=last.text, start=start, end=end, cue=cue, type=last.type, entity=last.entity)

    def _understood(self, frame: Frame) -> Speaker | None:
        """Who has acted since somebody last spoke, where they agree with the verb.

        Else who speaks or acts in the sentence for a participle, and for a verb the last speaker who agrees with it.
        """
        verb = self.scene.traits[frame.cue[0]]
        if frame.participle and self.speaking is not None and not (verb.gender and self.since):
            return self.speaking
        if self.since is not None and verb.gender and self._may_be_since(self.since, frame, verb):
            return self.since
        recent = [speaker for speaker in reversed(self.known[-4:]) if _may_be(speaker, verb)]
        several = verb.number == "p"
        agreeing = (speaker for speaker in recent if (speaker.number == "p") == several or not (several or verb.gender == "m"))
        found = next(agreeing, recent[0] if recent else self.known[-1] if self.known else self.speaking or self.acting)
        self.speaking = self.speaking or found
        return found

    def _may_be_since(self, actor: Speaker, frame: Frame, verb: Trait) -> bool:
        return actor.gender == verb.gender or self._acts_here(actor) or (frame.participle and not actor.gender)

    def _acts_here(self, actor: Speaker) -> bool:
        """Whether somebody whose gender is not known acts in this very sentence (ودعا غوتيريس إلى …، وأكد أن …)."""
        return not actor.gender and actor is self.speaking

    def _speaker(self, source: tuple[int, int], *, behind: bool = False) -> Speaker:
        start, end = self._place(*source, behind=behind)
        inside = self.mentions.between(start, end)
        head = self.scene.traits[source[0]]
        who = credible(self.document, self.scene, start, inside)
        return Speaker(
            text=self.document.article.text[start:end],
            type=self._type(source, named=bool(inside), person=any(mention.entity.type is EntityType.PERSON for mention in who)),
            entity=credited(self.document, self.scene, start, inside),
            gender="" if head.pos in ("proper", "unknown") or source[0] in self.scene.names else head.gender,
            number=head.number,
        )

    def _type(self, source: tuple[int, int], *, named: bool, person: bool) -> SourceType:
        traits = self.scene.traits[source[0] : source[1]]
        head = next((trait for trait in traits if trait.word), traits[0])
        if head.lemma in self.scene.speech.documents and head.number != "p":
            return SourceType.DOCUMENT
        several = head.number == "p" and head.lemma in self.scene.speech.anonymous  # وسائل إعلام
        if (
            head.lemma in self.scene.speech.hearers
            and not several
            and (head.definite or named or any(trait.form in QUOTES for trait in traits))
        ):
            return SourceType.NAMED
        if head.lemma in self.scene.speech.anonymous and not person and not _has_name(traits):
            return SourceType.ANONYMOUS
        if head.lemma in self.scene.speech.documents:
            return SourceType.DOCUMENT
        return SourceType.NAMED

    def _place(self, first: int, last: int, *, behind: bool = False) -> tuple[int, int]:
        """The characters of some tokens, without what is written onto the first and marks at the edges.

        `behind` a cue no و can stand before the source, and right behind a verb no ل: it is part of a name (قال لوثر).
        """
        traits = self.scene.traits
        while first < last - 1 and (traits[first].form in COMMAS or traits[first].form == "#" or _opens_all(traits, first, last)):
            first += 1
        while last - 1 > first and (
            traits[last - 1].form in COMMAS or (traits[last - 1].form in QUOTES and not _paired(traits, first, last))
        ):
            last -= 1
        start, end = self.document.starts[first], self.document.end_of(last - 1)
        whole = behind and (traits[first].joined or (bool(traits[first - 1].verb) and traits[first].glued == FOR))
        glued = 0 if whole or self._is_all_name(first) else glued_length(self.document, first)
        return start + glued, end

    def _is_all_name(self, first: int) -> bool:
        """Whether a name begins with the first letter of a word, whatever the word table cuts off (فيدرر)."""
        return self.scene.glued.get(first) == 0

    def _text(self, first: int, last: int) -> str:
        start, end = self._place(first, last)
        return self.document.article.text[start:end]


def _may_be(speaker: Speaker, verb: Trait) -> bool:
    """Whether the verb may be what a speaker does: its gender is the speaker's, where both are known and only one speaks."""
    return not verb.gender or not speaker.gender or speaker.number == "p" or speaker.gender == verb.gender


def _has_name(traits: Sequence[Trait]) -> bool:
    """Whether a name stands beside a title (خبير المنشطات ترافيس تايغارت), not behind a preposition (شاهد من رويترز)."""
    for trait in traits[1:]:
        if trait.preposition or trait.glued or trait.joined:
            return False
        if trait.pos in ("proper", "unknown") and not trait.norm.startswith(ARTICLE):
            return traits[0].number == "s"
    return False


def _opens_all(traits: Sequence[Trait], first: int, last: int) -> bool:
    """Whether a quotation mark stands at `first` that closes at the end or not at all, so not one of a name alone."""
    within = [index for index in range(first + 1, last) if traits[index].form in QUOTES]
    return traits[first].form in QUOTES and (not within or within == [last - 1])


def _paired(traits: Sequence[Trait], first: int, last: int) -> bool:
    return sum(1 for index in range(first, last) if traits[index].form in QUOTES) % 2 == 0


def glued_length(document: Document, index: int) -> int:
    """How many letters of a token are و, ف, ب or ل written onto it; the article stays, and gives way after لل."""
    word = document.words[index]
    outer = word.proclitic.removesuffix(ARTICLE) if ARTICLE in word.proclitic else word.proclitic
    if word.pos == "proper" and outer.startswith(SO):
        return 0  # a name that the word table cut (فينوس)
    outer = outer if set(outer) <= {AND, SO, WITH, FOR} else ""
    if word.proclitic.endswith(FOR + ARTICLE) and word.form.startswith(outer[:-1] + FOR_THE):
        return len(outer) + 1
    return len(outer) if word.form.startswith(outer) and len(outer) < len(word.form) else 0


def _with_chain(nearest: Attribution, chain: tuple[Attribution, ...]) -> Attribution:
    own = tuple(link for link in chain if link.source != nearest.source)
    if not own:
        return nearest
    return Attribution(
        source=nearest.source,
        start=nearest.start,
        end=nearest.end,
        cue=nearest.cue,
        type=nearest.type,
        entity=nearest.entity,
        chain=own,
    )
