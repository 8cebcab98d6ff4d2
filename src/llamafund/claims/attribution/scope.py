"""How far what somebody says reaches: from clause to clause, and over sentences while a quotation is open."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from llamafund.claims.attribution.frame import NO_SAYS, Frame, FrameKind
from llamafund.claims.attribution.same_subject import goes_on_about_subject
from llamafund.claims.attribution.source.scene import Scene
from llamafund.claims.words.trait import Trait, is_future
from llamafund.orthography import AND, ARTICLE, SO
from llamafund.punctuation import COMMAS

COLON = ":"


@dataclass(slots=True)
class Reading:
    """What carries over from sentence to sentence: a quotation that is still open, and whose it is."""

    quoting: Frame | None = None
    leading: Frame | None = None  # the according-to phrase around it
    open: bool = False
    spoke: bool = False  # the last sentence ended in somebody's words
    sentences: int = 0
    announced: Frame | None = None  # the last sentence ended in a colon behind it
    unmarked: Frame | None = None  # words behind a colon without quotation marks, which may go on
    speaker: tuple[int, int] | None = None  # the last source that was named
    marks: dict[int, int] = field(default_factory=dict)
    places: list[int] = field(init=False)  # of the marks, in order

    def __post_init__(self) -> None:
        self.places = sorted(self.marks)

    def between(self, first: int, last: int) -> list[int]:
        """The places of the marks between two tokens, in order."""
        return self.places[bisect_left(self.places, first) : bisect_left(self.places, last)]

    def carried(self, first: int, longest: int) -> Frame | None:
        """The frame of the quotation that is still open as a sentence begins, at most `longest`, or opens as announced."""
        announced, self.announced = self.announced, None
        if announced is not None and self.marks.get(first) == 1:
            self.open = True
            return announced
        if self.unmarked is not None:
            return self.unmarked
        if self.open and self.quoting is not None and self.sentences < longest:
            self.sentences += 1
            return self.quoting
        self.open = False
        self.sentences = 0
        return None

    def mark(self, first: int, last: int) -> None:
        """Open and close quotations between two tokens."""
        before = bisect_left(self.places, last) - 1
        if before >= 0 and self.places[before] >= first:
            self.open = self.marks[self.places[before]] > 0


class Scope:
    """Who speaks as one goes through a sentence: in the clause, and by an according-to phrase at its head."""

    def __init__(self, scene: Scene, reading: Reading, first: int) -> None:
        self.scene = scene
        self.reading = reading
        self.first = first
        self.current = reading.carried(first, scene.speech.windows.quotation)
        self.leading: Frame | None = reading.leading if self.current is not None else None
        self.led = False  # whether something was said that nobody but the according-to phrase credits
        self._said: Frame | None = None  # the last frame with إن, for وأن after something else came between

    def enter(self, frame: Frame) -> Frame | None:
        """A frame begins; the one around it, where the new one is no more than a passive inside a quotation."""
        outer = None
        self.reading.speaker = frame.source or self.reading.speaker
        if frame.kind == FrameKind.LEADING:
            self.leading, self.current, self.led = frame, None, False
        elif frame.kind == FrameKind.EMPTY:
            self.current = self.current if self.reading.open else None
        elif frame.kind != FrameKind.CONTINUING:
            self.leading = None if self.led and frame.source is not None and not self.reading.open else self.leading
            outer = self.current if self.reading.open and frame.passive else None
            self.current = frame
            self._said = frame if frame.kind == FrameKind.CLAUSE else self._said
        return outer

    def go_on(self, first: int, last: int) -> None:
        """A clause without a frame of its own begins."""
        trait = self.scene.traits[first]
        if self.current is None and self.reading.spoke and self._is_quotation(first, last):
            self.current = Frame(
                kind=FrameKind.QUOTE, start=first, content=first, cue=(first, first + 1), quoted=True, says=NO_SAYS
            )
        elif self.current is None and trait.that and trait.norm.startswith(AND):
            self.current = self._said
        elif self.current is not None and self.current is self.reading.unmarked:
            return
        elif not self.reading.open or self.current is None:
            self.current = None if self._leaves(first, last, self.current) else self.current
            self.leading = None if self._leaves(first, last, self.leading) else self.leading

    def end(self, announced: Frame | None) -> None:
        """The sentence ends, perhaps with a frame whose words are still to come."""
        self.reading.announced = announced
        bare = self.current is not None and self.current.kind == FrameKind.QUOTE and not self.current.quoted
        colon = bare and self.current is not None and self.scene.traits[self.current.content - 1].form == COLON
        self.reading.unmarked = self.current if colon else None
        self.reading.quoting = self.current if self.reading.open else None
        self.reading.leading = self.leading if self.reading.open else None
        self.reading.spoke = self.current is not None and self.current.quoted

    def _is_quotation(self, first: int, last: int) -> bool:
        """Whether the clause is a quotation from its first mark on, longer than a name: its speaker is the last one."""
        words = sum(1 for trait in self.scene.traits[first:last] if trait.word)
        return self.reading.marks.get(first) == 1 and words > self.scene.speech.windows.title

    def _leaves(self, first: int, last: int, frame: Frame | None) -> bool:
        """Whether the clause is no longer what the source said, though no quotation ends before it."""
        if frame is None:
            return False
        trait = self.scene.traits[first]
        begins = trait.pos == "demonstrative" or (trait.that and "إ" in trait.form)
        past = trait.verb == "past" and not trait.enclitic and self.scene.traits[first - 1].form in COMMAS
        begins = begins or past  # «وفيما قال الجيش …، نفت المعارضة ذلك»
        anew = frame.kind != FrameKind.QUOTE and not trait.joined and begins
        doubted = frame.says is not None and bool(frame.says.value or frame.passive)
        told = frame.passive and trait.joined and trait.verb == "past" and self.scene.traits[first - 1].form in COMMAS
        place = self._place(first, last)
        ahead = place or int(trait.bare in self.scene.speech.particles.before_verb)
        verb = self.scene.traits[first + ahead] if first + ahead < last else trait
        head = self.scene.traits[first + int(first + 1 < last and self._is_but(first))]  # «قيل إنه …، لكن لم يؤكده أحد»
        past = head.bare in self.scene.speech.particles.did_not
        on_its_own = past or bool(place) or trait.norm[:1] == SO or verb.verb == "past"
        on_its_own = on_its_own or trait.bare in self.scene.speech.particles.pronouns  # «يتوقع أن تغلق المتاحف، وهي …»
        other = bool(place) and verb.lemma in self.scene.speech.verbs  # «، فيما رد الوزير»
        answers = self._answers(first, last) or self._is_deed_of_speaker(first, last) or self._is_told_late(trait, frame)
        if anew or told or other or answers or (doubted and on_its_own and not trait.that):
            return True
        judged = trait.verb == "present" and trait.joined and self._judges(frame)  # «وصف الفيلم بأنه يشوه سمعتهم ويظهرهم …»
        if trait.that or judged or self._goes_on_with_that(first, last) or self._opens_next_quotation(first):
            return False
        if frame.kind == FrameKind.OBJECT or frame.quoted or (frame.kind == FrameKind.LEADING and self._speaks_of(first)):
            return True
        if self._goes_on_with_future(first, last) or goes_on_about_subject(self.scene, first, last, self.reading.speaker):
            return False
        return self.scene.speech.ends_scope.at(self.scene.traits, first, last) is not None or self._acts(first, last)

    def _place(self, first: int, last: int) -> int:
        """How many words open a clause that tells what was so besides: فيما، في حين."""
        particles, traits = self.scene.speech.particles, self.scene.traits
        if traits[first].bare in particles.place:
            return 1
        return 2 * (traits[first].bare in particles.inside and first + 1 < last and traits[first + 1].norm in particles.meanwhile)

    def _is_told_late(self, trait: Trait, frame: Frame) -> bool:
        """«أغلقت المدارس بعد أن قالت الوزيرة إن الماء ملوث، بينما …»: a report in an adverbial clause reaches no further."""
        particles, begins = self.scene.speech.particles, self.scene.traits[frame.start]
        late = begins.bare in particles.told_late or begins.norm in particles.and_that  # «، وذلك بعدما قالت …»
        return late and frame.start > self.first and not (trait.that or trait.relative)

    def _answers(self, first: int, last: int) -> bool:
        """«، وهو ما نفته النقابة», «، وهو الأمر الذي نفته», «، وهو رقم قد شككت فيه المنظمة»: what somebody else says of it."""
        traits, known = self.scene.traits, self.scene.speech
        if first + 2 < last and traits[first].norm in known.particles.matters and traits[first + 1].relative:
            told, actor = traits[first + 2], traits[min(first + 3, last - 1)]  # «، الأمر الذي أكده …», «… الذي أدانته موسكو»
            reacts = bool(told.enclitic) and actor.definite and not actor.glued
            return told.verb == "past" and (told.lemma in known.verbs or reacts)
        if not (traits[first].joined and traits[first].bare in known.particles.pronouns) or first + 1 >= last:
            return False
        noun = traits[first + 1]
        verb = first + 2
        relative = verb < last and noun.definite and traits[verb].relative
        verb += int(relative)
        verb += int(verb < last and traits[verb].norm in known.particles.before_verb)
        taken = noun.norm in known.particles.what or (noun.noun and (relative or not noun.definite))
        return taken and verb < last and traits[verb].verb == "past" and traits[verb].lemma in known.verbs

    def _is_deed_of_speaker(self, first: int, last: int) -> bool:
        """«، ولم يرغب المصدر في الإفصاح عن هويته», «، ولم تذكر السلطات السبب»: what is done with words, or not done, by him.

        He is called by the noun he was named by; or by any, where he does not tell.
        """
        known, traits = self.scene.speech, self.scene.traits
        denied = traits[first].bare in known.particles.negations
        verb = first + int(denied)
        if self.reading.speaker is None or verb + 1 >= last or not traits[first].joined or not traits[verb].verb:
            return False
        if is_future(traits[verb]):
            return False  # «وستساعد الشركة في …»: what she says of herself
        actor, silent = traits[verb + 1], denied and traits[verb].lemma in known.acts
        named = actor.noun and actor.norm.startswith(ARTICLE)
        return named and (silent or actor.lemma == traits[self.reading.speaker[0]].lemma)

    def _judges(self, frame: Frame) -> bool:
        return frame.kind == FrameKind.OBJECT and self.scene.traits[frame.cue[0]].lemma in self.scene.speech.judges

    def _goes_on_with_that(self, first: int, last: int) -> bool:
        """«لكن أن», «كما أن»."""
        goes_on = self._is_but(first) or self.scene.traits[first].bare in self.scene.speech.particles.also
        return goes_on and first + 1 < last and self.scene.traits[first + 1].that

    def _opens_next_quotation(self, first: int) -> bool:
        """«قال "سيستمر التنفيذ"، و"لن يفلت أحد"»: one more quotation right behind the last."""
        marks, traits = self.reading.marks, self.scene.traits
        first += int(traits[first].form in COMMAS)
        before = first - 1 - int(traits[first - 1].form in COMMAS)
        joins = first < len(traits) and traits[first].norm == AND
        return joins and marks.get(first + 1) == 1 and marks.get(before) == -1

    def _goes_on_with_future(self, first: int, last: int) -> bool:
        """«كما سيتم …», «كما يمكن …»: what will or can be is still what the source says."""
        also = self.scene.traits[first].bare in self.scene.speech.particles.also
        after = self.scene.traits[first + 1] if also and first + 1 < last else None
        return after is not None and (is_future(after) or (after.verb == "present" and after.lemma in self.scene.speech.modals))

    def _speaks_of(self, first: int) -> bool:
        """«وهي عبارة …» with no comma before it: the writer speaks of what was said."""
        return (
            self.scene.traits[first].bare in self.scene.speech.particles.pronouns
            and self.scene.traits[first - 1].form not in COMMAS
        )

    def _is_but(self, index: int) -> bool:
        return self.scene.traits[index].stem in self.scene.speech.particles.but

    def _acts(self, first: int, last: int) -> bool:
        """«لكنه لم يكشف»: what the speaker did, not what he said."""
        if not self._is_but(first):
            return False
        behind = self.scene.traits[first + 1 : min(last, first + self.scene.speech.windows.act)]
        acts = next((at for at, trait in enumerate(behind) if trait.verb and trait.lemma in self.scene.speech.acts), None)
        if acts is None or self.scene.traits[first].enclitic:
            return acts is not None
        denied = acts > 1 and behind[acts - 1].bare in self.scene.speech.particles.negations
        return denied and behind[0].definite  # «لكن الجيش لم يدل بتفاصيل»
