"""What an article may not do to the page it is quoted on.

A text from the web can hold terminal escape sequences (they move the cursor, retitle the window, even type), marks that turn
the direction of everything after them (the "Trojan Source" trick, CVE-2021-42574) and markup. Each function here makes one
kind of page safe and changes nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Escape = Callable[[str], str]

_SPACE = r"\t\n\x0b\x0c\r\x85\u2028\u2029"
_CONTROL = r"\x00-\x1f\x7f-\x9f"
_DIRECTION = r"\u202a-\u202e\u2066-\u206f"
_HIDDEN = rf"\ufff9-\ufffb\U000e0000-\U000e007f{_DIRECTION}"
_SURROGATE = r"\ud800-\udfff"

_PICTURES = [chr(0x2400 + code) for code in range(0x20)]  # U+2400 and on: ␀ ␁ …
_BREAKS = re.compile(rf"[ ]*[{_SPACE}][ {_SPACE}]*")
_UNSEEN = re.compile(rf"[{_CONTROL}{_HIDDEN}{_SURROGATE}]")
_SEQUENCE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LITERAL = re.compile(rf"[\x7f-\x9f\u2028\u2029{_DIRECTION}]")
_STEERING = re.compile(rf"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_HIDDEN}{_SURROGATE}]")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # also full-width, as East Asian versions read them
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~$:@-])")


def visible(text: str) -> str:
    """The text on one line for a terminal: breaks and tabs become a space, what cannot be seen becomes a picture of itself."""
    return text if text.isprintable() else _UNSEEN.sub(_picture, _BREAKS.sub(" ", text))


def in_message(text: str) -> str:
    """The text of a message with its line ends; every other character that steers or hides becomes one that shows.

    One for one, so that a caret under an excerpt stays where it points.
    """
    return text if text.isprintable() else _STEERING.sub(_sign, text)


def without_controls(text: str) -> str:
    """The text with its line breaks and tabs, its other control characters as pictures."""
    return text if text.isprintable() else _SEQUENCE.sub(_picture, text)


def no_formula(text: str) -> str:
    """`without_controls`, with an apostrophe before what a spreadsheet would run (OWASP, "CSV Injection").

    A quote that begins so is changed by that one character, which spreadsheets do not show.
    """
    plain = without_controls(text)
    return f"'{plain}" if plain.lstrip().startswith(_FORMULA) or plain.startswith(("\t", "\r", "\n")) else plain


def in_json(dumped: str) -> str:
    """JSON text with the controls that JSON lets pass escaped by their code point; it still parses to the same value."""
    return _LITERAL.sub(lambda match: f"\\u{ord(match[0]):04x}", dumped)


def in_markdown(text: str) -> str:
    """The text on one line for Markdown: `visible`, and no character is markup, HTML or a table border."""
    tagless = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(r"\\\1", tagless)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _PICTURES[code] if code < len(_PICTURES) else "\ufffd"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < len(_PICTURES):
        return _PICTURES[code]
    return f"‹U+{code:04X}›"
