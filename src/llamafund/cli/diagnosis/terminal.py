"""What is known of the terminal: its size, colours, encoding, and whether it shows Arabic from right to left by itself."""

from __future__ import annotations

import locale
from collections.abc import Mapping

from llamafund.cli.environment import Environment

# A variable that a terminal sets, what it begins with, and what that terminal does with right-to-left text (from their manuals).
_TERMINALS = (
    ("TMUX", "", "tmux", "leaves it to the terminal around it"),
    ("KONSOLE_VERSION", "", "Konsole", "reorders and joins Arabic"),
    ("TERM_PROGRAM", "Apple_Terminal", "Terminal of macOS", "reorders and joins Arabic"),
    ("TERM_PROGRAM", "mlterm", "mlterm", "reorders and joins Arabic"),
    ("MLTERM", "", "mlterm", "reorders and joins Arabic"),
    ("TERM_PROGRAM", "iTerm.app", "iTerm2", "reorders Arabic where its settings say so (Text: support right-to-left)"),
    ("TERM_PROGRAM", "vscode", "the terminal of VS Code", "does not reorder Arabic"),
    ("TERM_PROGRAM", "WezTerm", "WezTerm", "reorders Arabic where its settings say so (bidi_enabled)"),
    ("TERM", "xterm-kitty", "kitty", "does not reorder Arabic"),
    ("TERM", "alacritty", "Alacritty", "does not reorder Arabic"),
    ("TERM", "linux", "the console of Linux", "neither reorders nor joins Arabic"),
)
_VTE_WITH_BIDI = 5800  # 0.58, the first of GNOME's terminals that does


def terminal(environment: Environment, variables: Mapping[str, str]) -> dict[str, object]:
    """What is known of the page and of how the terminal writes Arabic, by the names that `doctor` shows, in its order."""
    return {
        "terminal": environment.terminal,
        "width": environment.width,
        "colour": environment.colour,
        "NO_COLOR": bool(variables.get("NO_COLOR")),
        "TERM": variables.get("TERM"),
        "locale": locale.getencoding().lower(),
        "written as": "utf-8",
        "bidi": _bidi(variables),
    }


def _bidi(variables: Mapping[str, str]) -> str:
    vte = variables.get("VTE_VERSION", "")
    if vte.isdecimal() and not variables.get("TMUX"):
        does = "reorders and joins Arabic" if int(vte) >= _VTE_WITH_BIDI else "does not reorder Arabic"
        return f"a terminal of GNOME: it {does}{_advice(does)}"
    for name, start, title, does in _TERMINALS:
        if variables.get(name, "").startswith(start) and variables.get(name):
            return f"{title}: it {does}{_advice(does)}"
    return "a terminal that is not known: where Arabic comes out reversed, --bidi visual puts it right"


def _advice(does: str) -> str:
    """What to do about a terminal that leaves Arabic as it is."""
    return "; --bidi visual does it in its place" if " not " in f" {does} " or "neither" in does else ""
