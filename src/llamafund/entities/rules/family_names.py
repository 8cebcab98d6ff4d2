"""An everyday word behind a given name that is the family's, as the article tells: كرم كردي … وقال كردي."""

from __future__ import annotations

from collections.abc import Container

import numpy as np

from llamafund.entities.rules.forms import View
from llamafund.entities.spans.host import Host
from llamafund.orthography import ARTICLE, FEMININE
from llamafund.punctuation import COMMAS

RARE = 0.4  # rarity from which a word behind a verb may be somebody
WITHIN = 8  # words between a role and the comma before the name (عضو مجلس إدارة الاتحاد المصري، كرم كردي)
_VERB = "verb"
_NOMINAL = frozenset({"noun", "adj", "proper", "unknown"})


def acting(view: View, place: int) -> int:
    """How many words from a place on are told again in the document, and right behind a verb, so that they are somebody.

    One, none, or two where the second is the same there (عبد الرحمن سوار الذهب … فاز سوار الذهب).
    """
    host, shapes = view.hosts[place], view.shapes
    if host.word.rarity < RARE or host.word.number not in ("", "s") or not may_be_family(host) or _is_a_thing(host):
        return 0
    first, last = view.sheet.around(place)
    again = (np.flatnonzero(shapes[first:last] == shapes[place]) + first).tolist()
    acts = [other for other in again if other > first and (view.hosts[other - 1].word.pos or "").startswith(_VERB)]
    if not acts or len(again) == 1:
        return 0
    whole = view.hosts[place + 1].key.startswith(ARTICLE) and all(shapes[other + 1] == shapes[place + 1] for other in acts)
    return 2 if whole else 1


def _is_a_thing(host: Host) -> bool:
    """Whether a noun ends like a feminine one, and so is rather what somebody does (تلقى تمريرة)."""
    return host.word.pos == "noun" and host.word.by == "table" and host.key.endswith(FEMININE)


def between_commas(view: View, first: int, last: int, roles: Container[str]) -> bool:
    """Whether a name stands between two commas behind somebody's role: نجم النادي السابق، حازم إمام، على."""
    hosts = view.hosts
    if first == 0 or hosts[first - 1].word.form not in COMMAS or hosts[last].word.form not in COMMAS:
        return False
    for place in range(first - 2, max(first - 2 - WITHIN, -1), -1):
        host = hosts[place]
        if host.key in roles or host.key.removeprefix(ARTICLE) in roles:
            return view.sheet.end_of_line(place) > last
        if not host.word.form.isalpha() or (host.word.pos or "").startswith(_VERB):
            return False
    return False


def may_be_family(host: Host) -> bool:
    """Whether a word can be a family's name: a noun or an adjective without clitics and article."""
    plain = not host.skipped and not host.word.enclitic and not host.key.startswith(ARTICLE)
    return plain and host.word.pos in _NOMINAL
