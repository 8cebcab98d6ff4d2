"""What a sentence does: it states, asks, or belongs to the page."""

from __future__ import annotations

from llamafund.model import Kind, Role, Sentence

_KINDS = {
    Role.PROSE: Kind.ASSERTION,
    Role.BULLET: Kind.ASSERTION,
    Role.QUESTION: Kind.QUESTION,
    Role.HEADING: Kind.HEADING,
    Role.FURNITURE: Kind.HEADING,
}
_QUESTION_MARKS = ("؟", "?")


def kind_of(sentence: Sentence) -> Kind:
    """The kind of what a sentence holds. Page furniture is a heading: it is shown, and states nothing."""
    return _KINDS[sentence.role]


def asks(text: str) -> bool:
    """Whether a text ends in a question mark, quotation marks aside."""
    return text.rstrip(" \"»”').").endswith(_QUESTION_MARKS)
