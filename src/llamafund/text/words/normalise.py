"""camel-tools' normalisation of one token: what makes two spellings of a word equal."""

from __future__ import annotations

from llamafund.text.words.characters import characters


def plain(form: str) -> str:
    """The form as a dictionary writes it: composed (NFKC), without diacritics, tatweel and what cannot be seen.

    That is the bidi marks and joiners that web pages leave inside words (Unicode category Cf), control characters (Cc) and lone
    surrogates (Cs).
    """
    known = characters()
    if known is not None and known.cover(form):
        return _shared(form, form.translate(known.plain))
    from llamafund.text.words import camel  # noqa: PLC0415 - few texts need it, and it takes long to import

    return camel.plain(form)


def normalise(form: str) -> str:
    """`plain`, and one letter for the alefs, one for ى and ي, one for ة and ه."""
    known = characters()
    if known is not None and known.cover(form):
        return _shared(form, form.translate(known.norm))
    from llamafund.text.words import camel  # noqa: PLC0415 - as above

    return camel.norm(form)


def _shared(form: str, written: str) -> str:
    """What is written as before is the same object: half of all words are, and a vocabulary keeps many."""
    return form if written == form else written
