"""What a word is to whoever looks for claims: worked out once for each form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from llamafund.model import Word
from llamafund.orthography import CONJUNCTIONS, FEMININE, FOR, FUTURE, PREPOSITIONS, SEVERAL
from llamafund.punctuation import COMMAS, DASHES, STOPS

ASIDE = COMMAS | DASHES  # what stands around more of what was said
BREAKS = COMMAS | STOPS
PRESENT = frozenset("يتنا")  # what a present verb begins with
_DEED = "ت"  # what a verbal noun that looks like a verb begins with
_DAMMA = "\u064f"
_DERIVED = 5  # letters of اعتبر, انطلق, استخدم and their like, at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """A word form. `bare` is its normalised form without و or ف; `that`: a form of إن or أن; `glued`: the preposition on it.

    `definite` words close a noun phrase: they have ال or a pronoun, or are names. `verb` is past, present, imperative or empty.
    `marks` (`words/passed_over.py`) are those of the form as it stands alone, also within a name.
    """

    form: str
    norm: str
    bare: str
    lemma: str
    pos: str
    verb: str
    joined: bool
    that: bool
    relative: bool
    definite: bool
    noun: bool
    adjective: bool
    preposition: bool
    glued: str
    enclitic: str
    number: str
    gender: str
    person: str
    passive: bool
    mark: bool
    word: bool
    marks: int = 0

    @property
    def glued_alone(self) -> bool:
        """Whether it is a preposition that is written onto the next word, cut off from it by a mark (بـ«…»)."""
        return self.norm in PREPOSITIONS

    @property
    def describes(self) -> bool:
        """Whether it may describe an indefinite noun: an adjective, or a form in ة of an entry without one (حديثة under حديث)."""
        feminine = self.noun and self.number == "s" and self.norm.endswith(FEMININE) and not self.lemma.endswith(FEMININE)
        return self.adjective or (feminine and not self.enclitic)

    @property
    def stem(self) -> str:
        """The form without pronoun for words that are otherwise never inflected (لكنه, أنها, عليه), else `bare`."""
        return self.lemma if self.enclitic and self.pos in ("conj", "prep", "particle") else self.bare


def is_aim(trait: Trait) -> bool:
    """Whether a verb is written with the ل of purpose or result (ليخسر)."""
    return _present_behind(FOR, trait)


def is_future(trait: Trait) -> bool:
    """Whether a verb is written with the س of the future."""
    return _present_behind(FUTURE, trait)


def _present_behind(letter: str, trait: Trait) -> bool:
    return trait.verb == "present" and trait.bare.startswith(letter) and trait.bare[1:2] in PRESENT


def is_like_deed(trait: Trait) -> bool:
    """Whether a past verb is spelt like its verbal noun (تناول, تقدم)."""
    return trait.verb == "past" and trait.bare == trait.lemma and trait.bare.startswith(_DEED)


def as_name(trait: Trait, before: int) -> Trait:
    """A word within a name, `before` letters of it ahead of the name; the word table may take it for a verb or for أن (باني)."""
    if not (trait.verb or trait.that):
        return trait
    joined = trait.joined and before > 0
    bare = trait.norm[before:]
    return replace(trait, verb="", that=False, pos="proper", lemma=bare, bare=bare, joined=joined, definite=True, enclitic="")


def trait(word: Word) -> Trait:
    """The trait of a word."""
    pos = word.pos or ""
    if pos == "conj" and word.form.startswith("آ"):
        pos = "unknown"  # the name آن, not أن
    joined = word.norm[:1] in CONJUNCTIONS and word.proclitic[:1] == word.norm[:1] and len(word.norm) > 1
    rest = word.proclitic[1:] if joined else word.proclitic
    letters = any(character.isalnum() for character in word.form)
    return Trait(
        form=word.form,
        norm=word.norm,
        bare=word.norm[1:] if joined else word.norm,
        lemma=word.lemma,
        pos=pos,
        verb=pos[5:] if pos.startswith("verb") and word.lemma != "ليس" else "past" if _is_unread_plural(word, pos) else "",
        joined=joined,
        that=word.lemma == "ان" and pos == "conj",
        relative=pos == "relative" and word.lemma == "الذي",
        definite=word.has_article or bool(word.enclitic) or pos == "proper",
        noun=pos in ("noun", "number"),
        adjective=pos == "adj",
        preposition=pos == "prep" and not word.enclitic,
        glued=next((one for one in PREPOSITIONS if rest.startswith(one)), "")
        if pos in ("noun", "adj", "proper", "number", "conj", "pronoun", "relative", "demonstrative", "unknown")
        else "",
        enclitic=word.enclitic,
        number="p" if _is_unread_plural(word, pos) else word.number,
        gender=word.gender,
        person=word.person,
        passive=word.passive or _is_voweled_passive(word, pos, joined=joined),
        mark=not letters,
        word=letters,
    )


def _is_unread_plural(word: Word, pos: str) -> bool:
    """«وأنكروا»: whatever the word, a verb of several."""
    return pos == "unknown" and word.norm.endswith(SEVERAL)


def _is_voweled_passive(word: Word, pos: str, *, joined: bool) -> bool:
    """Whether a verb is written with the ضمة that makes it passive (ذُكر، وأُعلن)."""
    first = 1 + int(joined)
    if pos == "verb-present":  # «يُعتبر»: active verbs of these forms have فتحة there
        derived = word.lemma.startswith("ا") and len(word.lemma) >= _DERIVED
        return derived and _DAMMA in word.form[first : first + 2]
    return pos == "verb-past" and word.form[first : first + 1] == _DAMMA
