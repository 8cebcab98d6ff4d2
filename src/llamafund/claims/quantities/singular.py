"""The singular of what is counted, as it is spelt: the word table knows its dictionary form without hamza and ى."""

from __future__ import annotations

from llamafund.claims.quantities.lexicon import Figures, Units, glued
from llamafund.claims.words.trait import Trait
from llamafund.orthography import ACCUSATIVE, ARTICLE, DUAL, FEMININE, FEMININE_PLURAL, FEMININE_WRITTEN, PLURAL

_ENDINGS = (ACCUSATIVE, *DUAL, *PLURAL)
_MARKS = dict.fromkeys([*range(0x064B, 0x0653), 0x0640])  # vowels and what stretches a letter
_HAMZA = "أ"
_UNREAD = ("proper", "unknown")


def singular(figures: Figures, index: int, *, accusative: bool = False) -> str:
    """The singular of the noun at a token; `accusative` says that the number asks for a singular in ـا (40 تابوتا)."""
    trait, spelling = figures.traits[index], figures.units.spelling
    if is_unread(trait, figures.units):
        return spelling[trait.norm.removesuffix(ACCUSATIVE)]
    plain = trait.norm[glued(trait) :].removeprefix(ARTICLE)
    shown = next((spelling[form] for form in (trait.norm, plain, trait.lemma) if form in spelling), None)
    if shown is not None:
        return shown
    ends = accusative and trait.norm.endswith(ACCUSATIVE) and trait.number != "p"
    letters = 0 if ends and trait.glued else glued(trait)  # «15 لنشا»: no preposition stands there
    letters += len(ARTICLE) if trait.definite and trait.norm.startswith(ARTICLE, letters) else 0
    word = figures.document.words[index]
    form, bare = word.form.translate(_MARKS)[letters:], trait.norm[letters:]
    if len(form) != len(bare):
        form = bare
    if ends and (bare != trait.lemma or trait.verb or trait.pos in _UNREAD):
        return form[:-1]  # «21 جينا», not «20 كاميرا»
    feminine = trait.lemma.endswith(FEMININE) and not (word.root or "").endswith(FEMININE)
    return _of_form(trait, form, bare) or _with_hamza(form, trait.lemma[:-1] + FEMININE_WRITTEN if feminine else trait.lemma)


def _of_form(trait: Trait, form: str, bare: str) -> str:
    """The singular as far as the form shows it: itself, or without its ending; empty where it does not."""
    if bare == trait.lemma or (bare == trait.lemma + FEMININE and trait.number == "s"):
        return form
    if bare.startswith(trait.lemma) and bare[len(trait.lemma) :] in (*_ENDINGS, FEMININE_PLURAL):
        return form[: len(trait.lemma)]
    sound = bare.endswith(FEMININE_PLURAL) and trait.lemma == bare[: -len(FEMININE_PLURAL)] + FEMININE
    return form[: -len(FEMININE_PLURAL)] + FEMININE_WRITTEN if sound else ""


def is_unread(trait: Trait, units: Units) -> bool:
    """«90 ملليمترا», «20 لترا»: a unit of measure in the accusative that the word table lacks, or takes for another word."""
    alone = trait.norm.removesuffix(ACCUSATIVE)
    return (
        trait.norm not in units.spelling
        and alone in units.spelling
        and (trait.pos in _UNREAD or (bool(trait.glued) and trait.norm != alone))
    )


def _with_hamza(form: str, lemma: str) -> str:
    """«أجانب» are each أجنبي: both begin with the same letter."""
    return _HAMZA + lemma[1:] if form.startswith(_HAMZA) and lemma.startswith("ا") else lemma
